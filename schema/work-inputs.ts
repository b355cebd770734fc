import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Day, Money } from './scalars';
import { RectificationEscalation, Side, WorkLevel, WorkOrigin, WorkState } from './vocabulary';
import { WorkItem, WorkPlan } from './work';

@InputType({ description: '筛选工作计划。 Which plans.' })
export class WorkPlanFilter {
  @Field(() => [ID], { nullable: true, description: '结对，任一，最多 1000 个。 Any of these pairings, 1000 at most.' })
  pairingIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: '上级计划，任一。 Right under any of these plans.' })
  parentIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: '责任单位，任一。 Of any of these units.' })
  unitIds?: string[] | null;

  @Field(() => [WorkLevel], { nullable: true, description: '层级，任一。 Of any of these levels.' })
  levels?: WorkLevel[] | null;

  @Field(() => [Side], { nullable: true, description: '哪一方的，任一。 Of any of these sides.' })
  sides?: Side[] | null;

  @Field(() => String, { nullable: true, description: '名称、村名或户编号中的文字。 Text within what it says.' })
  search?: string | null;
}

@InputType({ description: '筛选任务。 Which work.' })
export class WorkItemFilter {
  @Field(() => [ID], { nullable: true, description: '结对，任一，最多 1000 个。 Any of these pairings, 1000 at most.' })
  pairingIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: '所属计划，任一。 Of any of these plans.' })
  planIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: '责任单位，任一。 Of any of these units.' })
  unitIds?: string[] | null;

  @Field(() => [WorkState], { nullable: true, description: '状态，任一。 In any of these states.' })
  states?: WorkState[] | null;

  @Field(() => [WorkOrigin], { nullable: true, description: '来源，任一。 Born of any of these.' })
  origins?: WorkOrigin[] | null;

  @Field(() => Boolean, { nullable: true, description: '是否只看责任人是自己的。 Only what names you.' })
  mine?: boolean | null;

  @Field(() => Day, {
    nullable: true,
    description: '自此日起仍未到期，或仍未完成的。 Due from this day on, or still waiting to be done.',
  })
  from?: string | null;

  @Field(() => Day, { nullable: true, description: '在此日或之前下达的。 Assigned by this day.' })
  until?: string | null;

  @Field(() => String, { nullable: true, description: '任务或责任人姓名中的文字。 Text within what it says.' })
  search?: string | null;
}

@InputType({ description: '筛选逾期任务。 Which late work.' })
export class LateWorkFilter {
  @Field(() => [ID], { nullable: true, description: '结对，任一，最多 1000 个。 Any of these pairings, 1000 at most.' })
  pairingIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: '责任单位，任一。 Of any of these units.' })
  unitIds?: string[] | null;

  @Field(() => RectificationEscalation, {
    nullable: true,
    description: '至少已上报到哪一级。 Risen to these eyes at least.',
  })
  risenTo?: RectificationEscalation | null;
}

@InputType({ description: '制定一份计划。 A plan.' })
export class PlanWorkInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      '结对；县级必填，其余各级随上级计划，不填。 The pairing of a county’s plan; the others have that of the plan above.',
  })
  pairingId?: string | null;

  @Field(() => WorkLevel, { description: '层级。 Its level.' })
  level!: WorkLevel;

  @Field(() => ID, {
    nullable: true,
    description:
      '上级计划；县级为空，其余必填，且层级更高。 The plan above it, of a higher level; none for a county’s.',
  })
  parentId?: string | null;

  @Field(() => ID, {
    description: '责任单位；县级为结对的一方。 The unit that answers for it; an end of the pairing for a county’s.',
  })
  unitId!: string;

  @Field(() => ID, { description: '所在地区，在上级计划的地区之内。 Its place, within that of the plan above.' })
  placeId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      '村名或户编号，1–100 字，不写姓名；村、户级必填。 The village, or the household’s number; of these levels only.',
  })
  locality?: string | null;

  @Field({ description: '名称，1–200 字。 Its title, 1 to 200 characters.' })
  title!: string;

  @Field(() => Day, { description: '起始日期。 Its first day.' })
  from!: string;

  @Field(() => Day, {
    description: '结束日期，在上级计划的期间之内。 Its last day, within the period of the plan above.',
  })
  until!: string;

  @Field(() => ID, {
    nullable: true,
    description: '来源的会议或协议。 The meeting or the agreement that it comes from.',
  })
  originId?: string | null;
}

@InputType({ description: '调整计划的上级。 Another plan above.' })
export class MoveWorkPlanInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '哪份计划。 Which plan.' })
  workPlanId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that is changed.' })
  version!: number;

  @Field(() => ID, { description: '新的上级计划。 The plan above it from now on.' })
  parentId!: string;

  @Field({ description: '理由，1–1000 字。 Why, 1 to 1000 characters.' })
  reason!: string;
}

@InputType({ description: '倒排工期的一步。 A step that is counted back from the end.' })
export class WorkStepInput {
  @Field({ description: '步骤名称，1–100 字。 Its title, 1 to 100 characters.' })
  title!: string;

  @Field(() => Int, { description: '所需天数，1–1100。 How many days it takes, 1 to 1100.' })
  days!: number;
}

@InputType({ description: '下达一项任务。 A piece of work.' })
export class AssignWorkInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '所属计划。 The plan that it belongs to.' })
  workPlanId!: string;

  @Field({ description: '任务，1–500 字。 What is to be done, 1 to 500 characters.' })
  title!: string;

  @Field(() => ID, { description: '责任单位。 The unit responsible.' })
  unitId!: string;

  @Field(() => ID, {
    nullable: true,
    description: '责任人账号；与姓名填其一。 The person’s account; this or the name.',
  })
  personId?: string | null;

  @Field(() => String, { nullable: true, description: '责任人姓名，1–60 字。 The person’s name, 1 to 60 characters.' })
  personName?: string | null;

  @Field(() => Day, { description: '期限，在计划期间之内。 By when, within the plan’s period.' })
  due!: string;

  @Field(() => [WorkStepInput], {
    defaultValue: [],
    description:
      '各步骤，按先后，最多 20 步；节点日期自期限倒推。 Its steps in their order, 20 at most; their days are counted back from the deadline.',
  })
  steps!: WorkStepInput[];

  @Field(() => ID, {
    nullable: true,
    description:
      '来源的会议、协议、整改事项、待核实事项或发现问题的走访；来自走访的任务名称勿写身份证号、电话和账号。 The meeting, agreement, item to be put right, flag, or visit that found a problem, of which it was born; what is born of a visit names no ID, telephone or account number.',
  })
  originId?: string | null;
}

@InputType({ description: '办理一项任务。 A step of a piece of work.' })
export class TakeWorkInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '哪项任务。 Which work.' })
  workItemId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that it is based on.' })
  version!: number;

  @Field({ description: '理由、说明或验收意见，1–1000 字。 Why, or what was found, 1 to 1000 characters.' })
  text!: string;
}

@InputType({ description: '启动一项任务。 A start.' })
export class StartWorkInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '哪项任务。 Which work.' })
  workItemId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that it is based on.' })
  version!: number;
}

@InputType({ description: '调整任务的期限和节点。 Another deadline, or other days for its milestones.' })
export class RescheduleWorkInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '哪项任务。 Which work.' })
  workItemId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that it is based on.' })
  version!: number;

  @Field(() => Day, {
    nullable: true,
    description:
      '新的期限；与节点日期至少填一项，不填则不变。 Another deadline; the old one stays where only the milestones change.',
  })
  due?: string | null;

  @Field(() => [Day], {
    nullable: true,
    description:
      '各节点的日期，与步骤一一对应，不得晚于期限；不填则自期限重新倒推。 A day for each milestone, none after the deadline; without them they are counted back again.',
  })
  milestoneDays?: string[] | null;

  @Field({ description: '理由，1–1000 字。 Why, 1 to 1000 characters.' })
  reason!: string;
}

@InputType({
  description:
    '填报一个季度的进度；再次填报即更正，旧数保留。 A quarter’s progress; reported again, it corrects what stood, which is kept.',
})
export class ReportWorkInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '哪项任务。 Which work.' })
  workItemId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that it is based on.' })
  version!: number;

  @Field(() => Int, { description: '年度。 The year.' })
  year!: number;

  @Field(() => Int, {
    description: '季度，1–4，已开始且与计划期间相交。 The quarter, 1 to 4: begun, and meeting the plan’s period.',
  })
  quarter!: number;

  @Field(() => Money, { description: '当季增收（元），不小于 0。 Income gained in that quarter in yuan, 0 or more.' })
  income!: string;

  @Field(() => Int, { description: '当季推动的项目数，0–100000。 Projects moved on in that quarter.' })
  projectsMoved!: number;

  @Field(() => Int, { description: '当季解决的问题数，0–100000。 Problems solved in that quarter.' })
  problemsSolved!: number;

  @Field({ description: '说明，1–1000 字。 What is to be said about it, 1 to 1000 characters.' })
  note!: string;

  @Field(() => Int, {
    nullable: true,
    description: '至今已到达的节点数；不填则不变。 How many milestones have been reached by now; unchanged without it.',
  })
  milestonesReached?: number | null;
}

@ObjectType({ description: '办理计划的结果。 What a change of a plan gives.' })
export class WorkPlanPayload {
  @Field(() => WorkPlan, { description: '该计划。 The plan.' })
  workPlan!: WorkPlan;
}

@ObjectType({ description: '办理任务的结果。 What a step of a piece of work gives.' })
export class WorkItemPayload {
  @Field(() => WorkItem, { description: '该任务。 The work.' })
  workItem!: WorkItem;
}
