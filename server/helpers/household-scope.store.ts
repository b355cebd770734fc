import { scopePredicate, type Viewer } from '../platform/scope';

/** Whose something is that hangs on a household, for the alias `h`. */
export const OWNER = `h.pairing_id as "pairingId", h.simulated, h.published, h.party_ids as "partyIds", h.place_paths as "placePaths"`;

/** Of which households a list is. */
export interface OfHouseholds {
  pairingIds?: string[] | null;
  /** At or below any of these paths. */
  paths?: string[] | null;
  householdIds?: string[] | null;
}

/**
 * Of the households over the alias `h` that the viewer may see, those that are asked for. Pushes its parameters onto `params`.
 * @param placePaths of where each of them lies, or lay on the day that is asked about
 */
export function ofHouseholds(
  viewer: Viewer,
  asked: OfHouseholds,
  params: unknown[],
  placePaths = 'h.place_paths',
): string[] {
  const put = (value: unknown): string => `$${params.push(value)}`;
  const where = [scopePredicate(viewer.scope, 'h', params)];
  if (asked.pairingIds) where.push(`h.pairing_id = any(${put(asked.pairingIds)}::uuid[])`);
  if (asked.paths) where.push(`lies_within(${placePaths}, ${put(asked.paths)}::text[])`);
  if (asked.householdIds) where.push(`h.id = any(${put(asked.householdIds)}::uuid[])`);
  return where;
}

/** Rows of each household, in their order. */
export function groupedByHousehold<Row extends { householdId: string }>(
  ids: readonly string[],
  rows: readonly Row[],
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>(ids.map((id) => [id, []]));
  for (const row of rows) groups.get(row.householdId)?.push(row);
  return groups;
}
