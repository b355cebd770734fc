import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import {
  BenefitLeak,
  BenefitLeakConnection,
  BenefitLeakCount,
  BenefitRule,
  MissingBenefit,
  PolicyBenefit,
} from '../../schema/benefit';
import { BenefitLeakFilter } from '../../schema/benefit-inputs';
import { Household, HouseholdMember } from '../../schema/household';
import { PageArgs, type Page } from '../../schema/page';
import { Party } from '../../schema/party';
import { Place } from '../../schema/place';
import { Money } from '../../schema/scalars';
import { BenefitCountDimension } from '../../schema/vocabulary';
import type { Context } from '../graphql/context';
import type { Batch } from '../db/loaders';
import { householdsById } from '../households/household.store';
import type { HouseholdRow, KnownMember } from '../households/household.tables';
import { partiesById } from '../parties/party.store';
import type { PartyRow } from '../parties/party.tables';
import { placesById } from '../places/place.store';
import type { PlaceRow } from '../places/place.tables';
import { keysOf } from '../platform/ids';
import { yuanFromFen } from '../platform/money';
import { benefitRulesById } from './benefit-rule.store';
import { periodName } from './benefit-period.rules';
import { memberOf } from './leak-facts.service';
import { benefitsByHousehold } from './benefit.store';
import type { BenefitRow, BenefitRuleRow } from './benefit';
import type { LeakCell } from './leak-count.rules';
import { leakKey, type LeakRow } from './leak.rules';
import type { MissingPeriod } from './owed.rules';
import type { LeakListing, LeakService } from './leak.service';

const listingOf = (filter: BenefitLeakFilter | null | undefined): LeakListing => ({
  ...filter,
  placeIds: keysOf('Place', filter?.placeIds, 'filter.placeIds'),
  pairingIds: keysOf('Pairing', filter?.pairingIds, 'filter.pairingIds'),
  householdIds: keysOf('Household', filter?.householdIds, 'filter.householdIds'),
  ruleIds: keysOf('BenefitRule', filter?.ruleIds, 'filter.ruleIds'),
});

@Resolver(() => BenefitLeak)
export class BenefitLeakResolver {
  constructor(private readonly leaks: LeakService) {}

  @Authorized('READER')
  @Query(() => BenefitLeakConnection, {
    name: 'benefitLeaks',
    description:
      '政策享受防漏表：每户或每人对每项规则，应享、已享、逾期、重复和不符；只列您可查看的户。 The leak-proof table, of the households that you may see.',
  })
  list(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => BenefitLeakFilter, { nullable: true, description: '筛选条件。 Which rows.' })
    filter?: BenefitLeakFilter | null,
  ): Promise<Page<LeakRow>> {
    return this.leaks.list(viewer, listingOf(filter), page);
  }

  @Authorized('READER')
  @Query(() => [BenefitLeakCount], {
    name: 'benefitLeakCounts',
    description:
      '防漏表的不重复户数和人数，最多 1000 组。 How many distinct households and people the leak-proof table tells of, 1000 cells at most.',
  })
  counts(
    @Ctx() { viewer }: Context,
    @Arg('groupBy', () => [BenefitCountDimension], { description: '分组；空为合计。 By what; nothing: all together.' })
    groupBy: BenefitCountDimension[],
    @Arg('filter', () => BenefitLeakFilter, { nullable: true, description: '筛选条件。 Which rows.' })
    filter?: BenefitLeakFilter | null,
  ): Promise<LeakCell[]> {
    return this.leaks.count(viewer, listingOf(filter), groupBy);
  }

  @FieldResolver(() => ID)
  key(@Root() row: LeakRow): string {
    return leakKey(row);
  }

  @FieldResolver(() => BenefitRule, { description: '规则。 The rule.' })
  rule(@Root() { rule }: LeakRow): BenefitRuleRow {
    return rule;
  }

  @FieldResolver(() => Household, { nullable: true, description: '监测户。 The household.' })
  household(@Root() { household }: LeakRow, @Ctx() { loaders }: Context): Promise<HouseholdRow | null> {
    return loaders.load(householdsById, household.id);
  }

  @FieldResolver(() => HouseholdMember, {
    nullable: true,
    description: '成员；按户享受的为空。 The member; null under a rule for households.',
  })
  member(@Root() { household, member }: LeakRow, @Ctx() { loaders }: Context): Promise<KnownMember | null> {
    return memberOf(loaders, household.id, member?.id ?? null);
  }

  @FieldResolver(() => Place, {
    nullable: true,
    description: '当日所在乡镇。 The township that it lay in on that day.',
  })
  town(@Root() { household }: LeakRow, @Ctx() { loaders }: Context): Promise<PlaceRow | null> {
    return loaders.load(placesById, household.townId);
  }

  @FieldResolver(() => [Party], {
    description:
      '应提醒的单位：现所在乡镇，没有的为县；无漏享的为空。 Whom to remind: the townships that have it now, or the county; nobody where nothing is missing.',
  })
  async remind(@Root() { household, missing }: LeakRow, @Ctx() { loaders }: Context): Promise<PartyRow[]> {
    const row = missing.length === 0 ? null : await loaders.load(householdsById, household.id);
    if (row === null) return [];
    const below = row.partyIds.filter((id) => id !== row.recipientId);
    return loaders.loadMany(partiesById, below.length > 0 ? below : [row.recipientId]);
  }

  @FieldResolver(() => Int)
  lateDays(@Root() { missing }: LeakRow): number {
    return Math.max(0, ...missing.map(({ lateDays }) => lateDays));
  }

  @FieldResolver(() => Int)
  unentitled(@Root() { unentitledIds }: LeakRow): number {
    return unentitledIds.length;
  }

  @FieldResolver(() => Money, { description: '已享金额（元）。 What was received, in yuan.' })
  receivedAmount(@Root() { receivedFen }: LeakRow): string {
    return yuanFromFen(receivedFen);
  }
}

@Resolver(() => MissingBenefit)
export class MissingBenefitResolver {
  @FieldResolver(() => String)
  periodName(@Root() { period }: MissingPeriod, @Ctx() { lang }: Context): string {
    return periodName(period, lang);
  }
}

@Resolver(() => BenefitLeakCount)
export class BenefitLeakCountResolver {
  @FieldResolver(() => BenefitRule, { nullable: true, description: '规则；按规则分组时。 The rule, where asked for.' })
  rule(@Root() { ruleId }: LeakCell, @Ctx() { loaders }: Context): Promise<BenefitRuleRow | null> | null {
    return ruleId === null ? null : loaders.load(benefitRulesById, ruleId);
  }

  @FieldResolver(() => Place, { nullable: true, description: '乡镇；按乡镇分组时。 The township, where asked for.' })
  town(@Root() { townId }: LeakCell, @Ctx() { loaders }: Context): Promise<PlaceRow | null> | null {
    return townId === null ? null : loaders.load(placesById, townId);
  }
}

@Resolver(() => Household)
export class HouseholdBenefitsResolver {
  constructor(private readonly ofHouseholds: Batch<string, LeakRow[]>) {}

  @FieldResolver(() => [PolicyBenefit], {
    description: '享受过的政策，近日的在前，最多 200 条。 What it received, the latest first, 200 at most.',
  })
  async benefits(@Root() { id }: HouseholdRow, @Ctx() { loaders }: Context): Promise<BenefitRow[]> {
    return (await loaders.load(benefitsByHousehold, id)) ?? [];
  }

  @FieldResolver(() => [BenefitLeak], {
    description:
      '今年应享和已享的各项政策，截至今日。 What it is entitled to and received since the year began, as of today.',
  })
  async entitlements(@Root() { id }: HouseholdRow, @Ctx() { loaders }: Context): Promise<LeakRow[]> {
    return (await loaders.load(this.ofHouseholds, id)) ?? [];
  }
}
