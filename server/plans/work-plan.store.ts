import type { Page } from '../../schema/page';
import type { Side, WorkLevel } from '../../schema/vocabulary';
import { among } from '../db/among';
import { byId, type Batch } from '../db/loaders';
import { readPage, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import { scopePredicate, type Viewer } from '../platform/scope';
import type { WorkPlanRow } from './work.tables';

const COLUMNS = `n.id, n.pairing_id as "pairingId", n.side, n.level, n.parent_id as "parentId", n.unit_id as "unitId", n.place_id as "placeId",
  n.locality, n.title, n.from_day::text as "from", n.until_day::text as "until", n.origin, n.origin_id as "originId", n.keeper_ids as "keeperIds",
  n.version, n.simulated, n.published, n.party_ids as "partyIds", n.place_paths as "placePaths"`;

/** Plans by id, of those that the viewer may see. */
export const workPlansById: Batch<string, WorkPlanRow> = async (db, viewer, ids) => {
  const params: unknown[] = [];
  return byId(
    await db.query<WorkPlanRow[]>(
      `/* workPlansById */ select ${COLUMNS} from work_plan n
        where ${among('n.id', ids, params)} and ${scopePredicate(viewer.scope, 'n', params)}`,
      params,
    ),
  );
};

export interface WorkPlanQuery {
  pairingIds?: string[] | null;
  parentIds?: string[] | null;
  unitIds?: string[] | null;
  levels?: WorkLevel[] | null;
  sides?: Side[] | null;
  search?: string | null;
}

/** Plans that the viewer may see, the highest level first, then by their first day. */
export function listWorkPlans(
  db: Db,
  viewer: Viewer,
  query: WorkPlanQuery,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<WorkPlanRow>> {
  const params: unknown[] = [];
  const put = (value: unknown): string => `$${params.push(value)}`;
  const where = [scopePredicate(viewer.scope, 'n', params)];
  if (query.pairingIds) where.push(`n.pairing_id = any(${put(query.pairingIds)}::uuid[])`);
  if (query.parentIds) where.push(`n.parent_id = any(${put(query.parentIds)}::uuid[])`);
  if (query.unitIds) where.push(`n.unit_id = any(${put(query.unitIds)}::uuid[])`);
  if (query.levels) where.push(`n.level = any(${put(query.levels)}::text[])`);
  if (query.sides) where.push(`n.side = any(${put(query.sides)}::text[])`);
  if (query.search) {
    const text = put(query.search);
    where.push(`(position(${text} in n.title) > 0 or position(${text} in n.locality) > 0)`);
  }
  const order = [
    { sql: `array_position('{COUNTY,TOWNSHIP,VILLAGE,HOUSEHOLD}'::text[], n.level)`, type: 'int' as const },
    { sql: 'n.from_day', type: 'date' as const },
    { sql: 'n.id', type: 'uuid' as const },
  ];
  const list = { name: 'listWorkPlans', columns: COLUMNS, from: 'work_plan n', where, params, order };
  return readPage<WorkPlanRow>(db, list, page, recount);
}

/** Plans of a county's pairings that are called so, of those that the viewer may see. */
export function plansTitled(
  db: Db,
  viewer: Viewer,
  pairingIds: readonly string[],
  titles: readonly string[],
): Promise<WorkPlanRow[]> {
  const params: unknown[] = [pairingIds, titles];
  return db.query<WorkPlanRow[]>(
    `/* plansTitled */ select ${COLUMNS} from work_plan n
      where n.pairing_id = any($1::uuid[]) and n.title = any($2::text[]) and ${scopePredicate(viewer.scope, 'n', params)} order by n.id`,
    params,
  );
}

export async function insertWorkPlan(db: Db, plan: WorkPlanRow): Promise<void> {
  await db.query(
    `/* insertWorkPlan */ insert into work_plan (id, pairing_id, side, level, parent_id, unit_id, place_id, locality, title, from_day, until_day,
       origin, origin_id, keeper_ids, version, simulated, published, party_ids, place_paths)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
    [
      plan.id,
      plan.pairingId,
      plan.side,
      plan.level,
      plan.parentId,
      plan.unitId,
      plan.placeId,
      plan.locality,
      plan.title,
      plan.from,
      plan.until,
      plan.origin,
      plan.originId,
      plan.keeperIds,
      plan.version,
      plan.simulated,
      plan.published,
      plan.partyIds,
      plan.placePaths,
    ],
  );
}

const UNION = (column: string): string =>
  `array(select distinct one from unnest(${column} || $2::uuid[]) as one order by 1)`;

/** Ends the version that stood, and puts the plan under another. */
export async function moveWorkPlan(db: Db, plan: Pick<WorkPlanRow, 'id' | 'parentId' | 'version'>): Promise<void> {
  await db.query(
    `/* endWorkPlanVersion */ update work_plan_version set ended_by = pg_current_xact_id() where plan_id = $1 and ended_by is null`,
    [plan.id],
  );
  await db.query(`/* moveWorkPlan */ update work_plan set parent_id = $2, version = $3 where id = $1`, [
    plan.id,
    plan.parentId,
    plan.version,
  ]);
}

/** Lets further units manage a plan, the plans below it and the work of all of them. */
export async function addKeepers(db: Db, planId: string, keeperIds: readonly string[]): Promise<void> {
  await db.query(
    `/* addPlanKeepers */ with recursive below as (
       select id from work_plan where id = $1 union select n.id from work_plan n join below b on n.parent_id = b.id)
     update work_plan set keeper_ids = ${UNION('keeper_ids')}, party_ids = ${UNION('party_ids')}
      where id in (select id from below)`,
    [planId, keeperIds],
  );
  await db.query(
    `/* addWorkKeepers */ with recursive below as (
       select id from work_plan where id = $1 union select n.id from work_plan n join below b on n.parent_id = b.id)
     update work_item set keeper_ids = ${UNION('keeper_ids')}, party_ids = ${UNION('party_ids')}
      where plan_id in (select id from below)`,
    [planId, keeperIds],
  );
}

/** The units that do the work of a plan and of those below it: whoever comes to manage it sees which they are. */
export async function unitsBelow(db: Db, planId: string): Promise<string[]> {
  const rows = await db.query<{ id: string }[]>(
    `/* unitsBelow */ with recursive below as (
       select id, unit_id from work_plan where id = $1
       union select n.id, n.unit_id from work_plan n join below b on n.parent_id = b.id)
     select unit_id as id from below
     union select w.unit_id from work_item w where w.plan_id in (select id from below)`,
    [planId],
  );
  return rows.map(({ id }) => id);
}

/** Writes under what the plan now stands, and why. */
export async function addWorkPlanVersion(
  db: Db,
  { id, version, parentId }: Pick<WorkPlanRow, 'id' | 'version' | 'parentId'>,
  reason: string | null,
  accountId: string | null,
): Promise<void> {
  await db.query(
    `/* addWorkPlanVersion */ insert into work_plan_version (plan_id, version, parent_id, reason, made_by_account)
     values ($1, $2, $3, $4, $5)`,
    [id, version, parentId, reason, accountId],
  );
}
