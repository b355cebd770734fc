import type { PairingLevel, PeriodKind, Programme } from '../../schema/vocabulary';
import { byId } from '../db/loaders';
import type { Db } from '../db/tx';
import { scopeOfParty } from '../parties/party.store';
import { scopePredicate, type Viewer } from '../platform/scope';
import type { TargetFact } from './cell.rules';
import type { Claim, IndicatorFacts, PartyFacts } from './claim.rules';
import type { RecordFact } from './record.rules';
import type { RecordRow } from './record.rules';

export interface ResultsQuery {
  programme: Programme | null;
  level: PairingLevel;
  periodKinds: PeriodKind[];
  pairingIds: string[] | null;
  donorIds: string[] | null;
  recipientIds: string[] | null;
  /** Codes of provinces, such as 530000; either side's. */
  provinceCodes: string[] | null;
  /** Those of one side alone. */
  donorProvinceCodes: string[] | null;
  recipientProvinceCodes: string[] | null;
  indicators: string[] | null;
  categories: string[] | null;
  years: number[] | null;
  quarters: number[] | null;
  months: number[] | null;
  /** Only periods that lie wholly within these days. */
  from: string | null;
  to: string | null;
  /** Only figures made under this scheme, such as 2016-2020. */
  scheme: string | null;
  planned: boolean;
  /** Of the ledger's entries. */
  fundKinds: string[] | null;
  fundStages: string[] | null;
  projectTypes: string[] | null;
  /** Of placements. */
  laborDestinations: string[] | null;
  householdCategories: string[] | null;
  /** Of purchases. */
  purchaseChannels: string[] | null;
  purchaseModes: string[] | null;
}

/** What a question without any condition asks; it still says at which level and of which periods. */
export const EVERYTHING: Omit<ResultsQuery, 'level' | 'periodKinds'> = {
  programme: null,
  pairingIds: null,
  donorIds: null,
  recipientIds: null,
  provinceCodes: null,
  donorProvinceCodes: null,
  recipientProvinceCodes: null,
  indicators: null,
  categories: null,
  years: null,
  quarters: null,
  months: null,
  from: null,
  to: null,
  scheme: null,
  planned: false,
  fundKinds: null,
  fundStages: null,
  projectTypes: null,
  laborDestinations: null,
  householdCategories: null,
  purchaseChannels: null,
  purchaseModes: null,
};

/** More figures than this are not folded in one answer. */
export const MAX_FACTS = 200_000;

type Named = { indicatorId: string; donorId: string | null; recipientId: string };
type ClaimRow = Omit<Claim, 'indicator' | 'donor' | 'recipient'> & Named;
type TargetRow = Omit<TargetFact, 'indicator' | 'donor' | 'recipient'> & Named;

/**
 * What a question is about: claims and targets as they stand, or as they stood in a stored snapshot. Parts of a whole,
 * figures of withdrawn statements and of superseded versions are left out. More than MAX_FACTS of either are cut off.
 */
export async function readFacts(
  db: Db,
  viewer: Viewer,
  query: ResultsQuery,
  options: { snapshot: string | null; withShares: boolean; withClaims: boolean },
  sums: readonly RecordRow[],
): Promise<{ claims: Claim[]; targets: TargetFact[]; records: RecordFact[] }> {
  const { snapshot, withShares, withClaims } = options;
  const claims = withClaims ? await claimRows(db, viewer, query, snapshot) : [];
  const targets = withClaims ? await targetRows(db, viewer, query, snapshot, withShares) : [];
  // There may be two hundred thousand of them: each is gone through once, and made into one object.
  const indicatorIds = new Set<string>();
  const partyIds = new Set<string>();
  for (const rows of [claims, targets, sums])
    for (const { indicatorId, donorId, recipientId } of rows as readonly Named[]) {
      indicatorIds.add(indicatorId);
      partyIds.add(recipientId);
      if (donorId !== null) partyIds.add(donorId);
    }
  const indicators = await indicatorFacts(db, [...indicatorIds]);
  const parties = await partyFacts(db, viewer, [...partyIds]);
  const indicatorOf = ({ indicatorId }: Named): IndicatorFacts => known(indicators.get(indicatorId));
  const partyOf = (id: string): PartyFacts => parties.get(id) ?? { id, province: null, covers: [] };
  const donorOf = ({ donorId }: Named): PartyFacts | null => (donorId === null ? null : partyOf(donorId));
  const complete = <Row extends Named>(row: Row) => ({
    ...row,
    indicator: indicatorOf(row),
    donor: donorOf(row),
    recipient: partyOf(row.recipientId),
  });
  const records = sums.map((row) => ({
    ...row,
    amount: exact(row.amount),
    evidenced: exact(row.evidenced),
    confirmed: exact(row.confirmed),
    indicator: indicatorOf(row),
    donor: donorOf(row),
    recipient: partyOf(row.recipientId),
  }));
  return { claims: claims.map(complete), targets: targets.map(complete), records };
}

const exact = (counted: string | null): bigint | null => (counted === null ? null : BigInt(counted));

function claimRows(db: Db, viewer: Viewer, query: ResultsQuery, snapshot: string | null): Promise<ClaimRow[]> {
  const params: unknown[] = [];
  const where = [
    scopePredicate(viewer.scope, 's', params),
    `v.status <> 'WITHDRAWN'`,
    'f.part_text is null',
    `f.is_planned = ${query.planned}`,
    standing('v', snapshot, params),
  ];
  const add = adder(params, where);
  addEnds(add, query, 's', 's.pairing_id');
  add('s.period_kind = any(?::text[])', query.periodKinds);
  add('s.year = any(?::int[])', query.years);
  add('s.quarter = any(?::int[])', query.quarters);
  add('s.month = any(?::int[])', query.months);
  add('s.period_from >= ?::date', query.from);
  add('s.period_to <= ?::date', query.to);
  addDefinition(add, query, 'f');

  return db.query<ClaimRow[]>(
    `/* resultClaims */
     select f.id as "figureId", f.indicator_id as "indicatorId", f.value::text as value, f.bound, s.programme, s.level,
            s.period_kind as "periodKind", s.period_key as "periodKey", s.year, s.quarter, s.month, s.period_to::text as "periodTo",
            s.pairing_id as "pairingId", s.donor_id as "donorId", s.recipient_id as "recipientId",
            f.id in (select l.figure_id from leading_claim l where ${standing('l', snapshot, params)}) as "isChosen",
            s.source_day::text as "sourceDay", s.id as "statementId", f.ordinal
       from statement s
       join statement_version v on v.statement_id = s.id
       join figure f on f.statement_id = s.id and f.version = v.version
      where ${where.join(' and ')}
      limit ${MAX_FACTS + 1}`,
    params,
  );
}

/** The targets of the agreements that are, or were, in force; shares of members too where they are asked for. */
function targetRows(
  db: Db,
  viewer: Viewer,
  query: ResultsQuery,
  snapshot: string | null,
  withShares: boolean,
): Promise<TargetRow[]> {
  const params: unknown[] = [];
  const where = [scopePredicate(viewer.scope, 'a', params), standing('fo', snapshot, params)];
  const add = adder(params, where);
  addEnds(add, query, 'p', 'a.pairing_id');
  add('a.year = any(?::int[])', query.years);
  add('make_date(a.year, 1, 1) >= ?::date', query.from);
  // A year that has begun may already have a figure to date.
  add('make_date(a.year, 1, 1) <= ?::date', query.to);
  addDefinition(add, query, 't');
  const shares = withShares
    ? `left join target_share sh on sh.agreement_id = t.agreement_id and sh.version = t.version
         and sh.indicator_code = t.indicator_code and ${standing('sh', snapshot, params)}`
    : '';

  return db.query<TargetRow[]>(
    `/* resultTargets */
     select t.indicator_id as "indicatorId", ${withShares ? 'coalesce(sh.value, t.value)' : 't.value'}::text as value, p.programme, p.level,
            a.year, a.pairing_id as "pairingId", p.donor_id as "donorId", p.recipient_id as "recipientId",
            a.simulated as "isSimulated", ${withShares ? 'sh.member_id' : 'null::uuid'} as "memberId"
       from agreement a
       join agreement_state fo on fo.agreement_id = a.id and fo.status = 'IN_FORCE'
       join target t on t.agreement_id = a.id and t.version = fo.version
       join pairing p on p.id = a.pairing_id
       ${shares}
      where ${where.join(' and ')}
      limit ${MAX_FACTS + 1}`,
    params,
  );
}

/** The codes of what the ratios among these are made of, in any scheme. */
export async function partsOfRatios(db: Db, codes: readonly string[]): Promise<string[]> {
  const rows = await db.query<{ code: string }[]>(
    `/* partsOfRatios */ select distinct unnest(array[i.numerator_code, i.denominator_code]) as code from indicator i
      where i.code = any($1::text[]) and i.numerator_code is not null and i.denominator_code is not null`,
    [codes],
  );
  return rows.map((row) => row.code);
}

/** Indicators with the last border before which their figures are not comparable. */
/** What folding has to know of indicators, by id. */
export async function indicatorFacts(db: Db, ids: readonly string[]): Promise<Map<string, IndicatorFacts>> {
  return byId(
    await db.query<IndicatorFacts[]>(
      `/* indicatorFacts */
       select i.id, i.code, i.ordinal, i.counting, i.category, i.base_unit as unit, i.numerator_code as "numeratorCode",
              i.denominator_code as "denominatorCode", border.scheme as "comparableSince", border.note as "borderNote"
         from indicator i
         join indicator_scheme sc on sc.id = i.scheme_id
         left join lateral (
           select since.code as scheme, j.document -> 'comparableWith' -> 'note' as note
             from indicator j join indicator_scheme since on since.id = j.scheme_id
            where j.code = i.code and since.valid_from <= sc.valid_from and j.document -> 'comparableWith' ->> 'comparable' = 'false'
            order by since.valid_from desc, since.version desc limit 1) as border on true
        where i.id = any($1::uuid[])`,
      [ids],
    ),
  );
}

/** Where parties lie by themselves: the places that they cover, else the one where they sit, which no statement is about. */
export async function partyFacts(db: Db, viewer: Viewer, ids: readonly string[]): Promise<Map<string, PartyFacts>> {
  const params: unknown[] = [ids];
  return byId(
    await db.query<PartyFacts[]>(
      `/* partyFacts */
       select pa.id, home.province, coalesce(home.covers, '{}') as covers from party pa
         left join place seat on seat.id = pa.place_id
         left join lateral (
           select case when count(distinct split_part(lies.path, '/', 2)) = 1 then nullif(min(split_part(lies.path, '/', 2)), '') end as province,
                  array_agg(lies.path order by lies.path) filter (where lies.is_cover) as covers
             from (select c.path, true as is_cover from party_cover c where c.party_id = pa.id
                   union all
                   select seat.path, false where seat.id is not null
                      and not exists (select 1 from party_cover c where c.party_id = pa.id)) as lies) as home on true
        where pa.id = any($1::uuid[]) and ${scopeOfParty(viewer, 'pa', params)}`,
      params,
    ),
  );
}

type Add = (sql: string, value: unknown) => void;

export function adder(params: unknown[], where: string[]): Add {
  return (sql, value) => {
    if (value === null) return;
    params.push(value);
    where.push(sql.replaceAll('?', `$${params.length}`));
  };
}

/** Who aids whom. A party lies in a province when it lies in no other. */
export function addEnds(add: Add, query: ResultsQuery, row: 's' | 'p', pairingId: string): void {
  add(`${row}.programme = ?`, query.programme);
  add(`${row}.level = ?`, query.level);
  add(`${pairingId} = any(?::uuid[])`, query.pairingIds);
  add(`${row}.donor_id = any(?::uuid[])`, query.donorIds);
  add(`${row}.recipient_id = any(?::uuid[])`, query.recipientIds);
  const liesIn = (ends: string): string =>
    `exists (select 1 from (${HOMES}) as lies where lies.party_id in (${ends}) and lies.provinces <@ ?::text[])`;
  add(liesIn(`${row}.donor_id, ${row}.recipient_id`), query.provinceCodes);
  add(liesIn(`${row}.donor_id`), query.donorProvinceCodes);
  add(liesIn(`${row}.recipient_id`), query.recipientProvinceCodes);
}

const HOMES = `select home.party_id, array_agg(distinct split_part(home.path, '/', 2)) as provinces
  from (select c.party_id, c.path from party_cover c
        union all
        select pa.id, pl.path from party pa join place pl on pl.id = pa.place_id
         where not exists (select 1 from party_cover c where c.party_id = pa.id)) as home group by home.party_id`;

function addDefinition(add: Add, query: ResultsQuery, row: 'f' | 't'): void {
  add(`${row}.indicator_code = any(?::text[])`, query.indicators);
  add(`${row}.indicator_id in (select i.id from indicator i where i.category = any(?::text[]))`, query.categories);
  add(
    `${row}.indicator_id in (select i.id from indicator i join indicator_scheme sc on sc.id = i.scheme_id where sc.code = ?)`,
    query.scheme,
  );
}

/** Whether a version stands now, or stood in the snapshot. */
function standing(row: string, snapshot: string | null, params: unknown[]): string {
  if (snapshot === null) return `${row}.ended_by is null`;
  return `known_in(${row}.made_by, ${row}.ended_by, $${params.push(snapshot)}::pg_snapshot)`;
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a figure names an indicator that is not there');
  return value;
}
