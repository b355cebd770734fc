/**
 * Rates of money: each from a numerator and a denominator that are named, derived and never typed in, exact to six places
 * half up, null where there is nothing to divide by, and never cut off at 100 %.
 */
import { MoneyMeasure, MoneyRateKind } from '../../schema/vocabulary';
import { monthsElapsed, type Day } from '../platform/day';
import { divideHalfUp, formatSteps } from '../platform/decimal';
import type { Words } from './fund-words.rules';

export const RATE_SCALE = 6;

/** What each stage comes to, in fen: reversals taken off, entries in force only. */
export interface MoneySums {
  pledged: bigint;
  allocated: bigint;
  disbursed: bigint;
  takenBack: bigint;
  opening: bigint;
  received: bigint;
  issued: bigint;
  spent: bigint;
  vouchered: bigint;
  returned: bigint;
  surplus: bigint;
  carriedOver: bigint;
  donated: bigint;
  goodsReceived: bigint;
  handedOut: bigint;
  lying: bigint;
  retained: bigint;
  /** At the end of the year whose money it is, or today where that is still to come. */
  lyingAtYearEnd: bigint;
  availableAtYearEnd: bigint;
}

export const NO_MONEY: Readonly<MoneySums> = {
  pledged: 0n,
  allocated: 0n,
  disbursed: 0n,
  takenBack: 0n,
  opening: 0n,
  received: 0n,
  issued: 0n,
  spent: 0n,
  vouchered: 0n,
  returned: 0n,
  surplus: 0n,
  carriedOver: 0n,
  donated: 0n,
  goodsReceived: 0n,
  handedOut: 0n,
  lying: 0n,
  retained: 0n,
  lyingAtYearEnd: 0n,
  availableAtYearEnd: 0n,
};

export const SUM_NAMES = Object.keys(NO_MONEY) as (keyof MoneySums)[];

export function addSums(all: readonly MoneySums[]): MoneySums {
  const total = { ...NO_MONEY };
  for (const one of all) for (const name of SUM_NAMES) total[name] += one[name];
  return total;
}

/** Groups with one thing in common, added up, in the order in which it first appears; the rest is the first one's. */
export function together<Group extends { sums: MoneySums }>(
  groups: readonly Group[],
  keyOf: (group: Group) => string,
): Group[] {
  const all = new Map<string, Group>();
  for (const group of groups) {
    const before = all.get(keyOf(group));
    all.set(keyOf(group), before ? { ...before, sums: addSums([before.sums, group.sums]) } : group);
  }
  return [...all.values()];
}

export const MEASURE_WORDS: Record<MoneyMeasure, Words> = {
  PLEDGED: { zh: '协议数', en: 'pledged' },
  ALLOCATED: { zh: '安排', en: 'allocated' },
  DISBURSED: { zh: '拨付', en: 'disbursed' },
  RECEIVED: { zh: '到位', en: 'received' },
  AVAILABLE: { zh: '期初余额与到位之和', en: 'opening balances and received' },
  ISSUED: { zh: '下达', en: 'issued' },
  HELD: { zh: '来款净额（扣除转出）', en: 'came to it, less what went on to others' },
  SPENT: { zh: '支出', en: 'spent' },
  VOUCHERED: { zh: '报账', en: 'vouchered' },
  LYING_AT_YEAR_END: { zh: '年末尚存', en: 'lying at the end of the year' },
  AVAILABLE_AT_YEAR_END: {
    zh: '截至年末期初余额与到位之和',
    en: 'opening balances and received by the end of the year',
  },
};

export const RATE_WORDS: Record<MoneyRateKind, Words> = {
  ALLOCATION: { zh: '安排率', en: 'allocation rate' },
  DISBURSEMENT: { zh: '拨付率', en: 'disbursement rate' },
  RECEIPT: { zh: '到位率', en: 'receipt rate' },
  ISSUE: { zh: '下达率', en: 'issue rate' },
  SPEND: { zh: '支出率', en: 'spend rate' },
  VOUCHER: { zh: '报账率', en: 'voucher rate' },
  YEAR_END_BALANCE: { zh: '年末结余率', en: 'year-end balance rate' },
};

export interface Rate {
  kind: MoneyRateKind;
  numerator: MoneyMeasure;
  denominator: MoneyMeasure;
  numeratorFen: bigint;
  denominatorFen: bigint;
  /** Six places, half up; null where the denominator is nothing. */
  value: string | null;
}

/** A quotient at six places, half up; null where there is nothing to divide by. */
export function quotient(numerator: bigint, denominator: bigint): string | null {
  const exact = divideHalfUp({ digits: numerator, scale: 0 }, { digits: denominator, scale: 0 }, RATE_SCALE);
  return exact === undefined ? null : formatSteps(exact.digits, RATE_SCALE);
}

type Amounts = Partial<Record<MoneyMeasure, bigint>>;

function rateOf(kind: MoneyRateKind, numerator: MoneyMeasure, denominator: MoneyMeasure, amounts: Amounts): Rate {
  const [numeratorFen, denominatorFen] = [amounts[numerator] ?? 0n, amounts[denominator] ?? 0n];
  return { kind, numerator, denominator, numeratorFen, denominatorFen, value: quotient(numeratorFen, denominatorFen) };
}

/** What the voucher rate is measured against: a scheme says whether what was issued or what was spent. */
export type VoucherDenominator = MoneyMeasure.ISSUED | MoneyMeasure.SPENT;

/** The rates of a fund, a project, or a pairing's year. */
export function ratesOf(sums: MoneySums, against: VoucherDenominator): Rate[] {
  const amounts: Amounts = {
    PLEDGED: sums.pledged,
    ALLOCATED: sums.allocated,
    DISBURSED: sums.disbursed,
    RECEIVED: sums.received,
    AVAILABLE: sums.opening + sums.received,
    ISSUED: sums.issued,
    SPENT: sums.spent,
    VOUCHERED: sums.vouchered,
    LYING_AT_YEAR_END: sums.lyingAtYearEnd,
    AVAILABLE_AT_YEAR_END: sums.availableAtYearEnd,
  };
  const { PLEDGED, ALLOCATED, DISBURSED, RECEIVED, AVAILABLE, ISSUED, SPENT, VOUCHERED } = MoneyMeasure;
  return [
    rateOf(MoneyRateKind.ALLOCATION, ALLOCATED, PLEDGED, amounts),
    rateOf(MoneyRateKind.DISBURSEMENT, DISBURSED, PLEDGED, amounts),
    rateOf(MoneyRateKind.RECEIPT, RECEIVED, DISBURSED, amounts),
    rateOf(MoneyRateKind.ISSUE, ISSUED, AVAILABLE, amounts),
    rateOf(MoneyRateKind.SPEND, SPENT, AVAILABLE, amounts),
    rateOf(MoneyRateKind.VOUCHER, VOUCHERED, against, amounts),
    rateOf(MoneyRateKind.YEAR_END_BALANCE, MoneyMeasure.LYING_AT_YEAR_END, MoneyMeasure.AVAILABLE_AT_YEAR_END, amounts),
  ];
}

/** The rates of a project: no stage before ISSUED is a project's, so what was issued to it is what it had. */
export function projectRatesOf(sums: MoneySums, against: VoucherDenominator): Rate[] {
  const amounts: Amounts = { ISSUED: sums.issued, SPENT: sums.spent, VOUCHERED: sums.vouchered };
  return [
    rateOf(MoneyRateKind.SPEND, MoneyMeasure.SPENT, MoneyMeasure.ISSUED, amounts),
    rateOf(MoneyRateKind.VOUCHER, MoneyMeasure.VOUCHERED, against, amounts),
  ];
}

/** What passed through one custodian: `cameIn` is what it spent, what went on to others, and what lies with it. */
export interface CustodianSums {
  cameIn: bigint;
  wentOn: bigint;
  spent: bigint;
  vouchered: bigint;
  lying: bigint;
  retained: bigint;
}

/** The rates of a custodian, such as a township: against what came to it and did not go on to others. */
export function custodianRatesOf(sums: CustodianSums, against: VoucherDenominator): Rate[] {
  const { HELD, SPENT, VOUCHERED } = MoneyMeasure;
  const amounts: Amounts = { HELD: sums.cameIn - sums.wentOn, SPENT: sums.spent, VOUCHERED: sums.vouchered };
  return [
    rateOf(MoneyRateKind.SPEND, SPENT, HELD, amounts),
    rateOf(MoneyRateKind.VOUCHER, VOUCHERED, against === SPENT ? SPENT : HELD, amounts),
  ];
}

export interface Pace {
  monthsElapsed: number;
  /** Months elapsed of twelve. */
  pace: string;
  /** The spend rate minus the pace; null where there is no rate. */
  gap: string | null;
}

/** How far the year has gone by the day: twelve months once it is over, none before it begins. */
export function monthsOfYear(year: number, day: Day): number {
  const current = Number(day.slice(0, 4));
  if (current !== year) return current > year ? 12 : 0;
  return monthsElapsed(day);
}

/** The time pace of a year's money, and how far its spending is ahead. The gap is rounded once, from the exact difference. */
export function paceOf(year: number, day: Day, spend: Rate): Pace {
  const months = monthsOfYear(year, day);
  const { numeratorFen, denominatorFen } = spend;
  return {
    monthsElapsed: months,
    pace: quotient(BigInt(months), 12n) ?? '0.000000',
    gap: quotient(12n * numeratorFen - BigInt(months) * denominatorFen, 12n * denominatorFen),
  };
}

type Parts = Pick<Rate, 'numeratorFen' | 'denominatorFen'>;

/** Whether a rate lies below so many percent; a rate of nothing lies nowhere. Compared exactly, not by its six places. */
export function isBelowPercent({ numeratorFen, denominatorFen }: Parts, percent: number): boolean {
  return denominatorFen > 0n && numeratorFen * 100n < denominatorFen * BigInt(percent);
}

/** Whether a rate has reached so many percent. */
export function isAtLeastPercent({ numeratorFen, denominatorFen }: Parts, percent: number): boolean {
  return denominatorFen > 0n && numeratorFen * 100n >= denominatorFen * BigInt(percent);
}
