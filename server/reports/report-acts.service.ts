import { EventKind, ReportAction, ReportDesk, ReportStatus } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import { announce } from '../events/outbox';
import { units } from '../indicators/catalogue';
import type { PairingRow } from '../pairings/pairing.tables';
import { businessDay } from '../platform/day';
import type { Viewer } from '../platform/scope';
import { readPeriod, type Period } from '../statements/period.rules';
import { stateReport } from '../statements/report-statement.service';
import type { FigureDraft } from './report-figure.rules';
import { keepPaper } from './report-paper.service';
import { periodWords, titleOf } from './report-period.rules';
import { standingAfter, type ReportCase } from './report.rules';
import type { ReportFigureRow, ReportFormRow, ReportRow, ReportStepRow } from './report';
import { insertReport, insertStep, moveHead, replaceFigures } from './report-write.store';

/*
 * What can happen to a report, inside a transaction that has locked it and has asked whether the viewer may.
 * Each decides, writes, announces, and gives the report as it is then.
 */

/** A report with everything that its acts need. */
export interface OpenReport extends ReportCase {
  report: ReportRow;
  form: ReportFormRow;
  /** Null for a compiled report. */
  pairing: PairingRow | null;
}

/** What an act leaves behind besides the state. */
interface Taken {
  desk: ReportDesk | null;
  reason?: string | null;
  readAt?: Date | null;
  statementId?: string | null;
  simulated?: boolean;
}

/** Begins a report with what the records tell. */
export async function beginReport(
  db: Db,
  viewer: Viewer,
  report: ReportRow,
  figures: readonly FigureDraft[],
  desk: ReportDesk,
): Promise<ReportRow> {
  await insertReport(db, report);
  const { version, status, step, edition } = report;
  await insertStep(db, {
    reportId: report.id,
    version,
    action: 'DRAFT',
    status,
    step,
    edition,
    desk,
    reason: null,
    readAt: null,
    madeByAccount: viewer.accountId,
  });
  await replaceFigures(db, { reportId: report.id, version, edition, by: viewer.accountId }, figures);
  return tell(db, viewer, EventKind.REPORT_DRAFTED, report);
}

/** Writes figures; of those that stand only what has changed. Nothing is announced: it is the writers’ own until it is submitted. */
export async function setFigures(
  db: Db,
  viewer: Viewer,
  at: OpenReport,
  { stood, figures, desk }: { stood: readonly ReportFigureRow[]; figures: readonly FigureDraft[]; desk: ReportDesk },
): Promise<ReportRow> {
  const next = await takeStep(db, viewer, at, ReportAction.SET_FIGURES, { desk });
  const before = new Map(stood.map((figure) => [figure.indicatorCode, figure]));
  const changed = figures.filter((figure) => !isSame(before.get(figure.indicatorCode), figure));
  await replaceFigures(db, of(next, viewer), changed);
  return next;
}

/** Hands a report in: its figures are frozen beside what the records told at the moment named. Fails with TRANSITION_REFUSED. */
export async function submit(
  db: Db,
  viewer: Viewer,
  at: OpenReport,
  { figures, ...read }: { figures: readonly FigureDraft[]; readAt: Date; simulated: boolean; desk: ReportDesk },
): Promise<ReportRow> {
  const next = await takeStep(db, viewer, at, ReportAction.SUBMIT, read);
  await replaceFigures(db, of(next, viewer), figures);
  return tell(db, viewer, EventKind.REPORT_SUBMITTED, next);
}

/** Sends a report back to whoever wrote it. Fails with TRANSITION_REFUSED. */
export async function sendBack(
  db: Db,
  viewer: Viewer,
  at: OpenReport,
  { desk, reason }: { desk: ReportDesk; reason: string },
): Promise<ReportRow> {
  return tell(
    db,
    viewer,
    EventKind.REPORT_RETURNED,
    await takeStep(db, viewer, at, ReportAction.RETURN, { desk, reason }),
  );
}

/**
 * Approves a report. With its own side’s approval it becomes that side’s word: its figures stand among the claims of results from
 * then on, and an edition that is approved again corrects the one before. Fails with TRANSITION_REFUSED.
 */
export async function approve(
  db: Db,
  viewer: Viewer,
  at: OpenReport,
  { figures, steps, desk }: { figures: readonly ReportFigureRow[]; steps: readonly ReportStepRow[]; desk: ReportDesk },
): Promise<ReportRow> {
  const isFirst = at.report.status === ReportStatus.SUBMITTED;
  const statementId =
    isFirst && at.pairing !== null && isStated(at.form.reporter)
      ? await state(db, viewer, { ...at, pairing: at.pairing }, figures, steps)
      : at.report.statementId;
  return tell(
    db,
    viewer,
    EventKind.REPORT_APPROVED,
    await takeStep(db, viewer, at, ReportAction.APPROVE, { desk, statementId }),
  );
}

/** The other side’s word on the figures that both report. Fails with TRANSITION_REFUSED. */
export async function confirm(db: Db, viewer: Viewer, at: OpenReport, desk: ReportDesk): Promise<ReportRow> {
  return tell(db, viewer, EventKind.REPORT_CONFIRMED, await takeStep(db, viewer, at, ReportAction.CONFIRM, { desk }));
}

/** Locks a report and keeps its paper, byte for byte. Fails with TRANSITION_REFUSED. */
export async function lockUp(db: Db, viewer: Viewer, at: OpenReport, desk: ReportDesk): Promise<ReportRow> {
  const next = await takeStep(db, viewer, at, ReportAction.LOCK, { desk });
  await keepPaper(db, viewer, at, next);
  return tell(db, viewer, EventKind.REPORT_LOCKED, next);
}

/** Opens a locked report again: its next edition begins with the figures it had; what is not typed is read from the records again. */
export async function openAgain(
  db: Db,
  viewer: Viewer,
  at: OpenReport,
  { figures, reason, desk }: { figures: readonly FigureDraft[]; reason: string; desk: ReportDesk },
): Promise<ReportRow> {
  const next = await takeStep(db, viewer, at, ReportAction.REOPEN, { desk, reason, readAt: null });
  await replaceFigures(db, of(next, viewer), figures);
  return tell(db, viewer, EventKind.REPORT_REOPENED, next);
}

async function takeStep(
  db: Db,
  viewer: Viewer,
  at: OpenReport,
  action: ReportAction,
  { desk, reason = null, readAt, statementId, simulated = false }: Taken,
): Promise<ReportRow> {
  const { report } = at;
  const next: ReportRow = {
    ...report,
    ...standingAfter(action, at),
    version: report.version + 1,
    readAt: readAt === undefined ? report.readAt : readAt,
    statementId: statementId === undefined ? report.statementId : statementId,
    simulated: report.simulated || simulated,
  };
  await insertStep(db, {
    reportId: report.id,
    version: next.version,
    action,
    status: next.status,
    step: next.step,
    edition: next.edition,
    desk,
    reason,
    readAt: next.readAt,
    madeByAccount: viewer.accountId,
  });
  await moveHead(db, next);
  return next;
}

/** What a department or a member reports goes into its county’s or its group’s own report, and is no claim beside it; nor is a sum of reports beside these. */
const isStated = (reporter: ReportDesk): boolean =>
  reporter !== ReportDesk.DEPARTMENT && reporter !== ReportDesk.DONOR_MEMBER;

async function state(
  db: Db,
  viewer: Viewer,
  { report, form, pairing }: OpenReport & { pairing: PairingRow },
  figures: readonly ReportFigureRow[],
  steps: readonly ReportStepRow[],
): Promise<string> {
  const words = periodWords(report).zh;
  const edition = report.edition > 1 ? `（第${report.edition}次报送）` : '';
  return stateReport(db, viewer, {
    statementId: report.statementId,
    pairing,
    period: periodOf(report),
    title: `${titleOf(words, form.nameZh)}${edition}`,
    day: businessDay(new Date()),
    // As it was written: 6686 万元 is as exact as that, and not to the fen.
    figures: figures.flatMap(({ indicatorCode, claimed, printedValue, printedUnit, unit }) =>
      claimed === null
        ? []
        : [{ indicator: indicatorCode, value: printedValue ?? claimed, unit: printedUnit ?? units[unit].zh }],
    ),
    reason: (steps.find(({ reason }) => reason !== null)?.reason ?? words).slice(0, 500),
    simulated: report.simulated,
  });
}

function periodOf({ periodKind, year, quarter, month }: ReportRow): Period {
  const period = readPeriod({ kind: periodKind, year, quarter, month });
  if ('refused' in period) throw new Error('a report keeps a period that could be read');
  return period;
}

const of = ({ id, version, edition }: ReportRow, viewer: Viewer) => ({
  reportId: id,
  version,
  edition,
  by: viewer.accountId,
});

const COMPARED = [
  'bound',
  'claimed',
  'printedValue',
  'printedUnit',
  'isTyped',
  'reason',
  'recorded',
  'evidenced',
  'confirmed',
] as const;

const isSame = (before: ReportFigureRow | undefined, figure: FigureDraft): boolean =>
  before !== undefined && COMPARED.every((field) => before[field] === figure[field]);

export async function tell(db: Db, viewer: Viewer, kind: EventKind, report: ReportRow): Promise<ReportRow> {
  await announce(db, {
    kind,
    actorId: viewer.accountId,
    pairingId: report.pairingId,
    subjectType: 'Report',
    subjectId: report.id,
    version: report.version,
    owned: report,
  });
  return report;
}
