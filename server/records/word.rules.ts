import { Ability, ProblemCode, RecordStanding, Side } from '../../schema/vocabulary';
import { DomainError } from '../platform/errors';
import { postsAt, SIDE_OF_ROLE, type Owned, type Viewer } from '../platform/scope';

/** As many records as are confirmed or disputed in one go. */
export const MAX_WORDS_AT_ONCE = 500;

/** A record as far as saying something of it needs to know. */
export interface SpokenOf {
  version: number;
  withdrawn: boolean;
  /** Whose people recorded it; null for an office above both. */
  side: Side | null;
  recordedBy: string | null;
}

/** The sides in whose name this viewer may confirm and dispute records of a pairing; the front-line team speaks for none. */
export function sidesSpokenFor(viewer: Viewer, pairing: Owned): Side[] {
  const sides = postsAt(viewer, Ability.CONFIRM_RECORDS, pairing).map(({ role }) => SIDE_OF_ROLE[role]);
  return [...new Set(sides)].filter((side) => side !== null);
}

/** The side that may say something of a record: the other than the one that recorded it, never whoever recorded it. Null where none may. */
export function speakingSide(
  sides: readonly Side[],
  accountId: string | null,
  record: Omit<SpokenOf, 'version'>,
): Side | null {
  if (record.withdrawn || (accountId !== null && record.recordedBy === accountId)) return null;
  return sides.find((side) => side !== record.side) ?? null;
}

/** What a viewer of these sides may say of a record as it stands. */
export function nextWords(
  sides: readonly Side[],
  accountId: string | null,
  record: Omit<SpokenOf, 'version'> & { standing: RecordStanding | null },
): RecordStanding[] {
  if (speakingSide(sides, accountId, record) === null) return [];
  return Object.values(RecordStanding).filter((word) => word !== record.standing);
}

/**
 * The side in whose name the word is said. Fails with TRANSITION_REFUSED (withdrawn), OWN_RECORD (recorded by the same side, or by the same person) and VERSION_CONFLICT (another version than the one seen).
 */
export function requireSpeaker(
  sides: readonly Side[],
  accountId: string | null,
  record: SpokenOf,
  word: RecordStanding,
  seen: { version: number; field: string },
): Side {
  if (record.withdrawn) {
    const [action, actionEn] = word === RecordStanding.CONFIRMED ? ['确认', 'confirm'] : ['提出异议', 'dispute'];
    const details = { from: '已撤回', fromEn: 'withdrawn', action, actionEn };
    throw new DomainError(ProblemCode.TRANSITION_REFUSED, details, seen.field);
  }
  const side = speakingSide(sides, accountId, record);
  if (side === null) throw new DomainError(ProblemCode.OWN_RECORD, {}, seen.field);
  if (record.version !== seen.version)
    throw new DomainError(ProblemCode.VERSION_CONFLICT, { current: record.version }, `${seen.field}.version`);
  return side;
}
