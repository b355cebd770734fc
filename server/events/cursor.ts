import { ProblemCode } from '../../schema/vocabulary';
import { DomainError } from '../platform/errors';
import type { Position } from './event.tables';

/** A position as the world sees it: opaque, and bound to one life of the database. */
export interface ReadCursor extends Position {
  /** Changes when the database is restored; see `readHorizon`. */
  epoch: string;
}

const FORM = /^e1\.([0-9a-f]{16})\.(0|[1-9]\d{0,18})\.(0|[1-9]\d{0,18})$/;
/** The largest xid8 fits in 64 bits and the largest identity in 63; both are held to the narrower. */
const MOST = 2n ** 63n - 1n;

export function writeCursor(epoch: string, position: Position): string {
  return Buffer.from(`e1.${epoch}.${position.xact}.${position.ordinal}`, 'latin1').toString('base64url');
}

/** Fails with CURSOR_INVALID when the text is not a cursor of events. */
export function readCursor(cursor: string): ReadCursor {
  const [, epoch, xact, ordinal] = FORM.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? [];
  if (
    epoch === undefined ||
    xact === undefined ||
    ordinal === undefined ||
    BigInt(xact) > MOST ||
    BigInt(ordinal) > MOST
  )
    throw new DomainError(ProblemCode.CURSOR_INVALID, {}, 'after');
  return { epoch, xact, ordinal };
}
