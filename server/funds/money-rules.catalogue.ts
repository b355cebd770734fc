import { MoneyRuleCode } from '../../schema/vocabulary';

interface Words {
  zh: string;
  en: string;
}

/** What a scheme lays down about money when the platform first starts; administrators revise it from there. */
export interface ShippedMoneyRules {
  /** The indicator scheme of the era. */
  scheme: string;
  validFrom: string;
  validTo: string | null;
  values: Readonly<Record<MoneyRuleCode, string>>;
}

/** What a rule takes: a whole number within a range and its unit, or one of some words. */
export type RuleForm = { min: number; max: number; unit: Words } | { words: readonly string[] };

const PERCENT: Words = { zh: '%', en: '%' };
const DAYS: Words = { zh: '天', en: 'days' };

export const MONEY_RULE_FORMS: Readonly<Record<MoneyRuleCode, RuleForm>> = {
  VOUCHER_RATE_FLOOR: { min: 0, max: 100, unit: PERCENT },
  VOUCHER_RATE_AFTER_DAYS: { min: 0, max: 1_000, unit: DAYS },
  VOUCHER_RATE_DENOMINATOR: { words: ['ISSUED', 'SPENT'] },
  VOUCHER_ORDER: { words: ['AFTER_PAYMENT', 'BEFORE_PAYMENT'] },
  IDLE_DAYS: { min: 1, max: 10_000, unit: DAYS },
  LONG_IDLE_DAYS: { min: 1, max: 10_000, unit: DAYS },
  YEAR_END_BALANCE_CAP: { min: 1, max: 100, unit: PERCENT },
  DAYS_TO_ANSWER_DIFFERENCE: { min: 1, max: 1_000, unit: DAYS },
  SPEND_TABLE_DAY: { min: 1, max: 28, unit: { zh: '日', en: 'day of the month' } },
};

const SHIPPED: Readonly<Record<MoneyRuleCode, string>> = {
  // Some townships' voucher rate of 2019 was under 30 %, their money idle in township accounts.
  VOUCHER_RATE_FLOOR: '30',
  // Money that has just been issued has had no time to be vouchered.
  VOUCHER_RATE_AFTER_DAYS: '90',
  VOUCHER_RATE_DENOMINATOR: 'ISSUED',
  VOUCHER_ORDER: 'AFTER_PAYMENT',
  IDLE_DAYS: '365',
  LONG_IDLE_DAYS: '730',
  // From 7 % on, the next year's quota is cut.
  YEAR_END_BALANCE_CAP: '7',
  DAYS_TO_ANSWER_DIFFERENCE: '15',
  SPEND_TABLE_DAY: '5',
};

/** One for each era of the indicator schemes. */
export const shippedMoneyRules: readonly ShippedMoneyRules[] = [
  { scheme: '2016-2020', validFrom: '2016-01-01', validTo: '2020-12-31', values: SHIPPED },
  { scheme: '2021-2025', validFrom: '2021-01-01', validTo: '2025-12-31', values: SHIPPED },
  { scheme: '2026-', validFrom: '2026-01-01', validTo: null, values: SHIPPED },
];
