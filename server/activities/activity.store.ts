import type { Page } from '../../schema/page';
import type { ActivityForm, ActivityKind } from '../../schema/vocabulary';
import { among } from '../db/among';
import { byId, type Batch } from '../db/loaders';
import { readPage, type OrderKey, type PageRequest } from '../db/page';
import { slotOf, type Db } from '../db/tx';
import type { Viewer } from '../platform/scope';
import type { RecordGround } from '../records/record';
import { recordColumns, type RecordConditions, recordConditions, recordPredicate } from '../records/record.store';
import type { ActivityFacts, ActivityRow, ActivityVersionRow, NewActivity } from './activity';

const FACTS = (a: string): string =>
  `${a}.kind, ${a}.form, ${a}.of_id as "ofId", ${a}.title, ${a}.name, ${a}.local_unit as "localUnit", ${a}.location,
   ${a}.from_day::text as "from", ${a}.to_day::text as "to", ${a}.sessions, ${a}.persons, ${a}.poor_persons as "poorPersons",
   ${a}.person_times as "personTimes", ${a}.enterprises, ${a}.driven, ${a}.beneficiaries, ${a}.in_use as "inUse",
   ${a}.contracted_fen as "contractedFen", ${a}.invested_fen as "investedFen", ${a}.presider, ${a}.funded_by as "fundedBy", ${a}.households,
   ${a}.points_given as "pointsGiven", ${a}.points_redeemed as "pointsRedeemed", ${a}.reward_fen as "rewardFen", ${a}.turnover_fen as "turnoverFen"`;
/** The columns of `ActivityRow`. */
export const ACTIVITY_COLUMNS = (a: string): string => `${recordColumns(a)}, ${FACTS(a)}`;

/** Every column of the table, in its order: its past has them, too. */
export const STORED_COLUMNS = `id, pairing_id, year, version, withdrawn, reason, side, evidence, standing, simulated, import_id, recorded_by,
  made_by, made_at, made_by_account, kind, form, of_id, title, name, name_key, local_unit, local_unit_key, location, from_day, to_day,
  sessions, persons, poor_persons, person_times, enterprises, driven, beneficiaries, in_use, contracted_fen, invested_fen, identity, presider,
  funded_by, households, points_given, points_redeemed, reward_fen, turnover_fen`;

/** The driver gives bigint as text. */
export type RawActivity<Row extends ActivityFacts = ActivityRow> = Raw<Row>;
type Amounts = 'contractedFen' | 'investedFen' | 'rewardFen' | 'turnoverFen';
type Raw<Row extends ActivityFacts> = Omit<Row, Amounts> & Record<Amounts, string | null>;
export function parseActivity<Row extends ActivityFacts>(raw: Raw<Row>): Row {
  const fen = (text: string | null): bigint | null => (text === null ? null : BigInt(text));
  const amounts: Pick<ActivityFacts, Amounts> = {
    contractedFen: fen(raw.contractedFen),
    investedFen: fen(raw.investedFen),
    rewardFen: fen(raw.rewardFen),
    turnoverFen: fen(raw.turnoverFen),
  };
  return { ...raw, ...amounts } as unknown as Row;
}

/** Activities by id, of those that the viewer may see. */
export const activitiesById: Batch<string, ActivityRow> = async (db, viewer, ids) => {
  const params: unknown[] = [];
  const rows = await db.query<Raw<ActivityRow>[]>(
    `/* activitiesById */ select ${ACTIVITY_COLUMNS('a')} from activity a where ${among('a.id', ids, params)} and ${recordPredicate(viewer, 'a', params)}`,
    params,
  );
  return byId(rows.map((row) => parseActivity<ActivityRow>(row)));
};

/** Versions of one record that a reader is shown. */
const MAX_VERSIONS = 100;

/** Each activity as it stood, the latest version first. */
export const versionsByActivity: Batch<string, ActivityVersionRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids, MAX_VERSIONS];
  const may = recordPredicate(viewer, 'a', params);
  const of = (table: string): string =>
    `select ${ACTIVITY_COLUMNS('v')}, v.made_by_account as "madeByAccount" from ${table} v join activity a on a.id = v.id
      where v.id = any($1::uuid[]) and v.version > a.version - $2 and ${may}`;
  const rows = await db.query<Raw<ActivityVersionRow>[]>(
    `/* versionsByActivity */ ${of('activity')} union all ${of('activity_past')} order by version desc`,
    params,
  );
  const versions = new Map<string, ActivityVersionRow[]>(ids.map((id) => [id, []]));
  for (const row of rows) versions.get(row.id)?.push(parseActivity<ActivityVersionRow>(row));
  return versions;
};

export type ActivityOrderField = 'FROM' | 'NAME' | 'PERSON_TIMES' | 'RECORDED_AT';

export interface ActivityOrder {
  field: ActivityOrderField;
  isDescending: boolean;
}

export interface ActivityQuery extends RecordConditions {
  pairingIds?: string[] | null;
  kinds?: ActivityKind[] | null;
  forms?: ActivityForm[] | null;
  years?: number[] | null;
  from?: string | null;
  to?: string | null;
  ofIds?: string[] | null;
  search?: string | null;
  /** Those withdrawn, instead of those that stand. */
  withdrawn?: boolean | null;
}

const ORDER_KEYS: Record<ActivityOrderField, OrderKey> = {
  FROM: { sql: 'a.from_day', type: 'date' },
  NAME: { sql: `coalesce(a.name, a.local_unit, a.title, '') collate "zh-Hans-CN-x-icu"`, type: 'text' },
  PERSON_TIMES: { sql: 'coalesce(a.person_times, a.persons, 0)', type: 'int' },
  RECORDED_AT: { sql: 'a.id', type: 'uuid' },
};

/** Activities that the viewer may see, in one of the closed list of orders. */
export async function listActivities(
  db: Db,
  viewer: Viewer,
  query: ActivityQuery,
  order: ActivityOrder,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<ActivityRow>> {
  const params: unknown[] = [];
  const where = [recordPredicate(viewer, 'a', params), ...activityConditions(query, params)];
  const key = { ...ORDER_KEYS[order.field], desc: order.isDescending };
  // Ids grow with time, so that they are the order of recording by themselves.
  const rest = order.field === 'RECORDED_AT' ? [] : [{ ...ORDER_KEYS.RECORDED_AT, desc: order.isDescending }];
  const read = await readPage<Raw<ActivityRow>>(
    db,
    {
      name: 'listActivities',
      columns: ACTIVITY_COLUMNS('a'),
      from: 'activity a',
      where,
      params,
      order: [key, ...rest],
    },
    page,
    recount,
  );
  return { ...read, edges: read.edges.map(({ cursor, node }) => ({ cursor, node: parseActivity<ActivityRow>(node) })) };
}

/** Which activities called `a` a list narrowed so shows. Pushes its parameters onto `params`. */
export function activityConditions(query: ActivityQuery, params: unknown[]): string[] {
  const where: string[] = [];
  const put = (value: unknown): string => `$${params.push(value)}`;
  where.push(query.withdrawn === true ? 'a.withdrawn' : 'not a.withdrawn');
  if (query.pairingIds) where.push(`a.pairing_id = any(${put(query.pairingIds)}::uuid[])`);
  if (query.kinds) where.push(`a.kind = any(${put(query.kinds)}::text[])`);
  if (query.forms) where.push(`a.form = any(${put(query.forms)}::text[])`);
  if (query.years) where.push(`a.year = any(${put(query.years)}::int[])`);
  if (query.from) where.push(`a.from_day >= ${put(query.from)}::date`);
  if (query.to) where.push(`a.from_day <= ${put(query.to)}::date`);
  if (query.ofIds) where.push(`a.of_id = any(${put(query.ofIds)}::uuid[])`);
  where.push(...recordConditions(query, 'a', params));
  if (query.search) {
    const like = put(`%${query.search.replace(/[\\%_]/g, '\\$&')}%`);
    where.push(`(a.title like ${like} or a.name like ${like} or a.local_unit like ${like} or a.location like ${like})`);
  }
  return where;
}

/** Held by whoever adds to a firm, workshop or park, and by whoever withdraws it. */
export const partsLock = (wholeId: string): string => slotOf('activity-parts', wholeId);

/** A firm, workshop or park to which rosters and investments belong. */
export interface Whole {
  id: string;
  kind: ActivityKind;
  form: ActivityForm;
  name: string;
  nameKey: string;
  from: string;
}

/** By its id, or else by its name. */
export interface AskedWhole {
  kind: ActivityKind;
  id: string | null;
  nameKey: string | null;
}

/** The standing firms, workshops and parks of a pairing that are asked for, the latest first. */
export async function wholesOf(db: Db, pairingId: string, asked: readonly AskedWhole[]): Promise<Whole[]> {
  if (asked.length === 0) return [];
  return db.query<Whole[]>(
    `/* wholesOf */ select a.id, a.kind, a.form, a.name, a.name_key as "nameKey", a.from_day::text as "from" from activity a
      where a.pairing_id = $1 and a.of_id is null and not a.withdrawn and a.name_key is not null
        and exists (select 1 from jsonb_to_recordset($2::jsonb) as q (kind text, id uuid, "nameKey" text)
                     where q.kind = a.kind and coalesce(q.id = a.id, q."nameKey" = a.name_key))
      order by a.from_day desc, a.id desc`,
    [pairingId, JSON.stringify(asked)],
  );
}

/** How many standing rosters and investments belong to a whole. */
export async function countParts(db: Db, wholeId: string): Promise<number> {
  const [row] = await db.query<{ parts: number }[]>(
    `/* countParts */ select count(*)::int as parts from activity where of_id = $1 and not withdrawn`,
    [wholeId],
  );
  return row?.parts ?? 0;
}

/** For each row the id of a standing activity that is the same, or null. */
export async function findSame(
  db: Db,
  pairingId: string,
  rows: readonly { kind: ActivityKind; form: ActivityForm; from: string; identity: string }[],
): Promise<(string | null)[]> {
  const found = await db.query<{ at: number; id: string }[]>(
    `/* findSame */ select q.at::int as at, min(a.id::text) as id
       from rows from (jsonb_to_recordset($2::jsonb) as (kind text, form text, "from" date, identity text)) with ordinality
              as q (kind, form, "from", identity, at)
       join activity a on a.pairing_id = $1 and a.kind = q.kind and a.form = q.form and a.from_day = q."from"
                      and a.identity = q.identity and not a.withdrawn
      group by q.at`,
    [pairingId, JSON.stringify(rows.map(({ kind, form, from, identity }) => ({ kind, form, from, identity })))],
  );
  const idAt = new Map(found.map(({ at, id }) => [at - 1, id]));
  return rows.map((_row, at) => idAt.get(at) ?? null);
}

const FACT_COLUMNS = [
  ['year', 'year', 'int'],
  ['kind', 'kind', 'text'],
  ['form', 'form', 'text'],
  ['of_id', 'ofId', 'uuid'],
  ['title', 'title', 'text'],
  ['name', 'name', 'text'],
  ['name_key', 'nameKey', 'text'],
  ['local_unit', 'localUnit', 'text'],
  ['local_unit_key', 'localUnitKey', 'text'],
  ['location', 'location', 'text'],
  ['from_day', 'from', 'date'],
  ['to_day', 'to', 'date'],
  ['sessions', 'sessions', 'int'],
  ['persons', 'persons', 'int'],
  ['poor_persons', 'poorPersons', 'int'],
  ['person_times', 'personTimes', 'int'],
  ['enterprises', 'enterprises', 'int'],
  ['driven', 'driven', 'int'],
  ['beneficiaries', 'beneficiaries', 'int'],
  ['in_use', 'inUse', 'boolean'],
  ['contracted_fen', 'contractedFen', 'bigint'],
  ['invested_fen', 'investedFen', 'bigint'],
  ['presider', 'presider', 'text'],
  ['funded_by', 'fundedBy', 'text'],
  ['households', 'households', 'int'],
  ['points_given', 'pointsGiven', 'int'],
  ['points_redeemed', 'pointsRedeemed', 'int'],
  ['reward_fen', 'rewardFen', 'bigint'],
  ['turnover_fen', 'turnoverFen', 'bigint'],
  ['identity', 'identity', 'text'],
] as const;
const FACT_NAMES = FACT_COLUMNS.map(([column]) => column).join(', ');
const FACT_VALUES = FACT_COLUMNS.map(([, key]) => `n."${key}"`).join(', ');
const FACT_TYPES = FACT_COLUMNS.map(([, key, type]) => `"${key}" ${type}`).join(', ');

/** Rows as JSON that the database reads: bigint as text. */
const asJson = (rows: readonly NewActivity[]): string =>
  JSON.stringify(rows, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));

/** Keeps rows, all in one statement; gives the ids of those that were kept: one that stands already is not. */
export async function insertActivities(
  db: Db,
  pairingId: string,
  rows: readonly NewActivity[],
  ground: RecordGround,
  accountId: string | null,
): Promise<Set<string>> {
  const kept = await db.query<{ id: string }[]>(
    `/* insertActivities */ insert into activity (id, pairing_id, side, simulated, import_id, recorded_by, made_by_account, ${FACT_NAMES})
     select n.id, $2, $3, $4, $5, $6, $6, ${FACT_VALUES} from jsonb_to_recordset($1::jsonb) as n (id uuid, ${FACT_TYPES})
     on conflict do nothing returning id`,
    [asJson(rows), pairingId, ground.side, ground.simulated, ground.importId, accountId],
  );
  return new Set(kept.map(({ id }) => id));
}

/** The next version of an activity: other facts, or withdrawn. @returns whether it stood at the version before */
export async function updateActivity(
  db: Db,
  row: NewActivity,
  next: { version: number; withdrawn: boolean; reason: string | null },
  accountId: string | null,
): Promise<boolean> {
  const [, count] = await db.query<[unknown[], number]>(
    `/* updateActivity */ update activity a
        set (${FACT_NAMES}) = (select ${FACT_VALUES}), version = $2, withdrawn = $3, reason = $4, made_by_account = $5
       from jsonb_to_recordset($1::jsonb) as n (id uuid, ${FACT_TYPES}) where a.id = n.id and a.version = $2 - 1`,
    [asJson([row]), next.version, next.withdrawn, next.reason, accountId],
  );
  return count > 0;
}

/** Whether any activity was made up for a pairing. */
export async function hasSimulatedActivities(db: Db, pairingId: string): Promise<boolean> {
  const rows = await db.query<unknown[]>(
    `/* hasSimulatedActivities */ select 1 from activity where pairing_id = $1 and simulated limit 1`,
    [pairingId],
  );
  return rows.length > 0;
}
