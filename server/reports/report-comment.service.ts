import type { DataSource } from 'typeorm';
import { EventKind, ProblemCode, type ReportDesk } from '../../schema/vocabulary';
import { accountsById } from '../accounts/account.store';
import type { Db } from '../db/tx';
import { write } from '../db/write';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import { mayDo, type Owned, type Viewer } from '../platform/scope';
import { requireText } from '../platform/text';
import { tell, type OpenReport } from './report-acts.service';
import { commentsById, countComments, insertComment, MAX_COMMENTS, settleCommentRow } from './report-comment.store';
import { openedReport } from './report-opening.service';
import { DESKS, postAt, REPORT_ABILITIES, type ReportCase } from './report.rules';
import { figuresByReport } from './report.store';
import type { ReportCommentRow } from './report';

export interface CommentInput {
  requestKey: string;
  reportId: string;
  indicator?: string | null;
  text: string;
  toDesk?: ReportDesk | null;
  toAccountId?: string | null;
}

const MAX_TEXT_LENGTH = 1_000;

/** What is said at the figures of a report, and to whom. A comment is never changed: it is settled, by whom it was for or who wrote it. */
export class ReportCommentService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
  ) {}

  /**
   * Comments on a report, or on one of its figures, saying who must act.
   * Fails with NOT_FOUND (report, account), FORBIDDEN, BAD_INPUT (no text, a figure that the report has not, a desk that has nothing to do
   * with it), TOO_MANY_ITEMS, and as `write`.
   */
  comment(viewer: Viewer, input: CommentInput): Promise<ReportCommentRow> {
    let at: OpenReport;
    return write(this.source, this.secret, viewer, {
      verb: 'commentOnReport',
      input,
      locks: [`report-comments:${input.reportId}`],
      allow: async (db) => {
        at = await openedReport(db, viewer, input.reportId);
        refuseOutsider(viewer, at);
      },
      again: (db, id) => found(db, viewer, id),
      effect: async (db) => {
        const indicatorCode = await this.figureOf(db, viewer, at, input.indicator ?? null);
        const toDesk = deskOf(at, input.toDesk ?? null);
        const toAccount = await accountOf(db, viewer, input.toAccountId ?? null);
        const count = await countComments(db, at.report.id);
        if (count >= MAX_COMMENTS)
          throw new DomainError(ProblemCode.TOO_MANY_ITEMS, { max: MAX_COMMENTS, actual: count + 1 }, 'reportId');
        const id = newId();
        await insertComment(db, {
          id,
          reportId: at.report.id,
          edition: at.report.edition,
          indicatorCode,
          text: requireText(input.text, MAX_TEXT_LENGTH, 'text'),
          toDesk,
          toAccount,
          madeByAccount: viewer.accountId,
        });
        await tell(db, viewer, EventKind.REPORT_COMMENTED, at.report);
        return { id, result: await found(db, viewer, id) };
      },
    });
  }

  /**
   * Settles a comment: whom it was for, or who wrote it.
   * Fails with NOT_FOUND, FORBIDDEN, TRANSITION_REFUSED (settled already), and as `write`.
   */
  settle(viewer: Viewer, input: { requestKey: string; commentId: string }): Promise<ReportCommentRow> {
    let at: OpenReport;
    let comment: ReportCommentRow;
    return write(this.source, this.secret, viewer, {
      verb: 'settleReportComment',
      input,
      locks: [`report-comment:${input.commentId}`],
      allow: async (db) => {
        comment = await found(db, viewer, input.commentId);
        at = await openedReport(db, viewer, comment.reportId);
        if (!maySettle(viewer, comment, at)) throw new DomainError(ProblemCode.FORBIDDEN);
      },
      again: (db, id) => found(db, viewer, id),
      effect: async (db) => {
        if (comment.settledAt !== null)
          throw new DomainError(ProblemCode.TRANSITION_REFUSED, {
            from: '已处理',
            fromEn: 'settled',
            action: '再次处理',
            actionEn: 'settle again',
          });
        await settleCommentRow(db, comment.id, viewer.accountId);
        await tell(db, viewer, EventKind.REPORT_COMMENTED, at.report);
        return { id: comment.id, result: await found(db, viewer, comment.id) };
      },
    });
  }

  private async figureOf(db: Db, viewer: Viewer, at: OpenReport, code: string | null): Promise<string | null> {
    if (code === null) return null;
    const figures = (await figuresByReport(db, viewer, [at.report.id])).get(at.report.id) ?? [];
    if (figures.some(({ indicatorCode }) => indicatorCode === code)) return code;
    return refuse('indicator', '报告没有该指标', 'the report has no such figure');
  }
}

/** Somebody at a desk of the flow that this report goes through; a reader from outside it does not write on it. */
export const mayComment = (viewer: Viewer, at: ReportCase & { report: Owned }): boolean =>
  at.steps.some(({ by }) => postAt(viewer, by, at) !== null) &&
  REPORT_ABILITIES.some((ability) => mayDo(viewer, ability, at.report));

function refuseOutsider(viewer: Viewer, at: OpenReport): void {
  if (!mayComment(viewer, at)) throw new DomainError(ProblemCode.FORBIDDEN);
}

/** Whom it was for, or who wrote it. */
export function maySettle(viewer: Viewer, comment: ReportCommentRow, at: ReportCase): boolean {
  const isMine = viewer.accountId !== null && [comment.madeByAccount, comment.toAccount].includes(viewer.accountId);
  return isMine || (comment.toDesk !== null && postAt(viewer, comment.toDesk, at) !== null);
}

function deskOf({ steps }: OpenReport, desk: ReportDesk | null): ReportDesk | null {
  if (desk === null || steps.some(({ by }) => by === desk)) return desk;
  const [zh, en] = DESKS[desk].words;
  return refuse('toDesk', `${zh}不办理此报告`, `${en} has nothing to do with this report`);
}

async function accountOf(db: Db, viewer: Viewer, id: string | null): Promise<string | null> {
  if (id === null || (await accountsById(db, viewer, [id])).has(id)) return id;
  throw new DomainError(ProblemCode.NOT_FOUND, { what: '账号', whatEn: 'account' }, 'toAccountId');
}

async function found(db: Db, viewer: Viewer, id: string): Promise<ReportCommentRow> {
  const comment = (await commentsById(db, viewer, [id])).get(id);
  if (comment) return comment;
  throw new DomainError(ProblemCode.NOT_FOUND, { what: '批注', whatEn: 'comment' }, 'commentId');
}

function refuse(field: string, reason: string, reasonEn: string): never {
  throw new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, field);
}
