import type { DataSource } from 'typeorm';
import { Side } from '../../schema/vocabulary';
import { recordActivities } from '../activities/activity-acts.service';
import { hasSimulatedActivities } from '../activities/activity.store';
import { lock, tx } from '../db/tx';
import { businessDay } from '../platform/day';
import { PLATFORM } from '../platform/scope';
import { pairingForRecords } from '../records/record.store';
import { daguanActivities } from './daguan-activities.rules';

/**
 * The simulated activities of a pairing for 2019 (演示数据), made once, as a file would bring them in. Any later call changes
 * nothing. @returns whether this call made them
 */
export function makeDaguanActivities(source: DataSource, pairingId: string): Promise<boolean> {
  return tx(source, PLATFORM, async (db) => {
    await lock(db, `demonstration-activities:${pairingId}`);
    if (await hasSimulatedActivities(db, pairingId)) return false;
    const pairing = await pairingForRecords(db, PLATFORM, pairingId);
    if (!pairing) throw new Error(`the demonstration's pairing ${pairingId} is not there`);
    const plan = daguanActivities();
    for (const side of Object.values(Side)) {
      const rows = plan.filter((planned) => planned.side === side).map(({ facts }) => facts);
      const ground = { simulated: true, importId: null, side, today: businessDay(new Date()) };
      await recordActivities(db, PLATFORM, pairing, rows, ground);
    }
    return true;
  });
}
