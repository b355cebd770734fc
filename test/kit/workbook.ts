import { execFileSync } from 'node:child_process';
import type { Sheet } from 'hucre/xlsx' with { 'resolution-mode': 'import' };

/** The library is an ES module, which the test runner does not load: plain Node reads the file for us. */
const READ = `
  const { readXlsx } = require('hucre/xlsx');
  const chunks = [];
  process.stdin.on('data', (chunk) => chunks.push(chunk)).on('end', async () => {
    const { sheets } = await readXlsx(Buffer.concat(chunks), { readStyles: true });
    process.stdout.write(JSON.stringify(sheets.map((sheet) => ({ ...sheet, cells: [...(sheet.cells ?? [])] }))));
  });`;

export type ReadSheet = Omit<Sheet, 'cells'> & { cells: [string, { style?: { numFmt?: string }; formula?: string }][] };

/** What a spreadsheet program finds in the file. */
export function readWorkbook(bytes: Uint8Array): ReadSheet[] {
  const out = execFileSync(process.execPath, ['-e', READ], {
    input: bytes,
    maxBuffer: 256 * 2 ** 20,
    encoding: 'utf8',
  });
  return JSON.parse(out) as ReadSheet[];
}

/** The row of a sheet whose first filled cell is this text. */
export function rowOf(sheet: ReadSheet, first: string): unknown[] {
  const found = sheet.rows.find((row) => row.find((cell) => cell !== null) === first);
  if (!found) throw new Error(`no row of ${sheet.name} begins with ${first}`);
  return found;
}
