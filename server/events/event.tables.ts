import type { EventKind } from '../../schema/vocabulary';
import type { Owned } from '../platform/scope';

/** Where an event stands in the one order that every reader sees: by transaction, then within it. */
export interface Position {
  /** The transaction's 64-bit id (xid8). */
  xact: string;
  /** The event's own number, which only orders the events of one transaction. */
  ordinal: string;
}

/** One event as read from the log. Ids and a version only: the query is the truth. */
export interface EventRow extends Owned, Position {
  __typename: 'Event';
  /** The key of the node: `<xact>.<ordinal>`. */
  id: string;
  /** The public position: a reader that passes it as `after` misses nothing and sees nothing twice. */
  cursor: string;
  at: Date;
  kind: EventKind;
  actorId: string | null;
  pairingId: string | null;
  subjectType: string;
  subjectId: string;
  version: number | null;
}

/** Which events a reader wants; null is all. */
export interface EventSelection {
  kinds: EventKind[] | null;
  pairingIds: string[] | null;
}

/** Below zero when `a` comes first. Transaction ids outgrow a JavaScript number, hence BigInt. */
export function comparePositions(a: Position, b: Position): number {
  const [left, right] = a.xact === b.xact ? [BigInt(a.ordinal), BigInt(b.ordinal)] : [BigInt(a.xact), BigInt(b.xact)];
  return left < right ? -1 : Number(left > right);
}
