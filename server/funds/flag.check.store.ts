import { invariant, type Invariant } from '../db/invariant';

/** What always holds of the flags. */
export const flagInvariants: readonly Invariant[] = [
  invariant(
    'flag.heads',
    '待核实事项现状与其最新版本一致',
    'a flag says what its latest version says',
    `select 'integrity_flag' as "table", i.id::text as id, jsonb_build_object('version', i.version, 'state', i.state) as details
       from integrity_flag i left join integrity_flag_version v on v.flag_id = i.id and v.version = i.version and v.ended_by is null
      where v.flag_id is null or (i.state, i.numbers, i.since) is distinct from (v.state, v.numbers, v.since)`,
  ),
  invariant(
    'flag.versions',
    '待核实事项版本连续，只有最新一版未结束，消除后不再变化',
    'a flag’s versions follow each other without a gap, only the latest has not ended, and none follows its correction',
    `select 'integrity_flag_version' as "table", concat(v.flag_id, ' ', v.version) as id,
            jsonb_build_object('before', v.before, 'state', v.state, 'ended', v.ended_by is not null) as details
       from (select *, coalesce(lag(version) over w, 0) as before, lead(version) over w as after from integrity_flag_version
             window w as (partition by flag_id order by version)) as v
      where v.version <> v.before + 1 or (v.ended_by is null) <> (v.after is null)
         or (v.state = 'CORRECTED' and v.after is not null) or (v.version = 1 and v.state <> 'OPEN')`,
  ),
  invariant(
    'flag.pairing',
    '待核实事项所涉资金、保管单位、项目、记录同属一个结对',
    'what a flag asks about belongs to its pairing',
    `select 'integrity_flag' as "table", i.id::text as id, jsonb_build_object('rule', i.rule) as details
       from integrity_flag i left join fund f on f.id = i.fund_id left join custodian c on c.id = i.custodian_id
       left join project j on j.id = i.project_id left join fund_entry e on e.id = i.entry_id
      where exists (select 1 from unnest(array[f.pairing_id, c.pairing_id, j.pairing_id, e.pairing_id]) as of where of <> i.pairing_id)
         or (e.fund_id is not null and i.fund_id is not null and e.fund_id <> i.fund_id)`,
  ),
  invariant(
    'flag.events',
    '每项待核实事项都有提出的动态，每次消除都有动态，且各只一次',
    'every flag was announced once when it was raised, and once when it was cleared',
    `with told as (
         select e.subject_id, e.pairing_id, count(*) filter (where e.kind = 'FLAG_RAISED') as raised,
                count(*) filter (where e.kind = 'FLAG_CLEARED') as cleared
           from event e where e.subject_type = 'IntegrityFlag' group by 1, 2)
       select 'integrity_flag' as "table", i.id::text as id, jsonb_build_object('state', i.state, 'raised', t.raised, 'cleared', t.cleared) as details
         from integrity_flag i left join told t on t.subject_id = i.id::text and t.pairing_id = i.pairing_id
        where coalesce(t.raised, 0) <> 1 or coalesce(t.cleared, 0) <> (i.state = 'CORRECTED')::int`,
  ),
];

/** What always holds of the rules that the clock and the rates are measured by. */
export const clockInvariants: readonly Invariant[] = [
  invariant(
    'clock.rules',
    '每个时期的资金规则齐全，各只一版现行，版本连续',
    'every scheme lays down every rule, one version of it stands, and versions follow each other',
    `select 'money_rule' as "table", r.id::text as id, jsonb_build_object('scheme', r.scheme, 'code', r.code, 'version', r.version) as details
       from (select *, coalesce(lag(version) over w, 0) as before, lead(version) over w as after from money_rule
             window w as (partition by scheme, code order by version)) as r
      where r.version <> r.before + 1 or (r.ended_by is null) <> (r.after is null)
      union all
     select 'money_rule', concat(s.scheme, ' ', c.code), jsonb_build_object('missing', true)
       from (select distinct scheme from money_rule) as s cross join (select distinct code from money_rule) as c
      where not exists (select 1 from money_rule r where r.scheme = s.scheme and r.code = c.code and r.ended_by is null)`,
  ),
];
