import type { Page } from '../../schema/page';
import type { BenefitLinkDimension } from '../../schema/vocabulary';
import type { PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import type { CountedCell } from '../households/household-count.rules';
import { householdsById } from '../households/household.store';
import type { HouseholdRow } from '../households/household.tables';
import { readPage } from '../db/page';
import type { Day } from '../platform/day';
import { scopePredicate, type Viewer } from '../platform/scope';
import type { BenefitLinkRow } from './village';

/** How many registered households links reach, each once in a cell, and how many people are in them on a day. */
export function reachOf(
  db: Db,
  linkIds: readonly string[],
  groupBy: BenefitLinkDimension | null,
  onDay: Day,
): Promise<CountedCell[]> {
  if (linkIds.length === 0) return Promise.resolve([]);
  return db.query<CountedCell[]>(
    `/* benefitReach */ select r.key, r.households, r.persons, r.visible from benefit_reach($1::uuid[], $2::text, $3::date) r order by r.key collate "C"`,
    [linkIds, groupBy ?? '', onDay],
  );
}

/** The registered households of a link that the viewer may look at, in the order of their numbers. */
export async function listReached(
  db: Db,
  viewer: Viewer,
  linkId: string,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<HouseholdRow>> {
  const params: unknown[] = [linkId];
  const read = await readPage<{ id: string }>(
    db,
    {
      name: 'listReached',
      columns: 'h.id',
      from: 'benefit_link_household b join household h on h.id = b.household_id',
      where: ['b.link_id = $1', 'b.ended_by is null', scopePredicate(viewer.scope, 'h', params)],
      params,
      order: [
        { sql: 'h.number collate "C"', type: 'text' },
        { sql: 'h.id', type: 'uuid' },
      ],
    },
    page,
    recount,
  );
  const households = await householdsById(db, viewer, read.edges.map(({ node }) => node.id)); // prettier-ignore
  const edges = read.edges.flatMap(({ cursor, node }) => {
    const household = households.get(node.id);
    return household ? [{ cursor, node: household }] : [];
  });
  return { ...read, edges };
}

/** Of these households, those that are named by a link already. Asked in the viewer's sight. */
export async function namedAlready(db: Db, linkId: string, householdIds: readonly string[]): Promise<Set<string>> {
  const rows = await db.query<{ id: string }[]>(
    `/* namedAlready */ select b.household_id as id from benefit_link_household b
      where b.link_id = $1 and b.household_id = any($2::uuid[]) and b.ended_by is null`,
    [linkId, householdIds],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Names households of a link, and ends others. */
export async function changeReached(
  db: Db,
  { id, version }: Pick<BenefitLinkRow, 'id' | 'version'>,
  { add, remove }: { add: readonly string[]; remove: readonly string[] },
): Promise<void> {
  await db.query(
    `/* endReached */ update benefit_link_household set ended_by = pg_current_xact_id()
      where link_id = $1 and household_id = any($2::uuid[]) and ended_by is null`,
    [id, remove],
  );
  await db.query(
    `/* addReached */ insert into benefit_link_household (link_id, version, household_id) select $1, $2, unnest($3::uuid[])`,
    [id, version, add],
  );
}
