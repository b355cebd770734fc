import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Day, Decimal } from './scalars';
import { ForecastMethod } from './vocabulary';

registerEnumType(ForecastMethod, {
  name: 'ForecastMethod',
  description: '年末预计的方法。 How the year’s end is forecast.',
  valuesConfig: {
    REACHED: { description: '全年已结束，即实际数。 The year is over: what was reached.' },
    HELD: { description: '时点数，按现有数不变。 A stock: what stands now.' },
    PACE: { description: '按已过月份的进度推算。 Going on as fast as so far.' },
    LAST_YEAR_SHAPE: { description: '按上年同期占全年的比重推算。 Going on as last year did from the same month.' },
  },
});

@ObjectType({ description: '预计所依据的数。 What a forecast rests on.' })
export class ForecastBasis {
  @Field(() => Int, { description: '当年已过的整月数。 Whole months of the year that are over.' })
  monthsElapsed!: number;

  @Field(() => Decimal, {
    nullable: true,
    description: '至此的台账数；无台账为空。 What is recorded by then; null where nothing is.',
  })
  recorded!: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: '上年同期的台账数，如有。 What was recorded by the same month of last year, if any.',
  })
  lastYearRecorded!: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: '上年全年的台账数，如有。 What was recorded in all of last year, if any.',
  })
  lastYearTotal!: string | null;
}

@ObjectType({
  description:
    '年末预计，附方法和依据；只是推算。 A plain forecast of the year’s end, with its method; no more than a rule of three.',
})
export class Forecast {
  @Field(() => Decimal, {
    description: '预计年末数，按单位精度四舍五入。 Where the year will end, half up at the unit’s scale.',
  })
  value!: string;

  @Field(() => Decimal, {
    nullable: true,
    description: '预计完成率，六位小数，可超过 1。 Of the target, six places, not clamped.',
  })
  completion!: string | null;

  @Field(() => ForecastMethod, { description: '方法。 How.' })
  method!: ForecastMethod;
}

@ObjectType({
  description: '一个指标的进度与年末预计。 How an indicator stands against its pace, and where it will end.',
})
export class IndicatorOutlook {
  @Field(() => Decimal, { description: '年度目标。 The year’s target.' })
  target!: string;

  @Field(() => Decimal, { nullable: true, description: '至 through 的台账数。 What is recorded by `through`.' })
  recorded!: string | null;

  @Field(() => Decimal, { nullable: true, description: '完成率，六位小数。 Recorded / target, six places.' })
  completion!: string | null;

  @Field(() => Decimal, { description: '序时进度，六位小数。 The time pace, six places.' })
  pace!: string;

  @Field(() => Day, {
    description: '计到哪一天：所给日期前最后一个整月的末日。 Until which day: the end of the last whole month.',
  })
  through!: string;

  @Field(() => ForecastBasis, { description: '预计所依据的数。 What the forecast rests on.' })
  basis!: ForecastBasis;
}
