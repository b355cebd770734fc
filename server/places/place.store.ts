import type { Page } from '../../schema/page';
import type { PlaceKind } from '../../schema/vocabulary';
import { among } from '../db/among';
import { byId, type Batch } from '../db/loaders';
import { readPage, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import type { PlaceChangeRow, PlaceRow } from './place.tables';

const COLUMNS = `pl.id, pl.code, pl.name, pl.name_en as "nameEn", pl.short_name as "shortName", pl.kind, pl.parent_id as "parentId",
  pl.path, pl.valid_from::text as "validFrom", pl.valid_to::text as "validTo", pl.aliases, pl.line, pl.version`;

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
  if (query.search) {
    // What it was called before counts too: 襄樊 finds 襄阳市.
    const like = `$${params.push(`%${query.search.replace(/[\\%_]/g, '\\$&')}%`)}`;
    where.push(`(pl.name like ${like} or exists (select 1 from unnest(pl.aliases) as alias where alias like ${like})
      or pl.id in (select c.to_place_id from place_change c where c.old_name like ${like} and c.from_place_id = c.to_place_id))`);
  }
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
export const placesById: Batch<string, PlaceRow> = async (db, _viewer, ids) => {
  const params: unknown[] = [];
  return byId(
    await db.query<PlaceRow[]>(
      `/* placesById */ select ${COLUMNS} from place pl where ${among('pl.id', ids, params)}`,
      params,
    ),
  );
};

/** Places by code. */
export const placesByCode: Batch<string, PlaceRow> = async (db, _viewer, codes) => {
  const rows = await db.query<PlaceRow[]>(
    `/* placesByCode */ select ${COLUMNS} from place pl where pl.code = any($1::text[])`,
    [codes],
  );
  return new Map(rows.map((row) => [row.code, row]));
};

/** The place that each line is today, or was last. */
export const placesByLine: Batch<string, PlaceRow> = async (db, _viewer, lines) => {
  const rows = await db.query<PlaceRow[]>(
    `/* placesByLine */ select distinct on (pl.line) ${COLUMNS} from place pl where pl.line = any($1::text[])
      order by pl.line, pl.valid_to desc nulls first, pl.valid_from desc nulls last`,
    [lines],
  );
  return new Map(rows.map((row) => [row.line, row]));
};

/** The history of each line, oldest first: how it came to be, what became of it, what was cut from it or went into it. */
export const historyByLine: Batch<string, PlaceChangeRow[]> = async (db, _viewer, lines) => {
  const rows = await db.query<(PlaceChangeRow & { line: string })[]>(
    `/* historyByLine */ select distinct on (line.line, c.on_day, c.id) line.line, c.id, c.kind, c.effective, c.on_day::text as "onDay",
            c.from_place_id as "fromId", c.to_place_id as "toId", c.old_name as "oldName", c.new_name as "newName",
            c.old_path as "oldPath", c.new_path as "newPath", c.note
       from place line
       join place_change c on c.ended_by is null and (c.from_place_id = line.id or c.to_place_id = line.id)
      where line.line = any($1::text[])
      order by line.line, c.on_day, c.id`,
    [lines],
  );
  const histories = new Map<string, PlaceChangeRow[]>(lines.map((line) => [line, []]));
  for (const { line, ...change } of rows) histories.get(line)?.push(change);
  return histories;
};
