/** A plain forecast of a year's end from what is recorded: no more than a rule of three, exact, with what it rests on. */
import { Counting, ForecastMethod } from '../../schema/vocabulary';
import { divideHalfUp, formatSteps, parseDecimal, type ExactDecimal } from '../platform/decimal';
import { lastDayOfMonth, monthsElapsed, type Day } from '../platform/day';

const MONTHS_OF_YEAR = 12;
const RATE_SCALE = 6;

/** What a forecast rests on. */
export interface ForecastBasis {
  /** Whole months of the year that are over. */
  monthsElapsed: number;
  /** What was recorded by their end. */
  recorded: string | null;
  /** Last year by the end of the same month, and by its own end. */
  lastYearRecorded: string | null;
  lastYearTotal: string | null;
}

export interface Forecast {
  value: string;
  /** Of the target, six places; null where there is none. */
  completion: string | null;
  method: ForecastMethod;
}

/** How many whole months of a year are over on a day: none before it, twelve after it. */
export function monthsOf(year: number, onDay: Day): number {
  const at = Number(onDay.slice(0, 4));
  if (at < year) return 0;
  return at > year ? MONTHS_OF_YEAR : monthsElapsed(onDay);
}

/** The last day of so many months of a year. */
export function throughDay(year: number, months: number): Day {
  return lastDayOfMonth(year, Math.max(months, 1));
}

const product = (a: ExactDecimal, b: ExactDecimal): ExactDecimal => ({
  digits: a.digits * b.digits,
  scale: a.scale + b.scale,
});
const whole = (value: number): ExactDecimal => ({ digits: BigInt(value), scale: 0 });

/**
 * Where a year will end: a stock as it stands; anything else as last year went on from the same month, where last year's months are
 * recorded, else as fast as so far. Rounded once, half up, at the unit's scale. Null before a month is over, and where nothing is recorded.
 */
export function forecastOf(
  { monthsElapsed: months, recorded, lastYearRecorded, lastYearTotal }: ForecastBasis,
  counting: Counting,
  target: string | null,
  scale: number,
): Forecast | null {
  const done = recorded === null ? undefined : parseDecimal(recorded);
  if (done === undefined || months === 0 || counting === Counting.RATIO) return null;
  const told = (numerator: ExactDecimal, denominator: ExactDecimal, method: ForecastMethod): Forecast | null => {
    const value = divideHalfUp(numerator, denominator, scale);
    if (!value) return null;
    return {
      value: formatSteps(value.digits, scale),
      completion: completionOf(numerator, denominator, target),
      method,
    };
  };
  if (months === MONTHS_OF_YEAR) return told(done, whole(1), ForecastMethod.REACHED);
  if (counting === Counting.LAST) return told(done, whole(1), ForecastMethod.HELD);
  const [then, total] = [lastYearRecorded, lastYearTotal].map((text) =>
    text === null ? undefined : parseDecimal(text),
  );
  if (then && total && then.digits > 0n) return told(product(done, total), then, ForecastMethod.LAST_YEAR_SHAPE);
  return told(product(done, whole(MONTHS_OF_YEAR)), whole(months), ForecastMethod.PACE);
}

/** Of the target, from the fraction itself and not from the rounded value. */
function completionOf(numerator: ExactDecimal, denominator: ExactDecimal, target: string | null): string | null {
  const aim = target === null ? undefined : parseDecimal(target);
  const rate = aim && divideHalfUp(numerator, product(denominator, aim), RATE_SCALE);
  return rate ? formatSteps(rate.digits, RATE_SCALE) : null;
}

/** The time pace: months that are over of twelve, six places. */
export function paceOf(months: number): string {
  const pace = divideHalfUp(whole(months), whole(MONTHS_OF_YEAR), RATE_SCALE);
  return formatSteps(pace?.digits ?? 0n, RATE_SCALE);
}

interface Words {
  zh: string;
  en: string;
}

/** The method in words, with its own figures. */
export function methodWords({ value, method }: Pick<Forecast, 'value' | 'method'>, basis: ForecastBasis): Words {
  const { recorded, monthsElapsed: months, lastYearRecorded, lastYearTotal } = basis;
  switch (method) {
    case ForecastMethod.REACHED:
      return { zh: `全年已结束，即实际数 ${value}`, en: `the year is over: what was reached, ${value}` };
    case ForecastMethod.HELD:
      return { zh: `时点数，按现有数 ${value} 不变`, en: `a stock, taken to stay at ${value}` };
    case ForecastMethod.PACE:
      return {
        zh: `按已过 ${months} 个月的进度：${recorded} × 12 ÷ ${months} = ${value}`,
        en: `as fast as in the ${months} months so far: ${recorded} × 12 ÷ ${months} = ${value}`,
      };
    case ForecastMethod.LAST_YEAR_SHAPE:
      return {
        zh: `按上年同期占全年的比重：${recorded} × ${lastYearTotal} ÷ ${lastYearRecorded} = ${value}`,
        en: `as last year went on from the same month: ${recorded} × ${lastYearTotal} ÷ ${lastYearRecorded} = ${value}`,
      };
  }
}
