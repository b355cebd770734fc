import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Custodian, FundTotals } from './fund';
import { Day, Decimal, Money } from './scalars';
import {
  CustodianKind,
  FlowPoint,
  FlowTrack,
  FundKind,
  FundTier,
  MoneyMeasure,
  MoneyRateKind,
  ProjectStatus,
} from './vocabulary';

registerEnumType(MoneyMeasure, {
  name: 'MoneyMeasure',
  description: '比率的分子或分母。 A sum that a rate is made of.',
  valuesConfig: {
    PLEDGED: { description: '协议数。 Pledged.' },
    ALLOCATED: { description: '安排。 Allocated.' },
    DISBURSED: { description: '拨付。 Disbursed.' },
    RECEIVED: { description: '到位。 Received.' },
    AVAILABLE: { description: '期初余额与到位之和。 Opening balances and what was received.' },
    ISSUED: { description: '下达。 Issued.' },
    HELD: {
      description: '来款净额：到该单位且未转给他人的。 What came to a custodian and did not go on to another.',
    },
    SPENT: { description: '支出。 Spent.' },
    VOUCHERED: { description: '报账。 Vouchered.' },
    LYING_AT_YEAR_END: { description: '年末尚存；年末未到则为目前尚存。 Lying at the end of the year, or now.' },
    AVAILABLE_AT_YEAR_END: {
      description: '截至年末期初余额与到位之和。 Opening balances and received by the end of the year, or now.',
    },
  },
});
registerEnumType(MoneyRateKind, {
  name: 'MoneyRateKind',
  description: '比率的种类。 Which rate.',
  valuesConfig: {
    ALLOCATION: { description: '安排率：安排 / 协议数。 Allocated of pledged.' },
    DISBURSEMENT: { description: '拨付率：拨付 / 协议数。 Disbursed of pledged.' },
    RECEIPT: { description: '到位率：到位 / 拨付。 Received of disbursed.' },
    ISSUE: { description: '下达率：下达 / （期初 + 到位）。 Issued of what was available.' },
    SPEND: {
      description:
        '支出率：支出 / （期初 + 到位）；项目为支出 / 下达，保管单位为支出 / 来款净额。 Spent of what was available; of a project’s issued; of what a custodian held.',
    },
    VOUCHER: { description: '报账率：报账 / 下达或支出，按资金规则。 Vouchered of issued or spent, as the rules say.' },
    YEAR_END_BALANCE: { description: '年末结余率。 What lay at the end of the year, of what was available.' },
  },
});
registerEnumType(FlowTrack, {
  name: 'FlowTrack',
  description: '流向图的线：计划、资金、物资，互不相加。 Plan, cash and goods never mix.',
  valuesConfig: {
    PLAN: { description: '计划：协议数、安排。 What is planned.' },
    CASH: { description: '资金。 Cash.' },
    GOODS: { description: '物资，按折款。 Goods, by valuation.' },
  },
});
registerEnumType(FlowPoint, {
  name: 'FlowPoint',
  description: '流向图上的点。 Where money passes or rests.',
  valuesConfig: {
    PLEDGED: { description: '协议数。 Pledged.' },
    ALLOCATED: { description: '安排。 Allocated.' },
    DISBURSED: { description: '拨付。 Disbursed.' },
    BETWEEN: {
      description:
        '双方账之间；停留的是已拨付未见到位的。 Between the two sides’ books: what rests there was never stated to be received.',
    },
    UNSTATED: { description: '到位而未见拨付。 Received, while no disbursement is stated.' },
    OPENING: { description: '期初余额。 Opening balances.' },
    RECEIVED: { description: '已到位；停留的是未下达的。 Received.' },
    ISSUED: { description: '已下达；停留的是未支出的。 Issued.' },
    RETAINED: { description: '质保金。 Retention money.' },
    CLEARED: { description: '已报账未支付。 Vouchered and not paid.' },
    SPENT: { description: '已支出；停留的是未报账的。 Spent.' },
    SETTLED: { description: '已支出并报账。 Spent and vouchered.' },
    SENT_BACK: { description: '已退回。 Sent back.' },
    BACK: { description: '退回途中；停留的是已退回未见收回的。 On the way back.' },
    TAKEN_BACK: { description: '已收回。 Taken back by the donor.' },
    DONATED: { description: '物资已捐赠。 Goods donated.' },
    GOODS_HELD: { description: '物资已接收。 Goods received.' },
    HANDED_OUT: { description: '物资已发放。 Goods handed out.' },
  },
});

@ObjectType({
  description:
    '比率：分子、分母写明，由账推出，不封顶；分母为零时为空。 A rate: derived, never cut off; null where there is nothing to divide by.',
})
export class MoneyRate {
  @Field(() => MoneyRateKind, { description: '哪一种。 Which rate.' })
  kind!: MoneyRateKind;

  @Field(() => MoneyMeasure, { description: '分子。 The numerator.' })
  numerator!: MoneyMeasure;

  @Field(() => MoneyMeasure, { description: '分母。 The denominator.' })
  denominator!: MoneyMeasure;

  @Field(() => Money, { description: '分子的金额（元）。 What the numerator comes to, in yuan.' })
  numeratorAmount!: string;

  @Field(() => Money, { description: '分母的金额（元）。 What the denominator comes to, in yuan.' })
  denominatorAmount!: string;

  @Field(() => Decimal, {
    nullable: true,
    description:
      '比率，六位小数，四舍五入，如 "0.741490"；分母为零时为空。 Six places, half up; null where the denominator is 0.',
  })
  value!: string | null;
}

@ObjectType({ description: '序时进度与支出率之差。 The time pace, and how far spending is ahead of it.' })
export class MoneyPace {
  @Field(() => Day, { description: '截至日期。 On which day.' })
  day!: string;

  @Field(() => Int, { description: '该年度已过的整月数，年度已结束为 12。 Whole months of the year that have ended.' })
  monthsElapsed!: number;

  @Field(() => Decimal, { description: '序时进度：已过月数 / 12。 Months elapsed of twelve.' })
  pace!: string;

  @Field(() => Decimal, {
    nullable: true,
    description: '支出率减序时进度，正数为超前；没有支出率为空。 The spend rate minus the pace.',
  })
  gap!: string | null;
}

@ObjectType({ description: '一种资金的合计。 What one kind of money comes to.' })
export class KindMoney {
  @Field(() => FundKind, { description: '种类。 Which kind.' })
  kind!: FundKind;

  @Field(() => FundTier, { nullable: true, description: '财政资金的层级。 The tier of fiscal money.' })
  tier!: FundTier | null;

  @Field(() => FundTotals, { description: '合计。 What it comes to.' })
  totals!: FundTotals;
}

@ObjectType({ description: '一个帮扶单位的合计。 What one donor’s money comes to.' })
export class DonorMoney {
  @Field(() => FundTotals, { description: '合计。 What it comes to.' })
  totals!: FundTotals;
}

@ObjectType({ description: '流向图上的一个点。 A point of the picture.' })
export class FlowNode {
  @Field(() => ID, { description: '图内编号。 Unique within the picture.' })
  id!: string;

  @Field(() => FlowTrack, { description: '哪条线。 On which track.' })
  track!: FlowTrack;

  @Field(() => FlowPoint, { description: '哪个点。 Which point.' })
  point!: FlowPoint;

  @Field(() => CustodianKind, {
    nullable: true,
    description: '保管单位的种类；双方之间为空。 With what kind of custodian.',
  })
  custodianKind!: CustodianKind | null;

  @Field(() => Money, { description: '经过的金额（元）。 What passes here, in yuan.' })
  amount!: string;

  @Field(() => Money, { description: '停留的金额（元）。 What rests here, in yuan.' })
  resting!: string;
}

@ObjectType({ description: '流向图上的一条线。 What flows from one point to another.' })
export class FlowLink {
  @Field(() => ID, { description: '从哪个点。 From which point.' })
  from!: string;

  @Field(() => ID, { description: '到哪个点。 To which point.' })
  to!: string;

  @Field(() => Money, { description: '净流量（元）。 What flows, to and fro netted, in yuan.' })
  amount!: string;
}

@ObjectType({
  description:
    '资金流向：每个点流入等于流出加停留；往返相抵，没有回路。 At every point what flows in is what flows out and what rests; no circles.',
})
export class MoneyFlow {
  @Field(() => [FlowNode], { description: '各点。 The points.' })
  nodes!: FlowNode[];

  @Field(() => [FlowLink], { description: '各线。 What flows between them.' })
  links!: FlowLink[];
}

/** What lies somewhere, and how much of it for how long at the least. */
@ObjectType()
abstract class LyingAmounts {
  @Field(() => Money, { description: '尚存（元）。 What lies there, in yuan.' })
  balance!: string;

  @Field(() => Money, { description: '其中质保金（元）。 Of that, retention money, in yuan.' })
  retained!: string;

  @Field(() => Money, {
    description: '至少存放了一年的（元）。 What has lain for a year at the least, in yuan.',
  })
  overOneYear!: string;

  @Field(() => Money, {
    description: '至少存放了两年的（元）。 What has lain for two years at the least, in yuan.',
  })
  overTwoYears!: string;
}

@ObjectType({
  description:
    '一处存放的资金：某项资金、某项目、某保管单位、某来源年度。存放时间按“至少”计：无论先用哪一笔都成立，不推测次序。 Money of one fund, project, custodian and year of origin. How long it has lain is said at the least: true under any order of using it up; none is guessed.',
})
export class LyingMoney extends LyingAmounts {
  @Field(() => Int, { description: '资金所属年度。 The year whose money it is.' })
  originYear!: number;

  @Field(() => Day, { description: '至少从这天起就有一部分存放着。 Some of it has lain since this day at the least.' })
  since!: string;

  @Field(() => Int, { description: '至少已存放的天数。 For so many days at the least.' })
  days!: number;
}

@ObjectType({ description: '一个来源年度存放的资金。 What lies of one year’s money.' })
export class LyingYear extends LyingAmounts {
  @Field(() => Int, { description: '资金所属年度。 The year whose money it is.' })
  originYear!: number;
}

@ObjectType({
  description: '存放的资金及其存放时间（至少）。 What lies with custodians, and for how long at the least.',
})
export class MoneyLying extends LyingAmounts {
  @Field(() => Int, { description: '共有多少处。 In how many places.' })
  count!: number;

  @Field(() => Int, { description: '“一年”按资金规则为多少天。 How many days the rules call a year of lying idle.' })
  idleDays!: number;

  @Field(() => Int, { description: '“两年”按资金规则为多少天。 And two years.' })
  longIdleDays!: number;

  @Field(() => [LyingYear], {
    description: '按资金所属年度，早的在前。 By the year whose money it is, the earliest first.',
  })
  byOriginYear!: LyingYear[];
}

@ObjectType({
  description:
    '一个保管单位的资金：来款 = 支出 + 转出 + 尚存。 What passed through a custodian: in = spent + on + lying.',
})
export class CustodianMoney {
  @Field(() => Custodian, { description: '保管单位。 The custodian.' })
  custodian!: Custodian;

  @Field(() => Money, { description: '来款（元）。 What came to it, in yuan.' })
  cameIn!: string;

  @Field(() => Money, { description: '转出、退回（元）。 What went on to others, in yuan.' })
  wentOn!: string;

  @Field(() => Money, { description: '支出（元）。 What it spent, in yuan.' })
  spent!: string;

  @Field(() => Money, { description: '报账（元）。 What it vouchered, in yuan.' })
  vouchered!: string;

  @Field(() => Money, { description: '尚存（元）。 What lies with it, in yuan.' })
  lying!: string;

  @Field(() => Money, { description: '其中质保金（元）。 Of that, retention money, in yuan.' })
  retained!: string;

  @Field(() => [MoneyRate], { description: '支出率、报账率。 Its spend rate and its voucher rate.' })
  rates!: MoneyRate[];
}

@ObjectType({
  description: '本年度处于同一状态的项目：计划与实际。 The year’s projects at one status: planned and actual.',
})
export class StatusMoney {
  @Field(() => ProjectStatus, { description: '状态。 At which status.' })
  status!: ProjectStatus;

  @Field(() => Int, { description: '项目数。 How many projects.' })
  projects!: number;

  @Field(() => Money, { description: '计划投资（元）。 What was planned, in yuan.' })
  planned!: string;

  @Field(() => FundTotals, {
    description: '为这些项目登记的全部资金，不分资金年度。 Everything posted to them, of whatever fund.',
  })
  totals!: FundTotals;
}

@ObjectType({
  description:
    '一个结对某年度资金的去向；年度是资金所属年度。 Where a pairing’s money of a year is; the year of its funds.',
})
export class PairingMoney {
  @Field(() => Int, { description: '年度。 The year.' })
  year!: number;
}
