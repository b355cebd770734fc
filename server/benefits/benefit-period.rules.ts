/** For which month, term or year a benefit is. Periods of one kind follow each other without a gap. */
import { BenefitFrequency, Lang, ProblemCode } from '../../schema/vocabulary';
import { daysAfter, lastDayOfMonth, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { NO_END, type DaySpan } from './day-span.rules';

type Words = readonly [zh: string, en: string];

export const FREQUENCY_WORDS: Readonly<Record<BenefitFrequency, Words>> = {
  ONCE: ['一次性', 'once'],
  MONTH: ['每月', 'each month'],
  TERM: ['每学期', 'each school term'],
  YEAR: ['每年', 'each year'],
};

/**
 * The period that a day lies in, as it is kept: `` (once), `2019-03`, `2019-T1` (the spring term, from February), `2019-T2` (the autumn
 * term, from August to January), `2019`.
 */
export function periodOf(every: BenefitFrequency, day: Day): string {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  switch (every) {
    case BenefitFrequency.ONCE:
      return '';
    case BenefitFrequency.MONTH:
      return day.slice(0, 7);
    case BenefitFrequency.TERM:
      if (month === 1) return `${year - 1}-T2`;
      return month <= 7 ? `${year}-T1` : `${year}-T2`;
    case BenefitFrequency.YEAR:
      return day.slice(0, 4);
  }
}

/** The days of a period. */
export function daysOfPeriod(period: string): DaySpan {
  const year = Number(period.slice(0, 4));
  if (period === '') return { from: '0001-01-01', until: NO_END };
  if (period.length === 4) return { from: `${period}-01-01`, until: `${period}-12-31` };
  if (period.endsWith('-T1')) return { from: `${year}-02-01`, until: `${year}-07-31` };
  if (period.endsWith('-T2')) return { from: `${year}-08-01`, until: `${year + 1}-01-31` };
  return { from: `${period}-01`, until: lastDayOfMonth(year, Number(period.slice(5, 7))) };
}

const FORMS: Readonly<Record<BenefitFrequency, RegExp>> = {
  ONCE: /^$/,
  MONTH: /^\d{4}-(0[1-9]|1[0-2])$/,
  TERM: /^\d{4}-T[12]$/,
  YEAR: /^\d{4}$/,
};

const EXAMPLES: Readonly<Record<BenefitFrequency, string>> = {
  ONCE: '（不填）',
  MONTH: '2019-03',
  TERM: '2019-T1',
  YEAR: '2019',
};

/**
 * The period that somebody names, by default the one that the day lies in; it has begun by then, and is of the last ten years.
 * Fails with BAD_INPUT and OUT_OF_RANGE.
 */
export function readPeriod(every: BenefitFrequency, text: string | null, day: Day): string {
  const own = periodOf(every, day);
  const period = text?.trim().toUpperCase() ?? own;
  if (!FORMS[every].test(period)) {
    const [reason, reasonEn] = [
      `所属期应写作 ${EXAMPLES[every]}`,
      `the period is written ${EXAMPLES[every] === '（不填）' ? '(nothing)' : EXAMPLES[every]}`,
    ];
    throw new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, 'period');
  }
  const first = `${Number(own.slice(0, 4)) - 10}`;
  if (period <= own && (period === '' || period.slice(0, 4) >= first)) return period;
  throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: period, range: `${first}–${own}` }, 'period');
}

/** The periods of a kind that touch a span, in their order. */
export function periodsOf(every: BenefitFrequency, { from, until }: DaySpan): string[] {
  if (every === BenefitFrequency.ONCE) return [''];
  const periods: string[] = [];
  for (let day = from; day <= until;) {
    const period = periodOf(every, day);
    periods.push(period);
    day = daysAfter(daysOfPeriod(period).until, 1);
  }
  return periods;
}

/** What a period is called. */
export function periodWords(period: string): Words {
  const year = period.slice(0, 4);
  if (period === '') return ['一次性', 'once and for all'];
  if (period.length === 4) return [`${year} 年度`, year];
  if (period.endsWith('-T1')) return [`${year} 年春季学期`, `the spring term of ${year}`];
  if (period.endsWith('-T2')) return [`${year} 年秋季学期`, `the autumn term of ${year}`];
  return [`${year} 年 ${Number(period.slice(5))} 月`, period];
}

export const periodName = (period: string, lang: Lang): string => periodWords(period)[lang === Lang.EN ? 1 : 0];
