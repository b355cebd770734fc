import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Disputes (异议): what one side does not accept of what the other has recorded, whose turn it is and until when.
 *
 *  - A dispute (`record_dispute`) says what is disputed and why; that never changes. Each step is a version.
 *  - A record lies open in one dispute at a time (`record_dispute_item`), until it is confirmed, withdrawn or disputed anew.
 *  - Disputes that were raised before there was this list are entered into it, as far as their records still stand disputed.
 */
export class Disputes1700000000018 implements MigrationInterface {
  readonly name = 'Disputes1700000000018';

  async up(db: QueryRunner): Promise<void> {
    await db.query(DISPUTES);
    await db.query(STEPS_OF_DISPUTES);
    await db.query(WALLS);
    await db.query(`create policy record_word_keeping on record_word for select to current_user using (true)`);
    for (const kind of ['placement', 'purchase', 'activity']) await db.query(earlier(kind));
    await db.query('set constraints all immediate');
    await db.query(`drop policy record_word_keeping on record_word`);
    await db.query(`drop policy record_dispute_entering on record_dispute`);
    await db.query(`drop policy record_dispute_item_entering on record_dispute_item`);
    await db.query(`drop policy record_dispute_version_entering on record_dispute_version`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Disputes are not taken down: restore a backup instead.'));
  }
}

const DISPUTES = `
  create table record_dispute (
    id uuid primary key,
    /* what was said in one go */
    call_id uuid not null,
    pairing_id uuid not null references pairing,
    record_kind text collate "C" not null check (record_kind in ('PLACEMENT', 'PURCHASE', 'ACTIVITY')),
    /* who disputes, and whose people recorded it: null for an office above both */
    side text not null check (side in ('DONOR', 'RECIPIENT')),
    record_side text check (record_side in ('DONOR', 'RECIPIENT') and record_side <> side),
    reason text not null check (length(reason) between 1 and 1000),
    records int not null check (records >= 1),
    opened_on date not null,
    state text not null check (state in ('OPEN', 'EXPLAINED', 'CORRECTED', 'CLOSED')),
    turn text generated always as (
      case when state = 'CLOSED' then null when state <> 'OPEN' then side when side = 'DONOR' then 'RECIPIENT' else 'DONOR' end) stored,
    /* until when the side whose turn it is answers */
    due date not null check (due >= opened_on),
    version int not null check (version >= 1),
    simulated boolean not null,
    published boolean not null,
    party_ids uuid[] not null,
    place_paths text[] not null
  );
  create index record_dispute_by_pairing on record_dispute (pairing_id, id);
  create index record_dispute_by_call on record_dispute (call_id);
  create index record_dispute_by_party on record_dispute using gin (party_ids);
  create index record_dispute_waiting on record_dispute (due, id) where state <> 'CLOSED';

  /* every step of a dispute, with what it said */
  create table record_dispute_version (
    dispute_id uuid not null references record_dispute,
    version int not null check (version >= 1),
    action text not null,
    state text not null,
    day date not null,
    due date not null,
    /* why it is disputed, the answer, or why that is not enough; a closing says nothing */
    text text check (length(text) between 1 and 1000),
    made_by xid8 not null default pg_current_xact_id(),
    ended_by xid8,
    made_at timestamptz not null default clock_timestamp(),
    /* null for the platform itself */
    made_by_account uuid references account,
    primary key (dispute_id, version),
    check ((action = 'CLOSE') = (text is null))
  );
  create unique index record_dispute_version_current on record_dispute_version (dispute_id) where ended_by is null;
  create trigger record_dispute_version_only_end before update or delete on record_dispute_version
    for each row execute function only_end_version();

  /* records are of several tables, so checks ask whether they are there */
  create table record_dispute_item (
    dispute_id uuid not null references record_dispute,
    record_kind text collate "C" not null,
    record_id uuid not null,
    /* the version that was disputed */
    version int not null check (version >= 1),
    is_open boolean not null default true,
    primary key (dispute_id, record_id)
  );
  create unique index record_dispute_item_once on record_dispute_item (record_id, record_kind) where is_open;

  create function dispute_item_only_closes() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' or not old.is_open or new.is_open or to_jsonb(new) - 'is_open' <> to_jsonb(old) - 'is_open' then
      raise exception 'a disputed record is settled once, and nothing else of it changes' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger dispute_item_only_closes before update or delete on record_dispute_item
    for each row execute function dispute_item_only_closes();
`;

const STEPS: readonly (readonly [from: string, action: string, to: string])[] = [
  ['', 'OPEN', 'OPEN'],
  ['OPEN', 'EXPLAIN', 'EXPLAINED'],
  ['OPEN', 'CORRECT', 'CORRECTED'],
  ['OPEN', 'WITHDRAW', 'CLOSED'],
  ['OPEN', 'CLOSE', 'CLOSED'],
  ['EXPLAINED', 'CORRECT', 'CORRECTED'],
  ['EXPLAINED', 'WITHDRAW', 'CLOSED'],
  ['EXPLAINED', 'RETURN', 'OPEN'],
  ['EXPLAINED', 'CLOSE', 'CLOSED'],
  ['CORRECTED', 'WITHDRAW', 'CLOSED'],
  ['CORRECTED', 'CLOSE', 'CLOSED'],
];

const STEPS_OF_DISPUTES = `
  create table record_dispute_step (
    /* empty for a dispute that does not exist yet */
    from_state text not null,
    action text not null,
    to_state text not null,
    primary key (from_state, action)
  );
  insert into record_dispute_step values ${STEPS.map((step) => `(${step.map((word) => `'${word}'`).join(', ')})`).join(', ')};
  create trigger record_dispute_step_append_only before update or delete on record_dispute_step
    for each row execute function append_only();

  create function check_dispute_step() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    before record_dispute_version;
  begin
    select * into before from record_dispute_version where dispute_id = new.dispute_id and version = new.version - 1;
    if (before.version is null) <> (new.version = 1) then
      raise exception 'version % of dispute % does not follow another', new.version, new.dispute_id
        using errcode = 'check_violation', constraint = 'dispute_versions_follow';
    end if;
    if not exists (select 1 from record_dispute_step s where s.from_state = coalesce(before.state, '') and s.action = new.action
                      and s.to_state = new.state) or new.day < before.day then
      raise exception 'dispute %: % does not lead from % to %', new.dispute_id, new.action, before.state, new.state
        using errcode = 'check_violation', constraint = 'dispute_step_known';
    end if;
    return new;
  end $$;
  create trigger check_dispute_step before insert on record_dispute_version for each row execute function check_dispute_step();

  create function check_dispute_head() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    dispute uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
  begin
    if not exists (
      select 1 from record_dispute d join record_dispute_version v on v.dispute_id = d.id and v.version = d.version and v.ended_by is null
       where d.id = dispute and (d.state, d.due) = (v.state, v.due)) then
      raise exception 'dispute % differs from its latest version', dispute
        using errcode = 'check_violation', constraint = 'dispute_head_stands';
    end if;
    return null;
  end $$;
  create constraint trigger check_dispute_head after insert or update of version, state, due on record_dispute
    deferrable initially deferred for each row execute function check_dispute_head('id');
  create constraint trigger check_dispute_head after insert or update on record_dispute_version
    deferrable initially deferred for each row execute function check_dispute_head('dispute_id');
`;

/** Who may see the pairing sees its disputes; a simulation's are for all, as its records are. */
const partOf = (table: string): string => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy ${table}_read on ${table} for select to jiedui_app
    using (exists (select 1 from record_dispute d where d.id = dispute_id));
  create policy ${table}_insert on ${table} for insert to jiedui_app
    with check (exists (select 1 from record_dispute d where d.id = dispute_id and in_scope(false, d.party_ids, d.place_paths)));
  create policy ${table}_end on ${table} for update to jiedui_app
    using (exists (select 1 from record_dispute d where d.id = dispute_id and in_scope(false, d.party_ids, d.place_paths)));
  create policy ${table}_worker on ${table} for select to jiedui_worker using (true);
  create policy ${table}_keeping on ${table} for select to current_user using (true);
  create policy ${table}_entering on ${table} for insert to current_user with check (true);
`;

const WALLS = `
  grant select on record_dispute_step to jiedui_app, jiedui_worker;
  grant select, insert on record_dispute, record_dispute_version, record_dispute_item to jiedui_app;
  grant update (state, due, version, place_paths) on record_dispute to jiedui_app;
  grant update (ended_by) on record_dispute_version to jiedui_app;
  grant update (is_open) on record_dispute_item to jiedui_app;
  grant select on record_dispute, record_dispute_version, record_dispute_item to jiedui_worker;

  alter table record_dispute enable row level security;
  alter table record_dispute force row level security;
  create policy record_dispute_read on record_dispute for select to jiedui_app using (in_scope(published, party_ids, place_paths));
  create policy record_dispute_insert on record_dispute for insert to jiedui_app with check (in_scope(false, party_ids, place_paths));
  create policy record_dispute_update on record_dispute for update to jiedui_app
    using (in_scope(false, party_ids, place_paths)) with check (in_scope(false, party_ids, place_paths));
  create policy record_dispute_worker on record_dispute for select to jiedui_worker using (true);
  /* the triggers look in the owner's name */
  create policy record_dispute_keeping on record_dispute for select to current_user using (true);
  create policy record_dispute_entering on record_dispute for insert to current_user with check (true);
  ${partOf('record_dispute_version')}
  ${partOf('record_dispute_item')}
`;

/** What stands disputed by the last word that was said of it: one dispute for all that was said in one go. */
const earlier = (table: string): string => `
  with said as (
    select distinct on (w.record_id) w.*, r.side as record_side from ${table} r join record_word w on w.record_id = r.id
     where r.standing = 'DISPUTED' and not r.withdrawn and w.record_kind = '${table.toUpperCase()}' order by w.record_id, w.version desc),
  raised as (
    select gen_random_uuid() as id, s.call_id, s.pairing_id, s.side, s.record_side, min(s.reason) as reason, count(*) as records,
           min((s.at at time zone 'Asia/Shanghai')::date) as opened_on, min(s.due_on) as due, bool_and(s.simulated) as simulated,
           (array_agg(s.account_id))[1] as account_id
      from said s group by s.call_id, s.pairing_id, s.side, s.record_side),
  heads as (
    insert into record_dispute (id, call_id, pairing_id, record_kind, side, record_side, reason, records, opened_on, state, due, version, simulated,
                                published, party_ids, place_paths)
    select d.id, d.call_id, d.pairing_id, '${table.toUpperCase()}', d.side, d.record_side, d.reason, d.records, d.opened_on, 'OPEN',
           greatest(d.due, d.opened_on), 1, d.simulated, d.simulated, p.party_ids, p.place_paths
      from raised d join pairing p on p.id = d.pairing_id),
  items as (
    insert into record_dispute_item (dispute_id, record_kind, record_id, version)
    select d.id, '${table.toUpperCase()}', s.record_id, s.version
      from said s join raised d on d.call_id = s.call_id and d.pairing_id = s.pairing_id and d.side = s.side
                                and d.record_side is not distinct from s.record_side)
  insert into record_dispute_version (dispute_id, version, action, state, day, due, text, made_by_account)
  select d.id, 1, 'OPEN', 'OPEN', d.opened_on, greatest(d.due, d.opened_on), d.reason, d.account_id from raised d
`;
