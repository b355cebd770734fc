import { PeriodKind, ProblemCode } from '../../schema/vocabulary';
import { lastDayOfMonth, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { readPeriod } from '../statements/period.rules';
import type { FormFacts, ReportRow } from './report';

export interface ReportPeriodInput {
  year: number;
  quarter?: number | null;
  month?: number | null;
}

export type ReportPeriod = Pick<
  ReportRow,
  'periodKind' | 'year' | 'quarter' | 'month' | 'periodKey' | 'periodFrom' | 'periodTo'
>;

/** The period of a report of this form. Fails with BAD_PERIOD: not of the form's kind, outside its time, or still to come. */
export function periodOfReport(
  { periodKind, validFrom, validTo }: Pick<FormFacts, 'periodKind' | 'validFrom' | 'validTo'>,
  { year, quarter = null, month = null }: ReportPeriodInput,
  today: Day,
): ReportPeriod {
  if ((quarter !== null) !== (periodKind === PeriodKind.QUARTER))
    refuse('quarter', '仅季报填写季度', 'a quarter is given for quarterly reports, and for no other');
  if ((month !== null) !== (periodKind === PeriodKind.MONTH))
    refuse('month', '仅月报填写月份', 'a month is given for monthly reports, and for no other');
  const period = readPeriod({ kind: periodKind, year, quarter, month });
  if ('refused' in period) throw new DomainError(period.refused.code, period.refused.details, period.refused.field);
  const { from, to, key } = period;
  if (from === null) throw new Error('a month, a quarter and a year begin on a day');
  if (from > today) refuse('year', '该期间尚未开始', 'this period has not begun');
  if (to < validFrom || (validTo !== null && from > validTo))
    refuse('year', '该期间不适用此报表', 'the form does not apply to this period');
  return { periodKind, year, quarter, month, periodKey: key, periodFrom: from, periodTo: to };
}

/** The day by which a report is due: so many months after the month in which its period ends; the 31st is the last of a month. */
export function dueOn(periodTo: Day, { dueDay, dueMonths }: Pick<FormFacts, 'dueDay' | 'dueMonths'>): Day {
  const months = Number(periodTo.slice(0, 4)) * 12 + Number(periodTo.slice(5, 7)) - 1 + dueMonths;
  const last = lastDayOfMonth(Math.floor(months / 12), (months % 12) + 1);
  return `${last.slice(0, 8)}${String(Math.min(dueDay, Number(last.slice(8)))).padStart(2, '0')}`;
}

/** A period as offices write it: 2023年第2季度. */
export function periodWords({ year, quarter, month }: Pick<ReportRow, 'year' | 'quarter' | 'month'>): {
  zh: string;
  en: string;
} {
  if (month !== null) return { zh: `${year}年${month}月`, en: `${year}-${String(month).padStart(2, '0')}` };
  if (quarter !== null) return { zh: `${year}年第${quarter}季度`, en: `${year} Q${quarter}` };
  return { zh: `${year}年度`, en: `${year}` };
}

/** A report’s title as offices write it: where the form’s name begins with what the period ends with, it is said once. */
export function titleOf(period: string, form: string): string {
  const [seam] = ['年度', '季度'].filter((word) => period.endsWith(word) && form.startsWith(word));
  return `${period}${form.slice(seam?.length ?? 0)}`;
}

function refuse(field: string, reason: string, reasonEn: string): never {
  throw new DomainError(ProblemCode.BAD_PERIOD, { reason, reasonEn }, `period.${field}`);
}
