/** In which cells the register of households is counted, and what of a cell is told. */
import { HouseholdCategory, RegisterCategory } from '../../schema/vocabulary';
import { rangeKey, type DayRange, type RegisterPart } from '../households/register-told.rules';
import type { HouseholdTerm } from '../indicators/catalogue';
import type { PersonTime } from '../labor/person-time.rules';
import { rangesOf, type CountedTerm } from './counted.rules';

/** What stands for a category of the register where households are told apart as those of workers are. */
const CATEGORY_OF: Record<RegisterCategory, HouseholdCategory> = {
  REGISTERED_POOR: HouseholdCategory.REGISTERED_POOR,
  LIFTED: HouseholdCategory.LIFTED,
  UNSTABLE_LIFTED: HouseholdCategory.MONITORED,
  MARGINAL: HouseholdCategory.MONITORED,
  SUDDEN_HARDSHIP: HouseholdCategory.MONITORED,
};

/** These are told only together: their sum is told, and who knows it and some of them knows the rest. */
export const WATCHED_CATEGORIES = [
  RegisterCategory.UNSTABLE_LIFTED,
  RegisterCategory.MARGINAL,
  RegisterCategory.SUDDEN_HARDSHIP,
] as const;

export type RegisterTerm = CountedTerm & { term: HouseholdTerm };

export const isOfRegister = (one: CountedTerm): one is RegisterTerm => one.term.source === 'HOUSEHOLDS';

/** The categories of workers' households that a term counts; every term of one indicator counts one of them. */
export const householdCategoriesOf = ({ categories }: HouseholdTerm): HouseholdCategory[] => [
  ...new Set(categories.map((category) => CATEGORY_OF[category])),
];

/** Terms that count the same entries, of which some are told as households and some as people. */
export function alike(terms: readonly RegisterTerm[]): RegisterTerm[][] {
  const groups = new Map<string, RegisterTerm[]>();
  for (const one of terms) {
    const key = `${one.term.event} ${one.term.categories.join()}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

/** The days of a time in which a term is counted for some pairings. */
export const registerParts = (
  cell: string,
  pairingIds: readonly string[],
  term: HouseholdTerm,
  time: Pick<PersonTime, 'ranges'>,
): RegisterPart[] => daysOfPairings(cell, pairingIds, rangesOf(term, time));

/** Each of these days of each of these pairings. */
export const daysOfPairings = (
  cell: string,
  pairingIds: readonly string[],
  ranges: readonly DayRange[],
): RegisterPart[] => ranges.flatMap(({ from, to }) => pairingIds.map((pairingId) => ({ cell, pairingId, from, to })));

/** Names what is counted of one pairing in some days, whatever the question. */
export const unitCell = (pairingId: string, range: DayRange): string => `${pairingId} ${rangeKey(range)}`;
