import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { IntegrityFlag, OfficeSaying } from '../../schema/flag';
import { Indicator, Unit } from '../../schema/indicator';
import { OfficeFigure } from '../../schema/office-figure';
import { Party } from '../../schema/party';
import { Report } from '../../schema/report';
import type { IntegrityFlagRow, Saying } from '../flags/flag';
import type { Context } from '../graphql/context';
import { indicatorsById } from '../indicators/indicator.store';
import type { IndicatorRow } from '../indicators/indicator.tables';
import { unitOf, type UnitView } from '../indicators/unit-view';
import { partiesById } from '../parties/party.store';
import type { PartyRow } from '../parties/party.tables';
import { keyOf } from '../platform/ids';
import { sayingsOf } from './office-figures.rules';
import type { OfficeFigureRow, OfficeFigureService } from './office-figures.service';
import type { ReportRow } from './report';
import { reportsById } from './report.store';

/** Reports and townships shown with one figure. */
const MAX_SHOWN = 100;

@Resolver(() => OfficeFigure)
export class OfficeFigureResolver {
  constructor(private readonly offices: OfficeFigureService) {}

  @Authorized('READER')
  @Query(() => [OfficeFigure], {
    description:
      '一县一期各处（县级、部门、乡镇合计）已报送的数，逐项并列；由月合成季、由季合成年的一并算出。仅本县及其上级可查。可能的错误：NOT_FOUND BAD_PERIOD。 ' +
      'What the offices of one county have handed in for a month, a quarter or a year, side by side, added up from months where they add up; for the county and those above it.',
  })
  officeFigures(
    @Ctx() { viewer }: Context,
    @Arg('pairingId', () => ID, { description: '县级结对。 The county’s pairing.' }) pairingId: string,
    @Arg('year', () => Int, { description: '年度。 The year.' }) year: number,
    @Arg('quarter', () => Int, { nullable: true, description: '季度；查季度时填写。 The quarter, if any.' })
    quarter?: number | null,
    @Arg('month', () => Int, { nullable: true, description: '月份；查月份时填写。 The month, if any.' })
    month?: number | null,
  ): Promise<OfficeFigureRow[]> {
    return this.offices.of(viewer, keyOf('Pairing', pairingId, 'pairingId'), { year, quarter, month });
  }

  @FieldResolver(() => Indicator, { description: '指标，按最近上报的口径。 The indicator, as it was reported last.' })
  indicator(@Root() { indicator }: OfficeFigureRow, @Ctx() { loaders }: Context): Promise<IndicatorRow | null> {
    return loaders.load(indicatorsById, indicator.indicatorId);
  }

  @FieldResolver(() => Unit, { description: '单位。 The unit of its values.' })
  unit(@Root() { indicator }: OfficeFigureRow): UnitView {
    return unitOf(indicator.unit);
  }

  @FieldResolver(() => [OfficeSaying], { description: '各处上报的数。 What each says.' })
  sayings(@Root() figure: OfficeFigureRow): Saying[] {
    return sayingsOf(figure);
  }

  @FieldResolver(() => [Party], {
    description:
      '尚未报送的乡镇，最多 100 个；还有未报的就不合计。 The townships that have not spoken, 100 at most; while there are any, there is no sum.',
  })
  silentTowns(@Root() { silent }: OfficeFigureRow, @Ctx() { loaders }: Context): Promise<PartyRow[]> {
    return loaders.loadMany(partiesById, silent.slice(0, MAX_SHOWN));
  }

  @FieldResolver(() => IntegrityFlag, {
    nullable: true,
    description: '由此提出、未消除的待核实事项，如有。 What is asked about it and not corrected, if anything.',
  })
  flag(@Root() { flag }: OfficeFigureRow): IntegrityFlagRow | null {
    return flag;
  }
}

@Resolver(() => OfficeSaying)
export class OfficeSayingResolver {
  @FieldResolver(() => [Report], {
    description:
      '出自哪些报告，最多 100 份；无权查看的不列。 On which reports, 100 at most; those that you may not see are left out.',
  })
  reports(@Root() { reportIds }: Saying, @Ctx() { loaders }: Context): Promise<ReportRow[]> {
    return loaders.loadMany(reportsById, reportIds.slice(0, MAX_SHOWN));
  }
}

@Resolver(() => IntegrityFlag)
export class SayingsOfFlagResolver {
  @FieldResolver(() => [OfficeSaying], {
    description:
      '县级、部门、乡镇各说多少、何时、在哪份报告；其他事项为空。 Who of the county’s offices says what, when, and on which report; none for other flags.',
  })
  sayings(@Root() { sayings }: IntegrityFlagRow): Saying[] {
    return sayings;
  }
}
