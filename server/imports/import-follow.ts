import { setTimeout as pause } from 'node:timers/promises';
import { ImportState } from '../../schema/vocabulary';
import type { ImportFile } from './import';

/** Between two looks at a file that another server may be reading. */
const LOOK_EVERY_MS = 1_000;
/** Progress is told at most this often. */
const TELL_EVERY_MS = 100;

const MOVING: ReadonlySet<ImportState> = new Set([ImportState.READING, ImportState.COMMITTING]);

export interface Follower {
  look: () => Promise<ImportFile>;
  /** Calls back when this process has got on with the file. @returns how to stop */
  watch: (changed: () => void) => () => void;
}

/** A file now, and again whenever something about it has changed, for as long as somebody listens. */
export class ImportFeed implements AsyncIterableIterator<ImportFile> {
  private readonly ended = new AbortController();
  private readonly stop: () => void;
  private wake: (() => void) | null = null;
  private last: string | null = null;
  private hasChanged = true;

  constructor(private readonly follower: Follower) {
    this.stop = follower.watch(() => {
      this.hasChanged = true;
      this.wake?.();
    });
  }

  async next(): Promise<IteratorResult<ImportFile>> {
    while (!this.ended.signal.aborted) {
      this.hasChanged = false;
      const file = await this.follower.look();
      const seen = JSON.stringify([file.state, file.version, file.done, file.total]);
      if (seen !== this.last) {
        this.last = seen;
        return { value: file, done: false };
      }
      await this.rest(MOVING.has(file.state) ? LOOK_EVERY_MS : 5 * LOOK_EVERY_MS);
    }
    return { value: undefined, done: true };
  }

  return(): Promise<IteratorResult<ImportFile>> {
    this.close();
    return Promise.resolve({ value: undefined, done: true });
  }

  close(): void {
    this.stop();
    this.ended.abort();
    this.wake?.();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Until something has changed here, or it is time to look whether something has changed elsewhere. */
  private async rest(forMs: number): Promise<void> {
    await pause(TELL_EVERY_MS);
    if (this.hasChanged || this.ended.signal.aborted) return;
    const timer = new AbortController();
    await new Promise<void>((resolve) => {
      this.wake = resolve;
      pause(forMs, undefined, { signal: timer.signal, ref: false }).then(resolve, () => undefined);
    });
    this.wake = null;
    timer.abort();
  }
}
