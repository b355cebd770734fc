/**
 * How an item of the rectification list goes from found to closed (销号): which step leads where, who takes it, and whose
 * eyes it reaches when its deadline passes. The database holds the same steps.
 */
import {
  Ability,
  ProblemCode,
  RectificationAction,
  RectificationEscalation,
  RectificationOffice,
  RectificationOrigin,
  RectificationState,
  Role,
} from '../../schema/vocabulary';
import { daysBefore, daysBetween, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { partiesOfPost, PLATFORM, roleMay, type Viewer } from '../platform/scope';
import { requireText } from '../platform/text';
import type { SupervisionRules } from './supervision-rule.rules';

const { OPEN, ANSWERED, RETURNED, CLOSED } = RectificationState;

/** What becomes of an item under each action; what is missing is refused. */
export const TRANSITIONS = {
  OPEN: { ANSWER: ANSWERED },
  ANSWERED: { RETURN: RETURNED, CLOSE: CLOSED },
  RETURNED: { ANSWER: ANSWERED },
  CLOSED: {},
} as const satisfies Record<RectificationState, Partial<Record<RectificationAction, RectificationState>>>;

type Words = readonly [zh: string, en: string];

const STATE_WORDS: Record<RectificationState, Words> = {
  OPEN: ['待整改', 'open'],
  ANSWERED: ['已答复，待核查', 'answered'],
  RETURNED: ['已退回', 'returned'],
  CLOSED: ['已销号', 'closed'],
};

const ACTION_WORDS: Record<RectificationAction, Words> = {
  OPEN: ['列入清单', 'list'],
  ANSWER: ['答复', 'answer'],
  RETURN: ['退回', 'return'],
  CLOSE: ['销号', 'close'],
};

export interface RectificationStep {
  /** Null for an item that does not exist yet. */
  from: RectificationState | null;
  action: RectificationAction;
  to: RectificationState;
}

/** The table as rows. */
export function allSteps(): RectificationStep[] {
  return [
    { from: null, action: RectificationAction.OPEN, to: OPEN },
    ...Object.values(RectificationState).flatMap((from) =>
      Object.values(RectificationAction).flatMap((action) => {
        const to = targetOf(from, action);
        return to === undefined ? [] : [{ from, action, to }];
      }),
    ),
  ];
}

function targetOf(from: RectificationState, action: RectificationAction): RectificationState | undefined {
  return (TRANSITIONS[from] as Partial<Record<RectificationAction, RectificationState>>)[action];
}

/** The state after an action. Fails with TRANSITION_REFUSED. */
export function stateAfter(state: RectificationState, action: RectificationAction): RectificationState {
  const next = targetOf(state, action);
  if (next !== undefined) return next;
  throw refused(STATE_WORDS[state], action);
}

/** Fails with TRANSITION_REFUSED where somebody would check what they answered. */
export function checkChecker(
  action: RectificationAction,
  accountId: string | null,
  answerers: readonly string[],
): void {
  if (accountId === null || !answerers.includes(accountId)) return;
  throw refused(['您已答复过本事项', 'you answered it yourself'], action);
}

/** Of what an inspection found nobody checks what their own unit is to mend. Fails with TRANSITION_REFUSED. */
export function checkNotInCharge(
  viewer: Viewer,
  action: RectificationAction,
  item: ItemUnits & Pick<Origin, 'inspectionId'>,
): void {
  if (!isInCharge(viewer, item)) return;
  throw refused(['由您所在单位整改', 'your unit is to put it right'], action);
}

function isInCharge(viewer: Viewer, item: ItemUnits & Pick<Origin, 'inspectionId'>): boolean {
  return viewer !== PLATFORM && item.inspectionId !== null && mayAnswer(viewer, item);
}

/** What was closed rests on the files that were there. Fails with TRANSITION_REFUSED. */
export function checkProvable(state: RectificationState): void {
  if (state !== CLOSED) return;
  const [from, fromEn] = STATE_WORDS[state];
  const details = { from, fromEn, action: '变动佐证', actionEn: 'change its evidence' };
  throw new DomainError(ProblemCode.TRANSITION_REFUSED, details, 'recordIds');
}

function refused([from, fromEn]: Words, action: RectificationAction): DomainError {
  const [word, wordEn] = ACTION_WORDS[action];
  return new DomainError(
    ProblemCode.TRANSITION_REFUSED,
    { from, fromEn, action: word, actionEn: wordEn },
    'rectificationId',
  );
}

/** Who an item belongs to, as far as rights are concerned. */
export interface ItemUnits {
  leadUnitId: string;
  responsibleUnitIds: readonly string[];
}

/** The ends of an item's pairing, and where they lie. */
export interface ItemEnds {
  donorId: string | null;
  recipientId: string;
  leadIds: readonly string[];
  placePaths: readonly string[];
}

/** Whether this viewer answers for the lead unit or one that is responsible with it. */
export function mayAnswer(viewer: Viewer, { leadUnitId, responsibleUnitIds }: ItemUnits): boolean {
  if (viewer === PLATFORM) return true;
  return viewer.posts.some(
    (post) =>
      roleMay(post.role, Ability.ANSWER_RECTIFICATION) &&
      partiesOfPost(viewer, post).some((id) => id === leadUnitId || responsibleUnitIds.includes(id)),
  );
}

type OfficeAbility = Ability.OPEN_RECTIFICATION | Ability.CHECK_RECTIFICATION | Ability.ORDER_INSPECTION;

/** For which office this viewer may list or check items of a pairing: the highest of them, or null. */
export function officeOf(viewer: Viewer, ability: OfficeAbility, ends: ItemEnds): RectificationOffice | null {
  return officesOf(viewer, ability, ends)[0] ?? null;
}

/** Every office of a pairing that this viewer holds the ability at, the highest first. */
export function officesOf(viewer: Viewer, ability: OfficeAbility, ends: ItemEnds): RectificationOffice[] {
  if (viewer === PLATFORM) return [RectificationOffice.SUPERVISOR];
  const posts = viewer.posts.filter(({ role }) => roleMay(role, ability));
  const donors = ends.donorId === null ? [] : [ends.donorId, ...ends.leadIds];
  const isAt = (role: Role, parties: readonly string[]): boolean =>
    posts.some((post) => post.role === role && post.partyId !== null && parties.includes(post.partyId));
  const isAbove = posts.some(
    ({ role, placePath }) =>
      role === Role.SUPERVISOR && placePath !== null && ends.placePaths.some((path) => path.startsWith(placePath)),
  );
  return [
    ...(isAbove ? [RectificationOffice.SUPERVISOR] : []),
    ...(isAt(Role.RECIPIENT_REVIEWER, [ends.recipientId]) ? [RectificationOffice.RECIPIENT] : []),
    ...(isAt(Role.DONOR_LEAD, donors) ? [RectificationOffice.DONOR] : []),
  ];
}

/** Whether this viewer may check an item: the office that listed it does, and supervision above both. */
export function mayCheck(viewer: Viewer, office: RectificationOffice, ends: ItemEnds): boolean {
  const offices = officesOf(viewer, Ability.CHECK_RECTIFICATION, ends);
  return offices.includes(office) || offices.includes(RectificationOffice.SUPERVISOR);
}

/** Why somebody of the office that checks an answer may not check this one; null where they may, or do not check anyway. */
export function whyNotCheck(
  viewer: Viewer,
  item: ItemUnits & Pick<Origin, 'inspectionId'> & { state: RectificationState; office: RectificationOffice },
  ends: ItemEnds | null,
  answerers: readonly string[],
): Words | null {
  const { accountId } = viewer;
  if (item.state !== ANSWERED || accountId === null || ends === null || !mayCheck(viewer, item.office, ends))
    return null;
  if (answerers.includes(accountId))
    return ['您答复过本事项，须由另一人核查销号。', 'You answered this yourself: somebody else checks and closes it.'];
  if (isInCharge(viewer, item))
    return [
      '本事项由您所在单位整改，须由其他单位的人核查销号。',
      'Your own unit is to put this right: somebody of another unit checks and closes it.',
    ];
  return null;
}

/** What this viewer may do to an item now: which buttons to show. */
export function nextActions(
  viewer: Viewer,
  item: ItemUnits & Pick<Origin, 'inspectionId'> & { state: RectificationState; office: RectificationOffice },
  ends: ItemEnds | null,
  answerers: readonly string[],
): RectificationAction[] {
  const { accountId } = viewer;
  if (accountId === null) return [];
  const isChecker =
    ends !== null && mayCheck(viewer, item.office, ends) && !answerers.includes(accountId) && !isInCharge(viewer, item);
  return Object.values(RectificationAction).filter(
    (action) =>
      targetOf(item.state, action) !== undefined &&
      (action === RectificationAction.ANSWER ? mayAnswer(viewer, item) : isChecker),
  );
}

/** Whether an item waits for its units, past its deadline. */
export function isOverdue({ state, due }: { state: RectificationState; due: Day }, today: Day): boolean {
  return (state === OPEN || state === RETURNED) && due < today;
}

/** Whose eyes an item has reached by a day. */
export function escalationOf(
  item: { state: RectificationState; due: Day },
  today: Day,
  rules: RisingDays,
): RectificationEscalation {
  return isOverdue(item, today) ? eyesAfter(daysBetween(item.due, today), rules) : RectificationEscalation.NONE;
}

/** Days by which whatever waits rises to further eyes. */
export type RisingDays = Pick<SupervisionRules, 'itemToOfficeDays' | 'itemToSupervisorDays'>;

/** Whose eyes something has reached that waits so many days past its deadline. */
export function eyesAfter(
  days: number,
  { itemToOfficeDays, itemToSupervisorDays }: RisingDays,
): Exclude<RectificationEscalation, RectificationEscalation.NONE> {
  if (days > itemToSupervisorDays) return RectificationEscalation.SUPERVISOR;
  return days > itemToOfficeDays ? RectificationEscalation.OFFICE : RectificationEscalation.UNIT;
}

/** Items that wait and were due before this day have risen to these eyes at least; null for any item. */
export function dueBefore(
  level: RectificationEscalation,
  today: Day,
  { itemToOfficeDays, itemToSupervisorDays }: RisingDays,
): Day | null {
  switch (level) {
    case RectificationEscalation.SUPERVISOR:
      return daysBefore(today, itemToSupervisorDays);
    case RectificationEscalation.OFFICE:
      return daysBefore(today, Math.min(itemToOfficeDays, itemToSupervisorDays));
    case RectificationEscalation.UNIT:
      return today;
    case RectificationEscalation.NONE:
      return null;
  }
}

/** The longest that anybody is given to put something right, in days. */
const MAX_DAYS = 1_100;

/** A deadline lies ahead, and not beyond what anybody plans. Fails with OUT_OF_RANGE. */
export function checkDue(due: Day, today: Day): Day {
  const days = daysBetween(today, due);
  if (days >= 0 && days <= MAX_DAYS) return due;
  throw new DomainError(
    ProblemCode.OUT_OF_RANGE,
    { value: due, range: `${today}–${daysBefore(today, -MAX_DAYS)}` },
    'due',
  );
}

export interface OriginInput {
  inspection?: string | null;
  inspectedOn?: Day | null;
  flagId?: string | null;
  meetingId?: string | null;
}

export interface Origin {
  origin: RectificationOrigin;
  inspection: string | null;
  inspectedOn: Day | null;
  flagId: string | null;
  inspectionId: string | null;
  meetingId: string | null;
  repeatsId: string | null;
}

/** Where it was found: an inspection that is named, a meeting, a flag, or none of them. Fails with BAD_INPUT and OUT_OF_RANGE. */
export function readOrigin({ inspection, inspectedOn, flagId, meetingId }: OriginInput, today: Day): Origin {
  const none = {
    ...{ inspection: null, inspectedOn: null, flagId: null },
    ...{ inspectionId: null, meetingId: null, repeatsId: null },
  };
  if (meetingId) {
    if (!inspection && !inspectedOn && !flagId) return { ...none, origin: RectificationOrigin.MEETING, meetingId };
    const reason = { reason: '来源只写一个', reasonEn: 'something is found in one place' };
    throw new DomainError(ProblemCode.BAD_INPUT, reason, 'meetingId');
  }
  if (inspection || inspectedOn) {
    if (flagId || !inspection || !inspectedOn) {
      const reason = '来自检查的，须同时写明检查名称和日期，且不与待核实事项并用';
      const reasonEn = 'an inspection is named with its day, and not together with a flag';
      throw new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, 'inspection');
    }
    if (inspectedOn > today)
      throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: inspectedOn, range: `–${today}` }, 'inspectedOn');
    const named = requireText(inspection, 200, 'inspection');
    return { ...none, origin: RectificationOrigin.INSPECTION, inspection: named, inspectedOn };
  }
  if (flagId) return { ...none, origin: RectificationOrigin.FLAG, flagId };
  return { ...none, origin: RectificationOrigin.BY_HAND };
}
