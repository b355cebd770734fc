import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { EventRow } from '../events/event.tables';
import type { Hub } from '../events/hub';
import type { Log } from '../platform/log';
import { foldRecords } from './rollup.store';

/** Subjects whose events bring deltas. */
const OF_RECORDS: ReadonlySet<string> = new Set([
  'LaborPlacement',
  'Purchase',
  'Activity',
  'Import',
  'Pairing',
  'Evidence',
]);

/**
 * When deltas are folded after they were heard of, in milliseconds: soon, and twice more, because what a transaction that
 * takes long has written cannot be folded before it is over.
 */
const LOOKS = [500, 5_000, 60_000];

/**
 * Folds the deltas of the records into their sums on behalf of one server process. Readers are exact without it; it keeps
 * them quick. Does nothing while nothing happens. Of several servers one folds at a time; the others pass by.
 */
export class RecordKeeper {
  private readonly stopped = new AbortController();
  private looksLeft: number[] = [0];
  private wake = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private leave: () => void = () => undefined;

  constructor(
    private readonly worker: DataSource,
    private readonly hub: Hub,
    private readonly log: Log,
    private readonly looks: readonly number[] = LOOKS,
  ) {}

  start(): void {
    this.leave = this.hub.onEvents((events) => this.hear(events));
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.leave();
    this.stopped.abort();
    this.wake.abort();
    await this.running;
  }

  private hear(events: readonly EventRow[]): void {
    if (!events.some(({ subjectType }) => OF_RECORDS.has(subjectType))) return;
    const isIdle = this.looksLeft.length === 0;
    this.looksLeft = [...this.looks];
    if (isIdle) this.wake.abort();
  }

  private async run(): Promise<void> {
    while (!this.stopped.signal.aborted) {
      const next = this.looksLeft.shift();
      if (next === undefined) {
        await this.pause(null);
        continue;
      }
      await this.pause(next);
      if (this.stopped.signal.aborted) return;
      await foldRecords(this.worker).catch((error: unknown) => {
        this.log.warn({ err: error }, 'the records were not folded; tried again');
        this.looksLeft = [...this.looks];
      });
    }
  }

  /** Waits so long, or, without a length, until something is heard; ends early when the keeper is stopped. */
  private async pause(ms: number | null): Promise<void> {
    this.wake = new AbortController();
    const signal = ms === null ? this.wake.signal : this.stopped.signal;
    if (this.stopped.signal.aborted) return;
    await sleep(ms ?? 2 ** 31 - 1, undefined, { signal, ref: ms !== null }).catch(() => undefined);
  }
}
