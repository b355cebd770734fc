/** 倒排工期: milestones counted back from the end. Days are business days of the calendar, each step takes whole days. */
import { ProblemCode } from '../../schema/vocabulary';
import { daysAfter, daysBefore, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { atMost, requireText } from '../platform/text';

export interface Step {
  title: string;
  /** How many days it takes, its last day among them. */
  days: number;
}

const MAX_STEPS = 20;
const MAX_DAYS = 1_100;
const MAX_TITLE = 100;

/** Steps as somebody wrote them. Fails with TOO_MANY_ITEMS, BAD_INPUT (a title) and OUT_OF_RANGE (days). */
export function readSteps(steps: readonly Step[]): Step[] {
  atMost(steps, MAX_STEPS, 'steps');
  return steps.map(({ title, days }, at) => {
    if (days < 1 || days > MAX_DAYS)
      throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: days, range: `1–${MAX_DAYS}` }, `steps.${at}.days`);
    return { title: requireText(title, MAX_TITLE, `steps.${at}.title`), days };
  });
}

/** The day on which each step ends, when the last one ends on the deadline and none waits for another. */
export function countBack(due: Day, durations: readonly number[]): Day[] {
  const days: Day[] = [];
  let end = due;
  for (const duration of [...durations].reverse()) {
    days.unshift(end);
    end = daysBefore(end, duration);
  }
  return days;
}

/** The first day of the first step, when its milestones are counted back; null where there is no step. */
export function startOf(due: Day, durations: readonly number[]): Day | null {
  if (durations.length === 0) return null;
  return daysAfter(
    daysBefore(
      due,
      durations.reduce((sum, days) => sum + days, 0),
    ),
    1,
  );
}

/**
 * Counts back, where the days suffice. Fails with OUT_OF_RANGE (due): the deadline would have to lie as late as the range says.
 * @param notBefore the first step does not begin before this day
 */
export function schedule(due: Day, durations: readonly number[], notBefore: Day): Day[] {
  const start = startOf(due, durations);
  if (start === null || start >= notBefore) return countBack(due, durations);
  const needed = durations.reduce((sum, days) => sum + days, 0);
  throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: due, range: `${daysAfter(notBefore, needed - 1)}–` }, 'due');
}

/**
 * Milestones on days that somebody chose: one for each step, in their order, none after the deadline.
 * Fails with BAD_INPUT (another number of days) and OUT_OF_RANGE.
 */
export function checkMilestones(days: readonly Day[], due: Day, steps: number): Day[] {
  if (days.length !== steps) {
    const reason = { reason: `须与 ${steps} 个步骤一一对应`, reasonEn: `a day for each of the ${steps} steps` };
    throw new DomainError(ProblemCode.BAD_INPUT, reason, 'milestoneDays');
  }
  for (const [at, day] of days.entries()) {
    const before = days[at - 1];
    if (day <= due && (before === undefined || before <= day)) continue;
    const range = `${before ?? ''}–${due}`;
    throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: day, range }, `milestoneDays.${at}`);
  }
  return [...days];
}

/** The next day that matters: of the first milestone that was not reached, else the deadline. */
export function nextDue(milestoneDays: readonly Day[], reached: number, due: Day): Day {
  return milestoneDays[reached] ?? due;
}
