/**
 * What every table of records (placements, purchases, activities) has in common, for the migrations that make them.
 *
 * A record's head row says what holds now. When it changes, the row as it stood goes to `<table>_past` with the transaction
 * that ended it, so that inserting costs one row and any past day can be read: a version is known in a snapshot when its
 * `made_by` is visible there and its `ended_by` (absent for the head) is not. A record is never deleted, only withdrawn.
 */
export const RECORD_COLUMNS = `
    id uuid primary key,
    pairing_id uuid not null references pairing,
    /* the year in whose book it stands: that of the day on which it began */
    year int not null check (year between 1990 and 2100),
    version int not null default 1,
    /* counts nowhere any more, and stays readable */
    withdrawn boolean not null default false,
    /* why it was corrected or withdrawn */
    reason text check (length(reason) between 1 and 1000),
    /* whose people recorded it; null for an office above both */
    side text check (side in ('DONOR', 'RECIPIENT')),
    /* how many files prove it */
    evidence int not null default 0 check (evidence >= 0),
    /* what the other side has said of it */
    standing text check (standing in ('CONFIRMED', 'DISPUTED')),
    /* made up for a demonstration: the only records that the public may read */
    simulated boolean not null default false,
    /* the file that it came in with */
    import_id uuid,
    recorded_by uuid references account,
    made_by xid8 not null default pg_current_xact_id(),
    made_at timestamptz not null default clock_timestamp(),
    made_by_account uuid references account`;

/**
 * The past of a record table, and the triggers that keep it. The table stands already.
 * A change of what a record says takes back what the other side had said of it, unless the change is that word itself.
 */
export const withPast = (table: string): string => `
  create table ${table}_past (like ${table}, ended_by xid8 not null, primary key (id, version));
  create index ${table}_past_by_pairing on ${table}_past (pairing_id, year);
  create trigger ${table}_past_append_only before update or delete on ${table}_past for each row execute function append_only();
  create trigger ${table}_keep_past before update on ${table} for each row execute function keep_past('${table}_past');
  create trigger ${table}_stays before delete on ${table} for each row execute function append_only();
`;

/**
 * Who may see and write the rows of a record table and of its past: whoever may see the pairing, by its parties and places.
 * The settings are asked for once in a statement, not once in a row: there are ten million rows.
 */
export const recordWalls = (table: string): string => `
  grant select, insert, update on ${table} to jiedui_app;
  grant select on ${table}_past to jiedui_app;
  grant select on ${table}, ${table}_past to jiedui_worker;
${[table, `${table}_past`]
  .map(
    (one) => `
  alter table ${one} enable row level security;
  alter table ${one} force row level security;
  create policy ${one}_read on ${one} for select to jiedui_app
    using ((select scope_all()) or (simulated and (select scope_published())) or pairing_id in (select own_pairings()));
  create policy ${one}_worker on ${one} for select to jiedui_worker using (true);
  create policy ${one}_keeping on ${one} for all to current_user using (true) with check (true);`,
  )
  .join('\n')}
  create policy ${table}_insert on ${table} for insert to jiedui_app
    with check ((select scope_all()) or pairing_id in (select own_pairings()));
  create policy ${table}_update on ${table} for update to jiedui_app
    using ((select scope_all()) or pairing_id in (select own_pairings()))
    with check ((select scope_all()) or pairing_id in (select own_pairings()));
`;

/**
 * Keeps the rollup exact: what every row of the table counts for (\`measured\`, a set-returning SQL function of a row that gives
 * \`record_measures\`), taken off as the row was and added as it is, once for each statement.
 */
export const withDeltas = (table: string, measured: string): string => `
  create function ${table}_inserted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    insert into record_delta (measure, year, pairing_id, period, f1, f2, f3, simulated, value, evidenced, confirmed, records)
    select m.measure, m.year, r.pairing_id, m.period, m.f1, m.f2, m.f3, r.simulated, sum(m.value), sum(m.evidenced), sum(m.confirmed), count(*)
      from now_rows r, ${measured}(r) m group by 1, 2, 3, 4, 5, 6, 7, 8;
    return null;
  end $$;
  create function ${table}_updated() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    insert into record_delta (measure, year, pairing_id, period, f1, f2, f3, simulated, value, evidenced, confirmed, records)
    select measure, year, pairing_id, period, f1, f2, f3, simulated, sum(value), sum(evidenced), sum(confirmed), sum(records)
      from (select m.*, r.pairing_id, r.simulated, 1 as records from now_rows r, ${measured}(r) m
            union all
            select m.measure, m.year, m.period, m.f1, m.f2, m.f3, -m.value, -m.evidenced, -m.confirmed, r.pairing_id, r.simulated, -1
              from old_rows r, ${measured}(r) m) as moved
     group by 1, 2, 3, 4, 5, 6, 7, 8
    having sum(value) <> 0 or sum(evidenced) <> 0 or sum(confirmed) <> 0 or sum(records) <> 0;
    return null;
  end $$;
  create trigger ${table}_inserted after insert on ${table} referencing new table as now_rows
    for each statement execute function ${table}_inserted();
  create trigger ${table}_updated after update on ${table} referencing old table as old_rows new table as now_rows
    for each statement execute function ${table}_updated();
`;
