import { ProblemCode } from '../../schema/vocabulary';
import type { Batch } from '../db/loaders';
import type { Db } from '../db/tx';
import { DomainError } from '../platform/errors';
import { scopePredicate, type Scope } from '../platform/scope';
import { readCursor, writeCursor } from './cursor';
import { comparePositions, type EventRow, type EventSelection, type Position } from './event.tables';

/** How far the log is complete: every transaction before it has ended, so nothing can appear before it any more. */
export interface Horizon {
  /**
   * One life of the database: the stored epoch, the cluster's own identifier and its timeline. So a restore into
   * another cluster, a return to an earlier point in time and a deliberate change all end the cursors given before.
   */
  epoch: string;
  position: Position;
}

const EPOCH = `(select left(md5(concat_ws('.', d.epoch, s.system_identifier, c.timeline_id)), 16)
  from database_epoch d, pg_control_system() s, pg_control_checkpoint() c)`;

const COLUMNS = `e.xact::text as xact, e.id::text as ordinal, e.at, e.kind, e.actor_id as "actorId", e.pairing_id as "pairingId",
  e.subject_type as "subjectType", e.subject_id as "subjectId", e.version, e.published, e.party_ids as "partyIds",
  e.place_paths as "placePaths"`;

/** Transactions that have all ended. Anything at or past this may still grow an earlier event. */
const COMPLETE = `e.xact < pg_snapshot_xmin(pg_current_snapshot())`;

type StoredEvent = Omit<EventRow, 'id' | 'cursor' | '__typename'>;

/** The newest position that is complete now. It never goes back. */
export async function readHorizon(db: Db): Promise<Horizon> {
  const [row] = await db.query<{ epoch: string; xact: string }[]>(
    `/* readHorizon */ select ${EPOCH} as epoch, pg_snapshot_xmin(pg_current_snapshot())::text as xact`,
  );
  if (!row) throw new Error('database_epoch is empty');
  return { epoch: row.epoch, position: { xact: row.xact, ordinal: '0' } };
}

/**
 * The position that a cursor names. Fails with CURSOR_EXPIRED when the database was restored since, and with
 * CURSOR_INVALID when it is not a cursor, or names a position that this database cannot have given out yet.
 */
export function positionOf(cursor: string, horizon: Horizon): Position {
  const { epoch, xact, ordinal } = readCursor(cursor);
  if (epoch !== horizon.epoch) throw new DomainError(ProblemCode.CURSOR_EXPIRED, {}, 'after');
  const position = { xact, ordinal };
  if (comparePositions(position, horizon.position) > 0) throw new DomainError(ProblemCode.CURSOR_INVALID, {}, 'after');
  return position;
}

/** What a reader asks of the log. */
export interface EventRange {
  /** Strictly after this; null is from the beginning. */
  after: Position | null;
  /** At or before this; null is as far as the log is complete. */
  upTo: Position | null;
  limit: number;
}

/** Complete events of a range that the scope may see, in their order. */
export async function listEvents(
  db: Db,
  scope: Scope,
  epoch: string,
  selection: EventSelection,
  range: EventRange,
): Promise<EventRow[]> {
  const params: unknown[] = [];
  const where = [COMPLETE, scopePredicate(scope, 'e', params), ...selected(selection, params)];
  if (range.after) where.push(`(e.xact, e.id) > ${place(range.after, params)}`);
  if (range.upTo) where.push(`(e.xact, e.id) <= ${place(range.upTo, params)}`);
  params.push(range.limit);
  const rows = await db.query<StoredEvent[]>(
    `/* listEvents */ select ${COLUMNS} from event e where ${where.join(' and ')}
      order by e.xact, e.id limit $${params.length}`,
    params,
  );
  return rows.map((row) => asEvent(epoch, row));
}

/** How many complete events the scope may see. */
export async function countEvents(db: Db, scope: Scope, selection: EventSelection): Promise<number> {
  const params: unknown[] = [];
  const where = [COMPLETE, scopePredicate(scope, 'e', params), ...selected(selection, params)];
  const [row] = await db.query<{ count: string }[]>(
    `/* countEvents */ select count(*) as count from event e where ${where.join(' and ')}`,
    params,
  );
  return Number(row?.count ?? 0);
}

/** Events by their node keys; keys that are none, or that the viewer may not see, are missing. */
export const eventsByKey: Batch<string, EventRow> = async (db, viewer, keys) => {
  const known = keys.filter((key) => /^\d{1,18}\.\d{1,18}$/.test(key)).map((key) => key.split('.'));
  const { epoch } = await readHorizon(db);
  const params: unknown[] = [known.map(([xact]) => xact), known.map(([, ordinal]) => ordinal)];
  const rows = await db.query<StoredEvent[]>(
    `/* eventsByKey */ select ${COLUMNS} from event e
       join unnest($1::text[]::xid8[], $2::text[]::bigint[]) as k (xact, id) on k.xact = e.xact and k.id = e.id
      where ${COMPLETE} and ${scopePredicate(viewer.scope, 'e', params)}`,
    params,
  );
  return new Map(rows.map((row) => asEvent(epoch, row)).map((event) => [event.id, event]));
};

/** What the relay finds at one look: the epoch in any case, and the next complete events of all scopes. */
export async function pollEvents(
  worker: Pick<Db, 'query'>,
  after: Position,
  limit: number,
): Promise<{ epoch: string; events: EventRow[] }> {
  const rows = await worker.query<(StoredEvent & { epoch: string; xact: string | null })[]>(
    `/* pollEvents */ select life.epoch, e.* from (select ${EPOCH} as epoch) as life
       left join lateral (
         select ${COLUMNS} from event e where (e.xact, e.id) > ($1::text::xid8, $2::text::bigint) and ${COMPLETE}
          order by e.xact, e.id limit $3) as e on true`,
    [after.xact, after.ordinal, limit],
  );
  const epoch = rows[0]?.epoch ?? '';
  return {
    epoch,
    events: rows.filter((row) => row.xact !== null).map(({ epoch: life, ...row }) => asEvent(life, row)),
  };
}

function asEvent(epoch: string, row: StoredEvent): EventRow {
  return { ...row, __typename: 'Event', id: `${row.xact}.${row.ordinal}`, cursor: writeCursor(epoch, row) };
}

function place(position: Position, params: unknown[]): string {
  params.push(position.xact, position.ordinal);
  return `($${params.length - 1}::text::xid8, $${params.length}::text::bigint)`;
}

function selected({ kinds, pairingIds }: EventSelection, params: unknown[]): string[] {
  const where: string[] = [];
  if (kinds) where.push(`e.kind = any($${params.push(kinds)}::text[])`);
  if (pairingIds) where.push(`e.pairing_id = any($${params.push(pairingIds)}::uuid[])`);
  return where;
}
