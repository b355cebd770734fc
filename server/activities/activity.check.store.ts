import { ActivityKind } from '../../schema/vocabulary';
import { invariant, type Invariant } from '../db/invariant';
import { rollupInvariant } from '../records/rollup.check.store';

/** The measures of activities begin with their kind. */
const MEASURES = Object.values(ActivityKind).map((kind) => `${kind}_%`);

/** What always holds of activities; the database refuses most of it when it is written, and this asks again. */
export const activityInvariants: readonly Invariant[] = [
  rollupInvariant({ table: 'activity', measured: 'activity_measures', measures: MEASURES }),
  invariant(
    'activity.versions',
    '台账版本连续，旧版本各自结束于下一版形成之时',
    'an activity’s versions follow each other without a gap, and each ended when the next was made',
    `select 'activity' as "table", concat(v.id, ' ', v.version) as id,
            jsonb_build_object('before', v.before, 'ended', v.ended_by::text, 'next', v.next::text, 'head', v.head) as details
       from (select id, version, ended_by, ended_by is null as head, coalesce(lag(version) over w, 0) as before,
                    lead(made_by) over w as next
               from (select id, version, made_by, null::xid8 as ended_by from activity
                     union all
                     select id, version, made_by, ended_by from activity_past) as every
             window w as (partition by id order by version)) as v
      where v.version <> v.before + 1 or v.ended_by is distinct from v.next`,
  ),
  invariant(
    'activity.parts',
    '花名册和到位投资所属的企业、车间、园区都在同一结对的台账中',
    'every roster and investment belongs to a standing firm, workshop or park of its pairing',
    `select 'activity' as "table", a.id::text as id,
            jsonb_build_object('form', a.form, 'of', a.of_id, 'ofForm', w.form, 'ofWithdrawn', w.withdrawn) as details
       from activity a left join activity w on w.id = a.of_id
      where a.of_id is not null and not a.withdrawn
        and (w.id is null or w.withdrawn or w.of_id is not null or w.pairing_id <> a.pairing_id or w.kind <> a.kind)`,
  ),
];
