import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who helps a household, what both agreed to do, and who went there when.
 *
 *  - `household_helper`: an official answers for a household from one day to another; one at a time.
 *  - `action_plan` with `action_measure`: what helper and household agreed for a period. Every version holds all its measures.
 *  - `household_visit`: somebody was there on a day. A visit of the helper lies within the days of the assignment.
 *
 * Nothing is edited: what changes is a next version, and what stood before is ended and kept. All of it is seen with its household,
 * and so are the files that prove a visit or a plan: a pairing's other readers do not see them.
 */
export class Helpers1700000000038 implements MigrationInterface {
  readonly name = 'Helpers1700000000038';

  async up(db: QueryRunner): Promise<void> {
    await db.query(HELPERS);
    await db.query(PLANS);
    await db.query(VISITS);
    await db.query(CHECKS);
    await db.query(WALLS);
    await db.query(EVIDENCE);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Helpers and visits are not taken down: restore a backup instead.'));
  }
}

/** What every version says of itself. */
const VERSION = `
    made_by xid8 not null default pg_current_xact_id(),
    ended_by xid8,
    made_at timestamptz not null default clock_timestamp(),
    made_by_account uuid references account,
    primary key (id, version)`;

const HELPERS = `
  create table household_helper (
    id uuid not null,
    version int not null check (version >= 1),
    household_id uuid not null references household,
    /* an official of this unit, as they were called then; whether they have an account or not */
    unit_id uuid not null references party,
    account_id uuid references account,
    name text not null check (length(name) between 1 and 60),
    since date not null,
    /* the last day; the day before the first where the assignment never came to anything */
    until date check (until >= since - 1),
    reason text check (length(reason) between 1 and 500),
    ${VERSION},
    check (version = 1 or reason is not null)
  );
  create unique index household_helper_current on household_helper (id) where ended_by is null;
  /* one at a time */
  create unique index household_helper_once on household_helper (household_id) where ended_by is null and until is null;
  create index household_helper_by_household on household_helper (household_id, since) where ended_by is null;
  create index household_helper_by_unit on household_helper (unit_id) where ended_by is null;
`;

const PLANS = `
  create table action_plan (
    id uuid not null,
    version int not null check (version >= 1),
    household_id uuid not null references household,
    /* who helped on the day on which it was agreed */
    helper_id uuid not null,
    from_day date not null,
    until_day date not null check (until_day >= from_day and until_day < from_day + 1100),
    agreed_on date not null check (agreed_on <= until_day),
    action text not null check (action in ('AGREE', 'REVISE', 'PROGRESS')),
    /* what the household said to it, and the papers that say so */
    say text not null check (length(say) between 1 and 500),
    evidence text[] not null check (cardinality(evidence) between 1 and 20),
    reason text check (length(reason) between 1 and 500),
    ${VERSION},
    check ((version = 1) = (action = 'AGREE')),
    check ((reason is null) = (action = 'AGREE'))
  );
  create unique index action_plan_current on action_plan (id) where ended_by is null;
  create index action_plan_by_household on action_plan (household_id, from_day) where ended_by is null;

  create table action_measure (
    plan_id uuid not null,
    version int not null,
    nth int not null check (nth between 1 and 40),
    text text not null check (length(text) between 1 and 300),
    due date not null,
    /* what it is to bring, in fen; null where it is not about money */
    expected_fen bigint check (expected_fen between 0 and 100000000000),
    done_on date,
    gained_fen bigint check (gained_fen between 0 and 100000000000),
    note text check (length(note) between 1 and 500),
    primary key (plan_id, version, nth),
    foreign key (plan_id, version) references action_plan (id, version),
    check (gained_fen is null or done_on is not null)
  );
  create trigger action_measure_append_only before update or delete on action_measure
    for each row execute function append_only();
`;

const VISITS = `
  create table household_visit (
    id uuid not null,
    version int not null check (version >= 1),
    household_id uuid not null references household,
    day date not null,
    /* the assignment under which the helper went; null where somebody else did */
    helper_id uuid,
    visitor text not null check (length(visitor) between 1 and 60),
    locality text check (length(locality) between 1 and 100),
    note text not null check (length(note) between 1 and 1000),
    problem text check (length(problem) between 1 and 500),
    withdrawn boolean not null default false,
    reason text check (length(reason) between 1 and 500),
    ${VERSION},
    check ((version = 1) = (reason is null)),
    check (not withdrawn or version > 1)
  );
  create unique index household_visit_current on household_visit (id) where ended_by is null;
  create index household_visit_by_household on household_visit (household_id, day) where ended_by is null and not withdrawn;
  create index household_visit_by_day on household_visit (day, id) where ended_by is null;
  create index household_visit_by_helper on household_visit (helper_id, day) where ended_by is null and not withdrawn;
`;

const VERSIONED = ['household_helper', 'action_plan', 'household_visit'];

const CHECKS = `
  /* a version follows its last one, of the same household; every one is somebody's, and only a simulation may act by itself */
  create function check_household_paper() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    house household;
    earlier uuid;
  begin
    select * into house from household where id = new.household_id;
    execute format('select household_id from %I where id = $1 and version = $2', tg_table_name) into earlier using new.id, new.version - 1;
    if (earlier is null) <> (new.version = 1) or earlier <> new.household_id then
      raise exception '% % does not follow another version', tg_table_name, new.id
        using errcode = 'check_violation', constraint = 'household_paper_follows';
    end if;
    if new.made_by_account is null and not house.simulated then
      raise exception '% % is nobody''s', tg_table_name, new.id
        using errcode = 'check_violation', constraint = 'household_paper_is_somebodys';
    end if;
    return new;
  end $$;

  create function check_household_helper() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if new.since < (select h.found_on from household h where h.id = new.household_id) then
      raise exception 'nobody helps household % before it was found', new.household_id
        using errcode = 'check_violation', constraint = 'household_helper_after_finding';
    end if;
    if exists (select 1 from household_helper o where o.household_id = new.household_id and o.id <> new.id and o.ended_by is null
                 and daterange(o.since, o.until + 1) && daterange(new.since, new.until + 1)) then
      raise exception 'household % has one helper at a time', new.household_id
        using errcode = 'check_violation', constraint = 'household_helper_one_at_a_time';
    end if;
    if exists (select 1 from household_visit v where v.helper_id = new.id and v.ended_by is null and not v.withdrawn
                 and (v.day < new.since or v.day > new.until)) then
      raise exception 'the helper % of household % went there on a day outside', new.id, new.household_id
        using errcode = 'check_violation', constraint = 'household_helper_holds_visits';
    end if;
    return new;
  end $$;

  /* whether an assignment of the household that stands holds a day */
  create function helped_on(helper uuid, of_household uuid, on_day date) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select 1 from household_helper a where a.id = helper and a.household_id = of_household and a.ended_by is null
                      and on_day between a.since and coalesce(a.until, 'infinity'))
  $$;
  revoke execute on function helped_on from public;

  create function check_household_visit() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    house household;
  begin
    select * into house from household where id = new.household_id;
    if not new.withdrawn and (new.day < house.found_on or new.day > house.closed_on) then
      raise exception 'a visit to household % lies within its entry', new.household_id
        using errcode = 'check_violation', constraint = 'household_visit_within_entry';
    end if;
    if not new.withdrawn and new.helper_id is not null and not helped_on(new.helper_id, new.household_id, new.day) then
      raise exception 'the helper % did not help household % on %', new.helper_id, new.household_id, new.day
        using errcode = 'check_violation', constraint = 'household_visit_by_helper';
    end if;
    return new;
  end $$;

  create function check_action_plan() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if new.action <> 'PROGRESS' and not helped_on(new.helper_id, new.household_id, new.agreed_on) then
      raise exception 'the helper % did not help household % on %', new.helper_id, new.household_id, new.agreed_on
        using errcode = 'check_violation', constraint = 'action_plan_by_helper';
    end if;
    if exists (select 1 from action_plan o where o.household_id = new.household_id and o.id <> new.id and o.ended_by is null
                 and daterange(o.from_day, o.until_day + 1) && daterange(new.from_day, new.until_day + 1)) then
      raise exception 'household % has one plan at a time', new.household_id
        using errcode = 'check_violation', constraint = 'action_plan_one_at_a_time';
    end if;
    return new;
  end $$;
${VERSIONED.map(
  (table) => `
  create trigger ${table}_only_end before update or delete on ${table} for each row execute function only_end_version();
  create trigger a_check_household_paper before insert on ${table} for each row execute function check_household_paper();
  create trigger check_${table} before insert on ${table} for each row execute function check_${table}();`,
).join('')}
`;

/** What hangs on a household is seen with it, and written by whom it may be written by. */
const followed = (table: string): string => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy ${table}_read on ${table} for select to jiedui_app using (exists (select 1 from household h where h.id = household_id));
  create policy ${table}_insert on ${table} for insert to jiedui_app
    with check (exists (select 1 from household h where h.id = household_id and in_scope(false, h.party_ids, h.place_paths)));
  create policy ${table}_end on ${table} for update to jiedui_app
    using (exists (select 1 from household h where h.id = household_id and in_scope(false, h.party_ids, h.place_paths)));
  create policy ${table}_worker on ${table} for select to jiedui_worker using (true);
  create policy ${table}_keeping on ${table} for select to current_user using (true);
`;

const WALLS = `
  grant select, insert on household_helper, action_plan, action_measure, household_visit to jiedui_app;
  grant update (ended_by) on household_helper, action_plan, household_visit to jiedui_app;
  grant select on household_helper, action_plan, action_measure, household_visit to jiedui_worker;
  ${VERSIONED.map(followed).join('')}
  alter table action_measure enable row level security;
  alter table action_measure force row level security;
  create policy action_measure_read on action_measure for select to jiedui_app
    using (exists (select 1 from action_plan p where p.id = plan_id));
  create policy action_measure_insert on action_measure for insert to jiedui_app
    with check (exists (select 1 from action_plan p join household h on h.id = p.household_id
                         where p.id = plan_id and in_scope(false, h.party_ids, h.place_paths)));
  create policy action_measure_worker on action_measure for select to jiedui_worker using (true);
`;

/* The readers of a pairing see its evidence; what proves a visit or a plan only who sees the household: hence the restriction. */
const SEEN = `case record_kind
      when 'HOUSEHOLD_VISIT' then exists (select 1 from household_visit v where v.id = record_id)
      when 'ACTION_PLAN' then exists (select 1 from action_plan p where p.id = record_id)
      else true end`;

const EVIDENCE = `
  alter table evidence_link drop constraint evidence_link_record_kind_check;
  alter table evidence_link add constraint evidence_link_record_kind_check
    check (record_kind in ('PLACEMENT', 'PURCHASE', 'ACTIVITY', 'FUND_ENTRY', 'RECTIFICATION', 'WORK_ITEM', 'HOUSEHOLD_VISIT', 'ACTION_PLAN'));
  create policy evidence_link_with_household on evidence_link as restrictive for all to jiedui_app using (${SEEN}) with check (${SEEN});
  create policy evidence_link_of_household_read on evidence_link for select to jiedui_app
    using (record_kind in ('HOUSEHOLD_VISIT', 'ACTION_PLAN'));
  create policy evidence_link_of_household_insert on evidence_link for insert to jiedui_app
    with check (record_kind in ('HOUSEHOLD_VISIT', 'ACTION_PLAN'));
  create policy evidence_link_of_household_end on evidence_link for update to jiedui_app
    using (record_kind in ('HOUSEHOLD_VISIT', 'ACTION_PLAN'));
`;
