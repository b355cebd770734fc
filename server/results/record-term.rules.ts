/** How the terms of an indicator's derivation stand in the rollup of the records. */
import { FundKind, FundTier, HouseholdCategory, ResultsDimension, Side } from '../../schema/vocabulary';
import { isRowMeasure } from '../activities/activity-measures.rules';
import type { LedgerTerm, RecordTerm } from '../indicators/catalogue';
import { daysAfter, type Day } from '../platform/day';

/** A term of an indicator as it is looked up: a measure of the rollup, and which facets count; null for all. */
export interface MeasureTerm {
  indicatorId: string;
  code: string;
  /** The days on which its scheme is valid. */
  since: string;
  until: string | null;
  measure: string;
  f1: readonly string[] | null;
  f2: readonly string[] | null;
  f3: readonly string[] | null;
}

/** In which periods distinct persons are counted ahead, for one pairing each. */
export type PersonPeriod = 'YEAR' | 'QUARTER' | 'MONTH';

/** What may hold of a person in a period, each with its letter; a facet is the letters that hold, in this order. */
export const PERSON_LETTERS = ['3', '6', 'L', 'M', 'N', 'P', 'T'] as const;
export type PersonLetter = (typeof PERSON_LETTERS)[number];

export const LETTER_OF_CATEGORY: Record<HouseholdCategory, PersonLetter> = {
  [HouseholdCategory.LIFTED]: 'L',
  [HouseholdCategory.MONITORED]: 'M',
  [HouseholdCategory.REGISTERED_POOR]: 'P',
};

const ALL_FACETS: readonly string[] = PERSON_LETTERS.reduce<string[]>(
  (some, letter) => [...some, ...some.map((one) => one + letter)],
  [''],
);

type Head = Pick<MeasureTerm, 'indicatorId' | 'code' | 'since' | 'until'>;

const FUND_KINDS: readonly string[] = [
  ...Object.values(FundTier).map((tier) => `${FundKind.FISCAL}:${tier}`),
  FundKind.SOCIAL_CASH,
  FundKind.SOCIAL_GOODS,
];

/** Where a term of the ledger is found in the rollup: each stage, as each side states it. */
export function ledgerMeasuresOf(head: Head, { stages, side, kinds, tiers, projectTypes }: LedgerTerm): MeasureTerm[] {
  const sides = side === undefined ? Object.values(Side) : [side];
  const isOf = (list: readonly string[] | undefined, word: string | undefined): boolean =>
    list === undefined || (word !== undefined && list.includes(word));
  const f1 = FUND_KINDS.filter((one) => {
    const [kind, tier] = one.split(':');
    return isOf(kinds, kind) && isOf(tiers, tier);
  });
  return stages.flatMap((stage) =>
    sides.map((one) => ({ ...head, measure: `FUND_${stage}_${one}`, f1, f2: projectTypes ?? null, f3: null })),
  );
}

/** Whether days cut through a month, which the rollup tells as a whole. */
export function cutsMonth(from: Day | null, to: Day | null): boolean {
  const isFirst = (day: Day): boolean => day.endsWith('-01');
  const next = (day: Day): Day => daysAfter(day, 1);
  return (from !== null && !isFirst(from)) || (to !== null && !isFirst(next(to)));
}

/** Where a term is found in the rollup; null for what is counted from rows. */
export function measureTermOf(head: Head, term: RecordTerm, persons: PersonPeriod): MeasureTerm | null {
  switch (term.source) {
    case 'PURCHASES':
      return {
        ...head,
        measure: `PURCHASE_${term.state}`,
        f1: term.channels ?? null,
        f2: term.modes ?? null,
        f3: null,
      };
    case 'ACTIVITIES':
      if (isRowMeasure(term.measure)) return null;
      return { ...head, measure: `${term.kind}_${term.measure}`, f1: term.forms ?? null, f2: null, f3: null };
    case 'PLACEMENTS': {
      const { destinations = null, jobKinds = null } = term;
      return { ...head, measure: `PLACEMENT_${persons}`, f1: destinations, f2: jobKinds, f3: facetsOf(term) };
    }
  }
}

/** The facets of persons of whom a term holds; null for all. */
export function facetsOf(term: Extract<RecordTerm, { source: 'PLACEMENTS' }>): string[] | null {
  const all: PersonLetter[] = [];
  if (term.newOnly) all.push('N');
  if (term.pointToPoint) all.push('T');
  if (term.stableMonths !== undefined) all.push(term.stableMonths === 6 ? '6' : '3');
  const any = (term.categories ?? []).map((category) => LETTER_OF_CATEGORY[category]);
  if (all.length === 0 && any.length === 0) return null;
  return ALL_FACETS.filter(
    (facet) =>
      all.every((letter) => facet.includes(letter)) &&
      (any.length === 0 || any.some((letter) => facet.includes(letter))),
  );
}

/** What a question asks about periods and places, as far as it decides how distinct persons are counted. */
export interface PersonQuestion {
  groupBy: readonly ResultsDimension[];
  pairingIds: readonly string[] | null;
  years: readonly number[] | null;
  quarters: readonly number[] | null;
  months: readonly number[] | null;
  from: string | null;
  to: string | null;
}

/**
 * In which period each cell's persons are counted ahead, or null where a cell spans several pairings or periods: then the
 * same person may stand in several of them, and is counted from the rows.
 */
export function countedAhead(question: PersonQuestion): PersonPeriod | null {
  const { groupBy, pairingIds, years, quarters, months, from, to } = question;
  const isOne = (dimension: ResultsDimension, asked: readonly unknown[] | null): boolean =>
    groupBy.includes(dimension) || asked?.length === 1;
  if (from !== null || to !== null) return null;
  if (!isOne(ResultsDimension.PAIRING, pairingIds) || !isOne(ResultsDimension.YEAR, years)) return null;
  if (isOne(ResultsDimension.MONTH, months)) return 'MONTH';
  if (months !== null) return null;
  if (isOne(ResultsDimension.QUARTER, quarters)) return 'QUARTER';
  return quarters === null ? 'YEAR' : null;
}
