/** What somebody looked at before saying something of it by the thousand, and whether it is still the same. */
import { ProblemCode } from '../../schema/vocabulary';
import { DomainError } from '../platform/errors';

/** As many records as something is said of by one filter. */
export const MAX_FOUND = 10_000;

/** What was seen: how many records, a digest over them and their versions, and the snapshot in which they stood so. */
export interface Seen {
  count: number;
  digest: string;
  snapshot: string;
}

const FORM = /^(\d{1,9})\.([0-9a-f]{32})\.(\d{1,20}:\d{1,20}:[\d,]{0,20000})$/;

export const writeSeen = ({ count, digest, snapshot }: Seen): string =>
  Buffer.from(`${count}.${digest}.${snapshot}`, 'utf8').toString('base64url');

/** Fails with CURSOR_INVALID. */
export function readSeen(text: string): Seen {
  const [, count, digest, snapshot] = FORM.exec(Buffer.from(text, 'base64url').toString('utf8')) ?? [];
  if (count === undefined || digest === undefined || snapshot === undefined)
    throw new DomainError(ProblemCode.CURSOR_INVALID, {}, 'seen');
  return { count: Number(count), digest, snapshot };
}

/** Fails with RECORDS_CHANGED where what is found now, `fresh` of it unknown in the snapshot, is not what was seen. */
export function requireSame(seen: Seen, now: { count: number; digest: string; fresh: number }): void {
  if (now.count === seen.count && now.digest === seen.digest) return;
  const gone = Math.max(0, seen.count - (now.count - now.fresh));
  throw new DomainError(ProblemCode.RECORDS_CHANGED, { fresh: now.fresh, gone }, 'seen');
}

/** The pairing that a filter is about. Fails with BAD_INPUT unless it is exactly one. */
export function onlyPairing(pairingIds: readonly string[] | null | undefined): string {
  const [pairingId] = pairingIds ?? [];
  if (pairingId !== undefined && pairingIds?.length === 1) return pairingId;
  const details = { reason: '须且只能填一个结对', reasonEn: 'give exactly one pairing' };
  throw new DomainError(ProblemCode.BAD_INPUT, details, 'filter.pairingIds');
}
