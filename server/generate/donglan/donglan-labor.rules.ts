/** Who of the simulated quarter's households is placed in work: some of them twice, who are one person all the same. */
import type { Day } from '../../platform/day';
import type { PlannedHousehold } from './donglan-2016.rules';

export interface PlannedJob {
  household: PlannedHousehold;
  /** Which member, from nought. */
  member: number;
  employer: string;
  destination: 'IN_COUNTY' | 'PAIRED_CITY';
  fromDay: Day;
  /** Null for who is still there at the quarter's end. */
  toDay: Day | null;
}

/** The head of one household in so many is placed; of every second of these the spouse, too; of every third the head changes the job. */
const PLACED_OF = 8;

const AT_HOME = { employer: '东兰县缫丝厂（演示）', destination: 'IN_COUNTY' } as const;
const IN_NANNING = { employer: '南宁市电子装配厂（演示）', destination: 'PAIRED_CITY' } as const;

export function jobsFor(planned: readonly PlannedHousehold[]): PlannedJob[] {
  return planned.flatMap((household): PlannedJob[] => {
    const { nth } = household;
    if (nth % PLACED_OF !== 2) return [];
    const changes = nth % (3 * PLACED_OF) === 2;
    const head = { household, member: 0, ...IN_NANNING, fromDay: '2016-07-18', toDay: changes ? '2016-08-20' : null };
    const next = { household, member: 0, ...AT_HOME, fromDay: '2016-08-29', toDay: null };
    const spouse = { household, member: 1, ...AT_HOME, fromDay: '2016-08-08', toDay: null };
    return [head, ...(changes ? [next] : []), ...(nth % (2 * PLACED_OF) === 2 ? [spouse] : [])];
  });
}
