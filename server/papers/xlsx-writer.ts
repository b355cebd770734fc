import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import type { WriteOptions } from 'hucre/xlsx' with { 'resolution-mode': 'import' };
import { bytesFromThread } from './paper-thread';

const PROGRAM = join(__dirname, 'xlsx.worker.cjs');

/** Rows that are handed over at once, before other requests get their turn. */
const BATCH = 500;

/** Writes a workbook in a thread of its own. */
export function writeXlsxFile(book: WriteOptions): Promise<Uint8Array> {
  const frame = { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, rows: [] })) };
  return bytesFromThread(PROGRAM, frame, (worker) => handOver(worker, book));
}

async function handOver(worker: Worker, book: WriteOptions): Promise<void> {
  for (const [sheet, { rows = [] }] of book.sheets.entries()) {
    for (let from = 0; from < rows.length; from += BATCH) {
      worker.postMessage({ sheet, rows: rows.slice(from, from + BATCH) });
      await breathe();
    }
  }
  worker.postMessage({});
}
