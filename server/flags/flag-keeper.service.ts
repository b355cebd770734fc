import { setTimeout as sleep } from 'node:timers/promises';
import { EventKind } from '../../schema/vocabulary';
import type { EventRow } from '../events/event.tables';
import type { Hub } from '../events/hub';
import { businessDay, type Day } from '../platform/day';
import type { Log } from '../platform/log';
import type { FlagLook } from './flag-look';
import type { FlagService } from './flag.service';

/** After these events every pairing is looked at again: a rule or a definition may find something else anywhere. */
const OF_ALL: ReadonlySet<EventKind> = new Set([
  EventKind.MONEY_RULE_REVISED,
  EventKind.FLAG_RULE_REVISED,
  EventKind.INDICATOR_DEFINED,
  EventKind.INDICATOR_REVISED,
]);

/** How long marks are gathered before a look, and how long to wait after a failure, in milliseconds. */
export interface KeeperPace {
  gatherMs: number;
  backOffMs: number;
}

/** It rests so many times as long as it looked: a large ledger under constant posting is looked at less often, not all the time. */
const REST = 4;
const PACE: KeeperPace = { gatherMs: 300, backOffMs: 5_000 };

/** Marked pairings looked at together. */
const TOGETHER = 50;

/**
 * Keeps the flags of this database's pairings up to date on behalf of one server process: after each event that one of its
 * looks hears, for that pairing; and for every pairing at the start, when a rule is revised, and on each new day, because
 * money becomes idle by time alone. A posting pays nothing for it. Several servers may look at once: each look takes the
 * pairing's lock and changes only what is not so yet.
 */
export class FlagKeeper {
  private readonly stopped = new AbortController();
  private readonly marked: ReadonlyMap<FlagLook, Set<string>>;
  private sweptOn: Day | null = null;
  private running: Promise<void> = Promise.resolve();
  private leave: () => void = () => undefined;

  constructor(
    private readonly flags: FlagService,
    private readonly hub: Hub,
    private readonly log: Log,
    private readonly today: () => Day = () => businessDay(new Date()),
    private readonly pace: KeeperPace = PACE,
  ) {
    this.marked = new Map(flags.looks.map((look) => [look, new Set<string>()]));
  }

  start(): void {
    this.leave = this.hub.onEvents((events) => this.hear(events));
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.leave();
    this.stopped.abort();
    await this.running;
  }

  private hear(events: readonly EventRow[]): void {
    for (const { subjectType, pairingId, kind } of events) {
      if (OF_ALL.has(kind)) this.sweptOn = null;
      if (pairingId === null) continue;
      for (const [look, pairings] of this.marked) if (look.hears.includes(subjectType)) pairings.add(pairingId);
    }
  }

  private async run(): Promise<void> {
    while (!this.stopped.signal.aborted) {
      try {
        const startedAt = performance.now();
        if (this.sweptOn !== this.today()) await this.sweep();
        for (const [look, pairings] of this.marked) await this.checkMarked(look, pairings);
        await this.pause(Math.max(this.pace.gatherMs, REST * (performance.now() - startedAt)));
      } catch (error) {
        this.log.warn({ err: error }, 'flags could not be looked at; tried again');
        await this.pause(this.pace.backOffMs);
      }
    }
  }

  /** A pairing stays marked until its look has been committed. */
  private async checkMarked(look: FlagLook, marked: Set<string>): Promise<void> {
    const waiting = [...marked];
    for (let at = 0; at < waiting.length; at += TOGETHER) {
      if (this.stopped.signal.aborted) return;
      const pairingIds = waiting.slice(at, at + TOGETHER);
      for (const one of pairingIds) marked.delete(one);
      await this.flags.look(look, pairingIds, this.today()).catch((error: unknown) => {
        for (const one of pairingIds) marked.add(one);
        throw error;
      });
    }
  }

  /** Everything, page after page; what happens meanwhile is marked and looked at next. */
  private async sweep(): Promise<void> {
    const day = this.today();
    this.sweptOn = day;
    try {
      for (const look of this.flags.looks) await this.sweepWith(look, day);
    } catch (error) {
      this.sweptOn = null;
      throw error;
    }
  }

  private async sweepWith(look: FlagLook, day: Day): Promise<void> {
    let page = await this.flags.pairings(look, null);
    while (page.length > 0 && !this.stopped.signal.aborted) {
      await this.flags.look(look, page, day);
      page = await this.flags.pairings(look, page.at(-1) ?? null);
    }
  }

  /** Ends early, and without an error, when the keeper is stopped. */
  private async pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.stopped.signal }).catch(() => undefined);
  }
}
