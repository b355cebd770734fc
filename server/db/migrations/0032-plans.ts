import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a county plans and who does it (计划方案、任务清单).
 *
 *  - A plan (`work_plan`) stands at one of four levels, under one of a higher level, of the same pairing and side. Only what it
 *    stands under may change, with a reason.
 *  - A piece of work (`work_item`) names unit, person, deadline and milestones. Each step is a version; a quarter's progress comes
 *    with its step, and what was reported before is kept.
 *  - Whoever did the work, or answers for it by name, does not accept it: the database holds that, too.
 */
export class Plans1700000000032 implements MigrationInterface {
  readonly name = 'Plans1700000000032';

  async up(db: QueryRunner): Promise<void> {
    await db.query(PLANS);
    await db.query(ITEMS);
    await db.query(STEPS_OF_ITEMS);
    await db.query(WALLS);
    await db.query(EVIDENCE);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Plans are not taken down: restore a backup instead.'));
  }
}

const PLANS = `
  create table work_plan (
    id uuid primary key,
    pairing_id uuid not null references pairing,
    side text not null check (side in ('DONOR', 'RECIPIENT')),
    level text not null check (level in ('COUNTY', 'TOWNSHIP', 'VILLAGE', 'HOUSEHOLD')),
    parent_id uuid references work_plan,
    unit_id uuid not null references party,
    place_id uuid not null references place,
    /* the village, or the household's number: never a name of somebody */
    locality text check (length(locality) between 1 and 100),
    title text not null check (length(title) between 1 and 200),
    from_day date not null,
    until_day date not null check (until_day >= from_day),
    origin text not null check (origin in ('MEETING', 'AGREEMENT', 'BY_HAND')),
    /* of several tables, so checks ask whether it is there */
    origin_id uuid,
    /* its unit, and those of the plans above: they manage it */
    keeper_ids uuid[] not null check (unit_id = any (keeper_ids)),
    version int not null check (version >= 1),
    simulated boolean not null,
    published boolean not null,
    party_ids uuid[] not null,
    place_paths text[] not null,
    check ((level = 'COUNTY') = (parent_id is null)),
    check ((level in ('VILLAGE', 'HOUSEHOLD')) = (locality is not null)),
    check ((origin = 'BY_HAND') = (origin_id is null)),
    check (party_ids @> keeper_ids)
  );
  create index work_plan_by_pairing on work_plan (pairing_id, id);
  create index work_plan_by_parent on work_plan (parent_id, id);
  create index work_plan_by_party on work_plan using gin (party_ids);

  /* under which plan it has stood, since when and why */
  create table work_plan_version (
    plan_id uuid not null references work_plan,
    version int not null check (version >= 1),
    parent_id uuid references work_plan,
    reason text check (length(reason) between 1 and 1000),
    made_by xid8 not null default pg_current_xact_id(),
    ended_by xid8,
    made_at timestamptz not null default clock_timestamp(),
    made_by_account uuid references account,
    primary key (plan_id, version),
    check ((version = 1) = (reason is null))
  );
  create unique index work_plan_version_current on work_plan_version (plan_id) where ended_by is null;
  create trigger work_plan_version_only_end before update or delete on work_plan_version
    for each row execute function only_end_version();

  create function check_work_plan() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    levels constant text[] := '{COUNTY,TOWNSHIP,VILLAGE,HOUSEHOLD}';
    above work_plan;
  begin
    if new.parent_id is null then return new; end if;
    select * into above from work_plan where id = new.parent_id;
    if array_position(levels, above.level) >= array_position(levels, new.level) or above.pairing_id <> new.pairing_id
       or above.side <> new.side or not new.keeper_ids @> above.keeper_ids
       or new.from_day < above.from_day or new.until_day > above.until_day then
      raise exception 'plan % does not stand under plan %', new.id, new.parent_id
        using errcode = 'check_violation', constraint = 'work_plan_under_higher';
    end if;
    return new;
  end $$;
  create trigger check_work_plan before insert or update of parent_id on work_plan
    for each row execute function check_work_plan();

  create function check_work_plan_head() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    plan uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
  begin
    if not exists (
      select 1 from work_plan p join work_plan_version v on v.plan_id = p.id and v.version = p.version and v.ended_by is null
       where p.id = plan and p.parent_id is not distinct from v.parent_id) then
      raise exception 'plan % differs from its latest version', plan
        using errcode = 'check_violation', constraint = 'work_plan_head_stands';
    end if;
    return null;
  end $$;
  create constraint trigger check_work_plan_head after insert or update of version, parent_id on work_plan
    deferrable initially deferred for each row execute function check_work_plan_head('id');
  create constraint trigger check_work_plan_head after insert or update on work_plan_version
    deferrable initially deferred for each row execute function check_work_plan_head('plan_id');
`;

const ITEMS = `
  create function days_follow(days date[], last_day date) returns boolean language sql immutable parallel safe as
    $$ select coalesce(bool_and(day <= last_day and (before is null or before <= day)), true)
         from (select day, lag(day) over (order by nth) as before from unnest(days) with ordinality as d(day, nth)) as each_day $$;

  create table work_item (
    id uuid primary key,
    pairing_id uuid not null references pairing,
    plan_id uuid not null references work_plan,
    side text not null check (side in ('DONOR', 'RECIPIENT')),
    title text not null check (length(title) between 1 and 500),
    unit_id uuid not null references party,
    /* an official by account or by name; nobody for the unit as a whole */
    person_id uuid references account,
    person_name text check (length(person_name) between 1 and 60),
    origin text not null check (origin in ('MEETING', 'AGREEMENT', 'RECTIFICATION', 'FLAG', 'BY_HAND')),
    origin_id uuid,
    /* each step with the days that it takes and the day on which it ends */
    step_titles text[] not null,
    step_days int[] not null check (1 <= all (step_days)),
    milestone_days date[] not null,
    reached int not null check (reached between 0 and cardinality(milestone_days)),
    assigned_on date not null,
    due date not null check (due >= assigned_on),
    next_due date not null generated always as (coalesce(milestone_days[reached + 1], due)) stored,
    state text not null check (state in ('OPEN', 'UNDER_WAY', 'DONE', 'ACCEPTED', 'CANCELLED')),
    /* those of its plan */
    keeper_ids uuid[] not null,
    version int not null check (version >= 1),
    simulated boolean not null,
    published boolean not null,
    party_ids uuid[] not null,
    place_paths text[] not null,
    check (person_id is null or person_name is null),
    check ((origin = 'BY_HAND') = (origin_id is null)),
    check (cardinality(step_titles) <= 20 and cardinality(step_titles) = cardinality(step_days)
           and cardinality(step_titles) = cardinality(milestone_days)),
    constraint work_milestones_follow check (days_follow(milestone_days, due)),
    check (party_ids @> (keeper_ids || unit_id))
  );
  create index work_item_by_pairing on work_item (pairing_id, id);
  create index work_item_by_plan on work_item (plan_id, id);
  create index work_item_by_party on work_item using gin (party_ids);
  create index work_item_waiting on work_item (next_due, id) where state in ('OPEN', 'UNDER_WAY');

  /* every step of a piece of work, with what it said */
  create table work_item_version (
    item_id uuid not null references work_item,
    version int not null check (version >= 1),
    action text not null check (action in ('ASSIGN', 'START', 'REPORT', 'FINISH', 'ACCEPT', 'RESCHEDULE', 'CANCEL', 'REOPEN')),
    state text not null,
    day date not null,
    due date not null,
    milestone_days date[] not null,
    reached int not null,
    text text check (length(text) between 1 and 1000),
    made_by xid8 not null default pg_current_xact_id(),
    ended_by xid8,
    made_at timestamptz not null default clock_timestamp(),
    made_by_account uuid references account,
    primary key (item_id, version),
    check ((action in ('ASSIGN', 'START', 'REPORT')) = (text is null))
  );
  create unique index work_item_version_current on work_item_version (item_id) where ended_by is null;
  create trigger work_item_version_only_end before update or delete on work_item_version
    for each row execute function only_end_version();

  /* a quarter's progress, as the step of that version reported it: the latest of a quarter stands */
  create table work_progress (
    item_id uuid not null,
    version int not null,
    year int not null check (year between 2016 and 2100),
    quarter int not null check (quarter between 1 and 4),
    income_fen bigint not null check (income_fen >= 0),
    projects_moved int not null check (projects_moved between 0 and 100000),
    problems_solved int not null check (problems_solved between 0 and 100000),
    note text not null check (length(note) between 1 and 1000),
    primary key (item_id, version),
    foreign key (item_id, version) references work_item_version
  );
  create trigger work_progress_append_only before update or delete on work_progress
    for each row execute function append_only();
`;

const STEPS: readonly (readonly [from: string, action: string, to: string])[] = [
  ['', 'ASSIGN', 'OPEN'],
  ['OPEN', 'START', 'UNDER_WAY'],
  ['OPEN', 'REPORT', 'UNDER_WAY'],
  ['OPEN', 'RESCHEDULE', 'OPEN'],
  ['OPEN', 'CANCEL', 'CANCELLED'],
  ['UNDER_WAY', 'REPORT', 'UNDER_WAY'],
  ['UNDER_WAY', 'FINISH', 'DONE'],
  ['UNDER_WAY', 'RESCHEDULE', 'UNDER_WAY'],
  ['UNDER_WAY', 'CANCEL', 'CANCELLED'],
  ['DONE', 'REPORT', 'DONE'],
  ['DONE', 'ACCEPT', 'ACCEPTED'],
  ['DONE', 'REOPEN', 'UNDER_WAY'],
  ['ACCEPTED', 'REOPEN', 'UNDER_WAY'],
  ['CANCELLED', 'REOPEN', 'UNDER_WAY'],
];

const STEPS_OF_ITEMS = `
  create table work_step (
    /* empty for work that does not exist yet */
    from_state text not null,
    action text not null,
    to_state text not null,
    primary key (from_state, action)
  );
  insert into work_step values ${STEPS.map((step) => `(${step.map((word) => `'${word}'`).join(', ')})`).join(', ')};
  create trigger work_step_append_only before update or delete on work_step
    for each row execute function append_only();

  create function check_work_item() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    plan work_plan;
  begin
    select * into plan from work_plan where id = new.plan_id;
    if plan.pairing_id <> new.pairing_id or plan.side <> new.side or not new.keeper_ids @> plan.keeper_ids then
      raise exception 'work % does not belong to plan %', new.id, new.plan_id
        using errcode = 'check_violation', constraint = 'work_item_of_plan';
    end if;
    return new;
  end $$;
  create trigger check_work_item before insert on work_item for each row execute function check_work_item();

  create function check_work_step() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    item work_item;
    before work_item_version;
  begin
    select * into item from work_item where id = new.item_id;
    select * into before from work_item_version where item_id = new.item_id and version = new.version - 1;
    if (before.version is null) <> (new.version = 1) then
      raise exception 'version % of work % does not follow another', new.version, new.item_id
        using errcode = 'check_violation', constraint = 'work_versions_follow';
    end if;
    if not exists (select 1 from work_step s where s.from_state = coalesce(before.state, '') and s.action = new.action
                      and s.to_state = new.state)
       or new.day < before.day
       or (before.version is not null and new.action <> 'RESCHEDULE'
           and (new.due, new.milestone_days) is distinct from (before.due, before.milestone_days))
       or (before.version is not null and new.action <> 'REPORT' and new.reached <> before.reached) then
      raise exception 'work %: % does not lead from % to %', new.item_id, new.action, before.state, new.state
        using errcode = 'check_violation', constraint = 'work_step_known';
    end if;
    /* every step is somebody's; only a simulation may act by itself. Nobody accepts what they did or answer for */
    if (new.made_by_account is null and not item.simulated)
       or (new.action = 'ACCEPT' and (new.made_by_account = item.person_id or exists (
             select 1 from work_item_version v where v.item_id = new.item_id and v.action in ('START', 'REPORT', 'FINISH')
                and v.made_by_account = new.made_by_account))) then
      raise exception 'work %: % is by somebody else than who did it', new.item_id, new.action
        using errcode = 'check_violation', constraint = 'work_accepted_by_another';
    end if;
    return new;
  end $$;
  create trigger check_work_step before insert on work_item_version
    for each row execute function check_work_step();

  create function check_work_head() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    item uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
  begin
    if not exists (
      select 1 from work_item w join work_item_version v on v.item_id = w.id and v.version = w.version and v.ended_by is null
       where w.id = item and (w.state, w.due, w.milestone_days, w.reached) = (v.state, v.due, v.milestone_days, v.reached)
         and (v.action = 'REPORT') = exists (select 1 from work_progress g where g.item_id = v.item_id and g.version = v.version)) then
      raise exception 'work % differs from its latest version', item
        using errcode = 'check_violation', constraint = 'work_head_stands';
    end if;
    return null;
  end $$;
  create constraint trigger check_work_head after insert or update of version, state, due, milestone_days, reached on work_item
    deferrable initially deferred for each row execute function check_work_head('id');
  create constraint trigger check_work_head after insert or update on work_item_version
    deferrable initially deferred for each row execute function check_work_head('item_id');

  create function check_work_progress() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if not exists (select 1 from work_item_version v where v.item_id = new.item_id and v.version = new.version and v.action = 'REPORT'
                      and v.made_by = pg_current_xact_id()) then
      raise exception 'work %: progress comes with its step', new.item_id
        using errcode = 'check_violation', constraint = 'work_progress_of_step';
    end if;
    return new;
  end $$;
  create trigger check_work_progress before insert on work_progress for each row execute function check_work_progress();
`;

/** What hangs on a row is seen with it, and written by whom it may be written by. */
const followed = (table: string, key: string, head: string): string => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy ${table}_read on ${table} for select to jiedui_app using (exists (select 1 from ${head} h where h.id = ${key}));
  create policy ${table}_insert on ${table} for insert to jiedui_app
    with check (exists (select 1 from ${head} h where h.id = ${key} and in_scope(false, h.party_ids, h.place_paths)));
  create policy ${table}_worker on ${table} for select to jiedui_worker using (true);
  create policy ${table}_keeping on ${table} for select to current_user using (true);
`;

const ended = (table: string, key: string, head: string): string => `
  create policy ${table}_end on ${table} for update to jiedui_app
    using (exists (select 1 from ${head} h where h.id = ${key} and in_scope(false, h.party_ids, h.place_paths)));
`;

const owned = (table: string): string => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy ${table}_read on ${table} for select to jiedui_app using (in_scope(published, party_ids, place_paths));
  create policy ${table}_insert on ${table} for insert to jiedui_app with check (in_scope(false, party_ids, place_paths));
  create policy ${table}_update on ${table} for update to jiedui_app
    using (in_scope(false, party_ids, place_paths)) with check (in_scope(false, party_ids, place_paths));
  create policy ${table}_worker on ${table} for select to jiedui_worker using (true);
  /* the triggers look in the owner's name */
  create policy ${table}_keeping on ${table} for select to current_user using (true);
`;

const WALLS = `
  grant select on work_step to jiedui_app, jiedui_worker;
  grant select, insert on work_plan, work_plan_version, work_item, work_item_version, work_progress to jiedui_app;
  grant update (ended_by) on work_plan_version, work_item_version to jiedui_app;
  grant update (parent_id, keeper_ids, party_ids, version, place_paths) on work_plan to jiedui_app;
  grant update (state, due, milestone_days, reached, keeper_ids, party_ids, version, place_paths) on work_item to jiedui_app;
  grant select on work_plan, work_plan_version, work_item, work_item_version, work_progress to jiedui_worker;
  ${owned('work_plan')}
  ${followed('work_plan_version', 'plan_id', 'work_plan')}
  ${ended('work_plan_version', 'plan_id', 'work_plan')}
  ${owned('work_item')}
  ${followed('work_item_version', 'item_id', 'work_item')}
  ${ended('work_item_version', 'item_id', 'work_item')}
  ${followed('work_progress', 'item_id', 'work_item')}
`;

/** Files prove that something was done. A unit that does it need not see the pairing: the work opens its files to it. */
const EVIDENCE = `
  alter table evidence_link drop constraint evidence_link_record_kind_check;
  alter table evidence_link add constraint evidence_link_record_kind_check
    check (record_kind in ('PLACEMENT', 'PURCHASE', 'ACTIVITY', 'FUND_ENTRY', 'RECTIFICATION', 'WORK_ITEM'));
  create policy evidence_link_of_work_read on evidence_link for select to jiedui_app
    using (record_kind = 'WORK_ITEM' and exists (select 1 from work_item w where w.id = record_id));
  create policy evidence_link_of_work_insert on evidence_link for insert to jiedui_app
    with check (record_kind = 'WORK_ITEM' and exists (
      select 1 from work_item w where w.id = record_id and in_scope(false, w.party_ids, w.place_paths)));
  create policy evidence_link_of_work_end on evidence_link for update to jiedui_app
    using (record_kind = 'WORK_ITEM' and exists (
      select 1 from work_item w where w.id = record_id and in_scope(false, w.party_ids, w.place_paths)));
`;
