import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { EventRow } from '../events/event.tables';
import type { Hub } from '../events/hub';
import type { Log } from '../platform/log';
import { foldRecords } from './rollup.store';
import type { RollupTerms } from './rollup-terms.service';

/** Subjects whose events bring deltas: records, what is said and proved of them, and the ledger with what moves its sums. */
const BRING_DELTAS: ReadonlySet<string> = new Set([
  'LaborPlacement',
  'Purchase',
  'Activity',
  'Import',
  'Pairing',
  'Evidence',
  'FundEntry',
  'Difference',
  'Project',
]);

/**
 * How long after an event deltas are folded, in milliseconds: what comes meanwhile is folded with it. Then twice more, unless
 * something new is heard: what a long transaction has written cannot be folded before it is over.
 */
const LOOKS = [500, 5_000, 60_000];

/**
 * Folds the deltas of the records into their sums, and keeps sums of the terms that questions ask for, on behalf of one server process. Readers are exact without it; it keeps
 * them quick. Does nothing while nothing happens. Of several servers one folds at a time; the others pass by.
 */
export class RecordKeeper {
  private readonly stopped = new AbortController();
  /** Aborted by the next event; whoever waits for one has made it anew. */
  private heard = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private leave: () => void = () => undefined;

  constructor(
    private readonly worker: DataSource,
    private readonly hub: Hub,
    private readonly terms: RollupTerms,
    private readonly log: Log,
    private readonly looks: readonly number[] = LOOKS,
  ) {}

  start(): void {
    this.leave = this.hub.onEvents((events) => this.hear(events));
    this.terms.onWanted = () => this.heard.abort();
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.leave();
    this.stopped.abort();
    await this.running;
  }

  private hear(events: readonly EventRow[]): void {
    if (events.some(({ subjectType }) => BRING_DELTAS.has(subjectType))) this.heard.abort();
  }

  /** Looks once at the start, for what was written while nobody listened. */
  private async run(): Promise<void> {
    let mayRest = await this.fold();
    while (!this.stopped.signal.aborted) {
      if (mayRest) await this.untilHeard(NEVER);
      this.heard = new AbortController();
      mayRest = await this.lookAgain();
    }
  }

  /** @returns whether there is nothing more to do until something is heard */
  private async lookAgain(): Promise<boolean> {
    const [soon = 0, ...later] = this.looks;
    await this.untilStopped(soon);
    let isFolded = await this.fold();
    for (const wait of later) {
      await this.untilHeard(wait);
      if (this.heard.signal.aborted || this.stopped.signal.aborted) return false;
      isFolded = await this.fold();
    }
    return isFolded;
  }

  private async fold(): Promise<boolean> {
    if (this.stopped.signal.aborted) return true;
    try {
      await foldRecords(this.worker);
      await this.terms.keepWanted(this.worker);
      return true;
    } catch (error) {
      this.log.warn({ err: error }, 'the records were not folded; tried again');
      return false;
    }
  }

  private untilHeard(ms: number): Promise<unknown> {
    return this.pause(ms, AbortSignal.any([this.stopped.signal, this.heard.signal]));
  }

  private untilStopped(ms: number): Promise<unknown> {
    return this.pause(ms, this.stopped.signal);
  }

  /** Ends early, and without an error. */
  private pause(ms: number, signal: AbortSignal): Promise<unknown> {
    return sleep(ms, undefined, { signal, ref: ms !== NEVER }).catch(() => undefined);
  }
}

/** As long as a timer can be. */
const NEVER = 2 ** 31 - 1;
