import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, Node } from './page';
import { DateTime, Day } from './scalars';
import { Side, WorkAction, WorkLevel, WorkOrigin, WorkState } from './vocabulary';

registerEnumType(WorkLevel, {
  name: 'WorkLevel',
  description: '计划的层级：县、乡、村、户。 The level of a plan.',
  valuesConfig: {
    COUNTY: { description: '县级。 Of a county.' },
    TOWNSHIP: { description: '乡镇级。 Of a township.' },
    VILLAGE: { description: '村级。 Of a village.' },
    HOUSEHOLD: { description: '户级。 Of a household.' },
  },
});
registerEnumType(WorkOrigin, {
  name: 'WorkOrigin',
  description: '计划或任务的来源。 What a plan or a piece of work was born of.',
  valuesConfig: {
    MEETING: { description: '会议（活动台账中的一次会议）。 A meeting among the activities.' },
    AGREEMENT: { description: '年度协议。 A year’s agreement.' },
    PROJECT: { description: '项目。 A project.' },
    RECTIFICATION: { description: '整改事项。 Something to be put right.' },
    FLAG: { description: '待核实事项。 A flag.' },
    VISIT: { description: '走访发现的问题；计划没有此来源。 A problem that a visit found; of work alone.' },
    BY_HAND: { description: '直接下达。 By hand.' },
  },
});
registerEnumType(WorkState, {
  name: 'WorkState',
  description: '任务的状态。 How far a piece of work has come.',
  valuesConfig: {
    OPEN: { description: '未启动。 Not begun.' },
    UNDER_WAY: { description: '进行中。 Under way.' },
    DONE: { description: '已完成，待他人验收。 Done; to be accepted by somebody else.' },
    ACCEPTED: { description: '已验收。 Accepted.' },
    CANCELLED: { description: '已取消。 Cancelled.' },
  },
});
registerEnumType(WorkAction, {
  name: 'WorkAction',
  description: '对任务可办理的事项。 What can be done to a piece of work.',
  valuesConfig: {
    ASSIGN: { description: '下达 assignWork。' },
    START: { description: '启动 startWork。' },
    REPORT: { description: '填报进度 reportWork。' },
    FINISH: { description: '完成 finishWork。' },
    ACCEPT: { description: '验收 acceptWork。' },
    RESCHEDULE: { description: '调整期限和节点 rescheduleWork。' },
    CANCEL: { description: '取消 cancelWork。' },
    REOPEN: { description: '重新启动 reopenWork。' },
  },
});

@ObjectType({
  implements: Node,
  description:
    '工作计划：县、乡、村、户逐级分解，每级写明地方、责任单位和起止日期。 A plan, divided from the county to the household; each level names its place, its unit and its period.',
})
export class WorkPlan extends Node {
  @Field(() => Side, { description: '哪一方的计划。 Whose side’s it is.' })
  side!: Side;

  @Field(() => WorkLevel, { description: '层级。 Its level.' })
  level!: WorkLevel;

  @Field({ description: '名称。 Its title.' })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: '村名或户编号（不写姓名）；县、乡级为空。 The village, or the household’s number; null above them.',
  })
  locality!: string | null;

  @Field(() => Day, { description: '起始日期。 Its first day.' })
  from!: string;

  @Field(() => Day, { description: '结束日期。 Its last day.' })
  until!: string;

  @Field(() => WorkOrigin, { description: '来源。 What it was born of.' })
  origin!: WorkOrigin;

  @Field(() => Int, { description: '版本。 Its version.' })
  version!: number;

  @Field({ description: '是否演示数据。 Whether it is about a demonstration.' })
  simulated!: boolean;
}

@ObjectType({ description: '一页工作计划。 A page of plans.' })
export class WorkPlanConnection extends connectionOf(WorkPlan, 'WorkPlan') {}

@ObjectType({ description: '任务的一个节点。 A milestone of a piece of work.' })
export class WorkMilestone {
  @Field({ description: '步骤名称。 The step that ends there.' })
  title!: string;

  @Field(() => Int, { description: '该步骤所需天数。 How many days the step takes.' })
  days!: number;

  @Field(() => Day, { description: '应到达的日期。 The day by which it is to be reached.' })
  due!: string;

  @Field({ description: '是否已到达。 Whether it was reached.' })
  reached!: boolean;
}

@ObjectType({ description: '一个季度的进度。 A quarter’s progress.' })
export class WorkProgress {
  @Field(() => Int, { description: '年度。 The year.' })
  year!: number;

  @Field(() => Int, { description: '季度，1–4。 The quarter, 1 to 4.' })
  quarter!: number;

  @Field(() => Int, { description: '当季推动的项目数。 Projects moved on in that quarter.' })
  projectsMoved!: number;

  @Field(() => Int, { description: '当季解决的问题数。 Problems solved in that quarter.' })
  problemsSolved!: number;

  @Field({ description: '说明。 What is said about it.' })
  note!: string;

  @Field(() => Int, { description: '出自任务的哪一版。 The version of the work that it came with.' })
  version!: number;

  @Field(() => DateTime, { description: '填报时间。 When it was reported.' })
  madeAt!: Date;
}

@ObjectType({ description: '任务经过的一步。 One step of a piece of work.' })
export class WorkItemVersion {
  @Field(() => Int, { description: '版本，从 1 起。 Its version, from 1.' })
  version!: number;

  @Field(() => WorkAction, { description: '办理了什么。 What was done.' })
  action!: WorkAction;

  @Field(() => WorkState, { description: '其后的状态。 The state afterwards.' })
  state!: WorkState;

  @Field(() => Day, { description: '日期。 The day.' })
  day!: string;

  @Field(() => Day, { description: '其后的期限。 The deadline afterwards.' })
  due!: string;

  @Field(() => [Day], { description: '其后各节点的日期。 The days of its milestones afterwards.' })
  milestoneDays!: string[];

  @Field(() => Int, { description: '其后已到达的节点数。 How many milestones were reached by then.' })
  reached!: number;

  @Field(() => String, {
    nullable: true,
    description: '理由、说明或验收意见。 Why, or what was found; null where nothing was said.',
  })
  text!: string | null;

  @Field(() => DateTime, { description: '办理时间。 When.' })
  madeAt!: Date;
}

@ObjectType({
  implements: Node,
  description:
    '任务：责任单位、责任人、期限、倒排的节点、逐季进度和佐证；由他人验收。 A piece of work: its unit, person and deadline, milestones counted back from the end, progress by quarter and evidence; accepted by somebody else.',
})
export class WorkItem extends Node {
  @Field(() => Side, { description: '哪一方的计划内。 Whose side’s plan it belongs to.' })
  side!: Side;

  @Field({ description: '任务。 What is to be done.' })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: '责任人姓名；以账号指定时为空。 The person’s name, where no account is named.',
  })
  personName!: string | null;

  @Field(() => WorkOrigin, { description: '来源。 What it was born of.' })
  origin!: WorkOrigin;

  @Field(() => WorkState, { description: '状态。 How far it has come.' })
  state!: WorkState;

  @Field(() => Day, { description: '下达日期。 When it was assigned.' })
  assignedOn!: string;

  @Field(() => Day, { description: '期限。 By when it is to be done.' })
  due!: string;

  @Field(() => Int, { description: '版本。 Its version.' })
  version!: number;

  @Field({ description: '是否演示数据。 Whether it is about a demonstration.' })
  simulated!: boolean;
}

@ObjectType({ description: '一页任务。 A page of work.' })
export class WorkItemConnection extends connectionOf(WorkItem, 'WorkItem') {}
