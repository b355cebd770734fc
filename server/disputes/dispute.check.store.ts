import { RecordKind } from '../../schema/vocabulary';
import { invariant, type Invariant } from '../db/invariant';
import { RECORD_KINDS } from '../records/record-kinds';

const ofKind = (kind: RecordKind): Invariant => {
  const { table, zh, en } = RECORD_KINDS[kind];
  return invariant(
    `disputes.${table}`,
    `有异议的${zh}恰在一项未了结的异议中，异议所涉记录都在且属于同一结对`,
    `a disputed ${en} waits in one open dispute, and what a dispute is about is there, in its pairing`,
    `select '${table}' as "table", r.id::text, jsonb_build_object('standing', r.standing) as details
       from ${table} r where r.standing = 'DISPUTED' and not r.withdrawn and not exists (
              select 1 from record_dispute_item i join record_dispute d on d.id = i.dispute_id
               where i.record_id = r.id and i.record_kind = '${kind}' and i.is_open and d.state <> 'CLOSED')
      union all
     select 'record_dispute_item', concat(i.dispute_id, ' ', i.record_id), jsonb_build_object('pairing', d.pairing_id)
       from record_dispute_item i join record_dispute d on d.id = i.dispute_id left join ${table} r on r.id = i.record_id
      where d.record_kind = '${kind}' and (r.pairing_id is distinct from d.pairing_id or i.record_kind <> d.record_kind
            or (i.is_open and (d.state = 'CLOSED' or r.standing = 'CONFIRMED')))`,
  );
};

/** What always holds of disputes. */
export const disputeInvariants: readonly Invariant[] = [
  invariant(
    'disputes.heads',
    '异议现状与其最新版本一致，所涉条数相符',
    'a dispute says what its latest version says, and counts its records',
    `select 'record_dispute' as "table", d.id::text as id, jsonb_build_object('version', d.version, 'state', d.state) as details
       from record_dispute d left join record_dispute_version v on v.dispute_id = d.id and v.version = d.version and v.ended_by is null
      where v.dispute_id is null or (d.state, d.due) is distinct from (v.state, v.due)
         or d.records <> (select count(*) from record_dispute_item i where i.dispute_id = d.id)`,
  ),
  invariant(
    'disputes.versions',
    '异议版本连续，各步相接，只有最新一版未结束',
    'a dispute’s versions follow each other by its steps, and only the latest has not ended',
    `select 'record_dispute_version' as "table", concat(v.dispute_id, ' ', v.version) as id,
            jsonb_build_object('before', v.before, 'action', v.action, 'state', v.state, 'ended', v.ended_by is not null) as details
       from (select *, coalesce(lag(version) over w, 0) as before, coalesce(lag(state) over w, '') as from_state, lead(version) over w as after
               from record_dispute_version window w as (partition by dispute_id order by version)) as v
       left join record_dispute_step s on s.from_state = v.from_state and s.action = v.action and s.to_state = v.state
      where v.version <> v.before + 1 or (v.ended_by is null) <> (v.after is null) or s.action is null`,
  ),
  ...Object.values(RecordKind).map(ofKind),
];
