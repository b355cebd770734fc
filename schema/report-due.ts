import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from './page';
import { DateTime, Day, Decimal } from './scalars';
import { PeriodKind, ReportDueState } from './vocabulary';

registerEnumType(ReportDueState, {
  name: 'ReportDueState',
  description: '应报报告的情况。 What has become of a report that is owed.',
  valuesConfig: {
    MISSING: { description: '尚未起草。 Nobody has begun it.' },
    DRAFT: { description: '起草中。 Being written.' },
    RETURNED: { description: '已退回，待修改。 Sent back.' },
    SUBMITTED: { description: '已报送，办理中。 Handed in, and on its way.' },
    LOCKED: { description: '已锁定。 Locked.' },
  },
});

@ObjectType({
  description: '一份应报的报告：谁报、何时到期、到了哪一步。 A report that somebody owes: by when, and how far it is.',
})
export class DueReport {
  @Field(() => String, { nullable: true, description: '部门报告的类别。 Of a department’s report, its category.' })
  category!: string | null;

  @Field(() => PeriodKind, { description: '月、季或年。 Month, quarter or year.' })
  periodKind!: PeriodKind;

  @Field(() => Day, { description: '期间第一天。 The period’s first day.' })
  periodFrom!: string;

  @Field(() => Day, { description: '期间最后一天。 The period’s last day.' })
  periodTo!: string;

  @Field(() => Day, { description: '报送期限。 By when it is due.' })
  dueOn!: string;

  @Field(() => Day, { nullable: true, description: '首次报送日期。 When it was first submitted.' })
  submittedOn!: string | null;
}

@ObjectType({ description: '一页应报报告。 A page of what is owed.' })
export class DueReportConnection extends connectionOf(DueReport, 'DueReport') {}

@InputType({ description: '筛选应报报告。 Which reports that are owed.' })
export class DueReportFilter {
  @Field(() => [ID], { nullable: true, description: '结对。 Of these pairings.' })
  pairingIds?: string[] | null;

  @Field(() => [String], { nullable: true, description: '报表代码。 By these forms.' })
  forms?: string[] | null;

  @Field(() => Day, {
    nullable: true,
    description: '期限自何日起，默认一年前，最多十年前。 Due from this day; by default a year ago.',
  })
  from?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: '期限在今后几天之内，默认 7，最多 366。 Due within so many days from now: 7 by default.',
  })
  withinDays?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      '仅逾期未报：期限已过，尚未报送或退回后未再报送。 Overdue only: the day has passed and it lies with whoever writes it.',
  })
  overdue?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '仅由您填报的。 Only those that you write.' })
  mine?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      '填报单位是否用过此报表：true 为报过或起草过的，false 为从未使用的；不填为全部。 Whether its author has ever begun a report by the form: true for those who have and are silent, false for those who never did; all where nothing is said.',
  })
  everBegun?: boolean | null;
}

@ObjectType({ description: '重新出具与原件不同的一处。 Where what was issued again differs from what was kept.' })
export class ReissueDifference {
  @Field({ description: '指标代码。 The indicator’s code.' })
  indicator!: string;

  @Field({ description: '哪个数：claimed、recorded、evidenced 或 confirmed。 Which value.' })
  what!: string;

  @Field(() => Decimal, { nullable: true, description: '原件。 As it was kept.' })
  stored!: string | null;

  @Field(() => Decimal, { nullable: true, description: '重新计算。 As it was computed again.' })
  again!: string | null;
}

@ObjectType({
  description:
    '按锁定时点重新出具的报告：由当时的版本和台账重新计算，与原件比对。 A locked report issued again from the versions and records of its moment, held against what was kept.',
})
export class ReissuedReport {
  @Field(() => Int, { description: '第几次报送。 Of which edition.' })
  edition!: number;

  @Field(() => DateTime, { description: '台账时点。 Of which moment the records were read.' })
  readAt!: Date;

  @Field({
    description:
      '全文、工作簿与 Word 文档是否都与原件逐字节一致。 Whether text, workbook and document are the same to the byte.',
  })
  isSame!: boolean;

  @Field({ description: '原件全文的 SHA-256。 Of the text that was kept.' })
  textHash!: string;

  @Field({ description: '重新出具全文的 SHA-256。 Of the text that was issued again.' })
  textHashAgain!: string;

  @Field({ description: '原件工作簿的 SHA-256。 Of the workbook that was kept.' })
  workbookHash!: string;

  @Field({ description: '重新出具工作簿的 SHA-256。 Of the workbook that was written again.' })
  workbookHashAgain!: string;

  @Field(() => String, {
    nullable: true,
    description:
      '原件 Word 文档的 SHA-256；早先锁定的没有。 Of the document that was kept; null where it was locked before documents were.',
  })
  documentHash!: string | null;

  @Field({ description: '重新出具 Word 文档的 SHA-256。 Of the document that was written again.' })
  documentHashAgain!: string;

  @Field(() => [ReissueDifference], {
    description: '不同之处；一致则为空。 Where they differ; none where they are the same.',
  })
  differences!: ReissueDifference[];
}
