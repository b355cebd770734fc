import type { Page } from '../../schema/page';
import { ACTIVITY_COLUMNS, parseActivity, type RawActivity } from '../activities/activity.store';
import type { ActivityRow } from '../activities/activity';
import type { Batch } from '../db/loaders';
import { readPage, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import type { Day } from '../platform/day';
import { scopePredicate, type Viewer } from '../platform/scope';
import { recordPredicate } from '../records/record.store';

/** The problems of a meeting that one unit leads, counted. */
export interface UnitProblems {
  unitId: string;
  total: number;
  open: number;
  remedied: number;
  closed: number;
  late: number;
}

/** The problems that each meeting named, as far as the viewer may see them, by lead unit; keys are `meetingKey`. */
export const problemsByMeeting: Batch<string, UnitProblems[]> = async (db, viewer, keys) => {
  const params: unknown[] = [keys];
  const rows = await db.query<(UnitProblems & { key: string })[]>(
    `/* problemsByMeeting */ select k.key, y.lead_unit_id as "unitId", count(*)::int as total,
            (count(*) filter (where y.state in ('OPEN', 'RETURNED')))::int as open,
            (count(*) filter (where y.state = 'ANSWERED'))::int as remedied, (count(*) filter (where y.state = 'CLOSED'))::int as closed,
            (count(*) filter (where y.state in ('OPEN', 'RETURNED') and y.due < split_part(k.key, ' ', 2)::date))::int as late
       from unnest($1::text[]) as k (key) join rectification y on y.meeting_id = split_part(k.key, ' ', 1)::uuid
      where ${scopePredicate(viewer.scope, 'y', params)}
      group by k.key, y.lead_unit_id order by min(y.opened_on), y.lead_unit_id`,
    params,
  );
  const problems = new Map<string, UnitProblems[]>(keys.map((key) => [key, []]));
  for (const { key, ...row } of rows) problems.get(key)?.push(row);
  return problems;
};

export const meetingKey = (meetingId: string, today: Day): string => `${meetingId} ${today}`;

export interface MeetingQuery {
  pairingIds?: string[] | null;
  unclosed?: boolean | null;
}

/** Meetings that named a problem which the viewer may see, the latest first. */
export async function listProblemMeetings(
  db: Db,
  viewer: Viewer,
  { pairingIds, unclosed }: MeetingQuery,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<ActivityRow>> {
  const params: unknown[] = [];
  const named = (condition: string): string =>
    `exists (select 1 from rectification y where y.meeting_id = a.id and ${condition} and ${scopePredicate(viewer.scope, 'y', params)})`;
  const where = [recordPredicate(viewer, 'a', params), `a.kind = 'MEETING' and not a.withdrawn`, named('true')];
  if (pairingIds) where.push(`a.pairing_id = any($${params.push(pairingIds)}::uuid[])`);
  if (typeof unclosed === 'boolean') where.push(`${unclosed ? '' : 'not '}${named(`y.state <> 'CLOSED'`)}`);
  const order = [
    { sql: 'a.from_day', type: 'date' as const, desc: true },
    { sql: 'a.id', type: 'uuid' as const, desc: true },
  ];
  const list = {
    name: 'listProblemMeetings',
    columns: ACTIVITY_COLUMNS('a'),
    from: 'activity a',
    where,
    params,
    order,
  };
  const read = await readPage<RawActivity>(db, list, page, recount);
  return { ...read, edges: read.edges.map(({ cursor, node }) => ({ cursor, node: parseActivity<ActivityRow>(node) })) };
}
