import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { WriteOptions } from 'hucre/xlsx' with { 'resolution-mode': 'import' };

const PROGRAM = join(__dirname, 'xlsx.worker.cjs');

/** A workbook at the row limit takes a fraction of this. */
const PATIENCE_MS = 60_000;
const HEAP_MB = 512;

/** Rows that are handed over at once, before other requests get their turn. */
const BATCH = 500;

/** Writes a workbook in a thread of its own, which is given up when it takes too long or too much memory. */
export async function writeXlsxFile(book: WriteOptions): Promise<Uint8Array> {
  const frame = { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, rows: [] })) };
  const worker = new Worker(PROGRAM, { workerData: frame, resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
  const timer = setTimeout(() => void worker.terminate(), PATIENCE_MS);
  const written = new Promise<Uint8Array>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the workbook was not written')));
  });
  try {
    await Promise.race([written, handOver(worker, book)]);
    return await written;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
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
