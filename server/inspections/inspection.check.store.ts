import { invariant, type Invariant } from '../db/invariant';

/** What always holds of inspections, their samples and what they found. */
export const inspectionInvariants: readonly Invariant[] = [
  invariant(
    'inspection.heads',
    '检查现状与其最新一步一致；未公开的暗访只属于安排方，已公开的双方可见；检查组有一名组长，离组的人没有账号',
    'an inspection says what its latest step says; one that is not told is its orderer’s alone, one that is told both sides’; one of its team leads, and who left has no account there',
    `select 'inspection' as "table", i.id::text as id, jsonb_build_object('version', i.version, 'state', i.state, 'told', i.is_told) as details
       from inspection i join pairing p on p.id = i.pairing_id
       left join inspection_version v on v.inspection_id = i.id and v.version = i.version and v.ended_by is null
      where v.inspection_id is null or v.state <> i.state
         or not i.is_told and not (i.own_party_ids @> i.party_ids and i.own_place_paths @> i.place_paths)
         or not i.is_told and (i.kind <> 'UNANNOUNCED' or i.state in ('UNDER_WAY', 'REPORTED', 'CLOSED'))
         or i.is_told and not (i.party_ids @> p.party_ids and i.party_ids @> i.own_party_ids)
         or (select count(*) from jsonb_array_elements(i.team) as t where t -> 'isLeader' = 'true' and t ->> 'leftOn' is null) <> 1
         or exists (select 1 from jsonb_array_elements(i.team) with ordinality as t(one, nth)
                     where one ->> 'leftOn' is not null and i.team_accounts[nth] is not null)`,
  ),
  invariant(
    'inspection.versions',
    '检查各步相接，只有最新一步未结束，报告与了结由两人办理',
    'steps of an inspection follow each other, only the latest has not ended, and who reports does not close',
    `select 'inspection_version' as "table", concat(v.inspection_id, ' ', v.version) as id,
            jsonb_build_object('from', v.before, 'action', v.action, 'to', v.state) as details
       from (select t.*, i.simulated, lag(t.state) over w as before, lag(t.version) over w as earlier, lead(t.version) over w as later
               from inspection_version t join inspection i on i.id = t.inspection_id
             window w as (partition by t.inspection_id order by t.version)) as v
       left join inspection_step s on s.from_state = coalesce(v.before, '') and s.action = v.action and s.to_state = v.state
      where s.action is null or v.version <> coalesce(v.earlier, 0) + 1 or (v.ended_by is null) <> (v.later is null)
         or (v.made_by_account is null and not v.simulated)
         or (v.action in ('CLOSE', 'RETURN') and v.made_by_account = (
               select r.made_by_account from inspection_version r
                where r.inspection_id = v.inspection_id and r.action = 'REPORT' and r.version < v.version order by r.version desc limit 1))`,
  ),
  invariant(
    'inspection.samples',
    '样本数与所抽相符，按票号排列；每种对象只有一份现行样本',
    'a sample has the members that were asked for, in the order of their tickets; one of a kind stands',
    `select 'inspection_draw' as "table", d.id::text as id,
            jsonb_build_object('size', d.size, 'population', d.population, 'members', count(m.id)) as details
       from inspection_draw d left join (
              select *, lag(encode(sha256(convert_to(concat(seed, ':', subject_id), 'UTF8')), 'hex')) over (partition by draw_id order by nth) as before
                from (select m.*, d.seed from inspection_member m join inspection_draw d on d.id = m.draw_id) as m) as m on m.draw_id = d.id
      group by d.id
     having count(m.id) <> least(d.size, d.population) or count(m.id) <> max(m.nth) or bool_or(m.subject <> d.subject)
         or bool_or(m.before collate "C" >= encode(sha256(convert_to(concat(d.seed, ':', m.subject_id), 'UTF8')), 'hex') collate "C")
     union all
     select 'inspection_draw', i.id::text, jsonb_build_object('state', i.state, 'standing', count(d.id))
       from inspection i left join inspection_draw d on d.inspection_id = i.id and d.ended_by is null
      group by i.id
     having (count(d.id) = 0 and (i.state = 'DRAWN' or i.looks_back_id is null and i.state in ('UNDER_WAY', 'REPORTED', 'CLOSED'))) or (count(d.id) > 0 and i.state = 'PLANNED')`,
  ),
  invariant(
    'inspection.visits',
    '走访对象在现行样本中，版本连续，不早于抽样，到场人员在检查组内',
    'a visit is to a member of the sample that stands, not before the drawing, by people of the team',
    `select 'inspection_visit' as "table", concat(v.member_id, ' ', v.version) as id, jsonb_build_object('day', v.day, 'visitors', v.visitors) as details
       from (select *, coalesce(lag(version) over w, 0) as before, lead(version) over w as after
               from inspection_visit window w as (partition by member_id order by version)) as v
       join inspection_member m on m.id = v.member_id join inspection_draw d on d.id = m.draw_id join inspection i on i.id = v.inspection_id
      where m.inspection_id <> v.inspection_id or d.ended_by is not null or v.day < d.day or v.version <> v.before + 1
         or (v.ended_by is null) <> (v.after is null) or exists (
              select 1 from unnest(v.visitors) as nth where nth not between 1 and jsonb_array_length(i.team))`,
  ),
  invariant(
    'inspection.findings',
    '发现的问题均在整改清单中，同一结对；已了结的检查没有未销号也未移交的问题',
    'what was found is on the rectification list of its pairing; a closed inspection leaves nothing open that was not handed over',
    `select 'rectification' as "table", y.id::text as id, jsonb_build_object('inspection', y.inspection_id, 'state', y.state) as details
       from rectification y join inspection i on i.id = y.inspection_id
       left join inspection_finding f on f.rectification_id = y.id and f.inspection_id = i.id
      where f.rectification_id is null or y.pairing_id <> i.pairing_id
         or (i.state = 'CLOSED' and y.state <> 'CLOSED' and f.handed_over is null)
     union all
     select 'inspection_finding', f.rectification_id::text, jsonb_build_object('inspection', f.inspection_id)
       from inspection_finding f join rectification y on y.id = f.rectification_id where y.inspection_id is distinct from f.inspection_id`,
  ),
  invariant(
    'inspection.look_backs',
    '回头看跟踪已了结的检查发现的全部问题，报告前逐个有结论，由未答复、未核查过的人登记；重新列入的事项重复已销号的事项',
    'a look back follows all that a closed inspection found, says of each before its report, by somebody who neither answered nor checked it; what it opens repeats what is closed',
    `select 'inspection' as "table", i.id::text as id, jsonb_build_object('looksBack', i.looks_back_id) as details
       from inspection i join inspection e on e.id = i.looks_back_id
      where e.state <> 'CLOSED' or e.pairing_id <> i.pairing_id or i.kind <> 'LOOK_BACK'
         or exists (select 1 from inspection_finding f where f.inspection_id = e.id and not exists (
              select 1 from inspection_follow_up o where o.inspection_id = i.id and o.rectification_id = f.rectification_id))
     union all
     select 'inspection_follow_up', concat(o.inspection_id, ' ', o.nth), jsonb_build_object('verdict', o.verdict, 'opened', o.opened_id)
       from inspection_follow_up o join inspection i on i.id = o.inspection_id
       left join inspection_finding f on f.inspection_id = i.looks_back_id and f.rectification_id = o.rectification_id and f.nth = o.nth
       left join inspection_finding n on n.inspection_id = i.id and n.rectification_id = o.opened_id
      where f.rectification_id is null or (o.verdict is null and i.state in ('REPORTED', 'CLOSED')) or (o.opened_id is not null and n.nth is null)
         or (o.looked_by is null and o.verdict is not null and not i.simulated)
         or exists (select 1 from rectification_version v where v.rectification_id = o.rectification_id and v.action <> 'OPEN'
               and v.made_by_account = o.looked_by)
     union all
     select 'rectification', y.id::text, jsonb_build_object('repeats', y.repeats_id)
       from rectification y join rectification e on e.id = y.repeats_id
      where e.state <> 'CLOSED' or e.pairing_id <> y.pairing_id
         or not exists (select 1 from inspection_follow_up o where o.opened_id = y.id and o.inspection_id = y.inspection_id)`,
  ),
];
