/** What is owed under a rule to who was entitled on some days, and what their receipts come to beside it. */
import { BenefitFinding, BenefitFrequency } from '../../schema/vocabulary';
import { daysAfter, daysBetween, type Day } from '../platform/day';
import { daysOfPeriod, periodOf, periodsOf } from './benefit-period.rules';
import type { BenefitRuleRow, ReceivedFacts } from './benefit';
import { shared, spanAround, spanOf, type DaySpan } from './day-span.rules';
import { versionOn } from './entitlement.rules';

/** Something that is owed and was not received. */
export interface MissingPeriod {
  period: string;
  /** The first day of the period on which they were entitled. */
  entitledFrom: Day;
  /** The last day on which it is given in time. */
  due: Day;
  /** Days beyond that, as of the day of the table; 0 while there is time. */
  lateDays: number;
}

/** From when to when the table looks. */
export interface LeakWindow {
  /** Periods that begin from here on are looked at, and the one that the day lies in. */
  since: Day;
  /** What came after it is not looked at. */
  day: Day;
}

/** What somebody received beside what was owed to them. */
export interface Receipts {
  /** How many of the periods owed were received. */
  received: number;
  missing: readonly MissingPeriod[];
  /** The most that something was received late. */
  receivedLateDays: number;
  /** Periods for which it was received more than once. */
  twice: readonly string[];
  /** Benefits that were received on a day without entitlement. */
  unentitledIds: readonly string[];
  receivedFen: bigint;
  findings: readonly BenefitFinding[];
}

/** The periods in which somebody was entitled, as if nothing had been received of them, and what is told where nothing was. */
export interface Owed {
  periods: readonly MissingPeriod[];
  ifNothing: Receipts;
}

/** What of a rule is the same for many households, told once: which periods are owed for which days, and until when. */
export class OwedCalendar {
  private readonly byDays = new Map<string, Owed>();
  private readonly lookedAt = new Map<string, boolean>();
  /** The days of which periods are asked: from the beginning of the one that the window begins in. */
  private readonly days: DaySpan[];

  constructor(
    private readonly rule: BenefitRuleRow,
    readonly window: LeakWindow,
  ) {
    const { from } = daysOfPeriod(periodOf(rule.every, window.since));
    this.days = spanOf(from, window.day);
  }

  isLookedAt(period: string): boolean {
    const told = this.lookedAt.get(period);
    if (told !== undefined) return told;
    const { since, day } = this.window;
    const is = period === '' || daysOfPeriod(period).from >= since || period === periodOf(this.rule.every, day);
    this.lookedAt.set(period, is);
    return is;
  }

  /** What is owed to who was entitled on these days. */
  owedFor(spans: readonly DaySpan[]): Owed {
    const isOnce = this.rule.every === BenefitFrequency.ONCE;
    const days = isOnce ? this.standing(spans) : shared(spans, this.days);
    const key = isOnce ? (days[0]?.from ?? '') : days.map(({ from, until }) => `${from}${until}`).join();
    const told = this.byDays.get(key);
    if (told !== undefined) return told;
    const periods = new Map<string, MissingPeriod>();
    for (const { from, until } of days) {
      for (const period of periodsOf(this.rule.every, { from, until })) {
        if (periods.has(period) || !this.isLookedAt(period)) continue;
        const start = daysOfPeriod(period).from;
        periods.set(period, this.missing(period, start > from ? start : from));
      }
    }
    const owed = { periods: [...periods.values()], ifNothing: receiptsOf([...periods.values()], spans, []) };
    this.byDays.set(key, owed);
    return owed;
  }

  /** What is given once is owed for the first stay that reaches into the window. */
  private standing(spans: readonly DaySpan[]): DaySpan[] {
    const span = spans.find(({ until }) => until >= this.window.since);
    return span === undefined ? [] : [span];
  }

  private missing(period: string, entitledFrom: Day): MissingPeriod {
    const due = daysAfter(entitledFrom, versionOn(this.rule, entitledFrom)?.withinDays ?? 0);
    return { period, entitledFrom, due, lateDays: Math.max(0, daysBetween(due, this.window.day)) };
  }
}

export function receiptsOf(
  owed: readonly MissingPeriod[],
  spans: readonly DaySpan[],
  received: readonly ReceivedFacts[],
): Receipts {
  const daysOf = new Map<string, Day[]>();
  for (const { period, day } of received) daysOf.set(period, [...(daysOf.get(period) ?? []), day].sort());
  const missing = owed.filter(({ period }) => !daysOf.has(period));
  const late = owed.flatMap(({ period, due }) => {
    const [first] = daysOf.get(period) ?? [];
    return first === undefined ? [] : [daysBetween(due, first)];
  });
  const twice = [...daysOf].filter(([, days]) => days.length > 1).map(([period]) => period);
  const unentitledIds = received.filter(({ day }) => spanAround(spans, day) === null).map(({ id }) => id);
  return {
    received: owed.length - missing.length,
    missing,
    receivedLateDays: Math.max(0, ...late),
    twice: twice.sort(),
    unentitledIds,
    receivedFen: received.reduce((sum, { amountFen }) => sum + (amountFen ?? 0n), 0n),
    findings: [
      ...(missing.length > 0 ? [BenefitFinding.MISSING] : []),
      ...(missing.some(({ lateDays }) => lateDays > 0) ? [BenefitFinding.LATE] : []),
      ...(twice.length > 0 ? [BenefitFinding.TWICE] : []),
      ...(unentitledIds.length > 0 ? [BenefitFinding.NOT_ENTITLED] : []),
    ],
  };
}
