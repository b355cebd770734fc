import { readFileSync } from 'node:fs';
import { FileRefused, TableReader } from '../../server/imports/table-reader';

/*
 * Reads files one after the other in a process of its own and tells of each what became of it, how much of a processor's time it took, and how far the
 * memory of the whole process rose meanwhile: `node -r ts-register read-files.ts FILE…`.
 */
export interface FileRead {
  path: string;
  becomes: string | { rows: number };
  /** Of a processor: a machine that has much else to do makes nobody's file slow. */
  ms: number;
  /** Above what the process held before, in MB. */
  rose: number;
}

/** Longer than any machine takes: what takes too long is told by what the processor says. */
const PATIENCE_MS = 600_000;

const memory = (): number => process.memoryUsage.rss() / 2 ** 20;

async function readOne(path: string): Promise<FileRead> {
  const before = memory();
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, memory())), 5);
  const start = process.cpuUsage();
  const reader = new TableReader(new Uint8Array(readFileSync(path)), 'file', PATIENCE_MS);
  const told = { path, becomes: '' as FileRead['becomes'] };
  try {
    await reader.survey();
    let rows = 0;
    for await (const batch of reader.rows(0)) rows += batch.length;
    told.becomes = { rows };
  } catch (error) {
    told.becomes = error instanceof FileRefused ? error.fault : `failed: ${String(error)}`;
  } finally {
    await reader.close();
    clearInterval(timer);
  }
  const { user, system } = process.cpuUsage(start);
  return { ...told, ms: (user + system) / 1_000, rose: Math.max(most, memory()) - before };
}

async function main(): Promise<void> {
  for (const path of process.argv.slice(2)) process.stdout.write(`${JSON.stringify(await readOne(path))}\n`);
}

void main();
