import { RecordKind, Side } from '../../schema/vocabulary';
import { lock, tx } from '../db/tx';
import { placesByCode } from '../places/place.store';
import { businessDay } from '../platform/day';
import { newId } from '../platform/ids';
import { yuanFromFen } from '../platform/money';
import { SIMULATED } from '../papers/simulated';
import { PLATFORM } from '../platform/scope';
import type { PurchaseFacts } from '../purchases/purchase';
import { recordPurchases } from '../purchases/purchase-acts.service';
import { hasSimulatedPurchases } from '../purchases/purchase.store';
import { pairingForRecords } from '../records/record.store';
import { daguanPurchases, type PlannedPurchase } from './daguan-purchases.rules';
import { proveAndSpeak, type SpokenOf } from './daguan-words';
import { wordsOnPurchase } from './daguan-words.rules';
import type { Stage } from './stage';

/**
 * The simulated purchases of a pairing for 2019 (演示数据), made once, as a file would bring them in, with what is proved and said
 * of them. Any later call changes nothing. @returns whether this call made them
 */
export function makeDaguanPurchases({ source, config, players }: Stage, pairingId: string): Promise<boolean> {
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
    const records: SpokenOf[] = [];
    for (const side of Object.values(Side)) {
      const mine = plan.filter((planned) => planned.side === side);
      const ground = { simulated: true, importId: null, side, today: businessDay(new Date()) };
      const ids = await recordPurchases(db, PLATFORM, pairing, mine.map(factsOf), ground);
      records.push(...mine.map((planned, at) => ({ id: ids[at] ?? '', ...wordsOnPurchase(planned) })));
    }
    const proof = { name: '2019年消费扶贫销售清单及发票汇总（演示数据）.csv', lines: linesOf(plan) };
    await proveAndSpeak(db, config, pairing, players, RecordKind.PURCHASE, records, proof);
    return true;
  });
}

const linesOf = (plan: readonly PlannedPurchase[]): string[] => [
  '日期,渠道,产品,金额（元）,数据性质',
  ...plan
    .filter((planned) => wordsOnPurchase(planned).isProved)
    .map(({ facts: { day, channel, product, amountFen } }) =>
      [day, channel, product, yuanFromFen(amountFen), SIMULATED].join(','),
    ),
];
