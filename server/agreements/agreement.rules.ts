import { Ability, AgreementAction, AgreementStatus, Bound, Counting, ProblemCode, Side } from '../../schema/vocabulary';
import type { UnitCode } from '../indicators/catalogue';
import { units } from '../indicators/catalogue';
import { nearestCodes, readPrinted, type Reading, type Refusal, type UnitFacts } from '../indicators/unit.rules';
import { formatSteps, parseDecimal, toSteps } from '../platform/decimal';
import { DomainError, unreachable } from '../platform/errors';
import { PLATFORM, roleMay, type Viewer } from '../platform/scope';
import { atMost } from '../platform/text';

const { DRAFT, SIGNED_BY_DONOR, SIGNED_BY_RECIPIENT, IN_FORCE, SUPERSEDED } = AgreementStatus;

/**
 * What becomes of a version under each act; what is missing is refused. Targets are set while nobody has signed: that
 * makes a further version and supersedes the draft. Once somebody has signed, an amendment makes one; the version in
 * force stays so until both have signed the new one.
 */
export const TRANSITIONS = {
  DRAFT: {
    SET_TARGETS: SUPERSEDED,
    SHARE_TARGETS: DRAFT,
    SIGN_AS_DONOR: SIGNED_BY_DONOR,
    SIGN_AS_RECIPIENT: SIGNED_BY_RECIPIENT,
  },
  SIGNED_BY_DONOR: { AMEND: SUPERSEDED, SHARE_TARGETS: SIGNED_BY_DONOR, SIGN_AS_RECIPIENT: IN_FORCE },
  SIGNED_BY_RECIPIENT: { AMEND: SUPERSEDED, SHARE_TARGETS: SIGNED_BY_RECIPIENT, SIGN_AS_DONOR: IN_FORCE },
  IN_FORCE: { AMEND: IN_FORCE, SHARE_TARGETS: IN_FORCE, GIVE_WAY: SUPERSEDED },
  SUPERSEDED: {},
} as const satisfies Record<AgreementStatus, Partial<Record<AgreementAction | 'GIVE_WAY', AgreementStatus>>>;

const STATUS_WORDS: Record<AgreementStatus, readonly [string, string]> = {
  DRAFT: ['草案', 'draft'],
  SIGNED_BY_DONOR: ['帮扶方已签', 'signed by the donor'],
  SIGNED_BY_RECIPIENT: ['受援方已签', 'signed by the recipient'],
  IN_FORCE: ['生效', 'in force'],
  SUPERSEDED: ['已被替代', 'superseded'],
};

const ACTION_WORDS: Record<AgreementAction, readonly [string, string]> = {
  SET_TARGETS: ['修改任务', 'set targets'],
  SHARE_TARGETS: ['分解任务', 'share targets'],
  SIGN_AS_DONOR: ['帮扶方签署', 'sign as the donor'],
  SIGN_AS_RECIPIENT: ['受援方签署', 'sign as the recipient'],
  AMEND: ['变更协议', 'amend'],
};

/** The state after an act. Fails with TRANSITION_REFUSED. */
export function statusAfter(status: AgreementStatus, action: AgreementAction): AgreementStatus {
  const next = (TRANSITIONS[status] as Partial<Record<AgreementAction, AgreementStatus>>)[action];
  if (next !== undefined) return next;
  const [from, fromEn] = STATUS_WORDS[status];
  const [word, wordEn] = ACTION_WORDS[action];
  throw new DomainError(ProblemCode.TRANSITION_REFUSED, { from, fromEn, action: word, actionEn: wordEn });
}

/** The two ends of an agreement's pairing as its rules need them. */
export interface Ends {
  donorId: string | null;
  recipientId: string;
  /** Those who lead the donor group at some time of the agreement's year; empty where the donor is no group. */
  leadIds: readonly string[];
  /** The group's members of that year, the lead included. */
  memberIds: readonly string[];
  openedOn: string | null;
  closedOn: string | null;
}

/** The ability that an act takes, and at which parties; the drafting of both sides takes the same one. */
export function partiesFor(action: AgreementAction | 'DRAFT', ends: Ends): { ability: Ability; partyIds: string[] } {
  const donor = ends.donorId === null ? [] : [ends.donorId, ...ends.leadIds];
  switch (action) {
    case 'DRAFT':
    case AgreementAction.SET_TARGETS:
    case AgreementAction.AMEND:
      return { ability: Ability.DRAFT_AGREEMENT, partyIds: [...donor, ends.recipientId] };
    case AgreementAction.SHARE_TARGETS:
      return { ability: Ability.SHARE_TARGETS, partyIds: donor };
    case AgreementAction.SIGN_AS_DONOR:
      return { ability: Ability.SIGN_AS_DONOR, partyIds: donor };
    case AgreementAction.SIGN_AS_RECIPIENT:
      return { ability: Ability.SIGN_AS_RECIPIENT, partyIds: [ends.recipientId] };
    default:
      return unreachable(action);
  }
}

/**
 * The party for which this viewer may act, by a post at that very party: a group is spoken for by its lead, so belonging
 * to it is not enough. Null when there is none.
 */
export function actsFor(viewer: Viewer, action: AgreementAction | 'DRAFT', ends: Ends): string | null {
  const { ability, partyIds } = partiesFor(action, ends);
  if (viewer === PLATFORM) return partyIds[0] ?? null;
  const post = viewer.posts.find(
    ({ role, partyId }) => roleMay(role, ability) && partyId !== null && partyIds.includes(partyId),
  );
  return post?.partyId ?? null;
}

/** What this viewer may do to an agreement in this state, in the order of the vocabulary: which buttons to show. */
export function nextActions(viewer: Viewer, status: AgreementStatus, ends: Ends | null): AgreementAction[] {
  if (viewer.accountId === null || ends === null) return [];
  return Object.values(AgreementAction).filter(
    (action) => action in TRANSITIONS[status] && actsFor(viewer, action, ends) !== null,
  );
}

export function signing(side: Side): AgreementAction {
  return side === Side.DONOR ? AgreementAction.SIGN_AS_DONOR : AgreementAction.SIGN_AS_RECIPIENT;
}

/** A pairing agrees on years of its own life only. Fails with BAD_PERIOD. */
export function checkYear(year: number, { openedOn, closedOn }: Ends): void {
  const isOutside =
    (openedOn !== null && openedOn > `${year}-12-31`) || (closedOn !== null && closedOn < `${year}-01-01`);
  if (!isOutside) return;
  const reason = `结对关系在 ${year} 年不存续`;
  throw new DomainError(ProblemCode.BAD_PERIOD, { reason, reasonEn: `the pairing did not exist in ${year}` }, 'year');
}

export interface TargetInput {
  indicator: string;
  value: string;
  unit: string;
}

export interface ShareInput extends TargetInput {
  memberId: string;
}

/** What the rules need of an indicator and of the book that knows it. */
export interface TargetIndicator {
  id: string;
  code: string;
  counting: Counting;
  publishedOnly: boolean;
}

export interface TargetBook<Row extends TargetIndicator> {
  find(code: string): Row | undefined;
  codes(): string[];
  factsOf(row: Row): UnitFacts;
}

/** A target as it will be stored: in the base unit, with what was typed. */
export interface TargetDraft {
  indicatorId: string;
  indicatorCode: string;
  value: string;
  unit: UnitCode;
  printedValue: string;
  printedUnit: string;
}

export const MAX_TARGETS = 300;
export const MAX_SHARES = 3_000;
const MAX_PRINTED_LENGTH = 40;

/**
 * Reads targets exactly; each indicator stands once. A ratio that is derived is no target of its own: its numerator
 * and denominator are. 人 given for 人次 goes to the twin where there is one. A target is a floor, so 不少于 says
 * nothing new; 约 and 不超过 would leave open what was promised and are refused.
 *
 * Fails with TOO_MANY_ITEMS, UNKNOWN_INDICATOR, BAD_INPUT and the refusals of units and numbers; `field` names the
 * item, such as `targets.2.unit`.
 */
export function readTargets<Row extends TargetIndicator>(
  inputs: readonly TargetInput[],
  book: TargetBook<Row>,
): TargetDraft[] {
  atMost(inputs, MAX_TARGETS, 'targets');
  const seen = new Set<string>();
  return inputs.map((input, position) => {
    const at = `targets.${position}`;
    const { reading, indicator } = readItem(input, book, at);
    if (indicator.counting === Counting.RATIO && !indicator.publishedOnly) {
      refuse(
        `${at}.indicator`,
        `指标“${indicator.code}”由分子、分母导出，请分别约定其任务`,
        `“${indicator.code}” is derived: set targets for its numerator and denominator`,
      );
    }
    if (seen.has(indicator.code)) {
      refuse(
        `${at}.indicator`,
        `指标“${indicator.code}”出现两次`,
        `the indicator “${indicator.code}” stands here twice`,
      );
    }
    seen.add(indicator.code);
    return { indicatorId: indicator.id, ...draftOf(reading) };
  });
}

export type ShareDraft = Omit<TargetDraft, 'indicatorId' | 'unit'> & { memberId: string };

/**
 * Reads the shares of members. They need not add up to the target: the difference is shown, never hidden.
 *
 * Fails with TOO_MANY_ITEMS, UNKNOWN_INDICATOR (no target of the version), NOT_FOUND (no member in that year),
 * BAD_INPUT (a share named twice, a ratio, a negative share, a donor that is no group) and the refusals of units and
 * numbers; `field` names the item, such as `shares.2.memberId`.
 */
export function readShares<Row extends TargetIndicator>(
  inputs: readonly ShareInput[],
  book: TargetBook<Row>,
  targetCodes: ReadonlySet<string>,
  { memberIds }: Ends,
): ShareDraft[] {
  atMost(inputs, MAX_SHARES, 'shares');
  if (memberIds.length === 0)
    refuse('shares', '帮扶方不是组团，没有成员可分解', 'the donor is no group: it has no members');
  const seen = new Set<string>();
  return inputs.map((input, position) => {
    const at = `shares.${position}`;
    const { reading, indicator } = readItem(input, book, at);
    if (!targetCodes.has(indicator.code)) throw unknownIndicator(input.indicator, targetCodes, at);
    if (indicator.counting === Counting.RATIO)
      refuse(`${at}.indicator`, '比率不能分解', 'a ratio cannot be shared out');
    if (!memberIds.includes(input.memberId))
      throw new DomainError(ProblemCode.NOT_FOUND, { what: '组团成员', whatEn: 'member' }, `${at}.memberId`);
    if (reading.value.startsWith('-'))
      throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: input.value, range: '≥ 0' }, `${at}.value`);
    const key = `${indicator.code} ${input.memberId}`;
    if (seen.has(key)) refuse(at, '同一成员的同一指标出现两次', 'a member’s share of this indicator stands here twice');
    seen.add(key);
    const { indicatorCode, value, printedValue, printedUnit } = draftOf(reading);
    return { memberId: input.memberId, indicatorCode, value, printedValue, printedUnit };
  });
}

/** What of a target its members carry, and what nobody does: below zero where they promise more than was agreed. */
export function sharingOf(
  target: { value: string; unit: UnitCode },
  shares: readonly { value: string }[],
): { sharedTotal: string; unshared: string } {
  const { scale } = units[target.unit];
  const total = shares.reduce((sum, share) => sum + stepsOf(share.value, scale), 0n);
  return {
    sharedTotal: formatSteps(total, scale),
    unshared: formatSteps(stepsOf(target.value, scale) - total, scale),
  };
}

function stepsOf(value: string, scale: number): bigint {
  const number = parseDecimal(value);
  const steps = number && toSteps(number, scale);
  if (steps === undefined) throw new TypeError(`${value} does not fit ${scale} decimals`);
  return steps;
}

function readItem<Row extends TargetIndicator>(
  input: TargetInput,
  book: TargetBook<Row>,
  at: string,
): { reading: Reading; indicator: Row } {
  const asked = book.find(input.indicator);
  if (!asked) throw unknownIndicator(input.indicator, book.codes(), at);
  const reading = readPrinted(input.value, input.unit, book.factsOf(asked));
  if (reading.refused) throw refusal(reading.refused, at);
  if (reading.bound === Bound.AT_MOST || reading.bound === Bound.ABOUT)
    throw new DomainError(ProblemCode.NOT_A_NUMBER, { value: input.value.slice(0, MAX_PRINTED_LENGTH) }, `${at}.value`);
  if (input.unit.length > MAX_PRINTED_LENGTH) refuse(`${at}.unit`, '单位过长', 'the unit is too long');
  const indicator = book.find(reading.indicatorCode);
  if (!indicator) throw unknownIndicator(reading.indicatorCode, book.codes(), at);
  return { reading, indicator };
}

function draftOf({ indicatorCode, value, unit, printedValue, printedUnit }: Reading): Omit<TargetDraft, 'indicatorId'> {
  return { indicatorCode, value, unit, printedValue, printedUnit };
}

function unknownIndicator(code: string, known: Iterable<string>, at: string): DomainError {
  const details = { code: code.slice(0, 64), nearest: nearestCodes(code.slice(0, 64), known) };
  return new DomainError(ProblemCode.UNKNOWN_INDICATOR, details, `${at}.indicator`);
}

function refusal(refused: Refusal, at: string): DomainError {
  const isUnit =
    refused.code === ProblemCode.UNKNOWN_UNIT ||
    refused.code === ProblemCode.UNIT_MISMATCH ||
    refused.code === ProblemCode.PERSONS_ARE_NOT_PERSON_TIMES;
  return new DomainError(refused.code, refused.details, `${at}.${isUnit ? 'unit' : 'value'}`);
}

function refuse(field: string, reason: string, reasonEn: string): never {
  throw new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, field);
}
