import type { Page } from '../../schema/page';
import { ReportAction, ReportDesk, ReportStatus, Role } from '../../schema/vocabulary';
import { readPage, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import type { Day } from '../platform/day';
import { scopePredicate, type Viewer } from '../platform/scope';
import { owedBy } from './report-desk.store';
import type { ReportPeriodKind } from './report';
import type { Owed } from './report-due.rules';

/** A report that somebody owes, begun or not. */
export interface DueRow extends Owed {
  formId: string;
  pairingId: string;
  authorId: string;
  category: string | null;
  periodKind: ReportPeriodKind;
  periodFrom: Day;
  periodTo: Day;
  reportId: string | null;
}

export interface DueQuery {
  /** Due on these days, both included. */
  from: Day;
  to: Day;
  pairingIds?: string[] | null;
  forms?: string[] | null;
  /** Only those whose day has passed while they still lie with whoever writes them. */
  overdue?: boolean | null;
  /** Only what the viewer writes. */
  mine?: boolean | null;
  /** Only of those who have, or have never, begun a report by the form about the pairing. */
  everBegun?: boolean | null;
}

const COLUMNS = `o.form_id as "formId", o.pairing_id as "pairingId", o.author_id as "authorId", o.category, o.period_kind as "periodKind",
  o.period_from::text as "periodFrom", o.period_to::text as "periodTo", o.due_on::text as "dueOn", r.id as "reportId", r.status, r.step,
  (select min(s.made_at at time zone 'Asia/Shanghai')::date::text from report_step s
    where s.report_id = r.id and s.action = '${ReportAction.SUBMIT}') as "submittedOn"`;

/** The last day of a period that begins on `from`, and the day on which a report about it is due: as \`dueOn\` reckons. */
const LAST = `(o.period_from + f.length - interval '1 day')::date`;
const MONTH = `(date_trunc('month', ${LAST}) + make_interval(months => f.due_months))`;
const DUE = `least(${MONTH} + make_interval(days => f.due_day - 1), ${MONTH} + interval '1 month' - interval '1 day')::date`;

/** Who reports by a form about a pairing in a period: the county, its departments that have a desk, the donor, its members. */
const AUTHORS = `
  select pr.recipient_id as author_id, null::text as category where f.reporter in ('${ReportDesk.TOWNSHIP}', '${ReportDesk.COUNTY}')
  union all
  select pr.donor_id, null where f.reporter = '${ReportDesk.DONOR_LEAD}' and pr.donor_id is not null
  union all
  select distinct m.member_id, null from membership m
   where f.reporter = '${ReportDesk.DONOR_MEMBER}' and m.group_id = pr.donor_id and not m.lead and m.ended_by is null
     and (m.since is null or m.since <= p.period_to) and (m.until is null or m.until >= p.period_from)
  union all
  select distinct pr.recipient_id, mine from post po, unnest(po.categories) as mine
   where f.reporter = '${ReportDesk.DEPARTMENT}' and po.party_id = pr.recipient_id and po.role = '${Role.DEPARTMENT_REPORTER}' and po.ended_by is null
     and po.since <= p.period_to and (po.until is null or po.until >= p.period_from)
     and exists (select 1 from indicator i join indicator_scheme s on s.id = i.scheme_id
                  where i.code = any(f.indicators) and i.category = mine and i.ended_by is null and s.ended_by is null
                    and s.valid_from <= p.period_to and (s.valid_to is null or p.period_to <= s.valid_to))`;

/**
 * Every report that is owed: of each pairing, by each form that stands, for each period whose day falls between the two. What is only
 * published owes nobody anything: a viewer sees what is owed by and to the viewer’s own.
 */
export function listDue(
  db: Db,
  viewer: Viewer,
  query: DueQuery,
  today: Day,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<DueRow>> {
  const params: unknown[] = [query.from, query.to];
  const put = (value: unknown): string => `$${params.push(value)}`;
  const own = scopePredicate({ ...viewer.scope, published: false }, 'pr', params);
  const pairings = query.pairingIds ? `and pr.id = any(${put(query.pairingIds)}::uuid[])` : '';
  const forms = query.forms ? `and f.code = any(${put(query.forms)}::text[])` : '';
  const owed = `(
    select f.id as form_id, f.code, f.reporter, pr.id as pairing_id, a.author_id, a.category, f.period_kind, p.period_from, p.period_to, p.due_on
      from (select f.*, case f.period_kind when 'MONTH' then interval '1 month' when 'QUARTER' then interval '3 months' else interval '1 year' end as length
              from report_form f where f.ended_by is null and f.compiles is null ${forms}) f,
           lateral (
             select o.period_from, ${LAST} as period_to, ${DUE} as due_on
               from (select start::date as period_from
                       from generate_series(date_trunc(lower(f.period_kind), $1::date - make_interval(months => f.due_months + 1) - f.length),
                                            $2::timestamp, f.length) as start) o
              where ${DUE} between $1::date and $2::date) p,
           pairing pr, lateral (${AUTHORS}) a
     where pr.level = f.level and (f.programme is null or pr.programme = f.programme)
       and (pr.opened_on is null or pr.opened_on <= p.period_to) and (pr.closed_on is null or pr.closed_on >= p.period_from)
       and f.valid_from <= p.period_to and (f.valid_to is null or p.period_from <= f.valid_to) and ${own} ${pairings}) o
    left join report r on r.form_code = o.code and r.pairing_id = o.pairing_id and r.author_id = o.author_id
      and r.category is not distinct from o.category and r.period_from = o.period_from`;
  const where = query.overdue
    ? [
        `o.due_on < ${put(today)}::date and (r.id is null or r.status in ('${ReportStatus.DRAFT}', '${ReportStatus.RETURNED}'))`,
      ]
    : [];
  if (query.mine) where.push(owedBy(viewer, put));
  if (typeof query.everBegun === 'boolean')
    where.push(`${put(query.everBegun)} = exists (
      select 1 from report b where b.form_code = o.code and b.pairing_id = o.pairing_id and b.author_id = o.author_id and b.category is not distinct from o.category)`);
  return readPage<DueRow>(
    db,
    {
      name: 'listDueReports',
      columns: COLUMNS,
      from: owed,
      where,
      params,
      order: [
        { sql: 'o.due_on', type: 'date' },
        { sql: 'o.pairing_id', type: 'uuid' },
        { sql: 'o.form_id', type: 'uuid' },
        { sql: 'o.author_id', type: 'uuid' },
        { sql: 'o.period_from', type: 'date' },
        { sql: `coalesce(o.category, '')`, type: 'text' },
      ],
    },
    page,
    recount,
  );
}
