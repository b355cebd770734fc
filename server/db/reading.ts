import { setImmediate } from 'node:timers';
import type { DataSource } from 'typeorm';
import type { Viewer } from '../platform/scope';
import { enter, read, sqlState, type Db, type Entered } from './tx';

/** A statement that took too long: once is enough. */
const TIMED_OUT = '57014';

/** A transaction that reads share as long as one follows the other. */
interface Shared {
  entered: Promise<Entered>;
  isBusy: boolean;
  isOver: boolean;
}

/**
 * The reads of one operation. Those that follow each other without a pause share one transaction, so that a level of a
 * query costs one message instead of three; those at the same time have one each, so that they are worked at together.
 * Each statement sees what is committed when it begins, as ever. A connection is held only while something is read on it,
 * and until the event loop comes round: nobody waits for one while holding another.
 */
export class Reading {
  private shared: Shared | null = null;

  constructor(
    private readonly source: DataSource,
    private readonly viewer: Viewer,
  ) {}

  async run<T>(work: (db: Db) => Promise<T>): Promise<T> {
    if (this.shared?.isBusy) return read(this.source, this.viewer, work);
    const shared = (this.shared ??= {
      entered: enter(this.source, this.viewer, { readOnly: true }),
      isBusy: false,
      isOver: false,
    });
    shared.isBusy = true;
    try {
      const { db } = await shared.entered;
      const result = await work(db);
      shared.isBusy = false;
      setImmediate(() => this.endIfIdle(shared));
      return result;
    } catch (error) {
      this.end(shared, 'rollback');
      // By itself it is tried again where that may help, and its failure is told as that of any read.
      if (['', TIMED_OUT].includes(sqlState(error))) throw error;
      return read(this.source, this.viewer, work);
    }
  }

  private endIfIdle(shared: Shared): void {
    if (!shared.isBusy) this.end(shared, 'commit');
  }

  /** Nobody waits for the end of what only reads. */
  private end(shared: Shared, how: 'commit' | 'rollback'): void {
    if (shared.isOver) return;
    shared.isOver = true;
    if (this.shared === shared) this.shared = null;
    shared.entered.then(({ leave }) => leave(how)).catch(() => undefined); // a lost connection tells the next who uses it
  }
}
