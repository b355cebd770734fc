import { invariant, type Invariant } from '../db/invariant';

/** A head says what its latest version says, versions follow each other, and none is nobody's. */
const headed = (table: string, key: string, facts: readonly string[], zh: string, en: string): Invariant =>
  invariant(
    `village.${table}`,
    `${zh}现状与最新版本一致，版本相接，只有最新的未结束`,
    `${en} say what their latest versions say; versions follow each other, and only the latest has not ended`,
    `select '${table}' as "table", h.id::text as id, jsonb_build_object('version', h.version, 'said', v.version) as details
       from ${table} h left join ${table}_version v on v.${key} = h.id and v.version = h.version and v.ended_by is null
      where v.version is null or (h.withdrawn, ${facts.map((fact) => `h.${fact}`).join(', ')}) is distinct from (v.withdrawn, ${facts.map((fact) => `v.${fact}`).join(', ')})
         or (v.made_by_account is null and not h.simulated)
     union all
     select '${table}_version', concat(v.${key}, ' ', v.version), jsonb_build_object('before', v.before)
       from (select ${key}, version, ended_by, coalesce(lag(version) over w, 0) as before, lead(version) over w as after
               from ${table}_version window w as (partition by ${key} order by version)) as v
      where v.version <> v.before + 1 or (v.ended_by is null) <> (v.after is null)`,
  );

/** What always holds of the books of villages. */
export const villageInvariants: readonly Invariant[] = [
  headed('collective_income', 'income_id', ['amount_fen'], '村集体收入', 'collective incomes'),
  headed(
    'benefit_link',
    'link_id',
    ['name', 'kind', 'from_day', 'until_day', 'project_id', 'asset_id', 'other_households'],
    '利益联结',
    'links',
  ),
  headed(
    'relocation_site',
    'site_id',
    ['name', 'households', 'persons', 'settled_on', 'services'],
    '安置点',
    'relocation sites',
  ),
  headed('village_lift', 'lift_id', ['state', 'lifted_on'], '拟出列村', 'villages on lists'),
  invariant(
    'village.lift-steps',
    '拟出列村各步相接、日期不倒退，提出与复核由不同的人办理；出列日期与各步重新推算的一致',
    'steps of a village follow each other and their days, what one proposes another judges, and the day of its lifting is what the steps fold to',
    `select 'village_lift_version' as "table", concat(s.lift_id, ' ', s.version) as id,
            jsonb_build_object('from', s.before, 'action', s.action, 'to', s.state, 'liftedOn', s.lifted_on, 'folded', s.confirmed_on) as details
       from (select v.*, l.listed_on, lag(v.state) over w as before,
                    (select max(e.day) from village_lift_version e where e.lift_id = v.lift_id and e.version < v.version and e.action <> 'CHECK') as moved_on,
                    (select p.made_by_account from village_lift_version p where p.lift_id = v.lift_id and p.version < v.version and p.action = 'PROPOSE'
                      order by p.version desc limit 1) as proposer,
                    (select case e.action when 'CONFIRM' then e.day end from village_lift_version e
                      where e.lift_id = v.lift_id and e.version <= v.version and e.action in ('CONFIRM', 'REVOKE') order by e.version desc limit 1) as confirmed_on
               from village_lift_version v join village_lift l on l.id = v.lift_id window w as (partition by v.lift_id order by v.version)) as s
       left join village_lift_path p on p.from_state = coalesce(s.before, '') and p.action = s.action and p.to_state = s.state
      where p.action is null or s.day < s.listed_on or (s.action <> 'CHECK' and s.day < s.moved_on) or s.lifted_on is distinct from s.confirmed_on
         or (s.action in ('CONFIRM', 'SEND_BACK') and s.made_by_account = s.proposer)`,
  ),
  invariant(
    'village.lift-standards',
    '提出验收和复核通过时，当日各项标准均已核查并达到；核查各属其步',
    'whenever a village was proposed or accepted, every standard of the day was checked and met; checks belong to who checks, proposes or sends back',
    `select 'village_lift_version' as "table", concat(v.lift_id, ' ', v.version) as id, jsonb_build_object('action', v.action, 'day', v.day) as details
       from village_lift_version v
      where v.action in ('PROPOSE', 'CONFIRM')
        and not (select coalesce(bool_and(coalesce(s.is_met, false)), false) from village_standing(v.lift_id, v.version, v.day) as s)
     union all
     select 'village_check', concat(k.lift_id, ' ', k.version, ' ', k.code), jsonb_build_object('action', v.action)
       from village_check k join village_lift_version v on v.lift_id = k.lift_id and v.version = k.version
      where v.action not in ('CHECK', 'PROPOSE', 'SEND_BACK') or (v.action = 'SEND_BACK' and k.is_met)`,
  ),
  invariant(
    'village.income-periods',
    '一村一年一种来源或按全年或按季度登记，各期不重复',
    'a village’s year of one source is told as a whole or by quarters, each once',
    `select 'collective_income' as "table", min(i.id::text) as id, jsonb_build_object('year', i.year, 'source', i.source, 'told', count(*)) as details
       from collective_income i where not i.withdrawn
      group by i.place_id, coalesce(i.village, ''), i.year, i.source
     having count(*) <> count(distinct i.quarter) or (count(*) > 1 and min(i.quarter) = 0)`,
  ),
  invariant(
    'village.link-money',
    '联结的每笔资金不早于起始日期；冲销只冲一笔，方向、日期、金额均同；撤回的联结没有未冲销的资金',
    'a link’s money is no earlier than the link; a reversal mirrors one entry; no money stands under a withdrawn link',
    `select 'benefit_link_entry' as "table", e.id::text as id, jsonb_build_object('day', e.day, 'reverses', e.reverses, 'action', v.action) as details
       from benefit_link_entry e join benefit_link l on l.id = e.link_id
       left join benefit_link_version v on v.link_id = e.link_id and v.version = e.version
       left join benefit_link_entry taken on taken.id = e.reverses
      where e.day < l.from_day or v.action is distinct from case when e.reverses is null then 'RECORD_MONEY' else 'REVERSE_MONEY' end
         or (e.reverses is not null and ((taken.link_id, taken.kind, taken.day, taken.amount_fen) is distinct from (e.link_id, e.kind, e.day, e.amount_fen)
                                         or taken.reverses is not null))
         or (l.withdrawn and e.reverses is null and not exists (select 1 from benefit_link_entry r where r.reverses = e.id))`,
  ),
  invariant(
    'village.link-ends',
    '联结有参与方；来自的项目、资产和联结的监测户均属本结对、本县',
    'a link has partners; its project and asset are of its pairing, its households of its county',
    `select 'benefit_link' as "table", l.id::text as id, jsonb_build_object('project', l.project_id, 'asset', l.asset_id) as details
       from benefit_link l left join project p on p.id = l.project_id left join asset a on a.id = l.asset_id left join project q on q.id = a.project_id
      where p.pairing_id <> l.pairing_id or q.pairing_id <> l.pairing_id
         or not exists (select 1 from benefit_link_partner b where b.link_id = l.id and b.ended_by is null)
     union all
     select 'benefit_link_household', concat(b.link_id, ' ', b.household_id), '{}'::jsonb
       from benefit_link_household b join benefit_link l on l.id = b.link_id join household h on h.id = b.household_id
      where h.recipient_id <> l.recipient_id`,
  ),
  invariant(
    'village.site-activities',
    '安置点旁的车间、企业和园区均为本结对的活动台账',
    'what stands beside a site is a record of its pairing',
    `select 'relocation_site_activity' as "table", concat(b.site_id, ' ', b.activity_id) as id, jsonb_build_object('kind', a.kind) as details
       from relocation_site_activity b join relocation_site s on s.id = b.site_id join activity a on a.id = b.activity_id
      where a.pairing_id <> s.pairing_id or a.kind not in ('WORKSHOP', 'ENTERPRISE_LANDED', 'PARK')`,
  ),
];
