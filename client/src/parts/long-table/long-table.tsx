import { defaultRangeExtractor, useWindowVirtualizer, type Range } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { ProblemNotice } from '../problem-notice';
import { Skeleton } from '../skeleton';
import type { LongList } from './use-long-list';
import { useLongTableWords } from './words';
import '../../styles/long-table.css';

/** Up to so many rows all are drawn. */
const DRAWN_WHOLE = 200;
/** Rows drawn beyond the window's edges, for whoever scrolls fast. */
const BEYOND = 12;
const USUAL_HEIGHT = 40;
/** The next page is read when its place comes so near. */
const NEAR = '1200px';

export interface LongColumn<Row> {
  key: string;
  label: string;
  className?: string;
  cell: (row: Row) => ReactNode;
}

interface Props<Row> {
  list: LongList<Row>;
  /** the first one names the row */
  columns: readonly LongColumn<Row>[];
  /** what stands before the name, such as a box to choose it by */
  lead?: { head: ReactNode; cell: (row: Row) => ReactNode };
  className?: string;
  rowClass?: (row: Row) => string | undefined;
  /** what stands where there is nothing */
  empty: ReactNode;
}

/**
 * Rows as one table, however many: past two hundred, those near the window are drawn, and empty rows hold the place of the
 * others. It scrolls with the page, and what follows is read as one comes near.
 */
export function LongTable<Row extends { id: string }>({ list, empty, ...props }: Props<Row>) {
  const { rows, error, again } = list;
  if (error && !rows) return <ProblemNotice error={error} again={again} />;
  if (!rows) return <Skeleton rows={8} />;
  if (rows.length === 0 && !list.hasMore) return empty;
  return <Table {...props} list={list} rows={rows} />;
}

function Table<Row extends { id: string }>({
  list,
  rows,
  columns,
  lead,
  className,
  rowClass,
}: Omit<Props<Row>, 'empty'> & { rows: readonly Row[] }) {
  const words = useLongTableWords();
  const { total, hasMore, error, again, look } = list;
  const body = useRef<HTMLTableSectionElement>(null);
  const isLong = rows.length > DRAWN_WHOLE;
  const widths = useHeldWidths(body, isLong);
  const [top, setTop] = useState(0);
  const [focused, setFocused] = useState<string>();
  const [isEnd, setEnd] = useState(false);
  // A row that holds the keyboard stays, wherever one scrolls.
  const rangeExtractor = useCallback(
    (range: Range) => {
      const near = defaultRangeExtractor(range);
      const held = focused === undefined ? -1 : rows.findIndex(({ id }) => id === focused);
      if (held < 0 || near.includes(held)) return near;
      return [...near, held].sort((a, b) => a - b);
    },
    [rows, focused],
  );
  const virtual = useWindowVirtualizer<HTMLTableRowElement>({
    enabled: isLong,
    count: rows.length,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: (at) => rows[at]?.id ?? at,
    overscan: BEYOND,
    rangeExtractor,
    scrollMargin: top,
  });
  // Where the rows begin on the page: whatever is told above them moves them.
  useLayoutEffect(() => {
    const box = body.current?.getBoundingClientRect();
    if (!isLong || !box) return;
    const next = box.top + scrollY;
    setTop((now) => (Math.abs(now - next) < 1 ? now : next));
  });
  const from = isLong ? (virtual.range?.startIndex ?? 0) : 0;
  const to = isLong ? (virtual.range?.endIndex ?? 0) : rows.length - 1;
  useEffect(() => look({ from, to, isEnd }), [look, from, to, isEnd]);

  const drawn = isLong
    ? virtual.getVirtualItems().map(({ index, start, end }) => ({ at: index, start: start - top, end: end - top }))
    : rows.map((_, at) => ({ at, start: 0, end: 0 }));
  const lines: ReactNode[] = [];
  let reached = 0;
  for (const { at, start, end } of drawn) {
    const row = rows[at];
    if (!row) continue;
    if (start > reached) lines.push(<Gap key={`before ${row.id}`} height={start - reached} />);
    lines.push(
      <Line
        key={row.id}
        row={row}
        at={at}
        columns={columns}
        lead={lead}
        className={rowClass?.(row)}
        measure={isLong ? virtual.measureElement : undefined}
      />,
    );
    reached = end;
  }
  const rest = isLong ? virtual.getTotalSize() - reached : 0;
  if (rest > 0) lines.push(<Gap key="rest" height={rest} />);
  const span = columns.length + (lead ? 1 : 0);
  return (
    <>
      {isLong && <p className="muted">{words.findHint}</p>}
      <div className="scroll">
        <table
          className={['stacking long', className, isLong && widths ? 'held' : ''].filter(Boolean).join(' ')}
          aria-rowcount={hasMore ? (total ?? -2) + 1 : rows.length + 1}
        >
          {isLong && widths && (
            <colgroup>
              {widths.map((width, at) => (
                <col key={at} style={{ width: `${width}%` }} />
              ))}
            </colgroup>
          )}
          <thead>
            <tr aria-rowindex={1}>
              {lead && (
                <th scope="col" className="lead">
                  {lead.head}
                </th>
              )}
              {columns.map(({ key, label, className: of }) => (
                <th key={key} scope="col" className={of}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody
            ref={body}
            onFocus={({ target }) => setFocused(target.closest('tr')?.dataset.record)}
            onBlur={() => setFocused(undefined)}
          >
            {lines}
          </tbody>
          {(hasMore || error) && (
            <tbody>
              <tr>
                <td colSpan={span}>
                  {error ? (
                    <ProblemNotice error={error} again={again} />
                  ) : (
                    <Following key={rows.length} setEnd={setEnd} words={words} />
                  )}
                </td>
              </tr>
            </tbody>
          )}
        </table>
      </div>
    </>
  );
}

/** Holds the place of rows that are not drawn. */
function Gap({ height }: { height: number }) {
  return (
    <tr className="gap" aria-hidden="true">
      <td style={{ height }} />
    </tr>
  );
}

interface LineProps<Row> {
  row: Row;
  at: number;
  columns: readonly LongColumn<Row>[];
  lead: Props<Row>['lead'];
  className: string | undefined;
  measure: ((row: HTMLTableRowElement | null) => void) | undefined;
}

function AnyLine<Row extends { id: string }>({ row, at, columns, lead, className, measure }: LineProps<Row>) {
  return (
    <tr ref={measure} data-index={at} data-record={row.id} aria-rowindex={at + 2} className={className}>
      {lead && <td className="lead">{lead.cell(row)}</td>}
      {columns.map(({ key, label, className: of, cell }, place) =>
        place === 0 ? (
          <th key={key} scope="row" data-label={label} className={of}>
            {cell(row)}
          </th>
        ) : (
          <td key={key} data-label={label} className={of}>
            {cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}

/** Drawn again only when it has changed: while somebody scrolls, rows that stay are left alone. */
const Line = memo(AnyLine) as typeof AnyLine;

/** Where the next page will stand; as one comes near it is read, and whoever stands on the button may press it, too. */
function Following({
  setEnd,
  words,
}: {
  setEnd: (isEnd: boolean) => void;
  words: ReturnType<typeof useLongTableWords>;
}) {
  const place = useRef<HTMLButtonElement>(null);
  const [isNear, setNear] = useState(false);
  const tell = useEffectEvent((isIn: boolean) => {
    setNear(isIn);
    setEnd(isIn);
  });
  useEffect(() => {
    const { current } = place;
    if (!current) return undefined;
    const watching = new IntersectionObserver(([entry]) => tell(entry?.isIntersecting ?? false), {
      rootMargin: NEAR,
    });
    watching.observe(current);
    return () => {
      watching.disconnect();
      tell(false);
    };
  }, []);
  return (
    <button ref={place} type="button" className="following" aria-busy={isNear} onClick={() => tell(true)}>
      {words.more}
    </button>
  );
}

/** The columns' shares of the table as they were when it became long: they must not move while one scrolls. */
function useHeldWidths(body: { current: HTMLTableSectionElement | null }, isLong: boolean): number[] | undefined {
  const [widths, setWidths] = useState<number[]>();
  useLayoutEffect(() => {
    if (!isLong) return;
    const heads = [...(body.current?.closest('table')?.querySelectorAll<HTMLElement>('thead th') ?? [])];
    const wide = heads.map((head) => head.getBoundingClientRect().width);
    const all = wide.reduce((sum, one) => sum + one, 0);
    // On a phone the headings are not drawn, and there is nothing to hold.
    if (all > 300) setWidths(wide.map((one) => (one / all) * 100));
  }, [body, isLong]);
  return widths;
}
