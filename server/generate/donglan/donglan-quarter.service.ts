import type { Day } from '../../platform/day';
import type { PlannedHousehold, QuarterWish } from './donglan-2016.rules';
import { payBenefits } from './donglan-benefits.service';
import { admitHouseholds, clearHouseholds } from './donglan-households.service';
import { inspect, type Inspected } from './donglan-inspection.service';
import { placeWorkers } from './donglan-labor.service';
import { makePlans } from './donglan-plans.service';
import { rankTownships } from './donglan-ranking.service';
import { liftVillages } from './donglan-villages.service';
import { helpHouseholds } from './donglan-visits.service';
import type { DonglanStage, Door } from './door';
import { QuarterActs, type OnProgress } from './quarter-acts.service';

export interface Played {
  plans: number;
  work: number;
  households: number;
  lifted: number;
  actionPlans: number;
  visits: number;
  benefits: number;
  placements: number;
  inspected: Inspected;
  villagesLifted: number;
  rankingId: string;
}

/**
 * The simulated third quarter of 2016 in Donglan, by GraphQL alone, each act by whoever takes it in a county. Every chapter is a file of
 * its own, takes `QuarterActs` and the households, and begins by saying how many acts it takes; a room that comes later adds a line where its chapter comes.
 */
export async function playQuarter(
  door: Door,
  stage: DonglanStage,
  planned: readonly PlannedHousehold[],
  wish: QuarterWish,
  today: Day,
  onProgress: OnProgress = () => undefined,
): Promise<Played> {
  const acts = new QuarterActs(door, stage, wish, today, onProgress);
  const made = await makePlans(acts, planned);
  const running = await admitHouseholds(acts, planned);
  const helped = await helpHouseholds(acts, running);
  const paid = await payBenefits(acts, running);
  const placed = await placeWorkers(acts, running);
  const inspected = await inspect(acts, running);
  const lifted = await clearHouseholds(acts, running);
  const villages = await liftVillages(acts);
  const ranked = await rankTownships(acts);
  return {
    ...made,
    households: running.length,
    lifted,
    ...helped,
    ...paid,
    ...placed,
    inspected,
    ...villages,
    ...ranked,
  };
}
