import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { WriteOptions } from 'hucre/xlsx' with { 'resolution-mode': 'import' };

const PROGRAM = join(__dirname, 'xlsx.worker.cjs');

/** A workbook at the row limit takes a fraction of this. */
const PATIENCE_MS = 60_000;
const HEAP_MB = 512;

/** Writes a workbook in a thread of its own, which is given up when it takes too long or too much memory. */
export async function writeXlsxFile(book: WriteOptions): Promise<Uint8Array> {
  const worker = new Worker(PROGRAM, { workerData: book, resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
  const timer = setTimeout(() => void worker.terminate(), PATIENCE_MS);
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the workbook was not written')));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
