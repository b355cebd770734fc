import { ReportDueState, ReportStatus, type ReportDesk } from '../../schema/vocabulary';
import { daysBetween, type Day } from '../platform/day';
import type { FlowStep } from './report';

/** What is known of a report that is owed. */
export interface Owed {
  /** Null where nobody has begun it. */
  status: ReportStatus | null;
  step: number | null;
  /** The business day on which it was first handed in. */
  submittedOn: Day | null;
  dueOn: Day;
}

export interface Due {
  state: ReportDueState;
  /** Its day has passed, and nothing lies with whoever asked for it. */
  isOverdue: boolean;
  /** Not handed in by its day, whether it has been since or not. */
  isLate: boolean;
  /** How many days after its day it was handed in, or is not yet; none where it is in time. */
  daysLate: number;
  turn: ReportDesk | null;
}

const STATE: Record<ReportStatus, ReportDueState> = {
  DRAFT: ReportDueState.DRAFT,
  RETURNED: ReportDueState.RETURNED,
  SUBMITTED: ReportDueState.SUBMITTED,
  APPROVED: ReportDueState.SUBMITTED,
  CONFIRMED: ReportDueState.SUBMITTED,
  LOCKED: ReportDueState.LOCKED,
};

/** States in which the report lies with whoever writes it. */
const WITH_AUTHOR: readonly ReportDueState[] = [ReportDueState.MISSING, ReportDueState.DRAFT, ReportDueState.RETURNED];

/** How a report that is owed stands on a day. One that was handed in in time and sent back is not late, but may be overdue. */
export function dueOf({ status, step, submittedOn, dueOn }: Owed, steps: readonly FlowStep[], today: Day): Due {
  const state = status === null ? ReportDueState.MISSING : STATE[status];
  const until = submittedOn ?? today;
  const isLate = until > dueOn;
  return {
    state,
    isOverdue: WITH_AUTHOR.includes(state) && today > dueOn,
    isLate,
    daysLate: isLate ? daysBetween(dueOn, until) : 0,
    turn: steps[step ?? 0]?.by ?? null,
  };
}
