import type { DisputeAction, RecordKind } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import type { Day } from '../platform/day';
import { RECORD_KINDS } from '../records/record-kinds';
import type { DisputeRow } from './dispute';
import type { Standings } from './dispute.rules';
import { DISPUTE_COLUMNS } from './dispute.store';

export type NewDispute = Omit<DisputeRow, 'turn'> & { records: readonly { id: string; version: number }[] };

/** A dispute and the records that it is about. */
export async function insertDispute(db: Db, dispute: NewDispute): Promise<void> {
  await db.query(
    `/* insertDispute */ insert into record_dispute (id, call_id, pairing_id, record_kind, side, record_side, reason, records, opened_on, state, due,
       version, simulated, published, party_ids, place_paths)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      dispute.id,
      dispute.callId,
      dispute.pairingId,
      dispute.kind,
      dispute.side,
      dispute.recordSide,
      dispute.reason,
      dispute.count,
      dispute.openedOn,
      dispute.state,
      dispute.due,
      dispute.version,
      dispute.simulated,
      dispute.published,
      dispute.partyIds,
      dispute.placePaths,
    ],
  );
  await db.query(
    `/* insertDisputeItems */ insert into record_dispute_item (dispute_id, record_kind, record_id, version)
     select $1, $2, r.id, r.version from unnest($3::uuid[], $4::int[]) as r (id, version)`,
    [dispute.id, dispute.kind, dispute.records.map(({ id }) => id), dispute.records.map(({ version }) => version)],
  );
}

/** The head says what its next version will: the one before ends. */
export async function updateDisputes(db: Db, rows: readonly Omit<DisputeRow, 'turn'>[]): Promise<void> {
  const ids = rows.map(({ id }) => id);
  await db.query(
    `/* updateDisputes */ with ended as (
       update record_dispute_version set ended_by = pg_current_xact_id() where dispute_id = any($1::uuid[]) and ended_by is null)
     update record_dispute d set state = n.state, due = n.due, version = n.version
       from unnest($1::uuid[], $2::text[], $3::date[], $4::int[]) as n (id, state, due, version) where d.id = n.id`,
    [ids, rows.map(({ state }) => state), rows.map(({ due }) => due), rows.map(({ version }) => version)],
  );
}

/** Writes the step by which the heads came to say what they say. */
export async function addDisputeVersions(
  db: Db,
  rows: readonly Omit<DisputeRow, 'turn'>[],
  step: { action: DisputeAction; day: Day; text: string | null; accountId: string | null },
): Promise<void> {
  await db.query(
    `/* addDisputeVersions */ insert into record_dispute_version (dispute_id, version, action, state, day, due, text, made_by_account)
     select n.id, n.version, $5, n.state, $6, n.due, $7, $8
       from unnest($1::uuid[], $2::text[], $3::date[], $4::int[]) as n (id, state, due, version)`,
    [
      rows.map(({ id }) => id),
      rows.map(({ state }) => state),
      rows.map(({ due }) => due),
      rows.map(({ version }) => version),
      step.action,
      step.day,
      step.text,
      step.accountId,
    ],
  );
}

/** These records wait in no dispute any more. @returns the disputes in which they did */
export async function settleRecords(db: Db, kind: RecordKind, recordIds: readonly string[]): Promise<string[]> {
  const [rows] = await db.query<[{ id: string }[], number]>(
    `/* settleRecords */ update record_dispute_item i set is_open = false
      where i.record_kind = $1 and i.record_id = any($2::uuid[]) and i.is_open returning i.dispute_id as id`,
    [kind, recordIds],
  );
  return [...new Set(rows.map(({ id }) => id))];
}

/** Of these disputes those that wait for no record any more: each was confirmed, disputed anew, or withdrawn. */
export async function settledDisputes(db: Db, kind: RecordKind, ids: readonly string[]): Promise<DisputeRow[]> {
  return db.query<DisputeRow[]>(
    `/* settledDisputes */ select ${DISPUTE_COLUMNS} from record_dispute d
      where d.id = any($1::uuid[]) and d.state <> 'CLOSED' and not exists (
              select 1 from record_dispute_item i join ${RECORD_KINDS[kind].table} r on r.id = i.record_id
               where i.dispute_id = d.id and i.is_open and not r.withdrawn)
      order by d.id`,
    [ids],
  );
}

/** Nothing waits in these disputes any more. */
export async function settleDisputes(db: Db, ids: readonly string[]): Promise<void> {
  await db.query(
    `/* settleDisputes */ update record_dispute_item set is_open = false where dispute_id = any($1::uuid[]) and is_open`,
    [ids],
  );
}

/** How the records stand that a dispute still waits for. */
export async function standingsOf(db: Db, { id, kind }: DisputeRow): Promise<Standings> {
  const [row] = await db.query<Standings[]>(
    `/* standingsOf */ select count(*) filter (where not r.withdrawn and r.standing = 'DISPUTED')::int as disputed,
            count(*) filter (where not r.withdrawn and r.standing is null)::int as changed, count(*) filter (where r.withdrawn)::int as withdrawn
       from record_dispute_item i join ${RECORD_KINDS[kind].table} r on r.id = i.record_id where i.dispute_id = $1 and i.is_open`,
    [id],
  );
  if (!row) throw new Error('a count has one row');
  return row;
}
