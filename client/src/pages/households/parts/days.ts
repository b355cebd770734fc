/** For so many days a household is on public notice before it is admitted. */
const NOTICE_DAYS = 5;

/** The day so many days after one. */
export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The first day on which a household that was put on notice then can be admitted. */
export const admitFrom = (noticedOn: string): string => daysAfter(noticedOn, NOTICE_DAYS);
