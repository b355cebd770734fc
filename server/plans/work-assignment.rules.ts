/** What is said when work is given to somebody under a plan, read exactly or refused. */
import { ProblemCode } from '../../schema/vocabulary';
import type { Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { requireText } from '../platform/text';
import { readSteps, schedule, type Step } from './schedule.rules';
import { outside, type Period } from './work-plan.rules';

const MAX_TITLE = 500;
const MAX_NAME = 60;

/** Work as somebody would give it. */
export interface WorkTold {
  title: string;
  due: Day;
  steps: readonly Step[];
  /** Of whoever answers for it without an account. */
  personName?: string | null;
}

/** Work as it is kept, but for who does it and what it was born of. */
export interface WorkTerms {
  title: string;
  due: Day;
  assignedOn: Day;
  stepTitles: string[];
  stepDays: number[];
  milestoneDays: Day[];
}

/**
 * Fails with BAD_INPUT (title, steps, a plan that is over), OUT_OF_RANGE (a deadline outside the plan's period or too near for the
 * steps) and TOO_MANY_ITEMS.
 */
export function readWork(told: WorkTold, plan: Period, assignedOn: Day): WorkTerms {
  const title = requireText(told.title, MAX_TITLE, 'title');
  const { due } = told;
  checkDue(due, plan, assignedOn);
  const steps = readSteps(told.steps);
  const stepDays = steps.map(({ days }) => days);
  const milestoneDays = schedule(due, stepDays, beginningOf(plan, assignedOn));
  return { title, due, assignedOn, stepTitles: steps.map((step) => step.title), stepDays, milestoneDays };
}

/** Who answers for it by name; null where nobody is named. Fails with BAD_INPUT. */
export const readPersonName = (name: string | null | undefined): string | null =>
  name ? requireText(name, MAX_NAME, 'personName') : null;

/** The first day on which work of a plan can begin. */
export const beginningOf = (plan: Period, today: Day): Day => (today > plan.from ? today : plan.from);

/** A deadline lies ahead, within the plan's period. Fails with OUT_OF_RANGE (due), and with BAD_INPUT (due) where the period is over. */
export function checkDue(due: Day, plan: Period, today: Day): void {
  if (plan.until < today) {
    const reason = `该计划已于 ${plan.until} 到期，请写在时段未满的计划之下`;
    const reasonEn = `the plan ended on ${plan.until}: choose one whose period is not over`;
    throw new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, 'due');
  }
  const from = beginningOf(plan, today);
  if (due < from || due > plan.until) throw outside('due', { until: due }, { from, until: plan.until });
}
