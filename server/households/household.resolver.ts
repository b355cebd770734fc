import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  GuaranteeCheck,
  Household,
  HouseholdConnection,
  HouseholdCount,
  HouseholdEntry,
  HouseholdEra,
  HouseholdIncome,
  HouseholdMember,
  HouseholdStep,
} from '../../schema/household';
import { HouseholdCountFilter, HouseholdFilter, HouseholdOrder } from '../../schema/household-filters';
import { CorrectHouseholdInput, HouseholdPayload } from '../../schema/household-inputs';
import { PageArgs, type Page } from '../../schema/page';
import { Pairing } from '../../schema/pairing';
import { Place } from '../../schema/place';
import { Day } from '../../schema/scalars';
import {
  Ability,
  HouseholdAction,
  HouseholdDimension,
  HouseholdState,
  Lang,
  RegisterCategory,
  SortDirection,
} from '../../schema/vocabulary';
import type { Context } from '../graphql/context';
import { pairingsById } from '../pairings/pairing.store';
import type { PairingRow } from '../pairings/pairing.tables';
import { placesById } from '../places/place.store';
import type { PlaceRow } from '../places/place.tables';
import { businessDay } from '../platform/day';
import { keyOf, keysOf } from '../platform/ids';
import type { Era } from './household-book.rules';
import type { ToldCell } from './household-count.rules';
import { entriesByHousehold, type HouseholdEntryRow } from './household-entry.store';
import type { HouseholdEntryService } from './household-entry.service';
import { isReviewLate, nextActions, reviewDue } from './household.rules';
import type { HouseholdService } from './household.service';
import {
  checksByHousehold,
  guaranteesByHousehold,
  handsByHousehold,
  incomesByHousehold,
  membersByHousehold,
  stepsByHousehold,
} from './household.store';
import type {
  GuaranteeCheckRow,
  HouseholdIncomeRow,
  HouseholdRow,
  HouseholdStepRow,
  KnownMember,
} from './household.tables';

/** A cell with what it was grouped by. */
type GroupedCell = ToldCell & { groupBy: HouseholdDimension | null };

const placed = <Filter extends { pairingIds?: string[] | null; placeIds?: string[] | null }>(
  filter: Filter | null | undefined,
) => ({
  ...filter,
  pairingIds: keysOf('Pairing', filter?.pairingIds, 'filter.pairingIds'),
  placeIds: keysOf('Place', filter?.placeIds, 'filter.placeIds'),
});

@Resolver(() => Household)
export class HouseholdResolver {
  constructor(private readonly households: HouseholdService) {}

  @Authorized('READER')
  @Query(() => HouseholdConnection, {
    name: 'households',
    description:
      '可查看的监测户，默认后登记的在前。 The households that you may see, by default what was entered last first.',
  })
  list(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => HouseholdFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: HouseholdFilter | null,
    @Arg('orderBy', () => HouseholdOrder, { nullable: true, description: '次序。 Their order.' })
    orderBy?: HouseholdOrder | null,
  ): Promise<Page<HouseholdRow>> {
    const order = orderBy ? { field: orderBy.field, isDescending: orderBy.direction === SortDirection.DESC } : null;
    return this.households.list(viewer, placed(filter), order, page);
  }

  @Authorized('READER')
  @Query(() => [HouseholdEra], {
    description: '各时期的监测对象类别。 The categories of all eras.',
  })
  householdEras(@Ctx() { viewer }: Context): Promise<Era[]> {
    return this.households.eras(viewer);
  }

  @Authorized('READER')
  @Query(() => [HouseholdCount], {
    description:
      '监测户数和不重复人数，可指定过去某日；双方、上级和公众均可查看与其有关结对的数，最多 1000 组。 How many households there are or were on a day, and how many distinct people; told to both sides of a pairing, 1000 cells at most.',
  })
  async householdCounts(
    @Ctx() { viewer }: Context,
    @Arg('filter', () => HouseholdCountFilter, { nullable: true, description: '哪些户。 Which ones.' })
    filter?: HouseholdCountFilter | null,
    @Arg('groupBy', () => HouseholdDimension, {
      nullable: true,
      description: '分组；不填为合计。 By what; by default all together.',
    })
    groupBy?: HouseholdDimension | null,
    @Arg('onDay', () => Day, { nullable: true, description: '截至何日，默认今日。 As of which day; by default today.' })
    onDay?: string | null,
  ): Promise<GroupedCell[]> {
    const cells = await this.households.count(viewer, placed(filter), groupBy ?? null, onDay ?? null);
    return cells.map((cell) => ({ ...cell, groupBy: groupBy ?? null }));
  }

  @FieldResolver(() => Place, { nullable: true, description: '所在乡镇或村。 Its township or village.' })
  place(@Root() { placeId }: HouseholdRow, @Ctx() { loaders }: Context): Promise<PlaceRow | null> {
    return loaders.load(placesById, placeId);
  }

  @FieldResolver(() => Pairing, {
    nullable: true,
    description: '所在县的结对；您不便查看时为空。 The pairing of its county; null where you may not see it.',
  })
  pairing(@Root() { pairingId }: HouseholdRow, @Ctx() { loaders }: Context): Promise<PairingRow | null> {
    return loaders.load(pairingsById, pairingId);
  }

  @FieldResolver(() => Day)
  reviewDue(@Root() { foundOn }: HouseholdRow): string {
    return reviewDue(foundOn);
  }

  @FieldResolver(() => Boolean)
  isReviewLate(@Root() household: HouseholdRow): boolean {
    return isReviewLate(household, businessDay(new Date()));
  }

  @FieldResolver(() => [HouseholdMember], {
    description: '家庭成员，已离户的在后，最多 100 人。 Its members, who has left last, 100 at most.',
  })
  async members(@Root() { id }: HouseholdRow, @Ctx() { loaders }: Context): Promise<KnownMember[]> {
    return (await loaders.load(membersByHousehold, id)) ?? [];
  }

  @FieldResolver(() => [HouseholdStep], {
    description: '经过的各步，最新的在前，最多 200 步。 Its steps, the latest first, 200 at most.',
  })
  async path(@Root() { id }: HouseholdRow, @Ctx() { loaders }: Context): Promise<HouseholdStepRow[]> {
    return (await loaders.load(stepsByHousehold, id)) ?? [];
  }

  @FieldResolver(() => [HouseholdEntry], {
    description:
      '现行和更正前的登记内容，后登记的在前，最多 100 条。 What it is and was entered as, what was said last first, 100 at most.',
  })
  async entries(@Root() { id }: HouseholdRow, @Ctx() { loaders }: Context): Promise<HouseholdEntryRow[]> {
    return (await loaders.load(entriesByHousehold, id)) ?? [];
  }

  @FieldResolver(() => [GuaranteeCheck], {
    description: '各项保障最近一次核查。 How each guarantee stands: its latest check.',
  })
  async guarantees(@Root() { id }: HouseholdRow, @Ctx() { loaders }: Context): Promise<GuaranteeCheckRow[]> {
    return (await loaders.load(guaranteesByHousehold, id)) ?? [];
  }

  @FieldResolver(() => [GuaranteeCheck], {
    description: '历次核查，近日的在前，最多 200 次。 All checks, the latest first, 200 at most.',
  })
  async checks(@Root() { id }: HouseholdRow, @Ctx() { loaders }: Context): Promise<GuaranteeCheckRow[]> {
    return (await loaders.load(checksByHousehold, id)) ?? [];
  }

  @FieldResolver(() => [HouseholdIncome], {
    description:
      '各年度人均收入的现行数，近年在前，最多 40 年。 What stands of each year’s income, the latest first, 40 at most.',
  })
  async incomes(@Root() { id }: HouseholdRow, @Ctx() { loaders }: Context): Promise<HouseholdIncomeRow[]> {
    return (await loaders.load(incomesByHousehold, id)) ?? [];
  }

  @FieldResolver(() => [HouseholdAction], {
    description: '您现在可办理的事项。 What you may do to it now: which buttons to show.',
  })
  async nextActions(@Root() household: HouseholdRow, @Ctx() { loaders, viewer }: Context): Promise<HouseholdAction[]> {
    const hands = await loaders.load(handsByHousehold, household.id);
    return nextActions(viewer, household, hands ?? { finder: null, proposer: null });
  }
}

@Resolver(() => HouseholdEntry)
export class HouseholdEntryResolver {
  constructor(private readonly entries: HouseholdEntryService) {}

  @Authorized(Ability.KEEP_HOUSEHOLDS)
  @Mutation(() => HouseholdPayload, {
    description:
      '更正户编号、类别、住地，或登记搬迁，须写明理由；原内容留存，已了结的户不能更正。可能的错误：NOT_FOUND FORBIDDEN VERSION_CONFLICT TRANSITION_REFUSED BAD_INPUT ALREADY_EXISTS NUMBER_IN_USE CATEGORY_NOT_IN_FORCE SECOND_PERSON_NEEDED OUT_OF_RANGE。 Corrects what a household is entered as, or says that it moved, for a reason; what was said is kept.',
  })
  async correctHousehold(
    @Ctx() { viewer }: Context,
    @Arg('input', () => CorrectHouseholdInput, { description: '更正。 The correction.' }) input: CorrectHouseholdInput,
  ): Promise<{ household: HouseholdRow }> {
    const householdId = keyOf('Household', input.householdId, 'householdId');
    const placeId = input.placeId ? keyOf('Place', input.placeId, 'placeId') : null;
    return { household: await this.entries.correct(viewer, { ...input, householdId, placeId }) };
  }

  @FieldResolver(() => Place, { nullable: true, description: '所在乡镇或村。 Its township or village.' })
  place(@Root() { placeId }: HouseholdEntryRow, @Ctx() { loaders }: Context): Promise<PlaceRow | null> {
    return loaders.load(placesById, placeId);
  }
}

@Resolver(() => HouseholdEra)
export class HouseholdEraResolver {
  @FieldResolver(() => String)
  name(@Root() { nameZh, nameEn }: Era, @Ctx() { lang }: Context): string {
    return lang === Lang.EN ? nameEn : nameZh;
  }
}

@Resolver(() => HouseholdCount)
export class HouseholdCountResolver {
  @FieldResolver(() => Place, {
    nullable: true,
    description: '乡镇或村；按地区分组时。 The township or village, where asked for.',
  })
  place(@Root() { groupBy, key }: GroupedCell, @Ctx() { loaders }: Context): Promise<PlaceRow | null> | null {
    return groupBy === HouseholdDimension.PLACE ? loaders.load(placesById, key) : null;
  }

  @FieldResolver(() => RegisterCategory, { nullable: true })
  category(@Root() { groupBy, key }: GroupedCell): string | null {
    return groupBy === HouseholdDimension.CATEGORY ? key : null;
  }

  @FieldResolver(() => HouseholdState, { nullable: true })
  state(@Root() { groupBy, key }: GroupedCell): string | null {
    return groupBy === HouseholdDimension.STATE ? key : null;
  }
}
