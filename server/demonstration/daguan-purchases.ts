import type { DataSource } from 'typeorm';
import { Side } from '../../schema/vocabulary';
import { lock, tx } from '../db/tx';
import { placesByCode } from '../places/place.store';
import { businessDay } from '../platform/day';
import { newId } from '../platform/ids';
import { PLATFORM } from '../platform/scope';
import type { PurchaseFacts } from '../purchases/purchase';
import { recordPurchases } from '../purchases/purchase-acts.service';
import { hasSimulatedPurchases } from '../purchases/purchase.store';
import { pairingForRecords } from '../records/record.store';
import { daguanPurchases, type PlannedPurchase } from './daguan-purchases.rules';

/**
 * The simulated purchases of a pairing for 2019 (演示数据), made once, as a file would bring them in. Any later call changes
 * nothing. @returns whether this call made them
 */
export function makeDaguanPurchases(source: DataSource, pairingId: string): Promise<boolean> {
  return tx(source, PLATFORM, async (db) => {
    await lock(db, `demonstration-purchases:${pairingId}`);
    if (await hasSimulatedPurchases(db, pairingId)) return false;
    const pairing = await pairingForRecords(db, PLATFORM, pairingId);
    if (!pairing) throw new Error(`the demonstration's pairing ${pairingId} is not there`);
    const plan = daguanPurchases();
    const places = await placesByCode(db, PLATFORM, [...new Set(plan.map(({ originCode }) => originCode))]);
    const sheets = new Map<string, string>();
    const factsOf = ({ facts, originCode, sheet }: PlannedPurchase): PurchaseFacts => {
      if (sheet !== null && !sheets.has(sheet)) sheets.set(sheet, newId());
      const originId = places.get(originCode)?.id ?? null;
      return { ...facts, originId, sheetId: sheet === null ? null : (sheets.get(sheet) ?? null) };
    };
    for (const side of Object.values(Side)) {
      const rows = plan.filter((planned) => planned.side === side).map(factsOf);
      const ground = { simulated: true, importId: null, side, today: businessDay(new Date()) };
      await recordPurchases(db, PLATFORM, pairing, rows, ground);
    }
    return true;
  });
}
