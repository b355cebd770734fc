import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, Node } from './page';
import { DateTime, Day, Decimal } from './scalars';
import {
  FindingSeverity,
  InspectionAction,
  InspectionKind,
  InspectionQuestionKind,
  InspectionState,
  InspectionSubject,
  RectificationOffice,
} from './vocabulary';

registerEnumType(InspectionKind, {
  name: 'InspectionKind',
  description: '检查的种类。 What kind of inspection it is.',
  valuesConfig: {
    SUPERVISION: { description: '督查。 Supervision.' },
    UNANNOUNCED: {
      description:
        '暗访：首次走访登记之前，被检查一方看不到它。 Unannounced: who is inspected sees nothing of it before the first visit.',
    },
    OBSERVATION: { description: '观摩。 An observation of projects.' },
    LOOK_BACK: { description: '回头看。 Looking back at what was put right.' },
    CROSS: { description: '交叉考核。 A cross inspection.' },
  },
});
registerEnumType(InspectionState, {
  name: 'InspectionState',
  description: '检查的状态。 How far an inspection has come.',
  valuesConfig: {
    PLANNED: { description: '已安排。 Planned.' },
    DRAWN: { description: '已抽样。 Its sample is drawn.' },
    UNDER_WAY: { description: '检查中，已登记走访。 Under way: somebody was visited.' },
    REPORTED: { description: '已报告，待另一人了结。 Reported; to be closed by somebody else.' },
    CLOSED: { description: '已了结。 Closed.' },
    CALLED_OFF: { description: '已取消。 Called off.' },
  },
});
registerEnumType(InspectionAction, {
  name: 'InspectionAction',
  description: '对检查可办理的事项。 What can be done to an inspection.',
  valuesConfig: {
    PLAN: { description: '安排 planInspection。' },
    DRAW: { description: '抽样或重新抽样 drawSample。' },
    START: { description: '登记走访 recordInspectionVisit；首次走访即开始检查。' },
    REPORT: { description: '报告 reportInspection。' },
    RETURN: { description: '退回报告 returnInspection。' },
    CLOSE: { description: '了结 closeInspection。' },
    CALL_OFF: { description: '取消 callOffInspection。' },
    CHANGE_TEAM: { description: '调整检查组 changeInspectionTeam。' },
  },
});
registerEnumType(InspectionSubject, {
  name: 'InspectionSubject',
  description: '检查的对象。 What an inspection looks at.',
  valuesConfig: {
    HOUSEHOLDS: { description: '当日在册的监测户。 Households whose entry is open on the day.' },
    PROJECTS: { description: '已下达资金的项目。 Projects that money was issued to.' },
    PLACES: { description: '县以下的乡镇，或乡镇以下的村。 The townships of a county, or the villages of a township.' },
  },
});
registerEnumType(InspectionQuestionKind, {
  name: 'InspectionQuestionKind',
  description: '检查问题的种类。 How a question is answered.',
  valuesConfig: {
    YES_NO: { description: '是或否。 By yes or no.' },
    NUMBER: { description: '数，最多两位小数。 By a number of two decimals at most.' },
    TEXT: { description: '文字。 In words.' },
  },
});
registerEnumType(FindingSeverity, {
  name: 'FindingSeverity',
  description: '问题的轻重。 How much a finding weighs.',
  valuesConfig: {
    MINOR: { description: '一般。 Minor.' },
    MODERATE: { description: '较重。 Moderate.' },
    SERIOUS: { description: '严重。 Serious.' },
  },
});

@ObjectType({ description: '检查组的一名人员。 Somebody who is sent.' })
export class InspectionOfficial {
  @Field({ description: '姓名。 The name.' })
  name!: string;

  @Field({ description: '单位。 The unit.' })
  unit!: string;

  @Field({ description: '是否组长。 Whether they lead the team.' })
  isLeader!: boolean;

  @Field(() => Day, {
    nullable: true,
    description: '离组日期；在组的为空。 When they left the team; null for who is of it.',
  })
  leftOn?: string | null;
}

@ObjectType({ description: '检查表中的一问。 A question of the checklist.' })
export class InspectionQuestion {
  @Field(() => InspectionSubject, { description: '问哪种对象。 Of which kind of thing it is asked.' })
  subject!: InspectionSubject;

  @Field(() => InspectionQuestionKind, { description: '怎样作答。 How it is answered.' })
  kind!: InspectionQuestionKind;

  @Field({ description: '问题。 The question.' })
  text!: string;
}

@ObjectType({ description: '检查经过的一步。 One step of an inspection.' })
export class InspectionVersion {
  @Field(() => Int, { description: '版本，从 1 起。 Its version, from 1.' })
  version!: number;

  @Field(() => InspectionAction, { description: '办理了什么。 What was done.' })
  action!: InspectionAction;

  @Field(() => InspectionState, { description: '其后的状态。 The state afterwards.' })
  state!: InspectionState;

  @Field(() => Day, { description: '日期。 The day.' })
  day!: string;

  @Field(() => String, { nullable: true, description: '理由、报告或结论。 The reason, the report or the conclusion.' })
  text!: string | null;

  @Field(() => [InspectionOfficial], {
    nullable: true,
    description: '调整前的检查组；其他各步为空。 The team before it was changed; null for any other step.',
  })
  teamBefore!: InspectionOfficial[] | null;

  @Field(() => DateTime, { description: '办理时间。 When.' })
  madeAt!: Date;
}

@ObjectType({
  description:
    '一次抽样。票号＝SHA-256（种子:编号），票号小者先抽；先按乡镇各抽最低数，其余不分乡镇。 One drawing: the ticket of a thing is SHA-256 over `seed:id`; from each township the lowest tickets, as many as its least asks for, then the lowest of all.',
})
export class InspectionDraw {
  @Field(() => Int, { description: '第几次抽样，从 1 起。 Which drawing, from 1.' })
  nth!: number;

  @Field(() => InspectionSubject, { description: '抽的什么。 What was drawn.' })
  subject!: InspectionSubject;

  @Field(() => Day, { description: '抽样日期。 The day.' })
  day!: string;

  @Field({ description: '种子，64 位十六进制，由平台随机生成。 The seed: 64 hexadecimal digits, from the platform.' })
  seed!: string;

  @Field(() => Int, { description: '要求的样本数。 How many were asked for.' })
  size!: number;

  @Field(() => Int, { description: '每个乡镇至少抽几个。 As many from each township at least.' })
  perStratum!: number;

  @Field(() => Int, { description: '总体数：当日可抽的有几个。 How many could be drawn.' })
  population!: number;

  @Field({
    description:
      '总体校验：各行“编号 乡镇编号”排序后的 SHA-256。 SHA-256 over the sorted lines `id township` of the population.',
  })
  populationHash!: string;

  @Field(() => String, { nullable: true, description: '重新抽样的理由。 Why it was drawn again.' })
  reason!: string | null;

  @Field({ description: '是否现行样本。 Whether this sample stands.' })
  stands!: boolean;

  @Field(() => DateTime, { description: '抽样时间。 When.' })
  madeAt!: Date;
}

@ObjectType({ description: '按种子重新抽一次的结果。 What comes of drawing again by the seed.' })
export class RedrawnSample {
  @Field(() => Int, { description: '按当时台账重列的总体数。 How many the books of that moment give.' })
  population!: number;

  @Field({ description: '重列总体的校验。 Their hash.' })
  populationHash!: string;

  @Field({ description: '总体是否一致。 Whether they are the same.' })
  isPopulationSame!: boolean;

  @Field({ description: '样本及次序是否一致。 Whether the same sample comes out, in the same order.' })
  isSampleSame!: boolean;
}

@ObjectType({ description: '对一问的回答。 What one question came to.' })
export class InspectionAnswer {
  @Field(() => Int, { description: '第几问，从 1 起。 Which question, from 1.' })
  question!: number;

  @Field(() => Boolean, { nullable: true, description: '是或否。 Yes or no.' })
  yes!: boolean | null;

  @Field(() => Decimal, { nullable: true, description: '数。 A number.' })
  number!: string | null;

  @Field(() => String, { nullable: true, description: '文字。 Words.' })
  text!: string | null;
}

@ObjectType({ description: '对一个样本的走访，现行内容。 What was seen at a member of the sample, as it stands.' })
export class InspectionVisit {
  @Field(() => Int, { description: '第几版，更正后加一。 Its version: one more with each correction.' })
  version!: number;

  @Field(() => Day, { description: '走访日期。 The day.' })
  day!: string;

  @Field(() => [Int], {
    description: '到场人员，检查组名单中的序号，从 1 起。 Who was there, as the team stands, from 1.',
  })
  visitors!: number[];

  @Field(() => [InspectionAnswer], { description: '各问的回答。 The answers.' })
  answers!: InspectionAnswer[];

  @Field(() => String, { nullable: true, description: '其他情况。 What else was seen.' })
  note!: string | null;
}

@ObjectType({
  implements: Node,
  description:
    '检查样本中的一个。监测户只给有权查看该户的人看，其他人只知其数。 A member of a sample; which household it is goes to those alone who may see that household.',
})
export class InspectionMember extends Node {
  @Field(() => Int, { description: '样本中的序号，按票号从小到大。 Its number in the sample, by its ticket.' })
  nth!: number;

  @Field(() => InspectionSubject, { description: '是什么。 What it is.' })
  subject!: InspectionSubject;
}

@ObjectType({ description: '一页检查样本。 A page of a sample.' })
export class InspectionMemberConnection extends connectionOf(InspectionMember, 'InspectionMember') {}

@ObjectType({
  description: '对一问的回答之数；用 sample(question:, yes:) 可查是哪些。 What a question came to, counted.',
})
export class InspectionAnswerTally {
  @Field(() => Int, { description: '第几问，从 1 起。 Which question, from 1.' })
  question!: number;

  @Field(() => Int, { description: '已答几个。 How many answered it.' })
  answered!: number;

  @Field(() => Int, { description: '答“是”的。 With yes.' })
  yes!: number;

  @Field(() => Int, { description: '答“否”的。 With no.' })
  no!: number;

  @Field(() => Decimal, {
    nullable: true,
    description: '所答各数之和；不问数的为空。 The sum of numbers, where it asks for one.',
  })
  sum!: string | null;
}

@ObjectType({
  description: '抽了几个，看了几个，各问怎样回答。 How many were drawn and looked at, and what was answered.',
})
export class InspectionTally {
  @Field(() => InspectionSubject, { description: '是什么。 What they are.' })
  subject!: InspectionSubject;

  @Field(() => Int, {
    nullable: true,
    description: '抽了几个；暗访报告之前，被检查一方不知其数。 How many were drawn; null for whoever may not know yet.',
  })
  drawn!: number | null;

  @Field(() => Int, { description: '已走访几个。 How many were visited.' })
  visited!: number;

  @Field(() => [InspectionAnswerTally], { description: '各问。 By question.' })
  answers!: InspectionAnswerTally[];
}

@ObjectType({
  description: '检查发现的一个问题，即整改清单中的一项。 Something that was found: an item of the rectification list.',
})
export class InspectionFinding {
  @Field(() => Int, { description: '第几个，从 1 起。 Its number, from 1.' })
  nth!: number;

  @Field(() => FindingSeverity, { description: '轻重。 How much it weighs.' })
  severity!: FindingSeverity;

  @Field(() => String, {
    nullable: true,
    description: '未销号而移交的去向和理由。 Where it was handed over open, and why.',
  })
  handedOver!: string | null;
}

@ObjectType({
  implements: Node,
  description:
    '一次检查：谁安排、看什么、样本怎样抽、看到什么、问题怎样整改。 An inspection: who ordered it, what it looks at, how its sample was drawn, what was seen and put right.',
})
export class Inspection extends Node {
  @Field(() => InspectionKind, { description: '种类。 Its kind.' })
  kind!: InspectionKind;

  @Field({ description: '名称。 Its name.' })
  title!: string;

  @Field(() => RectificationOffice, { description: '由哪一方安排。 Who ordered it.' })
  office!: RectificationOffice;

  @Field(() => Day, { description: '自。 From when.' })
  from!: string;

  @Field(() => Day, { description: '至。 Until when.' })
  until!: string;

  @Field(() => [InspectionSubject], { description: '看什么。 What it looks at.' })
  subjects!: InspectionSubject[];

  @Field(() => [InspectionOfficial], { description: '检查组。 The team.' })
  team!: InspectionOfficial[];

  @Field(() => [InspectionQuestion], { description: '检查表，按序号作答。 The checklist.' })
  questions!: InspectionQuestion[];

  @Field(() => InspectionState, { description: '状态。 How far it has come.' })
  state!: InspectionState;

  @Field(() => Int, { description: '版本。 Its version.' })
  version!: number;

  @Field({ description: '双方是否已知；暗访在首次走访后公开。 Whether both sides are told of it.' })
  isTold!: boolean;

  @Field({ description: '是否演示数据。 Whether it is about a demonstration.' })
  simulated!: boolean;
}

@ObjectType({ description: '一页检查。 A page of inspections.' })
export class InspectionConnection extends connectionOf(Inspection, 'Inspection') {}

@ObjectType({ description: '办理检查的结果。 What a step gives.' })
export class InspectionPayload {
  @Field(() => Inspection, { description: '该检查。 The inspection.' })
  inspection!: Inspection;
}

@ObjectType({ description: '登记走访的结果。 What recording a visit gives.' })
export class InspectionVisitPayload {
  @Field(() => Inspection, { description: '该检查。 The inspection.' })
  inspection!: Inspection;

  @Field(() => InspectionMember, { description: '走访的样本。 The member that was visited.' })
  member!: InspectionMember;
}
