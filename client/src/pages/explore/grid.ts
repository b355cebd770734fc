import type { ResultsDimension } from '../../gql/explore/graphql';
import type { Cell } from './answer';
import type { NamesOf } from './names';
import type { Question } from './question';

/** One value of the dimension that is turned to columns; the only one, of no dimension, where none is. */
export interface Column {
  value: string;
  name: string;
}

export interface Row {
  key: string;
  /** any cell of the row: it tells what the row is about */
  lead: Cell;
  /** by the columns' values */
  cells: ReadonlyMap<string, Cell>;
}

export interface Grid {
  /** what each row is about, in order */
  dimensions: ResultsDimension[];
  columns: Column[];
  /** columns that are not shown */
  leftOut: number;
  rows: Row[];
}

const MOST_COLUMNS = 40;
export const WHOLE = '';

/** Dimensions whose values are numbers: they stand in their order, whatever the rows are sorted by. */
const NUMBERED: readonly ResultsDimension[] = ['YEAR', 'QUARTER', 'MONTH'];

/** The cells as rows and columns: rows stand in the order in which the answer brings them. */
export function gridOf(
  { by, across }: Pick<Question, 'by' | 'across'>,
  cells: readonly Cell[],
  namesOf: NamesOf,
): Grid {
  // Who asks about one indicator without naming it as a dimension still sees which.
  if (!across) {
    const rows = cells.map((cell): Row => ({ key: cell.key, lead: cell, cells: new Map([[WHOLE, cell]]) }));
    return { dimensions: by, columns: [{ value: WHOLE, name: '' }], leftOut: 0, rows };
  }
  const columns = new Map<string, Column>();
  const rows = new Map<string, { lead: Cell; cells: Map<string, Cell> }>();
  for (const cell of cells) {
    const column = namesOf(across, cell);
    columns.set(column.value, column);
    const key = by.map((dimension) => namesOf(dimension, cell).value).join('|');
    const row = rows.get(key) ?? { lead: cell, cells: new Map<string, Cell>() };
    row.cells.set(column.value, cell);
    rows.set(key, row);
  }
  const sorted = [...columns.values()].sort(compareColumns(across));
  return {
    dimensions: by,
    columns: sorted.slice(0, MOST_COLUMNS),
    leftOut: Math.max(0, sorted.length - MOST_COLUMNS),
    rows: [...rows].map(([key, row]) => ({ key, ...row })),
  };
}

/** Numbers by size, what is not told apart last; anything else as it came, since the contract has its order. */
const compareColumns =
  (across: ResultsDimension) =>
  (a: Column, b: Column): number => {
    if (a.value === '' || b.value === '') return Number(a.value === '') - Number(b.value === '');
    return NUMBERED.includes(across) ? Number(a.value) - Number(b.value) : 0;
  };
