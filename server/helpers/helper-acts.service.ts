import { EventKind } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import type { HouseholdRow } from '../households/household.tables';
import { newId } from '../platform/ids';
import type { Viewer } from '../platform/scope';
import { actionPlansById, putActionPlan } from './action-plan.store';
import { helpersById, putHelper } from './helper.store';
import type { ActionPlanRow, HelperRow, VisitRow } from './helper.tables';
import { ownedBy, tell } from './household-paper.service';
import type { VisitFacts } from './visit.rules';
import { putVisit, visitsById } from './visit.store';

/*
 * What is written down of a household, inside a transaction that has locked it and has asked whether the viewer may. Each puts the next
 * version in its place, tells of it, and gives it as it stands.
 */

/** A version that nobody has signed yet. */
export type Next<Row> = Omit<Row, 'madeAt' | 'madeByAccount'>;

/** Of who is followed by somebody else nothing is told: the one who follows is. */
export async function keepHelper(
  db: Db,
  viewer: Viewer,
  next: Next<HelperRow>,
  news: EventKind | null,
): Promise<HelperRow> {
  await putHelper(db, { ...next, madeByAccount: viewer.accountId });
  const kept = written((await helpersById(db, viewer, [next.id])).get(next.id));
  if (news !== null) await tell(db, viewer, news, 'HouseholdHelper', kept);
  return kept;
}

/** Gives a household a helper that was judged; who is followed ends first. */
export async function enterHelper(
  db: Db,
  viewer: Viewer,
  household: HouseholdRow,
  helper: Pick<HelperRow, 'unitId' | 'accountId' | 'name' | 'since'>,
  former: HelperRow | null,
): Promise<HelperRow> {
  if (former) await keepHelper(db, viewer, { ...former, version: former.version + 1 }, null);
  const first = { id: newId(), version: 1, until: null, reason: null };
  return keepHelper(db, viewer, { ...ownedBy(household), ...first, ...helper }, EventKind.HELPER_ASSIGNED);
}

export async function keepPlan(
  db: Db,
  viewer: Viewer,
  next: Next<ActionPlanRow>,
  news: EventKind,
): Promise<ActionPlanRow> {
  await putActionPlan(db, { ...next, madeByAccount: viewer.accountId });
  const kept = written((await actionPlansById(db, viewer, [next.id])).get(next.id));
  await tell(db, viewer, news, 'ActionPlan', kept);
  return kept;
}

export async function keepVisit(db: Db, viewer: Viewer, next: Next<VisitRow>, news: EventKind): Promise<VisitRow> {
  await putVisit(db, { ...next, madeByAccount: viewer.accountId });
  const kept = written((await visitsById(db, viewer, [next.id])).get(next.id));
  await tell(db, viewer, news, 'HouseholdVisit', kept);
  return kept;
}

/** Keeps a visit that was judged, as its first version. */
export function enterVisit(db: Db, viewer: Viewer, household: HouseholdRow, facts: VisitFacts): Promise<VisitRow> {
  const first = { id: newId(), version: 1, isWithdrawn: false, reason: null };
  return keepVisit(db, viewer, { ...ownedBy(household), ...first, ...facts }, EventKind.HOUSEHOLD_VISITED);
}

function written<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error('what was just written is not there');
  return row;
}
