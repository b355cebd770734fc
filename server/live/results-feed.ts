import { setTimeout as pause } from 'node:timers/promises';
import { DomainError } from '../platform/errors';
import { canonicalJson } from '../platform/hash';

/** A question is answered anew at most this often. */
const EVERY_MS = 100;
const RETRY_MS = 1_000;

/** The events that touch a question; an `EventStream` is one. */
export interface Touches {
  next: () => Promise<IteratorResult<unknown>>;
  /** Passes over everything up to now. */
  skip: () => void;
  return: () => Promise<unknown>;
  atClose: (work: () => void) => void;
}

export interface KeyedCell {
  key: string;
}

/** What one message brings: all cells, or those that differ from the message before, and the keys that are gone. */
export interface Change<Cell extends KeyedCell> {
  cursor: string;
  complete: boolean;
  cells: Cell[];
  removed: string[];
}

/** One answer to a question, which everybody shares who asked alike at the same position of the log. */
export class Answer<Cell extends KeyedCell> {
  private readonly texts: Map<string, string>;
  private readonly changes = new WeakMap<Answer<Cell>, Change<Cell> | { nothing: true }>();
  private readonly whole: Change<Cell>;

  /** @param cursor every event up to here is in the answer */
  constructor(
    readonly cursor: string,
    private readonly cells: Cell[],
  ) {
    this.texts = new Map(cells.map((cell) => [cell.key, canonicalJson(cell)]));
    this.whole = { cursor, complete: true, cells, removed: [] };
  }

  /** What is new against an earlier answer, the same object for all who have that one; null when nothing is. */
  since(earlier: Answer<Cell> | null): Change<Cell> | null {
    if (earlier === null) return this.whole;
    const known = this.changes.get(earlier) ?? this.compare(earlier);
    this.changes.set(earlier, known);
    return 'nothing' in known ? null : known;
  }

  private compare(earlier: Answer<Cell>): Change<Cell> | { nothing: true } {
    const cells = this.cells.filter((cell) => this.texts.get(cell.key) !== earlier.texts.get(cell.key));
    const removed = [...earlier.texts.keys()].filter((key) => !this.texts.has(key));
    if (cells.length === 0 && removed.length === 0) return { nothing: true };
    return { cursor: this.cursor, complete: false, cells, removed };
  }
}

/**
 * A question that is answered again when events touch it: first all cells, then only those that changed.
 * The stream is opened before the first answer is asked for, so no change falls between them.
 */
export class ResultsFeed<Cell extends KeyedCell> implements AsyncIterableIterator<Change<Cell>> {
  private last: Answer<Cell> | null = null;
  private askedAt = -Infinity;
  private isOver = false;

  constructor(
    private readonly stream: Touches,
    private readonly ask: () => Promise<Answer<Cell>>,
  ) {
    stream.atClose(() => (this.isOver = true));
  }

  async next(): Promise<IteratorResult<Change<Cell>>> {
    while (!this.isOver) {
      if (this.last !== null && (await this.stream.next()).done === true) break;
      await pause(Math.max(0, this.askedAt + EVERY_MS - performance.now()));
      const change = await this.answer();
      if (change !== null) return { value: change, done: false };
    }
    return { value: undefined, done: true };
  }

  async return(): Promise<IteratorResult<Change<Cell>>> {
    await this.stream.return();
    return { value: undefined, done: true };
  }

  async throw(error: unknown): Promise<IteratorResult<Change<Cell>>> {
    await this.stream.return();
    throw error;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** The events that wait are in the answer too, so they are passed over before it is asked for. */
  private async answer(): Promise<Change<Cell> | null> {
    while (!this.isOver) {
      this.stream.skip();
      this.askedAt = performance.now();
      try {
        const answer = await this.ask();
        if (this.isOver) return null;
        const change = answer.since(this.last);
        this.last = answer;
        return change;
      } catch (error) {
        if (error instanceof DomainError) {
          await this.stream.return();
          throw error;
        }
        // The database is away: the feed waits for it, as the relay does.
        await pause(RETRY_MS);
      }
    }
    return null;
  }
}
