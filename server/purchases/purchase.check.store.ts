import { invariant, type Invariant } from '../db/invariant';
import { rollupInvariant } from '../records/rollup.check.store';

/** Every version of every purchase: the head and its past. */
const VERSIONS = `
  select id, version, pairing_id, state, withdrawn, made_by, null::xid8 as ended_by from purchase
  union all select id, version, pairing_id, state, withdrawn, made_by, ended_by from purchase_past`;

/** What is always true of purchases and of the invoices that they stand on. */
export const purchaseInvariants: readonly Invariant[] = [
  rollupInvariant({ table: 'purchase', measured: 'purchase_measures', measures: 'PURCHASE\\_%' }),
  invariant(
    'purchase.versions',
    '采购的版本连续，前一版在后一版形成时结束，只有最新一版未结束',
    'a purchase’s versions follow each other without a gap, each ended by the one after it, and only the head stands',
    `select 'purchase' as "table", concat(v.id, ' ', v.version) as id,
            jsonb_build_object('before', v.before, 'endedBy', v.ended_by::text, 'next', v.next::text) as details
       from (select *, coalesce(lag(version) over w, 0) as before, lead(made_by) over w as next
               from (${VERSIONS}) as every window w as (partition by id order by version)) as v
      where v.version <> v.before + 1 or v.ended_by is distinct from v.next`,
  ),
  invariant(
    'purchase.steps',
    '采购的每次进度变化都是允许的步骤，撤回后不再变化',
    'every change of a purchase’s state is a step that the table allows, and nothing changes after a withdrawal',
    `select 'purchase' as "table", concat(v.id, ' ', v.version) as id,
            jsonb_build_object('from', v.before, 'to', v.state, 'afterWithdrawal', v.gone) as details
       from (select *, lag(state) over w as before, lag(withdrawn) over w as gone
               from (${VERSIONS}) as every window w as (partition by id order by version)) as v
      where (v.state <> v.before and not exists (select 1 from purchase_step s where s.from_state = v.before and s.to_state = v.state))
         or (v.gone and (not v.withdrawn or v.state <> v.before))`,
  ),
  invariant(
    'purchase.invoices',
    '每张发票的各行合计不超过登记的总额',
    'the lines of no invoice come to more than the least that anybody says it comes to',
    `select 'invoice_line' as "table", concat_ws(' ', nullif(l.code, ''), l.number) as id,
            jsonb_build_object('lines', sum(l.amount_fen), 'total', min(l.total_fen), 'purchases', array_agg(l.purchase_id)) as details
       from invoice_line l where l.ended_by is null
      group by l.code, l.number having sum(l.amount_fen) > min(l.total_fen)`,
  ),
  invariant(
    'purchase.invoice-lines',
    '每行发票只计一次，且只属于未撤回的采购',
    'a line of an invoice counts once, and belongs to a purchase that stands',
    `select 'invoice_line' as "table", concat_ws(' ', nullif(l.code, ''), l.number, l.line_no) as id,
            jsonb_build_object('purchases', array_agg(l.purchase_id), 'withdrawn', bool_or(p.withdrawn)) as details
       from invoice_line l join purchase p on p.id = l.purchase_id where l.ended_by is null
      group by l.code, l.number, l.line_no having count(*) > 1 or bool_or(p.withdrawn)`,
  ),
];
