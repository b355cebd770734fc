import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What publications and reports claim: a statement, its versions, and the figures of each version. */
export class Statements1700000000004 implements MigrationInterface {
  readonly name = 'Statements1700000000004';

  async up(db: QueryRunner): Promise<void> {
    await db.query(TABLES);
    await db.query(WALLS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Statements are not taken down: restore a backup instead.'));
  }
}

const TABLES = `
  create table statement (
    id uuid primary key,
    /* the id that an imported file gave it, and the fingerprint by which the same entry is known again */
    printed_id text check (length(printed_id) <= 100),
    identity_hash text unique,
    content_hash text not null,
    programme text not null,
    level text not null,
    donor_id uuid references party,
    recipient_id uuid not null references party,
    pairing_id uuid references pairing,
    period_kind text not null,
    year int check (year between 1990 and 2100),
    quarter int check (quarter between 1 and 4),
    month int check (month between 1 and 12),
    batch int check (batch between 1 and 100),
    /* as precise as printed: 2017, 2016-09, 2018-10-26 */
    period_start text,
    period_end text,
    period_as_of text,
    /* the first and last day that it may speak of */
    period_from date,
    period_to date not null,
    /* equal for equal periods, such as YEAR:2019 or CUMULATIVE:2016-09/2020-05 */
    period_key text not null,
    status text not null check (status in ('INTERNAL', 'PUBLISHED', 'WITHDRAWN')),
    source_title text not null check (length(source_title) between 1 and 300),
    source_url text check (length(source_url) <= 1000),
    /* the source's own day, where its title tells one: the later source leads */
    source_day date,
    recorded_by uuid references account,
    recorded_at timestamptz not null default clock_timestamp(),
    simulated boolean not null default false,
    published boolean not null,
    party_ids uuid[] not null,
    place_paths text[] not null,
    version int not null default 1,
    /* what was published stays readable when it is withdrawn: answers about the past are given again as they were */
    check (published or status <> 'PUBLISHED'),
    check (not published or status <> 'INTERNAL'),
    check (period_from is null or period_from <= period_to)
  );
  create index statement_by_pairing on statement (pairing_id, year);
  create index statement_by_recipient on statement (recipient_id, year);
  create index statement_by_donor on statement (donor_id, year);
  create index statement_by_period on statement (level, period_kind, year);
  create index statement_by_party on statement using gin (party_ids);
  create index statement_by_time on statement (recorded_at, id);

  create table statement_version (
    statement_id uuid not null references statement,
    version int not null,
    status text not null,
    source_title text not null,
    source_url text,
    reason text check (length(reason) <= 500),
    made_by xid8 not null default pg_current_xact_id(),
    ended_by xid8,
    made_at timestamptz not null default clock_timestamp(),
    made_by_account uuid,
    primary key (statement_id, version)
  );
  create unique index statement_version_current on statement_version (statement_id) where ended_by is null;
  create trigger statement_version_only_end before update or delete on statement_version
    for each row execute function only_end_version();

  create table figure (
    id uuid primary key,
    statement_id uuid not null,
    version int not null,
    ordinal int not null,
    /* the definition it was made under: an indicator of one scheme version */
    indicator_id uuid not null references indicator,
    indicator_code text not null,
    value numeric not null,
    unit text not null,
    printed_name text check (length(printed_name) <= 200),
    printed_value text not null check (length(printed_value) <= 60),
    printed_unit text not null check (length(printed_unit) <= 40),
    bound text not null check (bound in ('EXACT', 'AT_LEAST', 'AT_MOST', 'ABOUT')),
    /* a share of the whole, about one place or described in words; never added to the whole */
    part_party_id uuid references party,
    part_text text check (length(part_text) <= 200),
    is_planned boolean not null,
    is_derived boolean not null,
    is_approx boolean not null,
    notices jsonb not null default '[]',
    unique (statement_id, version, ordinal),
    foreign key (statement_id, version) references statement_version
  );
  create index figure_by_indicator on figure (indicator_code, statement_id);
  create trigger figure_append_only before update or delete on figure
    for each row execute function append_only();

  /* which of several claims about one cell leads, where somebody entitled has chosen */
  create table leading_claim (
    id uuid primary key,
    cell_key text not null,
    statement_id uuid not null references statement,
    figure_id uuid not null references figure,
    reason text not null check (length(reason) between 1 and 500),
    made_by xid8 not null default pg_current_xact_id(),
    ended_by xid8,
    made_at timestamptz not null default clock_timestamp(),
    made_by_account uuid not null
  );
  create unique index leading_claim_current on leading_claim (cell_key) where ended_by is null;
  create index leading_claim_by_figure on leading_claim (figure_id);
  create trigger leading_claim_only_end before update or delete on leading_claim
    for each row execute function only_end_version();
`;

const WALLS = `
  grant select, insert on statement to jiedui_app;
  grant update (version, status, source_title, source_url, source_day, content_hash, place_paths) on statement to jiedui_app;
  grant select, insert on statement_version, figure, leading_claim to jiedui_app;
  grant update (ended_by) on statement_version, leading_claim to jiedui_app;
  grant select on statement, statement_version, figure, leading_claim to jiedui_worker;

  alter table statement enable row level security;
  alter table statement force row level security;
  create policy statement_read on statement for select to jiedui_app using (in_scope(published, party_ids, place_paths));
  create policy statement_insert on statement for insert to jiedui_app with check (in_scope(false, party_ids, place_paths));
  create policy statement_update on statement for update to jiedui_app
    using (in_scope(false, party_ids, place_paths)) with check (in_scope(false, party_ids, place_paths));
  create policy statement_worker on statement for select to jiedui_worker using (true);

  alter table statement_version enable row level security;
  alter table statement_version force row level security;
  create policy statement_version_read on statement_version for select to jiedui_app
    using (exists (select 1 from statement s where s.id = statement_id));
  create policy statement_version_insert on statement_version for insert to jiedui_app
    with check (exists (select 1 from statement s where s.id = statement_id and in_scope(false, s.party_ids, s.place_paths)));
  create policy statement_version_end on statement_version for update to jiedui_app
    using (exists (select 1 from statement s where s.id = statement_id and in_scope(false, s.party_ids, s.place_paths)));
  create policy statement_version_worker on statement_version for select to jiedui_worker using (true);

  alter table figure enable row level security;
  alter table figure force row level security;
  create policy figure_read on figure for select to jiedui_app
    using (exists (select 1 from statement s where s.id = statement_id));
  create policy figure_insert on figure for insert to jiedui_app
    with check (exists (select 1 from statement s where s.id = statement_id and in_scope(false, s.party_ids, s.place_paths)));
  create policy figure_worker on figure for select to jiedui_worker using (true);

  alter table leading_claim enable row level security;
  alter table leading_claim force row level security;
  create policy leading_claim_read on leading_claim for select to jiedui_app
    using (exists (select 1 from statement s where s.id = statement_id));
  create policy leading_claim_insert on leading_claim for insert to jiedui_app
    with check (exists (select 1 from statement s where s.id = statement_id and in_scope(false, s.party_ids, s.place_paths)));
  create policy leading_claim_end on leading_claim for update to jiedui_app
    using (exists (select 1 from statement s where s.id = statement_id and in_scope(false, s.party_ids, s.place_paths)));
  create policy leading_claim_worker on leading_claim for select to jiedui_worker using (true);
`;
