import { csvCell, csvText } from './cell.rules';
import type { FilledPaper, FilledSheet, Line } from './paper';
import { SIMULATED, simulatedColumn, titleOf } from './simulated';

/** Spreadsheets read UTF-8 only behind its mark. */
const BOM = '\uFEFF';

/** The same paper without its looks: sheet under sheet, everything that stands on them, RFC 4180. */
export function csv({ sheets }: FilledPaper): Uint8Array {
  return Buffer.from(BOM + sheets.map((sheet) => linesOf(sheet).join('')).join(record([])), 'utf8');
}

function linesOf(sheet: FilledSheet): string[] {
  const columns = sheet.simulated ? [...sheet.columns, simulatedColumn] : sheet.columns;
  const says = (line: Line): string => record(line.map(csvText));
  const figures = [...sheet.rows, ...sheet.totals].map((row) => {
    const whole = sheet.simulated ? { ...row, [simulatedColumn.key]: SIMULATED } : row;
    return record(columns.map(({ key, kind }) => csvCell(kind, whole[key] ?? null)));
  });
  const table = columns.length > 0 ? [says(columns.map(heading)), ...figures] : [];
  return [
    says([titleOf(sheet)]),
    ...sheet.heading.map(says),
    ...(sheet.body ?? []).map((text) => says([text])),
    ...table,
    ...sheet.notes.map((text) => says([text])),
    ...sheet.signatures.map(says),
  ];
}

const heading = ({ group, header }: { group?: string; header: string }): string =>
  group === undefined ? header : `${group}：${header}`;

function record(fields: readonly string[]): string {
  const quoted = fields.map((field) => (/[",\n\r]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field));
  return `${quoted.join(',')}\r\n`;
}
