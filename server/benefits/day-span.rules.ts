/** Sets of days as spans, in their order and apart from each other. A span has its first and its last day. */
import { dayBefore, daysAfter, type Day } from '../platform/day';

export interface DaySpan {
  from: Day;
  until: Day;
}

/** The last day of what has no end. */
export const NO_END: Day = '9999-12-31';

const EVER: DaySpan = { from: '0001-01-01', until: NO_END };

/** All days. */
export const ALWAYS: readonly DaySpan[] = [EVER];

/** One span; none where it ends before it begins. */
export const spanOf = (from: Day, until: Day | null): DaySpan[] =>
  until === null || from <= until ? [{ from, until: until ?? NO_END }] : [];

/** The days of any of them. Spans that touch become one. */
export function joined(spans: readonly DaySpan[]): DaySpan[] {
  const sorted = [...spans].sort((a, b) => (a.from < b.from ? -1 : 1));
  const result: DaySpan[] = [];
  for (const span of sorted) {
    const last = result.at(-1);
    if (last === undefined || isApart(last, span)) result.push({ ...span });
    else if (span.until > last.until) last.until = span.until;
  }
  return result;
}

const isApart = ({ until }: DaySpan, { from }: DaySpan): boolean =>
  until !== NO_END && from > until && from > daysAfter(until, 1);

/** The days of both. Asked a hundred thousand times for a table: it makes nothing that it does not give. */
export function shared(some: readonly DaySpan[], others: readonly DaySpan[]): DaySpan[] {
  const result: DaySpan[] = [];
  for (const one of some) {
    for (const other of others) {
      const from = one.from > other.from ? one.from : other.from;
      const until = one.until < other.until ? one.until : other.until;
      if (from <= until) result.push({ from, until });
    }
  }
  return result;
}

/** The days of some that are not among the others. */
export function without(some: readonly DaySpan[], others: readonly DaySpan[]): DaySpan[] {
  return others.reduce(
    (left, { from, until }) =>
      shared(left, [
        ...(from > EVER.from ? [{ from: EVER.from, until: dayBefore(from) }] : []),
        ...(until < NO_END ? [{ from: daysAfter(until, 1), until: NO_END }] : []),
      ]),
    [...some],
  );
}

/** The span that a day lies in; null where it lies in none. */
export const spanAround = (spans: readonly DaySpan[], day: Day): DaySpan | null =>
  spans.find(({ from, until }) => from <= day && day <= until) ?? null;
