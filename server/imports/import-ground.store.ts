import type { Db } from '../db/tx';
import type { Day } from '../platform/day';

/** A county of whose register some parties keep a part, by the pairing that names its people. */
export interface KeptCounty {
  pairingId: string;
  recipientId: string;
  partyId: string;
}

/** All pairings of a county, whichever level. Asked in the platform's name, as `countiesOfParties`. */
export async function pairingsOfCounty(db: Db, recipientId: string): Promise<string[]> {
  const rows = await db.query<{ id: string }[]>(
    `/* pairingsOfCounty */ select p.id from pairing p where p.recipient_id = $1::uuid order by p.id`,
    [recipientId],
  );
  return rows.map(({ id }) => id);
}

/**
 * The counties in which parties lie, for each the oldest open pairing, or the one that is named. Asked in the platform's name: a
 * township need not see the pairing.
 */
export function countiesOfParties(
  db: Db,
  partyIds: readonly string[],
  pairingId: string | null,
  today: Day,
): Promise<KeptCounty[]> {
  return db.query<KeptCounty[]>(
    `/* countiesOfParties */ select distinct on (p.recipient_id, own.party_id) p.id as "pairingId", p.recipient_id as "recipientId",
            own.party_id as "partyId"
       from party_cover own join party_cover county on starts_with(own.path, county.path)
       join pairing p on p.recipient_id = county.party_id and p.level = 'COUNTY'
      where own.party_id = any($1::uuid[])
        and case when $2::uuid is null then p.closed_on is null or p.closed_on >= $3::date else p.id = $2::uuid end
      order by p.recipient_id, own.party_id, p.opened_on nulls last, p.id`,
    [partyIds, pairingId, today],
  );
}
