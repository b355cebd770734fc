/** Whether a benefit can be recorded: in the days of its rule and of the household's entry, as much as the rule gives, to who is entitled, once. */
import { BenefitAudience, BenefitForm, BenefitSource, FundStage, ProblemCode } from '../../schema/vocabulary';
import { readEvidence } from '../households/household-book.rules';
import { isDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { yuanFromFen } from '../platform/money';
import { requireText } from '../platform/text';
import { periodWords, readPeriod } from './benefit-period.rules';
import { giftWords, type Words } from './benefit-words.rules';
import type { BenefitRow, BenefitRuleRow, BenefitRuleVersionRow, HouseholdFacts, MemberFacts } from './benefit';
import { unmetOn, versionOn, type PlacedRule } from './entitlement.rules';

/** A benefit as somebody writes it down. */
export interface BenefitDraft {
  householdId: string;
  ruleId: string;
  memberId: string | null;
  day: Day;
  /** By default the one that the day lies in. */
  period: string | null;
  amountFen: bigint | null;
  given: string | null;
  source: BenefitSource | null;
  fundEntryId: string | null;
  voucher: string | null;
  evidence: string[];
  /** Why a reviewer lets it through although somebody was not entitled, or received it already. */
  overrideReason: string | null;
}

/** An entry of a fund, as far as benefits are told of it. */
export interface PayingEntry {
  id: string;
  pairingId: string;
  stage: FundStage;
  amountFen: bigint;
  isReversed: boolean;
  /** What benefits told of it so far. */
  usedFen: bigint;
}

/** What is known when a benefit is judged. */
export interface Bearings {
  today: Day;
  household: HouseholdFacts;
  pairingId: string;
  placed: PlacedRule;
  mayOverride: boolean;
  /** When the rule's benefit of a period was received by this subject; null where it was not. */
  receivedOn: (subject: string, period: string) => Day | null;
  entry: PayingEntry | null;
}

export type JudgedBenefit = Omit<
  BenefitRow,
  'id' | 'madeAt' | 'madeByAccount' | 'reversedAt' | 'reversedBy' | 'reversalReason' | 'simulated'
> & { subject: string };

/** Who receives: the human being, or the county and its number of the household. As the database says it. */
export const subjectOf = (household: HouseholdFacts, member: MemberFacts | null): string =>
  member?.humanId ?? `${household.recipientId}:${household.number}`;

const MAX_VOUCHER = 100;
const MAX_GIVEN = 100;
const MAX_REASON = 500;

/** Stages at which money of a pairing goes to who gets it. */
const PAYS: readonly FundStage[] = [FundStage.ISSUED, FundStage.SPENT];

/** Whether an entry of a fund can have paid benefits. */
export const isPaying = ({
  stage,
  amountFen,
  isReversed,
}: Pick<PayingEntry, 'stage' | 'amountFen' | 'isReversed'>): boolean =>
  PAYS.includes(stage) && amountFen > 0n && !isReversed;

/**
 * The benefit as it is kept. Fails with OUT_OF_RANGE (day, period), HOUSEHOLD_NOT_OPEN, BENEFIT_OUTSIDE_RULE, BAD_INPUT (member, words,
 * source), AMOUNT_OUTSIDE_RULE, NOT_ENTITLED, RECEIVED_ALREADY, FORBIDDEN (an override by who is no reviewer), NOT_FOUND and
 * FUND_ENTRY_EXCEEDED (its entry).
 */
export function judgeBenefit(draft: BenefitDraft, bearings: Bearings): JudgedBenefit {
  const { household, placed, today } = bearings;
  const { rule } = placed;
  const { day } = draft;
  if (!isDay(day) || day > today)
    throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: day, range: `–${today}` }, 'day');
  const terms = versionInForce(rule, day);
  checkOpen(household, day);
  const member = memberOf(draft, rule, household);
  const period = readPeriod(rule.every, draft.period, day);
  const gift = readGift(draft, rule, terms);
  const source = readSource(draft, bearings);
  const subject = subjectOf(household, member);
  const unmet = unmetOn(placed, household, member, day);
  const earlier = bearings.receivedOn(subject, period);
  const overrideReason = readOverride(draft, bearings, terms, { unmet, earlier, period });
  return {
    ...{
      householdId: household.id,
      memberId: member?.id ?? null,
      subject,
      ruleId: rule.id,
      ruleVersion: terms.version,
    },
    period,
    day,
    ...gift,
    source,
    fundEntryId: draft.fundEntryId,
    voucher: draft.voucher === null ? null : requireText(draft.voucher, MAX_VOUCHER, 'voucher'),
    evidence: readEvidence(draft.evidence),
    notEntitled: unmet !== null,
    isSecond: earlier !== null,
    overrideReason,
  };
}

function versionInForce(rule: BenefitRuleRow, day: Day): BenefitRuleVersionRow {
  const terms = versionOn(rule, day);
  if (terms !== null) return terms;
  const [first, last] = [rule.versions[0], rule.versions.at(-1)];
  throw new DomainError(
    ProblemCode.BENEFIT_OUTSIDE_RULE,
    { ...named(last), day, range: `${first?.fromDay ?? ''}–${last?.appliesUntil ?? ''}` },
    'day',
  );
}

function checkOpen({ foundOn, closedOn }: HouseholdFacts, day: Day): void {
  if (day >= foundOn && (closedOn === null || day <= closedOn)) return;
  throw new DomainError(ProblemCode.HOUSEHOLD_NOT_OPEN, { day, range: `${foundOn}–${closedOn ?? ''}` }, 'day');
}

function memberOf(
  { memberId }: BenefitDraft,
  { audience }: BenefitRuleRow,
  household: HouseholdFacts,
): MemberFacts | null {
  if (audience === BenefitAudience.HOUSEHOLD) {
    if (memberId === null) return null;
    throw refused('memberId', '此规则按户享受，不选成员', 'this rule is for households: name no member');
  }
  if (memberId === null)
    throw refused('memberId', '此规则按人享受，请选成员', 'this rule is for persons: name the member');
  const member = household.members.find(({ id }) => id === memberId);
  if (member) return member;
  throw new DomainError(ProblemCode.NOT_FOUND, { what: '该户成员', whatEn: 'member of that household' }, 'memberId');
}

function readGift(
  { amountFen, given }: BenefitDraft,
  { form }: BenefitRuleRow,
  terms: BenefitRuleVersionRow,
): Pick<BenefitRow, 'amountFen' | 'given'> {
  if (form === BenefitForm.KIND) {
    if (amountFen !== null) throw refused('amount', '此规则给予实物或服务，不填金额', 'this rule gives no money');
    return { amountFen: null, given: requireText(given ?? terms.kind ?? '', MAX_GIVEN, 'given') };
  }
  if (given !== null)
    throw refused('given', '此规则发放资金，请只填金额', 'this rule gives money: write the amount alone');
  const [least, most] = [terms.leastFen ?? 0n, terms.mostFen ?? 0n];
  if (amountFen !== null && amountFen >= least && amountFen <= most) return { amountFen, given: null };
  const [range, rangeEn] = giftWords(terms);
  throw new DomainError(ProblemCode.AMOUNT_OUTSIDE_RULE, { ...named(terms), range, rangeEn }, 'amount');
}

function readSource({ source, fundEntryId, amountFen }: BenefitDraft, { entry, pairingId }: Bearings): BenefitSource {
  if (fundEntryId === null) {
    if (source !== null && source !== BenefitSource.PAIRING) return source;
    throw refused(
      source === null ? 'source' : 'fundEntryId',
      '请选资金来源；东西部协作资金须选到具体一笔',
      'say from which level it comes; money of the pairing by its entry',
    );
  }
  if (source !== null && source !== BenefitSource.PAIRING)
    throw refused(
      'source',
      '已选具体一笔协作资金，来源应为东西部协作',
      'an entry was named: the source is the pairing',
    );
  if (entry === null || !isPaying(entry) || entry.pairingId !== pairingId)
    throw new DomainError(
      ProblemCode.NOT_FOUND,
      { what: '该县结对已拨付或支出的资金记录', whatEn: 'entry of money issued or spent in that county’s pairing' },
      'fundEntryId',
    );
  const more = amountFen ?? 0n;
  if (amountFen === null)
    throw refused('fundEntryId', '实物或服务不对应资金记录', 'what is no money names no entry of a fund');
  if (entry.usedFen + more <= entry.amountFen) return BenefitSource.PAIRING;
  const [amount, used] = [yuanFromFen(entry.amountFen), yuanFromFen(entry.usedFen)];
  throw new DomainError(ProblemCode.FUND_ENTRY_EXCEEDED, { amount, used, more: yuanFromFen(more) }, 'fundEntryId');
}

/** Why it goes against the rule, where it does; a reviewer says so. */
function readOverride(
  { overrideReason, day }: BenefitDraft,
  { mayOverride }: Bearings,
  terms: BenefitRuleVersionRow,
  { unmet, earlier, period }: { unmet: Words | null; earlier: Day | null; period: string },
): string | null {
  if (unmet === null && earlier === null) {
    if (overrideReason === null) return null;
    throw refused(
      'overrideReason',
      '符合条件且未享受过，无须写特批理由',
      'nothing goes against the rule: leave the reason out',
    );
  }
  if (overrideReason !== null) {
    if (mayOverride) return requireText(overrideReason, MAX_REASON, 'overrideReason');
    throw new DomainError(ProblemCode.FORBIDDEN, {}, 'overrideReason');
  }
  if (unmet !== null) {
    const details = { ...named(terms), day, reason: `须${unmet[0]}`, reasonEn: unmet[1] };
    throw new DomainError(ProblemCode.NOT_ENTITLED, details, 'ruleId');
  }
  const [words, wordsEn] = periodWords(period);
  throw new DomainError(
    ProblemCode.RECEIVED_ALREADY,
    { ...named(terms), day: earlier, period: words, periodEn: wordsEn },
    'period',
  );
}

const named = (terms: BenefitRuleVersionRow | undefined): { rule: string; ruleEn: string } => ({
  rule: terms?.nameZh ?? '',
  ruleEn: terms?.nameEn ?? '',
});

function refused(field: string, reason: string, reasonEn: string): DomainError {
  return new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, field);
}
