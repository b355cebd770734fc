import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, Node } from './page';
import { Day, Decimal } from './scalars';
import { OfVillage, VillageVersion } from './village';
import { AtVillage, KeptFilter, Request } from './village-inputs';
import { VillageLiftAction, VillageLiftState, VillageStandardMeasure } from './vocabulary';

registerEnumType(VillageLiftState, {
  name: 'VillageLiftState',
  description: '拟出列村的状态。 How a village on the list stands.',
  valuesConfig: {
    LISTED: { description: '已列入计划，尚未验收。 On the list.' },
    PROPOSED: { description: '已提出验收，待另一人复核。 Proposed; a second person is to judge.' },
    LIFTED: { description: '复核通过，已出列。 Lifted.' },
    WATCHED: { description: '已出列，转入跟踪监测。 Lifted, and watched again.' },
  },
});
registerEnumType(VillageLiftAction, {
  name: 'VillageLiftAction',
  description: '对拟出列村可办理的事项。 What can be done to a village on the list.',
  valuesConfig: {
    LIST: { description: '列入计划 listVillageToLift。' },
    CHECK: { description: '登记核查 checkVillage。' },
    PROPOSE: { description: '提出验收 proposeVillageLift。' },
    CONFIRM: { description: '复核通过 confirmVillageLift。' },
    SEND_BACK: { description: '退回 sendBackVillageLift。' },
    RECALL: { description: '撤回验收 recallVillageLift。' },
    WATCH: { description: '转入监测 watchVillage。' },
    RELEASE: { description: '解除监测 releaseVillage。' },
    REVOKE: { description: '撤销出列 revokeVillageLift。' },
    WITHDRAW: { description: '移出计划 withdrawVillageFromList。' },
  },
});
registerEnumType(VillageStandardMeasure, {
  name: 'VillageStandardMeasure',
  description: '标准怎样衡量。 How a village is held against a standard.',
  valuesConfig: {
    BELOW: { description: '数值须低于标准。 What is measured is below the threshold.' },
    AT_LEAST: { description: '数值须不低于标准。 What is measured reaches the threshold.' },
    MET: { description: '现场核查是否达到。 It is seen on the spot.' },
  },
});

@ObjectType({ description: '村出列的一项标准，各时期可不同。 What a village is held against, from a day on.' })
export class VillageStandard {
  @Field({ description: '代码，如 POVERTY_RATE。 Its code.' })
  code!: string;

  @Field({ description: '名称。 Its name.' })
  name!: string;

  @Field(() => VillageStandardMeasure, { description: '怎样衡量。 How it is measured.' })
  measure!: VillageStandardMeasure;

  @Field(() => Decimal, {
    nullable: true,
    description: '标准值；现场核查的为空。 The threshold; null where it is seen.',
  })
  threshold!: string | null;

  @Field(() => String, { nullable: true, description: '单位：PERCENT 或 YUAN。 Its unit: PERCENT or YUAN.' })
  unit!: string | null;

  @Field(() => Day, { description: '自何日有效。 In force from this day on.' })
  from!: string;

  @Field(() => Day, { nullable: true, description: '至何日有效。 The last day on which it is in force.' })
  until!: string | null;
}

@ObjectType({ description: '一个村对一项标准的核查。 How a village stood to a standard when it was checked last.' })
export class VillageStanding {
  @Field(() => VillageStandard, { description: '哪项标准。 Which standard.' })
  standard!: VillageStandard;

  @Field({ description: '是否已核查并达到。 Whether it was checked and is met.' })
  isMet!: boolean;

  @Field(() => Day, { nullable: true, description: '核查日期；未核查为空。 When it was checked; null for not yet.' })
  checkedOn!: string | null;

  @Field(() => Decimal, { nullable: true, description: '核查的数值；现场核查的为空。 What was measured.' })
  value!: string | null;

  @Field(() => String, { nullable: true, description: '说明。 A remark.' })
  note!: string | null;
}

@ObjectType({
  implements: Node,
  description:
    '列入某年出列计划的村及其验收。县、乡镇和上级督查可查看，帮扶方和公众只看数（results 的 LIFTED_VILLAGES）。 A village on the list of a year, and how it is accepted; for its county, its township and supervision above. Others see numbers alone.',
})
export class VillageLift extends OfVillage {
  @Field(() => Int, { description: '计划出列年度。 The year in which it is to be lifted.' })
  year!: number;

  @Field(() => Day, { description: '列入计划日期。 When it was put on the list.' })
  listedOn!: string;

  @Field(() => VillageLiftState, { description: '状态。 How it stands.' })
  state!: VillageLiftState;

  @Field(() => Day, { nullable: true, description: '出列日期，即复核通过之日。 When it was lifted.' })
  liftedOn!: string | null;
}

@ObjectType({ description: '一页拟出列村。 A page of villages on lists.' })
export class VillageLiftConnection extends connectionOf(VillageLift, 'VillageLift') {}

@ObjectType({ description: '拟出列村经过的一步。 One step of a village on the list.' })
export class VillageLiftVersion extends VillageVersion {
  @Field(() => VillageLiftAction, { description: '办理的事项。 What was done.' })
  action!: VillageLiftAction;

  @Field(() => VillageLiftState, { description: '此后的状态。 How it stood then.' })
  state!: VillageLiftState;

  @Field(() => Day, { description: '办理日期。 The day on which it was done.' })
  day!: string;

  @Field(() => Day, { nullable: true, description: '此后的出列日期。 When it was lifted, as of then.' })
  liftedOn!: string | null;
}

@InputType({ description: '筛选拟出列村。 Which villages.' })
export class VillageLiftFilter extends KeptFilter {
  @Field(() => [Int], { nullable: true, description: '计划出列年度，任一。 Of any of these years.' })
  years?: number[] | null;

  @Field(() => [VillageLiftState], { nullable: true, description: '状态，任一。 In any of these states.' })
  states?: VillageLiftState[] | null;
}

@InputType({ description: '把一个村列入某年的出列计划。 A village to be put on the list of a year.' })
export class ListVillageToLiftInput extends AtVillage {
  @Field(() => Int, { description: '计划出列年度。 The year in which it is to be lifted.' })
  year!: number;

  @Field(() => Day, { nullable: true, description: '列入日期，默认今日。 When; by default today.' })
  day?: string | null;

  @Field(() => String, { nullable: true, description: '说明，最多 500 字。 A remark.' })
  text?: string | null;

  @Field(() => [String], { defaultValue: [], description: '依据的材料名称，最多 20 份。 Papers that it rests on.' })
  evidence!: string[];
}

@InputType({ description: '对一项标准的核查。 How a village stands to a standard.' })
export class VillageCheckInput {
  @Field({ description: '标准代码。 The code of the standard.' })
  standard!: string;

  @Field(() => Decimal, {
    nullable: true,
    description: '核查的数值，最多两位小数；按数值衡量的标准填写。 What was measured, where the standard measures.',
  })
  value?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '是否达到；现场核查的标准填写。 Whether it is met, where it is seen on the spot.',
  })
  isMet?: boolean | null;

  @Field(() => String, { nullable: true, description: '说明，最多 500 字。 A remark.' })
  note?: string | null;
}

@InputType()
abstract class ToLift extends Request {
  @Field(() => ID, { description: '拟出列村。 The village on the list.' })
  liftId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that it is based on.' })
  version!: number;

  @Field(() => Day, { nullable: true, description: '办理日期，默认今日。 When; by default today.' })
  day?: string | null;

  @Field(() => [String], { defaultValue: [], description: '依据的材料名称，最多 20 份。 Papers that it rests on.' })
  evidence!: string[];
}

@InputType({ description: '登记出列标准的核查。 Checks of a village.' })
export class CheckVillageInput extends ToLift {
  @Field(() => [VillageCheckInput], { description: '核查的各项标准，每项一次。 The standards checked, each once.' })
  checks!: VillageCheckInput[];

  @Field(() => String, { nullable: true, description: '说明，最多 500 字。 A remark.' })
  text?: string | null;
}

@InputType({ description: '办理拟出列村的一步。 A step of a village on the list.' })
export class TakeVillageLiftStepInput extends ToLift {
  @Field({ description: '意见或理由，1–500 字。 What is said, or why.' })
  text!: string;
}

@InputType({
  description: '提出验收；各项标准须已核查并达到。 A village proposed, with every standard checked and met.',
})
export class ProposeVillageLiftInput extends TakeVillageLiftStepInput {
  @Field(() => [VillageCheckInput], {
    defaultValue: [],
    description: '一并登记的核查；未填的沿用最近一次。 Checks made now; of the others the latest stands.',
  })
  checks!: VillageCheckInput[];
}

@InputType({ description: '退回验收。 A proposal sent back.' })
export class SendBackVillageLiftInput extends TakeVillageLiftStepInput {
  @Field(() => [String], {
    defaultValue: [],
    description:
      '有疑问的标准代码；须重新核查后才能再提出。 Standards in doubt: they are checked again before the next proposal.',
  })
  doubted!: string[];
}

@ObjectType({ description: '办理的结果。 What became of it.' })
export class VillageLiftPayload {
  @Field(() => VillageLift, { description: '拟出列村。 The village.' })
  lift!: VillageLift;
}
