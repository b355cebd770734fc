import { randomBytes } from 'node:crypto';
import { lchown, lstat, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isRoot } from './account';
import { expecting } from './error';

/** What root makes inside somebody's folder belongs to that somebody, or the owner could not use it afterwards. */
export async function keepFolderOwner(path: string): Promise<void> {
  if (!isRoot()) return;
  const folder = await stat(dirname(path));
  await lchown(path, folder.uid, folder.gid);
}

/**
 * Hands over what root left in somebody's folder before: other parts of the platform write there as well. A file with
 * a second name is left alone, since that name may be anywhere.
 */
export async function giveRootsFiles(folder: string): Promise<void> {
  const owner = isRoot() && (await expecting(['ENOENT'], stat(folder), undefined))?.uid;
  if (!owner) return;
  for (const name of await expecting(['ENOENT'], readdir(folder), [])) {
    const path = join(folder, name);
    const found = await expecting(['ENOENT'], lstat(path), undefined);
    if (found?.uid === 0 && (found.isDirectory() || (found.isFile() && found.nlink === 1))) await keepFolderOwner(path);
    if (found?.isDirectory()) await giveRootsFiles(path);
  }
}

/** Makes a folder with this mode, and its missing parents as usual, each with its parent's owner. */
export async function makeFolder(path: string, mode?: number): Promise<void> {
  if (await expecting(['ENOENT'], stat(path), undefined)) return;
  await makeFolder(dirname(path));
  await expecting(['EEXIST'], mkdir(path, { mode }), undefined);
  await keepFolderOwner(path);
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
