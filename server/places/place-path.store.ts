import type { Db } from '../db/tx';

/**
 * Every table whose rows carry `place_paths`, except the append-only ones: an event tells where its subject lay at the time.
 * A room with such a table adds it here, so that what it holds follows a place that moves.
 */
export const TABLES_WITH_PLACE_PATHS = ['party', 'pairing'] as const;

/** A place's path before and after: everything below it goes with it. */
export interface Move {
  from: string;
  to: string;
}

const MOVED = (path: string): string => `(select m.to || substr(${path}, length(m.from) + 1)
  from unnest($1::text[], $2::text[]) as m("from", "to") where starts_with(${path}, m.from) order by length(m.from) desc limit 1)`;
const IS_MOVED = (path: string): string =>
  `exists (select 1 from unnest($1::text[]) as m where starts_with(${path}, m))`;

/** Rewrites the paths of all places at or below the moved paths, but for a place that stays as a record of what was. */
export async function movePlaces(db: Db, moves: Move[], exceptId: string): Promise<void> {
  const [from, to] = columns(moves);
  await db.query(
    `/* movePlaces */ update place pl set path = ${MOVED('pl.path')}, by_hand = true, version = pl.version + 1
      where ${IS_MOVED('pl.path')} and pl.id <> $3`,
    [from, to, exceptId],
  );
}

/** Lets everything that was recorded about places follow them, in the transaction of the change. */
export async function moveOwned(db: Db, moves: Move[]): Promise<void> {
  if (moves.length === 0) return;
  const [from, to] = columns(moves);
  await db.query(`/* moveCovers */ update party_cover c set path = ${MOVED('c.path')} where ${IS_MOVED('c.path')}`, [
    from,
    to,
  ]);
  for (const table of TABLES_WITH_PLACE_PATHS) {
    await db.query(
      `/* moveOwned */ update ${table} t set place_paths =
         array(select distinct coalesce(${MOVED('mine')}, mine) from unnest(t.place_paths) as mine order by 1)
        where exists (select 1 from unnest(t.place_paths) as mine where ${IS_MOVED('mine')})`,
      [from, to],
    );
  }
}

/** What was recorded at or below a place that ended is seen from its heirs' places too. */
export async function openToHeirs(db: Db, path: string, heirPaths: string[]): Promise<void> {
  for (const table of TABLES_WITH_PLACE_PATHS) {
    await db.query(
      `/* openToHeirs */ update ${table} t set place_paths = array(select distinct p from unnest(t.place_paths || $2::text[]) as p order by 1)
        where exists (select 1 from unnest(t.place_paths) as mine where starts_with(mine, $1))`,
      [path, heirPaths],
    );
  }
}

/** Widens every row that belongs to a party by places that the party gained, such as a new member of a group. */
export async function openToPlacesOf(db: Db, partyId: string, paths: string[]): Promise<void> {
  for (const table of TABLES_WITH_PLACE_PATHS) {
    await db.query(
      `/* openToPlacesOf */ update ${table} t set place_paths = array(select distinct p from unnest(t.place_paths || $2::text[]) as p order by 1)
        where t.party_ids && array[$1]::uuid[] and not t.place_paths @> $2::text[]`,
      [partyId, paths],
    );
  }
}

const columns = (moves: Move[]): [string[], string[]] => [moves.map((move) => move.from), moves.map((move) => move.to)];
