import { ProblemCode, ReportDesk, ReportStatus, Role } from '../../schema/vocabulary';
import { agreedPairing, type AgreedPairing } from '../agreements/agreement.store';
import type { Loaders } from '../db/loaders';
import type { Db } from '../db/tx';
import { pairingsById } from '../pairings/pairing.store';
import type { PairingRow } from '../pairings/pairing.tables';
import { businessDay } from '../platform/day';
import { DomainError } from '../platform/errors';
import type { Viewer } from '../platform/scope';
import type { OpenReport } from './report-acts.service';
import type { TakenPart } from './report-compiled.rules';
import type { FigureIndicator } from './report-figure.rules';
import { currentForm, formsById } from './report-form.store';
import { dueOn, periodOfReport, type ReportPeriodInput } from './report-period.rules';
import { NO_SEATS, postAt, type ReportCase } from './report.rules';
import { figuresByReport, indicatorsOfReport, reportById, seatsByReport } from './report.store';
import type { RecordsOf } from './report-records.service';
import { partsByReport } from './report-compiled.store';
import type { ReportFigureRow, ReportFormRow, ReportPart, ReportRow } from './report';

/** Of what, and for when, somebody begins a report. */
export interface ReportPlanInput {
  form: string;
  pairingId: string;
  period: ReportPeriodInput;
  category?: string | null;
}

/** A report that could be begun: everything but its figures. */
export interface ReportPlan {
  form: ReportFormRow;
  report: Omit<ReportRow, 'id' | 'simulated'>;
  indicators: FigureIndicator[];
  /** Of a compiled report, what is below it; null for one about its own pairing. */
  parts: TakenPart[] | null;
  simulated: boolean;
}

/**
 * What somebody would begin. Fails with NOT_FOUND (pairing, form), FORBIDDEN, BAD_PERIOD and BAD_INPUT (a form for other pairings, a
 * category where none belongs or none of whose indicators is reported).
 */
export async function planReport(db: Db, viewer: Viewer, input: ReportPlanInput): Promise<ReportPlan> {
  const pairing = (await pairingsById(db, viewer, [input.pairingId])).get(input.pairingId);
  if (!pairing) throw notFound('结对', 'pairing', 'pairingId');
  const form = await currentForm(db, input.form);
  if (!form) throw notFound('报表', 'form of reports', 'form');
  const ends = await endsFor(db, viewer, pairing, input.period.year);
  const category = input.category ?? null;
  const authorId = authorOf(viewer, form, ends);
  const partyIds = [...new Set([...pairing.partyIds, ...(authorId === null ? [] : [authorId])])];
  const [first] = form.steps;
  const report = { status: ReportStatus.DRAFT, step: 0, edition: 1, authorId, category, partyIds };
  const asked = { report, steps: form.steps, leadIds: leadsOf(ends), above: { cities: [], provinces: [] } };
  if (authorId === null || !first || postAt(viewer, first.by, asked) === null)
    throw new DomainError(ProblemCode.FORBIDDEN);
  refuseUnfit(form, pairing, category);
  const period = periodOfReport(form, input.period, businessDay(new Date()));
  refuseOutsideLife(period, pairing);
  const indicators = await indicatorsOfReport(db, form.indicators, period.periodTo, category);
  if (indicators.length === 0)
    refuse('category', '该期间此类别没有需要填报的指标', 'no indicator of this category is reported in this period');
  return {
    form,
    indicators,
    parts: null,
    simulated: pairing.simulated,
    report: {
      ...report,
      ...period,
      formId: form.id,
      formCode: form.code,
      pairingId: pairing.id,
      placeId: null,
      dueOn: dueOn(period.periodTo, form),
      version: 1,
      readAt: null,
      statementId: null,
      // What a side reports is for the two sides and those above them, also where a publication has told of their pairing.
      published: false,
      placePaths: pairing.placePaths,
    },
  };
}

/** A report with everything that its acts need. Fails with NOT_FOUND. */
export async function openedReport(db: Db, viewer: Viewer, id: string): Promise<OpenReport> {
  const report = await reportById(db, viewer, id);
  const form = report && (await formsById(db, viewer, [report.formId])).get(report.formId);
  if (!report || !form) throw notFound('报告', 'report', 'reportId');
  const { pairingId } = report;
  const pairing = pairingId === null ? null : (await pairingsById(db, viewer, [pairingId])).get(pairingId);
  if (pairing === undefined) throw notFound('报告', 'report', 'reportId');
  const seats = (await seatsByReport(db, viewer, [id])).get(id) ?? NO_SEATS;
  return { report, form, pairing, steps: form.steps, ...seats };
}

/** What decides who may do what to a report that was read, for what its fields tell. */
export async function caseOf(loaders: Loaders, report: ReportRow): Promise<ReportCase & { report: ReportRow }> {
  const [form, seats] = await Promise.all([
    loaders.load(formsById, report.formId),
    loaders.load(seatsByReport, report.id),
  ]);
  return { report, steps: form?.steps ?? [], ...(seats ?? NO_SEATS) };
}

/** The indicators that a report is made of, as they were defined for its period. */
export function indicatorsFor(
  db: Db,
  { form, report }: Pick<OpenReport, 'form' | 'report'>,
): Promise<FigureIndicator[]> {
  return indicatorsOfReport(db, form.indicators, report.periodTo, report.category);
}

/** What the records are asked about a report: about its pairing, or about those of the parts that are in. */
export function recordsFor<Row extends RecordsOf['report'] & Pick<ReportRow, 'pairingId'>>(
  { form, report }: { form: ReportFormRow; report: Row },
  indicators: readonly FigureIndicator[],
  parts: readonly ReportPart[],
): RecordsOf & { report: Row } {
  const { level, reporter, partsReporter } = form;
  const over = partsReporter === null ? null : parts.filter(({ isIn }) => isIn);
  return { report, level, over, indicators, reporter: partsReporter ?? reporter };
}

/** A report whose frozen figures are held against the records. */
export interface Compared extends RecordsOf {
  report: ReportRow;
  known: FigureIndicator[];
  figures: ReportFigureRow[];
}

/** Reports with their figures and what the records have to be asked about them, in one question for each kind of thing. */
export async function comparedOnes(db: Db, viewer: Viewer, reports: readonly ReportRow[]): Promise<Compared[]> {
  const forms = await formsById(db, viewer, [...new Set(reports.map(({ formId }) => formId))]);
  const reportIds = reports.map(({ id }) => id);
  const figures = await figuresByReport(db, viewer, reportIds);
  const parts = await partsByReport(db, viewer, reportIds);
  const asked = new Map<string, FigureIndicator[]>();
  const compared: Compared[] = [];
  for (const report of reports) {
    const form = forms.get(report.formId);
    if (!form) continue;
    const key = `${form.id} ${report.periodTo} ${report.category ?? ''}`;
    const known = asked.get(key) ?? (await indicatorsFor(db, { form, report }));
    asked.set(key, known);
    compared.push({
      known,
      figures: figures.get(report.id) ?? [],
      ...recordsFor({ form, report }, known, parts.get(report.id) ?? []),
    });
  }
  return compared;
}

/** Who leads, as reports mean it: the donor itself, and those who lead the group that it is. */
const leadsOf = ({ donorId, leadIds }: Pick<AgreedPairing, 'donorId' | 'leadIds'>): string[] =>
  donorId === null ? [] : [donorId, ...leadIds];

/** For which party somebody would report: the county, or the donor as a whole, whoever writes it; a member for itself. */
function authorOf(viewer: Viewer, { reporter }: ReportFormRow, ends: AgreedPairing): string | null {
  if (reporter === ReportDesk.DONOR_LEAD) return ends.donorId;
  if (reporter !== ReportDesk.DONOR_MEMBER) return ends.recipientId;
  const post = viewer.posts.find(
    ({ role, partyId }) => role === Role.DONOR_MEMBER && partyId !== null && ends.memberIds.includes(partyId),
  );
  return post?.partyId ?? null;
}

async function endsFor(db: Db, viewer: Viewer, pairing: PairingRow, year: number): Promise<AgreedPairing> {
  const ends = await agreedPairing(db, viewer, pairing.id, year);
  if (!ends) throw notFound('结对', 'pairing', 'pairingId');
  return ends;
}

function refuseUnfit(form: ReportFormRow, pairing: PairingRow, category: string | null): void {
  if (form.compiles !== null)
    refuse('form', '该报表汇总下级报告，请用 compileReport', 'this form sums up other reports: use compileReport');
  if (form.level !== pairing.level || (form.programme !== null && form.programme !== pairing.programme))
    refuse('form', '该报表不适用于此类结对', 'this form is for pairings of another kind');
  if ((form.reporter === ReportDesk.DEPARTMENT) !== (category !== null))
    refuse('category', '仅部门报表填写类别', 'a category is given for a department’s report, and for no other');
}

function refuseOutsideLife(
  { periodFrom, periodTo }: { periodFrom: string; periodTo: string },
  { openedOn, closedOn }: PairingRow,
): void {
  if ((openedOn === null || openedOn <= periodTo) && (closedOn === null || closedOn >= periodFrom)) return;
  const reason = { reason: '结对关系在该期间不存续', reasonEn: 'the pairing did not exist in this period' };
  throw new DomainError(ProblemCode.BAD_PERIOD, reason, 'period');
}

const notFound = (what: string, whatEn: string, field: string): DomainError =>
  new DomainError(ProblemCode.NOT_FOUND, { what, whatEn }, field);

function refuse(field: string, reason: string, reasonEn: string): never {
  throw new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, field);
}
