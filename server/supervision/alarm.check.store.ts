import { invariant, type Invariant } from '../db/invariant';

/** What always holds of alarms. */
export const alarmInvariants: readonly Invariant[] = [
  invariant(
    'alarm.subjects',
    '预警所依据的待核实事项、协议、差异、整改事项、异议、任务都在，且属于同一结对',
    'what an alarm rests on is there, in its pairing',
    `select 'alarm' as "table", l.id::text as id, jsonb_build_object('kind', l.kind, 'subject', l.subject_id) as details
       from alarm l
       left join integrity_flag i on l.subject_type = 'IntegrityFlag' and i.id = l.subject_id
       left join agreement a on l.subject_type = 'Agreement' and a.id = l.subject_id
       left join fund_match m on l.subject_type = 'Difference' and m.id = l.subject_id
       left join rectification y on l.subject_type = 'Rectification' and y.id = l.subject_id
       left join record_dispute d on l.subject_type = 'Dispute' and d.id = l.subject_id
       left join work_item w on l.subject_type = 'WorkItem' and w.id = l.subject_id
      where l.subject_type <> 'ReportForm' and coalesce(i.pairing_id, a.pairing_id, m.pairing_id, y.pairing_id, d.pairing_id, w.pairing_id) is distinct from l.pairing_id`,
  ),
  invariant(
    'alarm.events',
    '每次预警的出现和解除各通知一次',
    'the beginning and the end of every alarm were told once each',
    `select 'alarm' as "table", l.id::text as id, jsonb_build_object('began', t.began, 'ended', t.ended) as details
       from alarm l left join (
         select subject_id, count(*) filter (where kind = 'ALARM_BEGAN') as began, count(*) filter (where kind = 'ALARM_ENDED') as ended
           from event where subject_type = 'Alarm' group by 1) as t on t.subject_id = l.id::text
      where coalesce(t.began, 0) <> 1 or coalesce(t.ended, 0) <> (l.ended_at is not null)::int`,
  ),
];
