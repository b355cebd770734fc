import type { Derivation, EraOverride, IndicatorEntry, PlacementTerm } from './shape';
import { poorToLifted, poorToRural } from './wording';

type Asked = Omit<PlacementTerm, 'source'>;

const counts = (asked: Asked): Derivation => ({ records: [{ source: 'PLACEMENTS', ...asked }] });

/** To 2020 the registered poor were counted. */
const poor = (asked: Asked = {}): Derivation => counts({ ...asked, categories: ['REGISTERED_POOR'] });

/** From 2021 the lifted among rural workers are told apart, with those who are monitored. */
const lifted = (asked: Asked = {}): Derivation => counts({ ...asked, categories: ['LIFTED', 'MONITORED'] });

/** 到结对省份: the donor's own city lies in it. */
const PAIRED = { destinations: ['PAIRED_CITY', 'PAIRED_PROVINCE'] } as const;
/** 省内, public posts included: a scheme that counts them by themselves leaves PUBLIC_POST out of the kinds of job. */
const IN_PROVINCE = { destinations: ['IN_COUNTY', 'IN_PROVINCE'] } as const;

/** From 2021 labour figures count rural workers, no longer the registered poor alone. */
function rural(
  zh: string,
  en: string,
  definitionZh: string,
  definitionEn: string,
  derivation?: Derivation,
): { '2021-2025': EraOverride } {
  return {
    '2021-2025': {
      name: { zh, en },
      derivation,
      definition: { zh: definitionZh, en: definitionEn },
      notComparable: poorToRural,
    },
  };
}

const placements: readonly IndicatorEntry[] = [
  {
    code: 'LABOR_EMPLOYED_TOTAL',
    name: { zh: '帮助贫困人口实现就业', en: 'Poor workers placed' },
    definition: {
      zh: '期内经劳务协作就业的不同建档立卡贫困劳动力人数，一人多次就业只计一人。',
      en: 'Distinct registered poor workers placed through labour collaboration; one person counts once.',
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    reporters: 'BOTH',
    sumOf: [
      ['LABOR_PAIRED_PROVINCE', 'LABOR_IN_PROVINCE', 'LABOR_OTHER_PROVINCE'],
      ['LABOR_PAIRED_PROVINCE', 'LABOR_IN_PROVINCE', 'LABOR_OTHER_PROVINCE', 'LABOR_PUBLIC_POST'],
    ],
    derivation: poor(),
    inEra: rural(
      '帮助农村劳动力就业',
      'Rural workers placed',
      '期内经劳务协作就业的不同农村劳动力人数（含脱贫劳动力），一人多次就业只计一人。',
      'Distinct rural workers, lifted ones included, placed through labour collaboration; one person counts once.',
      counts({}),
    ),
  },
  {
    code: 'LABOR_NEW',
    name: { zh: '新增就业', en: 'New placements' },
    definition: {
      zh: '期内新到岗的不同人数，上期末已在岗的不计。',
      en: 'Distinct workers who took up work in the period; those already at work before it are left out.',
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    reporters: 'BOTH',
    partOf: ['LABOR_EMPLOYED_TOTAL'],
    derivation: poor({ newOnly: true }),
    inEra: { '2021-2025': { derivation: counts({ newOnly: true }), notComparable: poorToRural } },
  },
  {
    code: 'LABOR_STOCK',
    name: { zh: '稳岗存量', en: 'Stock of jobs held' },
    definition: {
      zh: '期末仍在岗的人数，含以前年度就业、持续在岗的人员。',
      en: 'Workers still at work at the end of the period, those placed in earlier years included.',
    },
    counting: 'LAST',
    baseUnit: 'PERSON',
    reporters: 'BOTH',
    inEra: { '2021-2025': { notComparable: poorToRural } },
  },
  {
    code: 'LABOR_STABLE',
    name: { zh: '稳定就业', en: 'Stable jobs' },
    definition: {
      zh: '期内连续就业满6个月的不同人数，以合同和工资发放记录为准。',
      en: 'Distinct workers employed for at least six months on end, by contract and wage slips.',
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    reporters: 'BOTH',
    partOf: ['LABOR_EMPLOYED_TOTAL'],
    derivation: poor({ stableMonths: 6 }),
    inEra: {
      '2021-2025': {
        derivation: counts({ stableMonths: 3 }),
        definition: {
          zh: '期内连续就业满3个月的不同人数，以合同和工资发放记录为准。',
          en: 'Distinct workers employed for at least three months on end, by contract and wage slips.',
        },
        notComparable: {
          zh: '稳定就业的期限由6个月改为3个月。',
          en: 'A job is stable after three months instead of six.',
        },
      },
    },
  },
  {
    code: 'LABOR_STABLE_RATE',
    name: { zh: '稳岗率', en: 'Share of stable jobs' },
    definition: { zh: '稳定就业人数除以就业总人数。', en: 'Workers in stable jobs divided by workers placed.' },
    counting: 'RATIO',
    baseUnit: 'PERCENT',
    ratio: { numerator: 'LABOR_STABLE', denominator: 'LABOR_EMPLOYED_TOTAL' },
    reporters: 'BOTH',
    inEra: {
      '2021-2025': {
        notComparable: {
          zh: '稳定就业的期限和统计对象均有变化。',
          en: 'Both the months that make a job stable and the persons counted have changed.',
        },
      },
    },
  },
  {
    code: 'LABOR_RURAL',
    name: { zh: '农村劳动力就业', en: 'Rural workers placed, lifted included' },
    definition: {
      zh: '期内经协作就业的不同农村劳动力人数，含脱贫劳动力。',
      en: 'Distinct rural workers placed through the collaboration, lifted ones included.',
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    reporters: 'BOTH',
    derivation: counts({}),
  },
  {
    code: 'LABOR_LIFTED',
    name: { zh: '贫困劳动力就业', en: 'Poor workers among those placed' },
    definition: {
      zh: '农村劳动力就业中建档立卡贫困劳动力的人数。',
      en: 'Of the rural workers placed, the registered poor.',
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    reporters: 'BOTH',
    partOf: ['LABOR_RURAL'],
    derivation: poor(),
    inEra: {
      '2021-2025': {
        derivation: lifted(),
        name: { zh: '脱贫劳动力就业', en: 'Lifted workers among those placed' },
        definition: {
          zh: '农村劳动力就业中脱贫劳动力（含监测对象）的人数。',
          en: 'Of the rural workers placed, the lifted and monitored.',
        },
        notComparable: poorToLifted,
      },
    },
  },
];

const destinations: readonly IndicatorEntry[] = [
  {
    code: 'LABOR_PAIRED_PROVINCE',
    name: { zh: '到结对省份就业', en: 'Placed in the paired province' },
    definition: {
      zh: '在帮扶方所在省份就业的不同贫困劳动力人数。',
      en: "Distinct poor workers placed in the donor's province.",
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    reporters: 'BOTH',
    derivation: poor(PAIRED),
    inEra: rural(
      '到结对省份就业',
      'Placed in the paired province',
      '在帮扶方所在省份就业的不同农村劳动力人数。',
      "Distinct rural workers placed in the donor's province.",
      counts(PAIRED),
    ),
  },
  {
    code: 'LABOR_PAIRED_PROVINCE_POOR',
    name: { zh: '到结对省份就业的贫困劳动力', en: 'Poor workers placed in the paired province' },
    definition: {
      zh: '到结对省份就业人员中建档立卡贫困劳动力的人数（原公布区分贫困与非贫困时使用）。',
      en: 'Of those placed in the paired province, the registered poor, where the publication tells them apart.',
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    reporters: 'BOTH',
    partOf: ['LABOR_PAIRED_PROVINCE'],
    derivation: poor(PAIRED),
    inEra: {
      '2021-2025': {
        derivation: lifted(PAIRED),
        name: { zh: '到结对省份就业的脱贫劳动力', en: 'Lifted workers placed in the paired province' },
        definition: {
          zh: '到结对省份就业人员中脱贫劳动力（含监测对象）的人数。',
          en: 'Of those placed in the paired province, the lifted and monitored.',
        },
        notComparable: poorToLifted,
      },
    },
  },
  {
    code: 'LABOR_PAIRED_CITY',
    name: { zh: '到结对城市就业', en: 'Placed in the paired city' },
    definition: {
      zh: '到结对省份就业人员中在帮扶方所在城市就业的人数。',
      en: "Of those placed in the paired province, those in the donor's city.",
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    reporters: 'BOTH',
    partOf: ['LABOR_PAIRED_PROVINCE'],
    derivation: poor({ destinations: ['PAIRED_CITY'] }),
    inEra: { '2021-2025': { derivation: counts({ destinations: ['PAIRED_CITY'] }), notComparable: poorToRural } },
  },
  {
    code: 'LABOR_IN_PROVINCE',
    name: { zh: '省内就业', en: 'Placed within the province' },
    definition: {
      zh: '在受帮扶方省内（含县内）就业的不同贫困劳动力人数；公益岗位是否计入由年度方案规定。',
      en: "Distinct poor workers placed within the recipient's province; the scheme says whether public posts count.",
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    reporters: 'RECIPIENT',
    derivation: poor(IN_PROVINCE),
    inEra: rural(
      '省内就近就业',
      'Placed within the province',
      '在受帮扶方省内（含县内）就业的不同农村劳动力人数；公益岗位是否计入由年度方案规定。',
      "Distinct rural workers placed within the recipient's province; the scheme says whether public posts count.",
      counts(IN_PROVINCE),
    ),
  },
  {
    code: 'LABOR_NEARBY',
    name: { zh: '就近就地就业', en: 'Placed near home' },
    definition: {
      zh: '省内就业人员中在本县范围内就业的人数。',
      en: 'Of those placed within the province, those who work in their own county.',
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    reporters: 'RECIPIENT',
    partOf: ['LABOR_IN_PROVINCE'],
    derivation: poor({ destinations: ['IN_COUNTY'] }),
    inEra: { '2021-2025': { derivation: counts({ destinations: ['IN_COUNTY'] }), notComparable: poorToRural } },
  },
  {
    code: 'LABOR_OTHER_PROVINCE',
    name: { zh: '到其他省份就业', en: 'Placed in other provinces' },
    definition: {
      zh: '在受帮扶方省份和结对省份以外就业的不同贫困劳动力人数。',
      en: "Distinct poor workers placed outside both the recipient's and the paired province.",
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    reporters: 'BOTH',
    derivation: poor({ destinations: ['OTHER_PROVINCE'] }),
    inEra: rural(
      '到其他省份就业',
      'Placed in other provinces',
      '在受帮扶方省份和结对省份以外就业的不同农村劳动力人数。',
      "Distinct rural workers placed outside both the recipient's and the paired province.",
      counts({ destinations: ['OTHER_PROVINCE'] }),
    ),
  },
  {
    code: 'LABOR_POINT_TO_POINT',
    name: { zh: '“点对点”输送', en: 'Brought point to point' },
    definition: {
      zh: '期内以专车、专列、包机等方式“点对点”输送到岗的不同人数。',
      en: 'Distinct workers brought to their jobs by chartered bus, train or plane.',
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    reporters: 'BOTH',
    derivation: counts({ pointToPoint: true }),
  },
];

const postsAndTraining: readonly IndicatorEntry[] = [
  {
    code: 'LABOR_PUBLIC_POST',
    name: { zh: '公益性岗位就业', en: 'Public-welfare posts' },
    definition: {
      zh: '在帮扶资金支持的公益性岗位就业的不同人数。',
      en: 'Distinct workers in public-welfare posts supported by assistance funds.',
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    reporters: 'RECIPIENT',
    derivation: counts({ jobKinds: ['PUBLIC_POST'] }),
  },
  {
    code: 'LABOR_PUBLIC_POST_HOUSEHOLDS',
    name: { zh: '公益性岗位户', en: 'Households with a public-welfare post' },
    definition: {
      zh: '有成员在公益性岗位就业的不同农户数。',
      en: 'Distinct households with a member in a public-welfare post.',
    },
    counting: 'DISTINCT',
    baseUnit: 'HOUSEHOLD',
    reporters: 'RECIPIENT',
  },
  {
    code: 'LABOR_SELF_EMPLOYED',
    name: { zh: '自主创业', en: 'Self-employed' },
    definition: {
      zh: '经协作扶持自主创业、正在经营的不同人数。',
      en: 'Distinct persons who set up a business with help of the collaboration and are running it.',
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    reporters: 'RECIPIENT',
    partOf: ['LABOR_EMPLOYED_TOTAL'],
    derivation: poor({ jobKinds: ['SELF_EMPLOYED'] }),
    inEra: { '2021-2025': { derivation: counts({ jobKinds: ['SELF_EMPLOYED'] }), notComparable: poorToRural } },
  },
  {
    code: 'LABOR_JOB_FAIRS',
    name: { zh: '专场招聘会', en: 'Job fairs' },
    definition: {
      zh: '期内双方组织的劳务协作专场招聘活动场次，线上线下均计。',
      en: 'Job fairs held for the collaboration in the period, online ones included.',
    },
    counting: 'SUM',
    baseUnit: 'OCCASION',
    reporters: 'BOTH',
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'JOB_FAIR', measure: 'COUNT' }] },
  },
  {
    code: 'LABOR_TRAINING_SESSIONS',
    name: { zh: '劳务协作培训班', en: 'Labour training sessions' },
    definition: {
      zh: '期内举办并结业的劳务技能培训班期数。',
      en: 'Training courses in work skills completed in the period.',
    },
    counting: 'SUM',
    baseUnit: 'SESSION',
    reporters: 'BOTH',
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'TRAINING', measure: 'COUNT', forms: ['LABOR'] }] },
  },
  {
    code: 'LABOR_TRAINING_PERSONS',
    name: { zh: '劳务培训贫困人口', en: 'Poor persons trained for work' },
    definition: {
      zh: '期内参加劳务技能培训的不同贫困人口数，一人多期只计一人。',
      en: 'Distinct poor persons trained in work skills; one person counts once.',
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    twin: 'LABOR_TRAINING_PERSON_TIMES',
    reporters: 'BOTH',
    inEra: rural(
      '劳务培训农村劳动力',
      'Rural workers trained',
      '期内参加劳务技能培训的不同农村劳动力人数，一人多期只计一人。',
      'Distinct rural workers trained in work skills; one person counts once.',
    ),
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'TRAINING', measure: 'PERSONS', forms: ['LABOR'] }] },
  },
  {
    code: 'LABOR_TRAINING_PERSON_TIMES',
    name: { zh: '劳务培训贫困人口人次', en: 'Poor persons trained for work, person-times' },
    definition: {
      zh: '期内贫困人口参加劳务技能培训的人次，各期实到人数之和。',
      en: 'Attendances of poor persons at training in work skills, the heads present added up.',
    },
    counting: 'SUM',
    baseUnit: 'PERSON_TIME',
    twin: 'LABOR_TRAINING_PERSONS',
    reporters: 'BOTH',
    inEra: rural(
      '劳务培训农村劳动力人次',
      'Rural workers trained, person-times',
      '期内农村劳动力参加劳务技能培训的人次，各期实到人数之和。',
      'Attendances of rural workers at training in work skills, the heads present added up.',
    ),
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'TRAINING', measure: 'PERSON_TIMES', forms: ['LABOR'] }] },
  },
];

/** 劳务协作: placements by destination and kind, how long they hold, training. */
export const labor: readonly IndicatorEntry[] = [...placements, ...destinations, ...postsAndTraining];
