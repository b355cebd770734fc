import {
  BenefitAudience,
  BenefitForm,
  BenefitFrequency,
  FamilyRelation,
  HouseholdGuarantee,
  HouseholdRisk,
} from '../../schema/vocabulary';
import type { BenefitRuleRow, VersionDraft } from './benefit';

/** A rule of the whole country that the platform brings along: an example of common practice, to be checked by each county. */
export type ShippedRule = Pick<BenefitRuleRow, 'code' | 'audience' | 'every' | 'form'> & { terms: VersionDraft };

const EXAMPLE_NOTE = '示例：各地通行做法，执行前请按本县文件核对标准、对象和文号，修订为本地规则';
const EXAMPLE_DOCUMENT = '示例，请填本地文号';

const { PERSON, HOUSEHOLD } = BenefitAudience;
const { ONCE, MONTH, TERM, YEAR } = BenefitFrequency;
const { MONEY, KIND } = BenefitForm;

/** Asks nothing but to be admitted; in force since the register began. */
const plain: Omit<VersionDraft, 'nameZh' | 'nameEn' | 'withinDays'> = {
  fromDay: '2014-01-01',
  untilDay: null,
  categories: [],
  risks: [],
  met: [],
  notMet: [],
  relations: [],
  inSchool: null,
  isLabourer: null,
  ageFrom: null,
  ageTo: null,
  needsAdmission: true,
  leastFen: null,
  mostFen: null,
  kind: null,
  replaces: false,
  documentNo: EXAMPLE_DOCUMENT,
  isExample: true,
  note: EXAMPLE_NOTE,
};

const yuan = (least: bigint, most = least) => ({ leastFen: least * 100n, mostFen: most * 100n });

export const SHIPPED_BENEFIT_RULES: readonly ShippedRule[] = [
  {
    code: 'VOCATIONAL_AID',
    audience: PERSON,
    every: TERM,
    form: MONEY,
    terms: {
      ...plain,
      nameZh: '雨露计划职业教育补助',
      nameEn: 'Yulu Plan aid for vocational students',
      withinDays: 120,
      // Who of them attends a vocational school the county knows; the register says who is in school.
      relations: [FamilyRelation.CHILD, FamilyRelation.GRANDCHILD],
      inSchool: true,
      ageFrom: 15,
      ageTo: 24,
      ...yuan(1500n),
    },
  },
  {
    code: 'SCHOOL_AID',
    audience: PERSON,
    every: TERM,
    form: MONEY,
    terms: {
      ...plain,
      ...{
        nameZh: '义务教育家庭困难学生生活补助',
        nameEn: 'Living allowance for pupils of poor families',
        withinDays: 120,
      },
      inSchool: true,
      ageFrom: 6,
      ageTo: 15,
      ...yuan(250n, 625n),
    },
  },
  {
    code: 'MEDICAL_CARD',
    audience: HOUSEHOLD,
    every: ONCE,
    form: KIND,
    terms: {
      ...plain,
      nameZh: '慢性病卡、大病救治核办',
      nameEn: 'Check of the medical card',
      withinDays: 30,
      notMet: [HouseholdGuarantee.MEDICAL_CARE],
      kind: '核办医疗保障待遇一次',
      needsAdmission: false,
    },
  },
  {
    code: 'HOUSE_REPAIR',
    audience: HOUSEHOLD,
    every: ONCE,
    form: MONEY,
    terms: {
      ...plain,
      nameZh: '农村危房改造补助',
      nameEn: 'Subsidy to rebuild an unsafe house',
      withinDays: 180,
      notMet: [HouseholdGuarantee.HOUSING],
      ...yuan(10_000n, 60_000n),
    },
  },
  {
    code: 'PUBLIC_POST',
    audience: HOUSEHOLD,
    every: MONTH,
    form: MONEY,
    terms: {
      ...plain,
      nameZh: '乡村公益性岗位补贴',
      nameEn: 'Pay for a post of public benefit',
      withinDays: 45,
      risks: [HouseholdRisk.JOB_LOSS, HouseholdRisk.DISABILITY],
      isLabourer: true,
      ageFrom: 16,
      ageTo: 65,
      ...yuan(300n, 1500n),
    },
  },
  {
    code: 'INDUSTRY_REWARD',
    audience: HOUSEHOLD,
    every: YEAR,
    form: MONEY,
    terms: {
      ...plain,
      nameZh: '产业发展奖补',
      nameEn: 'Reward for a family’s production',
      withinDays: 365,
      isLabourer: true,
      ...yuan(500n, 5000n),
    },
  },
  {
    code: 'MINIMUM_LIVING',
    audience: HOUSEHOLD,
    every: MONTH,
    form: MONEY,
    terms: {
      ...plain,
      nameZh: '农村最低生活保障',
      nameEn: 'Minimum living allowance',
      withinDays: 30,
      notMet: [HouseholdGuarantee.FOOD_AND_CLOTHING],
      ...yuan(50n, 10_000n),
    },
  },
];
