import type { Page } from '../../schema/page';
import { VillageLiftAction, type VillageLiftState } from '../../schema/vocabulary';
import { among } from '../db/among';
import { byId, type Batch } from '../db/loaders';
import { readPage, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import type { Day } from '../platform/day';
import { scopePredicate, type Viewer } from '../platform/scope';
import {
  byHead,
  headColumns,
  LIFT_BOOK,
  MAX_VERSIONS,
  VERSION_COLUMNS,
  villageConditions,
  type VillageQuery,
} from './village-book.store';
import type { CheckFacts, VillageCheckRow, VillageLiftRow, VillageLiftVersionRow, VillageStandardRow } from './village';

export const LIFT_COLUMNS = headColumns(LIFT_BOOK, 'h');

/** Every version of every standard, in their order; a few. */
export function villageStandards(db: Db): Promise<VillageStandardRow[]> {
  return db.query<VillageStandardRow[]>(
    `/* villageStandards */ select s.code, s.from_day::text as from, s.until_day::text as until, s.measure, s.threshold, s.unit,
            s.name_zh as "nameZh", s.name_en as "nameEn"
       from village_standard s order by s.ordinal, s.code, s.from_day limit 200`,
  );
}

/** The standards for a field that is asked of many villages: the same for all of them. */
export const standardsOfAll: Batch<string, VillageStandardRow[]> = async (db, _viewer, ids) => {
  const standards = await villageStandards(db);
  return new Map(ids.map((id) => [id, standards]));
};

/** Villages on a list by id, of those that the viewer may see. */
export const liftsById: Batch<string, VillageLiftRow> = async (db, viewer, ids) => {
  const params: unknown[] = [];
  return byId(
    await db.query<VillageLiftRow[]>(
      `/* liftsById */ select ${LIFT_COLUMNS} from village_lift h
        where ${among('h.id', ids, params)} and ${scopePredicate(viewer.scope, 'h', params)}`,
      params,
    ),
  );
};

/** The latest 200 steps of each, the latest first. */
export const liftVersions: Batch<string, VillageLiftVersionRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids, MAX_VERSIONS];
  const rows = await db.query<VillageLiftVersionRow[]>(
    `/* liftVersions */ select v.lift_id as "liftId", ${VERSION_COLUMNS}, v.action, v.day::text as day, v.state, v.lifted_on::text as "liftedOn"
       from village_lift_version v join village_lift h on h.id = v.lift_id
      where v.lift_id = any($1::uuid[]) and v.version > h.version - $2 and ${scopePredicate(viewer.scope, 'h', params)}
      order by v.version desc`,
    params,
  );
  return byHead(ids, rows, ({ liftId }) => liftId);
};

/** Who proposed each of them last; null where nobody did. */
export const liftProposers: Batch<string, string | null> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const rows = await db.query<{ id: string; accountId: string | null }[]>(
    `/* liftProposers */ select h.id, (
            select v.made_by_account from village_lift_version v
             where v.lift_id = h.id and v.action = '${VillageLiftAction.PROPOSE}' order by v.version desc limit 1) as "accountId"
       from village_lift h where h.id = any($1::uuid[]) and ${scopePredicate(viewer.scope, 'h', params)}`,
    params,
  );
  return new Map(rows.map(({ id, accountId }) => [id, accountId]));
};

const CHECK = `k.lift_id as "liftId", k.version, v.day::text as day, k.code, k.value, k.is_met as "isMet", k.note`;

/** How each of them stood when it was checked last, by standard. */
export const latestChecks: Batch<string, VillageCheckRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const rows = await db.query<VillageCheckRow[]>(
    `/* latestChecks */ select distinct on (k.lift_id, k.code) ${CHECK}
       from village_check k join village_lift_version v on v.lift_id = k.lift_id and v.version = k.version join village_lift h on h.id = k.lift_id
      where k.lift_id = any($1::uuid[]) and ${scopePredicate(viewer.scope, 'h', params)}
      order by k.lift_id, k.code, v.day desc, k.version desc`,
    params,
  );
  return byHead(ids, rows, ({ liftId }) => liftId);
};

/** How one stood on a day, by standard; asked by who may do something to it. */
export function checksUntil(db: Db, liftId: string, day: Day): Promise<VillageCheckRow[]> {
  return db.query<VillageCheckRow[]>(
    `/* checksUntil */ select distinct on (k.code) ${CHECK}
       from village_check k join village_lift_version v on v.lift_id = k.lift_id and v.version = k.version
      where k.lift_id = $1 and v.day <= $2::date order by k.code, v.day desc, k.version desc`,
    [liftId, day],
  );
}

/** The day of the latest step that led somewhere. */
export async function movedOn(db: Db, liftId: string): Promise<Day> {
  const [row] = await db.query<{ day: Day }[]>(
    `/* movedOn */ select max(v.day)::text as day from village_lift_version v
      where v.lift_id = $1 and v.action <> '${VillageLiftAction.CHECK}'`,
    [liftId],
  );
  if (row) return row.day;
  throw new Error(`the village ${liftId} on the list has no step`);
}

/** Adds the checks of a version. */
export async function addChecks(
  db: Db,
  { id, version }: Pick<VillageLiftRow, 'id' | 'version'>,
  checks: readonly CheckFacts[],
): Promise<void> {
  if (checks.length === 0) return;
  await db.query(
    `/* addVillageChecks */ insert into village_check (lift_id, version, code, value, is_met, note)
     select $1::uuid, $2::int, n.code, n.value, n."isMet", n.note
       from jsonb_to_recordset($3::jsonb) as n(code text, value numeric, "isMet" boolean, note text)`,
    [id, version, JSON.stringify(checks)],
  );
}

/** What the books tell that each of these villages earned by itself in its year, in fen; nothing of who told nothing. */
export const recordedIncomes: Batch<string, bigint> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const rows = await db.query<{ id: string; fen: string }[]>(
    `/* recordedIncomes */ select h.id, sum(i.amount_fen) filter (where s.is_operating)::bigint as fen
       from village_lift h
       join collective_income i on i.place_id = h.place_id and i.village is not distinct from h.village and i.year = h.year and not i.withdrawn
       join collective_income_source s on s.code = i.source
      where h.id = any($1::uuid[]) and ${scopePredicate(viewer.scope, 'h', params)} and ${scopePredicate(viewer.scope, 'i', params)}
      group by h.id`,
    params,
  );
  return new Map(rows.map(({ id, fen }) => [id, BigInt(fen ?? 0)]));
};

export interface LiftQuery extends VillageQuery {
  years?: number[] | null;
  states?: VillageLiftState[] | null;
  withdrawn?: boolean | null;
}

/** Villages on lists that the viewer may see, the latest year first. */
export function listLifts(
  db: Db,
  viewer: Viewer,
  query: LiftQuery,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<VillageLiftRow>> {
  const params: unknown[] = [];
  const where = [scopePredicate(viewer.scope, 'h', params), ...villageConditions(query, params)];
  where.push(query.withdrawn === true ? 'h.withdrawn' : 'not h.withdrawn');
  if (query.years) where.push(`h.year = any($${params.push(query.years)}::int[])`);
  if (query.states) where.push(`h.state = any($${params.push(query.states)}::text[])`);
  const order = [
    { sql: 'h.year', type: 'int', desc: true },
    { sql: 'h.id', type: 'uuid', desc: true },
  ] as const;
  const list = { name: 'listLifts', columns: LIFT_COLUMNS, from: 'village_lift h', where, params, order: [...order] };
  return readPage<VillageLiftRow>(db, list, page, recount);
}

/** Days of a pairing's county that belong to a cell. */
export interface LiftPart {
  cell: string;
  pairingId: string;
  from: Day;
  to: Day;
}

export interface LiftCount {
  villages: bigint;
  evidenced: bigint;
  isSimulated: boolean;
}

/**
 * How many villages were lifted in each cell, a village once; exact for whoever sees a pairing of the county.
 * @param snapshot by what was entered until then; null for now
 */
export async function countLifted(
  db: Db,
  parts: readonly LiftPart[],
  snapshot: string | null,
): Promise<Map<string, LiftCount>> {
  if (parts.length === 0) return new Map();
  const rows = await db.query<{ cell: string; villages: string; evidenced: string; isSimulated: boolean }[]>(
    `/* countLifted */ select c.cell, c.villages, c.evidenced, c.simulated as "isSimulated" from village_lift_counts($1::jsonb, $2::pg_snapshot) as c`,
    [JSON.stringify(parts), snapshot],
  );
  return new Map(
    rows.map(({ cell, villages, evidenced, isSimulated }) => [
      cell,
      { villages: BigInt(villages), evidenced: BigInt(evidenced), isSimulated },
    ]),
  );
}

/** The villages that a cell counts, of those that the viewer may look at; as they are now. */
export function countedLifts(
  db: Db,
  viewer: Viewer,
  parts: readonly LiftPart[],
  snapshot: string | null,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<VillageLiftRow>> {
  const params: unknown[] = [JSON.stringify(parts)];
  const known =
    snapshot === null
      ? 'v.ended_by is null'
      : `known_in(v.made_by, v.ended_by, $${params.push(snapshot)}::pg_snapshot)`;
  const where = [
    scopePredicate(viewer.scope, 'h', params),
    `exists (select 1 from village_lift_version v
       join jsonb_to_recordset($1::jsonb) as c ("pairingId" uuid, "from" date, "to" date) on v.lifted_on between c."from" and c."to"
       join pairing p on p.id = c."pairingId" and p.recipient_id = h.recipient_id
      where v.lift_id = h.id and not v.withdrawn and ${known})`,
  ];
  const order = [{ sql: 'h.id', type: 'uuid' }] as const;
  const list = {
    name: 'countedLifts',
    columns: LIFT_COLUMNS,
    from: 'village_lift h',
    where,
    params,
    order: [...order],
  };
  return readPage<VillageLiftRow>(db, list, page, recount);
}
