/** Days of the calendar as people and the contract write them: 2019-12-31. */
type Day = string;

const DAY_MS = 86_400_000;

const numberOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
const dayOf = (number: number): Day => new Date(number * DAY_MS).toISOString().slice(0, 10);

export const daysAfter = (day: Day, days: number): Day => dayOf(numberOf(day) + days);
export const daysBetween = (from: Day, until: Day): number => numberOf(until) - numberOf(from);

/** 1 is Monday, 7 Sunday. */
export const weekdayOf = (day: Day): number => ((numberOf(day) + 3) % 7) + 1;

export interface Tick {
  from: Day;
  month: number;
  day: number;
  /** as parts of the whole axis */
  start: number;
  width: number;
}

/** A stretch of time, by months or by weeks. */
export interface Axis {
  from: Day;
  until: Day;
  by: 'MONTH' | 'WEEK';
  ticks: Tick[];
}

const pad = (number: number): string => String(number).padStart(2, '0');

/** A year by its months, or one of its quarters by weeks that begin on Mondays. */
export function axisOf(year: number, quarter?: number): Axis {
  const [first, last] = quarter === undefined ? [1, 12] : [quarter * 3 - 2, quarter * 3];
  const from = `${year}-${pad(first)}-01`;
  const until = dayOf(Date.UTC(year, last, 0) / DAY_MS);
  const starts: Day[] = [];
  if (quarter === undefined) for (let month = 1; month <= 12; month += 1) starts.push(`${year}-${pad(month)}-01`);
  else
    for (let day = from; day <= until; day = daysAfter(day, 1))
      if (day === from || weekdayOf(day) === 1) starts.push(day);
  const bare = { from, until };
  const ticks = starts.map((start, at): Tick => {
    const next = starts[at + 1];
    const span = spanOn(bare, start, next ? daysAfter(next, -1) : until) ?? { start: 0, width: 0 };
    return { from: start, month: Number(start.slice(5, 7)), day: Number(start.slice(8)), ...span };
  });
  return { ...bare, by: quarter === undefined ? 'MONTH' : 'WEEK', ticks };
}

export interface Span {
  start: number;
  width: number;
}

/** From the beginning of one day to the end of another, as parts of the axis; null where they lie outside of it. */
export function spanOn({ from, until }: Pick<Axis, 'from' | 'until'>, first: Day, last: Day): Span | null {
  if (last < from || first > until || last < first) return null;
  const all = daysBetween(from, until) + 1;
  const start = Math.max(0, daysBetween(from, first)) / all;
  const end = Math.min(all, daysBetween(from, last) + 1) / all;
  return { start, width: end - start };
}

/** Where the end of a day stands; null outside of the axis. */
export function endOn(axis: Pick<Axis, 'from' | 'until'>, day: Day): number | null {
  const span = spanOn(axis, day, day);
  return span && span.start + span.width;
}

/** The quarter that a day lies in, 1 to 4. */
export const quarterOf = (day: Day): number => Math.ceil(Number(day.slice(5, 7)) / 3);

/** 倒排工期: the day on which each step ends, when the last one ends on the deadline and none waits for another. */
export function countBack(due: Day, durations: readonly number[]): { from: Day; until: Day }[] {
  const steps: { from: Day; until: Day }[] = [];
  let until = due;
  for (const days of [...durations].reverse()) {
    const from = daysAfter(until, 1 - days);
    steps.unshift({ from, until });
    until = daysAfter(from, -1);
  }
  return steps;
}
