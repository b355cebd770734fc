interface Period {
  year?: number | null;
  from?: string | null;
  to?: string | null;
}

/** Whether a period has a day in the year; an end that is not known is taken as open. */
export function touches(period: Period, year: number): boolean {
  if (period.from == null && period.to == null) return period.year === year;
  return (period.from ?? '') <= `${year}-12-31` && (period.to ?? '9999') >= `${year}-01-01`;
}
