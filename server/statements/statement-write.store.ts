import type { StatementStatus } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import { newId } from '../platform/ids';
import type { Period } from './period.rules';
import type { ReadFigure } from './statement.rules';
import type { StatementRow } from './statement.tables';

/** A figure to be written: what was read, and the party that a part is about. */
export interface NewFigure extends ReadFigure {
  partPartyId: string | null;
}

export type NewStatement = Omit<StatementRow, 'recordedAt' | 'version'>;

/** The columns that a statement takes over from a period. */
export function periodColumns(period: Period) {
  return {
    periodKind: period.kind,
    year: period.year,
    quarter: period.quarter,
    month: period.month,
    batch: period.batch,
    periodStart: period.start,
    periodEnd: period.end,
    periodAsOf: period.asOf,
    periodFrom: period.from,
    periodTo: period.to,
    periodKey: period.key,
  } satisfies Partial<StatementRow>;
}

/** The fingerprints of the figures of statements that were imported before, by the identity of their entries. */
export async function contentByIdentity(db: Db, identities: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.query<{ identity: string; content: string }[]>(
    `/* contentByIdentity */ select s.identity_hash as identity, s.content_hash as content from statement s
      where s.identity_hash = any($1::text[])`,
    [identities],
  );
  return new Map(rows.map((row) => [row.identity, row.content]));
}

/** Writes a new statement with its first version and figures. */
export async function insertStatement(db: Db, row: NewStatement, figures: NewFigure[]): Promise<void> {
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
  const [, moved] = await db.query<[unknown[], number]>(
    `/* moveStatementHead */ update statement set version = $2, status = $3, source_title = $4, source_url = $5, content_hash = $6, source_day = $7
      where id = $1 and version = $2 - 1`,
    [next.id, next.version, next.status, next.sourceTitle, next.sourceUrl, next.contentHash, next.sourceDay],
  );
  if (moved !== 1) throw new Error(`the statement ${next.id} was not at version ${next.version - 1}`);
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

/** Which figure leads its cell from now on. */
export async function chooseLead(
  db: Db,
  choice: { cellKey: string; statementId: string; figureId: string; reason: string; madeByAccount: string | null },
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
