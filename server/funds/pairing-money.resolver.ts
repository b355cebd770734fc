import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Custodian, Fund, FundEntry, FundTotals } from '../../schema/fund';
import {
  CustodianMoney,
  DonorMoney,
  KindMoney,
  LyingMoney,
  MoneyFlow,
  MoneyLying,
  MoneyPace,
  MoneyRate,
  PairingMoney,
  StatusMoney,
} from '../../schema/money';
import { Pairing } from '../../schema/pairing';
import { Party } from '../../schema/party';
import { Project } from '../../schema/project';
import { Lang, MoneyRateKind } from '../../schema/vocabulary';
import type { Context } from '../graphql/context';
import type { PairingRow } from '../pairings/pairing.tables';
import { partiesById } from '../parties/party.store';
import type { PartyRow } from '../parties/party.tables';
import type { Day } from '../platform/day';
import { yuanFromFen } from '../platform/money';
import { projectsById } from '../projects/project.store';
import type { ProjectRow } from '../projects/project.tables';
import {
  custodianSumsByPairingYear,
  groupSumsByPairingYear,
  movedByPairingYear,
  pairingYearKey,
  pendingByPairingYear,
  statusMoneyByPairingYear,
  sumsByFund,
  sumsByProject,
  totalsOf,
  type GroupSums,
} from './fund-totals.store';
import { waitingFor } from './fund-access.rules';
import { custodiansById, fundsById } from './fund.store';
import type { CustodianRow, FundEntryRow, FundRow } from './fund.tables';
import { pocketsByPairingYear } from './money-clock.store';
import { flowOf } from './money-flow.rules';
import type { MoneyRules } from './money-rule.rules';
import { moneyRulesByDay } from './money-rule.store';
import {
  addSums,
  custodianRatesOf,
  MEASURE_WORDS,
  NO_MONEY,
  paceOf,
  projectRatesOf,
  RATE_WORDS,
  ratesOf,
  together,
  type MoneySums,
} from './money-rates.rules';
import {
  custodianView,
  firstOf,
  flowView,
  lyingView,
  rateView,
  type LyingView,
  type RateView,
} from './money-view.rules';

/** A year of a pairing, of which each field reads its own part. */
export interface PairingYear {
  pairing: PairingRow;
  year: number;
}

const keyOfYear = ({ pairing, year }: PairingYear): string => pairingYearKey(pairing.id, year);

async function groupsOf(asked: PairingYear, { loaders }: Context): Promise<GroupSums[]> {
  return (await loaders.load(groupSumsByPairingYear, keyOfYear(asked))) ?? [];
}

async function sumsOf(asked: PairingYear, context: Context): Promise<MoneySums> {
  return addSums((await groupsOf(asked, context)).map(({ sums }) => sums));
}

async function rulesOn(day: Day, { loaders }: Context): Promise<MoneyRules> {
  const rules = await loaders.load(moneyRulesByDay, day);
  if (rules) return rules;
  throw new Error(`no rules about money apply on ${day}`);
}

/** The rules for a year's money: those of its last day, or of today while it lasts. */
function rulesOfYear(year: number, today: Day, context: Context): Promise<MoneyRules> {
  const yearEnd = `${year}-12-31`;
  return rulesOn(today < yearEnd ? today : yearEnd, context);
}

@Resolver(() => Pairing)
export class MoneyOfPairingResolver {
  @FieldResolver(() => PairingMoney, {
    description: '某年度资金的去向。 Where the pairing’s money of a year is.',
  })
  money(
    @Root() pairing: PairingRow,
    @Arg('year', () => Int, { description: '资金所属年度。 The year of the funds.' }) year: number,
  ): PairingYear {
    return { pairing, year };
  }
}

@Resolver(() => PairingMoney)
export class PairingMoneyResolver {
  constructor(private readonly today: () => Day) {}

  @FieldResolver(() => FundTotals, { description: '各环节合计。 What each stage comes to.' })
  async totals(@Root() asked: PairingYear, @Ctx() context: Context): Promise<FundTotals> {
    return totalsOf(await sumsOf(asked, context));
  }

  @FieldResolver(() => [KindMoney], { description: '按种类和层级。 By kind and tier.' })
  async byKind(@Root() asked: PairingYear, @Ctx() context: Context): Promise<KindMoney[]> {
    return together(await groupsOf(asked, context), ({ kind, tier }) => `${kind} ${tier}`).map(
      ({ kind, tier, sums }) => ({
        kind,
        tier,
        totals: totalsOf(sums),
      }),
    );
  }

  @FieldResolver(() => [DonorMoney], {
    description: '按帮扶单位，组团成员各一行。 By donor, each member of a group by itself.',
  })
  async byDonor(@Root() asked: PairingYear, @Ctx() context: Context) {
    return together(await groupsOf(asked, context), ({ donorId }) => donorId).map(({ donorId, sums }) => ({
      donorId,
      totals: totalsOf(sums),
    }));
  }

  @FieldResolver(() => MoneyFlow, { description: '流向图。 The picture of its flows.' })
  async flow(@Root() asked: PairingYear, @Ctx() { loaders }: Context): Promise<MoneyFlow> {
    return flowView(flowOf((await loaders.load(movedByPairingYear, keyOfYear(asked))) ?? []));
  }

  @FieldResolver(() => [MoneyRate], { description: '各项比率，分子、分母写明。 Its rates.' })
  async rates(@Root() asked: PairingYear, @Ctx() context: Context): Promise<RateView[]> {
    const rules = await rulesOfYear(asked.year, this.today(), context);
    return ratesOf(await sumsOf(asked, context), rules.voucherRateDenominator).map(rateView);
  }

  @FieldResolver(() => MoneyPace, { description: '序时进度与差距。 The time pace, and the gap to it.' })
  async pace(@Root() asked: PairingYear, @Ctx() context: Context): Promise<MoneyPace> {
    const day = this.today();
    const rules = await rulesOfYear(asked.year, this.today(), context);
    const rates = ratesOf(await sumsOf(asked, context), rules.voucherRateDenominator);
    const spend = rates.find(({ kind }) => kind === MoneyRateKind.SPEND);
    if (!spend) throw new Error('there is always a spend rate');
    return { day, ...paceOf(asked.year, day, spend) };
  }

  @FieldResolver(() => MoneyLying, {
    description: '存放在各保管单位的资金及时间（至少）。 What lies with custodians, and for how long at the least.',
  })
  async lying(@Root() asked: PairingYear, @Ctx() context: Context) {
    const { idleDays, longIdleDays } = await rulesOn(this.today(), context);
    const pockets = (await context.loaders.load(pocketsByPairingYear, keyOfYear(asked))) ?? [];
    return lyingView(pockets, this.today(), { idleDays, longIdleDays });
  }

  @FieldResolver(() => [CustodianMoney], {
    description:
      '受帮扶方各保管单位，尚存多的在前，最多 200 个。 The recipient’s custodians, those with the most money lying first, 200 at most.',
  })
  async byCustodian(@Root() asked: PairingYear, @Ctx() context: Context) {
    const rules = await rulesOfYear(asked.year, this.today(), context);
    const rows = (await context.loaders.load(custodianSumsByPairingYear, keyOfYear(asked))) ?? [];
    return rows.map(({ custodian, ...sums }) => ({
      custodian,
      ...custodianView(sums),
      rates: custodianRatesOf(sums, rules.voucherRateDenominator).map(rateView),
    }));
  }

  @FieldResolver(() => [StatusMoney], {
    description: '本年度项目按状态：计划与实际。 The year’s projects by status: planned and actual.',
  })
  async byProjectStatus(@Root() asked: PairingYear, @Ctx() { loaders }: Context): Promise<StatusMoney[]> {
    const rows = (await loaders.load(statusMoneyByPairingYear, keyOfYear(asked))) ?? [];
    return rows.map(({ status, projects, plannedFen, sums }) => ({
      status,
      projects,
      planned: yuanFromFen(plannedFen),
      totals: totalsOf(sums),
    }));
  }

  @FieldResolver(() => [FundEntry], {
    description: '等您会签的记录，早的在前。 Entries that wait for a signature that you may give, the earliest first.',
  })
  async waiting(
    @Root() asked: PairingYear,
    @Ctx() { loaders, viewer }: Context,
    @Arg('first', () => Int, {
      nullable: true,
      description: '多少笔，默认 20，最多 100。 How many: default 20, at most 100.',
    })
    first?: number | null,
  ): Promise<FundEntryRow[]> {
    const pending = (await loaders.load(pendingByPairingYear, keyOfYear(asked))) ?? [];
    return firstOf(waitingFor(viewer, asked.pairing, pending), first);
  }
}

@Resolver(() => DonorMoney)
export class DonorMoneyResolver {
  @FieldResolver(() => Party, {
    nullable: true,
    description: '帮扶单位；您无权查看的为空。 The donor; null where you may not see it.',
  })
  donor(@Root() { donorId }: { donorId: string }, @Ctx() { loaders }: Context): Promise<PartyRow | null> {
    return loaders.load(partiesById, donorId);
  }
}

@Resolver(() => MoneyRate)
export class MoneyRateResolver {
  @FieldResolver(() => String, { description: '名称。 Its name.' })
  name(@Root() { kind }: RateView, @Ctx() { lang }: Context): string {
    return lang === Lang.EN ? RATE_WORDS[kind].en : RATE_WORDS[kind].zh;
  }

  @FieldResolver(() => String, { description: '分子的名称。 What the numerator is called.' })
  numeratorName(@Root() { numerator }: RateView, @Ctx() { lang }: Context): string {
    return lang === Lang.EN ? MEASURE_WORDS[numerator].en : MEASURE_WORDS[numerator].zh;
  }

  @FieldResolver(() => String, { description: '分母的名称。 What the denominator is called.' })
  denominatorName(@Root() { denominator }: RateView, @Ctx() { lang }: Context): string {
    return lang === Lang.EN ? MEASURE_WORDS[denominator].en : MEASURE_WORDS[denominator].zh;
  }
}

@Resolver(() => MoneyLying)
export class MoneyLyingResolver {
  @FieldResolver(() => [LyingMoney], {
    description: '各处，存放最久的在前。 Each place, the one that has lain longest first.',
  })
  pockets(
    @Root() { pockets }: { pockets: LyingView[] },
    @Arg('first', () => Int, {
      nullable: true,
      description: '多少处，默认 20，最多 100。 How many: default 20, at most 100.',
    })
    first?: number | null,
  ): LyingView[] {
    return firstOf(pockets, first);
  }
}

@Resolver(() => LyingMoney)
export class LyingMoneyResolver {
  @FieldResolver(() => Fund, { description: '资金。 Of which fund.' })
  fund(@Root() { fundId }: LyingView, @Ctx() { loaders }: Context): Promise<FundRow | null> {
    return loaders.load(fundsById, fundId);
  }

  @FieldResolver(() => Project, { nullable: true, description: '项目；未分到项目为空。 For which project, if any.' })
  project(@Root() { projectId }: LyingView, @Ctx() { loaders }: Context): Promise<ProjectRow | null> | null {
    return projectId === null ? null : loaders.load(projectsById, projectId);
  }

  @FieldResolver(() => Custodian, { description: '保管单位。 With whom.' })
  custodian(@Root() { custodianId }: LyingView, @Ctx() { loaders }: Context): Promise<CustodianRow | null> {
    return loaders.load(custodiansById, custodianId);
  }
}

@Resolver(() => Fund)
export class MoneyOfFundResolver {
  constructor(private readonly today: () => Day) {}

  @FieldResolver(() => FundTotals, { description: '各环节合计。 What each stage comes to.' })
  async totals(@Root() { id }: FundRow, @Ctx() { loaders }: Context): Promise<FundTotals> {
    return totalsOf((await loaders.load(sumsByFund, id)) ?? NO_MONEY);
  }

  @FieldResolver(() => [MoneyRate], { description: '各项比率，分子、分母写明。 Its rates.' })
  async rates(@Root() { id, year }: FundRow, @Ctx() context: Context): Promise<RateView[]> {
    const rules = await rulesOfYear(year, this.today(), context);
    return ratesOf((await context.loaders.load(sumsByFund, id)) ?? NO_MONEY, rules.voucherRateDenominator).map(
      rateView,
    );
  }
}

@Resolver(() => Project)
export class RatesOfProjectResolver {
  constructor(private readonly today: () => Day) {}

  @FieldResolver(() => [MoneyRate], {
    description: '支出率、报账率：以下达给它的资金为准。 Its spend rate and voucher rate, of what was issued to it.',
  })
  async rates(@Root() { id, year }: ProjectRow, @Ctx() context: Context): Promise<RateView[]> {
    const rules = await rulesOfYear(year, this.today(), context);
    const sums = (await context.loaders.load(sumsByProject, id)) ?? NO_MONEY;
    return projectRatesOf(sums, rules.voucherRateDenominator).map(rateView);
  }
}
