import type { Db } from '../db/tx';

/** The moment of this transaction's snapshot, and the snapshot's own name. Called first, so that both mean the same. */
export async function momentOfSnapshot(db: Db): Promise<{ at: Date; snapshot: string }> {
  const [row] = await db.query<{ at: Date; snapshot: string }[]>(
    `/* momentOfSnapshot */ select clock_timestamp() as at, pg_current_snapshot()::text as snapshot`,
  );
  if (!row) throw new Error('the database tells no snapshot');
  return row;
}
