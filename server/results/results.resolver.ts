import { Arg, Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root, Subscription } from 'type-graphql';
import { FundEntryConnection } from '../../schema/fund';
import { Indicator, IndicatorCategory, Unit } from '../../schema/indicator';
import { PageArgs, type Page } from '../../schema/page';
import { Pairing } from '../../schema/pairing';
import { Party } from '../../schema/party';
import { Place } from '../../schema/place';
import { CellRecordConnection, ResultCell, ResultConnection } from '../../schema/results';
import { ResultsArgs, ResultsFilter } from '../../schema/results-inputs';
import { ResultsChange } from '../../schema/live';
import { Figure, Notice } from '../../schema/statement';
import {
  ResultsDimension,
  SortDirection,
  type FundKind,
  type FundStage,
  type HouseholdCategory,
  type LaborDestination,
  type PairingLevel,
  type PeriodKind,
  type Programme,
  type ProjectType,
  type PurchaseChannel,
  type PurchaseMode,
} from '../../schema/vocabulary';
import type { Context } from '../graphql/context';
import type { Change, ResultsFeed } from '../live/results-feed';
import { categoriesByScheme, categoryOf, indicatorsById } from '../indicators/indicator.store';
import type { UnitCode } from '../indicators/catalogue';
import { unitOf, type UnitView } from '../indicators/unit-view';
import type { FundEntryRow } from '../funds/fund.tables';
import { pairingsById } from '../pairings/pairing.store';
import { partiesById } from '../parties/party.store';
import { placesByCode } from '../places/place.store';
import { keyOf, toGlobalId } from '../platform/ids';
import { spokenNotices } from '../statements/notice';
import { figuresById } from '../statements/statement.store';
import { gapOf, type Cell } from './cell.rules';
import type { ResultsPage, ResultsRequest, ResultsService } from './results.service';
import type { ResultsQuery } from './results.store';

/** Claims shown beside one cell; a cell of a whole nation has more than anybody reads. */
const MAX_CLAIMS_SHOWN = 100;

const keys = (type: string, ids: string[] | null | undefined, field: string): string[] | null =>
  ids?.map((id, index) => keyOf(type, id, `filter.${field}.${index}`)) ?? null;

/** A filter of the contract as the store takes it. Fails with NOT_FOUND for ids of another kind. */
export function resultsQuery(filter: ResultsFilter): ResultsQuery {
  return {
    programme: filter.programme ?? null,
    level: filter.level,
    periodKinds: [...new Set(filter.periodKinds)],
    pairingIds: keys('Pairing', filter.pairingIds, 'pairingIds'),
    donorIds: keys('Party', filter.donorIds, 'donorIds'),
    recipientIds: keys('Party', filter.recipientIds, 'recipientIds'),
    provinceCodes: filter.provinceCodes ?? null,
    donorProvinceCodes: filter.donorProvinceCodes ?? null,
    recipientProvinceCodes: filter.recipientProvinceCodes ?? null,
    indicators: filter.indicators ?? null,
    categories: filter.categories ?? null,
    years: filter.years ?? null,
    quarters: filter.quarters ?? null,
    months: filter.months ?? null,
    from: filter.from ?? null,
    to: filter.to ?? null,
    scheme: filter.scheme ?? null,
    planned: filter.planned,
    fundKinds: filter.fundKinds ?? null,
    fundStages: filter.fundStages ?? null,
    projectTypes: filter.projectTypes ?? null,
    laborDestinations: filter.laborDestinations ?? null,
    householdCategories: filter.householdCategories ?? null,
    purchaseChannels: filter.purchaseChannels ?? null,
    purchaseModes: filter.purchaseModes ?? null,
  };
}

/** A question of the contract as the service takes it. */
export function resultsRequest(
  args: Pick<ResultsArgs, 'filter' | 'groupBy' | 'having' | 'orderBy' | 'asOf'>,
): ResultsRequest {
  return {
    query: resultsQuery(args.filter),
    groupBy: args.groupBy,
    having: args.having,
    orderBy: args.orderBy?.map(({ field, direction }) => ({ field, desc: direction === SortDirection.DESC })),
    asOf: args.asOf,
  };
}

type FollowArgs = Pick<ResultsArgs, 'filter' | 'groupBy'>;

@Resolver(() => ResultCell)
export class ResultsResolver {
  constructor(private readonly results: ResultsService) {}

  @Authorized('READER')
  @Query(() => ResultConnection, {
    name: 'results',
    description:
      '按所选维度汇总目标、上报数与台账数；每格列出全部说法和台账记录。 Targets, claims and records by the dimensions chosen; every claim and every record is listed.',
  })
  ask(@Ctx() { viewer }: Context, @Args(() => ResultsArgs) args: ResultsArgs): Promise<ResultsPage> {
    return this.results.page(viewer, resultsRequest(args), args.first, args.after);
  }

  @Authorized('READER')
  @Subscription(() => ResultsChange, {
    name: 'resultsChanged',
    description:
      '先给出全部结果，其后只给有变化的格，最多每 0.1 秒一次。 The answer now, then only the cells that changed, at most ten times a second.',
    subscribe: ({ args, context }: { args: FollowArgs; context: Context }): ResultsFeed<Cell> =>
      context.live.followResults(context.watched, resultsRequest(args)),
  })
  changed(
    @Root() change: Change<Cell>,
    @Arg('filter', () => ResultsFilter, { description: '汇总范围。 What to add up.' }) _filter: ResultsFilter,
    @Arg('groupBy', () => [ResultsDimension], { description: '按哪些维度汇总，最多 8 个。 Up to 8 dimensions.' })
    _groupBy: ResultsDimension[],
  ): Change<Cell> {
    return change;
  }

  @FieldResolver()
  programme(@Root() cell: Cell): Programme | null {
    return dimension(cell, ResultsDimension.PROGRAMME) as Programme | null;
  }

  @FieldResolver()
  level(@Root() cell: Cell): PairingLevel | null {
    return dimension(cell, ResultsDimension.LEVEL) as PairingLevel | null;
  }

  @FieldResolver()
  periodKind(@Root() cell: Cell): PeriodKind | null {
    return dimension(cell, ResultsDimension.PERIOD_KIND) as PeriodKind | null;
  }

  @FieldResolver()
  year(@Root() cell: Cell): number | null {
    return dimension(cell, ResultsDimension.YEAR) as number | null;
  }

  @FieldResolver()
  quarter(@Root() cell: Cell): number | null {
    return dimension(cell, ResultsDimension.QUARTER) as number | null;
  }

  @FieldResolver()
  month(@Root() cell: Cell): number | null {
    return dimension(cell, ResultsDimension.MONTH) as number | null;
  }

  @FieldResolver()
  gap(@Root() cell: Cell): string | null {
    return gapOf(cell);
  }

  @FieldResolver(() => Pairing, { nullable: true, description: '结对。 Pairing.' })
  pairing(@Root() cell: Cell, @Ctx() { loaders }: Context) {
    const id = dimension(cell, ResultsDimension.PAIRING);
    return id === null ? null : loaders.load(pairingsById, String(id));
  }

  @FieldResolver(() => Party, { nullable: true, description: '帮扶方。 Donor.' })
  donor(@Root() cell: Cell, @Ctx() context: Context) {
    return party(cell, ResultsDimension.DONOR, context);
  }

  @FieldResolver(() => Party, { nullable: true, description: '受帮扶方。 Recipient.' })
  recipient(@Root() cell: Cell, @Ctx() context: Context) {
    return party(cell, ResultsDimension.RECIPIENT, context);
  }

  @FieldResolver(() => Party, { nullable: true, description: '组团成员。 Member of the donor group.' })
  member(@Root() cell: Cell, @Ctx() context: Context) {
    return party(cell, ResultsDimension.MEMBER, context);
  }

  @FieldResolver(() => Place, { nullable: true, description: '帮扶方所在省份。 The donor’s province.' })
  donorProvince(@Root() cell: Cell, @Ctx() context: Context) {
    return province(cell, ResultsDimension.DONOR_PROVINCE, context);
  }

  @FieldResolver(() => Place, { nullable: true, description: '受帮扶方所在省份。 The recipient’s province.' })
  recipientProvince(@Root() cell: Cell, @Ctx() context: Context) {
    return province(cell, ResultsDimension.RECIPIENT_PROVINCE, context);
  }

  @FieldResolver(() => IndicatorCategory, { nullable: true, description: '指标类别。 Category.' })
  async category(@Root() cell: Cell, @Ctx() { loaders }: Context) {
    if (dimension(cell, ResultsDimension.CATEGORY) === null) return null;
    const indicator = await loaders.load(indicatorsById, cell.indicatorId);
    return indicator && categoryOf(indicator, await loaders.load(categoriesByScheme, indicator.schemeId));
  }

  @FieldResolver(() => Indicator, { description: '指标。 Indicator.' })
  indicator(@Root() cell: Cell, @Ctx() { loaders }: Context) {
    return loaders.load(indicatorsById, cell.indicatorId);
  }

  @FieldResolver(() => Unit, { description: '基本单位。 The base unit of every value in the cell.' })
  unit(@Root() cell: Cell): UnitView {
    return unitOf(cell.unit as UnitCode);
  }

  @FieldResolver(() => [Figure], {
    description:
      '此格的全部说法，选用的在前，最多 100 项。 Every claim in the cell, the leading ones first; at most 100.',
  })
  claims(@Root() cell: Cell, @Ctx() { loaders }: Context) {
    return loaders.loadMany(figuresById, cell.figureIds.slice(0, MAX_CLAIMS_SHOWN));
  }

  @FieldResolver(() => [String], { description: '选用的说法（Figure 的编号）。 The ids of the claims that lead.' })
  leadingClaimIds(@Root() cell: Cell): string[] {
    return cell.leadingFigureIds.slice(0, MAX_CLAIMS_SHOWN).map((id) => toGlobalId('Figure', id));
  }

  @FieldResolver(() => [Notice], {
    description: '须知，如口径不可比故未相加。 What the reader should know, such as a sum that was not made.',
  })
  notices(@Root() cell: Cell, @Ctx() { lang }: Context): Notice[] {
    return spokenNotices(cell.notices, lang);
  }

  @FieldResolver()
  fundKind(@Root() cell: Cell): FundKind | null {
    return dimension(cell, ResultsDimension.FUND_KIND) as FundKind | null;
  }

  @FieldResolver()
  fundStage(@Root() cell: Cell): FundStage | null {
    return dimension(cell, ResultsDimension.FUND_STAGE) as FundStage | null;
  }

  @FieldResolver()
  projectType(@Root() cell: Cell): ProjectType | null {
    return dimension(cell, ResultsDimension.PROJECT_TYPE) as ProjectType | null;
  }

  @FieldResolver()
  laborDestination(@Root() cell: Cell): LaborDestination | null {
    return dimension(cell, ResultsDimension.LABOR_DESTINATION) as LaborDestination | null;
  }

  @FieldResolver()
  householdCategory(@Root() cell: Cell): HouseholdCategory | null {
    return dimension(cell, ResultsDimension.HOUSEHOLD_CATEGORY) as HouseholdCategory | null;
  }

  @FieldResolver()
  purchaseChannel(@Root() cell: Cell): PurchaseChannel | null {
    return dimension(cell, ResultsDimension.PURCHASE_CHANNEL) as PurchaseChannel | null;
  }

  @FieldResolver()
  purchaseMode(@Root() cell: Cell): PurchaseMode | null {
    return dimension(cell, ResultsDimension.PURCHASE_MODE) as PurchaseMode | null;
  }

  @FieldResolver(() => CellRecordConnection, {
    description:
      '台账数由哪些记录构成：金额与次数逐条相加；人数每人一条就业记录；存量为期末在册的；监测档案为所计各户，仅列您可查看的。 What `recorded` is made of: rows that add up; for persons one placement for each; for what stands the rows that stand; of the register the entries, as far as you may look at them.',
  })
  records(
    @Root() cell: Cell,
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Page<{ id: string }>> {
    return this.results.records(viewer, cell, page);
  }

  @FieldResolver(() => FundEntryConnection, {
    description:
      '台账数由哪些资金记录相加而成，按业务日期；金额合计等于 recorded。 The entries of the ledger that `recorded` is made of, by business day: their amounts add up to it.',
  })
  fundEntries(
    @Root() cell: Cell,
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Page<FundEntryRow>> {
    return this.results.fundEntries(viewer, cell, page);
  }
}

function dimension(cell: Cell, name: ResultsDimension): string | number | null {
  return cell.dimensions[name] ?? null;
}

function party(cell: Cell, name: ResultsDimension, { loaders }: Context) {
  const id = dimension(cell, name);
  return id === null ? null : loaders.load(partiesById, String(id));
}

function province(cell: Cell, name: ResultsDimension, { loaders }: Context) {
  const code = dimension(cell, name);
  return code === null ? null : loaders.load(placesByCode, String(code));
}
