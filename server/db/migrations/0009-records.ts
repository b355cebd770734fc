import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The ground under the records: how their past is kept, and the rollup from which results are answered.
 *
 *  - A change appends deltas (`record_delta`) in its own transaction, so that writers never wait for each other.
 *  - One job folds deltas of transactions that are over into `record_sum` and moves the mark (`record_fold`).
 *  - A reader adds the sums and the deltas from the mark on, in one statement (`record_measure`): exact at every moment.
 *  - Deltas are kept, so that sums as of any past snapshot can be told.
 */
export class Records1700000000009 implements MigrationInterface {
  readonly name = 'Records1700000000009';

  async up(db: QueryRunner): Promise<void> {
    await db.query(KEEPING);
    await db.query(ROLLUP);
    await db.query(WALLS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Records are not taken down: restore a backup instead.'));
  }
}

const KEEPING = `
  /*
   * The pairings that are the viewer's own, by party or place: what is only published is not among them. In the owner's name,
   * because behind the wall of pairings no index would be used: the wall of records asks this in every statement, and a
   * scan of fifty thousand pairings would cost each purchase some hundred milliseconds.
   */
  create function own_pairings() returns setof uuid language sql stable parallel safe security definer set search_path = public, pg_temp as $$
    select p.id from pairing p where p.party_ids && scope_parties()
    union
    select p.id from pairing p where scope_paths() <> '{}' and lies_within(p.place_paths, scope_paths())
  $$;

  /* the row as it stood goes to the past with the transaction that ended it */
  create function keep_past() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    said jsonb := to_jsonb(new) - '{version,made_by,made_at,made_by_account,evidence,standing}'::text[];
  begin
    if new.version <> old.version + 1 or new.id <> old.id then
      raise exception 'version % of % does not follow version %', new.version, new.id, old.version
        using errcode = 'check_violation', constraint = 'record_versions_follow';
    end if;
    execute format('insert into %I select ($1).*, pg_current_xact_id()', tg_argv[0]) using old;
    if said <> to_jsonb(old) - '{version,made_by,made_at,made_by_account,evidence,standing}'::text[]
       and new.standing is not distinct from old.standing then
      new.standing := null;
    end if;
    new.made_by := pg_current_xact_id();
    new.made_at := clock_timestamp();
    return new;
  end $$;
`;

/** What a row counts for: which measure, when, told apart by up to three facets, and how much. */
const FACETS = `
    measure text collate "C" not null,
    year int not null,
    pairing_id uuid not null references pairing,
    /* the month for a sum of flows; for counted persons what the measure says: 0 for the year, a quarter, a month */
    period int not null check (period between 0 and 12),
    f1 text collate "C" not null default '',
    f2 text collate "C" not null default '',
    f3 text collate "C" not null default '',
    simulated boolean not null`;
const AMOUNTS = `
    value bigint not null,
    evidenced bigint not null,
    confirmed bigint not null,
    /* how many rows of records it is made of */
    records bigint not null`;
const NAMES = 'measure, year, pairing_id, period, f1, f2, f3, simulated, value, evidenced, confirmed, records';

const ROLLUP = `
  create type record_measures as (measure text, year int, period int, f1 text, f2 text, f3 text, value bigint, evidenced bigint, confirmed bigint);

  create table record_delta (
    id bigint generated always as identity primary key,${FACETS},${AMOUNTS},
    made_by xid8 not null default pg_current_xact_id()
  );
  create index record_delta_by_transaction on record_delta (made_by);
  create index record_delta_by_measure on record_delta (measure, year, pairing_id);
  create trigger record_delta_append_only before update or delete on record_delta
    for each row execute function append_only();

  create table record_sum (${FACETS},${AMOUNTS},
    primary key (measure, year, pairing_id, period, f1, f2, f3, simulated)
  );

  /* every delta of a transaction before this one is in the sums; one row */
  create table record_fold (
    only_one boolean primary key default true check (only_one),
    folded_before xid8 not null
  );
  insert into record_fold (folded_before) values ('0');

  create view record_measure with (security_invoker = true) as
    select ${NAMES} from record_sum
    union all
    select ${NAMES} from record_delta where made_by >= (select folded_before from record_fold);

  /*
   * Folds what is over: a transaction below the snapshot's xmin has ended, so its deltas are all visible or never will be.
   * Sums and mark change together, so that no reader counts a delta twice or not at all. Gives the number of deltas folded,
   * or null where another process is folding.
   */
  create function fold_records() returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
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
    insert into record_sum as s (${NAMES})
    select measure, year, pairing_id, period, f1, f2, f3, simulated, sum(value), sum(evidenced), sum(confirmed), sum(records)
      from record_delta where made_by >= since and made_by < upto
     group by 1, 2, 3, 4, 5, 6, 7, 8
     order by 1, 2, 3, 4, 5, 6, 7, 8
    on conflict (measure, year, pairing_id, period, f1, f2, f3, simulated) do update
      set value = s.value + excluded.value, evidenced = s.evidenced + excluded.evidenced,
          confirmed = s.confirmed + excluded.confirmed, records = s.records + excluded.records;
    update record_fold set folded_before = upto;
    return folded;
  end $$;
  revoke execute on function fold_records() from public;
  grant execute on function fold_records() to jiedui_worker;
`;

const WALLS = `
  grant select on record_delta, record_sum, record_fold, record_measure to jiedui_app, jiedui_worker;
${['record_delta', 'record_sum']
  .map(
    (table) => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy ${table}_read on ${table} for select to jiedui_app
    using ((select scope_all()) or (simulated and (select scope_published())) or pairing_id in (select own_pairings()));
  create policy ${table}_worker on ${table} for select to jiedui_worker using (true);
  /* only triggers and the folding write, both in the owner's name */
  create policy ${table}_keeping on ${table} for all to current_user using (true) with check (true);`,
  )
  .join('\n')}
`;
