import type { Page } from '../../schema/page';
import type { PartyKind, PlaceKind, Role } from '../../schema/vocabulary';
import { among } from '../db/among';
import { byId, type Batch } from '../db/loaders';
import { readPage, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import { isAdministrator } from '../platform/scope';
import type { Day } from '../platform/day';
import type { AccountRow, PostRow } from './account.tables';

const COLUMNS = `a.id, a.name, a.display_name as "displayName", a.is_active as "isActive",
  a.must_change_password as "mustChangePassword", a.version`;

/**
 * Accounts by id, as far as the viewer knows them: its own, and those of people it works with (`works_with_us`).
 * The account behind a publication of strangers stays unnamed.
 */
export const accountsById: Batch<string, AccountRow> = async (db, viewer, ids) => {
  const params: unknown[] = [viewer.scope.all, viewer.accountId];
  return byId(
    await db.query<AccountRow[]>(
      `/* accountsById */ select ${COLUMNS} from account a where ${among('a.id', ids, params)}
         and ($1 or a.id = $2 or exists (
           select 1 from post p where p.account_id = a.id and p.ended_by is null and works_with_us(p.party_id)))`,
      params,
    ),
  );
};

/** The ids of accounts by their names, of those that there are and this viewer may see. */
export async function accountIdsByName(db: Db, names: string[]): Promise<Map<string, string>> {
  const rows = await db.query<{ id: string; name: string }[]>(
    `/* accountIdsByName */ select a.id, a.name from account a where lower(a.name) = any($1::text[])`,
    [names.map((name) => name.toLowerCase())],
  );
  return new Map(rows.map(({ id, name }) => [name, id]));
}

export interface NewAccount {
  id: string;
  name: string;
  displayName: string;
  passwordHash: string;
  mustChangePassword: boolean;
  invitedBy: string | null;
}

/** Writes an account; false when its name is taken. */
export async function insertAccount(db: Db, account: NewAccount): Promise<boolean> {
  const rows = await db.query<{ id: string }[]>(
    `/* insertAccount */ insert into account (id, name, display_name, password_hash, must_change_password, invited_by)
     values ($1, $2, $3, $4, $5, $6) on conflict (lower(name)) do nothing returning id`,
    [
      account.id,
      account.name,
      account.displayName,
      account.passwordHash,
      account.mustChangePassword,
      account.invitedBy,
    ],
  );
  return rows.length === 1;
}

export async function insertPosts(db: Db, posts: PostRow[]): Promise<void> {
  for (const post of posts) {
    await db.query(
      `/* insertPost */ insert into post (id, account_id, role, party_id, place_id, categories, since, until)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [post.id, post.accountId, post.role, post.partyId, post.placeId, post.categories, post.since, post.until],
    );
  }
}

const POST_COLUMNS = `p.id, p.account_id as "accountId", p.role, p.party_id as "partyId", p.place_id as "placeId",
  p.categories, p.since::text as since, p.until::text as until`;

/** The posts of each account that the viewer may know of, past and future ones included. */
export const postsByAccount: Batch<string, PostRow[]> = async (db, viewer, accountIds) => {
  const rows = await db.query<PostRow[]>(
    `/* postsByAccount */ select ${POST_COLUMNS} from post p where p.account_id = any($1::uuid[]) and p.ended_by is null
        and ($2 or p.account_id = $3 or works_with_us(p.party_id)) order by p.since, p.id`,
    [accountIds, viewer.scope.all, viewer.accountId],
  );
  const posts = new Map<string, PostRow[]>(accountIds.map((id) => [id, []]));
  for (const row of rows) posts.get(row.accountId)?.push(row);
  return posts;
};

export interface AccountQuery {
  search: string | null;
  isActive: boolean | null;
  hasFirstPassword: boolean | null;
  roles: Role[] | null;
  partyId: string | null;
  placeId: string | null;
  /** The day on which posts are held. */
  today: Day;
}

/** All accounts, by name: for administrators, whom row-level security alone lets see them all. */
export function listAccounts(
  db: Db,
  query: AccountQuery,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<AccountRow>> {
  const where: string[] = [];
  const params: unknown[] = [];
  if (query.isActive !== null) {
    params.push(query.isActive);
    where.push(`a.is_active = $${params.length}`);
  }
  if (query.hasFirstPassword !== null) {
    params.push(query.hasFirstPassword);
    where.push(`a.must_change_password = $${params.length}`);
  }
  if (query.roles !== null || query.partyId !== null || query.placeId !== null) where.push(heldBy(query, params));
  if (query.search !== null) {
    params.push(query.search.replace(/[\\%_]/g, '\\$&'));
    where.push(`(a.name || ' ' || a.display_name) ilike '%' || $${params.length} || '%'`);
  }
  const order = [{ sql: 'lower(a.name)', type: 'text' as const }];
  return readPage<AccountRow>(
    db,
    { name: 'listAccounts', columns: COLUMNS, from: 'account a', where, params, order },
    page,
    recount,
  );
}

/** One post of today that is all that is asked for: this role at that party, within that place. */
function heldBy({ roles, partyId, placeId, today }: AccountQuery, params: unknown[]): string {
  const ask = (sql: string, value: unknown): string => {
    params.push(value);
    return sql.replaceAll('?', `$${params.length}`);
  };
  const asked = [
    ask('p.since <= ?::date and (p.until is null or p.until >= ?::date)', today),
    ...(roles === null ? [] : [ask('p.role = any(?::text[])', roles)]),
    ...(partyId === null ? [] : [ask('p.party_id = ?::uuid', partyId)]),
    ...(placeId === null
      ? []
      : [
          ask(
            `exists (select 1 from place wide, place mine left join party pa on pa.id = p.party_id
               where wide.id = ?::uuid and mine.id in (p.place_id, pa.place_id) and starts_with(mine.path, wide.path))`,
            placeId,
          ),
        ]),
  ];
  return `exists (select 1 from post p where p.account_id = a.id and p.ended_by is null and ${asked.join(' and ')})`;
}

/** Who gave posts, by the post: for who reads everything. The first posts of all were given by nobody. */
export const giversByPost: Batch<string, { accountId: string }> = async (db, viewer, postIds) => {
  if (!viewer.scope.all) return new Map();
  const rows = await db.query<{ id: string; accountId: string }[]>(
    `/* giversByPost */ select p.id, coalesce(e.account_id, a.invited_by) as "accountId"
       from post p join account a on a.id = p.account_id
       left join audit_entry e on e.subject = 'account:' || p.account_id and e.action = 'POST_GIVEN'
        and e.details->>'postId' = p.id::text
      where p.id = any($1::uuid[]) and coalesce(e.account_id, a.invited_by) is not null`,
    [postIds],
  );
  return byId(rows);
};

/** How an account is used; both walls let its holder and administrators know, and others read when alone. */
export interface AccountUse {
  id: string;
  lastSignInAt: Date | null;
  openSessions: number;
}

export const usesByAccount: Batch<string, AccountUse> = async (db, viewer, accountIds) =>
  byId(
    await db.query<AccountUse[]>(
      `/* usesByAccount */ select a.id,
         (select e.at from audit_entry e where e.account_id = a.id and e.action = 'SIGNED_IN'
           order by e.id desc limit 1) as "lastSignInAt",
         (select count(*)::int from session s where s.account_id = a.id and s.ended_at is null
             and s.refresh_expires_at > clock_timestamp()) as "openSessions"
         from unnest($1::uuid[]) as a (id) where $2 or a.id = $3`,
      [accountIds, isAdministrator(viewer), viewer.accountId],
    ),
  );

export async function accountById(db: Db, id: string): Promise<AccountRow | null> {
  const [row] = await db.query<AccountRow[]>(`/* accountById */ select ${COLUMNS} from account a where a.id = $1`, [
    id,
  ]);
  return row ?? null;
}

/** What changed of an account, as its next version. The caller holds its lock and has compared the version. */
export async function updateAccount(
  db: Db,
  id: string,
  change: { isActive?: boolean; passwordHash?: string },
): Promise<void> {
  await db.query(
    `/* updateAccount */ update account set is_active = coalesce($2, is_active), password_hash = coalesce($3, password_hash),
       must_change_password = must_change_password or $3 is not null, version = version + 1 where id = $1`,
    [id, change.isActive ?? null, change.passwordHash ?? null],
  );
}

/** Ends a post of this account; false when there is no such post. */
export async function endPost(db: Db, accountId: string, postId: string): Promise<PostRow | null> {
  const [rows] = await db.query<[PostRow[], number]>(
    `/* endPost */ update post p set ended_by = pg_current_xact_id()
      where p.id = $1 and p.account_id = $2 and p.ended_by is null returning ${POST_COLUMNS}`,
    [postId, accountId],
  );
  return rows[0] ?? null;
}

/** What a post needs to know of its party; null when there is none that the viewer may see. */
export async function partyOfPost(
  db: Db,
  partyId: string,
): Promise<{ kind: PartyKind; placeKind: PlaceKind | null } | null> {
  const [row] = await db.query<{ kind: PartyKind; placeKind: PlaceKind | null }[]>(
    `/* partyOfPost */ select pa.kind, pl.kind as "placeKind" from party pa left join place pl on pl.id = pa.place_id
      where pa.id = $1`,
    [partyId],
  );
  return row ?? null;
}

export async function placeExists(db: Db, placeId: string): Promise<boolean> {
  const rows = await db.query<object[]>(`/* placeExists */ select 1 from place where id = $1`, [placeId]);
  return rows.length === 1;
}

export async function hasAdministrator(db: Db): Promise<boolean> {
  const rows = await db.query<object[]>(
    `/* hasAdministrator */ select 1 from post p join account a on a.id = p.account_id
      where p.role = 'ADMIN' and p.ended_by is null and a.is_active limit 1`,
  );
  return rows.length === 1;
}

/** Which of these names are taken. Names are kept in their one spelling. */
export async function namesTaken(db: Db, names: string[]): Promise<Set<string>> {
  const rows = await db.query<{ name: string }[]>(
    `/* namesTaken */ select lower(name) as name from account where lower(name) = any($1::text[])`,
    [names],
  );
  return new Set(rows.map((row) => row.name));
}
