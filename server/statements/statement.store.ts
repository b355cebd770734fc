import type { Page } from '../../schema/page';
import type {
  PairingLevel,
  PeriodKind,
  Programme,
  StatementOrderField,
  StatementStatus,
} from '../../schema/vocabulary';
import { among } from '../db/among';
import { byId, type Batch } from '../db/loaders';
import { readPage, type OrderKey, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import { scopePredicate, type Viewer } from '../platform/scope';
import type { Period } from './period.rules';
import type { FigureRow, StatementRow } from './statement.tables';

const COLUMNS = `s.id, s.printed_id as "printedId", s.identity_hash as "identityHash", s.content_hash as "contentHash",
  s.programme, s.level, s.donor_id as "donorId", s.recipient_id as "recipientId", s.pairing_id as "pairingId",
  s.period_kind as "periodKind", s.year, s.quarter, s.month, s.batch,
  s.period_start as "periodStart", s.period_end as "periodEnd", s.period_as_of as "periodAsOf",
  s.period_from::text as "periodFrom", s.period_to::text as "periodTo", s.period_key as "periodKey", s.status,
  s.source_title as "sourceTitle", s.source_url as "sourceUrl", s.source_day::text as "sourceDay", s.recorded_by as "recordedBy", s.recorded_at as "recordedAt",
  s.simulated, s.published, s.party_ids as "partyIds", s.place_paths as "placePaths", s.version`;

const FIGURE_COLUMNS = `f.id, f.statement_id as "statementId", f.version, f.ordinal, f.indicator_id as "indicatorId",
  f.indicator_code as "indicatorCode", f.value::text as value, f.unit, f.printed_name as "printedName",
  f.printed_value as "printedValue", f.printed_unit as "printedUnit", f.bound, f.part_party_id as "partPartyId",
  f.part_text as "partText", f.is_planned as "isPlanned", f.is_derived as "isDerived", f.is_approx as "isApprox", f.notices`;

export interface StatementQuery {
  pairingIds?: string[] | null;
  donorIds?: string[] | null;
  recipientIds?: string[] | null;
  programmes?: Programme[] | null;
  levels?: PairingLevel[] | null;
  periodKinds?: PeriodKind[] | null;
  /** Statements whose period is, ends in, or runs through one of these years. */
  years?: number[] | null;
  indicators?: string[] | null;
  statuses?: StatementStatus[] | null;
  search?: string | null;
}

const ORDER: Record<StatementOrderField, OrderKey> = {
  RECORDED_AT: { sql: 's.recorded_at', type: 'timestamptz' },
  YEAR: { sql: 'coalesce(s.year, extract(year from s.period_to)::int, 0)', type: 'int' },
  RECIPIENT: {
    sql: `coalesce((select r.name from party r where r.id = s.recipient_id), '') collate "zh-Hans-CN-x-icu"`,
    type: 'text',
  },
};

/** Statements that the viewer may see. */
export function listStatements(
  db: Db,
  viewer: Viewer,
  query: StatementQuery,
  order: { field: StatementOrderField; desc: boolean },
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<StatementRow>> {
  const params: unknown[] = [];
  const where = [scopePredicate(viewer.scope, 's', params)];
  const add = (sql: string, value: unknown): void => {
    if (value === null || value === undefined) return;
    params.push(value);
    where.push(sql.replaceAll('?', `$${params.length}`));
  };
  add('s.pairing_id = any(?::uuid[])', query.pairingIds);
  add('s.donor_id = any(?::uuid[])', query.donorIds);
  add('s.recipient_id = any(?::uuid[])', query.recipientIds);
  add('s.programme = any(?::text[])', query.programmes);
  add('s.level = any(?::text[])', query.levels);
  add('s.period_kind = any(?::text[])', query.periodKinds);
  add('s.status = any(?::text[])', query.statuses);
  add(
    `exists (select 1 from unnest(?::int[]) as y where y = s.year or y between extract(year from coalesce(s.period_from, s.period_to)) and extract(year from s.period_to))`,
    query.years,
  );
  add(
    'exists (select 1 from figure f where f.statement_id = s.id and f.version = s.version and f.indicator_code = any(?::text[]))',
    query.indicators,
  );
  add(
    `(s.source_title like '%' || ? || '%' or exists (select 1 from party p where p.id in (s.donor_id, s.recipient_id) and p.name like '%' || ? || '%'))`,
    query.search?.replace(/[\\%_]/g, '\\$&'),
  );
  return readPage<StatementRow>(
    db,
    {
      name: 'listStatements',
      columns: COLUMNS,
      from: 'statement s',
      where,
      params,
      order: [
        { ...ORDER[order.field], desc: order.desc },
        { sql: 's.id', type: 'uuid', desc: order.desc },
      ],
    },
    page,
    recount,
  );
}

/** A statement's period, from its columns. */
export function periodOf(row: StatementRow): Period {
  return {
    kind: row.periodKind,
    year: row.year,
    quarter: row.quarter,
    month: row.month,
    batch: row.batch,
    start: row.periodStart,
    end: row.periodEnd,
    asOf: row.periodAsOf,
    from: row.periodFrom,
    to: row.periodTo,
    key: row.periodKey,
  };
}

/** Statements by id, where the viewer may see them. */
export const statementsById: Batch<string, StatementRow> = async (db, viewer, ids) => {
  const params: unknown[] = [];
  const scope = scopePredicate(viewer.scope, 's', params);
  return byId(
    await db.query<StatementRow[]>(
      `/* statementsById */ select ${COLUMNS} from statement s where ${among('s.id', ids, params)} and ${scope}`,
      params,
    ),
  );
};

/** The figures of each statement's current version, in the order of print. */
export const figuresByStatement: Batch<string, FigureRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const scope = scopePredicate(viewer.scope, 's', params);
  const rows = await db.query<FigureRow[]>(
    `/* figuresByStatement */ select ${FIGURE_COLUMNS} from figure f join statement s on s.id = f.statement_id and s.version = f.version
      where f.statement_id = any($1::uuid[]) and ${scope} order by f.statement_id, f.ordinal`,
    params,
  );
  const found = new Map<string, FigureRow[]>(ids.map((id) => [id, []]));
  for (const row of rows) found.get(row.statementId)?.push(row);
  return found;
};

/** Figures by id, of any version, where the viewer may see their statement. */
export const figuresById: Batch<string, FigureRow> = async (db, viewer, ids) => {
  const params: unknown[] = [];
  const scope = scopePredicate(viewer.scope, 's', params);
  return byId(
    await db.query<FigureRow[]>(
      `/* figuresById */ select ${FIGURE_COLUMNS} from figure f join statement s on s.id = f.statement_id where ${among('f.id', ids, params)} and ${scope}`,
      params,
    ),
  );
};

export interface VersionRow {
  version: number;
  status: StatementStatus;
  sourceTitle: string;
  sourceUrl: string | null;
  reason: string | null;
  madeAt: Date;
  madeByAccount: string | null;
}

/** Every version of each statement, newest first. */
export const versionsByStatement: Batch<string, VersionRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const scope = scopePredicate(viewer.scope, 's', params);
  const rows = await db.query<(VersionRow & { statementId: string })[]>(
    `/* versionsByStatement */ select v.statement_id as "statementId", v.version, v.status, v.source_title as "sourceTitle", v.source_url as "sourceUrl",
        v.reason, v.made_at as "madeAt", v.made_by_account as "madeByAccount"
       from statement_version v join statement s on s.id = v.statement_id
      where v.statement_id = any($1::uuid[]) and ${scope} order by v.statement_id, v.version desc`,
    params,
  );
  const found = new Map<string, VersionRow[]>(ids.map((id) => [id, []]));
  for (const row of rows) found.get(row.statementId)?.push(row);
  return found;
};

/** The party that a part is about: one whose place is among those that the statement's ends cover; words stay words. */
export async function partyOfPart(
  db: Db,
  part: string | null,
  ends: { donorId: string | null; recipientId: string },
): Promise<string | null> {
  if (part === null) return null;
  const rows = await db.query<{ id: string }[]>(
    `/* partyOfPart */ select p.id from party p join place pl on pl.id = p.place_id
      where exists (select 1 from party_cover c where c.party_id = any($2::uuid[]) and c.place_id = pl.id)
        and ($1 in (pl.name, pl.short_name) or $1 = any(pl.aliases)) and p.kind in ('GOVERNMENT', 'ZONE_COMMITTEE') limit 2`,
    [part, [ends.recipientId, ends.donorId].filter((id) => id !== null)],
  );
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
}

/** Whether each figure was chosen to lead its cell. */
export const chosenFigures: Batch<string, true> = async (db, _viewer, ids) => {
  const rows = await db.query<{ id: string }[]>(
    `/* chosenFigures */ select figure_id as id from leading_claim where figure_id = any($1::uuid[]) and ended_by is null`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, true]));
};

/** Whether any statement was ever recorded: a first start fills an empty platform only. */
export async function isAnyStatementRecorded(db: Db): Promise<boolean> {
  const [row] = await db.query<{ found: boolean }[]>(
    `/* isAnyStatementRecorded */ select exists (select 1 from statement) as found`,
  );
  return row?.found ?? false;
}
