/** Assets are summed twice, by kind and by owner, as offices do: where the two disagree the list itself is wrong. */
import type { AssetKind, AssetOwnerLevel } from '../../schema/vocabulary';
import { yuanFromFen } from '../platform/money';

/** What some assets come to: those of a kind, those of an owner level, or (neither) all of them. */
export interface AssetSum {
  kind: AssetKind | null;
  ownerLevel: AssetOwnerLevel | null;
  items: number;
  valueFen: bigint;
}

export interface AssetTotal {
  items: number;
  /** In yuan. */
  value: string;
}

export interface AssetSummary {
  total: AssetTotal;
  byKind: (AssetTotal & { kind: AssetKind })[];
  byOwner: (AssetTotal & { ownerLevel: AssetOwnerLevel })[];
  agrees: boolean;
}

/** The three sums side by side, and whether both ways of adding up come to the same. */
export function summarise(sums: readonly AssetSum[]): AssetSummary {
  const whole = sums.filter(({ kind, ownerLevel }) => kind === null && ownerLevel === null);
  const kinds = sums.flatMap((sum) => (sum.kind === null ? [] : [{ ...sum, kind: sum.kind }]));
  const owners = sums.flatMap((sum) => (sum.ownerLevel === null ? [] : [{ ...sum, ownerLevel: sum.ownerLevel }]));
  const total = add(whole);
  return {
    total: printed(total),
    byKind: kinds.map((sum) => ({ kind: sum.kind, ...printed(sum) })),
    byOwner: owners.map((sum) => ({ ownerLevel: sum.ownerLevel, ...printed(sum) })),
    agrees: [add(kinds), add(owners)].every(
      ({ items, valueFen }) => items === total.items && valueFen === total.valueFen,
    ),
  };
}

type Sum = Pick<AssetSum, 'items' | 'valueFen'>;

const add = (sums: readonly Sum[]): Sum =>
  sums.reduce<Sum>((all, one) => ({ items: all.items + one.items, valueFen: all.valueFen + one.valueFen }), {
    items: 0,
    valueFen: 0n,
  });

const printed = ({ items, valueFen }: Sum): AssetTotal => ({ items, value: yuanFromFen(valueFen) });
