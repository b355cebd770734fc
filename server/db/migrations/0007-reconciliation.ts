import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What both sides state about the same movements of money, brought together.
 *
 *  - A match is the statements of both sides about one fact; its versions are never changed, its head says what the latest says.
 *  - An entry in force stands in one match at a time: `fund_match_entry` has one row for each, with what it is found by.
 *  - A difference is closed by a resolution, which is appended; no entry is ever edited for it.
 */
export class Reconciliation1700000000007 implements MigrationInterface {
  readonly name = 'Reconciliation1700000000007';

  async up(db: QueryRunner): Promise<void> {
    await db.query(MATCHES);
    await db.query(WALLS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Reconciliation is not taken down: restore a backup instead.'));
  }
}

const STATUSES = `('AGREED', 'ONE_SIDED', 'DIFFERS', 'EXPLAINED')`;
const OPEN = `('ONE_SIDED', 'DIFFERS')`;

/** The same in the head and in each version. */
const STATE = `
    status text not null check (status in ${STATUSES}),
    /* the donor's statements less the recipient's */
    difference_fen bigint not null,
    /* whose turn it is, and until when; only while it is open */
    turn text check (turn in ('DONOR', 'RECIPIENT')),
    since date not null,
    due date,
    reasons jsonb not null check (jsonb_typeof(reasons) = 'array' and jsonb_array_length(reasons) > 0),
    resolution_id uuid references difference_resolution,
    /* its statements were reversed, or stand in other matches now */
    dissolved boolean not null default false,
    check (status <> 'AGREED' or difference_fen = 0),
    check ((status in ${OPEN} and not dissolved) = (turn is not null)),
    check ((turn is null) = (due is null)),
    check ((status = 'EXPLAINED') = (resolution_id is not null))`;

const MATCHES = `
  create table difference_resolution (
    id uuid primary key,
    match_id uuid not null,
    /* the version that was closed by it */
    version int not null,
    kind text not null check (kind in ('IN_TRANSIT', 'OTHER_CHANNEL', 'TYPED_WRONG', 'NOT_COUNTED_AS_AID', 'OTHER')),
    reason text not null check (length(reason) between 1 and 500),
    account_id uuid not null references account,
    made_by xid8 not null default pg_current_xact_id(),
    at timestamptz not null default clock_timestamp(),
    unique (match_id, version)
  );
  create trigger difference_resolution_append_only before update or delete on difference_resolution
    for each row execute function append_only();

  /* the head: what its latest version says */
  create table fund_match (
    id uuid primary key,
    pairing_id uuid not null references pairing,
    version int not null check (version > 0),
    /* of its earliest statement */
    year int not null,
    fund_ids uuid[] not null,
    simulated boolean not null,
    published boolean not null,
    party_ids uuid[] not null,
    place_paths text[] not null,
    made_by xid8 not null default pg_current_xact_id(),
    ${STATE}
  );
  alter table difference_resolution add foreign key (match_id) references fund_match;
  create index fund_match_by_pairing on fund_match (pairing_id, year, id) where not dissolved;
  create index fund_match_open on fund_match (due, id) where not dissolved and status in ${OPEN};
  create index fund_match_by_party on fund_match using gin (party_ids);
  create index fund_match_by_fund on fund_match using gin (fund_ids);

  create table fund_match_version (
    match_id uuid not null references fund_match,
    version int not null,
    entry_ids uuid[] not null,
    made_by xid8 not null default pg_current_xact_id(),
    ended_by xid8,
    made_at timestamptz not null default clock_timestamp(),
    made_by_account uuid,
    ${STATE},
    primary key (match_id, version),
    check (dissolved = (entry_ids = '{}'))
  );
  create unique index fund_match_version_current on fund_match_version (match_id) where ended_by is null;
  create trigger fund_match_version_only_end before update or delete on fund_match_version
    for each row execute function only_end_version();

  /* where an entry stands now */
  create table fund_match_entry (
    entry_id uuid primary key references fund_entry,
    match_id uuid not null references fund_match,
    pairing_id uuid not null references pairing,
    day date not null,
    amount_fen bigint not null check (amount_fen > 0),
    is_open boolean not null
  );
  create index fund_match_entry_by_match on fund_match_entry (match_id);
  create index fund_match_entry_by_amount on fund_match_entry (pairing_id, amount_fen, day) where is_open;
  create index fund_match_entry_by_day on fund_match_entry (pairing_id, day) where is_open;

  /* by which document numbers it is found: each in one spelling, and with each of its characters left out, hashed with the pairing */
  create table fund_match_key (
    key bigint not null,
    day date not null,
    entry_id uuid not null references fund_match_entry on delete cascade,
    is_document boolean not null,
    primary key (key, day, entry_id)
  );
  create index fund_match_key_by_entry on fund_match_key (entry_id);
`;

const OF_MATCH = ['fund_match_version', 'fund_match_entry', 'difference_resolution'];

const WALLS = `
  grant select, insert, update on fund_match to jiedui_app;
  grant select, insert on fund_match_version, difference_resolution to jiedui_app;
  grant update (ended_by) on fund_match_version to jiedui_app;
  grant select, insert, update, delete on fund_match_entry to jiedui_app;
  grant select on fund_match, fund_match_version, fund_match_entry, difference_resolution to jiedui_worker;

  alter table fund_match enable row level security;
  alter table fund_match force row level security;
  create policy fund_match_read on fund_match for select to jiedui_app using (in_scope(published, party_ids, place_paths));
  create policy fund_match_insert on fund_match for insert to jiedui_app with check (in_scope(false, party_ids, place_paths));
  create policy fund_match_update on fund_match for update to jiedui_app
    using (in_scope(false, party_ids, place_paths)) with check (in_scope(false, party_ids, place_paths));
  create policy fund_match_worker on fund_match for select to jiedui_worker using (true);

${OF_MATCH.map(
  (table) => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy ${table}_read on ${table} for select to jiedui_app using (exists (select 1 from fund_match m where m.id = match_id));
  create policy ${table}_insert on ${table} for insert to jiedui_app
    with check (exists (select 1 from fund_match m where m.id = match_id and in_scope(false, m.party_ids, m.place_paths)));
  create policy ${table}_worker on ${table} for select to jiedui_worker using (true);`,
).join('\n')}
${['fund_match_version', 'fund_match_entry']
  .map(
    (table) => `
  create policy ${table}_update on ${table} for update to jiedui_app
    using (exists (select 1 from fund_match m where m.id = match_id and in_scope(false, m.party_ids, m.place_paths)));`,
  )
  .join('\n')}

  /* only the platform itself looks things up here */
  grant select, insert, delete on fund_match_key to jiedui_app;
  grant select on fund_match_key to jiedui_worker;
  alter table fund_match_key enable row level security;
  alter table fund_match_key force row level security;
  create policy fund_match_key_platform on fund_match_key for all to jiedui_app using (scope_all()) with check (scope_all());
  create policy fund_match_key_worker on fund_match_key for select to jiedui_worker using (true);
  create policy fund_match_key_cascade on fund_match_key for delete to current_user using (true);
  create policy fund_match_key_cascade_read on fund_match_key for select to current_user using (true);

  create policy fund_match_entry_delete on fund_match_entry for delete to jiedui_app
    using (exists (select 1 from fund_match m where m.id = match_id and in_scope(false, m.party_ids, m.place_paths)));
`;
