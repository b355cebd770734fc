import type { HouseholdCategory, JobKind, LaborDestination } from '../../schema/vocabulary';
import type { Page } from '../../schema/page';
import { among } from '../db/among';
import { byId, type Batch } from '../db/loaders';
import { readPage, type OrderKey, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import type { PersonVault } from '../people/person-vault';
import type { Day } from '../platform/day';
import type { Viewer } from '../platform/scope';
import type { RecordGround } from '../records/record';
import { recordColumns, type RecordConditions, recordConditions, recordPredicate } from '../records/record.store';
import { readPlacement, type PlacementFacts } from './placement.rules';
import type { PlacementRow, PlacementTerms, PlacementVersionRow } from './placement.tables';

const TERMS = (row: string): string =>
  `${row}.employer, ${row}.destination, ${row}.workplace, ${row}.place_id as "placeId", ${row}.job_kind as "jobKind", ${row}.job_title as "jobTitle",
   ${row}.from_day::text as "fromDay", ${row}.to_day::text as "toDay", ${row}.known_until::text as "knownUntil", ${row}.categories,
   ${row}.point_to_point as "pointToPoint"`;

const COLUMNS = `${recordColumns('r')}, ${TERMS('r')}, r.person_id as "humanId", k.id as "personId"`;
/** Placements called `r`, each with the person `k` that its pairing knows. */
export const WITH_PERSON =
  'placement r join person_pairing k on k.person_id = r.person_id and k.pairing_id = r.pairing_id';

/** Placements by id, of those that the viewer may see. */
export const placementsById: Batch<string, PlacementRow> = async (db, viewer, ids) => {
  const params: unknown[] = [];
  const rows = await db.query<PlacementRow[]>(
    `/* placementsById */ select ${COLUMNS} from ${WITH_PERSON} where ${among('r.id', ids, params)} and ${recordPredicate(viewer, 'r', params)}`,
    params,
  );
  return byId(rows);
};

/** A placement is corrected by hand: more versions than this are somebody's play. */
const MAX_VERSIONS = 100;

/** The latest 100 versions of each placement, the latest first. */
export const versionsByPlacement: Batch<string, PlacementVersionRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids, MAX_VERSIONS];
  const allowed = recordPredicate(viewer, 'r', params);
  const columns = `r.id as "placementId", r.version, r.withdrawn, r.reason, k.id as "personId", r.evidence, r.standing, ${TERMS('r')},
    r.made_at as "madeAt", r.made_by_account as "madeByAccount"`;
  const from = (table: string): string =>
    `select ${columns} from ${table} r join person_pairing k on k.person_id = r.person_id and k.pairing_id = r.pairing_id
      where r.id = any($1::uuid[]) and ${allowed}`;
  const rows = await db.query<PlacementVersionRow[]>(
    `/* versionsByPlacement */ select * from (
       select *, row_number() over (partition by "placementId" order by version desc) as nth
         from (${from('placement')} union all ${from('placement_past')}) as told) as ranked
      where nth <= $2 order by "placementId", version desc`,
    params,
  );
  const versions = new Map<string, PlacementVersionRow[]>(ids.map((id) => [id, []]));
  for (const row of rows) versions.get(row.placementId)?.push(row);
  return versions;
};

/** A placement to insert: whose it is, what it says, on what ground it stands. */
export interface NewPlacement {
  id: string;
  humanId: string;
  terms: PlacementTerms;
}

/**
 * Inserts placements in one statement; what is there already (the same person, employer and first day) is left out.
 * @returns the ids of those that were inserted
 */
export async function insertPlacements(
  db: Db,
  pairingId: string,
  rows: readonly NewPlacement[],
  ground: RecordGround,
  accountId: string | null,
): Promise<Set<string>> {
  const each = <Value>(of: (row: NewPlacement) => Value): Value[] => rows.map(of);
  const made = await db.query<{ id: string }[]>(
    `/* insertPlacements */ insert into placement (pairing_id, year, side, simulated, import_id, recorded_by, made_by_account,
            id, person_id, employer, destination, workplace, place_id, job_kind, job_title, from_day, to_day, known_until, categories, point_to_point)
     select $1, extract(year from t.from_day)::int, $2, $3, $4, $5, $5,
            t.id, t.person_id, t.employer, t.destination, t.workplace, t.place_id, t.job_kind, t.job_title, t.from_day, t.to_day, t.known_until,
            t.categories::text[], t.point_to_point
       from unnest($6::uuid[], $7::uuid[], $8::text[], $9::text[], $10::text[], $11::uuid[], $12::text[], $13::text[], $14::date[], $15::date[],
                   $16::date[], $17::text[], $18::boolean[])
            as t (id, person_id, employer, destination, workplace, place_id, job_kind, job_title, from_day, to_day, known_until, categories, point_to_point)
     on conflict (pairing_id, person_id, from_day, employer) where not withdrawn do nothing
     returning id`,
    [
      pairingId,
      ground.side,
      ground.simulated,
      ground.importId,
      accountId,
      each((row) => row.id),
      each((row) => row.humanId),
      each(({ terms }) => terms.employer),
      each(({ terms }) => terms.destination),
      each(({ terms }) => terms.workplace),
      each(({ terms }) => terms.placeId),
      each(({ terms }) => terms.jobKind),
      each(({ terms }) => terms.jobTitle),
      each(({ terms }) => terms.fromDay),
      each(({ terms }) => terms.toDay),
      each(({ terms }) => terms.knownUntil),
      each(({ terms }) => `{${terms.categories.join(',')}}`),
      each(({ terms }) => terms.pointToPoint),
    ],
  );
  return new Set(made.map(({ id }) => id));
}

/** What a new version says; the version before goes to the past by itself. */
export type PlacementChange = PlacementTerms &
  Pick<PlacementRow, 'id' | 'version' | 'humanId' | 'withdrawn' | 'reason'>;

export async function updatePlacement(db: Db, row: PlacementChange, accountId: string | null): Promise<void> {
  await db.query(
    `/* updatePlacement */ update placement
        set version = version + 1, year = extract(year from $7::date)::int, withdrawn = $3, reason = $4, person_id = $5, employer = $6, from_day = $7,
            to_day = $8, known_until = $9, destination = $10, workplace = $11, place_id = $12, job_kind = $13, job_title = $14, categories = $15,
            point_to_point = $16, made_by_account = $17
      where id = $1 and version = $2`,
    [
      row.id,
      row.version,
      row.withdrawn,
      row.reason,
      row.humanId,
      row.employer,
      row.fromDay,
      row.toDay,
      row.knownUntil,
      row.destination,
      row.workplace,
      row.placeId,
      row.jobKind,
      row.jobTitle,
      row.categories,
      row.pointToPoint,
      accountId,
    ],
  );
}

/** Says of people who are still at work that they were so on a later day. @returns the placements that are known longer now */
export async function keepPlacements(
  db: Db,
  pairingId: string,
  ids: readonly string[],
  day: Day,
  accountId: string | null,
): Promise<string[]> {
  const rows = await db.query<[{ id: string }[], number]>(
    `/* keepPlacements */ update placement set known_until = $3, version = version + 1, reason = null, made_by_account = $4
      where pairing_id = $1 and id = any($2::uuid[]) and to_day is null and not withdrawn and known_until < $3 returning id`,
    [pairingId, ids, day, accountId],
  );
  return rows[0].map(({ id }) => id);
}

/**
 * For each row the placement that is the same: of the same person in this pairing, with the same employer and first day; null
 * where there is none, or where the row does not say whom it means.
 */
export async function placementsAlready(
  db: Db,
  pairing: { id: string; recipientId: string },
  rows: readonly PlacementFacts[],
  vault: PersonVault,
  { simulated, today }: Pick<RecordGround, 'simulated' | 'today'>,
): Promise<(string | null)[]> {
  const wanted = rows.map((row) => {
    const { person, terms } = readPlacement(row, today);
    return {
      idHash: person.idNumber === null ? null : vault.hashOfId(person.idNumber, simulated),
      numberHash:
        person.personNumber === null ? null : vault.hashOfNumber(pairing.recipientId, person.personNumber, simulated),
      employer: terms.employer,
      fromDay: terms.fromDay,
    };
  });
  const found = await db.query<{ at: string; id: string }[]>(
    `/* placementsAlready */
     with wanted as materialized (
       select * from unnest($2::text[], $3::text[], $4::text[], $5::date[]) with ordinality as w (id_hash, number_hash, employer, from_day, at)),
     meant as (
       select w.at, w.employer, w.from_day, p.id as person_id from wanted w join person p on p.id_hash = w.id_hash
       union all
       select w.at, w.employer, w.from_day, k.person_id from wanted w join person_pairing k on k.number_hash = w.number_hash and k.pairing_id = $1
        where w.id_hash is null)
     select m.at, r.id from meant m
       join placement r on r.pairing_id = $1 and r.person_id = m.person_id and r.from_day = m.from_day and r.employer = m.employer and not r.withdrawn`,
    [
      pairing.id,
      wanted.map(({ idHash }) => idHash),
      wanted.map(({ numberHash }) => numberHash),
      wanted.map(({ employer }) => employer),
      wanted.map(({ fromDay }) => fromDay),
    ],
  );
  const already = new Map(found.map(({ at, id }) => [Number(at) - 1, id]));
  return rows.map((_row, at) => already.get(at) ?? null);
}

/** Whether a pairing has any placement, made up or real. */
export async function hasPlacements(
  db: Db,
  pairingId: string,
  { simulated }: { simulated: boolean },
): Promise<boolean> {
  const rows = await db.query<unknown[]>(
    `/* hasPlacements */ select 1 from placement where pairing_id = $1 and simulated = $2 limit 1`,
    [pairingId, simulated],
  );
  return rows.length > 0;
}

export interface PlacementQuery extends RecordConditions {
  pairingIds?: string[] | null;
  years?: number[] | null;
  destinations?: LaborDestination[] | null;
  jobKinds?: JobKind[] | null;
  categories?: HouseholdCategory[] | null;
  /** At work on this day, as far as is known. */
  onDay?: Day | null;
  /** Who began between these days. */
  from?: Day | null;
  to?: Day | null;
  withdrawn?: boolean | null;
  search?: string | null;
  /** Whom they are about, by the keyed hash of an ID number. */
  idHashes?: string[] | null;
  personIds?: string[] | null;
}

export type PlacementOrderField = 'FROM_DAY' | 'EMPLOYER' | 'RECORDED';

export interface PlacementOrder {
  field: PlacementOrderField;
  isDescending: boolean;
}

const ORDER_KEYS: Record<PlacementOrderField, OrderKey> = {
  FROM_DAY: { sql: 'r.from_day', type: 'date' },
  EMPLOYER: { sql: 'r.employer collate "zh-Hans-CN-x-icu"', type: 'text' },
  RECORDED: { sql: 'r.id', type: 'uuid' },
};

/** Placements that the viewer may see, in one of the closed list of orders. */
export function listPlacements(
  db: Db,
  viewer: Viewer,
  query: PlacementQuery,
  order: PlacementOrder,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<PlacementRow>> {
  const params: unknown[] = [];
  const where = [recordPredicate(viewer, 'r', params), ...placementConditions(query, params)];
  const by = ORDER_KEYS[order.field];
  const last: OrderKey = { sql: 'r.id', type: 'uuid', desc: order.isDescending };
  const keys = order.field === 'RECORDED' ? [last] : [{ ...by, desc: order.isDescending }, last];
  return readPage<PlacementRow>(
    db,
    { name: 'listPlacements', columns: COLUMNS, from: WITH_PERSON, where, params, order: keys },
    page,
    recount,
  );
}

/** Which placements called `r`, with their person `k`, a list narrowed so shows. Pushes its parameters onto `params`. */
export function placementConditions(query: PlacementQuery, params: unknown[]): string[] {
  const put = (value: unknown): string => `$${params.push(value)}`;
  const where = [`r.withdrawn = ${put(query.withdrawn ?? false)}`];
  if (query.pairingIds) where.push(`r.pairing_id = any(${put(query.pairingIds)}::uuid[])`);
  if (query.years) where.push(`r.year = any(${put(query.years)}::int[])`);
  if (query.destinations) where.push(`r.destination = any(${put(query.destinations)}::text[])`);
  if (query.jobKinds) where.push(`r.job_kind = any(${put(query.jobKinds)}::text[])`);
  if (query.categories) where.push(`r.categories && ${put(query.categories)}::text[]`);
  if (query.onDay) where.push(`${put(query.onDay)}::date between r.from_day and r.known_until`);
  if (query.from) where.push(`r.from_day >= ${put(query.from)}::date`);
  if (query.to) where.push(`r.from_day <= ${put(query.to)}::date`);
  where.push(...recordConditions(query, 'r', params));
  if (query.personIds) where.push(`k.id = any(${put(query.personIds)}::uuid[])`);
  if (query.idHashes)
    where.push(`r.person_id in (select p.id from person p where p.id_hash = any(${put(query.idHashes)}::text[]))`);
  if (query.search) {
    const like = put(`%${query.search.replace(/[\\%_]/g, '\\$&')}%`);
    where.push(`(r.employer like ${like} or r.workplace like ${like} or r.job_title like ${like})`);
  }
  return where;
}
