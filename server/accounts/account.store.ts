import { byId, type Batch } from '../db/loaders';
import type { Db } from '../db/tx';
import type { AccountRow, PostRow } from './account.tables';

const COLUMNS = `a.id, a.name, a.display_name as "displayName", a.is_active as "isActive",
  a.must_change_password as "mustChangePassword", a.version`;

/**
 * Accounts by id, as far as the viewer knows them: its own, and those of people it works with (`works_with_us`).
 * The account behind a publication of strangers stays unnamed.
 */
export const accountsById: Batch<string, AccountRow> = async (db, viewer, ids) =>
  byId(
    await db.query<AccountRow[]>(
      `/* accountsById */ select ${COLUMNS} from account a where a.id = any($1::uuid[])
         and ($2 or a.id = $3 or exists (
           select 1 from post p where p.account_id = a.id and p.ended_by is null and works_with_us(p.party_id)))`,
      [ids, viewer.scope.all, viewer.accountId],
    ),
  );

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
