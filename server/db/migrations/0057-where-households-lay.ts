import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where each of a county's households lay on a day, told in one statement.
 *
 *  - `household_lay_on` says what `household_place_on` said, as rows: the planner reads it as part of the statement that joins it. The other
 *    asks it now, so that it is said once.
 *  - Whoever looks for the households that lay at a place on whatever day finds their entries by the place.
 */
export class WhereHouseholdsLay1700000000057 implements MigrationInterface {
  readonly name = 'WhereHouseholdsLay1700000000057';

  async up(db: QueryRunner): Promise<void> {
    await db.query(LYING);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Where households lay is not taken down: restore a backup instead.'));
  }
}

const LYING = `
  /* where a household lay on a day, as it is known now or was at a moment; no row before it was known */
  create function household_lay_on(house uuid, on_day date, known pg_snapshot) returns table (place_id uuid, village text)
    language sql stable rows 1 as $$
    select e.place_id, e.village from household_entry e
     where e.household_id = house and e.since <= on_day
       and case when known is null then e.ended_by is null else known_in(e.made_by, e.ended_by, known) end
     order by e.since desc limit 1
  $$;

  create or replace function household_place_on(house uuid, on_day date, known pg_snapshot) returns uuid
    language sql stable as $$ select lay.place_id from household_lay_on(house, on_day, known) as lay $$;

  create index household_entry_by_place on household_entry (place_id, household_id);
`;
