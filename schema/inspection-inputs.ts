import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Inspection } from './inspection';
import { Rectification } from './rectification';
import { Day, Decimal } from './scalars';
import {
  FindingSeverity,
  InspectionKind,
  InspectionQuestionKind,
  InspectionState,
  InspectionSubject,
} from './vocabulary';

@InputType({ description: '筛选检查。 Which inspections.' })
export class InspectionFilter {
  @Field(() => [ID], { nullable: true, description: '结对，任一，最多 1000 个。 Any of these pairings, 1000 at most.' })
  pairingIds?: string[] | null;

  @Field(() => [InspectionKind], { nullable: true, description: '种类，任一。 Of any of these kinds.' })
  kinds?: InspectionKind[] | null;

  @Field(() => [InspectionState], { nullable: true, description: '状态，任一。 In any of these states.' })
  states?: InspectionState[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '是否由您的单位安排或派您参加。 Whether your office ordered it, or you are sent.',
  })
  mine?: boolean | null;

  @Field(() => String, { nullable: true, description: '名称中的文字。 Text within its name.' })
  search?: string | null;
}

@InputType({ description: '筛选检查样本。 Which members of a sample.' })
export class InspectionSampleFilter {
  @Field(() => InspectionSubject, { nullable: true, description: '是什么。 Of this kind.' })
  subject?: InspectionSubject | null;

  @Field(() => Boolean, { nullable: true, description: '是否已走访。 Visited or not.' })
  visited?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: '答过第几问的，从 1 起。 Where this question was answered, from 1.',
  })
  question?: number | null;

  @Field(() => Boolean, { nullable: true, description: '该问答“是”或“否”的。 Where it was answered with yes, or no.' })
  yes?: boolean | null;
}

@InputType({ description: '检查组的一名人员。 Somebody who is sent.' })
export class InspectionOfficialInput {
  @Field({ description: '姓名，1–60 字。 The name, 1 to 60 characters.' })
  name!: string;

  @Field({ description: '单位，1–100 字。 The unit, 1 to 100 characters.' })
  unit!: string;

  @Field({ defaultValue: false, description: '是否组长，有且只有一名。 Whether they lead the team; one does.' })
  isLeader!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      '登录账号，有的填；可在手机上登记走访。 The name that they sign in with, if any: they record visits themselves.',
  })
  account?: string | null;
}

@InputType({ description: '检查表中的一问。 A question of the checklist.' })
export class InspectionQuestionInput {
  @Field(() => InspectionSubject, { description: '问哪种对象。 Of which kind of thing.' })
  subject!: InspectionSubject;

  @Field(() => InspectionQuestionKind, { description: '怎样作答。 How it is answered.' })
  kind!: InspectionQuestionKind;

  @Field({ description: '问题，1–200 字。 The question, 1 to 200 characters.' })
  text!: string;
}

@InputType({ description: '安排一次检查。 An inspection that is planned.' })
export class PlanInspectionInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '结对。 The pairing.' })
  pairingId!: string;

  @Field(() => InspectionKind, { description: '种类。 Its kind.' })
  kind!: InspectionKind;

  @Field({ description: '名称，1–200 字。 Its name, 1 to 200 characters.' })
  title!: string;

  @Field(() => ID, { description: '检查范围：受帮扶方的县、乡镇或村。 The area: a place of the recipient.' })
  placeId!: string;

  @Field(() => Day, { description: '自。 From when.' })
  from!: string;

  @Field(() => Day, { description: '至，不早于今天，一年之内。 Until when: not over yet, within a year.' })
  until!: string;

  @Field(() => [InspectionSubject], { description: '看什么，1–3 种。 What it looks at, 1 to 3 kinds.' })
  subjects!: InspectionSubject[];

  @Field(() => [InspectionOfficialInput], { description: '检查组，1–30 人。 The team, 1 to 30.' })
  team!: InspectionOfficialInput[];

  @Field(() => [InspectionQuestionInput], {
    defaultValue: [],
    description: '检查表，最多 30 问。 The checklist, 30 questions at most.',
  })
  questions!: InspectionQuestionInput[];

  @Field(() => ID, {
    nullable: true,
    description:
      '回头看哪次检查：同一结对、已了结、发现过问题的；只有回头看可填，不填则只按样本检查。 Of a look back, the earlier inspection that it goes back to: of the same pairing, closed, and one that found something.',
  })
  looksBackId?: string | null;
}

@InputType({ description: '抽取样本。 A drawing.' })
export class DrawSampleInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '哪次检查。 Which inspection.' })
  inspectionId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that this is based on.' })
  version!: number;

  @Field(() => InspectionSubject, { description: '抽什么。 What is drawn.' })
  subject!: InspectionSubject;

  @Field(() => Int, { description: '样本数，1–500；总体不足时全抽。 How many, 1 to 500; all where there are fewer.' })
  size!: number;

  @Field(() => Int, {
    defaultValue: 0,
    description: '每个乡镇至少抽几个，0–100。 As many from each township at least, 0 to 100.',
  })
  perStratum!: number;

  @Field(() => String, {
    nullable: true,
    description: '重新抽样的理由；重抽必填，首次不填。 Why it is drawn again; of a further drawing only.',
  })
  reason?: string | null;
}

@InputType({ description: '对一问的回答，三项填一项。 What one question came to: one of the three.' })
export class InspectionAnswerInput {
  @Field(() => Int, { description: '第几问，从 1 起。 Which question, from 1.' })
  question!: number;

  @Field(() => Boolean, { nullable: true, description: '是或否。 Yes or no.' })
  yes?: boolean | null;

  @Field(() => Decimal, { nullable: true, description: '数，最多两位小数。 A number of two decimals at most.' })
  number?: string | null;

  @Field(() => String, { nullable: true, description: '文字，1–500 字。 Words, 1 to 500 characters.' })
  text?: string | null;
}

@InputType({ description: '登记一次走访；再登记即更正。 A visit; recorded again, it corrects what was said.' })
export class RecordInspectionVisitInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '哪次检查。 Which inspection.' })
  inspectionId!: string;

  @Field(() => ID, { description: '哪个样本。 Which member of its sample.' })
  memberId!: string;

  @Field(() => Day, {
    nullable: true,
    description: '走访日期，抽样当日至今天，默认今天。 The day, since the drawing; by default today.',
  })
  day?: string | null;

  @Field(() => [Int], {
    description: '到场人员，检查组名单中的序号，从 1 起。 Who was there, as the team stands, from 1.',
  })
  visitors!: number[];

  @Field(() => [InspectionAnswerInput], { defaultValue: [], description: '各问的回答。 The answers.' })
  answers!: InspectionAnswerInput[];

  @Field(() => String, {
    nullable: true,
    description:
      '其他情况，1–1000 字，不得含证件、电话、账号和病情。 What else was seen: no ID, telephone or account number, no health.',
  })
  note?: string | null;
}

@InputType({ description: '检查发现的一个问题。 Something that was found.' })
export class InspectionFindingInput {
  @Field(() => FindingSeverity, { description: '轻重。 How much it weighs.' })
  severity!: FindingSeverity;

  @Field(() => ID, {
    nullable: true,
    description: '在哪个样本发现；不填为范围内他处。 Where; elsewhere in the area if left out.',
  })
  memberId?: string | null;

  @Field({
    description:
      '问题，1–1000 字，不得含证件、电话、账号和病情。 What is wrong: no ID, telephone or account number, no health.',
  })
  problem!: string;

  @Field({ description: '整改措施，1–1000 字。 What is to be done, 1 to 1000 characters.' })
  measure!: string;

  @Field(() => ID, { description: '牵头整改单位。 The unit that leads.' })
  leadUnitId!: string;

  @Field(() => [ID], { defaultValue: [], description: '责任单位，最多 20 个。 Units responsible with it, 20 at most.' })
  responsibleUnitIds!: string[];

  @Field(() => Day, { description: '期限，今天起三年内。 Until when, within three years from today.' })
  due!: string;

  @Field(() => [ID], { defaultValue: [], description: '佐证文件，最多 10 份。 The files that show it, 10 at most.' })
  evidenceIds!: string[];
}

@InputType({ description: '登记一个问题。 One finding.' })
export class RecordFindingInput extends InspectionFindingInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '哪次检查。 Which inspection.' })
  inspectionId!: string;
}

@InputType({ description: '一次登记多个问题。 Many findings at once.' })
export class RecordFindingsInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '哪次检查。 Which inspection.' })
  inspectionId!: string;

  @Field(() => [InspectionFindingInput], { description: '各问题，1–50 个，全部录入或全不录入。 1 to 50, all or none.' })
  findings!: InspectionFindingInput[];
}

@InputType({ description: '报告、退回或取消一次检查。 A report, a return or a calling off.' })
export class TakeInspectionStepInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '哪次检查。 Which inspection.' })
  inspectionId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that this is based on.' })
  version!: number;

  @Field({ description: '报告或理由，1–2000 字。 The report or the reason, 1 to 2000 characters.' })
  text!: string;
}

@InputType({ description: '报告一次检查。 A report.' })
export class ReportInspectionInput extends TakeInspectionStepInput {
  @Field(() => ID, {
    nullable: true,
    description: '活动台账中与之相应的活动，如观摩。 The visit or observation of the records that this was.',
  })
  activityId?: string | null;
}

@InputType({ description: '未销号而移交的问题。 A finding that is handed over open.' })
export class HandedOverFindingInput {
  @Field(() => ID, { description: '哪个整改事项。 Which item.' })
  rectificationId!: string;

  @Field({ description: '移交给谁、为何，1–500 字。 To whom and why, 1 to 500 characters.' })
  reason!: string;
}

@InputType({ description: '了结一次检查。 A closing.' })
export class CloseInspectionInput extends TakeInspectionStepInput {
  @Field(() => [HandedOverFindingInput], {
    defaultValue: [],
    description: '未销号而移交的问题，最多 300 个。 Findings that are handed over open, 300 at most.',
  })
  handedOver!: HandedOverFindingInput[];
}

@InputType({ description: '调整一次检查的检查组。 A change of the team of an inspection.' })
export class ChangeInspectionTeamInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '哪次检查。 Which inspection.' })
  inspectionId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that this is based on.' })
  version!: number;

  @Field(() => [Int], {
    defaultValue: [],
    description: '离组的人，检查组名单中的序号，从 1 起。 Who leaves, as the team stands, from 1.',
  })
  left!: number[];

  @Field(() => [InspectionOfficialInput], {
    defaultValue: [],
    description:
      '入组的人，接在名单之后，前后共 30 人以内。 Who joins, after the others; 30 in all, those who left included.',
  })
  joined!: InspectionOfficialInput[];

  @Field(() => Int, {
    nullable: true,
    description: '接任组长的人，调整后名单中的序号；组长不变的不填。 Who leads from now on, as the team stands then.',
  })
  leader?: number | null;

  @Field({ description: '理由，1–500 字。 Why, 1 to 500 characters.' })
  reason!: string;
}

@ObjectType({ description: '登记问题的结果。 What recording findings gives.' })
export class FindingsPayload {
  @Field(() => Inspection, { description: '该检查。 The inspection.' })
  inspection!: Inspection;

  @Field(() => [Rectification], { description: '列入整改清单的各项，按所给次序。 The items, in the order given.' })
  rectifications!: Rectification[];
}
