/** The leak-proof table (防漏表): who was entitled to what, what they received, and what is wrong with it. */
import { BenefitAudience, BenefitFinding, BenefitFrequency } from '../../schema/vocabulary';
import { daysAfter, daysBetween, type Day } from '../platform/day';
import { daysOfPeriod, periodOf, periodsOf } from './benefit-period.rules';
import type { BenefitRuleRow, HouseholdFacts, MemberFacts, ReceivedFacts } from './benefit';
import { joined, shared, spanAround, spanOf, type DaySpan } from './day-span.rules';
import { subjectOf } from './benefit.rules';
import { entitledDays, ruleBook, versionOn } from './entitlement.rules';

/** Something that is owed and was not received. */
export interface MissingPeriod {
  period: string;
  /** The first day of the period on which they were entitled. */
  entitledFrom: Day;
  /** The last day on which it is given in time. */
  due: Day;
  /** Days beyond that, as of the day of the table; 0 while there is time. */
  lateDays: number;
}

/** What one household, or one person, has to do with one rule. */
export interface LeakRow {
  rule: BenefitRuleRow;
  household: HouseholdFacts;
  /** Null under a rule for households. */
  member: MemberFacts | null;
  /** Since when they are, or were last, entitled; null for who never was. */
  entitledSince: Day | null;
  /** Null while they are entitled. */
  entitledUntil: Day | null;
  /** How many periods are owed … */
  owed: number;
  /** … and how many of them were received. */
  received: number;
  missing: MissingPeriod[];
  /** The most that something was received late. */
  receivedLateDays: number;
  /** Periods for which it was received more than once. */
  twice: string[];
  /** Benefits that were received on a day without entitlement. */
  unentitledIds: string[];
  receivedFen: bigint;
  findings: BenefitFinding[];
}

/** From when to when the table looks. */
export interface LeakWindow {
  /** Periods that begin from here on are looked at, and the one that the day lies in. */
  since: Day;
  /** What came after it is not looked at. */
  day: Day;
}

interface Case {
  rule: BenefitRuleRow;
  household: HouseholdFacts;
  member: MemberFacts | null;
  spans: DaySpan[];
  received: ReceivedFacts[];
}

/**
 * The table as of a day. `households` with their members and checks, in any order; `received` is what stands.
 * @returns a row for each rule and each household or person who was entitled in the window, or received something; by number and code
 */
export function leakTable(
  rules: readonly BenefitRuleRow[],
  households: readonly HouseholdFacts[],
  received: readonly ReceivedFacts[],
  window: LeakWindow,
): LeakRow[] {
  const cases = new Map<string, Case>();
  const caseOf = (rule: BenefitRuleRow, household: HouseholdFacts, member: MemberFacts | null): Case => {
    const key = `${rule.id} ${subjectOf(household, member)}`;
    const known = cases.get(key);
    const one = known ?? { rule, household, member, spans: [], received: [] };
    // Of several entries, or stays in one, the last is shown.
    if (known && (known.household.foundOn < household.foundOn || (member?.since ?? '') > (known.member?.since ?? '')))
      Object.assign(known, { household, member });
    if (!known) cases.set(key, one);
    return one;
  };
  const until = spanOf('0001-01-01', window.day);
  const rulesOf = ruleBook(rules);
  for (const household of households) {
    for (const placed of rulesOf(household.placePath)) {
      const subjects = placed.rule.audience === BenefitAudience.PERSON ? household.members : [null];
      for (const member of subjects) {
        const spans = entitledDays(placed, household, member);
        if (spans.length > 0) caseOf(placed.rule, household, member).spans.push(...shared(spans, until));
      }
    }
  }
  const houses = new Map(households.map((household) => [household.id, household]));
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  for (const benefit of received) {
    const [rule, household] = [known.get(benefit.ruleId), houses.get(benefit.householdId)];
    if (!rule || !household || benefit.day > window.day) continue;
    const member = household.members.find(({ id }) => id === benefit.memberId) ?? null;
    caseOf(rule, household, member).received.push(benefit);
  }
  const rows = [...cases.values()].map((one) => judged(one, window)).filter((row) => row !== null);
  const keyed = rows.map((row) => ({ key: leakKey(row), row }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ row }) => row);
}

/** The order of the table: by the household's number, then by the rule's code. */
export const leakKey = ({ household, rule, member }: LeakRow): string =>
  [household.number, household.id, rule.code, rule.id, member?.id ?? ''].join(' ');

/** Null where there is nothing to tell of the window. */
function judged({ rule, household, member, spans: found, received: all }: Case, window: LeakWindow): LeakRow | null {
  const spans = joined(found);
  const isLookedAt = (period: string): boolean => {
    const { from } = daysOfPeriod(period);
    return period === '' || from >= window.since || period === periodOf(rule.every, window.day);
  };
  const received = all.filter(({ period }) => isLookedAt(period));
  const owed = owedPeriods(rule, spans, window).filter(({ period }) => isLookedAt(period));
  if (owed.length === 0 && received.length === 0) return null;

  const byPeriod = new Map<string, ReceivedFacts[]>();
  for (const one of received) byPeriod.set(one.period, [...(byPeriod.get(one.period) ?? []), one]);
  const missing: MissingPeriod[] = [];
  let receivedLateDays = 0;
  for (const { period, entitledFrom } of owed) {
    const due = daysAfter(entitledFrom, versionOn(rule, entitledFrom)?.withinDays ?? 0);
    const days = (byPeriod.get(period) ?? []).map(({ day }) => day).sort();
    const late = Math.max(0, daysBetween(due, days[0] ?? window.day));
    if (days.length === 0) missing.push({ period, entitledFrom, due, lateDays: late });
    else receivedLateDays = Math.max(receivedLateDays, late);
  }
  const twice = [...byPeriod].filter(([, some]) => some.length > 1).map(([period]) => period);
  const unentitledIds = received.filter(({ day }) => spanAround(spans, day) === null).map(({ id }) => id);
  const last = spans.at(-1) ?? null;
  const row: Omit<LeakRow, 'findings'> = {
    rule,
    household,
    member,
    entitledSince: last?.from ?? null,
    entitledUntil: last === null || last.until >= window.day ? null : last.until,
    owed: owed.length,
    received: owed.length - missing.length,
    missing,
    receivedLateDays,
    twice: twice.sort(),
    unentitledIds,
    receivedFen: received.reduce((sum, { amountFen }) => sum + (amountFen ?? 0n), 0n),
  };
  return { ...row, findings: findingsOf(row) };
}

/** The periods in which they were entitled, with the first day of each on which they were. */
function owedPeriods(
  { every }: BenefitRuleRow,
  spans: readonly DaySpan[],
  { since, day }: LeakWindow,
): { period: string; entitledFrom: Day }[] {
  if (every === BenefitFrequency.ONCE) {
    const span = spans.find(({ until }) => until >= since);
    return span === undefined ? [] : [{ period: '', entitledFrom: span.from }];
  }
  const { from } = daysOfPeriod(periodOf(every, since));
  const periods = new Map<string, Day>();
  for (const span of shared(spans, spanOf(from, day))) {
    for (const period of periodsOf(every, span)) {
      const start = daysOfPeriod(period).from;
      if (!periods.has(period)) periods.set(period, start > span.from ? start : span.from);
    }
  }
  return [...periods].map(([period, entitledFrom]) => ({ period, entitledFrom }));
}

function findingsOf({ missing, twice, unentitledIds }: Omit<LeakRow, 'findings'>): BenefitFinding[] {
  return [
    ...(missing.length > 0 ? [BenefitFinding.MISSING] : []),
    ...(missing.some(({ lateDays }) => lateDays > 0) ? [BenefitFinding.LATE] : []),
    ...(twice.length > 0 ? [BenefitFinding.TWICE] : []),
    ...(unentitledIds.length > 0 ? [BenefitFinding.NOT_ENTITLED] : []),
  ];
}
