import { byId, type Batch } from '../db/loaders';
import type { Db } from '../db/tx';
import { scopePredicate } from '../platform/scope';
import type { ReportCommentRow } from './report';

const COLUMNS = `c.id, c.report_id as "reportId", c.edition, c.indicator_code as "indicatorCode", c.text, c.to_desk as "toDesk",
  c.to_account as "toAccount", c.made_at as "madeAt", c.made_by_account as "madeByAccount", c.settled_at as "settledAt",
  c.settled_by_account as "settledByAccount"`;

/** So many comments a report shows, and takes. */
export const MAX_COMMENTS = 500;

/** Comments by id. */
export const commentsById: Batch<string, ReportCommentRow> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  return byId(
    await db.query<ReportCommentRow[]>(
      `/* commentsById */ select ${COLUMNS} from report_comment c join report r on r.id = c.report_id
        where c.id = any($1::uuid[]) and ${scopePredicate(viewer.scope, 'r', params)}`,
      params,
    ),
  );
};

/** The comments on each report, those that wait first, then the latest. */
export const commentsByReport: Batch<string, ReportCommentRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const rows = await db.query<ReportCommentRow[]>(
    `/* commentsByReport */ select ${COLUMNS} from report_comment c join report r on r.id = c.report_id
      where c.report_id = any($1::uuid[]) and ${scopePredicate(viewer.scope, 'r', params)}
      order by c.report_id, c.settled_at is not null, c.made_at desc, c.id`,
    params,
  );
  const comments = new Map<string, ReportCommentRow[]>(ids.map((id) => [id, []]));
  for (const row of rows) comments.get(row.reportId)?.push(row);
  return comments;
};

export async function countComments(db: Db, reportId: string): Promise<number> {
  const [row] = await db.query<{ count: number }[]>(
    `/* countComments */ select count(*)::int as count from report_comment c where c.report_id = $1`,
    [reportId],
  );
  return row?.count ?? 0;
}

export async function insertComment(
  db: Db,
  comment: Omit<ReportCommentRow, 'madeAt' | 'settledAt' | 'settledByAccount'>,
): Promise<void> {
  await db.query(
    `/* insertComment */ insert into report_comment (id, report_id, edition, indicator_code, text, to_desk, to_account, made_by_account)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      comment.id,
      comment.reportId,
      comment.edition,
      comment.indicatorCode,
      comment.text,
      comment.toDesk,
      comment.toAccount,
      comment.madeByAccount,
    ],
  );
}

export async function settleCommentRow(db: Db, id: string, accountId: string | null): Promise<void> {
  await db.query(
    `/* settleComment */ update report_comment set settled_at = clock_timestamp(), settled_by_account = $2 where id = $1`,
    [id, accountId],
  );
}
