import type { Side, WorkAction, WorkLevel, WorkOrigin, WorkState } from '../../schema/vocabulary';
import type { Day } from '../platform/day';
import type { Owned } from '../platform/scope';

/** A plan of one level, with all that never changes but what it stands under. */
export interface WorkPlanRow extends Owned {
  id: string;
  pairingId: string;
  side: Side;
  level: WorkLevel;
  parentId: string | null;
  unitId: string;
  placeId: string;
  locality: string | null;
  title: string;
  from: Day;
  until: Day;
  origin: WorkOrigin;
  originId: string | null;
  /** Its unit, and those of the plans above. */
  keeperIds: string[];
  version: number;
  simulated: boolean;
}

/** A piece of work as its latest version says. */
export interface WorkItemRow extends Owned {
  id: string;
  pairingId: string;
  planId: string;
  side: Side;
  title: string;
  unitId: string;
  personId: string | null;
  personName: string | null;
  origin: WorkOrigin;
  originId: string | null;
  stepTitles: string[];
  /** How many days each step takes. */
  stepDays: number[];
  /** The day by which each step is to be done. */
  milestoneDays: Day[];
  /** How many of them were reached, the first ones. */
  reached: number;
  assignedOn: Day;
  due: Day;
  state: WorkState;
  /** Those of its plan. */
  keeperIds: string[];
  version: number;
  simulated: boolean;
}

/** A row as it is read: the database works out the next day that matters. */
export type StoredWorkItem = WorkItemRow & { nextDue: Day };

/** One step of a piece of work. */
export interface WorkItemVersionRow {
  itemId: string;
  version: number;
  action: WorkAction;
  state: WorkState;
  day: Day;
  due: Day;
  milestoneDays: Day[];
  reached: number;
  text: string | null;
  madeAt: Date;
  madeByAccount: string | null;
}

/** A quarter's progress, as the step of that version reported it. */
export interface WorkProgressRow {
  itemId: string;
  version: number;
  year: number;
  quarter: number;
  incomeFen: string;
  projectsMoved: number;
  problemsSolved: number;
  note: string;
  madeAt: Date;
  madeByAccount: string | null;
}
