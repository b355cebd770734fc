import { invariant, type Invariant } from '../db/invariant';

/** Versions of a table follow each other, and only the last has not ended. */
const follow = (table: string): string => `
  select '${table}' as "table", concat(t.id, ' ', t.version) as id, jsonb_build_object('version', t.version, 'before', t.before) as details
    from (select *, coalesce(lag(version) over w, 0) as before, lead(version) over w as later, lag(household_id) over w as house
            from ${table} window w as (partition by id order by version)) as t
   where t.version <> t.before + 1 or (t.ended_by is null) <> (t.later is null) or t.house <> t.household_id`;

/** What always holds of helpers, action plans and visits. */
export const helperInvariants: readonly Invariant[] = [
  invariant(
    'helper.versions',
    '帮扶责任人、行动计划和走访的各版相接，只有最新一版未结束',
    'versions of helpers, plans and visits follow each other, and only the latest has not ended',
    ['household_helper', 'action_plan', 'household_visit'].map(follow).join(' union all '),
  ),
  invariant(
    'helper.one',
    '一户同时只有一名帮扶责任人，不早于发现',
    'a household has one helper at a time, and none before it was found',
    `select 'household_helper' as "table", a.id::text as id, jsonb_build_object('since', a.since, 'until', a.until) as details
       from household_helper a join household h on h.id = a.household_id
      where a.ended_by is null and (a.since < h.found_on or exists (
        select 1 from household_helper o where o.household_id = a.household_id and o.id <> a.id and o.ended_by is null
           and daterange(o.since, o.until + 1) && daterange(a.since, a.until + 1)))`,
  ),
  invariant(
    'helper.visits',
    '走访在户的在册期内；责任人的走访在其负责期内',
    'a visit lies within the household’s entry, and a helper’s within the assignment',
    `select 'household_visit' as "table", v.id::text as id, jsonb_build_object('day', v.day, 'helper', v.helper_id) as details
       from household_visit v join household h on h.id = v.household_id
       left join household_helper a on a.id = v.helper_id and a.ended_by is null
      where v.ended_by is null and not v.withdrawn
        and (v.day < h.found_on or v.day > h.closed_on
             or (v.helper_id is not null and (a.household_id is distinct from v.household_id or v.day < a.since or v.day > a.until)))`,
  ),
  invariant(
    'helper.plans',
    '一户同时只有一份行动计划；每版都有措施，已完成的措施修订后仍在',
    'a household has one plan at a time; every version has measures, and what is done is not lost when a plan is agreed anew',
    `select 'action_plan' as "table", p.id::text as id, jsonb_build_object('from', p.from_day, 'until', p.until_day) as details
       from action_plan p where p.ended_by is null and exists (
         select 1 from action_plan o where o.household_id = p.household_id and o.id <> p.id and o.ended_by is null
            and daterange(o.from_day, o.until_day + 1) && daterange(p.from_day, p.until_day + 1))
     union all
     select 'action_plan', concat(p.id, ' ', p.version), jsonb_build_object('measures', 0)
       from action_plan p where not exists (select 1 from action_measure m where m.plan_id = p.id and m.version = p.version)
     union all
     select 'action_measure', concat(m.plan_id, ' ', m.version, ' ', m.nth), jsonb_build_object('doneOn', m.done_on)
       from action_measure m join action_plan p on p.id = m.plan_id and p.version = m.version + 1 and p.action = 'REVISE'
      where m.done_on is not null and not exists (
        select 1 from action_measure n where n.plan_id = p.id and n.version = p.version and n.text = m.text and n.done_on = m.done_on)`,
  ),
];
