import { invariant, type Invariant } from '../db/invariant';

const COMPARED = `('DISBURSED', 'RECEIVED', 'RETURNED', 'DONATED', 'GOODS_RECEIVED')`;
const IS_IN_FORCE = `e.stage in ${COMPARED} and e.reverses_id is null and not exists (select 1 from fund_entry r where r.reverses_id = e.id)`;

/** What is always true of what both sides state, and of how it was brought together. */
export const reconciliationInvariants: readonly Invariant[] = [
  invariant(
    'reconciliation.entries',
    '双方各自登记的每一笔有效记录恰在一项比对之中，已冲销的不在任何比对之中',
    'every entry in force that both sides state stands in exactly one match, and a reversed one in none',
    `select 'fund_entry' as "table", e.id::text as id, jsonb_build_object('stage', e.stage, 'documentNo', e.document_no) as details
       from fund_entry e left join fund_match_entry x on x.entry_id = e.id
      where (${IS_IN_FORCE}) <> (x.entry_id is not null) order by e.id`,
  ),
  invariant(
    'reconciliation.sums',
    '每项比对的差额等于其帮扶方各笔之和减受帮扶方各笔之和',
    'the difference of each match is the sum of the donor’s entries less the sum of the recipient’s',
    `select 'fund_match' as "table", m.id::text as id,
            jsonb_build_object('difference', m.difference_fen::text, 'sum', s.sum::text) as details
       from fund_match m, lateral (
         select coalesce(sum(case e.side when 'DONOR' then e.amount_fen else -e.amount_fen end), 0) as sum
           from fund_match_entry x join fund_entry e on e.id = x.entry_id where x.match_id = m.id) as s
      where m.difference_fen <> s.sum order by m.id`,
  ),
  invariant(
    'reconciliation.members',
    '每项比对现有的各笔与其最新版本所列相同，且与其状态相符',
    'the entries that stand in each match are those of its latest version, and as open as it is',
    `select 'fund_match' as "table", m.id::text as id,
            jsonb_build_object('version', v.entry_ids::text, 'standing', s.ids::text, 'status', m.status) as details
       from fund_match m join fund_match_version v on v.match_id = m.id and v.ended_by is null, lateral (
         select coalesce(array_agg(x.entry_id order by x.entry_id), '{}') as ids,
                bool_and(x.is_open = (m.status in ('ONE_SIDED', 'DIFFERS'))) as fits
           from fund_match_entry x where x.match_id = m.id) as s
      where s.ids <> array(select one from unnest(v.entry_ids) as one order by one) or not coalesce(s.fits, true)
      order by m.id`,
  ),
  invariant(
    'reconciliation.heads',
    '每项比对与其最新版本一致',
    'each match says what its latest version says',
    `select 'fund_match' as "table", m.id::text as id, jsonb_build_object('version', m.version, 'status', m.status) as details
       from fund_match m left join fund_match_version v on v.match_id = m.id and v.ended_by is null
      where (v.version, v.status, v.difference_fen, v.turn, v.since, v.due, v.resolution_id, v.dissolved)
            is distinct from (m.version, m.status, m.difference_fen, m.turn, m.since, m.due, m.resolution_id, m.dissolved)
      order by m.id`,
  ),
];
