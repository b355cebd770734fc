import { Arg, Args, Authorized, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Account } from '../../schema/account';
import { Evidence } from '../../schema/evidence';
import {
  ActionPlan,
  HouseholdHelper,
  HouseholdToVisit,
  HouseholdToVisitConnection,
  HouseholdVisit,
  HouseholdVisitConnection,
  HouseholdVisitVersion,
  VisitCount,
} from '../../schema/helper';
import {
  CorrectVisitInput,
  HouseholdVisitFilter,
  HouseholdVisitPayload,
  RecordVisitInput,
  VisitedFilter,
  WithdrawVisitInput,
} from '../../schema/helper-inputs';
import { Household } from '../../schema/household';
import { PageArgs, type Page } from '../../schema/page';
import { Place } from '../../schema/place';
import { Day } from '../../schema/scalars';
import { Ability } from '../../schema/vocabulary';
import { accountsById } from '../accounts/account.store';
import type { AccountRow } from '../accounts/account.tables';
import { filesByRecord } from '../evidence/evidence.store';
import type { EvidenceRow } from '../evidence/evidence.tables';
import { WorkItem } from '../../schema/work';
import type { Context } from '../graphql/context';
import { householdsById } from '../households/household.store';
import type { HouseholdRow } from '../households/household.tables';
import { placesById } from '../places/place.store';
import type { PlaceRow } from '../places/place.tables';
import { businessDay, daysAfter, daysBetween } from '../platform/day';
import { keyOf } from '../platform/ids';
import { workByVisit } from '../plans/work-item.store';
import type { WorkItemRow } from '../plans/work.tables';
import { supervisionRulesByDay } from '../supervision/supervision-rule.store';
import { actionPlansByHousehold } from './action-plan.store';
import { keyed } from './helper-filter';
import { householdOfRow } from './household-paper.service';
import { helperOn, isDueForVisit } from './helper.rules';
import { helpersByHousehold, helpersById } from './helper.store';
import type { ActionPlanRow, HelperRow, ToVisitRow, VisitCountRow, VisitRow } from './helper.tables';
import type { VisitService } from './visit.service';
import { lastVisits, versionsOfVisit, visitsByHousehold } from './visit.store';

const ERRORS = 'NOT_FOUND FORBIDDEN OUT_OF_RANGE HELPER_MISSING BAD_INPUT';
const ON_DAY = '截至何日，默认今日。 As of which day; by default today.';

const made = (madeByAccount: string | null, { loaders }: Context): Promise<AccountRow | null> | null =>
  madeByAccount === null ? null : loaders.load(accountsById, madeByAccount);

@Resolver(() => HouseholdVisit)
export class VisitResolver {
  constructor(private readonly visits: VisitService) {}

  @Authorized('READER')
  @Query(() => HouseholdVisitConnection, {
    description: '可查看的户的走访，近日的在前。 Visits to the households that you may see, the latest first.',
  })
  householdVisits(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => HouseholdVisitFilter, { nullable: true, description: '筛选。 Which ones.' })
    filter?: HouseholdVisitFilter | null,
  ): Promise<Page<VisitRow>> {
    return this.visits.list(viewer, keyed(filter), page);
  }

  @Authorized('READER')
  @Query(() => HouseholdToVisitConnection, {
    description:
      '当日在册而超过规定天数（督查规则 VISIT_WITHIN_DAYS）未走访的户，按当日住地，等待最久的在前。 Households that wait to be visited as of a day, where they lay then, who waits longest first.',
  })
  householdsToVisit(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => VisitedFilter, { nullable: true, description: '筛选。 Which ones.' })
    filter?: VisitedFilter | null,
    @Arg('onDay', () => Day, { nullable: true, description: ON_DAY }) onDay?: string | null,
  ): Promise<Page<ToVisitRow>> {
    return this.visits.toVisit(viewer, { ...keyed(filter), onDay }, page);
  }

  @Authorized('READER')
  @Query(() => [VisitCount], {
    description:
      '各乡镇或村在册、未走访和无责任人的户数，可指定过去某日，按当日住地，最多 1000 地。 How the households that lay in each township or village are visited and helped as of a day, 1000 at most.',
  })
  visitCounts(
    @Ctx() { viewer }: Context,
    @Arg('filter', () => VisitedFilter, { nullable: true, description: '筛选。 Which ones.' })
    filter?: VisitedFilter | null,
    @Arg('onDay', () => Day, { nullable: true, description: ON_DAY }) onDay?: string | null,
  ): Promise<VisitCountRow[]> {
    return this.visits.counts(viewer, { ...keyed(filter), onDay });
  }

  @Authorized(Ability.KEEP_HOUSEHOLDS)
  @Mutation(() => HouseholdVisitPayload, {
    description: `登记一次走访，可附照片；同一请求编号只登记一次。可能的错误：${ERRORS} TOO_MANY_ITEMS。 Records a visit with its photos, once for each request key.`,
  })
  async recordVisit(
    @Ctx() { viewer }: Context,
    @Arg('input', () => RecordVisitInput, { description: '走访。 The visit.' }) input: RecordVisitInput,
  ): Promise<{ visit: VisitRow }> {
    const evidenceIds = input.evidenceIds.map((id, at) => keyOf('Evidence', id, `evidenceIds.${at}`));
    const householdId = keyOf('Household', input.householdId, 'householdId');
    return { visit: await this.visits.record(viewer, { ...input, householdId, evidenceIds }) };
  }

  @Authorized(Ability.KEEP_HOUSEHOLDS)
  @Mutation(() => HouseholdVisitPayload, {
    description: `更正走访记录，形成新版本；填空文字即删去地点或问题。可能的错误：${ERRORS} VERSION_CONFLICT TRANSITION_REFUSED。 Says what a visit really was: a next version; an empty text takes a place or problem away.`,
  })
  async correctVisit(
    @Ctx() { viewer }: Context,
    @Arg('input', () => CorrectVisitInput, { description: '更正。 The correction.' }) input: CorrectVisitInput,
  ): Promise<{ visit: VisitRow }> {
    const visitId = keyOf('HouseholdVisit', input.visitId, 'visitId');
    return { visit: await this.visits.correct(viewer, { ...input, visitId }) };
  }

  @Authorized(Ability.KEEP_HOUSEHOLDS)
  @Mutation(() => HouseholdVisitPayload, {
    description:
      '撤回登错的走访，原记录保留。可能的错误：NOT_FOUND FORBIDDEN VERSION_CONFLICT TRANSITION_REFUSED BAD_INPUT。 Withdraws a visit that was not; what was said is kept.',
  })
  async withdrawVisit(
    @Ctx() { viewer }: Context,
    @Arg('input', () => WithdrawVisitInput, { description: '撤回。 The withdrawal.' }) input: WithdrawVisitInput,
  ): Promise<{ visit: VisitRow }> {
    const visitId = keyOf('HouseholdVisit', input.visitId, 'visitId');
    return { visit: await this.visits.withdraw(viewer, { ...input, visitId }) };
  }

  @FieldResolver(() => Household, { description: '户。 The household.' })
  household(@Root() visit: VisitRow, @Ctx() context: Context): Promise<HouseholdRow> {
    return householdOfRow(visit, context.loaders);
  }

  @FieldResolver(() => HouseholdHelper, {
    nullable: true,
    description: '走访人为帮扶责任人时的责任人；他人走访的为空。 The helper, where it was the helper who went.',
  })
  helper(@Root() { helperId }: VisitRow, @Ctx() { loaders }: Context): Promise<HelperRow | null> | null {
    return helperId === null ? null : loaders.load(helpersById, helperId);
  }

  @FieldResolver(() => [Evidence], {
    description: '照片和其他佐证，最多 100 份。 Photos and other files, 100 at most.',
  })
  async files(@Root() { id }: VisitRow, @Ctx() { loaders }: Context): Promise<EvidenceRow[]> {
    return (await loaders.load(filesByRecord, id)) ?? [];
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description: '此版的登记人；演示数据或您不便查看时为空。 Who wrote this version down, where you may see them.',
  })
  madeBy(@Root() { madeByAccount }: VisitRow, @Ctx() context: Context): Promise<AccountRow | null> | null {
    return made(madeByAccount, context);
  }

  @FieldResolver(() => [WorkItem], {
    description:
      '由所发现的问题产生的任务，先下达的在前，最多 20 项；您不便查看的不列。 The work that was born of the problem, the first first, 20 at most, of what you may see.',
  })
  async workItems(@Root() { id }: VisitRow, @Ctx() { loaders }: Context): Promise<WorkItemRow[]> {
    return (await loaders.load(workByVisit, id)) ?? [];
  }

  @FieldResolver(() => [HouseholdVisitVersion], {
    description: '各版，最新的在前，最多 100 版。 Its versions, the latest first, 100 at most.',
  })
  async versions(@Root() { id }: VisitRow, @Ctx() { loaders }: Context): Promise<VisitRow[]> {
    return (await loaders.load(versionsOfVisit, id)) ?? [];
  }
}

@Resolver(() => HouseholdVisitVersion)
export class VisitVersionResolver {
  @FieldResolver(() => Account, {
    nullable: true,
    description: '登记人；演示数据或您不便查看时为空。 Who wrote it down, where you may see them.',
  })
  madeBy(@Root() { madeByAccount }: VisitRow, @Ctx() context: Context): Promise<AccountRow | null> | null {
    return made(madeByAccount, context);
  }
}

@Resolver(() => HouseholdToVisit)
export class HouseholdToVisitResolver {
  @FieldResolver(() => Household, { nullable: true, description: '户。 The household.' })
  household(@Root() { householdId }: ToVisitRow, @Ctx() { loaders }: Context): Promise<HouseholdRow | null> {
    return loaders.load(householdsById, householdId);
  }
}

@Resolver(() => VisitCount)
export class VisitCountResolver {
  @FieldResolver(() => Place, { nullable: true, description: '乡镇或村。 The township or village.' })
  place(@Root() { placeId }: VisitCountRow, @Ctx() { loaders }: Context): Promise<PlaceRow | null> {
    return loaders.load(placesById, placeId);
  }
}

/** What a household shows of its helpers, plans and visits. */
@Resolver(() => Household)
export class HelpOfHouseholdResolver {
  @FieldResolver(() => HouseholdHelper, {
    nullable: true,
    description: '现任帮扶责任人；没有为空。 Who helps it today; null where nobody does.',
  })
  async helper(@Root() { id }: HouseholdRow, @Ctx() { loaders }: Context): Promise<HelperRow | null> {
    return helperOn((await loaders.load(helpersByHousehold, id)) ?? [], businessDay(new Date()));
  }

  @FieldResolver(() => [HouseholdHelper], {
    description: '历任帮扶责任人，近的在前，最多 50 名。 Who helped it, the latest first, 50 at most.',
  })
  async helpers(@Root() { id }: HouseholdRow, @Ctx() { loaders }: Context): Promise<HelperRow[]> {
    return (await loaders.load(helpersByHousehold, id)) ?? [];
  }

  @FieldResolver(() => ActionPlan, {
    nullable: true,
    description: '今日在期内的帮扶行动计划；没有为空。 Its action plan of today; null where there is none.',
  })
  async actionPlan(@Root() { id }: HouseholdRow, @Ctx() { loaders }: Context): Promise<ActionPlanRow | null> {
    const today = businessDay(new Date());
    const plans = (await loaders.load(actionPlansByHousehold, id)) ?? [];
    return plans.find(({ from, until }) => from <= today && until >= today) ?? null;
  }

  @FieldResolver(() => [ActionPlan], {
    description: '历次帮扶行动计划，近的在前，最多 40 份。 Its action plans, the latest first, 40 at most.',
  })
  async actionPlans(@Root() { id }: HouseholdRow, @Ctx() { loaders }: Context): Promise<ActionPlanRow[]> {
    return (await loaders.load(actionPlansByHousehold, id)) ?? [];
  }

  @FieldResolver(() => [HouseholdVisit], {
    description:
      '未撤回的走访，近日的在前，最多 200 次。 Visits that were not withdrawn, the latest first, 200 at most.',
  })
  async visits(@Root() { id }: HouseholdRow, @Ctx() { loaders }: Context): Promise<VisitRow[]> {
    return (await loaders.load(visitsByHousehold, id)) ?? [];
  }

  @FieldResolver(() => Day, {
    nullable: true,
    description: '最近一次走访；从未走访为空。 The last visit; null where there was none.',
  })
  lastVisitOn(@Root() { id }: HouseholdRow, @Ctx() { loaders }: Context): Promise<string | null> {
    return loaders.load(lastVisits, id);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '距最近一次走访（从未走访的距发现）的天数；已销号的户为空。 Days since the last visit, or since it was found; null once its entry is closed.',
  })
  async daysSinceVisit(@Root() household: HouseholdRow, @Ctx() { loaders }: Context): Promise<number | null> {
    if (household.closedOn !== null) return null;
    const last = await loaders.load(lastVisits, household.id);
    return daysBetween(last ?? household.foundOn, businessDay(new Date()));
  }

  @FieldResolver(() => Day, {
    nullable: true,
    description:
      '下次走访最迟在何日（督查规则 VISIT_WITHIN_DAYS）；已销号的户为空。 The last day on which its next visit is in time; null once its entry is closed.',
  })
  async nextVisitBy(
    @Root() { id, foundOn, closedOn }: HouseholdRow,
    @Ctx() { loaders }: Context,
  ): Promise<string | null> {
    const rules = closedOn === null ? await loaders.load(supervisionRulesByDay, businessDay(new Date())) : null;
    return rules && daysAfter((await loaders.load(lastVisits, id)) ?? foundOn, rules.visitWithinDays);
  }

  @FieldResolver(() => Boolean, { description: '是否应走访而未走访。 Whether it waits to be visited.' })
  async isVisitDue(@Root() household: HouseholdRow, @Ctx() context: Context): Promise<boolean> {
    const days = await this.daysSinceVisit(household, context);
    const rules = await context.loaders.load(supervisionRulesByDay, businessDay(new Date()));
    return days !== null && rules !== null && isDueForVisit(days, rules.visitWithinDays);
  }
}
