import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { DayWaitedDocument, type DayToVisitFragment } from '../../gql/day/graphql';
import { SimulatedBadge } from '../../parts/figure';
import { useFresh } from '../../parts/fresh';
import { PaperButton } from '../../parts/paper-button';
import { PastDay } from '../../parts/past-day';
import { ProblemNotice } from '../../parts/problem-notice';
import { Skeleton } from '../../parts/skeleton';
import { useHouseholdName } from '../../parts/visit/household-name';
import { useVisitWords } from '../../parts/visit/words';
import { householdPath } from '../households/paths';
import { useDayWords } from './words';

interface Props {
  /** as of today */
  toVisit: DayToVisitFragment;
  today: string;
  /** households to which a visit waits on this device */
  waiting: ReadonlySet<string>;
  go: (householdId: string) => void;
}

/** Who waits to be visited, or waited on a day that is over; that day's list to take away. */
export function NotVisited({ toVisit, today, waiting, go }: Props) {
  const words = useDayWords();
  const [past, lookBack] = useState('');
  return (
    <section className="day-group" data-group="visits" aria-labelledby="day-visits">
      <h2 id="day-visits">
        {words.notVisited} <small className="muted">{toVisit.totalCount}</small>
      </h2>
      <div className="looking-back">
        <PastDay label={words.asOf} day={past} today={today} choose={lookBack} />
        <PaperButton kind="households-to-visit" params={{ onDay: past || today }} label={words.toVisitPaper} />
      </div>
      {past ? (
        <Waited onDay={past} />
      ) : (
        <List
          toVisit={toVisit}
          told={toVisit.totalCount === 0 ? words.everybodyVisited : words.notVisitedCount(toVisit.totalCount)}
          doing={(household, name) => <Go {...{ household, name, waiting, go }} />}
        />
      )}
    </section>
  );
}

function Waited({ onDay }: { onDay: string }) {
  const words = useDayWords();
  const [{ data, error }, again] = useFresh({ query: DayWaitedDocument, variables: { onDay } });
  if (error && !data) return <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Skeleton rows={3} />;
  const { totalCount } = data.householdsToVisit;
  return (
    <List
      toVisit={data.householdsToVisit}
      told={totalCount === 0 ? words.everybodyVisitedOn(onDay) : words.notVisitedOn(onDay, totalCount)}
    />
  );
}

type Waiting = NonNullable<DayToVisitFragment['nodes'][number]['household']>;

interface ListProps {
  toVisit: DayToVisitFragment;
  told: string;
  /** what can be done about one of them; undefined on a day that is over */
  doing?: (household: Waiting, name: string) => ReactNode;
}

function List({ toVisit: { nodes, totalCount }, told, doing }: ListProps) {
  const words = useDayWords();
  const nameOf = useHouseholdName();
  return (
    <>
      <p className="muted" aria-live="polite">
        {told}
      </p>
      {nodes.length > 0 && (
        <ul className="flags cards">
          {nodes.map(({ household, lastVisitOn, daysSince }) =>
            household ? (
              <li key={household.id} className="flag" data-household={household.id}>
                <p>
                  <Link className="day-title" href={householdPath(household.id)}>
                    {nameOf(household)}
                  </Link>
                </p>
                <p className="facts">
                  <b>{words.daysSince(daysSince)}</b>
                  <span>{lastVisitOn ? words.lastVisit(lastVisitOn) : words.never}</span>
                  {doing && (
                    <span className={household.helper ? 'muted' : 'overdue'}>
                      {household.helper ? words.helper(household.helper.name) : words.noHelper}
                    </span>
                  )}
                  {household.simulated && <SimulatedBadge />}
                </p>
                {doing?.(household, nameOf(household))}
              </li>
            ) : null,
          )}
        </ul>
      )}
      {totalCount > nodes.length && <p className="muted">{words.moreToVisit(nodes.length)}</p>}
    </>
  );
}

type GoProps = Pick<Props, 'waiting' | 'go'> & { household: Waiting; name: string };

function Go({ household, name, waiting, go }: GoProps) {
  const words = useDayWords();
  const form = useVisitWords();
  return (
    <p className="actions">
      {waiting.has(household.id) ? (
        <span className="notice">{words.waitsToBeSent}</span>
      ) : (
        <button type="button" aria-label={form.visitOf(name)} onClick={() => go(household.id)}>
          {words.visit}
        </button>
      )}
    </p>
  );
}
