/** Which measures a board shows of a pairing, and in which order. */
import type { Cell } from '../results/cell.rules';

/** What everybody looks for first: the money, the workers, the purchases. They stand on the board even without a target. */
export const HEADLINE = ['FUND_ASSISTANCE_TOTAL', 'LABOR_EMPLOYED_TOTAL', 'CONSUMPTION_AMOUNT'] as const;

/** An agreement has a dozen targets; no board shows more of a pairing. */
export const MAX_MEASURES = 24;

const codeOf = (cell: Cell): string => String(cell.dimensions.INDICATOR);

/** A pairing's cells as its board shows them: the headline first, then its other targets in the order of the scheme. */
export function measuresOf(cells: readonly Cell[]): Cell[] {
  const headline = HEADLINE.flatMap((code) => cells.find((cell) => codeOf(cell) === code) ?? []);
  const others = cells.filter((cell) => !headline.includes(cell) && cell.target !== null);
  return [...headline, ...others].slice(0, MAX_MEASURES);
}

/** The latest year that has begun, of those about which something is known; this year where nothing is. */
export function latestYear(years: readonly number[], thisYear: number): number {
  return years.filter((year) => year <= thisYear).reduce((latest, year) => Math.max(latest, year), 0) || thisYear;
}
