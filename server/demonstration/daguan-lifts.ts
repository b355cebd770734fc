import { lock, tx, type Db } from '../db/tx';
import { groundOf } from '../households/household.store';
import { placesByCode } from '../places/place.store';
import { PLATFORM } from '../platform/scope';
import type { VillageGround } from '../villages/village-ground.service';
import { newLift, openLift, takeLiftStep } from '../villages/village-lift.service';
import { listLifts } from '../villages/village-lift.store';
import { DAGUAN_LIFTS, type PlannedLift } from './daguan-lifts.rules';
import type { Stage } from './stage';

const LISTED_BY = { reason: null, evidence: ['年度贫困村出列计划'] };

/**
 * The simulated lists of villages to be lifted (演示数据), made once by the same acts that people take, each by whoever takes it. Any later
 * call changes nothing.
 * @returns whether this call made them
 */
export function makeDaguanLifts({ source, players }: Stage, pairingId: string, recipientId: string): Promise<boolean> {
  return tx(source, PLATFORM, async (db) => {
    await lock(db, `demonstration:lifts:${pairingId}`);
    const known = await listLifts(db, PLATFORM, { pairingIds: [pairingId] }, { first: 1 }, (count) => count(db));
    if (known.edges.length > 0) return false;
    for (const planned of DAGUAN_LIFTS) {
      const { year, by, listedOn, steps } = planned;
      const first = newLift(await groundAt(db, pairingId, recipientId, planned), { year, day: listedOn });
      let lift = await players.as(db, by, (viewer) => openLift(db, viewer, first, LISTED_BY));
      for (const { by: hand, do: action, text: reason, ...taken } of steps)
        lift = await players.as(db, hand, (viewer) => takeLiftStep(db, viewer, lift, action, { reason, ...taken }));
    }
    return true;
  });
}

/** Where a village lies; its lists are the county's and its offices' alone, also where they are made up. */
async function groundAt(
  db: Db,
  pairingId: string,
  recipientId: string,
  { townCode, village }: PlannedLift,
): Promise<VillageGround> {
  const place = (await placesByCode(db, PLATFORM, [townCode])).get(townCode);
  const ground = place && (await groundOf(db, recipientId, place.id));
  if (!ground) throw new Error(`the county has no township ${townCode}`);
  const { unitIds, path } = ground;
  const owned = { published: false, partyIds: unitIds, placePaths: [path] };
  return { pairingId, recipientId, placeId: place.id, village, simulated: true, ...owned };
}
