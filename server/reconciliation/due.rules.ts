import type { Day } from '../platform/day';

const DAY_MS = 86_400_000;

/** The day so many days after another. */
export function dayAfter(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whether an answer is late: it may still come on the day itself. */
export function isOverdue(due: Day | null, today: Day): boolean {
  return due !== null && due < today;
}
