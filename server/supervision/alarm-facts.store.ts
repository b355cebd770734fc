import type { PairingLevel } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import type { Day } from '../platform/day';
import type { AlarmOwner, IdleFact, OpenDifference, WaitingDispute, WaitingItem, WaitingWork } from './alarm.rules';

/*
 * What alarms are found from, for some pairings at once. The platform itself asks, so no viewer's scope is part of it; whoever
 * reads an alarm later is asked for its own.
 */

const OWNER = (row: string): string =>
  `${row}.pairing_id as "pairingId", ${row}.simulated, ${row}.published, ${row}.party_ids as "partyIds", ${row}.place_paths as "placePaths"`;

/** Flags about idle money that nobody has explained; of one position that is asked about twice, the graver. */
export function idleFacts(db: Db, pairingIds: readonly string[]): Promise<IdleFact[]> {
  return db.query<IdleFact[]>(
    `/* idleFacts */ select i.id as "flagId", ${OWNER('i')}, i.numbers, i.severity, i.since::text as since, i.turn
       from integrity_flag i
      where i.pairing_id = any($1::uuid[]) and i.state = 'OPEN' and (i.rule = 'IDLE_OVER_TWO_YEARS' or i.rule = 'IDLE_OVER_ONE_YEAR'
            and not exists (
              select 1 from integrity_flag w where w.pairing_id = i.pairing_id and w.rule = 'IDLE_OVER_TWO_YEARS' and w.state = 'OPEN'
                 and (w.year, w.fund_id, w.custodian_id, w.project_id, w.entry_id)
                     is not distinct from (i.year, i.fund_id, i.custodian_id, i.project_id, i.entry_id)))`,
    [pairingIds],
  );
}

/** Differences that wait for somebody past their deadline. */
export async function overdueDifferences(db: Db, pairingIds: readonly string[], today: Day): Promise<OpenDifference[]> {
  const rows = await db.query<(Omit<OpenDifference, 'differenceFen'> & { differenceFen: string })[]>(
    `/* overdueDifferences */ select m.id as "matchId", ${OWNER('m')}, m.difference_fen as "differenceFen", m.due::text as due, m.turn
       from fund_match m
      where m.pairing_id = any($1::uuid[]) and not m.dissolved and m.turn is not null and m.due < $2::date`,
    [pairingIds, today],
  );
  return rows.map((row) => ({ ...row, differenceFen: BigInt(row.differenceFen) }));
}

/** Items to be put right that wait past their deadline. */
export function overdueItems(db: Db, pairingIds: readonly string[], today: Day): Promise<WaitingItem[]> {
  return db.query<WaitingItem[]>(
    `/* overdueItems */ select y.id as "rectificationId", ${OWNER('y')}, y.state, y.due::text as due
       from rectification y
      where y.pairing_id = any($1::uuid[]) and y.state in ('OPEN', 'RETURNED') and y.due < $2::date`,
    [pairingIds, today],
  );
}

/** Disputes about records that wait for one side past their deadline. */
export function overdueDisputes(db: Db, pairingIds: readonly string[], today: Day): Promise<WaitingDispute[]> {
  return db.query<WaitingDispute[]>(
    `/* overdueDisputes */ select d.id as "disputeId", ${OWNER('d')}, d.records, d.due::text as due, d.turn
       from record_dispute d
      where d.pairing_id = any($1::uuid[]) and d.state <> 'CLOSED' and d.due < $2::date`,
    [pairingIds, today],
  );
}

/** Work that waits past its deadline, or past that of a milestone. */
export function overdueWork(db: Db, pairingIds: readonly string[], today: Day): Promise<WaitingWork[]> {
  return db.query<WaitingWork[]>(
    `/* overdueWork */ select w.id as "workItemId", ${OWNER('w')}, w.next_due::text as "nextDue"
       from work_item w
      where w.pairing_id = any($1::uuid[]) and w.state in ('OPEN', 'UNDER_WAY') and w.next_due < $2::date`,
    [pairingIds, today],
  );
}

/** A year's agreement in force. */
export interface PlanOwner extends AlarmOwner {
  agreementId: string;
  level: PairingLevel;
}

export function plansInForce(db: Db, pairingIds: readonly string[], year: number): Promise<PlanOwner[]> {
  return db.query<PlanOwner[]>(
    `/* plansInForce */ select a.id as "agreementId", p.level, ${OWNER('a')}
       from agreement a join pairing p on p.id = a.pairing_id
      where a.pairing_id = any($1::uuid[]) and a.year = $2 and a.in_force_version is not null`,
    [pairingIds, year],
  );
}

/** The first period that was ever reported on by a form, whoever reported. */
export function firstReports(
  db: Db,
  pairingIds: readonly string[],
): Promise<(AlarmOwner & { formCode: string; periodFrom: Day })[]> {
  return db.query(
    `/* firstReports */ select p.id as "pairingId", p.simulated, false as published, p.party_ids as "partyIds", p.place_paths as "placePaths",
            r.form_code as "formCode", min(r.period_from)::text as "periodFrom"
       from report r join pairing p on p.id = r.pairing_id
      where r.pairing_id = any($1::uuid[]) group by p.id, r.form_code`,
    [pairingIds],
  );
}

/** A page of the pairings about which there may be an alarm on a day, or is one, after the one given. */
export async function pairingsToWatch(db: Db, after: string | null, today: Day, limit: number): Promise<string[]> {
  const rows = await db.query<{ id: string }[]>(
    `/* pairingsToWatch */ select p.id from pairing p where ($1::uuid is null or p.id > $1) and (
            exists (select 1 from alarm l where l.pairing_id = p.id and l.ended_at is null)
         or exists (select 1 from agreement a where a.pairing_id = p.id and a.year = extract(year from $2::date) and a.in_force_version is not null)
         or exists (select 1 from integrity_flag i where i.pairing_id = p.id and i.state = 'OPEN')
         or exists (select 1 from report r where r.pairing_id = p.id)
         or exists (select 1 from fund_match m where m.pairing_id = p.id and not m.dissolved and m.due < $2::date)
         or exists (select 1 from record_dispute d where d.pairing_id = p.id and d.state <> 'CLOSED' and d.due < $2::date)
         or exists (select 1 from rectification y where y.pairing_id = p.id and y.state in ('OPEN', 'RETURNED') and y.due < $2::date)
         or exists (select 1 from work_item w where w.pairing_id = p.id and w.state in ('OPEN', 'UNDER_WAY') and w.next_due < $2::date))
      order by p.id limit $3`,
    [after, today, limit],
  );
  return rows.map(({ id }) => id);
}
