/**
 * What was bought of Daguan in 2019, made up (演示数据) so that what counts comes to the published 500 万元; beside it stand
 * purchases that do not count: ordered, accepted, not yet evaluated, cancelled, returned. Amounts are 万元.
 */
import { PurchaseChannel as Channel, PurchaseMode, PurchaseState, Side } from '../../schema/vocabulary';
import { daysAfter, lastDayOfMonth, type Day } from '../platform/day';
import type { PurchaseFacts } from '../purchases/purchase';
import { reached } from '../purchases/purchase.rules';
import { amountOf } from './act';
import { diceOf, type Dice } from './dice.rules';

/** Who recorded a purchase, and what; where it comes from is named by a county's code. */
export interface PlannedPurchase {
  side: Side;
  originCode: string;
  facts: Omit<PurchaseFacts, 'originId' | 'sheetId'>;
  /** Which monthly sheet it is a line of, such as `专馆 2019-05`. */
  sheet: string | null;
}

interface Buying {
  channel: Channel;
  /** What all its orders come to. */
  amount: string;
  orders: number;
  buyers: readonly string[];
  from: Day;
}

const UNIONS = [
  '火炬开发区总工会',
  '翠亨新区总工会',
  '南朗镇机关工会',
  '民众镇机关工会',
  '三角镇机关工会',
  '阜沙镇机关工会',
];
const OFFICES = ['火炬开发区管理委员会', '翠亨新区管理委员会', '南朗镇人民政府', '三角镇人民政府'];
const CANTEENS = ['火炬开发区机关食堂', '火炬开发区职业学校食堂', '翠亨新区机关食堂', '民众镇中心小学食堂'];
const SHOPPERS = ['网店消费者', '直播间消费者'];

/** Bought for their own use, and counted once they are paid; on the 832 platform, which ran on trial from October, once evaluated. */
const DIRECT: readonly Buying[] = [
  { channel: Channel.BUDGET_UNIT, amount: '138.5', orders: 18, buyers: OFFICES, from: '2019-04-10' },
  { channel: Channel.PLATFORM_832, amount: '12', orders: 5, buyers: OFFICES, from: '2019-10-17' },
  { channel: Channel.TRADE_UNION, amount: '92', orders: 14, buyers: UNIONS, from: '2019-05-06' },
  { channel: Channel.CANTEEN, amount: '58.2', orders: 24, buyers: CANTEENS, from: '2019-04-15' },
  { channel: Channel.SUBSCRIPTION, amount: '30', orders: 6, buyers: UNIONS, from: '2019-06-03' },
];
const ASSISTED: readonly Buying[] = [
  { channel: Channel.E_COMMERCE, amount: '22', orders: 10, buyers: SHOPPERS.slice(0, 1), from: '2019-06-10' },
  { channel: Channel.LIVESTREAM, amount: '18', orders: 6, buyers: SHOPPERS.slice(1), from: '2019-09-05' },
];

interface Selling {
  channel: Channel;
  amount: string;
  seller: string;
  /** The first month with a sheet; the last is December. */
  from: number;
  linesEach: number;
}

const SHEETS: readonly Selling[] = [
  { channel: Channel.SPECIAL_HALL, amount: '45.3', seller: '中山市东西部扶贫协作产品展销馆', from: 5, linesEach: 3 },
  { channel: Channel.SPECIAL_COUNTER, amount: '21', seller: '火炬开发区扶贫产品专柜', from: 6, linesEach: 2 },
  { channel: Channel.WHOLESALE, amount: '63', seller: '中山市农产品批发市场扶贫档口', from: 4, linesEach: 2 },
];

/** What does not count, each with its reason. */
const UNCOUNTED: readonly { channel: Channel; amount: string; state: PurchaseState }[] = [
  { channel: Channel.PLATFORM_832, amount: '3.6', state: PurchaseState.PAID },
  { channel: Channel.PLATFORM_832, amount: '2.15', state: PurchaseState.PAID },
  { channel: Channel.PLATFORM_832, amount: '1.8', state: PurchaseState.ORDERED },
  { channel: Channel.BUDGET_UNIT, amount: '4.2', state: PurchaseState.ACCEPTED },
  { channel: Channel.TRADE_UNION, amount: '5', state: PurchaseState.ORDERED },
  { channel: Channel.TRADE_UNION, amount: '6.4', state: PurchaseState.CANCELLED },
  { channel: Channel.CANTEEN, amount: '0.75', state: PurchaseState.RETURNED },
];

const PRODUCTS: readonly [product: string, category: string, seller: string][] = [
  ['筇竹笋干', '干货', '大关县筇竹笋产销专业合作社'],
  ['小草坝天麻', '中药材', '大关县中药材种植专业合作社'],
  ['青花椒', '调味品', '高桥镇花椒种植专业合作社'],
  ['冷鲜黄牛肉', '肉类', '吉利镇肉牛养殖专业合作社'],
  ['乌骨鸡', '禽类', '木杆镇乌骨鸡养殖专业合作社'],
  ['中华蜂蜜', '蜂产品', '天星镇养蜂专业合作社'],
  ['高山马铃薯', '蔬菜', '上高桥乡蔬菜种植专业合作社'],
  ['手工竹编礼盒', '手工艺品', '寿山镇竹编专业合作社'],
];

const DAGUAN = '530624';
/** A neighbour: what was sold there helps a product's origin, not only the paired county. */
const YONGSHAN = '530625';

/** Parts that come to the whole, no two alike in a row; the last takes what is left. */
function partsOf(wan: string, count: number): bigint[] {
  const whole = amountOf(wan);
  const weights = Array.from({ length: count }, (_one, at) => BigInt(5 + ((at * 3) % 7)));
  const all = weights.reduce((sum, weight) => sum + weight, 0n);
  // In whole yuan, as people pay.
  const parts = weights.map((weight) => ((whole * weight) / all / 100n) * 100n);
  const rest = whole - parts.reduce((sum, part) => sum + part, 0n);
  return parts.map((part, at) => (at === count - 1 ? part + rest : part));
}

const LAST_ORDER = '2019-11-20';

/** The whole plan, the same each time, in the order of days. */
export function daguanPurchases(): PlannedPurchase[] {
  const dice = diceOf(20191017);
  const ordered = [
    ...DIRECT.flatMap((buying) => ordersOf(buying, PurchaseMode.DIRECT, Side.DONOR, dice)),
    ...ASSISTED.flatMap((buying) => ordersOf(buying, PurchaseMode.ASSISTED, Side.RECIPIENT, dice)),
    ...UNCOUNTED.map((one, at) => uncounted(one, at, dice)),
  ].sort((one, other) => (one.facts.day < other.facts.day ? -1 : one.facts.day > other.facts.day ? 1 : 0));
  const numbered = ordered.map((planned, at) => withPapers(planned, at + 1));
  return [...numbered, ...SHEETS.flatMap(linesOf)];
}

function ordersOf(buying: Buying, mode: PurchaseMode, side: Side, dice: Dice): PlannedPurchase[] {
  const span = Math.max(1, (Date.parse(LAST_ORDER) - Date.parse(buying.from)) / 86_400_000);
  return partsOf(buying.amount, buying.orders).map((amountFen, at) => {
    const day = daysAfter(buying.from, dice(span));
    const acceptedOn = daysAfter(day, 4 + dice(9));
    const paidOn = daysAfter(acceptedOn, 2 + dice(12));
    const isEvaluated = buying.channel === Channel.PLATFORM_832;
    const evaluatedOn = isEvaluated ? daysAfter(paidOn, 1 + dice(4)) : null;
    const steps = { ...reached({ acceptedOn, paidOn, evaluatedOn }), endedOn: null };
    return planned(buying.channel, mode, side, { day, amountFen, ...steps }, at, buying.buyers);
  });
}

function uncounted({ channel, amount, state }: (typeof UNCOUNTED)[number], at: number, dice: Dice): PlannedPurchase {
  const day = daysAfter('2019-10-20', dice(30));
  const wasAccepted = state !== PurchaseState.ORDERED && state !== PurchaseState.CANCELLED;
  const acceptedOn = wasAccepted ? daysAfter(day, 6) : null;
  const paidOn = state === PurchaseState.PAID ? daysAfter(day, 15) : null;
  const hasEnded = state === PurchaseState.CANCELLED || state === PurchaseState.RETURNED;
  const endedOn = hasEnded ? daysAfter(day, 9) : null;
  const buyers = channel === Channel.CANTEEN ? CANTEENS : channel === Channel.TRADE_UNION ? UNIONS : OFFICES;
  const steps = { state, acceptedOn, paidOn, evaluatedOn: null, endedOn };
  return planned(channel, PurchaseMode.DIRECT, Side.DONOR, { day, amountFen: amountOf(amount), ...steps }, at, buyers);
}

function planned(
  channel: Channel,
  mode: PurchaseMode,
  side: Side,
  when: Pick<PurchaseFacts, 'day' | 'amountFen' | 'state' | 'acceptedOn' | 'paidOn' | 'evaluatedOn' | 'endedOn'>,
  at: number,
  buyers: readonly string[],
): PlannedPurchase {
  const [product, category, seller] = PRODUCTS[at % PRODUCTS.length] ?? ['', '', ''];
  const written = { product, category, quantity: null, seller, recognised: at % 4 !== 3, origin: '云南省昭通市大关县' };
  const facts = { ...when, ...written, channel, mode, buyer: buyers[at % buyers.length] ?? null, orderNo: null };
  return { side, originCode: DAGUAN, facts: { ...facts, invoiceLines: [] }, sheet: null };
}

/** Channels whose buyers ask for an invoice. */
const INVOICED: readonly Channel[] = [Channel.BUDGET_UNIT, Channel.TRADE_UNION, Channel.CANTEEN, Channel.PLATFORM_832];
/** No tax office issues this code: nobody's invoice is taken for one of these. */
const MADE_UP_CODE = '000000000000';

function withPapers(purchase: PlannedPurchase, nth: number): PlannedPurchase {
  const { facts } = purchase;
  const orderNo = `YS2019${String(nth).padStart(4, '0')}`;
  const isInvoiced = INVOICED.includes(facts.channel) && facts.paidOn !== null;
  const number = String(2019_0000 + nth);
  const line = { code: MADE_UP_CODE, number, lineNo: 1, amountFen: facts.amountFen, totalFen: facts.amountFen };
  return { ...purchase, facts: { ...facts, orderNo, invoiceLines: isInvoiced ? [line] : [] } };
}

function linesOf({ channel, amount, seller, from, linesEach }: Selling): PlannedPurchase[] {
  const months = 13 - from;
  return partsOf(amount, months * linesEach).map((amountFen, at) => {
    const month = from + Math.floor(at / linesEach);
    const day = lastDayOfMonth(2019, month);
    const [product, category] = PRODUCTS[(at + month) % PRODUCTS.length] ?? ['', ''];
    const isNeighbours = channel === Channel.WHOLESALE && at % 6 === 5;
    const origin = isNeighbours ? '云南省昭通市永善县' : '云南省昭通市大关县';
    const written = { product, category, quantity: null, buyer: null, seller, recognised: true, origin, orderNo: null };
    const steps = { ...reached({ paidOn: day }), endedOn: null };
    const facts = { ...written, ...steps, day, amountFen, channel, mode: PurchaseMode.ASSISTED, invoiceLines: [] };
    return {
      side: Side.RECIPIENT,
      originCode: isNeighbours ? YONGSHAN : DAGUAN,
      facts,
      sheet: `${seller} ${day.slice(0, 7)}`,
    };
  });
}
