import { type Batch } from '../db/loaders';
import type { Db } from '../db/tx';
import type { Day } from '../platform/day';
import { scopePredicate, type Viewer } from '../platform/scope';
import { grouped, ownTo, visibleTo } from './inspection.store';
import type { FollowUpRow } from './inspection.tables';

const COLUMNS = `f.inspection_id as "inspectionId", f.nth, f.rectification_id as "rectificationId", f.severity, f.problem,
  f.lead_unit_id as "leadUnitId", f.verdict, f.note, f.day::text as day, f.visitors, f.opened_id as "openedId", f.looked_by as "lookedBy"`;

/** Its orderer and its team read all that is followed; others who see the inspection, what they see on the list. */
function knownTo(viewer: Viewer, params: unknown[]): string {
  return `${visibleTo(viewer, params)} and (${ownTo(viewer, params)}
     or exists (select 1 from rectification y where y.id = f.rectification_id and ${scopePredicate(viewer.scope, 'y', params)}))`;
}

/** What each look back follows, in the order in which it was found. */
export const followUpsByInspection: Batch<string, FollowUpRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const rows = await db.query<FollowUpRow[]>(
    `/* followUpsByInspection */ select ${COLUMNS} from inspection_follow_up f join inspection i on i.id = f.inspection_id
      where f.inspection_id = any($1::uuid[]) and ${knownTo(viewer, params)} order by f.inspection_id, f.nth`,
    params,
  );
  return grouped(ids, rows);
};

/** Takes over what an earlier inspection found. Asked in the platform's name. @returns how many there are */
export async function takeOverFindings(db: Db, inspectionId: string, earlierId: string): Promise<number> {
  const rows = await db.query<unknown[]>(
    `/* takeOverFindings */ insert into inspection_follow_up (inspection_id, nth, rectification_id, severity, problem, lead_unit_id)
     select $1, f.nth, f.rectification_id, f.severity, y.problem, y.lead_unit_id
       from inspection_finding f join rectification y on y.id = f.rectification_id where f.inspection_id = $2 order by f.nth
     returning nth`,
    [inspectionId, earlierId],
  );
  return rows.length;
}

/** Says what is seen of an earlier finding. */
export async function putLook(db: Db, look: FollowUpRow): Promise<void> {
  await db.query(
    `/* putLook */ update inspection_follow_up set verdict = $3, note = $4, day = $5, visitors = $6, opened_id = $7, looked_by = $8,
            looked_at = clock_timestamp()
      where inspection_id = $1 and nth = $2`,
    [look.inspectionId, look.nth, look.verdict, look.note, look.day, look.visitors, look.openedId, look.lookedBy],
  );
}

/** Which of some accounts answered or checked any of these items, or hold a post with a unit in charge of one. Asked in the platform's name. */
export async function accountsInCharge(
  db: Db,
  rectificationIds: readonly string[],
  accountIds: readonly string[],
  today: Day,
): Promise<string[]> {
  const rows = await db.query<{ id: string }[]>(
    `/* accountsInCharge */ select v.made_by_account as id from rectification_version v
      where v.rectification_id = any($1::uuid[]) and v.action <> 'OPEN' and v.made_by_account = any($2::uuid[])
     union
     select o.account_id from post o join rectification y on y.id = any($1::uuid[]) and o.party_id = any(y.responsible_unit_ids || y.lead_unit_id)
      where o.account_id = any($2::uuid[]) and o.ended_by is null and o.since <= $3 and (o.until is null or o.until >= $3)`,
    [rectificationIds, accountIds, today],
  );
  return rows.map(({ id }) => id);
}

/** What the units are called that are in charge of these items. Asked in the platform's name. */
export async function unitsInCharge(db: Db, rectificationIds: readonly string[]): Promise<string[]> {
  const rows = await db.query<{ name: string }[]>(
    `/* unitsInCharge */ select distinct p.name from rectification y join party p on p.id = any(y.responsible_unit_ids || y.lead_unit_id)
      where y.id = any($1::uuid[])`,
    [rectificationIds],
  );
  return rows.map(({ name }) => name);
}
