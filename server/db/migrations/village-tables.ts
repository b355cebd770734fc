/** What the books of villages have in common, for the migration that makes them: heads that lie at a village, with versions, and rows that hang on them. */
/** Whose a row is: of a county's pairing, at a village, or at a township with the village's name. */
const owned = (published: string): string => `
    id uuid primary key,
    pairing_id uuid not null references pairing,
    recipient_id uuid not null references party,
    place_id uuid not null references place,
    village text check (length(village) between 1 and 100),
    version int not null check (version >= 1),
    withdrawn boolean not null,
    simulated boolean not null,
    published boolean not null check (${published}),
    party_ids uuid[] not null check (party_ids @> array[recipient_id]),
    place_paths text[] not null`;

/** Both sides' rows: what is made up is for the public, too. */
export const OWNED = owned('published = simulated');
/** The county's rows, made up or not: none of them is for the public. */
export const OWNED_BY_COUNTY = owned('not published');

/** What a version has besides its facts. */
export const SAID = (key: string): string => `
    withdrawn boolean not null,
    reason text check (length(reason) between 1 and 500),
    evidence text[] not null default '{}' check (cardinality(evidence) <= 20),
    made_by xid8 not null default pg_current_xact_id(),
    ended_by xid8,
    made_at timestamptz not null default clock_timestamp(),
    made_by_account uuid references account,
    primary key (${key}, version)`;

export const indexed = (table: string): string => `
  create index ${table}_by_pairing on ${table} (pairing_id, id);
  create index ${table}_by_place on ${table} (place_id);
  create index ${table}_by_party on ${table} using gin (party_ids);
  create index ${table}_by_path on ${table} using gin (path_prefixes(place_paths));`;

/** A head says what its latest version says, and versions follow each other. */
export const headed = (table: string, key: string, facts: string): string => `
  create trigger ${table}_version_only_end before update or delete on ${table}_version
    for each row execute function only_end_version();
  create function check_${table}_version() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if new.version > 1 and not exists (select 1 from ${table}_version v where v.${key} = new.${key} and v.version = new.version - 1 and v.ended_by is not null and not v.withdrawn)
       or (new.made_by_account is null and not (select h.simulated from ${table} h where h.id = new.${key})) then
      raise exception 'version % of ${table} % does not follow another', new.version, new.${key}
        using errcode = 'check_violation', constraint = '${table}_versions_follow';
    end if;
    return new;
  end $$;
  create trigger check_${table}_version before insert on ${table}_version
    for each row execute function check_${table}_version();
  create function check_${table}_head() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    of_head uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
  begin
    if not exists (
      select 1 from ${table} h join ${table}_version v on v.${key} = h.id and v.version = h.version and v.ended_by is null
       where h.id = of_head and (h.withdrawn, ${facts.replace(/\w+/g, 'h.$&')}) is not distinct from (v.withdrawn, ${facts.replace(/\w+/g, 'v.$&')})) then
      raise exception '${table} % differs from its latest version', of_head
        using errcode = 'check_violation', constraint = '${table}_head_stands';
    end if;
    return null;
  end $$;
  create constraint trigger check_${table}_head after insert or update of version, withdrawn, ${facts} on ${table}
    deferrable initially deferred for each row execute function check_${table}_head('id');
  create constraint trigger check_${table}_head after insert or update on ${table}_version
    deferrable initially deferred for each row execute function check_${table}_head('${key}');
`;

/** What hangs on a head is seen with it, and written by whom it may be written by. */
export const followed = (table: string, head: string, key: string): string => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy ${table}_insert on ${table} for insert to jiedui_app
    with check (exists (select 1 from ${head} h where h.id = ${key} and in_scope(false, h.party_ids, h.place_paths)));
  create policy ${table}_worker on ${table} for select to jiedui_worker using (true);
  create policy ${table}_keeping on ${table} for select to current_user using (true);
  grant select, insert on ${table} to jiedui_app;
  grant select on ${table} to jiedui_worker;
`;
export const seenWith = (table: string, head: string, key: string): string => `
  create policy ${table}_read on ${table} for select to jiedui_app using (exists (select 1 from ${head} h where h.id = ${key}));
`;
export const ended = (table: string, head: string, key: string): string => `
  create policy ${table}_end on ${table} for update to jiedui_app
    using (exists (select 1 from ${head} h where h.id = ${key} and in_scope(false, h.party_ids, h.place_paths)));
  grant update (ended_by) on ${table} to jiedui_app;
`;
export const whole = (table: string, head: string, key: string): string =>
  followed(table, head, key) + seenWith(table, head, key);
