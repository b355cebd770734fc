import { useState } from 'react';
import type { DueHeadFragment } from '../../../gql/reports/graphql';
import { useReportWords } from '../words';
import { Begin } from './begin';
import { Author, dueKey, DueName, Ends } from './names';

/** How many are shown before somebody asks for all. */
const FIRST = 6;

interface Props {
  owed: readonly DueHeadFragment[];
  /** of these the reader writes, by `dueKey` */
  mine: ReadonlySet<string>;
  withEnds?: boolean;
}

/** What is owed, the earliest day first; the reader's own can be begun at once. */
export function DueTable({ owed, mine, withEnds }: Props) {
  const words = useReportWords();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? owed : owed.slice(0, FIRST);
  return (
    <>
      <div className="scroll">
        <table className="stacking reports">
          <thead>
            <tr>
              <th scope="col">{words.report}</th>
              <th scope="col">{words.author}</th>
              <th scope="col">{words.state}</th>
              <th scope="col">{words.due}</th>
              <th scope="col">{words.toDo}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((due) => (
              <tr key={dueKey(due)}>
                <th scope="row">
                  <DueName due={due} />
                </th>
                <td data-label={words.author}>
                  <Author author={due.author} />
                  {withEnds && (
                    <small className="muted">
                      <Ends pairing={due.pairing} />
                    </small>
                  )}
                </td>
                <td data-label={words.state}>
                  <span className="badge">{words.dueStateName[due.state]}</span>
                </td>
                <td data-label={words.due} className="day">
                  {due.dueOn} {due.isOverdue && <span className="late">{words.daysLate(due.daysLate)}</span>}
                </td>
                <td data-label={words.toDo}>
                  {due.state === 'MISSING' && mine.has(dueKey(due)) ? (
                    <Begin due={due} />
                  ) : (
                    due.turn && <span className="muted">{words.deskName[due.turn]}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < owed.length && (
        <p className="actions">
          <button type="button" onClick={() => setWhole(true)}>
            {words.showAll(owed.length)}
          </button>
        </p>
      )}
    </>
  );
}
