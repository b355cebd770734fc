import type { DueHeadFragment } from '../../../gql/reports/graphql';

/** What falls due next comes first, then what is overdue, the latest day first: the old ones wait longest already. */
export function byUrgency(a: DueHeadFragment, b: DueHeadFragment): number {
  if (a.isOverdue !== b.isOverdue) return a.isOverdue ? 1 : -1;
  return a.isOverdue ? b.dueOn.localeCompare(a.dueOn) : a.dueOn.localeCompare(b.dueOn);
}
