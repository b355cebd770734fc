import { EventKind } from '../../schema/vocabulary';
import type { Hub } from '../events/hub';
import { PairingKeeper, type KeeperPace } from '../events/pairing-keeper';
import { businessDay, type Day } from '../platform/day';
import type { Log } from '../platform/log';
import type { AlarmService } from './alarm.service';

/** After these events every pairing is looked at again. */
const OF_ALL: ReadonlySet<EventKind> = new Set([EventKind.SUPERVISION_RULE_REVISED, EventKind.INDICATOR_REVISED]);

/** Alarms are for people, who do not look every second; a look reads results, which costs more than a posting. */
const PACE: KeeperPace = { gatherMs: 2_000, backOffMs: 5_000, rest: 9 };

/** Keeps the alarms of pairings up to date, after whatever happened to them but an alarm itself. */
export class AlarmKeeper extends PairingKeeper {
  constructor(
    alarms: Pick<AlarmService, 'check' | 'pairings'>,
    hub: Hub,
    log: Log,
    today: () => Day = () => businessDay(new Date()),
  ) {
    const kept = {
      hears: ({ subjectType }: { subjectType: string }) => subjectType !== 'Alarm',
      pairings: (after: string | null, day: Day) => alarms.pairings(after, day),
      look: (pairingIds: readonly string[], day: Day) => alarms.check(pairingIds, day),
    };
    super({ name: 'alarms', kept: [kept], isOfAll: ({ kind }) => OF_ALL.has(kind), pace: PACE, today }, hub, log);
  }
}
