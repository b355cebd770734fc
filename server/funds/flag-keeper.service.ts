import { setTimeout as sleep } from 'node:timers/promises';
import { EventKind } from '../../schema/vocabulary';
import type { EventRow } from '../events/event.tables';
import type { Hub } from '../events/hub';
import { businessDay, type Day } from '../platform/day';
import type { Log } from '../platform/log';
import type { FlagService } from './flag.service';

/** Subjects whose events may change what is asked about a pairing's money. */
const OF_MONEY: ReadonlySet<string> = new Set(['Fund', 'FundEntry', 'Difference']);

/** How long marks are gathered before a look, and how long to wait after a failure, in milliseconds. */
export interface KeeperPace {
  gatherMs: number;
  backOffMs: number;
}

/** It rests so many times as long as it looked: a large ledger under constant posting is looked at less often, not all the time. */
const REST = 4;
const PACE: KeeperPace = { gatherMs: 300, backOffMs: 5_000 };

/**
 * Keeps the flags of this database's pairings up to date on behalf of one server process: after each event about money,
 * for that pairing; and for every pairing at the start, when a rule is revised, and on each new day, because money becomes
 * idle by time alone. A posting pays nothing for it. Several servers may look at once: each look takes the pairing's lock
 * and changes only what is not so yet.
 */
export class FlagKeeper {
  private readonly stopped = new AbortController();
  private readonly marked = new Set<string>();
  private sweptOn: Day | null = null;
  private running: Promise<void> = Promise.resolve();
  private leave: () => void = () => undefined;

  constructor(
    private readonly flags: FlagService,
    private readonly hub: Hub,
    private readonly log: Log,
    private readonly today: () => Day = () => businessDay(new Date()),
    private readonly pace: KeeperPace = PACE,
  ) {}

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
      if (kind === EventKind.MONEY_RULE_REVISED) this.sweptOn = null;
      if (pairingId !== null && OF_MONEY.has(subjectType)) this.marked.add(pairingId);
    }
  }

  private async run(): Promise<void> {
    while (!this.stopped.signal.aborted) {
      try {
        const startedAt = performance.now();
        if (this.sweptOn !== this.today()) await this.sweep();
        await this.checkMarked();
        await this.pause(Math.max(this.pace.gatherMs, REST * (performance.now() - startedAt)));
      } catch (error) {
        this.log.warn({ err: error }, 'flags could not be looked at; tried again');
        await this.pause(this.pace.backOffMs);
      }
    }
  }

  /** A pairing stays marked until its look has been committed. */
  private async checkMarked(): Promise<void> {
    for (const pairingId of [...this.marked]) {
      if (this.stopped.signal.aborted) return;
      this.marked.delete(pairingId);
      await this.flags.check(pairingId, this.today()).catch((error: unknown) => {
        this.marked.add(pairingId);
        throw error;
      });
    }
  }

  /** Everything, one pairing after another; what happens meanwhile is marked and looked at next. */
  private async sweep(): Promise<void> {
    const day = this.today();
    this.sweptOn = day;
    try {
      let page = await this.flags.pairings(null);
      while (page.length > 0) {
        for (const pairingId of page) {
          if (this.stopped.signal.aborted) return;
          await this.flags.check(pairingId, day);
        }
        page = await this.flags.pairings(page.at(-1) ?? null);
      }
    } catch (error) {
      this.sweptOn = null;
      throw error;
    }
  }

  /** Ends early, and without an error, when the keeper is stopped. */
  private async pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.stopped.signal }).catch(() => undefined);
  }
}
