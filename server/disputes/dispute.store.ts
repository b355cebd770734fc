import type { Page } from '../../schema/page';
import type { DisputeState, RecordKind, Side } from '../../schema/vocabulary';
import { byId, type Batch } from '../db/loaders';
import { readPage, type OrderKey, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import type { Day } from '../platform/day';
import { scopePredicate, type Viewer } from '../platform/scope';
import type { RecordKey } from '../records/record-kinds';
import type { DisputeRow, DisputeVersionRow } from './dispute';

export const DISPUTE_COLUMNS = `d.id, d.call_id as "callId", d.pairing_id as "pairingId", d.record_kind as kind, d.side, d.record_side as "recordSide",
  d.reason, d.records as count, d.opened_on::text as "openedOn", d.state, d.turn, d.due::text as due, d.version, d.simulated, d.published,
  d.party_ids as "partyIds", d.place_paths as "placePaths"`;

/** A dispute goes to and fro a few times; more than anybody would read is cut off. */
const MAX_VERSIONS = 200;

/** Disputes by id, of those that the viewer may see. */
export const disputesById: Batch<string, DisputeRow> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  return byId(
    await db.query<DisputeRow[]>(
      `/* disputesById */ select ${DISPUTE_COLUMNS} from record_dispute d
        where d.id = any($1::uuid[]) and ${scopePredicate(viewer.scope, 'd', params)}`,
      params,
    ),
  );
};

/** What was disputed in one go: one for each pairing, kind, and side that recorded. */
export function disputesOfCall(db: Db, viewer: Viewer, callId: string): Promise<DisputeRow[]> {
  const params: unknown[] = [callId];
  return db.query<DisputeRow[]>(
    `/* disputesOfCall */ select ${DISPUTE_COLUMNS} from record_dispute d
      where d.call_id = $1 and ${scopePredicate(viewer.scope, 'd', params)} order by d.id`,
    params,
  );
}

export interface DisputeQuery {
  pairingIds?: string[] | null;
  kinds?: RecordKind[] | null;
  states?: DisputeState[] | null;
  turns?: Side[] | null;
  /** Whether it waits past its deadline, as of `today`. */
  overdue?: boolean | null;
  record?: RecordKey<RecordKind> | null;
}

export type DisputeOrderKey = 'DUE' | 'OPENED';

const ORDER_KEYS: Record<DisputeOrderKey, OrderKey> = {
  DUE: { sql: 'd.due', type: 'date' },
  OPENED: { sql: 'd.opened_on', type: 'date' },
};

/** Disputes that the viewer may see, in one of the closed list of orders. */
export function listDisputes(
  db: Db,
  viewer: Viewer,
  query: DisputeQuery & { today: Day },
  order: { field: DisputeOrderKey; desc: boolean },
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<DisputeRow>> {
  const params: unknown[] = [];
  const put = (value: unknown): string => `$${params.push(value)}`;
  const where = [scopePredicate(viewer.scope, 'd', params)];
  if (query.pairingIds) where.push(`d.pairing_id = any(${put(query.pairingIds)}::uuid[])`);
  if (query.kinds) where.push(`d.record_kind = any(${put(query.kinds)}::text[])`);
  if (query.states) where.push(`d.state = any(${put(query.states)}::text[])`);
  if (query.turns) where.push(`d.turn = any(${put(query.turns)}::text[])`);
  if (typeof query.overdue === 'boolean')
    where.push(`${query.overdue ? '' : 'not '}(d.state <> 'CLOSED' and d.due < ${put(query.today)}::date)`);
  if (query.record)
    where.push(
      `exists (select 1 from record_dispute_item i where i.dispute_id = d.id and i.record_id = ${put(query.record.id)}::uuid
         and i.record_kind = ${put(query.record.kind)})`,
    );
  const keys = [
    { ...ORDER_KEYS[order.field], desc: order.desc },
    { sql: 'd.id', type: 'uuid' as const, desc: order.desc },
  ];
  const list = { name: 'listDisputes', columns: DISPUTE_COLUMNS, from: 'record_dispute d', where, params, order: keys };
  return readPage<DisputeRow>(db, list, page, recount);
}

/** The keys of the records that a dispute is about. */
export function recordsOfDispute(
  db: Db,
  viewer: Viewer,
  disputeId: string,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<{ id: string }>> {
  const params: unknown[] = [disputeId];
  const where = ['i.dispute_id = $1::uuid', scopePredicate(viewer.scope, 'd', params)];
  const from = 'record_dispute_item i join record_dispute d on d.id = i.dispute_id';
  const order = [{ sql: 'i.record_id', type: 'uuid' as const }];
  return readPage(
    db,
    { name: 'recordsOfDispute', columns: 'i.record_id as id', from, where, params, order },
    page,
    recount,
  );
}

/** The latest 200 steps of each dispute, the latest first. */
export const versionsByDispute: Batch<string, DisputeVersionRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids, MAX_VERSIONS];
  const rows = await db.query<DisputeVersionRow[]>(
    `/* versionsByDispute */ select v.dispute_id as "disputeId", v.version, v.action, v.state, v.day::text as day, v.due::text as due, v.text,
            v.made_at as "madeAt", v.made_by_account as "madeByAccount"
       from record_dispute_version v join record_dispute d on d.id = v.dispute_id
      where v.dispute_id = any($1::uuid[]) and v.version > d.version - $2 and ${scopePredicate(viewer.scope, 'd', params)}
      order by v.version desc`,
    params,
  );
  const versions = new Map<string, DisputeVersionRow[]>(ids.map((id) => [id, []]));
  for (const row of rows) versions.get(row.disputeId)?.push(row);
  return versions;
};
