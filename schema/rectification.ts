import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, Node } from './page';
import { DateTime, Day } from './scalars';
import {
  ActivityForm,
  RectificationAction,
  RectificationEscalation,
  RectificationOffice,
  RectificationOrderField,
  RectificationOrigin,
  RectificationState,
  SortDirection,
} from './vocabulary';

registerEnumType(RectificationOrigin, {
  name: 'RectificationOrigin',
  description: '整改事项的来源。 Where something to be put right was found.',
  valuesConfig: {
    INSPECTION: { description: '督查检查发现。 By an inspection.' },
    MEETING: { description: '会议提出。 Named at a meeting.' },
    FLAG: { description: '来自待核实事项。 By a flag.' },
    BY_HAND: { description: '直接列入。 By hand.' },
  },
});
registerEnumType(RectificationState, {
  name: 'RectificationState',
  description: '整改事项的状态。 How far something to be put right has come.',
  valuesConfig: {
    OPEN: { description: '待整改。 Open.' },
    ANSWERED: { description: '已答复，待核查。 Answered; to be checked by somebody else.' },
    RETURNED: { description: '已退回，须重新答复。 Returned: to be answered again.' },
    CLOSED: { description: '已销号。 Checked and closed.' },
  },
});
registerEnumType(RectificationAction, {
  name: 'RectificationAction',
  description: '对整改事项可办理的事项。 What can be done to an item of the list.',
  valuesConfig: {
    OPEN: { description: '列入清单 openRectification。' },
    ANSWER: { description: '答复 answerRectification。' },
    RETURN: { description: '退回 returnRectification。' },
    CLOSE: { description: '销号 closeRectification。' },
  },
});
registerEnumType(RectificationOffice, {
  name: 'RectificationOffice',
  description: '由谁列出和核查。 Who listed an item, and checks it.',
  valuesConfig: {
    DONOR: { description: '帮扶方牵头单位。 The donor’s lead.' },
    RECIPIENT: { description: '受帮扶方主管办公室。 The recipient’s office.' },
    SUPERVISOR: { description: '督查部门。 Supervision above both.' },
  },
});
registerEnumType(RectificationEscalation, {
  name: 'RectificationEscalation',
  description: '逾期未答复的事项已上报到哪一级。 Whose eyes an item has reached that was not answered in time.',
  valuesConfig: {
    NONE: { description: '未逾期。 Not overdue.' },
    UNIT: { description: '责任单位。 Its units.' },
    OFFICE: { description: '主管办公室。 The office above them.' },
    SUPERVISOR: { description: '督查部门。 Supervision.' },
  },
});
registerEnumType(RectificationOrderField, {
  name: 'RectificationOrderField',
  description: '整改清单的排序依据。 By what the list is sorted.',
  valuesConfig: {
    DUE: { description: '期限。 The deadline.' },
    OPENED: { description: '列入日期。 When it was listed.' },
  },
});

@ObjectType({ description: '整改事项经过的一步。 One step of an item.' })
export class RectificationVersion {
  @Field(() => Int, { description: '版本，从 1 起。 Its version, from 1.' })
  version!: number;

  @Field(() => RectificationAction, { description: '办理了什么。 What was done.' })
  action!: RectificationAction;

  @Field(() => RectificationState, { description: '其后的状态。 The state afterwards.' })
  state!: RectificationState;

  @Field(() => Day, { description: '日期。 The day.' })
  day!: string;

  @Field(() => Day, { description: '其后的期限。 The deadline afterwards.' })
  due!: string;

  @Field(() => String, {
    nullable: true,
    description:
      '答复、退回理由或核查结论；列入时为空。 The answer, why it was returned, or what the check found; null for the first.',
  })
  text!: string | null;

  @Field(() => DateTime, { description: '办理时间。 When.' })
  madeAt!: Date;
}

@ObjectType({
  implements: Node,
  description:
    '整改清单中的一项：问题、措施、牵头和责任单位、期限、佐证，由答复人以外的人核查销号。 An item of the rectification list: what is wrong, what is done about it, by whom and until when; closed by somebody else than who answered it.',
})
export class Rectification extends Node {
  @Field({ description: '问题。 What is wrong.' })
  problem!: string;

  @Field({ description: '整改措施。 What is to be done.' })
  measure!: string;

  @Field(() => String, {
    nullable: true,
    description: '责任人，如已写明。 The official who answers for it in person, if said.',
  })
  responsiblePerson!: string | null;

  @Field(() => RectificationOrigin, { description: '来源。 Where it was found.' })
  origin!: RectificationOrigin;

  @Field(() => String, { nullable: true, description: '检查名称；非检查发现为空。 The inspection, if any.' })
  inspection!: string | null;

  @Field(() => Day, { nullable: true, description: '检查日期。 The day of the inspection, if any.' })
  inspectedOn!: string | null;

  @Field(() => RectificationOffice, { description: '由谁列出和核查。 Who listed it, and checks it.' })
  office!: RectificationOffice;

  @Field(() => RectificationState, { description: '状态。 How far it has come.' })
  state!: RectificationState;

  @Field(() => Day, { description: '列入日期。 When it was listed.' })
  openedOn!: string;

  @Field(() => Day, { description: '整改期限。 Until when it is to be answered.' })
  due!: string;

  @Field(() => Int, { description: '版本。 Its version.' })
  version!: number;

  @Field({ description: '是否演示数据。 Whether it is about a demonstration.' })
  simulated!: boolean;
}

@ObjectType({ description: '一页整改清单。 A page of the list.' })
export class RectificationConnection extends connectionOf(Rectification, 'Rectification') {}

@InputType({ description: '筛选整改清单。 Which items.' })
export class RectificationFilter {
  @Field(() => [ID], { nullable: true, description: '结对，任一，最多 1000 个。 Any of these pairings, 1000 at most.' })
  pairingIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: '牵头或责任单位，任一。 Led or shared by any of these units.' })
  unitIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: '来源的待核实事项，任一。 Found by any of these flags.' })
  flagIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: '来源的检查，任一。 Found by any of these inspections.' })
  inspectionIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: '来源的会议，任一。 Named at any of these meetings.' })
  meetingIds?: string[] | null;

  @Field(() => [RectificationOrigin], { nullable: true, description: '来源，任一。 Found in any of these ways.' })
  origins?: RectificationOrigin[] | null;

  @Field(() => [RectificationState], { nullable: true, description: '状态，任一。 In any of these states.' })
  states?: RectificationState[] | null;

  @Field(() => Boolean, { nullable: true, description: '是否逾期未答复。 Whether it waits past its deadline.' })
  overdue?: boolean | null;

  @Field(() => RectificationEscalation, {
    nullable: true,
    description: '至少已上报到哪一级。 Overdue, and risen to these eyes at least.',
  })
  risenTo?: RectificationEscalation | null;

  @Field(() => String, { nullable: true, description: '问题、措施或检查名称中的文字。 Text within what it says.' })
  search?: string | null;
}

@InputType({ description: '整改清单的次序。 The order of the list.' })
export class RectificationOrder {
  @Field(() => RectificationOrderField, { description: '依据。 By what.' })
  field!: RectificationOrderField;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASC, description: '方向。 Which way.' })
  direction!: SortDirection;
}

@InputType({ description: '列出一个整改事项。 Something to be put right.' })
export class OpenRectificationInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '结对。 The pairing.' })
  pairingId!: string;

  @Field({ description: '问题，1–1000 字。 What is wrong, 1 to 1000 characters.' })
  problem!: string;

  @Field({ description: '整改措施，1–1000 字。 What is to be done, 1 to 1000 characters.' })
  measure!: string;

  @Field(() => ID, { description: '牵头单位。 The unit that leads.' })
  leadUnitId!: string;

  @Field(() => [ID], { defaultValue: [], description: '责任单位，最多 20 个。 Units responsible with it, 20 at most.' })
  responsibleUnitIds!: string[];

  @Field(() => String, {
    nullable: true,
    description: '责任人姓名，最多 60 字。 The official who answers for it in person.',
  })
  responsiblePerson?: string | null;

  @Field(() => Day, { description: '期限，今天起三年内。 Until when, within three years from today.' })
  due!: string;

  @Field(() => String, {
    nullable: true,
    description: '检查名称，与检查日期同填。 The inspection that found it, with its day.',
  })
  inspection?: string | null;

  @Field(() => Day, { nullable: true, description: '检查日期。 The day of the inspection.' })
  inspectedOn?: string | null;

  @Field(() => ID, { nullable: true, description: '来源的待核实事项。 The flag that found it.' })
  flagId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: '来源的会议（活动台账中的会议）。 The meeting of the records where it was named.',
  })
  meetingId?: string | null;
}

@InputType({ description: '一次列出的问题之一。 One of many things to be put right.' })
export class RectificationRowInput {
  @Field({
    description: '问题，1–1000 字，不得含证件、电话或账号。 What is wrong; no ID, telephone or account number.',
  })
  problem!: string;

  @Field({ description: '整改措施，1–1000 字。 What is to be done, 1 to 1000 characters.' })
  measure!: string;

  @Field(() => ID, { description: '牵头单位。 The unit that leads.' })
  leadUnitId!: string;

  @Field(() => [ID], { defaultValue: [], description: '责任单位，最多 20 个。 Units responsible with it, 20 at most.' })
  responsibleUnitIds!: string[];

  @Field(() => String, {
    nullable: true,
    description: '责任人姓名，最多 60 字。 The official who answers for it in person.',
  })
  responsiblePerson?: string | null;

  @Field(() => Day, { description: '期限，今天起三年内。 Until when, within three years from today.' })
  due!: string;
}

@InputType({
  description:
    '点出问题的会议，活动台账中还没有的；随各问题一并登记。 The meeting that named the problems, where the records do not have it yet.',
})
export class NamedMeetingInput {
  @Field(() => ActivityForm, {
    defaultValue: ActivityForm.PROGRESS,
    description: '会议类别：JOINT、LEADING_GROUP、STANDING 或 PROGRESS。 Which form of meeting.',
  })
  form!: ActivityForm;

  @Field({ description: '会议名称，1–200 字。 Its name.' })
  title!: string;

  @Field(() => Day, { description: '日期，不晚于今天。 The day, not after today.' })
  day!: string;

  @Field(() => String, { nullable: true, description: '地点，最多 200 字。 Where.' })
  location?: string | null;

  @Field(() => String, { nullable: true, description: '主持人，最多 60 字。 Who presided.' })
  presider?: string | null;

  @Field(() => [ID], { defaultValue: [], description: '会议材料，最多 10 份。 Its papers, 10 at most.' })
  evidenceIds!: string[];
}

@InputType({ description: '一次列出多个整改事项，如会议点出的十个问题。 Many things to be put right, listed at once.' })
export class OpenRectificationsInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '结对。 The pairing.' })
  pairingId!: string;

  @Field(() => ID, {
    nullable: true,
    description: '来源的会议（活动台账中的会议）；不填为直接列入。 The meeting of the records where they were named.',
  })
  meetingId?: string | null;

  @Field(() => NamedMeetingInput, {
    nullable: true,
    description:
      '来源的会议，活动台账中还没有的；与 meetingId 只填一个。 The meeting, where it is still to be recorded.',
  })
  meeting?: NamedMeetingInput | null;

  @Field(() => [RectificationRowInput], { description: '各项，1–50 个，全部录入或全不录入。 1 to 50, all or none.' })
  items!: RectificationRowInput[];
}

@InputType({ description: '答复一个整改事项。 An answer.' })
export class AnswerRectificationInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '哪一项。 Which item.' })
  rectificationId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that is answered.' })
  version!: number;

  @Field({ description: '答复，1–2000 字。 What was done, 1 to 2000 characters.' })
  answer!: string;
}

@InputType({ description: '退回一个答复。 A return.' })
export class ReturnRectificationInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '哪一项。 Which item.' })
  rectificationId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that is returned.' })
  version!: number;

  @Field({ description: '理由，1–1000 字。 Why, 1 to 1000 characters.' })
  reason!: string;

  @Field(() => Day, {
    nullable: true,
    description: '新的期限；原期限未过可不填。 Another deadline; may be left out while the old one lies ahead.',
  })
  due?: string | null;
}

@InputType({ description: '销号。 A closing.' })
export class CloseRectificationInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '哪一项。 Which item.' })
  rectificationId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that is closed.' })
  version!: number;

  @Field({ description: '核查结论，1–1000 字。 What the check found, 1 to 1000 characters.' })
  conclusion!: string;
}

@ObjectType({ description: '一次列出的各整改事项。 What listing many gives.' })
export class RectificationsPayload {
  @Field(() => [Rectification], { description: '各整改事项，按所给次序。 The items, in the order given.' })
  rectifications!: Rectification[];
}

@ObjectType({ description: '办理整改事项的结果。 What a step gives.' })
export class RectificationPayload {
  @Field(() => Rectification, { description: '该整改事项。 The item.' })
  rectification!: Rectification;
}
