import type { ChartItemFragment, ChartPlanFragment } from '../../../gql/work/graphql';
import { hasEnded } from './looks';

export interface Counts {
  all: number;
  late: number;
  ended: number;
}

/** A plan with what lies below it; `plan` is undefined for work whose plan the reader does not see. */
export interface Branch {
  key: string;
  title: string;
  plan: ChartPlanFragment | undefined;
  items: ChartItemFragment[];
  children: Branch[];
  counts: Counts;
}

export type Row =
  | { kind: 'PLAN'; key: string; depth: number; branch: Branch }
  | { kind: 'ITEM'; key: string; depth: number; item: ChartItemFragment };

const countsOf = (items: readonly ChartItemFragment[], children: readonly Branch[]): Counts =>
  children.reduce<Counts>(
    (sum, { counts }) => ({
      all: sum.all + counts.all,
      late: sum.late + counts.late,
      ended: sum.ended + counts.ended,
    }),
    {
      all: items.length,
      late: items.filter(({ daysLate }) => daysLate > 0).length,
      ended: items.filter(hasEnded).length,
    },
  );

const OTHERS = 'others';

/**
 * Plans as a tree with their work; a plan whose parent is not seen begins one of its own. A plan without work below it is left out,
 * unless it is kept.
 * @param keeps plans that stand even while nothing is to be done in them
 */
export function treeOf(
  plans: readonly ChartPlanFragment[],
  items: readonly ChartItemFragment[],
  otherPlan: string,
  keeps: (plan: ChartPlanFragment) => boolean,
): Branch[] {
  const known = new Set(plans.map(({ id }) => id));
  const below = grouped(plans, ({ parent }) => (parent && known.has(parent.id) ? parent.id : ''));
  const work = grouped(items, ({ plan }) => (plan && known.has(plan.id) ? plan.id : OTHERS));
  const branchOf = (plan: ChartPlanFragment): Branch => {
    const children = branches(plan.id);
    const own = work.get(plan.id) ?? [];
    return { key: plan.id, title: plan.title, plan, items: own, children, counts: countsOf(own, children) };
  };
  const branches = (parentId: string): Branch[] =>
    (below.get(parentId) ?? [])
      .map(branchOf)
      .filter(({ plan, counts, children }) => counts.all > 0 || children.length > 0 || (plan && keeps(plan)));
  const others = work.get(OTHERS) ?? [];
  const rest: Branch = {
    key: OTHERS,
    title: otherPlan,
    plan: undefined,
    items: others,
    children: [],
    counts: countsOf(others, []),
  };
  return others.length > 0 ? [...branches(''), rest] : branches('');
}

/** The rows of a tree as they stand below each other: what a folded plan holds is left out. */
export function rowsOf(branches: readonly Branch[], isFolded: (key: string) => boolean, depth = 0): Row[] {
  return branches.flatMap((branch): Row[] => {
    const head: Row = { kind: 'PLAN', key: branch.key, depth, branch };
    if (isFolded(branch.key)) return [head];
    const items = branch.items.map((item): Row => ({ kind: 'ITEM', key: item.id, depth: depth + 1, item }));
    return [head, ...items, ...rowsOf(branch.children, isFolded, depth + 1)];
  });
}

/** Groups in the order in which their first ones come. */
export function grouped<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
