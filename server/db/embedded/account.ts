import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { run, type Account } from './command';
import { EmbeddedDatabaseError, expecting } from './error';

export type { Account };

const UNPRIVILEGED_ACCOUNTS = ['postgres', 'nobody'];

/** Undefined on Windows, where PostgreSQL drops its privileges by itself. */
export function currentUid(): number | undefined {
  return process.getuid?.();
}

export const isRoot = (): boolean => currentUid() === 0;

/**
 * The account that the server runs as: undefined for "the one that runs this process". Root takes the owner of the
 * data folder, else of the project around it, so that root and the owner can start the same clone in turn; in a clone
 * that belongs to root, an unprivileged account.
 */
export async function chooseAccount(dataDir: string): Promise<Account | undefined> {
  if (!isRoot()) return undefined;
  for (const path of [dataDir, await nearestExisting(dirname(dataDir))]) {
    const owner = await expecting(['ENOENT'], stat(path), undefined);
    // initdb insists on a passwd entry for its uid: an owner without one (a mounted folder) cannot run it.
    const account = owner && owner.uid !== 0 ? await findAccount(String(owner.uid)) : undefined;
    if (account) return account;
  }
  return unprivilegedAccount();
}

/** The account that owns an existing folder, when that is not root. */
export async function ownerOf(path: string): Promise<Account | undefined> {
  const { uid, gid } = await stat(path);
  return uid === 0 ? undefined : ((await findAccount(String(uid))) ?? { name: String(uid), uid, gid });
}

async function unprivilegedAccount(): Promise<Account> {
  for (const name of UNPRIVILEGED_ACCOUNTS) {
    const account = await findAccount(name);
    if (account && account.uid !== 0) return account;
  }
  throw new EmbeddedDatabaseError(
    'PostgreSQL 不能以 root 身份运行，而本机没有 postgres 或 nobody 账户。请改用普通用户启动，或用 DATABASE_URL 指定数据库。',
    'PostgreSQL refuses to run as root, and this machine has neither an account "postgres" nor "nobody". Start as an ordinary user, or name a database in DATABASE_URL.',
  );
}

/** Looks an account up by name or by uid, in directories as well where `getent` exists. */
export async function findAccount(nameOrUid: string): Promise<Account | undefined> {
  const asked = await run('getent', ['passwd', nameOrUid]);
  const entries = asked.code === 0 ? asked.output : await readFile('/etc/passwd', 'utf8');
  for (const line of entries.split('\n')) {
    const [name, , uid, gid] = line.split(':');
    if (name && (name === nameOrUid || uid === nameOrUid)) return { name, uid: Number(uid), gid: Number(gid) };
  }
  if (process.platform !== 'darwin') return undefined;
  // macOS keeps people in its own directory, which `id` reads.
  const ids = await Promise.all(['-un', '-u', '-g'].map((flag) => run('id', [flag, nameOrUid])));
  const [name, uid, gid] = ids.map((result) => result.output);
  return ids.every((result) => result.code === 0) && name ? { name, uid: Number(uid), gid: Number(gid) } : undefined;
}

export async function nearestExisting(path: string): Promise<string> {
  const found = await expecting(['ENOENT'], stat(path), undefined);
  return found || dirname(path) === path ? path : nearestExisting(dirname(path));
}
