import { invariant, type Invariant } from '../db/invariant';

/** What always holds of reports; the database refuses most of it when it is written, and this asks again. */
export const reportInvariants: readonly Invariant[] = [
  invariant(
    'report.heads',
    '报告现状与其最近一步一致，步骤连续',
    'a report says what its latest step says, and its steps follow each other without a gap',
    `select 'report' as "table", r.id::text as id, jsonb_build_object('version', r.version, 'status', r.status, 'steps', count(s.version)) as details
       from report r left join report_step s on s.report_id = r.id
      group by r.id having count(s.version) <> r.version or max(s.version) <> r.version
         or bool_or(s.version = r.version and (s.status, s.step, s.edition) is distinct from (r.status, r.step, r.edition))`,
  ),
  invariant(
    'report.steps',
    '报告每一步都是允许的步骤，按报表的流程办理',
    'every step of a report is one that the table allows and that comes next in its form’s flow',
    `select 'report_step' as "table", concat(s.report_id, ' ', s.version) as id,
            jsonb_build_object('from', s.before, 'action', s.action, 'to', s.status, 'desk', s.desk) as details
       from (select *, lag(status) over w as before, coalesce(lag(step) over w, 0) as stood from report_step
             window w as (partition by report_id order by version)) as s
            join report r on r.id = s.report_id join report_form f on f.id = r.form_id
      where not exists (select 1 from report_transition t where t.from_status = coalesce(s.before, '') and t.action = s.action and t.to_status = s.status)
         or (s.action in ('SUBMIT', 'APPROVE', 'CONFIRM', 'LOCK')
              and (f.steps -> s.stood ->> 'action', f.steps -> s.stood ->> 'by') is distinct from (s.action, s.desk))`,
  ),
  invariant(
    'report.signatures',
    '填报与审核、确认、锁定出自不同账号；确认与审核出自不同账号',
    'nobody approves, confirms or locks what they wrote, and whoever approved is not the other side',
    `select 'report_step' as "table", concat(s.report_id, ' ', s.version) as id, jsonb_build_object('action', s.action, 'account', s.made_by_account) as details
       from report_step s
      where s.action in ('APPROVE', 'CONFIRM', 'LOCK') and (s.made_by_account is null or exists (
              select 1 from report_step w where w.report_id = s.report_id and w.edition = s.edition and w.version < s.version
                 and w.made_by_account = s.made_by_account
                 and (w.action in ('DRAFT', 'SET_FIGURES', 'SUBMIT') or (s.action = 'CONFIRM' and w.action = 'APPROVE'))))`,
  ),
  invariant(
    'report.frozen',
    '已报送的报告，其现有数据即最近一次报送时固定的数据',
    'what a submitted report shows is what was frozen when it was last submitted',
    `select 'report' as "table", r.id::text as id, jsonb_build_object('status', r.status, 'figures', count(g.id)) as details
       from report r cross join lateral (select max(s.version) as version from report_step s where s.report_id = r.id and s.action = 'SUBMIT') last
            left join report_figure g on g.report_id = r.id and g.ended_by is null
      where r.status not in ('DRAFT', 'RETURNED')
      group by r.id, last.version
     having count(g.id) = 0 or bool_or(not g.is_frozen or g.version is distinct from last.version or g.edition <> r.edition) or r.read_at is null`,
  ),
  invariant(
    'report.reasons',
    '已报送的数据与台账不一致的都有说明（比率除外）',
    'every submitted figure that departs from the records says why; a ratio follows from its parts',
    `select 'report_figure' as "table", g.id::text as id, jsonb_build_object('claimed', g.claimed, 'recorded', g.recorded) as details
       from report_figure g join indicator i on i.id = g.indicator_id
      where g.is_frozen and i.counting <> 'RATIO' and g.claimed is not null and g.claimed is distinct from g.recorded and g.reason is null`,
  ),
  invariant(
    'report.papers',
    '每次锁定都留存原件，原件与校验值一致，与锁定的数据一致',
    'every lock has its paper, whose hashes are right and whose figures are those that were locked',
    `select 'report_step' as "table", concat(s.report_id, ' ', s.version) as id, jsonb_build_object('edition', s.edition, 'kept', p.edition) as details
       from report_step s left join report_paper p on p.report_id = s.report_id and p.edition = s.edition
      where s.action = 'LOCK' and (p.version is distinct from s.version
         or p.text_hash <> encode(sha256(convert_to(p.text, 'UTF8')), 'hex') or p.workbook_hash <> encode(sha256(p.workbook), 'hex')
         or p.document_hash is distinct from encode(sha256(p.document), 'hex')
         or exists (select 1 from report_figure g
                     where g.report_id = s.report_id and g.is_frozen
                       and g.version = (select max(b.version) from report_step b where b.report_id = s.report_id and b.edition = s.edition and b.action = 'SUBMIT')
                       and not exists (select 1 from jsonb_array_elements(p.text::jsonb -> 'figures') f
                                        where f ->> 'code' = g.indicator_code and (f ->> 'claimed')::numeric is not distinct from g.claimed
                                          and (f ->> 'recorded')::numeric is not distinct from g.recorded
                                          and (f ->> 'evidenced')::numeric is not distinct from g.evidenced
                                          and (f ->> 'confirmed')::numeric is not distinct from g.confirmed)))`,
  ),
  invariant(
    'report.claims',
    '已审核的报告，其上报数与所列材料一致（部门、组团成员的和汇总的除外）',
    'an approved report claims what its statement says; those of departments and members, and sums of reports, claim nothing',
    `select 'report' as "table", r.id::text as id, jsonb_build_object('statement', r.statement_id) as details
       from report r join report_form f on f.id = r.form_id
      where r.status in ('APPROVED', 'CONFIRMED', 'LOCKED') and f.reporter not in ('DEPARTMENT', 'DONOR_MEMBER') and f.compiles is null
        and (r.statement_id is null or not exists (select 1 from statement s where s.id = r.statement_id
               and s.pairing_id = r.pairing_id and s.period_kind = r.period_kind and s.year = r.year
               and s.quarter is not distinct from r.quarter and s.month is not distinct from r.month))`,
  ),
  invariant(
    'report.parts',
    '已报送的汇总报告，其数据是所列各份报告之和，未汇入的都有理由（去重的人、户和比率除外）',
    'a compiled report claims the sum of the reports that it names, and says of each other one why it is out; persons count once, ratios follow',
    `select 'report' as "table", r.id::text as id, jsonb_build_object('indicator', g.indicator_code, 'claimed', g.claimed, 'parts', p.claimed) as details
       from report r join report_form f on f.id = r.form_id and f.compiles is not null
            join report_figure g on g.report_id = r.id and g.ended_by is null and g.is_frozen
            join indicator i on i.id = g.indicator_id
            cross join lateral (
              select sum(below.claimed) as claimed, count(*) filter (where not t.is_frozen) as loose
                from report_part t left join report_figure below on t.is_in and below.report_id = t.part_id and below.version = t.part_version
                 and below.is_frozen and below.indicator_code = g.indicator_code
               where t.report_id = r.id and t.version = g.version) p
      where i.counting <> 'RATIO' and (p.loose > 0 or case when i.counting = 'DISTINCT' and g.bound = 'EXACT' then g.claimed > p.claimed
                                                           else g.claimed is distinct from p.claimed end)`,
  ),
];
