import type { BenefitFinding, BenefitLeakFilter } from '../../../gql/graphql';
import { among, type Chosen } from '../../../parts/choices';
import { zh } from '../words.zh';

/** What the table is looked through by, as its address says it. */
export const KEYS = ['finding', 'rule', 'town', 'onDay', 'since'] as const;

export type ChosenLeaks = Chosen<(typeof KEYS)[number]>;

export const FINDINGS = Object.keys(zh.findingName) as BenefitFinding[];
/** Chosen instead of a finding: rows in order, too. */
export const ALL_ROWS = 'ALL';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A past day as of which the table stands; nothing for today. */
export const pastDay = ({ onDay }: Pick<ChosenLeaks, 'onDay'>, today: string): string | undefined =>
  DAY.test(onDay) && onDay < today ? onDay : undefined;

/** Of which days, and where: what the counts are of as much as the rows. */
export function windowOf(chosen: ChosenLeaks, today: string): BenefitLeakFilter {
  const onDay = pastDay(chosen, today);
  return {
    ...(onDay && { onDay }),
    ...(DAY.test(chosen.since) && { since: chosen.since }),
    ...(chosen.town && { placeIds: [chosen.town] }),
    ...(chosen.rule && { ruleIds: [chosen.rule] }),
  };
}

/** By default the rows in which something is found. */
function findingsOf({ finding }: Pick<ChosenLeaks, 'finding'>): BenefitFinding[] | undefined {
  if (finding === ALL_ROWS) return undefined;
  const one = among(zh.findingName, finding);
  return one ? [one] : FINDINGS;
}

export function filterOf(chosen: ChosenLeaks, today: string): BenefitLeakFilter {
  const findings = findingsOf(chosen);
  return { ...windowOf(chosen, today), ...(findings && { findings }) };
}

/** The same for the paper, whose parameters are texts. */
export function paperParams(chosen: ChosenLeaks, today: string): Record<string, string> {
  const { onDay, since, placeIds, ruleIds, findings } = filterOf(chosen, today);
  const texts = { onDay, since, placeId: placeIds?.[0], ruleId: ruleIds?.[0], findings: findings?.join(',') };
  return Object.fromEntries(Object.entries(texts).flatMap(([key, value]) => (value ? [[key, value]] : [])));
}
