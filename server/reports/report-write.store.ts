import { ProblemCode } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import type { FigureDraft } from './report-figure.rules';
import type { ReportRow, ReportStepRow } from './report';

/** Writes a report that nobody has begun; its first step follows. */
export async function insertReport(db: Db, row: ReportRow): Promise<void> {
  await db.query(
    `/* insertReport */ insert into report (id, form_id, form_code, pairing_id, author_id, place_id, category, period_kind, year, quarter, month, period_key,
            period_from, period_to, due_on, status, step, edition, version, simulated, published, party_ids, place_paths)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23)`,
    [
      row.id,
      row.formId,
      row.formCode,
      row.pairingId,
      row.authorId,
      row.placeId,
      row.category,
      row.periodKind,
      row.year,
      row.quarter,
      row.month,
      row.periodKey,
      row.periodFrom,
      row.periodTo,
      row.dueOn,
      row.status,
      row.step,
      row.edition,
      row.version,
      row.simulated,
      row.published,
      row.partyIds,
      row.placePaths,
    ],
  );
}

export type NewStep = Omit<ReportStepRow, 'madeAt'>;

export async function insertStep(db: Db, step: NewStep): Promise<Date> {
  const [row] = await db.query<{ madeAt: Date }[]>(
    `/* insertReportStep */ insert into report_step (report_id, version, action, status, step, edition, desk, reason, read_at, made_by_account)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning made_at as "madeAt"`,
    [
      step.reportId,
      step.version,
      step.action,
      step.status,
      step.step,
      step.edition,
      step.desk,
      step.reason,
      step.readAt,
      step.madeByAccount,
    ],
  );
  if (!row) throw new Error('a step was not written');
  return row.madeAt;
}

/** Brings the head up to what its latest step says. Fails with VERSION_CONFLICT where somebody was faster. */
export async function moveHead(db: Db, row: ReportRow): Promise<void> {
  const [, moved] = await db.query<[unknown[], number]>(
    `/* moveReportHead */ update report set version = $2, status = $3, step = $4, edition = $5, read_at = $6, statement_id = $7, simulated = $8
      where id = $1 and version = $2 - 1`,
    [row.id, row.version, row.status, row.step, row.edition, row.readAt, row.statementId, row.simulated],
  );
  if (moved !== 1) throw new DomainError(ProblemCode.VERSION_CONFLICT, { current: row.version }, 'version');
}

/** These figures take the place of those of the same indicators, brought by a version of the report. */
export async function replaceFigures(
  db: Db,
  of: { reportId: string; version: number; edition: number; by: string | null },
  figures: readonly FigureDraft[],
): Promise<void> {
  if (figures.length === 0) return;
  await db.query(
    `/* endReportFigures */ update report_figure set ended_by = pg_current_xact_id()
      where report_id = $1 and indicator_code = any($2::text[]) and ended_by is null`,
    [of.reportId, figures.map(({ indicatorCode }) => indicatorCode)],
  );
  await db.query(
    `/* insertReportFigures */ insert into report_figure (id, report_id, version, edition, made_by_account, ordinal, indicator_id, indicator_code, unit,
            bound, claimed, printed_value, printed_unit, is_typed, reason, recorded, evidenced, confirmed, is_frozen)
     select r.id, $1, $2, $3, $4, r.ordinal, r."indicatorId", r."indicatorCode", r.unit, r.bound, r.claimed, r."printedValue", r."printedUnit",
            r."isTyped", r.reason, r.recorded, r.evidenced, r.confirmed, r."isFrozen"
       from jsonb_to_recordset($5::jsonb) as r(id uuid, ordinal int, "indicatorId" uuid, "indicatorCode" text, unit text, bound text, claimed numeric,
            "printedValue" text, "printedUnit" text, "isTyped" boolean, reason text, recorded numeric, evidenced numeric, confirmed numeric,
            "isFrozen" boolean)`,
    [of.reportId, of.version, of.edition, of.by, JSON.stringify(figures.map((figure) => ({ ...figure, id: newId() })))],
  );
}
