import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The register of monitored households (一户一册一卡).
 *
 *  - A household's entry (`household`) lies at a township or village of a county. What happens to it is a step with its day, its
 *    account and what it rests on (`household_step`); the table `household_path` says which step leads where.
 *  - Its members are people of the labour room. A human being has one open place in a register, in the whole database.
 *  - Whoever found a household does not review it, whoever proposed to clear it does not clear it: the database holds that, too.
 *  - Rows go to the county, its townships and whoever supervises the place; how many there are is told to both sides
 *    (`household_tally`), as a number alone.
 */
export class Households1700000000035 implements MigrationInterface {
  readonly name = 'Households1700000000035';

  async up(db: QueryRunner): Promise<void> {
    await db.query(CATEGORIES);
    await db.query(HOUSEHOLDS);
    await db.query(STEPS);
    await db.query(MEMBERS);
    await db.query(CHECKS_AND_INCOMES);
    await db.query(OPENING);
    await db.query(TALLY);
    await db.query(WALLS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The register of households is not taken down: restore a backup instead.'));
  }
}

/** The categories of each era, with the days on which a household can be found under them. */
const CATEGORIES = `
  create table household_era (
    category text primary key,
    ordinal int not null unique,
    from_day date not null,
    until_day date,
    name_zh text not null check (length(name_zh) between 1 and 60),
    name_en text not null check (length(name_en) between 1 and 100),
    check (until_day is null or until_day >= from_day)
  );
  insert into household_era values
    ('REGISTERED_POOR', 1, '2014-01-01', '2020-12-31', '建档立卡贫困户', 'registered poor household'),
    ('LIFTED', 2, '2014-01-01', '2020-12-31', '脱贫户', 'household lifted out of poverty'),
    ('UNSTABLE_LIFTED', 3, '2020-01-01', null, '脱贫不稳定户', 'unstable lifted household'),
    ('MARGINAL', 4, '2020-01-01', null, '边缘易致贫户', 'household on the edge of poverty'),
    ('SUDDEN_HARDSHIP', 5, '2020-01-01', null, '突发严重困难户', 'household in sudden hardship');
  create trigger household_era_append_only before update or delete on household_era
    for each row execute function append_only();
`;

const HOUSEHOLDS = `
  create table household (
    id uuid primary key,
    pairing_id uuid not null references pairing,
    /* the county whose register it is in */
    recipient_id uuid not null references party,
    /* a township or a village of it */
    place_id uuid not null references place,
    village text check (length(village) between 1 and 100),
    /* the register's own number; entries of one number follow each other and none is ever deleted */
    number text not null check (number ~ '^[0-9A-Za-z-]{1,40}$'),
    entry int not null check (entry >= 1),
    category text not null references household_era,
    risk text not null check (risk in ('ILLNESS', 'SCHOOLING', 'DISASTER', 'DISABILITY', 'ACCIDENT', 'LACK_OF_LABOUR', 'LACK_OF_SKILL',
      'LACK_OF_MONEY', 'JOB_LOSS', 'BUSINESS_FAILURE', 'HOUSING', 'WATER', 'OTHER')),
    found_on date not null,
    state text not null check (state in ('FOUND', 'REVIEWED', 'NOTICED', 'ADMITTED', 'CLEARING', 'CLEARED', 'DISMISSED')),
    reviewed_on date,
    noticed_on date,
    admitted_on date,
    closed_on date,
    version int not null check (version >= 1),
    simulated boolean not null,
    /* made-up or not, no household's page is for the public */
    published boolean not null default false check (not published),
    party_ids uuid[] not null,
    place_paths text[] not null,
    unique (recipient_id, number, entry),
    check ((closed_on is null) = (state not in ('CLEARED', 'DISMISSED'))),
    check (reviewed_on >= found_on and noticed_on >= reviewed_on and admitted_on >= noticed_on + 5),
    check (party_ids @> array[recipient_id])
  );
  create unique index household_once on household (recipient_id, number) where closed_on is null;
  create index household_by_pairing on household (pairing_id, id);
  create index household_by_party on household using gin (party_ids);
  create index household_by_path on household using gin (path_prefixes(place_paths));
  create index household_waiting on household (found_on, id) where state = 'FOUND';
`;

const PATH: readonly (readonly [from: string, action: string, to: string])[] = [
  ['', 'FIND', 'FOUND'],
  ['FOUND', 'REVIEW', 'REVIEWED'],
  ['REVIEWED', 'NOTICE', 'NOTICED'],
  ['NOTICED', 'ADMIT', 'ADMITTED'],
  ['ADMITTED', 'PROPOSE_CLEARING', 'CLEARING'],
  ['CLEARING', 'CLEAR', 'CLEARED'],
  ['CLEARING', 'KEEP', 'ADMITTED'],
  ...['FOUND', 'REVIEWED', 'NOTICED'].map((from) => [from, 'DISMISS', 'DISMISSED'] as const),
  ...['FOUND', 'REVIEWED', 'NOTICED', 'ADMITTED', 'CLEARING'].flatMap((state) =>
    ['CHANGE_MEMBERS', 'CHECK', 'RECORD_INCOME'].map((action) => [state, action, state] as const),
  ),
];

const STEPS = `
  create table household_path (
    /* empty for an entry that does not exist yet */
    from_state text not null,
    action text not null,
    to_state text not null,
    primary key (from_state, action)
  );
  insert into household_path values ${PATH.map((step) => `(${step.map((word) => `'${word}'`).join(', ')})`).join(', ')};
  create trigger household_path_append_only before update or delete on household_path
    for each row execute function append_only();

  /* whether a step leads somewhere, or keeps the book of an entry that stays where it is */
  create function household_moves_by(action text) returns boolean language sql immutable parallel safe as
    $$ select action not in ('CHANGE_MEMBERS', 'CHECK', 'RECORD_INCOME') $$;

  create table household_step (
    household_id uuid not null references household,
    version int not null check (version >= 1),
    action text not null,
    state text not null,
    /* the day on which it happened */
    day date not null,
    text text check (length(text) between 1 and 1000),
    evidence text[] not null default '{}' check (cardinality(evidence) <= 20),
    made_by xid8 not null default pg_current_xact_id(),
    ended_by xid8,
    made_at timestamptz not null default clock_timestamp(),
    made_by_account uuid references account,
    primary key (household_id, version),
    check (text is not null or action in ('FIND', 'CHANGE_MEMBERS', 'CHECK', 'RECORD_INCOME')),
    check (cardinality(evidence) > 0 or action not in ('PROPOSE_CLEARING', 'CLEAR'))
  );
  create unique index household_step_current on household_step (household_id) where ended_by is null;
  create index household_step_path on household_step (household_id, version) where household_moves_by(action);
  create trigger household_step_only_end before update or delete on household_step
    for each row execute function only_end_version();

  create function check_household_step() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    house household;
    before household_step;
    last_of_path household_step;
    other uuid;
  begin
    select * into house from household where id = new.household_id;
    select * into before from household_step where household_id = new.household_id and version = new.version - 1;
    if (before.version is null) <> (new.version = 1) then
      raise exception 'version % of household % does not follow another', new.version, new.household_id
        using errcode = 'check_violation', constraint = 'household_steps_follow';
    end if;
    if not exists (select 1 from household_path p where p.from_state = coalesce(before.state, '') and p.action = new.action
                      and p.to_state = new.state) then
      raise exception 'household %: % does not lead from % to %', new.household_id, new.action, before.state, new.state
        using errcode = 'check_violation', constraint = 'household_step_known';
    end if;
    select * into last_of_path from household_step s
     where s.household_id = new.household_id and household_moves_by(s.action) and s.version < new.version order by s.version desc limit 1;
    if new.day < house.found_on or (household_moves_by(new.action) and new.day < last_of_path.day)
       or (new.action = 'ADMIT' and new.day < house.noticed_on + 5) then
      raise exception 'household %: % comes too early', new.household_id, new.action
        using errcode = 'check_violation', constraint = 'household_days_follow';
    end if;
    /* every step is somebody's; only a simulation may act by itself. What one says, another judges */
    select s.made_by_account into other from household_step s
     where s.household_id = new.household_id and s.version < new.version
       and s.action = case when new.action in ('CLEAR', 'KEEP') then 'PROPOSE_CLEARING' else 'FIND' end
     order by s.version desc limit 1;
    if (new.made_by_account is null and not house.simulated)
       or (new.action in ('REVIEW', 'DISMISS', 'CLEAR', 'KEEP') and new.made_by_account = other) then
      raise exception 'household %: % is by a second person', new.household_id, new.action
        using errcode = 'check_violation', constraint = 'household_judged_by_another';
    end if;
    return new;
  end $$;
  create trigger check_household_step before insert on household_step
    for each row execute function check_household_step();

  create function check_household_head() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    house uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
  begin
    if not exists (
      select 1 from household h join household_step s on s.household_id = h.id and s.version = h.version and s.ended_by is null
       where h.id = house and h.state = s.state) then
      raise exception 'household % differs from its latest step', house
        using errcode = 'check_violation', constraint = 'household_head_stands';
    end if;
    return null;
  end $$;
  create constraint trigger check_household_head after insert or update of version, state on household
    deferrable initially deferred for each row execute function check_household_head('id');
  create constraint trigger check_household_head after insert or update on household_step
    deferrable initially deferred for each row execute function check_household_head('household_id');
`;

const MEMBERS = `
  create table household_member (
    id uuid not null,
    /* of the member: what was said of them before is kept */
    version int not null check (version >= 1),
    household_id uuid not null references household,
    pairing_id uuid not null,
    person_id uuid not null,
    relation text not null check (relation in ('HEAD', 'SPOUSE', 'CHILD', 'CHILD_IN_LAW', 'GRANDCHILD', 'PARENT', 'GRANDPARENT', 'SIBLING', 'OTHER')),
    since date not null,
    /* the last day in the household; null for who belongs to it still */
    until date check (until >= since),
    /* since when their place in the register is free: they left, or the entry was closed */
    closed_on date,
    is_labourer boolean not null,
    in_school boolean not null,
    sealed_health text check (length(sealed_health) <= 2000),
    made_by xid8 not null default pg_current_xact_id(),
    ended_by xid8,
    made_at timestamptz not null default clock_timestamp(),
    made_by_account uuid references account,
    primary key (id, version),
    foreign key (person_id, pairing_id) references person_pairing (person_id, pairing_id),
    check (until is null or closed_on is not null)
  );
  create unique index household_member_current on household_member (id) where ended_by is null;
  /* one open place in a register for a human being, wherever */
  create unique index household_member_once on household_member (person_id) where ended_by is null and closed_on is null;
  create index household_member_by_household on household_member (household_id, id);
  create index household_member_by_person on household_member (person_id, pairing_id);
  create trigger household_member_only_end before update or delete on household_member
    for each row execute function only_end_version();

  create function check_household_member() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    house household;
    before household_member;
  begin
    select * into house from household where id = new.household_id;
    select * into before from household_member where id = new.id and version = new.version - 1;
    if house.pairing_id <> new.pairing_id or (before.id is null) <> (new.version = 1)
       or (before.id is not null and (before.household_id, before.person_id) <> (new.household_id, new.person_id)) then
      raise exception 'member % is not of household %', new.id, new.household_id
        using errcode = 'check_violation', constraint = 'household_member_stays';
    end if;
    return new;
  end $$;
  create trigger check_household_member before insert on household_member
    for each row execute function check_household_member();
`;

const CHECKS_AND_INCOMES = `
  /* how a guarantee stood on a day; the latest day stands, of one day what was said last */
  create table household_check (
    household_id uuid not null,
    version int not null,
    guarantee text not null check (guarantee in ('FOOD_AND_CLOTHING', 'SCHOOLING', 'MEDICAL_CARE', 'HOUSING', 'DRINKING_WATER')),
    day date not null,
    state text not null check (state in ('MET', 'NOT_MET', 'BEING_MENDED')),
    note text check (length(note) between 1 and 500),
    primary key (household_id, version, guarantee),
    foreign key (household_id, version) references household_step
  );
  create index household_check_latest on household_check (household_id, guarantee, day desc, version desc);
  create trigger household_check_append_only before update or delete on household_check
    for each row execute function append_only();

  /* a year's income per head, in fen; a correction ends what stood */
  create table household_income (
    household_id uuid not null,
    version int not null,
    year int not null check (year between 2013 and 2100),
    wages_fen bigint not null check (wages_fen between 0 and 10000000000),
    /* a business can lose */
    business_fen bigint not null check (business_fen between -10000000000 and 10000000000),
    property_fen bigint not null check (property_fen between 0 and 10000000000),
    transfers_fen bigint not null check (transfers_fen between 0 and 10000000000),
    reason text check (length(reason) between 1 and 500),
    made_by xid8 not null default pg_current_xact_id(),
    ended_by xid8,
    primary key (household_id, version),
    foreign key (household_id, version) references household_step
  );
  create unique index household_income_current on household_income (household_id, year) where ended_by is null;
  create trigger household_income_only_end before update or delete on household_income
    for each row execute function only_end_version();
`;

/** A township that is registered later finds the households that lie there. */
const OPENING = `
  create function open_households_to_cover() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update household h set party_ids = h.party_ids || new.party_id
     where path_prefixes(h.place_paths) && array[new.path] and not h.party_ids @> array[new.party_id]
       and exists (select 1 from party p where p.id = new.party_id and p.kind = 'GOVERNMENT')
       and exists (select 1 from party_cover county where county.party_id = h.recipient_id and starts_with(new.path, county.path));
    return null;
  end $$;
  create trigger open_households_to_cover after insert on party_cover
    for each row execute function open_households_to_cover();
`;

/*
 * How many households there were on a day, and how many people in them, in the owner's name: whoever has to do with the pairing
 * learns the numbers. How many of the households a cell counts the viewer may look at themselves stands beside it.
 */
const TALLY = `
  create function household_tally(on_day date, of_pairings uuid[], within text[], of_states text[], of_categories text[], grouped_by text)
    returns table (key text, households int, persons int, visible int)
    language sql stable security definer set search_path = public, pg_temp as $$
    with own as materialized (
      select own.id from own_pairings() as own (id)
      union
      select p.id from pairing p where p.published and scope_published()),
    standing as materialized (
      select h.id, h.place_id, h.category, s.state, in_scope(h.published, h.party_ids, h.place_paths) as is_visible
        from household h
        cross join lateral (select last.state from household_step last
                             where last.household_id = h.id and household_moves_by(last.action) and last.day <= on_day order by last.version desc limit 1) s
       where h.found_on <= on_day
         and (scope_all() or h.pairing_id in (select own.id from own) or in_scope(h.published, h.party_ids, h.place_paths))
         and (of_pairings is null or h.pairing_id = any(of_pairings))
         and (within is null or lies_within(h.place_paths, within))
         and (of_categories is null or h.category = any(of_categories))
         and s.state = any(of_states)),
    celled as (
      select id, is_visible, case grouped_by when 'PLACE' then place_id::text when 'CATEGORY' then category when 'STATE' then state else '' end as cell
        from standing)
    select c.cell, count(distinct c.id)::int, count(distinct m.person_id)::int, (count(distinct c.id) filter (where c.is_visible))::int
      from celled c
      left join household_member m on m.household_id = c.id and m.ended_by is null and m.since <= on_day and (m.until is null or m.until >= on_day)
     group by c.cell
  $$;
`;

/** What hangs on a household is seen with it, and written by whom it may be written by. */
const followed = (table: string): string => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy ${table}_read on ${table} for select to jiedui_app using (exists (select 1 from household h where h.id = household_id));
  create policy ${table}_insert on ${table} for insert to jiedui_app
    with check (exists (select 1 from household h where h.id = household_id and in_scope(false, h.party_ids, h.place_paths)));
  create policy ${table}_worker on ${table} for select to jiedui_worker using (true);
  create policy ${table}_keeping on ${table} for select to current_user using (true);
`;

const ended = (table: string): string => `
  create policy ${table}_end on ${table} for update to jiedui_app
    using (exists (select 1 from household h where h.id = household_id and in_scope(false, h.party_ids, h.place_paths)));
`;

const WALLS = `
  revoke execute on function household_tally from public;
  grant execute on function household_tally to jiedui_app;
  grant select on household_era, household_path to jiedui_app, jiedui_worker;
  grant select, insert on household, household_step, household_member, household_check, household_income to jiedui_app;
  grant update (state, reviewed_on, noticed_on, admitted_on, closed_on, version, party_ids, place_paths) on household to jiedui_app;
  grant update (ended_by) on household_step, household_member, household_income to jiedui_app;
  grant select on household, household_step, household_member, household_check, household_income to jiedui_worker;

  alter table household enable row level security;
  alter table household force row level security;
  create policy household_read on household for select to jiedui_app using (in_scope(published, party_ids, place_paths));
  create policy household_insert on household for insert to jiedui_app with check (in_scope(false, party_ids, place_paths));
  create policy household_update on household for update to jiedui_app
    using (in_scope(false, party_ids, place_paths)) with check (in_scope(false, party_ids, place_paths));
  create policy household_worker on household for select to jiedui_worker using (true);
  /* the triggers and the tally look in the owner's name, also at whose area an office covers */
  create policy party_keeping on party for select to current_user using (true);
  create policy party_cover_keeping on party_cover for select to current_user using (true);
  create policy household_keeping on household for all to current_user using (true) with check (true);
  ${['household_step', 'household_member', 'household_check', 'household_income'].map(followed).join('')}
  ${['household_step', 'household_member', 'household_income'].map(ended).join('')}

  /*
   * A township knows the people of its households, whether or not it sees the pairing that names them. A function, and last: every list of
   * placements plans this policy, and spelled out it cost each of them a millisecond of planning (1.4 ms, 0.4 without).
   */
  create function is_in_own_household(who uuid, of_pairing uuid) returns boolean
    language sql stable cost 10000 security definer set search_path = public, pg_temp as $$
    select exists (select 1 from household_member m join household h on h.id = m.household_id
                    where m.person_id = who and m.pairing_id = of_pairing and in_scope(h.published, h.party_ids, h.place_paths))
  $$;
  revoke execute on function is_in_own_household from public;
  grant execute on function is_in_own_household to jiedui_app;
  create policy person_pairing_of_household_read on person_pairing for select to jiedui_app
    using (is_in_own_household(person_id, pairing_id));
`;
