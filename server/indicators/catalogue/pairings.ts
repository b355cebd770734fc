import type { Bilingual, Derivation, IndicatorEntry } from './shape';

type CountedAs = Pick<IndicatorEntry, 'baseUnit' | 'alsoPrinted'>;

const countyAs: CountedAs = { baseUnit: 'ITEM', alsoPrinted: ['个县', '对'] };
const townAs: CountedAs = { baseUnit: 'ITEM', alsoPrinted: ['个镇', '对'] };
const villageAs: CountedAs = { baseUnit: 'ITEM', alsoPrinted: ['个村', '村', '对'] };
const firmAs: CountedAs = { baseUnit: 'ESTABLISHMENT', alsoPrinted: ['户', '对'] };
const organisationAs: CountedAs = { baseUnit: 'ITEM', alsoPrinted: ['家', '对'] };
const schoolAs: CountedAs = { baseUnit: 'SCHOOL', alsoPrinted: ['对'] };
const hospitalAs: CountedAs = { baseUnit: 'ESTABLISHMENT', alsoPrinted: ['所', '对'] };

/** One end of a level of pairings. Several may share a partner, so each end is counted for itself (R8). */
function pairingEnd(
  code: string,
  name: Bilingual,
  definition: Bilingual,
  countedAs: CountedAs,
  derivation?: Derivation,
): IndicatorEntry {
  return {
    code,
    name,
    definition,
    counting: 'LAST',
    ...countedAs,
    reporters: 'BOTH',
    ...(derivation && { derivation }),
  };
}

/** The units of one side in pairings of these forms, as the records tell them. */
function units(measure: 'EAST' | 'WEST', ...forms: string[]): Derivation {
  return { records: [{ source: 'ACTIVITIES', kind: 'UNIT_PAIRING', measure, forms }] };
}
const PAIRED = ['TOWN', 'VILLAGE', 'SCHOOL', 'HOSPITAL', 'ENTERPRISE_VILLAGE', 'ENTERPRISE_TOWN', 'SOCIAL_ORG_VILLAGE'];

const ends: readonly IndicatorEntry[] = [
  pairingEnd(
    'PAIR_CITY_EAST',
    { zh: '结对东部市', en: 'Paired cities, east' },
    {
      zh: '期末有结对关系的帮扶方地市个数。',
      en: 'Cities of the donor side that have a pairing at the end of the period.',
    },
    organisationAs,
  ),
  pairingEnd(
    'PAIR_CITY_WEST',
    { zh: '结对西部市（州）', en: 'Paired cities, west' },
    {
      zh: '期末有结对关系的受帮扶方地市（州）个数。',
      en: 'Cities and prefectures of the recipient side that have a pairing at the end of the period.',
    },
    organisationAs,
  ),
  pairingEnd(
    'PAIR_COUNTY_EAST',
    { zh: '结对东部县（区）', en: 'Paired counties, east' },
    {
      zh: '期末有结对关系的帮扶方县（市、区）个数。',
      en: 'Districts and counties of the donor side that have a pairing at the end of the period.',
    },
    countyAs,
  ),
  pairingEnd(
    'PAIR_COUNTY',
    { zh: '结对受帮扶县', en: 'Paired counties, west' },
    {
      zh: '期末有结对关系的受帮扶县个数。',
      en: 'Counties of the recipient side that have a pairing at the end of the period.',
    },
    countyAs,
  ),
  pairingEnd(
    'PAIR_TOWN_EAST',
    { zh: '结对东部乡镇', en: 'Paired towns, east' },
    { zh: '期末有结对关系的帮扶方乡镇（街道）个数。', en: 'Towns of the donor side that have a pairing.' },
    townAs,
    units('EAST', 'TOWN'),
  ),
  pairingEnd(
    'PAIR_TOWN_WEST',
    { zh: '结对西部乡镇', en: 'Paired towns, west' },
    { zh: '期末有结对关系的受帮扶方乡镇（街道）个数。', en: 'Towns of the recipient side that have a pairing.' },
    townAs,
    units('WEST', 'TOWN'),
  ),
  pairingEnd(
    'PAIR_VILLAGE_EAST',
    { zh: '结对东部村', en: 'Paired villages, east' },
    { zh: '期末有村村结对关系的帮扶方村（社区）个数。', en: 'Villages of the donor side paired with a village.' },
    villageAs,
    units('EAST', 'VILLAGE'),
  ),
  pairingEnd(
    'PAIR_VILLAGE_WEST',
    { zh: '结对西部村', en: 'Paired villages, west' },
    { zh: '期末有村村结对关系的受帮扶方村个数。', en: 'Villages of the recipient side paired with a village.' },
    villageAs,
    units('WEST', 'VILLAGE'),
  ),
  pairingEnd(
    'PAIR_SCHOOL_EAST',
    { zh: '结对东部学校', en: 'Paired schools, east' },
    { zh: '期末有结对关系的帮扶方学校所数。', en: 'Schools of the donor side that have a pairing.' },
    schoolAs,
    units('EAST', 'SCHOOL'),
  ),
  pairingEnd(
    'PAIR_SCHOOL_WEST',
    { zh: '结对西部学校', en: 'Paired schools, west' },
    { zh: '期末有结对关系的受帮扶方学校所数。', en: 'Schools of the recipient side that have a pairing.' },
    schoolAs,
    units('WEST', 'SCHOOL'),
  ),
  pairingEnd(
    'PAIR_HOSPITAL_EAST',
    { zh: '结对东部医院', en: 'Paired hospitals, east' },
    { zh: '期末有结对关系的帮扶方医疗卫生机构个数。', en: 'Hospitals of the donor side that have a pairing.' },
    hospitalAs,
    units('EAST', 'HOSPITAL'),
  ),
  pairingEnd(
    'PAIR_HOSPITAL_WEST',
    { zh: '结对西部医院', en: 'Paired hospitals, west' },
    { zh: '期末有结对关系的受帮扶方医疗卫生机构个数。', en: 'Hospitals of the recipient side that have a pairing.' },
    hospitalAs,
    units('WEST', 'HOSPITAL'),
  ),
  {
    ...pairingEnd(
      'PAIR_ENTERPRISE_EAST',
      { zh: '“万企帮万村”结对企业', en: 'Paired firms' },
      {
        zh: '期末与受帮扶方村、镇有结对关系的帮扶方企业数。',
        en: 'Firms of the donor side paired with villages or towns.',
      },
      firmAs,
      units('EAST', 'ENTERPRISE_VILLAGE', 'ENTERPRISE_TOWN'),
    ),
    inEra: { '2021-2025': { name: { zh: '“万企兴万村”结对企业', en: 'Paired firms' } } },
  },
  {
    ...pairingEnd(
      'PAIR_ENTERPRISE_VILLAGE_WEST',
      { zh: '“万企帮万村”结对村', en: 'Villages paired with firms' },
      { zh: '期末与帮扶方企业有结对关系的受帮扶方村个数。', en: 'Villages of the recipient side paired with a firm.' },
      villageAs,
      units('WEST', 'ENTERPRISE_VILLAGE'),
    ),
    inEra: { '2021-2025': { name: { zh: '“万企兴万村”结对村', en: 'Villages paired with firms' } } },
  },
  pairingEnd(
    'PAIR_ENTERPRISE_TOWN',
    { zh: '与企业结对的乡镇', en: 'Towns paired with firms' },
    { zh: '期末与帮扶方企业有结对关系的受帮扶方乡镇个数。', en: 'Towns of the recipient side paired with a firm.' },
    townAs,
    units('WEST', 'ENTERPRISE_TOWN'),
  ),
  pairingEnd(
    'PAIR_SOCIAL_ORG_EAST',
    { zh: '结对社会组织', en: 'Paired social organisations' },
    {
      zh: '期末与受帮扶方村有结对关系的帮扶方社会组织个数。',
      en: 'Social organisations of the donor side paired with villages.',
    },
    organisationAs,
    units('EAST', 'SOCIAL_ORG_VILLAGE'),
  ),
  pairingEnd(
    'PAIR_SOCIAL_ORG_VILLAGE_WEST',
    { zh: '与社会组织结对的村', en: 'Villages paired with social organisations' },
    {
      zh: '期末与帮扶方社会组织有结对关系的受帮扶方村个数。',
      en: 'Villages of the recipient side paired with a social organisation.',
    },
    villageAs,
    units('WEST', 'SOCIAL_ORG_VILLAGE'),
  ),
  pairingEnd(
    'PAIR_UNIT_EAST',
    { zh: '结对单位（东部）', en: 'Paired units, east' },
    {
      zh: '期末帮扶方乡镇、村、学校、医院、企业、社会组织等结对单位合计。',
      en: 'Paired units of the donor side together: towns, villages, schools, hospitals, firms, organisations.',
    },
    organisationAs,
    units('EAST', ...PAIRED),
  ),
  pairingEnd(
    'PAIR_UNIT_WEST',
    { zh: '结对单位（西部）', en: 'Paired units, west' },
    {
      zh: '期末受帮扶方乡镇、村、学校、医院等结对单位合计。',
      en: 'Paired units of the recipient side together: towns, villages, schools, hospitals.',
    },
    organisationAs,
    units('WEST', ...PAIRED),
  ),
];

const coverage: readonly IndicatorEntry[] = [
  {
    code: 'SCHOOL_COUNT',
    name: { zh: '中小学校总数', en: 'Schools of the county' },
    definition: {
      zh: '期末受帮扶县名录内的中小学校所数，是学校结对覆盖率的分母。',
      en: "Schools on the county's list at the end of the period; the denominator of the coverage of schools.",
    },
    counting: 'LAST',
    baseUnit: 'SCHOOL',
    reporters: 'RECIPIENT',
    derivation: units('WEST', 'SCHOOL_LISTED'),
  },
  {
    code: 'HOSPITAL_COUNT',
    name: { zh: '医疗卫生机构总数', en: 'Hospitals of the county' },
    definition: {
      zh: '期末受帮扶县名录内的医院、乡镇卫生院个数，是医院结对覆盖率的分母。',
      en: "Hospitals and township clinics on the county's list; the denominator of the coverage of hospitals.",
    },
    counting: 'LAST',
    baseUnit: 'ESTABLISHMENT',
    alsoPrinted: ['所'],
    reporters: 'RECIPIENT',
    derivation: units('WEST', 'HOSPITAL_LISTED'),
  },
  {
    code: 'PAIR_SCHOOL_COVERAGE',
    name: { zh: '学校结对覆盖率', en: 'Coverage of schools' },
    definition: {
      zh: '结对西部学校数除以中小学校总数。',
      en: 'Paired schools, west, divided by schools of the county.',
    },
    counting: 'RATIO',
    baseUnit: 'PERCENT',
    ratio: { numerator: 'PAIR_SCHOOL_WEST', denominator: 'SCHOOL_COUNT' },
    reporters: 'RECIPIENT',
  },
  {
    code: 'PAIR_HOSPITAL_COVERAGE',
    name: { zh: '医院结对覆盖率', en: 'Coverage of hospitals' },
    definition: {
      zh: '结对西部医院数除以医疗卫生机构总数。',
      en: 'Paired hospitals, west, divided by hospitals of the county.',
    },
    counting: 'RATIO',
    baseUnit: 'PERCENT',
    ratio: { numerator: 'PAIR_HOSPITAL_WEST', denominator: 'HOSPITAL_COUNT' },
    reporters: 'RECIPIENT',
  },
];

const demonstration: readonly IndicatorEntry[] = [
  {
    code: 'VILLAGE_DEMONSTRATION',
    since: '2021-2025',
    name: { zh: '共建乡村振兴示范点', en: 'Demonstration villages built together' },
    definition: {
      zh: '期末双方共建并经认定的乡村振兴示范村（点）个数。',
      en: 'Villages recognised as demonstrations of rural revitalisation that both sides build together.',
    },
    counting: 'LAST',
    baseUnit: 'ITEM',
    alsoPrinted: ['个村', '村', '处'],
    reporters: 'BOTH',
  },
];

/** 携手奔小康、携手促振兴: pairings at every level, both ends, and how much of the county they cover. */
export const pairings: readonly IndicatorEntry[] = [...ends, ...coverage, ...demonstration];
