import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The rollup a second time, by what indicators ask of it. An indicator counts a measure, often some of its facets only: goods
 * paid for on these channels, evaluated on that one. A year of a thousand pairings is then a hundred thousand rows of the rollup, and twelve
 * thousand of such a term, which are read in the order in which they lie.
 *
 * Terms are added when a question asks for one that is not kept; sums of terms are folded together with the others, so that
 * they are exact at every moment in the same way.
 */
export class RollupTerms1700000000024 implements MigrationInterface {
  readonly name = 'RollupTerms1700000000024';

  async up(db: QueryRunner): Promise<void> {
    await db.query(TERMS);
    await db.query(FOLDING);
    await db.query(WALLS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Terms of the rollup are not taken down: restore a backup instead.'));
  }
}

const SUMS = 'sum(value), sum(evidenced), sum(confirmed), sum(records)';
/** Whether a row of the rollup is counted by a term `t`. */
const counts = (row: string): string => `${row}.measure = t.measure and (t.f1 is null or ${row}.f1 = any(t.f1))
        and (t.f2 is null or ${row}.f2 = any(t.f2)) and (t.f3 is null or ${row}.f3 = any(t.f3))`;
const NAMES = 'term_id, year, pairing_id, period, simulated, value, evidenced, confirmed, records';

const TERMS = `
  create table record_term (
    id int generated always as identity primary key,
    measure text collate "C" not null,
    /* which of each facet count; null for all */
    f1 text[], f2 text[], f3 text[],
    unique nulls not distinct (measure, f1, f2, f3)
  );
  create trigger record_term_append_only before update or delete on record_term
    for each row execute function append_only();

  create table record_term_sum (
    term_id int not null references record_term,
    year int not null,
    pairing_id uuid not null references pairing,
    period int not null,
    simulated boolean not null,
    value bigint not null,
    evidenced bigint not null,
    confirmed bigint not null,
    records bigint not null,
    primary key (term_id, year, pairing_id, period, simulated)
  );

  create view record_term_measure with (security_invoker = true) as
    select ${NAMES} from record_term_sum
    union all
    select t.id, d.year, d.pairing_id, d.period, d.simulated, d.value, d.evidenced, d.confirmed, d.records
      from record_delta d join record_term t on ${counts('d')}
     where d.made_by >= (select folded_before from record_fold);
`;

const FOLDING = `
  create or replace function fold_records() returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    since xid8;
    upto xid8 := pg_snapshot_xmin(pg_current_snapshot());
    folded bigint;
  begin
    if not pg_try_advisory_xact_lock(hashtextextended('fold_records', 0)) then
      return null;
    end if;
    select folded_before into since from record_fold;
    select count(*) into folded from record_delta where made_by >= since and made_by < upto;
    if folded = 0 then
      return 0;
    end if;
    insert into record_sum as s (measure, year, pairing_id, period, f1, f2, f3, simulated, value, evidenced, confirmed, records)
    select measure, year, pairing_id, period, f1, f2, f3, simulated, ${SUMS}
      from record_delta where made_by >= since and made_by < upto
     group by 1, 2, 3, 4, 5, 6, 7, 8
     order by 1, 2, 3, 4, 5, 6, 7, 8
    on conflict (measure, year, pairing_id, period, f1, f2, f3, simulated) do update
      set value = s.value + excluded.value, evidenced = s.evidenced + excluded.evidenced,
          confirmed = s.confirmed + excluded.confirmed, records = s.records + excluded.records;
    insert into record_term_sum as s (${NAMES})
    select t.id, d.year, d.pairing_id, d.period, d.simulated, ${SUMS}
      from record_delta d join record_term t on ${counts('d')}
     where d.made_by >= since and d.made_by < upto
     group by 1, 2, 3, 4, 5
     order by 1, 2, 3, 4, 5
    on conflict (term_id, year, pairing_id, period, simulated) do update
      set value = s.value + excluded.value, evidenced = s.evidenced + excluded.evidenced,
          confirmed = s.confirmed + excluded.confirmed, records = s.records + excluded.records;
    update record_fold set folded_before = upto;
    return folded;
  end $$;

  /*
   * Keeps sums of these terms from now on, as \`{measure, f1, f2, f3}\` each: they are made of what was folded, while nobody folds.
   * Gives how many are new.
   */
  create function keep_terms(wanted jsonb) returns int language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    new_terms int[];
  begin
    perform pg_advisory_xact_lock(hashtextextended('fold_records', 0));
    with added as (
      insert into record_term (measure, f1, f2, f3)
      select w.measure, w.f1, w.f2, w.f3 from jsonb_to_recordset(wanted) as w (measure text, f1 text[], f2 text[], f3 text[])
      on conflict do nothing returning id)
    select coalesce(array_agg(id), '{}') into new_terms from added;
    insert into record_term_sum (${NAMES})
    select t.id, s.year, s.pairing_id, s.period, s.simulated, ${SUMS}
      from record_term t join record_sum s on ${counts('s')}
     where t.id = any(new_terms)
     group by 1, 2, 3, 4, 5
     order by 1, 2, 3, 4, 5;
    return cardinality(new_terms);
  end $$;
  revoke execute on function keep_terms(jsonb) from public;
  grant execute on function keep_terms(jsonb) to jiedui_worker;
`;

const WALLS = `
  grant select on record_term, record_term_sum, record_term_measure to jiedui_app, jiedui_worker;
  alter table record_term_sum enable row level security;
  alter table record_term_sum force row level security;
  create policy record_term_sum_read on record_term_sum for select to jiedui_app
    using ((select scope_all()) or (simulated and (select scope_published())) or pairing_id in (select own_pairings()));
  create policy record_term_sum_worker on record_term_sum for select to jiedui_worker using (true);
  create policy record_term_sum_keeping on record_term_sum for all to current_user using (true) with check (true);
`;
