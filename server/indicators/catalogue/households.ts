import type { Derivation, HouseholdTerm, IndicatorEntry } from './shape';

const registered = (
  event: HouseholdTerm['event'],
  counts: HouseholdTerm['counts'],
  ...categories: HouseholdTerm['categories']
): Derivation => ({ records: [{ source: 'HOUSEHOLDS', event, counts, categories }] });

/** Those who are watched so that they do not fall back; from 2021 whoever is in sudden hardship, too. */
const WATCHED_TO_2020 = ['UNSTABLE_LIFTED', 'MARGINAL'] as const;
const WATCHED = [...WATCHED_TO_2020, 'SUDDEN_HARDSHIP'] as const;

const lifted: readonly IndicatorEntry[] = [
  {
    code: 'LIFTED_HOUSEHOLDS',
    name: { zh: '脱贫户', en: 'Households lifted out of poverty' },
    definition: {
      zh: '期内按标准和程序退出的建档立卡贫困户数。台账数为档案中期内经两人认定退出的户，以认定之日为准；帮扶方不查看档案，故无对方确认数。',
      en: 'Registered poor households that left poverty by the standard and procedure in the period. Recorded are those that two people cleared in the register, by the day of clearing. Donors do not look into the register, so nothing is confirmed by the other side.',
    },
    counting: 'SUM',
    baseUnit: 'HOUSEHOLD',
    reporters: 'RECIPIENT',
    derivation: registered('CLEARED', 'HOUSEHOLDS', 'REGISTERED_POOR'),
  },
  {
    code: 'LIFTED_PERSONS',
    name: { zh: '脱贫人口', en: 'Persons lifted out of poverty' },
    definition: {
      zh: '期内按标准和程序退出的建档立卡贫困人口数。台账数为档案中期内经两人认定退出各户认定之日在户的不同人数；帮扶方不查看档案，故无对方确认数。',
      en: 'Registered poor persons who left poverty by the standard and procedure in the period. Recorded are the distinct members, on the day of clearing, of households that two people cleared in the register. Donors do not look into the register, so nothing is confirmed by the other side.',
    },
    counting: 'SUM',
    baseUnit: 'PERSON',
    reporters: 'RECIPIENT',
    derivation: registered('CLEARED', 'PERSONS', 'REGISTERED_POOR'),
  },
  {
    code: 'LIFTED_VILLAGES',
    name: { zh: '脱贫出列村', en: 'Villages lifted out of poverty' },
    definition: {
      zh: '期内按标准和程序退出的贫困村个数。台账数为期内经一人提出验收、另一人复核通过的村，以复核通过之日为准；帮扶方不查看验收，故无对方确认数。',
      en: 'Poor villages that left the list by the standard and procedure in the period. Recorded are those that one person proposed and another accepted, by the day of acceptance. Donors do not look into the acceptance, so nothing is confirmed by the other side.',
    },
    counting: 'SUM',
    baseUnit: 'ITEM',
    alsoPrinted: ['个村', '村'],
    reporters: 'RECIPIENT',
    derivation: { records: [{ source: 'VILLAGES', event: 'LIFTED' }] },
  },
  {
    code: 'POVERTY_RATE_BEFORE',
    name: { zh: '贫困发生率（期初）', en: 'Poverty rate before' },
    definition: {
      zh: '公布的期初贫困发生率；只作为公布数保存。',
      en: 'Poverty rate at the beginning of the period, as published; kept as a claim only.',
    },
    counting: 'RATIO',
    baseUnit: 'PERCENT',
    publishedOnly: true,
    reporters: 'RECIPIENT',
  },
  {
    code: 'POVERTY_RATE_AFTER',
    name: { zh: '贫困发生率（期末）', en: 'Poverty rate after' },
    definition: {
      zh: '公布的期末贫困发生率；只作为公布数保存。',
      en: 'Poverty rate at the end of the period, as published; kept as a claim only.',
    },
    counting: 'RATIO',
    baseUnit: 'PERCENT',
    publishedOnly: true,
    reporters: 'RECIPIENT',
  },
];

const incomes: readonly IndicatorEntry[] = [
  {
    code: 'POOR_INCOME_BEFORE',
    name: { zh: '贫困户人均纯收入（期初）', en: 'Income per head of poor households, before' },
    definition: {
      zh: '公布的期初建档立卡贫困户人均纯收入；平均数，不相加。',
      en: 'Net income per head of registered poor households at the beginning, as published; an average, never added.',
    },
    counting: 'RATIO',
    baseUnit: 'YUAN',
    publishedOnly: true,
    mayBeNegative: true,
    reporters: 'RECIPIENT',
  },
  {
    code: 'POOR_INCOME_AFTER',
    name: { zh: '贫困户人均纯收入（期末）', en: 'Income per head of poor households, after' },
    definition: {
      zh: '公布的期末建档立卡贫困户人均纯收入；平均数，不相加。',
      en: 'Net income per head of registered poor households at the end, as published; an average, never added.',
    },
    counting: 'RATIO',
    baseUnit: 'YUAN',
    publishedOnly: true,
    mayBeNegative: true,
    reporters: 'RECIPIENT',
    inEra: {
      '2021-2025': {
        name: { zh: '脱贫户人均纯收入（期末）', en: 'Income per head of lifted households, after' },
        definition: {
          zh: '公布的期末脱贫户人均纯收入；平均数，不相加。',
          en: 'Net income per head of lifted households at the end, as published; an average, never added.',
        },
        stillComparable: {
          zh: '原建档立卡贫困户均已脱贫，统计对象相同。',
          en: 'The registered poor households have all been lifted; the households counted are the same.',
        },
      },
    },
  },
  {
    code: 'RURAL_INCOME_BEFORE',
    name: { zh: '农村居民人均可支配收入（期初）', en: 'Rural disposable income per head, before' },
    definition: {
      zh: '公布的期初农村居民人均可支配收入；平均数，不相加。',
      en: 'Disposable income per rural resident at the beginning, as published; an average, never added.',
    },
    counting: 'RATIO',
    baseUnit: 'YUAN',
    publishedOnly: true,
    reporters: 'RECIPIENT',
  },
  {
    code: 'RURAL_INCOME_AFTER',
    name: { zh: '农村居民人均可支配收入（期末）', en: 'Rural disposable income per head, after' },
    definition: {
      zh: '公布的期末农村居民人均可支配收入；平均数，不相加。',
      en: 'Disposable income per rural resident at the end, as published; an average, never added.',
    },
    counting: 'RATIO',
    baseUnit: 'YUAN',
    publishedOnly: true,
    reporters: 'RECIPIENT',
  },
];

const monitored: readonly IndicatorEntry[] = [
  {
    code: 'HOUSEHOLD_MONITORED',
    name: { zh: '监测对象户', en: 'Monitored households' },
    definition: {
      zh: '期末未消除风险的监测户数：脱贫不稳定户和边缘易致贫户。台账数为期末档案中已纳入、未消除的户；帮扶方不查看档案，故无对方确认数。',
      en: 'Households under watch whose risk is not removed: unstable-lifted and marginal ones. Recorded are those that are admitted to the register and not cleared at the end of the period. Donors do not look into the register, so nothing is confirmed by the other side.',
    },
    counting: 'LAST',
    baseUnit: 'HOUSEHOLD',
    reporters: 'RECIPIENT',
    derivation: registered('WATCHED', 'HOUSEHOLDS', ...WATCHED_TO_2020),
    sumOf: [['HOUSEHOLD_MONITORED_UNSTABLE', 'HOUSEHOLD_MONITORED_MARGINAL', 'HOUSEHOLD_MONITORED_HARDSHIP']],
    inEra: {
      '2021-2025': {
        derivation: registered('WATCHED', 'HOUSEHOLDS', ...WATCHED),
        definition: {
          zh: '期末未消除风险的监测户数：脱贫不稳定户、边缘易致贫户和突发严重困难户。台账数为期末档案中已纳入、未消除的户；帮扶方不查看档案，故无对方确认数。',
          en: 'Households under watch whose risk is not removed: unstable-lifted, marginal, in sudden hardship. Recorded are those that are admitted to the register and not cleared at the end of the period. Donors do not look into the register, so nothing is confirmed by the other side.',
        },
        notComparable: {
          zh: '监测范围增加突发严重困难户。',
          en: 'Households in sudden hardship were added to those under watch.',
        },
      },
    },
  },
  {
    code: 'HOUSEHOLD_MONITORED_UNSTABLE',
    name: { zh: '脱贫不稳定户', en: 'Unstable-lifted households' },
    definition: {
      zh: '期末监测户中已脱贫但收入不稳定、有返贫风险的户数。',
      en: 'Of those under watch, households lifted before whose income is unstable.',
    },
    counting: 'LAST',
    baseUnit: 'HOUSEHOLD',
    reporters: 'RECIPIENT',
    derivation: registered('WATCHED', 'HOUSEHOLDS', 'UNSTABLE_LIFTED'),
  },
  {
    code: 'HOUSEHOLD_MONITORED_MARGINAL',
    name: { zh: '边缘易致贫户', en: 'Marginal households' },
    definition: {
      zh: '期末监测户中未建档立卡但收入略高于标准、有致贫风险的户数。',
      en: 'Of those under watch, households never registered whose income is just above the line.',
    },
    counting: 'LAST',
    baseUnit: 'HOUSEHOLD',
    reporters: 'RECIPIENT',
    derivation: registered('WATCHED', 'HOUSEHOLDS', 'MARGINAL'),
  },
  {
    code: 'HOUSEHOLD_MONITORED_HARDSHIP',
    name: { zh: '突发严重困难户', en: 'Households in sudden hardship' },
    definition: {
      zh: '期末监测户中因病、因灾、因意外等支出骤增或收入骤减的户数；2021年起纳入监测。',
      en: 'Of those under watch, households hit by illness, disaster or accident; under watch since 2021.',
    },
    counting: 'LAST',
    baseUnit: 'HOUSEHOLD',
    reporters: 'RECIPIENT',
    derivation: registered('WATCHED', 'HOUSEHOLDS', 'SUDDEN_HARDSHIP'),
  },
  {
    code: 'HOUSEHOLD_MONITORED_PERSONS',
    name: { zh: '监测对象人口', en: 'Persons in monitored households' },
    definition: {
      zh: '期末未消除风险的监测户家庭人口数。台账数为期末档案中已纳入、未消除各户在户的不同人数；帮扶方不查看档案，故无对方确认数。',
      en: 'Members of households under watch whose risk is not removed. Recorded are the distinct members, at the end of the period, of households that are admitted to the register and not cleared. Donors do not look into the register, so nothing is confirmed by the other side.',
    },
    counting: 'LAST',
    baseUnit: 'PERSON',
    reporters: 'RECIPIENT',
    derivation: registered('WATCHED', 'PERSONS', ...WATCHED_TO_2020),
    inEra: {
      '2021-2025': {
        derivation: registered('WATCHED', 'PERSONS', ...WATCHED),
        notComparable: {
          zh: '监测范围增加突发严重困难户。',
          en: 'Households in sudden hardship were added to those under watch.',
        },
      },
    },
  },
  {
    code: 'HOUSEHOLD_MONITORED_ENTERED',
    name: { zh: '新识别监测户', en: 'Households that came under watch' },
    definition: {
      zh: '期内新识别纳入监测的户数，台账数以纳入之日为准；帮扶方不查看档案，故无对方确认数。',
      en: 'Households newly put under watch in the period, recorded by the day of admission to the register. Donors do not look into the register, so nothing is confirmed by the other side.',
    },
    counting: 'SUM',
    baseUnit: 'HOUSEHOLD',
    reporters: 'RECIPIENT',
    derivation: registered('ADMITTED', 'HOUSEHOLDS', ...WATCHED),
  },
  {
    code: 'HOUSEHOLD_RISK_REMOVED',
    name: { zh: '风险消除户', en: 'Households whose risk was removed' },
    definition: {
      zh: '期内按程序认定风险消除、退出监测的户数，台账数以两人认定之日为准；帮扶方不查看档案，故无对方确认数。',
      en: 'Households that left the watch in the period, their risk found removed by the procedure; recorded by the day on which two people cleared them. Donors do not look into the register, so nothing is confirmed by the other side.',
    },
    counting: 'SUM',
    baseUnit: 'HOUSEHOLD',
    reporters: 'RECIPIENT',
    derivation: registered('CLEARED', 'HOUSEHOLDS', ...WATCHED),
  },
];

/** What it is all for: households lifted, and households watched so that they do not fall back. */
export const households: readonly IndicatorEntry[] = [...lifted, ...incomes, ...monitored];
