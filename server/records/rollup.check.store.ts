import { invariant, type Invariant } from '../db/invariant';

/** A table of records whose rows count by a function of each row alone. */
export interface MeasuredTable {
  table: string;
  /** The set-returning SQL function that says what a row counts for. */
  measured: string;
  /** The measures that it gives, as a pattern of `like`, or several. */
  measures: string | readonly string[];
}

const KEY = 'measure, year, pairing_id, period, f1, f2, f3, simulated';
const AMOUNTS = ['value', 'evidenced', 'confirmed', 'records'] as const;

/** Every sum of the rollup equals what the rows themselves come to, in both directions. */
export const rollupInvariant = ({ table, measured, measures }: MeasuredTable): Invariant =>
  invariant(
    `records.${table}.rollup`,
    `汇总等于 ${table} 各行重新相加之和`,
    `the rollup equals what the rows of ${table} come to, added up anew`,
    comparedWith(
      measures,
      `select m.measure, m.year, r.pairing_id, m.period, m.f1, m.f2, m.f3, r.simulated, sum(m.value) as value, sum(m.evidenced) as evidenced,
              sum(m.confirmed) as confirmed, count(*) as records
         from ${table} r, ${measured}(r) m group by 1, 2, 3, 4, 5, 6, 7, 8`,
    ),
  );

/** The ledger in the rollup: every entry that counts, with what proves it and what the other side says of it today. */
export const ledgerRollupInvariant: Invariant = invariant(
  'records.ledger.rollup',
  '汇总等于资金记录重新相加之和，含佐证与对方确认',
  'the rollup equals what the entries of the ledger come to, added up anew, with evidence and confirmation',
  comparedWith(
    'FUND\\_%',
    `select 'FUND_' || e.stage || '_' || e.side as measure, e.year, e.pairing_id, extract(month from e.day)::int as period,
            f.kind || coalesce(':' || f.tier, '') as f1, coalesce(v.type, '') as f2, f.donor_id::text as f3, f.simulated,
            sum(e.amount_fen) as value, coalesce(sum(e.amount_fen) filter (where cardinality(coalesce(o.evidence, e.evidence)) > 0), 0) as evidenced,
            coalesce(sum(e.amount_fen) filter (where g.entry_id is not null or m.id is not null), 0) as confirmed, count(*) as records
       from fund_entry e join fund f on f.id = e.fund_id
       left join fund_entry o on o.id = e.reverses_id
       left join fund_entry_signature g on g.entry_id = coalesce(e.reverses_id, e.id)
       left join fund_match_entry x on x.entry_id = coalesce(e.reverses_id, e.id)
       left join fund_match m on m.id = x.match_id and m.status = 'AGREED'
       left join project_version v on v.project_id = coalesce(e.project_id, e.from_project_id) and v.ended_by is null
      where not e.withdraws and (not e.needs_signature or e.id in (select own.entry_id from fund_entry_signature own))
      group by 1, 2, 3, 4, 5, 6, 7, 8`,
  ),
);

/** The rows of the rollup that differ from what was counted anew. */
function comparedWith(measures: string | readonly string[], counted: string): string {
  const patterns = [measures].flat().map((pattern) => `'${pattern}'`);
  return `with counted as (${counted}),
   kept as (
     select ${KEY}, ${AMOUNTS.map((one) => `sum(${one}) as ${one}`).join(', ')} from record_measure where measure like any (array[${patterns.join(', ')}])
      group by 1, 2, 3, 4, 5, 6, 7, 8)
   ${differing('counted', 'kept', 'record_measure')}`;
}

function differing(one: string, other: string, table: string, key = KEY): string {
  const amounts = (alias: string): string => AMOUNTS.map((name) => `coalesce(${alias}.${name}, 0)`).join(', ');
  return `select '${table}' as table, concat_ws(' ', ${key}) as id,
          jsonb_build_object(${AMOUNTS.map((name) => `'${name}', jsonb_build_array(b.${name}, a.${name})`).join(', ')}) as details
     from ${one} a full join ${other} b using (${key})
    where (${amounts('a')}) is distinct from (${amounts('b')})`;
}

/** What was folded is what the deltas before the mark come to. */
export const foldInvariant: Invariant = invariant(
  'records.fold',
  '已并入的汇总等于标记之前全部增量之和',
  'the folded sums equal all deltas before the mark',
  `with kept as (select ${KEY}, ${AMOUNTS.join(', ')} from record_sum),
   told as (
     select ${KEY}, ${AMOUNTS.map((one) => `sum(${one}) as ${one}`).join(', ')} from record_delta
      where made_by < (select folded_before from record_fold) group by 1, 2, 3, 4, 5, 6, 7, 8)
   ${differing('told', 'kept', 'record_sum')}`,
);

const TERM_KEY = 'term_id, year, pairing_id, period, simulated';

/** What is kept by term is what the rollup comes to by its facets. */
export const termInvariant: Invariant = invariant(
  'records.terms',
  '按指标口径的汇总等于各明细汇总之和',
  'the sums by term equal the sums by facet that each term counts',
  `with kept as (
     select ${TERM_KEY}, ${AMOUNTS.map((one) => `sum(${one}) as ${one}`).join(', ')} from record_term_measure group by 1, 2, 3, 4, 5),
   told as (
     select t.id as term_id, m.year, m.pairing_id, m.period, m.simulated, ${AMOUNTS.map((one) => `sum(m.${one}) as ${one}`).join(', ')}
       from record_term t join record_measure m on m.measure = t.measure and (t.f1 is null or m.f1 = any(t.f1))
        and (t.f2 is null or m.f2 = any(t.f2)) and (t.f3 is null or m.f3 = any(t.f3))
      group by 1, 2, 3, 4, 5)
   ${differing('told', 'kept', 'record_term_sum', TERM_KEY)}`,
);
