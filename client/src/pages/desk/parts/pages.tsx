import { useState, type ReactNode } from 'react';
import type { AnyVariables, CombinedError, TypedDocumentNode } from 'urql';
import { useFresh } from '../../../parts/fresh';
import { NothingHere } from '../../../parts/nothing-here';
import { ProblemNotice } from '../../../parts/problem-notice';
import { Skeleton } from '../../../parts/skeleton';
import { useDeskWords } from '../words';

const PAGE = 50;

interface Found<Row> {
  nodes: Row[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  totalCount?: number;
}

export interface OnePage<Row> {
  found: Found<Row> | undefined;
  error: CombinedError | undefined;
  again: () => void;
}

interface Asked {
  first: number;
  after: string | undefined;
  counted: boolean;
}

/** A page of a list that stays true; only the first one counts. */
export function usePageOf<Data, Variables extends AnyVariables, Row>(
  query: TypedDocumentNode<Data, Variables>,
  variables: (asked: Asked) => Variables,
  foundIn: (data: Data) => Found<Row>,
  after: string | undefined,
): OnePage<Row> {
  const [{ data, error }, again] = useFresh({
    query,
    variables: variables({ first: PAGE, after, counted: after === undefined }),
  });
  return { found: data && foundIn(data), error, again: () => again({ requestPolicy: 'network-only' }) };
}

interface Props<Row> {
  /** a hook: the page that begins after this cursor */
  usePage: (after: string | undefined) => OnePage<Row>;
  isFiltered: boolean;
  /** what stands in the place of a list that is empty unfiltered, and how to begin */
  none: { title: string; hint: string };
  children: (row: Row) => ReactNode;
}

/** A list of cards, page behind page: each begins where the one before it ends now, so that none is shown twice or left out. */
export function Cards<Row extends { id: string }>({ usePage, isFiltered, none, children }: Props<Row>) {
  const words = useDeskWords();
  const [pages, setPages] = useState(1);
  const page = usePage(undefined);
  if (page.error && !page.found) return <ProblemNotice error={page.error} again={page.again} />;
  if (!page.found) return <Skeleton rows={6} />;
  if (page.found.nodes.length === 0)
    return isFiltered ? <NothingHere title={words.noMatch} hint={words.noMatchHint} /> : <NothingHere {...none} />;
  return (
    <>
      {page.found.totalCount !== undefined && (
        <p className="muted" aria-live="polite">
          {words.found(page.found.totalCount)}
        </p>
      )}
      <ul className="flags cards">
        <Rows page={page} left={pages} usePage={usePage} more={() => setPages(pages + 1)}>
          {children}
        </Rows>
      </ul>
    </>
  );
}

interface RowsProps<Row> {
  page: OnePage<Row>;
  left: number;
  usePage: (after: string | undefined) => OnePage<Row>;
  more: () => void;
  children: (row: Row) => ReactNode;
}

function Rows<Row extends { id: string }>({ page, left, children, ...props }: RowsProps<Row>) {
  const words = useDeskWords();
  const next = page.found?.pageInfo.hasNextPage ? page.found.pageInfo.endCursor : undefined;
  return (
    <>
      {page.found?.nodes.map((row) => children(row))}
      {page.error && (
        <li>
          <ProblemNotice error={page.error} again={page.again} />
        </li>
      )}
      {next && left === 1 && (
        <li>
          <button type="button" onClick={props.more}>
            {words.more}
          </button>
        </li>
      )}
      {next && left > 1 && (
        <Next {...props} after={next} left={left - 1}>
          {children}
        </Next>
      )}
    </>
  );
}

function Next<Row extends { id: string }>({ after, ...props }: Omit<RowsProps<Row>, 'page'> & { after: string }) {
  const page = props.usePage(after);
  if (!page.found && !page.error) {
    return (
      <li>
        <Skeleton rows={3} />
      </li>
    );
  }
  return <Rows {...props} page={page} />;
}
