import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { Log } from '../platform/log';
import { pollEvents, readHorizon } from './event.store';
import type { EventRow, Position } from './event.tables';
import { recordMoment } from './moment.store';

/** Where the relay puts what it finds. Both are synchronous: a position and its events change in one step. */
export interface EventSink {
  /** The next complete events, in order, and the position that is reached with them. */
  publish: (events: EventRow[], position: Position) => void;
  /** Reading begins here: at the start, and again after a restore, when every earlier position has lost its meaning. */
  begin: (epoch: string, position: Position) => void;
}

/** How often the log is looked at, in milliseconds, and how much is read at once. */
export interface RelayPace {
  busyMs: number;
  idleMs: number;
  batch: number;
}

/** The idle pause is what a first event waits for at most; see docs/adr/0006 for what was measured. */
const PACE: RelayPace = { busyMs: 5, idleMs: 20, batch: 500 };
const MOMENT_MS = 1_000;
const BACK_OFF_MS = [100, 250, 500, 1_000, 2_000, 5_000];

/**
 * Reads the event log on behalf of one server process and hands every complete event, of all scopes, to the sink,
 * in the one order. Polls, so that a committing transaction pays nothing. A database that goes away is waited for;
 * the position is kept, so nothing is lost or doubled. While events come, it keeps a moment about every second.
 */
export class Relay {
  private readonly stopped = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private reading: { epoch: string; position: Position } | null = null;
  private failures = 0;
  private pauseMs: number;
  private caughtUpAt = performance.now();
  private delayMs = 0;
  /** The newest transaction seen that no kept moment is known to cover. */
  private unkept: string | null = null;
  private keeping: Promise<void> = Promise.resolve();

  constructor(
    private readonly worker: DataSource,
    private readonly sink: EventSink,
    private readonly log: Log,
    private readonly pace: RelayPace = PACE,
  ) {
    this.pauseMs = pace.idleMs;
  }

  /** Begins at the end of the log as it is now, and runs until `stop`. Fails when the database cannot be read at all. */
  async start(): Promise<void> {
    await this.begin();
    this.running = this.run();
    this.keeping = this.keepMoments();
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await Promise.all([this.running, this.keeping]);
  }

  /** Seconds since the relay last stood at the end of the complete log: grows while it is behind or has no database. */
  get lagSeconds(): number {
    return (performance.now() - this.caughtUpAt) / 1_000;
  }

  /** Seconds from when it was written to when it was handed on, of the oldest event of the last batch: long transactions show here. */
  get delaySeconds(): number {
    return Math.max(0, this.delayMs / 1_000);
  }

  private async run(): Promise<void> {
    while (!this.stopped.signal.aborted) {
      try {
        const found = await this.look();
        if (this.failures > 0) this.log.info({ failures: this.failures }, 'the relay reads the event log again');
        this.failures = 0;
        if (found === this.pace.batch) continue;
        this.caughtUpAt = performance.now();
        this.pauseMs = found > 0 ? this.pace.busyMs : Math.min(this.pauseMs * 1.25, this.pace.idleMs);
      } catch (error) {
        this.pauseMs = BACK_OFF_MS[Math.min(this.failures, BACK_OFF_MS.length - 1)] ?? 0;
        this.failures += 1;
        if (this.failures === 1) this.log.warn({ err: error }, 'the relay lost the database and will try again');
      }
      await this.pause(this.pauseMs);
    }
  }

  /** One look at the log. @returns how many events were new */
  private async look(): Promise<number> {
    const { epoch, position } = this.reading ?? (await this.begin());
    const polled = await pollEvents(this.worker, position, this.pace.batch);
    if (polled.epoch !== epoch) {
      this.log.warn('the database was restored: every subscriber starts anew');
      await this.begin();
      return 0;
    }
    const last = polled.events.at(-1);
    if (!last) return 0;
    this.reading = { epoch, position: last };
    this.unkept = last.xact;
    this.sink.publish(polled.events, last);
    this.delayMs = Date.now() - Math.min(...polled.events.map((event) => event.at.getTime()));
    return polled.events.length;
  }

  private async begin(): Promise<{ epoch: string; position: Position }> {
    const horizon = await readHorizon(this.worker.manager);
    this.reading = horizon;
    this.unkept = (BigInt(horizon.position.xact) - 1n).toString();
    this.sink.begin(horizon.epoch, horizon.position);
    return horizon;
  }

  /** Beside the reading, so that waiting for somebody who resolves a moment never delays an event. */
  private async keepMoments(): Promise<void> {
    while (!this.stopped.signal.aborted) {
      const xact = this.unkept;
      if (xact !== null) {
        try {
          const isKept = await this.worker.transaction((db) => recordMoment(db, xact));
          if (isKept && this.unkept === xact) this.unkept = null;
        } catch (error) {
          this.log.debug({ err: error }, 'a moment was not kept; the next second tries again');
        }
      }
      await this.pause(MOMENT_MS);
    }
  }

  /** Ends early, and without an error, when the relay is stopped. */
  private async pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.stopped.signal }).catch(() => undefined);
  }
}
