import { Arg, Args, Authorized, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Account } from '../../schema/account';
import {
  Activity,
  ActivityConnection,
  ActivityFilter,
  ActivityFormRule,
  ActivityOrder,
  ActivityPayload,
  ActivityVersion,
  UnitCoverage,
} from '../../schema/activity';
import {
  CorrectActivityInput,
  EndActivityInput,
  RecordActivityInput,
  WithdrawActivityInput,
} from '../../schema/activity-inputs';
import { PageArgs, type Page } from '../../schema/page';
import { Pairing } from '../../schema/pairing';
import { Day, Money } from '../../schema/scalars';
import { Ability, ActivityAction, SortDirection } from '../../schema/vocabulary';
import { accountsById } from '../accounts/account.store';
import type { AccountRow } from '../accounts/account.tables';
import type { Context } from '../graphql/context';
import { activityQueryOf } from '../graphql/record-filters';
import { pairingsById } from '../pairings/pairing.store';
import type { PairingRow } from '../pairings/pairing.tables';
import { businessDay } from '../platform/day';
import { keyOf } from '../platform/ids';
import { yuanFromFen } from '../platform/money';
import { mayChange } from '../records/record-access.rules';
import { coverageByPairing, coverageKey, investedByWhole } from './activity-count.store';
import { allForms, formName, kindName } from './activity-forms.rules';
import { possibleActions } from './activity-input.rules';
import { coverageOf, inputNameOf } from './activity.rules';
import type { ActivityService } from './activity.service';
import { activitiesById, versionsByActivity } from './activity.store';
import type { ActivityRow, ActivityVersionRow } from './activity';

type Done = Promise<{ activity: ActivityRow }>;

const FACT_ERRORS = 'FORBIDDEN NOT_FOUND PAIRING_CLOSED OUT_OF_RANGE BAD_INPUT ALREADY_EXISTS';
const STEP_ERRORS = 'FORBIDDEN OTHER_SIDES_ENTRY NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED';
const KEEPS = Ability.KEEP_RECORDS;

const toActivity = <Input extends { activityId: string }>(input: Input): Input => ({
  ...input,
  activityId: keyOf('Activity', input.activityId, 'activityId'),
});

const ofWhole = <Input extends { ofId?: string | null }>(input: Input): Input => ({
  ...input,
  ofId: input.ofId ? keyOf('Activity', input.ofId, 'ofId') : null,
});

const yuanOrNull = (fen: bigint | null): string | null => (fen === null ? null : yuanFromFen(fen));

@Resolver(() => Activity)
export class ActivityResolver {
  constructor(private readonly activities: ActivityService) {}

  @Authorized('READER')
  @Query(() => ActivityConnection, {
    name: 'activities',
    description: '可查看的活动台账，默认近日在前。 The activities that you may see, by default the latest day first.',
  })
  list(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ActivityFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: ActivityFilter | null,
    @Arg('orderBy', () => ActivityOrder, { nullable: true, description: '次序。 Their order.' })
    orderBy?: ActivityOrder | null,
  ): Promise<Page<ActivityRow>> {
    const order = orderBy ? { field: orderBy.field, isDescending: orderBy.direction === SortDirection.DESC } : null;
    return this.activities.list(viewer, activityQueryOf(filter), order, page);
  }

  @Authorized('ANYONE')
  @Query(() => [ActivityFormRule], {
    description: '各类活动须填、可填哪些内容：整张表。 What every form of activity needs and takes: the whole table.',
  })
  activityForms(@Ctx() { lang }: Context): ActivityFormRule[] {
    return allForms().map(({ kind, form, spec }) => ({
      kind,
      kindName: kindName(kind, lang),
      form,
      formName: formName(kind, form, lang),
      span: spec.span,
      needs: spec.needs.map(inputNameOf),
      takes: spec.takes.map(inputNameOf),
      of: [...(spec.of ?? [])],
    }));
  }

  @Authorized(KEEPS)
  @Mutation(() => ActivityPayload, {
    description: `登记一条活动台账；须填哪些内容见 activityForms。可能的错误：${FACT_ERRORS}。 Records an activity; what each form needs, activityForms tells.`,
  })
  async recordActivity(
    @Ctx() { viewer }: Context,
    @Arg('input', () => RecordActivityInput, { description: '活动。 The activity.' }) input: RecordActivityInput,
  ): Done {
    const pairingId = keyOf('Pairing', input.pairingId, 'pairingId');
    return { activity: await this.activities.record(viewer, { ...ofWhole(input), pairingId }) };
  }

  @Authorized(KEEPS)
  @Mutation(() => ActivityPayload, {
    description: `更正活动台账，原内容留作旧版本。可能的错误：${FACT_ERRORS} OTHER_SIDES_ENTRY VERSION_CONFLICT TRANSITION_REFUSED。 Corrects an activity; what stood remains as an older version.`,
  })
  async correctActivity(
    @Ctx() { viewer }: Context,
    @Arg('input', () => CorrectActivityInput, { description: '更正。 The correction.' }) input: CorrectActivityInput,
  ): Done {
    return { activity: await this.activities.correct(viewer, toActivity(ofWhole(input))) };
  }

  @Authorized(KEEPS)
  @Mutation(() => ActivityPayload, {
    description: `结束仍在继续的。可能的错误：${STEP_ERRORS} OUT_OF_RANGE。 Says when something that goes on has ended.`,
  })
  async endActivity(
    @Ctx() { viewer }: Context,
    @Arg('input', () => EndActivityInput, { description: '结束。 The end.' }) input: EndActivityInput,
  ): Done {
    return { activity: await this.activities.end(viewer, toActivity(input)) };
  }

  @Authorized(KEEPS)
  @Mutation(() => ActivityPayload, {
    description: `撤回活动台账，不再计入；还有花名册或到位投资的，先撤回那些。可能的错误：${STEP_ERRORS} BAD_INPUT。 Withdraws an activity; rosters and investments of it go first.`,
  })
  async withdrawActivity(
    @Ctx() { viewer }: Context,
    @Arg('input', () => WithdrawActivityInput, { description: '撤回。 The withdrawal.' }) input: WithdrawActivityInput,
  ): Done {
    return { activity: await this.activities.withdraw(viewer, toActivity(input)) };
  }

  @FieldResolver(() => Pairing, { description: '结对。 Its pairing.' })
  pairing(@Root() activity: ActivityRow, @Ctx() { loaders }: Context): Promise<PairingRow | null> {
    return loaders.load(pairingsById, activity.pairingId);
  }

  @FieldResolver({ description: '种类的名称。 The word for its kind.' })
  kindName(@Root() activity: ActivityRow, @Ctx() { lang }: Context): string {
    return kindName(activity.kind, lang);
  }

  @FieldResolver({ description: '类别的名称。 The word for its form.' })
  formName(@Root() activity: ActivityRow, @Ctx() { lang }: Context): string {
    return formName(activity.kind, activity.form, lang);
  }

  @FieldResolver(() => Activity, {
    nullable: true,
    description:
      '花名册、到位投资所属的企业、车间或园区。 The firm, workshop or park of which this is a roster or an investment.',
  })
  of(@Root() activity: ActivityRow, @Ctx() { loaders }: Context): Promise<ActivityRow | null> | null {
    return activity.ofId === null ? null : loaders.load(activitiesById, activity.ofId);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: '协议投资（元），合同所载。 Investment named in the contract, in yuan.',
  })
  contracted(@Root() activity: ActivityRow): string | null {
    return yuanOrNull(activity.contractedFen);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: '本条的到位投资（元）。 Investment really made, as this record says, in yuan.',
  })
  invested(@Root() activity: ActivityRow): string | null {
    return yuanOrNull(activity.investedFen);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: '奖补金额（元）；不计入资金指标。 What was paid as a reward, in yuan; it enters no figure of funds.',
  })
  reward(@Root() activity: ActivityRow): string | null {
    return yuanOrNull(activity.rewardFen);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: '超市月营业额（元）。 The turnover of a supermarket, in yuan.',
  })
  turnover(@Root() activity: ActivityRow): string | null {
    return yuanOrNull(activity.turnoverFen);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      '企业或园区至今到位投资合计（元）；没有为空。 All that a firm or park has invested so far, in yuan; null for nothing.',
  })
  async investedTotal(@Root() activity: ActivityRow, @Ctx() { loaders }: Context): Promise<string | null> {
    return yuanOrNull(activity.ofId === null ? await loaders.load(investedByWhole, activity.id) : null);
  }

  @FieldResolver(() => Int, { description: '佐证文件数。 How many files prove it.' })
  evidenceCount(@Root() activity: ActivityRow): number {
    return activity.evidence;
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description:
      '由谁登记；平台登记或您不便查看时为空。 Who recorded it; null for the platform, or somebody you may not see.',
  })
  recordedBy(@Root() activity: ActivityRow, @Ctx() { loaders }: Context): Promise<AccountRow | null> | null {
    return activity.recordedBy === null ? null : loaders.load(accountsById, activity.recordedBy);
  }

  @FieldResolver(() => [ActivityVersion], {
    description: '各版本，最新的在前，最多 100 版。 Its versions, the latest first, 100 at most.',
  })
  async versions(@Root() activity: ActivityRow, @Ctx() { loaders }: Context): Promise<ActivityVersionRow[]> {
    return (await loaders.load(versionsByActivity, activity.id)) ?? [];
  }

  @FieldResolver(() => [ActivityAction], {
    description: '您现在可办理的事项。 What you may do to it now: which buttons to show.',
  })
  async nextActions(@Root() activity: ActivityRow, @Ctx() { loaders, viewer }: Context): Promise<ActivityAction[]> {
    const pairing = await loaders.load(pairingsById, activity.pairingId);
    return pairing && mayChange(viewer, pairing, activity.side) ? possibleActions(activity) : [];
  }
}

@Resolver(() => ActivityVersion)
export class ActivityVersionResolver {
  @FieldResolver(() => Money, {
    nullable: true,
    description: '当时的协议投资（元）。 The contracted investment then, in yuan.',
  })
  contracted(@Root() version: ActivityVersionRow): string | null {
    return yuanOrNull(version.contractedFen);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: '当时的到位投资（元）。 The investment made, as it said then, in yuan.',
  })
  invested(@Root() version: ActivityVersionRow): string | null {
    return yuanOrNull(version.investedFen);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      '当时的奖补金额（元）；不计入资金指标。 What was paid as a reward then, in yuan; it enters no figure of funds.',
  })
  reward(@Root() version: ActivityVersionRow): string | null {
    return yuanOrNull(version.rewardFen);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: '当时的超市月营业额（元）。 The turnover of a supermarket then, in yuan.',
  })
  turnover(@Root() version: ActivityVersionRow): string | null {
    return yuanOrNull(version.turnoverFen);
  }

  @FieldResolver(() => Int, { description: '当时的佐证文件数。 How many files proved it then.' })
  evidenceCount(@Root() version: ActivityVersionRow): number {
    return version.evidence;
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description:
      '由谁录入本版；平台录入或您不便查看时为空。 Who made this version; null for the platform, or somebody you may not see.',
  })
  madeBy(@Root() version: ActivityVersionRow, @Ctx() { loaders }: Context): Promise<AccountRow | null> | null {
    return version.madeByAccount === null ? null : loaders.load(accountsById, version.madeByAccount);
  }
}

@Resolver(() => Pairing)
export class PairingCoverageResolver {
  @FieldResolver(() => [UnitCoverage], {
    description:
      '单位结对的覆盖情况，每类一条。 How many towns, villages, schools and other units are paired, one line for each form.',
  })
  async unitCoverage(
    @Root() pairing: PairingRow,
    @Ctx() { loaders, lang }: Context,
    @Arg('day', () => Day, { nullable: true, description: '哪一天；不填为今天。 On which day; today if left out.' })
    day?: string | null,
  ): Promise<UnitCoverage[]> {
    const rows = await loaders.load(coverageByPairing, coverageKey(pairing.id, day ?? businessDay(new Date())));
    return (rows ?? []).map((row) => coverageOf(row, lang));
  }
}
