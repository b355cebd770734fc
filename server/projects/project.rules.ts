/**
 * How a project goes from an idea to an asset: which step leads where, who takes it, and what it asks for. The database
 * holds the same steps, and the client asks for them.
 */
import { Ability, ProblemCode, ProjectAction, ProjectStatus, Side } from '../../schema/vocabulary';
import type { Day } from '../platform/day';
import { atScale, formatSteps } from '../platform/decimal';
import { DomainError } from '../platform/errors';
import { PLATFORM, roleMay, type Viewer } from '../platform/scope';

const {
  PROPOSED,
  IN_LIBRARY,
  APPROVED_BY_COUNTY,
  APPROVED,
  FUNDED,
  STARTED,
  COMPLETED,
  ACCEPTED,
  SETTLED,
  HANDED_OVER,
  WITHDRAWN,
} = ProjectStatus;

/** What becomes of a project under each action; what is missing is refused. A hand-over ends it only with its last assets. */
export const TRANSITIONS = {
  PROPOSED: { REVISE: [PROPOSED], ADMIT: [IN_LIBRARY], WITHDRAW: [WITHDRAWN] },
  IN_LIBRARY: { REVISE: [IN_LIBRARY], APPROVE: [APPROVED_BY_COUNTY], WITHDRAW: [WITHDRAWN] },
  APPROVED_BY_COUNTY: { CONSENT: [APPROVED], WITHDRAW: [WITHDRAWN] },
  APPROVED: { FUND: [FUNDED], WITHDRAW: [WITHDRAWN] },
  FUNDED: { START: [STARTED] },
  STARTED: { RECORD_PROGRESS: [STARTED], COMPLETE: [COMPLETED] },
  COMPLETED: { ACCEPT: [ACCEPTED] },
  ACCEPTED: { SETTLE: [SETTLED] },
  SETTLED: { HAND_OVER: [SETTLED, HANDED_OVER] },
  HANDED_OVER: {},
  WITHDRAWN: {},
} as const satisfies Record<ProjectStatus, Partial<Record<ProjectAction, readonly ProjectStatus[]>>>;

type Words = readonly [zh: string, en: string];

interface ActionFacts {
  words: Words;
  side: Side;
  /** By which ability; null where the ledger takes the step by itself. */
  ability: Ability | null;
  who: Words;
  /** Refused once the pairing is closed: it leads to new aid. */
  isForNewAid: boolean;
  /** The step whose account must be another one. */
  otherThan: ProjectAction | null;
}

const COUNTY: Words = ['受帮扶方填报员或审核员', 'the recipient’s reporter or reviewer'];
const REVIEWER: Words = ['受帮扶方审核员', 'the recipient’s reviewer'];

const byCounty = (words: Words, isForNewAid = false): ActionFacts => ({
  words,
  side: Side.RECIPIENT,
  ability: Ability.MANAGE_PROJECT,
  who: COUNTY,
  isForNewAid,
  otherThan: null,
});

export const ACTIONS: Record<ProjectAction, ActionFacts> = {
  PROPOSE: byCounty(['申报', 'propose'], true),
  REVISE: byCounty(['修改', 'revise'], true),
  ADMIT: byCounty(['入库', 'admit to the library'], true),
  APPROVE: { ...byCounty(['批准', 'approve'], true), ability: Ability.APPROVE_PROJECT, who: REVIEWER },
  CONSENT: {
    words: ['同意', 'consent to'],
    side: Side.DONOR,
    ability: Ability.CONSENT_TO_PROJECT,
    who: ['帮扶方牵头单位（与批准人不同的账号）', 'the donor’s lead, by another account than the approval’s'],
    isForNewAid: true,
    otherThan: ProjectAction.APPROVE,
  },
  FUND: {
    ...byCounty(['下达资金', 'fund']),
    ability: null,
    who: ['资金首次下达时自动办理', 'the ledger, when money is issued to it for the first time'],
  },
  START: byCounty(['开工', 'start']),
  RECORD_PROGRESS: byCounty(['登记进度', 'record progress']),
  COMPLETE: byCounty(['完工', 'complete']),
  ACCEPT: {
    ...byCounty(['验收', 'accept']),
    ability: Ability.APPROVE_PROJECT,
    who: [
      '受帮扶方审核员（与登记完工人不同的账号）',
      'the recipient’s reviewer, by another account than the completion’s',
    ],
    otherThan: ProjectAction.COMPLETE,
  },
  SETTLE: byCounty(['决算', 'settle']),
  HAND_OVER: byCounty(['移交资产', 'hand over']),
  WITHDRAW: byCounty(['撤回', 'withdraw']),
};

export const STATUS_WORDS: Record<ProjectStatus, Words> = {
  PROPOSED: ['已申报', 'proposed'],
  IN_LIBRARY: ['已入库', 'in the library'],
  APPROVED_BY_COUNTY: ['县已批准', 'approved by the county'],
  APPROVED: ['双方已同意', 'approved by both'],
  FUNDED: ['资金已下达', 'funded'],
  STARTED: ['已开工', 'started'],
  COMPLETED: ['已完工', 'completed'],
  ACCEPTED: ['已验收', 'accepted'],
  SETTLED: ['已决算', 'settled'],
  HANDED_OVER: ['资产已移交', 'handed over'],
  WITHDRAWN: ['已撤回', 'withdrawn'],
};

export interface Transition {
  /** Null for a project that does not exist yet. */
  from: ProjectStatus | null;
  action: ProjectAction;
  to: ProjectStatus;
}

/** The table as rows, in the order in which a project goes through them. */
export function allTransitions(): Transition[] {
  return [
    { from: null, action: ProjectAction.PROPOSE, to: PROPOSED },
    ...Object.values(ProjectStatus).flatMap((from) =>
      Object.values(ProjectAction).flatMap((action) => targetsOf(from, action).map((to) => ({ from, action, to }))),
    ),
  ];
}

function targetsOf(from: ProjectStatus, action: ProjectAction): readonly ProjectStatus[] {
  return (TRANSITIONS[from] as Partial<Record<ProjectAction, readonly ProjectStatus[]>>)[action] ?? [];
}

/** The status after an action; of a hand-over, after the last one where it is that. Fails with TRANSITION_REFUSED. */
export function statusAfter(status: ProjectStatus, action: ProjectAction, isLast = false): ProjectStatus {
  const next = targetsOf(status, action).at(isLast ? -1 : 0);
  if (next !== undefined) return next;
  const [from, fromEn] = STATUS_WORDS[status];
  const [word, wordEn] = ACTIONS[action].words;
  throw new DomainError(ProblemCode.TRANSITION_REFUSED, { from, fromEn, action: word, actionEn: wordEn });
}

/** Money is issued to what both sides have agreed to, until it is given away. */
export function mayReceiveMoney(status: ProjectStatus): boolean {
  return [APPROVED, FUNDED, STARTED, COMPLETED, ACCEPTED, SETTLED].includes(status);
}

/** The ends of a project's pairing. */
export interface ProjectEnds {
  donorId: string | null;
  recipientId: string;
  /** Those who lead the donor group at some time of the project's year. */
  leadIds: readonly string[];
  closedOn: Day | null;
}

/**
 * The party for which this viewer may take a step, by a post at that very party: a donor group is spoken for by its lead.
 * Null where there is none, and for what nobody does by hand.
 */
export function actsFor(viewer: Viewer, action: ProjectAction, ends: ProjectEnds): string | null {
  const { ability, side } = ACTIONS[action];
  if (ability === null) return null;
  const donors = ends.donorId === null ? [] : [ends.donorId, ...ends.leadIds];
  const parties = side === Side.DONOR ? donors : [ends.recipientId];
  if (viewer === PLATFORM) return parties[0] ?? null;
  const post = viewer.posts.find(
    ({ role, partyId }) => roleMay(role, ability) && partyId !== null && parties.includes(partyId),
  );
  return post?.partyId ?? null;
}

/** Which account took the steps that somebody else has to follow up. */
export type Signers = Partial<Record<ProjectAction, string | null>>;

/** What this viewer may do to a project now: which buttons to show. */
export function nextActions(
  viewer: Viewer,
  status: ProjectStatus,
  ends: ProjectEnds | null,
  signers: Signers,
  today: Day,
): ProjectAction[] {
  if (viewer.accountId === null || ends === null) return [];
  return Object.values(ProjectAction).filter((action) => {
    const { isForNewAid, otherThan } = ACTIONS[action];
    if (targetsOf(status, action).length === 0 || actsFor(viewer, action, ends) === null) return false;
    if (isForNewAid && ends.closedOn !== null && today > ends.closedOn) return false;
    return otherThan === null || signers[otherThan] !== viewer.accountId;
  });
}

/** Fails with TRANSITION_REFUSED where the account that took the step before would follow itself up. */
export function checkSigner(action: ProjectAction, accountId: string | null, signers: Signers): void {
  const { otherThan, words } = ACTIONS[action];
  if (otherThan === null || accountId === null || signers[otherThan] !== accountId) return;
  const [done, doneEn] = ACTIONS[otherThan].words;
  throw new DomainError(ProblemCode.TRANSITION_REFUSED, {
    from: `您已办理“${done}”`,
    fromEn: `you did “${doneEn}” yourself`,
    action: words[0],
    actionEn: words[1],
  });
}

/** Fails with PAIRING_CLOSED where a step on that day would lead to new aid after the pairing's end. */
export function refuseNewAid(action: ProjectAction, day: Day, closedOn: Day | null): void {
  const { isForNewAid, words } = ACTIONS[action];
  if (!isForNewAid || closedOn === null || day <= closedOn) return;
  throw new DomainError(
    ProblemCode.PAIRING_CLOSED,
    { day: closedOn, action: `${words[0]}项目`, actionEn: `${words[1]} a project` },
    'day',
  );
}

/** Steps follow each other in time. Fails with OUT_OF_RANGE. */
export function checkStepDay(day: Day, before: Day, today: Day): void {
  if (day >= before && day <= today) return;
  throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: day, range: `${before}–${today}` }, 'day');
}

/** Fails with NO_PERFORMANCE_TARGET. */
export function checkAdmissible({ performanceTarget }: { performanceTarget: string | null }): void {
  if (performanceTarget === null) throw new DomainError(ProblemCode.NO_PERFORMANCE_TARGET, {}, 'projectId');
}

const PROGRESS_SCALE = 2;
export const DONE = 100_00;

/**
 * A percentage as hundredths of a percent: `62.5` is 6250.
 * Fails with TOO_PRECISE, OUT_OF_RANGE (below 0 or above 100) and BAD_INPUT (it falls, and no reason is given).
 */
export function readProgress(percent: string, before: number, reason: string | null): number {
  const exact = atScale(percent, PROGRESS_SCALE);
  if (exact === null)
    throw new DomainError(ProblemCode.TOO_PRECISE, { value: percent, scale: PROGRESS_SCALE }, 'progress');
  const progress = Number(exact.replace('.', ''));
  if (!(progress >= 0 && progress <= DONE))
    throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: percent, range: '0–100' }, 'progress');
  if (progress >= before || reason !== null) return progress;
  const printed = printProgress(before);
  throw new DomainError(
    ProblemCode.BAD_INPUT,
    {
      reason: `进度低于上次登记的 ${printed}%，请在备注中说明理由`,
      reasonEn: `progress falls below the ${printed} % recorded before: give the reason as a note`,
    },
    'note',
  );
}

/** Hundredths of a percent as a percentage: 6250 is `62.50`. */
export function printProgress(progress: number): string {
  return formatSteps(BigInt(progress), PROGRESS_SCALE);
}
