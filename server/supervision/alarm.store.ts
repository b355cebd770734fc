import type { Page } from '../../schema/page';
import type { AlarmKind, AlarmTurn, FlagSeverity } from '../../schema/vocabulary';
import { byId, type Batch } from '../db/loaders';
import { readPage, type OrderKey, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import { scopePredicate, type Viewer } from '../platform/scope';
import type { AlarmFound, AlarmRow } from './alarm';

const COLUMNS = `l.id, l.pairing_id as "pairingId", l.kind, l.subject_type as "subjectType", l.subject_id as "subjectId",
  l.indicator_code as "indicatorCode", l.indicator_id as "indicatorId", l.numbers, l.since::text as since, l.severity, l.turn, l.simulated,
  l.published, l.party_ids as "partyIds", l.place_paths as "placePaths", l.began_at as "beganAt", l.ended_at as "endedAt"`;

/** Alarms by id, ended ones too. */
export const alarmsById: Batch<string, AlarmRow> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  return byId(
    await db.query<AlarmRow[]>(
      `/* alarmsById */ select ${COLUMNS} from alarm l where l.id = any($1::uuid[]) and ${scopePredicate(viewer.scope, 'l', params)}`,
      params,
    ),
  );
};

export interface AlarmQuery {
  pairingIds?: string[] | null;
  kinds?: AlarmKind[] | null;
  severities?: FlagSeverity[] | null;
  turns?: AlarmTurn[] | null;
  indicators?: string[] | null;
  /** Those that have ended, instead of those that last. */
  ended?: boolean | null;
}

export type AlarmOrderKey = 'SEVERITY' | 'SINCE' | 'BEGAN';

const ORDER_KEYS: Record<AlarmOrderKey, OrderKey> = {
  SEVERITY: { sql: `array_position('{NOTICE,WARNING,SERIOUS}'::text[], l.severity)`, type: 'int' },
  SINCE: { sql: 'l.since', type: 'date' },
  BEGAN: { sql: 'l.began_at', type: 'timestamptz' },
};

/** Alarms that the viewer may see, in one of the closed list of orders. */
export function listAlarms(
  db: Db,
  viewer: Viewer,
  query: AlarmQuery,
  order: { field: AlarmOrderKey; desc: boolean },
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<AlarmRow>> {
  const params: unknown[] = [];
  const where = [scopePredicate(viewer.scope, 'l', params)];
  const anyOf = (column: string, type: string, values: unknown[] | null | undefined): void => {
    if (values) where.push(`${column} = any($${params.push(values)}::${type}[])`);
  };
  anyOf('l.pairing_id', 'uuid', query.pairingIds);
  anyOf('l.kind', 'text', query.kinds);
  anyOf('l.severity', 'text', query.severities);
  anyOf('l.turn', 'text', query.turns);
  anyOf('l.indicator_code', 'text', query.indicators);
  where.push(`l.ended_at is ${query.ended === true ? 'not null' : 'null'}`);
  const keys = [
    { ...ORDER_KEYS[order.field], desc: order.desc },
    { sql: 'l.id', type: 'uuid' as const, desc: order.desc },
  ];
  return readPage(
    db,
    { name: 'listAlarms', columns: COLUMNS, from: 'alarm l', where, params, order: keys },
    page,
    recount,
  );
}

/** Every alarm of these pairings that lasts. */
export function standingAlarms(db: Db, pairingIds: readonly string[]): Promise<AlarmRow[]> {
  return db.query<AlarmRow[]>(
    `/* standingAlarms */ select ${COLUMNS} from alarm l where l.pairing_id = any($1::uuid[]) and l.ended_at is null order by l.id`,
    [pairingIds],
  );
}

export async function insertAlarm(db: Db, id: string, alarm: AlarmFound): Promise<void> {
  await db.query(
    `/* insertAlarm */ insert into alarm (id, pairing_id, kind, subject_type, subject_id, indicator_code, indicator_id, numbers, since, severity,
       turn, simulated, published, party_ids, place_paths)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      id,
      alarm.pairingId,
      alarm.kind,
      alarm.subjectType,
      alarm.subjectId,
      alarm.indicatorCode,
      alarm.indicatorId,
      JSON.stringify(alarm.numbers),
      alarm.since,
      alarm.severity,
      alarm.turn,
      alarm.simulated,
      alarm.published,
      alarm.partyIds,
      alarm.placePaths,
    ],
  );
}

/** An alarm lasts, with other figures. */
export async function followAlarm(db: Db, id: string, now: AlarmFound): Promise<void> {
  await db.query(
    `/* followAlarm */ update alarm set numbers = $2, since = $3, severity = $4, turn = $5, indicator_id = $6 where id = $1`,
    [id, JSON.stringify(now.numbers), now.since, now.severity, now.turn, now.indicatorId],
  );
}

export async function endAlarm(db: Db, id: string): Promise<void> {
  await db.query(`/* endAlarm */ update alarm set ended_at = clock_timestamp() where id = $1`, [id]);
}
