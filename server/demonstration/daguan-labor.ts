import { RecordKind, Side } from '../../schema/vocabulary';
import { lock, tx } from '../db/tx';
import { placementLock, recordPlacements } from '../labor/placement-acts.service';
import { hasPlacements } from '../labor/placement.store';
import type { PlacementFacts } from '../labor/placement.rules';
import { SIMULATED } from '../papers/simulated';
import { PersonVault } from '../people/person-vault';
import { businessDay } from '../platform/day';
import { PLATFORM } from '../platform/scope';
import { pairingForRecords } from '../records/record.store';
import { daguanLabor2019 } from './daguan-labor.rules';
import { proveAndSpeak } from './daguan-words';
import { wordsOnPlacement } from './daguan-words.rules';
import type { Stage } from './stage';

/**
 * The simulated placements of a pairing for 2019 (演示数据), made once, as a file of the county would be, with what is proved
 * and said of them. Any later call changes nothing.
 * @returns whether this call made them
 */
export function makeDaguanLabor({ source, config, players }: Stage, pairingId: string): Promise<boolean> {
  return tx(source, PLATFORM, async (db) => {
    await lock(db, placementLock(pairingId));
    const pairing = await pairingForRecords(db, PLATFORM, pairingId);
    if (!pairing) throw new Error(`the demonstration's pairing ${pairingId} is not there`);
    if (await hasPlacements(db, pairingId, { simulated: true })) return false;
    const ground = { simulated: true, importId: null, side: Side.RECIPIENT, today: businessDay(new Date()) };
    const plan = daguanLabor2019();
    const ids = await recordPlacements(db, PLATFORM, pairing, plan, ground, new PersonVault(config));
    const records = plan.map((facts, at) => ({ id: ids[at] ?? '', ...wordsOnPlacement(facts) }));
    const proof = { name: '2019年劳务协作花名册（演示数据）.csv', lines: linesOf(plan) };
    await proveAndSpeak(db, config, pairing, players, RecordKind.PLACEMENT, records, proof);
    return true;
  });
}

/** Nobody’s whole name stands in a list that others may see. */
const linesOf = (plan: readonly PlacementFacts[]): string[] => [
  '姓氏,用工单位,工种,上岗日期,数据性质',
  ...plan
    .filter((facts) => wordsOnPlacement(facts).isProved)
    .map(({ name, employer, jobTitle, fromDay }) =>
      [`${name.slice(0, 1)}某`, employer, jobTitle, fromDay, SIMULATED].join(','),
    ),
];
