import type { DataSource } from 'typeorm';
import { Side } from '../../schema/vocabulary';
import { lock, tx } from '../db/tx';
import { placementLock, recordPlacements } from '../labor/placement-acts.service';
import { hasPlacements } from '../labor/placement.store';
import type { PersonVault } from '../people/person-vault';
import { businessDay } from '../platform/day';
import { PLATFORM } from '../platform/scope';
import { pairingForRecords } from '../records/record.store';
import { daguanLabor2019 } from './daguan-labor.rules';

/**
 * The simulated placements of a pairing for 2019 (演示数据), made once, as a file of the county would be. Any later call changes
 * nothing.
 * @returns whether this call made them
 */
export function makeDaguanLabor(source: DataSource, pairingId: string, vault: PersonVault): Promise<boolean> {
  return tx(source, PLATFORM, async (db) => {
    await lock(db, placementLock(pairingId));
    const pairing = await pairingForRecords(db, PLATFORM, pairingId);
    if (!pairing) throw new Error(`the demonstration's pairing ${pairingId} is not there`);
    if (await hasPlacements(db, pairingId, { simulated: true })) return false;
    const ground = { simulated: true, importId: null, side: Side.RECIPIENT, today: businessDay(new Date()) };
    await recordPlacements(db, PLATFORM, pairing, daguanLabor2019(), ground, vault);
    return true;
  });
}
