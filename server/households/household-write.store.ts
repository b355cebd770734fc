import type { Db } from '../db/tx';
import type { Day } from '../platform/day';
import type { Finding, Income } from './household-book.rules';
import type { HouseholdMemberRow, HouseholdRow, HouseholdStepRow } from './household.tables';

/** How many entries a number has in its county already, open or not. Asked in the platform's name. */
export async function entriesOfNumber(db: Db, recipientId: string, number: string): Promise<number> {
  const [row] = await db.query<{ entries: number }[]>(
    `/* entriesOfNumber */ select coalesce(max(entry), 0) as entries from household where recipient_id = $1 and number = $2`,
    [recipientId, number],
  );
  return row?.entries ?? 0;
}

/** @returns whether it was inserted: not where an entry of the number is open */
export async function insertHousehold(db: Db, household: HouseholdRow): Promise<boolean> {
  const rows = await db.query<unknown[]>(
    `/* insertHousehold */ insert into household (id, pairing_id, recipient_id, place_id, village, number, entry, category, risk, found_on, state,
            version, simulated, party_ids, place_paths)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
     on conflict do nothing returning id`,
    [
      household.id,
      household.pairingId,
      household.recipientId,
      household.placeId,
      household.village,
      household.number,
      household.entry,
      household.category,
      household.riskFound,
      household.foundOn,
      household.state,
      household.version,
      household.simulated,
      household.partyIds,
      household.placePaths,
    ],
  );
  return rows.length > 0;
}

/** Ends the step that stood, and brings the head up to what the next one says. */
export async function updateHousehold(db: Db, household: HouseholdRow): Promise<void> {
  await db.query(
    `/* updateHousehold */ with ended as (
       update household_step set ended_by = pg_current_xact_id() where household_id = $1 and ended_by is null)
     update household set state = $2, reviewed_on = $3, noticed_on = $4, admitted_on = $5, closed_on = $6, version = $7 where id = $1`,
    [
      household.id,
      household.state,
      household.reviewedOn,
      household.noticedOn,
      household.admittedOn,
      household.closedOn,
      household.version,
    ],
  );
}

/** Writes the step by which the head came to say what it says. */
export async function addHouseholdStep(db: Db, step: Omit<HouseholdStepRow, 'madeAt'>): Promise<void> {
  await db.query(
    `/* addHouseholdStep */ insert into household_step (household_id, version, action, state, day, text, evidence, made_by_account)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [step.householdId, step.version, step.action, step.state, step.day, step.text, step.evidence, step.madeByAccount],
  );
}

/**
 * Writes what is said of members, ending what was said before. Who stands in another book already is left out.
 * @returns the ids of those who were written
 */
export async function putMembers(
  db: Db,
  members: readonly HouseholdMemberRow[],
  accountId: string | null,
): Promise<Set<string>> {
  if (members.length === 0) return new Set();
  await db.query(
    `/* endMembers */ update household_member set ended_by = pg_current_xact_id() where id = any($1::uuid[]) and ended_by is null`,
    [members.map(({ id }) => id)],
  );
  const each = <Value>(of: (member: HouseholdMemberRow) => Value): Value[] => members.map(of);
  const rows = await db.query<{ id: string }[]>(
    `/* putMembers */ insert into household_member (id, version, household_id, pairing_id, person_id, relation, since, until, closed_on,
            is_labourer, in_school, sealed_health, made_by_account)
     select t.*, $13::uuid from unnest($1::uuid[], $2::int[], $3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::date[], $8::date[], $9::date[],
                   $10::boolean[], $11::boolean[], $12::text[]) as t
     on conflict (person_id) where ended_by is null and closed_on is null do nothing
     returning id`,
    [
      each(({ id }) => id),
      each(({ version }) => version),
      each(({ householdId }) => householdId),
      each(({ pairingId }) => pairingId),
      each(({ humanId }) => humanId),
      each(({ relation }) => relation),
      each(({ since }) => since),
      each(({ until }) => until),
      each(({ closedOn }) => closedOn),
      each(({ isLabourer }) => isLabourer),
      each(({ inSchool }) => inSchool),
      each(({ sealedHealth }) => sealedHealth),
      accountId,
    ],
  );
  return new Set(rows.map(({ id }) => id));
}

export async function addChecks(
  db: Db,
  { id, version }: Pick<HouseholdRow, 'id' | 'version'>,
  day: Day,
  findings: readonly Finding[],
): Promise<void> {
  await db.query(
    `/* addChecks */ insert into household_check (household_id, version, day, guarantee, state, note)
     select $1, $2, $3, t.* from unnest($4::text[], $5::text[], $6::text[]) as t`,
    [
      id,
      version,
      day,
      findings.map(({ guarantee }) => guarantee),
      findings.map(({ state }) => state),
      findings.map(({ note }) => note),
    ],
  );
}

/** Puts a year's income in the place of what stood of that year. */
export async function putIncome(
  db: Db,
  { id, version }: Pick<HouseholdRow, 'id' | 'version'>,
  { year, wagesFen, businessFen, propertyFen, transfersFen }: Income,
  reason: string | null,
): Promise<void> {
  await db.query(
    `/* endIncome */ update household_income set ended_by = pg_current_xact_id() where household_id = $1 and year = $2 and ended_by is null`,
    [id, year],
  );
  await db.query(
    `/* putIncome */ insert into household_income (household_id, version, year, wages_fen, business_fen, property_fen, transfers_fen, reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, version, year, ...[wagesFen, businessFen, propertyFen, transfersFen].map(String), reason],
  );
}
