import { invariant, type Invariant } from '../db/invariant';

/** What always holds of praise, reminders, talks and accountability. */
export const accountabilityInvariants: readonly Invariant[] = [
  invariant(
    'accountability.heads',
    '表扬问责事项现状与其最新一步一致',
    'an entry says what its latest step says',
    `select 'accountability_entry' as "table", e.id::text as id, jsonb_build_object('version', e.version, 'state', e.state) as details
       from accountability_entry e left join accountability_step s on s.entry_id = e.id and s.version = e.version and s.ended_by is null
      where s.entry_id is null or s.state <> e.state`,
  ),
  invariant(
    'accountability.steps',
    '表扬问责事项各步相接，只有最新一步未结束，签发人不是起草人',
    'an entry’s steps follow each other, only the latest has not ended, and nobody signs what they drafted',
    `select 'accountability_step' as "table", concat(s.entry_id, ' ', s.version) as id,
            jsonb_build_object('before', s.before, 'action', s.action, 'state', s.state) as details
       from (select *, coalesce(lag(version) over w, 0) as before, coalesce(lag(state) over w, '') as from_state, lead(version) over w as after
               from accountability_step window w as (partition by entry_id order by version)) as s
       join accountability_entry e on e.id = s.entry_id
       left join accountability_path p on p.from_state = s.from_state and p.action = s.action and p.to_state = s.state
      where s.version <> s.before + 1 or (s.ended_by is null) <> (s.after is null) or p.action is null
         or (s.action = 'SIGN' and s.made_by_account = e.drafted_by)`,
  ),
  invariant(
    'accountability.revoked',
    '已撤销的事项恰有一件已签发的撤销件',
    'what is revoked is named by one signed entry, and what a signed entry names is revoked',
    `select 'accountability_entry' as "table", e.id::text as id, jsonb_build_object('state', e.state) as details
       from accountability_entry e
      where (e.state = 'REVOKED') <> exists (select 1 from accountability_entry r where r.revokes_id = e.id and r.signed_on is not null)`,
  ),
  invariant(
    'accountability.basis',
    '表扬问责事项所依据的事项存在',
    'what an entry rests on is there',
    `select 'accountability_entry' as "table", e.id::text as id, jsonb_build_object('basis', e.basis) as details
       from accountability_entry e
      where not case e.basis
              when 'RANKING_PLACE' then exists (select 1 from ranking_place p where p.ranking_id = e.basis_id and p.party_id = e.party_id
                                                   and (p.place, p.score) = (e.basis_place, e.basis_score))
              when 'WORK_ITEM' then exists (select 1 from work_item w where w.id = e.basis_id)
              when 'RECTIFICATION' then exists (select 1 from rectification y where y.id = e.basis_id)
              when 'INSPECTION_FINDING' then exists (select 1 from inspection_finding f join inspection i on i.id = f.inspection_id
                                                      where f.rectification_id = e.basis_id and (f.severity, i.title) = (e.basis_severity, e.basis_of))
              when 'INSPECTION_REPORT' then exists (select 1 from inspection i where i.id = e.basis_id and i.title = e.basis_title
                                                      and i.state in ('REPORTED', 'UNDER_WAY', 'CLOSED'))
              else true end`,
  ),
];
