import type { Day } from '../platform/day';

/** Who a session is, and from which snapshot and on which day this holds. */
export interface Known<Card> {
  card: Card;
  snapshot: string;
  today: Day;
  /** The access token that was looked into thoroughly. */
  tokenHash: string;
}

const MAX_KNOWN = 10_000;
const MAX_AGE_MS = 60_000;

/**
 * The sessions that this process has met lately. What is known of one is a proposal: the database is asked for each operation
 * whether it still holds. Put together anew after a minute at the latest.
 */
export class KnownSessions<Card extends { sessionId: string }> {
  private readonly sessions = new Map<string, { known: Known<Card>; until: number }>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  find(sessionId: string, tokenHash: string, today: Day): Known<Card> | null {
    const found = this.sessions.get(sessionId);
    if (found === undefined) return null;
    const { known, until } = found;
    return known.tokenHash === tokenHash && known.today === today && this.now() < until ? known : null;
  }

  keep(known: Known<Card>): void {
    const { sessionId } = known.card;
    this.sessions.delete(sessionId);
    this.sessions.set(sessionId, { known, until: this.now() + MAX_AGE_MS });
    if (this.sessions.size <= MAX_KNOWN) return;
    const [oldest] = this.sessions.keys();
    if (oldest !== undefined) this.sessions.delete(oldest);
  }

  forget(sessionId: string): void {
    this.sessions.delete(sessionId);
  }
}
