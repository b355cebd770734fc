import { PartyKind, PlaceKind, Role, Side } from '../../schema/vocabulary';
import type { Day } from '../platform/day';
import { partiesOfPost, SIDE_OF_ROLE, type Scope, type Viewer, type ViewerPost } from '../platform/scope';

/** A post as it is loaded to say who somebody is: with its party's kind and place, and the groups this party is in. */
export interface PostCard extends ViewerPost {
  partyKind: PartyKind | null;
  partyPath: string | null;
  groupIds: string[];
}

/** An account's name: Chinese, latin letters and digits, and `.`, `_`, `-` within. */
export const ACCOUNT_NAME = /^[a-z0-9\p{Script=Han}][a-z0-9\p{Script=Han}._-]{1,59}$/u;

/** The one spelling under which a name is kept and found. */
export function accountName(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** Whether a post counts on a day. */
export function isHeldOn(post: { since: Day; until: Day | null }, today: Day): boolean {
  return post.since <= today && (post.until === null || post.until >= today);
}

/** Roles that read everything. */
const READS_ALL: readonly Role[] = [Role.AUDITOR, Role.ADMIN];
/** Roles that, at a government, read everything within its place: a county's office answers for its townships. */
const READS_WITHIN_ITS_PLACE: readonly Role[] = [
  Role.RECIPIENT_REPORTER,
  Role.RECIPIENT_REVIEWER,
  Role.TOWNSHIP_REPORTER,
];

/** What somebody with these posts may read. Signed in, everybody reads what is published. */
export function scopeOf(posts: readonly PostCard[]): Scope {
  return {
    all: posts.some((post) => READS_ALL.includes(post.role)),
    published: true,
    partyIds: distinct(posts.flatMap((post) => (post.partyId === null ? [] : [post.partyId, ...post.groupIds]))),
    placePaths: distinct(posts.flatMap((post) => pathOf(post) ?? [])),
  };
}

function pathOf(post: PostCard): string | null {
  if (post.role === Role.SUPERVISOR) return post.placePath;
  if (READS_WITHIN_ITS_PLACE.includes(post.role) && post.partyKind === PartyKind.GOVERNMENT) return post.partyPath;
  return null;
}

function distinct(items: string[]): string[] {
  return [...new Set(items)].sort();
}

/** What is wrong with a post that is about to be given, or null. Each role stands at a party or over a place. */
export function postProblem(post: {
  role: Role;
  party: { kind: PartyKind; placeKind: PlaceKind | null } | null;
  hasPlace: boolean;
  categories: readonly string[];
}): { field: 'role' | 'partyId' | 'placeId' | 'categories'; reason: string; reasonEn: string } | null {
  const { role, party } = post;
  if (role === Role.PUBLIC) return { field: 'role', reason: '公众不是岗位', reasonEn: 'the public is not a post' };
  if (role === Role.SUPERVISOR && !post.hasPlace)
    return { field: 'placeId', reason: '监督岗位须指明地区', reasonEn: 'a supervisor has a place' };
  if (role !== Role.SUPERVISOR && post.hasPlace)
    return { field: 'placeId', reason: '只有监督岗位指明地区', reasonEn: 'only a supervisor has a place' };
  if (![Role.SUPERVISOR, ...READS_ALL].includes(role) && party === null)
    return { field: 'partyId', reason: '该岗位须指明单位', reasonEn: 'this post is at a party' };
  if (role === Role.TOWNSHIP_REPORTER && party?.placeKind !== PlaceKind.TOWN)
    return { field: 'partyId', reason: '乡镇填报岗位须在乡镇', reasonEn: 'a township reporter is at a township' };
  if ((role === Role.DEPARTMENT_REPORTER) !== post.categories.length > 0)
    return {
      field: 'categories',
      reason: '部门填报岗位须指明类别，其他岗位不须',
      reasonEn: 'a department reporter has categories, nobody else has',
    };
  return null;
}

/** The two ends of a pairing, as far as sides are concerned. */
export interface Ends {
  donorId: string | null;
  recipientId: string;
}

/** Roles that speak for neither side of a pairing, wherever they stand. */
const ABOVE_BOTH: readonly Role[] = [Role.SUPERVISOR, Role.AUDITOR, Role.ADMIN, Role.PUBLIC];

/**
 * The sides of a pairing that a viewer speaks for by some post: at that end, or at a member of the group that is that
 * end. FINANCE and FRONTLINE_TEAM speak for the side where they stand.
 */
export function sidesOf(viewer: Viewer, pairing: Ends): Side[] {
  const speaksFor = (side: Side, end: string | null): boolean =>
    end !== null &&
    viewer.posts.some(
      (post) =>
        !ABOVE_BOTH.includes(post.role) &&
        (SIDE_OF_ROLE[post.role] ?? side) === side &&
        partiesOfPost(viewer, post).includes(end),
    );
  return [
    ...(speaksFor(Side.DONOR, pairing.donorId) ? [Side.DONOR] : []),
    ...(speaksFor(Side.RECIPIENT, pairing.recipientId) ? [Side.RECIPIENT] : []),
  ];
}

/** An entry that waits for the other side: who made it, and for which side. */
export interface Entry {
  recordedBy: string | null;
  side: Side;
}

/**
 * Whether the viewer may confirm an entry of this pairing: it speaks for the other side, and it is not the account that
 * made the entry. Somebody with posts on both sides never confirms its own, whichever of its posts it uses.
 */
export function confirmableBy(viewer: Viewer, entry: Entry, pairing: Ends): boolean {
  if (viewer.accountId === null || viewer.accountId === entry.recordedBy) return false;
  const other = entry.side === Side.DONOR ? Side.RECIPIENT : Side.DONOR;
  return sidesOf(viewer, pairing).includes(other);
}
