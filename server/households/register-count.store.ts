import type { RegisterCategory } from '../../schema/vocabulary';
import type { Page } from '../../schema/page';
import { readPage, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import type { HouseholdTerm } from '../indicators/catalogue';
import { scopePredicate, type Viewer } from '../platform/scope';
import { HOUSEHOLD_COLUMNS } from './household.store';
import type { HouseholdRow } from './household.tables';
import type { RegisterCount, RegisterPart } from './register-told.rules';

/** What is counted of the register. */
export type RegisterEvent = Pick<HouseholdTerm, 'event'> & { categories: readonly `${RegisterCategory}`[] };

export type CountedRegister = RegisterCount & { isSimulated: boolean };

/**
 * How many entries of the register, and how many distinct people, each cell holds; exact, also of what the viewer may not look
 * into: `register-told.rules` says what of it they are told. Of who is watched the last day of a part counts.
 * @param snapshot by what was entered until then; null for now
 */
export async function countRegister(
  db: Db,
  { event, categories }: RegisterEvent,
  parts: readonly RegisterPart[],
  snapshot: string | null,
): Promise<Map<string, CountedRegister>> {
  if (parts.length === 0) return new Map();
  const rows = await db.query<(Record<keyof RegisterCount, string> & { cell: string; isSimulated: boolean })[]>(
    `/* countRegister */ select c.cell, c.households, c.persons, c.evidenced_households as "evidencedHouseholds",
            c.evidenced_persons as "evidencedPersons", c.simulated as "isSimulated"
       from register_counts($1::jsonb, $2::text, $3::text[], $4::pg_snapshot) as c`,
    [JSON.stringify(parts), event, categories, snapshot],
  );
  return new Map(
    rows.map(({ cell, isSimulated, households, persons, evidencedHouseholds, evidencedPersons }) => [
      cell,
      {
        households: BigInt(households),
        persons: BigInt(persons),
        evidencedHouseholds: BigInt(evidencedHouseholds),
        evidencedPersons: BigInt(evidencedPersons),
        isSimulated,
      },
    ]),
  );
}

/** An entry's category as it was known at a moment, or as it is now. */
const categoryThen = (then: string | null): string =>
  then === null
    ? 'h.category'
    : `(select e.category from household_entry e where e.household_id = h.id and known_in(e.made_by, e.ended_by, ${then})
         order by e.since desc limit 1)`;

/** The entries that a cell counts, of those that the viewer may look at, by number; as they are now. */
export function countedHouseholds(
  db: Db,
  viewer: Viewer,
  { event, categories }: RegisterEvent,
  parts: readonly RegisterPart[],
  snapshot: string | null,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<HouseholdRow>> {
  const params: unknown[] = [JSON.stringify(parts), categories];
  const then = snapshot === null ? null : `$${params.push(snapshot)}::pg_snapshot`;
  const known = (row: string): string => (then === null ? 'true' : `pg_visible_in_snapshot(${row}.made_by, ${then})`);
  const counts =
    event === 'WATCHED'
      ? `(select last.state from household_step last where last.household_id = h.id and household_moves_by(last.action)
            and last.day <= c."to" and ${known('last')} order by last.version desc limit 1) in ('ADMITTED', 'CLEARING')`
      : `exists (select 1 from household_step s where s.household_id = h.id and s.action = '${event === 'CLEARED' ? 'CLEAR' : 'ADMIT'}'
            and s.day between c."from" and c."to" and ${known('s')})`;
  const where = [
    scopePredicate(viewer.scope, 'h', params),
    `${categoryThen(then)} = any($2::text[])`,
    `exists (select 1 from jsonb_to_recordset($1::jsonb) as c ("pairingId" uuid, "from" date, "to" date)
       join pairing p on p.id = c."pairingId" and p.recipient_id = h.recipient_id where ${counts})`,
  ];
  return readPage<HouseholdRow>(
    db,
    {
      name: 'countedHouseholds',
      columns: HOUSEHOLD_COLUMNS,
      from: 'household h',
      where,
      params,
      order: [
        { sql: 'h.number collate "C"', type: 'text' },
        { sql: 'h.id', type: 'uuid' },
      ],
    },
    page,
    recount,
  );
}
