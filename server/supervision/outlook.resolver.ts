import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Indicator, Unit } from '../../schema/indicator';
import { Forecast, IndicatorOutlook } from '../../schema/outlook';
import { Day } from '../../schema/scalars';
import { Lang } from '../../schema/vocabulary';
import type { Context } from '../graphql/context';
import type { IndicatorRow } from '../indicators/indicator.tables';
import { unitOf, type UnitView } from '../indicators/unit-view';
import { keyOf } from '../platform/ids';
import { methodWords, type Forecast as ForecastValue } from './outlook.rules';
import type { Outlook, OutlookService } from './outlook.service';

@Resolver(() => IndicatorOutlook)
export class OutlookResolver {
  constructor(private readonly outlooks: OutlookService) {}

  @Authorized('READER')
  @Query(() => [IndicatorOutlook], {
    description:
      '某结对某年协议各指标的进度与年末预计，按台账推算，比率除外。可能的错误：NOT_FOUND OUT_OF_RANGE。 How the indicators of a pairing’s year stand against their pace by what is recorded, and where they will end; ratios are left out.',
  })
  outlook(
    @Ctx() { viewer }: Context,
    @Arg('pairingId', () => ID, { description: '结对。 The pairing.' }) pairingId: string,
    @Arg('year', () => Int, { description: '年度。 The year.' }) year: number,
    @Arg('onDay', () => Day, {
      nullable: true,
      description: '截至哪天，默认今天。 As of which day; today if left out.',
    })
    onDay?: string | null,
  ): Promise<Outlook[]> {
    return this.outlooks.of(viewer, keyOf('Pairing', pairingId, 'pairingId'), year, onDay ?? null);
  }

  @FieldResolver(() => Indicator, { description: '指标。 The indicator.' })
  indicator(@Root() { indicator }: Outlook): IndicatorRow {
    return indicator;
  }

  @FieldResolver(() => Unit, { description: '单位。 The unit of its figures.' })
  unit(@Root() { indicator }: Outlook): UnitView {
    return unitOf(indicator.baseUnit);
  }

  @FieldResolver(() => Forecast, {
    nullable: true,
    description:
      '年末预计；首月未过或无台账为空。 The forecast; null before a month is over, and where nothing is recorded.',
  })
  forecast(@Root() { forecast }: Outlook): ForecastValue | null {
    return forecast;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      '预计的算法，含数字；无预计为空。 How the forecast was reckoned, with its figures; null where there is none.',
  })
  explanation(@Root() { forecast, basis }: Outlook, @Ctx() { lang }: Context): string | null {
    if (forecast === null) return null;
    const words = methodWords(forecast, basis);
    return lang === Lang.EN ? words.en : words.zh;
  }
}
