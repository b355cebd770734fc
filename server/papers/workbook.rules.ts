import type { CellStyle, DataValidation, WriteOptions, WriteSheet } from 'hucre/xlsx' with {
  'resolution-mode': 'import',
};
import { workbookCell, workbookText } from './cell.rules';
import type { Column, ColumnKind, FilledPaper, FilledSheet, Row } from './paper';
import { SheetLayout } from './sheet-layout';
import { SIMULATED, SIMULATED_WARNING, simulatedColumn, titleOf } from './simulated';

const SONG = '宋体';
const EDGE = { style: 'thin' } as const;
const BORDER = { top: EDGE, right: EDGE, bottom: EDGE, left: EDGE };
const MIDDLE = { vertical: 'center' } as const;

const TITLE: CellStyle = { font: { name: SONG, size: 18, bold: true }, alignment: { ...MIDDLE, horizontal: 'center' } };
const WARNING: CellStyle = {
  font: { name: SONG, size: 11, bold: true, color: { rgb: 'C00000' } },
  alignment: { ...MIDDLE, horizontal: 'center' },
};
const PLAIN: CellStyle = { font: { name: SONG, size: 11 }, alignment: { ...MIDDLE } };
const LETTER: CellStyle = { font: { name: SONG, size: 12 }, alignment: { ...MIDDLE } };
const NOTE: CellStyle = { font: { name: SONG, size: 10 }, alignment: { ...MIDDLE } };
const HEADER: CellStyle = {
  font: { name: SONG, size: 11, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2F2F2' } },
  border: BORDER,
  alignment: { ...MIDDLE, horizontal: 'center', wrapText: true },
};

/** In characters: beyond this a table on A4 is too small to read, and is printed on A3. */
const WIDEST_A4 = 230;

const HEIGHTS = { title: 36, warning: 18, signature: 28 };

/** Text is formatted as text (`@`), so that nothing in it is ever reckoned, even after somebody edits the cell. */
const FORMAT: Record<ColumnKind, string> = {
  text: '@',
  money: '#,##0.00',
  integer: '#,##0',
  percent: '0.00%',
  decimal: 'General',
  day: 'yyyy-mm-dd',
};

const ALIGNED: Record<ColumnKind, 'left' | 'center' | 'right'> = {
  text: 'left',
  money: 'right',
  integer: 'center',
  percent: 'right',
  decimal: 'right',
  day: 'center',
};

/** Rows that are laid out before other requests get their turn. */
const BATCH = 500;

/**
 * A paper as a workbook to be written: its width on one page, the table's headings again on every page.
 * @param breathe lets others go on; waited for again and again, because a long table takes its time
 */
export async function workbook(paper: FilledPaper, breathe: () => Promise<void>): Promise<WriteOptions> {
  const names = new Set<string>();
  const sheets: WriteSheet[] = [];
  for (const sheet of paper.sheets) sheets.push(await sheetOf(sheet, sheetName(sheet.name, names), breathe));
  return {
    sheets,
    properties: { title: workbookText(paper.fileName), creator: '结对', ...datesOf(paper) },
    defaultFont: { name: SONG, size: 11 },
  };
}

/** A paper that says when it was written is the same to the byte whenever it is written. */
const datesOf = ({ writtenAt }: FilledPaper): { created?: Date; modified?: Date } =>
  writtenAt ? { created: writtenAt, modified: writtenAt } : {};

async function sheetOf(sheet: FilledSheet, name: string, breathe: () => Promise<void>): Promise<WriteSheet> {
  const columns = sheet.simulated ? [...sheet.columns, simulatedColumn] : sheet.columns;
  const widths = columns.map((column) => column.width);
  const width = widths.reduce((sum, one) => sum + one, 0);
  const layout = new SheetLayout(widths);
  layout.line([workbookText(titleOf(sheet))], TITLE, HEIGHTS.title);
  if (sheet.simulated) layout.line([SIMULATED_WARNING], WARNING, HEIGHTS.warning);
  for (const parts of sheet.heading) layout.line(parts.map(workbookText), PLAIN);
  for (const text of sheet.body ?? []) layout.paragraph(workbookText(text), LETTER);
  const tableAt = layout.height;
  layHeader(layout, columns);
  const rowsAt = layout.height;
  for (const [nth, row] of sheet.rows.entries()) {
    if (nth % BATCH === BATCH - 1) await breathe();
    layout.row(cellsOf(columns, row, sheet.simulated));
  }
  for (let nth = 0; nth < (sheet.blankRows ?? 0); nth += 1) layout.row(columns.map(() => null));
  const filledIn = { from: rowsAt, to: layout.height };
  for (const row of sheet.totals) layout.row(cellsOf(columns, row, sheet.simulated), (at) => totalStyle(columns[at]));
  for (const note of sheet.notes) layout.paragraph(workbookText(note), NOTE);
  for (const parts of sheet.signatures)
    layout.line(parts.map(workbookText), { ...PLAIN, alignment: { ...MIDDLE, horizontal: 'left' } }, HEIGHTS.signature);
  const mark = sheet.simulated ? SIMULATED : '';
  return {
    name,
    columns: columns.map((column) => ({ width: column.width, style: columnStyle(column) })),
    rows: layout.rows,
    cells: layout.cells,
    merges: layout.merges,
    rowDefs: layout.rowDefs,
    ...(sheet.blankRows ? { dataValidations: columns.flatMap((column, at) => hintsOf(column, at, filledIn)) } : {}),
    // A letter is read from its first word on; of a table the headings stay in sight.
    ...(sheet.body ? {} : { freezePane: { rows: rowsAt } }),
    view: { showGridLines: false },
    pageSetup: {
      paperSize: width > WIDEST_A4 ? 'a3' : 'a4',
      orientation: sheet.orientation ?? 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.5, top: 0.8, bottom: 0.7, header: 0.3, footer: 0.3 },
      printTitlesRow: `$${tableAt + 1}:$${rowsAt}`,
    },
    headerFooter: {
      ...(mark && { oddHeader: `&C${mark}` }),
      oddFooter: `&L${mark}&C第 &P 页，共 &N 页&R${mark}`,
    },
  };
}

/** What a spreadsheet takes as the words of one list. */
const LONGEST_LIST = 255;
const LONGEST_HINT = 255;

/** The note beside the cells of a form's column, and the list that drops down in them. */
function hintsOf({ header, form }: Column, at: number, rows: { from: number; to: number }): DataValidation[] {
  if (!form) return [];
  const letter = columnLetter(at);
  const { note, choices = [] } = form;
  // A word with a comma, or a list that is too long, would break the list: the note names the words as well.
  const isList =
    choices.length > 0 && choices.join().length <= LONGEST_LIST && !choices.some((word) => /[,"]/.test(word));
  const hint = {
    range: `${letter}${rows.from + 1}:${letter}${rows.to}`,
    allowBlank: true,
    showInputMessage: true,
    inputTitle: workbookText(header).slice(0, 32),
    inputMessage: workbookText(note).slice(0, LONGEST_HINT),
  };
  // Other spellings of a word are understood as well, so the list advises and does not forbid.
  if (isList) return [{ ...hint, type: 'list', values: choices.map(workbookText), showErrorMessage: false }];
  return [{ ...hint, type: 'custom', formula1: 'TRUE', showErrorMessage: false }];
}

function columnLetter(at: number): string {
  const rest = Math.floor(at / 26);
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (at % 26));
}

/** One row of headings, or two where columns are grouped. */
function layHeader(layout: SheetLayout, columns: readonly Column[]): void {
  const isGrouped = columns.some(({ group }) => group !== undefined);
  const top = layout.height;
  if (isGrouped)
    layout.row(
      columns.map(({ group, header }) => workbookText(group ?? header)),
      () => HEADER,
    );
  layout.row(
    columns.map(({ header }) => workbookText(header)),
    () => HEADER,
  );
  if (!isGrouped) return;
  for (let from = 0; from < columns.length;) {
    const group = columns[from]?.group;
    let to = from;
    while (group !== undefined && columns[to + 1]?.group === group) to += 1;
    layout.merge(top, from, group === undefined ? top + 1 : top, to);
    from = to + 1;
  }
}

function cellsOf(columns: readonly Column[], row: Row, simulated: boolean) {
  const whole = simulated ? { ...row, [simulatedColumn.key]: SIMULATED } : row;
  return columns.map(({ key, kind }) => workbookCell(kind, whole[key] ?? null));
}

/** How a column's cells are shown. */
export const columnFormat = ({ kind }: Column): string => FORMAT[kind];

function columnStyle({ kind }: Column): CellStyle {
  return {
    font: { name: SONG, size: 11 },
    border: BORDER,
    numFmt: FORMAT[kind],
    alignment: { ...MIDDLE, horizontal: ALIGNED[kind], wrapText: kind === 'text' },
  };
}

function totalStyle(column: Column | undefined): CellStyle {
  const style = column === undefined ? {} : columnStyle(column);
  return { ...style, font: { name: SONG, size: 11, bold: true } };
}

/** A tab's name: at most 31 characters, none of those that a reference could not hold, no two alike. */
function sheetName(wanted: string, taken: Set<string>): string {
  const plain =
    workbookText(wanted)
      .replace(/[[\]:*?/\\'\n]/g, ' ')
      .trim()
      .slice(0, 28) || '表';
  let name = plain;
  for (let nth = 2; taken.has(name.toLowerCase()); nth += 1) name = `${plain} ${nth}`;
  taken.add(name.toLowerCase());
  return name;
}
