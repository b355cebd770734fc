/**
 * Who is entitled to what on which days, from what the register knows of a household and from the versions of the rules. What is said
 * of members (in school, can work) is what is known of them now; guarantees stand as their latest check by the day says.
 */
import { BenefitAudience, type HouseholdGuarantee } from '../../schema/vocabulary';
import { dayBefore, isDay, type Day } from '../platform/day';
import { asksOfMembers, conditionWords, type Words } from './benefit-words.rules';
import { ALWAYS, joined, shared, spanAround, spanOf, without, type DaySpan } from './day-span.rules';
import type { BenefitConditions, BenefitRuleRow, BenefitRuleVersionRow, HouseholdFacts, MemberFacts } from './benefit';

/** A rule as it applies at a place: each version with its days, but for those on which a narrower rule is in its place. */
export interface PlacedRule {
  rule: BenefitRuleRow;
  versions: { terms: BenefitRuleVersionRow; days: DaySpan[] }[];
  replacedBy: { rule: BenefitRuleRow; days: DaySpan[] }[];
}

const isWithin = (path: string, rule: BenefitRuleRow): boolean =>
  rule.placePath === null || path.startsWith(rule.placePath);

const width = ({ placePath }: BenefitRuleRow): number => placePath?.length ?? 0;

/** The days of a version: until its own last one, or until the next version begins. */
export const daysInForce = ({ fromDay, appliesUntil }: BenefitRuleVersionRow): DaySpan[] =>
  spanOf(fromDay, appliesUntil);

/** What a rule says on a day; null where it says nothing. */
export function versionOn({ versions }: BenefitRuleRow, day: Day): BenefitRuleVersionRow | null {
  return versions.find((version) => spanAround(daysInForce(version), day) !== null) ?? null;
}

/** The rules as they apply at a place, in the order in which they are given. */
export function rulesAt(rules: readonly BenefitRuleRow[], path: string): PlacedRule[] {
  const here = rules.filter((rule) => isWithin(path, rule));
  return here.map((rule) => {
    const replacedBy = here
      .filter((other) => other.code === rule.code && width(other) > width(rule))
      .map((other) => ({
        rule: other,
        days: other.versions.filter(({ replaces }) => replaces).flatMap(daysInForce),
      }));
    const replaced = replacedBy.flatMap(({ days }) => days);
    const versions = rule.versions.map((terms) => ({ terms, days: without(daysInForce(terms), replaced) }));
    return { rule, versions, replacedBy };
  });
}

/** The rules at each place, made ready once. */
export function ruleBook(rules: readonly BenefitRuleRow[]): (path: string) => readonly PlacedRule[] {
  const book = new Map<string, PlacedRule[]>();
  return (path) => {
    const known = book.get(path) ?? rulesAt(rules, path);
    book.set(path, known);
    return known;
  };
}

/** The day on which somebody becomes so many years old; who was born on 29 February, on 1 March of other years. */
function birthday(born: Day, years: number): Day {
  const day = `${String(Number(born.slice(0, 4)) + years).padStart(4, '0')}${born.slice(4)}`;
  return !day.endsWith('-02-29') || isDay(day) ? day : `${day.slice(0, 4)}-03-01`;
}

/** A day of birth is looked at only where an age is asked: to tell it is to open a sealed number. */
function daysOfAge({ ageFrom, ageTo }: BenefitConditions, member: MemberFacts): readonly DaySpan[] {
  if (ageFrom === null && ageTo === null) return ALWAYS;
  const { born } = member;
  if (born === null) return [];
  return spanOf(birthday(born, ageFrom ?? 0), ageTo === null ? null : dayBefore(birthday(born, ageTo + 1)));
}

/** Whether a member is who is asked for, on whatever day. */
const isAskedFor = ({ relations, inSchool, isLabourer }: BenefitConditions, member: MemberFacts): boolean =>
  (relations.length === 0 || relations.includes(member.relation)) &&
  (inSchool === null || inSchool === member.inSchool) &&
  (isLabourer === null || isLabourer === member.isLabourer);

/** The days on which a member is there and meets what is asked of a member. */
const daysOfMember = (asked: BenefitConditions, member: MemberFacts): DaySpan[] =>
  isAskedFor(asked, member) ? shared(spanOf(member.since, member.until), daysOfAge(asked, member)) : [];

/** The days on which a guarantee was told to be met, or not to be; before its first check neither. */
function daysOfGuarantee({ checks }: HouseholdFacts, guarantee: HouseholdGuarantee, isMet: boolean): DaySpan[] {
  const own = checks.filter((check) => check.guarantee === guarantee);
  return own.flatMap((check, at) => {
    const next = own[at + 1];
    return check.isMet === isMet ? spanOf(check.day, next === undefined ? null : dayBefore(next.day)) : [];
  });
}

function daysInRegister({ needsAdmission }: BenefitConditions, household: HouseholdFacts): DaySpan[] {
  const from = needsAdmission ? household.admittedOn : household.foundOn;
  return from === null ? [] : spanOf(from, household.closedOn);
}

function daysOfConditions(
  asked: BenefitConditions,
  audience: BenefitAudience,
  household: HouseholdFacts,
  member: MemberFacts | null,
): readonly DaySpan[] {
  const { categories, risks, met, notMet } = asked;
  if (categories.length > 0 && !categories.includes(household.category)) return [];
  if (risks.length > 0 && !risks.includes(household.risk)) return [];
  let days = daysInRegister(asked, household);
  if (days.length === 0) return days;
  if (audience === BenefitAudience.PERSON) days = member === null ? [] : shared(days, daysOfMember(asked, member));
  else if (asksOfMembers(asked))
    days = shared(days, joined(household.members.flatMap((one) => daysOfMember(asked, one))));
  for (const guarantee of met) days = shared(days, daysOfGuarantee(household, guarantee, true));
  for (const guarantee of notMet) days = shared(days, daysOfGuarantee(household, guarantee, false));
  return days;
}

/** The days on which a household, or a member of it, is entitled under a rule. */
export function entitledDays(
  { rule: { audience }, versions }: PlacedRule,
  household: HouseholdFacts,
  member: MemberFacts | null,
): DaySpan[] {
  const spans: DaySpan[] = [];
  for (const { terms, days } of versions)
    if (days.length > 0) spans.push(...shared(days, daysOfConditions(terms, audience, household, member)));
  return spans.length < 2 ? spans : joined(spans);
}

/** The first thing that a household, or a member of it, would have to be on a day on which the rule is in force and is not; null for who is entitled. */
export function unmetOn(
  placed: PlacedRule,
  household: HouseholdFacts,
  member: MemberFacts | null,
  day: Day,
): Words | null {
  const terms = versionOn(placed.rule, day);
  if (terms === null) return ['在规则执行期内', 'the rule is not in force'];
  const narrower = placed.replacedBy.find(({ days }) => spanAround(days, day) !== null);
  if (narrower !== undefined) return ['按当地代替的规则办理', 'a rule of the place itself stands in its stead'];
  const isMet = (asked: BenefitConditions): boolean =>
    spanAround(daysOfConditions(asked, placed.rule.audience, household, member), day) !== null;
  if (isMet(terms)) return null;
  const nothing: BenefitConditions = { ...terms, ...NOTHING_ASKED };
  if (!isMet(nothing))
    return placed.rule.audience === BenefitAudience.PERSON
      ? ['是已纳入户的成员', 'a member of a household in the register on that day']
      : ['在册并已纳入', 'in the register, and admitted where the rule asks so'];
  const asked = Object.keys(NOTHING_ASKED) as (keyof typeof NOTHING_ASKED)[];
  const unmet = asked.find((one) => !isMet({ ...nothing, [one]: terms[one] }));
  // Each may be met alone and not together: an age and a relation, by two members.
  return conditionWords(unmet === undefined ? terms : { ...nothing, [unmet]: terms[unmet] }, placed.rule.audience);
}

/** Asks nothing of whoever is in the register. */
const NOTHING_ASKED = {
  categories: [],
  risks: [],
  met: [],
  notMet: [],
  relations: [],
  inSchool: null,
  isLabourer: null,
  ageFrom: null,
  ageTo: null,
} satisfies Omit<BenefitConditions, 'needsAdmission'>;
