import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from './page';
import { DateTime, Decimal } from './scalars';
import { RestatementStatus } from './vocabulary';

registerEnumType(RestatementStatus, {
  name: 'RestatementStatus',
  description: '某版口径能否由台账算出此数。 Whether a definition gives the figure from the records.',
  valuesConfig: {
    COMPUTED: { description: '已算出。 Computed.' },
    NOT_IN_SCHEME: { description: '该版没有这一指标。 The version has no such indicator.' },
    NOT_FROM_RECORDS: { description: '该版口径不由台账算出。 No records give it under this definition.' },
    STAGES_APART: {
      description:
        '资金各环节是同一笔资金的先后，不能相加。 The stages of the ledger are the same money further on and never add up.',
    },
    FROM_REGISTER: {
      description:
        '由监测档案按户计数，不逐户列出差额。 Counted in the register of households, which is not opened household by household.',
    },
    NOT_DIVISIBLE: { description: '比率的分母为零。 A ratio without anything to divide by.' },
  },
});

@ArgsType()
export class RestatementArgs {
  @Field(() => ID, { description: '结对。 The pairing.' })
  pairingId!: string;

  @Field({ description: '指标代码。 The indicator, by its code.' })
  indicator!: string;

  @Field(() => Int, { description: '年度。 The year.' })
  year!: number;

  @Field(() => Int, { nullable: true, description: '季度；只看一季时填写。 The quarter, if one is meant.' })
  quarter?: number | null;

  @Field(() => Int, { nullable: true, description: '月份；只看一月时填写。 The month, if one is meant.' })
  month?: number | null;

  @Field({ description: '按哪一体系的口径重述，如 2021-2025。 The scheme under which it is restated, by its code.' })
  toScheme!: string;

  @Field(() => Int, {
    nullable: true,
    description: '该体系的哪一版；默认为最新。 Which version of it; the latest by default.',
  })
  toVersion?: number | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      '按此时点所知重述：当时的台账和口径；默认为现在。 As of this moment: the records and definitions known then; now by default.',
  })
  asOf?: Date | null;
}

@ObjectType({ description: '一版口径下的数。 A figure as one version of its definition gives it.' })
export class RestatedFigure {
  @Field(() => RestatementStatus, { description: '能否由台账算出。 Whether the records give it.' })
  status!: RestatementStatus;

  @Field(() => Decimal, {
    nullable: true,
    description:
      '由台账算出的数，按指标的基本单位；算不出为空，原因见 status。 What the records come to, in the indicator’s base unit; null where they tell none, see status.',
  })
  value!: string | null;
}

@ObjectType({
  description:
    '两版口径下所计不同的一条台账；人数每人一条。 A record that counts otherwise by one version than by the other; for persons one placement for each.',
})
export class RestatementLine {
  @Field(() => Decimal, { description: '按本期口径计多少。 What it counts for by the definition of its period.' })
  own!: string;

  @Field(() => Decimal, { description: '按另一版口径计多少。 What it counts for by the other version.' })
  other!: string;

  @Field(() => Decimal, {
    description: '相差多少；各条之和即两数之差。 How far apart; all lines add up to the difference of the figures.',
  })
  difference!: string;
}

@ObjectType({ description: '一页逐条差异。 A page of lines.' })
export class RestatementLineConnection extends connectionOf(RestatementLine, 'RestatementLine') {}

@ObjectType({
  description:
    '重述：同一结对、同一期间的数按另一版口径重新计算，差异逐条可查。 A figure computed again under another version of its definition; what they differ by opens line by line.',
})
export class Restatement {
  @Field(() => Decimal, {
    nullable: true,
    description:
      '另一版的数减去本期口径的数；有一边算不出或单位不同为空。 The other figure less its own; null where either is not computed, or their units differ.',
  })
  difference!: string | null;
}
