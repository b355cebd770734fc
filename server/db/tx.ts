import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { ProblemCode } from '../../schema/vocabulary';
import { DomainError } from '../platform/errors';
import { keyedHash } from '../platform/hash';
import { isAdministrator, type Viewer } from '../platform/scope';

/** What a store works with: one transaction, already under the viewer's row-level security. */
export type Db = EntityManager;

/** Deadlock, serialisation failure, lock timeout: the same work may succeed when tried again. */
const RETRIABLE = new Set(['40001', '40P01', '55P03']);
const MAX_TRIES = 3;

/** A text with a NUL, which PostgreSQL keeps neither as text nor as JSON. */
const UNKEEPABLE = new Set(['22021', '22P05']);
const UNKEEPABLE_REASON = {
  reason: '文字中含有无法保存的字符',
  reasonEn: 'a text holds a character that cannot be kept',
};

export interface TxOptions {
  readOnly?: boolean;
  /** Every statement sees the database as it was at the first one: sums and the rows under them then agree. */
  isSnapshot?: boolean;
  /** The one account or session that a sign-in may look at before anybody is known, such as `account:li`. */
  door?: string;
}

/**
 * Runs work in one transaction under the viewer's scope and commits it; READ COMMITTED, unless a snapshot is asked for.
 * Deadlocks, serialisation failures and lock time-outs are tried again, three times at most, then BUSY.
 * A text that PostgreSQL cannot keep (NUL) is BAD_INPUT.
 */
export async function tx<T>(
  source: DataSource,
  viewer: Viewer,
  work: (db: Db) => Promise<T>,
  options: TxOptions = {},
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const runner = source.createQueryRunner();
    try {
      await begin(runner, viewer, options);
      const result = await work(runner.manager);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      if (UNKEEPABLE.has(sqlState(error))) throw new DomainError(ProblemCode.BAD_INPUT, UNKEEPABLE_REASON);
      if (!RETRIABLE.has(sqlState(error))) throw error;
      if (attempt === MAX_TRIES) throw new DomainError(ProblemCode.BUSY);
    } finally {
      await runner.release();
    }
  }
}

/** Reads under the viewer's scope; a write inside fails. */
export function read<T>(
  source: DataSource,
  viewer: Viewer,
  work: (db: Db) => Promise<T>,
  options: TxOptions = {},
): Promise<T> {
  return tx(source, viewer, work, { ...options, readOnly: true });
}

/**
 * Work of the platform itself in the middle of somebody's transaction, such as comparing all that both sides have stated:
 * it sees every row. Nothing of what it reads goes back to the viewer; who may see what it writes, the rows say.
 */
export async function asPlatform<T>(db: Db, viewer: Viewer, work: () => Promise<T>): Promise<T> {
  await seeEverything(db, true);
  const result = await work();
  await seeEverything(db, viewer.scope.all);
  return result;
}

async function seeEverything(db: Db, isAll: boolean): Promise<void> {
  await db.query(`/* seeEverything */ select set_config('jiedui.all', $1, true)`, [isAll ? 'on' : '']);
}

/**
 * Takes transaction-scoped advisory locks on the named subjects, sorted, before anything is read.
 * An advisory lock assigns no transaction id while it waits (`for update` does), so the versions of a subject
 * follow the order of transaction ids, which is the order of the event log.
 */
export async function lock(db: Db, ...subjects: string[]): Promise<void> {
  const sorted = [...new Set(subjects)].sort();
  await db.query(
    `/* lock */ select pg_advisory_xact_lock(hashtextextended(subject, 0))
       from (select subject from unnest($1::text[]) as subject order by subject collate "C" offset 0) as sorted`,
    [sorted],
  );
}

/**
 * The name of a lock for subjects of which one transaction may bring thousands, such as the parties of a file: one of 256
 * for each kind, because the server's lock table is small. Unrelated subjects may wait for each other.
 */
export function slotOf(kind: string, subject: string): string {
  return `${kind}:${keyedHash('lock', subject).slice(0, 2)}`;
}

/** PostgreSQL's SQLSTATE of an error, or '' for anything else. */
export function sqlState(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  const code =
    (error as { code?: unknown; driverError?: { code?: unknown } }).driverError?.code ??
    (error as { code?: unknown }).code;
  return typeof code === 'string' ? code : '';
}

async function begin(runner: QueryRunner, viewer: Viewer, options: TxOptions): Promise<void> {
  await runner.connect();
  await runner.startTransaction(options.isSnapshot === true ? 'REPEATABLE READ' : 'READ COMMITTED');
  await runner.query(
    `/* enter */ select set_config('jiedui.account', $1, true), set_config('jiedui.all', $2, true),
       set_config('jiedui.published', $3, true), set_config('jiedui.parties', $4, true),
       set_config('jiedui.paths', $5, true), set_config('jiedui.door', $6, true),
       set_config('transaction_read_only', $7, true), set_config('jiedui.admin', $8, true)`,
    [
      viewer.accountId ?? '',
      viewer.scope.all ? 'on' : '',
      viewer.scope.published ? 'on' : '',
      arrayLiteral(viewer.scope.partyIds),
      arrayLiteral(viewer.scope.placePaths),
      options.door ?? '',
      options.readOnly === true ? 'on' : 'off',
      isAdministrator(viewer) ? 'on' : '',
    ],
  );
}

function arrayLiteral(items: string[]): string {
  return `{${items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}
