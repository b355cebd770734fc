import type { BenefitSumDimension, PolicyBenefitFilter } from '../../../gql/graphql';
import { among, type Chosen } from '../../../parts/choices';
import { zh } from '../words.zh';

/** What the ledger is looked through by, as its address says it. */
export const KEYS = ['q', 'rule', 'town', 'source', 'from', 'to', 'standing', 'by'] as const;

export type ChosenBenefits = Chosen<(typeof KEYS)[number]>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function filterOf(chosen: ChosenBenefits): PolicyBenefitFilter {
  const source = among(zh.sourceName, chosen.source);
  return {
    ...(chosen.rule && { ruleIds: [chosen.rule] }),
    ...(chosen.town && { placeIds: [chosen.town] }),
    ...(source && { sources: [source] }),
    ...(DAY.test(chosen.from) && { from: chosen.from }),
    ...(DAY.test(chosen.to) && { to: chosen.to }),
    ...(chosen.standing === 'yes' && { standing: true }),
    ...(chosen.q.trim() && { search: chosen.q.trim() }),
  };
}

/** By what the sums are grouped beside the level that they come from: by fund, unless something else is chosen. */
export const groupOf = ({ by }: Pick<ChosenBenefits, 'by'>): Exclude<BenefitSumDimension, 'SOURCE'> =>
  among(zh.sumName, by) ?? 'FUND';

/** For the paper, whose parameters are texts, and which is of a time: by default of the year so far. */
export function paperParams(chosen: ChosenBenefits, today: string): Record<string, string> {
  const { from, to, placeIds, ruleIds, sources } = filterOf(chosen);
  const until = to ?? today;
  const texts = {
    from: from ?? `${until.slice(0, 4)}-01-01`,
    until,
    placeId: placeIds?.[0],
    ruleId: ruleIds?.[0],
    sources: sources?.join(','),
  };
  return Object.fromEntries(Object.entries(texts).flatMap(([key, value]) => (value ? [[key, value]] : [])));
}
