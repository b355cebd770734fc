import type { Page } from '../../schema/page';
import { among } from '../db/among';
import { byId, type Batch } from '../db/loaders';
import { readPage, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import type { Day } from '../platform/day';
import { scopePredicate, type Viewer } from '../platform/scope';
import { groupedByHousehold, ofHouseholds, OWNER, type OfHouseholds } from './household-scope.store';
import type { ActionPlanRow } from './helper.tables';

const MEASURES = `(select coalesce(jsonb_agg(jsonb_build_object('nth', m.nth, 'text', m.text, 'due', m.due, 'expectedFen', m.expected_fen::text,
    'doneOn', m.done_on, 'gainedFen', m.gained_fen::text, 'note', m.note) order by m.nth), '[]')
   from action_measure m where m.plan_id = p.id and m.version = p.version)`;
const COLUMNS = `p.id, p.version, p.household_id as "householdId", p.helper_id as "helperId", p.from_day::text as "from",
  p.until_day::text as "until", p.agreed_on::text as "agreedOn", p.action, p.say, p.evidence, p.reason, p.made_at as "madeAt",
  p.made_by_account as "madeByAccount", ${MEASURES} as measures, ${OWNER}`;
const FROM = 'action_plan p join household h on h.id = p.household_id';

const MAX_PLANS = 40;
const MAX_VERSIONS = 100;

/** Plans by id, as they stand, of the households that the viewer may see. */
export const actionPlansById: Batch<string, ActionPlanRow> = async (db, viewer, ids) => {
  const params: unknown[] = [];
  return byId(
    await db.query<ActionPlanRow[]>(
      `/* actionPlansById */ select ${COLUMNS} from ${FROM}
        where ${among('p.id', ids, params)} and p.ended_by is null and ${scopePredicate(viewer.scope, 'h', params)}`,
      params,
    ),
  );
};

/** The plans of each household as they stand, the latest first; 40 at most. */
export const actionPlansByHousehold: Batch<string, ActionPlanRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids, MAX_PLANS];
  const rows = await db.query<ActionPlanRow[]>(
    `/* actionPlansByHousehold */ select * from (
       select ${COLUMNS}, row_number() over (partition by p.household_id order by p.from_day desc, p.id) as nth from ${FROM}
        where p.household_id = any($1::uuid[]) and p.ended_by is null and ${scopePredicate(viewer.scope, 'h', params)}) as planned
      where nth <= $2 order by "householdId", nth`,
    params,
  );
  return groupedByHousehold(ids, rows);
};

/** The latest 100 versions of each plan, the latest first. */
export const versionsOfActionPlan: Batch<string, ActionPlanRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids, MAX_VERSIONS];
  const rows = await db.query<ActionPlanRow[]>(
    `/* versionsOfActionPlan */ select * from (
       select ${COLUMNS}, row_number() over (partition by p.id order by p.version desc) as nth from ${FROM}
        where p.id = any($1::uuid[]) and ${scopePredicate(viewer.scope, 'h', params)}) as versions
      where nth <= $2 order by id, nth`,
    params,
  );
  const versions = new Map<string, ActionPlanRow[]>(ids.map((id) => [id, []]));
  for (const row of rows) versions.get(row.id)?.push(row);
  return versions;
};

export interface ActionPlanQuery extends OfHouseholds {
  onDay?: Day | null;
  openBy?: Day | null;
}

/** Plans that the viewer may see, those that begin last first. */
export function listActionPlans(
  db: Db,
  viewer: Viewer,
  query: ActionPlanQuery,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<ActionPlanRow>> {
  const params: unknown[] = [];
  const where = ['p.ended_by is null', ...ofHouseholds(viewer, query, params)];
  if (query.onDay) where.push(`$${params.push(query.onDay)}::date between p.from_day and p.until_day`);
  if (query.openBy)
    where.push(`exists (select 1 from action_measure m where m.plan_id = p.id and m.version = p.version and m.done_on is null
      and m.due <= $${params.push(query.openBy)}::date)`);
  const order = [
    { sql: 'p.from_day', type: 'date', desc: true } as const,
    { sql: 'p.id', type: 'uuid', desc: true } as const,
  ];
  const list = { name: 'listActionPlans', columns: COLUMNS, from: FROM, where, params, order };
  return readPage<ActionPlanRow>(db, list, page, recount);
}

/** Ends the version that stood and puts this one in its place, with all its measures. */
export async function putActionPlan(db: Db, plan: Omit<ActionPlanRow, 'madeAt'>): Promise<void> {
  const { measures } = plan;
  await db.query(
    `/* endActionPlan */ update action_plan set ended_by = pg_current_xact_id() where id = $1 and ended_by is null`,
    [plan.id],
  );
  await db.query(
    `/* putActionPlan */ insert into action_plan (id, version, household_id, helper_id, from_day, until_day, agreed_on, action, say, evidence, reason,
            made_by_account)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      plan.id,
      plan.version,
      plan.householdId,
      plan.helperId,
      plan.from,
      plan.until,
      plan.agreedOn,
      plan.action,
      plan.say,
      plan.evidence,
      plan.reason,
      plan.madeByAccount,
    ],
  );
  await db.query(
    `/* addMeasures */ insert into action_measure (plan_id, version, nth, text, due, expected_fen, done_on, gained_fen, note)
     select $1, $2, t.* from unnest($3::int[], $4::text[], $5::date[], $6::bigint[], $7::date[], $8::bigint[], $9::text[]) as t`,
    [
      plan.id,
      plan.version,
      measures.map(({ nth }) => nth),
      measures.map(({ text }) => text),
      measures.map(({ due }) => due),
      measures.map(({ expectedFen }) => expectedFen),
      measures.map(({ doneOn }) => doneOn),
      measures.map(({ gainedFen }) => gainedFen),
      measures.map(({ note }) => note),
    ],
  );
}
