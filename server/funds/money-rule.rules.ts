/** Rules about money as they apply: read from their texts, which are data. */
import { MoneyMeasure, MoneyRuleCode, ProblemCode, VoucherOrder } from '../../schema/vocabulary';
import type { Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import type { Words } from './fund-words.rules';
import { MONEY_RULE_FORMS } from './money-rules.catalogue';
import type { VoucherDenominator } from './money-rates.rules';

/** What applies on a day. */
export interface MoneyRules {
  scheme: string;
  /** A voucher rate under so many percent is asked about … */
  voucherRateFloor: number;
  /** … of what was issued, or spent, so many days ago at the least. */
  voucherRateAfterDays: number;
  voucherRateDenominator: VoucherDenominator;
  /** Of a fund that is opened without saying so. */
  voucherOrder: VoucherOrder;
  idleDays: number;
  longIdleDays: number;
  /** A balance of so many percent at the end of the year is asked about. */
  yearEndBalanceCap: number;
  daysToAnswerDifference: number;
  /** The spend table of a month is due by this day of the next. */
  spendTableDay: number;
}

export const MONEY_RULE_WORDS: Record<MoneyRuleCode, Words> = {
  VOUCHER_RATE_FLOOR: { zh: '报账率下限', en: 'voucher rate floor' },
  VOUCHER_RATE_AFTER_DAYS: { zh: '满多少天后看报账率', en: 'days before the voucher rate is looked at' },
  VOUCHER_RATE_DENOMINATOR: { zh: '报账率的分母', en: 'denominator of the voucher rate' },
  VOUCHER_ORDER: { zh: '报账与支付的先后', en: 'whether vouchers come before payment' },
  IDLE_DAYS: { zh: '沉淀一年的天数', en: 'days of a year of lying idle' },
  LONG_IDLE_DAYS: { zh: '沉淀两年的天数', en: 'days of two years of lying idle' },
  YEAR_END_BALANCE_CAP: { zh: '年末结余率上限', en: 'year-end balance cap' },
  DAYS_TO_ANSWER_DIFFERENCE: { zh: '差异答复期限', en: 'days to answer a difference' },
  SPEND_TABLE_DAY: { zh: '支出月报报送日', en: 'day of the month by which the spend table is due' },
};

/** Fails with BAD_INPUT (not one of the words) and OUT_OF_RANGE. @returns the value as it is kept */
export function checkRuleValue(code: MoneyRuleCode, value: string, field = 'value'): string {
  const form = MONEY_RULE_FORMS[code];
  const text = value.trim();
  if ('words' in form) {
    if (form.words.includes(text)) return text;
    const reason = `应为 ${form.words.join('、')} 之一`;
    const reasonEn = `one of ${form.words.join(', ')}`;
    throw new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, field);
  }
  const number = /^\d{1,5}$/.test(text) ? Number(text) : -1;
  if (number >= form.min && number <= form.max) return String(number);
  throw new DomainError(
    ProblemCode.OUT_OF_RANGE,
    { value: text.slice(0, 40), range: `${form.min}–${form.max}` },
    field,
  );
}

/** The rules of the scheme that a day belongs to; before the first one, the first. `standing` is every rule that stands. */
export function rulesForDay<Rule extends { validFrom: Day }>(standing: readonly Rule[], day: Day): Rule[] {
  const starts = [...new Set(standing.map(({ validFrom }) => validFrom))].sort();
  const start = starts.filter((one) => one <= day).at(-1) ?? starts[0];
  return standing.filter(({ validFrom }) => validFrom === start);
}

/** The rules of one scheme from their texts. Fails loudly where one is missing: every scheme ships all of them. */
export function readRules(scheme: string, rows: readonly { code: MoneyRuleCode; value: string }[]): MoneyRules {
  const texts = new Map(rows.map(({ code, value }) => [code, value]));
  const text = (code: MoneyRuleCode): string => {
    const found = texts.get(code);
    if (found === undefined) throw new Error(`the scheme ${scheme} lays down no ${code}`);
    return found;
  };
  const number = (code: MoneyRuleCode): number => Number(text(code));
  return {
    scheme,
    voucherRateFloor: number(MoneyRuleCode.VOUCHER_RATE_FLOOR),
    voucherRateAfterDays: number(MoneyRuleCode.VOUCHER_RATE_AFTER_DAYS),
    voucherRateDenominator:
      text(MoneyRuleCode.VOUCHER_RATE_DENOMINATOR) === 'SPENT' ? MoneyMeasure.SPENT : MoneyMeasure.ISSUED,
    voucherOrder:
      text(MoneyRuleCode.VOUCHER_ORDER) === 'BEFORE_PAYMENT' ? VoucherOrder.BEFORE_PAYMENT : VoucherOrder.AFTER_PAYMENT,
    idleDays: number(MoneyRuleCode.IDLE_DAYS),
    longIdleDays: number(MoneyRuleCode.LONG_IDLE_DAYS),
    yearEndBalanceCap: number(MoneyRuleCode.YEAR_END_BALANCE_CAP),
    daysToAnswerDifference: number(MoneyRuleCode.DAYS_TO_ANSWER_DIFFERENCE),
    spendTableDay: number(MoneyRuleCode.SPEND_TABLE_DAY),
  };
}
