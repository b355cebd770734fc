import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Report, ReportComment } from './report';
import { Decimal } from './scalars';
import { ReportDesk } from './vocabulary';

@InputType({ description: '报告的期间：月报填月份，季报填季度。 A report’s period.' })
export class ReportPeriodInput {
  @Field(() => Int, { description: '年。 The year.' })
  year!: number;

  @Field(() => Int, { nullable: true, description: '季度，1–4，仅季报。 The quarter, of quarterly reports only.' })
  quarter?: number | null;

  @Field(() => Int, { nullable: true, description: '月份，1–12，仅月报。 The month, of monthly reports only.' })
  month?: number | null;
}

@InputType({ description: '起草报告。 A report to be begun.' })
export class DraftReportInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field({ description: '报表代码，如 MONTHLY_SPEND。 The form’s code.' })
  form!: string;

  @Field(() => ID, { description: '结对。 The pairing.' })
  pairingId!: string;

  @Field(() => ReportPeriodInput, { description: '期间。 The period.' })
  period!: ReportPeriodInput;

  @Field(() => String, {
    nullable: true,
    description: '类别，仅部门报表。 The category, of a department’s report only.',
  })
  category?: string | null;
}

@InputType({ description: '汇总下级的报告。 A compiled report to be begun.' })
export class CompileReportInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field({ description: '汇总报表的代码，如 CITY_QUARTERLY。 The form’s code.' })
  form!: string;

  @Field(() => ID, {
    nullable: true,
    description: '由市、省汇总的，所在市、省。 The city or the province that sums up.',
  })
  placeId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: '由帮扶方牵头单位汇总的，帮扶方。 The donor whose lead sums up.',
  })
  donorId?: string | null;

  @Field(() => ReportPeriodInput, { description: '期间。 The period.' })
  period!: ReportPeriodInput;
}

@InputType({ description: '不汇入的报告及理由。 A report that is left out, and why.' })
export class LeftOutReportInput {
  @Field(() => ID, { description: '结对。 Its pairing.' })
  pairingId!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      '填报单位；同一结对只有一个单位填报的可不填。 Its author; needed only where several report about one pairing.',
  })
  authorId?: string | null;

  @Field({ description: '理由，1–500 字。 Why, 1 to 500 characters.' })
  reason!: string;
}

/** What every act on a report takes. */
@InputType()
abstract class ToReportInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '报告。 The report.' })
  reportId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that you saw.' })
  version!: number;
}

@InputType({
  description: '填写的一项数据；不填数值则重新取自台账。 A figure; without a value it is taken from the records again.',
})
export class ReportFigureInput {
  @Field({ description: '指标代码。 The indicator’s code.' })
  indicator!: string;

  @Field(() => Decimal, { nullable: true, description: '数值。 The value.' })
  value?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '单位；不填为基本单位。 The unit; the base unit where none is given.',
  })
  unit?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '与台账不一致的说明，1–500 字。 Why it departs from the records, 1 to 500 characters.',
  })
  reason?: string | null;
}

@InputType({ description: '填写报告的数据。 Figures of a report.' })
export class SetReportFiguresInput extends ToReportInput {
  @Field(() => [ReportFigureInput], { description: '数据，至多 200 项。 The figures, 200 at most.' })
  figures!: ReportFigureInput[];

  @Field(() => Boolean, {
    nullable: true,
    description: '未手工填写的，重新取自台账。 Take what was not typed from the records again.',
  })
  refresh?: boolean | null;
}

@InputType({ description: '报送报告。 A submission.' })
export class SubmitReportInput extends ToReportInput {
  @Field(() => [LeftOutReportInput], {
    nullable: true,
    description:
      '汇总报告：尚未审核、不汇入的下级报告，逐一说明，至多 1000 份。 Of a compiled report: those below that are not approved, each with a reason, 1,000 at most.',
  })
  leftOut?: LeftOutReportInput[] | null;
}

@InputType({ description: '退回报告。 A report to be sent back.' })
export class ReturnReportInput extends ToReportInput {
  @Field({ description: '理由，1–1000 字。 Why, 1 to 1,000 characters.' })
  reason!: string;
}

@InputType({ description: '审核报告。 An approval.' })
export class ApproveReportInput extends ToReportInput {}

@InputType({ description: '确认对方的报告。 A confirmation.' })
export class ConfirmReportInput extends ToReportInput {}

@InputType({ description: '锁定报告。 A report to be locked.' })
export class LockReportInput extends ToReportInput {}

@InputType({ description: '重新打开已锁定的报告。 A report to be opened again.' })
export class ReopenReportInput extends ToReportInput {
  @Field({ description: '理由，1–1000 字。 Why, 1 to 1,000 characters.' })
  reason!: string;
}

@InputType({ description: '批注报告。 A comment.' })
export class CommentOnReportInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '报告。 The report.' })
  reportId!: string;

  @Field(() => String, {
    nullable: true,
    description: '指标代码；不填为整份报告。 At which figure; none for the whole report.',
  })
  indicator?: string | null;

  @Field({ description: '内容，1–1000 字。 What is said, 1 to 1,000 characters.' })
  text!: string;

  @Field(() => ReportDesk, { nullable: true, description: '请哪个岗位办理。 Which desk must act.' })
  toDesk?: ReportDesk | null;

  @Field(() => ID, { nullable: true, description: '请谁办理。 Who must act.' })
  toAccountId?: string | null;
}

@InputType({ description: '办结批注。 A comment to be settled.' })
export class SettleReportCommentInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '批注。 The comment.' })
  commentId!: string;
}

@ObjectType({ description: '办理报告的结果。 What an act on a report gives.' })
export class ReportPayload {
  @Field(() => Report, { description: '办理后的报告。 The report after it.' })
  report!: Report;
}

@ObjectType({ description: '批注的结果。 What a comment gives.' })
export class ReportCommentPayload {
  @Field(() => ReportComment, { description: '批注。 The comment.' })
  comment!: ReportComment;
}
