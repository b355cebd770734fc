/** How the terms of an indicator's derivation stand in the rollup of the records. */
import {
  FundKind,
  FundTier,
  HouseholdCategory,
  Side,
  type JobKind,
  type LaborDestination,
} from '../../schema/vocabulary';
import { isRowMeasure } from '../activities/activity-measures.rules';
import type { LedgerTerm, RecordTerm } from '../indicators/catalogue';
import { lastDayOfMonth, type Day } from '../platform/day';

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

/** The letters under which the rollup keeps what a household is registered as. */
export const LETTER_OF_CATEGORY: Record<HouseholdCategory, string> = {
  [HouseholdCategory.LIFTED]: 'L',
  [HouseholdCategory.MONITORED]: 'M',
  [HouseholdCategory.REGISTERED_POOR]: 'P',
};

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

/** Days, the first and the last of them. */
export interface DayWindow {
  from: Day;
  to: Day;
}

/** The parts of months that days cut off: the rollup tells whole months, these are counted from the rows. */
export function cutMonths(from: Day | null, to: Day | null): DayWindow[] {
  const firstOf = (day: Day): Day => `${day.slice(0, 7)}-01`;
  const lastOf = (day: Day): Day => lastDayOfMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
  const cuts: DayWindow[] = [];
  if (from !== null && to !== null && from > to) return cuts;
  if (from !== null && from !== firstOf(from)) {
    const last = lastOf(from);
    cuts.push({ from, to: to !== null && to < last ? to : last });
  }
  const isCovered = (day: Day): boolean => cuts.some((cut) => cut.from <= day && day <= cut.to);
  if (to !== null && to !== lastOf(to) && !isCovered(to)) cuts.push({ from: firstOf(to), to });
  return cuts;
}

/** Where a flow is found in the rollup; null for what is counted: distinct persons, and what no row can tell by itself. */
export function measureTermOf(head: Head, term: RecordTerm): MeasureTerm | null {
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
    case 'PLACEMENTS':
    case 'HOUSEHOLDS':
    case 'VILLAGES':
      return null;
  }
}

export type PlacementTerm = Extract<RecordTerm, { source: 'PLACEMENTS' }>;

/** A bucket of counted persons, as the rollup tells buckets apart. */
export interface PersonBucket {
  destination: LaborDestination;
  jobKind: JobKind;
  /** The letters that hold. */
  letters: string;
}

/** Whether the persons of a bucket are among those whom a term counts. */
export function isCountedBy(term: PlacementTerm, { destination, jobKind, letters }: PersonBucket): boolean {
  return (
    (term.destinations?.includes(destination) ?? true) &&
    (term.jobKinds?.includes(jobKind) ?? true) &&
    (term.categories?.some((category) => letters.includes(LETTER_OF_CATEGORY[category])) ?? true) &&
    lettersOf(term).every((letter) => letters.includes(letter))
  );
}

/** In the order in which the rollup writes them. */
const LETTERS = ['3', '6', 'L', 'M', 'N', 'P', 'T'];
const ALL_LETTERS = LETTERS.reduce((words, letter) => words.flatMap((word) => [word, word + letter]), ['']);

/** What a term counts of a measure of counted persons: which of its facets, null for all. */
export function personMeasureOf(
  term: PlacementTerm,
  measure: string,
): Pick<MeasureTerm, 'measure' | 'f1' | 'f2' | 'f3'> {
  const { destinations, jobKinds, all, any } = personsOf(term);
  const holds = (letters: string): boolean =>
    all.every((letter) => letters.includes(letter)) && (any?.some((letter) => letters.includes(letter)) ?? true);
  const f3 = all.length === 0 && any === null ? null : ALL_LETTERS.filter(holds);
  return { measure, f1: destinations, f2: jobKinds, f3 };
}

/** The letters that a term asks for, and the rest of it, for a look-up in the database. */
export const personsOf = (term: PlacementTerm) => ({
  destinations: term.destinations ?? null,
  jobKinds: term.jobKinds ?? null,
  all: lettersOf(term),
  any: term.categories?.map((category) => LETTER_OF_CATEGORY[category]) ?? null,
});

/** Letters that all have to hold. */
const lettersOf = ({ newOnly, pointToPoint, stableMonths }: PlacementTerm): string[] => [
  ...(newOnly ? ['N'] : []),
  ...(pointToPoint ? ['T'] : []),
  ...(stableMonths === undefined ? [] : [`${stableMonths}`]),
];

/** What the households of a bucket are registered as; none for rural workers like others. */
export const categoriesOf = (letters: string): HouseholdCategory[] =>
  Object.values(HouseholdCategory).filter((category) => letters.includes(LETTER_OF_CATEGORY[category]));
