import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The ground floor of the database: who reads what, events in commit order, snapshots of the past,
 * accounts, places, parties, pairings and indicator schemes. Later migrations add one room each.
 *
 * Conventions that every room keeps:
 *  - A row that belongs to somebody carries `published`, `party_ids` and `place_paths`, or belongs to a row that does.
 *    `in_scope(published, party_ids, place_paths)` is the second wall (row-level security); stores build the first.
 *  - A fact that can reach a figure is stored as versions: `made_by` is the transaction that made it, `ended_by` the one
 *    that ended it. Nothing else of a version ever changes (trigger `only_end_version`).
 *  - Append-only tables refuse update and delete (trigger `append_only`).
 */
export class Foundation1700000000001 implements MigrationInterface {
  readonly name = 'Foundation1700000000001';

  async up(db: QueryRunner): Promise<void> {
    await db.query(SCOPE_FUNCTIONS);
    await db.query(HISTORY_FUNCTIONS);
    await db.query(EVENTS);
    await db.query(ACCOUNTS);
    await db.query(PLACES);
    await db.query(INDICATORS);
    await db.query(WORKS_WITH_US);
    await db.query(OWNS);
    await db.query(WALLS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The foundation is not taken down: restore a backup instead.'));
  }
}

const SCOPE_FUNCTIONS = `
  /* the viewer's scope, set for one transaction only */
  create function scope_account() returns uuid language sql stable parallel safe as
    $$ select nullif(current_setting('jiedui.account', true), '')::uuid $$;
  create function scope_all() returns boolean language sql stable parallel safe as
    $$ select coalesce(current_setting('jiedui.all', true), '') = 'on' $$;
  /* an administrator (or the platform itself): the only one who changes accounts; an auditor reads all and changes nothing */
  create function scope_admin() returns boolean language sql stable parallel safe as
    $$ select coalesce(current_setting('jiedui.admin', true), '') = 'on' $$;
  create function scope_published() returns boolean language sql stable parallel safe as
    $$ select coalesce(current_setting('jiedui.published', true), '') = 'on' $$;
  create function scope_parties() returns uuid[] language sql stable parallel safe as
    $$ select coalesce(nullif(current_setting('jiedui.parties', true), '')::uuid[], '{}') $$;
  create function scope_paths() returns text[] language sql stable parallel safe as
    $$ select coalesce(nullif(current_setting('jiedui.paths', true), '')::text[], '{}') $$;
  /* names the one account or session that a sign-in may look at before anybody is known */
  create function scope_door() returns text language sql stable parallel safe as
    $$ select coalesce(current_setting('jiedui.door', true), '') $$;

  /* whether any of these paths lies at or below any of those; called for each row, so it starts no query of its own */
  create function lies_within(mine text[], wide text[]) returns boolean language plpgsql immutable parallel safe as $$
  declare
    upper_path text;
    lower_path text;
  begin
    foreach upper_path in array coalesce(wide, '{}') loop
      foreach lower_path in array coalesce(mine, '{}') loop
        if starts_with(lower_path, upper_path) then
          return true;
        end if;
      end loop;
    end loop;
    return false;
  end $$;

  /* holds no subquery, so that the planner writes it into the query instead of calling it for each row: a list over
     50,000 rows that joins both ends took seconds before */
  create function in_scope(published boolean, party_ids uuid[], place_paths text[])
    returns boolean language sql stable parallel safe as $$
    select scope_all()
        or (published and scope_published())
        or party_ids && scope_parties()
        or (scope_paths() <> '{}' and lies_within(place_paths, scope_paths()))
  $$;
`;

const HISTORY_FUNCTIONS = `
  /* was this version known in that snapshot? */
  create function known_in(made_by xid8, ended_by xid8, snapshot pg_snapshot)
    returns boolean language sql immutable parallel safe as $$
    select pg_visible_in_snapshot(made_by, snapshot)
       and (ended_by is null or not pg_visible_in_snapshot(ended_by, snapshot))
  $$;

  create function append_only() returns trigger language plpgsql as $$
  begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
  end $$;

  create function only_end_version() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' then
      raise exception 'a version of % is never deleted', tg_table_name using errcode = 'restrict_violation';
    end if;
    if old.ended_by is not null or new.ended_by is null
       or to_jsonb(new) - 'ended_by' <> to_jsonb(old) - 'ended_by' then
      raise exception 'a version of % can only be ended, once', tg_table_name using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;

  /* moments whose snapshot is kept, so that any past answer can be given again */
  create table moment (
    at timestamptz primary key,
    snapshot pg_snapshot not null
  );
  create trigger moment_append_only before update or delete on moment
    for each row execute function append_only();
`;

const EVENTS = `
  /* changes when a database is restored: cursors from before are refused */
  create table database_epoch (
    is_only boolean primary key default true check (is_only),
    epoch uuid not null default gen_random_uuid()
  );
  insert into database_epoch default values;

  create table event (
    xact xid8 not null default pg_current_xact_id(),
    id bigint generated always as identity,
    at timestamptz not null default clock_timestamp(),
    kind text not null check (kind ~ '^[A-Z_]{3,60}$'),
    actor_id uuid,
    pairing_id uuid,
    subject_type text not null check (length(subject_type) <= 60),
    subject_id text not null check (length(subject_id) <= 200),
    version int,
    published boolean not null,
    party_ids uuid[] not null,
    place_paths text[] not null,
    primary key (xact, id)
  );
  create index event_by_pairing on event (pairing_id, xact, id);
  create trigger event_append_only before update or delete on event
    for each row execute function append_only();

  /* one row for each request that took effect: the key and the effect commit together */
  create table request (
    account_id uuid not null,
    verb text not null check (length(verb) <= 60),
    request_key text not null check (length(request_key) between 1 and 64),
    input_hash text not null,
    result_id text not null,
    at timestamptz not null default clock_timestamp(),
    primary key (account_id, verb, request_key)
  );
  create trigger request_append_only before update or delete on request
    for each row execute function append_only();

  create table audit_entry (
    id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    account_id uuid,
    action text not null check (length(action) <= 60),
    subject text check (length(subject) <= 200),
    details jsonb not null default '{}' check (length(details::text) <= 4000)
  );
  create index audit_entry_by_account on audit_entry (account_id, id);
  create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function append_only();
`;

const ACCOUNTS = `
  create table account (
    id uuid primary key,
    name text not null check (length(name) between 2 and 60),
    display_name text not null check (length(display_name) between 1 and 60),
    password_hash text not null,
    is_active boolean not null default true,
    must_change_password boolean not null default false,
    invited_by uuid references account,
    version int not null default 1,
    created_at timestamptz not null default clock_timestamp()
  );
  create unique index account_name on account (lower(name));

  /* a post is a role at a party (and, for a township or a supervisor, a place), for a time */
  create table post (
    id uuid primary key,
    account_id uuid not null references account,
    role text not null,
    party_id uuid,
    place_id uuid,
    categories text[],
    since date not null,
    until date,
    made_by xid8 not null default pg_current_xact_id(),
    ended_by xid8,
    check (until is null or until >= since)
  );
  create index post_by_account on post (account_id) where ended_by is null;
  create trigger post_only_end before update or delete on post
    for each row execute function only_end_version();

  create table session (
    id uuid primary key,
    account_id uuid not null references account,
    access_hash text not null,
    access_expires_at timestamptz not null,
    refresh_hash text not null,
    refresh_expires_at timestamptz not null,
    /* the refresh token before this one, good for a few seconds more: two tabs may show it at the same time */
    spent_refresh_hash text,
    rotated_at timestamptz not null default clock_timestamp(),
    ended_at timestamptz,
    created_at timestamptz not null default clock_timestamp()
  );
  create index session_by_account on session (account_id) where ended_at is null;

  create table service_token (
    id uuid primary key,
    label text not null check (length(label) between 1 and 100),
    secret_hash text not null,
    party_id uuid,
    place_id uuid,
    expires_on date not null,
    issued_by uuid not null references account,
    ended_at timestamptz,
    created_at timestamptz not null default clock_timestamp()
  );

  /* sign-ins that failed or are being tried, so that the limit holds across instances and restarts: a row is written as
     failed before the password is looked at, and marked as succeeded afterwards */
  create table sign_in_attempt (
    id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    name_hash text not null,
    source_hash text not null,
    succeeded boolean not null
  );
  create index sign_in_attempt_by_name on sign_in_attempt (name_hash, at);
  create index sign_in_attempt_by_source on sign_in_attempt (source_hash, at);
`;

const PLACES = `
  create table place (
    id uuid primary key,
    code text not null unique check (length(code) <= 40),
    name text not null check (length(name) between 1 and 60),
    name_en text,
    short_name text not null,
    kind text not null,
    parent_id uuid references place,
    /* '100000/530000/530600/530624/': the codes from the nation down to itself */
    path text collate "C" not null unique,
    aliases text[] not null default '{}',
    valid_from date,
    valid_to date,
    /* the code under which this place was first recorded: the same for a county and for the city that it became */
    line text not null,
    /* changed by an administrator: the data that ships with a release leaves it alone */
    by_hand boolean not null default false,
    version int not null default 1
  );
  create index place_by_parent on place (parent_id);
  create index place_by_line on place (line);
  create index place_by_name on place using gin (name gin_trgm_ops);

  /* renamed, upgraded, merged, split, moved: from what to what, on which day */
  create table place_change (
    id uuid primary key,
    kind text not null,
    /* as precise as is certain: 2016, 2016-06 or 2016-06-16 */
    effective text not null check (effective ~ '^[0-9]{4}(-[0-9]{2}){0,2}$'),
    /* the first day that this can mean */
    on_day date not null,
    from_place_id uuid not null references place,
    to_place_id uuid not null references place,
    old_name text not null,
    new_name text not null,
    old_path text collate "C" not null,
    new_path text collate "C" not null,
    note text check (length(note) <= 500),
    made_by xid8 not null default pg_current_xact_id(),
    ended_by xid8
  );
  create unique index place_change_once on place_change (kind, effective, from_place_id, to_place_id, old_name)
    where ended_by is null;
  create index place_change_from on place_change (from_place_id);
  create index place_change_to on place_change (to_place_id);
  create trigger place_change_only_end before update or delete on place_change
    for each row execute function only_end_version();

  /* which editions of the divisions have been taken in */
  create table place_edition (
    digest text primary key,
    at timestamptz not null default clock_timestamp()
  );

  create table party (
    id uuid primary key,
    kind text not null,
    name text not null check (length(name) between 1 and 200),
    name_en text,
    /* one key for all spellings that mean this party */
    canonical_key text not null unique check (length(canonical_key) <= 300),
    place_id uuid references place,
    simulated boolean not null default false,
    published boolean not null,
    party_ids uuid[] not null,
    /* where it lies itself; what it covers */
    place_paths text[] not null,
    /* who sees it besides, because a pairing joins it to them: both ends of a pairing are seen by all who see the pairing */
    seen_by_ids uuid[] not null default '{}',
    seen_by_paths text[] not null default '{}',
    version int not null default 1,
    created_at timestamptz not null default clock_timestamp()
  );
  create index party_by_place on party (place_id);
  create index party_by_name on party using gin (name gin_trgm_ops);

  /* how print has named a party; one name may mean several (三角镇), so it is a label to search by and never a key */
  create table party_name (
    party_id uuid not null references party,
    printed text not null check (length(printed) between 1 and 200),
    primary key (party_id, printed)
  );
  create index party_name_by_text on party_name using gin (printed gin_trgm_ops);

  /* places that a statement about this party is about: one for a government, several for a joint party */
  create table party_cover (
    party_id uuid not null references party,
    place_id uuid not null references place,
    path text collate "C" not null,
    primary key (party_id, place_id)
  );
  create index party_cover_path on party_cover (path);

  create table membership (
    id uuid primary key,
    group_id uuid not null references party,
    member_id uuid not null references party,
    lead boolean not null,
    since date,
    until date,
    made_by xid8 not null default pg_current_xact_id(),
    ended_by xid8,
    check (group_id <> member_id),
    check (until is null or since is null or until >= since)
  );
  create index membership_by_group on membership (group_id);
  create index membership_by_member on membership (member_id);
  create trigger membership_only_end before update or delete on membership
    for each row execute function only_end_version();

  create table pairing (
    id uuid primary key,
    programme text not null,
    level text not null,
    donor_id uuid references party,
    recipient_id uuid not null references party,
    parent_id uuid references pairing,
    opened_on date,
    closed_on date,
    simulated boolean not null default false,
    published boolean not null,
    /* both ends, and both ends of every pairing that this one is nested in */
    party_ids uuid[] not null,
    place_paths text[] not null,
    version int not null default 1,
    created_at timestamptz not null default clock_timestamp(),
    check (closed_on is null or opened_on is null or closed_on >= opened_on),
    check (donor_id <> recipient_id),
    check (donor_id is not null or programme = 'COUNTY_OWN')
  );
  /* one at a time; after it was closed the same two may be paired again */
  create unique index pairing_once on pairing (programme, level, donor_id, recipient_id) nulls not distinct
    where closed_on is null;
  create index pairing_by_donor on pairing (donor_id);
  create index pairing_by_recipient on pairing (recipient_id);
  create index pairing_by_parent on pairing (parent_id);
  create index pairing_by_party on pairing using gin (party_ids);

  create table pairing_version (
    pairing_id uuid not null references pairing,
    version int not null,
    opened_on date,
    closed_on date,
    reason text check (length(reason) <= 500),
    made_by xid8 not null default pg_current_xact_id(),
    ended_by xid8,
    made_at timestamptz not null default clock_timestamp(),
    made_by_account uuid,
    primary key (pairing_id, version)
  );
  create trigger pairing_version_only_end before update or delete on pairing_version
    for each row execute function only_end_version();
`;

const INDICATORS = `
  create table indicator_scheme (
    id uuid primary key,
    code text not null,
    version int not null,
    name_zh text not null,
    name_en text not null,
    status text not null,
    valid_from date not null,
    valid_to date,
    /* of the document it was shipped as, so that a later release adds what it ships differently */
    document_hash text not null,
    made_by xid8 not null default pg_current_xact_id(),
    ended_by xid8,
    unique (code, version)
  );
  create unique index indicator_scheme_current on indicator_scheme (code) where ended_by is null;
  create trigger indicator_scheme_only_end before update or delete on indicator_scheme
    for each row execute function only_end_version();

  create table indicator_category (
    scheme_id uuid not null references indicator_scheme,
    code text not null,
    ordinal int not null,
    donor_label_zh text not null,
    donor_label_en text not null,
    recipient_label_zh text not null,
    recipient_label_en text not null,
    primary key (scheme_id, code)
  );
  create trigger indicator_category_append_only before update or delete on indicator_category
    for each row execute function append_only();

  /* an indicator as one scheme version defines it */
  create table indicator (
    id uuid primary key,
    scheme_id uuid not null references indicator_scheme,
    code text not null check (code ~ '^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$' and length(code) <= 64),
    ordinal int not null,
    name_zh text not null,
    name_en text not null,
    category text not null,
    counting text not null,
    base_unit text not null,
    accepted_units text[] not null,
    twin_code text,
    numerator_code text,
    denominator_code text,
    published_only boolean not null default false,
    reporters text not null,
    definition_zh text not null,
    definition_en text not null,
    document jsonb not null,
    /* rises with each revision, which is a row of its own */
    version int not null default 1,
    made_by xid8 not null default pg_current_xact_id(),
    ended_by xid8,
    foreign key (scheme_id, category) references indicator_category
  );
  create unique index indicator_current on indicator (scheme_id, code) where ended_by is null;
  create index indicator_by_code on indicator (code);
  create trigger indicator_only_end before update or delete on indicator
    for each row execute function only_end_version();
`;

const WORKS_WITH_US = `
  /* Whether people of this party are known by name to the viewer: its own, those it works with in a pairing (members of
     a donor group included), and those within its places. Runs under the viewer's own row-level security. */
  create function works_with_us(wanted uuid) returns boolean language sql stable as $$
    select wanted = any(scope_parties())
        or exists (select 1 from pairing p where p.party_ids @> array[wanted]
                      and in_scope(false, p.party_ids, p.place_paths))
        or exists (select 1 from membership m join pairing p on p.party_ids @> array[m.group_id]
                    where m.member_id = wanted and m.ended_by is null
                      and in_scope(false, p.party_ids, p.place_paths))
        or exists (select 1 from party p join place home on home.id = p.place_id
                     join unnest(scope_paths()) as wide on starts_with(home.path, wide)
                    where p.id = wanted)
  $$;
`;

/** What is published is read by many and written by its own people only. */
const OWNS = `
  create function owns_party(wanted uuid) returns boolean language sql stable as $$
    select exists (select 1 from party p where p.id = wanted and in_scope(false, p.party_ids, p.place_paths))
  $$;
  create function owns_pairing(wanted uuid) returns boolean language sql stable as $$
    select exists (select 1 from pairing p where p.id = wanted and in_scope(false, p.party_ids, p.place_paths))
  $$;
`;

const WALLS = `
  grant usage on schema public to jiedui_app, jiedui_worker;

  /* reference data: read by everybody who is let in */
  grant select, insert on place, place_change, place_edition, indicator_scheme, indicator_category, indicator to jiedui_app;
  grant update on place to jiedui_app;
  grant update (ended_by) on place_change, indicator_scheme, indicator to jiedui_app;
  grant select on database_epoch, moment to jiedui_app;
  grant select on place, place_change, indicator_scheme, indicator_category, indicator, database_epoch to jiedui_worker;

  grant select, insert on event to jiedui_app;
  grant select on event to jiedui_worker;
  grant select, insert on moment to jiedui_worker;
  alter table event enable row level security;
  alter table event force row level security;
  create policy event_read on event for select to jiedui_app using (in_scope(published, party_ids, place_paths));
  create policy event_write on event for insert to jiedui_app
    with check (actor_id is not distinct from scope_account());
  create policy event_worker on event for select to jiedui_worker using (true);

  grant select, insert on request to jiedui_app;
  alter table request enable row level security;
  alter table request force row level security;
  create policy request_own on request for all to jiedui_app
    using (account_id = scope_account()) with check (account_id = scope_account());

  grant select, insert on audit_entry to jiedui_app;
  alter table audit_entry enable row level security;
  alter table audit_entry force row level security;
  create policy audit_read on audit_entry for select to jiedui_app
    using (scope_all() or account_id = scope_account());
  create policy audit_write on audit_entry for insert to jiedui_app with check (true);

  grant select, insert, update on account, service_token to jiedui_app;
  grant select, insert, update, delete on session to jiedui_app;
  grant select, insert on post to jiedui_app;
  grant update (ended_by) on post to jiedui_app;
  grant select, insert, delete on sign_in_attempt to jiedui_app;
  grant update (succeeded) on sign_in_attempt to jiedui_app;
  alter table account enable row level security;
  alter table account force row level security;
  create policy account_read on account for select to jiedui_app
    using (id = scope_account() or scope_all() or scope_door() = 'account:' || lower(name)
      or exists (select 1 from post p where p.account_id = account.id and p.ended_by is null));
  create policy account_insert on account for insert to jiedui_app with check (scope_admin());
  create policy account_update on account for update to jiedui_app
    using (id = scope_account() or scope_admin()) with check (id = scope_account() or scope_admin());
  alter table post enable row level security;
  alter table post force row level security;
  create policy post_read on post for select to jiedui_app
    using (account_id = scope_account() or scope_all() or works_with_us(party_id));
  create policy post_insert on post for insert to jiedui_app with check (scope_admin());
  create policy post_update on post for update to jiedui_app using (scope_admin()) with check (scope_admin());
  alter table session enable row level security;
  alter table session force row level security;
  create policy session_own on session for all to jiedui_app
    using (account_id = scope_account() or scope_admin() or scope_door() = 'session:' || id::text)
    with check (account_id = scope_account() or scope_admin() or scope_door() = 'session:' || id::text);
  alter table service_token enable row level security;
  alter table service_token force row level security;
  create policy service_token_own on service_token for all to jiedui_app
    using (scope_admin() or scope_door() = 'service:' || id::text) with check (scope_admin());

  grant select, insert, update on party, pairing to jiedui_app;
  grant select, insert on party_name, party_cover, membership, pairing_version to jiedui_app;
  grant update (ended_by) on membership, pairing_version to jiedui_app;
  grant update (place_id, path) on party_cover to jiedui_app;
  grant select on party, party_name, party_cover, membership, pairing, pairing_version to jiedui_worker;

  alter table party enable row level security;
  alter table party force row level security;
  create policy party_read on party for select to jiedui_app
    using (in_scope(published, party_ids || seen_by_ids, place_paths || seen_by_paths));
  create policy party_insert on party for insert to jiedui_app with check (in_scope(false, party_ids, place_paths));
  create policy party_update on party for update to jiedui_app
    using (in_scope(false, party_ids, place_paths)) with check (in_scope(false, party_ids, place_paths));
  create policy party_worker on party for select to jiedui_worker using (true);

  alter table party_name enable row level security;
  alter table party_name force row level security;
  create policy party_name_read on party_name for select to jiedui_app using (exists (select 1 from party p where p.id = party_id));
  create policy party_name_insert on party_name for insert to jiedui_app with check (owns_party(party_id));
  create policy party_name_worker on party_name for select to jiedui_worker using (true);
  alter table party_cover enable row level security;
  alter table party_cover force row level security;
  create policy party_cover_read on party_cover for select to jiedui_app using (exists (select 1 from party p where p.id = party_id));
  create policy party_cover_insert on party_cover for insert to jiedui_app with check (owns_party(party_id));
  create policy party_cover_update on party_cover for update to jiedui_app using (owns_party(party_id)) with check (owns_party(party_id));
  create policy party_cover_worker on party_cover for select to jiedui_worker using (true);
  alter table membership enable row level security;
  alter table membership force row level security;
  /* a party always knows which groups it belongs to, though nobody published them: its scope grows by them */
  create policy membership_read on membership for select to jiedui_app
    using (member_id = any(scope_parties()) or exists (select 1 from party p where p.id = group_id));
  create policy membership_insert on membership for insert to jiedui_app with check (owns_party(group_id));
  create policy membership_update on membership for update to jiedui_app using (owns_party(group_id)) with check (owns_party(group_id));
  create policy membership_worker on membership for select to jiedui_worker using (true);

  alter table pairing enable row level security;
  alter table pairing force row level security;
  create policy pairing_read on pairing for select to jiedui_app using (in_scope(published, party_ids, place_paths));
  create policy pairing_insert on pairing for insert to jiedui_app with check (in_scope(false, party_ids, place_paths));
  create policy pairing_update on pairing for update to jiedui_app
    using (in_scope(false, party_ids, place_paths)) with check (in_scope(false, party_ids, place_paths));
  create policy pairing_worker on pairing for select to jiedui_worker using (true);
  alter table pairing_version enable row level security;
  alter table pairing_version force row level security;
  create policy pairing_version_read on pairing_version for select to jiedui_app
    using (exists (select 1 from pairing p where p.id = pairing_id));
  create policy pairing_version_insert on pairing_version for insert to jiedui_app with check (owns_pairing(pairing_id));
  create policy pairing_version_update on pairing_version for update to jiedui_app
    using (owns_pairing(pairing_id)) with check (owns_pairing(pairing_id));
  create policy pairing_version_worker on pairing_version for select to jiedui_worker using (true);
`;
