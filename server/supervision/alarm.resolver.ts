import { Arg, Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Alarm, AlarmConnection, AlarmFilter, AlarmOrder } from '../../schema/alarm';
import { FlagNumber } from '../../schema/flag';
import { Indicator } from '../../schema/indicator';
import { Node, PageArgs, type Page } from '../../schema/page';
import { Pairing } from '../../schema/pairing';
import { Lang, SortDirection } from '../../schema/vocabulary';
import type { Context } from '../graphql/context';
import { nodeByKey, type AnyNode } from '../graphql/nodes';
import { indicatorsById } from '../indicators/indicator.store';
import type { IndicatorRow } from '../indicators/indicator.tables';
import { unitOf } from '../indicators/unit-view';
import { pairingsById } from '../pairings/pairing.store';
import type { PairingRow } from '../pairings/pairing.tables';
import { keyOf } from '../platform/ids';
import { formsById } from '../reports/report-form.store';
import { alarmSentence } from './alarm-words.rules';
import type { AlarmService } from './alarm.service';
import type { AlarmRow } from './alarm';

@Resolver(() => Alarm)
export class AlarmResolver {
  constructor(private readonly alarms: AlarmService) {}

  @Authorized('READER')
  @Query(() => AlarmConnection, {
    name: 'alarms',
    description:
      '可查看的预警，默认只列未解除的，重者在前。 The alarms that you may see: those that last by default, the gravest first.',
  })
  list(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => AlarmFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: AlarmFilter | null,
    @Arg('orderBy', () => AlarmOrder, { nullable: true, description: '次序。 The order.' })
    orderBy?: AlarmOrder | null,
  ): Promise<Page<AlarmRow>> {
    const pairingIds = filter?.pairingIds?.map((id, at) => keyOf('Pairing', id, `filter.pairingIds.${at}`)) ?? null;
    const order = orderBy ? { field: orderBy.field, desc: orderBy.direction === SortDirection.DESC } : null;
    return this.alarms.list(viewer, { ...filter, pairingIds }, order, page);
  }

  @FieldResolver(() => String, { description: '一句话，含数字。 What it says, with its numbers.' })
  async sentence(@Root() alarm: AlarmRow, @Ctx() { lang, loaders }: Context): Promise<string> {
    const indicator = alarm.indicatorId === null ? null : await loaders.load(indicatorsById, alarm.indicatorId);
    const form = alarm.subjectType === 'ReportForm' ? await loaders.load(formsById, alarm.subjectId) : null;
    const names = {
      indicator: indicator && { zh: indicator.nameZh, en: indicator.nameEn },
      unit: indicator && unitOf(indicator.baseUnit),
      form: form && { zh: form.nameZh, en: form.nameEn },
    };
    const words = alarmSentence(alarm.kind, alarm.numbers, names);
    return lang === Lang.EN ? words.en : words.zh;
  }

  @FieldResolver()
  numbers(@Root() { numbers }: AlarmRow): FlagNumber[] {
    return Object.entries(numbers).map(([name, value]) => ({ name, value }));
  }

  @FieldResolver(() => Pairing, {
    nullable: true,
    description: '结对；不便查看时为空。 Its pairing; null where you may not see it.',
  })
  pairing(@Root() alarm: AlarmRow, @Ctx() { loaders }: Context): Promise<PairingRow | null> {
    return loaders.load(pairingsById, alarm.pairingId);
  }

  @FieldResolver(() => Indicator, {
    nullable: true,
    description: '落后的指标，如有。 The indicator that is behind, if any.',
  })
  indicator(@Root() alarm: AlarmRow, @Ctx() { loaders }: Context): Promise<IndicatorRow | null> | null {
    return alarm.indicatorId === null ? null : loaders.load(indicatorsById, alarm.indicatorId);
  }

  @FieldResolver(() => Node, {
    nullable: true,
    description:
      '所依据的：待核实事项、协议、报表样式、差异或整改事项，由此打开其下的记录。 What it rests on: a flag, an agreement, a form of reports, a difference or an item to be put right, from which the rows open.',
  })
  subject(@Root() alarm: AlarmRow, @Ctx() { loaders }: Context): Promise<AnyNode | null> {
    return nodeByKey(loaders, alarm.subjectType, alarm.subjectId);
  }
}
