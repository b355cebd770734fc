import { invariant, type Invariant } from '../db/invariant';
import { NO_PROJECT } from './fund.store';
import { CASH_LYING, LYING } from './posting.rules';

const list = (holdings: readonly string[]): string => `(${holdings.map((one) => `'${one}'`).join(', ')})`;
const IS_COUNTED = `(not e.withdraws and (not e.needs_signature or exists (select 1 from fund_entry_signature g where g.entry_id = e.id)))`;

/** What entries in force do to accounts: out of one, into another. */
const MOVED = `
  select e.fund_id, e.side, coalesce(e.from_project_id, '${NO_PROJECT}') as project_id, e.from_custodian_id as custodian_id, e.origin_year,
         e.from_holding as holding, -e.amount_fen as amount_fen, e.untold_fen
    from fund_entry e where e.from_holding <> 'OUTSIDE' and ${IS_COUNTED}
  union all
  select e.fund_id, e.side, coalesce(e.project_id, '${NO_PROJECT}'), e.custodian_id, e.origin_year, e.to_holding, e.amount_fen, 0
    from fund_entry e where ${IS_COUNTED}`;

const ACCOUNT = 'fund_id, side, project_id, custodian_id, origin_year, holding';
const ACCOUNT_TEXT = (row: string): string =>
  `concat_ws('/', ${ACCOUNT.split(', ')
    .map((column) => `${row}.${column}`)
    .join(', ')})`;

/** The amount that lies in each holding, by what is left of the entries that brought it. */
const LEFT = `select l.fund_id, e.side, l.project_id, l.custodian_id, l.origin_year, l.holding, sum(l.left_fen) as left_fen
    from fund_left l join fund_entry e on e.id = l.entry_id group by 1, 2, 3, 4, 5, 6`;

/** What always holds of the ledger; the database refuses most of it when it is written, and this asks again of what is stored. */
export const ledgerInvariants: readonly Invariant[] = [
  invariant(
    'ledger.positions',
    '每处余额等于其各笔之和',
    'a position is what its entries come to',
    `select 'fund_position' as "table", concat_ws('/', ${ACCOUNT}) as id,
            jsonb_build_object('stored', p.balance_fen, 'entries', m.amount_fen, 'storedUntold', p.untold_fen, 'untold', m.untold_fen) as details
       from fund_position p full join (select ${ACCOUNT}, sum(amount_fen) as amount_fen, sum(untold_fen) as untold_fen from (${MOVED}) as moved
              group by ${ACCOUNT}) as m using (${ACCOUNT})
      where coalesce(p.balance_fen, 0) <> coalesce(m.amount_fen, 0) or coalesce(p.untold_fen, 0) <> coalesce(m.untold_fen, 0)`,
  ),
  invariant(
    'ledger.notNegative',
    '任何一处余额不为负',
    'no position is below zero',
    `select 'fund_position' as "table", ${ACCOUNT_TEXT('p')} as id, jsonb_build_object('balance', p.balance_fen) as details
       from fund_position p where p.balance_fen < 0 or p.untold_fen < 0`,
  ),
  invariant(
    'ledger.moves',
    '每笔都是允许的变动，金额在范围之内',
    'an entry is a move that exists, of an amount in range',
    `select 'fund_entry' as "table", e.id::text as id, jsonb_build_object('stage', e.stage, 'from', e.from_holding, 'to', e.to_holding,
            'amount', e.amount_fen) as details
       from fund_entry e
      where not exists (select 1 from fund_move m where (m.stage, m.side, m.voucher_order, m.from_holding, m.to_holding)
              = (e.stage, e.side, e.voucher_order, e.from_holding, e.to_holding))
         or e.amount_fen = 0 or abs(e.amount_fen) > 1000000000000000 or (e.amount_fen < 0) <> (e.reverses_id is not null)`,
  ),
  invariant(
    'ledger.places',
    '每笔的资金、保管单位和项目属于同一结对、同一方',
    'an entry’s fund, custodians and projects are of its pairing, its custodians of its side',
    `select 'fund_entry' as "table", e.id::text as id, jsonb_build_object('pairing', e.pairing_id) as details
       from fund_entry e join fund f on f.id = e.fund_id left join custodian c on c.id = e.custodian_id
            left join custodian d on d.id = e.from_custodian_id left join project j on j.id = e.project_id
            left join project k on k.id = e.from_project_id
      where (f.pairing_id, f.voucher_order) <> (e.pairing_id, e.voucher_order)
         or (c.pairing_id, c.side) is distinct from (e.pairing_id, e.side)
         or (e.from_custodian_id is not null and (d.pairing_id, d.side) is distinct from (e.pairing_id, e.side))
         or (e.project_id is not null and j.pairing_id is distinct from e.pairing_id)
         or (e.from_project_id is not null and k.pairing_id is distinct from e.pairing_id)`,
  ),
  invariant(
    'ledger.sources',
    '每笔指明的来源与未指明的金额之和等于该笔金额',
    'what is told of an entry’s sources and what is untold add up to it',
    `select 'fund_entry' as "table", e.id::text as id, jsonb_build_object('amount', e.amount_fen, 'untold', e.untold_fen,
            'told', coalesce(t.told, 0)) as details
       from fund_entry e left join (select s.entry_id, sum(s.amount_fen) as told from fund_source s group by 1) as t on t.entry_id = e.id
      where coalesce(t.told, 0) + e.untold_fen <>
            (case when e.from_holding in ${list(LYING)} and e.stage <> 'CARRIED_OVER' then e.amount_fen else 0 end)`,
  ),
  invariant(
    'ledger.sourcePlaces',
    '来源与去向在同一处',
    'an amount comes from an entry that lay where it was taken',
    `select 'fund_source' as "table", concat_ws('/', s.entry_id, s.source_id) as id, jsonb_build_object('amount', s.amount_fen) as details
       from fund_source s join fund_entry e on e.id = s.entry_id join fund_entry o on o.id = s.source_id
      where (o.fund_id, o.side, o.custodian_id, o.origin_year, o.to_holding) is distinct from
            (e.fund_id, e.side, e.from_custodian_id, e.origin_year, e.from_holding)
         or o.project_id is distinct from e.from_project_id or sign(s.amount_fen) <> sign(e.amount_fen)`,
  ),
  invariant(
    'ledger.left',
    '每笔的余额等于其金额减去已用',
    'what is left of an entry is its amount less what names it as a source',
    `select 'fund_left' as "table", coalesce(l.entry_id, want.id)::text as id, jsonb_build_object('stored', l.left_fen, 'due', want.left_fen) as details
       from fund_left l full join (
              select e.id, e.amount_fen + coalesce((select r.amount_fen from fund_entry r
                       where r.reverses_id = e.id and (not r.needs_signature or exists (select 1 from fund_entry_signature g where g.entry_id = r.id))), 0)
                     - coalesce(u.used, 0) as left_fen
                from fund_entry e left join (select s.source_id, sum(s.amount_fen) as used from fund_source s group by 1) as u on u.source_id = e.id
               where e.amount_fen > 0 and e.to_holding in ${list(LYING)} and e.stage <> 'CARRIED_OVER' and ${IS_COUNTED}) as want on want.id = l.entry_id
      where l.left_fen is distinct from want.left_fen or l.left_fen < 0`,
  ),
  invariant(
    'ledger.told',
    '每处：各笔余额减去未指明来源的支用，等于该处余额',
    'in each holding, what is left of its entries less what left it untold is what lies there',
    `select 'fund_position' as "table", ${ACCOUNT_TEXT('p')} as id,
            jsonb_build_object('balance', p.balance_fen, 'left', l.left_fen, 'untold', p.untold_fen) as details
       from fund_position p left join (${LEFT}) as l using (${ACCOUNT})
      where p.holding in ${list(LYING)} and coalesce(l.left_fen, 0) - p.untold_fen <> p.balance_fen`,
  ),
  invariant(
    'ledger.reversals',
    '冲销与所冲销的一笔相反，且不冲销冲销',
    'a reversal mirrors one entry that is no reversal itself',
    `select 'fund_entry' as "table", r.id::text as id, jsonb_build_object('reverses', r.reverses_id, 'amount', r.amount_fen) as details
       from fund_entry r left join fund_entry e on e.id = r.reverses_id
      where r.reverses_id is not null and (e.reverses_id is not null or e.id is null
         or (e.fund_id, e.side, e.stage, e.from_holding, e.to_holding, e.custodian_id, e.origin_year, -e.amount_fen, -e.untold_fen)
            is distinct from (r.fund_id, r.side, r.stage, r.from_holding, r.to_holding, r.custodian_id, r.origin_year, r.amount_fen, r.untold_fen)
         or (e.from_custodian_id, e.from_project_id, e.project_id) is distinct from (r.from_custodian_id, r.from_project_id, r.project_id))`,
  ),
  invariant(
    'ledger.signatures',
    '会签的是另一方的另一人，且只签须会签的',
    'a signature is the other side’s, by another account, under what needs one',
    `select 'fund_entry_signature' as "table", g.entry_id::text as id, jsonb_build_object('side', g.side) as details
       from fund_entry_signature g join fund_entry e on e.id = g.entry_id join fund f on f.id = e.fund_id
      where g.side = e.side or not e.needs_signature or g.account_id = e.recorded_by or (g.account_id is null and not f.simulated)
         or exists (select 1 from fund_entry r where r.reverses_id = e.id and r.withdraws)`,
  ),
  invariant(
    'ledger.claims',
    '每张凭证、每次结转只计一次',
    'a voucher and a carry-over count once',
    `select 'fund_entry' as "table", e.id::text as id, jsonb_build_object('document', e.document_no, 'claims', count(c.entry_id)) as details
       from fund_entry e left join fund_claim c on c.entry_id = e.id and c.pairing_id = e.pairing_id and c.ended_by is null
      where e.stage in ('VOUCHERED', 'CARRIED_OVER') and e.reverses_id is null
      group by e.id having count(c.entry_id) <> (case when exists (select 1 from fund_entry r where r.reverses_id = e.id) then 0 else 1 end)
      union all
     select 'fund_claim', concat_ws('/', c.pairing_id, c.claim, c.entry_id), jsonb_build_object('times', count(*) over (partition by c.pairing_id, c.claim))
       from fund_claim c where c.ended_by is null and exists (select 1 from fund_claim d
              where (d.pairing_id, d.claim) = (c.pairing_id, c.claim) and d.ended_by is null and d.entry_id <> c.entry_id)`,
  ),
  invariant(
    'ledger.conserved',
    '每项资金：期初 + 到位 − 支出 − 退回 = 尚存',
    'of each fund, opening + received − spent − returned is what lies with custodians',
    `select 'fund' as "table", f.id::text as id, jsonb_build_object('moved', coalesce(m.moved, 0), 'lying', coalesce(p.lying, 0)) as details
       from fund f left join (select e.fund_id, sum(case when e.stage in ('OPENING', 'RECEIVED') then e.amount_fen
                when e.stage = 'SPENT' or (e.stage = 'RETURNED' and e.side = 'RECIPIENT') then -e.amount_fen else 0 end) as moved
              from fund_entry e where ${IS_COUNTED} group by 1) as m on m.fund_id = f.id
            left join (select fund_id, sum(balance_fen) as lying from fund_position where holding in ${list(CASH_LYING)} group by 1) as p
              on p.fund_id = f.id
      where coalesce(m.moved, 0) <> coalesce(p.lying, 0)`,
  ),
  invariant(
    'ledger.stages',
    '每项资金：支出 ≤ 下达 ≤ 到位 + 期初，报账不超过下达，收回不超过拨付',
    'of each fund, spent ≤ issued ≤ received + opening, vouchered ≤ issued, taken back ≤ disbursed',
    `select 'fund' as "table", s.fund_id::text as id, to_jsonb(s) - 'fund_id' as details
       from (select e.fund_id,
               coalesce(sum(e.amount_fen) filter (where e.stage in ('RECEIVED', 'OPENING')), 0) as received,
               coalesce(sum(e.amount_fen) filter (where e.stage = 'ISSUED' or (e.stage = 'OPENING' and e.to_holding = 'ISSUED')), 0)
                 - coalesce(sum(e.amount_fen) filter (where e.stage = 'SURPLUS'), 0) as issued,
               coalesce(sum(e.amount_fen) filter (where e.stage = 'SPENT'), 0) as spent,
               coalesce(sum(e.amount_fen) filter (where e.stage = 'VOUCHERED'), 0) as vouchered,
               coalesce(sum(e.amount_fen) filter (where e.stage = 'DISBURSED'), 0) as disbursed,
               coalesce(sum(e.amount_fen) filter (where e.stage = 'RETURNED' and e.side = 'DONOR'), 0) as taken_back
             from fund_entry e where ${IS_COUNTED} group by 1) as s
      where s.spent > s.issued or s.vouchered > s.issued or s.issued > s.received or s.taken_back > s.disbursed`,
  ),
  invariant(
    'ledger.events',
    '每笔和每次会签各有一条动态，不多不少',
    'every entry and every signature was announced once',
    `select 'fund_entry' as "table", e.id::text as id, jsonb_build_object('events', coalesce(n.posted, 0), 'signed', coalesce(n.signed, 0)) as details
       from fund_entry e left join fund_entry_signature g on g.entry_id = e.id
            left join (select v.subject_id, count(*) filter (where v.kind <> 'FUND_ENTRY_SIGNED') as posted,
                              count(*) filter (where v.kind = 'FUND_ENTRY_SIGNED') as signed
                         from event v where v.subject_type = 'FundEntry' group by 1) as n on n.subject_id = e.id::text
      where coalesce(n.posted, 0) <> 1 or coalesce(n.signed, 0) <> (g.entry_id is not null)::int`,
  ),
];
