import { invariant, type Invariant } from '../db/invariant';

/** What always holds of the flags. */
export const flagInvariants: readonly Invariant[] = [
  invariant(
    'flag.heads',
    '待核实事项现状与其最新版本一致',
    'a flag says what its latest version says',
    `select 'integrity_flag' as "table", i.id::text as id, jsonb_build_object('version', i.version, 'state', i.state) as details
       from integrity_flag i left join integrity_flag_version v on v.flag_id = i.id and v.version = i.version and v.ended_by is null
      where v.flag_id is null or (i.state, i.numbers, i.since, i.words, i.sayings, i.statement_ids, i.figure_ids, i.severity, i.turn)
            is distinct from (v.state, v.numbers, v.since, v.words, v.sayings, v.statement_ids, v.figure_ids, coalesce(v.severity, i.severity),
                              coalesce(v.turn, i.turn))`,
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
    'flag.figures',
    '待核实事项所涉数据属于所列材料，材料属于该结对；公开的事项只涉及公开的材料',
    'the figures of a flag are of its statements, these of its pairing, and what is public names public ones only',
    `select 'integrity_flag' as "table", i.id::text as id, jsonb_build_object('rule', i.rule) as details
       from integrity_flag i
      where i.statement_ids <> '{}'
        and (exists (select 1 from unnest(i.statement_ids) as n(id) left join statement s on s.id = n.id
                      where s.pairing_id is distinct from i.pairing_id or (i.published and not s.published))
          or exists (select 1 from unnest(i.figure_ids) as n(id) left join figure f on f.id = n.id
                      where f.statement_id is null or f.statement_id <> all (i.statement_ids))
          or exists (select 1 from unnest(i.statement_ids) as n(id) where not exists (
                       select 1 from integrity_flag_statement l where l.flag_id = i.id and l.statement_id = n.id))
          or cardinality(i.figure_ids) = 0)`,
  ),
  invariant(
    'flag.offices',
    '县内各处不一致的事项至少涉及两处，所列报告属于该结对或其下乡镇，且不公开',
    'what is between the offices of a county names two of them, reports of its pairing or of towns below, and is not public',
    `select 'integrity_flag' as "table", i.id::text as id, jsonb_build_object('rule', i.rule) as details
       from integrity_flag i
      where (i.rule = 'OFFICES_DIFFER') <> (jsonb_array_length(i.sayings) >= 2)
         or (i.sayings <> '[]' and (i.published or exists (
              select 1 from jsonb_array_elements(i.sayings) as s, jsonb_array_elements_text(s -> 'reportIds') as n(id)
                left join report r on r.id = n.id::uuid left join pairing p on p.id = r.pairing_id
               where r.id is null or i.pairing_id not in (p.id, coalesce(p.parent_id, p.id)))))`,
  ),
  invariant(
    'flag.accepted',
    '待核实事项由说明者以外的人认可',
    'a flag is accepted by somebody other than who explained it',
    `select 'integrity_flag' as "table", i.id::text as id, jsonb_build_object('version', a.version) as details
       from integrity_flag i join integrity_flag_version a on a.flag_id = i.id and a.version = i.version and a.state = 'ACCEPTED'
      where a.made_by_account is not null and a.made_by_account = (select v.made_by_account from integrity_flag_version v
              where v.flag_id = i.id and v.state = 'EXPLAINED' and v.made_by_account is not null order by v.version desc limit 1)`,
  ),
  invariant(
    'flag.rules',
    '每条待核实规则都有且只有一版现行，版本连续',
    'one version of every rule’s settings stands, and versions follow each other',
    `select 'flag_rule' as "table", r.id::text as id, jsonb_build_object('rule', r.rule, 'version', r.version) as details
       from (select *, coalesce(lag(version) over w, 0) as before, lead(version) over w as after from flag_rule
             window w as (partition by rule order by version)) as r
      where r.version <> r.before + 1 or (r.ended_by is null) <> (r.after is null)
      union all
     select 'integrity_flag', i.rule, jsonb_build_object('missing', true)
       from (select distinct rule from integrity_flag) as i
      where not exists (select 1 from flag_rule r where r.rule = i.rule and r.ended_by is null)`,
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
