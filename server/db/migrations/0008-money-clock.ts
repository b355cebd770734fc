import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the schemes lay down about money, and what is asked about because of it.
 *
 *  - A rule (`money_rule`) is kept in versions and read by day: a threshold is data, never a constant.
 *  - A flag (`integrity_flag`) asks and does not accuse: it names its rule and its numbers, and is open, explained or
 *    corrected. One condition has one flag that is not corrected, whichever of several servers finds it first.
 */
export class MoneyClock1700000000008 implements MigrationInterface {
  readonly name = 'MoneyClock1700000000008';

  async up(db: QueryRunner): Promise<void> {
    await db.query(MONEY_RULES);
    await db.query(FLAGS);
    await db.query(WALLS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The clock of money is not taken down: restore a backup instead.'));
  }
}

const MONEY_RULES = `
  /* reference data: everybody reads it */
  create table money_rule (
    id uuid primary key,
    /* the indicator scheme of its era */
    scheme text not null check (length(scheme) between 1 and 40),
    code text not null check (code ~ '^[A-Z_]{3,60}$'),
    version int not null check (version >= 1),
    value text not null check (length(value) between 1 and 40),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    /* why it was revised */
    reason text check (length(reason) between 1 and 500),
    made_by xid8 not null default pg_current_xact_id(),
    ended_by xid8,
    made_at timestamptz not null default clock_timestamp(),
    made_by_account uuid,
    unique (scheme, code, version)
  );
  create unique index money_rule_current on money_rule (scheme, code) where ended_by is null;
  create trigger money_rule_only_end before update or delete on money_rule
    for each row execute function only_end_version();

  /* what a project gave back or passed on is found from the project that it left */
  create index fund_entry_leaving_project on fund_entry (from_project_id)
    where from_project_id is not null and from_project_id is distinct from project_id;
`;

const FLAGS = `
  /* the head: what its latest version says */
  create table integrity_flag (
    id uuid primary key,
    pairing_id uuid not null references pairing,
    rule text not null check (rule ~ '^[A-Z_]{3,60}$'),
    /* what it asks about, as far as that is narrower than the pairing */
    fund_id uuid references fund,
    custodian_id uuid references custodian,
    project_id uuid references project,
    entry_id uuid references fund_entry,
    /* the year whose money it is */
    year int not null check (year between 1990 and 2100),
    /* the figures of its sentence */
    numbers jsonb not null,
    severity text not null check (severity in ('NOTICE', 'WARNING', 'SERIOUS')),
    since date not null,
    /* who is to answer */
    turn text not null check (turn in ('DONOR', 'RECIPIENT')),
    state text not null check (state in ('OPEN', 'EXPLAINED', 'CORRECTED')),
    version int not null,
    simulated boolean not null,
    published boolean not null,
    party_ids uuid[] not null,
    place_paths text[] not null,
    raised_at timestamptz not null default clock_timestamp()
  );
  create unique index integrity_flag_once on integrity_flag (pairing_id, rule, year, fund_id, custodian_id, project_id, entry_id)
    nulls not distinct where state <> 'CORRECTED';
  create index integrity_flag_by_pairing on integrity_flag (pairing_id, id);
  create index integrity_flag_by_fund on integrity_flag (fund_id) where fund_id is not null;
  create index integrity_flag_by_party on integrity_flag using gin (party_ids);

  create table integrity_flag_version (
    flag_id uuid not null references integrity_flag,
    version int not null check (version >= 1),
    state text not null check (state in ('OPEN', 'EXPLAINED', 'CORRECTED')),
    numbers jsonb not null,
    since date not null,
    /* what was said to explain it */
    reason text check (length(reason) between 1 and 1000),
    made_by xid8 not null default pg_current_xact_id(),
    ended_by xid8,
    made_at timestamptz not null default clock_timestamp(),
    made_by_account uuid,
    primary key (flag_id, version),
    check ((state = 'EXPLAINED') = (reason is not null))
  );
  create unique index integrity_flag_version_current on integrity_flag_version (flag_id) where ended_by is null;
  create trigger integrity_flag_version_only_end before update or delete on integrity_flag_version
    for each row execute function only_end_version();

  /* a flag that is corrected stays so; a condition that comes back is another flag. What a flag asks about never changes */
  create function flag_stays_corrected() returns trigger language plpgsql as $$
  begin
    if old.state = 'CORRECTED' and (new.state, new.numbers, new.version) is distinct from (old.state, old.numbers, old.version) then
      raise exception 'a corrected flag is not opened again' using errcode = 'check_violation';
    end if;
    return new;
  end $$;
  create trigger flag_stays_corrected before update on integrity_flag
    for each row execute function flag_stays_corrected();
`;

const WALLS = `
  grant select, insert on money_rule, integrity_flag, integrity_flag_version to jiedui_app;
  grant update (ended_by) on money_rule, integrity_flag_version to jiedui_app;
  grant update (state, numbers, severity, since, turn, version, place_paths) on integrity_flag to jiedui_app;
  grant select on money_rule, integrity_flag, integrity_flag_version to jiedui_worker;

  alter table integrity_flag enable row level security;
  alter table integrity_flag force row level security;
  create policy integrity_flag_read on integrity_flag for select to jiedui_app using (in_scope(published, party_ids, place_paths));
  create policy integrity_flag_insert on integrity_flag for insert to jiedui_app with check (scope_admin());
  create policy integrity_flag_update on integrity_flag for update to jiedui_app
    using (in_scope(false, party_ids, place_paths)) with check (in_scope(false, party_ids, place_paths));
  create policy integrity_flag_worker on integrity_flag for select to jiedui_worker using (true);

  alter table integrity_flag_version enable row level security;
  alter table integrity_flag_version force row level security;
  create policy integrity_flag_version_read on integrity_flag_version for select to jiedui_app
    using (exists (select 1 from integrity_flag f where f.id = flag_id));
  create policy integrity_flag_version_insert on integrity_flag_version for insert to jiedui_app
    with check (exists (select 1 from integrity_flag f where f.id = flag_id and in_scope(false, f.party_ids, f.place_paths)));
  create policy integrity_flag_version_end on integrity_flag_version for update to jiedui_app
    using (exists (select 1 from integrity_flag f where f.id = flag_id and in_scope(false, f.party_ids, f.place_paths)));
  create policy integrity_flag_version_worker on integrity_flag_version for select to jiedui_worker using (true);
`;
