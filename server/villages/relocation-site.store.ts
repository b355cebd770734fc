import type { Page } from '../../schema/page';
import { among } from '../db/among';
import { byId, type Batch } from '../db/loaders';
import { readPage, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import { scopePredicate, type Viewer } from '../platform/scope';
import {
  byHead,
  headColumns,
  MAX_VERSIONS,
  SITE_BOOK,
  VERSION_COLUMNS,
  villageConditions,
  type VillageQuery,
} from './village-book.store';
import type { RelocationSiteRow, RelocationSiteVersionRow } from './village';

const COLUMNS = headColumns(SITE_BOOK, 'h');

/** Sites by id, of those that the viewer may see. */
export const sitesById: Batch<string, RelocationSiteRow> = async (db, viewer, ids) => {
  const params: unknown[] = [];
  return byId(
    await db.query<RelocationSiteRow[]>(
      `/* sitesById */ select ${COLUMNS} from relocation_site h
        where ${among('h.id', ids, params)} and ${scopePredicate(viewer.scope, 'h', params)}`,
      params,
    ),
  );
};

/** The latest 200 versions of each site, the latest first. */
export const siteVersions: Batch<string, RelocationSiteVersionRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids, MAX_VERSIONS];
  const rows = await db.query<RelocationSiteVersionRow[]>(
    `/* siteVersions */ select v.site_id as "siteId", ${VERSION_COLUMNS}, v.name, v.households, v.persons, v.settled_on::text as "settledOn", v.services
       from relocation_site_version v join relocation_site h on h.id = v.site_id
      where v.site_id = any($1::uuid[]) and v.version > h.version - $2 and ${scopePredicate(viewer.scope, 'h', params)}
      order by v.version desc`,
    params,
  );
  return byHead(ids, rows, ({ siteId }) => siteId);
};

/** The activities beside each site. */
export const siteActivities: Batch<string, string[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const rows = await db.query<{ siteId: string; activityIds: string[] }[]>(
    `/* siteActivities */ select a.site_id as "siteId", array_agg(a.activity_id order by a.activity_id) as "activityIds"
       from relocation_site_activity a join relocation_site h on h.id = a.site_id
      where a.site_id = any($1::uuid[]) and a.ended_by is null and ${scopePredicate(viewer.scope, 'h', params)} group by a.site_id`,
    params,
  );
  return new Map(rows.map(({ siteId, activityIds }) => [siteId, activityIds]));
};

export interface SiteQuery extends VillageQuery {
  search?: string | null;
  withdrawn?: boolean | null;
}

/** Sites that the viewer may see, the latest recorded first. */
export function listSites(
  db: Db,
  viewer: Viewer,
  query: SiteQuery,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<RelocationSiteRow>> {
  const params: unknown[] = [];
  const where = [scopePredicate(viewer.scope, 'h', params), ...villageConditions(query, params)];
  where.push(query.withdrawn === true ? 'h.withdrawn' : 'not h.withdrawn');
  if (query.search) where.push(`position($${params.push(query.search)} in h.name) > 0`);
  const order = [{ sql: 'h.id', type: 'uuid', desc: true }] as const;
  const list = { name: 'listSites', columns: COLUMNS, from: 'relocation_site h', where, params, order: [...order] };
  return readPage<RelocationSiteRow>(db, list, page, recount);
}

/** Writes what stands beside a site, in the place of what stood there. */
export async function putActivities(
  db: Db,
  { id, version }: Pick<RelocationSiteRow, 'id' | 'version'>,
  activityIds: readonly string[],
): Promise<void> {
  await db.query(
    `/* endSiteActivities */ update relocation_site_activity set ended_by = pg_current_xact_id() where site_id = $1 and ended_by is null`,
    [id],
  );
  await db.query(
    `/* putSiteActivities */ insert into relocation_site_activity (site_id, version, activity_id) select $1, $2, unnest($3::uuid[])`,
    [id, version, activityIds],
  );
}
