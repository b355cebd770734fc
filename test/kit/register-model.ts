/** A register of households as a plain model counts it, for tests: what was said in which round of knowledge, one fact after the other. */
import { daysAfter } from '../../server/platform/day';

export interface ModelHousehold {
  county: string;
  category: string;
  /** Steps that lead somewhere. */
  steps: { day: string; action: string; state: string; hasPapers: boolean; known: number }[];
  /** What was said of each stay, the latest last. */
  stays: { who: string; said: { since: string; until: string | null; known: number }[] }[];
}

export interface ModelCount {
  households: number;
  persons: number;
  evidencedHouseholds: number;
  evidencedPersons: number;
}

export interface ModelTerm {
  event: 'ADMITTED' | 'CLEARED' | 'WATCHED';
  counts: 'households' | 'persons';
  categories: readonly string[];
}

export interface Days {
  from: string;
  to: string;
}

const ACTIONS = { ADMITTED: 'ADMIT', CLEARED: 'CLEAR' } as const;

/** What a term counts of some counties in some days, by what was known after a round. */
export function countModel(
  all: readonly ModelHousehold[],
  counties: readonly string[],
  { event, categories }: Pick<ModelTerm, 'event' | 'categories'>,
  ranges: readonly Days[],
  known: number,
): ModelCount {
  const counted: { household: ModelHousehold; day: string; hasPapers: boolean }[] = [];
  for (const household of all) {
    if (!counties.includes(household.county) || !categories.includes(household.category)) continue;
    const steps = household.steps.filter((step) => step.known <= known);
    if (event === 'WATCHED') {
      const day = ranges.at(-1)?.to ?? '';
      const state = steps.filter((step) => step.day <= day).at(-1)?.state ?? '';
      const hasPapers = steps.some((step) => step.action === 'ADMIT' && step.hasPapers);
      if (['ADMITTED', 'CLEARING'].includes(state)) counted.push({ household, day, hasPapers });
      continue;
    }
    const step = steps.find((one) => one.action === ACTIONS[event]);
    if (step && ranges.some(({ from, to }) => from <= step.day && step.day <= to))
      counted.push({ household, day: step.day, hasPapers: step.hasPapers });
  }
  const people = (some: typeof counted): number =>
    new Set(
      some.flatMap(({ household, day }) =>
        household.stays.flatMap(({ who, said }) => {
          const stay = said.filter((one) => one.known <= known).at(-1);
          return stay && stay.since <= day && (stay.until === null || stay.until >= day) ? [who] : [];
        }),
      ),
    ).size;
  const withPapers = counted.filter(({ hasPapers }) => hasPapers);
  return {
    households: counted.length,
    persons: people(counted),
    evidencedHouseholds: withPapers.length,
    evidencedPersons: people(withPapers),
  };
}

const isSmall = (count: number): boolean => count > 0 && count < 3;

/** Whether a flow of one county is told to who does not look into its register: by whole periods, all of a year or none. */
export function isToldByModel(days: Days, countOf: (unit: Days) => ModelCount): boolean {
  const year = days.from.slice(0, 4);
  const starts = (months: number): string[] =>
    Array.from({ length: 12 / months }, (_, nth) => `${year}-${String(nth * months + 1).padStart(2, '0')}-01`);
  for (const months of [12, 3, 1]) {
    const units = starts(months).map((from, nth, all) => ({
      from,
      to: daysAfter(all[nth + 1] ?? `${Number(year) + 1}-01-01`, -1),
    }));
    if (units.some(({ from }) => from === days.from) && units.some(({ to }) => to === days.to))
      return units.map(countOf).every(({ households, persons }) => !isSmall(households) && !isSmall(persons));
  }
  return false;
}
