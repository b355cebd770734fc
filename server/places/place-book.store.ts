import type { Db } from '../db/tx';
import type { PlaceBook, PlaceEvent, PlaceKind } from './place.rules';

/** A place as an edition of the divisions gives it, with the id that it has or gets. */
export interface EditionPlace {
  id: string;
  code: string;
  name: string;
  nameEn: string | null;
  shortName: string;
  kind: PlaceKind;
  parentId: string | null;
  path: string;
  aliases: string[];
  validFrom: string | null;
  validTo: string | null;
  line: string;
}

/** A step of history between two places. */
export interface EditionChange {
  id: string;
  kind: string;
  effective: string;
  onDay: string;
  fromId: string;
  toId: string;
  oldName: string;
  newName: string;
  oldPath: string;
  newPath: string;
  note: string | null;
}

export interface KnownPlace {
  id: string;
  code: string;
  path: string;
  line: string;
  byHand: boolean;
}

/** Whether this edition was taken in before. */
export async function knowsEdition(db: Db, digest: string): Promise<boolean> {
  const rows = await db.query<unknown[]>(`/* knowsEdition */ select 1 from place_edition where digest = $1`, [digest]);
  return rows.length > 0;
}

export async function rememberEdition(db: Db, digest: string): Promise<void> {
  await db.query(`/* rememberEdition */ insert into place_edition (digest) values ($1)`, [digest]);
}

export function knownPlaces(db: Db): Promise<KnownPlace[]> {
  return db.query<KnownPlace[]>(
    `/* knownPlaces */ select id, code, path, line, by_hand as "byHand" from place order by path`,
  );
}

/** Adds the places that are new and corrects those that differ, in one statement; what an administrator changed stays. */
export async function putPlaces(db: Db, places: EditionPlace[]): Promise<void> {
  await db.query(
    `/* putPlaces */
     insert into place as known (id, code, name, name_en, short_name, kind, parent_id, path, aliases, valid_from, valid_to, line)
     select id, code, name, "nameEn", "shortName", kind, "parentId", path,
            array(select jsonb_array_elements_text(aliases)), "validFrom", "validTo", line
       from jsonb_to_recordset($1::jsonb) as given(id uuid, code text, name text, "nameEn" text, "shortName" text, kind text,
              "parentId" uuid, path text, aliases jsonb, "validFrom" date, "validTo" date, line text)
     on conflict (code) do update
        set name = excluded.name, name_en = excluded.name_en, short_name = excluded.short_name, kind = excluded.kind,
            parent_id = excluded.parent_id, path = excluded.path, aliases = excluded.aliases,
            valid_from = excluded.valid_from, valid_to = excluded.valid_to, version = known.version + 1
      where not known.by_hand
        and (known.name, known.name_en, known.short_name, known.kind, known.parent_id, known.path, known.aliases, known.valid_from, known.valid_to)
            is distinct from (excluded.name, excluded.name_en, excluded.short_name, excluded.kind, excluded.parent_id, excluded.path,
            excluded.aliases, excluded.valid_from, excluded.valid_to)`,
    [JSON.stringify(places)],
  );
}

/** Adds the steps of history that are not there yet. */
export async function putChanges(db: Db, changes: EditionChange[]): Promise<void> {
  await db.query(
    `/* putChanges */
     insert into place_change (id, kind, effective, on_day, from_place_id, to_place_id, old_name, new_name, old_path, new_path, note)
     select id, kind, effective, "onDay", "fromId", "toId", "oldName", "newName", "oldPath", "newPath", note
       from jsonb_to_recordset($1::jsonb) as given(id uuid, kind text, effective text, "onDay" date, "fromId" uuid, "toId" uuid,
              "oldName" text, "newName" text, "oldPath" text, "newPath" text, note text)
     on conflict (kind, effective, from_place_id, to_place_id, old_name) where ended_by is null do nothing`,
    [JSON.stringify(changes)],
  );
}

/** The divisions as the database knows them by now, administrators' changes included, in the form that `PlaceIndex` takes. */
export async function readPlaceBook(db: Db): Promise<PlaceBook> {
  const [row] = await db.query<[{ places: BookPlace[] | null; events: PlaceEvent[] | null }]>(
    `/* readPlaceBook */ select
       (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('code', pl.code, 'name', pl.name, 'nameEn', pl.name_en, 'kind', pl.kind,
                 'path', pl.path, 'validFrom', pl.valid_from, 'validTo', pl.valid_to, 'aliases', pl.aliases,
                 'parentCode', parent.code, 'formerNames', (
                   select jsonb_agg(jsonb_build_object('name', c.old_name, 'until', ${LAST_DAY_BEFORE}) order by c.on_day)
                     from place_change c
                    where c.to_place_id = pl.id and c.from_place_id = pl.id and c.old_name <> c.new_name and c.ended_by is null)))
                 order by pl.path)
          from place pl left join place parent on parent.id = pl.parent_id) as places,
       (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('kind', c.kind, 'when', c.effective, 'from', jsonb_build_array(f.code),
                 'to', jsonb_build_array(t.code), 'formerName', case when f.id = t.id then c.old_name end, 'note', c.note))
                 order by c.on_day, c.kind, f.code, t.code)
          from place_change c join place f on f.id = c.from_place_id join place t on t.id = c.to_place_id
         where c.ended_by is null) as events`,
  );
  const places = (row.places ?? []).map(({ parentCode, formerNames, ...place }) => ({
    ...place,
    parentCode: parentCode ?? null,
    formerNames: formerNames ?? [],
  }));
  return { places, events: row.events ?? [] };
}

type BookPlace = Omit<PlaceBook['places'][number], 'parentCode' | 'formerNames'> & {
  parentCode?: string;
  formerNames?: PlaceBook['places'][number]['formerNames'];
};

/** The last day of what a change ended: the day before it where the day is certain, else the end of its month or year. */
const LAST_DAY_BEFORE = `case length(c.effective) when 10 then c.on_day - 1
  when 7 then (c.on_day + interval '1 month')::date - 1 else (c.on_day + interval '1 year')::date - 1 end`;
