/** In which stretches of time a question about distinct persons counts them: one for each cell of time that it asks for. */
import { dayBefore, daysAfter, lastDayOfMonth, type Day } from '../platform/day';

export interface DayRange {
  from: Day;
  to: Day;
}

/** One cell of time: whoever was at work on any day of its ranges counts once in it. */
export interface PersonTime {
  /** Null where the cells are not told apart by it. */
  year: number | null;
  quarter: number | null;
  month: number | null;
  /** In order, with a gap between any two. */
  ranges: DayRange[];
  /** Where the rollup counts it for one pairing each; null where no single period of the calendar is asked for. */
  ahead: { measure: string; year: number; period: number } | null;
}

export interface TimeQuestion {
  /** Which of these tell cells apart. */
  by: { year: boolean; quarter: boolean; month: boolean };
  years: readonly number[];
  quarters: readonly number[] | null;
  months: readonly number[] | null;
  from: Day | null;
  to: Day | null;
}

/** A year, a quarter or a month of the calendar. */
interface Unit extends DayRange {
  year: number;
  quarter: number | null;
  month: number | null;
}

const monthsOf = (year: number, first: number, last: number): DayRange => ({
  from: `${year}-${String(first).padStart(2, '0')}-01`,
  to: lastDayOfMonth(year, last),
});

const quarterOf = (month: number): number => Math.ceil(month / 3);

/** The cells of time that a question asks for. Days that it leaves out count nowhere. */
export function personTimes(question: TimeQuestion): PersonTime[] {
  const { by, from, to } = question;
  const cells = new Map<string, { time: PersonTime; units: Unit[] }>();
  for (const unit of unitsOf(question)) {
    if ((from !== null && unit.to < from) || (to !== null && unit.from > to)) continue;
    const time = {
      year: by.year ? unit.year : null,
      quarter: by.quarter ? unit.quarter : null,
      month: by.month ? unit.month : null,
      ranges: [],
      ahead: null,
    };
    const key = `${time.year}|${time.quarter}|${time.month}`;
    const cell = cells.get(key) ?? { time, units: [] };
    cells.set(key, cell);
    cell.units.push(unit);
  }
  return [...cells.values()].map(({ time, units }) => {
    const whole = units.every((unit) => (from ?? unit.from) <= unit.from && (to ?? unit.to) >= unit.to);
    const [only] = units;
    return {
      ...time,
      ranges: joined(units.map((unit) => clipped(unit, from, to))),
      ahead: units.length === 1 && whole && only ? aheadOf(only) : null,
    };
  });
}

/** The coarsest periods that keep apart what the question keeps apart, in order. */
function unitsOf({ by, years, quarters, months }: TimeQuestion): Unit[] {
  const inOrder = [...new Set(years)].sort((a, b) => a - b);
  const wantsQuarter = (quarter: number): boolean => quarters?.includes(quarter) ?? true;
  if (by.month || months !== null) {
    return inOrder.flatMap((year) =>
      range(12)
        .filter((month) => (months?.includes(month) ?? true) && wantsQuarter(quarterOf(month)))
        .map((month) => ({ year, quarter: quarterOf(month), month, ...monthsOf(year, month, month) })),
    );
  }
  if (by.quarter || quarters !== null) {
    return inOrder.flatMap((year) =>
      range(4)
        .filter(wantsQuarter)
        .map((quarter) => ({ year, quarter, month: null, ...monthsOf(year, quarter * 3 - 2, quarter * 3) })),
    );
  }
  return inOrder.map((year) => ({ year, quarter: null, month: null, ...monthsOf(year, 1, 12) }));
}

const range = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

function aheadOf({ year, quarter, month }: Unit): PersonTime['ahead'] {
  if (month !== null) return { measure: 'PLACEMENT_MONTH', year, period: month };
  return quarter === null
    ? { measure: 'PLACEMENT_YEAR', year, period: 0 }
    : { measure: 'PLACEMENT_QUARTER', year, period: quarter };
}

function clipped(unit: DayRange, from: Day | null, to: Day | null): DayRange {
  return {
    from: from !== null && from > unit.from ? from : unit.from,
    to: to !== null && to < unit.to ? to : unit.to,
  };
}

/** Ranges in order, those without a day between them made one. */
function joined(ranges: readonly DayRange[]): DayRange[] {
  const result: DayRange[] = [];
  for (const one of ranges) {
    const last = result.at(-1);
    if (last && daysAfter(last.to, 1) === one.from) last.to = one.to;
    else result.push({ ...one });
  }
  return result;
}

/** The days of which rows have to be known to count these cells, with the day before the first. */
export function daysNeeded(times: readonly PersonTime[]): DayRange {
  const ranges = times.flatMap((time) => time.ranges);
  const from = ranges.map((one) => one.from).sort()[0] ?? '9999-12-31';
  const to =
    ranges
      .map((one) => one.to)
      .sort()
      .at(-1) ?? '0001-01-01';
  return { from: dayBefore(from), to };
}
