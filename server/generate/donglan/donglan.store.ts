import type { Db } from '../../db/tx';

/** Whether households of this seed are in a register here. */
export async function isPlayed(db: Db, seed: number): Promise<boolean> {
  const known = await db.query<unknown[]>(
    `/* isDonglanPlayed */ select 1 from household h where h.simulated and starts_with(h.number, $1) limit 1`,
    [`DL-${seed}-`],
  );
  return known.length > 0;
}
