import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useClient, type AnyVariables, type CombinedError, type TypedDocumentNode } from 'urql';
import { useWatch } from '../fresh';
import { pageToRead, rowsOf, withPage, type LongPage, type Seen } from './pages';

const PAGE = 50;

interface Found<Row> {
  nodes: Row[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  totalCount?: number;
}

export interface LongAsked<Data, Variables, Row> {
  query: TypedDocumentNode<Data, Variables>;
  /** only the first page counts */
  variables: (page: { first: number; after: string | undefined; counted: boolean }) => Variables;
  foundIn: (data: Data) => Found<Row>;
  /** told what the first page brought, whenever it is read */
  began?: (data: Data) => void;
}

export interface LongList<Row> {
  /** undefined until the first page is there */
  rows: readonly Row[] | undefined;
  /** all that were found, as the first page told */
  total: number | undefined;
  hasMore: boolean;
  error: CombinedError | undefined;
  again: () => void;
  /** what is in sight now: it is kept true, and what follows is read in time */
  look: (seen: Seen) => void;
}

/**
 * A list that is read page behind page as one comes near its end, and stays true where one looks. Each page begins where the
 * one before it ends, so that no row is left out; one is read at a time. What is asked must not change: give the component
 * that shows it a key.
 */
export function useLongList<Data, Variables extends AnyVariables, Row extends { id: string }>(
  asked: LongAsked<Data, Variables, Row>,
): LongList<Row> {
  const client = useClient();
  const { query, variables, foundIn } = asked;
  const variablesOf = (after: string | undefined): Variables =>
    variables({ first: PAGE, after, counted: after === undefined });
  // Whoever comes back finds at once what they have seen; it is read again all the same.
  const [known] = useState(() => {
    const data = client.readQuery(query, variablesOf(undefined))?.data;
    return data ? foundIn(data) : undefined;
  });
  const [pages, setPages] = useState<readonly LongPage<Row>[]>(() => (known ? [pageOf(known, false)] : []));
  const [total, setTotal] = useState(known?.totalCount);
  const [error, setError] = useState<CombinedError>();
  const [round, setRound] = useState(0);
  /** what is in sight: whoever scrolls draws nothing anew but the table */
  const seen = useRef<Seen>({ from: 0, to: 0, isEnd: false });
  const pagesNow = useRef(pages);
  const isReading = useRef(false);
  const isGone = useRef(false);
  /** counts what changed, so that a page that was on its way meanwhile is not taken for true */
  const changes = useRef(0);

  const read = useEffectEvent(async (at: number): Promise<void> => {
    const asOf = changes.current;
    const after = at === 0 ? undefined : pages[at - 1]?.next;
    const answer = await client.query(query, variablesOf(after), { requestPolicy: 'network-only' }).toPromise();
    isReading.current = false;
    if (isGone.current) return;
    if (!answer.data) return setError(answer.error);
    const found = foundIn(answer.data);
    setError(undefined);
    setPages((now) => withPage(now, at, pageOf(found, asOf === changes.current)));
    if (found.totalCount !== undefined) setTotal(found.totalCount);
    if (at === 0) asked.began?.(answer.data);
    setRound((now) => now + 1);
  });
  useEffect(() => {
    pagesNow.current = pages;
    if (isReading.current || error) return;
    const at = pageToRead(pages, seen.current);
    if (at === undefined) return;
    isReading.current = true;
    void read(at);
  }, [pages, error, round]);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);
  const outdate = useCallback(() => {
    changes.current += 1;
    setPages((now) => now.map((page) => ({ ...page, isFresh: false })));
  }, []);
  useWatch(outdate);

  const rows = useMemo(() => (pages.length === 0 ? undefined : rowsOf(pages)), [pages]);
  const look = useCallback((next: Seen) => {
    seen.current = next;
    if (!isReading.current && pageToRead(pagesNow.current, next) !== undefined) setRound((now) => now + 1);
  }, []);
  return { rows, total, hasMore: pages.at(-1)?.next !== undefined, error, again: () => setError(undefined), look };
}

function pageOf<Row>({ nodes, pageInfo }: Found<Row>, isFresh: boolean): LongPage<Row> {
  return { rows: nodes, next: pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined, isFresh };
}
