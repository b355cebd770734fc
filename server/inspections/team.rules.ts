/** Who may not be sent: units that are inspected themselves, by what they are called. */
import type { Viewer } from '../platform/scope';
import { PLATFORM } from '../platform/scope';
import { normalizeName } from '../places/place-name.rules';

/** Who takes no part in an inspection, and why. */
export interface Barred {
  accountIds: readonly string[];
  /** Whatever names one of these is theirs: 大关县 in 昭通市大关县督查室. */
  within: readonly string[];
  /** These names themselves. */
  same: readonly string[];
  why: readonly [zh: string, en: string];
}

/** Shorter names stand within others by chance. */
const LEAST_WITHIN = 3;

/** Whether a unit, as it was typed, is among those that are barred. */
export function isUnitBarred(unit: string, { within, same }: Pick<Barred, 'within' | 'same'>): boolean {
  const typed = normalizeName(unit);
  const isSame = (name: string): boolean => normalizeName(name) === typed;
  const isWithin = (name: string): boolean => {
    const known = normalizeName(name);
    return known.length >= LEAST_WITHIN && typed.includes(known);
  };
  return same.some(isSame) || within.some((name) => isSame(name) || isWithin(name));
}

/** Both sides of a pairing, which a cross inspection assesses. */
export interface AssessedSides {
  donorId: string | null;
  recipientId: string;
  leadIds: readonly string[];
  memberIds: readonly string[];
  placePaths: readonly string[];
}

/** The parties that are assessed. */
export const assessedParties = ({ donorId, recipientId, leadIds, memberIds }: AssessedSides): string[] => [
  ...new Set([recipientId, ...(donorId === null ? [] : [donorId]), ...leadIds, ...memberIds]),
];

/** Whether this viewer is of a side that is assessed: which buttons not to show. */
export function isOfAssessed(viewer: Viewer, sides: AssessedSides): boolean {
  if (viewer === PLATFORM) return false;
  const parties = assessedParties(sides);
  return viewer.posts.some(
    ({ partyId, placePath }) =>
      (partyId !== null && parties.includes(partyId)) ||
      (placePath !== null && sides.placePaths.some((path) => placePath.startsWith(path))),
  );
}
