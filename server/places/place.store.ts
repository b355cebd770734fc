import type { Page } from '../../schema/page';
import type { PlaceKind } from '../../schema/vocabulary';
import { byId, type Batch } from '../db/loaders';
import { readPage, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import type { PlaceRow } from './place.tables';

const COLUMNS = `pl.id, pl.code, pl.name, pl.name_en as "nameEn", pl.short_name as "shortName", pl.kind, pl.parent_id as "parentId",
  pl.path, pl.valid_from::text as "validFrom", pl.valid_to::text as "validTo", pl.aliases, pl.version`;

export interface PlaceQuery {
  kinds?: PlaceKind[] | null;
  parentId?: string | null;
  code?: string | null;
  search?: string | null;
}

/** Places in the order of their codes. Reference data: everybody who is let in may read them. */
export function listPlaces(
  db: Db,
  query: PlaceQuery,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<PlaceRow>> {
  const where: string[] = [];
  const params: unknown[] = [];
  const equals = (sql: string, value: unknown): void => {
    params.push(value);
    where.push(sql.replace('?', `$${params.length}`));
  };
  if (query.kinds) equals('pl.kind = any(?::text[])', query.kinds);
  if (query.parentId) equals('pl.parent_id = ?', query.parentId);
  if (query.code) equals('pl.code = ?', query.code);
  if (query.search) equals(`pl.name like '%' || ? || '%'`, query.search.replace(/[\\%_]/g, '\\$&'));
  return readPage<PlaceRow>(
    db,
    {
      name: 'listPlaces',
      columns: COLUMNS,
      from: 'place pl',
      where,
      params,
      order: [{ sql: 'pl.code', type: 'text' }],
    },
    page,
    recount,
  );
}

/** Places by id. */
export const placesById: Batch<string, PlaceRow> = async (db, _viewer, ids) =>
  byId(
    await db.query<PlaceRow[]>(`/* placesById */ select ${COLUMNS} from place pl where pl.id = any($1::uuid[])`, [ids]),
  );
