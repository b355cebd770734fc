import { link, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { expecting, systemCode } from './error';
import { keepFolderOwner, makeFolder, writeDraft, writePrivateFile } from './files';
import { isSameProcess, startMark } from './liveness';

/**
 * Who runs the server of a data folder. The lock is the highest numbered file in its folder; a process takes it by
 * creating the next number, which only one can do, and only after the highest one's holder died or let go. A number is
 * never used again, so a starter that looked long ago cannot remove or repeat somebody's newer claim: this is what
 * deleting and recreating one lock file would allow.
 */
const holder = z.object({
  pid: z.number().int().positive(),
  mark: z.string(),
  phase: z.enum(['starting', 'running', 'stopping', 'released']),
});
export type Holder = z.infer<typeof holder>;

export interface Lock {
  announce(phase: Holder['phase']): Promise<void>;
}

/** Files kept behind the newest, so that a slow listing of the folder always meets at least one it can build on. */
const KEPT_GENERATIONS = 8;

/** Takes the lock, or tells which living process holds it. */
export async function takeLock(dataDir: string): Promise<{ lock: Lock } | { holder: Holder }> {
  const folder = join(dataDir, 'lock');
  await makeFolder(folder, 0o700);
  const own = { pid: process.pid, mark: await startMark(process.pid) };
  for (;;) {
    const newest = await newestGeneration(folder);
    if (newest.holder && (await isHeld(newest.holder))) return { holder: newest.holder };
    const generation = newest.generation + 1;
    if (!(await claim(folder, generation, { ...own, phase: 'starting' }))) continue;
    await prune(folder, generation);
    return {
      lock: { announce: (phase) => writePrivateFile(pathOf(folder, generation), JSON.stringify({ ...own, phase })) },
    };
  }
}

async function isHeld(found: Holder): Promise<boolean> {
  return found.phase !== 'released' && (await isSameProcess(found.pid, found.mark));
}

async function claim(folder: string, generation: number, content: Holder): Promise<boolean> {
  const path = pathOf(folder, generation);
  const draft = await writeDraft(path, JSON.stringify(content));
  try {
    await link(draft, path); // unlike rename, fails when the name is taken
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
  await keepFolderOwner(path);
  // A starter that slept past several generations may have recreated a pruned number; the newest one decides.
  if ((await newestGeneration(folder)).generation === generation) return true;
  await rm(path, { force: true });
  return false;
}

async function newestGeneration(folder: string): Promise<{ generation: number; holder?: Holder }> {
  const generation = Math.max(0, ...(await generations(folder)));
  if (generation === 0) return { generation };
  const text = await expecting(['ENOENT'], readFile(pathOf(folder, generation), 'utf8'), undefined);
  if (text === undefined) return newestGeneration(folder); // pruned since it was listed, so there is a newer one
  const content = holder.safeParse(parseJson(text));
  return content.success ? { generation, holder: content.data } : { generation };
}

async function generations(folder: string): Promise<number[]> {
  return (await readdir(folder)).flatMap((name) => /^(\d+)\.json$/.exec(name)?.[1] ?? []).map(Number);
}

async function prune(folder: string, generation: number): Promise<void> {
  for (const old of await generations(folder)) {
    if (old < generation - KEPT_GENERATIONS) await rm(pathOf(folder, old), { force: true });
  }
  for (const name of await readdir(folder)) {
    if (!name.startsWith('.draft-')) continue;
    const draft = await expecting(['ENOENT'], stat(join(folder, name)), undefined);
    if (draft && draft.mtimeMs < Date.now() - 600_000) await rm(join(folder, name), { force: true });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // torn by a crash of the machine: whoever wrote it is gone
  }
}

const pathOf = (folder: string, generation: number): string => join(folder, `${generation}.json`);
