import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useMemo, useRef, type CSSProperties, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { ResultsDimension } from '../../gql/explore/graphql';
import { yearPath } from '../desk/paths';
import type { Cell } from './answer';
import { deeper } from './asked';
import { WHOLE, type Grid, type Row } from './grid';
import type { NamesOf } from './names';
import { explorePath } from './paths';
import { addressOf, type Question } from './question';
import { Totals } from './totals';
import { SORT_OF, type Measure } from './vocabulary';
import { Value } from './value';
import { useExploreWords } from './words';

const ROW_PX = 46;
const OVERSCAN = 12;
/** Rows before the end at which the next page is fetched. */
const AHEAD = 120;

interface Props {
  question: Question;
  grid: Grid;
  /** rows in all, the ones still to be read included */
  count: number;
  namesOf: NamesOf;
  changed: ReadonlySet<string>;
  readTo: (count: number) => void;
  open: (cell: Cell) => void;
  ask: (question: Question) => void;
}

/** Every row of the answer; only those in sight are in the page, and those to come are fetched as one scrolls. */
export function ResultsTable({ question, grid, count, namesOf, changed, readTo, open, ask }: Props) {
  const words = useExploreWords();
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  const { rows } = grid;
  const isNear = last + AHEAD >= rows.length && rows.length < count;
  useEffect(() => {
    if (isNear) readTo(Math.min(count, last + 2 * AHEAD));
  }, [isNear, last, count, rows.length, readTo]);

  const measures = question.show;
  const isPivot = question.across !== undefined;
  const width = grid.dimensions.length + grid.columns.length * measures.length;
  const above = shown[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    <div className="scroll explore-scroll" ref={box} tabIndex={0} role="region" aria-label={words.tableName}>
      <table className="explore-table" aria-rowcount={count + (isPivot ? 2 : 1)}>
        <caption className="unseen">{words.tableHint}</caption>
        <colgroup>
          {grid.dimensions.map((dimension, at) => (
            <col key={dimension} className={at === 0 ? 'col-first' : `col-${widthOf(dimension)}`} />
          ))}
          {grid.columns.flatMap(({ value }) =>
            measures.map((measure) => <col key={`${value} ${measure}`} className={`col-${measure}`} />),
          )}
        </colgroup>
        <Head question={question} grid={grid} ask={ask} />
        <tbody>
          {above > 0 && <Gap height={above} width={width} />}
          {shown.map(({ index, key }) => {
            const row = rows[index];
            return row ? (
              <ResultRow
                key={row.key}
                at={index + (isPivot ? 3 : 2)}
                {...{ question, grid, row, namesOf, changed, open }}
              />
            ) : (
              <tr key={key} style={{ height: ROW_PX }}>
                <td colSpan={width} className="muted">
                  {words.loadingRow}
                </td>
              </tr>
            );
          })}
          {below > 0 && <Gap height={below} width={width} />}
        </tbody>
        <Totals question={question} grid={grid} namesOf={namesOf} />
      </table>
    </div>
  );
}

const NARROW: readonly ResultsDimension[] = ['YEAR', 'QUARTER', 'MONTH', 'LEVEL', 'PERIOD_KIND', 'PURCHASE_MODE'];
const widthOf = (dimension: ResultsDimension): string => (NARROW.includes(dimension) ? 'narrow' : 'wide');

/** Keeps the place of rows that are not in sight. */
function Gap({ height, width }: { height: number; width: number }) {
  return (
    <tr aria-hidden="true" className="gap">
      <td colSpan={width} style={{ height }} />
    </tr>
  );
}

interface HeadProps {
  question: Question;
  grid: Grid;
  ask: (question: Question) => void;
}

function Head({ question, grid, ask }: HeadProps) {
  const words = useExploreWords();
  const { show, across, sort } = question;
  const head = (measure: Measure, value: string): ReactNode => {
    const field = SORT_OF[measure];
    const direction = sort && sort.field === field ? (sort.desc ? 'descending' : 'ascending') : undefined;
    const next = !direction ? { desc: true } : direction === 'descending' ? { desc: false } : undefined;
    return (
      <th
        key={`${value} ${measure}`}
        scope="col"
        className="number"
        aria-sort={direction}
        title={words.measureHint[measure]}
      >
        {field ? (
          <button
            type="button"
            className="quiet sorter"
            aria-label={words.sortedBy(words.measureName[measure])}
            onClick={() => ask({ ...question, sort: next && { field, ...next } })}
          >
            {words.measureName[measure]}
            <span aria-hidden="true">{direction ? (direction === 'descending' ? ' ↓' : ' ↑') : ''}</span>
          </button>
        ) : (
          words.measureName[measure]
        )}
      </th>
    );
  };
  const dimensions = grid.dimensions.map((dimension, at) => (
    <th key={dimension} scope="col" rowSpan={across ? 2 : 1} className={at === 0 ? 'first' : undefined}>
      {words.dimensionName[dimension]}
    </th>
  ));
  if (!across) {
    return (
      <thead>
        <tr aria-rowindex={1}>
          {dimensions}
          {show.map((measure) => head(measure, WHOLE))}
        </tr>
      </thead>
    );
  }
  return (
    <thead>
      <tr aria-rowindex={1}>
        {dimensions}
        {grid.columns.map(({ value, name }) => (
          <th key={value} scope="colgroup" colSpan={show.length} className="column">
            <Group question={question} dimension={across} value={value} name={name} />
          </th>
        ))}
      </tr>
      <tr aria-rowindex={2}>{grid.columns.flatMap(({ value }) => show.map((measure) => head(measure, value)))}</tr>
    </thead>
  );
}

interface RowProps {
  question: Question;
  grid: Grid;
  row: Row;
  at: number;
  namesOf: NamesOf;
  changed: ReadonlySet<string>;
  open: (cell: Cell) => void;
}

/** Drawn once, and moved as one scrolls. */
const ResultRow = memo(function ResultRow({ question, grid, row, at, namesOf, changed, open }: RowProps) {
  const height: CSSProperties = { height: ROW_PX };
  const names = grid.dimensions.map((dimension, place) => {
    const { value, name } = namesOf(dimension, row.lead);
    const content = <Group question={question} dimension={dimension} value={value} name={name} cell={row.lead} />;
    return place === 0 ? (
      <th key={dimension} scope="row" className="first">
        {content}
      </th>
    ) : (
      <td key={dimension} className="name">
        {content}
      </td>
    );
  });
  return (
    <tr aria-rowindex={at} style={height} data-row={row.key}>
      {names}
      {grid.columns.flatMap(({ value }) => {
        const cell = row.cells.get(value);
        return question.show.map((measure) => (
          <td
            key={`${value} ${measure}`}
            className={cell && changed.has(cell.key) ? 'number changed' : 'number'}
            data-measure={measure}
            data-column={value || undefined}
          >
            {cell ? <CellValue cell={cell} measure={measure} open={open} /> : <span className="muted">—</span>}
          </td>
        ));
      })}
    </tr>
  );
});

/** A number that opens what it is made of; what is not told says why, where that is known. */
function CellValue({ cell, measure, open }: { cell: Cell; measure: Measure; open: (cell: Cell) => void }) {
  const words = useExploreWords();
  const [notice] = cell.notices;
  if (cell[measure] == null) {
    return notice && (measure === 'claimed' || measure === 'target' || measure === 'recorded') ? (
      <button type="button" className="quiet figure why" title={notice.message} onClick={() => open(cell)}>
        {words.noTotal}
      </button>
    ) : (
      <Value cell={cell} measure={measure} />
    );
  }
  return (
    <button type="button" className="quiet figure" title={words.made} onClick={() => open(cell)}>
      <Value cell={cell} measure={measure} />
    </button>
  );
}

interface GroupProps {
  question: Question;
  dimension: ResultsDimension;
  value: string;
  name: string;
  cell?: Cell;
}

/** A group's name: it leads one level deeper, or, a pairing's, to its year. */
function Group({ question, dimension, value, name, cell }: GroupProps) {
  const words = useExploreWords();
  const [only, ...more] = question.lists.years;
  const year = cell?.year ?? (more.length === 0 ? only : undefined);
  const below = useMemo(() => deeper(question, dimension, value), [question, dimension, value]);
  if (dimension === 'PAIRING' && value !== '' && year !== undefined) {
    return (
      <Link href={yearPath(value, year)} title={words.openYear(name)}>
        {name}
      </Link>
    );
  }
  if (!below) return <span title={name}>{name}</span>;
  const within = below.by.find((each) => !question.by.includes(each)) ?? below.by[0] ?? dimension;
  return (
    <Link href={explorePath(addressOf(below))} title={words.openGroup(name, words.dimensionName[within])}>
      {name}
    </Link>
  );
}
