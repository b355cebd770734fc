import { DONGLAN } from './donglan-2016.rules';
import type { Running } from './donglan-households.service';
import { jobsFor } from './donglan-labor.rules';
import type { QuarterActs } from './quarter-acts.service';

/** Members of some households are placed in work, in the county or at the partner city; the county writes it among its records. */
export async function placeWorkers(acts: QuarterActs, running: readonly Running[]): Promise<{ placements: number }> {
  const jobs = jobsFor(running.map(({ planned }) => planned));
  acts.begin('work', jobs.length);
  await acts.wave(jobs, {
    verb: 'recordPlacement',
    gives: 'placement { id version }',
    desk: () => 'reporter',
    input: ({ household, member, ...job }) => {
      const worker = household.members[member];
      return {
        ...job,
        pairingId: acts.stage.pairingId,
        name: worker?.name,
        idNumber: worker?.idNumber,
        jobKind: 'ENTERPRISE',
        asOf: job.toDay === null ? DONGLAN.lastDay : null,
        categories: ['REGISTERED_POOR'],
      };
    },
  });
  return { placements: jobs.length };
}
