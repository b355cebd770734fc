import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, Node } from './page';
import { DateTime, Day, Decimal } from './scalars';
import { FlagRule, FlagSeverity, FlagStance, FlagState, Office, Side } from './vocabulary';

registerEnumType(FlagRule, {
  name: 'FlagRule',
  description: '待核实的依据。 Which rule asks.',
  valuesConfig: {
    VOUCHER_RATE_LOW: { description: '保管单位报账率偏低。 A custodian has vouchered too little.' },
    IDLE_OVER_ONE_YEAR: { description: '资金沉淀一年以上。 Money has lain idle for a year at the least.' },
    IDLE_OVER_TWO_YEARS: { description: '资金沉淀两年以上。 Money has lain idle for two years at the least.' },
    YEAR_END_BALANCE_HIGH: { description: '年末结余偏高。 Too much lay there at the end of the year.' },
    RECEIPT_WITHOUT_DISBURSEMENT: { description: '到位未见拨付。 Received, and no disbursement is stated.' },
    RECEIPT_ABOVE_DISBURSEMENT: { description: '到位多于拨付。 More received than disbursed.' },
    DIFFERENCE_OVERDUE: { description: '差异逾期未答复。 A difference was not answered in time.' },
    PARTS_NOT_TOTAL: { description: '分项之和与合计不符。 Parts do not come to their total.' },
    FUND_PARTS_NOT_TOTAL: { description: '资金分项之和与合计不符。 Parts of funds do not come to their total.' },
    PARTS_UNCLEAR: { description: '分项与合计的关系待核实。 Parts come close to their total, or may overlap.' },
    STAGE_ABOVE_EARLIER: {
      description: '后一环节资金多于前一环节。 More at a later stage of money than at the one before.',
    },
    SUBSET_ABOVE_SET: { description: '部分多于整体。 A part is larger than its whole.' },
    TO_DATE_FELL: { description: '累计数减少。 A figure up to a date has fallen.' },
    RATE_DIFFERS: { description: '比率与分子分母不符。 A printed rate is not what its parts come to.' },
    RATE_TRUNCATED: { description: '比率系截尾。 A printed rate is cut off instead of rounded.' },
    MOVED_TO_TWIN: { description: '人与人次混用。 Persons were printed as person-times, or the other way.' },
    PERSONS_ABOVE_TIMES: { description: '人数多于人次。 More persons than person-times.' },
    ONE_END_COUNTED: { description: '结对只统计一端。 Only one end of pairings is counted.' },
    STATEMENTS_DISAGREE: { description: '两处数字不一致。 Two statements about one fact disagree.' },
    OUTLIER_PER_HEAD: { description: '人均带动数偏高。 Far more for each head than elsewhere.' },
    OFFICES_DIFFER: { description: '县级、部门、乡镇上报不一致。 The offices of one county differ.' },
  },
});
registerEnumType(FlagStance, {
  name: 'FlagStance',
  description: '说法：只问，不下结论。 How a rule speaks; it never accuses.',
  valuesConfig: {
    QUESTION: { description: '疑问：可能如此，请核实口径。 It may well be so: which is meant?' },
    NOTICE: { description: '提示：供读者知悉。 Something that the reader should know.' },
    CONTRADICTION: { description: '不一致：几个数不能同时成立。 Not all of the figures can be true.' },
  },
});
registerEnumType(FlagSeverity, {
  name: 'FlagSeverity',
  description: '轻重。 How much it weighs.',
  valuesConfig: {
    NOTICE: { description: '提示。 To be noticed.' },
    WARNING: { description: '关注。 To be looked at.' },
    SERIOUS: { description: '重点关注。 To be looked at first.' },
  },
});
registerEnumType(FlagState, {
  name: 'FlagState',
  description: '待核实事项的状态。 How far it has come.',
  valuesConfig: {
    OPEN: { description: '待核实。 Open.' },
    EXPLAINED: { description: '已说明。 Somebody entitled has said why it is so.' },
    ACCEPTED: { description: '已认可：他人认可情况属实。 Somebody else entitled has accepted it as it is.' },
    CORRECTED: { description: '已消除：情况不再存在。 It is so no more.' },
  },
});

registerEnumType(Office, {
  name: 'Office',
  description: '同一县内由谁上报。 Who of one county reports.',
  valuesConfig: {
    COUNTY: { description: '县级。 The county itself.' },
    DEPARTMENT: { description: '部门。 The department whose category it is.' },
    TOWNSHIPS: { description: '乡镇合计。 Its townships, added up.' },
  },
});

@ObjectType({ description: '一处上报的数。 What one of a county’s offices says.' })
export class OfficeSaying {
  @Field(() => Office, { description: '由谁上报。 Whose it is.' })
  office!: Office;

  @Field(() => Decimal, { description: '上报数，按指标的基本单位。 The figure, in the indicator’s base unit.' })
  value!: string;

  @Field(() => Day, {
    description: '报送日期；由多份合计的为最后一份。 When it was handed in; of several reports, the last.',
  })
  day!: string;
}

@ObjectType({ description: '待核实事项中的一个数。 A figure of its sentence.' })
export class FlagNumber {
  @Field({ description: '名称，如 idle、rate。 What it is.' })
  name!: string;

  @Field({
    description: '数值：元、百分数、天数，或指标的基本单位。 Yuan, percent, days, or an indicator’s base unit.',
  })
  value!: string;
}

@ObjectType({
  implements: Node,
  description:
    '待核实事项：对一个结对的资金或上报、公布的数据提出的问题，写明依据和数字；只问，不下结论，不改动任何数据。涉及公开材料的，事项和说明随之公开。 ' +
    'Something about a pairing’s money, or figures stated about it, that is asked about, with its rule and its numbers. It asks and does not accuse, and changes nothing. About published figures it is public, with what was said of it.',
})
export class IntegrityFlag extends Node {
  @Field(() => FlagRule, { description: '依据。 Which rule asks.' })
  rule!: FlagRule;

  @Field(() => FlagSeverity, { description: '轻重。 How much it weighs.' })
  severity!: FlagSeverity;

  @Field(() => FlagState, { description: '状态。 How far it has come.' })
  state!: FlagState;

  @Field(() => Int, {
    description:
      '资金所属年度，或数据期间截止的年份。 The year whose money it is, or in which the period of the figures ends.',
  })
  year!: number;

  @Field(() => Day, { description: '自哪天起。 Since when it is so.' })
  since!: string;

  @Field(() => Side, { description: '由哪一方答复。 Who is to answer.' })
  turn!: Side;

  @Field(() => Int, { description: '版本。 Its version.' })
  version!: number;

  @Field(() => DateTime, { description: '提出时间。 When it was raised.' })
  raisedAt!: Date;

  @Field(() => String, { nullable: true, description: '说明；未说明为空。 What was said to explain it, if anything.' })
  reason!: string | null;

  @Field(() => DateTime, { nullable: true, description: '说明时间。 When it was explained.' })
  explainedAt!: Date | null;

  @Field(() => String, { nullable: true, description: '认可的理由；未认可为空。 Why it was accepted, if it is.' })
  acceptance!: string | null;

  @Field(() => DateTime, { nullable: true, description: '认可时间。 When it was accepted.' })
  acceptedAt!: Date | null;

  @Field({ description: '是否演示数据。 Whether it is about a demonstration.' })
  simulated!: boolean;
}

@ObjectType({ description: '待核实事项的一个版本：当时的说法。 What a flag said at a time.' })
export class IntegrityFlagVersion {
  @Field(() => Int, { description: '版本，从 1 起。 Number, from 1.' })
  version!: number;

  @Field(() => FlagState, { description: '状态。 Its state.' })
  state!: FlagState;

  @Field(() => Day, { description: '自哪天起。 Since when it was so.' })
  since!: string;

  @Field(() => String, { nullable: true, description: '说明或认可的理由，如有。 What was said of it, if anything.' })
  reason!: string | null;

  @Field(() => DateTime, { description: '形成时间。 When it was made.' })
  madeAt!: Date;
}

@ObjectType({ description: '一页待核实事项。 A page of flags.' })
export class IntegrityFlagConnection extends connectionOf(IntegrityFlag, 'IntegrityFlag') {}

@InputType({ description: '筛选待核实事项。 Which flags.' })
export class IntegrityFlagFilter {
  @Field(() => [ID], { nullable: true, description: '结对，任一，最多 1000 个。 Any of these pairings, 1000 at most.' })
  pairingIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: '资金，任一。 Any of these funds.' })
  fundIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: '材料，任一。 About any of these statements.' })
  statementIds?: string[] | null;

  @Field(() => [FlagRule], { nullable: true, description: '依据，任一。 Any of these rules.' })
  rules?: FlagRule[] | null;

  @Field(() => [FlagState], { nullable: true, description: '状态，任一。 In any of these states.' })
  states?: FlagState[] | null;

  @Field(() => [FlagSeverity], { nullable: true, description: '轻重，任一。 Of any of these weights.' })
  severities?: FlagSeverity[] | null;

  @Field(() => [Int], { nullable: true, description: '年度，任一。 Any of these years.' })
  years?: number[] | null;

  @Field(() => Side, { nullable: true, description: '由哪一方答复。 Who is to answer.' })
  turn?: Side | null;
}

@InputType({ description: '说明一个待核实事项。 An explanation.' })
export class ExplainFlagInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '哪一项。 Which flag.' })
  flagId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that is explained.' })
  version!: number;

  @Field({ description: '说明，1–1000 字。 Why it is so, 1 to 1000 characters.' })
  reason!: string;
}

@InputType({ description: '认可一个待核实事项。 An acceptance.' })
export class AcceptFlagInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '哪一项。 Which flag.' })
  flagId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that is accepted.' })
  version!: number;

  @Field({ description: '理由，1–1000 字。 Why it may stay so, 1 to 1000 characters.' })
  reason!: string;
}

@ObjectType({ description: '说明或认可的结果。 What an explanation or an acceptance gives.' })
export class IntegrityFlagPayload {
  @Field(() => IntegrityFlag, { description: '该待核实事项。 The flag.' })
  flag!: IntegrityFlag;
}
