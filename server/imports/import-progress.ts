import { EventEmitter } from 'node:events';
import { ImportState } from '../../schema/vocabulary';

/** How far work on a file is, while this process is at it. */
export interface LiveProgress {
  state: ImportState.READING | ImportState.COMMITTING;
  done: number;
  total: number | null;
}

/** What this process is doing with files right now. It is never the truth about them: that stands in their rows. */
export class ImportProgress {
  private readonly live = new Map<string, LiveProgress>();
  private readonly changes = new EventEmitter().setMaxListeners(0);

  of(id: string): LiveProgress | null {
    return this.live.get(id) ?? null;
  }

  tell(id: string, progress: LiveProgress): void {
    this.live.set(id, progress);
    this.changes.emit(id);
  }

  /** The work is over, or has changed what stands in the row. */
  over(id: string): void {
    this.live.delete(id);
    this.changes.emit(id);
  }

  /** Calls back at every change. @returns how to stop */
  watch(id: string, changed: () => void): () => void {
    this.changes.on(id, changed);
    return () => void this.changes.off(id, changed);
  }
}
