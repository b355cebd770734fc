import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, Node } from './page';
import { DateTime, Day, Decimal } from './scalars';
import { Bound, PeriodKind, ReportDesk, ReportStatus } from './vocabulary';

registerEnumType(ReportStatus, {
  name: 'ReportStatus',
  description: '报告所处的状态。 How far a report has come.',
  valuesConfig: {
    DRAFT: { description: '草稿。 Being written.' },
    SUBMITTED: { description: '已报送，待审核。 Submitted; to be approved.' },
    RETURNED: { description: '已退回，待修改。 Sent back, to be written again.' },
    APPROVED: { description: '已审核。 Approved.' },
    CONFIRMED: { description: '双方都登记的数据对方已确认。 The other side has confirmed what both report.' },
    LOCKED: { description: '已锁定，原件留存。 Locked; its paper is kept.' },
  },
});

@ObjectType({
  description:
    '报告的一项数据，四个数并列：上报、台账、有佐证、对方确认；报送时按所列时点固定。 A figure of a report with its four values side by side, frozen when it is submitted.',
})
export class ReportFigure {
  @Field(() => Decimal, {
    nullable: true,
    description: '上报数；未报为空。 What the report says; null for what it leaves open.',
  })
  claimed!: string | null;

  @Field(() => Bound, {
    description:
      '上报数是确数还是至多；汇总报告中同一人可能在多处计入时为至多。 Whether what is claimed is exact; of persons who may be the same in several of the reports summed up, it is at most right.',
  })
  bound!: Bound;

  @Field(() => Decimal, {
    nullable: true,
    description: '台账数；没有台账为空。 What the records add up to; null without records.',
  })
  recorded!: string | null;

  @Field(() => Decimal, { nullable: true, description: '其中有佐证的。 Of these, with evidence.' })
  evidenced!: string | null;

  @Field(() => Decimal, { nullable: true, description: '其中经对方确认的。 Of these, confirmed by the other side.' })
  confirmed!: string | null;

  @Field(() => String, { nullable: true, description: '填写的数值。 As it was typed.' })
  printedValue!: string | null;

  @Field(() => String, { nullable: true, description: '填写的单位。 The unit as it was typed.' })
  printedUnit!: string | null;

  @Field({ description: '是否手工填写，而非取自台账。 Typed by somebody, and not taken from the records.' })
  isTyped!: boolean;

  @Field({ description: '是否已随报送固定。 Frozen when it was submitted.' })
  isFrozen!: boolean;

  @Field(() => String, { nullable: true, description: '与台账不一致的说明。 Why it departs from the records.' })
  reason!: string | null;
}

@ObjectType({ description: '报送之后台账有变的一项数据。 A figure whose records have moved since it was submitted.' })
export class ModifiedReportFigure {}

@ObjectType({
  description:
    '汇总报告下的一份报告，按汇总时的情况：哪次报送、是否汇入、不汇入的理由。 A report below a compiled one as it stood when it was taken: which edition, whether it is in, and why it was left out.',
})
export class ReportPart {
  @Field({ description: '填报单位当时的名称。 How its author was named then.' })
  authorName!: string;

  @Field(() => String, { nullable: true, description: '部门报告的类别。 Of a department’s report, its category.' })
  category!: string | null;

  @Field(() => ReportStatus, {
    nullable: true,
    description: '当时的状态；尚未起草为空。 Its state then; null where nobody had begun it.',
  })
  status!: ReportStatus | null;

  @Field(() => Int, {
    nullable: true,
    description: '当时是第几次报送；尚未起草为空。 Of which edition it was, if it was begun.',
  })
  edition!: number | null;

  @Field(() => Day, { description: '报送期限。 By when it was due.' })
  dueOn!: string;

  @Field(() => Day, { nullable: true, description: '首次报送日期。 When it was first submitted.' })
  submittedOn!: string | null;

  @Field({ description: '是否未按期报送。 Whether it was not submitted by its day.' })
  isLate!: boolean;

  @Field({ description: '是否汇入：已审核的汇入。 Whether it is in: those that are approved are.' })
  isIn!: boolean;

  @Field(() => String, {
    nullable: true,
    description: '不汇入的理由，报送时填写。 Why it is left out, said on submission.',
  })
  reason!: string | null;

  @Field({
    description:
      '此后是否有变：重新打开、退回、重新报送，或未汇入的已审核。 Whether it has moved since: opened again, sent back, submitted anew, or approved after it was left out.',
  })
  hasMoved!: boolean;
}

@ObjectType({ description: '报告办理的一步，即它的一个版本。 A step of a report: one of its versions.' })
export class ReportStep {
  @Field(() => Int, { description: '版本，从 1 起。 Its version, from 1.' })
  version!: number;

  @Field(() => ReportStatus, { description: '此后的状态。 The state after it.' })
  status!: ReportStatus;

  @Field(() => Int, { description: '第几次报送。 Of which edition.' })
  edition!: number;

  @Field(() => ReportDesk, { nullable: true, description: '由哪个岗位办理。 By whose desk.' })
  desk!: ReportDesk | null;

  @Field(() => String, { nullable: true, description: '退回或重新打开的理由。 Why it was sent back or opened again.' })
  reason!: string | null;

  @Field(() => DateTime, { description: '时间。 When.' })
  madeAt!: Date;
}

@ObjectType({
  implements: Node,
  description: '对报告或其中一项数据的批注；办结后注明由谁办结。 A comment on a report or on one of its figures.',
})
export class ReportComment extends Node {
  @Field(() => Int, { description: '第几次报送时。 At which edition.' })
  edition!: number;

  @Field(() => String, {
    nullable: true,
    description: '所批注的指标；空为整份报告。 At which figure; null for the whole report.',
  })
  indicatorCode!: string | null;

  @Field({ description: '内容。 What is said.' })
  text!: string;

  @Field(() => ReportDesk, { nullable: true, description: '请哪个岗位办理。 Which desk must act.' })
  toDesk!: ReportDesk | null;

  @Field(() => DateTime, { description: '时间。 When.' })
  madeAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: '办结时间；待办为空。 When it was settled; null while it waits.',
  })
  settledAt!: Date | null;
}

@ObjectType({
  description:
    '锁定时留存的原件：工作簿在 /papers/report 逐字节取回。 What was kept when a report was locked; its workbook is fetched at /papers/report, byte for byte.',
})
export class ReportPaper {
  @Field(() => Int, { description: '第几次报送。 Of which edition.' })
  edition!: number;

  @Field(() => DateTime, { description: '台账时点。 Of which moment the records were read.' })
  readAt!: Date;

  @Field(() => DateTime, { description: '锁定时间。 When it was locked.' })
  lockedAt!: Date;

  @Field({ description: '全文，规范 JSON。 All that it says, as canonical JSON.' })
  text!: string;

  @Field({ description: '全文的 SHA-256。 Of the text.' })
  textHash!: string;

  @Field({ description: '工作簿的 SHA-256。 Of the workbook.' })
  workbookHash!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Word 文档的 SHA-256；早先锁定的没有。 Of the document; null where it was locked before documents were kept.',
  })
  documentHash!: string | null;

  @Field({ description: '工作簿的文件名。 The workbook’s name.' })
  fileName!: string;
}

@ObjectType({
  implements: Node,
  description: '一个单位就一个结对、一个期间的报告。 What a party hands in about a pairing and a period.',
})
export class Report extends Node {
  @Field(() => PeriodKind, { description: '月、季或年。 Month, quarter or year.' })
  periodKind!: PeriodKind;

  @Field(() => Int, { description: '年。 The year.' })
  year!: number;

  @Field(() => Int, { nullable: true, description: '季度。 The quarter.' })
  quarter!: number | null;

  @Field(() => Int, { nullable: true, description: '月份。 The month.' })
  month!: number | null;

  @Field(() => Day, { description: '期间第一天。 Its first day.' })
  periodFrom!: string;

  @Field(() => Day, { description: '期间最后一天。 Its last day.' })
  periodTo!: string;

  @Field(() => Day, { description: '报送期限。 By when it is due.' })
  dueOn!: string;

  @Field(() => String, { nullable: true, description: '部门报告的类别。 Of a department’s report, its category.' })
  category!: string | null;

  @Field(() => ReportStatus, { description: '状态。 How far it has come.' })
  status!: ReportStatus;

  @Field(() => Int, { description: '第几次报送；重新打开后加一。 Its edition; rises when it is opened again.' })
  edition!: number;

  @Field(() => Int, { description: '版本，每办理一步加一。 Its version; rises with each step.' })
  version!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: '最近一次报送的台账时点。 Of which moment its records were read when it was last submitted.',
  })
  readAt!: Date | null;

  @Field({ description: '是否含演示数据。 Whether some of its records are made up for a demonstration.' })
  simulated!: boolean;
}

@ObjectType({ description: '一页报告。 A page of reports.' })
export class ReportConnection extends connectionOf(Report, 'Report') {}

@InputType({ description: '筛选报告。 Which reports.' })
export class ReportFilter {
  @Field(() => [ID], { nullable: true, description: '结对。 Of these pairings.' })
  pairingIds?: string[] | null;

  @Field(() => [String], { nullable: true, description: '报表代码。 Of these forms.' })
  forms?: string[] | null;

  @Field(() => [Int], { nullable: true, description: '年度。 Of these years.' })
  years?: number[] | null;

  @Field(() => [ReportStatus], { nullable: true, description: '状态。 In these states.' })
  statuses?: ReportStatus[] | null;

  @Field(() => [ReportDesk], { nullable: true, description: '轮到这些岗位办理。 Waiting for one of these desks.' })
  turns?: ReportDesk[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '仅轮到您的岗位办理的。 Only those that wait for a desk of yours.',
  })
  waiting?: boolean | null;
}
