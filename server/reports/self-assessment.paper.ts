import { z } from 'zod';
import { Bound, Lang, PeriodKind, ProblemCode, ReportDesk, ReportStatus, Side } from '../../schema/vocabulary';
import { everyRow, load, pairingOnDesk, uncounted, type PaperPairing } from '../papers/ledger.paper';
import { definePaper, type Paper, type PaperDesk, type PaperDraft } from '../papers/paper';
import { cellsOf, valuesOf } from '../papers/progress-table.paper';
import { businessDay } from '../platform/day';
import { DomainError } from '../platform/errors';
import type { ResultsService } from '../results/results.service';
import { units, type UnitCode } from '../indicators/catalogue';
import { readAttached } from './report-attached.service';
import { currentForm, formsById } from './report-form.store';
import { paperOf, textOf, type PaperIndicator, type ReportText } from './report-paper.rules';
import { namesOf, paperIndicators, stepsOfEdition } from './report-paper.store';
import { periodWords } from './report-period.rules';
import { prefilled } from './report-figure.rules';
import { keptFile } from './report.paper';
import { reporterOf, STATUS_WORDS } from './report.rules';
import { figuresByReport, indicatorsOfReport, listReports } from './report.store';
import type { ReportFormRow, ReportRow } from './report';

/** Whose report of a year is a side's self-assessment, and on which form it is written where nobody has begun it. */
const ASSESSED: Record<Side, { desk: ReportDesk; form: string }> = {
  DONOR: { desk: ReportDesk.DONOR_LEAD, form: 'LEAD_YEARLY_REVIEW' },
  RECIPIENT: { desk: ReportDesk.COUNTY, form: 'YEARLY_SELF_ASSESSMENT' },
};

/**
 * 年度自评报告: what was kept where the year's report is locked, else a draft from the report as it stands, else from the results, and
 * it says which. Fails with NOT_FOUND and FORBIDDEN.
 */
export function selfAssessmentPaper(results: Pick<ResultsService, 'cells'>): Paper {
  return definePaper({
    kind: 'self-assessment',
    describe: {
      [Lang.ZH]: '年度自评报告：各领域成效、指标自评表、待核实事项与差异、对方意见；未锁定的注明草稿',
      [Lang.EN]:
        'Yearly self-assessment: each field, the figures with their four values, what is open, the other side’s opinion; a draft says so',
    },
    params: z.object({
      pairingId: z.string().min(1).max(300).describe('结对 / the pairing'),
      year: z.coerce.number().int().min(1990).max(2100).describe('年 / the year'),
      side: z.enum(Side).default(Side.RECIPIENT).describe('哪一方的自评 / whose self-assessment'),
    }),
    build: async (desk, { pairingId, year, side }) => {
      const pairing = await pairingOnDesk(desk, pairingId);
      const begun = await reportOfYear(desk, pairing, year, side);
      if (!begun) return ofResults(desk, results, pairing, year, side);
      const kept = begun.report.status === ReportStatus.LOCKED ? await keptFile(desk, begun.report.id, null) : null;
      return kept ?? ofReport(desk, pairing, begun);
    },
  });
}

interface Begun {
  report: ReportRow;
  form: ReportFormRow;
}

async function reportOfYear(desk: PaperDesk, { row }: PaperPairing, year: number, side: Side): Promise<Begun | null> {
  const { db, viewer } = desk;
  const query = { pairingIds: [row.id], years: [year] };
  const reports = await everyRow((page) => listReports(db, viewer, query, page, uncounted));
  const yearly = reports.filter(({ periodKind }) => periodKind === PeriodKind.YEAR);
  const forms = await load(desk, formsById, yearly.map(({ formId }) => formId)); // prettier-ignore
  for (const report of yearly) {
    const form = forms.get(report.formId);
    if (form && reporterOf(form) === ASSESSED[side].desk) return { report, form };
  }
  return null;
}

/** The report as it stands on its way. */
async function ofReport(desk: PaperDesk, { row }: PaperPairing, { report, form }: Begun): Promise<PaperDraft> {
  const { db, viewer, at } = desk;
  const figures = (await figuresByReport(db, viewer, [report.id])).get(report.id) ?? [];
  const indicators = await paperIndicators(db, [...new Set(figures.map(({ indicatorId }) => indicatorId))]);
  const steps = await stepsOfEdition(db, report, report.version);
  const names = await namesOf(db, report);
  const of = { form, report, pairing: row, names, indicators, steps };
  const attached = await readAttached(desk, of);
  const text = textOf({ ...of, figures, readAt: report.readAt ?? at, ...(attached && { attached }) });
  const state = report.status === ReportStatus.DRAFT ? '' : `${STATUS_WORDS[report.status][0]}，`;
  return paperOf(text, { mark: `草稿：${state}未锁定`, day: businessDay(at) });
}

/** What the report would say if it were begun now: claims and records of the year, nobody's word yet. */
async function ofResults(
  desk: PaperDesk,
  results: Pick<ResultsService, 'cells'>,
  pairing: PaperPairing,
  year: number,
  side: Side,
): Promise<PaperDraft> {
  const { db, at } = desk;
  const { row } = pairing;
  const form = await currentForm(db, ASSESSED[side].form);
  const authorId = side === Side.DONOR ? row.donorId : row.recipientId;
  if (!form || authorId === null)
    throw new DomainError(ProblemCode.NOT_FOUND, { what: '年度自评报告', whatEn: 'self-assessment' });
  const cells = await cellsOf(
    results,
    desk,
    pairing,
    year,
  )({ periodKinds: [PeriodKind.YEAR], indicators: form.indicators });
  const asked = await indicatorsOfReport(db, form.indicators, `${year}-12-31`, null);
  const names = await namesOf(db, { pairingId: row.id, authorId, placeId: null });
  const report = { id: null, pairingId: row.id, periodKind: PeriodKind.YEAR, year, edition: 1 } as const;
  const recorded = new Map([...cells].map(([code, cell]) => [code, valuesOf(cell)]));
  // Ratios follow from their parts, as they will in the report.
  const kept = new Map(prefilled(asked, recorded).map((figure) => [figure.indicatorCode, figure.recorded]));
  const indicators = new Map<string, PaperIndicator>(asked.map((one) => [one.id, one]));
  const attached = await readAttached(desk, { report, form, pairing: row, names, indicators, steps: [] });
  const simulated =
    row.simulated || [...cells.values()].some((cell) => cell.isRecordedSimulated || cell.isTargetSimulated);
  const text: ReportText = {
    form: { code: form.code, version: form.version, nameZh: form.nameZh, nameEn: form.nameEn },
    report: { id: '', edition: 1, category: null, simulated },
    period: {
      kind: PeriodKind.YEAR,
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      ...periodWords({ year, quarter: null, month: null }),
    },
    names,
    readAt: at.toISOString(),
    lockedAt: at.toISOString(),
    figures: asked.map(({ code, nameZh, nameEn, definitionZh, definitionEn, scheme, baseUnit }) => ({
      code,
      nameZh,
      nameEn,
      definitionZh,
      definitionEn,
      scheme,
      ...valuesOf(cells.get(code)),
      recorded: kept.get(code) ?? null,
      unit: units[baseUnit as UnitCode].zh,
      printedValue: null,
      printedUnit: null,
      typed: false,
      reason: boundWord(cells.get(code)?.claimedBound),
    })),
    steps: [],
    ...(attached && { attached }),
  };
  return paperOf(text, { mark: '草稿：未报送，取自台账和公开材料', day: businessDay(at) });
}

const BOUNDS: Record<Bound, string | null> = {
  EXACT: null,
  AT_LEAST: '公开材料为“超”，至少此数',
  AT_MOST: '公开材料为“近”，至多此数',
  ABOUT: '公开材料为约数',
};

const boundWord = (bound: Bound | null | undefined): string | null => (bound ? BOUNDS[bound] : null);
