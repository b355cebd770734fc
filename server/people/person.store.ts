import type { Db } from '../db/tx';
import { byId, type Batch } from '../db/loaders';
import type { Viewer } from '../platform/scope';
import { recordPredicate } from '../records/record.store';
import type { PersonClaims, PersonRow } from './person.tables';

/** A person to enter, with ids for the rows that may have to be made; nothing in it is plain. */
export interface PersonEntry {
  id: string;
  idHash: string | null;
  sealedId: string | null;
  numberHash: string | null;
  namingId: string;
  sealedName: string;
  sealedPhone: string | null;
  sealedHousehold: string | null;
  sealedNumber: string | null;
}

/** Whom an entry means. */
export interface EnteredPerson {
  at: number;
  humanId: string | null;
  /** Of the pairing's knowledge of them. */
  personId: string | null;
  /** The pairing has named them before: what it called them then. */
  known: boolean;
  sealedName: string | null;
  sealedPhone: string | null;
  sealedHousehold: string | null;
  sealedNumber: string | null;
  /** The ID number and the county's own number are two people's. */
  disagrees: boolean;
}

/** Finds or makes the people of a pairing's rows, each once, in the order given. */
export function enterPersons(
  db: Db,
  pairingId: string,
  simulated: boolean,
  entries: readonly PersonEntry[],
): Promise<EnteredPerson[]> {
  const each = (of: (entry: PersonEntry) => string | null): (string | null)[] => entries.map(of);
  return db.query<EnteredPerson[]>(
    `/* enterPersons */ select e.at, e.person_id as "humanId", e.naming_id as "personId", e.known, e.sealed_name as "sealedName",
            e.sealed_phone as "sealedPhone", e.sealed_household as "sealedHousehold", e.sealed_number as "sealedNumber", e.disagrees
       from enter_persons($1, $2, $3::uuid[], $4::text[], $5::text[], $6::text[], $7::uuid[], $8::text[], $9::text[], $10::text[], $11::text[]) e`,
    [
      pairingId,
      simulated,
      each((entry) => entry.id),
      each((entry) => entry.idHash),
      each((entry) => entry.sealedId),
      each((entry) => entry.numberHash),
      each((entry) => entry.namingId),
      each((entry) => entry.sealedName),
      each((entry) => entry.sealedPhone),
      each((entry) => entry.sealedHousehold),
      each((entry) => entry.sealedNumber),
    ],
  );
}

/** What a pairing calls somebody now; what is null stays as it was. */
export interface Renaming {
  personId: string;
  sealedName: string | null;
  sealedPhone: string | null;
  sealedHousehold: string | null;
  sealedNumber: string | null;
  numberHash: string | null;
}

export async function renamePersons(db: Db, renamings: readonly Renaming[]): Promise<void> {
  const each = (of: (one: Renaming) => string | null): (string | null)[] => renamings.map(of);
  await db.query(
    `/* renamePersons */ update person_pairing k
        set sealed_name = coalesce(r.name, k.sealed_name), sealed_phone = coalesce(r.phone, k.sealed_phone),
            sealed_household = coalesce(r.household, k.sealed_household), sealed_number = coalesce(r.number, k.sealed_number),
            number_hash = coalesce(r.number_hash, k.number_hash)
       from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) as r (id, name, phone, household, number, number_hash)
      where k.id = r.id`,
    [
      each((one) => one.personId),
      each((one) => one.sealedName),
      each((one) => one.sealedPhone),
      each((one) => one.sealedHousehold),
      each((one) => one.sealedNumber),
      each((one) => one.numberHash),
    ],
  );
}

const COLUMNS = `k.id, k.person_id as "humanId", k.pairing_id as "pairingId", k.simulated, p.id_hash as "idHash", p.sealed_id as "sealedId",
  k.sealed_name as "sealedName", k.sealed_phone as "sealedPhone", k.sealed_household as "sealedHousehold", k.sealed_number as "sealedNumber"`;

/** People as pairings that the viewer may see know them. */
export const personsById: Batch<string, PersonRow> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const rows = await db.query<PersonRow[]>(
    `/* personsById */ select ${COLUMNS} from person_pairing k join person p on p.id = k.person_id
      where k.id = any($1::uuid[]) and ${recordPredicate(viewer, 'k', params)}`,
    params,
  );
  return byId(rows);
};

/** How many counties and pairings have placements of the same human beings. */
export const claimsByPerson: Batch<string, PersonClaims> = async (db, _viewer, ids) => {
  const rows = await db.query<PersonClaims[]>(
    `/* claimsByPerson */ select c.naming_id as id, c.pairings, c.counties from person_claims($1::uuid[]) c`,
    [ids],
  );
  return byId(rows);
};

/** Whom a placement is about, as its pairing knows them; null where there is none that the viewer may see. */
export async function personOfPlacement(db: Db, viewer: Viewer, placementId: string): Promise<string | null> {
  const params: unknown[] = [placementId];
  const [row] = await db.query<{ id: string }[]>(
    `/* personOfPlacement */ select k.id from placement r join person_pairing k on k.person_id = r.person_id and k.pairing_id = r.pairing_id
      where r.id = $1 and ${recordPredicate(viewer, 'r', params)}`,
    params,
  );
  return row?.id ?? null;
}
