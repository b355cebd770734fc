import {
  PlaceKind,
  ProblemCode,
  type Ability,
  type HouseholdRisk,
  type RegisterCategory,
} from '../../schema/vocabulary';
import { asPlatform, type Db } from '../db/tx';
import type { PersonVault } from '../people/person-vault';
import type { Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { mayDo, PLATFORM, type Viewer } from '../platform/scope';
import { pairingForRecords } from '../records/record.store';
import { findHousehold, newEntry, type NewMember } from './household-acts.service';
import { readEntry, type Era } from './household-book.rules';
import { entriesOfNumber } from './household-write.store';
import { ABILITY_FOR } from './household.rules';
import { groundOf, pairingOfPlace, type Ground } from './household.store';
import type { HouseholdRow } from './household.tables';

/** A household as somebody writes it down who found it. */
export interface NewHousehold {
  placeId: string;
  village?: string | null;
  number: string;
  category: RegisterCategory;
  riskFound: HouseholdRisk;
  foundOn: Day;
  text?: string | null;
  members: (Omit<NewMember, 'since'> & { since: Day | null })[];
}

/** Whose a household would be. */
export type HouseholdGround = Pick<HouseholdRow, 'pairingId' | 'recipientId' | 'simulated' | 'partyIds' | 'placePaths'>;

/**
 * Whose a household at a place would be. A clerk of a township need not see the pairing, so the platform looks; a place outside
 * the viewer's, one of another county and one that is no township or village are refused alike. Fails with NOT_FOUND.
 */
export async function groundFor(
  db: Db,
  viewer: Viewer,
  { pairingId, placeId }: { pairingId: string | null; placeId: string },
  today: Day,
): Promise<HouseholdGround> {
  const found = await asPlatform(db, viewer, async () => {
    const id = pairingId ?? (await pairingOfPlace(db, placeId, today));
    const pairing = id === null ? null : await pairingForRecords(db, PLATFORM, id);
    const ground = pairing && (await groundOf(db, pairing.recipientId, placeId));
    return pairing && ground ? { pairing, ground } : null;
  });
  if (found === null || !isGroundOf(viewer, found.ground, ABILITY_FOR.FIND))
    throw new DomainError(ProblemCode.NOT_FOUND, NO_PLACE, 'placeId');
  const { pairing, ground } = found;
  const { id, recipientId, simulated } = pairing;
  return { pairingId: id, recipientId, simulated, partyIds: ground.unitIds, placePaths: [ground.path] };
}

/** Whether a household can be entered at a place by this viewer: it is a township or village, and theirs. */
export function isGroundOf(viewer: Viewer, { kind, path, unitIds }: Ground, ability: Ability): boolean {
  const isPlace = kind === PlaceKind.TOWN || kind === PlaceKind.VILLAGE;
  return isPlace && mayDo(viewer, ability, { published: false, partyIds: unitIds, placePaths: [path] });
}

/** What is not found where somebody would enter a household. */
export const NO_PLACE = {
  what: '属于该县且在您范围内的乡镇或村',
  whatEn: 'township or village of that county and of yours',
};

/**
 * Enters a household at risk, on ground that is the viewer's. Fails with BAD_INPUT, OUT_OF_RANGE (days), CATEGORY_NOT_IN_FORCE,
 * ALREADY_EXISTS (its number) and REGISTERED_ELSEWHERE.
 */
export async function enterHousehold(
  db: Db,
  viewer: Viewer,
  vault: PersonVault,
  ground: HouseholdGround,
  eras: readonly Era[],
  input: NewHousehold,
  today: Day,
): Promise<HouseholdRow> {
  const { placeId, category, riskFound, foundOn } = input;
  const { number, village, text } = readEntry(input, eras, today);
  const entry = 1 + (await asPlatform(db, viewer, () => entriesOfNumber(db, ground.recipientId, number)));
  const facts = { placeId, village, number, entry, category, riskFound, foundOn, ...ground };
  const members = input.members.map((member) => ({ ...member, since: member.since ?? foundOn }));
  return findHousehold(db, viewer, vault, newEntry(facts), members, { text, today });
}
