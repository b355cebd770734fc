import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The register of households in the figures.
 *
 *  - A register is its county's: its numbers stand beside whatever pairing the county has, not only beside the one by which its
 *    people are named. `household_tally` counts so from now on, too.
 *  - `register_counts` counts entries and distinct people, as numbers alone, for whoever sees a pairing of the county; by what was
 *    entered until a moment, where one is named. `register_is_open` says whether a viewer looks into the register themselves.
 */
export class RegisterInFigures1700000000044 implements MigrationInterface {
  readonly name = 'RegisterInFigures1700000000044';

  async up(db: QueryRunner): Promise<void> {
    await db.query(COUNTIES);
    await db.query(COUNTS);
    await db.query(TALLY);
    await db.query(WALLS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The figures of the register are not taken down: restore a backup instead.'));
  }
}

const COUNTIES = `
  create index household_by_county on household (recipient_id, found_on, id);

  /* the counties that have a register, and since when; a probe of the index for each, however many households there are */
  create function register_counties() returns table (recipient_id uuid, since date)
    language sql stable security definer set search_path = public, pg_temp as $$
    with recursive county as (
      (select h.recipient_id, h.found_on from household h order by h.recipient_id, h.found_on limit 1)
      union all
      select next.recipient_id, next.found_on from county c cross join lateral (
        select h.recipient_id, h.found_on from household h where h.recipient_id > c.recipient_id order by h.recipient_id, h.found_on limit 1) as next)
    select c.recipient_id, c.found_on from county c
  $$;

  /* whether the viewer may look at every household of a county: it is theirs, or all of it lies where they supervise */
  create function register_is_open(county uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select scope_all() or county = any(scope_parties())
        or (exists (select 1 from party_cover c where c.party_id = county)
            and not exists (select 1 from party_cover c where c.party_id = county and not lies_within(array[c.path], scope_paths())))
  $$;
`;

/*
 * How many entries were admitted or cleared within days, or watched on the last of them, and how many people belonged to them on that
 * day. A part is a pairing and days; the parts of a cell are counted together, a household and a human being once.
 */
const COUNTS = `
  create function register_counts(parts jsonb, event text, of_categories text[], known pg_snapshot)
    returns table (cell text, households bigint, persons bigint, evidenced_households bigint, evidenced_persons bigint, simulated boolean)
    language sql stable security definer set search_path = public, pg_temp as $$
    with part as materialized (
      select distinct c.cell, p.recipient_id, c."from", c."to"
        from jsonb_to_recordset(parts) as c (cell text, "pairingId" uuid, "from" date, "to" date) join pairing p on p.id = c."pairingId"
       where scope_all() or (p.published and scope_published()) or p.id in (select own_pairings())),
    register as (
      select h.id, h.recipient_id, h.simulated from household h
       where h.category = any(of_categories) and h.recipient_id in (select part.recipient_id from part)),
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
`;

/* As it was, but that a register is its county's, whichever of the county's pairings is asked about. */
const TALLY = `
  create or replace function household_tally(on_day date, of_pairings uuid[], within text[], of_states text[], of_categories text[], grouped_by text)
    returns table (key text, households int, persons int, visible int)
    language sql stable security definer set search_path = public, pg_temp as $$
    with own as materialized (
      select p.recipient_id from pairing p where p.id in (select own_pairings()) or (p.published and scope_published())),
    asked as materialized (
      select p.recipient_id from pairing p where p.id = any(of_pairings)),
    standing as materialized (
      select h.id, h.place_id, h.category, s.state, in_scope(h.published, h.party_ids, h.place_paths) as is_visible
        from household h
        cross join lateral (select last.state from household_step last
                             where last.household_id = h.id and household_moves_by(last.action) and last.day <= on_day order by last.version desc limit 1) s
       where h.found_on <= on_day
         and (scope_all() or h.recipient_id in (select own.recipient_id from own) or in_scope(h.published, h.party_ids, h.place_paths))
         and (of_pairings is null or h.recipient_id in (select asked.recipient_id from asked))
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

const WALLS = `
  revoke execute on function register_counties, register_is_open, register_counts from public;
  grant execute on function register_counties, register_is_open, register_counts to jiedui_app;
`;
