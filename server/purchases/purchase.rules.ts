/**
 * How a purchase goes from an order to its evaluation, on which channels what happens, and what may be written down.
 * The database holds the same steps; which state counts is the scheme's to say.
 */
import { ProblemCode, PurchaseAction, PurchaseChannel, PurchaseState } from '../../schema/vocabulary';
import { lastDayOfMonth, type Day } from '../platform/day';
import { DomainError, type ProblemDetails } from '../platform/errors';
import { yuanFromFen } from '../platform/money';
import type { RecordPairing, Refusal } from '../records/record';
import { refusalsOfInvoices } from './invoice.rules';
import type { PurchaseDays, PurchaseFacts } from './purchase';

export type { PurchaseDays, PurchaseFacts } from './purchase';

const { ORDERED, ACCEPTED, PAID, EVALUATED, CANCELLED, RETURNED } = PurchaseState;

/** What each step leads to; what is missing is refused. */
export const TRANSITIONS = {
  ORDERED: { ACCEPT: ACCEPTED, CANCEL: CANCELLED },
  ACCEPTED: { PAY: PAID, CANCEL: CANCELLED, RETURN: RETURNED },
  PAID: { EVALUATE: EVALUATED, RETURN: RETURNED },
  EVALUATED: { RETURN: RETURNED },
  CANCELLED: {},
  RETURNED: {},
} as const satisfies Record<PurchaseState, Partial<Record<PurchaseAction, PurchaseState>>>;

/** The actions that are steps; the others change what is written, not how far it has come. */
export type PurchaseStep =
  PurchaseAction.ACCEPT | PurchaseAction.PAY | PurchaseAction.EVALUATE | PurchaseAction.CANCEL | PurchaseAction.RETURN;

type Words = readonly [zh: string, en: string];

export const STATE_WORDS: Record<PurchaseState, Words> = {
  ORDERED: ['已下单', 'ordered'],
  ACCEPTED: ['已验收', 'accepted'],
  PAID: ['已付款', 'paid'],
  EVALUATED: ['已评价', 'evaluated'],
  CANCELLED: ['已取消', 'cancelled'],
  RETURNED: ['已退货', 'returned'],
};

export const ACTION_WORDS: Record<PurchaseAction, Words> = {
  ACCEPT: ['验收', 'accept'],
  PAY: ['付款', 'pay'],
  EVALUATE: ['评价', 'evaluate'],
  CANCEL: ['取消', 'cancel'],
  RETURN: ['退货', 'return'],
  CORRECT: ['更正', 'correct'],
  ATTACH_INVOICE: ['登记发票', 'attach an invoice'],
  WITHDRAW: ['撤回', 'withdraw'],
};

interface ChannelFacts {
  words: Words;
  /** Whether buyers evaluate there: a supermarket evaluates nothing. */
  evaluates: boolean;
  /** Whether it has orders; one without sends monthly sales sheets. Some do both. */
  sendsSheets: boolean;
}

export const CHANNELS: Record<PurchaseChannel, ChannelFacts> = {
  BUDGET_UNIT: { words: ['预算单位', 'budget units'], evaluates: false, sendsSheets: false },
  PLATFORM_832: { words: ['832 平台', 'the 832 platform'], evaluates: true, sendsSheets: false },
  SPECIAL_COUNTER: { words: ['专柜', 'special counters'], evaluates: false, sendsSheets: true },
  SPECIAL_ZONE: { words: ['专区', 'special zones'], evaluates: false, sendsSheets: true },
  SPECIAL_HALL: { words: ['专馆', 'special halls'], evaluates: false, sendsSheets: true },
  LIVESTREAM: { words: ['直播', 'livestreams'], evaluates: true, sendsSheets: true },
  E_COMMERCE: { words: ['电商', 'e-commerce'], evaluates: true, sendsSheets: true },
  TRADE_UNION: { words: ['工会福利', 'trade unions'], evaluates: false, sendsSheets: false },
  CANTEEN: { words: ['食堂', 'canteens'], evaluates: false, sendsSheets: true },
  WHOLESALE: { words: ['批发商超', 'wholesale and supermarkets'], evaluates: false, sendsSheets: true },
  SUBSCRIPTION: { words: ['认购', 'subscriptions'], evaluates: false, sendsSheets: false },
  OTHER: { words: ['其他渠道', 'other channels'], evaluates: false, sendsSheets: true },
};

/** The largest amount of one purchase, 10 亿元, against slips of the keyboard. */
export const MAX_PURCHASE_FEN = 1_000_000_000_00n;

const TEXTS = { product: 200, category: 60, quantity: 60, buyer: 200, seller: 200, origin: 100, orderNo: 60 } as const;
const LENGTHS = Object.entries(TEXTS) as [keyof typeof TEXTS, number][];
const FIRST_DAY = '1990-01-01';

/** An order's number as it is kept: however it was typed, the same number is the same text. */
export const orderNoOf = (text: string | null): string | null => {
  const plain = (text ?? '').normalize('NFKC').replace(/\s/g, '');
  return plain === '' ? null : plain;
};

/**
 * How far a purchase has come by the days that are told. A state that was passed without a day is taken to have been reached
 * with the one after it, by which it had been at the latest.
 */
export function reached(days: Partial<PurchaseDays>): Omit<PurchaseDays, 'endedOn'> & { state: PurchaseState } {
  const evaluatedOn = days.evaluatedOn ?? null;
  const paidOn = days.paidOn ?? evaluatedOn;
  const acceptedOn = days.acceptedOn ?? paidOn;
  const state = evaluatedOn ? EVALUATED : paidOn ? PAID : acceptedOn ? ACCEPTED : ORDERED;
  return { state, acceptedOn, paidOn, evaluatedOn };
}

/** Everything that is wrong with a purchase, field by field; nothing for one that may be recorded. */
export function refusalsOfPurchase(
  facts: PurchaseFacts,
  context: { pairing: Pick<RecordPairing, 'openedOn' | 'closedOn'>; today: Day },
): Refusal[] {
  return [
    ...refusalsOfTexts(facts),
    ...refusalsOfAmount(facts.amountFen),
    ...refusalsOfDay(facts.day, context),
    ...refusalsOfDays(facts, context.today),
    ...refusalsOfSheet(facts),
    ...refusalsOfInvoices(facts.invoiceLines, MAX_PURCHASE_FEN),
  ];
}

const refused = (field: string, code: ProblemCode, details: ProblemDetails): Refusal => ({ field, code, details });
const badInput = (field: string, reason: string, reasonEn: string): Refusal =>
  refused(field, ProblemCode.BAD_INPUT, { reason, reasonEn });

function refusalsOfTexts(facts: PurchaseFacts): Refusal[] {
  const refusals: Refusal[] = [];
  for (const [field, max] of LENGTHS) {
    const text = facts[field];
    if (text === null) continue;
    // A text is never longer in characters than in units: most are told without being taken apart.
    const isShort = text.length <= max || [...text].length <= max;
    if (text.length > 0 && isShort && text.trim() === text) continue;
    refusals.push(
      badInput(field, `须为 1 至 ${max} 个字，首尾无空格`, `1 to ${max} characters, without spaces around them`),
    );
  }
  if (facts.buyer === null && facts.sheetId === null)
    refusals.push(
      badInput(
        'buyer',
        '请填写采购单位；没有订单的渠道请登记销售清单',
        'say who bought; a channel without orders sends a sales sheet',
      ),
    );
  return refusals;
}

function refusalsOfAmount(fen: bigint): Refusal[] {
  if (fen >= 1n && fen <= MAX_PURCHASE_FEN) return [];
  const range = `0.01–${yuanFromFen(MAX_PURCHASE_FEN)}`;
  return [refused('amount', ProblemCode.OUT_OF_RANGE, { value: yuanFromFen(fen), range })];
}

/** Of a pairing's time: what was ordered after its end is no purchase of it; what was ordered before is paid for afterwards. */
function refusalsOfDay(
  day: Day,
  { pairing, today }: { pairing: Pick<RecordPairing, 'openedOn' | 'closedOn'>; today: Day },
): Refusal[] {
  if (day < FIRST_DAY || day > today)
    return [refused('day', ProblemCode.OUT_OF_RANGE, { value: day, range: `${FIRST_DAY}–${today}` })];
  if (pairing.closedOn !== null && day > pairing.closedOn) {
    const details = { day: pairing.closedOn, action: '登记采购', actionEn: 'record a purchase' };
    return [refused('day', ProblemCode.PAIRING_CLOSED, details)];
  }
  const year = day.slice(0, 4);
  if (pairing.openedOn === null || pairing.openedOn <= `${year}-12-31`) return [];
  const details = { reason: `结对关系在 ${year} 年不存续`, reasonEn: `the pairing did not exist in ${year}` };
  return [refused('day', ProblemCode.BAD_PERIOD, details)];
}

/** Which days a state has, and which it cannot have. */
const DAYS_OF_STATE: Record<PurchaseState, { needs: (keyof PurchaseDays)[]; lacks: (keyof PurchaseDays)[] }> = {
  ORDERED: { needs: [], lacks: ['acceptedOn', 'paidOn', 'evaluatedOn', 'endedOn'] },
  ACCEPTED: { needs: ['acceptedOn'], lacks: ['paidOn', 'evaluatedOn', 'endedOn'] },
  PAID: { needs: ['acceptedOn', 'paidOn'], lacks: ['evaluatedOn', 'endedOn'] },
  EVALUATED: { needs: ['acceptedOn', 'paidOn', 'evaluatedOn'], lacks: ['endedOn'] },
  CANCELLED: { needs: ['endedOn'], lacks: ['paidOn', 'evaluatedOn'] },
  RETURNED: { needs: ['acceptedOn', 'endedOn'], lacks: [] },
};

const DAY_WORDS: Record<keyof PurchaseDays, Words> = {
  acceptedOn: ['验收日期', 'the day of acceptance'],
  paidOn: ['付款日期', 'the day of payment'],
  evaluatedOn: ['评价日期', 'the day of evaluation'],
  endedOn: ['取消或退货日期', 'the day of cancellation or return'],
};
const DAY_FIELDS = ['acceptedOn', 'paidOn', 'evaluatedOn', 'endedOn'] as const;

/** Each step is taken on the day of the step before or later, and not after today. */
function refusalsOfDays(facts: PurchaseFacts, today: Day): Refusal[] {
  const { needs, lacks } = DAYS_OF_STATE[facts.state];
  const [state, stateEn] = STATE_WORDS[facts.state];
  const refusals: Refusal[] = [];
  let before = facts.day;
  for (const field of DAY_FIELDS) {
    const day = facts[field];
    const [word, wordEn] = DAY_WORDS[field];
    if (day === null) {
      if (needs.includes(field))
        refusals.push(badInput(field, `“${state}”须填写${word}`, `“${stateEn}” needs ${wordEn}`));
      continue;
    }
    if (lacks.includes(field)) refusals.push(badInput(field, `“${state}”没有${word}`, `“${stateEn}” has no ${wordEn}`));
    else if (day < before || day > today)
      refusals.push(refused(field, ProblemCode.OUT_OF_RANGE, { value: day, range: `${before}–${today}` }));
    before = day > before ? day : before;
  }
  const { evaluates, words } = CHANNELS[facts.channel];
  if (facts.evaluatedOn !== null && !evaluates)
    refusals.push(badInput('evaluatedOn', `“${words[0]}”渠道没有评价环节`, `nothing is evaluated on ${words[1]}`));
  if (facts.evaluatedOn !== null && facts.paidOn === null && facts.state === RETURNED)
    refusals.push(badInput('paidOn', '已评价的采购须填写付款日期', 'what was evaluated has been paid on a day'));
  return refusals;
}

function refusalsOfSheet({ sheetId, channel, orderNo, day, paidOn }: PurchaseFacts): Refusal[] {
  if (sheetId === null) return [];
  const { sendsSheets, words } = CHANNELS[channel];
  if (!sendsSheets)
    return [badInput('channel', `“${words[0]}”按订单登记，没有销售清单`, `${words[1]} have orders, not sales sheets`)];
  if (orderNo !== null)
    return [badInput('orderNo', '销售清单的行没有订单号', 'a line of a sales sheet has no order number')];
  const last = lastDayOfMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
  return day === last && paidOn !== null
    ? []
    : [
        badInput(
          'day',
          '销售清单记在当月最后一天，视为已付款',
          'a sales sheet counts as paid on the last day of its month',
        ),
      ];
}

/** The state after a step. Fails with TRANSITION_REFUSED. */
export function stateAfter(state: PurchaseState, channel: PurchaseChannel, step: PurchaseStep): PurchaseState {
  const next = (TRANSITIONS[state] as Partial<Record<PurchaseAction, PurchaseState>>)[step];
  if (next !== undefined && (next !== EVALUATED || CHANNELS[channel].evaluates)) return next;
  const [from, fromEn] = STATE_WORDS[state];
  const [action, actionEn] = ACTION_WORDS[step];
  const [on, onEn] = CHANNELS[channel].words;
  throw new DomainError(
    ProblemCode.TRANSITION_REFUSED,
    next === undefined
      ? { from, fromEn, action, actionEn }
      : { from: `${from}（“${on}”渠道没有评价环节）`, fromEn: `${fromEn}, on ${onEn}`, action, actionEn },
  );
}

/** Which day a step writes. */
export const DAY_OF_STEP: Record<PurchaseStep, keyof PurchaseDays> = {
  ACCEPT: 'acceptedOn',
  PAY: 'paidOn',
  EVALUATE: 'evaluatedOn',
  CANCEL: 'endedOn',
  RETURN: 'endedOn',
};

/** A step is taken on the day of the step before or later. Fails with OUT_OF_RANGE. */
export function checkStepDay(day: Day, purchase: PurchaseDays & { day: Day }, today: Day): void {
  const before = purchase.evaluatedOn ?? purchase.paidOn ?? purchase.acceptedOn ?? purchase.day;
  if (day >= before && day <= today) return;
  throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: day, range: `${before}–${today}` }, 'day');
}

/** What can still be done to a purchase. */
export function possibleActions(purchase: {
  state: PurchaseState;
  channel: PurchaseChannel;
  withdrawn: boolean;
}): PurchaseAction[] {
  if (purchase.withdrawn) return [];
  const steps = Object.entries(TRANSITIONS[purchase.state]) as [PurchaseAction, PurchaseState][];
  return [
    ...steps.filter(([, to]) => to !== EVALUATED || CHANNELS[purchase.channel].evaluates).map(([action]) => action),
    PurchaseAction.CORRECT,
    PurchaseAction.ATTACH_INVOICE,
    PurchaseAction.WITHDRAW,
  ];
}
