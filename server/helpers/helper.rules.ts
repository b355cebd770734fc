/** Who may help whom on which days, and on which days a household can have been visited. */
import { ProblemCode, type HouseholdState } from '../../schema/vocabulary';
import { OPEN_STATES, STATE_WORDS } from '../households/household.rules';
import { dayBefore, daysAfter, isDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { requireText } from '../platform/text';

export const MAX_NAME = 60;
export const MAX_REASON = 500;

export type Words = readonly [zh: string, en: string];

const ASSIGN: Words = ['确定帮扶责任人', 'be given a helper'];

/** Nothing is begun for a household whose entry is closed. Fails with TRANSITION_REFUSED. */
export function checkOpen({ state }: { state: HouseholdState }, [action, actionEn]: Words): void {
  if (OPEN_STATES.includes(state)) return;
  const [from, fromEn] = STATE_WORDS[state];
  throw new DomainError(ProblemCode.TRANSITION_REFUSED, { from, fromEn, action, actionEn }, 'householdId');
}

/** A day of these two and all between. Fails with OUT_OF_RANGE. */
export function checkWithin(day: Day, from: Day, until: Day, field: string): void {
  if (isDay(day) && day >= from && day <= until) return;
  throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: day, range: `${from}–${until}` }, field);
}

/** Whose helper an assignment is, and when. */
export interface Assigned {
  id: string;
  since: Day;
  until: Day | null;
}

/** Who helped on a day; null where nobody did. */
export function helperOn<Row extends Assigned>(assignments: readonly Row[], day: Day): Row | null {
  return assignments.find(({ since, until }) => since <= day && (until === null || until >= day)) ?? null;
}

/**
 * The first day on which another can begin to help: the household was found, who helped before has ended, and who helps now has begun
 * and makes no visit any more.
 * @param lastVisitOn of who helps now
 */
export function earliestSince(foundOn: Day, assignments: readonly Assigned[], lastVisitOn: Day | null): Day {
  const free = assignments.map(({ since, until }) => {
    if (until === null) return lastVisitOn === null ? since : daysAfter(lastVisitOn, 1);
    return until < since ? foundOn : daysAfter(until, 1);
  });
  return free.reduce((latest, day) => (day > latest ? day : latest), foundOn);
}

/**
 * Whom a new helper follows: who helped until now, ended the day before for a reason; null where nobody did. Fails with
 * TRANSITION_REFUSED (a closed entry), OUT_OF_RANGE (since) and BAD_INPUT (reason).
 * @param lastVisitOn of who helps now
 */
export function followedBy<Row extends Assigned>(
  { since, reason }: { since: Day; reason: string | null },
  household: { state: HouseholdState; foundOn: Day },
  assignments: readonly Row[],
  lastVisitOn: Day | null,
  today: Day,
): (Row & { until: Day; reason: string | null }) | null {
  checkOpen(household, ASSIGN);
  checkWithin(since, earliestSince(household.foundOn, assignments, lastVisitOn), today, 'since');
  const now = helpingNow(assignments);
  const change = readChange(reason, now !== null);
  return now && { ...now, until: dayBefore(since), reason: change };
}

/** Whose assignment has no end; null where nobody helps. */
export function helpingNow<Row extends Assigned>(assignments: readonly Row[]): Row | null {
  return assignments.find(({ until }) => until === null) ?? null;
}

/** Why a helper is followed by another; of the first one nothing has to be said. Fails with BAD_INPUT. */
function readChange(text: string | null, isChange: boolean): string | null {
  if (isChange) return requireText(text ?? '', MAX_REASON, 'reason');
  if (!text) return null;
  const reason = {
    reason: '该户没有现任责任人，无须写更换理由',
    reasonEn: 'nobody helps it now: there is no change to explain',
  };
  throw new DomainError(ProblemCode.BAD_INPUT, reason, 'reason');
}

/** A visit is of a day on which the household's entry was open. Fails with OUT_OF_RANGE. */
export function checkVisitDay(
  day: Day,
  { foundOn, closedOn }: { foundOn: Day; closedOn: Day | null },
  today: Day,
): void {
  checkWithin(day, foundOn, closedOn !== null && closedOn < today ? closedOn : today, 'day');
}

/** Whether a household waits to be visited: so many days have passed that it is more than the rule admits. */
export const isDueForVisit = (daysSince: number, visitWithinDays: number): boolean => daysSince > visitWithinDays;
