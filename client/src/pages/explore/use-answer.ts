import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useClient, type CombinedError } from 'urql';
import { ExploreChangedDocument, ExploreDocument } from '../../gql/explore/graphql';
import { useLanguage } from '../../language';
import { useLive } from '../../live/live';
import { movedBetween, patched, type Cell, type Moved } from './answer';
import { detailsOf, type Asked } from './asked';

const PAGE = 500;
/** The contract’s own limit for what is followed. */
const MOST_FOLLOWED = 5_000;
/** What one request may ask for, with everything that is read of a cell: its limit is on values, not on cells. */
const MOST_AT_ONCE = 2_500;
const FLASH_MS = 3_000;
const SETTLE_MS = 250;

/** LIVE: every change comes by itself; BREAK: the line is being mended; PAST: nothing changes any more; HINTED: too much to be followed. */
export type Following = 'LIVE' | 'BREAK' | 'PAST' | 'HINTED';

export interface Answer {
  cells: Cell[];
  total: number;
  hasMore: boolean;
  error: CombinedError | undefined;
  isReading: boolean;
  /** nothing was read yet */
  isNew: boolean;
  following: Following;
  /** what changed last, for as long as it is marked */
  moved: readonly Moved[];
  /** something has happened that is not followed cell by cell */
  isOutdated: boolean;
  /** reads until this many cells are there */
  readTo: (count: number) => void;
  again: () => void;
}

interface Read {
  /** the question that this answers */
  of: string;
  cells: Cell[];
  total: number;
  after: string | null;
}

const NOTHING: Read = { of: '', cells: [], total: 0, after: null };

/**
 * The answer to a question, page behind page, kept true: the server's changes are put into what is shown as they come, and
 * what they cannot tell (order, cells that come or go) is read again.
 */
export function useAnswer(asked: Asked, size = PAGE): Answer {
  const client = useClient();
  const { language } = useLanguage();
  const question = JSON.stringify(asked);
  const [read, setRead] = useState<Read>(NOTHING);
  const [error, setError] = useState<CombinedError>();
  const [isReading, setReading] = useState(true);
  const [line, setLine] = useState<Following>('BREAK');
  const [moved, setMoved] = useState<readonly Moved[]>([]);
  const [isOutdated, setOutdated] = useState(false);
  const flash = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef<Read>(NOTHING);
  const current = useRef(question);
  const reading = useRef<string>(undefined);
  const wanted = useRef(0);

  const show = useCallback((next: Read): void => {
    latest.current = next;
    setRead(next);
  }, []);
  const mark = useCallback((news: readonly Moved[]): void => {
    if (news.length === 0) return;
    setMoved(news);
    clearTimeout(flash.current);
    flash.current = setTimeout(() => setMoved([]), FLASH_MS);
  }, []);

  /**
   * One reading at a time: the whole again, or what comes after what is there.
   * @returns whether it was read; not where something else is being read, or was asked meanwhile
   */
  const readOn = useCallback(
    async (from: 'START' | 'END', count: number): Promise<boolean> => {
      const key = `${question} ${from}`;
      if (reading.current?.startsWith(question) && from === 'END') return false;
      reading.current = key;
      setReading(true);
      const before = latest.current.of === question ? latest.current : NOTHING;
      const after = from === 'END' ? before.after : null;
      const first = Math.min(Math.max(count, size), MOST_AT_ONCE);
      const asking = JSON.parse(question) as Asked;
      const variables = { ...asking, ...detailsOf(asking.groupBy), first, after };
      const answer = await client.query(ExploreDocument, variables, { requestPolicy: 'network-only' }).toPromise();
      if (current.current !== question || reading.current !== key) return false;
      reading.current = undefined;
      setReading(false);
      setError(answer.error);
      if (!answer.data) return false;
      const { nodes, totalCount, pageInfo } = answer.data.results;
      const cells = after === null ? nodes : [...latest.current.cells, ...nodes];
      if (after === null) mark(movedBetween(before.cells, nodes));
      show({
        of: question,
        cells,
        total: totalCount,
        after: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null,
      });
      setOutdated(false);
      return true;
    },
    [client, mark, question, show, size],
  );

  useEffect(() => {
    current.current = question;
    reading.current = undefined;
    void readOn('START', size);
    return () => clearTimeout(flash.current);
  }, [question, readOn, size]);

  const again = useCallback((): void => void readOn('START', latest.current.cells.length), [readOn]);
  const isThere = read.of === question;
  const isPast = asked.asOf != null;
  const isTooLong = isThere && read.total > MOST_FOLLOWED;
  const isFollowed = isThere && !isPast && !isTooLong;
  const isSorted = asked.orderBy != null;
  const isSifted = asked.having != null;

  useEffect(() => {
    if (!isFollowed) return;
    let isGone = false;
    let hangUp: () => void = () => {};
    let settle: ReturnType<typeof setTimeout> | undefined;
    const readSoon = (): void => {
      clearTimeout(settle);
      settle = setTimeout(again, SETTLE_MS);
    };
    const begin = async (): Promise<void> => {
      const { follow } = await import('../../live/follow');
      if (isGone) return;
      const { filter, groupBy } = JSON.parse(question) as Asked;
      hangUp = follow(
        language,
        ExploreChangedDocument,
        { filter, groupBy },
        {
          line: (isUp) => setLine(isUp ? 'LIVE' : 'BREAK'),
          refused: () => setLine('HINTED'),
          next: ({ resultsChanged }) => {
            const { current: shown } = latest;
            if (shown.of !== question) return;
            const news = patched(shown.cells, resultsChanged, shown.after === null && !isSifted);
            // What is kept, or in which order it stands, may follow from a value that has just changed.
            const mayMove = !resultsChanged.complete && (isSifted || (isSorted && news.moved.length > 0));
            if (news.moved.length > 0) {
              mark(news.moved);
              show({ ...shown, cells: news.cells });
            }
            // A selection that is sifted never shows all cells of the whole: only what is told anew may be of it.
            if ((news.isOther && !(isSifted && resultsChanged.complete)) || mayMove) readSoon();
          },
        },
      );
    };
    void begin();
    return () => {
      isGone = true;
      clearTimeout(settle);
      hangUp();
    };
  }, [again, isFollowed, isSifted, isSorted, language, mark, question, show]);

  const hint = useEffectEvent(() => {
    if (!isPast && (isTooLong || line === 'HINTED')) setOutdated(true);
  });
  useLive((change) => {
    if (change.kind === 'EVENTS') hint();
  });

  const readTo = useCallback(
    (count: number): void => {
      wanted.current = count;
      const further = async (): Promise<void> => {
        for (;;) {
          const { of, cells, after } = latest.current;
          // The reader may have gone further, or elsewhere, meanwhile.
          if (of !== question || after === null || cells.length >= wanted.current) return;
          if (!(await readOn('END', wanted.current - cells.length))) return;
        }
      };
      void further();
    },
    [question, readOn],
  );

  return {
    cells: isThere ? read.cells : [],
    total: isThere ? read.total : 0,
    hasMore: isThere && read.after !== null,
    error,
    isReading,
    isNew: !isThere,
    following: isPast ? 'PAST' : isTooLong ? 'HINTED' : line,
    moved,
    isOutdated,
    readTo,
    again,
  };
}
