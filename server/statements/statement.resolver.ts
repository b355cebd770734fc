import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Indicator, Unit } from '../../schema/indicator';
import { PageArgs, type Page } from '../../schema/page';
import { Pairing } from '../../schema/pairing';
import { Party } from '../../schema/party';
import { Account } from '../../schema/account';
import {
  ChooseLeadingClaimInput,
  CorrectStatementInput,
  Figure,
  LeadingClaimPayload,
  Notice,
  Period,
  RecordStatementInput,
  Source,
  Statement,
  StatementConnection,
  StatementListArgs,
  StatementPayload,
  StatementVersion,
  WithdrawStatementInput,
} from '../../schema/statement';
import { Ability, SortDirection, StatementOrderField, type Lang } from '../../schema/vocabulary';
import { accountsById } from '../accounts/account.store';
import type { Context } from '../graphql/context';
import { indicatorsById } from '../indicators/indicator.store';
import type { UnitCode } from '../indicators/catalogue';
import { unitOf, type UnitView } from '../indicators/unit-view';
import { pairingsById } from '../pairings/pairing.store';
import { partiesById } from '../parties/party.store';
import { keyOf } from '../platform/ids';
import { periodLabel } from './period.rules';
import type { Recorded, StatementService } from './statement.service';
import {
  chosenFigures,
  figuresByStatement,
  periodOf,
  statementsById,
  versionsByStatement,
  type VersionRow,
} from './statement.store';
import { spokenNotices } from './notice';
import type { FigureRow, StatementRow } from './statement.tables';

const keys = (type: string, ids: string[] | null | undefined, field: string): string[] | null =>
  ids?.map((id, index) => keyOf(type, id, `${field}.${index}`)) ?? null;

@Resolver(() => Statement)
export class StatementResolver {
  constructor(private readonly statements: StatementService) {}

  @Authorized('READER')
  @Query(() => StatementConnection, {
    name: 'statements',
    description: '公开报道与上报材料，默认最新录入在前。 Statements, the newest first by default.',
  })
  list(
    @Ctx() { viewer }: Context,
    @Args(() => StatementListArgs) { filter, orderBy }: StatementListArgs,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Page<StatementRow>> {
    return this.statements.list(
      viewer,
      {
        ...filter,
        pairingIds: keys('Pairing', filter?.pairingIds, 'filter.pairingIds'),
        donorIds: keys('Party', filter?.donorIds, 'filter.donorIds'),
        recipientIds: keys('Party', filter?.recipientIds, 'filter.recipientIds'),
      },
      {
        field: orderBy?.field ?? StatementOrderField.RECORDED_AT,
        desc: (orderBy?.direction ?? SortDirection.DESC) === SortDirection.DESC,
      },
      page,
    );
  }

  @Authorized(Ability.RECORD_STATEMENT)
  @Mutation(() => StatementPayload, { description: '录入一份材料。 Record what a publication or a report claims.' })
  async recordStatement(
    @Ctx() { viewer, lang }: Context,
    @Arg('input', () => RecordStatementInput, { description: '材料内容。 What it says.' }) input: RecordStatementInput,
  ): Promise<StatementPayload> {
    const ids = {
      pairingId: input.pairingId ? keyOf('Pairing', input.pairingId, 'pairingId') : null,
      donorId: input.donorId ? keyOf('Party', input.donorId, 'donorId') : null,
      recipientId: input.recipientId ? keyOf('Party', input.recipientId, 'recipientId') : null,
    };
    return payload(await this.statements.record(viewer, { ...input, ...ids }), lang);
  }

  @Authorized(Ability.RECORD_STATEMENT)
  @Mutation(() => StatementPayload, {
    description: '更正一份材料：形成新版本，旧版本仍可查阅。 Put a statement right by a new version.',
  })
  async correctStatement(
    @Ctx() { viewer, lang }: Context,
    @Arg('input', () => CorrectStatementInput, { description: '更正内容。 What is right.' })
    input: CorrectStatementInput,
  ): Promise<StatementPayload> {
    return payload(
      await this.statements.correct(viewer, {
        ...input,
        statementId: keyOf('Statement', input.statementId, 'statementId'),
      }),
      lang,
    );
  }

  @Authorized(Ability.RECORD_STATEMENT)
  @Mutation(() => StatementPayload, {
    description:
      '撤回一份材料：原可查阅者仍可查阅，不再计入。 Withdraw a statement: whoever could read it still can, and it counts no more.',
  })
  async withdrawStatement(
    @Ctx() { viewer, lang }: Context,
    @Arg('input', () => WithdrawStatementInput, { description: '撤回哪一份及原因。 Which, and why.' })
    input: WithdrawStatementInput,
  ): Promise<StatementPayload> {
    return payload(
      await this.statements.withdraw(viewer, {
        ...input,
        statementId: keyOf('Statement', input.statementId, 'statementId'),
      }),
      lang,
    );
  }

  @Authorized(Ability.CHOOSE_LEADING_CLAIM)
  @Mutation(() => LeadingClaimPayload, {
    description: '多份材料说法不一时选用其中一项；其余仍列出。 Choose which claim leads; the others stay listed.',
  })
  async chooseLeadingClaim(
    @Ctx() { viewer }: Context,
    @Arg('input', () => ChooseLeadingClaimInput, { description: '选用哪一项及原因。 Which, and why.' })
    input: ChooseLeadingClaimInput,
  ): Promise<LeadingClaimPayload> {
    const figure = await this.statements.chooseLeading(viewer, {
      ...input,
      figureId: keyOf('Figure', input.figureId, 'figureId'),
    });
    return { figure: figure as unknown as Figure };
  }

  @FieldResolver(() => Party, {
    nullable: true,
    description: '帮扶方；县自身情况为空。 Donor; null where a county speaks of itself.',
  })
  donor(@Root() statement: StatementRow, @Ctx() { loaders }: Context) {
    return statement.donorId === null ? null : loaders.load(partiesById, statement.donorId);
  }

  @FieldResolver(() => Party, { description: '受帮扶方。 Recipient.' })
  recipient(@Root() statement: StatementRow, @Ctx() { loaders }: Context) {
    return loaders.load(partiesById, statement.recipientId);
  }

  @FieldResolver(() => Pairing, { nullable: true, description: '所属结对。 The pairing it is about.' })
  pairing(@Root() statement: StatementRow, @Ctx() { loaders }: Context) {
    return statement.pairingId === null ? null : loaders.load(pairingsById, statement.pairingId);
  }

  @FieldResolver(() => Period, { description: '期间。 Period.' })
  period(@Root() statement: StatementRow, @Ctx() { lang }: Context): Period {
    const period = periodOf(statement);
    return { ...period, label: periodLabel(period, lang) };
  }

  @FieldResolver(() => Source, { description: '来源。 Source.' })
  source(@Root() statement: StatementRow): Source {
    return { title: statement.sourceTitle, url: statement.sourceUrl };
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description: '录入人；导入的为空。 Who recorded it; null for imports and hidden accounts.',
  })
  recordedBy(@Root() statement: StatementRow, @Ctx() { loaders }: Context) {
    return statement.recordedBy === null ? null : loaders.load(accountsById, statement.recordedBy);
  }

  @FieldResolver(() => [Figure], {
    description: '当前版本的各项数据，按原文次序。 Figures of the current version, in the order of print.',
  })
  figures(@Root() statement: StatementRow, @Ctx() { loaders }: Context) {
    return loaders.load(figuresByStatement, statement.id);
  }

  @FieldResolver(() => [StatementVersion], { description: '各版本，最新在前。 Every version, newest first.' })
  versions(@Root() statement: StatementRow, @Ctx() { loaders }: Context): Promise<VersionRow[] | null> {
    return loaders.load(versionsByStatement, statement.id);
  }
}

@Resolver(() => Figure)
export class FigureResolver {
  @FieldResolver(() => Boolean, { description: '是计划，不是结果。 A plan, not a result.' })
  planned(@Root() figure: FigureRow): boolean {
    return figure.isPlanned;
  }

  @FieldResolver(() => Boolean, { description: '由来源推算。 Computed by the source or from it.' })
  derived(@Root() figure: FigureRow): boolean {
    return figure.isDerived;
  }

  @FieldResolver(() => Boolean, { description: '来源已取整。 The source rounds.' })
  approx(@Root() figure: FigureRow): boolean {
    return figure.isApprox;
  }

  @FieldResolver(() => Indicator, { description: '指标。 The indicator, as its scheme defines it.' })
  indicator(@Root() figure: FigureRow, @Ctx() { loaders }: Context) {
    return loaders.load(indicatorsById, figure.indicatorId);
  }

  @FieldResolver(() => Unit, { description: '基本单位。 The base unit of value.' })
  unit(@Root() figure: FigureRow): UnitView {
    return unitOf(figure.unit as UnitCode);
  }

  @FieldResolver(() => Party, {
    nullable: true,
    description: '只说其中一部分时的单位。 The part it is about, where it is a known party.',
  })
  part(@Root() figure: FigureRow, @Ctx() { loaders }: Context) {
    return figure.partPartyId === null ? null : loaders.load(partiesById, figure.partPartyId);
  }

  @FieldResolver(() => [Notice], { description: '须知。 What the reader should know.' })
  notices(@Root() figure: FigureRow, @Ctx() { lang }: Context): Notice[] {
    return spokenNotices(figure.notices, lang);
  }

  @FieldResolver(() => Statement, { description: '所在材料。 The statement it belongs to.' })
  statement(@Root() figure: FigureRow, @Ctx() { loaders }: Context) {
    return loaders.load(statementsById, figure.statementId);
  }

  @FieldResolver(() => Boolean, {
    description:
      '是否由有权者选定；未选定时按规则选用，见 ResultCell.leadingClaimIds。 Whether somebody entitled chose it to lead its cell; where nobody did a rule decides: see ResultCell.leadingClaimIds.',
  })
  async chosen(@Root() figure: FigureRow, @Ctx() { loaders }: Context): Promise<boolean> {
    return (await loaders.load(chosenFigures, figure.id)) ?? false;
  }
}

function payload(recorded: Recorded, lang: Lang): StatementPayload {
  return { statement: recorded.statement, notices: spokenNotices(recorded.notices, lang) };
}
