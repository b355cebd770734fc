import { ProblemCode } from '../../schema/vocabulary';
import { DomainError } from '../platform/errors';
import { writeCursor } from './cursor';
import type { EventSink } from './relay';
import { comparePositions, type EventRow, type EventSelection, type Position } from './event.tables';
import { mayRead, scopeKey, type Scope } from '../platform/scope';

/** How many undelivered events are kept for one reader. */
const QUEUE_LIMIT = 1_024;
/** A reader with a full queue that has taken nothing for so long is cut off. */
const PATIENCE_MS = 2_000;
const HISTORY_PAGE = 200;

/** Why a stream ended although its reader did not want to. */
export type StreamEnd = 'SLOW' | 'RESTORED';

export interface StreamRequest {
  scope: Scope;
  selection: EventSelection;
  /** Strictly after this position; null starts now. */
  after: Position | null;
  /** Reads a page of the past under the reader's scope: after the first position, up to and with the second. */
  readHistory: (after: Position, upTo: Position, limit: number) => Promise<EventRow[]>;
  /** Called once when the hub ends the stream; events still queued are dropped, the reader comes back by cursor. */
  onEnd: (why: StreamEnd) => void;
}

/** Readers who share scope and selection: each event is judged once for all of them. */
interface Group {
  scope: Scope;
  kinds: ReadonlySet<string> | null;
  pairingIds: ReadonlySet<string> | null;
  streams: Set<EventStream>;
}

/**
 * Hands every event of this process's relay to the streams that may and want to see it.
 * `position` and what the streams have got always agree, because the relay publishes in one synchronous step:
 * a stream that has read the table up to `position` goes live without a gap and without a double.
 */
export class Hub implements EventSink {
  private readonly groups = new Map<string, Group>();
  private readonly listeners = new Set<(events: EventRow[]) => void>();
  private reading: { epoch: string; position: Position } | null = null;

  /** The last position that was handed out. Fails before the relay has begun. */
  get position(): Position {
    if (this.reading === null) throw new Error('the relay has not begun');
    return this.reading.position;
  }

  /** The last position as a reader may keep it. */
  get cursor(): string {
    if (this.reading === null) throw new Error('the relay has not begun');
    return writeCursor(this.reading.epoch, this.reading.position);
  }

  /** How many streams are open. */
  get size(): number {
    return [...this.groups.values()].reduce((sum, group) => sum + group.streams.size, 0);
  }

  begin(epoch: string, position: Position): void {
    const isRestored = this.reading !== null && this.reading.epoch !== epoch;
    this.reading = { epoch, position };
    if (isRestored) this.endAll('RESTORED');
  }

  publish(events: EventRow[], position: Position): void {
    if (this.reading) this.reading.position = position;
    for (const event of events) {
      for (const group of this.groups.values()) {
        if (!wants(group, event)) continue;
        for (const stream of group.streams) stream.push(event);
      }
    }
    for (const listener of this.listeners) listener(events);
  }

  /** Calls back with every event of all scopes, for the platform's own use. @returns how to stop */
  onEvents(listener: (events: EventRow[]) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Opens a stream; it must be returned when its reader goes. */
  open(request: StreamRequest): EventStream {
    const stream = new EventStream(this, request, request.after ?? this.position);
    this.join(stream);
    return stream;
  }

  endAll(why: StreamEnd): void {
    for (const group of [...this.groups.values()]) for (const stream of [...group.streams]) stream.end(why);
  }

  /** Puts the stream into the group of its scope and selection. */
  join(stream: EventStream): void {
    const { selection, scope } = stream;
    const key = JSON.stringify([scopeKey(scope), sorted(selection.kinds), sorted(selection.pairingIds)]);
    const group = this.groups.get(key) ?? {
      scope,
      kinds: selection.kinds && new Set<string>(selection.kinds),
      pairingIds: selection.pairingIds && new Set(selection.pairingIds),
      streams: new Set(),
    };
    group.streams.add(stream);
    this.groups.set(key, group);
    stream.leave = () => {
      group.streams.delete(stream);
      if (group.streams.size === 0) this.groups.delete(key);
    };
  }
}

function wants(group: Group, event: EventRow): boolean {
  return (
    (group.kinds === null || group.kinds.has(event.kind)) &&
    (group.pairingIds === null || (event.pairingId !== null && group.pairingIds.has(event.pairingId))) &&
    mayRead(group.scope, event)
  );
}

function sorted(items: readonly string[] | null): string[] | null {
  return items && [...items].sort();
}

interface Waiting {
  resolve: (result: IteratorResult<EventRow>) => void;
  reject: (error: Error) => void;
}

/**
 * One reader's events: first the past, read from the table page by page as the reader takes them, then live ones from a
 * bounded queue. Not an async generator: `return` must free everything at once, also while `next` waits for an event.
 */
export class EventStream implements AsyncIterableIterator<EventRow> {
  scope: Scope;
  readonly selection: EventSelection;
  /** Leaves the hub; set by the hub on joining. */
  leave: () => void = () => undefined;

  private queue: EventRow[] = [];
  private isLive: boolean;
  private takenAt = performance.now();
  private isOver = false;
  private waiting: Waiting | null = null;
  private failure: DomainError | null = null;
  private readonly atClosing: (() => void)[] = [];

  constructor(
    private readonly hub: Hub,
    private readonly request: StreamRequest,
    private reached: Position,
  ) {
    this.scope = request.scope;
    this.selection = request.selection;
    this.isLive = request.after === null;
  }

  /** What is judged from now on under another scope: events of the past stay as they were. */
  rescope(scope: Scope): void {
    if (this.isOver) return;
    this.leave();
    this.scope = scope;
    this.hub.join(this);
  }

  /** Runs once when the stream is over, for whatever reason. */
  atClose(work: () => void): void {
    if (this.isOver) work();
    else this.atClosing.push(work);
  }

  /**
   * A live event. While the past is still being read it is left to the table, which has it too. A reader whose queue is
   * full goes back to the table, so a burst costs a reader that keeps reading nothing; one that stands still is cut off.
   */
  push(event: EventRow): void {
    if (this.isOver) return;
    if (this.isLive && this.waiting) {
      const { resolve } = this.waiting;
      this.waiting = null;
      resolve({ value: event, done: false });
    } else if (this.isLive && this.queue.length < QUEUE_LIMIT) {
      this.queue.push(event);
    } else if (this.queue.length > 0 && performance.now() - this.takenAt > PATIENCE_MS) {
      this.end('SLOW');
    } else if (this.isLive) {
      this.isLive = false;
      this.reached = this.queue.at(-1) ?? event;
    }
  }

  /** Passes over everything up to now. */
  skip(): void {
    if (this.isOver) return;
    this.queue = [];
    this.reached = this.hub.position;
    this.isLive = true;
  }

  async next(): Promise<IteratorResult<EventRow>> {
    this.takenAt = performance.now();
    while (!this.isLive && this.queue.length === 0 && !this.isOver) await this.readOn();
    if (this.failure) throw this.failure;
    if (this.isOver) return { value: undefined, done: true };
    const event = this.queue.shift();
    if (event) return { value: event, done: false };
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
    });
  }

  /** The next page of the past. A short page reaches the hub's position, and if that has not moved, the present. */
  private async readOn(): Promise<void> {
    const target = this.hub.position;
    if (comparePositions(this.reached, target) < 0) {
      const page = await this.request.readHistory(this.reached, target, HISTORY_PAGE);
      if (this.isOver) return;
      this.queue = page;
      this.reached = page.length === HISTORY_PAGE ? (page.at(-1) ?? target) : target;
    }
    this.isLive = comparePositions(this.reached, this.hub.position) >= 0;
  }

  /** The hub ends it; the reader is told why. */
  end(why: StreamEnd): void {
    if (this.isOver) return;
    if (why === 'RESTORED') this.failure = new DomainError(ProblemCode.CURSOR_EXPIRED, {}, 'after');
    this.close();
    this.request.onEnd(why);
  }

  return(): Promise<IteratorResult<EventRow>> {
    this.close();
    return Promise.resolve({ value: undefined, done: true });
  }

  throw(error: unknown): Promise<IteratorResult<EventRow>> {
    this.close();
    return Promise.reject(error instanceof Error ? error : new Error(String(error)));
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private close(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.queue = [];
    this.leave();
    for (const work of this.atClosing.splice(0)) work();
    if (this.failure) this.waiting?.reject(this.failure);
    else this.waiting?.resolve({ value: undefined, done: true });
    this.waiting = null;
  }
}
