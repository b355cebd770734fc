import type { DataSource } from 'typeorm';
import { AuditAction, ProblemCode, Role } from '../../schema/vocabulary';
import { lock, tx, type Db } from '../db/tx';
import { businessDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import { PLATFORM } from '../platform/scope';
import { ACCOUNT_NAME, accountName } from './account.rules';
import { hasAdministrator, insertAccount, insertPosts, namesTaken } from './account.store';
import { note } from './audit.store';
import { hashPassword, newPassword } from './password';
import { isWeakPassword, MIN_PASSWORD_LENGTH } from './sign-in.rules';

/** An account that the platform itself makes, before there is anybody to invite. */
export interface FirstAccount {
  name: string;
  displayName: string;
  role: Role;
  partyId?: string | null;
  placeId?: string | null;
  categories?: string[] | null;
  since?: Day;
}

/**
 * Makes the accounts whose names are free, in one transaction, each with the password that `keep` has put away for it
 * before anything is committed: a crash in between leaves passwords without accounts, never accounts without passwords.
 * @param keep takes the names to be made and gives each one's password
 * @returns the names that were made
 */
export function makeFirstAccounts(
  source: DataSource,
  accounts: readonly FirstAccount[],
  keep: (names: string[]) => Promise<ReadonlyMap<string, string>>,
): Promise<string[]> {
  return tx(source, PLATFORM, async (db) => {
    await lock(db, 'first-accounts');
    const taken = await namesTaken(
      db,
      accounts.map((account) => account.name),
    );
    const wanted = accounts.filter((account) => !taken.has(account.name));
    if (wanted.length === 0) return [];
    const passwords = await keep(wanted.map((account) => account.name));
    const hashes = await Promise.all(wanted.map((account) => hashPassword(passwordOf(passwords, account.name))));
    for (const [index, account] of wanted.entries()) await insertFirst(db, account, hashes[index] ?? '', false);
    return wanted.map((account) => account.name);
  });
}

/**
 * The first administrator of a database. Without a password one is made up, which has to be changed at the first
 * sign-in. Fails with BAD_INPUT (name), PASSWORD_TOO_WEAK, NAME_TAKEN, and ALREADY_EXISTS where there is an
 * administrator and no other is wanted.
 * @returns the password made up, or null when one was given
 */
export async function createAdministrator(
  source: DataSource,
  wish: { name: string; displayName?: string; password: string | null; isAnother: boolean },
): Promise<{ name: string; password: string | null }> {
  const name = accountName(wish.name);
  if (!ACCOUNT_NAME.test(name)) {
    const reason = { reason: `“${wish.name}”不能作登录名`, reasonEn: `“${wish.name}” cannot be an account's name` };
    throw new DomainError(ProblemCode.BAD_INPUT, reason, 'name');
  }
  if (wish.password !== null && isWeakPassword(name, wish.password))
    throw new DomainError(ProblemCode.PASSWORD_TOO_WEAK, { min: MIN_PASSWORD_LENGTH }, 'password');
  const madeUp = wish.password === null ? newPassword() : null;
  const hash = await hashPassword(wish.password ?? madeUp ?? '');

  return tx(source, PLATFORM, async (db) => {
    await lock(db, 'first-accounts', `account-name:${name}`);
    if (!wish.isAnother && (await hasAdministrator(db)))
      throw new DomainError(ProblemCode.ALREADY_EXISTS, { what: '管理员', whatEn: 'administrator' });
    if ((await namesTaken(db, [name])).size > 0) throw new DomainError(ProblemCode.NAME_TAKEN, { name }, 'name');
    const account = { name, displayName: wish.displayName ?? name, role: Role.ADMIN };
    const id = await insertFirst(db, account, hash, madeUp !== null);
    await note(db, { accountId: null, action: AuditAction.ADMINISTRATOR_CREATED, subject: `account:${id}` });
    return { name, password: madeUp };
  });
}

function passwordOf(passwords: ReadonlyMap<string, string>, name: string): string {
  const password = passwords.get(name);
  if (password === undefined) throw new Error(`no password was kept for ${name}`);
  return password;
}

async function insertFirst(
  db: Db,
  account: FirstAccount,
  passwordHash: string,
  mustChangePassword: boolean,
): Promise<string> {
  const id = newId();
  const { name, displayName, role, partyId, placeId, categories, since } = account;
  if (!(await insertAccount(db, { id, name, displayName, passwordHash, mustChangePassword, invitedBy: null })))
    throw new DomainError(ProblemCode.NAME_TAKEN, { name }, 'name');
  const post = {
    id: newId(),
    accountId: id,
    role,
    partyId: partyId ?? null,
    placeId: placeId ?? null,
    categories: categories ?? null,
    since: since ?? businessDay(new Date()),
    until: null,
  };
  await insertPosts(db, [post]);
  return id;
}
