import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is to be put right (整改清单), and what the schemes lay down about supervision.
 *
 *  - A rule (`supervision_rule`) is kept in versions and read by day: after how many days an item rises is data.
 *  - An item (`rectification`) says what is wrong and who mends it; that never changes. Each step is a version.
 *  - Whoever answered an item neither returns nor closes it: the database holds that, too.
 */
export class Supervision1700000000019 implements MigrationInterface {
  readonly name = 'Supervision1700000000019';

  async up(db: QueryRunner): Promise<void> {
    await db.query(RULES);
    await db.query(ITEMS);
    await db.query(STEPS_OF_ITEMS);
    await db.query(WALLS);
    await db.query(EVIDENCE);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Supervision is not taken down: restore a backup instead.'));
  }
}

const RULES = `
  /* reference data: everybody reads it */
  create table supervision_rule (
    id uuid primary key,
    /* the indicator scheme of its era */
    scheme text not null check (length(scheme) between 1 and 40),
    code text not null check (code ~ '^[A-Z_]{3,60}$'),
    version int not null check (version >= 1),
    value int not null check (value >= 0),
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
  create unique index supervision_rule_current on supervision_rule (scheme, code) where ended_by is null;
  create trigger supervision_rule_only_end before update or delete on supervision_rule
    for each row execute function only_end_version();
`;

const ITEMS = `
  create table rectification (
    id uuid primary key,
    pairing_id uuid not null references pairing,
    problem text not null check (length(problem) between 1 and 1000),
    measure text not null check (length(measure) between 1 and 1000),
    lead_unit_id uuid not null references party,
    responsible_unit_ids uuid[] not null check (cardinality(responsible_unit_ids) <= 20 and not lead_unit_id = any (responsible_unit_ids)),
    origin text not null check (origin in ('INSPECTION', 'FLAG', 'BY_HAND')),
    inspection text check (length(inspection) between 1 and 200),
    inspected_on date,
    flag_id uuid references integrity_flag,
    /* who listed it, and checks it in the end */
    office text not null check (office in ('DONOR', 'RECIPIENT', 'SUPERVISOR')),
    opened_on date not null,
    due date not null check (due >= opened_on),
    state text not null check (state in ('OPEN', 'ANSWERED', 'RETURNED', 'CLOSED')),
    version int not null check (version >= 1),
    simulated boolean not null,
    published boolean not null,
    party_ids uuid[] not null,
    place_paths text[] not null,
    check ((origin = 'INSPECTION') = (inspection is not null)),
    check ((inspection is null) = (inspected_on is null)),
    check ((origin = 'FLAG') = (flag_id is not null)),
    check (party_ids @> (responsible_unit_ids || lead_unit_id))
  );
  create index rectification_by_pairing on rectification (pairing_id, id);
  create index rectification_by_party on rectification using gin (party_ids);
  create index rectification_waiting on rectification (due, id) where state in ('OPEN', 'RETURNED');

  /* every step of an item, with what it said */
  create table rectification_version (
    rectification_id uuid not null references rectification,
    version int not null check (version >= 1),
    action text not null check (action in ('OPEN', 'ANSWER', 'RETURN', 'CLOSE')),
    state text not null,
    day date not null,
    /* the deadline from then on; only a return sets another */
    due date not null,
    /* the answer, why it was returned, or what the check found */
    text text check (length(text) between 1 and 2000),
    made_by xid8 not null default pg_current_xact_id(),
    ended_by xid8,
    made_at timestamptz not null default clock_timestamp(),
    made_by_account uuid references account,
    primary key (rectification_id, version),
    check ((action = 'OPEN') = (text is null))
  );
  create unique index rectification_version_current on rectification_version (rectification_id) where ended_by is null;
  create trigger rectification_version_only_end before update or delete on rectification_version
    for each row execute function only_end_version();
`;

const STEPS: readonly (readonly [from: string, action: string, to: string])[] = [
  ['', 'OPEN', 'OPEN'],
  ['OPEN', 'ANSWER', 'ANSWERED'],
  ['RETURNED', 'ANSWER', 'ANSWERED'],
  ['ANSWERED', 'RETURN', 'RETURNED'],
  ['ANSWERED', 'CLOSE', 'CLOSED'],
];

const STEPS_OF_ITEMS = `
  create table rectification_step (
    /* empty for an item that does not exist yet */
    from_state text not null,
    action text not null,
    to_state text not null,
    primary key (from_state, action)
  );
  insert into rectification_step values ${STEPS.map((step) => `(${step.map((word) => `'${word}'`).join(', ')})`).join(', ')};
  create trigger rectification_step_append_only before update or delete on rectification_step
    for each row execute function append_only();

  create function check_rectification_step() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    item rectification;
    before rectification_version;
  begin
    select * into item from rectification where id = new.rectification_id;
    select * into before from rectification_version where rectification_id = new.rectification_id and version = new.version - 1;
    if (before.version is null) <> (new.version = 1) then
      raise exception 'version % of item % does not follow another', new.version, new.rectification_id
        using errcode = 'check_violation', constraint = 'rectification_versions_follow';
    end if;
    if not exists (select 1 from rectification_step s where s.from_state = coalesce(before.state, '') and s.action = new.action
                      and s.to_state = new.state)
       or (before.version is not null and new.action <> 'RETURN' and new.due <> before.due)
       or new.day < before.day or (new.action = 'RETURN' and new.due < new.day) then
      raise exception 'item %: % does not lead from % to %', new.rectification_id, new.action, before.state, new.state
        using errcode = 'check_violation', constraint = 'rectification_step_known';
    end if;
    /* every step is somebody's; only a simulation may act by itself. Nobody checks what they answered */
    if (new.made_by_account is null and not item.simulated)
       or (new.action in ('RETURN', 'CLOSE') and exists (
             select 1 from rectification_version v where v.rectification_id = new.rectification_id and v.action = 'ANSWER'
                and v.made_by_account = new.made_by_account)) then
      raise exception 'item %: % is by somebody else than the answers', new.rectification_id, new.action
        using errcode = 'check_violation', constraint = 'rectification_checked_by_another';
    end if;
    return new;
  end $$;
  create trigger check_rectification_step before insert on rectification_version
    for each row execute function check_rectification_step();

  create function check_rectification_head() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    item uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
  begin
    if not exists (
      select 1 from rectification r join rectification_version v on v.rectification_id = r.id and v.version = r.version and v.ended_by is null
       where r.id = item and (r.state, r.due) = (v.state, v.due)) then
      raise exception 'item % differs from its latest version', item
        using errcode = 'check_violation', constraint = 'rectification_head_stands';
    end if;
    return null;
  end $$;
  create constraint trigger check_rectification_head after insert or update of version, state, due on rectification
    deferrable initially deferred for each row execute function check_rectification_head('id');
  create constraint trigger check_rectification_head after insert or update on rectification_version
    deferrable initially deferred for each row execute function check_rectification_head('rectification_id');
`;

const WALLS = `
  grant select on rectification_step to jiedui_app, jiedui_worker;
  grant select, insert on supervision_rule, rectification, rectification_version to jiedui_app;
  grant update (ended_by) on supervision_rule, rectification_version to jiedui_app;
  grant update (state, due, version, place_paths) on rectification to jiedui_app;
  grant select on supervision_rule, rectification, rectification_version to jiedui_worker;

  alter table rectification enable row level security;
  alter table rectification force row level security;
  create policy rectification_read on rectification for select to jiedui_app using (in_scope(published, party_ids, place_paths));
  create policy rectification_insert on rectification for insert to jiedui_app with check (in_scope(false, party_ids, place_paths));
  create policy rectification_update on rectification for update to jiedui_app
    using (in_scope(false, party_ids, place_paths)) with check (in_scope(false, party_ids, place_paths));
  create policy rectification_worker on rectification for select to jiedui_worker using (true);
  /* the triggers look in the owner's name */
  create policy rectification_keeping on rectification for select to current_user using (true);

  alter table rectification_version enable row level security;
  alter table rectification_version force row level security;
  create policy rectification_version_read on rectification_version for select to jiedui_app
    using (exists (select 1 from rectification r where r.id = rectification_id));
  create policy rectification_version_insert on rectification_version for insert to jiedui_app
    with check (exists (select 1 from rectification r where r.id = rectification_id and in_scope(false, r.party_ids, r.place_paths)));
  create policy rectification_version_end on rectification_version for update to jiedui_app
    using (exists (select 1 from rectification r where r.id = rectification_id and in_scope(false, r.party_ids, r.place_paths)));
  create policy rectification_version_worker on rectification_version for select to jiedui_worker using (true);
  create policy rectification_version_keeping on rectification_version for select to current_user using (true);
`;

/** Files prove that something was put right. A unit that answers need not see the pairing: the item opens its files to it. */
const EVIDENCE = `
  alter table evidence_link drop constraint evidence_link_record_kind_check;
  alter table evidence_link add constraint evidence_link_record_kind_check
    check (record_kind in ('PLACEMENT', 'PURCHASE', 'ACTIVITY', 'FUND_ENTRY', 'RECTIFICATION'));
  create policy evidence_link_of_item_read on evidence_link for select to jiedui_app
    using (record_kind = 'RECTIFICATION' and exists (select 1 from rectification r where r.id = record_id));
  create policy evidence_link_of_item_insert on evidence_link for insert to jiedui_app
    with check (record_kind = 'RECTIFICATION' and exists (
      select 1 from rectification r where r.id = record_id and in_scope(false, r.party_ids, r.place_paths)));
  create policy evidence_link_of_item_end on evidence_link for update to jiedui_app
    using (record_kind = 'RECTIFICATION' and exists (
      select 1 from rectification r where r.id = record_id and in_scope(false, r.party_ids, r.place_paths)));
`;
