/** Whose order an inspection is, and whose it is before and after both sides are told. */
import { Ability, ProblemCode, RectificationOffice, Role, type InspectionKind } from '../../schema/vocabulary';
import type { AgreedPairing } from '../agreements/agreement.store';
import { asPlatform, type Db } from '../db/tx';
import { partiesById } from '../parties/party.store';
import { placesById } from '../places/place.store';
import { DomainError } from '../platform/errors';
import { PLATFORM, type Viewer } from '../platform/scope';
import { officesOf } from '../supervision/rectification.rules';
import { ORDERERS } from './inspection.rules';
import type { InspectionRow } from './inspection.tables';

/** Whose order an inspection is. */
export type OrderedBy = Pick<InspectionRow, 'office' | 'ordererId' | 'ordererPlaceId'>;

/** The office for which this viewer orders an inspection of this kind. Fails with FORBIDDEN. */
export function ordererOf(viewer: Viewer, kind: InspectionKind, pairing: AgreedPairing): OrderedBy {
  const held = officesOf(viewer, Ability.ORDER_INSPECTION, pairing);
  const office = ORDERERS[kind].find((one) => held.includes(one));
  switch (office) {
    case undefined:
      throw new DomainError(ProblemCode.FORBIDDEN);
    case RectificationOffice.SUPERVISOR:
      return { office, ordererId: null, ordererPlaceId: seatOf(viewer, pairing).placeId };
    case RectificationOffice.RECIPIENT:
      return { office, ordererId: pairing.recipientId, ordererPlaceId: null };
    case RectificationOffice.DONOR:
      return { office, ordererId: pairing.donorId, ordererPlaceId: null };
  }
}

/** The widest place that this viewer supervises above a pairing: fewest are told of what it orders. */
function seatOf(viewer: Viewer, { placePaths }: AgreedPairing): { placeId: string; path: string } {
  const [seat] = viewer.posts
    .flatMap(({ role, placeId, placePath }) =>
      role === Role.SUPERVISOR && placeId !== null && placePath !== null ? [{ placeId, path: placePath }] : [],
    )
    .filter(({ path }) => placePaths.some((wide) => wide.startsWith(path)))
    .sort((one, other) => one.path.length - other.path.length);
  if (seat) return seat;
  throw new DomainError(ProblemCode.FORBIDDEN);
}

/** Whose an inspection is while nobody else is told. */
export async function ownedBy(
  db: Db,
  viewer: Viewer,
  pairing: AgreedPairing,
  { office, ordererPlaceId }: OrderedBy,
): Promise<{ partyIds: string[]; placePaths: string[] }> {
  if (office === RectificationOffice.DONOR) {
    const donors = pairing.donorId === null ? [] : [pairing.donorId];
    return { partyIds: [...new Set([...donors, ...pairing.leadIds])], placePaths: [] };
  }
  if (office === RectificationOffice.RECIPIENT) {
    const ground = await asPlatform(db, viewer, () => coverOf(db, pairing));
    return { partyIds: [pairing.recipientId], placePaths: ground };
  }
  const place = (await placesById(db, viewer, [ordererPlaceId ?? ''])).get(ordererPlaceId ?? '');
  if (!place) throw new Error(`the place ${ordererPlaceId} of an order is not there`);
  return { partyIds: [], placePaths: [place.path] };
}

/** Where a recipient lies: whoever supervises it sees what it orders. */
async function coverOf(db: Db, pairing: AgreedPairing): Promise<string[]> {
  return (await partiesById(db, PLATFORM, [pairing.recipientId])).get(pairing.recipientId)?.placePaths ?? [];
}

/** Whose an inspection is once both sides are told: theirs, the offices' between the county and the place, and whoever supervises them. */
export function toldTo(
  pairing: Pick<AgreedPairing, 'partyIds' | 'placePaths'>,
  unitIds: readonly string[],
  own: { partyIds: string[]; placePaths: string[] },
): { partyIds: string[]; placePaths: string[] } {
  return {
    partyIds: [...new Set([...own.partyIds, ...pairing.partyIds, ...unitIds])],
    placePaths: [...new Set([...own.placePaths, ...pairing.placePaths])],
  };
}
