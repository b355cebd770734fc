import { CustodianKind, FundKind, FundTier, VoucherOrder } from '../../schema/vocabulary';
import type { Day } from '../platform/day';

/*
 * The money of the Torch Zone's group for Daguan in 2019, made up (演示数据) so that what the donors disbursed and donated
 * comes to the published sums: 5028 万元 of fiscal aid, 2022.25 万元 of social aid. Amounts are 万元.
 */

export interface Custodian {
  kind: CustodianKind;
  name: string;
}

/** What the county booked of a disbursement; mostly as it was paid. */
export interface Receipt {
  amount: string;
  on: Day;
  documentNo: string;
  at: Custodian;
  /** On from the treasury above to the county's own. */
  forwarded?: { on: Day; documentNo: string };
}

export interface Batch {
  amount: string;
  paidOn: Day;
  documentNo: string;
  to: Custodian;
}

export interface FundPlan {
  key: string;
  /** The whole group, or a word within a member's name. */
  donor: 'GROUP' | '火炬' | '翠亨' | '南朗' | '民众' | '三角' | '阜沙';
  kind: FundKind;
  tier: FundTier | null;
  name: string;
  voucherOrder?: VoucherOrder;
  pledged?: string;
  batches: Batch[];
  receipts: Receipt[];
  /** Whether the county names, issue by issue, which payment it came from. */
  isTraced: boolean;
}

export const TREASURY: Custodian = { kind: CustodianKind.COUNTY_TREASURY, name: '大关县财政局' };
export const CHARITY: Custodian = { kind: CustodianKind.CHARITY, name: '大关县慈善会' };
const ZHAOTONG: Custodian = { kind: CustodianKind.CITY, name: '昭通市财政局' };

const paid = (amount: string, paidOn: Day, documentNo: string, to = TREASURY): Batch => ({
  amount,
  paidOn,
  documentNo,
  to,
});
const booked = (amount: string, on: Day, documentNo: string, at = TREASURY): Receipt => ({
  amount,
  on,
  documentNo,
  at,
});
const throughCity = (amount: string, on: Day, documentNo: string, forwardedOn: Day, by: string): Receipt => ({
  ...booked(amount, on, documentNo, ZHAOTONG),
  forwarded: { on: forwardedOn, documentNo: by },
});

const fiscal = (
  key: string,
  donor: FundPlan['donor'],
  tier: FundTier,
  name: string,
  more: Pick<FundPlan, 'pledged' | 'batches' | 'receipts'> & { isTraced?: boolean; voucherOrder?: VoucherOrder },
): FundPlan => ({ key, donor, kind: FundKind.FISCAL, tier, name, isTraced: false, ...more });

const cash = (
  key: string,
  donor: FundPlan['donor'],
  name: string,
  more: Pick<FundPlan, 'pledged' | 'batches' | 'receipts'>,
): FundPlan => ({ key, donor, kind: FundKind.SOCIAL_CASH, tier: null, name, isTraced: false, ...more });

export const FUNDS: readonly FundPlan[] = [
  fiscal('P', 'GROUP', FundTier.PROVINCE, '广东省级财政援助资金', {
    pledged: '2600',
    isTraced: true,
    batches: [
      paid('1300', '2019-04-18', '粤财农〔2019〕46号', ZHAOTONG),
      paid('900', '2019-07-25', '粤财农〔2019〕88号', ZHAOTONG),
      paid('400', '2019-10-16', '粤财农〔2019〕121号', ZHAOTONG),
    ],
    receipts: [
      throughCity('1300', '2019-05-08', '粤财农〔2019〕46号', '2019-05-20', '昭财农〔2019〕38号'),
      throughCity('900', '2019-08-12', '粤财农〔2019〕88号', '2019-08-22', '昭财农〔2019〕71号'),
      throughCity('400', '2019-11-04', '粤财农〔2019〕121号', '2019-11-12', '昭财农〔2019〕103号'),
    ],
  }),
  fiscal('C', 'GROUP', FundTier.CITY, '中山市级财政援助资金', {
    pledged: '1000',
    isTraced: true,
    batches: [
      paid('400', '2019-05-10', '中财农〔2019〕31号'),
      paid('428', '2019-08-02', '中财农〔2019〕57号'),
      paid('300', '2019-11-08', '中财农〔2019〕83号'),
    ],
    // One payment, booked in two.
    receipts: [
      booked('250', '2019-05-22', '中财农〔2019〕31号'),
      booked('150', '2019-06-03', '中财农〔2019〕31号'),
      booked('428', '2019-08-15', '中财农〔2019〕57号'),
      booked('300', '2019-11-20', '中财农〔2019〕83号'),
    ],
  }),
  fiscal('L', '火炬', FundTier.DISTRICT, '火炬开发区财政援助资金', {
    pledged: '500',
    isTraced: true,
    batches: [
      paid('240', '2019-04-25', '中山火炬财〔2019〕21号'),
      paid('200', '2019-07-18', '中山火炬财〔2019〕58号'),
      paid('160', '2019-10-30', '中山火炬财〔2019〕96号'),
    ],
    receipts: [
      booked('240', '2019-05-05', '中山火炬财〔2019〕21号'),
      booked('200', '2019-07-29', '中山火炬财〔2019〕58号'),
      booked('160', '2019-11-08', '中山火炬财〔2019〕96号'),
    ],
  }),
  fiscal('H', '翠亨', FundTier.DISTRICT, '翠亨新区财政援助资金', {
    pledged: '200',
    batches: [
      paid('65', '2019-06-11', '中翠财〔2019〕12号'),
      paid('60', '2019-06-14', '中翠财〔2019〕15号'),
      paid('125', '2019-10-21', '中翠财〔2019〕40号'),
    ],
    // Two payments, booked as one.
    receipts: [
      booked('125', '2019-06-25', '中翠财〔2019〕12号、15号'),
      booked('125', '2019-11-01', '中翠财〔2019〕40号'),
    ],
  }),
  fiscal('N', '南朗', FundTier.TOWN, '南朗财政援助资金', {
    pledged: '100',
    batches: [paid('80', '2019-06-20', '南府财〔2019〕18号'), paid('70', '2019-09-27', '南府财〔2019〕57号')],
    // The document's number with two digits exchanged.
    receipts: [booked('80', '2019-07-02', '南府财〔2019〕18号'), booked('70', '2019-10-12', '南府财〔2019〕75号')],
  }),
  fiscal('M', '民众', FundTier.TOWN, '民众财政援助资金', {
    pledged: '80',
    batches: [paid('60', '2019-06-18', '民府财〔2019〕9号'), paid('50', '2019-10-15', '民府财〔2019〕27号')],
    receipts: [booked('60', '2019-06-28', '民府财〔2019〕9号'), booked('50', '2019-10-28', '民府财〔2019〕27号')],
  }),
  fiscal('S', '三角', FundTier.TOWN, '三角财政援助资金', {
    pledged: '70',
    batches: [paid('50', '2019-06-25', '三府财〔2019〕14号'), paid('60', '2019-10-18', '三府财〔2019〕33号')],
    // 4 万元 less than was paid: the two sides differ.
    receipts: [booked('50', '2019-07-05', '三府财〔2019〕14号'), booked('56', '2019-10-30', '三府财〔2019〕33号')],
  }),
  fiscal('F', '阜沙', FundTier.TOWN, '阜沙财政援助资金', {
    pledged: '50',
    voucherOrder: VoucherOrder.BEFORE_PAYMENT,
    batches: [paid('50', '2019-07-02', '阜府财〔2019〕11号'), paid('30', '2019-09-10', '阜府财〔2019〕26号')],
    // The second one twelve weeks on its way.
    receipts: [booked('50', '2019-07-12', '阜府财〔2019〕11号'), booked('30', '2019-12-03', '阜府财〔2019〕26号')],
  }),
  cash('l', '火炬', '火炬开发区社会捐款', {
    pledged: '860',
    batches: [
      paid('300', '2019-06-30', '中山火炬慈〔2019〕5号', CHARITY),
      paid('320', '2019-09-17', '中山火炬慈〔2019〕12号', CHARITY),
      paid('200', '2019-12-06', '中山火炬慈〔2019〕19号', CHARITY),
    ],
    receipts: [
      booked('300', '2019-07-08', '中山火炬慈〔2019〕5号', CHARITY),
      booked('320', '2019-09-25', '中山火炬慈〔2019〕12号', CHARITY),
      booked('200', '2019-12-16', '中山火炬慈〔2019〕19号', CHARITY),
    ],
  }),
  cash('h', '翠亨', '翠亨新区社会捐款', {
    pledged: '220',
    batches: [
      paid('120', '2019-06-30', '翠慈〔2019〕3号', CHARITY),
      paid('90', '2019-10-17', '翠慈〔2019〕8号', CHARITY),
    ],
    receipts: [
      booked('120', '2019-07-10', '翠慈〔2019〕3号', CHARITY),
      booked('90', '2019-10-25', '翠慈〔2019〕8号', CHARITY),
    ],
  }),
  cash('n', '南朗', '南朗社会捐款', {
    pledged: '100',
    batches: [paid('96.50', '2019-07-05', '南慈〔2019〕4号', CHARITY)],
    receipts: [booked('96.50', '2019-07-15', '南慈〔2019〕4号', CHARITY)],
  }),
  cash('m', '民众', '民众社会捐款', {
    pledged: '90',
    // The second one was never booked: one side alone states it.
    batches: [
      paid('70', '2019-06-30', '民慈〔2019〕2号', CHARITY),
      paid('18.75', '2019-12-20', '民慈〔2019〕6号', CHARITY),
    ],
    receipts: [booked('70', '2019-07-09', '民慈〔2019〕2号', CHARITY)],
  }),
  cash('s', '三角', '三角社会捐款', {
    pledged: '70',
    batches: [paid('75', '2019-07-01', '三慈〔2019〕2号', CHARITY)],
    receipts: [booked('75', '2019-07-11', '三慈〔2019〕2号', CHARITY)],
  }),
  cash('f', '阜沙', '阜沙社会捐款', {
    pledged: '60',
    batches: [paid('62', '2019-07-03', '阜慈〔2019〕3号', CHARITY)],
    receipts: [booked('62', '2019-07-12', '阜慈〔2019〕3号', CHARITY)],
  }),
];

export interface Donation {
  /** The key of the fund that it belongs to: one for each donor. */
  fund: string;
  donor: FundPlan['donor'];
  amount: string;
  on: Day;
  documentNo: string;
  goods: { name: string; quantity: string; unit: string };
  receivedOn: Day;
  by: Custodian;
  /** Who got how much of it, and when; what is not handed out yet lies there still. */
  handedOut: { on: Day; to: string; quantity: string; amount: string }[];
}

const department = (name: string): Custodian => ({ kind: CustodianKind.DEPARTMENT, name });
const EDUCATION = department('大关县教育体育局');
const HEALTH = department('大关县卫生健康局');
const CIVIL = department('大关县民政局');

const given = (
  donor: Donation['donor'],
  documentNo: string,
  amount: string,
  on: Day,
  [name, quantity, unit]: [string, string, string],
  receivedOn: Day,
  by: Custodian,
  handedOut: [on: Day, to: string, quantity: string, amount: string][],
): Donation => ({
  fund: `${donor}物资`,
  donor,
  amount,
  on,
  documentNo,
  goods: { name, quantity, unit },
  receivedOn,
  by,
  handedOut: handedOut.map(([day, to, part, value]) => ({ on: day, to, quantity: part, amount: value })),
});

export const DONATIONS: readonly Donation[] = [
  given(
    '火炬',
    '中山火炬慈物〔2019〕2号',
    '200',
    '2019-05-15',
    ['教学用计算机', '400', '台'],
    '2019-05-27',
    EDUCATION,
    [
      ['2019-06-10', '大关县第一中学', '250', '125'],
      ['2019-06-12', '天星中学', '150', '75'],
    ],
  ),
  given('火炬', '中山火炬慈物〔2019〕7号', '130', '2019-08-20', ['医疗设备', '26', '台'], '2019-09-02', HEALTH, [
    ['2019-09-20', '大关县人民医院', '18', '90'],
    ['2019-09-24', '悦乐镇卫生院', '8', '40'],
  ]),
  given('火炬', '中山火炬慈物〔2019〕15号', '100', '2019-11-05', ['冬季棉被', '5000', '床'], '2019-11-14', CIVIL, [
    ['2019-11-22', '各乡镇困难群众', '4200', '84'],
  ]),
  given('翠亨', '翠慈物〔2019〕4号', '64', '2019-06-12', ['空气能热水器', '80', '台'], '2019-06-24', EDUCATION, [
    ['2019-07-15', '大关县寄宿制学校', '80', '64'],
  ]),
  given('翠亨', '翠慈物〔2019〕9号', '56', '2019-09-03', ['学生校服', '4000', '套'], '2019-09-10', EDUCATION, [
    ['2019-09-12', '建档立卡贫困学生', '4000', '56'],
  ]),
  given('南朗', '南慈物〔2019〕1号', '60', '2019-06-01', ['图书', '30000', '册'], '2019-06-11', EDUCATION, [
    ['2019-06-20', '各中心小学', '30000', '60'],
  ]),
  given('民众', '民慈物〔2019〕3号', '30', '2019-07-16', ['课桌椅', '600', '套'], '2019-07-26', EDUCATION, [
    ['2019-08-28', '悦乐镇中心小学', '600', '30'],
  ]),
  given('三角', '三慈物〔2019〕5号', '20', '2019-08-08', ['太阳能路灯', '100', '盏'], '2019-08-19', CIVIL, [
    ['2019-09-06', '玉碗镇四合村', '60', '12'],
  ]),
  given('阜沙', '阜慈物〔2019〕6号', '10', '2019-11-18', ['大米', '20', '吨'], '2019-11-27', CIVIL, [
    ['2019-12-05', '各乡镇困难群众', '20', '10'],
  ]),
];
