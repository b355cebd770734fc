import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Praise, reminders, talks and accountability (表扬、提醒、约谈、问责).
 *
 *  - An entry (`accountability_entry`) says what it is, whom it concerns, why and on what it rests; none of that changes. Each step
 *    (`accountability_step`) is a version with its account and its words.
 *  - Whoever drafted an entry does not sign it, and of one kind about one fact one signed entry stands: the database holds that, too.
 *  - A draft is seen at the very place whose office wrote it; what is signed, by the party that it concerns and who supervises that.
 *  - What was signed ends by another signed entry alone, which names it.
 */
export class Accountability1700000000042 implements MigrationInterface {
  readonly name = 'Accountability1700000000042';

  async up(db: QueryRunner): Promise<void> {
    await db.query(ENTRIES);
    await db.query(STEPS);
    await db.query(WALLS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Accountability is not taken down: restore a backup instead.'));
  }
}

const ENTRIES = `
  create table accountability_entry (
    id uuid primary key,
    kind text not null check (kind in ('PRAISE', 'REMINDER', 'TALK', 'ACCOUNTABILITY')),
    party_id uuid not null references party,
    /* an official of the party by account or by name; nobody for the party as a whole */
    official_id uuid references account,
    official_name text check (length(official_name) between 1 and 60),
    reason text not null check (length(reason) between 1 and 1000),
    basis text not null check (basis in ('RANKING_PLACE', 'WORK_ITEM', 'RECTIFICATION', 'FREE')),
    /* of several tables, so checks ask whether it is there; of a place, its ranking */
    basis_id uuid,
    /* what it was called when the entry was drafted, and by when it had been due; of a ranking the place and the score */
    basis_title text check (length(basis_title) between 1 and 1000),
    basis_due date,
    basis_place int check (basis_place between 1 and 200),
    basis_score numeric(20, 4),
    /* the place whose office drafts and signs */
    office_id uuid not null references place,
    office_paths text[] not null check (cardinality(office_paths) = 1),
    drafted_by uuid references account,
    drafted_on date not null,
    signed_on date check (signed_on >= drafted_on),
    /* by when the party answers; none of praise, nor of what revokes */
    answer_due date check (answer_due >= signed_on),
    revokes_id uuid references accountability_entry,
    state text not null check (state in ('DRAFT', 'WITHDRAWN', 'SIGNED', 'ACKNOWLEDGED', 'ANSWERED', 'REVOKED')),
    version int not null check (version >= 1),
    simulated boolean not null,
    published boolean not null check (not published),
    party_ids uuid[] not null,
    place_paths text[] not null,
    check (official_id is null or official_name is null),
    check ((basis = 'FREE') = (basis_id is null) and (basis = 'FREE') = (basis_title is null)),
    check ((basis = 'RANKING_PLACE') = (basis_place is not null) and (basis = 'RANKING_PLACE') = (basis_score is not null)),
    check (revokes_id is null or (basis = 'FREE' and answer_due is null)),
    check ((signed_on is null) = (state in ('DRAFT', 'WITHDRAWN'))),
    /* nobody but its office knows of what is not signed */
    check (case when signed_on is null then party_ids = '{}' else party_ids = array[party_id] end),
    check (simulated or drafted_by is not null)
  );
  /* of one kind about one fact one entry stands */
  create unique index accountability_once on accountability_entry (kind, party_id, basis, basis_id)
    where basis <> 'FREE' and state in ('SIGNED', 'ACKNOWLEDGED', 'ANSWERED');
  create unique index accountability_revoked_once on accountability_entry (revokes_id)
    where revokes_id is not null and signed_on is not null;
  create index accountability_by_party on accountability_entry (party_id, id);
  create index accountability_by_day on accountability_entry (drafted_on desc, id desc);
`;

const PATH: readonly (readonly [from: string, action: string, to: string])[] = [
  ['', 'DRAFT', 'DRAFT'],
  ['DRAFT', 'WITHDRAW', 'WITHDRAWN'],
  ['DRAFT', 'SIGN', 'SIGNED'],
  ['SIGNED', 'ACKNOWLEDGE', 'ACKNOWLEDGED'],
  ['ACKNOWLEDGED', 'ANSWER', 'ANSWERED'],
  ['SIGNED', 'REVOKE', 'REVOKED'],
  ['ACKNOWLEDGED', 'REVOKE', 'REVOKED'],
  ['ANSWERED', 'REVOKE', 'REVOKED'],
];

const STEPS = `
  create table accountability_path (
    /* empty for an entry that does not exist yet */
    from_state text not null,
    action text not null,
    to_state text not null,
    primary key (from_state, action)
  );
  insert into accountability_path values ${PATH.map((step) => `(${step.map((word) => `'${word}'`).join(', ')})`).join(', ')};
  create trigger accountability_path_append_only before update or delete on accountability_path
    for each row execute function append_only();

  create table accountability_step (
    entry_id uuid not null references accountability_entry,
    version int not null check (version >= 1),
    action text not null,
    state text not null,
    day date not null,
    /* why it was withdrawn or revoked, or the answer */
    text text check (length(text) between 1 and 2000),
    made_by xid8 not null default pg_current_xact_id(),
    ended_by xid8,
    made_at timestamptz not null default clock_timestamp(),
    made_by_account uuid references account,
    primary key (entry_id, version),
    check ((text is null) = (action in ('DRAFT', 'SIGN', 'ACKNOWLEDGE')))
  );
  create unique index accountability_step_current on accountability_step (entry_id) where ended_by is null;
  create trigger accountability_step_only_end before update or delete on accountability_step
    for each row execute function only_end_version();

  create function check_accountability_step() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    entry accountability_entry;
    before accountability_step;
  begin
    select * into entry from accountability_entry where id = new.entry_id;
    select * into before from accountability_step where entry_id = new.entry_id and version = new.version - 1;
    if (before.version is null) <> (new.version = 1) or new.day < before.day
       or not exists (select 1 from accountability_path p where p.from_state = coalesce(before.state, '') and p.action = new.action
                         and p.to_state = new.state) then
      raise exception 'entry %: % does not lead from % to %', new.entry_id, new.action, before.state, new.state
        using errcode = 'check_violation', constraint = 'accountability_step_known';
    end if;
    /* every step is somebody's; only a simulation may act by itself. Nobody signs what they drafted */
    if (new.made_by_account is null and not entry.simulated)
       or (new.action = 'DRAFT' and new.made_by_account is distinct from entry.drafted_by)
       or (new.action = 'SIGN' and new.made_by_account = entry.drafted_by) then
      raise exception 'entry %: % is by a second person', new.entry_id, new.action
        using errcode = 'check_violation', constraint = 'accountability_signed_by_another';
    end if;
    if (new.action = 'ANSWER' and entry.answer_due is null)
       or (new.action = 'REVOKE' and not exists (
             select 1 from accountability_entry r where r.revokes_id = entry.id and r.signed_on is not null
                and r.kind = entry.kind and r.party_id = entry.party_id)) then
      raise exception 'entry %: nothing asks for %', new.entry_id, new.action
        using errcode = 'check_violation', constraint = 'accountability_step_asked_for';
    end if;
    return new;
  end $$;
  create trigger check_accountability_step before insert on accountability_step
    for each row execute function check_accountability_step();

  create function check_accountability_head() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    entry uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
  begin
    if not exists (
      select 1 from accountability_entry e join accountability_step s on s.entry_id = e.id and s.version = e.version and s.ended_by is null
       where e.id = entry and e.state = s.state) then
      raise exception 'entry % differs from its latest step', entry
        using errcode = 'check_violation', constraint = 'accountability_head_stands';
    end if;
    return null;
  end $$;
  create constraint trigger check_accountability_head after insert or update of version, state on accountability_entry
    deferrable initially deferred for each row execute function check_accountability_head('id');
  create constraint trigger check_accountability_head after insert or update on accountability_step
    deferrable initially deferred for each row execute function check_accountability_head('entry_id');
`;

const WALLS = `
  grant select on accountability_path to jiedui_app, jiedui_worker;
  grant select, insert on accountability_entry, accountability_step to jiedui_app;
  grant update (state, signed_on, answer_due, version, party_ids, place_paths, office_paths) on accountability_entry to jiedui_app;
  grant update (ended_by) on accountability_step to jiedui_app;
  grant select on accountability_entry, accountability_step to jiedui_worker;

  alter table accountability_entry enable row level security;
  alter table accountability_entry force row level security;
  /* a place above its own sees what an office has signed, and none of its drafts */
  create policy accountability_entry_read on accountability_entry for select to jiedui_app
    using (scope_all() or office_paths && scope_paths() or (signed_on is not null and in_scope(published, party_ids, place_paths)));
  create policy accountability_entry_insert on accountability_entry for insert to jiedui_app
    with check (scope_all() or office_paths && scope_paths());
  create policy accountability_entry_update on accountability_entry for update to jiedui_app
    using (scope_all() or office_paths && scope_paths() or (signed_on is not null and in_scope(false, party_ids, place_paths)))
    with check (scope_all() or office_paths && scope_paths() or (signed_on is not null and in_scope(false, party_ids, place_paths)));
  create policy accountability_entry_worker on accountability_entry for select to jiedui_worker using (true);
  /* the triggers look in the owner's name */
  create policy accountability_entry_keeping on accountability_entry for select to current_user using (true);

  alter table accountability_step enable row level security;
  alter table accountability_step force row level security;
  create policy accountability_step_read on accountability_step for select to jiedui_app
    using (exists (select 1 from accountability_entry e where e.id = entry_id));
  create policy accountability_step_insert on accountability_step for insert to jiedui_app
    with check (exists (select 1 from accountability_entry e where e.id = entry_id));
  create policy accountability_step_end on accountability_step for update to jiedui_app
    using (exists (select 1 from accountability_entry e where e.id = entry_id));
  create policy accountability_step_worker on accountability_step for select to jiedui_worker using (true);
  create policy accountability_step_keeping on accountability_step for select to current_user using (true);
`;
