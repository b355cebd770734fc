import { lazy, Suspense, useState } from 'react';
import { Link, useLocation, useSearch, useSearchParams } from 'wouter';
import { percent, shift } from '../../../amounts';
import type { ProjectStatus } from '../../../gql/graphql';
import { ProjectsOfYearDocument, type ProjectRowFragment } from '../../../gql/money/graphql';
import { SimulatedBadge } from '../../../parts/figure';
import { NothingHere } from '../../../parts/nothing-here';
import { ProblemNotice } from '../../../parts/problem-notice';
import { Skeleton } from '../../../parts/skeleton';
import { useViewer } from '../../../viewer';
import { useFresh, useReadAll } from '../../../parts/fresh';
import { useMoney } from '../money-context';
import { mayProposeProjects } from '../sides';
import { useMoneyWords } from '../words';
import { zh } from '../words.zh';
import { Yuan } from '../../../parts/yuan';

const ProjectDrawer = lazy(() => import('./project-drawer'));
const ProposeDrawer = lazy(() => import('./propose-drawer'));

const PAGE = 50;
const STATUSES = Object.keys(zh.projectStatusName) as ProjectStatus[];

/** The year's projects: how far each has come, what was planned for it, and what has gone into it. */
export default function Projects() {
  const words = useMoneyWords();
  const viewer = useViewer();
  const { pairing } = useMoney();
  const readAll = useReadAll();
  const [params, setParams] = useSearchParams();
  const [isProposing, setProposing] = useState(false);
  const status = STATUSES.find((one) => one === params.get('status'));
  const mayPropose = mayProposeProjects(viewer, pairing) && pairing.closedOn === null;
  return (
    <section aria-labelledby="projects">
      <h2 id="projects">{words.sectionName.projects}</h2>
      <search className="filters">
        <select
          aria-label={words.filterState}
          value={status ?? ''}
          onChange={({ target }) => setParams(target.value ? { status: target.value } : {}, { replace: true })}
        >
          <option value="">{words.anyState}</option>
          {STATUSES.map((one) => (
            <option key={one} value={one}>
              {words.projectStatusName[one]}
            </option>
          ))}
        </select>
      </search>
      <ProjectPages key={status} status={status} />
      {mayPropose && (
        <p>
          <button type="button" onClick={() => setProposing(true)}>
            {words.proposeProject}
          </button>
        </p>
      )}
      <Suspense fallback={null}>
        <ProjectDrawer />
        {isProposing && (
          <ProposeDrawer
            close={() => setProposing(false)}
            proposed={() => {
              setProposing(false);
              readAll();
            }}
          />
        )}
      </Suspense>
    </section>
  );
}

function ProjectPages({ status }: { status: ProjectStatus | undefined }) {
  const words = useMoneyWords();
  const { pairing, year } = useMoney();
  const [cursors, setCursors] = useState<string[]>([]);
  const [{ data, error, fetching }, again] = useFresh({
    query: ProjectsOfYearDocument,
    variables: {
      filter: { pairingIds: [pairing.id], years: [year], statuses: status && [status] },
      first: PAGE,
      after: cursors.at(-1),
    },
  });
  if (error && !data) return <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Skeleton rows={8} />;
  const { nodes, pageInfo } = data.projects;
  const next = pageInfo.hasNextPage ? pageInfo.endCursor : undefined;
  if (nodes.length === 0) return <NothingHere title={words.noProjects} hint={words.noProjectsHint} />;
  return (
    <>
      <div className="scroll">
        <table className="stacking">
          <thead>
            <tr>
              <th scope="col">{words.project}</th>
              <th scope="col">{words.state}</th>
              <th scope="col">{words.progress}</th>
              <th scope="col" className="number">
                {words.planned}
              </th>
              <th scope="col" className="number">
                {words.stageName.ISSUED}
              </th>
              <th scope="col" className="number">
                {words.stageName.SPENT}
              </th>
              <th scope="col" className="number">
                {words.stageName.VOUCHERED}
              </th>
            </tr>
          </thead>
          <tbody>
            {nodes.map((row) => (
              <ProjectLine key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      {(cursors.length > 0 || next) && (
        <p className="more">
          <button type="button" disabled={cursors.length === 0} onClick={() => setCursors(cursors.slice(0, -1))}>
            {words.previousPage}
          </button>
          <button type="button" disabled={!next || fetching} onClick={() => next && setCursors([...cursors, next])}>
            {words.nextPage}
          </button>
        </p>
      )}
    </>
  );
}

function ProjectLine({ row }: { row: ProjectRowFragment }) {
  const words = useMoneyWords();
  const [path] = useLocation();
  const search = new URLSearchParams(useSearch());
  search.set('show', row.id);
  return (
    <tr>
      <th scope="row" data-label={words.project}>
        <Link href={`${path}?${search.toString()}`}>{row.name}</Link>{' '}
        <span className="muted">{words.projectTypeName[row.type]}</span> {row.simulated && <SimulatedBadge />}
      </th>
      <td data-label={words.state}>{words.projectStatusName[row.status]}</td>
      <td data-label={words.progress}>
        <Progress percent={row.progress} />
      </td>
      <td className="number" data-label={words.planned}>
        <Yuan value={row.plannedAmount} />
      </td>
      <td className="number" data-label={words.stageName.ISSUED}>
        <Yuan value={row.totals.issued} />
      </td>
      <td className="number" data-label={words.stageName.SPENT}>
        <Yuan value={row.totals.spent} />
      </td>
      <td className="number" data-label={words.stageName.VOUCHERED}>
        <Yuan value={row.totals.vouchered} />
      </td>
    </tr>
  );
}

/** Physical progress, given in percent. */
export function Progress({ percent: done }: { percent: string }) {
  return (
    <span className="completion">
      <span className="track" aria-hidden="true">
        <span className={Number(done) >= 100 ? 'fill reached' : 'fill'} style={{ width: `${Number(done)}%` }} />
      </span>
      <span className="ratio">{percent(shift(done, 2))}</span>
    </span>
  );
}
