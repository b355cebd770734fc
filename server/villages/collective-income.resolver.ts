import { Arg, Args, Authorized, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, type Page } from '../../schema/page';
import { Pairing } from '../../schema/pairing';
import { Place } from '../../schema/place';
import { Money } from '../../schema/scalars';
import {
  AmountOfSource,
  CollectiveIncome,
  CollectiveIncomeConnection,
  CollectiveIncomeSource,
  CollectiveIncomeSum,
  CollectiveIncomeVersion,
  VillageIncome,
  VillageIncomeConnection,
} from '../../schema/village';
import {
  CollectiveIncomeFilter,
  CollectiveIncomePayload,
  CollectiveIncomeSumFilter,
  CorrectCollectiveIncomeInput,
  RecordCollectiveIncomeInput,
  VillageIncomeFilter,
  WithdrawCollectiveIncomeInput,
} from '../../schema/village-inputs';
import { Ability, CollectiveIncomeDimension, Lang } from '../../schema/vocabulary';
import { Account } from '../../schema/account';
import { accountsById } from '../accounts/account.store';
import type { Context } from '../graphql/context';
import { pairingsById } from '../pairings/pairing.store';
import type { PairingRow } from '../pairings/pairing.tables';
import { placesById } from '../places/place.store';
import type { PlaceRow } from '../places/place.tables';
import { yuanFromFen } from '../platform/money';
import type { CollectiveIncomeService, MeasuredVillage } from './collective-income.service';
import { incomeSourcesByCode, incomeVersions, type IncomeSource, type IncomeSum } from './collective-income.store';
import { atVillage, toRow, villageFilter } from './village-words';
import type { CollectiveIncomeRow, CollectiveIncomeVersionRow, VersionRow } from './village';

type Done = Promise<{ income: CollectiveIncomeRow }>;
type GroupedSum = IncomeSum & { groupBy: CollectiveIncomeDimension | null };
type Amount = MeasuredVillage['bySource'][number];

const CHANGED = 'NOT_FOUND FORBIDDEN VERSION_CONFLICT TRANSITION_REFUSED BAD_INPUT OUT_OF_RANGE TOO_PRECISE';

@Resolver(() => CollectiveIncome)
export class CollectiveIncomeResolver {
  constructor(private readonly incomes: CollectiveIncomeService) {}

  @Authorized('READER')
  @Query(() => CollectiveIncomeConnection, {
    name: 'collectiveIncomes',
    description: '可查看的村集体收入，近年在前。 The collective incomes that you may see, the latest year first.',
  })
  list(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => CollectiveIncomeFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: CollectiveIncomeFilter | null,
  ): Promise<Page<CollectiveIncomeRow>> {
    return this.incomes.list(viewer, villageFilter(filter), page);
  }

  @Authorized('READER')
  @Query(() => [CollectiveIncomeSource], { description: '村集体收入的来源。 Where collective income can come from.' })
  collectiveIncomeSources(@Ctx() { viewer }: Context): Promise<IncomeSource[]> {
    return this.incomes.sources(viewer);
  }

  @Authorized('READER')
  @Query(() => VillageIncomeConnection, {
    description:
      '各村一年的集体收入，薄弱的在前，当年未登记的在后。 What each village earned together in a year: the weakest first, those that told nothing last.',
  })
  villageIncomes(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('year', () => Int, { description: '年度。 The year.' }) year: number,
    @Arg('filter', () => VillageIncomeFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: VillageIncomeFilter | null,
    @Arg('weakBelow', () => Money, {
      nullable: true,
      description:
        '薄弱村标准：经营性收入低于多少元；默认为当年的标准。 Weak below so many yuan of operating income; by default the year’s own threshold.',
    })
    weakBelow?: string | null,
  ): Promise<Page<MeasuredVillage>> {
    return this.incomes.villages(viewer, year, villageFilter(filter), weakBelow ?? null, page);
  }

  @Authorized('READER')
  @Query(() => [CollectiveIncomeSum], {
    description:
      '一年的村集体收入按来源、乡镇、县或季度合计，最多 1000 组。 A year’s collective incomes, summed; 1000 cells at most.',
  })
  async collectiveIncomeSums(
    @Ctx() { viewer }: Context,
    @Arg('year', () => Int, { description: '年度。 The year.' }) year: number,
    @Arg('filter', () => CollectiveIncomeSumFilter, { nullable: true, description: '哪些。 Which ones.' })
    filter?: CollectiveIncomeSumFilter | null,
    @Arg('groupBy', () => CollectiveIncomeDimension, {
      nullable: true,
      description: '分组；不填为合计。 By what; by default all together.',
    })
    groupBy?: CollectiveIncomeDimension | null,
  ): Promise<GroupedSum[]> {
    const sums = await this.incomes.sums(viewer, year, villageFilter(filter), groupBy ?? null);
    return sums.map((sum) => ({ ...sum, groupBy: groupBy ?? null }));
  }

  @Authorized(Ability.KEEP_VILLAGES)
  @Mutation(() => CollectiveIncomePayload, {
    description:
      '登记一笔村集体收入；同一来源或按全年或按季度登记。可能的错误：NOT_FOUND BAD_INPUT OUT_OF_RANGE TOO_PRECISE TOO_MANY_ITEMS INCOME_PERIOD_TAKEN。 Records what a village earned of a source, as a whole year or by quarters.',
  })
  async recordCollectiveIncome(
    @Ctx() { viewer }: Context,
    @Arg('input', () => RecordCollectiveIncomeInput, { description: '收入。 The income.' })
    input: RecordCollectiveIncomeInput,
  ): Done {
    return { income: await this.incomes.record(viewer, atVillage(input)) };
  }

  @Authorized(Ability.KEEP_VILLAGES)
  @Mutation(() => CollectiveIncomePayload, {
    description: `更正一笔村集体收入，原数保留。可能的错误：${CHANGED}。 Corrects it; what was said before is kept.`,
  })
  async correctCollectiveIncome(
    @Ctx() { viewer }: Context,
    @Arg('input', () => CorrectCollectiveIncomeInput, { description: '更正。 The correction.' })
    input: CorrectCollectiveIncomeInput,
  ): Done {
    return { income: await this.incomes.correct(viewer, toRow('CollectiveIncome', 'incomeId', input)) };
  }

  @Authorized(Ability.KEEP_VILLAGES)
  @Mutation(() => CollectiveIncomePayload, {
    description: `撤回一笔村集体收入，不再计数。可能的错误：${CHANGED}。 Withdraws it: it counts nowhere any more.`,
  })
  async withdrawCollectiveIncome(
    @Ctx() { viewer }: Context,
    @Arg('input', () => WithdrawCollectiveIncomeInput, { description: '撤回。 The withdrawal.' })
    input: WithdrawCollectiveIncomeInput,
  ): Done {
    return { income: await this.incomes.withdraw(viewer, toRow('CollectiveIncome', 'incomeId', input)) };
  }

  @FieldResolver(() => Place, { nullable: true, description: '所在的村或乡镇。 The village or township.' })
  place(@Root() { placeId }: CollectiveIncomeRow, @Ctx() { loaders }: Context): Promise<PlaceRow | null> {
    return loaders.load(placesById, placeId);
  }

  @FieldResolver(() => Pairing, { nullable: true, description: '所在县的结对；您不便查看时为空。 The pairing.' })
  pairing(@Root() { pairingId }: CollectiveIncomeRow, @Ctx() { loaders }: Context): Promise<PairingRow | null> {
    return loaders.load(pairingsById, pairingId);
  }

  @FieldResolver(() => Int, { nullable: true, description: '季度；为空是全年。 The quarter; null for the whole year.' })
  quarter(@Root() { quarter }: CollectiveIncomeRow): number | null {
    return quarter === 0 ? null : quarter;
  }

  @FieldResolver(() => CollectiveIncomeSource)
  source(@Root() { source }: CollectiveIncomeRow, @Ctx() { loaders }: Context): Promise<IncomeSource | null> {
    return loaders.load(incomeSourcesByCode, source);
  }

  @FieldResolver(() => Money, { description: '金额（元）。 The amount, in yuan.' })
  amount(@Root() { amountFen }: CollectiveIncomeRow): string {
    return yuanFromFen(amountFen);
  }

  @FieldResolver(() => [CollectiveIncomeVersion], {
    description: '历次登记和更正，最新的在前，最多 200 次。 Its versions, the latest first, 200 at most.',
  })
  async versions(
    @Root() { id }: CollectiveIncomeRow,
    @Ctx() { loaders }: Context,
  ): Promise<CollectiveIncomeVersionRow[]> {
    return (await loaders.load(incomeVersions, id)) ?? [];
  }
}

@Resolver(() => CollectiveIncomeVersion)
export class CollectiveIncomeVersionResolver {
  @FieldResolver(() => Money, { description: '当时的金额（元）。 The amount then, in yuan.' })
  amount(@Root() { amountFen }: CollectiveIncomeVersionRow): string {
    return yuanFromFen(amountFen);
  }

  @FieldResolver(() => Account, { nullable: true, description: '谁办理。 Who did it.' })
  madeBy(@Root() { madeByAccount }: VersionRow, @Ctx() { loaders }: Context) {
    return madeByAccount === null ? null : loaders.load(accountsById, madeByAccount);
  }
}

@Resolver(() => CollectiveIncomeSource)
export class CollectiveIncomeSourceResolver {
  @FieldResolver(() => String)
  name(@Root() { nameZh, nameEn }: IncomeSource, @Ctx() { lang }: Context): string {
    return lang === Lang.EN ? nameEn : nameZh;
  }
}

@Resolver(() => AmountOfSource)
export class AmountOfSourceResolver {
  @FieldResolver(() => CollectiveIncomeSource)
  source(@Root() { source }: Amount, @Ctx() { loaders }: Context): Promise<IncomeSource | null> {
    return loaders.load(incomeSourcesByCode, source);
  }

  @FieldResolver(() => Money, { description: '金额（元）。 The amount, in yuan.' })
  amount(@Root() { amountFen }: Amount): string {
    return yuanFromFen(BigInt(amountFen));
  }
}

@Resolver(() => VillageIncome)
export class VillageIncomeResolver {
  @FieldResolver(() => Place, { nullable: true, description: '所在的村或乡镇。 The village or township.' })
  place(@Root() { placeId }: MeasuredVillage, @Ctx() { loaders }: Context): Promise<PlaceRow | null> {
    return loaders.load(placesById, placeId);
  }

  @FieldResolver(() => Pairing, { nullable: true, description: '所在县的结对；您不便查看时为空。 The pairing.' })
  pairing(@Root() { pairingId }: MeasuredVillage, @Ctx() { loaders }: Context): Promise<PairingRow | null> {
    return loaders.load(pairingsById, pairingId);
  }

  @FieldResolver(() => Money, { description: '集体收入合计（元）。 All of it, in yuan.' })
  total(@Root() { totalFen }: MeasuredVillage): string {
    return yuanFromFen(BigInt(totalFen));
  }

  @FieldResolver(() => Money, { description: '其中经营性收入（元）。 Operating income of it, in yuan.' })
  operating(@Root() { operatingFen }: MeasuredVillage): string {
    return yuanFromFen(BigInt(operatingFen));
  }

  @FieldResolver(() => Money, { description: '薄弱村标准（元）。 The threshold it was measured by, in yuan.' })
  weakBelow(@Root() { weakBelowFen }: MeasuredVillage): string {
    return yuanFromFen(weakBelowFen);
  }

  @FieldResolver(() => [AmountOfSource], { description: '各来源的金额。 What came of each source.' })
  bySource(@Root() { bySource }: MeasuredVillage): Amount[] {
    return bySource;
  }
}

@Resolver(() => CollectiveIncomeSum)
export class CollectiveIncomeSumResolver {
  @FieldResolver(() => CollectiveIncomeSource, { nullable: true })
  source(@Root() { groupBy, key }: GroupedSum, @Ctx() { loaders }: Context): Promise<IncomeSource | null> | null {
    return groupBy === CollectiveIncomeDimension.SOURCE ? loaders.load(incomeSourcesByCode, key) : null;
  }

  @FieldResolver(() => Place, {
    nullable: true,
    description: '乡镇或县；按地区合计时。 The township or county, where asked for.',
  })
  place(@Root() { groupBy, key }: GroupedSum, @Ctx() { loaders }: Context): Promise<PlaceRow | null> | null {
    const isPlace = groupBy === CollectiveIncomeDimension.TOWN || groupBy === CollectiveIncomeDimension.COUNTY;
    return isPlace && key !== '' ? loaders.load(placesById, key) : null;
  }

  @FieldResolver(() => Int, { nullable: true })
  quarter(@Root() { groupBy, key }: GroupedSum): number | null {
    return groupBy === CollectiveIncomeDimension.QUARTER ? Number(key) : null;
  }

  @FieldResolver(() => Money, { description: '收入合计（元）。 All of it, in yuan.' })
  amount(@Root() { amountFen }: GroupedSum): string {
    return yuanFromFen(BigInt(amountFen));
  }

  @FieldResolver(() => Money, { description: '其中经营性收入（元）。 Operating income of it, in yuan.' })
  operating(@Root() { operatingFen }: GroupedSum): string {
    return yuanFromFen(BigInt(operatingFen));
  }
}
