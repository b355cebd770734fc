import type { Db } from '../db/tx';

/**
 * Every column that says where a row lies, except those of append-only tables: an event tells where its subject lay at the time.
 * A room with such a table adds it here, so that what it holds follows a place that moves.
 */
export const PLACE_PATH_COLUMNS = [
  { table: 'party', column: 'place_paths' },
  { table: 'party', column: 'seen_by_paths' },
  { table: 'pairing', column: 'place_paths' },
  { table: 'agreement', column: 'place_paths' },
  { table: 'statement', column: 'place_paths' },
  { table: 'fund', column: 'place_paths' },
  { table: 'project', column: 'place_paths' },
  { table: 'integrity_flag', column: 'place_paths' },
  { table: 'fund_match', column: 'place_paths' },
  { table: 'import', column: 'place_paths' },
  { table: 'rectification', column: 'place_paths' },
  { table: 'alarm', column: 'place_paths' },
  { table: 'record_dispute', column: 'place_paths' },
  { table: 'report', column: 'place_paths' },
  { table: 'ranking', column: 'place_paths' },
  { table: 'work_plan', column: 'place_paths' },
  { table: 'work_item', column: 'place_paths' },
  { table: 'household', column: 'place_paths' },
  { table: 'collective_income', column: 'place_paths' },
  { table: 'benefit_link', column: 'place_paths' },
  { table: 'relocation_site', column: 'place_paths' },
  { table: 'village_lift', column: 'place_paths' },
  { table: 'inspection', column: 'place_paths' },
  { table: 'inspection', column: 'own_place_paths' },
  { table: 'accountability_entry', column: 'place_paths' },
  { table: 'accountability_entry', column: 'office_paths' },
] as const;

const IS_OF_PAIRING =
  'exists (select 1 from pairing p where p.id = t.pairing_id and $1::uuid in (p.donor_id, p.recipient_id))';

/**
 * What shows wherever its parties lie, and whether a row is about the party in $1. A party's own paths are not among them: they say what its
 * figures are about.
 */
const SHOWN = [
  { table: 'pairing', isOfParty: '$1::uuid in (t.donor_id, t.recipient_id)' },
  { table: 'agreement', isOfParty: IS_OF_PAIRING },
  { table: 'fund', isOfParty: IS_OF_PAIRING },
  { table: 'project', isOfParty: IS_OF_PAIRING },
  // What is between a county's own offices is not the other side's to see.
  { table: 'integrity_flag', isOfParty: `${IS_OF_PAIRING} and (t.sayings = '[]' or $1::uuid = any(t.party_ids))` },
  { table: 'fund_match', isOfParty: IS_OF_PAIRING },
  { table: 'import', isOfParty: IS_OF_PAIRING },
  { table: 'rectification', isOfParty: IS_OF_PAIRING },
  { table: 'alarm', isOfParty: IS_OF_PAIRING },
  { table: 'record_dispute', isOfParty: IS_OF_PAIRING },
  { table: 'report', isOfParty: IS_OF_PAIRING },
  { table: 'ranking', isOfParty: '$1::uuid = any(t.ranked_ids)' },
  { table: 'work_plan', isOfParty: IS_OF_PAIRING },
  { table: 'work_item', isOfParty: IS_OF_PAIRING },
  { table: 'collective_income', isOfParty: IS_OF_PAIRING },
  { table: 'benefit_link', isOfParty: IS_OF_PAIRING },
  { table: 'relocation_site', isOfParty: IS_OF_PAIRING },
  // A draft is its office's alone.
  { table: 'accountability_entry', isOfParty: 't.signed_on is not null and t.party_id = $1::uuid' },
  // A household is seen from where it lies alone, and so is a village that is judged.
  { table: 'household', isOfParty: '$1::uuid is null' },
  { table: 'village_lift', isOfParty: '$1::uuid is null' },
  // Of an unannounced one nobody is told before its time.
  { table: 'inspection', isOfParty: `${IS_OF_PAIRING} and t.is_told` },
  { table: 'statement', isOfParty: '$1::uuid in (t.donor_id, t.recipient_id)' },
] as const satisfies { table: (typeof PLACE_PATH_COLUMNS)[number]['table']; isOfParty: string }[];

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
  for (const { table, column } of PLACE_PATH_COLUMNS) {
    await db.query(
      `/* moveOwned */ update ${table} t set ${column} =
         array(select distinct coalesce(${MOVED('mine')}, mine) from unnest(t.${column}) as mine order by 1)
        where exists (select 1 from unnest(t.${column}) as mine where ${IS_MOVED('mine')})`,
      [from, to],
    );
  }
}

/** What was recorded at or below a place that ended is seen from its heirs' places too; whom it is about does not change. */
export async function openToHeirs(db: Db, path: string, heirPaths: string[]): Promise<void> {
  await db.query(
    `/* openPartiesToHeirs */ update party t set seen_by_paths = ${UNION('t.seen_by_paths')}
      where exists (select 1 from unnest(t.place_paths || t.seen_by_paths) as mine where starts_with(mine, $1))`,
    [path, heirPaths],
  );
  for (const { table } of SHOWN) {
    await db.query(
      `/* openToHeirs */ update ${table} t set place_paths = ${UNION('t.place_paths')}
        where exists (select 1 from unnest(t.place_paths) as mine where starts_with(mine, $1))`,
      [path, heirPaths],
    );
  }
}

/** A party gained places, such as those of a group's new member: it covers them, and everything that belongs to it shows there. */
export async function openToPlacesOf(db: Db, partyId: string, paths: string[]): Promise<void> {
  await db.query(`/* coverPlaces */ update party t set place_paths = ${UNION('t.place_paths')} where t.id = $1`, [
    partyId,
    paths,
  ]);
  await db.query(
    `/* openEndsToPlacesOf */ update party t set seen_by_paths = ${UNION('t.seen_by_paths')} where t.seen_by_ids @> array[$1]::uuid[]`,
    [partyId, paths],
  );
  for (const { table, isOfParty } of SHOWN) {
    await db.query(
      `/* openToPlacesOf */ update ${table} t set place_paths = ${UNION('t.place_paths')}
        where ${isOfParty} and not t.place_paths @> $2::text[]`,
      [partyId, paths],
    );
  }
}

const UNION = (column: string): string =>
  `array(select distinct one from unnest(${column} || $2::text[]) as one order by 1)`;
const columns = (moves: Move[]): [string[], string[]] => [moves.map((move) => move.from), moves.map((move) => move.to)];
