import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { Link, useLocation, useSearch } from 'wouter';
import { ProblemNotice } from '../../../parts/problem-notice';
import { Skeleton } from '../../../parts/skeleton';
import { useRecordWords } from '../words';

/** One page of a ledger, as its query gave it. */
export interface LedgerPage<Row> {
  rows: Row[] | undefined;
  next: string | undefined;
  /** all that were found; told by the first page only */
  total?: number;
  error: CombinedError | undefined;
  again: () => void;
}

export interface LedgerColumn<Row> {
  key: string;
  label: string;
  className?: string;
  cell: (row: Row) => ReactNode;
}

interface Props<Row> {
  /** the first one opens the record */
  columns: readonly LedgerColumn<Row>[];
  /** a hook: the page that begins after this cursor, read again whenever the records change */
  usePage: (after: string | undefined) => LedgerPage<Row>;
  /** how many pages to show */
  pages: number;
  more: () => void;
  /** the first page */
  page: LedgerPage<Row>;
  empty: ReactNode;
}

/** Rows of a ledger, page behind page: each begins where the one before it ends now, so that none is shown twice or left out. */
export function LedgerTable<Row extends { id: string; withdrawn: boolean }>(props: Props<Row>) {
  const { page } = props;
  if (page.error && !page.rows) return <ProblemNotice error={page.error} again={page.again} />;
  if (!page.rows) return <Skeleton rows={8} />;
  if (page.rows.length === 0) return props.empty;
  return (
    <div className="scroll">
      <table className="stacking ledger">
        <thead>
          <tr>
            {props.columns.map(({ key, label, className }) => (
              <th key={key} scope="col" className={className}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <Rows {...props} left={props.pages} />
      </table>
    </div>
  );
}

interface RowsProps<Row> extends Props<Row> {
  left: number;
}

function Rows<Row extends { id: string; withdrawn: boolean }>(props: RowsProps<Row>) {
  const words = useRecordWords();
  const { page, columns, left, more } = props;
  const span = columns.length;
  return (
    <>
      <tbody>
        {page.rows?.map((row) => (
          <tr key={row.id} className={row.withdrawn ? 'gone' : undefined} data-record={row.id}>
            {columns.map(({ key, label, className, cell }, at) =>
              at === 0 ? (
                <th key={key} scope="row" data-label={label} className={className}>
                  <RecordLink id={row.id}>{cell(row)}</RecordLink>
                </th>
              ) : (
                <td key={key} data-label={label} className={className}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
        {page.error && (
          <tr>
            <td colSpan={span}>
              <ProblemNotice error={page.error} again={page.again} />
            </td>
          </tr>
        )}
        {page.next !== undefined && left === 1 && (
          <tr>
            <td colSpan={span}>
              <button type="button" onClick={more}>
                {words.more}
              </button>
            </td>
          </tr>
        )}
      </tbody>
      {page.next !== undefined && left > 1 && <NextRows {...props} after={page.next} left={left - 1} />}
    </>
  );
}

function NextRows<Row extends { id: string; withdrawn: boolean }>({
  after,
  ...props
}: RowsProps<Row> & { after: string }) {
  const page = props.usePage(after);
  if (!page.rows && !page.error) {
    return (
      <tbody>
        <tr>
          <td colSpan={props.columns.length}>
            <Skeleton rows={3} />
          </td>
        </tr>
      </tbody>
    );
  }
  return <Rows {...props} page={page} />;
}

/** Opens a record over the list; its address can be sent to somebody. */
export function RecordLink({ id, children }: { id: string; children: ReactNode }) {
  const [path] = useLocation();
  const search = new URLSearchParams(useSearch());
  search.set('record', id);
  return <Link href={`${path}?${search.toString()}`}>{children}</Link>;
}
