import { PlaceKind, ProblemCode, ReportDesk, ReportStatus, Side } from '../../schema/vocabulary';
import { asPlatform, type Db } from '../db/tx';
import { membersByGroup, partiesById } from '../parties/party.store';
import { placesById } from '../places/place.store';
import { businessDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { PLATFORM, type Viewer } from '../platform/scope';
import { MAX_PARTS, takeParts, type PartBelow, type TakenPart } from './report-compiled.rules';
import { pairingsBelow } from './report-compiled.store';
import { listDue, type DueRow } from './report-due.store';
import { currentForm } from './report-form.store';
import { dueOn, periodOfReport, type ReportPeriodInput } from './report-period.rules';
import { DESKS, postAt, type Seats } from './report.rules';
import { figuresByReport, indicatorsOfReport, reportsById } from './report.store';
import type { ReportPlan } from './report-opening.service';
import type { ReportFormRow, ReportRow } from './report';

/** Where, by which form, and for when, somebody begins a compiled report. */
export interface CompilingInput {
  form: string;
  /** Of a city's or a province's report. */
  placeId?: string | null;
  /** Of the report of a donor's lead. */
  donorId?: string | null;
  period: ReportPeriodInput;
}

type Written = Pick<ReportRow, 'authorId' | 'placeId' | 'periodFrom' | 'periodTo'>;
type Home = Pick<ReportRow, 'authorId' | 'placeId' | 'partyIds' | 'placePaths'> & Seats;

const PAGE = 100;

/**
 * What somebody would sum up. Fails with NOT_FOUND (form, place, donor), FORBIDDEN, BAD_PERIOD, TOO_MANY_ITEMS and BAD_INPUT (a form
 * that sums up nothing, a place or a donor where none belongs, nobody below who owes a report).
 */
export async function planCompiled(db: Db, viewer: Viewer, input: CompilingInput): Promise<ReportPlan> {
  const form = await currentForm(db, input.form);
  if (!form) throw notFound('报表', 'form of reports', 'form');
  if (form.compiles === null)
    refuse('form', '该报表不是汇总报表，请起草报告', 'this form sums up no reports: draft a report');
  const { leadIds, above, ...home } = await homeOf(db, viewer, form, input);
  const asked = { status: ReportStatus.DRAFT, step: 0, edition: 1, category: null, ...home };
  if (postAt(viewer, form.reporter, { report: asked, steps: form.steps, leadIds, above }) === null)
    throw new DomainError(ProblemCode.FORBIDDEN);
  const period = periodOfReport(form, input.period, businessDay(new Date()));
  const parts = await partsBelow(db, viewer, form, { ...home, ...period });
  if (parts.length === 0)
    refuse('period', '该期间没有需要汇总的下级报告', 'nobody below owes a report to be summed up in this period');
  return {
    form,
    parts,
    simulated: false,
    indicators: await indicatorsOfReport(db, form.indicators, period.periodTo, null),
    report: {
      ...asked,
      ...period,
      formId: form.id,
      formCode: form.code,
      pairingId: null,
      dueOn: dueOn(period.periodTo, form),
      version: 1,
      readAt: null,
      statementId: null,
      published: false,
    },
  };
}

/**
 * The reports below as they are now, each with what becomes of it. A place's are seen by whoever supervises the whole of it, so that
 * they do not depend on who asks. Fails with TOO_MANY_ITEMS.
 */
export async function partsBelow(
  db: Db,
  viewer: Viewer,
  form: ReportFormRow,
  { authorId, placeId, periodFrom, periodTo }: Written,
): Promise<TakenPart[]> {
  const summedUp = await currentForm(db, form.compiles ?? '');
  if (!summedUp) throw new Error(`${form.code} sums up the reports of a form that is there`);
  const side = DESKS[summedUp.reporter].side ?? Side.RECIPIENT;
  const placePath = placeId === null ? null : ((await placesById(db, viewer, [placeId])).get(placeId)?.path ?? null);
  const below = { level: form.level, programme: form.programme, side, placePath, donorId: authorId };
  const pairingIds = await pairingsBelow(db, viewer, below, MAX_PARTS);
  const day = dueOn(periodTo, summedUp);
  const rows = (await everyDue(db, viewer, { forms: [summedUp.code], pairingIds, from: day, to: day })).filter(
    (row) => row.periodFrom === periodFrom,
  );
  if (Math.max(rows.length, pairingIds.length) > MAX_PARTS)
    throw new DomainError(ProblemCode.TOO_MANY_ITEMS, { max: MAX_PARTS, actual: rows.length }, 'period');
  return takeParts(await withWhatTheySay(db, viewer, rows), businessDay(new Date()));
}

async function everyDue(
  db: Db,
  viewer: Viewer,
  query: { forms: string[]; pairingIds: string[]; from: Day; to: Day },
): Promise<DueRow[]> {
  const rows: DueRow[] = [];
  let after: string | null = null;
  do {
    const page = await listDue(db, viewer, query, query.to, { first: PAGE, after }, (count) => count(db));
    rows.push(...page.edges.map(({ node }) => node));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null && rows.length <= MAX_PARTS);
  return rows;
}

async function withWhatTheySay(db: Db, viewer: Viewer, rows: readonly DueRow[]): Promise<PartBelow[]> {
  const reportIds = rows.flatMap(({ reportId }) => reportId ?? []);
  const reports = await reportsById(db, viewer, reportIds);
  const figures = await figuresByReport(db, viewer, reportIds);
  const authors = await asPlatform(db, viewer, () =>
    partiesById(db, PLATFORM, [...new Set(rows.map(({ authorId }) => authorId))]),
  );
  return rows.map((row) => ({
    ...row,
    authorName: authors.get(row.authorId)?.name ?? '',
    edition: reports.get(row.reportId ?? '')?.edition ?? null,
    simulated: reports.get(row.reportId ?? '')?.simulated ?? false,
    figures: figures.get(row.reportId ?? '') ?? [],
  }));
}

/** Who writes the report, where, and who sits there. */
async function homeOf(db: Db, viewer: Viewer, form: ReportFormRow, input: CompilingInput): Promise<Home> {
  const { placeId = null, donorId = null } = input;
  const isOfDonor = form.reporter === ReportDesk.DONOR_LEAD;
  if (isOfDonor !== (donorId !== null) || isOfDonor === (placeId !== null))
    refuse(
      isOfDonor ? 'donorId' : 'placeId',
      isOfDonor ? '该报表由帮扶方牵头单位汇总，请填帮扶方' : '该报表由市或省汇总，请填所在地',
      isOfDonor ? 'this form is a donor’s: name the donor' : 'this form is a city’s or a province’s: name the place',
    );
  if (donorId !== null) {
    const donor = (await partiesById(db, viewer, [donorId])).get(donorId);
    if (!donor) throw notFound('帮扶方', 'donor', 'donorId');
    const lasts = (day: Day | null, until: Day): boolean => (day ?? until) <= until;
    const { year } = input.period;
    const leads = ((await membersByGroup(db, viewer, [donorId])).get(donorId) ?? []).filter(
      ({ lead, since, until }) =>
        lead && lasts(since, `${year}-12-31`) && (until ?? `${year}-01-01`) >= `${year}-01-01`,
    );
    return {
      authorId: donorId,
      placeId: null,
      partyIds: [donorId],
      placePaths: donor.placePaths,
      leadIds: [donorId, ...leads.map(({ memberId }) => memberId)],
      above: { cities: [], provinces: [] },
    };
  }
  const place = (await placesById(db, viewer, [placeId ?? ''])).get(placeId ?? '');
  if (!place) throw notFound('地区', 'place', 'placeId');
  const kind = form.reporter === ReportDesk.CITY ? PlaceKind.CITY : PlaceKind.PROVINCE;
  if (place.kind !== kind)
    refuse(
      'placeId',
      `该报表由${DESKS[form.reporter].words[0]}汇总`,
      `this form is summed up by ${DESKS[form.reporter].words[1]}`,
    );
  const isCity = kind === PlaceKind.CITY;
  return {
    authorId: null,
    placeId: place.id,
    partyIds: [],
    placePaths: [place.path],
    leadIds: [],
    above: { cities: isCity ? [place.path] : [], provinces: isCity ? [] : [place.path] },
  };
}

const notFound = (what: string, whatEn: string, field: string): DomainError =>
  new DomainError(ProblemCode.NOT_FOUND, { what, whatEn }, field);

function refuse(field: string, reason: string, reasonEn: string): never {
  throw new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, field);
}
