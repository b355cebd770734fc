import { ProblemCode } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import { DomainError } from '../platform/errors';

/**
 * Moments make the past answerable: each keeps a snapshot (which transactions had committed) under the time at which
 * it was taken. `asOf` resolves to the latest moment at or before it, and the same `asOf` resolves alike for ever:
 *
 *  - A moment covers only transactions that had committed before its `at`: the snapshot is taken first, the clock read after.
 *  - Moments become visible in the order of their `at`: whoever makes one holds the lock alone from before it reads the
 *    clock until it commits, and whoever resolves waits for that lock. So no earlier moment can appear later.
 *  - The clock may step back; `at` never does.
 *
 * Granularity: while there is work, a moment about every second. A change enters the past at the first moment after its
 * commit, so `asOf` may miss what was committed within about the last second before it, and never shows half a transaction.
 */
const MOMENT_LOCK = 'moment';

const KEEP = `insert into moment (at, snapshot)
  select greatest(clock_timestamp(), (select max(at) + interval '1 microsecond' from moment)), pg_current_snapshot()`;

/** Keeps a moment now. Runs in the worker's transaction. @returns its time */
export async function markMoment(worker: Db): Promise<Date> {
  await worker.query(`/* lockMoments */ select pg_advisory_xact_lock(hashtextextended($1, 0))`, [MOMENT_LOCK]);
  const [row] = await worker.query<{ at: Date }[]>(`/* markMoment */ ${KEEP} returning at`);
  if (!row) throw new Error('a moment was not kept');
  return row.at;
}

/**
 * Keeps a moment unless one within the last second exists or one covers this transaction already; several processes may
 * ask at the same time.
 * @returns whether a kept moment covers the transaction now
 */
export async function recordMoment(worker: Db, xact: string): Promise<boolean> {
  await worker.query(`/* lockMoments */ select pg_advisory_xact_lock(hashtextextended($1, 0))`, [MOMENT_LOCK]);
  const [last] = await worker.query<{ covers: boolean; isFresh: boolean }[]>(
    `/* lastMoment */ select pg_visible_in_snapshot($1::text::xid8, snapshot) as covers,
            at > clock_timestamp() - interval '1 second' as "isFresh"
       from moment order by at desc limit 1`,
    [xact],
  );
  if (last?.covers) return true;
  if (last?.isFresh) return false;
  await worker.query(`/* recordMoment */ ${KEEP}`);
  return true;
}

/**
 * The snapshot to answer `asOf` with, as text for `::pg_snapshot`; null before the first moment, when nothing is known.
 * Holds a shared lock until the transaction ends. Fails with OUT_OF_RANGE for a time that has not come yet: its answer could change.
 */
export async function momentAt(db: Db, asOf: Date): Promise<string | null> {
  await db.query(`/* awaitMoments */ select pg_advisory_xact_lock_shared(hashtextextended($1, 0))`, [MOMENT_LOCK]);
  const [row] = await db.query<{ isFuture: boolean; snapshot: string | null }[]>(
    `/* momentAt */ select $1::timestamptz > clock_timestamp() as "isFuture",
            (select snapshot::text from moment where at <= $1::timestamptz order by at desc limit 1) as snapshot`,
    [asOf],
  );
  if (row?.isFuture) {
    const details = { value: asOf.toISOString(), range: '不晚于现在', rangeEn: 'not later than now' };
    throw new DomainError(ProblemCode.OUT_OF_RANGE, details, 'asOf');
  }
  return row?.snapshot ?? null;
}

/** The same for a question that has no answer before the first moment. Fails as `momentAt`, and with NOT_FOUND. */
export async function snapshotBy(db: Db, asOf: Date): Promise<string> {
  const snapshot = await momentAt(db, asOf);
  if (snapshot !== null) return snapshot;
  throw new DomainError(ProblemCode.NOT_FOUND, { what: '该时点的数据', whatEn: 'data as of that moment' }, 'asOf');
}
