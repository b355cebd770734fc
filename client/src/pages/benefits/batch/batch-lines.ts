import { plainAmount } from '../../../parts/typed-amount';

/** A line of a batch as typed or pasted; what it leaves out, the head of the batch says. */
export interface BatchLine {
  number: string;
  /** as a list names whom it is for */
  name: string;
  /** chosen where the rule is for persons and the name does not tell who it is */
  memberId: string;
  amount: string;
  day: string;
  period: string;
  voucher: string;
  overrideReason: string;
}

export const EMPTY_LINE: BatchLine = {
  number: '',
  name: '',
  memberId: '',
  amount: '',
  day: '',
  period: '',
  voucher: '',
  overrideReason: '',
};

/** As many as the server takes at once. */
export const MOST_LINES = 500;

export const isEmpty = (line: BatchLine): boolean => Object.values(line).every((text: string) => text.trim() === '');

const COLUMNS = ['number', 'name', 'amount', 'day', 'period', 'voucher'] as const;

type Column = (typeof COLUMNS)[number];

/** What the columns of a list may be called. */
export type ColumnNames = Record<Column, readonly string[]>;

/**
 * The lines of a list as a spreadsheet hands it over. Where its first line names a column for the households' numbers, that line
 * says which column is what, and columns of other names are left out; else they stand in the order of COLUMNS.
 */
export function linesOf(pasted: string, names: ColumnNames): BatchLine[] {
  const rows = pasted
    .split(/\r?\n/)
    .filter((row) => row.trim() !== '')
    .map(cellsOf);
  const [first = []] = rows;
  const named = first.map((cell) => COLUMNS.find((column) => names[column].includes(cell.toLowerCase())));
  const hasHead = named.includes('number');
  const order: readonly (Column | undefined)[] = hasHead ? named : COLUMNS;
  return (hasHead ? rows.slice(1) : rows).map((cells) => {
    const line = { ...EMPTY_LINE };
    for (const [at, cell] of cells.entries()) {
      const column = order[at];
      if (column) line[column] = cell;
    }
    return { ...line, amount: plainAmount(line.amount), day: plainDay(line.day) };
  });
}

/** Cells stand apart by tabs; in what was typed by hand, by spaces. */
const cellsOf = (row: string): string[] =>
  row.split(row.includes('\t') ? '\t' : /[ \u3000]+/).map((cell) => cell.normalize('NFKC').trim());

const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

/** 2024/5/3 and 2024年5月3日 as 2024-05-03; what is no day stays as it is. */
export function plainDay(text: string): string {
  const [, year = '', month = '', day = ''] = DAY.exec(text.normalize('NFKC').trim()) ?? [];
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
}

/** Whether a masked name, such as 王*明, can be this one. */
export function fits(masked: string, name: string): boolean {
  const [shown, told] = [[...masked], [...name.trim()]];
  return shown.length === told.length && shown.every((character, at) => character === '*' || character === told[at]);
}
