/** The leak-proof table (防漏表): who was entitled to what, what they received, and what is wrong with it. */
import { BenefitAudience } from '../../schema/vocabulary';
import type { Day } from '../platform/day';
import type { BenefitRuleRow, HouseholdFacts, MemberFacts, ReceivedFacts } from './benefit';
import { subjectOf } from './benefit.rules';
import { joined, shared, spanOf, type DaySpan } from './day-span.rules';
import { entitledDays, ruleBook } from './entitlement.rules';
import { OwedCalendar, receiptsOf, type LeakWindow, type Receipts } from './owed.rules';

/** What one household, or one person, has to do with one rule. */
export interface LeakRow extends Receipts {
  rule: BenefitRuleRow;
  household: HouseholdFacts;
  /** Null under a rule for households. */
  member: MemberFacts | null;
  /** Since when they are, or were last, entitled; null for who never was. */
  entitledSince: Day | null;
  /** Null while they are entitled. */
  entitledUntil: Day | null;
  /** How many periods are owed. */
  owed: number;
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
  const cases = new Map(rules.map((rule) => [rule.id, new Map<string, Case>()]));
  const caseOf = (
    rule: BenefitRuleRow,
    household: HouseholdFacts,
    member: MemberFacts | null,
    subject: string,
  ): Case => {
    const ofRule = cases.get(rule.id);
    const known = ofRule?.get(subject);
    const one = known ?? { rule, household, member, spans: [], received: [] };
    // Of several entries, or stays in one, the last is shown.
    if (known && (known.household.foundOn < household.foundOn || (member?.since ?? '') > (known.member?.since ?? '')))
      Object.assign(known, { household, member });
    if (!known) ofRule?.set(subject, one);
    return one;
  };
  const until = spanOf('0001-01-01', window.day);
  const rulesOf = ruleBook(rules);
  for (const household of households) {
    const family = subjectOf(household, null);
    for (const placed of rulesOf(household.placePath)) {
      const subjects = placed.rule.audience === BenefitAudience.PERSON ? household.members : [null];
      for (const member of subjects) {
        const spans = entitledDays(placed, household, member);
        if (spans.length > 0)
          caseOf(placed.rule, household, member, member?.humanId ?? family).spans.push(...shared(spans, until));
      }
    }
  }
  const houses = new Map(households.map((household) => [household.id, household]));
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  for (const benefit of received) {
    const [rule, household] = [known.get(benefit.ruleId), houses.get(benefit.householdId)];
    if (!rule || !household || benefit.day > window.day) continue;
    const member = household.members.find(({ id }) => id === benefit.memberId) ?? null;
    caseOf(rule, household, member, subjectOf(household, member)).received.push(benefit);
  }
  const rows: LeakRow[] = [];
  for (const rule of rules) {
    const calendar = new OwedCalendar(rule, window);
    for (const one of cases.get(rule.id)?.values() ?? []) {
      const row = judged(one, calendar);
      if (row !== null) rows.push(row);
    }
  }
  return inOrder(rows);
}

/** The order of the table: by the household's number, then by the rule's code. */
export const leakKey = ({ household, rule, member }: LeakRow): string =>
  [household.number, household.id, rule.code, rule.id, member?.id ?? ''].join(' ');

/** In the order of `leakKey`, without making a hundred thousand keys: numbers, codes and ids hold nothing that sorts before a space. */
function inOrder(rows: LeakRow[]): LeakRow[] {
  const rank = <Of>(all: Iterable<Of>, keyOf: (one: Of) => string): Map<Of, number> => {
    const keyed = [...new Set(all)].map((one) => ({ one, key: keyOf(one) }));
    return new Map(keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ one }, at) => [one, at]));
  };
  const houses = rank(
    rows.map(({ household }) => household),
    ({ number, id }) => `${number} ${id}`,
  );
  const rules = rank(
    rows.map(({ rule }) => rule),
    ({ code, id }) => `${code} ${id}`,
  );
  const ranked = rows.map((row) => ({
    row,
    rank: (houses.get(row.household) ?? 0) * rules.size + (rules.get(row.rule) ?? 0),
    member: row.member?.id ?? '',
  }));
  return ranked.sort((a, b) => a.rank - b.rank || (a.member < b.member ? -1 : 1)).map(({ row }) => row);
}

/** Null where there is nothing to tell of the window. */
function judged(
  { rule, household, member, spans: found, received: all }: Case,
  calendar: OwedCalendar,
): LeakRow | null {
  const spans = found.length < 2 ? found : joined(found);
  const received = all.filter(({ period }) => calendar.isLookedAt(period));
  const { periods, ifNothing } = calendar.owedFor(spans);
  if (periods.length === 0 && received.length === 0) return null;
  const last = spans.at(-1) ?? null;
  return {
    rule,
    household,
    member,
    entitledSince: last?.from ?? null,
    entitledUntil: last === null || last.until >= calendar.window.day ? null : last.until,
    owed: periods.length,
    ...(received.length === 0 ? ifNothing : receiptsOf(periods, spans, received)),
  };
}
