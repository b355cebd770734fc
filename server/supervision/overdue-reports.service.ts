import { PeriodKind, ReportDesk, Side } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import { daysBefore, type Day } from '../platform/day';
import { PLATFORM } from '../platform/scope';
import { formsById } from '../reports/report-form.store';
import { listDue, type DueRow } from '../reports/report-due.store';
import { firstReports } from './alarm-facts.store';
import type { OverdueReport } from './alarm.rules';

const A_YEAR = 366;
const PAGE = 100;
/** A pairing that owes more than this has been looked at enough: its alarms name the first of each form. */
const MAX_PAGES = 20;

const OF_DONOR: readonly ReportDesk[] = [ReportDesk.DONOR_LEAD, ReportDesk.DONOR_MEMBER];

/**
 * What pairings that have begun to report by a form owe by it since, of the last year: one for each form. Whoever has never
 * reported by it is not silent, but has not begun: `dueReports` lists that, too.
 */
export async function overdueReports(db: Db, pairingIds: readonly string[], today: Day): Promise<OverdueReport[]> {
  const first = new Map((await firstReports(db, pairingIds)).map((one) => [`${one.pairingId} ${one.formCode}`, one]));
  if (first.size === 0) return [];
  const rows = await everyDue(db, [...new Set([...first.values()].map(({ pairingId }) => pairingId))], today);
  const forms = await formsById(db, PLATFORM, [...new Set(rows.map(({ formId }) => formId))]);
  const found = new Map<string, OverdueReport>();
  for (const row of rows) {
    const form = forms.get(row.formId);
    const begun = form && first.get(`${row.pairingId} ${form.code}`);
    if (!form || !begun || row.periodFrom < begun.periodFrom) continue;
    const { periodFrom: _, formCode: __, ...owner } = begun;
    const key = `${row.pairingId} ${row.formId}`;
    const known = found.get(key);
    // The earliest comes first, and names the alarm.
    found.set(
      key,
      known
        ? { ...known, count: known.count + 1 }
        : {
            ...owner,
            formId: row.formId,
            period: periodOf(row),
            due: row.dueOn,
            count: 1,
            turn: OF_DONOR.includes(form.reporter) ? Side.DONOR : Side.RECIPIENT,
          },
    );
  }
  return [...found.values()];
}

async function everyDue(db: Db, pairingIds: string[], today: Day): Promise<DueRow[]> {
  const query = { from: daysBefore(today, A_YEAR), to: daysBefore(today, 1), pairingIds, overdue: true };
  const rows: DueRow[] = [];
  let after: string | null = null;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const { edges, pageInfo } = await listDue(db, PLATFORM, query, today, { first: PAGE, after }, (count) => count(db));
    rows.push(...edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  return rows;
}

function periodOf({ periodKind, periodFrom }: DueRow): string {
  const [year = '', month = ''] = periodFrom.split('-');
  switch (periodKind) {
    case PeriodKind.MONTH:
      return `${year}-${month}`;
    case PeriodKind.QUARTER:
      return `${year} Q${(Number(month) + 2) / 3}`;
    case PeriodKind.YEAR:
      return year;
  }
}
