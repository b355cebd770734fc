import type { DataSource } from 'typeorm';
import {
  WorkItemResolver,
  WorkItemVersionResolver,
  WorkOfHouseholdResolver,
  WorkProgressResolver,
} from './work-item.resolver';
import { WorkItemService } from './work-item.service';
import { WorkPlanResolver } from './work-plan.resolver';
import { WorkPlanService } from './work-plan.service';

/** What the room stands on. */
interface Ground {
  source: DataSource;
  config: { secret: string };
}

/** The resolvers of this room, with their services. */
export function openPlans({ source, config: { secret } }: Ground) {
  return [
    [WorkPlanResolver, new WorkPlanResolver(new WorkPlanService(source, secret))],
    [WorkItemResolver, new WorkItemResolver(new WorkItemService(source, secret))],
    [WorkItemVersionResolver, new WorkItemVersionResolver()],
    [WorkProgressResolver, new WorkProgressResolver()],
    [WorkOfHouseholdResolver, new WorkOfHouseholdResolver()],
  ] as const;
}

export const PLAN_RESOLVERS = [
  WorkPlanResolver,
  WorkItemResolver,
  WorkItemVersionResolver,
  WorkProgressResolver,
  WorkOfHouseholdResolver,
] as const;
