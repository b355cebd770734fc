import type { Invariant } from '../db/invariant';
import { IN_FORCE } from './fund.store';
import { CASH_LYING } from './posting.rules';

/** An invariant told by one statement, which gives the rows that break it: `table`, `id`, `details`. */
function invariant(name: string, zh: string, en: string, sql: string): Invariant {
  return { name, zh, en, find: (db) => db.query(`/* ${name} */ select * from (${sql}) as broken limit 1000`) };
}

const CASH = `(${CASH_LYING.map((holding) => `'${holding}'`).join(', ')})`;

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
    `select 'integrity_flag' as "table", i.id::text as id, jsonb_build_object('state', i.state, 'raised', told.raised, 'cleared', told.cleared) as details
       from integrity_flag i cross join lateral (
         select count(*) filter (where e.kind = 'FLAG_RAISED') as raised, count(*) filter (where e.kind = 'FLAG_CLEARED') as cleared
           from event e where e.pairing_id = i.pairing_id and e.subject_type = 'IntegrityFlag' and e.subject_id = i.id::text) as told
      where told.raised <> 1 or told.cleared <> (i.state = 'CORRECTED')::int`,
  ),
];

/** What always holds of the clock and its rules. */
export const clockInvariants: readonly Invariant[] = [
  invariant(
    'clock.lying',
    '尚存 = 期初 + 到位 − 支出 − 退回 = 各处余额之和',
    'what lies in a fund is opening + received − spent − returned, and what its positions hold',
    `select 'fund' as "table", f.id::text as id, jsonb_build_object('byEntries', posted.fen, 'byPositions', lying.fen) as details
       from fund f
       cross join lateral (
         select coalesce(sum(case when e.stage in ('OPENING', 'RECEIVED') then e.amount_fen
                                  when e.stage in ('SPENT', 'RETURNED') then -e.amount_fen else 0 end), 0) as fen
           from fund_entry e left join fund_entry_signature g on g.entry_id = e.id
          where e.fund_id = f.id and e.side = 'RECIPIENT' and ${IN_FORCE}) as posted
       cross join lateral (
         select coalesce(sum(p.balance_fen), 0) as fen from fund_position p
          where p.fund_id = f.id and p.side = 'RECIPIENT' and p.holding in ${CASH}) as lying
      where posted.fen <> lying.fen`,
  ),
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
