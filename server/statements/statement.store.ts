import type { Page } from '../../schema/page';
import type {
  PairingLevel,
  PeriodKind,
  Programme,
  StatementOrderField,
  StatementStatus,
} from '../../schema/vocabulary';
import { byId, type Batch } from '../db/loaders';
import { readPage, type OrderKey, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import { newId } from '../platform/ids';
import { scopePredicate, type Viewer } from '../platform/scope';
import type { FigureRow, StatementRow } from './statement.tables';
import type { ReadFigure } from './statement.rules';

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
  RECIPIENT: { sql: `(select r.name from party r where r.id = s.recipient_id) collate "C"`, type: 'text' },
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

/** Statements by id, where the viewer may see them. */
export const statementsById: Batch<string, StatementRow> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const scope = scopePredicate(viewer.scope, 's', params);
  return byId(
    await db.query<StatementRow[]>(
      `/* statementsById */ select ${COLUMNS} from statement s where s.id = any($1::uuid[]) and ${scope}`,
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
  const params: unknown[] = [ids];
  const scope = scopePredicate(viewer.scope, 's', params);
  return byId(
    await db.query<FigureRow[]>(
      `/* figuresById */ select ${FIGURE_COLUMNS} from figure f join statement s on s.id = f.statement_id where f.id = any($1::uuid[]) and ${scope}`,
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

/** The statement with this identity, whoever may see it: the same entry of a file is recorded once. */
export async function statementByIdentity(db: Db, identityHash: string): Promise<StatementRow | null> {
  const rows = await db.query<StatementRow[]>(
    `/* statementByIdentity */ select ${COLUMNS} from statement s where s.identity_hash = $1`,
    [identityHash],
  );
  return rows[0] ?? null;
}

/** Writes a new statement with its first version and figures. */
export async function insertStatement(
  db: Db,
  row: Omit<StatementRow, 'recordedAt' | 'version'>,
  figures: NewFigure[],
): Promise<void> {
  await db.query(
    `/* insertStatement */ insert into statement (id, printed_id, identity_hash, content_hash, programme, level, donor_id, recipient_id, pairing_id,
        period_kind, year, quarter, month, batch, period_start, period_end, period_as_of, period_from, period_to, period_key,
        status, source_title, source_url, source_day, recorded_by, simulated, published, party_ids, place_paths)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28,$29)`,
    [
      row.id,
      row.printedId,
      row.identityHash,
      row.contentHash,
      row.programme,
      row.level,
      row.donorId,
      row.recipientId,
      row.pairingId,
      row.periodKind,
      row.year,
      row.quarter,
      row.month,
      row.batch,
      row.periodStart,
      row.periodEnd,
      row.periodAsOf,
      row.periodFrom,
      row.periodTo,
      row.periodKey,
      row.status,
      row.sourceTitle,
      row.sourceUrl,
      row.sourceDay,
      row.recordedBy,
      row.simulated,
      row.published,
      row.partyIds,
      row.placePaths,
    ],
  );
  await insertVersion(db, {
    statementId: row.id,
    version: 1,
    status: row.status,
    sourceTitle: row.sourceTitle,
    sourceUrl: row.sourceUrl,
    reason: null,
    madeByAccount: row.recordedBy,
  });
  await insertFigures(db, row.id, 1, figures);
}

export interface NewFigure extends ReadFigure {
  partPartyId: string | null;
}

/** Ends the current version and begins the next; the statement's head follows. */
export async function supersede(
  db: Db,
  next: Pick<StatementRow, 'id' | 'version' | 'status' | 'sourceTitle' | 'sourceUrl' | 'sourceDay' | 'contentHash'> & {
    reason: string;
    madeByAccount: string | null;
  },
  figures: NewFigure[],
): Promise<void> {
  await db.query(
    `/* endStatementVersion */ update statement_version set ended_by = pg_current_xact_id() where statement_id = $1 and ended_by is null`,
    [next.id],
  );
  await insertVersion(db, { ...next, statementId: next.id });
  await insertFigures(db, next.id, next.version, figures);
  await db.query(
    `/* moveStatementHead */ update statement set version = $2, status = $3, published = ($3 = 'PUBLISHED'), source_title = $4, source_url = $5, content_hash = $6, source_day = $7
      where id = $1 and version = $2 - 1`,
    [next.id, next.version, next.status, next.sourceTitle, next.sourceUrl, next.contentHash, next.sourceDay],
  );
}

async function insertVersion(
  db: Db,
  row: {
    statementId: string;
    version: number;
    status: StatementStatus;
    sourceTitle: string;
    sourceUrl: string | null;
    reason: string | null;
    madeByAccount: string | null;
  },
): Promise<void> {
  await db.query(
    `/* insertStatementVersion */ insert into statement_version (statement_id, version, status, source_title, source_url, reason, made_by_account)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [row.statementId, row.version, row.status, row.sourceTitle, row.sourceUrl, row.reason, row.madeByAccount],
  );
}

async function insertFigures(db: Db, statementId: string, version: number, figures: NewFigure[]): Promise<void> {
  if (figures.length === 0) return;
  const rows = figures.map((figure, ordinal) => ({
    id: newId(),
    ordinal,
    indicator_id: figure.indicatorId,
    indicator_code: figure.indicatorCode,
    value: figure.value,
    unit: figure.unit,
    printed_name: figure.printedName,
    printed_value: figure.printedValue,
    printed_unit: figure.printedUnit,
    bound: figure.bound,
    part_party_id: figure.partPartyId,
    part_text: figure.part,
    is_planned: figure.isPlanned,
    is_derived: figure.isDerived,
    is_approx: figure.isApprox,
    notices: figure.notices,
  }));
  await db.query(
    `/* insertFigures */ insert into figure (id, statement_id, version, ordinal, indicator_id, indicator_code, value, unit, printed_name, printed_value,
        printed_unit, bound, part_party_id, part_text, is_planned, is_derived, is_approx, notices)
     select r.id, $1, $2, r.ordinal, r.indicator_id, r.indicator_code, r.value, r.unit, r.printed_name, r.printed_value,
        r.printed_unit, r.bound, r.part_party_id, r.part_text, r.is_planned, r.is_derived, r.is_approx, r.notices
       from jsonb_to_recordset($3::jsonb) as r(id uuid, ordinal int, indicator_id uuid, indicator_code text, value numeric, unit text, printed_name text,
        printed_value text, printed_unit text, bound text, part_party_id uuid, part_text text, is_planned boolean, is_derived boolean, is_approx boolean, notices jsonb)`,
    [statementId, version, JSON.stringify(rows)],
  );
}

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

/** Which figure leads its cell from now on. */
export async function chooseLead(
  db: Db,
  choice: { cellKey: string; statementId: string; figureId: string; reason: string; madeByAccount: string },
): Promise<void> {
  await db.query(
    `/* endLeadingClaim */ update leading_claim set ended_by = pg_current_xact_id() where cell_key = $1 and ended_by is null`,
    [choice.cellKey],
  );
  await db.query(
    `/* insertLeadingClaim */ insert into leading_claim (id, cell_key, statement_id, figure_id, reason, made_by_account) values ($1, $2, $3, $4, $5, $6)`,
    [newId(), choice.cellKey, choice.statementId, choice.figureId, choice.reason, choice.madeByAccount],
  );
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
  const [row] = await db.query<{ found: boolean }[]>(`/* isAnyStatementRecorded */ select exists (select 1 from statement) as found`);
  return row?.found ?? false;
}
