import { ProblemCode } from '../../schema/vocabulary';
import { asPlatform, type Db } from '../db/tx';
import { membersByGroup, partiesById } from '../parties/party.store';
import { DomainError } from '../platform/errors';
import { PLATFORM, type Viewer } from '../platform/scope';
import type { AgreedPairing } from './agreement.store';

/**
 * Whom something about a pairing can be given to: its ends, members of its donor group, or units within the area of one of these.
 * An office names its townships whether or not it sees them otherwise, so the platform looks. Fails with NOT_FOUND.
 * @param fieldOf the path of the nth unit within the mutation's input
 */
export async function checkUnitsOf(
  db: Db,
  viewer: Viewer,
  pairing: Pick<AgreedPairing, 'donorId' | 'partyIds' | 'placePaths'>,
  unitIds: readonly string[],
  fieldOf: (at: number) => string,
): Promise<void> {
  const { units, ends } = await asPlatform(db, viewer, async () => {
    const groups = pairing.donorId === null ? [] : [pairing.donorId];
    const members = (await membersByGroup(db, PLATFORM, groups)).get(pairing.donorId ?? '') ?? [];
    const memberIds = members.map(({ memberId }) => memberId);
    return { units: await partiesById(db, PLATFORM, unitIds), ends: [...pairing.partyIds, ...memberIds] };
  });
  for (const [at, id] of unitIds.entries()) {
    const paths = units.get(id)?.placePaths ?? [];
    const isWithin = paths.some((path) => pairing.placePaths.some((wide) => path.startsWith(wide)));
    if (units.has(id) && (ends.includes(id) || isWithin)) continue;
    throw new DomainError(ProblemCode.NOT_FOUND, { what: '单位', whatEn: 'unit of this pairing' }, fieldOf(at));
  }
}
