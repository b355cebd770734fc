import { BenefitSumDimension } from '../../schema/vocabulary';
import type { BenefitSource } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import { scopePredicate, type Viewer } from '../platform/scope';
import { conditionsOf, type BenefitQuery } from './benefit.store';

/** A county has some dozens of townships and rules; more cells than anybody would read are cut off. */
export const MAX_SUMS = 1_000;

/** What went where; the dimensions that were not asked for are null. */
export interface BenefitSum {
  ruleId: string | null;
  townId: string | null;
  source: BenefitSource | null;
  fundId: string | null;
  year: number | null;
  amountFen: string;
  benefits: number;
  households: number;
}

const BY: Readonly<Record<BenefitSumDimension, string>> = {
  RULE: 'told.rule_id',
  TOWN: 'told.town_id',
  SOURCE: 'told.source',
  FUND: 'told.fund_id',
  YEAR: 'told.year',
};

/**
 * Sums of what stands, of the households that the viewer may see: they add up to the rows. A fund that the viewer may not see is told as
 * none; its source says that it is the pairing's. 1000 cells at most.
 */
export function sumBenefits(
  db: Db,
  viewer: Viewer,
  query: BenefitQuery,
  dimensions: readonly BenefitSumDimension[],
): Promise<BenefitSum[]> {
  const params: unknown[] = [];
  const where = [scopePredicate(viewer.scope, 'h', params), ...conditionsOf({ ...query, standing: true }, params)];
  const column = (dimension: BenefitSumDimension, type: string): string =>
    dimensions.includes(dimension) ? BY[dimension] : `null::${type}`;
  const grouped = dimensions.length === 0 ? '' : `group by ${dimensions.map((one) => BY[one]).join(', ')}`;
  return db.query<BenefitSum[]>(
    `/* sumBenefits */ with told as (
       select b.rule_id, b.source, e.fund_id, extract(year from b.day)::int as year, b.amount_fen, b.household_id,
              coalesce(case when pl.kind = 'TOWN' then pl.id end, town.id, pl.id) as town_id
         from benefit b join household h on h.id = b.household_id join place pl on pl.id = h.place_id
         left join place town on town.id = pl.parent_id and town.kind = 'TOWN' left join fund_entry e on e.id = b.fund_entry_id
        where ${where.join(' and ')})
     select ${column(BenefitSumDimension.RULE, 'uuid')} as "ruleId", ${column(BenefitSumDimension.TOWN, 'uuid')} as "townId",
            ${column(BenefitSumDimension.SOURCE, 'text')} as source, ${column(BenefitSumDimension.FUND, 'uuid')} as "fundId",
            ${column(BenefitSumDimension.YEAR, 'int')} as year, coalesce(sum(told.amount_fen), 0)::text as "amountFen",
            count(*)::int as benefits, count(distinct told.household_id)::int as households
       from told ${grouped} order by sum(told.amount_fen) desc nulls last, 1, 2, 3, 4, 5 limit ${MAX_SUMS}`,
    params,
  );
}
