import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ActionPlan, HouseholdHelper, HouseholdVisit } from './helper';
import { Day, Money } from './scalars';

const PLAIN = '不写证号、电话、账号和病情';
const PLAIN_EN = 'no ID, telephone or account numbers and no illnesses';

@InputType({ description: '哪些户。 Of which households.' })
export class VisitedFilter {
  @Field(() => [ID], {
    nullable: true,
    description: '结对，任一，最多 1000 个。 Of any of these pairings, 1000 at most.',
  })
  pairingIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: '所在地区，任一，含其下各地。 At or below any of these places.' })
  placeIds?: string[] | null;
}

@InputType({ description: '筛选帮扶责任人。 Which helpers.' })
export class HouseholdHelperFilter extends VisitedFilter {
  @Field(() => [ID], {
    nullable: true,
    description: '户，任一，最多 1000 户。 Of any of these households, 1000 at most.',
  })
  householdIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: '单位，任一，最多 1000 个。 Of any of these units, 1000 at most.' })
  unitIds?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '是否仍负责在册的户。 Whether they still answer for a household whose entry is open.',
  })
  isOpen?: boolean | null;

  @Field(() => String, { nullable: true, description: '姓名中的文字。 Text within the name.' })
  search?: string | null;
}

@InputType({ description: '筛选帮扶行动计划。 Which action plans.' })
export class ActionPlanFilter extends VisitedFilter {
  @Field(() => [ID], {
    nullable: true,
    description: '户，任一，最多 1000 户。 Of any of these households, 1000 at most.',
  })
  householdIds?: string[] | null;

  @Field(() => Day, { nullable: true, description: '某日在期内。 In force on this day.' })
  onDay?: string | null;

  @Field(() => Day, {
    nullable: true,
    description: '有措施应在此日前（含）完成而未完成。 With a measure that was due by this day and is not done.',
  })
  openBy?: string | null;
}

@InputType({ description: '筛选走访。 Which visits.' })
export class HouseholdVisitFilter extends VisitedFilter {
  @Field(() => [ID], {
    nullable: true,
    description: '户，任一，最多 1000 户。 To any of these households, 1000 at most.',
  })
  householdIds?: string[] | null;

  @Field(() => Day, { nullable: true, description: '自何日起。 From this day.' })
  from?: string | null;

  @Field(() => Day, { nullable: true, description: '至何日止。 Up to this day.' })
  until?: string | null;

  @Field(() => Boolean, { nullable: true, description: '是否发现问题。 Whether a problem was found.' })
  hasProblem?: boolean | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: '是否含已撤回的。 Whether those that were withdrawn are among them.',
  })
  withWithdrawn!: boolean;
}

@InputType({
  description:
    '确定帮扶责任人；原责任人至前一日止。 Who helps a household from now on; who did so ends the day before.',
})
export class AssignHelperInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '监测户。 The household.' })
  householdId!: string;

  @Field(() => ID, { description: '所在单位，须属于该户所在的结对。 The unit, of the household’s pairing.' })
  unitId!: string;

  @Field(() => ID, {
    nullable: true,
    description: '该单位的账号；与姓名只填一项。 An account of the unit; or the name, not both.',
  })
  accountId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '姓名，1–60 字；没有账号时填。 The name, where there is no account.',
  })
  name?: string | null;

  @Field(() => Day, {
    nullable: true,
    description:
      '自何日起，默认今日；不早于发现和现责任人的起始日。 Since when, by default today; not before the household was found or its helper began.',
  })
  since?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '更换的理由，1–500 字；已有责任人时必填。 Why the former one ends; needed where there is one.',
  })
  reason?: string | null;
}

@InputType({ description: '帮扶责任人不再负责，且尚无接替者。 A helper ends, and nobody follows yet.' })
export class EndHelperInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '帮扶责任人。 The helper.' })
  helperId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that it is based on.' })
  version!: number;

  @Field(() => Day, {
    description: '负责的最后一日，不早于起始日和其最近一次走访，不晚于今日。 The last day, today at the latest.',
  })
  until!: string;

  @Field({ description: '理由，1–500 字。 Why.' })
  reason!: string;
}

@InputType({ description: '一项措施。 A measure.' })
export class ActionMeasureInput {
  @Field({ description: `做什么，1–300 字，${PLAIN}。 What is to be done; ${PLAIN_EN}.` })
  text!: string;

  @Field(() => Day, { description: '期限，在计划期内。 By when, within the plan’s period.' })
  due!: string;

  @Field(() => Money, {
    nullable: true,
    description: '预计增收（元）；不涉及钱的不填。 What it is to bring, in yuan; left out where it is not about money.',
  })
  expected?: string | null;
}

@InputType({ description: '商定帮扶行动计划。 An action plan.' })
export class AgreeActionPlanInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, {
    description: '监测户；商定之日须有帮扶责任人。 The household; with a helper on the day of agreement.',
  })
  householdId!: string;

  @Field(() => Day, { description: '自何日起。 From this day.' })
  from!: string;

  @Field(() => Day, {
    description:
      '至何日止，最长三年；与该户其他计划不重叠。 Up to this day; three years at most, apart from its other plans.',
  })
  until!: string;

  @Field(() => Day, { description: '商定日期，不早于发现、不晚于今日。 When it was agreed, today at the latest.' })
  agreedOn!: string;

  @Field({ description: `户的意见，1–500 字，${PLAIN}。 What the household said to it; ${PLAIN_EN}.` })
  say!: string;

  @Field(() => [String], { description: '载有户意见的材料名称，1–20 项。 The papers that say so, 1 to 20.' })
  evidence!: string[];

  @Field(() => [ID], {
    defaultValue: [],
    description: '已上传的文件，最多 10 份。 Files that were handed in, 10 at most.',
  })
  evidenceIds!: string[];

  @Field(() => [ActionMeasureInput], { description: '措施，1–20 项。 Its measures, 1 to 20.' })
  measures!: ActionMeasureInput[];
}

@InputType({
  description:
    '修订帮扶行动计划：已完成的措施保留，其余以所填的替换。 A plan agreed anew: measures that are done stay, these take the place of all others.',
})
export class ReviseActionPlanInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '计划。 The plan.' })
  actionPlanId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that it is based on.' })
  version!: number;

  @Field(() => Day, { nullable: true, description: '新的截止日；不填不变。 Another last day.' })
  until?: string | null;

  @Field(() => Day, { description: '修订商定的日期。 When it was agreed anew.' })
  agreedOn!: string;

  @Field({ description: `户的意见，1–500 字，${PLAIN}。 What the household said to it; ${PLAIN_EN}.` })
  say!: string;

  @Field(() => [String], { description: '载有户意见的材料名称，1–20 项。 The papers that say so, 1 to 20.' })
  evidence!: string[];

  @Field(() => [ActionMeasureInput], {
    description: '未完成的措施，最多 20 项。 What is still to be done, 20 at most.',
  })
  measures!: ActionMeasureInput[];

  @Field({ description: '修订的理由，1–500 字。 Why.' })
  reason!: string;
}

@InputType({ description: '一项措施的进展。 How a measure moved on.' })
export class RecordMeasureInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '计划。 The plan.' })
  actionPlanId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that it is based on.' })
  version!: number;

  @Field(() => Int, { description: '措施的序号。 The measure’s number.' })
  nth!: number;

  @Field(() => Day, {
    nullable: true,
    description: '完成日期，不晚于今日；未完成不填。 When it was done, today at the latest; left out while it is not.',
  })
  doneOn?: string | null;

  @Field(() => Money, {
    nullable: true,
    description: '实际增收（元）；完成的才填。 What it brought, in yuan; of a measure that is done.',
  })
  gained?: string | null;

  @Field({ description: `进展，1–500 字，${PLAIN}。 What moved on; ${PLAIN_EN}.` })
  note!: string;
}

@InputType({ description: '一次走访。 A visit.' })
export class RecordVisitInput {
  @Field({
    description:
      '请求编号，1–64 个字符；离线填写的重发用同一编号，不会重复登记。 Unique for each visit: sent again after a break it is recorded once.',
  })
  requestKey!: string;

  @Field(() => ID, { description: '监测户。 The household.' })
  householdId!: string;

  @Field(() => Day, {
    nullable: true,
    description: '走访日期，默认今日；不早于发现、不晚于今日。 The day, by default today.',
  })
  day?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '由谁走访，1–60 字；不填为当日的帮扶责任人。 Who went; by default the household’s helper on that day.',
  })
  visitor?: string | null;

  @Field(() => String, { nullable: true, description: '地点，最多 100 字。 Where, 100 characters at most.' })
  locality?: string | null;

  @Field({ description: `走访情况，1–1000 字，${PLAIN}。 What was seen and said; ${PLAIN_EN}.` })
  note!: string;

  @Field(() => String, {
    nullable: true,
    description: `发现的问题，1–500 字，${PLAIN}。 The problem that was found; ${PLAIN_EN}.`,
  })
  problem?: string | null;

  @Field(() => [ID], {
    defaultValue: [],
    description: '已上传的照片或文件，最多 10 份。 Photos and files that were handed in, 10 at most.',
  })
  evidenceIds!: string[];
}

@InputType({ description: '更正走访记录；不填的不变。 A visit as it really was; what is left out stays.' })
export class CorrectVisitInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '走访。 The visit.' })
  visitId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that it is based on.' })
  version!: number;

  @Field(() => Day, { nullable: true, description: '走访日期。 The day.' })
  day?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '由谁走访；走访人不是帮扶责任人的才填。 Who went, where it was not the helper.',
  })
  visitor?: string | null;

  @Field(() => String, { nullable: true, description: '地点。 Where.' })
  locality?: string | null;

  @Field(() => String, { nullable: true, description: '走访情况。 What was seen and said.' })
  note?: string | null;

  @Field(() => String, { nullable: true, description: '发现的问题。 The problem that was found.' })
  problem?: string | null;

  @Field({ description: `更正的理由，1–500 字，${PLAIN}。 Why; ${PLAIN_EN}.` })
  reason!: string;
}

@InputType({ description: '撤回走访记录，如登错了户。 A visit that was not: entered for another household, or twice.' })
export class WithdrawVisitInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '走访。 The visit.' })
  visitId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that it is based on.' })
  version!: number;

  @Field({ description: `理由，1–500 字，${PLAIN}。 Why; ${PLAIN_EN}.` })
  reason!: string;
}

@ObjectType({ description: '办理结果。 What came of it.' })
export class HouseholdHelperPayload {
  @Field(() => HouseholdHelper, { description: '帮扶责任人。 The helper.' })
  helper!: HouseholdHelper;
}

@ObjectType({ description: '办理结果。 What came of it.' })
export class ActionPlanPayload {
  @Field(() => ActionPlan, { description: '计划。 The plan.' })
  actionPlan!: ActionPlan;
}

@ObjectType({ description: '办理结果。 What came of it.' })
export class HouseholdVisitPayload {
  @Field(() => HouseholdVisit, { description: '走访。 The visit.' })
  visit!: HouseholdVisit;
}
