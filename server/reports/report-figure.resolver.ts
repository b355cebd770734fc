import { Arg, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Account } from '../../schema/account';
import { Indicator, Unit } from '../../schema/indicator';
import { Pairing } from '../../schema/pairing';
import { Party } from '../../schema/party';
import { ModifiedReportFigure, Report, ReportComment, ReportFigure, ReportPart, ReportStep } from '../../schema/report';
import { CommentOnReportInput, ReportCommentPayload, SettleReportCommentInput } from '../../schema/report-inputs';
import { Decimal } from '../../schema/scalars';
import { Ability, ReportAction } from '../../schema/vocabulary';
import { accountsById } from '../accounts/account.store';
import type { AccountRow } from '../accounts/account.tables';
import type { Context } from '../graphql/context';
import { indicatorsById } from '../indicators/indicator.store';
import type { IndicatorRow } from '../indicators/indicator.tables';
import { unitOf, type UnitView } from '../indicators/unit-view';
import { pairingsById } from '../pairings/pairing.store';
import type { PairingRow } from '../pairings/pairing.tables';
import { partiesById } from '../parties/party.store';
import type { PartyRow } from '../parties/party.tables';
import { keyOf } from '../platform/ids';
import { maySettle, type ReportCommentService } from './report-comment.service';
import { formsById } from './report-form.store';
import { caseOf } from './report-opening.service';
import { lastPeriodByReport } from './report-past.store';
import { toConfirm } from './report.rules';
import type { ModifiedFigure } from './report.service';
import { reportsById } from './report.store';
import type { ReportCommentRow, ReportFigureRow, ReportPartRow, ReportRow, ReportStepRow } from './report';

@Resolver(() => ReportFigure)
export class ReportFigureResolver {
  @FieldResolver(() => Indicator, { description: '指标，按填报时的口径。 The indicator, as it was defined then.' })
  indicator(@Root() figure: ReportFigureRow, @Ctx() { loaders }: Context): Promise<IndicatorRow | null> {
    return loaders.load(indicatorsById, figure.indicatorId);
  }

  @FieldResolver(() => Unit, { description: '单位。 The unit of its values.' })
  unit(@Root() figure: ReportFigureRow): UnitView {
    return unitOf(figure.unit);
  }

  @FieldResolver(() => Boolean, {
    description: '是否双方都登记、须由对方确认。 Whether both sides report it, so that the other side confirms it.',
  })
  async isToConfirm(@Root() figure: ReportFigureRow, @Ctx() { loaders }: Context): Promise<boolean> {
    const report = await loaders.load(reportsById, figure.reportId);
    const form = report && (await loaders.load(formsById, report.formId));
    return form !== null && toConfirm(form.steps).includes(figure.indicatorCode);
  }

  @FieldResolver(() => Decimal, {
    nullable: true,
    description:
      '同一单位上一期报告的上报数；没有为空。 What its author claimed for the period before; null without such a report.',
  })
  async claimedLastPeriod(@Root() figure: ReportFigureRow, @Ctx() { loaders }: Context): Promise<string | null> {
    return (await loaders.load(lastPeriodByReport, figure.reportId))?.get(figure.indicatorCode)?.claimed ?? null;
  }

  @FieldResolver(() => Decimal, {
    nullable: true,
    description:
      '同一单位上一期报告的台账数；没有为空。 What the records told for the period before; null without such a report.',
  })
  async recordedLastPeriod(@Root() figure: ReportFigureRow, @Ctx() { loaders }: Context): Promise<string | null> {
    return (await loaders.load(lastPeriodByReport, figure.reportId))?.get(figure.indicatorCode)?.recorded ?? null;
  }
}

@Resolver(() => ModifiedReportFigure)
export class ModifiedReportFigureResolver {
  @FieldResolver(() => Indicator, { description: '指标。 The indicator.' })
  indicator(@Root() figure: ModifiedFigure, @Ctx() { loaders }: Context): Promise<IndicatorRow | null> {
    return loaders.load(indicatorsById, figure.before.indicatorId);
  }

  @FieldResolver(() => Decimal, { nullable: true, description: '报送时的台账数。 What the records told then.' })
  recordedBefore(@Root() { before }: ModifiedFigure): string | null {
    return before.recorded;
  }

  @FieldResolver(() => Decimal, { nullable: true, description: '现在的台账数。 What they tell now.' })
  recordedNow(@Root() { after }: ModifiedFigure): string | null {
    return after.recorded;
  }

  @FieldResolver(() => Decimal, { nullable: true, description: '报送时有佐证的。 With evidence then.' })
  evidencedBefore(@Root() { before }: ModifiedFigure): string | null {
    return before.evidenced;
  }

  @FieldResolver(() => Decimal, { nullable: true, description: '现在有佐证的。 With evidence now.' })
  evidencedNow(@Root() { after }: ModifiedFigure): string | null {
    return after.evidenced;
  }

  @FieldResolver(() => Decimal, { nullable: true, description: '报送时经对方确认的。 Confirmed then.' })
  confirmedBefore(@Root() { before }: ModifiedFigure): string | null {
    return before.confirmed;
  }

  @FieldResolver(() => Decimal, { nullable: true, description: '现在经对方确认的。 Confirmed now.' })
  confirmedNow(@Root() { after }: ModifiedFigure): string | null {
    return after.confirmed;
  }
}

@Resolver(() => ReportStep)
export class ReportStepResolver {
  @FieldResolver(() => ReportAction, {
    nullable: true,
    description: '办理的事项；起草为空。 What was done; null for its beginning.',
  })
  action(@Root() { action }: ReportStepRow): ReportAction | null {
    return action === 'DRAFT' ? null : action;
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description: '由谁办理；您不便查看时为空。 By whom; null for somebody you may not see.',
  })
  madeBy(@Root() step: ReportStepRow, @Ctx() { loaders }: Context): Promise<AccountRow | null> | null {
    return step.madeByAccount === null ? null : loaders.load(accountsById, step.madeByAccount);
  }
}

@Resolver(() => ReportComment)
export class ReportCommentResolver {
  constructor(private readonly comments: ReportCommentService) {}

  @Authorized(Ability.DRAFT_REPORT, Ability.APPROVE_REPORT, Ability.CONFIRM_REPORT, Ability.LOCK_REPORT)
  @Mutation(() => ReportCommentPayload, {
    description:
      '批注报告或其中一项数据，可指明由谁办理。可能的错误：FORBIDDEN NOT_FOUND BAD_INPUT TOO_MANY_ITEMS。 Comments on a report or one of its figures, saying who must act.',
  })
  async commentOnReport(
    @Ctx() { viewer }: Context,
    @Arg('input', () => CommentOnReportInput, { description: '批注。 The comment.' }) input: CommentOnReportInput,
  ): Promise<{ comment: ReportCommentRow }> {
    const reportId = keyOf('Report', input.reportId, 'reportId');
    const toAccountId = input.toAccountId ? keyOf('Account', input.toAccountId, 'toAccountId') : null;
    return { comment: await this.comments.comment(viewer, { ...input, reportId, toAccountId }) };
  }

  @Authorized(Ability.DRAFT_REPORT, Ability.APPROVE_REPORT, Ability.CONFIRM_REPORT, Ability.LOCK_REPORT)
  @Mutation(() => ReportCommentPayload, {
    description:
      '办结批注：由被指明的办理人或批注人。可能的错误：FORBIDDEN NOT_FOUND TRANSITION_REFUSED。 Settles a comment: whom it was for, or who wrote it.',
  })
  async settleReportComment(
    @Ctx() { viewer }: Context,
    @Arg('input', () => SettleReportCommentInput, { description: '批注。 The comment.' })
    input: SettleReportCommentInput,
  ): Promise<{ comment: ReportCommentRow }> {
    const commentId = keyOf('ReportComment', input.commentId, 'commentId');
    return { comment: await this.comments.settle(viewer, { ...input, commentId }) };
  }

  @FieldResolver(() => Boolean, { description: '您是否可以办结。 Whether you may settle it.' })
  async maySettle(@Root() comment: ReportCommentRow, @Ctx() { loaders, viewer }: Context): Promise<boolean> {
    const report = comment.settledAt === null ? await loaders.load(reportsById, comment.reportId) : null;
    return report !== null && maySettle(viewer, comment, await caseOf(loaders, report));
  }

  @FieldResolver(() => Report, { description: '报告。 The report.' })
  report(@Root() comment: ReportCommentRow, @Ctx() { loaders }: Context): Promise<ReportRow | null> {
    return loaders.load(reportsById, comment.reportId);
  }

  @FieldResolver(() => Account, { nullable: true, description: '由谁批注。 Who wrote it.' })
  madeBy(@Root() { madeByAccount }: ReportCommentRow, @Ctx() { loaders }: Context): Promise<AccountRow | null> | null {
    return madeByAccount === null ? null : loaders.load(accountsById, madeByAccount);
  }

  @FieldResolver(() => Account, { nullable: true, description: '请谁办理。 Who must act.' })
  toAccount(@Root() { toAccount }: ReportCommentRow, @Ctx() { loaders }: Context): Promise<AccountRow | null> | null {
    return toAccount === null ? null : loaders.load(accountsById, toAccount);
  }

  @FieldResolver(() => Account, { nullable: true, description: '由谁办结。 Who settled it.' })
  settledBy(
    @Root() { settledByAccount }: ReportCommentRow,
    @Ctx() { loaders }: Context,
  ): Promise<AccountRow | null> | null {
    return settledByAccount === null ? null : loaders.load(accountsById, settledByAccount);
  }
}

@Resolver(() => ReportPart)
export class ReportPartResolver {
  @FieldResolver(() => Pairing, { description: '结对。 Its pairing.' })
  pairing(@Root() { pairingId }: ReportPartRow, @Ctx() { loaders }: Context): Promise<PairingRow | null> {
    return loaders.load(pairingsById, pairingId);
  }

  @FieldResolver(() => Party, {
    nullable: true,
    description: '填报单位；您无权查看的为空。 Who owes it; null where you may not see it.',
  })
  author(@Root() { authorId }: ReportPartRow, @Ctx() { loaders }: Context): Promise<PartyRow | null> {
    return loaders.load(partiesById, authorId);
  }

  @FieldResolver(() => Report, {
    nullable: true,
    description: '该报告现在的样子；当时尚未起草的为空。 The report as it is now; null where nobody had begun it.',
  })
  report(@Root() { partId }: ReportPartRow, @Ctx() { loaders }: Context): Promise<ReportRow | null> | null {
    return partId === null ? null : loaders.load(reportsById, partId);
  }
}
