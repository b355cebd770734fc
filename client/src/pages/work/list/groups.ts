import type { ChartItemFragment } from '../../../gql/work/graphql';
import { daysAfter, weekdayOf } from '../chart/axis';
import { hasEnded, waits } from '../chart/looks';

/** What a day's work is looked through by: when it is due. */
export const GROUPS = ['late', 'today', 'tomorrow', 'week', 'later', 'check', 'ended'] as const;

export type Group = (typeof GROUPS)[number];

/** 本周 ends on Sunday; what is done waits for somebody else, whenever it is due. */
export function groupOf(item: ChartItemFragment, today: string): Group {
  if (hasEnded(item)) return 'ended';
  if (!waits(item)) return 'check';
  if (item.daysLate > 0 || item.nextDue < today) return 'late';
  if (item.nextDue === today) return 'today';
  if (item.nextDue === daysAfter(today, 1)) return 'tomorrow';
  return item.nextDue <= daysAfter(today, 7 - weekdayOf(today)) ? 'week' : 'later';
}
