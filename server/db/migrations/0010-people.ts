import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RECORD_COLUMNS, recordWalls, withPast } from './record-tables';

/**
 * People and their placements.
 *
 *  - `person` is a human being, known by the keyed hash of an ID number or by a county's own number. What a pairing calls them
 *    (name, phone, household) stands in `person_pairing`, so that naming somebody else's ID number tells nothing about them.
 *  - Names, ID numbers and phones are ciphertexts before they come here: no plain one is ever part of a statement.
 *  - `placement_standings` is the one definition of who counts where: triggers, checks and counts over several pairings use it.
 */
export class People1700000000010 implements MigrationInterface {
  readonly name = 'People1700000000010';

  async up(db: QueryRunner): Promise<void> {
    await db.query(PEOPLE);
    await db.query(ENTERING);
    await db.query(PLACEMENTS);
    await db.query(STANDINGS);
    await db.query(TALLIES);
    await db.query(WALLS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('People are not taken down: restore a backup instead.'));
  }
}

const PEOPLE = `
  create table person (
    id uuid primary key,
    /* of the ID number in its form of 18 digits; a made-up person's hash is of another kind, so that it never meets a real one */
    id_hash text collate "C" unique check (id_hash ~ '^[0-9a-f]{64}$'),
    sealed_id text check (length(sealed_id) <= 500),
    simulated boolean not null default false,
    /* how many pairings have placements of them: kept by the triggers of the placements */
    pairings int not null default 0 check (pairings >= 0),
    made_at timestamptz not null default clock_timestamp(),
    check ((id_hash is null) = (sealed_id is null))
  );
  create index person_shared on person (id) where pairings > 1;

  /* the number by which a county's monitoring system knows a person: the hash holds the county, because it is its number */
  create table person_number (
    hash text collate "C" primary key check (hash ~ '^[0-9a-f]{64}$'),
    person_id uuid not null references person
  );

  create table person_pairing (
    id uuid primary key,
    person_id uuid not null references person,
    pairing_id uuid not null references pairing,
    simulated boolean not null default false,
    sealed_name text not null check (length(sealed_name) <= 1000),
    sealed_phone text check (length(sealed_phone) <= 500),
    /* 户编号 and 人编号 */
    sealed_household text check (length(sealed_household) <= 500),
    sealed_number text check (length(sealed_number) <= 500),
    number_hash text collate "C" check (number_hash ~ '^[0-9a-f]{64}$'),
    /* their placements here that are not withdrawn */
    placements int not null default 0 check (placements >= 0),
    unique (person_id, pairing_id)
  );
  create index person_pairing_by_pairing on person_pairing (pairing_id);
  create index person_pairing_by_number on person_pairing (number_hash) where number_hash is not null;
`;

/*
 * Entering people is one function in the owner's name, because whom other counties have named is nobody's to see: who enters
 * a person learns whether the number is new to them, nothing else.
 */
/** The rows to enter, whom their ID numbers mean now and whom their counties' numbers mean. */
const ENTRIES = `unnest(ids, id_hashes, sealed_ids, number_hashes, naming_ids, sealed_names, sealed_phones, sealed_households, sealed_numbers)
             with ordinality as e (id, id_hash, sealed_id, number_hash, naming_id, sealed_name, sealed_phone, sealed_household, sealed_number, at)
        left join person p on p.id_hash = e.id_hash
        left join person_number n on n.hash = e.number_hash`;

const ENTERING = `
  /*
   * The person of each row and what the pairing calls them, found or made. Rows name different people, by ID number or by number.
   * \`known\`: this pairing has named them before, and what it calls them is as it was. \`disagrees\`: the ID number and the county's number are two people's. Inserts go in the order of the hashes, so that two
   * files that name the same people wait for each other and never in a circle; what the other one made is seen by the next statement.
   */
  create function enter_persons(of_pairing uuid, made_up boolean, ids uuid[], id_hashes text[], sealed_ids text[],
      number_hashes text[], naming_ids uuid[], sealed_names text[], sealed_phones text[],
      sealed_households text[], sealed_numbers text[])
    returns table (at int, person_id uuid, naming_id uuid, known boolean, sealed_name text, sealed_phone text, sealed_household text,
      sealed_number text, disagrees boolean)
    language plpgsql security definer set search_path = public, pg_temp set plan_cache_mode = 'force_custom_plan' as $$
  #variable_conflict use_column
  begin
    if not (scope_all() or exists (select 1 from own_pairings() as own (id) where own.id = of_pairing)) then
      raise exception 'pairing % is not the viewer''s', of_pairing using errcode = 'insufficient_privilege';
    end if;
    -- Whom a county's number means already gets the ID number now, unless that is somebody else's.
    update person known set id_hash = e.id_hash, sealed_id = e.sealed_id
      from ${ENTRIES}
     where known.id = n.person_id and known.id_hash is null and e.id_hash is not null and p.id is null;
    insert into person (id, id_hash, sealed_id, simulated)
    select e.id, e.id_hash, e.sealed_id, made_up from ${ENTRIES}
     where p.id is null and n.person_id is null order by e.id_hash, e.number_hash
    on conflict (id_hash) do nothing;
    insert into person_number (hash, person_id)
    select e.number_hash, coalesce(p.id, e.id) from ${ENTRIES}
     where e.number_hash is not null and n.person_id is null and (p.id is not null or e.id_hash is null) order by e.number_hash
    on conflict (hash) do nothing;
    insert into person_pairing (id, person_id, pairing_id, simulated, sealed_name, sealed_phone, sealed_household, sealed_number, number_hash)
    select e.naming_id, coalesce(p.id, n.person_id), of_pairing, made_up, e.sealed_name, e.sealed_phone, e.sealed_household,
           e.sealed_number, e.number_hash
      from ${ENTRIES} where e.id_hash is null or (p.id is not null and coalesce(n.person_id, p.id) = p.id)
    on conflict (person_id, pairing_id) do nothing;
    return query
      select e.at::int, k.person_id, k.id, k.id <> e.naming_id, k.sealed_name, k.sealed_phone, k.sealed_household, k.sealed_number,
             e.id_hash is not null and n.person_id is not null and n.person_id is distinct from p.id
        from ${ENTRIES} left join person_pairing k on k.person_id = coalesce(p.id, n.person_id) and k.pairing_id = of_pairing
       order by e.at;
  end $$;

  /* for people whom the viewer's own pairings name: how many counties have placements of them, and in how many pairings */
  create function person_claims(naming_ids uuid[]) returns table (naming_id uuid, pairings int, counties int)
    language sql stable security definer set search_path = public, pg_temp as $$
    select mine.id, p.pairings,
           (select count(distinct pair.recipient_id)::int from person_pairing every join pairing pair on pair.id = every.pairing_id
             where every.person_id = mine.person_id and every.placements > 0)
      from person_pairing mine join person p on p.id = mine.person_id
     where mine.id = any(naming_ids)
       and (scope_all() or (mine.simulated and scope_published()) or mine.pairing_id in (select own_pairings()))
  $$;
`;

const PLACEMENTS = `
  create table placement (${RECORD_COLUMNS},
    person_id uuid not null,
    employer text not null check (length(employer) between 1 and 200),
    destination text not null check (destination in ('IN_COUNTY', 'IN_PROVINCE', 'PAIRED_CITY', 'PAIRED_PROVINCE', 'OTHER_PROVINCE')),
    workplace text check (length(workplace) between 1 and 200),
    place_id uuid references place,
    job_kind text not null check (job_kind in ('ENTERPRISE', 'WORKSHOP', 'PUBLIC_POST', 'SELF_EMPLOYED', 'FLEXIBLE', 'OTHER')),
    job_title text check (length(job_title) between 1 and 100),
    from_day date not null,
    /* the last day at work; null for who is still there */
    to_day date,
    /* the last day of which somebody has said that they are at work: figures count up to it, and never grow by waiting */
    known_until date not null,
    categories text[] not null default '{}' check (categories <@ '{REGISTERED_POOR,LIFTED,MONITORED}'),
    point_to_point boolean not null default false,
    foreign key (person_id, pairing_id) references person_pairing (person_id, pairing_id),
    check (year = extract(year from from_day)),
    check (known_until >= from_day and known_until < from_day + 20000),
    check (to_day is null or to_day = known_until)
  );
  create unique index placement_once on placement (pairing_id, person_id, from_day, employer) where not withdrawn;
  create index placement_by_pairing on placement (pairing_id, from_day, id);
  create index placement_by_import on placement (import_id) where import_id is not null;
  ${withPast('placement')}
`;

/*
 * Who counts where. A spell is a placement as far as counting goes; a cell is what is counted by itself, such as a pairing.
 * For every cell, person and period (a year, a quarter, a month):
 *
 *  - A person counts once, in the bucket (destination, job, categories, evidence, standing) of the spell that touches the period and
 *    began last; of two that began on one day, that of the greater id.
 *  - N, new: no spell of the cell holds on the day before the period.
 *  - 3, 6: at work for that many months on end within the period; spells without a day between them are one stretch.
 *  - T: taken to work point to point, by a spell that began in the period.
 *  - L, M, P: lifted, monitored, registered poor, as that one spell says.
 *
 * Everything is told by windows over one list, without a join: statistics of an array's rows are guesses.
 */
const STANDINGS = `
  create type placement_spell as (cell text, who uuid, id uuid, began date, until date, destination text, job_kind text,
    categories text[], point_to_point boolean, evidenced boolean, confirmed boolean, simulated boolean);

  create function placement_standings(spells placement_spell[], only_measures text[] default null, only_years int[] default null)
    returns table (cell text, who uuid, measure text, year int, period int, spell uuid, destination text, job_kind text, letters text,
                   simulated boolean, evidenced boolean, confirmed boolean)
    language sql stable parallel safe as $$
    with edge as (
      select s.*, s.began > max(s.until) over (partition by s.cell, s.who order by s.began, s.until, s.id
                                               rows between unbounded preceding and 1 preceding) + 1 as is_apart
        from unnest(spells) s),
    stretch as (
      select *, count(*) filter (where is_apart) over (partition by cell, who order by began, until, id) as nth from edge),
    held as (
      select *, min(began) over (partition by cell, who, nth) as held_from, max(until) over (partition by cell, who, nth) as held_until from stretch),
    touched as (
      /* a spell that ended on the day before stands in the period, too, so that N can be told */
      select h.*, c.*
        from held h cross join lateral (
          select 'PLACEMENT_YEAR' as measure, y as year, 0 as period, make_date(y, 1, 1) as opens, make_date(y, 12, 31) as closes
            from generate_series(extract(year from h.began)::int, extract(year from h.until + 1)::int) y
          union all
          select 'PLACEMENT_QUARTER', q / 4, q % 4 + 1, make_date(q / 4, q % 4 * 3 + 1, 1), (make_date(q / 4, q % 4 * 3 + 1, 1) + interval '3 months')::date - 1
            from generate_series((extract(year from h.began) * 4 + extract(quarter from h.began) - 1)::int,
                                 (extract(year from h.until + 1) * 4 + extract(quarter from h.until + 1) - 1)::int) q
          union all
          select 'PLACEMENT_MONTH', m / 12, m % 12 + 1, make_date(m / 12, m % 12 + 1, 1), (make_date(m / 12, m % 12 + 1, 1) + interval '1 month')::date - 1
            from generate_series((extract(year from h.began) * 12 + extract(month from h.began) - 1)::int,
                                 (extract(year from h.until + 1) * 12 + extract(month from h.until + 1) - 1)::int) m) c
       where (only_measures is null or c.measure = any(only_measures)) and (only_years is null or c.year = any(only_years))),
    ranked as (
      select *, row_number() over of_period as rank,
             not bool_or(began < opens) over of_period as is_new,
             bool_or(least(held_until, closes) >= (greatest(held_from, opens) + interval '3 months')::date - 1) over of_period as is_stable_3,
             bool_or(least(held_until, closes) >= (greatest(held_from, opens) + interval '6 months')::date - 1) over of_period as is_stable_6,
             bool_or(point_to_point and began between opens and closes) over of_period as is_taken
        from touched
      window of_period as (partition by cell, who, measure, year, period order by (until >= opens) desc, began desc, id desc
                           rows between unbounded preceding and unbounded following))
    select cell, who, measure, year, period, id, destination, job_kind,
           concat(case when is_stable_3 then '3' end, case when is_stable_6 then '6' end, case when 'LIFTED' = any(categories) then 'L' end,
                  case when 'MONITORED' = any(categories) then 'M' end, case when is_new then 'N' end,
                  case when 'REGISTERED_POOR' = any(categories) then 'P' end, case when is_taken then 'T' end),
           simulated, evidenced, confirmed
      from ranked where rank = 1 and until >= opens
  $$;
`;

/** A placement as a spell of a cell. */
const SPELL = (cell: string, row: string): string =>
  `row(${cell}, ${row}.person_id, ${row}.id, ${row}.from_day, ${row}.known_until, ${row}.destination, ${row}.job_kind, ${row}.categories,
       ${row}.point_to_point, ${row}.evidence > 0, ${row}.standing is not distinct from 'CONFIRMED', ${row}.simulated)::placement_spell`;

/*
 * The rollup of distinct persons: after a statement, what its persons count for now is added and what they counted for before is
 * taken off. Their other placements are read under the pairing's lock, which a well-behaved writer holds already.
 */
const TALLIES = `
  create function retell_placements(of_pairings uuid[], of_persons uuid[], now_ids uuid[], before placement_spell[])
    returns void language plpgsql security definer set search_path = public, pg_temp set plan_cache_mode = 'force_custom_plan' as $$
  declare
    spells placement_spell[];
  begin
    perform pg_advisory_xact_lock(hashtextextended('placements:' || pairing_id, 0))
       from (select distinct pairing_id::text from unnest(of_pairings) pairing_id order by 1) as touched;
    with affected as materialized (select * from unnest(of_pairings, of_persons) as a (pairing_id, person_id)),
         standing as materialized (
           select p.* from placement p join affected a on a.pairing_id = p.pairing_id and a.person_id = p.person_id where not p.withdrawn)
    select array_agg(spell) into spells from (
      select ${SPELL("'+' || s.pairing_id", 's')} as spell from standing s
      union all
      select ${SPELL("'-' || s.pairing_id", 's')} from standing s where not exists (select 1 from unnest(now_ids) as n (id) where n.id = s.id)
      union all
      select gone from unnest(before) as gone
    ) as told;

    insert into record_delta (measure, year, pairing_id, period, f1, f2, f3, simulated, value, evidenced, confirmed, records)
    select measure, year, substr(cell, 2)::uuid, period, destination, job_kind, letters, simulated, sum(sign),
           coalesce(sum(sign) filter (where evidenced), 0), coalesce(sum(sign) filter (where confirmed), 0), sum(sign)
      from (select *, case left(cell, 1) when '+' then 1 else -1 end as sign from placement_standings(spells)) as moved
     group by 1, 2, 3, 4, 5, 6, 7, 8
    having sum(sign) <> 0 or coalesce(sum(sign) filter (where evidenced), 0) <> 0 or coalesce(sum(sign) filter (where confirmed), 0) <> 0;

    perform recount_claims(of_pairings, of_persons);
  end $$;

  /* how many placements a pairing has of each person, and how many pairings each person has: persons locked in the order of their ids */
  create function recount_claims(of_pairings uuid[], of_persons uuid[])
    returns void language plpgsql security definer set search_path = public, pg_temp set plan_cache_mode = 'force_custom_plan' as $$
  declare
    turned uuid[];
    turns int[];
  begin
    with counted as (
      select k.pairing_id, k.person_id, k.placements as before, count(p.id)::int as placements
        from unnest(of_pairings, of_persons) as a (pairing_id, person_id)
        join person_pairing k on k.pairing_id = a.pairing_id and k.person_id = a.person_id
        left join placement p on p.pairing_id = a.pairing_id and p.person_id = a.person_id and not p.withdrawn
       group by 1, 2, 3),
    changed as (
      update person_pairing k set placements = c.placements from counted c
       where k.pairing_id = c.pairing_id and k.person_id = c.person_id and k.placements <> c.placements
      returning k.person_id, (c.placements > 0)::int - (c.before > 0)::int as turn)
    select array_agg(person_id order by person_id), array_agg(turn order by person_id) into turned, turns
      from (select person_id, sum(turn)::int as turn from changed group by 1 having sum(turn) <> 0) as one;
    if turned is null then
      return;
    end if;
    perform 1 from person where id = any(turned) order by id for no key update;
    update person p set pairings = p.pairings + t.turn from unnest(turned, turns) as t (id, turn) where p.id = t.id;
  end $$;

  create function placement_inserted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if exists (select 1 from now_rows) then
      perform retell_placements(array_agg(pairing_id), array_agg(person_id), (select array_agg(id) from now_rows), '{}')
         from (select distinct pairing_id, person_id from now_rows) as touched;
    end if;
    return null;
  end $$;
  create function placement_updated() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if exists (select 1 from now_rows) then
      perform retell_placements(array_agg(pairing_id), array_agg(person_id), (select array_agg(id) from now_rows),
           (select array_agg(${SPELL("'-' || r.pairing_id", 'r')}) from old_rows r where not r.withdrawn))
         from (select pairing_id, person_id from now_rows union select pairing_id, person_id from old_rows) as touched;
    end if;
    return null;
  end $$;
  create trigger placement_inserted after insert on placement referencing new table as now_rows
    for each statement execute function placement_inserted();
  create trigger placement_updated after update on placement referencing old table as old_rows new table as now_rows
    for each statement execute function placement_updated();
`;

const WALLS = `
  revoke execute on function enter_persons, person_claims, retell_placements, recount_claims from public;
  grant execute on function enter_persons, person_claims to jiedui_app;
  grant select on person, person_pairing to jiedui_app, jiedui_worker;
  /* whose number is whose is nobody's to see: there is no policy for the application */
  grant select on person_number to jiedui_app;
  grant update (sealed_name, sealed_phone, sealed_household, sealed_number, number_hash) on person_pairing to jiedui_app;

  /* functions in the owner's name ask whose pairing it is: own_pairings tells by the viewer's settings, over all of them */
  create policy pairing_keeping on pairing for select to current_user using (true);

  alter table person enable row level security;
  alter table person force row level security;
  create policy person_read on person for select to jiedui_app
    using ((select scope_all()) or (simulated and (select scope_published()))
           or exists (select 1 from person_pairing k where k.person_id = person.id));
  create policy person_worker on person for select to jiedui_worker using (true);
  create policy person_keeping on person for all to current_user using (true) with check (true);

  alter table person_number enable row level security;
  alter table person_number force row level security;
  create policy person_number_keeping on person_number for all to current_user using (true) with check (true);

  alter table person_pairing enable row level security;
  alter table person_pairing force row level security;
  create policy person_pairing_read on person_pairing for select to jiedui_app
    using ((select scope_all()) or (simulated and (select scope_published())) or pairing_id in (select own_pairings()));
  create policy person_pairing_update on person_pairing for update to jiedui_app
    using ((select scope_all()) or pairing_id in (select own_pairings()))
    with check ((select scope_all()) or pairing_id in (select own_pairings()));
  create policy person_pairing_worker on person_pairing for select to jiedui_worker using (true);
  create policy person_pairing_keeping on person_pairing for all to current_user using (true) with check (true);
  ${recordWalls('placement')}
`;
