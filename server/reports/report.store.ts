import type { Page } from '../../schema/page';
import { PartyKind, PlaceKind, ReportAction, type ReportDesk, type ReportStatus } from '../../schema/vocabulary';
import { byId, type Batch } from '../db/loaders';
import { readPage, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import { scopePredicate, type Viewer } from '../platform/scope';
import { waitsFor } from './report-desk.store';
import type { FigureIndicator } from './report-figure.rules';
import type { Hands, Seats } from './report.rules';
import type { ReportFigureRow, ReportRow, ReportStepRow } from './report';

const COLUMNS = `r.id, r.form_id as "formId", r.form_code as "formCode", r.pairing_id as "pairingId", r.author_id as "authorId", r.place_id as "placeId", r.category,
  r.period_kind as "periodKind", r.year, r.quarter, r.month, r.period_key as "periodKey", r.period_from::text as "periodFrom",
  r.period_to::text as "periodTo", r.due_on::text as "dueOn", r.status, r.step, r.edition, r.version, r.read_at as "readAt",
  r.statement_id as "statementId", r.simulated, r.published, r.party_ids as "partyIds", r.place_paths as "placePaths"`;

const STEP_COLUMNS = `s.report_id as "reportId", s.version, s.action, s.status, s.step, s.edition, s.desk, s.reason, s.read_at as "readAt",
  s.made_at as "madeAt", s.made_by_account as "madeByAccount"`;

export const FIGURE_COLUMNS = `g.id, g.report_id as "reportId", g.version, g.edition, g.ordinal, g.indicator_id as "indicatorId",
  g.indicator_code as "indicatorCode", g.unit, g.bound, g.claimed, g.printed_value as "printedValue", g.printed_unit as "printedUnit",
  g.is_typed as "isTyped", g.reason, g.recorded, g.evidenced, g.confirmed, g.is_frozen as "isFrozen"`;

/** A reader of steps would otherwise meet a report that was saved a thousand times. */
const MAX_STEPS = 200;

/** Reports by id. */
export const reportsById: Batch<string, ReportRow> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  return byId(
    await db.query<ReportRow[]>(
      `/* reportsById */ select ${COLUMNS} from report r where r.id = any($1::uuid[]) and ${scopePredicate(viewer.scope, 'r', params)}`,
      params,
    ),
  );
};

export async function reportById(db: Db, viewer: Viewer, id: string): Promise<ReportRow | null> {
  return (await reportsById(db, viewer, [id])).get(id) ?? null;
}

export interface ReportQuery {
  pairingIds?: string[] | null;
  forms?: string[] | null;
  years?: number[] | null;
  statuses?: ReportStatus[] | null;
  turns?: ReportDesk[] | null;
  /** Only what waits for one of the viewer's desks. */
  waiting?: boolean | null;
}

/** Reports, the latest period first. */
export function listReports(
  db: Db,
  viewer: Viewer,
  query: ReportQuery,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<ReportRow>> {
  const params: unknown[] = [];
  const where = [scopePredicate(viewer.scope, 'r', params)];
  const put = (value: unknown): string => `$${params.push(value)}`;
  if (query.pairingIds) where.push(`r.pairing_id = any(${put(query.pairingIds)}::uuid[])`);
  if (query.forms) where.push(`r.form_code = any(${put(query.forms)}::text[])`);
  if (query.years) where.push(`r.year = any(${put(query.years)}::int[])`);
  if (query.statuses) where.push(`r.status = any(${put(query.statuses)}::text[])`);
  if (query.waiting) where.push(waitsFor(viewer, put));
  if (query.turns)
    where.push(
      `(select f.steps -> r.step ->> 'by' from report_form f where f.id = r.form_id) = any(${put(query.turns)}::text[])`,
    );
  return readPage<ReportRow>(
    db,
    {
      name: 'listReports',
      columns: COLUMNS,
      from: 'report r',
      where,
      params,
      order: [
        { sql: 'r.period_to', type: 'date', desc: true },
        { sql: 'r.id', type: 'uuid', desc: true },
      ],
    },
    page,
    recount,
  );
}

/** The report of a party for a period, if it has been begun. */
export async function reportOf(
  db: Db,
  viewer: Viewer,
  of: Pick<ReportRow, 'formCode' | 'pairingId' | 'authorId' | 'placeId' | 'category' | 'periodKey'>,
): Promise<ReportRow | null> {
  const params: unknown[] = [of.formCode, of.periodKey];
  const is = (column: string, value: string | null): string =>
    value === null ? `${column} is null` : `${column} = $${params.push(value)}`;
  const rows = await db.query<ReportRow[]>(
    `/* reportOf */ select ${COLUMNS} from report r
      where (r.form_code, r.period_key) = ($1, $2) and ${is('r.pairing_id', of.pairingId)} and ${is('r.author_id', of.authorId)}
        and ${is('r.place_id', of.placeId)} and ${is('r.category', of.category)} and ${scopePredicate(viewer.scope, 'r', params)}`,
    params,
  );
  return rows[0] ?? null;
}

/** What has become of each report, the latest first. */
export const stepsByReport: Batch<string, ReportStepRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids, MAX_STEPS];
  const rows = await db.query<ReportStepRow[]>(
    `/* stepsByReport */ select ${STEP_COLUMNS} from report_step s join report r on r.id = s.report_id
      where s.report_id = any($1::uuid[]) and s.version > r.version - $2 and ${scopePredicate(viewer.scope, 'r', params)}
      order by s.report_id, s.version desc`,
    params,
  );
  return grouped(ids, rows);
};

/** The figures of each report as they stand, in the form’s order. */
export const figuresByReport: Batch<string, ReportFigureRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const rows = await db.query<ReportFigureRow[]>(
    `/* figuresByReport */ select ${FIGURE_COLUMNS} from report_figure g join report r on r.id = g.report_id
      where g.report_id = any($1::uuid[]) and g.ended_by is null and ${scopePredicate(viewer.scope, 'r', params)}
      order by g.report_id, g.ordinal, g.indicator_code`,
    params,
  );
  return grouped(ids, rows);
};

function grouped<Row extends { reportId: string }>(ids: readonly string[], rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>(ids.map((id) => [id, []]));
  for (const row of rows) groups.get(row.reportId)?.push(row);
  return groups;
}

/** Who wrote and who approved the edition of each report that stands. */
export const handsByReport: Batch<string, Hands> = async (db, viewer, ids) => {
  const params: unknown[] = [ids, [ReportAction.SET_FIGURES, ReportAction.SUBMIT, 'DRAFT'], ReportAction.APPROVE];
  const rows = await db.query<{ id: string; wrote: string[]; approved: string[] }[]>(
    `/* handsByReport */ select r.id,
            coalesce(array_agg(distinct s.made_by_account) filter (where s.action = any($2::text[]) and s.made_by_account is not null), '{}') as wrote,
            coalesce(array_agg(distinct s.made_by_account) filter (where s.action = $3 and s.made_by_account is not null), '{}') as approved
       from report r join report_step s on s.report_id = r.id and s.edition = r.edition
      where r.id = any($1::uuid[]) and ${scopePredicate(viewer.scope, 'r', params)} group by r.id`,
    params,
  );
  return new Map(rows.map(({ id, wrote, approved }) => [id, { wrote, approved }]));
};

/**
 * Who sits where about each report: who leads its donor in its year, and the cities and provinces at or above whoever writes it. Of a
 * compiled report the donor is who writes it, and a city is above itself. Places are public.
 */
export const seatsByReport: Batch<string, Seats> = async (db, viewer, ids) => {
  const params: unknown[] = [ids, PlaceKind.CITY, PlaceKind.PROVINCE, PartyKind.DONOR_GROUP];
  const rows = await db.query<{ id: string; leadIds: string[]; cities: string[]; provinces: string[] }[]>(
    `/* seatsByReport */ select r.id, array_remove(array_prepend(d.donor_id, l.leads), null) as "leadIds",
            coalesce(a.cities, '{}') as cities, coalesce(a.provinces, '{}') as provinces
       from report r left join pairing p on p.id = r.pairing_id
            cross join lateral (select case when r.pairing_id is null then r.author_id else p.donor_id end as donor_id) d
            cross join lateral (
              select array_agg(distinct m.member_id) as leads from membership m join party g on g.id = m.group_id
               where m.group_id = d.donor_id and g.kind = $4 and m.lead and m.ended_by is null
                 and (m.since is null or m.since <= make_date(r.year, 12, 31)) and (m.until is null or m.until >= make_date(r.year, 1, 1))) l
            cross join lateral (
              select array_agg(distinct pl.path) filter (where pl.kind = $2) as cities, array_agg(distinct pl.path) filter (where pl.kind = $3) as provinces
                from (select unnest(pa.place_paths) as path from party pa where pa.id = r.author_id
                      union all select h.path from place h where h.id = r.place_id) as home, place pl
               where pl.path = any(array[array_to_string((string_to_array(home.path, '/'))[1:2], '/') || '/',
                                         array_to_string((string_to_array(home.path, '/'))[1:3], '/') || '/'])) a
      where r.id = any($1::uuid[]) and ${scopePredicate(viewer.scope, 'r', params)}`,
    params,
  );
  return new Map(rows.map(({ id, leadIds, ...above }) => [id, { leadIds, above }]));
};

/** The indicators of a report in the form's order, as the scheme of its last day defines them; of one category where it is a department's. */
export async function indicatorsOfReport(
  db: Db,
  codes: readonly string[],
  day: string,
  category: string | null,
): Promise<(FigureIndicator & { definitionZh: string; definitionEn: string; scheme: string })[]> {
  return db.query(
    `/* indicatorsOfReport */ select i.id, i.code, i.name_zh as "nameZh", i.name_en as "nameEn", i.counting, i.base_unit as "baseUnit", i.category,
            i.numerator_code as "numeratorCode", i.denominator_code as "denominatorCode", i.definition_zh as "definitionZh",
            i.definition_en as "definitionEn", s.code as scheme
       from unnest($1::text[]) with ordinality as asked(code, ordinal) join indicator i on i.code = asked.code and i.ended_by is null
            join indicator_scheme s on s.id = i.scheme_id and s.ended_by is null
      where s.valid_from <= $2::date and (s.valid_to is null or $2::date <= s.valid_to) and ($3::text is null or i.category = $3)
      order by asked.ordinal`,
    [codes, day, category],
  );
}
