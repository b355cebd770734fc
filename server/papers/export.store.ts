import type { Db } from '../db/tx';
import { scopePredicate, type Viewer } from '../platform/scope';

/** The viewer's own pairings: those that are only published are not among them. In the order in which they were made. */
export async function ownPairingIds(db: Db, viewer: Viewer): Promise<string[]> {
  const params: unknown[] = [];
  const own = scopePredicate({ ...viewer.scope, published: false }, 'p', params);
  const rows = await db.query<{ id: string }[]>(
    `/* ownPairingIds */ select p.id from pairing p where ${own} order by p.id`,
    params,
  );
  return rows.map(({ id }) => id);
}
