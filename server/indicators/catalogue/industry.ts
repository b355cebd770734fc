import type { IndicatorEntry } from './shape';
import { poorToLifted } from './wording';

const firms: readonly IndicatorEntry[] = [
  {
    code: 'ENTERPRISE_INTRODUCED',
    name: { zh: '引进落地企业', en: 'Firms landed' },
    definition: {
      zh: '期内经协作引进、已在受帮扶方注册并投产或开展经营的不同企业数。',
      en: 'Distinct firms brought in by the collaboration that are registered and at work at the recipient.',
    },
    counting: 'DISTINCT',
    baseUnit: 'ESTABLISHMENT',
    alsoPrinted: ['户'],
    reporters: 'BOTH',
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'ENTERPRISE_LANDED', measure: 'FIRMS' }] },
  },
  {
    code: 'ENTERPRISE_SIGNED',
    name: { zh: '签约项目', en: 'Investment projects signed' },
    definition: {
      zh: '期内经协作签订投资合同的项目个数；签约不等于落地。',
      en: 'Investment projects for which a contract was signed; signed is not landed.',
    },
    counting: 'SUM',
    baseUnit: 'ITEM',
    alsoPrinted: ['项', '家'],
    reporters: 'BOTH',
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'ENTERPRISE_LANDED', measure: 'COUNT', forms: ['SIGNED'] }] },
  },
  {
    code: 'ENTERPRISE_CONTRACTED_INVESTMENT',
    name: { zh: '企业协议投资', en: 'Contracted investment of firms' },
    definition: {
      zh: '期内投资合同约定的投资额；不属于帮扶资金，也不是实际到位投资。',
      en: 'Investment named in the contracts signed; neither aid nor investment made.',
    },
    counting: 'SUM',
    baseUnit: 'YUAN',
    reporters: 'BOTH',
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'ENTERPRISE_LANDED', measure: 'CONTRACTED_FEN' }] },
  },
  {
    code: 'ENTERPRISE_ACTUAL_INVESTMENT',
    name: { zh: '企业实际到位投资', en: 'Actual investment of firms' },
    definition: {
      zh: '期内引进企业实际到位的投资额，以验资、付款凭证为准；不属于帮扶资金。',
      en: 'Investment that the firms actually made, by proof of payment; it is not aid.',
    },
    counting: 'SUM',
    baseUnit: 'YUAN',
    reporters: 'BOTH',
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'ENTERPRISE_LANDED', measure: 'INVESTED_FEN' }] },
  },
  {
    code: 'ENTERPRISE_BENEFICIARIES',
    name: { zh: '企业项目受益贫困人口', en: 'Poor persons who benefit from firms' },
    definition: {
      zh: '通过引进企业就业、入股、订单等方式受益的不同贫困人口数。',
      en: 'Distinct poor persons who benefit from the firms through work, shares or orders.',
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    reporters: 'RECIPIENT',
    inEra: {
      '2021-2025': {
        name: { zh: '企业项目受益脱贫人口', en: 'Lifted persons who benefit from firms' },
        definition: {
          zh: '通过引进企业就业、入股、订单等方式受益的不同脱贫人口和监测对象人数。',
          en: 'Distinct lifted and monitored persons who benefit from the firms through work, shares or orders.',
        },
        notComparable: poorToLifted,
      },
    },
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'ENTERPRISE_LANDED', measure: 'BENEFICIARIES' }] },
  },
  {
    code: 'ENTERPRISE_POOR_WORKERS',
    name: { zh: '企业吸纳贫困人口就业', en: 'Poor workers in firms' },
    definition: {
      zh: '在引进企业就业的不同建档立卡贫困劳动力人数。',
      en: 'Distinct registered poor workers employed by the firms.',
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    reporters: 'RECIPIENT',
    partOf: ['ENTERPRISE_BENEFICIARIES', 'ENTERPRISE_RURAL_LABOR'],
    inEra: {
      '2021-2025': {
        name: { zh: '企业吸纳脱贫劳动力', en: 'Lifted workers in firms' },
        definition: {
          zh: '在引进企业就业的不同脱贫劳动力（含监测对象）人数。',
          en: 'Distinct lifted and monitored workers employed by the firms.',
        },
        notComparable: poorToLifted,
      },
    },
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'ENTERPRISE_LANDED', measure: 'POOR_WORKERS' }] },
  },
  {
    code: 'ENTERPRISE_LIFTED',
    name: { zh: '利益联结脱贫人口', en: 'Persons lifted through benefit links' },
    definition: {
      zh: '通过引进企业的利益联结机制实现脱贫的不同人数。',
      en: 'Distinct persons lifted out of poverty through benefit links with the firms.',
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    reporters: 'RECIPIENT',
    partOf: ['ENTERPRISE_BENEFICIARIES'],
  },
  {
    code: 'ENTERPRISE_RURAL_LABOR',
    name: { zh: '企业吸纳农村劳动力', en: 'Rural workers in firms' },
    definition: {
      zh: '在引进企业就业的不同农村劳动力人数，含脱贫劳动力。',
      en: 'Distinct rural workers employed by the firms, lifted ones included.',
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    reporters: 'RECIPIENT',
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'ENTERPRISE_LANDED', measure: 'WORKERS' }] },
  },
];

const parks: readonly IndicatorEntry[] = [
  {
    code: 'PARK_COUNT',
    name: { zh: '共建产业园区', en: 'Co-built industrial parks' },
    definition: {
      zh: '期末双方共建、已挂牌运营的产业园区个数（含农业产业园）。',
      en: 'Industrial and farming parks built together and in operation at the end of the period.',
    },
    counting: 'LAST',
    baseUnit: 'ITEM',
    alsoPrinted: ['家', '座'],
    reporters: 'BOTH',
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'PARK', measure: 'STOCK' }] },
  },
  {
    code: 'PARK_ENTERPRISES',
    name: { zh: '园区入驻企业', en: 'Firms in the parks' },
    definition: {
      zh: '期末入驻共建园区的不同企业数。',
      en: 'Distinct firms settled in the co-built parks at the end of the period.',
    },
    counting: 'DISTINCT',
    baseUnit: 'ESTABLISHMENT',
    alsoPrinted: ['户'],
    reporters: 'BOTH',
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'PARK', measure: 'ENTERPRISES' }] },
  },
  {
    code: 'PARK_INVESTMENT',
    name: { zh: '园区到位投资', en: 'Investment in the parks' },
    definition: {
      zh: '期内共建园区入驻企业实际到位的投资额。',
      en: 'Investment that firms in the co-built parks actually made in the period.',
    },
    counting: 'SUM',
    baseUnit: 'YUAN',
    reporters: 'BOTH',
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'PARK', measure: 'INVESTED_FEN' }] },
  },
  {
    code: 'PARK_RURAL_LABOR',
    name: { zh: '园区吸纳农村劳动力', en: 'Rural workers in the parks' },
    definition: {
      zh: '在共建园区就业的不同农村劳动力人数，含脱贫劳动力。',
      en: 'Distinct rural workers employed in the parks, lifted ones included.',
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    reporters: 'RECIPIENT',
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'PARK', measure: 'WORKERS' }] },
  },
  {
    code: 'PARK_LIFTED_LABOR',
    name: { zh: '园区吸纳贫困劳动力', en: 'Poor workers in the parks' },
    definition: {
      zh: '园区吸纳的农村劳动力中建档立卡贫困劳动力的人数。',
      en: 'Of the rural workers in the parks, the registered poor.',
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    reporters: 'RECIPIENT',
    partOf: ['PARK_RURAL_LABOR'],
    inEra: {
      '2021-2025': {
        name: { zh: '园区吸纳脱贫劳动力', en: 'Lifted workers in the parks' },
        definition: {
          zh: '园区吸纳的农村劳动力中脱贫劳动力（含监测对象）的人数。',
          en: 'Of the rural workers in the parks, the lifted and monitored.',
        },
        notComparable: poorToLifted,
      },
    },
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'PARK', measure: 'POOR_WORKERS' }] },
  },
];

const workshops: readonly IndicatorEntry[] = [
  {
    code: 'WORKSHOP_COUNT',
    name: { zh: '扶贫车间', en: 'Poverty-relief workshops' },
    definition: {
      zh: '期末经认定、由帮扶援建或引进的扶贫车间（含社区工厂）个数；建成不等于在用。',
      en: 'Recognised workshops (community factories included) built or brought by the aid; built is not in use.',
    },
    counting: 'LAST',
    baseUnit: 'ITEM',
    alsoPrinted: ['家', '座', '间'],
    reporters: 'RECIPIENT',
    inEra: {
      '2021-2025': {
        name: { zh: '帮扶车间', en: 'Assistance workshops' },
        definition: {
          zh: '期末经认定、由帮扶援建或引进的帮扶车间个数；建成不等于在用。',
          en: 'Recognised assistance workshops built or brought by the aid; built is not in use.',
        },
        stillComparable: {
          zh: '扶贫车间改称帮扶车间，统计口径未变。',
          en: 'Renamed; what is counted has not changed.',
        },
      },
    },
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'WORKSHOP', measure: 'STOCK' }] },
  },
  {
    code: 'WORKSHOP_IN_USE',
    name: { zh: '在用扶贫车间', en: 'Poverty-relief workshops in use' },
    definition: {
      zh: '期末当月有生产并有务工花名册的扶贫车间个数。',
      en: 'Workshops that produce and have a roster of workers in the last month of the period.',
    },
    counting: 'LAST',
    baseUnit: 'ITEM',
    alsoPrinted: ['家', '座', '间'],
    reporters: 'RECIPIENT',
    partOf: ['WORKSHOP_COUNT'],
    inEra: {
      '2021-2025': {
        name: { zh: '在用帮扶车间', en: 'Assistance workshops in use' },
        definition: {
          zh: '期末当月有生产并有务工花名册的帮扶车间个数。',
          en: 'Assistance workshops that produce and have a roster of workers in the last month of the period.',
        },
        stillComparable: {
          zh: '扶贫车间改称帮扶车间，统计口径未变。',
          en: 'Renamed; what is counted has not changed.',
        },
      },
    },
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'WORKSHOP', measure: 'IN_USE' }] },
  },
  {
    code: 'WORKSHOP_USE_RATE',
    name: { zh: '扶贫车间在用率', en: 'Share of workshops in use' },
    definition: { zh: '在用车间数除以车间数。', en: 'Workshops in use divided by workshops.' },
    counting: 'RATIO',
    baseUnit: 'PERCENT',
    ratio: { numerator: 'WORKSHOP_IN_USE', denominator: 'WORKSHOP_COUNT' },
    reporters: 'RECIPIENT',
    inEra: { '2021-2025': { name: { zh: '帮扶车间在用率', en: 'Share of assistance workshops in use' } } },
  },
  {
    code: 'WORKSHOP_WORKERS',
    name: { zh: '扶贫车间吸纳就业', en: 'Workers in workshops' },
    definition: {
      zh: '按月度花名册，期内在车间就业的不同人数。',
      en: 'Distinct persons employed in workshops in the period, by the monthly rosters.',
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    reporters: 'RECIPIENT',
    inEra: { '2021-2025': { name: { zh: '帮扶车间吸纳就业', en: 'Workers in assistance workshops' } } },
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'WORKSHOP', measure: 'WORKERS' }] },
  },
  {
    code: 'WORKSHOP_POOR_WORKERS',
    name: { zh: '扶贫车间吸纳贫困劳动力', en: 'Poor workers in workshops' },
    definition: {
      zh: '车间吸纳就业人员中建档立卡贫困劳动力的人数。',
      en: 'Of the workers in workshops, the registered poor.',
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    reporters: 'RECIPIENT',
    partOf: ['WORKSHOP_WORKERS'],
    inEra: {
      '2021-2025': {
        name: { zh: '帮扶车间吸纳脱贫劳动力', en: 'Lifted workers in assistance workshops' },
        definition: {
          zh: '车间吸纳就业人员中脱贫劳动力（含监测对象）的人数。',
          en: 'Of the workers in workshops, the lifted and monitored.',
        },
        notComparable: poorToLifted,
      },
    },
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'WORKSHOP', measure: 'POOR_WORKERS' }] },
  },
];

/** 产业合作: firms, parks, workshops. */
export const industry: readonly IndicatorEntry[] = [...firms, ...parks, ...workshops];
