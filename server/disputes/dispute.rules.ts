/** What can happen to a dispute, and who may do it. */
import { DisputeAction, DisputeAnswer, DisputeState, ProblemCode } from '../../schema/vocabulary';
import type { Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import type { Owned, Viewer } from '../platform/scope';
import { sidesKept } from '../records/record-access.rules';
import { sidesSpokenFor } from '../records/word.rules';
import type { DisputeRow } from './dispute';

type Step = Exclude<DisputeAction, DisputeAction.OPEN>;

/** Where each step leads; what is not here is refused, by the database as well. */
export const DISPUTE_STEPS = {
  OPEN: {
    EXPLAIN: DisputeState.EXPLAINED,
    CORRECT: DisputeState.CORRECTED,
    WITHDRAW: DisputeState.CLOSED,
    CLOSE: DisputeState.CLOSED,
  },
  EXPLAINED: {
    CORRECT: DisputeState.CORRECTED,
    WITHDRAW: DisputeState.CLOSED,
    RETURN: DisputeState.OPEN,
    CLOSE: DisputeState.CLOSED,
  },
  CORRECTED: { WITHDRAW: DisputeState.CLOSED, CLOSE: DisputeState.CLOSED },
  CLOSED: {},
} as const satisfies Record<DisputeState, Partial<Record<Step, DisputeState>>>;

const STATE_WORDS: Record<DisputeState, [zh: string, en: string]> = {
  OPEN: ['待答复', 'open'],
  EXPLAINED: ['已说明', 'explained'],
  CORRECTED: ['已更正', 'corrected'],
  CLOSED: ['已了结', 'closed'],
};
const ACTION_WORDS: Record<DisputeAction, [zh: string, en: string]> = {
  OPEN: ['提出', 'open'],
  EXPLAIN: ['说明理由', 'explain'],
  CORRECT: ['答复已更正', 'answer that it was corrected'],
  WITHDRAW: ['答复已撤回', 'answer that it was withdrawn'],
  RETURN: ['不接受说明', 'return'],
  CLOSE: ['了结', 'close'],
};

/** Fails with TRANSITION_REFUSED. */
export function stateAfter(state: DisputeState, action: Step): DisputeState {
  const steps: Partial<Record<Step, DisputeState>> = DISPUTE_STEPS[state];
  const next = steps[action];
  if (next !== undefined) return next;
  const [from, fromEn] = STATE_WORDS[state];
  const [word, actionEn] = ACTION_WORDS[action];
  throw new DomainError(ProblemCode.TRANSITION_REFUSED, { from, fromEn, action: word, actionEn });
}

/** How the records stand that a dispute still waits for. */
export interface Standings {
  /** As they were disputed. */
  disputed: number;
  /** With other facts, of which nothing has been said. */
  changed: number;
  withdrawn: number;
}

/** Fails with ANSWER_NOT_SO where the records are not as the answer says. */
export function requireAnswerSo(answer: DisputeAnswer, standings: Standings): void {
  const { disputed, changed } = standings;
  const isSo: Record<DisputeAnswer, boolean> = {
    EXPLAIN: disputed > 0,
    CORRECT: disputed === 0 && changed > 0,
    WITHDRAW: disputed === 0 && changed === 0,
  };
  if (!isSo[answer]) throw new DomainError(ProblemCode.ANSWER_NOT_SO, { ...standings }, 'answer');
}

/** Whoever keeps records of the side that recorded answers; of neither side, whoever keeps records but for those who dispute. */
export function mayAnswer(viewer: Viewer, pairing: Owned, { side, recordSide }: DisputeRow): boolean {
  return sidesKept(viewer, pairing).some((kept) => (recordSide === null ? kept !== side : kept === recordSide));
}

/** Whoever speaks for the side that disputes decides whether an answer is enough. */
export function mayReturn(viewer: Viewer, pairing: Owned, { side }: DisputeRow): boolean {
  return sidesSpokenFor(viewer, pairing).includes(side);
}

export const isOverdue = ({ state, due }: Pick<DisputeRow, 'state' | 'due'>, today: Day): boolean =>
  state !== DisputeState.CLOSED && due < today;

/** What this viewer may do to a dispute now. */
export function nextActions(viewer: Viewer, pairing: Owned | null, dispute: DisputeRow): DisputeAction[] {
  if (pairing === null) return [];
  const steps: Partial<Record<Step, DisputeState>> = DISPUTE_STEPS[dispute.state];
  const answers = mayAnswer(viewer, pairing, dispute) ? Object.values(DisputeAnswer) : [];
  const returns = mayReturn(viewer, pairing, dispute) ? [DisputeAction.RETURN] : [];
  return [...answers.map((answer) => DisputeAction[answer]), ...returns].filter(
    (action) => action !== DisputeAction.OPEN && steps[action] !== undefined,
  );
}
