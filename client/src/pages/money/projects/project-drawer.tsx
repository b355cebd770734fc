import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { FundEntriesDocument, ProjectDetailsDocument, type ProjectDetailsQuery } from '../../../gql/money/graphql';
import { nameIn, useLanguage } from '../../../language';
import { ProblemNotice } from '../../../parts/problem-notice';
import { Skeleton } from '../../../parts/skeleton';
import { Drawer } from '../../../parts/drawer';
import { EntryTable } from '../entries/entry-table';
import { useFresh } from '../../../parts/fresh';
import { useMoneyWords } from '../words';
import { Yuan } from '../../../parts/yuan';
import { ProjectSteps } from './project-steps';
import { Progress } from './projects';

export type ProjectDetails = Extract<NonNullable<ProjectDetailsQuery['node']>, { __typename?: 'Project' }>;

const ENTRIES = 50;

/** The project that the address names: its plan, its steps, and every yuan that went to it. */
export default function ProjectDrawer() {
  const [params, setParams] = useSearchParams();
  const id = params.get('show');
  if (!id || params.has('entry')) return null;
  const close = (): void => setParams((now) => [...now].filter(([key]) => key !== 'show'));
  return <OpenProject key={id} id={id} close={close} />;
}

function OpenProject({ id, close }: { id: string; close: () => void }) {
  const words = useMoneyWords();
  const [{ data, error }, again] = useFresh({ query: ProjectDetailsDocument, variables: { id } });
  const project = data?.node && 'progress' in data.node ? data.node : undefined;
  return (
    <Drawer title={project?.name ?? '…'} close={close}>
      {error && <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Skeleton rows={8} />}
      {data && !project && <p className="notice bad">{words.projectMissing}</p>}
      {project && <Facts project={project} />}
      {project && <ProjectSteps key={project.version} project={project} />}
      {project && <Money id={id} />}
      {project && <History project={project} />}
    </Drawer>
  );
}

function Facts({ project }: { project: ProjectDetails }) {
  const words = useMoneyWords();
  const { language } = useLanguage();
  const { totals } = project;
  const rows: [string, ReactNode][] = [
    [words.state, words.projectStatusName[project.status]],
    [words.projectType, words.projectTypeName[project.type]],
    [words.progress, <Progress percent={project.progress} />],
    [words.planned, <Yuan value={project.plannedAmount} />],
    [words.stageName.ISSUED, <Yuan value={totals.issued} />],
    [words.stageName.SPENT, <Yuan value={totals.spent} />],
    [words.stageName.VOUCHERED, <Yuan value={totals.vouchered} />],
    [words.stillLies, <Yuan value={totals.lying} />],
    [words.implementer, project.implementer],
    [words.place, project.place && nameIn(language, project.place)],
    [words.performanceTarget, project.performanceTarget],
    [words.beneficiaries, project.beneficiariesPlanned],
    [words.plannedDays, project.startsOn && words.fromTo(project.startsOn, project.endsOn ?? '…')],
    [
      words.assets,
      project.assets.length > 0 &&
        project.assets.map(({ name, owner, items }) => `${name} × ${items}（${owner}）`).join(words.semicolon),
    ],
  ];
  return (
    <dl className="sheet-facts">
      {rows.map(([label, value]) =>
        value ? (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

function Money({ id }: { id: string }) {
  const words = useMoneyWords();
  const [{ data }] = useFresh({
    query: FundEntriesDocument,
    variables: { filter: { projectIds: [id] }, first: ENTRIES },
  });
  if (!data) return <Skeleton rows={3} />;
  const { nodes, pageInfo } = data.fundEntries;
  return (
    <>
      <h3>{words.projectMoney}</h3>
      {nodes.length === 0 ? <p className="muted">{words.noProjectMoney}</p> : <EntryTable rows={nodes} isShort />}
      {pageInfo.hasNextPage && <p className="muted">{words.moreNotShown}</p>}
    </>
  );
}

function History({ project }: { project: ProjectDetails }) {
  const words = useMoneyWords();
  return (
    <>
      <h3>{words.steps}</h3>
      <ol className="todo">
        {project.versions.map(({ version, action, day, documentNo, note, madeBy }) => (
          <li key={version}>
            {day} <b>{words.projectActionName[action]}</b>{' '}
            <span className="muted">{[documentNo, madeBy?.displayName, note].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
