import { setTimeout as sleep } from 'node:timers/promises';
import { EventKind } from '../../schema/vocabulary';
import type { EventRow } from '../events/event.tables';
import type { Hub } from '../events/hub';
import { businessDay, type Day } from '../platform/day';
import type { Log } from '../platform/log';
import type { AlarmService } from './alarm.service';

/** How long marks are gathered before a look, and how long to wait after a failure, in milliseconds. */
export interface AlarmPace {
  gatherMs: number;
  backOffMs: number;
}

/** Alarms are for people, who do not look every second; a look reads results, which costs more than a posting. */
const PACE: AlarmPace = { gatherMs: 2_000, backOffMs: 5_000 };
/** It rests so many times as long as it looked. */
const REST = 9;
const MOST_AT_ONCE = 50;

/**
 * Keeps the alarms of this database's pairings up to date on behalf of one server process: for the pairings that something
 * happened to, and for all at the start, on each new day and when a rule is revised. Nobody who writes pays for it. Several
 * servers may look: each look is alone, and changes only what is not so yet.
 */
export class AlarmKeeper {
  private readonly stopped = new AbortController();
  private readonly marked = new Set<string>();
  private sweptOn: Day | null = null;
  private running: Promise<void> = Promise.resolve();
  private leave: () => void = () => undefined;

  constructor(
    private readonly alarms: Pick<AlarmService, 'check' | 'pairings'>,
    private readonly hub: Hub,
    private readonly log: Log,
    private readonly today: () => Day = () => businessDay(new Date()),
    private readonly pace: AlarmPace = PACE,
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
      if (kind === EventKind.SUPERVISION_RULE_REVISED || kind === EventKind.INDICATOR_REVISED) this.sweptOn = null;
      if (pairingId !== null && subjectType !== 'Alarm') this.marked.add(pairingId);
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
        this.log.warn({ err: error }, 'alarms could not be looked at; tried again');
        await this.pause(this.pace.backOffMs);
      }
    }
  }

  /** Pairings stay marked until their look has been committed. */
  private async checkMarked(): Promise<void> {
    while (this.marked.size > 0 && !this.stopped.signal.aborted) {
      const some = [...this.marked].slice(0, MOST_AT_ONCE);
      for (const pairingId of some) this.marked.delete(pairingId);
      await this.alarms.check(some, this.today()).catch((error: unknown) => {
        for (const pairingId of some) this.marked.add(pairingId);
        throw error;
      });
    }
  }

  /** Everything, a page of pairings after the other; what happens meanwhile is marked and looked at next. */
  private async sweep(): Promise<void> {
    const day = this.today();
    this.sweptOn = day;
    try {
      let page = await this.alarms.pairings(null, day);
      while (page.length > 0 && !this.stopped.signal.aborted) {
        await this.alarms.check(page, day);
        page = await this.alarms.pairings(page.at(-1) ?? null, day);
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
