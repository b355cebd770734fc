import { FlagRule, FlagSeverity, FlagStance } from '../../schema/vocabulary';

interface Words {
  readonly zh: string;
  readonly en: string;
}

/** What a threshold is: a whole number within a range, in a unit. */
export interface ThresholdForm {
  readonly min: number;
  readonly max: number;
  readonly unit: Words;
  readonly meaning: Words;
  readonly shipped: string;
}

/** What a rule is, and how it is set when the platform first starts; administrators revise the settings from there. */
export interface FlagRuleEntry {
  /** Its number among the rules that the field knows, such as R9. */
  readonly basis: string;
  readonly stance: FlagStance;
  readonly severity: FlagSeverity;
  /** What it looks for, in one sentence. */
  readonly asks: Words;
  readonly thresholds: Readonly<Record<string, ThresholdForm>>;
}

const PERCENT: Words = { zh: '%', en: '%' };
const { QUESTION, NOTICE, CONTRADICTION } = FlagStance;
const { WARNING, SERIOUS } = FlagSeverity;

const ABOUT: Readonly<Record<string, ThresholdForm>> = {
  ABOUT_PERCENT: {
    min: 0,
    max: 50,
    unit: PERCENT,
    meaning: { zh: '“约”数的允许偏差', en: 'how far “about” reaches to either side' },
    shipped: '5',
  },
};
/** What the money rules of a scheme measure by stands with them. */
const ELSEWHERE = {};

const rule = (
  basis: string,
  stance: FlagStance,
  severity: FlagSeverity,
  zh: string,
  en: string,
  thresholds: Readonly<Record<string, ThresholdForm>>,
): FlagRuleEntry => ({ basis, stance, severity, asks: { zh, en }, thresholds });

export const FLAG_RULES: Readonly<Record<FlagRule, FlagRuleEntry>> = {
  VOUCHER_RATE_LOW: rule(
    'R10',
    QUESTION,
    WARNING,
    '保管单位的报账率低于下限。',
    'A custodian has vouchered less than the floor.',
    ELSEWHERE,
  ),
  IDLE_OVER_ONE_YEAR: rule('R10', QUESTION, WARNING, '资金存放满一年。', 'Money has lain there for a year.', ELSEWHERE),
  IDLE_OVER_TWO_YEARS: rule(
    'R10',
    QUESTION,
    SERIOUS,
    '资金存放满两年。',
    'Money has lain there for two years.',
    ELSEWHERE,
  ),
  YEAR_END_BALANCE_HIGH: rule(
    'R10',
    QUESTION,
    WARNING,
    '年末结余率达到上限。',
    'Too much lay there at the end of the year.',
    ELSEWHERE,
  ),
  RECEIPT_WITHOUT_DISBURSEMENT: rule(
    'R3',
    NOTICE,
    FlagSeverity.NOTICE,
    '登记了到位，未见相应拨付。',
    'A receipt is stated, and no disbursement.',
    ELSEWHERE,
  ),
  RECEIPT_ABOVE_DISBURSEMENT: rule(
    'R3',
    NOTICE,
    FlagSeverity.NOTICE,
    '登记的到位多于拨付。',
    'More is stated as received than as disbursed.',
    ELSEWHERE,
  ),
  DIFFERENCE_OVERDUE: rule(
    'R9',
    QUESTION,
    WARNING,
    '双方登记的差异逾期未答复。',
    'A difference between both sides was not answered in time.',
    ELSEWHERE,
  ),
  PARTS_NOT_TOTAL: rule(
    'R1',
    CONTRADICTION,
    WARNING,
    '分项之和与合计不符。',
    'The parts do not come to the total.',
    ABOUT,
  ),
  FUND_PARTS_NOT_TOTAL: rule(
    'R2',
    CONTRADICTION,
    WARNING,
    '资金分项之和与合计不符。',
    'The parts of funds do not come to the total.',
    ABOUT,
  ),
  PARTS_UNCLEAR: rule(
    'R1 R2',
    QUESTION,
    FlagSeverity.NOTICE,
    '分项之和与合计相差不多，或分项可能重叠，请核实口径。',
    'The parts listed come close to the total, or may overlap: which is meant?',
    {
      ...ABOUT,
      GAP_PERCENT: {
        min: 0,
        max: 50,
        unit: PERCENT,
        meaning: {
          zh: '未列全的分项之和与合计相差不超过此比例时才问',
          en: 'parts that are not all listed are asked about where the gap is no wider',
        },
        shipped: '5',
      },
    },
  ),
  STAGE_ABOVE_EARLIER: rule(
    'R3',
    QUESTION,
    FlagSeverity.NOTICE,
    '后一环节的资金多于前一环节，可能含期初余额。',
    'More at a later stage than at the one before; an opening balance may be the reason.',
    ABOUT,
  ),
  SUBSET_ABOVE_SET: rule(
    'R4',
    CONTRADICTION,
    WARNING,
    '部分多于其所属的整体。',
    'A part is larger than what it is a part of.',
    ABOUT,
  ),
  TO_DATE_FELL: rule('R5', CONTRADICTION, WARNING, '累计数减少。', 'A figure up to a date has fallen.', ABOUT),
  RATE_DIFFERS: rule(
    'R6',
    CONTRADICTION,
    WARNING,
    '原文的比率与其分子分母不符。',
    'A printed rate is not what its parts come to.',
    ABOUT,
  ),
  RATE_TRUNCATED: rule(
    'R6',
    NOTICE,
    FlagSeverity.NOTICE,
    '原文的比率系截尾，不是四舍五入。',
    'A printed rate is cut off instead of rounded.',
    {},
  ),
  MOVED_TO_TWIN: rule(
    'R7',
    NOTICE,
    FlagSeverity.NOTICE,
    '人与人次混用，已记入相应指标。',
    'Persons were printed as person-times or the other way, and the figure was moved.',
    {},
  ),
  PERSONS_ABOVE_TIMES: rule('R7', CONTRADICTION, WARNING, '人数多于人次。', 'More persons than person-times.', ABOUT),
  ONE_END_COUNTED: rule(
    'R8',
    NOTICE,
    FlagSeverity.NOTICE,
    '结对只统计了一端。',
    'Only one end of pairings is counted.',
    {},
  ),
  STATEMENTS_DISAGREE: rule(
    'R9',
    CONTRADICTION,
    WARNING,
    '同一事项两处数字不一致。',
    'Two statements about one fact disagree.',
    ABOUT,
  ),
  OUTLIER_PER_HEAD: rule(
    'R11',
    QUESTION,
    FlagSeverity.NOTICE,
    '人均带动数偏高，请核实口径。',
    'Far more for each head than elsewhere: which head is meant?',
    {
      MOST_PER_LEADER: {
        min: 1,
        max: 10_000,
        unit: { zh: '人', en: 'persons' },
        // Elsewhere 12 to 23.
        meaning: { zh: '每名带头人带动多少人以上即问', en: 'more for each leader are asked about' },
        shipped: '25',
      },
    },
  ),
  OFFICES_DIFFER: rule(
    'R9',
    QUESTION,
    WARNING,
    '同一县的县级、部门、乡镇上报数不一致。',
    'The offices of one county report different figures.',
    {
      SHORTFALL_PERCENT: {
        min: 0,
        max: 100,
        unit: PERCENT,
        meaning: {
          zh: '乡镇合计比县级、部门上报数少多少以内不问（不经乡镇的部分）；100 为少多少都不问',
          en: 'so far may the townships together fall short of the county or a department (what goes through no township); 100 asks about no shortfall',
        },
        shipped: '0',
      },
    },
  ),
};
