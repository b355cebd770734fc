/**
 * A cell as the reader gives it: column from 0, kind, text, and whether it comes from a merge above.
 * Kinds: s text, n number, d day, p percentage (as a ratio), b yes or no, e error, f formula that was never reckoned.
 */
export type RawCell = [column: number, kind: RawKind, text: string, isMerged?: true];
export type RawKind = 's' | 'n' | 'd' | 'p' | 'b' | 'e' | 'f';

/** A row that holds something: its number in the sheet, whether it is hidden, its cells by column. */
export type RawRow = [number: number, isHidden: boolean, cells: RawCell[]];

/** What merges: first row, first column, last row, last column; rows from 1, columns from 0. */
export type Merge = [top: number, left: number, bottom: number, right: number];

/** One sheet as it looks before anything is decided. */
export interface SheetSurvey {
  name: string;
  isHidden: boolean;
  /** Rows that hold something. */
  rows: number;
  columns: number;
  lastRow: number;
  /** The first rows that hold something, sixty at most. */
  head: RawRow[];
  /** Those that begin in these rows. */
  merges: Merge[];
  hiddenRows: number;
  hiddenColumns: number[];
}

export interface FileSurvey {
  /** Whether its days are counted from 1904. */
  is1904: boolean;
  /** Of text files. */
  encoding: string | null;
  sheets: SheetSurvey[];
}

/** The letters of a column: 0 is A, 26 is AA. */
export function letterOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
