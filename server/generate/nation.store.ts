import type { Db } from '../db/tx';
import { idOf } from './made-up.store';
import type { CountyPair, CountyPlace, TargetShape } from './nation.rules';

/** What a database holds that is no simulation: the first that is found, or null. */
export async function realRecord(db: Db): Promise<string | null> {
  const [found] = await db.query<{ table: string }[]>(
    `/* realRecord */ select 'pairing' as "table" from pairing where not simulated
      union all select 'statement' from statement union all select 'fund' from fund where not simulated
      union all select 'purchase' from purchase where not simulated
      union all select 'placement' from placement where not simulated limit 1`,
  );
  return found?.table ?? null;
}

export async function isAnythingPaired(db: Db): Promise<boolean> {
  const found = await db.query<unknown[]>(`/* isAnythingPaired */ select from pairing limit 1`);
  return found.length > 0;
}

/** The counties of these provinces as the divisions stand, by code. */
export function countiesOf(db: Db, provinces: readonly string[]): Promise<CountyPlace[]> {
  return db.query<CountyPlace[]>(
    `/* countiesOf */ select id, code from place where kind = 'COUNTY' and valid_to is null and left(code, 2) = any($1::text[]) order by code`,
    [provinces],
  );
}

const EVENT = 'kind, actor_id, pairing_id, subject_type, subject_id, version, published, party_ids, place_paths';

/** The governments of both ends, where they are not known yet: real parties, whose pairing alone is made up. */
export async function raiseParties(db: Db, seed: number, placeIds: readonly string[]): Promise<void> {
  await db.query(
    `/* raiseParties */ with raised as (
         insert into party (id, kind, name, name_en, canonical_key, place_id, simulated, published, party_ids, place_paths)
         select made.id, 'GOVERNMENT', name, name_en, 'PLACE:' || line, made.place_id, false, true, array[made.id], array[path]
           from (select *, id as place_id from place) as pl, lateral (select ${idOf('party', 'pl.line')} as id, pl.place_id) as made
          where made.place_id = any($2::uuid[]) order by path
         on conflict (canonical_key) do nothing returning *)
     insert into event (${EVENT})
     select 'PARTY_REGISTERED', null, null, 'Party', r.id::text, 1, published, party_ids, place_paths from raised r order by r.id`,
    [seed, placeIds],
  );
  await db.query(
    `/* raiseCovers */ insert into party_cover (party_id, place_id, path)
     select pa.id, pl.id, pl.path from place pl join party pa on pa.canonical_key = 'PLACE:' || pl.line where pl.id = any($1::uuid[])
     on conflict do nothing`,
    [placeIds],
  );
}

/** Opens the simulated pairings of the county level, as the year begins, but for those that are open already. */
export async function raisePairings(db: Db, seed: number, year: number, pairs: readonly CountyPair[]): Promise<void> {
  await db.query(
    `/* raisePairings */ with wanted as (
         select pair.n, d.id as donor_id, r.id as recipient_id, array[d.id, r.id] as party_ids, d.place_paths || r.place_paths as place_paths
           from unnest($2::uuid[], $3::uuid[]) with ordinality as pair (donor, recipient, n)
           join place dp on dp.id = pair.donor join party d on d.canonical_key = 'PLACE:' || dp.line
           join place rp on rp.id = pair.recipient join party r on r.canonical_key = 'PLACE:' || rp.line),
       raised as (
         insert into pairing (id, programme, level, donor_id, recipient_id, opened_on, simulated, published, party_ids, place_paths)
         select ${idOf('pairing', 'n')}, 'EAST_WEST', 'COUNTY', donor_id, recipient_id, make_date($4, 1, 1), true, true, party_ids, place_paths
           from wanted order by n
         on conflict (programme, level, donor_id, recipient_id) where closed_on is null do nothing returning *)
     insert into event (${EVENT})
     select 'PAIRING_OPENED', null, r.id, 'Pairing', r.id::text, 1, published, party_ids, place_paths from raised r order by r.id`,
    [seed, pairs.map(({ donor }) => donor), pairs.map(({ recipient }) => recipient), year],
  );
  await db.query(
    `/* raisePairingVersions */ insert into pairing_version (pairing_id, version, opened_on)
     select p.id, 1, p.opened_on from generate_series(1, $2::int) as n join pairing p on p.id = ${idOf('pairing', 'n')}`,
    [seed, pairs.length],
  );
}

/** The pairings of this seed, in the order in which they were made. */
export async function pairingsOfSeed(db: Db, seed: number, most: number): Promise<string[]> {
  const rows = await db.query<{ id: string }[]>(
    `/* pairingsOfSeed */ select p.id from generate_series(1, $2::int) as n join pairing p on p.id = ${idOf('pairing', 'n')} order by n`,
    [seed, most],
  );
  return rows.map(({ id }) => id);
}

/** Who stands at the ends of a pairing, as its people's papers name them. */
export interface PairingEndsOf {
  id: string;
  /** Of the recipient's county. */
  code: string;
  county: string;
  donor: string;
}

/** The ends of these pairings, in the order given. */
export function endsOf(db: Db, pairingIds: readonly string[]): Promise<PairingEndsOf[]> {
  return db.query<PairingEndsOf[]>(
    `/* endsOf */ select p.id, pl.code, r.name as county, d.name as donor
       from unnest($1::uuid[]) with ordinality as given (id, nth) join pairing p on p.id = given.id
       join party d on d.id = p.donor_id join party r on r.id = p.recipient_id join place pl on pl.id = r.place_id order by given.nth`,
    [pairingIds],
  );
}

/** An agreement in force for each pairing, signed by the platform for both sides, as only a simulation may be. */
export async function agree(
  db: Db,
  seed: number,
  year: number,
  pairingIds: readonly string[],
  targets: readonly TargetShape[],
): Promise<void> {
  await db.query(
    `/* raiseAgreements */ with raised as (
         insert into agreement (id, pairing_id, year, version, status, in_force_version, simulated, published, party_ids, place_paths)
         select ${idOf('agreement', 'p.id')}, p.id, $3, 1, 'IN_FORCE', 1, true, true, p.party_ids, p.place_paths
           from unnest($2::uuid[]) with ordinality as given (id, n) join pairing p on p.id = given.id order by n returning *)
     insert into event (${EVENT})
     select k.kind, null, r.pairing_id, 'Agreement', r.id::text, 1, published, party_ids, place_paths
       from raised r, unnest(array['AGREEMENT_DRAFTED', 'AGREEMENT_SIGNED', 'AGREEMENT_SIGNED']) with ordinality as k (kind, nth) order by r.id, k.nth`,
    [seed, pairingIds, year],
  );
  const these = 'a.pairing_id = any($1::uuid[]) and a.year = $2';
  await db.query(
    `/* raiseAgreementVersions */ insert into agreement_version (agreement_id, version) select a.id, 1 from agreement a where ${these}`,
    [pairingIds, year],
  );
  await db.query(
    `/* raiseTargets */ insert into target (agreement_id, version, indicator_code, indicator_id, ordinal, value, unit, printed_value, printed_unit)
     select a.id, 1, i.code, i.id, t.ordinal - 1, round(made.printed * t.factor, case i.base_unit when 'YUAN' then 2 else 0 end), i.base_unit,
            made.printed::text, t."printedUnit"
       from rows from (jsonb_to_recordset($4::jsonb) as (indicator text, about int, "printedUnit" text, factor int)) with ordinality
              as t (indicator, about, "printedUnit", factor, ordinal)
       join indicator_scheme s on s.ended_by is null and make_date($3, 12, 31) between s.valid_from and coalesce(s.valid_to, 'infinity')
       join indicator i on i.scheme_id = s.id and i.code = t.indicator and i.ended_by is null
       cross join unnest($2::uuid[]) with ordinality as given (id, n) join agreement a on a.pairing_id = given.id and a.year = $3,
            lateral (select t.about * (60 + (hashint8extended(given.n, $1::bigint + t.ordinal) & 9223372036854775807) % 81) / 100 as printed) as made
      order by given.n, t.ordinal`,
    [seed, pairingIds, year, JSON.stringify(targets)],
  );
  for (const [state, side] of [['DRAFT'], ['SIGNED_BY_DONOR', 'DONOR'], ['IN_FORCE', 'RECIPIENT']] as const) {
    if (side !== undefined) {
      await db.query(
        `/* raiseSignatures */ insert into signature (agreement_id, version, side, party_id)
         select a.id, 1, $3, case $3 when 'DONOR' then p.donor_id else p.recipient_id end
           from agreement a join pairing p on p.id = a.pairing_id where ${these}`,
        [pairingIds, year, side],
      );
    }
    await db.query(
      `/* endStates */ update agreement_state s set ended_by = pg_current_xact_id()
         from agreement a where ${these} and s.agreement_id = a.id and s.ended_by is null`,
      [pairingIds, year],
    );
    await db.query(
      `/* enterStates */ insert into agreement_state (agreement_id, version, status) select a.id, 1, $3 from agreement a where ${these}`,
      [pairingIds, year, state],
    );
  }
}
