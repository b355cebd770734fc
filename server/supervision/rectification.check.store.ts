import { invariant, type Invariant } from '../db/invariant';

/** What always holds of what is to be put right, and of the rules about supervision. */
export const rectificationInvariants: readonly Invariant[] = [
  invariant(
    'rectification.heads',
    '整改事项现状与其最新版本一致',
    'an item says what its latest version says',
    `select 'rectification' as "table", y.id::text as id, jsonb_build_object('version', y.version, 'state', y.state) as details
       from rectification y left join rectification_version v on v.rectification_id = y.id and v.version = y.version and v.ended_by is null
      where v.rectification_id is null or (y.state, y.due) is distinct from (v.state, v.due)`,
  ),
  invariant(
    'rectification.versions',
    '整改事项版本连续，各步相接，只有最新一版未结束',
    'an item’s versions follow each other by its steps, and only the latest has not ended',
    `select 'rectification_version' as "table", concat(v.rectification_id, ' ', v.version) as id,
            jsonb_build_object('before', v.before, 'action', v.action, 'state', v.state, 'ended', v.ended_by is not null) as details
       from (select *, coalesce(lag(version) over w, 0) as before, coalesce(lag(state) over w, '') as from_state, lead(version) over w as after
               from rectification_version window w as (partition by rectification_id order by version)) as v
       left join rectification_step s on s.from_state = v.from_state and s.action = v.action and s.to_state = v.state
      where v.version <> v.before + 1 or (v.ended_by is null) <> (v.after is null) or s.action is null`,
  ),
  invariant(
    'rectification.two_persons',
    '答复过的人不核查同一事项',
    'nobody checks what they answered',
    `select 'rectification_version' as "table", concat(v.rectification_id, ' ', v.version) as id,
            jsonb_build_object('account', v.made_by_account) as details
       from rectification_version v
      where v.action in ('RETURN', 'CLOSE') and exists (
              select 1 from rectification_version a where a.rectification_id = v.rectification_id and a.action = 'ANSWER'
                 and a.version < v.version and a.made_by_account = v.made_by_account)`,
  ),
  invariant(
    'rectification.pairing',
    '整改事项的来源属于同一结对',
    'the flag or the meeting that an item was found by belongs to its pairing',
    `select 'rectification' as "table", y.id::text as id, jsonb_build_object('flag', y.flag_id, 'meeting', y.meeting_id) as details
       from rectification y left join integrity_flag i on i.id = y.flag_id left join activity a on a.id = y.meeting_id and a.kind = 'MEETING'
      where i.pairing_id <> y.pairing_id or (y.meeting_id is not null and a.pairing_id is distinct from y.pairing_id)`,
  ),
  invariant(
    'supervision.rules',
    '每个时期的督查规则齐全，各只一版现行，版本连续',
    'every scheme lays down every rule, one version of it stands, and versions follow each other',
    `select 'supervision_rule' as "table", r.id::text as id, jsonb_build_object('scheme', r.scheme, 'code', r.code, 'version', r.version) as details
       from (select *, coalesce(lag(version) over w, 0) as before, lead(version) over w as after from supervision_rule
             window w as (partition by scheme, code order by version)) as r
      where r.version <> r.before + 1 or (r.ended_by is null) <> (r.after is null)
      union all
     select 'supervision_rule', concat(s.scheme, ' ', c.code), jsonb_build_object('missing', true)
       from (select distinct scheme from supervision_rule) as s cross join (select distinct code from supervision_rule) as c
      where not exists (select 1 from supervision_rule r where r.scheme = s.scheme and r.code = c.code and r.ended_by is null)`,
  ),
];
