import type { Ability } from '../../gql/graphql';
import type { ChartPlanFragment } from '../../gql/work/graphql';
import { importPath } from '../records/tabs';

/**
 * Where a list of work is sent from: by whoever keeps a county's plans without its pairing; by a donor from the page of the pairing that
 * is looked at, or of the only one under which they plan.
 * @returns undefined for whoever plans nothing, and for a donor of several pairings who has chosen none
 */
export function workImportPath(
  abilities: readonly Ability[],
  plans: readonly Pick<ChartPlanFragment, 'mayManage' | 'pairing'>[],
  chosenPairing: string,
): string | undefined {
  if (!abilities.includes('PLAN_WORK')) return undefined;
  if (abilities.includes('KEEP_HOUSEHOLDS')) return '/import?kind=WORK_ITEM';
  const own = new Set(plans.flatMap(({ mayManage, pairing }) => (mayManage && pairing ? [pairing.id] : [])));
  const [only] = chosenPairing ? [chosenPairing] : own.size === 1 ? own : [];
  return only && `${importPath(only)}?kind=WORK_ITEM`;
}
