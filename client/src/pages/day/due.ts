import { daysAfter, weekdayOf } from '../work/chart/axis';

/** What a day's work is looked through by. */
export const GROUPS = ['late', 'today', 'tomorrow', 'week', 'later'] as const;

export type Group = (typeof GROUPS)[number];

/** When something is due, seen from today; a week ends on Sunday. */
export function groupOf(due: string, today: string): Group {
  if (due < today) return 'late';
  if (due === today) return 'today';
  if (due === daysAfter(today, 1)) return 'tomorrow';
  return due <= daysAfter(today, 7 - weekdayOf(today)) ? 'week' : 'later';
}
