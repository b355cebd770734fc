import type { Page } from '../../schema/page';
import { among } from '../db/among';
import { byId, type Batch } from '../db/loaders';
import { readPage, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import { LAY_PATHS, layOn } from '../households/household-place.store';
import type { Day } from '../platform/day';
import { scopePredicate, type Viewer } from '../platform/scope';
import { groupedByHousehold, ofHouseholds, OWNER, type OfHouseholds } from './household-scope.store';
import type { ToVisitRow, VisitCountRow, VisitRow } from './helper.tables';

const COLUMNS = `v.id, v.version, v.household_id as "householdId", v.day::text as day, v.helper_id as "helperId", v.visitor, v.locality, v.note,
  v.problem, v.withdrawn as "isWithdrawn", v.reason, v.made_at as "madeAt", v.made_by_account as "madeByAccount", ${OWNER}`;
const FROM = 'household_visit v join household h on h.id = v.household_id';

/** One a month, over the years. */
const MAX_VISITS = 200;
const MAX_VERSIONS = 100;

/** Visits by id, as they stand, of the households that the viewer may see. */
export const visitsById: Batch<string, VisitRow> = async (db, viewer, ids) => {
  const params: unknown[] = [];
  return byId(
    await db.query<VisitRow[]>(
      `/* visitsById */ select ${COLUMNS} from ${FROM}
        where ${among('v.id', ids, params)} and v.ended_by is null and ${scopePredicate(viewer.scope, 'h', params)}`,
      params,
    ),
  );
};

/** The latest 200 visits to each household that were not withdrawn, the latest day first. */
export const visitsByHousehold: Batch<string, VisitRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids, MAX_VISITS];
  const rows = await db.query<VisitRow[]>(
    `/* visitsByHousehold */ select * from (
       select ${COLUMNS}, row_number() over (partition by v.household_id order by v.day desc, v.id desc) as nth from ${FROM}
        where v.household_id = any($1::uuid[]) and v.ended_by is null and not v.withdrawn and ${scopePredicate(viewer.scope, 'h', params)}) as went
      where nth <= $2 order by "householdId", nth`,
    params,
  );
  return groupedByHousehold(ids, rows);
};

/** The day of the last visit to each household; missing where nobody went. */
export const lastVisits: Batch<string, Day> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const rows = await db.query<{ id: string; day: Day }[]>(
    `/* lastVisits */ select h.id, max(v.day)::text as day from ${FROM}
      where v.household_id = any($1::uuid[]) and v.ended_by is null and not v.withdrawn and ${scopePredicate(viewer.scope, 'h', params)} group by h.id`,
    params,
  );
  return new Map(rows.map(({ id, day }) => [id, day]));
};

/** The latest 100 versions of each visit, the latest first. */
export const versionsOfVisit: Batch<string, VisitRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids, MAX_VERSIONS];
  const rows = await db.query<VisitRow[]>(
    `/* versionsOfVisit */ select * from (
       select ${COLUMNS}, row_number() over (partition by v.id order by v.version desc) as nth from ${FROM}
        where v.id = any($1::uuid[]) and ${scopePredicate(viewer.scope, 'h', params)}) as versions
      where nth <= $2 order by id, nth`,
    params,
  );
  const versions = new Map<string, VisitRow[]>(ids.map((id) => [id, []]));
  for (const row of rows) versions.get(row.id)?.push(row);
  return versions;
};

export interface VisitQuery extends OfHouseholds {
  from?: Day | null;
  until?: Day | null;
  hasProblem?: boolean | null;
  withWithdrawn?: boolean | null;
}

/** Visits on some days to households, of those that the viewer may see and that were not withdrawn. */
export function visitsOnDays(
  db: Db,
  viewer: Viewer,
  asked: readonly { householdId: string; day: Day }[],
): Promise<VisitRow[]> {
  const params: unknown[] = [asked.map(({ householdId }) => householdId), asked.map(({ day }) => day)];
  return db.query<VisitRow[]>(
    `/* visitsOnDays */ select ${COLUMNS} from ${FROM}
      where (v.household_id, v.day) in (select * from unnest($1::uuid[], $2::date[])) and v.ended_by is null and not v.withdrawn
        and ${scopePredicate(viewer.scope, 'h', params)} order by v.id`,
    params,
  );
}

/** Visits that the viewer may see, the latest day first. */
export function listVisits(
  db: Db,
  viewer: Viewer,
  query: VisitQuery,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<VisitRow>> {
  const params: unknown[] = [];
  const where = ['v.ended_by is null', ...ofHouseholds(viewer, query, params)];
  if (query.from) where.push(`v.day >= $${params.push(query.from)}::date`);
  if (query.until) where.push(`v.day <= $${params.push(query.until)}::date`);
  if (typeof query.hasProblem === 'boolean') where.push(`v.problem is ${query.hasProblem ? 'not ' : ''}null`);
  if (query.withWithdrawn !== true) where.push('not v.withdrawn');
  const order = [
    { sql: 'v.day', type: 'date', desc: true } as const,
    { sql: 'v.id', type: 'uuid', desc: true } as const,
  ];
  return readPage<VisitRow>(
    db,
    { name: 'listVisits', columns: COLUMNS, from: FROM, where, params, order },
    page,
    recount,
  );
}

/** The last visit of a helper under an assignment; null where there was none. */
export const lastVisitOfHelper = async (db: Db, helperId: string): Promise<Day | null> =>
  (await lastVisitsOfHelpers(db, [helperId])).get(helperId) ?? null;

/** The last visit of each helper under an assignment, of those who made one. */
export async function lastVisitsOfHelpers(db: Db, helperIds: readonly string[]): Promise<Map<string, Day>> {
  const rows = await db.query<{ helperId: string; day: Day }[]>(
    `/* lastVisitsOfHelpers */ select v.helper_id as "helperId", max(v.day)::text as day from household_visit v
      where v.helper_id = any($1::uuid[]) and v.ended_by is null and not v.withdrawn group by v.helper_id`,
    [helperIds],
  );
  return new Map(rows.map(({ helperId, day }) => [helperId, day]));
}

/** Ends the version that stood and puts this one in its place. */
export async function putVisit(db: Db, visit: Omit<VisitRow, 'madeAt'>): Promise<void> {
  await db.query(
    `/* endVisit */ update household_visit set ended_by = pg_current_xact_id() where id = $1 and ended_by is null`,
    [visit.id],
  );
  await db.query(
    `/* putVisit */ insert into household_visit (id, version, household_id, day, helper_id, visitor, locality, note, problem, withdrawn, reason,
            made_by_account)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      visit.id,
      visit.version,
      visit.householdId,
      visit.day,
      visit.helperId,
      visit.visitor,
      visit.locality,
      visit.note,
      visit.problem,
      visit.isWithdrawn,
      visit.reason,
      visit.madeByAccount,
    ],
  );
}

/** Since when each household whose entry was open on a day waits: its last visit up to then, or its finding; and where it lay. */
const waiting = (day: string): string => `household h cross join lateral (
     select max(v.day) as last from household_visit v
      where v.household_id = h.id and v.ended_by is null and not v.withdrawn and v.day <= ${day}::date) as seen
     ${layOn(`${day}::date`)}`;
const wasOpen = (day: string): string =>
  `h.found_on <= ${day}::date and (h.closed_on is null or h.closed_on > ${day}::date)`;
const SINCE = 'coalesce(seen.last, h.found_on)';

export interface ToVisitQuery extends OfHouseholds {
  onDay: Day;
  /** More days than these have passed. */
  days: number;
}

/** Households that the viewer may see and that waited to be visited on a day, where they lay then, who waited longest first. */
export function listToVisit(
  db: Db,
  viewer: Viewer,
  query: ToVisitQuery,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<ToVisitRow>> {
  const params: unknown[] = [query.onDay, query.days];
  const where = [...ofHouseholds(viewer, query, params, LAY_PATHS), wasOpen('$1'), `${SINCE} < $1::date - $2::int`];
  const order = [{ sql: SINCE, type: 'date' } as const, { sql: 'h.id', type: 'uuid' } as const];
  const columns = `h.id as "householdId", lay_place.id as "placeId", lay.village, seen.last::text as "lastVisitOn", $1::date - ${SINCE} as "daysSince"`;
  return readPage<ToVisitRow>(
    db,
    { name: 'listToVisit', columns, from: waiting('$1'), where, params, order },
    page,
    recount,
  );
}

/** A county has some dozens of townships; a province some thousands. */
const MAX_COUNTS = 1_000;

/** How the households that lay at each place were visited and helped as of a day, of those that the viewer may see; 1000 places at most. */
export function countToVisit(db: Db, viewer: Viewer, query: ToVisitQuery): Promise<VisitCountRow[]> {
  const params: unknown[] = [query.onDay, query.days];
  const where = [...ofHouseholds(viewer, query, params, LAY_PATHS), wasOpen('$1')];
  return db.query<VisitCountRow[]>(
    `/* countToVisit */ select lay_place.id as "placeId", count(*)::int as households,
            (count(*) filter (where ${SINCE} < $1::date - $2::int))::int as "notVisited",
            (count(*) filter (where not exists (select 1 from household_helper a where a.household_id = h.id and a.ended_by is null
               and $1::date between a.since and coalesce(a.until, 'infinity'))))::int as "withoutHelper"
       from ${waiting('$1')} where ${where.join(' and ')} group by lay_place.id order by lay_place.id limit ${MAX_COUNTS}`,
    params,
  );
}
