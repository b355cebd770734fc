import type { Db } from '../db/tx';
import type { Viewer } from '../platform/scope';
import { recordPredicate } from '../records/record.store';
import type { MeasureTerm } from './record-term.rules';
import type { RecordRow } from './record.rules';
import { addEnds, adder, type ResultsQuery } from './results.store';

/** What the sums are told apart by, beside pairing, year and indicator. */
export interface MeasuredApart {
  member: boolean;
  kind: boolean;
  stage: boolean;
  projectType: boolean;
  quarter: boolean;
  month: boolean;
  channel: boolean;
  mode: boolean;
}

/** What is measured goes by `m`: a row of the rollup, or what a record counts for. */
export const MONTH = 'm.period';
export const QUARTER = '(m.period + 2) / 3';
const IS_FUND = `m.measure like 'FUND\\_%'`;
const FUND_KIND = `case when ${IS_FUND} then split_part(m.f1, ':', 1) end`;
const FUND_STAGE = `case when ${IS_FUND} then substring(m.measure from '^FUND_(.*)_(?:DONOR|RECIPIENT)$') end`;
const PROJECT_TYPE = `case when ${IS_FUND} then nullif(m.f2, '') end`;
const MEMBER = `case when ${IS_FUND} then m.f3::uuid end`;
const IS_PURCHASE = `m.measure like 'PURCHASE\\_%'`;
export const CHANNEL = `case when ${IS_PURCHASE} then m.f1 end`;
export const MODE = `case when ${IS_PURCHASE} then m.f2 end`;

/** The first and the last day of its month. */
const FIRST_DAY = 'make_date(m.year, greatest(m.period, 1), 1)';
const LAST_DAY = `(${FIRST_DAY} + interval '1 month - 1 day')::date`;

export const TERMS = `jsonb_to_recordset($1::jsonb) as t ("indicatorId" uuid, since date, until date, measure text, f1 text[], f2 text[], f3 text[])`;
const WHILE_VALID = `${FIRST_DAY} >= t.since and (t.until is null or ${FIRST_DAY} <= t.until)`;
export const OF_TERM = `t.measure = m.measure and ${WHILE_VALID}
  and (t.f1 is null or m.f1 = any(t.f1)) and (t.f2 is null or m.f2 = any(t.f2)) and (t.f3 is null or m.f3 = any(t.f3))`;

/**
 * What a question asks of what is measured; the terms are the first parameter, their measures the second.
 * @param row the alias that says whose it is: the rollup's own, or the record's
 * @param day on which day a record counts, as SQL; null in the rollup, which tells whole months
 */
export function askedOf(
  viewer: Viewer,
  query: ResultsQuery,
  terms: readonly MeasureTerm[],
  row: 'm' | 'r',
  day: string | null = null,
): { params: unknown[]; where: string[] } {
  const params: unknown[] = [JSON.stringify(terms), [...new Set(terms.map(({ measure }) => measure))]];
  const where = ['m.measure = any($2::text[])', recordPredicate(viewer, row, params)];
  const add = adder(params, where);
  addEnds(add, query, 'p', `${row}.pairing_id`);
  addTime(add, query, day);
  add(`(${FUND_KIND}) = any(?::text[])`, query.fundKinds);
  add(`(${FUND_STAGE}) = any(?::text[])`, query.fundStages);
  add(`(${PROJECT_TYPE}) = any(?::text[])`, query.projectTypes);
  add(`(${CHANNEL}) = any(?::text[])`, query.purchaseChannels);
  add(`(${MODE}) = any(?::text[])`, query.purchaseModes);
  return { params, where };
}

function addTime(add: ReturnType<typeof adder>, query: ResultsQuery, day: string | null): void {
  add('m.year = any(?::int[])', query.years);
  add(`(${QUARTER}) = any(?::int[])`, query.quarters);
  add(`(${MONTH}) = any(?::int[])`, query.months);
  add(`${day ?? FIRST_DAY} >= ?::date`, query.from);
  add(`${day ?? LAST_DAY} <= ?::date`, query.to);
}

/** Whether a question looks into the facets of what is measured; where it does not, sums by term tell it. */
export function asksForFacets(query: ResultsQuery, apart: MeasuredApart): boolean {
  const { fundKinds, fundStages, projectTypes, purchaseChannels, purchaseModes } = query;
  const { member, kind, stage, projectType, channel, mode } = apart;
  return (
    [member, kind, stage, projectType, channel, mode].some((one) => one) ||
    [fundKinds, fundStages, projectTypes, purchaseChannels, purchaseModes].some((one) => one !== null)
  );
}

/**
 * The same as `measuredSums` for whole terms, from the rollup by term: for what does not look into facets, now.
 * @param termIds the kept term of each term
 */
export function termSums(
  db: Db,
  viewer: Viewer,
  query: ResultsQuery,
  terms: readonly MeasureTerm[],
  termIds: readonly number[],
  apart: Pick<MeasuredApart, 'quarter' | 'month'>,
  limit: number,
): Promise<RecordRow[]> {
  const named = terms.map(({ indicatorId, since, until }, at) => ({ indicatorId, since, until, termId: termIds[at] }));
  const params: unknown[] = [JSON.stringify(named), [...new Set(termIds)]];
  const where = ['m.term_id = any($2::int[])', recordPredicate(viewer, 'm', params)];
  const add = adder(params, where);
  addEnds(add, query, 'p', 'm.pairing_id');
  addTime(add, query, null);
  return db.query<RecordRow[]>(
    `/* termSums */
     select s.*, p.programme, p.level, p.donor_id as "donorId", p.recipient_id as "recipientId", ${NOT_APART}
       from (select t."indicatorId", m.pairing_id as "pairingId", m.year, ${only(apart.quarter, QUARTER, 'int')} as quarter,
                    ${only(apart.month, MONTH, 'int')} as month, ${amountsOf('m')}
               from record_term_measure m join pairing p on p.id = m.pairing_id
               join jsonb_to_recordset($1::jsonb) as t ("indicatorId" uuid, since date, until date, "termId" int)
                 on t."termId" = m.term_id and ${WHILE_VALID}
              where ${where.join(' and ')}
              group by 1, 2, 3, 4, 5
             having sum(m.records) <> 0) as s
       join pairing p on p.id = s."pairingId"
      limit $${params.push(limit)}`,
    params,
  );
}

const only = (wanted: boolean, sql: string, type: string): string => (wanted ? `(${sql})` : `null::${type}`);
const amountsOf = (
  row: 'm' | 'r',
): string => `sum(m.value)::text as amount, sum(m.evidenced)::text as evidenced, sum(m.confirmed)::text as confirmed,
                    bool_or(${row}.simulated) as "isSimulated"`;
const NOT_APART = `null as "laborDestination", null as "householdCategory", null as "purchaseChannel", null as "purchaseMode",
            null as "memberId", null as "fundKind", null as "fundStage", null as "projectType"`;

/**
 * What the records come to, from the rollup: its sums and the deltas that are not folded yet, in one statement; as of a
 * snapshot, every delta that it saw. A month counts where it lies wholly within the days asked for; see `measuredInDays`.
 */
export async function measuredSums(
  db: Db,
  viewer: Viewer,
  query: ResultsQuery,
  terms: readonly MeasureTerm[],
  apart: MeasuredApart,
  options: { snapshot: string | null; limit: number },
): Promise<RecordRow[]> {
  if (terms.length === 0) return [];
  const { params, where } = askedOf(viewer, query, terms, 'm');
  let source = 'record_measure';
  if (options.snapshot !== null) {
    source = 'record_delta';
    where.push(`pg_visible_in_snapshot(m.made_by, $${params.push(options.snapshot)}::pg_snapshot)`);
  }
  return sumsFrom(
    db,
    'measuredSums',
    `${source} m join pairing p on p.id = m.pairing_id`,
    'm',
    apart,
    where,
    params,
    options.limit,
  );
}

/** Sums over `m`, told apart by what is asked; `row` says whose they are. */
export function sumsFrom(
  db: Db,
  name: string,
  from: string,
  row: 'm' | 'r',
  apart: MeasuredApart,
  where: readonly string[],
  params: unknown[],
  limit: number,
): Promise<RecordRow[]> {
  params.push(limit);
  // How many sums there will be the planner cannot tell: each looks its pairing up by key, never by going through all of them.
  return db.query<RecordRow[]>(
    `/* ${name} */
     select s.*, p.programme, p.level, p.donor_id as "donorId", p.recipient_id as "recipientId"
       from (select t."indicatorId", ${row}.pairing_id as "pairingId", m.year, ${only(apart.quarter, QUARTER, 'int')} as quarter,
                    ${only(apart.month, MONTH, 'int')} as month, null as "laborDestination", null as "householdCategory",
                    ${only(apart.channel, CHANNEL, 'text')} as "purchaseChannel", ${only(apart.mode, MODE, 'text')} as "purchaseMode",
                    ${only(apart.member, MEMBER, 'uuid')} as "memberId", ${only(apart.kind, FUND_KIND, 'text')} as "fundKind",
                    ${only(apart.stage, FUND_STAGE, 'text')} as "fundStage", ${only(apart.projectType, PROJECT_TYPE, 'text')} as "projectType",
                    ${amountsOf(row)}
               from ${from} join ${TERMS} on ${OF_TERM}
              where ${where.join(' and ')}
              group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13
             having ${row === 'm' ? 'sum(m.records)' : 'count(*)'} <> 0) as s
       cross join lateral (select * from pairing one where one.id = s."pairingId" limit 1) as p
      limit $${params.length}`,
    params,
  );
}
