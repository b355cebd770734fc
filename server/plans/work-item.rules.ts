/**
 * How a piece of work goes from assigned to accepted: which step leads where, who takes it, and when it is late. The database
 * holds the same steps.
 */
import { Ability, ProblemCode, RectificationEscalation, WorkAction, WorkState } from '../../schema/vocabulary';
import { daysBetween, lastDayOfMonth, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import type { Viewer } from '../platform/scope';
import { eyesAfter, type RisingDays } from '../supervision/rectification.rules';
import { nextDue } from './schedule.rules';
import { holds, mayAccept, mayPlan, type Kept, type Period } from './work-plan.rules';

const { OPEN, UNDER_WAY, DONE, ACCEPTED, CANCELLED } = WorkState;

/** What becomes of work under each action; what is missing is refused. */
export const TRANSITIONS = {
  OPEN: { START: UNDER_WAY, REPORT: UNDER_WAY, RESCHEDULE: OPEN, CANCEL: CANCELLED },
  UNDER_WAY: { REPORT: UNDER_WAY, FINISH: DONE, RESCHEDULE: UNDER_WAY, CANCEL: CANCELLED },
  DONE: { REPORT: DONE, ACCEPT: ACCEPTED, REOPEN: UNDER_WAY },
  ACCEPTED: { REOPEN: UNDER_WAY },
  CANCELLED: { REOPEN: UNDER_WAY },
} as const satisfies Record<WorkState, Partial<Record<WorkAction, WorkState>>>;

type Words = readonly [zh: string, en: string];

const STATE_WORDS: Record<WorkState, Words> = {
  OPEN: ['未启动', 'open'],
  UNDER_WAY: ['进行中', 'under way'],
  DONE: ['已完成，待验收', 'done'],
  ACCEPTED: ['已验收', 'accepted'],
  CANCELLED: ['已取消', 'cancelled'],
};

const ACTION_WORDS: Record<WorkAction, Words> = {
  ASSIGN: ['下达', 'assign'],
  START: ['启动', 'start'],
  REPORT: ['填报进度', 'report on'],
  FINISH: ['完成', 'finish'],
  ACCEPT: ['验收', 'accept'],
  RESCHEDULE: ['调整期限', 'reschedule'],
  CANCEL: ['取消', 'cancel'],
  REOPEN: ['重新启动', 'reopen'],
};

/** The table as rows; `from` is null for work that does not exist yet. */
export function allSteps(): { from: WorkState | null; action: WorkAction; to: WorkState }[] {
  return [
    { from: null, action: WorkAction.ASSIGN, to: OPEN },
    ...Object.values(WorkState).flatMap((from) =>
      Object.values(WorkAction).flatMap((action) => {
        const to = targetOf(from, action);
        return to === undefined ? [] : [{ from, action, to }];
      }),
    ),
  ];
}

function targetOf(from: WorkState, action: WorkAction): WorkState | undefined {
  return (TRANSITIONS[from] as Partial<Record<WorkAction, WorkState>>)[action];
}

/** The state after an action. Fails with TRANSITION_REFUSED. */
export function stateAfter(state: WorkState, action: WorkAction): WorkState {
  const next = targetOf(state, action);
  if (next !== undefined) return next;
  throw refused(STATE_WORDS[state], action);
}

function refused([from, fromEn]: Words, action: WorkAction): DomainError {
  const [word, wordEn] = ACTION_WORDS[action];
  const details = { from, fromEn, action: word, actionEn: wordEn };
  return new DomainError(ProblemCode.TRANSITION_REFUSED, details, 'workItemId');
}

/** Who does a piece of work. */
export interface Doers {
  unitId: string;
  personId: string | null;
}

/** Fails with TRANSITION_REFUSED where somebody would accept what they did, or answer for by name. */
export function checkAcceptor(accountId: string | null, { personId }: Doers, workers: readonly string[]): void {
  if (accountId === null || (accountId !== personId && !workers.includes(accountId))) return;
  throw refused(
    ['您办理过本任务或是其责任人，须由他人验收', 'you did it or answer for it: somebody else accepts it'],
    WorkAction.ACCEPT,
  );
}

/** What was accepted rests on the files that were there. Fails with TRANSITION_REFUSED. */
export function checkProvable(state: WorkState): void {
  if (state !== ACCEPTED && state !== CANCELLED) return;
  const [from, fromEn] = STATE_WORDS[state];
  const details = { from, fromEn, action: '变动佐证', actionEn: 'change its evidence' };
  throw new DomainError(ProblemCode.TRANSITION_REFUSED, details, 'recordIds');
}

/** Whether this viewer does the work: named by account, or at the unit that is responsible. */
export function mayDo(viewer: Viewer, { unitId, personId }: Doers): boolean {
  if (viewer.accountId !== null && viewer.accountId === personId) return true;
  return holds(viewer, Ability.REPORT_WORK, [unitId]);
}

/** Whether this viewer may take such a step of some work, whatever state it is in. */
export function mayTake(viewer: Viewer, action: WorkAction, item: Doers & Kept): boolean {
  switch (action) {
    case WorkAction.START:
    case WorkAction.REPORT:
    case WorkAction.FINISH:
      return mayDo(viewer, item);
    case WorkAction.ACCEPT:
      return mayAccept(viewer, item);
    case WorkAction.REOPEN:
      return mayPlan(viewer, item.keeperIds) || mayAccept(viewer, item);
    case WorkAction.ASSIGN:
    case WorkAction.RESCHEDULE:
    case WorkAction.CANCEL:
      return mayPlan(viewer, item.keeperIds);
  }
}

/** What this viewer may do to a piece of work now: which buttons to show. */
export function nextActions(
  viewer: Viewer,
  item: Doers & Kept & { state: WorkState },
  workers: readonly string[],
): WorkAction[] {
  const { accountId } = viewer;
  if (accountId === null) return [];
  const isOwn = accountId === item.personId || workers.includes(accountId);
  return Object.values(WorkAction).filter(
    (action) =>
      targetOf(item.state, action) !== undefined &&
      mayTake(viewer, action, item) &&
      !(action === WorkAction.ACCEPT && isOwn),
  );
}

/** What says when a piece of work is late. */
export interface Timed {
  state: WorkState;
  due: Day;
  milestoneDays: readonly Day[];
  reached: number;
}

/** By how many days work is late that waits to be done; 0 where it is not. */
export function daysLate({ state, due, milestoneDays, reached }: Timed, today: Day): number {
  if (state !== OPEN && state !== UNDER_WAY) return 0;
  return Math.max(0, daysBetween(nextDue(milestoneDays, reached, due), today));
}

/** Whose eyes late work has reached: its unit's, those of the plan above, supervision's. */
export function escalationOf(item: Timed, today: Day, rules: RisingDays): RectificationEscalation {
  const days = daysLate(item, today);
  return days === 0 ? RectificationEscalation.NONE : eyesAfter(days, rules);
}

export interface Quarter {
  year: number;
  quarter: number;
}

export interface Progress extends Quarter {
  incomeFen: bigint;
  projectsMoved: number;
  problemsSolved: number;
  note: string;
}

const MAX_COUNT = 100_000;
/** Ten billion yuan: more than any quarter of any county gained. */
const MAX_INCOME_FEN = 1_000_000_000_000n;

/**
 * A quarter's progress: of a quarter that has begun and meets the plan's period, with figures that can be.
 * Fails with OUT_OF_RANGE (quarter, income, projectsMoved, problemsSolved).
 */
export function checkProgress(progress: Progress, period: Period, today: Day): void {
  const { year, quarter, incomeFen, projectsMoved, problemsSolved } = progress;
  const month = String(quarter * 3 - 2).padStart(2, '0');
  const from = `${year}-${month}-01`;
  const isQuarter = quarter >= 1 && quarter <= 4;
  if (!isQuarter || from > today || from > period.until || lastDayOfMonth(year, quarter * 3) < period.from) {
    const range = `${quarterOf(period.from)}–${quarterOf(today < period.until ? today : period.until)}`;
    throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: `${year} Q${quarter}`, range }, 'quarter');
  }
  if (incomeFen < 0n || incomeFen > MAX_INCOME_FEN)
    throw new DomainError(
      ProblemCode.OUT_OF_RANGE,
      { value: `${incomeFen / 100n}`, range: `0–${MAX_INCOME_FEN / 100n}` },
      'income',
    );
  for (const [field, count] of Object.entries({ projectsMoved, problemsSolved }))
    if (count < 0 || count > MAX_COUNT)
      throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: count, range: `0–${MAX_COUNT}` }, field);
}

const quarterOf = (day: Day): string => `${day.slice(0, 4)} Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** How many milestones were reached by now. Fails with OUT_OF_RANGE. */
export function checkReached(reached: number, milestones: number): number {
  if (reached >= 0 && reached <= milestones) return reached;
  throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: reached, range: `0–${milestones}` }, 'milestonesReached');
}
