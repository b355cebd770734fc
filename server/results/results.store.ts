import type { PairingLevel, PeriodKind, Programme } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import { scopePredicate, type Viewer } from '../platform/scope';
import type { Claim, TargetFact } from './results.rules';

export interface ResultsQuery {
  programme: Programme | null;
  level: PairingLevel | null;
  periodKinds: PeriodKind[];
  pairingIds: string[] | null;
  donorIds: string[] | null;
  recipientIds: string[] | null;
  /** Codes of provinces, such as 530000; either side's. */
  provinceCodes: string[] | null;
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
}

/** More figures than this are not folded in one answer. */
export const MAX_FACTS = 200_000;

/** The nation's province of a path: `100000/530000/…` gives 530000. */
const provinceOf = (paths: string): string =>
  `(select case when count(distinct split_part(path, '/', 2)) = 1 then nullif(min(split_part(path, '/', 2)), '') end from unnest(${paths}) as path)`;

/**
 * The figures that a question is about, as they stand or as they stood in a stored snapshot. Parts of a whole, figures
 * of withdrawn statements and of superseded versions are left out.
 */
export async function claimsFor(
  db: Db,
  viewer: Viewer,
  query: ResultsQuery,
  snapshot: string | null,
): Promise<Claim[]> {
  const params: unknown[] = [];
  const where = [
    scopePredicate(viewer.scope, 's', params),
    `v.status <> 'WITHDRAWN'`,
    'f.part_text is null',
    `f.is_planned = ${query.planned}`,
  ];
  const add = adder(params, where);
  const known = (row: string): string => standing(row, snapshot, params);
  where.push(known('v'));
  addPairFilters(add, query, 's');
  add('s.period_kind = any(?::text[])', query.periodKinds);
  add('s.year = any(?::int[])', query.years);
  add('s.quarter = any(?::int[])', query.quarters);
  add('s.month = any(?::int[])', query.months);
  add('s.period_from >= ?::date', query.from);
  add('s.period_to <= ?::date', query.to);
  add('f.indicator_code = any(?::text[])', query.indicators);
  add('i.category = any(?::text[])', query.categories);
  add('sc.code = ?', query.scheme);
  add(
    `(${provinceOf('d.place_paths')} = any(?::text[]) or ${provinceOf('r.place_paths')} = any(?::text[]))`,
    query.provinceCodes,
  );

  return db.query<Claim[]>(
    `/* claimsFor */
     select f.id as "figureId", f.indicator_code as "indicatorCode", f.indicator_id as "indicatorId", i.ordinal as "indicatorOrdinal",
            i.counting, i.category, f.unit, f.value::text as value, f.bound, s.programme, s.level,
            s.period_kind as "periodKind", s.period_key as "periodKey", s.year, s.quarter, s.month, s.period_to::text as "periodTo",
            s.pairing_id as "pairingId", s.donor_id as "donorId", s.recipient_id as "recipientId",
            ${provinceOf('d.place_paths')} as "donorProvince", ${provinceOf('r.place_paths')} as "recipientProvince",
            coalesce(d.place_paths, '{}') as "donorPaths", r.place_paths as "recipientPaths",
            exists (select 1 from leading_claim l where l.figure_id = f.id and ${known('l')}) as "isChosen",
            s.source_day::text as "sourceDay", s.id || ':' || lpad(f.ordinal::text, 6, '0') as recorded
       from statement s
       join statement_version v on v.statement_id = s.id
       join figure f on f.statement_id = s.id and f.version = v.version
       join indicator i on i.id = f.indicator_id
       join indicator_scheme sc on sc.id = i.scheme_id
       join party r on r.id = s.recipient_id
       left join party d on d.id = s.donor_id
      where ${where.join(' and ')}
      limit ${MAX_FACTS + 1}`,
    params,
  );
}

/** The targets of the agreements that are, or were, in force; shares of members too where they are asked for. */
export async function targetsFor(
  db: Db,
  viewer: Viewer,
  query: ResultsQuery,
  snapshot: string | null,
  withShares: boolean,
): Promise<TargetFact[]> {
  const params: unknown[] = [];
  const where = [scopePredicate(viewer.scope, 'a', params)];
  const add = adder(params, where);
  const known = (row: string): string => standing(row, snapshot, params);
  where.push(known('fo'));
  addPairFilters(add, query, 'p', 'a.pairing_id');
  add('a.year = any(?::int[])', query.years);
  add('a.year >= extract(year from ?::date)', query.from);
  add('a.year <= extract(year from ?::date)', query.to);
  add('t.indicator_code = any(?::text[])', query.indicators);
  add('i.category = any(?::text[])', query.categories);
  add('sc.code = ?', query.scheme);
  add(
    `(${provinceOf('d.place_paths')} = any(?::text[]) or ${provinceOf('r.place_paths')} = any(?::text[]))`,
    query.provinceCodes,
  );
  const member = withShares ? 'sh.member_id' : 'null::uuid';
  const value = withShares ? 'coalesce(sh.value, t.value)' : 't.value';
  const shares = withShares
    ? `left join target_share sh on sh.agreement_id = t.agreement_id and sh.version = t.version and sh.indicator_code = t.indicator_code and ${known('sh')}`
    : '';

  return db.query<TargetFact[]>(
    `/* targetsFor */
     select t.indicator_code as "indicatorCode", t.indicator_id as "indicatorId", i.ordinal as "indicatorOrdinal", i.counting, i.category,
            t.unit, ${value}::text as value, p.programme, p.level, a.year, a.pairing_id as "pairingId", p.donor_id as "donorId",
            p.recipient_id as "recipientId", ${provinceOf('d.place_paths')} as "donorProvince", ${provinceOf('r.place_paths')} as "recipientProvince",
            a.simulated as "isSimulated", ${member} as "memberId"
       from agreement a
       join agreement_state fo on fo.agreement_id = a.id and fo.status = 'IN_FORCE'
       join target t on t.agreement_id = a.id and t.version = fo.version
       join indicator i on i.id = t.indicator_id
       join indicator_scheme sc on sc.id = i.scheme_id
       join pairing p on p.id = a.pairing_id
       join party r on r.id = p.recipient_id
       left join party d on d.id = p.donor_id
       ${shares}
      where ${where.join(' and ')}
      limit ${MAX_FACTS + 1}`,
    params,
  );
}

type Add = (sql: string, value: unknown) => void;

function adder(params: unknown[], where: string[]): Add {
  return (sql, value) => {
    if (value === null) return;
    params.push(value);
    where.push(sql.replaceAll('?', `$${params.length}`));
  };
}

function addPairFilters(add: Add, query: ResultsQuery, row: 's' | 'p', pairingId = `${row}.pairing_id`): void {
  add(`${row}.programme = ?`, query.programme);
  add(`${row}.level = ?`, query.level);
  add(`${pairingId} = any(?::uuid[])`, query.pairingIds);
  add(`${row}.donor_id = any(?::uuid[])`, query.donorIds);
  add(`${row}.recipient_id = any(?::uuid[])`, query.recipientIds);
}

/** Whether a version stands now, or stood in the snapshot. */
function standing(row: string, snapshot: string | null, params: unknown[]): string {
  if (snapshot === null) return `${row}.ended_by is null`;
  params.push(snapshot);
  return `known_in(${row}.made_by, ${row}.ended_by, $${params.length}::pg_snapshot)`;
}
