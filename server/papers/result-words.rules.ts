import {
  Bound,
  Lang,
  PairingLevel,
  PeriodKind,
  Programme,
  ProjectType,
  ResultsDimension,
} from '../../schema/vocabulary';
import { KIND_WORDS, STAGE_WORDS } from '../funds/fund-words.rules';
import { DESTINATIONS, HOUSEHOLDS } from '../imports/fields/placement-choices.rules';
import { PURCHASE_CHANNELS, PURCHASE_MODES } from '../imports/fields/purchase-fields.rules';
import { choiceWord } from './book-words.rules';

interface Words {
  zh: string;
  en: string;
}

const words = (zh: string, en: string, width = 12): Words & { width: number } => ({ zh, en, width });

/** How each dimension heads its column. */
export const DIMENSION_WORDS: Record<ResultsDimension, Words & { width: number }> = {
  PROGRAMME: words('帮扶类别', 'Programme', 14),
  LEVEL: words('层级', 'Level'),
  PERIOD_KIND: words('期间类型', 'Kind of period'),
  PAIRING: words('结对', 'Pairing', 36),
  DONOR: words('帮扶方', 'Donor', 24),
  RECIPIENT: words('受帮扶方', 'Recipient', 18),
  DONOR_PROVINCE: words('东部省市', 'Donor province'),
  RECIPIENT_PROVINCE: words('西部省份', 'Recipient province'),
  MEMBER: words('组团成员', 'Member', 24),
  CATEGORY: words('类别', 'Category', 16),
  INDICATOR: words('指标', 'Indicator', 28),
  YEAR: words('年度', 'Year', 8),
  QUARTER: words('季度', 'Quarter', 8),
  MONTH: words('月份', 'Month', 8),
  FUND_KIND: words('资金类别', 'Kind of fund', 14),
  FUND_STAGE: words('资金环节', 'Stage', 14),
  PROJECT_TYPE: words('项目类别', 'Type of project', 14),
  LABOR_DESTINATION: words('就业去向', 'Destination', 14),
  HOUSEHOLD_CATEGORY: words('农户类别', 'Household', 14),
  PURCHASE_CHANNEL: words('采购渠道', 'Channel', 14),
  PURCHASE_MODE: words('采购方式', 'Mode', 14),
};

const PROGRAMMES: Record<Programme, Words> = {
  EAST_WEST: words('东西部协作', 'East–West'),
  DESIGNATED_AID: words('定点帮扶', 'designated aid'),
  PROVINCE_INTERNAL: words('省内对口帮扶', 'within the province'),
  COUNTY_OWN: words('县级自筹帮扶', 'the county’s own'),
};

const LEVELS: Record<PairingLevel, Words> = {
  NATIONAL: words('全国', 'nation'),
  PROVINCE: words('省', 'province'),
  CITY: words('市', 'city'),
  COUNTY: words('县', 'county'),
  TOWN: words('乡镇', 'town'),
  VILLAGE: words('村', 'village'),
  ENTERPRISE_VILLAGE: words('企业与村', 'firm and village'),
  SOCIAL_ORG_VILLAGE: words('社会组织与村', 'social organisation and village'),
  SCHOOL: words('学校', 'school'),
  HOSPITAL: words('医院', 'hospital'),
};

const PERIODS: Record<PeriodKind, Words> = {
  YEAR: words('年度', 'year'),
  YEAR_TO_DATE: words('年初至今', 'year to date'),
  CUMULATIVE: words('累计', 'cumulative'),
  MONTH: words('月度', 'month'),
  QUARTER: words('季度', 'quarter'),
  PLAN: words('计划', 'plan'),
  PLAN_BATCH: words('计划批次', 'batch of a plan'),
  AGREEMENT: words('协议', 'agreement'),
};

const PROJECTS: Record<ProjectType, Words> = {
  INDUSTRY: words('产业发展', 'industry'),
  EMPLOYMENT: words('就业', 'employment'),
  INFRASTRUCTURE: words('基础设施', 'infrastructure'),
  HOUSING: words('住房安全', 'housing'),
  EDUCATION: words('教育', 'education'),
  HEALTH: words('医疗卫生', 'health'),
  TRAINING: words('培训', 'training'),
  PUBLIC_SERVICE: words('公共服务', 'public services'),
  OTHER: words('其他', 'other'),
};

const BOUNDS: Record<Bound, Words> = {
  EXACT: words('', ''),
  AT_LEAST: words('至少', 'at least'),
  AT_MOST: words('至多', 'at most'),
  ABOUT: words('约', 'about'),
};

/** How exact a claim is; nothing is said of one that is. */
export const boundWord = (lang: Lang, bound: Bound | null): string | null =>
  bound === null ? null : BOUNDS[bound][lang === Lang.ZH ? 'zh' : 'en'];

/**
 * What stands in a dimension's cell. The dimension's own value is a word of a list, a number, or an id whose name was looked up.
 */
export function dimensionWord(
  lang: Lang,
  dimension: ResultsDimension,
  value: string | number | null,
  name: string | null,
): string | null {
  if (name !== null) return name;
  if (value === null) return null;
  const code = String(value);
  const among = (table: Readonly<Record<string, Words>>): string =>
    table[code]?.[lang === Lang.ZH ? 'zh' : 'en'] ?? code;
  switch (dimension) {
    case ResultsDimension.PROGRAMME:
      return among(PROGRAMMES);
    case ResultsDimension.LEVEL:
      return among(LEVELS);
    case ResultsDimension.PERIOD_KIND:
      return among(PERIODS);
    case ResultsDimension.FUND_KIND:
      return among(KIND_WORDS);
    case ResultsDimension.FUND_STAGE:
      return among(STAGE_WORDS);
    case ResultsDimension.PROJECT_TYPE:
      return among(PROJECTS);
    case ResultsDimension.LABOR_DESTINATION:
      return choiceWord(lang, DESTINATIONS, code);
    case ResultsDimension.HOUSEHOLD_CATEGORY:
      return choiceWord(lang, HOUSEHOLDS, code);
    case ResultsDimension.PURCHASE_CHANNEL:
      return choiceWord(lang, PURCHASE_CHANNELS, code);
    case ResultsDimension.PURCHASE_MODE:
      return choiceWord(lang, PURCHASE_MODES, code);
    case ResultsDimension.PAIRING:
    case ResultsDimension.DONOR:
    case ResultsDimension.RECIPIENT:
    case ResultsDimension.DONOR_PROVINCE:
    case ResultsDimension.RECIPIENT_PROVINCE:
    case ResultsDimension.MEMBER:
    case ResultsDimension.CATEGORY:
    case ResultsDimension.INDICATOR:
    case ResultsDimension.YEAR:
    case ResultsDimension.QUARTER:
    case ResultsDimension.MONTH:
      return code;
  }
}
