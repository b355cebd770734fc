import { randomBytes } from 'node:crypto';
import { lchown, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isRoot } from './account';

/** What root makes inside somebody's folder belongs to that somebody, or the owner could not use it afterwards. */
export async function keepFolderOwner(path: string): Promise<void> {
  if (!isRoot()) return;
  const folder = await stat(dirname(path));
  await lchown(path, folder.uid, folder.gid);
}

/** Makes a folder and its missing parents, each with its parent's owner. */
export async function makeFolder(path: string, mode: number): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode });
  if (first === undefined) return;
  const made = [path];
  while (made[0] !== first) made.unshift(dirname(made[0] ?? first));
  for (const folder of made) await keepFolderOwner(folder);
}

/** Writes a private file (mode 600) as a whole or not at all, also through a crash of the machine. */
export async function writePrivateFile(path: string, text: string): Promise<void> {
  const draft = await writeDraft(path, text);
  try {
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** A complete private file beside its later name, to be renamed or linked into place. */
export async function writeDraft(path: string, text: string): Promise<string> {
  const draft = join(dirname(path), `.draft-${randomBytes(9).toString('hex')}`);
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await keepFolderOwner(draft);
  return draft;
}

export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return; // a folder cannot be opened there
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
