import type { Page } from '../../schema/page';
import { among } from '../db/among';
import { byId, type Batch } from '../db/loaders';
import { readPage, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import { scopePredicate, type Viewer } from '../platform/scope';
import { groupedByHousehold, ofHouseholds, OWNER, type OfHouseholds } from './household-scope.store';
import type { HelperRow } from './helper.tables';

const COLUMNS = `a.id, a.version, a.household_id as "householdId", a.unit_id as "unitId", a.account_id as "accountId", a.name,
  a.since::text as since, a.until::text as until, a.reason, a.made_at as "madeAt", a.made_by_account as "madeByAccount", ${OWNER}`;
const FROM = 'household_helper a join household h on h.id = a.household_id';

/** Over the years a household has a few. */
const MAX_HELPERS = 50;

/** Assignments by id, as they stand, of the households that the viewer may see. */
export const helpersById: Batch<string, HelperRow> = async (db, viewer, ids) => {
  const params: unknown[] = [];
  return byId(
    await db.query<HelperRow[]>(
      `/* helpersById */ select ${COLUMNS} from ${FROM}
        where ${among('a.id', ids, params)} and a.ended_by is null and ${scopePredicate(viewer.scope, 'h', params)}`,
      params,
    ),
  );
};

/** Who helped each household, the latest first; 50 at most. */
export const helpersByHousehold: Batch<string, HelperRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids, MAX_HELPERS];
  const rows = await db.query<HelperRow[]>(
    `/* helpersByHousehold */ select * from (
       select ${COLUMNS}, row_number() over (partition by a.household_id order by a.since desc, a.id desc) as nth from ${FROM}
        where a.household_id = any($1::uuid[]) and a.ended_by is null and ${scopePredicate(viewer.scope, 'h', params)}) as helped
      where nth <= $2 order by "householdId", nth`,
    params,
  );
  return groupedByHousehold(ids, rows);
};

export interface HelperQuery extends OfHouseholds {
  unitIds?: string[] | null;
  isOpen?: boolean | null;
  search?: string | null;
}

/** Assignments that the viewer may see, the latest first. */
export function listHelpers(
  db: Db,
  viewer: Viewer,
  query: HelperQuery,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<HelperRow>> {
  const params: unknown[] = [];
  const where = ['a.ended_by is null', ...ofHouseholds(viewer, query, params)];
  if (query.unitIds) where.push(`a.unit_id = any($${params.push(query.unitIds)}::uuid[])`);
  if (typeof query.isOpen === 'boolean')
    where.push(`(a.until is null and h.closed_on is null) = ${query.isOpen ? 'true' : 'false'}`);
  if (query.search) where.push(`position($${params.push(query.search)} in a.name) > 0`);
  const order = [
    { sql: 'a.since', type: 'date', desc: true } as const,
    { sql: 'a.id', type: 'uuid', desc: true } as const,
  ];
  return readPage<HelperRow>(
    db,
    { name: 'listHelpers', columns: COLUMNS, from: FROM, where, params, order },
    page,
    recount,
  );
}

/** Ends the version that stood and puts this one in its place. */
export async function putHelper(db: Db, helper: Omit<HelperRow, 'madeAt'>): Promise<void> {
  await db.query(
    `/* endHelper */ update household_helper set ended_by = pg_current_xact_id() where id = $1 and ended_by is null`,
    [helper.id],
  );
  await db.query(
    `/* putHelper */ insert into household_helper (id, version, household_id, unit_id, account_id, name, since, until, reason, made_by_account)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      helper.id,
      helper.version,
      helper.householdId,
      helper.unitId,
      helper.accountId,
      helper.name,
      helper.since,
      helper.until,
      helper.reason,
      helper.madeByAccount,
    ],
  );
}
