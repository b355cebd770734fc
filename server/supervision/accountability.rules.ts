/**
 * How praise, a reminder, a talk or accountability goes from drafted to answered: which step leads where and who takes it. The
 * database holds the same steps.
 */
import {
  Ability,
  AccountabilityAction,
  AccountabilityKind,
  AccountabilityState,
  ProblemCode,
} from '../../schema/vocabulary';
import { daysAfter, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { partiesOfPost, PLATFORM, roleMay, type Viewer } from '../platform/scope';
import type { AccountabilityEntryRow } from './accountability';

const { DRAFT, WITHDRAWN, SIGNED, ACKNOWLEDGED, ANSWERED, REVOKED } = AccountabilityState;

/** What becomes of an entry under each action; what is missing is refused. */
export const TRANSITIONS = {
  DRAFT: { WITHDRAW: WITHDRAWN, SIGN: SIGNED },
  WITHDRAWN: {},
  SIGNED: { ACKNOWLEDGE: ACKNOWLEDGED, REVOKE: REVOKED },
  ACKNOWLEDGED: { ANSWER: ANSWERED, REVOKE: REVOKED },
  ANSWERED: { REVOKE: REVOKED },
  REVOKED: {},
} as const satisfies Record<AccountabilityState, Partial<Record<AccountabilityAction, AccountabilityState>>>;

type Words = readonly [zh: string, en: string];

export const KIND_WORDS: Readonly<Record<AccountabilityKind, Words>> = {
  PRAISE: ['表扬', 'praise'],
  REMINDER: ['提醒', 'reminder'],
  TALK: ['约谈', 'talk'],
  ACCOUNTABILITY: ['问责', 'accountability'],
};

const STATE_WORDS: Readonly<Record<AccountabilityState, Words>> = {
  DRAFT: ['草稿', 'a draft'],
  WITHDRAWN: ['已撤回', 'withdrawn'],
  SIGNED: ['已签发', 'signed'],
  ACKNOWLEDGED: ['已签收', 'acknowledged'],
  ANSWERED: ['已回复', 'answered'],
  REVOKED: ['已撤销', 'revoked'],
};

const ACTION_WORDS: Readonly<Record<AccountabilityAction, Words>> = {
  DRAFT: ['起草', 'draft'],
  WITHDRAW: ['撤回', 'withdraw'],
  SIGN: ['签发', 'sign'],
  ACKNOWLEDGE: ['签收', 'acknowledge'],
  ANSWER: ['回复', 'answer'],
  REVOKE: ['撤销', 'revoke'],
};

/** The table as rows; `from` is null for an entry that does not exist yet. */
export function allSteps(): {
  from: AccountabilityState | null;
  action: AccountabilityAction;
  to: AccountabilityState;
}[] {
  return [
    { from: null, action: AccountabilityAction.DRAFT, to: DRAFT },
    ...Object.values(AccountabilityState).flatMap((from) =>
      Object.values(AccountabilityAction).flatMap((action) => {
        const to = targetOf(from, action);
        return to === undefined ? [] : [{ from, action, to }];
      }),
    ),
  ];
}

function targetOf(from: AccountabilityState, action: AccountabilityAction): AccountabilityState | undefined {
  return (TRANSITIONS[from] as Partial<Record<AccountabilityAction, AccountabilityState>>)[action];
}

/** The state after an action. Fails with TRANSITION_REFUSED, also for an answer that nobody asked for. */
export function stateAfter(
  { state, answerDue }: Pick<AccountabilityEntryRow, 'state' | 'answerDue'>,
  action: AccountabilityAction,
): AccountabilityState {
  const next = targetOf(state, action);
  if (next === undefined) throw refused(STATE_WORDS[state], action);
  if (action === AccountabilityAction.ANSWER && answerDue === null)
    throw refused(['表扬或撤销，无须回复', 'praise, or a revocation'], action);
  return next;
}

/** Fails with TRANSITION_REFUSED where somebody would sign their own draft. */
export function checkSigner(accountId: string | null, { draftedBy }: Pick<AccountabilityEntryRow, 'draftedBy'>): void {
  if (accountId === null || accountId !== draftedBy) return;
  throw refused(['您起草了本件，须由他人签发', 'your own draft, which somebody else signs'], AccountabilityAction.SIGN);
}

function refused([from, fromEn]: Words, action: AccountabilityAction): DomainError {
  const [word, wordEn] = ACTION_WORDS[action];
  return new DomainError(ProblemCode.TRANSITION_REFUSED, { from, fromEn, action: word, actionEn: wordEn }, 'entryId');
}

/** By when what is signed today is answered; null where nothing is asked. */
export function answerDueOf(
  { kind, revokesId }: Pick<AccountabilityEntryRow, 'kind' | 'revokesId'>,
  signedOn: Day,
  days: number,
): Day | null {
  return kind === AccountabilityKind.PRAISE || revokesId !== null ? null : daysAfter(signedOn, days);
}

/** An office of supervision: a place. */
export interface Office {
  officeId: string;
  officePath: string;
}

/** The viewer's office that supervises all of these places, the nearest of them; null where none does. */
export function officeOf(viewer: Viewer, placePaths: readonly string[]): Office | null {
  const offices = viewer.posts.flatMap(({ role, placeId, placePath }) =>
    roleMay(role, Ability.HOLD_ACCOUNTABLE) && placeId !== null && placePath !== null
      ? [{ officeId: placeId, officePath: placePath }]
      : [],
  );
  const above = offices.filter(
    ({ officePath }) => placePaths.length > 0 && placePaths.every((path) => path.startsWith(officePath)),
  );
  return above.sort((a, b) => b.officePath.length - a.officePath.length)[0] ?? null;
}

/** Whether the viewer has a post at the very office that drafted: no place above it, nor below. */
export function isOfOffice(viewer: Viewer, { officePaths }: Pick<AccountabilityEntryRow, 'officePaths'>): boolean {
  return viewer.posts.some(
    ({ role, placePath }) =>
      roleMay(role, Ability.HOLD_ACCOUNTABLE) && placePath !== null && officePaths.includes(placePath),
  );
}

/** Whether the viewer speaks for whom an entry concerns: the official by account, or a post of the party. */
export function isConcerned(
  viewer: Viewer,
  { partyId, officialId }: Pick<AccountabilityEntryRow, 'partyId' | 'officialId'>,
): boolean {
  if (viewer.accountId !== null && viewer.accountId === officialId) return true;
  return partiesAnswering(viewer).includes(partyId);
}

/** The parties for which the viewer acknowledges and answers. */
export function partiesAnswering(viewer: Viewer): string[] {
  return viewer.posts.flatMap((post) =>
    roleMay(post.role, Ability.ANSWER_ACCOUNTABILITY) ? partiesOfPost(viewer, post) : [],
  );
}

/** Whether this viewer may take such a step, whatever state an entry is in. */
export function mayTake(viewer: Viewer, action: AccountabilityAction, entry: AccountabilityEntryRow): boolean {
  if (viewer === PLATFORM) return true;
  switch (action) {
    case AccountabilityAction.WITHDRAW:
    case AccountabilityAction.SIGN:
      return isOfOffice(viewer, entry);
    case AccountabilityAction.ACKNOWLEDGE:
    case AccountabilityAction.ANSWER:
      return isConcerned(viewer, entry);
    case AccountabilityAction.REVOKE:
      return mayRevoke(viewer, entry);
    case AccountabilityAction.DRAFT:
      return false;
  }
}

/** What an office has signed it revokes itself, or one above it does. */
export function mayRevoke(viewer: Viewer, entry: AccountabilityEntryRow): boolean {
  return entry.revokesId === null && officeOf(viewer, [...entry.officePaths, ...entry.placePaths]) !== null;
}

/** What this viewer may do to an entry now: which buttons to show; to revoke is to draft an entry that names it. */
export function nextActions(viewer: Viewer, entry: AccountabilityEntryRow): AccountabilityAction[] {
  if (viewer.accountId === null) return [];
  return Object.values(AccountabilityAction).filter(
    (action) =>
      targetOf(entry.state, action) !== undefined &&
      mayTake(viewer, action, entry) &&
      !(action === AccountabilityAction.SIGN && viewer.accountId === entry.draftedBy) &&
      !(action === AccountabilityAction.ANSWER && entry.answerDue === null),
  );
}

/** Whether an answer is asked for, and its day has passed. */
export function isAnswerOverdue(
  { state, answerDue }: Pick<AccountabilityEntryRow, 'state' | 'answerDue'>,
  today: Day,
): boolean {
  return (state === SIGNED || state === ACKNOWLEDGED) && answerDue !== null && answerDue < today;
}

export interface BasisInput {
  rankingId?: string | null;
  workItemId?: string | null;
  rectificationId?: string | null;
  /** An item of the list that an inspection found. */
  findingId?: string | null;
  inspectionId?: string | null;
}

/** On one thing at most; what revokes rests on what it names. Fails with BAD_INPUT. */
export function checkBasis(input: BasisInput, revokesId: string | null): void {
  const { rankingId, workItemId, rectificationId, findingId, inspectionId } = input;
  const named = [rankingId, workItemId, rectificationId, findingId, inspectionId, revokesId].filter(Boolean);
  if (named.length <= 1) return;
  const reason = '依据只填一项：排位、任务、整改事项、检查发现的问题或检查报告；撤销件不另填依据';
  const reasonEn =
    'on one thing at most: a ranking, work, an item to be put right, a finding or a report of an inspection; a revocation names its entry alone';
  throw new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, 'basis');
}

/** A revocation is of the same kind and concerns the same party as what it names. Fails with BAD_INPUT and TRANSITION_REFUSED. */
export function checkRevoking(
  { kind, partyId }: Pick<AccountabilityEntryRow, 'kind' | 'partyId'>,
  target: AccountabilityEntryRow,
): void {
  stateAfter(target, AccountabilityAction.REVOKE);
  if (target.kind === kind && target.partyId === partyId && target.revokesId === null) return;
  const reason = '撤销件须与所撤销的一件类别、单位相同，且撤销件本身不能撤销';
  const reasonEn = 'a revocation is of the kind and party of what it revokes, and is not revoked itself';
  throw new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, 'revokesId');
}
