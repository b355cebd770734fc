import type { Db } from '../db/tx';
import type { EditionChange } from './place-book.store';
import type { PlaceRow } from './place.tables';

/** Writes a place that came to be by a change. */
export async function insertPlace(db: Db, place: PlaceRow): Promise<void> {
  await db.query(
    `/* insertPlace */ insert into place (id, code, name, name_en, short_name, kind, parent_id, path, aliases, valid_from, valid_to, line, by_hand, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, true, $13)`,
    [
      place.id,
      place.code,
      place.name,
      place.nameEn,
      place.shortName,
      place.kind,
      place.parentId,
      place.path,
      place.aliases,
      place.validFrom,
      place.validTo,
      place.line,
      place.version,
    ],
  );
}

/** Writes a place as it is after a change; its code, kind and line never change. @returns whether it was at the version before */
export async function updatePlace(db: Db, place: PlaceRow): Promise<boolean> {
  const [, changed] = await db.query<[unknown[], number]>(
    `/* updatePlace */ update place set name = $3, name_en = $4, short_name = $5, parent_id = $6, path = $7, aliases = $8, valid_to = $9,
            by_hand = true, version = $2
      where id = $1 and version = $2 - 1`,
    [
      place.id,
      place.version,
      place.name,
      place.nameEn,
      place.shortName,
      place.parentId,
      place.path,
      place.aliases,
      place.validTo,
    ],
  );
  return changed === 1;
}

export async function insertChange(db: Db, change: EditionChange): Promise<void> {
  await db.query(
    `/* insertChange */ insert into place_change (id, kind, effective, on_day, from_place_id, to_place_id, old_name, new_name, old_path, new_path, note)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      change.id,
      change.kind,
      change.effective,
      change.onDay,
      change.fromId,
      change.toId,
      change.oldName,
      change.newName,
      change.oldPath,
      change.newPath,
      change.note,
    ],
  );
}

/** The places directly below that exist. */
export function standingChildren(db: Db, id: string): Promise<{ id: string; code: string; path: string }[]> {
  return db.query<{ id: string; code: string; path: string }[]>(
    `/* standingChildren */ select id, code, path from place where parent_id = $1 and valid_to is null order by code`,
    [id],
  );
}

/** Hangs places below another one; their paths are the caller's. */
export async function hangBelow(db: Db, ids: string[], parentId: string): Promise<void> {
  await db.query(
    `/* hangBelow */ update place set parent_id = $2, by_hand = true, version = version + 1 where id = any($1::uuid[])`,
    [ids, parentId],
  );
}

/**
 * What refers to a place refers to the place that it became: seats and covers of parties, posts of supervisors, service tokens.
 * A post is ended and held on at the new place, so that it is still known where it was held before.
 */
export async function followTo(db: Db, fromId: string, toId: string): Promise<void> {
  await db.query(`/* seatsFollow */ update party set place_id = $2 where place_id = $1`, [fromId, toId]);
  await db.query(`/* coversFollow */ update party_cover set place_id = $2 where place_id = $1`, [fromId, toId]);
  await db.query(`/* tokensFollow */ update service_token set place_id = $2 where place_id = $1`, [fromId, toId]);
  await db.query(
    `/* postsFollow */ with ended as (
       update post set ended_by = pg_current_xact_id() where place_id = $1 and ended_by is null returning *)
     insert into post (id, account_id, role, party_id, place_id, categories, since, until)
     select gen_random_uuid(), account_id, role, party_id, $2, categories, since, until from ended`,
    [fromId, toId],
  );
}

/** The government of a place bears the place's name; the old one stays known as a printed name. */
export async function renameGovernment(db: Db, line: string, oldName: string, newName: string): Promise<void> {
  await db.query(
    `/* keepOldName */ insert into party_name (party_id, printed)
     select id, $2 from party where canonical_key = 'PLACE:' || $1::text and name = $2 on conflict do nothing`,
    [line, oldName],
  );
  await db.query(
    `/* renameGovernment */ update party set name = $3, name_en = null, version = version + 1
      where canonical_key = 'PLACE:' || $1::text and name = $2`,
    [line, oldName, newName],
  );
}
