import { createHash } from 'node:crypto';
import { Client } from 'pg';

/** What the platform's statements begin with; see the stores. */
const NAMED = '/* ';
/** How often a text is seen before it is worth keeping: many are put together for one question. */
const WORTH_KEEPING = 3;
const MAX_TEXTS = 2_000;
const MAX_KEPT_ON_A_CONNECTION = 150;

/** How often each text was seen, and what it is called on a connection that keeps it; the same for all connections. */
const texts = new Map<string, { seen: number; name: string }>();

function nameOf(text: string): string | null {
  const known = texts.get(text);
  if (known === undefined) {
    if (texts.size >= MAX_TEXTS) texts.clear();
    texts.set(text, { seen: 1, name: createHash('sha1').update(text).digest('hex') });
    return null;
  }
  known.seen += 1;
  return known.seen < WORTH_KEEPING ? null : known.name;
}

type Query = Client['query'];

/** Ends a transaction that has only read; see `PreparingClient`. */
export const END_OF_READING = '/* endOfReading */ commit';
/** So long a transaction that has only read may stay open; it holds nothing that anybody waits for. */
const MAX_OWED_MS = 5;
const BEGINNING = 'start transaction';
const DONE = { command: 'COMMIT', rowCount: null, oid: 0, fields: [], rows: [] };

/**
 * A connection that keeps its statements: planning a look-up behind row-level security takes three times as long as doing
 * it, and a statement that is kept is planned once. Which plan it gets, general or for these very values, PostgreSQL
 * decides by what both would cost.
 *
 * The end of a transaction that has only read is owed until the next message on this connection and goes with it, or by itself
 * after some milliseconds: nobody waits for it, and one message in three is saved.
 */
export class PreparingClient extends Client {
  private readonly kept = new Set<string>();
  private owed: NodeJS.Timeout | null = null;

  override query = ((text: unknown, values?: unknown, ...rest: unknown[]): unknown => {
    const query = super.query.bind(this) as (...args: unknown[]) => unknown;
    if (text === END_OF_READING) {
      this.owed ??= setTimeout(() => this.pay(query), MAX_OWED_MS).unref();
      return Promise.resolve(DONE);
    }
    if (this.owed !== null && typeof text === 'string' && text.startsWith(BEGINNING)) {
      this.forgive();
      return query(`commit; ${text}`, values, ...rest);
    }
    this.pay(query);
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0 || !text.startsWith(NAMED))
      return query(text, values, ...rest);
    const name = nameOf(text);
    if (name === null || (this.kept.size >= MAX_KEPT_ON_A_CONNECTION && !this.kept.has(name)))
      return query(text, values, ...rest);
    this.kept.add(name);
    return query({ name, text, values }, ...rest);
  }) as Query;

  private pay(query: (text: string) => unknown): void {
    if (this.owed === null) return;
    this.forgive();
    // A lost connection tells the next who uses it.
    (query('commit') as Promise<unknown>).catch(() => undefined);
  }

  private forgive(): void {
    if (this.owed !== null) clearTimeout(this.owed);
    this.owed = null;
  }
}
