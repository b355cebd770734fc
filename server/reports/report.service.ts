import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { ProblemCode, ReportAction, type ReportDesk } from '../../schema/vocabulary';
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
import { APPROVED_ONES, handedInParts, withClaims, type LeftOut, type TakenPart } from './report-compiled.rules';
import { insertParts, partsByReport } from './report-compiled.store';
import { partsBelow, planCompiled, type CompilingInput } from './report-compiling.service';
import {
  beside,
  checkExplained,
  explained,
  modified,
  prefilled,
  stated,
  typed,
  type FigureDraft,
  type FigureIndicator,
  type FigureInput,
} from './report-figure.rules';
import {
  comparedOnes,
  indicatorsFor,
  openedReport,
  planReport,
  recordsFor,
  type ReportPlan,
  type ReportPlanInput,
} from './report-opening.service';
import type { ReportRecords, RecordsRead } from './report-records.service';
import { deskFor, desksOf, notNow, postAt, refuseOwnHand, standingAfter } from './report.rules';
import {
  figuresByReport,
  handsByReport,
  listReports,
  reportById,
  reportOf,
  stepsByReport,
  type ReportQuery,
} from './report.store';
import type { ReportFigureRow, ReportPartRow, ReportRow, ReportStepRow } from './report';

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
    return this.begin(viewer, 'draftReport', input, (db) => planReport(db, viewer, input));
  }

  /**
   * Begins the compiled report of a city, a province or a donor’s lead, once, with what the approved reports below claim together.
   * Fails with ALREADY_EXISTS, and as `planCompiled` and `write`.
   */
  async compile(viewer: Viewer, input: CompilingInput & { requestKey: string }): Promise<ReportRow> {
    return this.begin(viewer, 'compileReport', input, (db) => planCompiled(db, viewer, input));
  }

  private async begin<Input extends { requestKey: string }>(
    viewer: Viewer,
    verb: string,
    input: Input,
    plan: (db: Db) => Promise<ReportPlan>,
  ): Promise<ReportRow> {
    const { form, report, indicators, parts, simulated } = await read(this.source, viewer, plan);
    const now = await this.told({ form, report }, indicators, parts, null);
    const { formCode, pairingId, authorId, placeId, periodKey } = report;
    return write(this.source, this.secret, viewer, {
      verb,
      input,
      locks: [`report-of:${pairingId ?? placeId ?? authorId}:${formCode}:${periodKey}`],
      allow: async (db) => {
        await plan(db);
      },
      again: (db, id) => found(db, viewer, id),
      effect: async (db) => {
        if ((await reportOf(db, viewer, report)) !== null)
          throw new DomainError(ProblemCode.ALREADY_EXISTS, { what: '报告', whatEn: 'report' }, 'period');
        const row = { ...report, id: newId(), simulated: simulated || now.isSimulated };
        const begun = await acts.beginReport(db, viewer, row, prefilled(indicators, now.values), form.reporter);
        if (parts !== null) await insertParts(db, begun, parts, false);
        return remembered(begun);
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
      const written = async (figures: FigureDraft[]) => acts.setFigures(db, viewer, at, { stood, figures, desk });
      if (now.parts !== null) {
        const next = await written(explained(indicators, read, input.figures));
        if (taken.isTakenAgain) await insertParts(db, next, now.parts, false);
        return next;
      }
      const book = await indicatorBookOn(db, at.report.periodTo);
      return written(
        typed(indicators, read, input.figures, ({ code }) => {
          const row = book?.find(code);
          if (!book || !row) throw new Error(`${code} is in the scheme of its report`);
          return book.factsOf(row);
        }),
      );
    });
  }

  /**
   * Hands a report in. Its figures are frozen beside what the records tell at a moment that is named, so that it can be told again.
   * Fails with FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, TRANSITION_REFUSED, BAD_INPUT (parts of a report that is not compiled), and as
   * `checkExplained`, `handedInParts` and `write`.
   */
  async submit(viewer: Viewer, input: ToReport & { leftOut?: LeftOut[] | null }): Promise<ReportRow> {
    const then = await this.recordsOf(viewer, ReportAction.SUBMIT, input.reportId, true);
    return this.change(viewer, 'submitReport', ReportAction.SUBMIT, input, async (db, at, desk) => {
      const indicators = await indicatorsFor(db, at);
      const stood = await figuresOf(db, viewer, at.report);
      const leftOut = input.leftOut ?? [];
      if (then.parts === null && leftOut.length > 0) throw noParts();
      const parts = then.parts && handedInParts(then.parts, await partsOf(db, viewer, at.report), leftOut);
      const figures = beside(indicators, stood, then.values, { isTakenAgain: false, isFrozen: true });
      checkExplained(indicators, figures);
      const read = { readAt: then.readAt, simulated: then.isSimulated };
      const next = await acts.submit(db, viewer, at, { figures, ...read, desk });
      if (parts !== null) await insertParts(db, next, parts, true);
      return next;
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
      const next = await acts.openAgain(db, viewer, at, { figures, reason, desk });
      if (now.parts !== null) await insertParts(db, next, now.parts, false);
      return next;
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
   * What the records tell about a report, and what the reports below a compiled one do, read before the act takes its locks: at a named
   * moment, or now. Fails with NOT_FOUND and FORBIDDEN, as the act itself would.
   */
  private async recordsOf(
    viewer: Viewer,
    action: ReportAction,
    reportId: string,
    isNamed: boolean,
  ): Promise<RecordsRead & { readAt: Date; parts: TakenPart[] | null }> {
    const { at, indicators, parts } = await read(this.source, viewer, async (db) => {
      const opened = await openedReport(db, viewer, reportId);
      refuseStranger(viewer, action, opened);
      const { form, report } = opened;
      const below = form.compiles === null ? null : await partsBelow(db, viewer, form, report);
      return { at: opened, indicators: await indicatorsFor(db, opened), parts: below };
    });
    const readAt = isNamed ? await this.records.name() : new Date();
    return { ...(await this.told(at, indicators, parts, isNamed ? readAt : null)), readAt, parts };
  }

  private async told(
    at: Pick<ReportPlan, 'form' | 'report'>,
    indicators: readonly FigureIndicator[],
    parts: readonly TakenPart[] | null,
    asOf: Date | null,
  ): Promise<RecordsRead> {
    const { values, isSimulated } = await this.records.at(recordsFor(at, indicators, parts ?? []), asOf);
    if (parts === null) return { values, isSimulated };
    const isOneSimulated = isSimulated || parts.some(({ simulated }) => simulated);
    return { values: withClaims(indicators, parts, values), isSimulated: isOneSimulated };
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

const partsOf = async (db: Db, viewer: Viewer, { id }: ReportRow): Promise<ReportPartRow[]> =>
  (await partsByReport(db, viewer, [id])).get(id) ?? [];

const noParts = (): DomainError =>
  new DomainError(
    ProblemCode.BAD_INPUT,
    { reason: '仅汇总报告填写不汇入的理由', reasonEn: 'only a compiled report leaves reports out' },
    'leftOut',
  );

const stepsOf = async (db: Db, viewer: Viewer, { id }: ReportRow): Promise<ReportStepRow[]> =>
  (await stepsByReport(db, viewer, [id])).get(id) ?? [];

const remembered = (report: ReportRow): { id: string; result: ReportRow } => ({ id: report.id, result: report });
