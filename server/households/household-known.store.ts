import type { PlaceKind } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import type { Day } from '../platform/day';
import { scopePredicate, type Owned, type Viewer } from '../platform/scope';

/*
 * What the register says of households that somebody wants to enter from a list. Asked in the platform's name, where no
 * viewer is named: a number is taken and a person stands in a book wherever that is. Nothing of it is told but that it is so.
 */

/** An entry of a number. */
export interface KnownEntry extends Owned {
  id: string;
  number: string;
  foundOn: Day;
  isOpen: boolean;
}

/** Every entry, open or closed, that some numbers have in a county. */
export function entriesOfNumbers(db: Db, recipientId: string, numbers: readonly string[]): Promise<KnownEntry[]> {
  return db.query<KnownEntry[]>(
    `/* entriesOfNumbers */ select h.id, h.number, h.found_on::text as "foundOn", h.closed_on is null as "isOpen", h.published,
            h.party_ids as "partyIds", h.place_paths as "placePaths"
       from household h where h.recipient_id = $1::uuid and h.number = any($2::text[]) order by h.number, h.entry`,
    [recipientId, numbers],
  );
}

/** The entries of some villages of a county that the viewer may see, by id. */
export async function entriesOfVillages(
  db: Db,
  viewer: Viewer,
  recipientId: string,
  villages: readonly string[],
): Promise<string[]> {
  const params: unknown[] = [recipientId, villages];
  const rows = await db.query<{ id: string }[]>(
    `/* entriesOfVillages */ select h.id from household h
      where h.recipient_id = $1::uuid and h.village = any($2::text[]) and ${scopePredicate(viewer.scope, 'h', params)} order by h.id`,
    params,
  );
  return rows.map(({ id }) => id);
}

/** Somebody by the keyed hashes of their numbers; nothing in it is plain. */
export interface HashedPerson {
  idHash: string | null;
  numberHash: string | null;
}

/** That the person asked about at a place of the list belongs, or once belonged, to a household. */
export interface KnownMembership {
  /** From 0. */
  at: number;
  householdId: string;
  /** Whether they hold a place there now. */
  isOpen: boolean;
}

/** To which households some people belong; by their ID number, or else by the number that the pairing's county gave them. */
export function membershipsOf(db: Db, pairingId: string, people: readonly HashedPerson[]): Promise<KnownMembership[]> {
  return db.query<KnownMembership[]>(
    `/* membershipsOf */
     with wanted as materialized (
       select * from unnest($2::text[], $3::text[]) with ordinality as w (id_hash, number_hash, at)),
     meant as (
       select w.at, p.id as person_id from wanted w join person p on p.id_hash = w.id_hash
       union
       select w.at, k.person_id from wanted w join person_pairing k on k.number_hash = w.number_hash and k.pairing_id = $1::uuid)
     select (m.at - 1)::int as at, b.household_id as "householdId", bool_or(b.closed_on is null) as "isOpen"
       from meant m join household_member b on b.person_id = m.person_id and b.ended_by is null
      group by 1, 2`,
    [pairingId, people.map(({ idHash }) => idHash), people.map(({ numberHash }) => numberHash)],
  );
}

/** What a pairing calls the person asked about at a place of the list, sealed for its row. */
export interface KnownNaming {
  /** From 0. */
  at: number;
  id: string;
  sealedName: string;
}

/** What a pairing calls some people, of those whom it has named by these ID numbers. */
export function namingsOf(db: Db, pairingId: string, people: readonly HashedPerson[]): Promise<KnownNaming[]> {
  return db.query<KnownNaming[]>(
    `/* namingsOf */ select (w.at - 1)::int as at, k.id, k.sealed_name as "sealedName"
       from unnest($2::text[]) with ordinality as w (id_hash, at) join person p on p.id_hash = w.id_hash
       join person_pairing k on k.person_id = p.id and k.pairing_id = $1::uuid`,
    [pairingId, people.map(({ idHash }) => idHash)],
  );
}

/** A township or village of a county. */
export interface TownOfCounty {
  id: string;
  name: string;
  kind: PlaceKind.TOWN | PlaceKind.VILLAGE;
  /** Whether it is one of the asked parties' own. */
  isOwn: boolean;
}

/** The townships and villages of a county by name. */
export function townsOfCounty(db: Db, recipientId: string, partyIds: readonly string[]): Promise<TownOfCounty[]> {
  return db.query<TownOfCounty[]>(
    `/* townsOfCounty */ select pl.id, pl.name, pl.kind,
            exists (select 1 from party_cover own where own.path = pl.path and own.party_id = any($2::uuid[])) as "isOwn"
       from party_cover county join place pl on starts_with(pl.path, county.path) and pl.kind in ('TOWN', 'VILLAGE')
      where county.party_id = $1::uuid order by pl.path`,
    [recipientId, partyIds],
  );
}
