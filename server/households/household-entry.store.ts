import type { Batch } from '../db/loaders';
import type { Db } from '../db/tx';
import { scopePredicate } from '../platform/scope';
import type { Entered } from './household-entry.rules';
import type { HouseholdRow } from './household.tables';

/** What a household is or was entered as. */
export interface HouseholdEntryRow extends Entered {
  householdId: string;
  version: number;
  isStanding: boolean;
}

/** A household is corrected a few times at most; more than anybody would read is cut off. */
const MAX_ENTRIES = 100;
const ENTERED = `e.since::text as since, e.number, e.category, e.place_id as "placeId", e.village`;

/** What each household is and was entered as, what was said last first; 100 at most. */
export const entriesByHousehold: Batch<string, HouseholdEntryRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids, MAX_ENTRIES];
  const rows = await db.query<HouseholdEntryRow[]>(
    `/* entriesByHousehold */ select * from (
       select e.household_id as "householdId", e.version, ${ENTERED}, e.ended_by is null as "isStanding",
              row_number() over (partition by e.household_id order by e.version desc, e.since desc) as nth
         from household_entry e join household h on h.id = e.household_id
        where e.household_id = any($1::uuid[]) and ${scopePredicate(viewer.scope, 'h', params)}) as said
      where nth <= $2 order by "householdId", nth`,
    params,
  );
  const groups = new Map<string, HouseholdEntryRow[]>(ids.map((id) => [id, []]));
  for (const row of rows) groups.get(row.householdId)?.push(row);
  return groups;
};

/** What stands of a household, the first day first. */
export function standingEntries(db: Db, householdId: string): Promise<Entered[]> {
  return db.query<Entered[]>(
    `/* standingEntries */ select ${ENTERED} from household_entry e where e.household_id = $1 and e.ended_by is null order by e.since`,
    [householdId],
  );
}

/** Whether benefits of the household itself, or other entries, name its number. Asked in the platform's name. */
export async function isNumberNamed(db: Db, { id, recipientId, number }: HouseholdRow): Promise<boolean> {
  const [row] = await db.query<{ named: boolean }[]>(
    `/* isNumberNamed */ select exists (select 1 from benefit b where b.household_id = $1 and b.member_id is null)
            or exists (select 1 from household o where o.recipient_id = $2 and o.number = $3 and o.id <> $1) as named`,
    [id, recipientId, number],
  );
  return row?.named === true;
}

/** Says of a household what it is entered as from now on: ends what stood, and brings the head up to the last. */
export async function putEntries(db: Db, household: HouseholdRow, entries: readonly Entered[]): Promise<void> {
  const { id, version } = household;
  const each = <Value>(of: (entry: Entered) => Value): Value[] => entries.map(of);
  await db.query(
    `/* correctHead */ update household set number = $2, entry = $3, place_id = $4, village = $5, category = $6, party_ids = $7, place_paths = $8 where id = $1`,
    [
      id,
      household.number,
      household.entry,
      household.placeId,
      household.village,
      household.category,
      household.partyIds,
      household.placePaths,
    ],
  );
  await db.query(
    `/* endEntries */ update household_entry set ended_by = pg_current_xact_id() where household_id = $1 and ended_by is null`,
    [id],
  );
  await db.query(
    `/* putEntries */ insert into household_entry (household_id, version, since, number, place_id, village, category)
     select $1, $2, t.* from unnest($3::date[], $4::text[], $5::uuid[], $6::text[], $7::text[]) as t`,
    [
      id,
      version,
      each(({ since }) => since),
      each(({ number }) => number),
      each(({ placeId }) => placeId),
      each(({ village }) => village),
      each(({ category }) => category),
    ],
  );
}
