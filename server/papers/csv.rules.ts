import { csvCell, csvText } from './cell.rules';
import type { FilledPaper, FilledSheet, Line } from './paper';
import { SIMULATED, simulatedColumn, titleOf } from './simulated';

/** Spreadsheets read UTF-8 only behind its mark. */
export const BOM = '\uFEFF';

/** Rows that are written before other requests get their turn. */
const BATCH = 500;

/**
 * The same paper without its looks: sheet under sheet, everything that stands on them, RFC 4180.
 * @param breathe lets others go on; waited for again and again, because a long table takes its time
 */
export async function csv({ sheets }: FilledPaper, breathe: () => Promise<void>): Promise<Uint8Array> {
  const texts: string[] = [];
  for (const sheet of sheets) texts.push(await textOf(sheet, breathe));
  return Buffer.from(BOM + texts.join(csvRecord([])), 'utf8');
}

async function textOf(sheet: FilledSheet, breathe: () => Promise<void>): Promise<string> {
  const columns = sheet.simulated ? [...sheet.columns, simulatedColumn] : sheet.columns;
  const says = (line: Line): string => csvRecord(line.map(csvText));
  const lines = [
    titleLine(sheet),
    ...sheet.heading,
    ...(sheet.body ?? []).map((text) => [text]),
    columns.map(heading),
  ].map(says);
  for (const [nth, row] of [...sheet.rows, ...sheet.totals].entries()) {
    if (nth % BATCH === BATCH - 1) await breathe();
    const whole = sheet.simulated ? { ...row, [simulatedColumn.key]: SIMULATED } : row;
    lines.push(csvRecord(columns.map(({ key, kind }) => csvCell(kind, whole[key] ?? null))));
  }
  return [...lines, ...[...sheet.notes.map((text) => [text]), ...sheet.signatures].map(says)].join('');
}

const titleLine = (sheet: FilledSheet): Line => [titleOf(sheet)];
const heading = ({ group, header }: { group?: string; header: string }): string =>
  group === undefined ? header : `${group}：${header}`;

/** One line of RFC 4180. */
export function csvRecord(fields: readonly string[]): string {
  const quoted = fields.map((field) => (/[",\n\r]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field));
  return `${quoted.join(',')}\r\n`;
}
