import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { ProblemCode, ReportAction, ReportStatus, type ReportDesk } from '../../schema/vocabulary';
import type { Loaders } from '../db/loaders';
import type { PageRequest } from '../db/page';
import { read, type Db } from '../db/tx';
import { write } from '../db/write';
import { indicatorBookOn } from '../indicators/indicator.store';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import type { Viewer } from '../platform/scope';
import { atMost, requireText } from '../platform/text';
import * as acts from './report-acts.service';
import type { OpenReport } from './report-acts.service';
import { beside, checkExplained, modified, prefilled, stated, typed, type FigureInput } from './report-figure.rules';
import { comparedOnes, indicatorsFor, openedReport, planReport, type ReportPlanInput } from './report-opening.service';
import type { ReportRecords, RecordsRead } from './report-records.service';
import { deskFor, desksOf, notNow, postAt, refuseOwnHand, reporterOf, standingAfter } from './report.rules';
import {
  figuresByReport,
  handsByReport,
  listReports,
  reportById,
  reportOf,
  stepsByReport,
  type ReportQuery,
} from './report.store';
import type { ReportFigureRow, ReportRow, ReportStepRow } from './report';

/** An act on a report, based on the version that somebody saw. */
export interface ToReport {
  requestKey: string;
  reportId: string;
  version: number;
}

/** A figure whose records have moved since it was handed in. */
export type ModifiedFigure = ReturnType<typeof modified>[number];

const MAX_LISTED = 1_000;
const MAX_REASON_LENGTH = 1_000;

/** States in which a side stands by its figures. */
const APPROVED_ONES: readonly ReportStatus[] = [ReportStatus.APPROVED, ReportStatus.CONFIRMED, ReportStatus.LOCKED];

export class ReportService {
  private readonly modifying = new WeakMap<Loaders, DataLoader<ReportRow, ModifiedFigure[], string>>();

  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
    private readonly records: ReportRecords,
  ) {}

  /** A page of reports. Fails with OUT_OF_RANGE, TOO_MANY_ITEMS and CURSOR_INVALID. */
  async list(viewer: Viewer, query: ReportQuery, page: PageRequest): Promise<Page<ReportRow>> {
    for (const field of ['pairingIds', 'years', 'forms'] as const)
      atMost(query[field] ?? [], MAX_LISTED, `filter.${field}`);
    return read(this.source, viewer, (db) =>
      listReports(db, viewer, query, page, (count) => read(this.source, viewer, count)),
    );
  }

  /**
   * Begins the report of a party for a period, once, with what the records tell.
   * Fails with ALREADY_EXISTS, and as `planReport` and `write`.
   */
  async draft(viewer: Viewer, input: ReportPlanInput & { requestKey: string }): Promise<ReportRow> {
    const { form, pairing, report, indicators } = await read(this.source, viewer, (db) =>
      planReport(db, viewer, input),
    );
    const reporter = reporterOf(form);
    const codes = indicators.map(({ code }) => code);
    const now = await this.records.at({ report, level: pairing.level, reporter, indicators: codes }, null);
    return write(this.source, this.secret, viewer, {
      verb: 'draftReport',
      input,
      locks: [`report-of:${pairing.id}:${form.code}:${report.periodKey}`],
      allow: async (db) => {
        await planReport(db, viewer, input);
      },
      again: (db, id) => found(db, viewer, id),
      effect: async (db) => {
        if ((await reportOf(db, viewer, report)) !== null)
          throw new DomainError(ProblemCode.ALREADY_EXISTS, { what: '报告', whatEn: 'report' }, 'period');
        const row = { ...report, id: newId(), simulated: pairing.simulated || now.isSimulated };
        return remembered(await acts.beginReport(db, viewer, row, prefilled(indicators, now.values), reporter));
      },
    });
  }

  /**
   * Writes figures: those that are given; with `refresh`, what was not typed is taken from the records again.
   * Fails with FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, TRANSITION_REFUSED, and as `typed` and `write`.
   */
  async setFigures(
    viewer: Viewer,
    input: ToReport & { figures: FigureInput[]; refresh?: boolean | null },
  ): Promise<ReportRow> {
    const now = await this.recordsOf(viewer, ReportAction.SET_FIGURES, input.reportId, false);
    return this.change(viewer, 'setReportFigures', ReportAction.SET_FIGURES, input, async (db, at, desk) => {
      const indicators = await indicatorsFor(db, at);
      const stood = await figuresOf(db, viewer, at.report);
      const taken = { isTakenAgain: input.refresh ?? false, isFrozen: false };
      const read = beside(indicators, stood, now.values, taken);
      const book = await indicatorBookOn(db, at.report.periodTo);
      const figures = typed(indicators, read, input.figures, ({ code }) => {
        const row = book?.find(code);
        if (!book || !row) throw new Error(`${code} is in the scheme of its report`);
        return book.factsOf(row);
      });
      return acts.setFigures(db, viewer, at, { stood, figures, desk });
    });
  }

  /**
   * Hands a report in. Its figures are frozen beside what the records tell at a moment that is named, so that it can be told again.
   * Fails with FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, TRANSITION_REFUSED, and as `checkExplained` and `write`.
   */
  async submit(viewer: Viewer, input: ToReport): Promise<ReportRow> {
    const then = await this.recordsOf(viewer, ReportAction.SUBMIT, input.reportId, true);
    return this.change(viewer, 'submitReport', ReportAction.SUBMIT, input, async (db, at, desk) => {
      const indicators = await indicatorsFor(db, at);
      const stood = await figuresOf(db, viewer, at.report);
      const figures = beside(indicators, stood, then.values, { isTakenAgain: false, isFrozen: true });
      checkExplained(indicators, figures);
      return acts.submit(db, viewer, at, { figures, readAt: then.readAt, simulated: then.isSimulated, desk });
    });
  }

  /**
   * Sends a report back, saying why. Fails with FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, TRANSITION_REFUSED, BAD_INPUT (no reason),
   * and as `write`.
   */
  sendBack(viewer: Viewer, input: ToReport & { reason: string }): Promise<ReportRow> {
    return this.change(viewer, 'returnReport', ReportAction.RETURN, input, (db, at, desk) =>
      acts.sendBack(db, viewer, at, { desk, reason: requireText(input.reason, MAX_REASON_LENGTH, 'reason') }),
    );
  }

  /** Approves a report. Fails with FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, TRANSITION_REFUSED, OWN_REPORT, and as `write`. */
  approve(viewer: Viewer, input: ToReport): Promise<ReportRow> {
    return this.change(viewer, 'approveReport', ReportAction.APPROVE, input, async (db, at, desk) => {
      const figures = stated(await indicatorsFor(db, at), await figuresOf(db, viewer, at.report));
      return acts.approve(db, viewer, at, { figures, steps: await stepsOf(db, viewer, at.report), desk });
    });
  }

  /** Confirms what both sides report, for the side that did not write it. Fails as `approve`. */
  confirm(viewer: Viewer, input: ToReport): Promise<ReportRow> {
    return this.change(viewer, 'confirmReport', ReportAction.CONFIRM, input, (db, at, desk) =>
      acts.confirm(db, viewer, at, desk),
    );
  }

  /** Locks a report and keeps its paper. Fails as `approve`. */
  lock(viewer: Viewer, input: ToReport): Promise<ReportRow> {
    return this.change(viewer, 'lockReport', ReportAction.LOCK, input, (db, at, desk) =>
      acts.lockUp(db, viewer, at, desk),
    );
  }

  /** Opens a locked report again, saying why: its next edition. Fails as `sendBack`. */
  async reopen(viewer: Viewer, input: ToReport & { reason: string }): Promise<ReportRow> {
    const now = await this.recordsOf(viewer, ReportAction.REOPEN, input.reportId, false);
    return this.change(viewer, 'reopenReport', ReportAction.REOPEN, input, async (db, at, desk) => {
      const reason = requireText(input.reason, MAX_REASON_LENGTH, 'reason');
      const stood = await figuresOf(db, viewer, at.report);
      const taken = { isTakenAgain: true, isFrozen: false };
      const figures = beside(await indicatorsFor(db, at), stood, now.values, taken);
      return acts.openAgain(db, viewer, at, { figures, reason, desk });
    });
  }

  /** Which figures of an approved report have other records under them now than when it was handed in; none of any other report. */
  modifiedSinceApproval(viewer: Viewer, operation: Loaders, report: ReportRow): Promise<ModifiedFigure[]> {
    const known = this.modifying.get(operation);
    if (known) return known.load(report);
    // Reports that one operation asks about are answered together.
    const loader = new DataLoader<ReportRow, ModifiedFigure[], string>((reports) => this.modifiedOf(viewer, reports), {
      cacheKeyFn: ({ id, version }) => `${id} ${version}`,
      maxBatchSize: 100,
    });
    this.modifying.set(operation, loader);
    return loader.load(report);
  }

  private async modifiedOf(viewer: Viewer, reports: readonly ReportRow[]): Promise<ModifiedFigure[][]> {
    const approved = reports.filter(({ status }) => APPROVED_ONES.includes(status));
    const compared = await read(this.source, viewer, (db) => comparedOnes(db, viewer, approved));
    const now = await this.records.ofMany(compared, null);
    const found = new Map(
      compared.map(({ report, known, figures }, at) => [
        report.id,
        modified(known, figures, now[at]?.values ?? new Map()),
      ]),
    );
    return reports.map(({ id }) => found.get(id) ?? []);
  }

  /**
   * What the records tell about a report, read before the act takes its locks: at a named moment, or now.
   * Fails with NOT_FOUND and FORBIDDEN, as the act itself would.
   */
  private async recordsOf(
    viewer: Viewer,
    action: ReportAction,
    reportId: string,
    isNamed: boolean,
  ): Promise<RecordsRead & { readAt: Date }> {
    const { at, indicators } = await read(this.source, viewer, async (db) => {
      const opened = await openedReport(db, viewer, reportId);
      refuseStranger(viewer, action, opened);
      return { at: opened, indicators: await indicatorsFor(db, opened) };
    });
    const readAt = isNamed ? await this.records.name() : new Date();
    const of = { ...at, ...about(at), indicators: indicators.map(({ code }) => code) };
    return { ...(await this.records.at(of, isNamed ? readAt : null)), readAt };
  }

  /** One act: may this viewer ever, is it the version that they saw, does it come next, is it theirs, and not their own work. */
  private change(
    viewer: Viewer,
    verb: string,
    action: ReportAction,
    input: ToReport,
    decide: (db: Db, at: OpenReport, desk: ReportDesk) => Promise<ReportRow>,
  ): Promise<ReportRow> {
    let at: OpenReport;
    return write(this.source, this.secret, viewer, {
      verb,
      input,
      locks: [`report:${input.reportId}`],
      allow: async (db) => {
        at = await openedReport(db, viewer, input.reportId);
        refuseStranger(viewer, action, at);
      },
      again: (db, id) => found(db, viewer, id),
      effect: async (db) => {
        if (input.version !== at.report.version)
          throw new DomainError(ProblemCode.VERSION_CONFLICT, { current: at.report.version }, 'version');
        standingAfter(action, at);
        const desk = deskFor(action, at);
        if (desk === null || postAt(viewer, desk, at) === null) throw notNow(action, at);
        const hands = (await handsByReport(db, viewer, [at.report.id])).get(at.report.id);
        refuseOwnHand(action, viewer.accountId, hands ?? { wrote: [], approved: [] });
        return remembered(await decide(db, at, desk));
      },
    });
  }
}

const about = ({ pairing, form }: OpenReport) => ({ level: pairing.level, reporter: form.reporter });

/** Fails with FORBIDDEN where this act is at no step of the flow this viewer's. */
function refuseStranger(viewer: Viewer, action: ReportAction, at: OpenReport): void {
  if (desksOf(action, at.steps).some((desk) => postAt(viewer, desk, at) !== null)) return;
  throw new DomainError(ProblemCode.FORBIDDEN);
}

async function found(db: Db, viewer: Viewer, id: string): Promise<ReportRow> {
  const report = await reportById(db, viewer, id);
  if (report) return report;
  throw new DomainError(ProblemCode.NOT_FOUND, { what: '报告', whatEn: 'report' }, 'reportId');
}

const figuresOf = async (db: Db, viewer: Viewer, { id }: ReportRow): Promise<ReportFigureRow[]> =>
  (await figuresByReport(db, viewer, [id])).get(id) ?? [];

const stepsOf = async (db: Db, viewer: Viewer, { id }: ReportRow): Promise<ReportStepRow[]> =>
  (await stepsByReport(db, viewer, [id])).get(id) ?? [];

const remembered = (report: ReportRow): { id: string; result: ReportRow } => ({ id: report.id, result: report });
