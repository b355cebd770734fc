import { unitsNamed, type UnitNamed } from '../agreements/pairing-units.service';
import { asPlatform, type Db } from '../db/tx';
import { PLATFORM, type Viewer } from '../platform/scope';
import { pairingForRecords } from '../records/record.store';
import type { RowValues } from './importer';

/**
 * The units that rows name in their field `unit`, of each pairing that they are of: mostly one. A township need not see its pairing,
 * so the platform looks. Asking for a unit fails as `UnitNamed`.
 */
export async function unitsOfRows(
  db: Db,
  viewer: Viewer,
  rows: readonly RowValues[],
  pairingIds: readonly string[],
): Promise<(pairingId: string) => UnitNamed> {
  const names = [...new Set(rows.flatMap(({ unit }) => unit ?? []))];
  const known = new Map<string, UnitNamed>();
  for (const id of new Set(pairingIds)) {
    const pairing = await asPlatform(db, viewer, () => pairingForRecords(db, PLATFORM, id));
    if (pairing) known.set(id, await unitsNamed(db, viewer, pairing, names));
  }
  return (id) => {
    const units = known.get(id);
    if (units) return units;
    throw new Error(`the pairing ${id} of a row is not there`);
  };
}
