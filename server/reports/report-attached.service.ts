import { AgreementStatus, PeriodKind, RectificationState, ReportAction, Side } from '../../schema/vocabulary';
import { agreementsByYear, targetsByVersion, versionKey, yearKey } from '../agreements/agreement.store';
import type { PairingRow } from '../pairings/pairing.tables';
import { everyRow, uncounted } from '../papers/ledger.paper';
import { readOpenMatters } from '../papers/open-matters.paper';
import type { Reading } from '../papers/paper';
import { businessDay } from '../platform/day';
import { isOverdue } from '../supervision/rectification.rules';
import { listRectifications } from '../supervision/rectification.store';
import { SIDES, type Attached, type Opinion } from './report-attached.rules';
import { commentsByReport } from './report-comment.store';
import type { PaperIndicator, ReportNames } from './report-paper.rules';
import { ACTION_WORDS, DESKS, reporterOf, toConfirm } from './report.rules';
import type { ReportFormRow, ReportRow, ReportStepRow } from './report';

/** A list that somebody reads; the rest is counted. */
const MOST_MATTERS = 200;

/** A year's report, or what would be one: `id` is null where nobody has begun it. */
export interface YearsReport {
  report: Pick<ReportRow, 'periodKind' | 'year' | 'edition'> & { id: string | null };
  form: Pick<ReportFormRow, 'steps'>;
  pairing: Pick<PairingRow, 'id' | 'programme'>;
  names: ReportNames;
  indicators: ReadonlyMap<string, PaperIndicator>;
  steps: readonly ReportStepRow[];
}

/** What a year's report is read with besides its figures, as it is now; nothing for a month or a quarter. */
export async function readAttached(reading: Reading, of: YearsReport): Promise<Attached | undefined> {
  const { report, form, pairing, names } = of;
  const { side } = DESKS[reporterOf(form)];
  if (side === null || report.periodKind !== PeriodKind.YEAR) return undefined;
  const matters = await readOpenMatters(reading, pairing.id, report.year);
  return {
    programme: pairing.programme,
    side,
    other: side === Side.DONOR ? names.recipient : names.donor,
    targets: await targetsOf(reading, of),
    matters: matters.slice(0, MOST_MATTERS),
    unlisted: Math.max(0, matters.length - MOST_MATTERS),
    rectifications: await rectificationsOf(reading, of),
    opinion: await opinionOf(reading, of, side),
  };
}

async function targetsOf({ db, viewer }: Reading, { pairing, report }: YearsReport): Promise<Record<string, string>> {
  const key = yearKey(pairing.id, report.year);
  const agreement = (await agreementsByYear(db, viewer, [key])).get(key);
  if (!agreement || agreement.inForceVersion === null || agreement.status === AgreementStatus.DRAFT) return {};
  const version = versionKey({ agreementId: agreement.id, version: agreement.inForceVersion });
  const targets = (await targetsByVersion(db, viewer, [version])).get(version) ?? [];
  return Object.fromEntries(targets.map(({ indicatorCode, value }) => [indicatorCode, value]));
}

/** What was put on the list in the year. */
async function rectificationsOf(
  { db, viewer, at }: Reading,
  { pairing, report: { year } }: YearsReport,
): Promise<Attached['rectifications']> {
  const today = businessDay(at);
  const order = { field: 'OPENED', desc: false } as const;
  const items = await everyRow((page) =>
    listRectifications(db, viewer, { pairingIds: [pairing.id], today }, order, page, uncounted),
  );
  const own = items.filter(({ openedOn }) => openedOn.startsWith(`${year}-`));
  return {
    all: own.length,
    closed: own.filter(({ state }) => state === RectificationState.CLOSED).length,
    overdue: own.filter((item) => isOverdue(item, today)).length,
  };
}

/** What the other side did and said: its voice are those who took its steps in this edition. */
async function opinionOf(
  { db, viewer }: Reading,
  { report, form, steps, indicators }: YearsReport,
  side: keyof typeof SIDES,
): Promise<Opinion> {
  const theirs = steps.filter(({ desk }) => {
    const of = desk === null ? null : DESKS[desk].side;
    return of !== null && of !== side;
  });
  const voices = new Set(theirs.map(({ madeByAccount }) => madeByAccount));
  const confirmed = theirs.findLast(({ action }) => action === ReportAction.CONFIRM);
  const comments = report.id === null ? [] : ((await commentsByReport(db, viewer, [report.id])).get(report.id) ?? []);
  const nameOf = new Map([...indicators.values()].map(({ code, nameZh }) => [code, nameZh]));
  const returned = theirs.filter(({ action }) => action === ReportAction.RETURN);
  return {
    asked: [...toConfirm(form.steps)],
    confirmedOn: confirmed ? businessDay(confirmed.madeAt) : null,
    said: [
      ...returned.map(({ madeAt, reason }) => ({
        at: madeAt,
        what: ACTION_WORDS.RETURN[0],
        about: null,
        text: reason ?? '',
      })),
      ...comments
        .filter(({ edition, madeByAccount }) => edition === report.edition && voices.has(madeByAccount))
        .map(({ madeAt, indicatorCode, text }) => ({
          at: madeAt,
          what: '批注',
          about: indicatorCode === null ? null : (nameOf.get(indicatorCode) ?? indicatorCode),
          text,
        })),
    ]
      .sort((a, b) => a.at.getTime() - b.at.getTime())
      .map(({ at, ...said }) => ({ day: businessDay(at), ...said })),
  };
}
