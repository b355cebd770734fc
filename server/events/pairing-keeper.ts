import { setTimeout as sleep } from 'node:timers/promises';
import type { Day } from '../platform/day';
import type { Log } from '../platform/log';
import type { EventRow } from './event.tables';
import type { Hub } from './hub';

/** Something about pairings that is kept up to date: flags of one kind, alarms. */
export interface KeptOfPairings {
  /** Whether the pairing of an event has to be looked at again. */
  hears(event: EventRow): boolean;
  /** A page of the pairings there is something to look at in, after the one given. */
  pairings(after: string | null, day: Day): Promise<string[]>;
  /** Looks at pairings as they are, as of a day, and changes what is not so yet. */
  look(pairingIds: readonly string[], day: Day): Promise<unknown>;
}

/** In milliseconds: how long marks are gathered before a look, and how long to wait after a failure. */
export interface KeeperPace {
  gatherMs: number;
  backOffMs: number;
  /** It rests so many times as long as it looked: under constant writing it looks less often, not all the time. */
  rest: number;
}

export interface Keeping {
  /** What the log calls it. */
  name: string;
  kept: readonly KeptOfPairings[];
  /** Events after which every pairing is looked at again: a rule may find something else anywhere. */
  isOfAll: (event: EventRow) => boolean;
  pace: KeeperPace;
  today: () => Day;
}

/** Marked pairings looked at together. */
const TOGETHER = 50;

/**
 * Keeps what is told of pairings up to date on behalf of one server process: after each event that is heard, for that pairing; and
 * for every pairing at the start, when a rule is revised, and on each new day, because much becomes so by time alone. Nobody
 * who writes pays for it. Several servers may look at once: each look sees to that, and changes only what is not so yet.
 */
export class PairingKeeper {
  private readonly stopped = new AbortController();
  private readonly marked: ReadonlyMap<KeptOfPairings, Set<string>>;
  private sweptOn: Day | null = null;
  private running: Promise<void> = Promise.resolve();
  private leave: () => void = () => undefined;

  constructor(
    private readonly keeping: Keeping,
    private readonly hub: Hub,
    private readonly log: Log,
  ) {
    this.marked = new Map(keeping.kept.map((one) => [one, new Set<string>()]));
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
    for (const event of events) {
      if (this.keeping.isOfAll(event)) this.sweptOn = null;
      if (event.pairingId === null) continue;
      for (const [kept, pairings] of this.marked) if (kept.hears(event)) pairings.add(event.pairingId);
    }
  }

  private async run(): Promise<void> {
    const { name, pace, today } = this.keeping;
    while (!this.stopped.signal.aborted) {
      try {
        const startedAt = performance.now();
        if (this.sweptOn !== today()) await this.sweep();
        for (const [kept, pairings] of this.marked) await this.lookAtMarked(kept, pairings);
        await this.pause(Math.max(pace.gatherMs, pace.rest * (performance.now() - startedAt)));
      } catch (error) {
        this.log.warn({ err: error }, `${name} could not be looked at; tried again`);
        await this.pause(pace.backOffMs);
      }
    }
  }

  /** A pairing stays marked until its look has been committed. */
  private async lookAtMarked(kept: KeptOfPairings, marked: Set<string>): Promise<void> {
    const waiting = [...marked];
    for (let at = 0; at < waiting.length; at += TOGETHER) {
      if (this.stopped.signal.aborted) return;
      const pairingIds = waiting.slice(at, at + TOGETHER);
      for (const one of pairingIds) marked.delete(one);
      await kept.look(pairingIds, this.keeping.today()).catch((error: unknown) => {
        for (const one of pairingIds) marked.add(one);
        throw error;
      });
    }
  }

  /** Everything, page after page; what happens meanwhile is marked and looked at next. */
  private async sweep(): Promise<void> {
    const day = this.keeping.today();
    this.sweptOn = day;
    try {
      for (const kept of this.keeping.kept) await this.sweepOne(kept, day);
    } catch (error) {
      this.sweptOn = null;
      throw error;
    }
  }

  private async sweepOne(kept: KeptOfPairings, day: Day): Promise<void> {
    let page = await kept.pairings(null, day);
    while (page.length > 0 && !this.stopped.signal.aborted) {
      await kept.look(page, day);
      page = await kept.pairings(page.at(-1) ?? null, day);
    }
  }

  /** Ends early, and without an error, when the keeper is stopped. */
  private async pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.stopped.signal }).catch(() => undefined);
  }
}
