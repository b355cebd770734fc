import type { Day } from './day';
import { Ability, Lang, Role, Side, ViewerKind } from '../../schema/vocabulary';

/**
 * Who sees what is decided here and nowhere else.
 *
 * A viewer's posts give a `Scope`; a row that belongs to somebody carries `published`, `party_ids` and `place_paths`;
 * `scopePredicate` joins the two for every store. Row-level security repeats the same rule in the database.
 */
export interface Scope {
  /** AUDITOR and ADMIN read every row. */
  all: boolean;
  /** Whether this viewer may read what is published. */
  published: boolean;
  /** The parties of the viewer's posts, and the donor groups these belong to today. */
  partyIds: string[];
  /** A supervisor's places: everything at or below such a path. A wide scope travels as a path, never as ids. */
  placePaths: string[];
}

/** One post as the scope needs it. */
export interface ViewerPost {
  id: string;
  role: Role;
  partyId: string | null;
  placeId: string | null;
  placePath: string | null;
  categories: string[] | null;
  since: Day;
  until: Day | null;
}

export interface Viewer {
  kind: ViewerKind;
  accountId: string | null;
  sessionId: string | null;
  posts: ViewerPost[];
  /** The donor groups that each of the viewer's parties belongs to today. */
  groupsByParty: ReadonlyMap<string, readonly string[]>;
  scope: Scope;
  lang: Lang;
  /** Signed in with a password that somebody else has seen: first it has to be changed. */
  mustChangePassword: boolean;
}

/** Nobody: what the doors see before anybody is known. */
export const NOBODY: Scope = { all: false, published: false, partyIds: [], placePaths: [] };

/** The platform itself, for first starts and commands on the machine; never given to a request. */
export const PLATFORM: Viewer = {
  kind: ViewerKind.SERVICE,
  accountId: null,
  sessionId: null,
  posts: [
    {
      id: '',
      role: Role.ADMIN,
      partyId: null,
      placeId: null,
      placePath: null,
      categories: null,
      since: '2016-01-01',
      until: null,
    },
  ],
  groupsByParty: new Map(),
  scope: { all: true, published: true, partyIds: [], placePaths: [] },
  lang: Lang.ZH,
  mustChangePassword: false,
};

/** Somebody who is not known: the public, with or without the right to read what is published. */
export function stranger(published: boolean, lang: Lang): Viewer {
  return {
    kind: ViewerKind.PUBLIC,
    accountId: null,
    sessionId: null,
    posts: [],
    groupsByParty: new Map(),
    scope: { ...NOBODY, published },
    lang,
    mustChangePassword: false,
  };
}

/** An administrator, or the platform itself: the only ones who change accounts. */
export function isAdministrator(viewer: Viewer): boolean {
  return viewer.posts.some((post) => post.role === Role.ADMIN);
}

/** The columns of a row that say whose it is. */
export interface Owned {
  published: boolean;
  partyIds: string[];
  placePaths: string[];
}

/** The rule in memory, for events that are already loaded. The same as `in_scope` in the database. */
export function mayRead(scope: Scope, row: Owned): boolean {
  return (
    scope.all ||
    (row.published && scope.published) ||
    row.partyIds.some((id) => scope.partyIds.includes(id)) ||
    row.placePaths.some((path) => scope.placePaths.some((wide) => path.startsWith(wide)))
  );
}

/**
 * The rule as SQL over a row's alias; pushes its parameters onto `params` and refers to them by number.
 * @param columns where a table keeps whose its rows are, if not in the usual columns
 * @returns a boolean expression such as `(p.party_ids && $3::uuid[] or …)`
 */
export function scopePredicate(
  scope: Scope,
  alias: string,
  params: unknown[],
  columns = { partyIds: `${alias}.party_ids`, placePaths: `${alias}.place_paths` },
): string {
  if (scope.all) return 'true';
  const parts: string[] = [];
  if (scope.published) parts.push(`${alias}.published`);
  if (scope.partyIds.length > 0) {
    params.push(scope.partyIds);
    parts.push(`${columns.partyIds} && $${params.length}::uuid[]`);
  }
  if (scope.placePaths.length > 0) {
    params.push(scope.placePaths);
    parts.push(`lies_within(${columns.placePaths}, $${params.length}::text[])`);
  }
  return parts.length > 0 ? `(${parts.join(' or ')})` : 'false';
}

/** Whose scope two subscribers share: equal keys see exactly the same rows. */
export function scopeKey(scope: Scope): string {
  if (scope.all) return 'all';
  return JSON.stringify([scope.published, [...scope.partyIds].sort(), [...scope.placePaths].sort()]);
}

const ABILITIES: Record<Role, readonly Ability[]> = {
  [Role.DONOR_LEAD]: [
    Ability.RECORD_STATEMENT,
    Ability.PUBLISH_STATEMENT,
    Ability.CHOOSE_LEADING_CLAIM,
    Ability.DRAFT_AGREEMENT,
    Ability.SHARE_TARGETS,
    Ability.SIGN_AS_DONOR,
    Ability.OPEN_FUND,
    Ability.POST_FUND_ENTRY,
    Ability.SIGN_FUND_ENTRY,
    Ability.CONSENT_TO_PROJECT,
    Ability.EXPLAIN_FLAG,
    Ability.ACCEPT_FLAG,
    Ability.RESOLVE_DIFFERENCE,
    Ability.KEEP_RECORDS,
    Ability.CONFIRM_RECORDS,
    Ability.OPEN_RECTIFICATION,
    Ability.ANSWER_RECTIFICATION,
    Ability.ANSWER_ACCOUNTABILITY,
    Ability.CHECK_RECTIFICATION,
    Ability.ORDER_INSPECTION,
    Ability.DRAFT_REPORT,
    Ability.APPROVE_REPORT,
    Ability.CONFIRM_REPORT,
    Ability.LOCK_REPORT,
    Ability.COMPILE_REPORT,
    Ability.PLAN_WORK,
    Ability.REPORT_WORK,
    Ability.ACCEPT_WORK,
  ],
  [Role.DONOR_MEMBER]: [
    Ability.RECORD_STATEMENT,
    Ability.OPEN_FUND,
    Ability.POST_FUND_ENTRY,
    Ability.KEEP_RECORDS,
    Ability.CONFIRM_RECORDS,
    Ability.ANSWER_RECTIFICATION,
    Ability.ANSWER_ACCOUNTABILITY,
    Ability.DRAFT_REPORT,
    Ability.REPORT_WORK,
  ],
  [Role.RECIPIENT_REPORTER]: [
    Ability.RECORD_STATEMENT,
    Ability.DRAFT_AGREEMENT,
    Ability.OPEN_FUND,
    Ability.POST_FUND_ENTRY,
    Ability.MANAGE_PROJECT,
    Ability.KEEP_RECORDS,
    Ability.UNMASK_PERSON,
    Ability.ANSWER_RECTIFICATION,
    Ability.ANSWER_ACCOUNTABILITY,
    Ability.DRAFT_REPORT,
    Ability.PLAN_WORK,
    Ability.REPORT_WORK,
    Ability.KEEP_HOUSEHOLDS,
    Ability.KEEP_VILLAGES,
    Ability.ACCEPT_VILLAGES,
    Ability.REVIEW_HOUSEHOLDS,
  ],
  [Role.DEPARTMENT_REPORTER]: [
    Ability.RECORD_STATEMENT,
    Ability.KEEP_RECORDS,
    Ability.ANSWER_RECTIFICATION,
    Ability.DRAFT_REPORT,
    Ability.REPORT_WORK,
    Ability.KEEP_HOUSEHOLDS,
    Ability.KEEP_VILLAGES,
  ],
  [Role.TOWNSHIP_REPORTER]: [
    Ability.RECORD_STATEMENT,
    Ability.KEEP_RECORDS,
    Ability.ANSWER_RECTIFICATION,
    Ability.ANSWER_ACCOUNTABILITY,
    Ability.DRAFT_REPORT,
    Ability.PLAN_WORK,
    Ability.REPORT_WORK,
    Ability.KEEP_HOUSEHOLDS,
    Ability.KEEP_VILLAGES,
    Ability.REVIEW_HOUSEHOLDS,
  ],
  [Role.RECIPIENT_REVIEWER]: [
    Ability.RECORD_STATEMENT,
    Ability.PUBLISH_STATEMENT,
    Ability.CHOOSE_LEADING_CLAIM,
    Ability.DRAFT_AGREEMENT,
    Ability.SIGN_AS_RECIPIENT,
    Ability.OPEN_FUND,
    Ability.POST_FUND_ENTRY,
    Ability.SIGN_FUND_ENTRY,
    Ability.MANAGE_PROJECT,
    Ability.APPROVE_PROJECT,
    Ability.EXPLAIN_FLAG,
    Ability.ACCEPT_FLAG,
    Ability.RESOLVE_DIFFERENCE,
    Ability.KEEP_RECORDS,
    Ability.CONFIRM_RECORDS,
    Ability.UNMASK_PERSON,
    Ability.OPEN_RECTIFICATION,
    Ability.ANSWER_RECTIFICATION,
    Ability.ANSWER_ACCOUNTABILITY,
    Ability.CHECK_RECTIFICATION,
    Ability.ORDER_INSPECTION,
    Ability.APPROVE_REPORT,
    Ability.CONFIRM_REPORT,
    Ability.LOCK_REPORT,
    Ability.PLAN_WORK,
    Ability.REPORT_WORK,
    Ability.ACCEPT_WORK,
    Ability.KEEP_HOUSEHOLDS,
    Ability.KEEP_VILLAGES,
    Ability.ACCEPT_VILLAGES,
    Ability.REVIEW_HOUSEHOLDS,
    Ability.MANAGE_BENEFIT_RULES,
    Ability.OVERRIDE_BENEFIT_RULE,
  ],
  [Role.FINANCE]: [Ability.RECORD_STATEMENT, Ability.OPEN_FUND, Ability.POST_FUND_ENTRY, Ability.ANSWER_RECTIFICATION],
  [Role.FRONTLINE_TEAM]: [
    Ability.RECORD_STATEMENT,
    Ability.KEEP_RECORDS,
    Ability.ANSWER_RECTIFICATION,
    Ability.DRAFT_REPORT,
    Ability.REPORT_WORK,
  ],
  [Role.SUPERVISOR]: [
    Ability.CHOOSE_LEADING_CLAIM,
    Ability.EXPLAIN_FLAG,
    Ability.ACCEPT_FLAG,
    Ability.RESOLVE_DIFFERENCE,
    Ability.OPEN_RECTIFICATION,
    Ability.CHECK_RECTIFICATION,
    Ability.ORDER_INSPECTION,
    Ability.APPROVE_REPORT,
    Ability.LOCK_REPORT,
    Ability.COMPILE_REPORT,
    Ability.MANAGE_RANKINGS,
    Ability.HOLD_ACCOUNTABLE,
    Ability.ACCEPT_WORK,
    Ability.MANAGE_BENEFIT_RULES,
  ],
  [Role.AUDITOR]: [Ability.READ_AUDIT],
  [Role.ADMIN]: [
    Ability.RECORD_STATEMENT,
    Ability.PUBLISH_STATEMENT,
    Ability.CHOOSE_LEADING_CLAIM,
    Ability.MANAGE_PAIRINGS,
    Ability.MANAGE_INDICATORS,
    Ability.MANAGE_ACCOUNTS,
    Ability.READ_AUDIT,
    Ability.MANAGE_BENEFIT_RULES,
    Ability.MANAGE_RANKINGS,
  ],
  [Role.PUBLIC]: [],
};

/** Whether a role brings an ability, wherever its post is. */
export function roleMay(role: Role, ability: Ability): boolean {
  return ABILITIES[role].includes(ability);
}

/** What a viewer may do at least somewhere: which buttons a frontend shows. */
export function abilitiesOf(viewer: Viewer): Ability[] {
  if (viewer.kind !== ViewerKind.ACCOUNT) return viewer === PLATFORM ? Object.values(Ability) : [];
  return [...new Set(viewer.posts.flatMap((post) => ABILITIES[post.role]))];
}

/** The side of a pairing that a role speaks for; null for those above both. */
export const SIDE_OF_ROLE: Record<Role, Side | null> = {
  [Role.DONOR_LEAD]: Side.DONOR,
  [Role.DONOR_MEMBER]: Side.DONOR,
  [Role.RECIPIENT_REPORTER]: Side.RECIPIENT,
  [Role.DEPARTMENT_REPORTER]: Side.RECIPIENT,
  [Role.TOWNSHIP_REPORTER]: Side.RECIPIENT,
  [Role.RECIPIENT_REVIEWER]: Side.RECIPIENT,
  [Role.FINANCE]: null,
  [Role.FRONTLINE_TEAM]: null,
  [Role.SUPERVISOR]: null,
  [Role.AUDITOR]: null,
  [Role.ADMIN]: null,
  [Role.PUBLIC]: null,
};

/** Whether the viewer holds the ability by a post that touches this row, not merely somewhere. */
export function mayDo(viewer: Viewer, ability: Ability, row: Owned): boolean {
  return postsAt(viewer, ability, row).length > 0;
}

/**
 * The posts by which the viewer holds the ability at this row. ADMIN and the platform hold it everywhere; a supervisor
 * within its place; others at their own parties and at the donor groups these belong to.
 */
export function postsAt(viewer: Viewer, ability: Ability, row: Owned): ViewerPost[] {
  if (viewer === PLATFORM) return viewer.posts;
  if (viewer.kind !== ViewerKind.ACCOUNT) return [];
  return viewer.posts.filter((post) => {
    if (!ABILITIES[post.role].includes(ability)) return false;
    if (post.role === Role.ADMIN) return true;
    if (post.role === Role.SUPERVISOR) {
      const path = post.placePath;
      return path !== null && row.placePaths.some((mine) => mine.startsWith(path));
    }
    return partiesOfPost(viewer, post).some((id) => row.partyIds.includes(id));
  });
}

/** The parties whose rows the viewer may do this to, for a list of them: as `postsAt` says of one row, for whom parties count. */
export function partiesWith(viewer: Viewer, ability: Ability): string[] {
  const able = viewer.posts.filter(({ role }) => roleMay(role, ability));
  return [...new Set(able.flatMap((post) => partiesOfPost(viewer, post)))];
}

/** A post's own party and the donor groups that it belongs to today. */
export function partiesOfPost(viewer: Viewer, post: ViewerPost): string[] {
  return post.partyId === null ? [] : [post.partyId, ...(viewer.groupsByParty.get(post.partyId) ?? [])];
}
