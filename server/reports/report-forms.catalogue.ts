import { PairingLevel, PeriodKind, ReportAction, ReportDesk } from '../../schema/vocabulary';
import type { FlowStep, FormFacts } from './report';

const { SUBMIT, APPROVE, CONFIRM, LOCK } = ReportAction;

/** county → its office → the donor confirms what both report → city → province. */
const ofCounty = (figures: string[]): FlowStep[] => [
  { action: SUBMIT, by: ReportDesk.COUNTY },
  { action: APPROVE, by: ReportDesk.COUNTY_OFFICE },
  { action: CONFIRM, by: ReportDesk.DONOR_LEAD, figures },
  { action: APPROVE, by: ReportDesk.CITY },
  { action: LOCK, by: ReportDesk.PROVINCE },
];

/** The lead's own word: somebody else at the lead approves it, the county confirms what both report, then city and province. */
const ofLead = (figures: string[]): FlowStep[] => [
  { action: SUBMIT, by: ReportDesk.DONOR_LEAD },
  { action: APPROVE, by: ReportDesk.DONOR_LEAD },
  { action: CONFIRM, by: ReportDesk.COUNTY_OFFICE, figures },
  { action: APPROVE, by: ReportDesk.CITY },
  { action: LOCK, by: ReportDesk.PROVINCE },
];

/** What the county, or the lead, takes into its own report: handed in, looked at, locked. */
const upTo = (by: ReportDesk, office: ReportDesk): FlowStep[] => [
  { action: SUBMIT, by },
  { action: APPROVE, by: office },
  { action: LOCK, by: office },
];

const MONEY = ['FUND_RECEIVED', 'FUND_ISSUED', 'FUND_SPENT', 'FUND_VOUCHERED', 'FUND_RETURNED'];
const RATES = ['FUND_SPEND_RATE', 'FUND_REIMBURSEMENT_RATE'];

/** Written at a desk, approved there by somebody else, locked above. */
const compiledAt = (by: ReportDesk, lockedBy: ReportDesk): FlowStep[] => [
  { action: SUBMIT, by },
  { action: APPROVE, by },
  { action: LOCK, by: lockedBy },
];

/** What happened, in the county’s books and in the donor’s. */
const PROGRESS = [
  ...MONEY,
  ...RATES,
  'PROJECT_STARTED',
  'PROJECT_COMPLETED',
  'LABOR_EMPLOYED_TOTAL',
  'LABOR_PAIRED_PROVINCE',
  'CONSUMPTION_AMOUNT',
  'ENTERPRISE_INTRODUCED',
  'ENTERPRISE_ACTUAL_INVESTMENT',
  'WORKSHOP_COUNT',
  'CADRE_TRAINING_SESSIONS',
  'TECH_TRAINING_SESSIONS',
  'LEADER_TRAINED',
  'ORG_VISITS',
  'ORG_JOINT_MEETING',
];

/** Of these both sides keep books of their own. */
const OF_BOTH = ['FUND_RECEIVED', 'FUND_RETURNED', 'LABOR_PAIRED_PROVINCE', 'CONSUMPTION_AMOUNT', 'ORG_VISITS'];

const SINCE = {
  programme: null,
  compiles: null,
  level: PairingLevel.COUNTY,
  validFrom: '2016-01-01',
  validTo: null,
} as const;

type Shipped = Omit<FormFacts, 'reporter'>;

/** Reports about one pairing each. */
const OF_PAIRINGS: readonly Shipped[] = [
  {
    ...SINCE,
    code: 'MONTHLY_SPEND',
    nameZh: '月度支出进度表',
    nameEn: 'Monthly spend table',
    periodKind: PeriodKind.MONTH,
    indicators: [...MONEY, ...RATES],
    dueDay: 5,
    dueMonths: 1,
    steps: ofCounty(['FUND_RECEIVED', 'FUND_RETURNED']),
  },
  {
    ...SINCE,
    code: 'QUARTERLY_PROGRESS',
    nameZh: '季度工作进展',
    nameEn: 'Quarterly progress',
    periodKind: PeriodKind.QUARTER,
    indicators: PROGRESS,
    dueDay: 10,
    dueMonths: 1,
    steps: ofCounty(OF_BOTH),
  },
  {
    ...SINCE,
    code: 'YEARLY_SELF_ASSESSMENT',
    nameZh: '年度自评报告',
    nameEn: 'Yearly self-assessment',
    periodKind: PeriodKind.YEAR,
    indicators: ['FUND_ASSISTANCE_TOTAL', ...PROGRESS],
    dueDay: 15,
    dueMonths: 1,
    steps: ofCounty(OF_BOTH),
  },
  {
    ...SINCE,
    code: 'LEAD_YEARLY_REVIEW',
    nameZh: '帮扶方年度总结',
    nameEn: 'The donor’s yearly review',
    periodKind: PeriodKind.YEAR,
    indicators: [
      'FUND_DISBURSED',
      'FUND_SOCIAL',
      ...PROGRESS.filter((code) => !MONEY.includes(code) && !RATES.includes(code)),
    ],
    dueDay: 20,
    dueMonths: 1,
    steps: ofLead(['FUND_DISBURSED', 'LABOR_PAIRED_PROVINCE', 'CONSUMPTION_AMOUNT', 'ORG_VISITS']),
  },
  {
    ...SINCE,
    code: 'TOWNSHIP_MONTHLY',
    nameZh: '乡镇月报',
    nameEn: 'Monthly report of a township',
    level: PairingLevel.TOWN,
    periodKind: PeriodKind.MONTH,
    indicators: [
      'FUND_RECEIVED',
      'FUND_SPENT',
      'FUND_VOUCHERED',
      'LABOR_EMPLOYED_TOTAL',
      'CONSUMPTION_AMOUNT',
      'ORG_VISITS',
    ],
    dueDay: 2,
    dueMonths: 1,
    steps: upTo(ReportDesk.TOWNSHIP, ReportDesk.COUNTY_OFFICE),
  },
  {
    ...SINCE,
    code: 'DEPARTMENT_MONTHLY',
    nameZh: '部门月报',
    nameEn: 'Monthly report of a department',
    periodKind: PeriodKind.MONTH,
    indicators: PROGRESS,
    dueDay: 3,
    dueMonths: 1,
    steps: upTo(ReportDesk.DEPARTMENT, ReportDesk.COUNTY_OFFICE),
  },
  {
    ...SINCE,
    code: 'MEMBER_QUARTERLY',
    nameZh: '组团成员季报',
    nameEn: 'Quarterly report of a member of the donor group',
    periodKind: PeriodKind.QUARTER,
    indicators: ['FUND_DISBURSED', 'FUND_SOCIAL', 'FUND_DONATION'],
    dueDay: 5,
    dueMonths: 1,
    steps: upTo(ReportDesk.DONOR_MEMBER, ReportDesk.DONOR_LEAD),
  },
];

/** A form that sums up the reports made by another, and asks for the same. */
function compiled(
  of: string,
  by: ReportDesk,
  lockedBy: ReportDesk,
  words: Pick<Shipped, 'code' | 'nameZh' | 'nameEn' | 'dueDay'>,
): Shipped {
  const parts = OF_PAIRINGS.find(({ code }) => code === of);
  if (!parts) throw new Error(`${of} is no shipped form`);
  return { ...parts, ...words, compiles: of, steps: compiledAt(by, lockedBy) };
}

const { CITY, PROVINCE, DONOR_LEAD } = ReportDesk;

/** What cities and provinces hand up about their counties, on both sides, and leads about their members and pairings. */
const COMPILED: readonly Shipped[] = [
  compiled('MONTHLY_SPEND', CITY, PROVINCE, {
    code: 'CITY_MONTHLY_SPEND',
    nameZh: '市级月度支出进度汇总表',
    nameEn: 'Monthly spend table of a city',
    dueDay: 8,
  }),
  compiled('MONTHLY_SPEND', PROVINCE, PROVINCE, {
    code: 'PROVINCE_MONTHLY_SPEND',
    nameZh: '省级月度支出进度汇总表',
    nameEn: 'Monthly spend table of a province',
    dueDay: 12,
  }),
  compiled('QUARTERLY_PROGRESS', CITY, PROVINCE, {
    code: 'CITY_QUARTERLY',
    nameZh: '市级季度工作进展汇总',
    nameEn: 'Quarterly progress of a city',
    dueDay: 15,
  }),
  compiled('QUARTERLY_PROGRESS', PROVINCE, PROVINCE, {
    code: 'PROVINCE_QUARTERLY',
    nameZh: '省级季度工作进展汇总',
    nameEn: 'Quarterly progress of a province',
    dueDay: 20,
  }),
  compiled('YEARLY_SELF_ASSESSMENT', CITY, PROVINCE, {
    code: 'CITY_YEARLY',
    nameZh: '市级年度汇总报告',
    nameEn: 'Yearly report of a city',
    dueDay: 20,
  }),
  compiled('YEARLY_SELF_ASSESSMENT', PROVINCE, PROVINCE, {
    code: 'PROVINCE_YEARLY',
    nameZh: '省级年度汇总报告',
    nameEn: 'Yearly report of a province',
    dueDay: 25,
  }),
  compiled('MEMBER_QUARTERLY', DONOR_LEAD, CITY, {
    code: 'LEAD_QUARTERLY',
    nameZh: '组团季度汇总',
    nameEn: 'Quarterly report of a donor group',
    dueDay: 10,
  }),
  compiled('LEAD_YEARLY_REVIEW', DONOR_LEAD, CITY, {
    code: 'LEAD_YEARLY_SUMMARY',
    nameZh: '帮扶方各结对年度汇总',
    nameEn: 'Yearly report of a donor over its pairings',
    dueDay: 22,
  }),
  compiled('LEAD_YEARLY_REVIEW', CITY, PROVINCE, {
    code: 'DONOR_CITY_YEARLY',
    nameZh: '东部市级年度汇总',
    nameEn: 'Yearly report of a donor city',
    dueDay: 25,
  }),
  compiled('LEAD_YEARLY_REVIEW', PROVINCE, PROVINCE, {
    code: 'DONOR_PROVINCE_YEARLY',
    nameZh: '东部省级年度汇总',
    nameEn: 'Yearly report of a donor province',
    dueDay: 28,
  }),
];

/** The forms that the platform first starts with; administrators revise them from there, as new versions. */
export const shippedForms: readonly Shipped[] = [...OF_PAIRINGS, ...COMPILED];
