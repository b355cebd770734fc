import type { Log } from '../platform/log';
import { scopeKey, type Scope, type Viewer } from '../platform/scope';

/** Close codes of graphql-transport-ws that tell a client what to do next. */
export const CLOSE = {
  /** Sign in again or refresh the session, then resume by cursor. */
  UNAUTHORIZED: 4401,
  /** Access was lost: connect again to go on with what is left. */
  FORBIDDEN: 4403,
  /** Too slow: read faster and resume by cursor. */
  TOO_SLOW: 4429,
} as const;

/** The viewer at the other end of one socket, as of now. */
export class Watched {
  isClosed = false;
  private readonly listeners = new Set<{ changed: (viewer: Viewer) => void; closed: () => void }>();

  constructor(
    public viewer: Viewer,
    private readonly closeSocket: (code: number, reason: string) => void,
  ) {}

  /** Tells about a changed scope and about the end, also when that has come already. @returns how to stop */
  follow(listener: { changed: (viewer: Viewer) => void; closed: () => void }): () => void {
    if (this.isClosed) listener.closed();
    else this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Takes over who it is now: less than before ends the socket, more counts from here on. */
  renewed(viewer: Viewer): void {
    if (this.isClosed) return;
    if (!covers(viewer.scope, this.viewer.scope)) return this.close(CLOSE.FORBIDDEN, 'Access was lost');
    const isSame = scopeKey(viewer.scope) === scopeKey(this.viewer.scope);
    this.viewer = viewer;
    if (!isSame) for (const listener of [...this.listeners]) listener.changed(viewer);
  }

  close(code: number, reason: string): void {
    if (this.isClosed) return;
    this.isClosed = true;
    for (const listener of [...this.listeners]) listener.closed();
    this.closeSocket(code, reason);
  }
}

/** One statement asks about this many sessions. */
const AT_ONCE = 500;

/**
 * Asks every few seconds, and at once after an event that may change it, who the viewers at the open sockets are.
 * An ended session closes its socket with 4401, lost access with 4403.
 */
export class Watch {
  private readonly open = new Set<Watched>();
  private timer: NodeJS.Timeout | null = null;
  private round: Promise<void> | null = null;
  private isHurried = false;

  constructor(
    /** Who these viewers are by now, in their order; null where the session is over. */
    private readonly again: (viewers: readonly Viewer[]) => Promise<(Viewer | null)[]>,
    private readonly log: Log,
    private readonly everyMs = 2_000,
  ) {}

  /** How many sockets are watched. */
  get size(): number {
    return this.open.size;
  }

  add(viewer: Viewer, closeSocket: (code: number, reason: string) => void): Watched {
    const watched = new Watched(viewer, closeSocket);
    this.open.add(watched);
    this.schedule();
    return watched;
  }

  /** The socket is gone. */
  remove(watched: Watched): void {
    watched.isClosed = true;
    this.open.delete(watched);
  }

  /** Asks again now; called during a round, once more after it. */
  hurry(): void {
    if (this.open.size === 0) return;
    if (this.round) this.isHurried = true;
    else this.begin();
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.open.clear();
  }

  private schedule(): void {
    if (this.timer || this.round || this.open.size === 0) return;
    this.timer = setTimeout(() => this.begin(), this.everyMs).unref();
  }

  private begin(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.round = this.askAll().finally(() => {
      this.round = null;
      if (this.isHurried) this.begin();
      else this.schedule();
    });
  }

  private async askAll(): Promise<void> {
    this.isHurried = false;
    const all = [...this.open];
    for (let start = 0; start < all.length; start += AT_ONCE) await this.ask(all.slice(start, start + AT_ONCE));
  }

  private async ask(some: Watched[]): Promise<void> {
    try {
      const viewers = await this.again(some.map((watched) => watched.viewer));
      some.forEach((watched, index) => {
        const viewer = viewers[index];
        if (viewer) watched.renewed(viewer);
        else watched.close(CLOSE.UNAUTHORIZED, 'The session is over');
      });
    } catch (error) {
      // The database is away: no event comes either, and the next round asks again.
      this.log.debug({ err: error }, 'the viewers could not be asked about');
    }
  }
}

/** Whether everything that the other scope sees is seen by this one. */
export function covers(scope: Scope, other: Scope): boolean {
  if (scope.all) return true;
  return (
    !other.all &&
    (scope.published || !other.published) &&
    other.partyIds.every((id) => scope.partyIds.includes(id)) &&
    other.placePaths.every((path) => scope.placePaths.some((wide) => path.startsWith(wide)))
  );
}
