import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import type { ImportRowState } from '../../gql/graphql';
import { ImportRowsDocument, type ImportPartsFragment, type ImportRowsQuery } from '../../gql/records/graphql';
import { useWords } from '../../language';
import { ProblemNotice } from '../../parts/problem-notice';
import { Skeleton } from '../../parts/skeleton';
import { useImportWords } from './words';

type Row = ImportRowsQuery['import']['rows']['nodes'][number];

const PAGE = 50;

const countsOf = ({ counts }: ImportPartsFragment): [ImportRowState, number][] => [
  ['REFUSED', counts.refused],
  ['DUPLICATE', counts.duplicates],
  ['REPAIRED', counts.repaired],
  ['GOOD', counts.good],
  ['SKIPPED', counts.skipped],
];

/** What became of every row, those that want a look first; the counts are the filter. */
export function Preview({ one, children }: { one: ImportPartsFragment; children?: ReactNode }) {
  const words = useImportWords();
  const counts = countsOf(one);
  const [shown, show] = useState<ImportRowState | undefined>(() => counts.find(([, count]) => count > 0)?.[0]);
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{words.preview}</h2>
      <div className="outcomes">
        {counts
          .filter(([, count]) => count > 0)
          .map(([state, count]) => (
            <button
              key={state}
              type="button"
              className={state.toLowerCase()}
              aria-pressed={shown === state}
              onClick={() => show(state)}
            >
              <b>{count}</b> {words.countName[state]}
            </button>
          ))}
        <button type="button" aria-pressed={shown === undefined} onClick={() => show(undefined)}>
          <b>{all}</b> {words.allRows}
        </button>
      </div>
      {children}
      <RowPages key={shown ?? 'all'} one={one} state={shown} />
    </section>
  );
}

function RowPages({ one, state }: { one: ImportPartsFragment; state: ImportRowState | undefined }) {
  const words = useImportWords();
  const [pages, setPages] = useState(1);
  return (
    <div className="scroll">
      <table className="stacking rows">
        <thead>
          <tr>
            <th scope="col" className="number">
              {words.row}
            </th>
            <th scope="col">{words.outcome}</th>
            <th scope="col">{words.readAs}</th>
            <th scope="col">{words.said}</th>
          </tr>
        </thead>
        <RowPage one={one} state={state} after={undefined} left={pages} more={() => setPages(pages + 1)} />
      </table>
    </div>
  );
}

interface PageProps {
  one: ImportPartsFragment;
  state: ImportRowState | undefined;
  after: string | undefined;
  /** how many pages to show from here on */
  left: number;
  more: () => void;
}

/** A page of rows and the pages behind it: each begins where the one before it ended. */
function RowPage({ one, state, after, left, more }: PageProps) {
  const words = useImportWords();
  const [{ data, error }, again] = useQuery({
    query: ImportRowsDocument,
    variables: { id: one.id, state, first: PAGE, after },
    // What an earlier reading of the file said must not show, not even for a moment.
    requestPolicy: 'network-only',
  });
  const found = data?.import.rows;
  if (!found) {
    return (
      <tbody>
        <tr>
          <td colSpan={4}>
            {error ? (
              <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />
            ) : (
              <Skeleton rows={6} />
            )}
          </td>
        </tr>
      </tbody>
    );
  }
  const next = found.pageInfo.hasNextPage ? (found.pageInfo.endCursor ?? undefined) : undefined;
  return (
    <>
      <tbody>
        {found.nodes.map((row) => (
          <RowLine key={row.number} row={row} fields={one.fields} />
        ))}
        {found.nodes.length === 0 && (
          <tr>
            <td colSpan={4} className="muted">
              {words.noRows}
            </td>
          </tr>
        )}
        {next !== undefined && left === 1 && (
          <tr>
            <td colSpan={4}>
              <button type="button" onClick={more}>
                {words.more}
              </button>
            </td>
          </tr>
        )}
      </tbody>
      {next !== undefined && left > 1 && <RowPage one={one} state={state} after={next} left={left - 1} more={more} />}
    </>
  );
}

function RowLine({ row, fields }: { row: Row; fields: ImportPartsFragment['fields'] }) {
  const words = useImportWords();
  const { colon } = useWords();
  const nameOf = (field: string): string => fields.find((each) => each.field === field)?.name ?? field;
  return (
    <tr>
      <th scope="row" className="number" data-label={words.row}>
        {row.number} {row.hidden && <span className="badge">{words.hiddenRow}</span>}
      </th>
      <td data-label={words.outcome}>
        <span className={`outcome ${row.state.toLowerCase()}`}>{words.rowStateName[row.state]}</span>
      </td>
      <td data-label={words.readAs} className="values">
        {row.values.map(({ field, value }) => (
          <span key={field}>
            <span className="muted">{nameOf(field)}</span> {value}
          </span>
        ))}
      </td>
      <td data-label={words.said}>
        <ul className="reasons">
          {row.remark && <li>{row.remark}</li>}
          {row.refusals.map(({ field, message, remedy }, at) => (
            <li key={`${field}${at}`} className="error">
              {message.includes(nameOf(field)) ? '' : `${nameOf(field)}${colon}`}
              {message} <span className="remedy">{remedy}</span>
            </li>
          ))}
          {row.repairs.map(({ field, from, to, why }, at) => (
            <li key={`${field}${at}`}>
              {nameOf(field)}
              {colon}
              {words.repaired(from, to)} <span className="muted">{why}</span>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
