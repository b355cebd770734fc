import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Account } from '../../schema/account';
import { Evidence } from '../../schema/evidence';
import {
  ActionMeasure,
  ActionPlan,
  ActionPlanConnection,
  ActionPlanVersion,
  HouseholdHelper,
} from '../../schema/helper';
import {
  ActionPlanFilter,
  ActionPlanPayload,
  AgreeActionPlanInput,
  RecordMeasureInput,
  ReviseActionPlanInput,
  type ActionMeasureInput,
} from '../../schema/helper-inputs';
import { Household } from '../../schema/household';
import { PageArgs, type Page } from '../../schema/page';
import { Money } from '../../schema/scalars';
import { Ability } from '../../schema/vocabulary';
import { accountsById } from '../accounts/account.store';
import type { AccountRow } from '../accounts/account.tables';
import { filesByRecord } from '../evidence/evidence.store';
import type { EvidenceRow } from '../evidence/evidence.tables';
import type { Context } from '../graphql/context';
import type { HouseholdRow } from '../households/household.tables';
import { keyOf } from '../platform/ids';
import { readFen, yuanFromFen } from '../platform/money';
import type { NewMeasure } from './action-plan.rules';
import type { ActionPlanService } from './action-plan.service';
import { versionsOfActionPlan } from './action-plan.store';
import { keyed } from './helper-filter';
import { householdOfRow } from './household-paper.service';
import { helpersById } from './helper.store';
import type { ActionPlanRow, HelperRow } from './helper.tables';
import type { MeasureRow } from './measure';

const ERRORS = 'NOT_FOUND FORBIDDEN TRANSITION_REFUSED OUT_OF_RANGE BAD_INPUT TOO_MANY_ITEMS';

const measuresOf = (measures: readonly ActionMeasureInput[]): NewMeasure[] =>
  measures.map(({ text, due, expected }) => ({ text, due, expectedFen: expected ? readFen(expected) : null }));

@Resolver(() => ActionPlan)
export class ActionPlanResolver {
  constructor(private readonly plans: ActionPlanService) {}

  @Authorized('READER')
  @Query(() => ActionPlanConnection, {
    name: 'actionPlans',
    description: '可查看的户的帮扶行动计划，起始日近的在前。 The action plans of the households that you may see.',
  })
  list(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ActionPlanFilter, { nullable: true, description: '筛选。 Which ones.' })
    filter?: ActionPlanFilter | null,
  ): Promise<Page<ActionPlanRow>> {
    return this.plans.list(viewer, keyed(filter), page);
  }

  @Authorized(Ability.KEEP_HOUSEHOLDS)
  @Mutation(() => ActionPlanPayload, {
    description: `责任人与户商定帮扶行动计划，户的意见须有材料为据。可能的错误：${ERRORS} HELPER_MISSING PLAN_OVERLAPS。 Helper and household agree on a plan; a paper says what the household said.`,
  })
  async agreeActionPlan(
    @Ctx() { viewer }: Context,
    @Arg('input', () => AgreeActionPlanInput, { description: '计划。 The plan.' }) input: AgreeActionPlanInput,
  ): Promise<{ actionPlan: ActionPlanRow }> {
    const plan = {
      ...input,
      householdId: keyOf('Household', input.householdId, 'householdId'),
      evidenceIds: input.evidenceIds.map((id, at) => keyOf('Evidence', id, `evidenceIds.${at}`)),
      measures: measuresOf(input.measures),
    };
    return { actionPlan: await this.plans.agree(viewer, plan) };
  }

  @Authorized(Ability.KEEP_HOUSEHOLDS)
  @Mutation(() => ActionPlanPayload, {
    description: `修订帮扶行动计划，形成新版本，已完成的措施保留。可能的错误：${ERRORS} VERSION_CONFLICT HELPER_MISSING PLAN_OVERLAPS。 Agrees on a plan anew: a next version, in which what is done stays.`,
  })
  async reviseActionPlan(
    @Ctx() { viewer }: Context,
    @Arg('input', () => ReviseActionPlanInput, { description: '修订。 The revision.' }) input: ReviseActionPlanInput,
  ): Promise<{ actionPlan: ActionPlanRow }> {
    const actionPlanId = keyOf('ActionPlan', input.actionPlanId, 'actionPlanId');
    const plan = { ...input, actionPlanId, measures: measuresOf(input.measures) };
    return { actionPlan: await this.plans.revise(viewer, plan) };
  }

  @Authorized(Ability.KEEP_HOUSEHOLDS)
  @Mutation(() => ActionPlanPayload, {
    description: `登记一项措施的进展或完成。可能的错误：${ERRORS} VERSION_CONFLICT。 Says how a measure moved on, or that it is done.`,
  })
  async recordMeasure(
    @Ctx() { viewer }: Context,
    @Arg('input', () => RecordMeasureInput, { description: '进展。 What moved on.' }) input: RecordMeasureInput,
  ): Promise<{ actionPlan: ActionPlanRow }> {
    const { gained, doneOn, ...to } = input;
    const actionPlanId = keyOf('ActionPlan', input.actionPlanId, 'actionPlanId');
    const moved = { ...to, actionPlanId, doneOn: doneOn ?? null, gainedFen: gained ? readFen(gained) : null };
    return { actionPlan: await this.plans.progress(viewer, moved) };
  }

  @FieldResolver(() => Household, { description: '户。 The household.' })
  household(@Root() plan: ActionPlanRow, @Ctx() context: Context): Promise<HouseholdRow> {
    return householdOfRow(plan, context.loaders);
  }

  @FieldResolver(() => HouseholdHelper, {
    nullable: true,
    description: '商定时的帮扶责任人。 Who helped when it was agreed.',
  })
  helper(@Root() { helperId }: ActionPlanRow, @Ctx() { loaders }: Context): Promise<HelperRow | null> {
    return loaders.load(helpersById, helperId);
  }

  @FieldResolver(() => Money, { description: '各项措施预计增收合计（元）。 What its measures are to bring, in yuan.' })
  expected(@Root() { measures }: ActionPlanRow): string {
    return yuanFromFen(measures.reduce((sum, { expectedFen }) => sum + BigInt(expectedFen ?? 0), 0n));
  }

  @FieldResolver(() => [Evidence], { description: '佐证文件，最多 100 份。 The files that prove it, 100 at most.' })
  async files(@Root() { id }: ActionPlanRow, @Ctx() { loaders }: Context): Promise<EvidenceRow[]> {
    return (await loaders.load(filesByRecord, id)) ?? [];
  }

  @FieldResolver(() => [ActionPlanVersion], {
    description: '各版，最新的在前，最多 100 版。 Its versions, the latest first, 100 at most.',
  })
  async versions(@Root() { id }: ActionPlanRow, @Ctx() { loaders }: Context): Promise<ActionPlanRow[]> {
    return (await loaders.load(versionsOfActionPlan, id)) ?? [];
  }
}

@Resolver(() => ActionPlanVersion)
export class ActionPlanVersionResolver {
  @FieldResolver(() => Account, {
    nullable: true,
    description:
      '登记人；演示数据或您不便查看时为空。 Who wrote it down; null for the platform, or somebody you may not see.',
  })
  madeBy(@Root() { madeByAccount }: ActionPlanRow, @Ctx() { loaders }: Context): Promise<AccountRow | null> | null {
    return madeByAccount === null ? null : loaders.load(accountsById, madeByAccount);
  }
}

const inYuan = (fen: string | null): string | null => (fen === null ? null : yuanFromFen(BigInt(fen)));

@Resolver(() => ActionMeasure)
export class ActionMeasureResolver {
  @FieldResolver(() => Money, {
    nullable: true,
    description: '预计增收（元）；不涉及钱的为空。 What it is to bring, in yuan; null where it is not about money.',
  })
  expected(@Root() { expectedFen }: MeasureRow): string | null {
    return inYuan(expectedFen);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: '实际增收（元）；未填为空。 What it brought, in yuan; null where it was not said.',
  })
  gained(@Root() { gainedFen }: MeasureRow): string | null {
    return inYuan(gainedFen);
  }
}
