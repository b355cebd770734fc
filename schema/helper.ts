import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf, Node } from './page';
import { DateTime, Day } from './scalars';

@ObjectType({
  implements: Node,
  description:
    '帮扶责任人：某单位的一名干部自何日起至何日止负责某户。 That an official of a unit answers for a household, from one day to another.',
})
export class HouseholdHelper extends Node {
  @Field({ description: '姓名，按确定时所称。 The official’s name, as it was then.' })
  name!: string;

  @Field(() => Day, { description: '自何日起负责。 Since when.' })
  since!: string;

  @Field(() => Day, {
    nullable: true,
    description:
      '负责的最后一日；仍负责为空，早于起始日的从未生效。 The last day; null while it lasts. Before `since` it never came to anything.',
  })
  until!: string | null;

  @Field(() => String, { nullable: true, description: '不再负责的理由。 Why it ended.' })
  reason!: string | null;

  @Field(() => Int, { description: '版本。 Its version.' })
  version!: number;
}

@ObjectType({ description: '一页帮扶责任人。 A page of helpers.' })
export class HouseholdHelperConnection extends connectionOf(HouseholdHelper, 'HouseholdHelper') {}

@ObjectType({ description: '帮扶行动计划中的一项措施。 One measure of an action plan.' })
export class ActionMeasure {
  @Field(() => Int, { description: '在计划中的序号，自 1 起。 Its number within the plan, from 1.' })
  nth!: number;

  @Field({ description: '做什么。 What is to be done.' })
  text!: string;

  @Field(() => Day, { description: '期限。 By when.' })
  due!: string;

  @Field(() => Day, { nullable: true, description: '完成日期；未完成为空。 When it was done; null while it is not.' })
  doneOn!: string | null;

  @Field(() => String, { nullable: true, description: '最近一次进展说明。 What was said of it last.' })
  note!: string | null;
}

@ObjectType({
  implements: Node,
  description:
    '帮扶行动计划：帮扶责任人与户就一段时期商定的措施。 What a helper and a household agreed to do in a period.',
})
export class ActionPlan extends Node {
  @Field(() => Day, { description: '自何日起。 From this day.' })
  from!: string;

  @Field(() => Day, { description: '至何日止。 Up to this day.' })
  until!: string;

  @Field(() => Day, { description: '商定或最近修订的日期。 When it was agreed, or agreed anew.' })
  agreedOn!: string;

  @Field({ description: '户的意见。 What the household said to it.' })
  say!: string;

  @Field(() => [String], { description: '载有户意见的材料名称。 The papers that say so.' })
  evidence!: string[];

  @Field(() => [ActionMeasure], { description: '各项措施。 Its measures.' })
  measures!: ActionMeasure[];

  @Field(() => String, {
    nullable: true,
    description: '最近一次修订或进展的说明。 Why it was revised last, or what moved on.',
  })
  reason!: string | null;

  @Field(() => Int, { description: '版本。 Its version.' })
  version!: number;
}

@ObjectType({ description: '一页帮扶行动计划。 A page of action plans.' })
export class ActionPlanConnection extends connectionOf(ActionPlan, 'ActionPlan') {}

@ObjectType({ description: '行动计划的一个版本。 A version of an action plan.' })
export class ActionPlanVersion {
  @Field(() => Int, { description: '版本。 The version.' })
  version!: number;

  @Field(() => Day, { description: '此版商定的日期。 When this version was agreed.' })
  agreedOn!: string;

  @Field(() => String, {
    nullable: true,
    description: '修订的理由或进展的说明。 Why it was revised, or what moved on.',
  })
  reason!: string | null;

  @Field(() => [ActionMeasure], { description: '此版的各项措施。 Its measures.' })
  measures!: ActionMeasure[];

  @Field(() => DateTime, { description: '登记时刻。 When it was written down.' })
  madeAt!: Date;
}

@ObjectType({ implements: Node, description: '一次走访。 A visit to a household.' })
export class HouseholdVisit extends Node {
  @Field(() => Day, { description: '走访日期。 The day.' })
  day!: string;

  @Field({ description: '由谁走访。 Who went.' })
  visitor!: string;

  @Field(() => String, { nullable: true, description: '地点。 Where.' })
  locality!: string | null;

  @Field({ description: '走访情况。 What was seen and said.' })
  note!: string;

  @Field(() => String, {
    nullable: true,
    description: '发现的问题；没有为空。 The problem that was found; null where none was.',
  })
  problem!: string | null;

  @Field({ description: '是否已撤回。 Whether it was withdrawn.' })
  isWithdrawn!: boolean;

  @Field(() => String, { nullable: true, description: '更正或撤回的理由。 Why it was corrected or withdrawn.' })
  reason!: string | null;

  @Field(() => Int, { description: '版本。 Its version.' })
  version!: number;

  @Field(() => DateTime, { description: '此版登记时刻。 When this version was written down.' })
  madeAt!: Date;

  @Field({ description: '是否演示数据。 Whether it is made up.' })
  simulated!: boolean;
}

@ObjectType({ description: '一页走访。 A page of visits.' })
export class HouseholdVisitConnection extends connectionOf(HouseholdVisit, 'HouseholdVisit') {}

@ObjectType({ description: '走访记录的一个版本。 A version of a visit.' })
export class HouseholdVisitVersion {
  @Field(() => Int, { description: '版本。 The version.' })
  version!: number;

  @Field(() => Day, { description: '走访日期。 The day.' })
  day!: string;

  @Field({ description: '由谁走访。 Who went.' })
  visitor!: string;

  @Field({ description: '走访情况。 What was seen and said.' })
  note!: string;

  @Field(() => String, { nullable: true, description: '发现的问题。 The problem that was found.' })
  problem!: string | null;

  @Field({ description: '是否撤回。 Whether it withdraws the visit.' })
  isWithdrawn!: boolean;

  @Field(() => String, { nullable: true, description: '更正或撤回的理由。 Why.' })
  reason!: string | null;

  @Field(() => DateTime, { description: '登记时刻。 When it was written down.' })
  madeAt!: Date;
}

@ObjectType({ description: '一户该走访而未走访。 A household that waits to be visited.' })
export class HouseholdToVisit {
  @Field(() => Day, {
    nullable: true,
    description: '最近一次走访；从未走访为空。 The last visit; null where none was.',
  })
  lastVisitOn!: string | null;

  @Field(() => Int, {
    description:
      '距最近一次走访（从未走访的距发现）的天数。 Days since the last visit, or since the household was found.',
  })
  daysSince!: number;
}

@ObjectType({ description: '一页未走访的户。 A page of households that wait to be visited.' })
export class HouseholdToVisitConnection extends connectionOf(HouseholdToVisit, 'HouseholdToVisit') {}

@ObjectType({ description: '一地的走访情况。 How the households of a place are visited.' })
export class VisitCount {
  @Field(() => Int, { description: '在册户数。 Households whose entry is open.' })
  households!: number;

  @Field(() => Int, { description: '未走访户数。 Of them, those that wait to be visited.' })
  notVisited!: number;

  @Field(() => Int, { description: '无帮扶责任人的户数。 Of them, those without a helper.' })
  withoutHelper!: number;
}
