import { Link } from 'wouter';
import type { DayHouseholdsQuery } from '../../gql/day/graphql';
import { SimulatedBadge } from '../../parts/figure';
import { householdPath } from '../households/paths';
import { workPath } from '../work/paths';
import { useHouseholdName } from '../../parts/visit/household-name';
import { useVisitWords } from '../../parts/visit/words';
import { useDayWords } from './words';

type ToVisit = DayHouseholdsQuery['householdsToVisit'];

interface Props {
  toVisit: ToVisit;
  visits: DayHouseholdsQuery['householdVisits']['nodes'];
  /** households to which a visit waits on this device */
  waiting: ReadonlySet<string>;
  go: (householdId: string) => void;
  /** Asks to put right what a visit found; undefined for who assigns no work. */
  makeWork: ((visitId: string) => void) | undefined;
}

/** Who waits to be visited, and what was recorded last. */
export function Visits({ toVisit, visits, waiting, go, makeWork }: Props) {
  const words = useDayWords();
  const { nodes, totalCount } = toVisit;
  return (
    <>
      <section className="day-group" data-group="visits" aria-labelledby="day-visits">
        <h2 id="day-visits">
          {words.notVisited} <small className="muted">{totalCount}</small>
        </h2>
        <p className="muted">{totalCount === 0 ? words.everybodyVisited : words.notVisitedCount(totalCount)}</p>
        {nodes.length > 0 && (
          <ul className="flags cards">
            {nodes.map((node) => (
              <OneToVisit key={node.household?.id} node={node} waiting={waiting} go={go} />
            ))}
          </ul>
        )}
        {totalCount > nodes.length && <p className="muted">{words.moreToVisit(nodes.length)}</p>}
      </section>
      <section className="day-group" data-group="recent" aria-labelledby="day-recent">
        <h2 id="day-recent">{words.recent}</h2>
        <p className="actions">
          <Link className="button" href="/import?kind=VISIT">
            {words.importList}
          </Link>
        </p>
        {visits.length === 0 && <p className="muted">{words.noVisits}</p>}
        {visits.length > 0 && (
          <ul className="flags">
            {visits.map(({ id, day, visitor, note, problem, household, files, workItems }) => (
              <li key={id} className="flag" data-visit={id}>
                <p>
                  <b>{household.number}</b> {note}
                </p>
                <p className="facts">
                  <span>{day}</span>
                  <span>{visitor}</span>
                  {problem && (
                    <span className="overdue">
                      {words.problemFound} {problem}
                    </span>
                  )}
                  {files.length > 0 && <span className="muted">{words.photos(files.length)}</span>}
                </p>
                {workItems.map((item) => (
                  <p key={item.id} className="facts" data-born={item.id}>
                    <Link href={workPath({ item: item.id })}>{item.title}</Link>
                    <span>{words.stateName[item.state]}</span>
                    <span className="muted">{words.becameWork(item.due)}</span>
                  </p>
                ))}
                {problem && workItems.length === 0 && makeWork && (
                  <p className="actions">
                    <button type="button" aria-label={words.makeWorkOf(problem)} onClick={() => makeWork(id)}>
                      {words.makeWork}
                    </button>
                  </p>
                )}
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

function OneToVisit({ node, waiting, go }: { node: ToVisit['nodes'][number] } & Pick<Props, 'waiting' | 'go'>) {
  const words = useDayWords();
  const form = useVisitWords();
  const nameOf = useHouseholdName();
  const { household, lastVisitOn, daysSince } = node;
  if (!household) return null;
  const name = nameOf(household);
  return (
    <li className="flag" data-household={household.id}>
      <p>
        <Link className="day-title" href={householdPath(household.id)}>
          {name}
        </Link>
      </p>
      <p className="facts">
        <b>{words.daysSince(daysSince)}</b>
        <span>{lastVisitOn ? words.lastVisit(lastVisitOn) : words.never}</span>
        <span className={household.helper ? 'muted' : 'overdue'}>
          {household.helper ? words.helper(household.helper.name) : words.noHelper}
        </span>
        {household.simulated && <SimulatedBadge />}
      </p>
      <p className="actions">
        {waiting.has(household.id) ? (
          <span className="notice">{words.waitsToBeSent}</span>
        ) : (
          <button type="button" aria-label={form.visitOf(name)} onClick={() => go(household.id)}>
            {words.visit}
          </button>
        )}
      </p>
    </li>
  );
}
