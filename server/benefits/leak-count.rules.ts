/** How many distinct households and people the leak-proof table tells of. */
import { BenefitFinding } from '../../schema/vocabulary';
import type { Day } from '../platform/day';
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
  sets: Record<Measure, { households: Set<string>; persons: Set<string> }>;
}

/**
 * Counts a household once in each cell, however many rows it has there, and a human being likewise. Under a rule for households the
 * people are those who belong to the household on the day.
 */
export function countLeaks(rows: readonly LeakRow[], by: { rule: boolean; town: boolean }, day: Day): LeakCell[] {
  const tallies = new Map<string, Tally>();
  const peopleOf = peopleOn(day);
  for (const row of rows) {
    const ruleId = by.rule ? row.rule.id : null;
    const townId = by.town ? row.household.townId : null;
    const key = `${ruleId ?? ''} ${townId ?? ''}`;
    const tally = tallies.get(key) ?? newTally(ruleId, townId);
    tallies.set(key, tally);
    const family = `${row.household.recipientId}:${row.household.number}`;
    for (const name of NAMES) {
      if (!MEASURES[name](row)) continue;
      const { households, persons } = tally.sets[name];
      households.add(family);
      for (const person of peopleOf(row)) persons.add(person);
    }
  }
  return [...tallies.values()].map(({ ruleId, townId, sets }) => ({ ruleId, townId, ...sizes(sets) }));
}

const newTally = (ruleId: string | null, townId: string | null): Tally => ({
  ruleId,
  townId,
  sets: each(() => ({ households: new Set(), persons: new Set() })),
});

const sizes = (sets: Tally['sets']): Record<Measure, Heads> =>
  each((name) => ({ households: sets[name].households.size, persons: sets[name].persons.size }));

function each<Value>(of: (name: Measure) => Value): Record<Measure, Value> {
  return Object.fromEntries(NAMES.map((name) => [name, of(name)])) as Record<Measure, Value>;
}

/** Whom a row is about: the person, or the people of the household on the day, told once for each household. */
function peopleOn(day: Day): (row: LeakRow) => readonly string[] {
  const known = new Map<string, string[]>();
  return ({ household, member }) => {
    if (member !== null) return [member.humanId];
    const people =
      known.get(household.id) ??
      household.members
        .filter(({ since, until }) => since <= day && (until === null || until >= day))
        .map(({ humanId }) => humanId);
    known.set(household.id, people);
    return people;
  };
}
