import type { Ability, ImportFilter, ImportKind } from '../../gql/graphql';
import { importPath } from '../records/tabs';

/** What is written down of households; it goes into a register, whichever pairing the county has. */
export const HOUSEHOLD_KINDS = ['HOUSEHOLD', 'BENEFIT', 'VISIT', 'HELPER'] as const satisfies readonly ImportKind[];

/** What is to be done under the plans of a county; a donor sends it from the page of their pairing. */
export const WORK_KINDS = ['WORK_ITEM'] as const satisfies readonly ImportKind[];

/** What villages tell of themselves: in the books of the county, as above. */
export const VILLAGE_KINDS = ['COLLECTIVE_INCOME', 'BENEFIT_LINK'] as const satisfies readonly ImportKind[];

/** Where files are sent from: a pairing's own page, or the page of whoever keeps households. */
export interface Way {
  pairingId?: string;
  kinds: readonly ImportKind[];
  path: string;
}

export const GROUND_IMPORT_PATH = '/import';

export const wayOf = (pairingId: string, kinds: readonly ImportKind[]): Way => ({
  pairingId,
  kinds,
  path: importPath(pairingId),
});

export const groundWay = (kinds: readonly ImportKind[]): Way => ({ kinds, path: GROUND_IMPORT_PATH });

/** What else than a pairing's records somebody may send. */
export const groundKinds = (abilities: readonly Ability[]): readonly ImportKind[] => [
  ...(abilities.includes('KEEP_HOUSEHOLDS') ? HOUSEHOLD_KINDS : []),
  ...(abilities.includes('KEEP_VILLAGES') ? VILLAGE_KINDS : []),
  ...(abilities.includes('PLAN_WORK') ? WORK_KINDS : []),
];

/** The files that were sent this way before. */
export const sentBefore = ({ pairingId, kinds }: Way): ImportFilter =>
  pairingId === undefined ? { kinds: [...kinds] } : { pairingIds: [pairingId] };

export const importAt = ({ path }: Pick<Way, 'path'>, importId: string): string =>
  `${path}/${encodeURIComponent(importId)}`;

/** One file; without a pairing that its reader may see, by the page of whoever keeps households. */
export const oneImportPath = (pairingId: string | undefined, importId: string): string =>
  importAt({ path: pairingId === undefined ? GROUND_IMPORT_PATH : importPath(pairingId) }, importId);
