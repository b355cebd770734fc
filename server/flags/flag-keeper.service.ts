import { EventKind } from '../../schema/vocabulary';
import type { Hub } from '../events/hub';
import { PairingKeeper, type KeeperPace } from '../events/pairing-keeper';
import { businessDay, type Day } from '../platform/day';
import type { Log } from '../platform/log';
import type { FlagService } from './flag.service';

/** After these events every pairing is looked at again: a rule, a definition or a form may find something else anywhere. */
const OF_ALL: ReadonlySet<EventKind> = new Set([
  EventKind.MONEY_RULE_REVISED,
  EventKind.FLAG_RULE_REVISED,
  EventKind.INDICATOR_DEFINED,
  EventKind.INDICATOR_REVISED,
  EventKind.REPORT_FORM_REVISED,
]);

const PACE: KeeperPace = { gatherMs: 300, backOffMs: 5_000, rest: 4 };

/**
 * Keeps the flags of pairings up to date: each look after the events that it hears, and all of them on each new day, because money
 * becomes idle by time alone. Each look takes its pairings' locks.
 */
export class FlagKeeper extends PairingKeeper {
  constructor(
    flags: Pick<FlagService, 'look' | 'looks' | 'pairings'>,
    hub: Hub,
    log: Log,
    today: () => Day = () => businessDay(new Date()),
  ) {
    const kept = flags.looks.map((look) => ({
      hears: ({ subjectType }: { subjectType: string }) => look.hears.includes(subjectType),
      pairings: (after: string | null) => flags.pairings(look, after),
      look: (pairingIds: readonly string[], day: Day) => flags.look(look, pairingIds, day),
    }));
    super({ name: 'flags', kept, isOfAll: ({ kind }) => OF_ALL.has(kind), pace: PACE, today }, hub, log);
  }
}
