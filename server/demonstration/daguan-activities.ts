import { RecordKind, Side } from '../../schema/vocabulary';
import { recordActivities } from '../activities/activity-acts.service';
import { hasSimulatedActivities } from '../activities/activity.store';
import { lock, tx } from '../db/tx';
import { SIMULATED } from '../papers/simulated';
import { businessDay } from '../platform/day';
import { PLATFORM } from '../platform/scope';
import { pairingForRecords } from '../records/record.store';
import { daguanActivities, type PlannedActivity } from './daguan-activities.rules';
import { proveAndSpeak, type SpokenOf } from './daguan-words';
import { wordsOnActivity } from './daguan-words.rules';
import type { Stage } from './stage';

/**
 * The simulated activities of a pairing for 2019 (演示数据), made once, as a file would bring them in, with what is proved and said
 * of them. Any later call changes nothing. @returns whether this call made them
 */
export function makeDaguanActivities({ source, config, players }: Stage, pairingId: string): Promise<boolean> {
  return tx(source, PLATFORM, async (db) => {
    await lock(db, `demonstration-activities:${pairingId}`);
    if (await hasSimulatedActivities(db, pairingId)) return false;
    const pairing = await pairingForRecords(db, PLATFORM, pairingId);
    if (!pairing) throw new Error(`the demonstration's pairing ${pairingId} is not there`);
    const plan = daguanActivities();
    const records: SpokenOf[] = [];
    for (const side of Object.values(Side)) {
      const mine = plan.filter((planned) => planned.side === side);
      const rows = mine.map(({ facts }) => facts);
      const ground = { simulated: true, importId: null, side, today: businessDay(new Date()) };
      const ids = await recordActivities(db, PLATFORM, pairing, rows, ground);
      records.push(...mine.map((planned, at) => ({ id: ids[at] ?? '', ...wordsOnActivity(planned) })));
    }
    const proof = { name: '2019年活动签到及证明材料汇总（演示数据）.csv', lines: linesOf(plan) };
    await proveAndSpeak(db, config, pairing, players, RecordKind.ACTIVITY, records, proof);
    return true;
  });
}

const linesOf = (plan: readonly PlannedActivity[]): string[] => [
  '日期,名称,地点或单位,数据性质',
  ...plan
    .filter((planned) => wordsOnActivity(planned).isProved)
    .map(({ facts: { from, title, name, location } }) =>
      [from, title ?? name, location ?? name ?? '', SIMULATED].join(','),
    ),
];
