/** Who keeps the records of a pairing, and whose each of them is: the side that recorded one corrects it, the other says what it thinks of it. */
import { Ability, ProblemCode, Side } from '../../schema/vocabulary';
import { DomainError } from '../platform/errors';
import { PLATFORM, postsAt, SIDE_OF_ROLE, type Owned, type Viewer } from '../platform/scope';

/**
 * The sides for which this viewer keeps records of a pairing; null among them for somebody who speaks for neither, such as the
 * front-line team. Empty where the viewer keeps none.
 */
export function sidesKept(viewer: Viewer, pairing: Owned): (Side | null)[] {
  return [...new Set(postsAt(viewer, Ability.KEEP_RECORDS, pairing).map(({ role }) => SIDE_OF_ROLE[role]))];
}

/** The side in whose name this viewer records. Fails with FORBIDDEN. */
export function recordingSide(viewer: Viewer, pairing: Owned): Side | null {
  const [side, other] = sidesKept(viewer, pairing);
  if (side === undefined) throw new DomainError(ProblemCode.FORBIDDEN);
  return side ?? other ?? null;
}

/** A record is changed by the side that made it; one of neither side by whoever keeps records there. */
export function mayChange(viewer: Viewer, pairing: Owned, side: Side | null): boolean {
  if (viewer === PLATFORM) return true;
  const kept = sidesKept(viewer, pairing);
  return kept.length > 0 && (side === null || kept.includes(side));
}

/**
 * Fails with FORBIDDEN, and with OTHER_SIDES_ENTRY where it is the other side's.
 * @param what the record in both languages, such as 该笔采购
 */
export function checkMayChange(
  viewer: Viewer,
  pairing: Owned,
  side: Side | null,
  what: { stage: string; stageEn: string },
): void {
  if (mayChange(viewer, pairing, side)) return;
  if (sidesKept(viewer, pairing).length === 0) throw new DomainError(ProblemCode.FORBIDDEN);
  const [who, whoEn] = side === Side.DONOR ? ['帮扶方', 'donor'] : ['受帮扶方', 'recipient'];
  throw new DomainError(ProblemCode.OTHER_SIDES_ENTRY, { ...what, side: who, sideEn: whoEn });
}
