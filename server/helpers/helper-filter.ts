import { keysOf } from '../platform/ids';

interface Asked {
  pairingIds?: string[] | null;
  placeIds?: string[] | null;
  householdIds?: string[] | null;
}

/** A filter with the keys of what its global ids name. Fails with NOT_FOUND. */
export const keyed = <Filter extends Asked>(filter: Filter | null | undefined) => ({
  ...filter,
  pairingIds: keysOf('Pairing', filter?.pairingIds, 'filter.pairingIds'),
  placeIds: keysOf('Place', filter?.placeIds, 'filter.placeIds'),
  householdIds: keysOf('Household', filter?.householdIds, 'filter.householdIds'),
});
