/** Who counts where among placements, told again in plain JavaScript, one person after the other: the database has to agree. */
import type { PersonTime } from '../../server/labor/person-time.rules';
import { dayBefore, daysAfter, lastDayOfMonth } from '../../server/platform/day';

export interface ModelPlacement {
  id: string;
  pairing: string;
  person: string;
  from: string;
  until: string;
  destination: string;
  jobKind: string;
  categories: string[];
  pointToPoint: boolean;
  evidence: number;
  standing: string | null;
  withdrawn: boolean;
}

/** Sums by bucket: `destination jobKind letters` → persons, evidenced, confirmed. */
export type Buckets = Record<string, [number, number, number]>;

/** Who of these counts in a stretch of time, in which bucket. */
export function countPersons(rows: readonly ModelPlacement[], ranges: PersonTime['ranges']): Buckets {
  const buckets: Buckets = {};
  const people = new Set(rows.filter((row) => !row.withdrawn).map((row) => row.person));
  for (const person of people) {
    const mine = rows.filter((row) => row.person === person && !row.withdrawn);
    const touching = mine.filter((row) => ranges.some(({ from, to }) => row.from <= to && row.until >= from));
    touching.sort((a, b) => (a.from + a.id < b.from + b.id ? 1 : -1));
    const [chosen] = touching;
    if (!chosen) continue;
    const key = `${chosen.destination} ${chosen.jobKind} ${lettersOf(mine, chosen, ranges)}`;
    const bucket = (buckets[key] ??= [0, 0, 0]);
    bucket[0] += 1;
    if (chosen.evidence > 0) bucket[1] += 1;
    if (chosen.standing === 'CONFIRMED') bucket[2] += 1;
  }
  return buckets;
}

function lettersOf(mine: readonly ModelPlacement[], chosen: ModelPlacement, ranges: PersonTime['ranges']): string {
  const [first] = ranges;
  const eve = dayBefore(first?.from ?? '');
  const longest = Math.max(...ranges.map((range) => monthsOnEnd(mine, range)));
  const isTaken = mine.some(
    (row) => row.pointToPoint && ranges.some(({ from, to }) => row.from >= from && row.from <= to),
  );
  return [
    longest >= 3 ? '3' : '',
    longest >= 6 ? '6' : '',
    chosen.categories.includes('LIFTED') ? 'L' : '',
    chosen.categories.includes('MONITORED') ? 'M' : '',
    mine.some((row) => row.from <= eve && row.until >= eve) ? '' : 'N',
    chosen.categories.includes('REGISTERED_POOR') ? 'P' : '',
    isTaken ? 'T' : '',
  ].join('');
}

/** The longest time at work on end within a range, day by day: 6, 3 or 0 months. */
function monthsOnEnd(mine: readonly ModelPlacement[], { from, to }: { from: string; to: string }): number {
  let longest = 0;
  let began: string | null = null;
  for (let day = from; day <= to; day = daysAfter(day, 1)) {
    const isAtWork = mine.some((row) => row.from <= day && row.until >= day);
    began = isAtWork ? (began ?? day) : null;
    if (began === null) continue;
    for (const months of [3, 6]) if (day >= dayBefore(monthsLater(began, months))) longest = Math.max(longest, months);
  }
  return longest;
}

/** The same day so many months later, or the last day of a shorter month. */
export function monthsLater(day: string, months: number): string {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const last = lastDayOfMonth(Math.floor(count / 12), (count % 12) + 1);
  return `${last.slice(0, 8)}${day.slice(8) < last.slice(8) ? day.slice(8) : last.slice(8)}`;
}
