import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, Node } from './page';
import { DateTime, Day, Decimal } from './scalars';
import {
  Bound,
  PairingLevel,
  PeriodKind,
  Programme,
  SortDirection,
  StatementOrderField,
  StatementStatus,
} from './vocabulary';

registerEnumType(PeriodKind, {
  name: 'PeriodKind',
  description: '期间类型。不同类型的期间从不相加。 The kind of a period; periods of different kinds never add up.',
  valuesConfig: {
    YEAR: { description: '全年。 A whole year.' },
    YEAR_TO_DATE: { description: '年初至某日。 From January up to a date.' },
    CUMULATIVE: { description: '跨年累计。 Cumulative over years.' },
    MONTH: { description: '当月。 One month.' },
    QUARTER: { description: '当季。 One quarter.' },
    PLAN: { description: '年度计划。 A plan for a year.' },
    PLAN_BATCH: { description: '计划的一个批次。 One batch of a plan.' },
    AGREEMENT: { description: '协议约定。 What an agreement says.' },
  },
});
registerEnumType(Bound, {
  name: 'Bound',
  description: '原文对数值的限定。 How print qualified a number.',
  valuesConfig: {
    EXACT: { description: '确数。 Exact.' },
    AT_LEAST: { description: '超、多、余、以上。 At least.' },
    AT_MOST: { description: '近、不足、以内。 At most.' },
    ABOUT: { description: '约、左右。 About.' },
  },
});
registerEnumType(StatementStatus, {
  name: 'StatementStatus',
  description: '材料状态。 The state of a statement.',
  valuesConfig: {
    INTERNAL: { description: '仅结对双方及上级可见。 Seen by its own sides and those above.' },
    PUBLISHED: { description: '已公开。 Published.' },
    WITHDRAWN: { description: '已撤回，不再计入。 Withdrawn: counts no more.' },
  },
});

@ObjectType({ description: '期间。起止日期按原文精度保存。 A period, as precise as printed.' })
export class Period {
  @Field(() => PeriodKind, { description: '类型。 Kind.' })
  kind!: PeriodKind;

  @Field(() => Int, { nullable: true, description: '年份；跨年累计为空。 The year; null for cumulative periods.' })
  year!: number | null;

  @Field(() => Int, { nullable: true, description: '季度 1–4。 Quarter.' })
  quarter!: number | null;

  @Field(() => Int, { nullable: true, description: '月份 1–12。 Month.' })
  month!: number | null;

  @Field(() => Int, { nullable: true, description: '批次。 The batch of a plan.' })
  batch!: number | null;

  @Field(() => String, { nullable: true, description: '原文起始日期，如 2016-09。 Start as printed.' })
  start!: string | null;

  @Field(() => String, { nullable: true, description: '原文截止日期，如 2020-05。 End as printed.' })
  end!: string | null;

  @Field(() => String, { nullable: true, description: '原文“截至”日期。 As-of date as printed.' })
  asOf!: string | null;

  @Field(() => Day, { nullable: true, description: '最早可能的日期。 The first day it may speak of.' })
  from!: string | null;

  @Field(() => Day, { nullable: true, description: '最晚可能的日期。 The last day it may speak of.' })
  to!: string | null;

  @Field({ description: '供阅读的写法，如“2019年”。 As a person reads it.' })
  label!: string;
}

@ObjectType({ description: '来源。 Where a statement was published or reported.' })
export class Source {
  @Field({ description: '名称。 Title.' })
  title!: string;

  @Field(() => String, { nullable: true, description: '网址。 Address, where there is one.' })
  url!: string | null;
}

@ObjectType({ description: '读者须知。 Something the reader should know.' })
export class Notice {
  @Field({ description: '代码，如 MOVED_TO_TWIN。 Code.' })
  code!: string;

  @Field({ description: '说明。 Text in the asked-for language.' })
  message!: string;
}

@ObjectType({
  implements: Node,
  description: '一项数据：原文写法与换算后的准确值并存。 One figure, as printed and exact in the base unit.',
})
export class Figure extends Node {
  @Field(() => Int, { description: '在材料中的次序，从 0 起。 Position in its statement, from 0.' })
  ordinal!: number;

  @Field(() => String, { nullable: true, description: '原文名称。 Name as printed.' })
  printedName!: string | null;

  @Field(() => Decimal, {
    description: '基本单位下的准确值（金额为元）。 Exact value in the base unit (yuan for money).',
  })
  value!: string;

  @Field({ description: '原文数值。 Value as printed.' })
  printedValue!: string;

  @Field({ description: '原文单位。 Unit as printed.' })
  printedUnit!: string;

  @Field(() => Bound, { description: '限定。 Exact, at least, at most, about.' })
  bound!: Bound;

  @Field(() => String, {
    nullable: true,
    description:
      '只说其中一部分时，原文对该部分的称呼；从不与整体相加。 The part it is about, as printed; never added to its whole.',
  })
  partText!: string | null;

  @Field({ description: '是计划，不是结果。 A plan, not a result.' })
  planned!: boolean;

  @Field({ description: '由来源推算。 Computed by the source or from it.' })
  derived!: boolean;

  @Field({ description: '来源已取整。 The source rounds.' })
  approx!: boolean;
}

@ObjectType({ description: '材料的一个版本。 One version of a statement.' })
export class StatementVersion {
  @Field(() => Int, { description: '版本号。 Number, from 1.' })
  version!: number;

  @Field(() => StatementStatus, { description: '该版本的状态。 Its state.' })
  status!: StatementStatus;

  @Field(() => String, { nullable: true, description: '更正或撤回的原因。 Why it was made.' })
  reason!: string | null;

  @Field(() => DateTime, { description: '形成时间。 When it was made.' })
  madeAt!: Date;
}

@ObjectType({
  implements: Node,
  description: '一份公开报道或上报材料所说的内容。 What a publication or a report claims.',
})
export class Statement extends Node {
  @Field(() => String, { nullable: true, description: '导入文件中的编号。 Its id in the file it came from.' })
  printedId!: string | null;

  @Field(() => Programme, { description: '帮扶类型。 Kind of aid.' })
  programme!: Programme;

  @Field(() => PairingLevel, { description: '层级。不同层级从不相加。 Level; levels never add up.' })
  level!: PairingLevel;

  @Field(() => StatementStatus, { description: '状态。 State.' })
  status!: StatementStatus;

  @Field(() => DateTime, { description: '录入时间。 When it was recorded.' })
  recordedAt!: Date;

  @Field(() => Int, { description: '版本。修改时须带上。 Version; an update carries it.' })
  version!: number;

  @Field({ description: '是否演示数据。 Whether it is simulated.' })
  simulated!: boolean;
}

@ObjectType({ description: '一页材料。 A page of statements.' })
export class StatementConnection extends connectionOf(Statement, 'Statement') {}

@InputType({ description: '筛选材料；各条件同时满足。 Which statements; all conditions hold.' })
export class StatementFilter {
  @Field(() => [ID], { nullable: true, description: '结对，任一。 Any of these pairings.' })
  pairingIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: '帮扶方，任一。 Any of these donors.' })
  donorIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: '受帮扶方，任一。 Any of these recipients.' })
  recipientIds?: string[] | null;

  @Field(() => [Programme], { nullable: true, description: '帮扶类型。 Any of these kinds of aid.' })
  programmes?: Programme[] | null;

  @Field(() => [PairingLevel], { nullable: true, description: '层级。 Any of these levels.' })
  levels?: PairingLevel[] | null;

  @Field(() => [PeriodKind], { nullable: true, description: '期间类型。 Any of these kinds of period.' })
  periodKinds?: PeriodKind[] | null;

  @Field(() => [Int], { nullable: true, description: '期间涉及的年份，任一。 Periods that touch any of these years.' })
  years?: number[] | null;

  @Field(() => [String], {
    nullable: true,
    description: '含有这些指标（代码）之一。 With a figure of any of these indicators.',
  })
  indicators?: string[] | null;

  @Field(() => [StatementStatus], { nullable: true, description: '状态。 Any of these states.' })
  statuses?: StatementStatus[] | null;

  @Field(() => String, {
    nullable: true,
    description: '来源名称或双方名称中的文字。 Text in the source’s title or either side’s name.',
  })
  search?: string | null;
}

registerEnumType(StatementOrderField, {
  name: 'StatementOrderField',
  description: '材料的排序依据。 By what statements are sorted.',
  valuesConfig: {
    RECORDED_AT: { description: '录入时间。 When it was recorded.' },
    YEAR: { description: '年份。 The year it is about.' },
    RECIPIENT: { description: '受帮扶方名称。 The recipient’s name.' },
  },
});

@InputType({ description: '材料的排序。 How statements are sorted.' })
export class StatementOrder {
  @Field(() => StatementOrderField, { description: '依据。 Field.' })
  field!: StatementOrderField;

  @Field(() => SortDirection, { description: '方向。 Direction.' })
  direction!: SortDirection;
}

@ArgsType()
export class StatementListArgs {
  @Field(() => StatementFilter, { nullable: true, description: '筛选条件。 Which ones.' })
  filter?: StatementFilter | null;

  @Field(() => StatementOrder, {
    nullable: true,
    description: '排序；默认最新录入在前。 Order; the newest first by default.',
  })
  orderBy?: StatementOrder | null;
}

@InputType({ description: '期间；各类型所需字段不同。 A period; each kind needs its own fields.' })
export class PeriodInput {
  @Field(() => PeriodKind, { description: '类型。 Kind.' })
  kind!: PeriodKind;

  @Field(() => Int, { nullable: true, description: '年份；除跨年累计外必填。 Year; needed but for CUMULATIVE.' })
  year?: number | null;

  @Field(() => Int, { nullable: true, description: '季度，QUARTER 必填。 Quarter.' })
  quarter?: number | null;

  @Field(() => Int, { nullable: true, description: '月份，MONTH 必填。 Month.' })
  month?: number | null;

  @Field(() => Int, { nullable: true, description: '批次，PLAN_BATCH 必填。 Batch.' })
  batch?: number | null;

  @Field(() => String, {
    nullable: true,
    description: '起始：2017、2016-09 或 2018-10-26。 Start, as precise as known.',
  })
  start?: string | null;

  @Field(() => String, { nullable: true, description: '截止，CUMULATIVE 必填。 End; needed for CUMULATIVE.' })
  end?: string | null;

  @Field(() => String, { nullable: true, description: '截至日期，YEAR_TO_DATE 必填。 As of; needed for YEAR_TO_DATE.' })
  asOf?: string | null;
}

@InputType({ description: '来源。 Source.' })
export class SourceInput {
  @Field({ description: '名称，1–300 字。 Title, 1 to 300 characters.' })
  title!: string;

  @Field(() => String, { nullable: true, description: '网址（http/https）。 Address.' })
  url?: string | null;
}

@InputType({ description: '一项数据，照原文填写。 One figure, as printed.' })
export class FigureInput {
  @Field({ description: '指标代码，如 FUND_ASSISTANCE_TOTAL。 The indicator’s code.' })
  indicator!: string;

  @Field(() => String, { nullable: true, description: '原文名称。 Name as printed.' })
  name?: string | null;

  @Field({ description: '数值，照原文，如 "6686"。 Value as printed, a string.' })
  value!: string;

  @Field({ description: '单位，照原文，如 万元、人次。 Unit as printed.' })
  unit!: string;

  @Field(() => Bound, { nullable: true, description: '限定；默认确数。 Bound; exact by default.' })
  bound?: Bound | null;

  @Field(() => String, { nullable: true, description: '只说其中一部分时填写，如“都安县”。 The part it is about.' })
  part?: string | null;

  @Field({ nullable: true, description: '是计划。 A plan, not a result.' })
  planned?: boolean;

  @Field({ nullable: true, description: '由来源推算。 Computed from the source.' })
  derived?: boolean;

  @Field({ nullable: true, description: '来源已取整。 The source rounds.' })
  approx?: boolean;
}

@InputType({ description: '录入一份材料。 Record a statement.' })
export class RecordStatementInput {
  @Field({ description: '请求编号，1–64 字符；重发同一编号不会重复录入。 Resending the same key never doubles.' })
  requestKey!: string;

  @Field(() => ID, {
    nullable: true,
    description: '结对；或改填 programme、level、donorId、recipientId。 The pairing, or its ends below.',
  })
  pairingId?: string | null;

  @Field(() => Programme, { nullable: true, description: '帮扶类型（未填结对时）。 Kind of aid, without pairingId.' })
  programme?: Programme | null;

  @Field(() => PairingLevel, { nullable: true, description: '层级（未填结对时）。 Level, without pairingId.' })
  level?: PairingLevel | null;

  @Field(() => ID, { nullable: true, description: '帮扶方（未填结对时）。 Donor, without pairingId.' })
  donorId?: string | null;

  @Field(() => ID, { nullable: true, description: '受帮扶方（未填结对时）。 Recipient, without pairingId.' })
  recipientId?: string | null;

  @Field(() => PeriodInput, { description: '期间。 Period.' })
  period!: PeriodInput;

  @Field(() => SourceInput, { description: '来源。 Source.' })
  source!: SourceInput;

  @Field({ nullable: true, description: '是否公开；默认否，公开需相应权限。 Whether to publish; off by default.' })
  publish?: boolean;

  @Field(() => [FigureInput], { description: '数据，1–200 项。 1 to 200 figures.' })
  figures!: FigureInput[];
}

@InputType({ description: '更正一份材料，形成新版本。 Put a statement right by a new version.' })
export class CorrectStatementInput {
  @Field({ description: '请求编号。 Request key.' })
  requestKey!: string;

  @Field(() => ID, { description: '材料。 The statement.' })
  statementId!: string;

  @Field(() => Int, { description: '所见的版本。 The version that was seen.' })
  version!: number;

  @Field(() => SourceInput, { nullable: true, description: '来源；不填则不变。 Source; unchanged without it.' })
  source?: SourceInput | null;

  @Field(() => [FigureInput], { description: '更正后的全部数据。 All figures of the new version.' })
  figures!: FigureInput[];

  @Field({ description: '原因，1–500 字。 Why.' })
  reason!: string;
}

@InputType({ description: '撤回一份材料。 Withdraw a statement.' })
export class WithdrawStatementInput {
  @Field({ description: '请求编号。 Request key.' })
  requestKey!: string;

  @Field(() => ID, { description: '材料。 The statement.' })
  statementId!: string;

  @Field(() => Int, { description: '所见的版本。 The version that was seen.' })
  version!: number;

  @Field({ description: '原因，1–500 字。 Why.' })
  reason!: string;
}

@InputType({ description: '多份材料说法不一时，选用其中一项。 Choose which of several claims about one cell leads.' })
export class ChooseLeadingClaimInput {
  @Field({ description: '请求编号。 Request key.' })
  requestKey!: string;

  @Field(() => ID, { description: '选用的数据。 The figure that leads.' })
  figureId!: string;

  @Field({ description: '原因，1–500 字。 Why.' })
  reason!: string;
}

@ObjectType({ description: '办理结果。 What was done.' })
export class StatementPayload {
  @Field(() => Statement, { description: '材料的最新版本。 The statement as it now stands.' })
  statement!: Statement;

  @Field(() => [Notice], { description: '须知，如单位归入另一指标。 What the reader should know.' })
  notices!: Notice[];
}

@ObjectType({ description: '选用结果。 What was chosen.' })
export class LeadingClaimPayload {
  @Field(() => Figure, { description: '选用的数据。 The figure that leads now.' })
  figure!: Figure;
}
