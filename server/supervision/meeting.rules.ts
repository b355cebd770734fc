/** What a meeting named, counted. */

interface Counts {
  total: number;
  open: number;
  remedied: number;
  closed: number;
  late: number;
}

/** All that a meeting named, and what each unit has of it. */
export interface Problems<Unit extends Counts = Counts & { unitId: string }> extends Counts {
  units: Unit[];
}

/** As many units as a reader is shown; all of them are counted. */
const MAX_UNITS = 50;

/** Every problem is led by one unit, so that the sum over units is their number. Most first. */
export function allProblems<Unit extends Counts>(units: readonly Unit[]): Problems<Unit> {
  const sum = (key: keyof Counts): number => units.reduce((all, unit) => all + unit[key], 0);
  return {
    total: sum('total'),
    open: sum('open'),
    remedied: sum('remedied'),
    closed: sum('closed'),
    late: sum('late'),
    units: [...units].sort((one, other) => other.total - one.total).slice(0, MAX_UNITS),
  };
}
