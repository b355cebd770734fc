import type { DutiesQuery } from '../../../gql/board/graphql';

export type DutyKind =
  | 'REPORT'
  | 'RECTIFICATION'
  | 'DISPUTE'
  | 'DOUBT'
  | 'WORK'
  | 'DIFFERENCE'
  | 'IMPORT'
  | 'HOUSEHOLD'
  | 'CONFIRM'
  | 'SIGN';

export type DutyWhen = 'LATE' | 'TODAY' | 'WEEK' | 'MONTH' | 'LATER';

export const WHENS: readonly DutyWhen[] = ['LATE', 'TODAY', 'WEEK', 'MONTH', 'LATER'];

export type OwedReport = NonNullable<DutiesQuery['owed']>['nodes'][number];
export type PairingOfDuty = DutiesQuery['board']['rows']['nodes'][number]['pairing'];

/** Something that falls to the reader. */
export interface Duty {
  key: string;
  kind: DutyKind;
  title: string;
  /** by when; null for what may be done any day */
  due: string | null;
  pairing: PairingOfDuty | null;
  /** where it is done; of a report that nobody has begun, where it is listed */
  href: string;
  /** a report that is begun by a click */
  begins?: OwedReport;
}

const DAY_MS = 86_400_000;

/** How many days from one day to another; below zero where it has passed. */
export const daysUntil = (day: string, today: string): number => (Date.parse(day) - Date.parse(today)) / DAY_MS;

/** A week ends on its Sunday, a month on its last day. */
export function whenOf(due: string | null, today: string): DutyWhen {
  if (due === null) return 'LATER';
  const days = daysUntil(due, today);
  if (days < 0) return 'LATE';
  if (days === 0) return 'TODAY';
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay() || 7;
  if (days <= 7 - weekday) return 'WEEK';
  return due.slice(0, 7) === today.slice(0, 7) ? 'MONTH' : 'LATER';
}

/** What has a day before what has none, the earliest day first; of one day, in the order of its kinds. */
export function byDay(a: Duty, b: Duty): number {
  if (a.due === b.due) return a.key < b.key ? -1 : 1;
  if (a.due === null || b.due === null) return a.due === null ? 1 : -1;
  return a.due < b.due ? -1 : 1;
}

export function grouped(duties: readonly Duty[], today: string): [DutyWhen, Duty[]][] {
  const sorted = [...duties].sort(byDay);
  return WHENS.flatMap((when): [DutyWhen, Duty[]][] => {
    const these = sorted.filter(({ due }) => whenOf(due, today) === when);
    return these.length > 0 ? [[when, these]] : [];
  });
}
