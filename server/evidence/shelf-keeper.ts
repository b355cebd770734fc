import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../platform/log';
import type { FileShelf } from './file-shelf';

/** An upload that is under way writes all the time: what lay still for so long belongs to a server that was killed. */
export const ABANDONED_AFTER_MS = 10 * 60_000;
const EVERY_MS = 10 * 60_000;

/** Clears the shelf of what was begun and never finished: at the start, and again and again. */
export class ShelfKeeper {
  private readonly stopped = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly shelf: FileShelf,
    private readonly log: Log,
  ) {}

  start(): void {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopped.signal.aborted) {
      try {
        const removed = await this.shelf.tidy(ABANDONED_AFTER_MS);
        if (removed > 0) this.log.info({ removed }, 'unfinished uploads were cleared away');
      } catch (error) {
        this.log.warn({ err: error }, 'unfinished uploads could not be cleared away');
      }
      await sleep(EVERY_MS, undefined, { signal: this.stopped.signal, ref: false }).catch(() => undefined);
    }
  }
}
