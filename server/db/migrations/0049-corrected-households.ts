import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a household is entered as, and how that was corrected.
 *
 *  - `household_entry`: number, place, village and category, from a day on until the next that stands. A correction ends what was said
 *    and says it anew; a household that moves gets another row from that day on, beside the place where it lay before.
 *  - The head shows the last that stands: a constraint says so. Nothing is corrected once the entry is closed, nor the category of one
 *    that counts as admitted by whoever found it; a number that benefits of the household name stays.
 *  - Counts of a past day count a household where it lay then; what was known at a past moment is what was said until then.
 */
export class CorrectedHouseholds1700000000049 implements MigrationInterface {
  readonly name = 'CorrectedHouseholds1700000000049';

  async up(db: QueryRunner): Promise<void> {
    await db.query(STEPS);
    await db.query(ENTRIES);
    await db.query(WALLS);
    await db.query(GUARDS);
    await db.query(COUNTS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('What households were entered as is not taken down: restore a backup instead.'));
  }
}

const OPEN = ['FOUND', 'REVIEWED', 'NOTICED', 'ADMITTED', 'CLEARING'];

const STEPS = `
  insert into household_path values ${OPEN.map((state) => `('${state}', 'CORRECT', '${state}')`).join(', ')};

  create or replace function household_moves_by(action text) returns boolean language sql immutable parallel safe as
    $$ select action not in ('CHANGE_MEMBERS', 'CHECK', 'RECORD_INCOME', 'CORRECT') $$;
`;

const ENTRIES = `
  create table household_entry (
    household_id uuid not null references household,
    /* of the household: the step that said it */
    version int not null check (version >= 1),
    /* from this day on, until the next that stands */
    since date not null,
    number text not null check (number ~ '^[0-9A-Za-z-]{1,40}$'),
    place_id uuid not null references place,
    village text check (length(village) between 1 and 100),
    category text not null references household_era,
    made_by xid8 not null default pg_current_xact_id(),
    ended_by xid8,
    primary key (household_id, version, since)
  );
  create unique index household_entry_current on household_entry (household_id, since) where ended_by is null;
  create trigger household_entry_only_end before update or delete on household_entry
    for each row execute function only_end_version();

  insert into household_entry (household_id, version, since, number, place_id, village, category, made_by)
    select h.id, 1, h.found_on, h.number, h.place_id, h.village, h.category, s.made_by
      from household h join household_step s on s.household_id = h.id and s.version = 1;

  /* what a household was entered as at first is what it was found as */
  create function begin_household_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    insert into household_entry (household_id, version, since, number, place_id, village, category)
      values (new.id, 1, new.found_on, new.number, new.place_id, new.village, new.category);
    return null;
  end $$;
  create trigger begin_household_entry after insert on household
    for each row execute function begin_household_entry();

  /* where a household lay on a day, as it is known now or was at a moment; null before it was known */
  create function household_place_on(house uuid, on_day date, known pg_snapshot) returns uuid
    language sql stable as $$
    select e.place_id from household_entry e
     where e.household_id = house and e.since <= on_day
       and case when known is null then e.ended_by is null else known_in(e.made_by, e.ended_by, known) end
     order by e.since desc limit 1
  $$;

  /* the paths of that place: of the place where it lies now, its own */
  create function household_paths_on(house household, on_day date, known pg_snapshot) returns text[]
    language sql stable as $$
    select case when at.place_id is null or at.place_id = house.place_id then house.place_paths
                else array(select pl.path from place pl where pl.id = at.place_id) end
      from (select household_place_on(house.id, on_day, known) as place_id) as at
  $$;
`;

const WALLS = `
  grant select, insert on household_entry to jiedui_app;
  grant update (ended_by) on household_entry to jiedui_app;
  grant select on household_entry to jiedui_worker;
  grant update (number, entry, place_id, village, category) on household to jiedui_app;

  alter table household_entry enable row level security;
  alter table household_entry force row level security;
  create policy household_entry_read on household_entry for select to jiedui_app
    using (exists (select 1 from household h where h.id = household_id));
  create policy household_entry_insert on household_entry for insert to jiedui_app
    with check (exists (select 1 from household h where h.id = household_id and in_scope(false, h.party_ids, h.place_paths)));
  create policy household_entry_end on household_entry for update to jiedui_app
    using (exists (select 1 from household h where h.id = household_id and in_scope(false, h.party_ids, h.place_paths)));
  create policy household_entry_worker on household_entry for select to jiedui_worker using (true);
  create policy household_entry_keeping on household_entry for all to current_user using (true) with check (true);
`;

const GUARDS = `
  create function check_household_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    house household;
    first household_entry;
    by_account uuid;
  begin
    if new.version = 1 then return new; end if;
    select * into house from household where id = new.household_id;
    select s.made_by_account into by_account from household_step s
     where s.household_id = new.household_id and s.version = new.version and s.action = 'CORRECT';
    if not found or house.closed_on is not null or new.since < house.found_on then
      raise exception 'household % is not corrected by its step %', new.household_id, new.version
        using errcode = 'check_violation', constraint = 'household_entry_by_step';
    end if;
    /* what stood before this step */
    select * into first from household_entry e
     where e.household_id = new.household_id and e.version < new.version order by e.version desc, e.since desc limit 1;
    if first.category <> new.category and house.state in ('ADMITTED', 'CLEARING') and by_account = (
         select f.made_by_account from household_step f where f.household_id = new.household_id and f.action = 'FIND') then
      raise exception 'household %: its category is corrected by a second person', new.household_id
        using errcode = 'check_violation', constraint = 'household_judged_by_another';
    end if;
    if first.number <> new.number and exists (
         select 1 from benefit b where b.household_id = new.household_id and b.member_id is null) then
      raise exception 'household %: benefits name its number', new.household_id
        using errcode = 'check_violation', constraint = 'household_number_in_use';
    end if;
    return new;
  end $$;
  create trigger check_household_entry before insert on household_entry
    for each row execute function check_household_entry();

  create function check_household_entered() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    house uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
  begin
    if not exists (
      select 1 from household h join lateral (
          select * from household_entry e where e.household_id = h.id and e.ended_by is null order by e.since desc limit 1) last on true
       where h.id = house and (last.number, last.place_id, last.category) = (h.number, h.place_id, h.category)
         and last.village is not distinct from h.village) then
      raise exception 'household % differs from what it is entered as', house
        using errcode = 'check_violation', constraint = 'household_entry_stands';
    end if;
    return null;
  end $$;
  create constraint trigger check_household_entered after insert or update of number, place_id, village, category on household
    deferrable initially deferred for each row execute function check_household_entered('id');
  create constraint trigger check_household_entered after insert or update on household_entry
    deferrable initially deferred for each row execute function check_household_entered('household_id');
`;

/* As they were, but that a household lies where it lay on the day, and is of the category that was known at the moment. */
const COUNTS = `
  create or replace function register_counts(parts jsonb, event text, of_categories text[], known pg_snapshot)
    returns table (cell text, households bigint, persons bigint, evidenced_households bigint, evidenced_persons bigint, simulated boolean)
    language sql stable security definer set search_path = public, pg_temp as $$
    with part as materialized (
      select distinct c.cell, p.recipient_id, c."from", c."to"
        from jsonb_to_recordset(parts) as c (cell text, "pairingId" uuid, "from" date, "to" date) join pairing p on p.id = c."pairingId"
       where scope_all() or (p.published and scope_published()) or p.id in (select own_pairings())),
    register as (
      select h.id, h.recipient_id, h.simulated from household h
       where case when known is null then h.category else (
                  select e.category from household_entry e
                   where e.household_id = h.id and known_in(e.made_by, e.ended_by, known) order by e.since desc limit 1) end = any(of_categories)
         and h.recipient_id in (select part.recipient_id from part)),
    /* an entry is admitted and cleared once; gone through once, however many parts there are */
    moved as materialized (
      select r.id, r.recipient_id, r.simulated, s.day, cardinality(s.evidence) > 0 as has_evidence
        from register r join household_step s on s.household_id = r.id and s.action = case event when 'CLEARED' then 'CLEAR' else 'ADMIT' end
       where event <> 'WATCHED' and (known is null or pg_visible_in_snapshot(s.made_by, known))),
    counted as (
      select part.cell, m.id, m.simulated, m.day, m.has_evidence
        from part join moved m on m.recipient_id = part.recipient_id and m.day between part."from" and part."to"
      union all
      select part.cell, r.id, r.simulated, part."to", exists (
               select 1 from household_step a where a.household_id = r.id and a.action = 'ADMIT' and cardinality(a.evidence) > 0
                  and (known is null or pg_visible_in_snapshot(a.made_by, known)))
        from part join register r on r.recipient_id = part.recipient_id
        cross join lateral (
          select last.state from household_step last
           where last.household_id = r.id and household_moves_by(last.action) and last.day <= part."to"
             and (known is null or pg_visible_in_snapshot(last.made_by, known))
           order by last.version desc limit 1) as standing
       where event = 'WATCHED' and standing.state in ('ADMITTED', 'CLEARING'))
    select c.cell, count(distinct c.id), count(distinct m.person_id),
           count(distinct c.id) filter (where c.has_evidence), count(distinct m.person_id) filter (where c.has_evidence), bool_or(c.simulated)
      from counted c
      left join household_member m on m.household_id = c.id and m.since <= c.day and (m.until is null or m.until >= c.day)
       and case when known is null then m.ended_by is null else known_in(m.made_by, m.ended_by, known) end
     group by c.cell
  $$;

  create or replace function household_tally(on_day date, of_pairings uuid[], within text[], of_states text[], of_categories text[], grouped_by text)
    returns table (key text, households int, persons int, visible int)
    language sql stable security definer set search_path = public, pg_temp as $$
    with own as materialized (
      select p.recipient_id from pairing p where p.id in (select own_pairings()) or (p.published and scope_published())),
    asked as materialized (
      select p.recipient_id from pairing p where p.id = any(of_pairings)),
    standing as materialized (
      select h.id, case grouped_by when 'PLACE' then household_place_on(h.id, on_day, null) end as place_id, h.category, s.state,
             in_scope(h.published, h.party_ids, h.place_paths) as is_visible
        from household h
        cross join lateral (select last.state from household_step last
                             where last.household_id = h.id and household_moves_by(last.action) and last.day <= on_day order by last.version desc limit 1) s
       where h.found_on <= on_day
         and (scope_all() or h.recipient_id in (select own.recipient_id from own) or in_scope(h.published, h.party_ids, h.place_paths))
         and (of_pairings is null or h.recipient_id in (select asked.recipient_id from asked))
         and (within is null or lies_within(household_paths_on(h, on_day, null), within))
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
