import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, type Page } from '../../schema/page';
import { Pairing } from '../../schema/pairing';
import { Party } from '../../schema/party';
import { Report } from '../../schema/report';
import { DueReport, DueReportConnection, DueReportFilter, ReissuedReport } from '../../schema/report-due';
import { ReportForm } from '../../schema/report-form';
import { ReportDesk, ReportDueState } from '../../schema/vocabulary';
import type { Context } from '../graphql/context';
import { pairingsById } from '../pairings/pairing.store';
import type { PairingRow } from '../pairings/pairing.tables';
import { partiesById } from '../parties/party.store';
import type { PartyRow } from '../parties/party.tables';
import type { Day } from '../platform/day';
import { keyOf } from '../platform/ids';
import { dueOf, type Due } from './report-due.rules';
import type { ReportDueService } from './report-due.service';
import type { DueRow } from './report-due.store';
import { formsById } from './report-form.store';
import type { ReportReissueService } from './report-reissue.service';
import { reportsById } from './report.store';
import type { ReportFormRow, ReportRow } from './report';

@Resolver(() => DueReport)
export class DueReportResolver {
  constructor(
    private readonly due: ReportDueService,
    private readonly today: () => Day,
  ) {}

  @Authorized('READER')
  @Query(() => DueReportConnection, {
    description:
      '应报的报告：谁还欠哪一份、何时到期、轮到谁；期限早的在前。 Who owes which report, by when, and whose turn it is; the earliest day first.',
  })
  dueReports(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => DueReportFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: DueReportFilter | null,
  ): Promise<Page<DueRow>> {
    const pairingIds = filter?.pairingIds?.map((id, at) => keyOf('Pairing', id, `filter.pairingIds.${at}`));
    return this.due.list(viewer, { ...filter, pairingIds: pairingIds ?? null }, page);
  }

  @FieldResolver(() => ReportForm, { description: '报表。 The form.' })
  form(@Root() { formId }: DueRow, @Ctx() { loaders }: Context): Promise<ReportFormRow | null> {
    return loaders.load(formsById, formId);
  }

  @FieldResolver(() => Pairing, { description: '结对。 The pairing.' })
  pairing(@Root() { pairingId }: DueRow, @Ctx() { loaders }: Context): Promise<PairingRow | null> {
    return loaders.load(pairingsById, pairingId);
  }

  @FieldResolver(() => Party, { nullable: true, description: '由谁报。 Who owes it; null where you may not see it.' })
  author(@Root() { authorId }: DueRow, @Ctx() { loaders }: Context): Promise<PartyRow | null> {
    return loaders.load(partiesById, authorId);
  }

  @FieldResolver(() => Report, {
    nullable: true,
    description: '报告；尚未起草为空。 The report; null while nobody has begun it.',
  })
  report(@Root() { reportId }: DueRow, @Ctx() { loaders }: Context): Promise<ReportRow | null> | null {
    return reportId === null ? null : loaders.load(reportsById, reportId);
  }

  @FieldResolver(() => ReportDueState, { description: '情况。 What has become of it.' })
  async state(@Root() row: DueRow, @Ctx() context: Context): Promise<ReportDueState> {
    return (await this.standing(row, context)).state;
  }

  @FieldResolver(() => Boolean, {
    description: '是否逾期未报。 Whether its day has passed and it lies with whoever writes it.',
  })
  async isOverdue(@Root() row: DueRow, @Ctx() context: Context): Promise<boolean> {
    return (await this.standing(row, context)).isOverdue;
  }

  @FieldResolver(() => Boolean, {
    description: '是否未按期报送。 Whether it was not, or is not, submitted by its day.',
  })
  async isLate(@Root() row: DueRow, @Ctx() context: Context): Promise<boolean> {
    return (await this.standing(row, context)).isLate;
  }

  @FieldResolver(() => Int, { description: '迟报天数；按期为 0。 How many days late; 0 in time.' })
  async daysLate(@Root() row: DueRow, @Ctx() context: Context): Promise<number> {
    return (await this.standing(row, context)).daysLate;
  }

  @FieldResolver(() => ReportDesk, {
    nullable: true,
    description: '轮到谁办理；已锁定为空。 Whose turn it is; null once locked.',
  })
  async turn(@Root() row: DueRow, @Ctx() context: Context): Promise<ReportDesk | null> {
    return (await this.standing(row, context)).turn;
  }

  /** A report that was begun goes on under the form’s version that it was begun under. */
  private async standing(row: DueRow, { loaders }: Context): Promise<Due> {
    const report = row.reportId === null ? null : await loaders.load(reportsById, row.reportId);
    const form = await loaders.load(formsById, report?.formId ?? row.formId);
    return dueOf(row, form?.steps ?? [], this.today());
  }
}

@Resolver(() => ReissuedReport)
export class ReissuedReportResolver {
  constructor(private readonly reissues: ReportReissueService) {}

  @Authorized('READER')
  @Query(() => ReissuedReport, {
    description:
      '按锁定时点重新出具报告，并与原件比对。可能的错误：NOT_FOUND。 Issues a locked report again as of its moment and holds it against what was kept.',
  })
  async reissuedReport(
    @Ctx() { viewer }: Context,
    @Arg('reportId', () => ID, { description: '报告。 The report.' }) reportId: string,
    @Arg('edition', () => Int, {
      nullable: true,
      description: '第几次报送；默认最近一次锁定的。 Which edition; the latest that was locked.',
    })
    edition?: number | null,
  ): Promise<ReissuedReport> {
    const { paper, ...again } = await this.reissues.reissue(
      viewer,
      keyOf('Report', reportId, 'reportId'),
      edition ?? null,
    );
    return { ...paper, ...again };
  }
}
