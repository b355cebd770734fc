import type { Page } from '../../schema/page';
import { byId, type Batch } from '../db/loaders';
import { readPage, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import type { ReportFormRow } from './report';

const COLUMNS = `f.id, f.code, f.version, f.name_zh as "nameZh", f.name_en as "nameEn", f.programme, f.compiles, f.level, f.period_kind as "periodKind",
  f.reporter, f.indicators, f.due_day as "dueDay", f.due_months as "dueMonths", f.steps, f.valid_from::text as "validFrom",
  f.valid_to::text as "validTo", f.reason, f.made_at as "madeAt",
  (select s.reporter from report_form s where s.code = f.compiles and s.ended_by is null) as "partsReporter"`;

/** Versions of forms by id, ended ones too: a report shows the form that it was made under. */
export const formsById: Batch<string, ReportFormRow> = async (db, _viewer, ids) =>
  byId(
    await db.query<ReportFormRow[]>(
      `/* reportFormsById */ select ${COLUMNS} from report_form f where f.id = any($1::uuid[])`,
      [ids],
    ),
  );

/** The version of a form that stands. */
export async function currentForm(db: Db, code: string): Promise<ReportFormRow | null> {
  const rows = await db.query<ReportFormRow[]>(
    `/* currentReportForm */ select ${COLUMNS} from report_form f where f.code = $1 and f.ended_by is null`,
    [code],
  );
  return rows[0] ?? null;
}

/** The forms that stand, in the order of their codes. */
export function listForms(
  db: Db,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<ReportFormRow>> {
  return readPage<ReportFormRow>(
    db,
    {
      name: 'listReportForms',
      columns: COLUMNS,
      from: 'report_form f',
      where: ['f.ended_by is null'],
      params: [],
      order: [
        { sql: 'f.code', type: 'text' },
        { sql: 'f.id', type: 'uuid' },
      ],
    },
    page,
    recount,
  );
}

/** Which forms there are, in whatever version. */
export async function knownForms(db: Db): Promise<Set<string>> {
  const rows = await db.query<{ code: string }[]>(`/* knownReportForms */ select distinct f.code from report_form f`);
  return new Set(rows.map(({ code }) => code));
}

/** Which of these codes any scheme that stands knows. */
export async function knownIndicators(db: Db, codes: readonly string[]): Promise<Set<string>> {
  const rows = await db.query<{ code: string }[]>(
    `/* knownIndicators */ select distinct i.code from indicator i join indicator_scheme s on s.id = i.scheme_id
      where i.code = any($1::text[]) and i.ended_by is null and s.ended_by is null`,
    [codes],
  );
  return new Set(rows.map(({ code }) => code));
}

/** Ends the version that stands and puts the next in its place. */
export async function insertForm(
  db: Db,
  form: Omit<ReportFormRow, 'madeAt' | 'partsReporter'>,
  accountId: string | null,
): Promise<void> {
  await db.query(
    `/* endReportForm */ update report_form set ended_by = pg_current_xact_id() where code = $1 and ended_by is null`,
    [form.code],
  );
  await db.query(
    `/* insertReportForm */ insert into report_form (id, code, version, name_zh, name_en, programme, compiles, level, period_kind, reporter, indicators,
            due_day, due_months, steps, valid_from, valid_to, reason, made_by_account)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    [
      form.id,
      form.code,
      form.version,
      form.nameZh,
      form.nameEn,
      form.programme,
      form.compiles,
      form.level,
      form.periodKind,
      form.reporter,
      form.indicators,
      form.dueDay,
      form.dueMonths,
      JSON.stringify(form.steps),
      form.validFrom,
      form.validTo,
      form.reason,
      accountId,
    ],
  );
}
