import { useState } from 'react';
import { Link } from 'wouter';
import { WorkItemDetailsDocument, type WorkItemDetailsQuery } from '../../../gql/work/graphql';
import { nameIn, useLanguage } from '../../../language';
import { Drawer } from '../../../parts/drawer';
import { SimulatedBadge } from '../../../parts/figure';
import { useFresh } from '../../../parts/fresh';
import { ProblemNotice } from '../../../parts/problem-notice';
import { Skeleton } from '../../../parts/skeleton';
import { timeOf } from '../../../parts/time';
import { Yuan } from '../../../parts/yuan';
import { householdPath } from '../../households/paths';
import { deskPath, yearPath } from '../../desk/paths';
import { EvidencePanel } from '../../records/evidence/evidence-panel';
import { Facts } from '../../../parts/facts';
import { recordsPath } from '../../records/tabs';
import { lookOf, SIGN } from '../chart/looks';
import { useDoer, useSheetPath } from '../names';
import { ProjectLink } from '../parts/project-link';
import { useWorkWords } from '../words';
import { Acts } from './acts';

export type WorkDetails = Extract<NonNullable<WorkItemDetailsQuery['node']>, { __typename?: 'WorkItem' }>;

/** One piece of work: what, who, until when and why; its milestones, progress and files; what can be done, and what was. */
export default function ItemSheet({ id, close }: { id: string; close: () => void }) {
  const words = useWorkWords();
  const [{ data, error }, again] = useFresh({ query: WorkItemDetailsDocument, variables: { id } });
  const item = data && (data.node && 'nextActions' in data.node ? data.node : null);
  return (
    <Drawer title={item?.title ?? words.item} close={close}>
      {error && !item && <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {item === undefined && !error && <Skeleton rows={8} />}
      {item === null && <p className="notice bad">{words.itemMissing}</p>}
      {item && <Known item={item} />}
    </Drawer>
  );
}

function Known({ item }: { item: WorkDetails }) {
  const words = useWorkWords();
  const { words: general, language } = useLanguage();
  const doerOf = useDoer();
  const sheetPath = useSheetPath();
  const [told, tell] = useState<string>();
  const look = lookOf(item);
  const mayProve = item.nextActions.includes('REPORT') || item.nextActions.includes('FINISH');
  const { pairing, plan } = item;
  return (
    <>
      <p className="facts item-state" data-state={item.state}>
        <span className={`look at-${look.toLowerCase()}`}>
          <i className={`sign at-${look.toLowerCase()}`} aria-hidden="true">
            {SIGN[look]}
          </i>
          {words.lookName[item.state]}
        </span>
        {item.daysLate > 0 && <b className="overdue">{words.daysLate(item.daysLate)}</b>}
        {words.escalationName[item.escalation] && (
          <span className="overdue">{words.escalationName[item.escalation]}</span>
        )}
        {item.simulated && <SimulatedBadge />}
      </p>
      {told && (
        <p className="notice good" role="status">
          {told}
        </p>
      )}
      <Facts
        rows={[
          [words.unitAndPerson, doerOf(item)],
          [words.due, item.due],
          [words.assignedOn, item.assignedOn],
          [words.origin, <Origin key="origin" item={item} />],
          [words.plan, plan && <Link href={sheetPath('plan', plan.id)}>{plan.title}</Link>],
          [
            words.pairing,
            pairing && (
              <Link href={yearPath(pairing.id, Number(item.due.slice(0, 4)))}>
                {pairing.donor ? nameIn(language, pairing.donor) : general.selfReported} →{' '}
                {nameIn(language, pairing.recipient)}
              </Link>
            ),
          ],
        ]}
      />
      <Acts item={item} tell={tell} />
      <Milestones item={item} />
      <Progress item={item} />
      <EvidencePanel recordId={item.id} mayAttach={mayProve} />
      <section aria-labelledby="history">
        <h3 id="history">{words.history}</h3>
        <ol className="versions">
          {item.versions.map((step, at) => {
            const isMoved = item.versions[at + 1] !== undefined && item.versions[at + 1]?.due !== step.due;
            const said = step.progress
              ? `${words.quarterShort(step.progress.year, step.progress.quarter)}${general.colon}${step.progress.note}`
              : step.text;
            return (
              <li key={step.version} data-step={step.version}>
                <p>
                  <strong>{words.actionName[step.action]}</strong>
                  {said && `${general.colon}${said}`}
                </p>
                <p className="muted">
                  {[step.madeBy?.displayName, timeOf(step.madeAt, language), isMoved && words.dueOn(step.due)]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </li>
            );
          })}
        </ol>
      </section>
    </>
  );
}

/** Where it comes from, and the way there. */
function Origin({ item: { origin, bornOf, pairing } }: { item: WorkDetails }) {
  const words = useWorkWords();
  const name = words.originName[origin];
  if (bornOf?.__typename === 'Activity') {
    return (
      <Link href={recordsPath(bornOf.pairing.id, Number(bornOf.from.slice(0, 4)), 'activities')}>
        {words.meetingOf(bornOf.from, [bornOf.title, bornOf.name].filter(Boolean).join(' · '))}
      </Link>
    );
  }
  if (bornOf?.__typename === 'Agreement')
    return <Link href={yearPath(bornOf.pairing.id, bornOf.year)}>{words.agreementOf(bornOf.year)}</Link>;
  if (bornOf?.__typename === 'Project') return <ProjectLink project={bornOf} />;
  if (bornOf?.__typename === 'Rectification')
    return <Link href={deskPath('rectifications', { item: bornOf.id })}>{words.rectificationOf(bornOf.problem)}</Link>;
  if (bornOf?.__typename === 'IntegrityFlag') {
    const doubts = deskPath('doubts', { pairing: pairing?.id, state: 'all' });
    return <Link href={doubts}>{words.flagOf(bornOf.sentence)}</Link>;
  }
  if (bornOf?.__typename === 'HouseholdVisit') {
    const { household, visitedOn } = bornOf;
    return <Link href={householdPath(household.id)}>{words.visitOf(household.number, visitedOn)}</Link>;
  }
  return name;
}

function Milestones({ item: { milestones } }: { item: WorkDetails }) {
  const words = useWorkWords();
  if (milestones.length === 0) return null;
  return (
    <section aria-labelledby="milestones">
      <h3 id="milestones">{words.milestones}</h3>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.step}</th>
              <th scope="col" className="number">
                {words.days}
              </th>
              <th scope="col">{words.mustReach}</th>
              <th scope="col">{words.state}</th>
            </tr>
          </thead>
          <tbody>
            {milestones.map(({ title, days, due, reached }, at) => (
              <tr key={at}>
                <th scope="row">{title}</th>
                <td className="number">{days}</td>
                <td className="day">{due}</td>
                <td>
                  <i className={`sign ${reached ? 'at-accepted' : 'at-open'}`} aria-hidden="true">
                    {reached ? SIGN.ACCEPTED : SIGN.OPEN}
                  </i>{' '}
                  {reached ? words.reached : words.notReached}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Progress({ item: { progress } }: { item: WorkDetails }) {
  const words = useWorkWords();
  return (
    <section aria-labelledby="progress">
      <h3 id="progress">{words.progress}</h3>
      {progress.length === 0 ? (
        <p className="muted">{words.noProgress}</p>
      ) : (
        <div className="scroll">
          <table className="stacking">
            <thead>
              <tr>
                <th scope="col">{words.whichQuarter}</th>
                <th scope="col" className="number">
                  {words.income}
                </th>
                <th scope="col" className="number">
                  {words.projectsMoved}
                </th>
                <th scope="col" className="number">
                  {words.problemsSolved}
                </th>
                <th scope="col">{words.note}</th>
              </tr>
            </thead>
            <tbody>
              {progress.map(({ year, quarter, income, projectsMoved, problemsSolved, note, reportedBy }) => (
                <tr key={`${year} ${quarter}`} data-quarter={`${year}-${quarter}`}>
                  <th scope="row">{words.quarterShort(year, quarter)}</th>
                  <td className="number" data-label={words.income}>
                    <Yuan value={income} />
                  </td>
                  <td className="number" data-label={words.projectsMoved}>
                    {projectsMoved}
                  </td>
                  <td className="number" data-label={words.problemsSolved}>
                    {problemsSolved}
                  </td>
                  <td data-label={words.note}>
                    {note}
                    {reportedBy && <small className="muted">{reportedBy.displayName}</small>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
