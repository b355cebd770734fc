import type { Derivation, IndicatorEntry, PurchaseTerm } from './shape';
import { poorToRural } from './wording';

/** Channels on which what was paid counts. */
const COUNTED_WHEN_PAID: readonly NonNullable<PurchaseTerm['channels']>[number][] = [
  'BUDGET_UNIT',
  'SPECIAL_COUNTER',
  'SPECIAL_ZONE',
  'SPECIAL_HALL',
  'LIVESTREAM',
  'E_COMMERCE',
  'TRADE_UNION',
  'CANTEEN',
  'WHOLESALE',
  'SUBSCRIPTION',
  'OTHER',
];

/** On the 832 platform an order counts once it is accepted, paid and evaluated; elsewhere once it is paid. */
const purchased = (modes?: PurchaseTerm['modes']): Derivation => ({
  records: [
    { source: 'PURCHASES', state: 'PAID', channels: COUNTED_WHEN_PAID, ...(modes && { modes }) },
    { source: 'PURCHASES', state: 'EVALUATED', channels: ['PLATFORM_832'], ...(modes && { modes }) },
  ],
});

/** 消费扶贫、消费帮扶: what the east buys and helps to sell. */
export const consumption: readonly IndicatorEntry[] = [
  {
    code: 'CONSUMPTION_AMOUNT',
    name: { zh: '消费扶贫金额', en: 'Consumption for poverty relief' },
    definition: {
      zh: '期内帮扶方直接采购和帮助销售受帮扶地区产品的金额合计，以发票或销售清单为准，一行只计一次。',
      en: 'Products bought directly or sold with help, by invoice or monthly sales sheet; each line counts once.',
    },
    counting: 'SUM',
    baseUnit: 'YUAN',
    reporters: 'BOTH',
    sumOf: [['CONSUMPTION_DIRECT_PURCHASE', 'CONSUMPTION_ASSISTED_SALE']],
    derivation: purchased(),
    inEra: { '2021-2025': { name: { zh: '消费帮扶金额', en: 'Consumption assistance' } } },
  },
  {
    code: 'CONSUMPTION_DIRECT_PURCHASE',
    name: { zh: '直接采购金额', en: 'Direct purchases' },
    definition: {
      zh: '帮扶方预算单位、企业、工会、食堂等自行采购使用的金额。',
      en: "Purchases by the donor side's budget units, firms, trade unions and canteens for their own use.",
    },
    counting: 'SUM',
    baseUnit: 'YUAN',
    reporters: 'BOTH',
    derivation: purchased(['DIRECT']),
  },
  {
    code: 'CONSUMPTION_ASSISTED_SALE',
    name: { zh: '帮助销售金额', en: 'Assisted sales' },
    definition: {
      zh: '通过专馆、专区、专柜、直播、电商、商超批发等渠道帮助销售的金额。',
      en: 'Sales through halls, zones, counters, livestreams, e-commerce, wholesale and supermarkets.',
    },
    counting: 'SUM',
    baseUnit: 'YUAN',
    reporters: 'BOTH',
    derivation: purchased(['ASSISTED']),
  },
  {
    code: 'CONSUMPTION_BUDGET_UNITS',
    name: { zh: '预算单位采购金额', en: 'Purchases of budget units' },
    definition: {
      zh: '直接采购中预算单位采购的金额。',
      en: 'Of the direct purchases, those of budget units.',
    },
    counting: 'SUM',
    baseUnit: 'YUAN',
    reporters: 'BOTH',
    partOf: ['CONSUMPTION_DIRECT_PURCHASE'],
    derivation: { records: [{ source: 'PURCHASES', state: 'PAID', channels: ['BUDGET_UNIT'], modes: ['DIRECT'] }] },
  },
  {
    code: 'CONSUMPTION_PLATFORM_832',
    name: { zh: '“832平台”采购金额', en: 'Purchases on the 832 platform' },
    definition: {
      zh: '在“832平台”完成下单、验收、付款和评价的采购金额；未全部完成的不计。',
      en: 'Orders on the 832 platform that were accepted, paid and evaluated; none else counts.',
    },
    counting: 'SUM',
    baseUnit: 'YUAN',
    reporters: 'BOTH',
    partOf: ['CONSUMPTION_AMOUNT'],
    derivation: { records: [{ source: 'PURCHASES', state: 'EVALUATED', channels: ['PLATFORM_832'] }] },
  },
  {
    code: 'CONSUMPTION_BENEFICIARIES',
    name: { zh: '消费扶贫带动贫困人口', en: 'Poor persons who benefit from consumption' },
    definition: {
      zh: '因产品销售增收的不同建档立卡贫困人口数。',
      en: 'Distinct registered poor persons whose income grew by these sales.',
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    reporters: 'RECIPIENT',
    inEra: {
      '2021-2025': {
        name: { zh: '消费帮扶带动人口', en: 'Persons who benefit from consumption' },
        definition: {
          zh: '因产品销售增收的不同农村人口数（含脱贫人口和监测对象）。',
          en: 'Distinct rural persons, lifted and monitored ones included, whose income grew by these sales.',
        },
        notComparable: poorToRural,
      },
    },
  },
  {
    code: 'CONSUMPTION_BENEFICIARY_HOUSEHOLDS',
    name: { zh: '消费扶贫带动贫困户', en: 'Poor households that benefit from consumption' },
    definition: {
      zh: '因产品销售增收的不同建档立卡贫困户数。',
      en: 'Distinct registered poor households whose income grew by these sales.',
    },
    counting: 'DISTINCT',
    baseUnit: 'HOUSEHOLD',
    reporters: 'RECIPIENT',
    inEra: {
      '2021-2025': {
        name: { zh: '消费帮扶带动户', en: 'Households that benefit from consumption' },
        definition: {
          zh: '因产品销售增收的不同农户数（含脱贫户和监测户）。',
          en: 'Distinct rural households, lifted and monitored ones included, whose income grew by these sales.',
        },
        notComparable: poorToRural,
      },
    },
  },
];
