import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Agreements: one for each pairing and year, in versions whose text (the targets) never changes once its transaction is
 * over. What changes about a version is its state, kept as versioned facts, so "in force" can be asked for any snapshot.
 */
export class Agreements1700000000003 implements MigrationInterface {
  readonly name = 'Agreements1700000000003';

  async up(db: QueryRunner): Promise<void> {
    await db.query(TABLES);
    await db.query(GUARDS);
    await db.query(WALLS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Agreements are not taken down: restore a backup instead.'));
  }
}

const STATUSES = `('DRAFT', 'SIGNED_BY_DONOR', 'SIGNED_BY_RECIPIENT', 'IN_FORCE', 'SUPERSEDED')`;

const TABLES = `
  /* the head: its version and status are those of the latest version */
  create table agreement (
    id uuid primary key,
    pairing_id uuid not null references pairing,
    year int not null check (year between 1990 and 2100),
    version int not null default 1,
    status text not null check (status in ${STATUSES}),
    in_force_version int,
    /* rises whenever targets are shared out among the donor group */
    shares_version int not null default 0,
    simulated boolean not null default false,
    published boolean not null,
    party_ids uuid[] not null,
    place_paths text[] not null,
    created_at timestamptz not null default clock_timestamp(),
    unique (pairing_id, year),
    check (in_force_version is null or in_force_version <= version)
  );
  create index agreement_by_year on agreement (year, id);
  create index agreement_by_party on agreement using gin (party_ids);

  create table agreement_version (
    agreement_id uuid not null references agreement,
    version int not null,
    reason text check (length(reason) <= 500),
    made_by xid8 not null default pg_current_xact_id(),
    made_at timestamptz not null default clock_timestamp(),
    made_by_account uuid,
    primary key (agreement_id, version)
  );
  create trigger agreement_version_append_only before update or delete on agreement_version
    for each row execute function append_only();

  create table agreement_state (
    id bigint generated always as identity primary key,
    agreement_id uuid not null,
    version int not null,
    status text not null check (status in ${STATUSES}),
    made_by xid8 not null default pg_current_xact_id(),
    ended_by xid8,
    made_at timestamptz not null default clock_timestamp(),
    foreign key (agreement_id, version) references agreement_version
  );
  create unique index agreement_state_current on agreement_state (agreement_id, version) where ended_by is null;
  create unique index agreement_in_force_once on agreement_state (agreement_id) where ended_by is null and status = 'IN_FORCE';
  create index agreement_state_by_version on agreement_state (agreement_id, version, id);
  create trigger agreement_state_only_end before update or delete on agreement_state
    for each row execute function only_end_version();

  create table target (
    agreement_id uuid not null,
    version int not null,
    indicator_code text not null,
    indicator_id uuid not null references indicator,
    ordinal int not null,
    /* in the base unit, at its scale */
    value numeric not null,
    unit text not null,
    printed_value text not null check (length(printed_value) <= 64),
    printed_unit text not null check (length(printed_unit) <= 40),
    primary key (agreement_id, version, indicator_code),
    foreign key (agreement_id, version) references agreement_version
  );
  create trigger target_append_only before update or delete on target
    for each row execute function append_only();

  create table target_share (
    id uuid primary key,
    agreement_id uuid not null,
    version int not null,
    indicator_code text not null,
    member_id uuid not null references party,
    value numeric not null check (value >= 0),
    printed_value text not null check (length(printed_value) <= 64),
    printed_unit text not null check (length(printed_unit) <= 40),
    made_by xid8 not null default pg_current_xact_id(),
    ended_by xid8,
    made_by_account uuid,
    foreign key (agreement_id, version, indicator_code) references target
  );
  create unique index target_share_current on target_share (agreement_id, version, indicator_code, member_id)
    where ended_by is null;
  create trigger target_share_only_end before update or delete on target_share
    for each row execute function only_end_version();

  create table signature (
    agreement_id uuid not null,
    version int not null,
    side text not null check (side in ('DONOR', 'RECIPIENT')),
    /* who signed; nobody only where a simulated agreement was signed by the platform itself */
    account_id uuid references account,
    party_id uuid not null references party,
    at timestamptz not null default clock_timestamp(),
    made_by xid8 not null default pg_current_xact_id(),
    primary key (agreement_id, version, side),
    /* the same person never signs for both sides */
    unique (agreement_id, version, account_id),
    foreign key (agreement_id, version) references agreement_version
  );
  create trigger signature_append_only before update or delete on signature
    for each row execute function append_only();
`;

/** What agreement.rules decides, repeated by the database. */
const GUARDS = `
  create function agreement_state_follows() returns trigger language plpgsql as $$
  declare
    before text;
    sides text[];
  begin
    select s.status into before from agreement_state s
     where s.agreement_id = new.agreement_id and s.version = new.version order by s.id desc limit 1;
    if not exists (
      select 1 from (values
        (null, 'DRAFT'),
        ('DRAFT', 'SIGNED_BY_DONOR'), ('DRAFT', 'SIGNED_BY_RECIPIENT'), ('DRAFT', 'SUPERSEDED'),
        ('SIGNED_BY_DONOR', 'IN_FORCE'), ('SIGNED_BY_DONOR', 'SUPERSEDED'),
        ('SIGNED_BY_RECIPIENT', 'IN_FORCE'), ('SIGNED_BY_RECIPIENT', 'SUPERSEDED'),
        ('IN_FORCE', 'SUPERSEDED')
      ) as allowed(from_status, to_status)
      where from_status is not distinct from before and to_status = new.status
    ) then
      raise exception 'an agreement does not go from % to %', before, new.status using errcode = 'check_violation';
    end if;
    select coalesce(array_agg(g.side), '{}') into sides from signature g
     where g.agreement_id = new.agreement_id and g.version = new.version;
    if (new.status in ('SIGNED_BY_DONOR', 'IN_FORCE') and not 'DONOR' = any(sides))
       or (new.status in ('SIGNED_BY_RECIPIENT', 'IN_FORCE') and not 'RECIPIENT' = any(sides)) then
      raise exception '% needs its signatures', new.status using errcode = 'check_violation';
    end if;
    return new;
  end $$;
  create trigger agreement_state_follows before insert on agreement_state
    for each row execute function agreement_state_follows();

  /* a version's text is complete when its transaction is over */
  create function target_with_its_version() returns trigger language plpgsql as $$
  begin
    if not exists (select 1 from agreement_version v where v.agreement_id = new.agreement_id and v.version = new.version
                     and v.made_by = pg_current_xact_id()) then
      raise exception 'the targets of a version are never changed' using errcode = 'check_violation';
    end if;
    return new;
  end $$;
  create trigger target_with_its_version before insert on target
    for each row execute function target_with_its_version();

  create function signature_by_somebody() returns trigger language plpgsql as $$
  begin
    if new.account_id is null and not exists (select 1 from agreement a where a.id = new.agreement_id and a.simulated) then
      raise exception 'an agreement is signed by an account' using errcode = 'check_violation';
    end if;
    return new;
  end $$;
  create trigger signature_by_somebody before insert on signature
    for each row execute function signature_by_somebody();
`;

const CHILDREN = ['agreement_version', 'agreement_state', 'target', 'target_share', 'signature'];

const WALLS = `
  grant select, insert on agreement, ${CHILDREN.join(', ')} to jiedui_app;
  grant update (version, status, in_force_version, shares_version, place_paths) on agreement to jiedui_app;
  grant update (ended_by) on agreement_state, target_share to jiedui_app;
  grant select on agreement, ${CHILDREN.join(', ')} to jiedui_worker;

  alter table agreement enable row level security;
  alter table agreement force row level security;
  create policy agreement_read on agreement for select to jiedui_app using (in_scope(published, party_ids, place_paths));
  create policy agreement_insert on agreement for insert to jiedui_app with check (in_scope(false, party_ids, place_paths));
  create policy agreement_update on agreement for update to jiedui_app
    using (in_scope(false, party_ids, place_paths)) with check (in_scope(false, party_ids, place_paths));
  create policy agreement_worker on agreement for select to jiedui_worker using (true);

${CHILDREN.map(
  (table) => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy ${table}_read on ${table} for select to jiedui_app
    using (exists (select 1 from agreement a where a.id = agreement_id));
  create policy ${table}_insert on ${table} for insert to jiedui_app
    with check (exists (select 1 from agreement a where a.id = agreement_id and in_scope(false, a.party_ids, a.place_paths)));
  create policy ${table}_worker on ${table} for select to jiedui_worker using (true);`,
).join('\n')}
  create policy agreement_state_end on agreement_state for update to jiedui_app
    using (exists (select 1 from agreement a where a.id = agreement_id and in_scope(false, a.party_ids, a.place_paths)));
  create policy target_share_end on target_share for update to jiedui_app
    using (exists (select 1 from agreement a where a.id = agreement_id and in_scope(false, a.party_ids, a.place_paths)));
`;
