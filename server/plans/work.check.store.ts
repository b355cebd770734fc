import { invariant, type Invariant } from '../db/invariant';

/** What always holds of plans and of what is to be done by them. */
export const workInvariants: readonly Invariant[] = [
  invariant(
    'work.tree',
    '计划列在同一结对同一方层级更高的计划之下，期间在其之内',
    'a plan stands under one of a higher level, of the same side of the same pairing, within its period',
    `select 'work_plan' as "table", n.id::text as id, jsonb_build_object('parent', n.parent_id) as details
       from work_plan n join work_plan above on above.id = n.parent_id
      where array_position('{COUNTY,TOWNSHIP,VILLAGE,HOUSEHOLD}'::text[], above.level)
            >= array_position('{COUNTY,TOWNSHIP,VILLAGE,HOUSEHOLD}'::text[], n.level)
         or above.pairing_id <> n.pairing_id or above.side <> n.side or not n.keeper_ids @> above.keeper_ids
         or n.from_day < above.from_day or n.until_day > above.until_day`,
  ),
  invariant(
    'work.plans',
    '计划现状与其最新版本一致，版本连续，只有最新一版未结束',
    'a plan says what its latest version says; versions follow each other, and only the latest has not ended',
    `select 'work_plan' as "table", n.id::text as id, jsonb_build_object('version', n.version) as details
       from work_plan n left join work_plan_version v on v.plan_id = n.id and v.version = n.version and v.ended_by is null
      where v.plan_id is null or n.parent_id is distinct from v.parent_id
      union all
     select 'work_plan_version', concat(v.plan_id, ' ', v.version), jsonb_build_object('before', v.before)
       from (select *, coalesce(lag(version) over w, 0) as before, lead(version) over w as after
               from work_plan_version window w as (partition by plan_id order by version)) as v
      where v.version <> v.before + 1 or (v.ended_by is null) <> (v.after is null)`,
  ),
  invariant(
    'work.items',
    '任务现状与其最新版本一致，属于其计划的结对和一方',
    'work says what its latest version says, and belongs where its plan does',
    `select 'work_item' as "table", w.id::text as id, jsonb_build_object('version', w.version, 'state', w.state) as details
       from work_item w join work_plan n on n.id = w.plan_id
       left join work_item_version v on v.item_id = w.id and v.version = w.version and v.ended_by is null
      where v.item_id is null or (w.state, w.due, w.milestone_days, w.reached) is distinct from (v.state, v.due, v.milestone_days, v.reached)
         or n.pairing_id <> w.pairing_id or n.side <> w.side or not w.keeper_ids @> n.keeper_ids`,
  ),
  invariant(
    'work.versions',
    '任务版本连续，各步相接，只有最新一版未结束，填报各有进度',
    'the versions of work follow each other by its steps, only the latest has not ended, and every report has its progress',
    `select 'work_item_version' as "table", concat(v.item_id, ' ', v.version) as id,
            jsonb_build_object('before', v.before, 'action', v.action, 'state', v.state, 'ended', v.ended_by is not null) as details
       from (select *, coalesce(lag(version) over w, 0) as before, coalesce(lag(state) over w, '') as from_state, lead(version) over w as after
               from work_item_version window w as (partition by item_id order by version)) as v
       left join work_step s on s.from_state = v.from_state and s.action = v.action and s.to_state = v.state
       left join work_progress g on g.item_id = v.item_id and g.version = v.version
      where v.version <> v.before + 1 or (v.ended_by is null) <> (v.after is null) or s.action is null
         or (v.action = 'REPORT') <> (g.item_id is not null)`,
  ),
  invariant(
    'work.two_persons',
    '办理过任务的人和责任人不验收同一任务',
    'nobody accepts what they did or answer for',
    `select 'work_item_version' as "table", concat(v.item_id, ' ', v.version) as id, jsonb_build_object('account', v.made_by_account) as details
       from work_item_version v join work_item w on w.id = v.item_id
      where v.action = 'ACCEPT' and (v.made_by_account = w.person_id or exists (
              select 1 from work_item_version d where d.item_id = v.item_id and d.action in ('START', 'REPORT', 'FINISH')
                 and d.version < v.version and d.made_by_account = v.made_by_account))`,
  ),
  invariant(
    'work.origins',
    '计划和任务的来源都在，且属于同一结对',
    'what a plan or work was born of is there, in its pairing',
    `select o."table", o.id::text as id, jsonb_build_object('origin', o.origin, 'of', o.origin_id) as details
       from (select 'work_plan' as "table", id, pairing_id, origin, origin_id from work_plan
             union all select 'work_item', id, pairing_id, origin, origin_id from work_item) as o
       left join activity c on o.origin = 'MEETING' and c.id = o.origin_id and c.kind = 'MEETING'
       left join agreement a on o.origin = 'AGREEMENT' and a.id = o.origin_id
       left join project j on o.origin = 'PROJECT' and j.id = o.origin_id
       left join rectification y on o.origin = 'RECTIFICATION' and y.id = o.origin_id
       left join integrity_flag i on o.origin = 'FLAG' and i.id = o.origin_id
       left join household h on o.origin = 'VISIT'
         and h.id in (select v.household_id from household_visit v where v.id = o.origin_id)
      where o.origin <> 'BY_HAND' and coalesce(c.pairing_id, a.pairing_id, j.pairing_id, y.pairing_id, i.pairing_id, h.pairing_id) is distinct from o.pairing_id`,
  ),
];
