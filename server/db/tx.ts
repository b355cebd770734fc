import { escapeLiteral } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { ProblemCode } from '../../schema/vocabulary';
import { DomainError } from '../platform/errors';
import { keyedHash } from '../platform/hash';
import { isAdministrator, type Viewer } from '../platform/scope';
import { END_OF_READING } from './preparing-client';

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
  /** Subjects that are locked before anything is read, as `lock` does: in the same message as the beginning. */
  locks?: readonly string[];
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
    try {
      const entered = await enter(source, viewer, options);
      try {
        const result = await work(entered.db);
        await entered.leave('commit');
        return result;
      } catch (error) {
        await entered.leave('rollback').catch(() => undefined);
        throw error;
      }
    } catch (error) {
      if (UNKEEPABLE.has(sqlState(error))) throw new DomainError(ProblemCode.BAD_INPUT, UNKEEPABLE_REASON);
      if (!RETRIABLE.has(sqlState(error))) throw error;
      if (attempt === MAX_TRIES) throw new DomainError(ProblemCode.BUSY);
    }
  }
}

/** A transaction that somebody is in, under a viewer's scope. */
export interface Entered {
  db: Db;
  /** Ends it and gives its connection back; a second time does nothing. */
  leave: (how: 'commit' | 'rollback') => Promise<void>;
}

/** Begins a transaction and sets the viewer's scope in it, in one message: most transactions are one short statement. */
export async function enter(source: DataSource, viewer: Viewer, options: TxOptions = {}): Promise<Entered> {
  const runner = source.createQueryRunner();
  let isOver = false;
  const leave = async (how: 'commit' | 'rollback'): Promise<void> => {
    if (isOver) return;
    isOver = true;
    try {
      await runner.query(how === 'commit' && options.readOnly === true ? END_OF_READING : how);
    } catch (error) {
      // Whoever gets the connection next must not find a transaction open on it.
      await runner.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  };
  try {
    await runner.query(beginning(viewer, options));
  } catch (error) {
    await leave('rollback').catch(() => undefined);
    throw error;
  }
  return { db: runner.manager, leave };
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

/** Work in the middle of a transaction that is undone by itself when it fails; what was done before it stands. */
export async function attempt<T>(db: Db, work: () => Promise<T>): Promise<T> {
  await db.query('savepoint attempt');
  try {
    const result = await work();
    await db.query('release savepoint attempt');
    return result;
  } catch (error) {
    await db.query('rollback to savepoint attempt');
    throw error;
  }
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

/** Acts of an account in the middle of a transaction of the platform’s own, such as those of the demonstration: its news names who acted. */
export async function inNameOf<T>(db: Db, accountId: string | null, work: () => Promise<T>): Promise<T> {
  await actAs(db, accountId);
  const result = await work();
  await actAs(db, null);
  return result;
}

async function actAs(db: Db, accountId: string | null): Promise<void> {
  await db.query(`/* actAs */ select set_config('jiedui.account', $1, true)`, [accountId ?? '']);
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
  await db.query(LOCK('$1'), [[...new Set(subjects)].sort()]);
}

const LOCK = (subjects: string): string =>
  `/* lock */ select pg_advisory_xact_lock(hashtextextended(subject, 0))
     from (select subject from unnest(${subjects}::text[]) as subject order by subject collate "C" offset 0) as sorted`;

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

/** The first message of a transaction, every value in it quoted. */
function beginning(viewer: Viewer, options: TxOptions): string {
  const settings: Record<string, string> = {
    account: viewer.accountId ?? '',
    all: viewer.scope.all ? 'on' : '',
    published: viewer.scope.published ? 'on' : '',
    parties: arrayLiteral(viewer.scope.partyIds),
    paths: arrayLiteral(viewer.scope.placePaths),
    door: options.door ?? '',
    admin: isAdministrator(viewer) ? 'on' : '',
  };
  const locks = arrayLiteral([...new Set(options.locks ?? [])].sort());
  // A message ends at a NUL.
  if ([...Object.values(settings), locks].some((value) => value.includes('\0')))
    throw new DomainError(ProblemCode.BAD_INPUT, UNKEEPABLE_REASON);
  const isolation = options.isSnapshot === true ? 'repeatable read' : 'read committed';
  const set = Object.entries(settings).map(
    ([name, value]) => `set_config('jiedui.${name}', ${escapeLiteral(value)}, true)`,
  );
  return `start transaction isolation level ${isolation} ${options.readOnly === true ? 'read only' : 'read write'};
    /* enter */ select ${set.join(', ')}${locks === '{}' ? '' : `; ${LOCK(escapeLiteral(locks))}`}`;
}

function arrayLiteral(items: string[]): string {
  return `{${items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}
