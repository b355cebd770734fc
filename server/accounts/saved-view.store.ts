import type { SavedViewPage } from '../../schema/vocabulary';
import { byId, type Batch } from '../db/loaders';
import type { Db } from '../db/tx';

/** A page's filter and order under a name, of one account. */
export interface SavedViewRow {
  id: string;
  page: SavedViewPage;
  name: string;
  query: string;
  isDefault: boolean;
  version: number;
}

const COLUMNS = `v.id, v.page, v.name, v.query, v.is_default as "isDefault", v.version`;

/** The views of an account, by page and name: at most as many as one may keep. */
export function viewsOf(db: Db, accountId: string, page: SavedViewPage | null): Promise<SavedViewRow[]> {
  return db.query<SavedViewRow[]>(
    `/* viewsOf */ select ${COLUMNS} from saved_view v
      where v.account_id = $1 and ($2::text is null or v.page = $2) order by v.page, v.name`,
    [accountId, page],
  );
}

/** Views by id: nobody but their owner finds one. */
export const savedViewsById: Batch<string, SavedViewRow> = async (db, viewer, ids) =>
  byId(
    await db.query<SavedViewRow[]>(
      `/* savedViewsById */ select ${COLUMNS} from saved_view v where v.id = any($1::uuid[]) and v.account_id = $2`,
      [ids, viewer.accountId],
    ),
  );

export async function insertView(db: Db, accountId: string, view: Omit<SavedViewRow, 'version'>): Promise<void> {
  await db.query(
    `/* insertView */ insert into saved_view (id, account_id, page, name, query, is_default) values ($1, $2, $3, $4, $5, $6)`,
    [view.id, accountId, view.page, view.name, view.query, view.isDefault],
  );
}

/** The view as its next version. The caller holds the lock of the account's views. */
export async function updateView(db: Db, view: Omit<SavedViewRow, 'version' | 'page'>): Promise<void> {
  await db.query(
    `/* updateView */ update saved_view set name = $2, query = $3, is_default = $4, version = version + 1 where id = $1`,
    [view.id, view.name, view.query, view.isDefault],
  );
}

/** One page opens with one view. */
export async function endDefault(db: Db, accountId: string, page: SavedViewPage): Promise<void> {
  await db.query(
    `/* endDefault */ update saved_view set is_default = false, version = version + 1
      where account_id = $1 and page = $2 and is_default`,
    [accountId, page],
  );
}

export async function deleteView(db: Db, id: string): Promise<void> {
  await db.query(`/* deleteView */ delete from saved_view where id = $1`, [id]);
}
