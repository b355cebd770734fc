/**
 * What of a county's register is told to somebody who may not look into it. A number below three points at somebody; so does the
 * difference of two numbers. Whether one is told therefore never depends on the question: flows are told by whole years, quarters
 * or months, and each of these only where all of them in that year are told; categories only where all of them are.
 */
import { lastDayOfMonth, type Day } from '../platform/day';
import { TOLD_FROM } from './household-count.rules';

/** A count of the register: entries, the distinct people in them, and of both those with papers. */
export interface RegisterCount {
  households: bigint;
  persons: bigint;
  evidencedHouseholds: bigint;
  evidencedPersons: bigint;
}

export interface DayRange {
  from: Day;
  to: Day;
}

/** Days of a pairing's county that belong to a cell: a cell of several pairings or stretches of time has several of these. */
export interface RegisterPart extends DayRange {
  cell: string;
  pairingId: string;
}

/** Whether a count is told, and whether it is told how many have papers. */
export interface Told {
  count: boolean;
  evidence: boolean;
}

export const NOT_TOLD: Told = { count: false, evidence: false };

const GRAINS = ['YEAR', 'QUARTER', 'MONTH'] as const;
type Grain = (typeof GRAINS)[number];

const UNITS: Record<Grain, { count: number; months: number }> = {
  YEAR: { count: 1, months: 12 },
  QUARTER: { count: 4, months: 3 },
  MONTH: { count: 12, months: 1 },
};

const unitsOf = (year: number, grain: Grain): DayRange[] => {
  const { count, months } = UNITS[grain];
  return Array.from({ length: count }, (_, nth) => ({
    from: `${year}-${String(nth * months + 1).padStart(2, '0')}-01`,
    to: lastDayOfMonth(year, (nth + 1) * months),
  }));
};

/** Every unit of a year that has to be counted to say what of the year is told. */
export const unitsOfYear = (year: number): DayRange[] => GRAINS.flatMap((grain) => unitsOf(year, grain));

export const rangeKey = ({ from, to }: DayRange): string => `${from}/${to}`;

const isSmall = (count: bigint): boolean => count > 0n && count < BigInt(TOLD_FROM);

/** Whether neither a count nor, for its papers, a part of it is small. */
export function toldOf(counts: readonly (RegisterCount | undefined)[]): Told {
  const count = counts.every((one) => one === undefined || !(isSmall(one.households) || isSmall(one.persons)));
  const evidence = counts.every((one) => {
    if (one === undefined) return true;
    const { households, persons, evidencedHouseholds, evidencedPersons } = one;
    const parts = [evidencedHouseholds, households - evidencedHouseholds, evidencedPersons, persons - evidencedPersons];
    return !parts.some(isSmall);
  });
  return { count, evidence: count && evidence };
}

/**
 * What is told of days of a flow.
 * @param countOf what was counted in each unit of the years that the days touch
 */
export function toldOfDays(range: DayRange, countOf: (unit: DayRange) => RegisterCount | undefined): Told {
  return both(
    piecesByYear(range).map(({ year, ...piece }) => {
      const grain = grainOf(year, piece);
      return grain === null ? NOT_TOLD : toldOf(unitsOf(year, grain).map(countOf));
    }),
  );
}

/** What is told where all of these have to be. */
export const both = (told: readonly Told[]): Told => ({
  count: told.every(({ count }) => count),
  evidence: told.every(({ evidence }) => evidence),
});

function piecesByYear({ from, to }: DayRange): (DayRange & { year: number })[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const year = first + at;
    return { year, from: year === first ? from : `${year}-01-01`, to: year === last ? to : `${year}-12-31` };
  });
}

/** The coarsest units of which days of a year consist; null where they cut through a month. */
function grainOf(year: number, { from, to }: DayRange): Grain | null {
  const isOf = (grain: Grain): boolean => {
    const units = unitsOf(year, grain);
    return units.some((unit) => unit.from === from) && units.some((unit) => unit.to === to);
  };
  return GRAINS.find(isOf) ?? null;
}
