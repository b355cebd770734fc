import type { Page } from '../../schema/page';
import type { InspectionKind, InspectionState } from '../../schema/vocabulary';
import { among } from '../db/among';
import { byId, type Batch } from '../db/loaders';
import { readPage, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import type { Day } from '../platform/day';
import { scopePredicate, type Viewer } from '../platform/scope';
import type { FindingRow, InspectionDrawRow, InspectionRow, InspectionVersionRow } from './inspection.tables';

const COLUMNS = `i.id, i.pairing_id as "pairingId", i.kind, i.title, i.office, i.orderer_id as "ordererId", i.orderer_place_id as "ordererPlaceId",
  i.place_id as "placeId", i.from_day::text as "from", i.until_day::text as until, i.subjects, i.team, i.team_accounts as "teamAccounts", i.questions,
  i.state, i.version, i.is_told as "isTold", i.activity_id as "activityId", i.looks_back_id as "looksBackId", i.simulated, i.own_party_ids as "ownPartyIds",
  i.own_place_paths as "ownPlacePaths", i.published, i.party_ids as "partyIds", i.place_paths as "placePaths"`;

/** An inspection takes a handful of steps; more than anybody would read is cut off. */
const MAX_STEPS = 100;
const MAX_DRAWS = 50;

/** What this viewer may see: what is theirs by their posts, and what they are sent to. */
export function visibleTo(viewer: Viewer, params: unknown[]): string {
  return `(${scopePredicate(viewer.scope, 'i', params)} or ${isOfTeam(viewer, params)})`;
}

/** Whoever ordered it or is of its team. */
export function ownTo(viewer: Viewer, params: unknown[]): string {
  const own = { partyIds: 'i.own_party_ids', placePaths: 'i.own_place_paths' };
  return `(${scopePredicate(viewer.scope, 'i', params, own)} or ${isOfTeam(viewer, params)})`;
}

function isOfTeam({ accountId }: Viewer, params: unknown[]): string {
  return accountId === null ? 'false' : `i.team_accounts @> array[$${params.push(accountId)}::uuid]`;
}

/** Of whose sample everybody sees everything who sees the inspection. */
export function sampleOpenTo(viewer: Viewer, params: unknown[]): string {
  return `(i.kind <> 'UNANNOUNCED' or i.state in ('REPORTED', 'CLOSED') or ${ownTo(viewer, params)})`;
}

/** Inspections by id, of those that the viewer may see. */
export const inspectionsById: Batch<string, InspectionRow> = async (db, viewer, ids) => {
  const params: unknown[] = [];
  return byId(
    await db.query<InspectionRow[]>(
      `/* inspectionsById */ select ${COLUMNS} from inspection i where ${among('i.id', ids, params)} and ${visibleTo(viewer, params)}`,
      params,
    ),
  );
};

export interface InspectionQuery {
  pairingIds?: string[] | null;
  kinds?: InspectionKind[] | null;
  states?: InspectionState[] | null;
  /** Ordered by the viewer's office, or sent to it. */
  mine?: boolean | null;
  search?: string | null;
}

/** Inspections that the viewer may see, planned last first. */
export function listInspections(
  db: Db,
  viewer: Viewer,
  query: InspectionQuery,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<InspectionRow>> {
  const params: unknown[] = [];
  const put = (value: unknown): string => `$${params.push(value)}`;
  const where = [visibleTo(viewer, params)];
  if (query.pairingIds) where.push(`i.pairing_id = any(${put(query.pairingIds)}::uuid[])`);
  if (query.kinds) where.push(`i.kind = any(${put(query.kinds)}::text[])`);
  if (query.states) where.push(`i.state = any(${put(query.states)}::text[])`);
  if (typeof query.mine === 'boolean') where.push(`${query.mine ? '' : 'not '}${ownTo(viewer, params)}`);
  if (query.search) where.push(`position(${put(query.search)} in i.title) > 0`);
  const order = [{ sql: 'i.id', type: 'uuid' as const, desc: true }];
  const list = { name: 'listInspections', columns: COLUMNS, from: 'inspection i', where, params, order };
  return readPage<InspectionRow>(db, list, page, recount);
}

/** What hangs on an inspection is seen with it. */
const WITH_INSPECTION = (row: string): string => `join inspection i on i.id = ${row}.inspection_id`;

/** The latest 100 steps of each inspection, the latest first. */
export const stepsByInspection: Batch<string, InspectionVersionRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids, MAX_STEPS];
  const rows = await db.query<InspectionVersionRow[]>(
    `/* stepsByInspection */ select v.inspection_id as "inspectionId", v.version, v.action, v.state, v.day::text as day, v.text,
            v.team_before as "teamBefore", v.made_at as "madeAt", v.made_by_account as "madeByAccount"
       from inspection_version v ${WITH_INSPECTION('v')}
      where v.inspection_id = any($1::uuid[]) and v.version > i.version - $2 and ${visibleTo(viewer, params)}
      order by v.version desc`,
    params,
  );
  return grouped(ids, rows);
};

/** Which account reported each inspection last: another one closes it. */
export const reporterByInspection: Batch<string, { accountId: string | null }> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const rows = await db.query<{ id: string; accountId: string | null }[]>(
    `/* reporterByInspection */ select i.id, (
            select v.made_by_account from inspection_version v where v.inspection_id = i.id and v.action = 'REPORT'
             order by v.version desc limit 1) as "accountId"
       from inspection i where i.id = any($1::uuid[]) and ${visibleTo(viewer, params)}`,
    params,
  );
  return byId(rows);
};

const DRAW_COLUMNS = `d.id, d.inspection_id as "inspectionId", d.nth, d.subject, d.day::text as day, d.seed, d.size, d.per_stratum as "perStratum",
  d.population, d.population_hash as "populationHash", d.place_ids as "placeIds", d.stratum_ids as "stratumIds", d.seen::text as seen, d.reason,
  d.ended_by is null as stands, d.made_at as "madeAt", d.made_by_account as "madeByAccount"`;

/** The latest 50 draws of each inspection whose sample the viewer may see, the latest first. */
export const drawsByInspection: Batch<string, InspectionDrawRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids, MAX_DRAWS];
  const rows = await db.query<InspectionDrawRow[]>(
    `/* drawsByInspection */ select * from (
       select ${DRAW_COLUMNS}, row_number() over (partition by d.inspection_id order by d.nth desc) as place
         from inspection_draw d ${WITH_INSPECTION('d')}
        where d.inspection_id = any($1::uuid[]) and ${visibleTo(viewer, params)} and ${sampleOpenTo(viewer, params)}) as drawn
      where place <= $2 order by "inspectionId", nth desc`,
    params,
  );
  return grouped(ids, rows);
};

/** What each inspection found, in its order. */
export const findingsByInspection: Batch<string, FindingRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const rows = await db.query<FindingRow[]>(
    `/* findingsByInspection */ select f.rectification_id as "rectificationId", f.inspection_id as "inspectionId", f.nth, f.member_id as "memberId",
            f.severity, f.handed_over as "handedOver", y.state, y.repeats_id as "repeatsId"
       from inspection_finding f ${WITH_INSPECTION('f')} join rectification y on y.id = f.rectification_id
      where f.inspection_id = any($1::uuid[]) and ${visibleTo(viewer, params)}
      order by f.inspection_id, f.nth`,
    params,
  );
  return grouped(ids, rows);
};

/** When an inspection's latest step was taken. */
export async function lastStepDay(db: Db, inspectionId: string): Promise<string> {
  const [row] = await db.query<{ day: string }[]>(
    `/* lastStepOfInspection */ select v.day::text as day from inspection_version v where v.inspection_id = $1 and v.ended_by is null`,
    [inspectionId],
  );
  if (row) return row.day;
  throw new Error(`the inspection ${inspectionId} has no step`);
}

/** When an inspection was planned. */
export async function plannedOn(db: Db, inspectionId: string): Promise<Day> {
  const [row] = await db.query<{ day: Day }[]>(
    `/* plannedOn */ select v.day::text as day from inspection_version v where v.inspection_id = $1 and v.version = 1`,
    [inspectionId],
  );
  if (row) return row.day;
  throw new Error(`the inspection ${inspectionId} was never planned`);
}

export async function insertInspection(db: Db, row: InspectionRow): Promise<void> {
  await db.query(
    `/* insertInspection */ insert into inspection (id, pairing_id, kind, title, office, orderer_id, orderer_place_id, place_id, from_day, until_day,
       subjects, team, team_accounts, questions, state, version, is_told, activity_id, simulated, published, own_party_ids, own_place_paths,
       party_ids, place_paths, looks_back_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25)`,
    [
      row.id,
      row.pairingId,
      row.kind,
      row.title,
      row.office,
      row.ordererId,
      row.ordererPlaceId,
      row.placeId,
      row.from,
      row.until,
      row.subjects,
      JSON.stringify(row.team),
      row.teamAccounts,
      JSON.stringify(row.questions),
      row.state,
      row.version,
      row.isTold,
      row.activityId,
      row.simulated,
      row.published,
      row.ownPartyIds,
      row.ownPlacePaths,
      row.partyIds,
      row.placePaths,
      row.looksBackId,
    ],
  );
}

/** Ends the version that stood, and brings the head up to what the next one says. */
export async function updateInspection(db: Db, row: InspectionRow): Promise<void> {
  await db.query(
    `/* updateInspection */ with ended as (
       update inspection_version set ended_by = pg_current_xact_id() where inspection_id = $1 and ended_by is null)
     update inspection set state = $2, version = $3, is_told = $4, activity_id = $5, party_ids = $6, place_paths = $7, team = $8,
            team_accounts = $9 where id = $1`,
    [
      row.id,
      row.state,
      row.version,
      row.isTold,
      row.activityId,
      row.partyIds,
      row.placePaths,
      JSON.stringify(row.team),
      row.teamAccounts,
    ],
  );
}

export async function addInspectionVersion(db: Db, version: Omit<InspectionVersionRow, 'madeAt'>): Promise<void> {
  await db.query(
    `/* addInspectionVersion */ insert into inspection_version (inspection_id, version, action, state, day, text, team_before, made_by_account)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      version.inspectionId,
      version.version,
      version.action,
      version.state,
      version.day,
      version.text,
      version.teamBefore && JSON.stringify(version.teamBefore),
      version.madeByAccount,
    ],
  );
}

/** Adds what was found, after what stands. */
export async function addFindings(
  db: Db,
  findings: readonly Omit<FindingRow, 'handedOver' | 'state' | 'repeatsId'>[],
): Promise<void> {
  await db.query(
    `/* addFindings */ insert into inspection_finding (rectification_id, inspection_id, nth, member_id, severity)
     select f.* from unnest($1::uuid[], $2::uuid[], $3::int[], $4::uuid[], $5::text[]) as f`,
    [
      findings.map(({ rectificationId }) => rectificationId),
      findings.map(({ inspectionId }) => inspectionId),
      findings.map(({ nth }) => nth),
      findings.map(({ memberId }) => memberId),
      findings.map(({ severity }) => severity),
    ],
  );
}

/** Says of findings why the inspection ends without them. */
export async function handOver(db: Db, handed: readonly { rectificationId: string; reason: string }[]): Promise<void> {
  await db.query(
    `/* handOver */ update inspection_finding f set handed_over = h.reason
       from unnest($1::uuid[], $2::text[]) as h(id, reason) where f.rectification_id = h.id`,
    [handed.map(({ rectificationId }) => rectificationId), handed.map(({ reason }) => reason)],
  );
}

export function grouped<Row extends { inspectionId: string }>(
  ids: readonly string[],
  rows: readonly Row[],
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>(ids.map((id) => [id, []]));
  for (const row of rows) groups.get(row.inspectionId)?.push(row);
  return groups;
}
