import { invariant, type Invariant } from '../db/invariant';

/** What always holds of the register of households. */
export const householdInvariants: readonly Invariant[] = [
  invariant(
    'household.heads',
    '监测户现状与其最新一步及各步日期一致',
    'a household says what its latest step says, with the days of its steps',
    `with told as (
       select h.*, s.household_id is not null as has_step, s.state as said,
              (select max(r.day) from household_step r where r.household_id = h.id and r.action = 'REVIEW') as review_day,
              (select max(r.day) from household_step r where r.household_id = h.id and r.action = 'NOTICE') as notice_day,
              (select max(r.day) from household_step r where r.household_id = h.id and r.action = 'ADMIT') as admit_day,
              (select max(r.day) from household_step r where r.household_id = h.id and r.action in ('CLEAR', 'DISMISS')) as close_day
         from household h left join household_step s on s.household_id = h.id and s.version = h.version and s.ended_by is null)
     select 'household' as "table", id::text as id, jsonb_build_object('version', version, 'state', state, 'said', said) as details
       from told where not has_step or state <> said
         or (reviewed_on, noticed_on, admitted_on, closed_on) is distinct from (review_day, notice_day, admit_day, close_day)`,
  ),
  invariant(
    'household.steps',
    '监测户各步相接，只有最新一步未结束，核实与认定均由另一人办理',
    'steps of a household follow each other, only the latest has not ended, and what one says another judges',
    `select 'household_step' as "table", concat(s.household_id, ' ', s.version) as id,
            jsonb_build_object('from', s.before, 'action', s.action, 'to', s.state) as details
       from (select t.*, h.simulated, h.found_on, h.noticed_on,
                    lag(t.state) over w as before, lag(t.version) over w as earlier, lead(t.version) over w as later
               from household_step t join household h on h.id = t.household_id window w as (partition by t.household_id order by t.version)) as s
       left join household_path p on p.from_state = coalesce(s.before, '') and p.action = s.action and p.to_state = s.state
      where p.action is null or s.version <> coalesce(s.earlier, 0) + 1 or (s.ended_by is null) <> (s.later is null) or s.day < s.found_on
         or (s.made_by_account is null and not s.simulated) or (s.action = 'ADMIT' and s.day < s.noticed_on + 5)
         or (s.action in ('REVIEW', 'DISMISS', 'CLEAR', 'KEEP') and s.made_by_account = (
               select said.made_by_account from household_step said
                where said.household_id = s.household_id and said.version < s.version
                  and said.action = case when s.action in ('CLEAR', 'KEEP') then 'PROPOSE_CLEARING' else 'FIND' end
                order by said.version desc limit 1))`,
  ),
  invariant(
    'household.entered',
    '户的编号、类别和住地与现行登记内容一致，自发现之日起连续',
    'a household is what it is entered as, from the day on which it was found',
    `select 'household' as "table", h.id::text as id, jsonb_build_object('since', first.since, 'stands', last.household_id is not null) as details
       from household h
       left join lateral (select e.since from household_entry e where e.household_id = h.id and e.ended_by is null order by e.since limit 1) first on true
       left join lateral (select * from household_entry e where e.household_id = h.id and e.ended_by is null order by e.since desc limit 1) last on true
      where first.since is distinct from h.found_on
         or (last.number, last.place_id, last.category, last.village) is distinct from (h.number, h.place_id, h.category, h.village)`,
  ),
  invariant(
    'household.members',
    '在册各户有且只有一名户主；消除或不予纳入的户不再占用成员的名额',
    'a household whose entry is open has one head; one whose entry is closed holds nobody’s place',
    `select 'household' as "table", h.id::text as id,
            jsonb_build_object('heads', count(*) filter (where m.relation = 'HEAD' and m.closed_on is null), 'held', count(*) filter (where m.closed_on is null)) as details
       from household h left join household_member m on m.household_id = h.id and m.ended_by is null
      group by h.id, h.closed_on
     having case when h.closed_on is null then count(*) filter (where m.relation = 'HEAD' and m.closed_on is null) <> 1
                 else count(*) filter (where m.closed_on is null) <> 0 end
     union all
     select 'household_member', m.id::text, jsonb_build_object('version', m.version, 'before', m.before)
       from (select *, coalesce(lag(version) over w, 0) as before, lead(version) over w as after
               from household_member window w as (partition by id order by version)) as m
      where m.version <> m.before + 1 or (m.ended_by is null) <> (m.after is null)`,
  ),
  invariant(
    'household.people',
    '一人在全部监测档案中只占一个名额；演示户的成员均为演示人员',
    'a human being has one open place in all registers; the people of a made-up household are made up',
    `select 'household_member' as "table", min(m.id::text) as id, jsonb_build_object('places', count(*)) as details
       from household_member m where m.ended_by is null and m.closed_on is null group by m.person_id having count(*) > 1
     union all
     select 'household_member', m.id::text, jsonb_build_object('household', h.simulated, 'person', p.simulated)
       from household_member m join household h on h.id = m.household_id join person p on p.id = m.person_id
      where h.simulated <> p.simulated`,
  ),
  invariant(
    'household.book',
    '核查和收入各属其步：核查不早于发现，每年只有一份现行收入',
    'checks and incomes belong to their steps; none is before the finding, and one income stands for a year',
    `select 'household_check' as "table", concat(c.household_id, ' ', c.version, ' ', c.guarantee) as id,
            jsonb_build_object('day', c.day, 'action', s.action) as details
       from household_check c join household_step s on s.household_id = c.household_id and s.version = c.version
       join household h on h.id = c.household_id
      where s.action <> 'CHECK' or s.day <> c.day or c.day < h.found_on
     union all
     select 'household_income', concat(i.household_id, ' ', i.version), jsonb_build_object('year', i.year, 'action', s.action)
       from household_income i join household_step s on s.household_id = i.household_id and s.version = i.version
      where s.action <> 'RECORD_INCOME'
     union all
     select 'household_income', i.household_id::text, jsonb_build_object('year', i.year, 'standing', count(*) filter (where i.ended_by is null))
       from household_income i group by i.household_id, i.year having count(*) filter (where i.ended_by is null) <> 1`,
  ),
];
