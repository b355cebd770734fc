import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { AuditAction, EventKind, ProblemCode, Role } from '../../schema/vocabulary';
import type { Config } from '../config';
import type { PageRequest } from '../db/page';
import { read, type Db } from '../db/tx';
import { write } from '../db/write';
import { announce } from '../events/outbox';
import { businessDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import { isAdministrator, type Viewer } from '../platform/scope';
import { ACCOUNT_NAME, accountName, postProblem } from './account.rules';
import * as store from './account.store';
import type { AccountRow, AuditRow, PostRow } from './account.tables';
import type { AuditQuery } from './audit.rules';
import { listAudit, note } from './audit.store';
import { hashPassword, newPassword } from './password';
import { endSessionsOf } from './session.store';

/** A post as asked for, with the raw ids of its party and place. */
export interface PostWish {
  role: Role;
  partyId: string | null;
  placeId: string | null;
  categories?: string[] | null;
  since?: Day | null;
  until?: Day | null;
}

/** Which account, as its caller last saw it. */
export interface AccountWish {
  requestKey: string;
  accountId: string;
  version: number;
}

export interface WithFirstPassword {
  account: AccountRow;
  /** Told once, to who asked first; never kept. */
  firstPassword: string | null;
}

const MAX_POSTS = 20;
const MAX_CATEGORIES = 20;

/** Accounts and their posts, as administrators keep them. */
export class AccountService {
  constructor(
    private readonly source: DataSource,
    private readonly config: Config,
  ) {}

  /** A page of accounts, for administrators. Fails with FORBIDDEN, OUT_OF_RANGE and CURSOR_INVALID. */
  async list(viewer: Viewer, query: Omit<store.AccountQuery, 'today'>, page: PageRequest): Promise<Page<AccountRow>> {
    allowAdministrator(viewer);
    const asked = { ...query, today: businessDay(new Date()) };
    return read(this.source, viewer, (db) =>
      store.listAccounts(db, asked, page, (count) => read(this.source, viewer, count)),
    );
  }

  /** A page of the audit trail, the latest first. Fails with OUT_OF_RANGE and CURSOR_INVALID. */
  audit(viewer: Viewer, query: AuditQuery, page: PageRequest): Promise<Page<AuditRow>> {
    return read(this.source, viewer, (db) =>
      listAudit(db, viewer, query, page, (count) => read(this.source, viewer, count)),
    );
  }

  /**
   * Makes an account with a first password that has to be changed. Fails with FORBIDDEN, NAME_TAKEN, BAD_INPUT (name,
   * posts), NOT_FOUND (party, place), TOO_MANY_ITEMS and REQUEST_KEY_REUSED.
   */
  async invite(
    viewer: Viewer,
    input: { requestKey: string; name: string; displayName: string; posts: PostWish[] },
  ): Promise<WithFirstPassword> {
    allowAdministrator(viewer);
    const name = checkedName(input.name);
    const displayName = checkedText(input.displayName, 'displayName');
    if (input.posts.length > MAX_POSTS)
      throw new DomainError(ProblemCode.TOO_MANY_ITEMS, { max: MAX_POSTS, actual: input.posts.length }, 'posts');
    const firstPassword = newPassword();
    const passwordHash = await hashPassword(firstPassword);

    return write<WithFirstPassword>(this.source, this.config.secret, viewer, {
      verb: 'inviteAccount',
      input,
      locks: [`account-name:${name}`],
      allow: () => allowAdministrator(viewer),
      again: async (db, id) => ({ account: await mustFind(db, id), firstPassword: null }),
      effect: async (db) => {
        const id = newId();
        const account = { id, name, displayName, passwordHash, mustChangePassword: true, invitedBy: viewer.accountId };
        if (!(await store.insertAccount(db, account))) throw new DomainError(ProblemCode.NAME_TAKEN, { name }, 'name');
        for (const [index, wish] of input.posts.entries()) await givePost(db, id, wish, `posts.${index}`);
        await record(db, viewer, id, 1, EventKind.ACCOUNT_INVITED, AuditAction.ACCOUNT_INVITED, { name });
        return { id, result: { account: await mustFind(db, id), firstPassword } };
      },
    });
  }

  /**
   * Gives an account a new first password, for who has forgotten theirs: its sessions end.
   * Fails with FORBIDDEN, NOT_FOUND, VERSION_CONFLICT and REQUEST_KEY_REUSED.
   */
  async resetPassword(viewer: Viewer, input: AccountWish): Promise<WithFirstPassword> {
    allowAdministrator(viewer);
    const firstPassword = newPassword();
    const passwordHash = await hashPassword(firstPassword);
    const account = await this.change(viewer, 'resetPassword', input, async (db, current) => {
      await store.updateAccount(db, current.id, { passwordHash });
      await endSessionsOf(db, current.id);
      await note(db, {
        accountId: viewer.accountId,
        action: AuditAction.PASSWORD_RESET,
        subject: `account:${current.id}`,
      });
    });
    return { account: account.row, firstPassword: account.isFirst ? firstPassword : null };
  }

  /**
   * Nobody signs in with this account any more, and its sessions end at once. An administrator never shuts itself out.
   * Fails with FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, TRANSITION_REFUSED, BAD_INPUT and REQUEST_KEY_REUSED.
   */
  async deactivate(viewer: Viewer, input: AccountWish): Promise<AccountRow> {
    const { row } = await this.change(viewer, 'deactivateAccount', input, async (db, current) => {
      refuseOneself(viewer, current.id);
      if (!current.isActive) throw inactive();
      await store.updateAccount(db, current.id, { isActive: false });
      await endSessionsOf(db, current.id);
      const { ACCOUNT_DEACTIVATED } = AuditAction;
      await record(db, viewer, current.id, current.version + 1, EventKind.ACCOUNT_DEACTIVATED, ACCOUNT_DEACTIVATED);
    });
    return row;
  }

  /**
   * One more post for an account. Fails with FORBIDDEN, NOT_FOUND (account, party, place), VERSION_CONFLICT, BAD_INPUT,
   * and REQUEST_KEY_REUSED.
   */
  async give(viewer: Viewer, input: AccountWish & { post: PostWish }): Promise<AccountRow> {
    const { row } = await this.change(viewer, 'givePost', input, async (db, current) => {
      const postId = await givePost(db, current.id, input.post, 'post');
      await store.updateAccount(db, current.id, {});
      const { role } = input.post;
      const { POST_GIVEN } = AuditAction;
      await record(db, viewer, current.id, current.version + 1, EventKind.POST_GIVEN, POST_GIVEN, { postId, role });
    });
    return row;
  }

  /**
   * Takes a post away, at once: the next operation of its holder already misses it.
   * Fails with FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, BAD_INPUT (one's own) and REQUEST_KEY_REUSED.
   */
  async end(viewer: Viewer, input: AccountWish & { postId: string }): Promise<AccountRow> {
    const { row } = await this.change(viewer, 'endPost', input, async (db, current) => {
      const post = await store.endPost(db, current.id, input.postId);
      if (post === null) throw new DomainError(ProblemCode.NOT_FOUND, { what: '岗位', whatEn: 'post' }, 'postId');
      if (post.role === Role.ADMIN) refuseOneself(viewer, current.id);
      await store.updateAccount(db, current.id, {});
      const { POST_ENDED } = AuditAction;
      const details = { postId: post.id, role: post.role };
      await record(db, viewer, current.id, current.version + 1, EventKind.POST_ENDED, POST_ENDED, details);
    });
    return row;
  }

  /** A change of one account, whose version its caller has seen. */
  private change(
    viewer: Viewer,
    verb: string,
    input: AccountWish,
    effect: (db: Db, current: AccountRow) => Promise<void>,
  ): Promise<{ row: AccountRow; isFirst: boolean }> {
    return write<{ row: AccountRow; isFirst: boolean }>(this.source, this.config.secret, viewer, {
      verb,
      input,
      locks: [`account:${input.accountId}`],
      allow: () => allowAdministrator(viewer),
      again: async (db, id) => ({ row: await mustFind(db, id), isFirst: false }),
      effect: async (db) => {
        const current = await mustFind(db, input.accountId);
        if (current.version !== input.version)
          throw new DomainError(ProblemCode.VERSION_CONFLICT, { current: current.version }, 'version');
        await effect(db, current);
        return { id: current.id, result: { row: await mustFind(db, current.id), isFirst: true } };
      },
    });
  }
}

/** Administrators keep accounts, and nobody else. */
export function allowAdministrator(viewer: Viewer): void {
  if (!isAdministrator(viewer)) throw new DomainError(ProblemCode.FORBIDDEN);
}

async function givePost(db: Db, accountId: string, wish: PostWish, field: string): Promise<string> {
  const categories = wish.categories ?? [];
  if (categories.length > MAX_CATEGORIES || categories.some((one) => one.length < 1 || one.length > 60))
    throw bad('类别过多或过长', 'too many categories, or too long ones', `${field}.categories`);
  const party = wish.partyId === null ? null : await store.partyOfPost(db, wish.partyId);
  if (wish.partyId !== null && party === null)
    throw new DomainError(ProblemCode.NOT_FOUND, { what: '单位', whatEn: 'party' }, `${field}.partyId`);
  if (wish.placeId !== null && !(await store.placeExists(db, wish.placeId)))
    throw new DomainError(ProblemCode.NOT_FOUND, { what: '地区', whatEn: 'place' }, `${field}.placeId`);
  const problem = postProblem({ role: wish.role, party, hasPlace: wish.placeId !== null, categories });
  if (problem) throw bad(problem.reason, problem.reasonEn, `${field}.${problem.field}`);
  const since = wish.since ?? businessDay(new Date());
  const until = wish.until ?? null;
  if (until !== null && until < since) throw bad('截止早于起始', 'it would end before it begins', `${field}.until`);

  const { role, partyId, placeId } = wish;
  const post: PostRow = {
    id: newId(),
    accountId,
    role,
    partyId,
    placeId,
    categories: categories.length > 0 ? categories : null,
    since,
    until,
  };
  await store.insertPosts(db, [post]);
  return post.id;
}

/** The deed in the audit trail, and as an event that only those who read everything receive. */
async function record(
  db: Db,
  viewer: Viewer,
  accountId: string,
  version: number,
  kind: EventKind,
  action: AuditAction,
  details: Record<string, string> = {},
): Promise<void> {
  await note(db, { accountId: viewer.accountId, action, subject: `account:${accountId}`, details });
  await announce(db, {
    kind,
    actorId: viewer.accountId,
    pairingId: null,
    subjectType: 'Account',
    subjectId: accountId,
    version,
    owned: { published: false, partyIds: [], placePaths: [] },
  });
}

async function mustFind(db: Db, id: string): Promise<AccountRow> {
  const account = await store.accountById(db, id);
  if (account === null) throw new DomainError(ProblemCode.NOT_FOUND, { what: '账号', whatEn: 'account' }, 'accountId');
  return account;
}

function checkedName(text: string): string {
  const name = accountName(text);
  if (ACCOUNT_NAME.test(name)) return name;
  throw bad(
    '登录名为 2 至 60 个汉字、字母、数字或 . _ -，以汉字、字母或数字开头',
    'a name has 2 to 60 Chinese characters, letters, digits, or . _ - within',
    'name',
  );
}

/** A text to show: one line, without what cannot be seen. */
export function checkedText(text: string, field: string, max = 60): string {
  const plain = text.normalize('NFC').trim();
  if (plain.length >= 1 && plain.length <= max && !/\p{C}/u.test(plain)) return plain;
  throw bad(`须为一行 1 至 ${max} 个字`, `one line of 1 to ${max} characters`, field);
}

function refuseOneself(viewer: Viewer, accountId: string): void {
  if (viewer.accountId !== accountId) return;
  throw bad('管理员不能停用自己', 'an administrator does not shut itself out', 'accountId');
}

function inactive(): DomainError {
  const details = { from: '已停用', fromEn: 'deactivated', action: '停用账号', actionEn: 'deactivateAccount' };
  return new DomainError(ProblemCode.TRANSITION_REFUSED, details, 'accountId');
}

function bad(reason: string, reasonEn: string, field: string): DomainError {
  return new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, field);
}
