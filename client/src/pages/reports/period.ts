import type { PeriodKind } from '../../gql/graphql';
import type { ReportWords } from './words.zh';

/** A report's period in parts, as a draft asks for it. */
export interface ReportPeriod {
  year: number;
  quarter: number | null;
  month: number | null;
}

/** A period that is told by its first day. */
export function periodOf(kind: PeriodKind, from: string): ReportPeriod {
  const [year = 0, month = 1] = from.split('-').map(Number);
  return {
    year,
    quarter: kind === 'QUARTER' ? Math.ceil(month / 3) : null,
    month: kind === 'MONTH' ? month : null,
  };
}

/** The period before the one that this day is in: the one that is reported about now. */
export function lastPeriod(kind: PeriodKind, today: string): ReportPeriod {
  const { year, quarter, month } = periodOf(kind, today);
  if (month) return month > 1 ? { year, quarter, month: month - 1 } : { year: year - 1, quarter, month: 12 };
  if (quarter) return quarter > 1 ? { year, quarter: quarter - 1, month } : { year: year - 1, quarter: 4, month };
  return { year: year - 1, quarter, month };
}

export function periodName(
  words: ReportWords,
  { year, quarter, month }: { year: number; quarter?: number | null; month?: number | null },
): string {
  if (month) return words.month(year, month);
  return quarter ? words.quarter(year, quarter) : words.year(year);
}

/** A department reports on its own category: "部门月报 · 劳务协作". */
export const formName = (words: ReportWords, name: string, category: string | null | undefined): string =>
  category ? `${name} · ${words.categoryName[category] ?? category}` : name;
