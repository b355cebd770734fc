import { printedCell } from './cell.rules';
import { FACE, paragraph, type Look } from './docx-look.rules';
import { part, type Table } from './docx-tree';
import type { Column, ColumnKind, FilledSheet, Row } from './paper';
import { displayWidth } from './sheet-layout';
import { SIMULATED, simulatedColumn } from './simulated';

/** What a cell keeps free at each side. */
const PADDING = 57;

/** In half points: a table is printed no larger than 五号, and what is smaller than six points nobody reads. */
const LARGEST = 21;
const SMALLEST = 12;
const COMFORTABLE = 14;

/** Long texts are not squeezed into less than ten Chinese characters. */
const LEAST_TEXT = 20;

/** Narrower than two Chinese characters no heading can be read. */
const NARROWEST = 5;

/** A heading of four Chinese characters is not broken. */
const ONE_LINE = 9;

/** Rows that are laid out before other requests get their turn. */
const BATCH = 100;

const ALIGNED: Record<ColumnKind, 'left' | 'center' | 'right'> = {
  text: 'left',
  money: 'right',
  integer: 'center',
  percent: 'right',
  decimal: 'right',
  day: 'center',
};

/** A sheet's table with every cell as it will be printed, and how wide its columns have to be. */
export interface PrintedTable {
  columns: readonly Column[];
  rows: readonly (readonly string[])[];
  totals: readonly (readonly string[])[];
  /** In characters; a Chinese one takes two. */
  widths: readonly number[];
}

export function printed({ columns: own, rows, totals, blankRows = 0, simulated }: FilledSheet): PrintedTable {
  const columns = simulated ? [...own, simulatedColumn] : own;
  const cellsOf = (row: Row): string[] => {
    const whole = simulated ? { ...row, [simulatedColumn.key]: SIMULATED } : row;
    return columns.map(({ key, kind }) => printedCell(kind, whole[key] ?? null));
  };
  const blank = Array.from({ length: blankRows }, () => columns.map(() => ''));
  const told = { rows: [...rows.map(cellsOf), ...blank], totals: totals.map(cellsOf) };
  return { columns, ...told, widths: widthsOf(columns, [...told.rows, ...told.totals]) };
}

/** A figure is never broken; text is, at the width that its column asks for. */
function widthsOf(columns: readonly Column[], rows: readonly (readonly string[])[]): number[] {
  return columns.map(({ header, kind, width }, at) => {
    const longest = rows.reduce((most, row) => Math.max(most, ...(row[at] ?? '').split('\n').map(displayWidth)), 0);
    // A short heading stands in one line, a longer one may take two.
    const wanted = Math.max(
      longest + (kind === 'text' ? 1 : 2),
      Math.ceil(displayWidth(header) / 2) + 1,
      Math.min(displayWidth(header) + 1, ONE_LINE),
      NARROWEST,
    );
    return kind === 'text' ? Math.min(wanted, Math.max(width, NARROWEST)) : wanted;
  });
}

/** A table that would be small lets its long texts take more lines, as far as they stay readable. */
export function fitted(table: PrintedTable, room: number): PrintedTable {
  const wanted = (room - 2 * PADDING * table.widths.length) / (5 * COMFORTABLE);
  const excess = sumOf(table.widths) - wanted;
  const spare = table.widths.map((width, at) =>
    table.columns[at]?.kind === 'text' ? Math.max(0, width - LEAST_TEXT) : 0,
  );
  const share = Math.min(1, excess / Math.max(1, sumOf(spare)));
  if (excess <= 0) return table;
  return { ...table, widths: table.widths.map((width, at) => Math.ceil(width - (spare[at] ?? 0) * share)) };
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** The size in half points at which the columns fit; null where nobody could read it. */
export function sizeFitting({ widths }: PrintedTable, room: number): number | null {
  // Half a character is a quarter of its half points wide, in points; twenty twips to a point.
  const size = Math.floor((room - 2 * PADDING * widths.length) / (5 * sumOf(widths)));
  return size < SMALLEST ? null : Math.min(size, LARGEST);
}

/** As large as it has to be, whatever that looks like. */
export const sizeForced = (table: PrintedTable, room: number): number => sizeFitting(table, room) ?? SMALLEST;

/**
 * The table over the whole width: its headings again on every page, no row broken over two.
 * @param room in twips
 * @param breathe lets others go on; waited for again and again, because a long table takes its time
 */
export async function tableOf(
  table: PrintedTable,
  { room, size }: { room: number; size: number },
  breathe: () => Promise<void>,
): Promise<Table> {
  const columnWidths = spread(table.widths, room);
  const rows = headingRows(table.columns, columnWidths, size);
  const look: Look = { face: FACE.TABLE, size };
  const rowOf = (cells: readonly string[], isTotal: boolean) =>
    part('TableRow', {
      cantSplit: true,
      children: table.columns.map(({ kind }, at) =>
        cell(cells[at] ?? '', { ...look, bold: isTotal }, { align: ALIGNED[kind], width: columnWidths[at] ?? 0 }),
      ),
    });
  for (const [nth, cells] of table.rows.entries()) {
    if (nth % BATCH === BATCH - 1) await breathe();
    rows.push(rowOf(cells, false));
  }
  rows.push(...table.totals.map((cells) => rowOf(cells, true)));
  return part('Table', {
    rows,
    columnWidths,
    layout: 'fixed',
    width: { size: room, type: 'dxa' },
    margins: { left: PADDING, right: PADDING, top: 28, bottom: 28, marginUnitType: 'dxa' },
  });
}

/** Widths in twips that fill the room together. */
function spread(widths: readonly number[], room: number): number[] {
  const total = sumOf(widths);
  const free = room - 2 * PADDING * widths.length;
  const spread = widths.map((width) => Math.floor((free * width) / total) + 2 * PADDING);
  const used = sumOf(spread);
  return spread.map((width, at) => (at === spread.length - 1 ? width + room - used : width));
}

/** One row of headings, or two where columns are grouped. */
function headingRows(columns: readonly Column[], widths: readonly number[], size: number) {
  const isGrouped = columns.some(({ group }) => group !== undefined);
  const head = (text: string, from: number, to: number, rowSpan = 1) =>
    cell(
      text,
      { face: FACE.TABLE, size, bold: true },
      {
        align: 'center',
        width: sumOf(widths.slice(from, to)),
        columnSpan: to - from,
        rowSpan,
        isHead: true,
      },
    );
  const row = (children: ReturnType<typeof cell>[]) =>
    part('TableRow', { tableHeader: true, cantSplit: true, children });
  if (!isGrouped) return [row(columns.map(({ header }, at) => head(header, at, at + 1)))];
  const top: ReturnType<typeof cell>[] = [];
  for (let from = 0; from < columns.length;) {
    const { group, header = '' } = columns[from] ?? {};
    let to = from + 1;
    while (group !== undefined && columns[to]?.group === group) to += 1;
    top.push(group === undefined ? head(header, from, to, 2) : head(group, from, to));
    from = to;
  }
  const below = columns.flatMap(({ group, header }, at) => (group === undefined ? [] : [head(header, at, at + 1)]));
  return [row(top), row(below)];
}

interface CellLayout {
  align: 'left' | 'center' | 'right';
  width: number;
  columnSpan?: number;
  rowSpan?: number;
  isHead?: boolean;
}

function cell(text: string, look: Look, { align, width, columnSpan = 1, rowSpan = 1, isHead = false }: CellLayout) {
  return part('TableCell', {
    children: [paragraph(text, look, { alignment: align })],
    width: { size: width, type: 'dxa' },
    verticalAlign: 'center',
    ...(columnSpan > 1 && { columnSpan }),
    ...(rowSpan > 1 && { rowSpan }),
    ...(isHead && { shading: { type: 'clear', fill: 'F2F2F2', color: 'auto' } }),
  });
}
