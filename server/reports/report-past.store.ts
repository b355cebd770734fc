import { ReportAction } from '../../schema/vocabulary';
import type { Batch } from '../db/loaders';
import { scopePredicate } from '../platform/scope';
import type { Submission } from './report-past.rules';
import type { ReportFigureRow } from './report';
import { FIGURE_COLUMNS } from './report.store';

/** A report that is handed in, sent back and opened again shows so many times of it. */
const MAX_SUBMISSIONS = 20;

/** What each report was handed in with, the latest first. */
export const submissionsByReport: Batch<string, Submission[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids, ReportAction.SUBMIT, MAX_SUBMISSIONS];
  const rows = await db.query<(ReportFigureRow & { submittedAt: Date })[]>(
    `/* submissionsByReport */ select ${FIGURE_COLUMNS}, s.made_at as "submittedAt"
       from report r, lateral (
              select s.version, s.made_at from report_step s where s.report_id = r.id and s.action = $2 order by s.version desc limit $3) s,
            report_figure g
      where r.id = any($1::uuid[]) and g.report_id = r.id and g.version = s.version and g.is_frozen and ${scopePredicate(viewer.scope, 'r', params)}
      order by r.id, s.version desc, g.ordinal`,
    params,
  );
  const submissions = new Map<string, Map<number, Submission & { figures: ReportFigureRow[] }>>();
  for (const { submittedAt, ...figure } of rows) {
    const { reportId, version, edition } = figure;
    const ofReport = submissions.get(reportId) ?? new Map<number, Submission & { figures: ReportFigureRow[] }>();
    submissions.set(reportId, ofReport);
    const submission = ofReport.get(version) ?? { reportId, version, edition, submittedAt, figures: [] };
    ofReport.set(version, submission);
    submission.figures.push(figure);
  }
  return new Map(ids.map((id) => [id, [...(submissions.get(id)?.values() ?? [])]]));
};

/** What a figure said in the report of the period before. */
export interface LastPeriod {
  claimed: string | null;
  recorded: string | null;
}

/** The figures of the same party’s report about the period just before each report’s, by indicator; empty where none was begun. */
export const lastPeriodByReport: Batch<string, ReadonlyMap<string, LastPeriod>> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const rows = await db.query<(LastPeriod & { id: string; code: string })[]>(
    `/* lastPeriodByReport */ select r.id, g.indicator_code as code, g.claimed, g.recorded
       from report r
            join report l on (l.form_code, l.pairing_id, l.author_id) = (r.form_code, r.pairing_id, r.author_id)
              and l.category is not distinct from r.category and l.period_to = r.period_from - 1
            join report_figure g on g.report_id = l.id and g.ended_by is null
      where r.id = any($1::uuid[]) and ${scopePredicate(viewer.scope, 'r', params)} and ${scopePredicate(viewer.scope, 'l', params)}`,
    params,
  );
  const last = new Map<string, Map<string, LastPeriod>>(ids.map((id) => [id, new Map<string, LastPeriod>()]));
  for (const { id, code, claimed, recorded } of rows) last.get(id)?.set(code, { claimed, recorded });
  return last;
};
