import { Link } from 'wouter';
import type { DayHouseholdsQuery, DayToVisitFragment } from '../../gql/day/graphql';
import { workPath } from '../work/paths';
import { NotVisited } from './not-visited';
import { useDayWords } from './words';

interface Props {
  toVisit: DayToVisitFragment;
  today: string;
  visits: DayHouseholdsQuery['householdVisits']['nodes'];
  /** households to which a visit waits on this device */
  waiting: ReadonlySet<string>;
  go: (householdId: string) => void;
  /** Asks to put right what a visit found; undefined for who assigns no work. */
  makeWork: ((visitId: string) => void) | undefined;
}

/** Who waits to be visited, and what was recorded last. */
export function Visits({ toVisit, today, visits, waiting, go, makeWork }: Props) {
  const words = useDayWords();
  return (
    <>
      <NotVisited {...{ toVisit, today, waiting, go }} />
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
