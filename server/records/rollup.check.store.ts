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
    `with counted as (
       select m.measure, m.year, r.pairing_id, m.period, m.f1, m.f2, m.f3, r.simulated, sum(m.value) as value, sum(m.evidenced) as evidenced,
              sum(m.confirmed) as confirmed, count(*) as records
         from ${table} r, ${measured}(r) m group by 1, 2, 3, 4, 5, 6, 7, 8),
     kept as (
       select ${KEY}, ${AMOUNTS.map((one) => `sum(${one}) as ${one}`).join(', ')} from record_measure where measure like any ('{${[measures].flat().join()}}')
        group by 1, 2, 3, 4, 5, 6, 7, 8)
     select 'record_measure' as table, concat_ws(' ', ${KEY}) as id,
            jsonb_build_object(${AMOUNTS.map((one) => `'${one}', jsonb_build_array(k.${one}, c.${one})`).join(', ')}) as details
       from counted c full join kept k using (${KEY})
      where (${AMOUNTS.map((one) => `coalesce(k.${one}, 0)`).join(', ')}) is distinct from (${AMOUNTS.map((one) => `coalesce(c.${one}, 0)`).join(', ')})`,
  );

/** What was folded is what the deltas before the mark come to. */
export const foldInvariant: Invariant = invariant(
  'records.fold',
  '已并入的汇总等于标记之前全部增量之和',
  'the folded sums equal all deltas before the mark',
  `with kept as (select ${KEY}, ${AMOUNTS.join(', ')} from record_sum),
   told as (
     select ${KEY}, ${AMOUNTS.map((one) => `sum(${one}) as ${one}`).join(', ')} from record_delta
      where made_by < (select folded_before from record_fold) group by 1, 2, 3, 4, 5, 6, 7, 8)
   select 'record_sum' as table, concat_ws(' ', ${KEY}) as id,
          jsonb_build_object(${AMOUNTS.map((one) => `'${one}', jsonb_build_array(k.${one}, t.${one})`).join(', ')}) as details
     from told t full join kept k using (${KEY})
    where (${AMOUNTS.map((one) => `coalesce(k.${one}, 0)`).join(', ')}) is distinct from (${AMOUNTS.map((one) => `coalesce(t.${one}, 0)`).join(', ')})`,
);
