import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, type Page } from '../../schema/page';
import { Pairing } from '../../schema/pairing';
import { Party } from '../../schema/party';
import {
  ModifiedReportFigure,
  Report,
  ReportComment,
  ReportConnection,
  ReportFigure,
  ReportFilter,
  ReportPaper,
  ReportPart,
  ReportStep,
} from '../../schema/report';
import { Place } from '../../schema/place';
import { ReportForm } from '../../schema/report-form';
import {
  ApproveReportInput,
  CompileReportInput,
  ConfirmReportInput,
  DraftReportInput,
  LockReportInput,
  ReopenReportInput,
  ReportPayload,
  ReturnReportInput,
  SetReportFiguresInput,
  SubmitReportInput,
} from '../../schema/report-inputs';
import { Statement } from '../../schema/statement';
import { Ability, ReportAction, ReportDesk } from '../../schema/vocabulary';
import type { Context } from '../graphql/context';
import { pairingsById } from '../pairings/pairing.store';
import type { PairingRow } from '../pairings/pairing.tables';
import { partiesById } from '../parties/party.store';
import type { PartyRow } from '../parties/party.tables';
import { placesById } from '../places/place.store';
import type { PlaceRow } from '../places/place.tables';
import { keyOf } from '../platform/ids';
import { statementsById } from '../statements/statement.store';
import type { StatementRow } from '../statements/statement.tables';
import { mayComment } from './report-comment.service';
import { commentsByReport } from './report-comment.store';
import { partsByReport } from './report-compiled.store';
import { formsById } from './report-form.store';
import { caseOf } from './report-opening.service';
import { papersByReport } from './report-paper.store';
import { nextActions, nextStep } from './report.rules';
import type { ModifiedFigure, ReportService } from './report.service';
import { figuresByReport, handsByReport, stepsByReport } from './report.store';
import type {
  ReportCommentRow,
  ReportFigureRow,
  ReportFormRow,
  ReportPaperRow,
  ReportPartRow,
  ReportRow,
  ReportStepRow,
} from './report';

type Done = Promise<{ report: ReportRow }>;

const STEP_ERRORS = 'FORBIDDEN NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED';

function toReport<Input extends { reportId: string }>(input: Input): Input {
  return { ...input, reportId: keyOf('Report', input.reportId, 'reportId') };
}

@Resolver(() => Report)
export class ReportResolver {
  constructor(private readonly reports: ReportService) {}

  @Authorized('READER')
  @Query(() => ReportConnection, {
    name: 'reports',
    description: '可查看的报告，近期在前。 The reports that you may see, the latest period first.',
  })
  list(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ReportFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: ReportFilter | null,
  ): Promise<Page<ReportRow>> {
    const pairingIds = filter?.pairingIds?.map((id, at) => keyOf('Pairing', id, `filter.pairingIds.${at}`));
    return this.reports.list(viewer, { ...filter, pairingIds: pairingIds ?? null }, page);
  }

  @Authorized(Ability.DRAFT_REPORT)
  @Mutation(() => ReportPayload, {
    description:
      '起草报告，数据取自台账；每个单位、结对、期间一份。可能的错误：FORBIDDEN NOT_FOUND ALREADY_EXISTS BAD_PERIOD BAD_INPUT。 Begins a report with what the records tell, one for each party, pairing and period.',
  })
  async draftReport(
    @Ctx() { viewer }: Context,
    @Arg('input', () => DraftReportInput, { description: '报告。 The report.' }) input: DraftReportInput,
  ): Done {
    const pairingId = keyOf('Pairing', input.pairingId, 'pairingId');
    return { report: await this.reports.draft(viewer, { ...input, pairingId }) };
  }

  @Authorized(Ability.COMPILE_REPORT)
  @Mutation(() => ReportPayload, {
    description:
      '汇总下级已审核的报告：市、省汇总各县，牵头单位汇总成员或各结对。可能的错误：FORBIDDEN NOT_FOUND ALREADY_EXISTS BAD_PERIOD BAD_INPUT TOO_MANY_ITEMS。 Sums up the approved reports below: of a city or a province its counties’, of a donor’s lead its members’ or pairings’.',
  })
  async compileReport(
    @Ctx() { viewer }: Context,
    @Arg('input', () => CompileReportInput, { description: '汇总。 The compiled report.' }) input: CompileReportInput,
  ): Done {
    const placeId = input.placeId ? keyOf('Place', input.placeId, 'placeId') : null;
    const donorId = input.donorId ? keyOf('Party', input.donorId, 'donorId') : null;
    return { report: await this.reports.compile(viewer, { ...input, placeId, donorId }) };
  }

  @Authorized(Ability.DRAFT_REPORT, Ability.COMPILE_REPORT)
  @Mutation(() => ReportPayload, {
    description: `填写数据；比率由分子、分母导出，汇总报告的数据由下级报告得出，都不填写。可能的错误：${STEP_ERRORS} UNKNOWN_INDICATOR 及数值、单位的错误。 Writes figures; a ratio follows from its parts, and what is compiled from the reports below: of that only the reason is written.`,
  })
  async setReportFigures(
    @Ctx() { viewer }: Context,
    @Arg('input', () => SetReportFiguresInput, { description: '数据。 The figures.' }) input: SetReportFiguresInput,
  ): Done {
    return { report: await this.reports.setFigures(viewer, toReport(input)) };
  }

  @Authorized(Ability.DRAFT_REPORT, Ability.COMPILE_REPORT)
  @Mutation(() => ReportPayload, {
    description: `报送报告，四个数按所列时点固定；与台账不一致的须有说明。可能的错误：${STEP_ERRORS} FIGURES_UNEXPLAINED PARTS_UNEXPLAINED PARTS_MOVED BAD_INPUT。 Submits a report; its four values are frozen as of a moment that is named.`,
  })
  async submitReport(
    @Ctx() { viewer }: Context,
    @Arg('input', () => SubmitReportInput, { description: '报送。 The submission.' }) input: SubmitReportInput,
  ): Done {
    const leftOut = input.leftOut?.map(({ pairingId, authorId, reason }, at) => ({
      pairingId: keyOf('Pairing', pairingId, `leftOut.${at}.pairingId`),
      authorId: authorId ? keyOf('Party', authorId, `leftOut.${at}.authorId`) : null,
      reason,
    }));
    return { report: await this.reports.submit(viewer, { ...toReport(input), leftOut: leftOut ?? null }) };
  }

  @Authorized(Ability.APPROVE_REPORT, Ability.CONFIRM_REPORT, Ability.LOCK_REPORT)
  @Mutation(() => ReportPayload, {
    description: `退回报告并说明理由。可能的错误：${STEP_ERRORS} BAD_INPUT。 Sends a report back, saying why.`,
  })
  async returnReport(
    @Ctx() { viewer }: Context,
    @Arg('input', () => ReturnReportInput, { description: '退回。 Why.' }) input: ReturnReportInput,
  ): Done {
    return { report: await this.reports.sendBack(viewer, toReport(input)) };
  }

  @Authorized(Ability.APPROVE_REPORT)
  @Mutation(() => ReportPayload, {
    description: `审核报告；本级首次审核后，其数据列入上报数。填报人不能审核。可能的错误：${STEP_ERRORS} OWN_REPORT。 Approves a report; with its own side’s approval its figures stand among the claims.`,
  })
  async approveReport(
    @Ctx() { viewer }: Context,
    @Arg('input', () => ApproveReportInput, { description: '审核。 The approval.' }) input: ApproveReportInput,
  ): Done {
    return { report: await this.reports.approve(viewer, toReport(input)) };
  }

  @Authorized(Ability.CONFIRM_REPORT)
  @Mutation(() => ReportPayload, {
    description: `确认对方报告中双方都登记的数据；不认可的请退回。可能的错误：${STEP_ERRORS} OWN_REPORT。 Confirms, for the other side, the figures that both report; whoever does not agree sends it back.`,
  })
  async confirmReport(
    @Ctx() { viewer }: Context,
    @Arg('input', () => ConfirmReportInput, { description: '确认。 The confirmation.' }) input: ConfirmReportInput,
  ): Done {
    return { report: await this.reports.confirm(viewer, toReport(input)) };
  }

  @Authorized(Ability.LOCK_REPORT)
  @Mutation(() => ReportPayload, {
    description: `锁定报告，原件与校验值留存。可能的错误：${STEP_ERRORS} OWN_REPORT。 Locks a report; its paper and its hashes are kept.`,
  })
  async lockReport(
    @Ctx() { viewer }: Context,
    @Arg('input', () => LockReportInput, { description: '锁定。 The lock.' }) input: LockReportInput,
  ): Done {
    return { report: await this.reports.lock(viewer, toReport(input)) };
  }

  @Authorized(Ability.LOCK_REPORT)
  @Mutation(() => ReportPayload, {
    description: `重新打开已锁定的报告并说明理由，开始下一次报送；原件不变。可能的错误：${STEP_ERRORS} BAD_INPUT。 Opens a locked report again, saying why; what was locked stays.`,
  })
  async reopenReport(
    @Ctx() { viewer }: Context,
    @Arg('input', () => ReopenReportInput, { description: '理由。 Why.' }) input: ReopenReportInput,
  ): Done {
    return { report: await this.reports.reopen(viewer, toReport(input)) };
  }

  @FieldResolver(() => ReportForm, { description: '所用的报表版本。 The form’s version that it was begun under.' })
  form(@Root() report: ReportRow, @Ctx() { loaders }: Context): Promise<ReportFormRow | null> {
    return loaders.load(formsById, report.formId);
  }

  @FieldResolver(() => Pairing, {
    nullable: true,
    description: '结对；汇总报告为空。 Its pairing; null for a compiled report, which is about several.',
  })
  pairing(@Root() { pairingId }: ReportRow, @Ctx() { loaders }: Context): Promise<PairingRow | null> | null {
    return pairingId === null ? null : loaders.load(pairingsById, pairingId);
  }

  @FieldResolver(() => Place, {
    nullable: true,
    description: '由市、省汇总的，所在市、省。 Of a city’s or a province’s compiled report, where.',
  })
  place(@Root() { placeId }: ReportRow, @Ctx() { loaders }: Context): Promise<PlaceRow | null> | null {
    return placeId === null ? null : loaders.load(placesById, placeId);
  }

  @FieldResolver(() => [ReportPart], {
    description:
      '汇总报告：下级报告逐一列出，哪些汇入、哪些缺；其他报告为空。 Of a compiled report: those below it, which are in and which are missing; of any other none.',
  })
  async parts(@Root() report: ReportRow, @Ctx() { loaders }: Context): Promise<ReportPartRow[]> {
    return (await loaders.load(partsByReport, report.id)) ?? [];
  }

  @FieldResolver(() => Party, {
    nullable: true,
    description:
      '填报单位；您无权查看的，以及由市、省汇总的为空。 Who hands it in; null where you may not see it, and for a place’s compiled report.',
  })
  author(@Root() { authorId }: ReportRow, @Ctx() { loaders }: Context): Promise<PartyRow | null> | null {
    return authorId === null ? null : loaders.load(partiesById, authorId);
  }

  @FieldResolver(() => [ReportFigure], { description: '数据，按报表的次序。 Its figures, in the form’s order.' })
  async figures(@Root() report: ReportRow, @Ctx() { loaders }: Context): Promise<ReportFigureRow[]> {
    return (await loaders.load(figuresByReport, report.id)) ?? [];
  }

  @FieldResolver(() => [ReportStep], {
    description: '办理经过，最近的在前，最多 200 步。 What has become of it, the latest first, 200 at most.',
  })
  async steps(@Root() report: ReportRow, @Ctx() { loaders }: Context): Promise<ReportStepRow[]> {
    return (await loaders.load(stepsByReport, report.id)) ?? [];
  }

  @FieldResolver(() => [ReportComment], {
    description: '批注，待办的在前。 The comments on it, those that wait first.',
  })
  async comments(@Root() report: ReportRow, @Ctx() { loaders }: Context): Promise<ReportCommentRow[]> {
    return (await loaders.load(commentsByReport, report.id)) ?? [];
  }

  @FieldResolver(() => [ReportPaper], {
    description: '历次锁定的原件，最近的在前。 What was locked, the latest edition first.',
  })
  async papers(@Root() report: ReportRow, @Ctx() { loaders }: Context): Promise<ReportPaperRow[]> {
    return (await loaders.load(papersByReport, report.id)) ?? [];
  }

  @FieldResolver(() => Statement, {
    nullable: true,
    description: '审核后列入上报数的材料。 What it claims among the statements, once approved.',
  })
  statement(@Root() report: ReportRow, @Ctx() { loaders }: Context): Promise<StatementRow | null> | null {
    return report.statementId === null ? null : loaders.load(statementsById, report.statementId);
  }

  @FieldResolver(() => ReportDesk, {
    nullable: true,
    description: '轮到哪个岗位办理；已锁定为空。 Whose turn it is; null once it is locked.',
  })
  async turn(@Root() report: ReportRow, @Ctx() { loaders }: Context): Promise<ReportDesk | null> {
    const form = await loaders.load(formsById, report.formId);
    return form && (nextStep({ report, steps: form.steps })?.by ?? null);
  }

  @FieldResolver(() => [ModifiedReportFigure], {
    description:
      '已审核的报告报送之后台账有变的数据。 Figures of an approved report whose records have moved since it was submitted.',
  })
  modifiedSinceApproval(@Root() report: ReportRow, @Ctx() { viewer, loaders }: Context): Promise<ModifiedFigure[]> {
    return this.reports.modifiedSinceApproval(viewer, loaders, report);
  }

  @FieldResolver(() => [ReportAction], {
    description: '您现在可办理的事项。 What you may do to it now: which buttons to show.',
  })
  async nextActions(@Root() report: ReportRow, @Ctx() { loaders, viewer }: Context): Promise<ReportAction[]> {
    const [at, hands] = await Promise.all([caseOf(loaders, report), loaders.load(handsByReport, report.id)]);
    return nextActions(viewer, at, hands ?? { wrote: [], approved: [] });
  }

  @FieldResolver(() => Boolean, { description: '您是否可以批注。 Whether you may comment on it.' })
  async mayComment(@Root() report: ReportRow, @Ctx() { loaders, viewer }: Context): Promise<boolean> {
    return mayComment(viewer, await caseOf(loaders, report));
  }
}
