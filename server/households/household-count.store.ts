import type { HouseholdDimension, HouseholdState, RegisterCategory } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import type { Day } from '../platform/day';
import type { CountedCell } from './household-count.rules';

export interface HouseholdTally {
  onDay: Day;
  pairingIds: string[] | null;
  /** At or below any of these paths. */
  paths: string[] | null;
  states: readonly HouseholdState[];
  categories: RegisterCategory[] | null;
  groupBy: HouseholdDimension | null;
}

/** A county has some dozens of townships; a province some thousands. */
const MAX_CELLS = 1_000;

/** How many households the viewer's pairings had on a day, and how many people; 1000 cells at most, in the order of their keys. */
export function countHouseholds(db: Db, tally: HouseholdTally): Promise<CountedCell[]> {
  const { onDay, pairingIds, paths, states, categories, groupBy } = tally;
  return db.query<CountedCell[]>(
    `/* countHouseholds */ select t.key, t.households, t.persons, t.visible
       from household_tally($1::date, $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text) t order by t.key limit ${MAX_CELLS}`,
    [onDay, pairingIds, paths, states, categories, groupBy],
  );
}
