import { keyedHash } from '../platform/hash';
import { scopeKey, type Viewer } from '../platform/scope';
import type { Context } from './context';

/** An answer that may be given again: its bytes as they were sent, and what the log says of it. */
export interface KeptAnswer {
  bytes: Buffer;
  contentType: string;
  title: string | null;
}

const MAX_BYTES = 32 * 1024 * 1024;
const MAX_ANSWER_BYTES = 4 * 1024 * 1024;
const MAX_ASKED = 10_000;

/**
 * Answers kept for those who ask the same again while nothing has changed: same document, variables, person, scope and
 * language, on the same day, and the very same state of the database. One answer is never given to somebody else, and never
 * after a commit of anything, however small. A question is kept from the second time on, so that questions asked once cost
 * nothing.
 */
export class Answers {
  private readonly kept = new Map<string, { version: string; answer: KeptAnswer }>();
  private readonly asked = new Set<string>();
  private bytes = 0;

  /** Whether this question was asked before; remembers that it was asked. */
  isAskedAgain(key: string): boolean {
    if (this.asked.has(key)) return true;
    if (this.asked.size >= MAX_ASKED) this.asked.clear();
    this.asked.add(key);
    return false;
  }

  find(key: string, version: string): KeptAnswer | null {
    const known = this.kept.get(key);
    if (!known) return null;
    this.kept.delete(key);
    if (known.version !== version) {
      this.bytes -= known.answer.bytes.length;
      return null;
    }
    this.kept.set(key, known);
    return known.answer;
  }

  /** @param version as read before the answer was worked out: what was committed meanwhile makes another one */
  keep(key: string, version: string, answer: KeptAnswer): void {
    if (answer.bytes.length > MAX_ANSWER_BYTES) return;
    this.forget(key);
    this.kept.set(key, { version, answer });
    this.bytes += answer.bytes.length;
    for (const oldest of this.kept.keys()) {
      if (this.bytes <= MAX_BYTES) return;
      this.forget(oldest);
    }
  }

  private forget(key: string): void {
    this.bytes -= this.kept.get(key)?.answer.bytes.length ?? 0;
    this.kept.delete(key);
  }
}

const READS = /^\s*(?:query\b|\{|#|fragment\b)/;

/** A request as a question is recognised by. */
export interface Asked {
  method: string;
  contentType: string | undefined;
  accept: string | undefined;
  /** The body as it came, byte for byte, and as it was read. */
  bytes: Buffer | undefined;
  body: unknown;
}

/** Names a question; null for what is no question in a JSON body, or asks with a token that opens nothing. */
export function questionKey(
  { method, contentType = '', accept = '', bytes, body }: Asked,
  { viewer, lang, refusal }: Pick<Context, 'viewer' | 'lang' | 'refusal'>,
  day: string,
): string | null {
  if (method !== 'POST' || refusal !== null || bytes === undefined || !contentType.startsWith('application/json'))
    return null;
  const query = typeof body === 'object' && body !== null && 'query' in body ? body.query : null;
  if (typeof query !== 'string' || !READS.test(query)) return null;
  return keyedHash(JSON.stringify([lang, accept, day, ...whoAsks(viewer)]), bytes);
}

const whoAsks = ({ kind, accountId, sessionId, mustChangePassword, posts, scope }: Viewer): unknown[] => [
  kind,
  accountId,
  sessionId,
  mustChangePassword,
  posts,
  scopeKey(scope),
];
