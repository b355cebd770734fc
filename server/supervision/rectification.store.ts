import type { Page } from '../../schema/page';
import type { RectificationOrigin, RectificationState } from '../../schema/vocabulary';
import { byId, type Batch } from '../db/loaders';
import { readPage, type OrderKey, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import type { Day } from '../platform/day';
import { scopePredicate, type Viewer } from '../platform/scope';
import type { RectificationRow, RectificationVersionRow } from './rectification.tables';

const COLUMNS = `y.id, y.pairing_id as "pairingId", y.problem, y.measure, y.lead_unit_id as "leadUnitId",
  y.responsible_unit_ids as "responsibleUnitIds", y.responsible_person as "responsiblePerson", y.origin, y.inspection, y.inspected_on::text as "inspectedOn", y.flag_id as "flagId",
  y.inspection_id as "inspectionId", y.meeting_id as "meetingId", y.repeats_id as "repeatsId", y.office, y.opened_on::text as "openedOn", y.due::text as due, y.state, y.version, y.simulated, y.published,
  y.party_ids as "partyIds", y.place_paths as "placePaths"`;

const VERSION_COLUMNS = `v.rectification_id as "rectificationId", v.version, v.action, v.state, v.day::text as day, v.due::text as due, v.text,
  v.made_at as "madeAt", v.made_by_account as "madeByAccount"`;

/** An item goes to and fro a few times; more than anybody would read is cut off. */
const MAX_VERSIONS = 200;

/** Items by id, of those that the viewer may see. */
export const rectificationsById: Batch<string, RectificationRow> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  return byId(
    await db.query<RectificationRow[]>(
      `/* rectificationsById */ select ${COLUMNS} from rectification y
        where y.id = any($1::uuid[]) and ${scopePredicate(viewer.scope, 'y', params)}`,
      params,
    ),
  );
};

export interface RectificationQuery {
  pairingIds?: string[] | null;
  /** As lead unit or responsible with it. */
  unitIds?: string[] | null;
  flagIds?: string[] | null;
  inspectionIds?: string[] | null;
  meetingIds?: string[] | null;
  origins?: RectificationOrigin[] | null;
  states?: RectificationState[] | null;
  /** Whether it waits past its deadline, as of `today`. */
  overdue?: boolean | null;
  /** Waits, and was due before this day. */
  waitsSinceBefore?: Day | null;
  search?: string | null;
}

export type RectificationOrderKey = 'DUE' | 'OPENED';

const ORDER_KEYS: Record<RectificationOrderKey, OrderKey> = {
  DUE: { sql: 'y.due', type: 'date' },
  OPENED: { sql: 'y.opened_on', type: 'date' },
};

const WAITS = `y.state in ('OPEN', 'RETURNED')`;

/** Items that the viewer may see, in one of the closed list of orders. */
export function listRectifications(
  db: Db,
  viewer: Viewer,
  query: RectificationQuery & { today: Day },
  order: { field: RectificationOrderKey; desc: boolean },
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<RectificationRow>> {
  const params: unknown[] = [];
  const put = (value: unknown): string => `$${params.push(value)}`;
  const where = [scopePredicate(viewer.scope, 'y', params)];
  if (query.pairingIds) where.push(`y.pairing_id = any(${put(query.pairingIds)}::uuid[])`);
  if (query.unitIds) where.push(`(y.responsible_unit_ids || y.lead_unit_id) && ${put(query.unitIds)}::uuid[]`);
  if (query.flagIds) where.push(`y.flag_id = any(${put(query.flagIds)}::uuid[])`);
  if (query.inspectionIds) where.push(`y.inspection_id = any(${put(query.inspectionIds)}::uuid[])`);
  if (query.meetingIds) where.push(`y.meeting_id = any(${put(query.meetingIds)}::uuid[])`);
  if (query.origins) where.push(`y.origin = any(${put(query.origins)}::text[])`);
  if (query.states) where.push(`y.state = any(${put(query.states)}::text[])`);
  if (query.overdue === true) where.push(`${WAITS} and y.due < ${put(query.today)}::date`);
  if (query.overdue === false) where.push(`not (${WAITS} and y.due < ${put(query.today)}::date)`);
  if (query.waitsSinceBefore) where.push(`${WAITS} and y.due < ${put(query.waitsSinceBefore)}::date`);
  if (query.search) {
    const like = put(`%${query.search.replace(/[\\%_]/g, '\\$&')}%`);
    where.push(`(y.problem like ${like} or y.measure like ${like} or y.inspection like ${like})`);
  }
  const keys = [
    { ...ORDER_KEYS[order.field], desc: order.desc },
    { sql: 'y.id', type: 'uuid' as const, desc: order.desc },
  ];
  const list = { name: 'listRectifications', columns: COLUMNS, from: 'rectification y', where, params, order: keys };
  return readPage<RectificationRow>(db, list, page, recount);
}

/** The latest 200 steps of each item, the latest first. */
export const versionsByRectification: Batch<string, RectificationVersionRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids, MAX_VERSIONS];
  const rows = await db.query<RectificationVersionRow[]>(
    `/* versionsByRectification */ select ${VERSION_COLUMNS} from rectification_version v join rectification y on y.id = v.rectification_id
      where v.rectification_id = any($1::uuid[]) and v.version > y.version - $2 and ${scopePredicate(viewer.scope, 'y', params)}
      order by v.version desc`,
    params,
  );
  const versions = new Map<string, RectificationVersionRow[]>(ids.map((id) => [id, []]));
  for (const row of rows) versions.get(row.rectificationId)?.push(row);
  return versions;
};

/** Which accounts have answered each item: none of them checks it. */
export const answerersByRectification: Batch<string, string[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const rows = await db.query<{ id: string; accounts: string[] }[]>(
    `/* answerersByRectification */ select y.id, array(
            select distinct v.made_by_account from rectification_version v
             where v.rectification_id = y.id and v.action = 'ANSWER' and v.made_by_account is not null) as accounts
       from rectification y where y.id = any($1::uuid[]) and ${scopePredicate(viewer.scope, 'y', params)}`,
    params,
  );
  return new Map(rows.map(({ id, accounts }) => [id, accounts]));
};

/** The item that repeats each of these, where one does. */
export const repeaterOfRectification: Batch<string, RectificationRow> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const rows = await db.query<RectificationRow[]>(
    `/* repeaterOfRectification */ select ${COLUMNS} from rectification y
      where y.repeats_id = any($1::uuid[]) and ${scopePredicate(viewer.scope, 'y', params)}`,
    params,
  );
  return new Map(rows.map((row) => [row.repeatsId ?? '', row]));
};

/** The last of the items that repeat each other, beginning with this one. Asked in the platform's name. */
export async function latestOfChain(db: Db, id: string): Promise<RectificationRow> {
  const [latest] = await db.query<RectificationRow[]>(
    `/* latestOfChain */ with recursive chain as (
       select $1::uuid as id union select n.id from chain c join rectification n on n.repeats_id = c.id)
     select ${COLUMNS} from chain c join rectification y on y.id = c.id
      where not exists (select 1 from rectification n where n.repeats_id = y.id)`,
    [id],
  );
  if (latest) return latest;
  throw new Error(`item ${id} is not there`);
}

/** How often what an item says had been found before: the length of the chain of items that it repeats. */
export async function timesFoundBefore(db: Db, id: string): Promise<number> {
  const [row] = await db.query<{ times: number }[]>(
    `/* timesFoundBefore */ with recursive chain as (
       select y.repeats_id as id from rectification y where y.id = $1::uuid
       union select y.repeats_id from chain c join rectification y on y.id = c.id)
     select count(id)::int as times from chain`,
    [id],
  );
  return row?.times ?? 0;
}

/** The items that were listed at once with this one, in their order. */
export async function listedTogether(db: Db, viewer: Viewer, id: string): Promise<RectificationRow[]> {
  const params: unknown[] = [id];
  return db.query<RectificationRow[]>(
    `/* listedTogether */ select ${COLUMNS} from rectification y join rectification_version v on v.rectification_id = y.id and v.version = 1
      where v.made_by = (select one.made_by from rectification_version one where one.rectification_id = $1 and one.version = 1)
        and ${scopePredicate(viewer.scope, 'y', params)}
      order by y.id`,
    params,
  );
}

/** When an item's latest step was taken. */
export async function lastStepDay(db: Db, { id, version }: RectificationRow): Promise<Day> {
  const [row] = await db.query<{ day: Day }[]>(
    `/* lastStepOfItem */ select day::text as day from rectification_version where rectification_id = $1 and version = $2`,
    [id, version],
  );
  if (!row) throw new Error(`item ${id} has no version ${version}`);
  return row.day;
}

export async function insertRectification(db: Db, row: RectificationRow): Promise<void> {
  await db.query(
    `/* insertRectification */ insert into rectification (id, pairing_id, problem, measure, lead_unit_id, responsible_unit_ids, origin,
       inspection, inspected_on, flag_id, inspection_id, meeting_id, office, opened_on, due, state, version, simulated, published,
       party_ids, place_paths, responsible_person, repeats_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)`,
    [
      row.id,
      row.pairingId,
      row.problem,
      row.measure,
      row.leadUnitId,
      row.responsibleUnitIds,
      row.origin,
      row.inspection,
      row.inspectedOn,
      row.flagId,
      row.inspectionId,
      row.meetingId,
      row.office,
      row.openedOn,
      row.due,
      row.state,
      row.version,
      row.simulated,
      row.published,
      row.partyIds,
      row.placePaths,
      row.responsiblePerson,
      row.repeatsId,
    ],
  );
}

/** Ends the version that stood, and brings the head up to what the next one says. */
export async function updateRectification(db: Db, row: RectificationRow): Promise<void> {
  await db.query(
    `/* updateRectification */ with ended as (
       update rectification_version set ended_by = pg_current_xact_id() where rectification_id = $1 and ended_by is null)
     update rectification set state = $2, due = $3, version = $4 where id = $1`,
    [row.id, row.state, row.due, row.version],
  );
}

/** Writes the step by which the head came to say what it says. */
export async function addRectificationVersion(db: Db, version: Omit<RectificationVersionRow, 'madeAt'>): Promise<void> {
  await db.query(
    `/* addRectificationVersion */ insert into rectification_version (rectification_id, version, action, state, day, due, text, made_by_account)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      version.rectificationId,
      version.version,
      version.action,
      version.state,
      version.day,
      version.due,
      version.text,
      version.madeByAccount,
    ],
  );
}
