import { Ability, FundEntryAction, Role, Side } from '../../schema/vocabulary';
import {
  partiesOfPost,
  PLATFORM,
  postsAt,
  roleMay,
  SIDE_OF_ROLE,
  type Owned,
  type Viewer,
  type ViewerPost,
} from '../platform/scope';

/** The two ends of a fund's pairing, who leads the donor's group, and whose fund it is. */
export interface FundEnds {
  /** Null where nobody is named as the donor. */
  donorEndId: string | null;
  recipientId: string;
  leadIds: readonly string[];
  fundDonorId: string;
}

/**
 * The party for which this viewer may act on a side of a fund, or null. A group's member acts for its own funds only, its
 * lead for all of them; whoever speaks for neither side, such as a supervisor, acts for none.
 */
export function partyThatActs(viewer: Viewer, ability: Ability, side: Side, ends: FundEnds): string | null {
  if (viewer === PLATFORM) return side === Side.DONOR ? ends.fundDonorId : ends.recipientId;
  const post = viewer.posts.find((one) => roleMay(one.role, ability) && actsFor(viewer, one, side, ends));
  return post?.partyId ?? null;
}

function actsFor(viewer: Viewer, post: ViewerPost, side: Side, ends: FundEnds): boolean {
  const { partyId } = post;
  if (partyId === null || post.role === Role.FRONTLINE_TEAM || (SIDE_OF_ROLE[post.role] ?? side) !== side) return false;
  const parties = partiesOfPost(viewer, post);
  if (side === Side.RECIPIENT) return parties.includes(ends.recipientId);
  if (partyId === ends.fundDonorId || partyId === ends.donorEndId) return true;
  const leads = post.role === Role.DONOR_LEAD || ends.leadIds.includes(partyId);
  return leads && ends.donorEndId !== null && parties.includes(ends.donorEndId);
}

/** The sides for which the viewer may post to a fund. */
export function postingSides(viewer: Viewer, ends: FundEnds): Side[] {
  return Object.values(Side).filter((side) => partyThatActs(viewer, Ability.POST_FUND_ENTRY, side, ends) !== null);
}

/** What the viewer may do to an entry now. */
export function nextActions(
  viewer: Viewer,
  entry: {
    side: Side;
    recordedBy: string | null;
    needsSignature: boolean;
    signedAt: Date | null;
    reversesId: string | null;
    reversedById: string | null;
  },
  ends: FundEnds,
): FundEntryAction[] {
  if (entry.reversedById !== null) return [];
  const other = entry.side === Side.DONOR ? Side.RECIPIENT : Side.DONOR;
  const waits = entry.needsSignature && entry.signedAt === null && viewer.accountId !== entry.recordedBy;
  const maySign = waits && partyThatActs(viewer, Ability.SIGN_FUND_ENTRY, other, ends) !== null;
  const mayReverse =
    entry.reversesId === null && partyThatActs(viewer, Ability.POST_FUND_ENTRY, entry.side, ends) !== null;
  return [...(maySign ? [FundEntryAction.SIGN] : []), ...(mayReverse ? [FundEntryAction.REVERSE] : [])];
}

/** Of what waits for a signature in a pairing: what this viewer may sign. */
export function waitingFor<Entry extends { side: Side; recordedBy: string | null }>(
  viewer: Viewer,
  pairing: Owned,
  pending: readonly Entry[],
): Entry[] {
  const sides = postsAt(viewer, Ability.SIGN_FUND_ENTRY, pairing).map(({ role }) => SIDE_OF_ROLE[role]);
  return pending.filter(({ side, recordedBy }) => {
    const other = side === Side.DONOR ? Side.RECIPIENT : Side.DONOR;
    return sides.includes(other) && recordedBy !== viewer.accountId;
  });
}
