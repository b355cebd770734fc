import type { Db } from '../db/tx';
import type { Day } from '../platform/day';

/** Whoever is inspected: a party and the offices of an area, but for the party that inspects them. */
export interface Inspected {
  partyId: string | null;
  path: string;
  exceptId: string | null;
}

/** A post that somebody holds on a day. */
const HELD = (day: string): string =>
  `o.ended_by is null and o.since <= ${day} and (o.until is null or o.until >= ${day})`;

/** Which of some accounts hold a post with whoever is inspected. Asked in the platform's name. */
export async function accountsAt(
  db: Db,
  { partyId, path, exceptId }: Inspected,
  accountIds: readonly string[],
  today: Day,
): Promise<string[]> {
  return idsOf(
    await db.query(
      `/* accountsAt */ select distinct o.account_id as id from post o
        where o.account_id = any($1::uuid[]) and ${HELD('$2')}
          and o.party_id is distinct from $5::uuid
          and (o.party_id = $3::uuid or exists (
                select 1 from party_cover c join party p on p.id = c.party_id and p.kind = 'GOVERNMENT'
                 where c.party_id = o.party_id and starts_with(c.path, $4)))`,
      [accountIds, today, partyId, path, exceptId],
    ),
  );
}

/** Both sides of a pairing, and where the county lies. */
export interface Sides {
  partyIds: readonly string[];
  recipientId: string;
  placePaths: readonly string[];
}

/**
 * Which of some accounts hold a post with a side of a pairing: with one of its parties, with an office of the county or below it, or as
 * supervisors of a side's own place. Asked in the platform's name.
 */
export async function accountsOfSides(
  db: Db,
  { partyIds, recipientId, placePaths }: Sides,
  accountIds: readonly string[],
  today: Day,
): Promise<string[]> {
  return idsOf(
    await db.query(
      `/* accountsOfSides */ select distinct o.account_id as id from post o left join place seat on seat.id = o.place_id
        where o.account_id = any($1::uuid[]) and ${HELD('$2')}
          and (o.party_id = any($3::uuid[]) or exists (
                select 1 from unnest($5::text[]) as side where starts_with(seat.path, side)) or exists (
                select 1 from party_cover c join party p on p.id = c.party_id and p.kind = 'GOVERNMENT'
                  join party_cover county on county.party_id = $4::uuid and starts_with(c.path, county.path)
                 where c.party_id = o.party_id))`,
      [accountIds, today, partyIds, recipientId, placePaths],
    ),
  );
}

/** What both sides of a pairing are called, with the places they speak for, and the offices of the county. Asked in the platform's name. */
export async function namesOfSides(
  db: Db,
  { partyIds, recipientId }: Pick<Sides, 'partyIds' | 'recipientId'>,
): Promise<{ sides: string[]; offices: string[] }> {
  const [row] = await db.query<{ sides: string[]; offices: string[] }[]>(
    `/* namesOfSides */ select array(
            select p.name from party p where p.id = any($1::uuid[])
             union select pl.name from party_cover c join place pl on pl.id = c.place_id where c.party_id = any($1::uuid[])) as sides,
          array(
            select distinct p.name from party_cover county
              join party_cover c on starts_with(c.path, county.path) join party p on p.id = c.party_id and p.kind = 'GOVERNMENT'
             where county.party_id = $2::uuid) as offices`,
    [partyIds, recipientId],
  );
  return row ?? { sides: [], offices: [] };
}

const idsOf = (rows: { id: string }[]): string[] => rows.map(({ id }) => id);
