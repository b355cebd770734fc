import { invariant, type Invariant } from '../db/invariant';

const FACTS = [
  'status',
  'progress',
  'name',
  'type',
  'place_id',
  'implementer',
  'planned_fen',
  'performance_target',
  'beneficiaries_planned',
  'starts_on',
  'ends_on',
];
const factsOf = (alias: string): string => FACTS.map((fact) => `${alias}.${fact}`).join(', ');

/** A project's latest step of some kind. */
const LATEST = (action: string): string =>
  `(select v.* from project_version v where v.project_id = j.id and v.action = '${action}' order by v.version desc limit 1)`;

/** What always holds of projects and assets; the database refuses most of it when it is written, and this asks again. */
export const projectInvariants: readonly Invariant[] = [
  invariant(
    'project.heads',
    '项目现状与其最新版本一致',
    'a project says what its latest version says',
    `select 'project' as "table", j.id::text as id, jsonb_build_object('version', j.version, 'status', j.status) as details
       from project j left join project_version v on v.project_id = j.id and v.version = j.version and v.ended_by is null
      where v.project_id is null or (${factsOf('j')}) is distinct from (${factsOf('v')})`,
  ),
  invariant(
    'project.versions',
    '项目版本连续，只有最新一版未结束',
    'a project’s versions follow each other without a gap, and only the latest has not ended',
    `select 'project_version' as "table", concat(v.project_id, ' ', v.version) as id,
            jsonb_build_object('before', v.before, 'ended', v.ended_by is not null) as details
       from (select *, coalesce(lag(version) over w, 0) as before, lead(version) over w as after from project_version
             window w as (partition by project_id order by version)) as v
      where v.version <> v.before + 1 or (v.ended_by is null) <> (v.after is null)`,
  ),
  invariant(
    'project.steps',
    '项目每一步都是允许的步骤，由该由的一方办理',
    'every step of a project is one that the table allows, taken by the side that takes it',
    `select 'project_version' as "table", concat(v.project_id, ' ', v.version) as id,
            jsonb_build_object('from', v.before, 'action', v.action, 'to', v.status, 'side', v.side) as details
       from (select *, lag(status) over (partition by project_id order by version) as before from project_version) as v
      where not exists (select 1 from project_step s where s.from_status = coalesce(v.before, '') and s.action = v.action
                           and s.to_status = v.status and s.side = v.side)`,
  ),
  invariant(
    'project.signatures',
    '已同意的项目有县的批准和帮扶方的同意，出自不同账号；验收与完工出自不同账号',
    'an approved project bears the county’s approval and the donor’s consent by two accounts, and whoever completed it did not accept it',
    `select 'project' as "table", j.id::text as id, jsonb_build_object('status', j.status, 'approved', a.made_by_account, 'consented', c.made_by_account,
            'completed', d.made_by_account, 'accepted', e.made_by_account) as details
       from project j left join lateral ${LATEST('APPROVE')} a on true left join lateral ${LATEST('CONSENT')} c on true
            left join lateral ${LATEST('COMPLETE')} d on true left join lateral ${LATEST('ACCEPT')} e on true
      where (j.status in ('APPROVED', 'FUNDED', 'STARTED', 'COMPLETED', 'ACCEPTED', 'SETTLED', 'HANDED_OVER')
              and (a.side is distinct from 'RECIPIENT' or c.side is distinct from 'DONOR'))
         or (not j.simulated and (num_nulls(a.made_by_account) > 0 and a.version is not null
              or num_nulls(c.made_by_account) > 0 and c.version is not null or num_nulls(e.made_by_account) > 0 and e.version is not null))
         or a.made_by_account = c.made_by_account or d.made_by_account = e.made_by_account`,
  ),
  invariant(
    'project.targets',
    '入库及以后的项目都有绩效目标',
    'no project is in the library or beyond without a performance target',
    `select 'project' as "table", j.id::text as id, jsonb_build_object('status', j.status) as details
       from project j where j.status not in ('PROPOSED', 'WITHDRAWN') and j.performance_target is null`,
  ),
  invariant(
    'project.progress',
    '完工的项目进度为 100%，未开工的为 0',
    'what is completed stands at 100 percent, what has not started at none',
    `select 'project' as "table", j.id::text as id, jsonb_build_object('status', j.status, 'progress', j.progress) as details
       from project j
      where (j.status in ('COMPLETED', 'ACCEPTED', 'SETTLED', 'HANDED_OVER') and j.progress <> 10000)
         or (j.status in ('PROPOSED', 'IN_LIBRARY', 'APPROVED_BY_COUNTY', 'APPROVED', 'FUNDED', 'WITHDRAWN') and j.progress <> 0)`,
  ),
  invariant(
    'project.hand-overs',
    '资产只来自已决算项目的移交，每次移交都有资产',
    'assets come from hand-overs of settled projects, and every hand-over has assets',
    `select 'asset' as "table", s.id::text as id, jsonb_build_object('project', s.project_id, 'status', v.status, 'action', v.action) as details
       from asset s left join project_version v on v.project_id = s.project_id and v.version = s.version
      where v.action is distinct from 'HAND_OVER' or v.status not in ('SETTLED', 'HANDED_OVER')
     union all
     select 'project_version', concat(v.project_id, ' ', v.version), jsonb_build_object('assets', 0) from project_version v
      where v.action = 'HAND_OVER' and not exists (select 1 from asset s where s.project_id = v.project_id and s.version = v.version)`,
  ),
  invariant(
    'project.assets-reconcile',
    '每项资产都有类别、权属、数量和价值，按类别与按权属合计因此一致',
    'every asset has a kind, an owner, items and a value, so that the sums by kind and by owner agree',
    `select 'asset' as "table", s.id::text as id,
            jsonb_build_object('kind', s.kind, 'ownerLevel', s.owner_level, 'items', s.items, 'valueFen', s.value_fen) as details
       from asset s
      where s.ended_by is null and (s.kind in ('OPERATING', 'PUBLIC', 'HOUSEHOLD')
              and s.owner_level in ('COUNTY', 'TOWN', 'VILLAGE', 'HOUSEHOLD') and s.items > 0 and s.value_fen > 0) is not true`,
  ),
];
