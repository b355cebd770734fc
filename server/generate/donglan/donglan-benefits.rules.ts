/**
 * What the county gives in the simulated quarter, and to whom it is paid: its own terms for three rules of the catalogue, two funds of
 * the partner city, and two paydays. Some who are entitled are passed over on purpose and some are paid twice, so that the leak-proof
 * table has somebody to find.
 */
import { BenefitAudience } from '../../../schema/vocabulary';
import { SHIPPED_BENEFIT_RULES } from '../../benefits/benefit-rules.catalogue';
import { ageOn } from '../../people/person.rules';
import type { Day } from '../../platform/day';
import { yuanFromFen } from '../../platform/money';
import { DONGLAN, type PlannedHousehold, type PlannedMember } from './donglan-2016.rules';

export type RuleCode = 'INDUSTRY_REWARD' | 'SCHOOL_AID' | 'VOCATIONAL_AID';

export type FundName = '2016年南宁市财政帮扶资金（演示）' | '2016年南宁市社会帮扶资金（演示）';

interface QuarterRule {
  code: RuleCode;
  nameZh: string;
  nameEn: string;
  documentNo: string;
  /** Null for what the province pays, beside the pairing. */
  fund: FundName | null;
  leastFen: bigint;
  mostFen: bigint;
  amountFen: (household: PlannedHousehold, member: PlannedMember | null) => bigint;
}

const FISCAL: FundName = '2016年南宁市财政帮扶资金（演示）';
const SOCIAL: FundName = '2016年南宁市社会帮扶资金（演示）';

export const FUNDS = [
  { name: FISCAL, kind: 'FISCAL', tier: 'CITY' },
  { name: SOCIAL, kind: 'SOCIAL_CASH', tier: null },
] as const;

/** For a mu of mulberry. */
const MU_FEN = 61_237n;

export const QUARTER_RULES: readonly QuarterRule[] = [
  {
    code: 'INDUSTRY_REWARD',
    nameZh: '2016年桑园扩种以奖代补（演示）',
    nameEn: 'Reward for new mulberry fields, 2016 (simulated)',
    documentNo: '东政办发〔2016〕模拟1号',
    fund: FISCAL,
    leastFen: 50_000n,
    mostFen: 500_000n,
    amountFen: ({ nth }) => MU_FEN * BigInt(1 + (nth % 4)),
  },
  {
    code: 'SCHOOL_AID',
    nameZh: '2016年义务教育困难学生生活补助（演示）',
    nameEn: 'Living allowance for pupils, 2016 (simulated)',
    documentNo: '东教字〔2016〕模拟2号',
    fund: SOCIAL,
    leastFen: 25_000n,
    mostFen: 62_500n,
    amountFen: (_household, member) =>
      member !== null && ageOn(member.idNumber, '2016-09-01') >= 12 ? 62_500n : 48_755n,
  },
  {
    code: 'VOCATIONAL_AID',
    nameZh: '2016年雨露计划职业教育补助（演示）',
    nameEn: 'Yulu Plan aid for vocational students, 2016 (simulated)',
    documentNo: '东扶字〔2016〕模拟3号',
    fund: null,
    leastFen: 150_000n,
    mostFen: 150_000n,
    amountFen: () => 150_000n,
  },
];

/** The days of the quarter on which benefits are paid: for who was admitted in time, and for the others. */
const PAYDAYS: readonly Day[] = ['2016-07-13', '2016-07-31'];

/** The rule as the county puts it in: who is entitled as the catalogue says, once a year, and in the place of the country's example. */
export function ruleInput({ code, nameZh, nameEn, documentNo, leastFen, mostFen }: QuarterRule): object {
  const { audience, form, terms } = shippedOf(code);
  const { relations, inSchool, isLabourer, ageFrom, ageTo, needsAdmission } = terms;
  return {
    code,
    audience,
    form,
    every: 'YEAR',
    terms: {
      ...{ relations, inSchool, isLabourer, ageFrom, ageTo, needsAdmission },
      from: `${DONGLAN.year}-07-01`,
      until: `${DONGLAN.year}-12-31`,
      nameZh,
      nameEn,
      least: yuanFromFen(leastFen),
      most: yuanFromFen(mostFen),
      withinDays: 60,
      replaces: true,
      documentNo,
    },
  };
}

function shippedOf(code: RuleCode) {
  const shipped = SHIPPED_BENEFIT_RULES.find((rule) => rule.code === code);
  if (!shipped) throw new Error(`the catalogue has no rule ${code}`);
  return shipped;
}

/** Whom a rule is about in a household: itself, or those of its members who meet what is asked of a member on one of these days. */
export function subjectsOf(code: RuleCode, { members }: PlannedHousehold, from: Day, until: Day): (number | null)[] {
  const { audience, terms } = shippedOf(code);
  if (audience === BenefitAudience.HOUSEHOLD) return members.some(({ isLabourer }) => isLabourer) ? [null] : [];
  return [...members.entries()].flatMap(([nth, { idNumber, inSchool, relation }]) => {
    const isOfAge = ageOn(idNumber, until) >= (terms.ageFrom ?? 0) && ageOn(idNumber, from) <= (terms.ageTo ?? 150);
    const isOne = terms.relations.length === 0 || terms.relations.includes(relation);
    return inSchool && isOfAge && isOne ? [nth] : [];
  });
}

export interface Payment {
  household: PlannedHousehold;
  /** Which member, from nought; null under a rule for households. */
  member: number | null;
  rule: QuarterRule;
  day: Day;
  amountFen: bigint;
  /** Whether it is a second one for the same year, which a reviewer lets through with a reason. */
  isSecond: boolean;
}

/** One household in so many is passed over, under each rule another one; and one in so many is paid twice. */
const PASSED_OVER: Readonly<Record<RuleCode, { of: number; nth: number }>> = {
  INDUSTRY_REWARD: { of: 19, nth: 7 },
  SCHOOL_AID: { of: 23, nth: 11 },
  VOCATIONAL_AID: { of: 17, nth: 3 },
};
const TWICE = { of: 29, nth: 17 };

function paydayOf({ admittedOn, number }: PlannedHousehold): Day {
  const day = PAYDAYS.find((payday) => admittedOn <= payday);
  if (day === undefined) throw new Error(`${number} is admitted after the last payday`);
  return day;
}

const isPassedOver = ({ nth }: PlannedHousehold, code: RuleCode): boolean =>
  nth % PASSED_OVER[code].of === PASSED_OVER[code].nth;

/** Whether somebody of a household is passed over who was entitled on the payday. */
export function lacksSomething(household: PlannedHousehold): boolean {
  const day = paydayOf(household);
  return QUARTER_RULES.some(
    ({ code }) => isPassedOver(household, code) && subjectsOf(code, household, day, day).length > 0,
  );
}

/** Who is paid what: everybody entitled on the payday, but for those who are passed over; and some twice. */
export function paymentsFor(planned: readonly PlannedHousehold[]): Payment[] {
  return planned.flatMap((household) =>
    QUARTER_RULES.flatMap((rule) => {
      const day = paydayOf(household);
      if (isPassedOver(household, rule.code)) return [];
      return subjectsOf(rule.code, household, day, day).flatMap((member): Payment[] => {
        const amountFen = rule.amountFen(household, member === null ? null : (household.members[member] ?? null));
        const payment = { household, member, rule, day, amountFen, isSecond: false };
        const isTwice = rule.code === 'INDUSTRY_REWARD' && household.nth % TWICE.of === TWICE.nth;
        return isTwice ? [payment, { ...payment, isSecond: true }] : [payment];
      });
    }),
  );
}

export const sumFen = (payments: readonly Payment[]): bigint =>
  payments.reduce((sum, { amountFen }) => sum + amountFen, 0n);
