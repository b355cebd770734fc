import type { Page } from '../../schema/page';
import type { PartyKind } from '../../schema/vocabulary';
import { among } from '../db/among';
import { byId, type Batch } from '../db/loaders';
import { readPage, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import { scopePredicate, type Viewer } from '../platform/scope';
import type { PlaceRow } from '../places/place.tables';
import type { MembershipRow, PartyRow } from './party.tables';

export const PARTY_COLUMNS = `pa.id, pa.kind, pa.name, pa.name_en as "nameEn", pa.canonical_key as "canonicalKey", pa.place_id as "placeId",
  pa.simulated, pa.published, pa.party_ids as "partyIds", pa.place_paths as "placePaths", pa.version`;

const MEMBERSHIP_COLUMNS = `m.id, m.group_id as "groupId", m.member_id as "memberId", m.lead, m.since::text as since, m.until::text as until`;

export interface PartyQuery {
  kinds?: PartyKind[] | null;
  placeId?: string | null;
  search?: string | null;
}

type Recount = (work: (db: Db) => Promise<number>) => Promise<number>;

/** Whether a viewer sees a party: one of its own, a published one, or one that a pairing joins to its own. */
export const scopeOfParty = (viewer: Viewer, alias: string, params: unknown[]): string =>
  scopePredicate(viewer.scope, alias, params, {
    partyIds: `(${alias}.party_ids || ${alias}.seen_by_ids)`,
    placePaths: `(${alias}.place_paths || ${alias}.seen_by_paths)`,
  });

/** Text within a name, for `like`. */
export const within = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** Parties in the order of their names as a Chinese reader expects it. */
export function listParties(
  db: Db,
  viewer: Viewer,
  query: PartyQuery,
  page: PageRequest,
  recount: Recount,
): Promise<Page<PartyRow>> {
  const params: unknown[] = [];
  const where = [scopeOfParty(viewer, 'pa', params)];
  if (query.kinds) where.push(`pa.kind = any($${params.push(query.kinds)}::text[])`);
  if (query.placeId) {
    where.push(`pa.place_id in (select below.id from place above join place below on starts_with(below.path, above.path)
      where above.id = $${params.push(query.placeId)})`);
  }
  if (query.search) where.push(`pa.id in (${namedLike(`$${params.push(within(query.search))}`)})`);
  return readPage<PartyRow>(
    db,
    {
      name: 'listParties',
      columns: PARTY_COLUMNS,
      from: 'party pa',
      where,
      params,
      order: [
        { sql: 'pa.name collate "zh-Hans-CN-x-icu"', type: 'text' },
        { sql: 'pa.id', type: 'uuid' },
      ],
    },
    page,
    recount,
  );
}

/** Parties whose name, now or in print, is like the parameter. */
export function namedLike(parameter: string): string {
  return `select p.id from party p where p.name like ${parameter}
    union select n.party_id from party_name n where n.printed like ${parameter}`;
}

/** Parties by id, of those that the viewer may see. */
export const partiesById: Batch<string, PartyRow> = async (db, viewer, ids) => {
  const params: unknown[] = [];
  return byId(
    await db.query<PartyRow[]>(
      `/* partiesById */ select ${PARTY_COLUMNS} from party pa where ${among('pa.id', ids, params)} and ${scopeOfParty(viewer, 'pa', params)}`,
      params,
    ),
  );
};

/** Parties that are so called, now or in print, each with the name that was asked for. */
export function partiesNamed(db: Db, names: readonly string[]): Promise<(PartyRow & { called: string })[]> {
  return db.query<(PartyRow & { called: string })[]>(
    `/* partiesNamed */ select asked.called, ${PARTY_COLUMNS}
       from (select p.name as called, p.id from party p where p.name = any($1::text[])
             union select n.printed, n.party_id from party_name n where n.printed = any($1::text[])) as asked
       join party pa on pa.id = asked.id order by pa.id`,
    [names],
  );
}

/** Memberships of each group, of all days, the lead first. A later version stands where an earlier one was ended. */
export const membersByGroup: Batch<string, MembershipRow[]> = (db, viewer, groupIds) =>
  membershipsBy(db, viewer, 'group_id', groupIds, 'membersByGroup');

/** Memberships of each party in groups, of all days. */
export const groupsByMember: Batch<string, MembershipRow[]> = (db, viewer, memberIds) =>
  membershipsBy(db, viewer, 'member_id', memberIds, 'groupsByMember');

async function membershipsBy(
  db: Db,
  viewer: Viewer,
  column: 'group_id' | 'member_id',
  ids: readonly string[],
  name: string,
): Promise<Map<string, MembershipRow[]>> {
  const params: unknown[] = [ids];
  const rows = await db.query<MembershipRow[]>(
    `/* ${name} */ select ${MEMBERSHIP_COLUMNS} from membership m join party g on g.id = m.group_id
      where m.${column} = any($1::uuid[]) and m.ended_by is null and ${scopeOfParty(viewer, 'g', params)}
      order by m.lead desc, m.since nulls first, m.id`,
    params,
  );
  const found = new Map<string, MembershipRow[]>(ids.map((id) => [id, []]));
  for (const row of rows) found.get(column === 'group_id' ? row.groupId : row.memberId)?.push(row);
  return found;
}

/** How print has named each party. */
export const printedNamesByParty: Batch<string, string[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const rows = await db.query<{ id: string; names: string[] }[]>(
    `/* printedNamesByParty */ select n.party_id as id, array_agg(n.printed order by n.printed) as names
       from party_name n join party pa on pa.id = n.party_id
      where n.party_id = any($1::uuid[]) and ${scopeOfParty(viewer, 'pa', params)} group by n.party_id`,
    params,
  );
  return new Map(rows.map((row) => [row.id, row.names]));
};

/** The ids of the places that statements about each party are about. */
export const coversByParty: Batch<string, PlaceRow['id'][]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const rows = await db.query<{ id: string; places: string[] }[]>(
    `/* coversByParty */ select c.party_id as id, array_agg(c.place_id order by c.path) as places
       from party_cover c join party pa on pa.id = c.party_id
      where c.party_id = any($1::uuid[]) and ${scopeOfParty(viewer, 'pa', params)} group by c.party_id`,
    params,
  );
  return new Map(rows.map((row) => [row.id, row.places]));
};

/** The places that parties cover together, or sit at where they cover none. */
export function coversOf(db: Db, ids: string[]): Promise<{ placeId: string; path: string }[]> {
  return db.query<{ placeId: string; path: string }[]>(
    `/* coversOf */ select distinct c.place_id as "placeId", c.path from party_cover c where c.party_id = any($1::uuid[])
      union
     select pl.id, pl.path from party pa join place pl on pl.id = pa.place_id
      where pa.id = any($1::uuid[]) and not exists (select 1 from party_cover c where c.party_id = pa.id)`,
    [ids],
  );
}

/** The party with this key, or null. */
export async function partyByKey(db: Db, key: string): Promise<PartyRow | null> {
  const rows = await db.query<PartyRow[]>(
    `/* partyByKey */ select ${PARTY_COLUMNS} from party pa where pa.canonical_key = $1`,
    [key],
  );
  return rows[0] ?? null;
}

/** The groups that a party leads today, by the memberships that stand. */
export function groupsLedBy(db: Db, memberId: string): Promise<PartyRow[]> {
  return db.query<PartyRow[]>(
    `/* groupsLedBy */ select ${PARTY_COLUMNS} from party pa
      where pa.kind = 'DONOR_GROUP' and exists (select 1 from membership m
        where m.group_id = pa.id and m.member_id = $1 and m.lead and m.until is null and m.ended_by is null)`,
    [memberId],
  );
}

export interface NewParty extends Omit<PartyRow, 'version' | 'partyIds'> {
  covers: { placeId: string; path: string }[];
  names: string[];
}

export async function insertParty(db: Db, party: NewParty): Promise<void> {
  await db.query(
    `/* insertParty */ insert into party (id, kind, name, name_en, canonical_key, place_id, simulated, published, party_ids, place_paths)
     values ($1, $2, $3, $4, $5, $6, $7, $8, array[$1]::uuid[], $9)`,
    [
      party.id,
      party.kind,
      party.name,
      party.nameEn,
      party.canonicalKey,
      party.placeId,
      party.simulated,
      party.published,
      party.placePaths,
    ],
  );
  await addCovers(db, party.id, party.covers);
  await addPrintedNames(db, party.id, party.names);
}

/** @returns the paths of those that are new */
export async function addCovers(
  db: Db,
  partyId: string,
  covers: { placeId: string; path: string }[],
): Promise<string[]> {
  if (covers.length === 0) return [];
  const rows = await db.query<{ path: string }[]>(
    `/* addCovers */ insert into party_cover (party_id, place_id, path)
     select $1, given.* from unnest($2::uuid[], $3::text[]) as given on conflict do nothing returning path`,
    [partyId, covers.map((cover) => cover.placeId), covers.map((cover) => cover.path)],
  );
  return rows.map((row) => row.path);
}

export async function addPrintedNames(db: Db, partyId: string, names: string[]): Promise<void> {
  if (names.length === 0) return;
  await db.query(
    `/* addPrintedNames */ insert into party_name (party_id, printed) select $1, given from unnest($2::text[]) as given on conflict do nothing`,
    [partyId, names],
  );
}

/** From now on seen by everybody who may read what is published. */
export async function publishParties(db: Db, ids: string[]): Promise<void> {
  await db.query(
    `/* publishParties */ update party set published = true where id = any($1::uuid[]) and not published`,
    [ids],
  );
}

export async function addMemberships(
  db: Db,
  groupId: string,
  memberships: Omit<MembershipRow, 'groupId'>[],
): Promise<void> {
  await db.query(
    `/* addMemberships */ insert into membership (id, group_id, member_id, lead, since, until)
     select id, $1, "memberId", lead, since, until
       from jsonb_to_recordset($2::jsonb) as given(id uuid, "memberId" uuid, lead boolean, since date, until date)`,
    [groupId, JSON.stringify(memberships)],
  );
  await openMembersOf(db, groupId);
}

export async function endMemberships(db: Db, ids: string[]): Promise<void> {
  await db.query(
    `/* endMemberships */ update membership set ended_by = pg_current_xact_id() where id = any($1::uuid[])`,
    [ids],
  );
}

/** @returns the new version, or null when somebody changed the party meanwhile */
export async function bumpParty(db: Db, id: string, version: number): Promise<number | null> {
  const [rows] = await db.query<[{ version: number }[], number]>(
    `/* bumpParty */ update party set version = version + 1 where id = $1 and version = $2 returning version`,
    [id, version],
  );
  return rows[0]?.version ?? null;
}

/**
 * Both ends of a pairing, and the members of a group that is one, are seen by everybody who sees the pairing, be they published or not.
 * What is published needs no entry, but a group keeps one for the members that it will have.
 */
export async function openPartiesTo(db: Db, ids: string[], partyIds: string[], placePaths: string[]): Promise<void> {
  await db.query(
    `/* openPartiesTo */ update party p
        set seen_by_ids = array(select distinct u from unnest(p.seen_by_ids || $2::uuid[]) as u order by 1),
            seen_by_paths = array(select distinct u from unnest(p.seen_by_paths || $3::text[]) as u order by 1)
      where (p.id = any($1::uuid[])
             or p.id in (select m.member_id from membership m where m.group_id = any($1::uuid[]) and m.ended_by is null))
        and (not p.published or p.kind = 'DONOR_GROUP')
        and not (p.seen_by_ids @> $2::uuid[] and p.seen_by_paths @> $3::text[])`,
    [ids, partyIds, placePaths],
  );
}

/** Members of a group are seen by each other and by everybody to whom a pairing opened the group. */
async function openMembersOf(db: Db, groupId: string): Promise<void> {
  const [group] = await db.query<{ ids: string[]; paths: string[] }[]>(
    `/* whoSeesGroup */ select party_ids || seen_by_ids as ids, place_paths || seen_by_paths as paths from party where id = $1`,
    [groupId],
  );
  if (group !== undefined) await openPartiesTo(db, [groupId], group.ids, group.paths);
}
