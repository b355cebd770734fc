import type { Db } from '../db/tx';
import type { Viewer } from '../platform/scope';
import { recordPredicate } from '../records/record.store';
import type { MeasureTerm } from './record-term.rules';
import type { RecordRow } from './record.store';
import { addEnds, adder, type ResultsQuery } from './results.store';

/** What the sums are told apart by, beside pairing, year and indicator. */
export interface MeasuredApart {
  quarter: boolean;
  month: boolean;
  destination: boolean;
  category: boolean;
  channel: boolean;
  mode: boolean;
}

const MONTH = `case when r.measure in ('PLACEMENT_YEAR', 'PLACEMENT_QUARTER') then null else r.period end`;
const QUARTER = `case r.measure when 'PLACEMENT_YEAR' then null when 'PLACEMENT_QUARTER' then r.period else (r.period + 2) / 3 end`;
const IS_PURCHASE = `r.measure like 'PURCHASE\\_%'`;
const IS_PLACEMENT = `r.measure like 'PLACEMENT\\_%'`;
const LETTER = `case letter when 'P' then 'REGISTERED_POOR' when 'L' then 'LIFTED' when 'M' then 'MONITORED' end`;
const TERMS = `jsonb_to_recordset($1::jsonb) as t ("indicatorId" uuid, since date, until date, measure text, f1 text[], f2 text[], f3 text[])`;

/** The first and the last day of what a row of the rollup is about. */
const FIRST_DAY = `make_date(r.year, case r.measure when 'PLACEMENT_QUARTER' then r.period * 3 - 2 else greatest(r.period, 1) end, 1)`;
const LAST_DAY = `(make_date(r.year, case r.measure when 'PLACEMENT_QUARTER' then r.period * 3 when 'PLACEMENT_YEAR' then 12 else r.period end, 1)
   + interval '1 month - 1 day')::date`;

/**
 * What the records come to, from the rollup: its sums and the deltas that are not folded yet, in one statement; as of a
 * snapshot, every delta that it saw. A month counts where it lies wholly within the days asked for.
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
  const params: unknown[] = [JSON.stringify(terms), [...new Set(terms.map(({ measure }) => measure))]];
  const where = ['r.measure = any($2::text[])', recordPredicate(viewer, 'r', params)];
  const add = adder(params, where);
  addEnds(add, query, 'p', 'r.pairing_id');
  add('r.year = any(?::int[])', query.years);
  add(`(${QUARTER}) = any(?::int[])`, query.quarters);
  add(`(${MONTH}) = any(?::int[])`, query.months);
  add(`${FIRST_DAY} >= ?::date`, query.from);
  add(`${LAST_DAY} <= ?::date`, query.to);
  add(`${IS_PURCHASE} and r.f1 = any(?::text[])`, query.purchaseChannels);
  add(`${IS_PURCHASE} and r.f2 = any(?::text[])`, query.purchaseModes);
  add(`${IS_PLACEMENT} and r.f1 = any(?::text[])`, query.laborDestinations);
  const categories = `array(select ${LETTER} from string_to_table(r.f3, null) as letter)`;
  add(`${IS_PLACEMENT} and ${categories} && ?::text[]`, query.householdCategories);
  let from = 'record_measure r';
  if (options.snapshot !== null) {
    from = 'record_delta r';
    where.push(`pg_visible_in_snapshot(r.made_by, $${params.push(options.snapshot)}::pg_snapshot)`);
  }
  const only = (wanted: boolean, sql: string, type: string): string => (wanted ? `(${sql})` : `null::${type}`);
  const category = apart.category
    ? `left join lateral (select ${LETTER} as category from string_to_table(r.f3, null) as letter where letter in ('P', 'L', 'M')) as of_household on ${IS_PLACEMENT}`
    : '';
  params.push(options.limit);
  return db.query<RecordRow[]>(
    `/* measuredSums */
     select s.*, p.programme, p.level, p.donor_id as "donorId", p.recipient_id as "recipientId", null as "memberId",
            null as "fundKind", null as "fundStage", null as "projectType"
       from (select t."indicatorId", r.pairing_id as "pairingId", r.year, ${only(apart.quarter, QUARTER, 'int')} as quarter,
                    ${only(apart.month, MONTH, 'int')} as month,
                    ${only(apart.destination, `case when ${IS_PLACEMENT} then r.f1 end`, 'text')} as "laborDestination",
                    ${only(apart.category, 'of_household.category', 'text')} as "householdCategory",
                    ${only(apart.channel, `case when ${IS_PURCHASE} then r.f1 end`, 'text')} as "purchaseChannel",
                    ${only(apart.mode, `case when ${IS_PURCHASE} then r.f2 end`, 'text')} as "purchaseMode",
                    sum(r.value)::text as amount, sum(r.evidenced)::text as evidenced, sum(r.confirmed)::text as confirmed,
                    bool_or(r.simulated) as "isSimulated"
               from ${from} join pairing p on p.id = r.pairing_id ${category}
               join ${TERMS} on t.measure = r.measure and ${FIRST_DAY} >= t.since and (t.until is null or ${FIRST_DAY} <= t.until)
                 and (t.f1 is null or r.f1 = any(t.f1)) and (t.f2 is null or r.f2 = any(t.f2)) and (t.f3 is null or r.f3 = any(t.f3))
              where ${where.join(' and ')}
              group by 1, 2, 3, 4, 5, 6, 7, 8, 9
             having sum(r.records) <> 0 or sum(r.value) <> 0) as s
       join pairing p on p.id = s."pairingId"
      limit $${params.length}`,
    params,
  );
}
