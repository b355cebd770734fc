import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, Node } from './page';
import { DateTime, Day } from './scalars';
import { FlagRule, FlagSeverity, FlagState, Side } from './vocabulary';

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
    CORRECTED: { description: '已消除：情况不再存在。 It is so no more.' },
  },
});

@ObjectType({ description: '待核实事项中的一个数。 A figure of its sentence.' })
export class FlagNumber {
  @Field({ description: '名称，如 idle、rate。 What it is.' })
  name!: string;

  @Field({ description: '数值：元、百分数或天数。 Yuan, percent or days.' })
  value!: string;
}

@ObjectType({
  implements: Node,
  description:
    '待核实事项：对一个结对的资金提出的问题，写明依据和数字；只问，不下结论，不改动任何数据。 Something about a pairing’s money that is asked about, with its rule and its numbers. It asks and does not accuse, and changes nothing.',
})
export class IntegrityFlag extends Node {
  @Field(() => FlagRule, { description: '依据。 Which rule asks.' })
  rule!: FlagRule;

  @Field(() => FlagSeverity, { description: '轻重。 How much it weighs.' })
  severity!: FlagSeverity;

  @Field(() => FlagState, { description: '状态。 How far it has come.' })
  state!: FlagState;

  @Field(() => Int, { description: '资金所属年度。 The year whose money it is.' })
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

  @Field({ description: '是否演示数据。 Whether it is about a demonstration.' })
  simulated!: boolean;
}

@ObjectType({ description: '一页待核实事项。 A page of flags.' })
export class IntegrityFlagConnection extends connectionOf(IntegrityFlag, 'IntegrityFlag') {}

@InputType({ description: '筛选待核实事项。 Which flags.' })
export class IntegrityFlagFilter {
  @Field(() => [ID], { nullable: true, description: '结对，任一，最多 1000 个。 Any of these pairings, 1000 at most.' })
  pairingIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: '资金，任一。 Any of these funds.' })
  fundIds?: string[] | null;

  @Field(() => [FlagRule], { nullable: true, description: '依据，任一。 Any of these rules.' })
  rules?: FlagRule[] | null;

  @Field(() => [FlagState], { nullable: true, description: '状态，任一。 In any of these states.' })
  states?: FlagState[] | null;

  @Field(() => [FlagSeverity], { nullable: true, description: '轻重，任一。 Of any of these weights.' })
  severities?: FlagSeverity[] | null;

  @Field(() => [Int], { nullable: true, description: '资金所属年度，任一。 Any of these years.' })
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

@ObjectType({ description: '说明的结果。 What an explanation gives.' })
export class IntegrityFlagPayload {
  @Field(() => IntegrityFlag, { description: '该待核实事项。 The flag.' })
  flag!: IntegrityFlag;
}
