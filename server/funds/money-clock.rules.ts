/**
 * How long money has lain in a pocket: one fund's money of one year, for one project, with one custodian.
 *
 * Money of one pocket cannot be told apart, so no order of using it up is guessed. Said is only what is so under every
 * order: whatever came in by a day, less everything that ever went out, is still there and has lain since that day at
 * the least. Using the oldest up first leaves exactly that much; every other order leaves more.
 */
import { daysBefore, daysBetween, type Day } from '../platform/day';

/** What came into a pocket and went out of it on one day; days in order, each once. */
export interface DayFlow {
  day: Day;
  inFen: bigint;
  outFen: bigint;
}

/** What surely has lain since the day or longer, whatever was used up first. */
export function lainSince(flows: readonly DayFlow[], day: Day): bigint {
  let surely = 0n;
  for (const flow of flows) surely += (flow.day <= day ? flow.inFen : 0n) - flow.outFen;
  return surely > 0n ? surely : 0n;
}

export interface Clock {
  balanceFen: bigint;
  /** The day of the earliest inflow that cannot wholly be gone; null for an empty pocket. */
  since: Day | null;
  /** Whole days from `since` to today; null for an empty pocket. */
  days: number | null;
  /** What surely has lain for each of the terms asked for, in days. */
  lain: bigint[];
}

/** Reads the clock of a pocket on a day, for terms such as 365 and 730 days. */
export function clockOf(flows: readonly DayFlow[], today: Day, terms: readonly number[]): Clock {
  let balanceFen = 0n;
  for (const { inFen, outFen } of flows) balanceFen += inFen - outFen;
  const since = earliestLeft(flows);
  return {
    balanceFen,
    since,
    days: since === null ? null : daysBetween(since, today),
    lain: terms.map((term) => lainSince(flows, daysBefore(today, term))),
  };
}

function earliestLeft(flows: readonly DayFlow[]): Day | null {
  let gone = 0n;
  for (const { outFen } of flows) gone += outFen;
  let came = 0n;
  for (const { day, inFen } of flows) {
    came += inFen;
    if (came > gone) return day;
  }
  return null;
}
