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

/**
 * A connection that keeps its statements: planning a look-up behind row-level security takes three times as long as doing
 * it, and a statement that is kept is planned once. Which plan it gets, general or for these very values, PostgreSQL
 * decides by what both would cost.
 */
export class PreparingClient extends Client {
  private readonly kept = new Set<string>();

  override query = ((text: unknown, values?: unknown, ...rest: unknown[]): unknown => {
    const query = super.query.bind(this) as (...args: unknown[]) => unknown;
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0 || !text.startsWith(NAMED))
      return query(text, values, ...rest);
    const name = nameOf(text);
    if (name === null || (this.kept.size >= MAX_KEPT_ON_A_CONNECTION && !this.kept.has(name)))
      return query(text, values, ...rest);
    this.kept.add(name);
    return query({ name, text, values }, ...rest);
  }) as Query;
}
