import type { DataSource } from 'typeorm';
import { EventKind, ReportAction } from '../../schema/vocabulary';
import { lock, read, tx, type Db } from '../db/tx';
import { indicatorBookOn } from '../indicators/indicator.store';
import { newId } from '../platform/ids';
import { PLATFORM, type Viewer } from '../platform/scope';
import { RollupTerms } from '../records/rollup-terms.service';
import * as acts from '../reports/report-acts.service';
import type { OpenReport } from '../reports/report-acts.service';
import { insertComment } from '../reports/report-comment.store';
import { beside, checkExplained, prefilled, stated, typed, type FigureDraft } from '../reports/report-figure.rules';
import { openedReport, planReport, recordsFor, type ReportPlan } from '../reports/report-opening.service';
import { ReportRecords, type RecordsRead } from '../reports/report-records.service';
import { deskFor, reporterOf } from '../reports/report.rules';
import { figuresByReport, listReports } from '../reports/report.store';
import { ResultsService } from '../results/results.service';
import type { Players } from './accounts';
import { REPORTS, type PlannedReport, type ReportStep } from './daguan-reports.rules';
import type { Stage } from './stage';

/**
 * The reports of the simulated year, each brought as far as its plan tells by the same acts that people take; made once. All of them
 * were handed in at one moment, which is named like every other: they can be issued again as of it. Any later call changes nothing.
 * @returns whether this call made them
 */
export async function makeDaguanReports(
  { source, players }: Stage,
  worker: DataSource,
  pairingId: string,
): Promise<boolean> {
  const plans = await read(source, PLATFORM, async (db) => {
    if (!(await areWanted(db, players, pairingId))) return [];
    const found: { planned: PlannedReport; plan: ReportPlan }[] = [];
    for (const planned of REPORTS)
      found.push({ planned, plan: await planReport(db, PLATFORM, { ...planned, pairingId }) });
    return found;
  });
  if (plans.length === 0) return false;
  const records = new ReportRecords(worker, new ResultsService(source, new RollupTerms()));
  const readAt = await records.name();
  const asked = plans.map(({ plan }) => recordsFor(plan, plan.indicators, []));
  const told = await records.ofMany(asked, readAt);
  return tx(source, PLATFORM, async (db) => {
    await lock(db, `demonstration-reports:${pairingId}`);
    if (!(await areWanted(db, players, pairingId))) return false;
    for (const [at, { planned, plan }] of plans.entries()) {
      const known = told[at] ?? { values: new Map(), isSimulated: false };
      await new Play(db, players, plan, { ...known, readAt }).play(planned);
    }
    return true;
  });
}

/** Where somebody has begun to report, or those who would are not there, nothing is made up. */
async function areWanted(db: Db, players: Players, pairingId: string): Promise<boolean> {
  if (!players.areThere(REPORTS.flatMap(({ by, steps }) => [by, ...steps.map((step) => step.by)]))) return false;
  const known = await listReports(db, PLATFORM, { pairingIds: [pairingId] }, { first: 1 }, (count) => count(db));
  return known.edges.length === 0;
}

/** One report, from its draft as far as the plan tells. */
class Play {
  constructor(
    private readonly db: Db,
    private readonly players: Players,
    private readonly plan: ReportPlan,
    private readonly told: RecordsRead & { readAt: Date },
  ) {}

  async play({ by, figures, steps }: PlannedReport): Promise<void> {
    const { db, told } = this;
    const { form, simulated, report, indicators } = this.plan;
    const desk = reporterOf(form);
    const row = { ...report, id: newId(), simulated: simulated || told.isSimulated };
    const drafted = prefilled(indicators, told.values);
    await this.players.as(db, by, (viewer) => acts.beginReport(db, viewer, row, drafted, desk));
    let at = await openedReport(db, PLATFORM, row.id);
    // A form that was revised since the demonstration was written may ask for less.
    const inputs = figures.filter(({ indicator }) => indicators.some(({ code }) => code === indicator));
    if (inputs.length > 0) {
      const stood = await this.figures(at);
      const book = await indicatorBookOn(db, report.periodTo);
      const changed = typed(indicators, stood, inputs, ({ code }) => {
        const found = book?.find(code);
        if (!book || !found) throw new Error(`${code} is in the scheme of its report`);
        return book.factsOf(found);
      });
      const given = { stood, figures: changed, desk };
      at = { ...at, report: await this.players.as(db, by, (viewer) => acts.setFigures(db, viewer, at, given)) };
    }
    for (const step of steps)
      at = { ...at, report: await this.players.as(db, step.by, (viewer) => this.take(viewer, at, step)) };
  }

  private async take(viewer: Viewer, at: OpenReport, step: ReportStep): Promise<OpenReport['report']> {
    const { db } = this;
    if (step.do === 'COMMENT') {
      const { indicator, toDesk, text } = step;
      const { id: reportId, edition } = at.report;
      const comment = { reportId, edition, indicatorCode: indicator, text, toDesk, toAccount: null };
      await insertComment(db, { ...comment, id: newId(), madeByAccount: viewer.accountId });
      return acts.tell(db, viewer, EventKind.REPORT_COMMENTED, at.report);
    }
    const desk = deskFor(step.do, at);
    if (desk === null) throw new Error(`${step.do} is not what comes next`);
    switch (step.do) {
      case ReportAction.SUBMIT:
        return acts.submit(db, viewer, at, { ...(await this.frozen(at)), desk });
      case ReportAction.RETURN:
        return acts.sendBack(db, viewer, at, { desk, reason: step.reason });
      case ReportAction.APPROVE: {
        const figures = stated(this.plan.indicators, await this.figures(at));
        return acts.approve(db, viewer, at, { figures, steps: [], desk });
      }
      case ReportAction.CONFIRM:
        return acts.confirm(db, viewer, at, desk);
      case ReportAction.LOCK:
        return acts.lockUp(db, viewer, at, desk);
    }
  }

  private async frozen(at: OpenReport): Promise<{ figures: FigureDraft[]; readAt: Date; simulated: boolean }> {
    const { indicators } = this.plan;
    const { values, readAt, isSimulated } = this.told;
    const figures = beside(indicators, await this.figures(at), values, { isTakenAgain: false, isFrozen: true });
    checkExplained(indicators, figures);
    return { figures, readAt, simulated: isSimulated };
  }

  private async figures({ report }: OpenReport) {
    return (await figuresByReport(this.db, PLATFORM, [report.id])).get(report.id) ?? [];
  }
}
