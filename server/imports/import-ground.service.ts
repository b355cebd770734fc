import { ProblemCode, Side } from '../../schema/vocabulary';
import { asPlatform, type Db } from '../db/tx';
import type { Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { partiesWith, PLATFORM, postsAt, SIDE_OF_ROLE, type Viewer } from '../platform/scope';
import type { RecordPairing } from '../records/record';
import { pairingForRecords } from '../records/record.store';
import { countiesOfParties } from './import-ground.store';
import type { Importer } from './importer';

/** Where the rows of a file are to be recorded, and whose the file is: of those of the viewer's parties by which they may. */
export interface ImportGround {
  pairing: RecordPairing;
  owners: string[];
  side: Side | null;
}

type Sent = Pick<Importer, 'ability' | 'isOfHouseholds' | 'isOfPlans'>;

/**
 * Where a viewer may send files of a kind. Fails with NOT_FOUND, FORBIDDEN, and with BAD_INPUT where no pairing is named and it does
 * not follow from whose people the viewer's are.
 */
export function groundOfImport(
  db: Db,
  viewer: Viewer,
  kind: Sent,
  pairingId: string | null,
  today: Day,
): Promise<ImportGround> {
  if (kind.isOfPlans) return groundOfPlans(db, viewer, kind, pairingId, today);
  return kind.isOfHouseholds
    ? groundOfHouseholds(db, viewer, kind, pairingId, today)
    : groundOfRecords(db, viewer, kind, pairingId);
}

/** Plans of a county are those of its own offices, as its register is; whoever else plans for a pairing names it. */
async function groundOfPlans(
  db: Db,
  viewer: Viewer,
  kind: Sent,
  pairingId: string | null,
  today: Day,
): Promise<ImportGround> {
  const county = await countyOf(db, viewer, kind, pairingId, today);
  return county ?? groundOfRecords(db, viewer, kind, pairingId);
}

async function groundOfRecords(
  db: Db,
  viewer: Viewer,
  { ability }: Sent,
  pairingId: string | null,
): Promise<ImportGround> {
  if (pairingId === null) throw whichPairing();
  const pairing = await pairingForRecords(db, viewer, pairingId);
  if (!pairing) throw noPairing();
  const posts = postsAt(viewer, ability, pairing);
  const [post] = posts;
  if (!post) throw new DomainError(ProblemCode.FORBIDDEN);
  const owners = [...new Set(posts.flatMap(({ partyId }) => partyId ?? []))].sort();
  return { pairing, owners, side: SIDE_OF_ROLE[post.role] };
}

/** A register, and the books of villages, are their county's: whoever keeps a part of them sends files, whether or not they see the pairing by which people are named and villages paired. */
async function groundOfHouseholds(
  db: Db,
  viewer: Viewer,
  kind: Sent,
  pairingId: string | null,
  today: Day,
): Promise<ImportGround> {
  const county = await countyOf(db, viewer, kind, pairingId, today);
  if (county) return county;
  if (pairingId !== null && (await pairingForRecords(db, viewer, pairingId)))
    throw new DomainError(ProblemCode.FORBIDDEN);
  throw noPairing();
}

/** The county in which the viewer's parties lie, with one of its pairings; null where they lie in none. Fails with BAD_INPUT. */
async function countyOf(
  db: Db,
  viewer: Viewer,
  { ability }: Sent,
  pairingId: string | null,
  today: Day,
): Promise<ImportGround | null> {
  const parties = partiesWith(viewer, ability);
  const { kept, pairing } = await asPlatform(db, viewer, async () => {
    const counties = await countiesOfParties(db, parties, pairingId, today);
    const [first] = counties;
    return { kept: counties, pairing: first ? await pairingForRecords(db, PLATFORM, first.pairingId) : null };
  });
  if (new Set(kept.map(({ recipientId }) => recipientId)).size > 1) throw whichPairing();
  return pairing && { pairing, owners: kept.map(({ partyId }) => partyId).sort(), side: Side.RECIPIENT };
}

const noPairing = (): DomainError =>
  new DomainError(ProblemCode.NOT_FOUND, { what: '结对', whatEn: 'pairing' }, 'pairingId');

const whichPairing = (): DomainError =>
  new DomainError(ProblemCode.BAD_INPUT, { reason: '请写明结对', reasonEn: 'say the pairing' }, 'pairingId');
