/** Business days are those of Shanghai (UTC+8 all year), written YYYY-MM-DD. */
export type Day = string;

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** The business day of a moment. */
export function businessDay(moment: Date): Day {
  return new Date(moment.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** Whether the text is a real day of the calendar. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === text;
}

/** The last day of a month, 1 to 12. */
export function lastDayOfMonth(year: number, month: number): Day {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The day before a day. */
export function dayBefore(day: Day): Day {
  // Within a month without a calendar: a table of entitlements asks this of every birthday.
  const inMonth = Number(day.slice(8));
  if (inMonth > 1) return `${day.slice(0, 8)}${String(inMonth - 1).padStart(2, '0')}`;
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** The day so many days before a day. */
export function daysBefore(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

/** How many days lie between two days; below zero when the second comes first. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

/** The day so many days after a day; before it for a number below zero. */
export function daysAfter(day: Day, days: number): Day {
  return daysBefore(day, -days);
}

/** Whole months of the year that have ended by the day, for the time pace: 2023-04-30 gives 4, 2023-04-29 gives 3. */
export function monthsElapsed(day: Day): number {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  return day === lastDayOfMonth(year, month) ? month : month - 1;
}
