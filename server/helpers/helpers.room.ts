import type { DataSource } from 'typeorm';
import { ActionMeasureResolver, ActionPlanResolver, ActionPlanVersionResolver } from './action-plan.resolver';
import { ActionPlanService } from './action-plan.service';
import { HouseholdHelperResolver } from './helper.resolver';
import { HelperService } from './helper.service';
import {
  HelpOfHouseholdResolver,
  HouseholdToVisitResolver,
  VisitCountResolver,
  VisitResolver,
  VisitVersionResolver,
} from './visit.resolver';
import { VisitService } from './visit.service';

export { helperPapers } from './visit-lists.paper';

/** What the room stands on. */
interface Ground {
  source: DataSource;
  config: { secret: string };
}

/** The resolvers of this room, with their services. */
export function openHelpers({ source, config: { secret } }: Ground) {
  return [
    [HouseholdHelperResolver, new HouseholdHelperResolver(new HelperService(source, secret))],
    [ActionPlanResolver, new ActionPlanResolver(new ActionPlanService(source, secret))],
    [ActionPlanVersionResolver, new ActionPlanVersionResolver()],
    [ActionMeasureResolver, new ActionMeasureResolver()],
    [VisitResolver, new VisitResolver(new VisitService(source, secret))],
    [VisitVersionResolver, new VisitVersionResolver()],
    [HouseholdToVisitResolver, new HouseholdToVisitResolver()],
    [VisitCountResolver, new VisitCountResolver()],
    [HelpOfHouseholdResolver, new HelpOfHouseholdResolver()],
  ] as const;
}

export const HELPER_RESOLVERS = [
  HouseholdHelperResolver,
  ActionPlanResolver,
  ActionPlanVersionResolver,
  ActionMeasureResolver,
  VisitResolver,
  VisitVersionResolver,
  HouseholdToVisitResolver,
  VisitCountResolver,
  HelpOfHouseholdResolver,
] as const;
