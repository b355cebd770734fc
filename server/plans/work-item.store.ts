import type { Page } from '../../schema/page';
import type { WorkOrigin, WorkState } from '../../schema/vocabulary';
import { among } from '../db/among';
import { byId, type Batch } from '../db/loaders';
import { readPage, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import type { Day } from '../platform/day';
import { scopePredicate, type Viewer } from '../platform/scope';
import type { StoredWorkItem, WorkItemRow, WorkItemVersionRow, WorkProgressRow } from './work.tables';

const COLUMNS = `w.id, w.pairing_id as "pairingId", w.plan_id as "planId", w.side, w.title, w.unit_id as "unitId", w.person_id as "personId",
  w.person_name as "personName", w.origin, w.origin_id as "originId", w.step_titles as "stepTitles", w.step_days as "stepDays",
  w.milestone_days::text[] as "milestoneDays", w.reached, w.assigned_on::text as "assignedOn", w.due::text as due,
  w.next_due::text as "nextDue", w.state, w.keeper_ids as "keeperIds", w.version, w.simulated, w.published, w.party_ids as "partyIds",
  w.place_paths as "placePaths"`;

/** Work goes to and fro a few times; more than anybody would read is cut off. */
const MAX_VERSIONS = 200;
/** What a household's plans ask for over the years. */
const MAX_OF_HOUSEHOLD = 100;
/** What one problem asks for. */
const MAX_OF_VISIT = 20;
/** Ten years of quarters. */
const MAX_QUARTERS = 40;

/** Work by id, of what the viewer may see. */
export const workItemsById: Batch<string, StoredWorkItem> = async (db, viewer, ids) => {
  const params: unknown[] = [];
  return byId(
    await db.query<StoredWorkItem[]>(
      `/* workItemsById */ select ${COLUMNS} from work_item w
        where ${among('w.id', ids, params)} and ${scopePredicate(viewer.scope, 'w', params)}`,
      params,
    ),
  );
};

export interface WorkItemQuery {
  pairingIds?: string[] | null;
  planIds?: string[] | null;
  unitIds?: string[] | null;
  states?: WorkState[] | null;
  origins?: WorkOrigin[] | null;
  /** Only what names the viewer. */
  mine?: boolean | null;
  /** Due from this day on, or waiting to be done. */
  from?: Day | null;
  /** Assigned by this day. */
  until?: Day | null;
  search?: string | null;
  /** Waits, was due before this day, and the viewer is above it: keeps its plan, or supervises its place. */
  lateBefore?: Day | null;
}

/** Work that the viewer may see, what is due next first. */
export function listWorkItems(
  db: Db,
  viewer: Viewer,
  query: WorkItemQuery,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<StoredWorkItem>> {
  const params: unknown[] = [];
  const put = (value: unknown): string => `$${params.push(value)}`;
  const where = [scopePredicate(viewer.scope, 'w', params)];
  if (query.pairingIds) where.push(`w.pairing_id = any(${put(query.pairingIds)}::uuid[])`);
  if (query.planIds) where.push(`w.plan_id = any(${put(query.planIds)}::uuid[])`);
  if (query.unitIds) where.push(`w.unit_id = any(${put(query.unitIds)}::uuid[])`);
  if (query.states) where.push(`w.state = any(${put(query.states)}::text[])`);
  if (query.origins) where.push(`w.origin = any(${put(query.origins)}::text[])`);
  if (query.mine === true) where.push(`w.person_id = ${put(viewer.accountId)}::uuid`);
  if (query.from) where.push(`(w.due >= ${put(query.from)}::date or w.state in ('OPEN', 'UNDER_WAY'))`);
  if (query.until) where.push(`w.assigned_on <= ${put(query.until)}::date`);
  if (query.search) {
    const text = put(query.search);
    where.push(`(position(${text} in w.title) > 0 or position(${text} in w.person_name) > 0)`);
  }
  if (query.lateBefore) {
    where.push(`w.state in ('OPEN', 'UNDER_WAY') and w.next_due < ${put(query.lateBefore)}::date`);
    const above = { partyIds: 'w.keeper_ids', placePaths: 'w.place_paths' };
    where.push(scopePredicate({ ...viewer.scope, published: false }, 'w', params, above));
  }
  const order = [
    { sql: 'w.next_due', type: 'date' as const },
    { sql: 'w.id', type: 'uuid' as const },
  ];
  const list = { name: 'listWorkItems', columns: COLUMNS, from: 'work_item w', where, params, order };
  return readPage<StoredWorkItem>(db, list, page, recount);
}

/** Work of some plans that is called so, of what the viewer may see. */
export function workTitled(
  db: Db,
  viewer: Viewer,
  planIds: readonly string[],
  titles: readonly string[],
): Promise<StoredWorkItem[]> {
  const params: unknown[] = [planIds, titles];
  return db.query<StoredWorkItem[]>(
    `/* workTitled */ select ${COLUMNS} from work_item w
      where w.plan_id = any($1::uuid[]) and w.title = any($2::text[]) and ${scopePredicate(viewer.scope, 'w', params)} order by w.id`,
    params,
  );
}

/** The work under plans of each household, of which such a plan names the number that it has or had, what is due next first; 100 at most. */
export const workByHousehold: Batch<string, StoredWorkItem[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids, MAX_OF_HOUSEHOLD];
  const rows = await db.query<(StoredWorkItem & { householdId: string })[]>(
    `/* workByHousehold */ select * from (
       select ${COLUMNS}, h.id as "householdId", row_number() over (partition by h.id order by w.next_due, w.id) as nth
         from household h join work_plan p on p.pairing_id = h.pairing_id and p.level = 'HOUSEHOLD'
          and p.locality in (select e.number from household_entry e where e.household_id = h.id)
         join work_item w on w.plan_id = p.id
        where h.id = any($1::uuid[]) and ${scopePredicate(viewer.scope, 'h', params)} and ${scopePredicate(viewer.scope, 'w', params)}) as asked
      where nth <= $2 order by "householdId", nth`,
    params,
  );
  const groups = new Map<string, StoredWorkItem[]>(ids.map((id) => [id, []]));
  for (const { householdId, ...item } of rows) groups.get(householdId)?.push(item);
  return groups;
};

/** The work that was born of what each visit found, the first first; 20 at most. */
export const workByVisit: Batch<string, StoredWorkItem[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids, MAX_OF_VISIT];
  const rows = await db.query<StoredWorkItem[]>(
    `/* workByVisit */ select * from (
       select ${COLUMNS}, row_number() over (partition by w.origin_id order by w.id) as nth from work_item w
        where w.origin = 'VISIT' and w.origin_id = any($1::uuid[]) and ${scopePredicate(viewer.scope, 'w', params)}) as born
      where nth <= $2 order by "originId", nth`,
    params,
  );
  const groups = new Map<string, StoredWorkItem[]>(ids.map((id) => [id, []]));
  for (const item of rows) groups.get(item.originId ?? '')?.push(item);
  return groups;
};

/** The latest 200 steps of each piece of work, the latest first. */
export const versionsByWorkItem: Batch<string, WorkItemVersionRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids, MAX_VERSIONS];
  const rows = await db.query<WorkItemVersionRow[]>(
    `/* versionsByWorkItem */ select v.item_id as "itemId", v.version, v.action, v.state, v.day::text as day, v.due::text as due,
            v.milestone_days::text[] as "milestoneDays", v.reached, v.text, v.made_at as "madeAt", v.made_by_account as "madeByAccount"
       from work_item_version v join work_item w on w.id = v.item_id
      where v.item_id = any($1::uuid[]) and v.version > w.version - $2 and ${scopePredicate(viewer.scope, 'w', params)}
      order by v.version desc`,
    params,
  );
  return grouped(ids, rows);
};

const PROGRESS = `g.item_id as "itemId", g.version, g.year, g.quarter, g.income_fen as "incomeFen", g.projects_moved as "projectsMoved",
  g.problems_solved as "problemsSolved", g.note, v.made_at as "madeAt", v.made_by_account as "madeByAccount"`;
const FROM_PROGRESS = `work_progress g join work_item w on w.id = g.item_id
  join work_item_version v on v.item_id = g.item_id and v.version = g.version`;

/** What stands of each quarter, the latest quarter first; 40 at most. */
export const progressByWorkItem: Batch<string, WorkProgressRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids, MAX_QUARTERS];
  const rows = await db.query<WorkProgressRow[]>(
    `/* progressByWorkItem */ select ${PROGRESS}
       from (select p.*, row_number() over (partition by p.item_id order by p.year desc, p.quarter desc) as nth
               from (select distinct on (item_id, year, quarter) * from work_progress where item_id = any($1::uuid[])
                      order by item_id, year, quarter, version desc) as p) as g
       join work_item w on w.id = g.item_id join work_item_version v on v.item_id = g.item_id and v.version = g.version
      where g.nth <= $2 and ${scopePredicate(viewer.scope, 'w', params)}
      order by g.year desc, g.quarter desc`,
    params,
  );
  return grouped(ids, rows);
};

/** The key of a step, for `progressByStep`. */
export const stepKey = (itemId: string, version: number): string => `${itemId} ${version}`;

/** What the steps of these keys reported. */
export const progressByStep: Batch<string, WorkProgressRow> = async (db, viewer, keys) => {
  const split = keys.map((key) => key.split(' '));
  const params: unknown[] = [split.map(([id]) => id), split.map(([, version]) => version)];
  const rows = await db.query<WorkProgressRow[]>(
    `/* progressByStep */ select ${PROGRESS} from ${FROM_PROGRESS}
      where (g.item_id, g.version) in (select * from unnest($1::uuid[], $2::int[])) and ${scopePredicate(viewer.scope, 'w', params)}`,
    params,
  );
  return new Map(rows.map((row) => [stepKey(row.itemId, row.version), row]));
};

/** Which accounts have had a hand in each piece of work: none of them accepts it. */
export const workersByItem: Batch<string, string[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const rows = await db.query<{ id: string; accounts: string[] }[]>(
    `/* workersByItem */ select w.id, array(
            select distinct v.made_by_account from work_item_version v
             where v.item_id = w.id and v.action in ('START', 'REPORT', 'FINISH') and v.made_by_account is not null) as accounts
       from work_item w where w.id = any($1::uuid[]) and ${scopePredicate(viewer.scope, 'w', params)}`,
    params,
  );
  return new Map(rows.map(({ id, accounts }) => [id, accounts]));
};

export async function insertWorkItem(db: Db, item: WorkItemRow): Promise<void> {
  await db.query(
    `/* insertWorkItem */ insert into work_item (id, pairing_id, plan_id, side, title, unit_id, person_id, person_name, origin, origin_id,
       step_titles, step_days, milestone_days, reached, assigned_on, due, state, keeper_ids, version, simulated, published, party_ids, place_paths)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::date[], $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)`,
    [
      item.id,
      item.pairingId,
      item.planId,
      item.side,
      item.title,
      item.unitId,
      item.personId,
      item.personName,
      item.origin,
      item.originId,
      item.stepTitles,
      item.stepDays,
      item.milestoneDays,
      item.reached,
      item.assignedOn,
      item.due,
      item.state,
      item.keeperIds,
      item.version,
      item.simulated,
      item.published,
      item.partyIds,
      item.placePaths,
    ],
  );
}

/** Ends the version that stood, and brings the head up to what the next one says. */
export async function updateWorkItem(db: Db, item: WorkItemRow): Promise<void> {
  await db.query(
    `/* updateWorkItem */ with ended as (
       update work_item_version set ended_by = pg_current_xact_id() where item_id = $1 and ended_by is null)
     update work_item set state = $2, due = $3, milestone_days = $4::date[], reached = $5, version = $6 where id = $1`,
    [item.id, item.state, item.due, item.milestoneDays, item.reached, item.version],
  );
}

/** Writes the step by which the head came to say what it says. */
export async function addWorkItemVersion(db: Db, version: Omit<WorkItemVersionRow, 'madeAt'>): Promise<void> {
  await db.query(
    `/* addWorkItemVersion */ insert into work_item_version (item_id, version, action, state, day, due, milestone_days, reached, text, made_by_account)
     values ($1, $2, $3, $4, $5, $6, $7::date[], $8, $9, $10)`,
    [
      version.itemId,
      version.version,
      version.action,
      version.state,
      version.day,
      version.due,
      version.milestoneDays,
      version.reached,
      version.text,
      version.madeByAccount,
    ],
  );
}

export async function addWorkProgress(
  db: Db,
  progress: Omit<WorkProgressRow, 'madeAt' | 'madeByAccount'>,
): Promise<void> {
  await db.query(
    `/* addWorkProgress */ insert into work_progress (item_id, version, year, quarter, income_fen, projects_moved, problems_solved, note)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      progress.itemId,
      progress.version,
      progress.year,
      progress.quarter,
      progress.incomeFen,
      progress.projectsMoved,
      progress.problemsSolved,
      progress.note,
    ],
  );
}

function grouped<Row extends { itemId: string }>(ids: readonly string[], rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>(ids.map((id) => [id, []]));
  for (const row of rows) groups.get(row.itemId)?.push(row);
  return groups;
}
