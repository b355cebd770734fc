/** How many distinct households and people the leak-proof table tells of. */
import { BenefitFinding } from '../../schema/vocabulary';
import type { Day } from '../platform/day';
import type { HouseholdFacts } from './benefit';
import { subjectOf } from './benefit.rules';
import type { LeakRow } from './leak.rules';

export interface Heads {
  households: number;
  persons: number;
}

/** Under one rule, in one township, or both; null for all. */
export interface LeakCell {
  ruleId: string | null;
  townId: string | null;
  /** Who was entitled in the window, whether or not they received anything. */
  entitled: Heads;
  /** Of those, who received all that is owed. */
  received: Heads;
  missing: Heads;
  late: Heads;
  twice: Heads;
  notEntitled: Heads;
}

type Measure = Exclude<keyof LeakCell, 'ruleId' | 'townId'>;

const MEASURES: Readonly<Record<Measure, (row: LeakRow) => boolean>> = {
  entitled: ({ owed }) => owed > 0,
  received: ({ owed, missing }) => owed > 0 && missing.length === 0,
  missing: ({ findings }) => findings.includes(BenefitFinding.MISSING),
  late: ({ findings }) => findings.includes(BenefitFinding.LATE),
  twice: ({ findings }) => findings.includes(BenefitFinding.TWICE),
  notEntitled: ({ findings }) => findings.includes(BenefitFinding.NOT_ENTITLED),
};
const NAMES = Object.keys(MEASURES) as Measure[];

interface Tally {
  ruleId: string | null;
  townId: string | null;
  /** Which measures count somebody, a bit for each: one look-up for a row instead of one for each measure. */
  households: Map<string, number>;
  persons: Map<string, number>;
}

/**
 * Counts a household once in each cell, however many rows it has there, and a human being likewise. Under a rule for households the
 * people are those who belong to the household on the day.
 */
export function countLeaks(rows: readonly LeakRow[], by: { rule: boolean; town: boolean }, day: Day): LeakCell[] {
  const tallies = new Map<string, Tally>();
  const familyOf = familiesOn(day);
  for (const row of rows) {
    const ruleId = by.rule ? row.rule.id : null;
    const townId = by.town ? row.household.townId : null;
    const key = `${ruleId ?? ''} ${townId ?? ''}`;
    const tally = tallies.get(key) ?? {
      ruleId,
      townId,
      households: new Map<string, number>(),
      persons: new Map<string, number>(),
    };
    tallies.set(key, tally);
    const bits = NAMES.reduce((sum, name, at) => (MEASURES[name](row) ? sum | (1 << at) : sum), 0);
    const family = familyOf(row.household);
    add(tally.households, family.key, bits);
    if (row.member !== null) add(tally.persons, row.member.humanId, bits);
    else for (const person of family.people) add(tally.persons, person, bits);
  }
  return [...tallies.values()].map(({ ruleId, townId, households, persons }) => {
    const [ofHouseholds, ofPersons] = [counted(households), counted(persons)];
    return {
      ruleId,
      townId,
      ...each((_, at) => ({ households: ofHouseholds[at] ?? 0, persons: ofPersons[at] ?? 0 })),
    };
  });
}

const add = (tally: Map<string, number>, one: string, bits: number): void =>
  void tally.set(one, (tally.get(one) ?? 0) | bits);

/** How many have each bit. */
function counted(tally: ReadonlyMap<string, number>): number[] {
  const counts = NAMES.map(() => 0);
  for (const bits of tally.values())
    NAMES.forEach((_, at) => void (counts[at] = (counts[at] ?? 0) + ((bits >> at) & 1)));
  return counts;
}

function each<Value>(of: (name: Measure, at: number) => Value): Record<Measure, Value> {
  return Object.fromEntries(NAMES.map((name, at) => [name, of(name, at)])) as Record<Measure, Value>;
}

/** What a household is counted as, and who belongs to it on the day; told once for each. */
function familiesOn(day: Day): (household: HouseholdFacts) => { key: string; people: readonly string[] } {
  const known = new Map<string, { key: string; people: readonly string[] }>();
  return (household) => {
    const told = known.get(household.id);
    if (told !== undefined) return told;
    const here = household.members.filter(({ since, until }) => since <= day && (until === null || until >= day));
    const family = { key: subjectOf(household, null), people: here.map(({ humanId }) => humanId) };
    known.set(household.id, family);
    return family;
  };
}
