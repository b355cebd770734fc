import type { ChartItemFragment, ChartPlanFragment } from '../../gql/work/graphql';
import type { Look } from './chart/looks';

/** What the chart is looked through by; all of it stands in the address. */
export const KEYS = ['place', 'unit', 'pairing', 'state', 'late', 'mine'] as const;

export type Kept = Record<(typeof KEYS)[number], string>;

type Looked = Pick<ChartItemFragment, 'plan' | 'unit' | 'pairing' | 'person' | 'daysLate' | 'nextDue' | 'state'> & {
  look: Look;
};

/**
 * Whether a piece of work is among those that somebody looks for. A place holds what lies within it; what is done or ended is never
 * late.
 * @returns `but` leaves one condition aside
 */
export function keptBy(
  chosen: Kept,
  plans: readonly ChartPlanFragment[],
  accountId: string | undefined,
): (item: Looked, but?: keyof Kept) => boolean {
  const within = chosen.place && plans.find(({ place }) => place?.id === chosen.place)?.place?.path;
  const placed = new Set(within ? plans.flatMap(({ id, place }) => (place?.path.startsWith(within) ? [id] : [])) : []);
  return (item, but) => {
    if (chosen.place && but !== 'place' && !placed.has(item.plan?.id ?? '')) return false;
    if (chosen.unit && but !== 'unit' && item.unit?.id !== chosen.unit) return false;
    if (chosen.pairing && but !== 'pairing' && item.pairing?.id !== chosen.pairing) return false;
    if (chosen.state && but !== 'state' && item.look !== chosen.state) return false;
    if (chosen.late && but !== 'late' && item.daysLate === 0) return false;
    return !chosen.mine || but === 'mine' || (accountId !== undefined && item.person?.id === accountId);
  };
}
