import { Worker } from 'node:worker_threads';

/** A paper at its limit takes a fraction of this. */
const PATIENCE_MS = 60_000;
const HEAP_MB = 512;

/**
 * The bytes of a file that a program writes in a thread of its own, which is given up when it takes too long or too much memory.
 * @param feed hands over what does not stand in `workerData`
 */
export async function bytesFromThread(
  program: string,
  workerData: unknown,
  feed?: (worker: Worker) => Promise<void>,
): Promise<Uint8Array> {
  const worker = new Worker(program, { workerData, resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
  const timer = setTimeout(() => void worker.terminate(), PATIENCE_MS);
  const written = new Promise<Uint8Array>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the file was not written')));
  });
  try {
    if (feed) await Promise.race([written, feed(worker)]);
    return await written;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
