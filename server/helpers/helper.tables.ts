import type { Day } from '../platform/day';
import type { Owned } from '../platform/scope';
import type { MeasureRow } from './measure';

/** What is said of a household, as far as its household says whose it is. */
export interface OfHousehold extends Owned {
  householdId: string;
  pairingId: string;
  simulated: boolean;
}

/** A version, and who wrote it down. */
export interface Versioned {
  id: string;
  version: number;
  madeAt: Date;
  madeByAccount: string | null;
}

/** An official's assignment to a household. */
export interface HelperRow extends Versioned, OfHousehold {
  unitId: string;
  accountId: string | null;
  name: string;
  since: Day;
  until: Day | null;
  reason: string | null;
}

/** What became of a plan in a version. */
export type PlanAction = 'AGREE' | 'REVISE' | 'PROGRESS';

export interface ActionPlanRow extends Versioned, OfHousehold {
  helperId: string;
  from: Day;
  until: Day;
  agreedOn: Day;
  action: PlanAction;
  say: string;
  evidence: string[];
  reason: string | null;
  measures: MeasureRow[];
}

export interface VisitRow extends Versioned, OfHousehold {
  day: Day;
  helperId: string | null;
  visitor: string;
  locality: string | null;
  note: string;
  problem: string | null;
  isWithdrawn: boolean;
  reason: string | null;
}

/** A household that waits to be visited, with where it lay on the day that is asked about. */
export interface ToVisitRow {
  householdId: string;
  placeId: string;
  village: string | null;
  lastVisitOn: Day | null;
  daysSince: number;
}

/** How many households of a place wait, on a day. */
export interface VisitCountRow {
  placeId: string;
  households: number;
  notVisited: number;
  withoutHelper: number;
}
