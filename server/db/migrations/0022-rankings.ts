import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Quarterly rankings within groups of peers (季度排位).
 *
 *  - A formula (`ranking_formula`) is kept in versions: weighted terms with caps, and how ties are placed.
 *  - A ranking names its peers, its quarter and one version of a formula, and is worked out anew while it is open. Frozen, it keeps
 *    the moment as of which it was worked out, and one row for each of the ranked, with its terms: these never change.
 */
export class Rankings1700000000022 implements MigrationInterface {
  readonly name = 'Rankings1700000000022';

  async up(db: QueryRunner): Promise<void> {
    await db.query(RANKINGS);
    await db.query(FROZEN);
    await db.query(WALLS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Rankings are not taken down: restore a backup instead.'));
  }
}

const RANKINGS = `
  /* reference data: everybody reads how places are won */
  create table ranking_formula (
    id uuid primary key,
    code text not null check (code ~ '^[A-Z][A-Z0-9_]{2,59}$'),
    version int not null check (version >= 1),
    name_zh text not null check (length(name_zh) between 1 and 100),
    name_en text not null check (length(name_en) between 1 and 100),
    ties text not null check (ties in ('NEXT_SKIPPED', 'NEXT_FOLLOWS')),
    terms jsonb not null check (jsonb_typeof(terms) = 'array' and jsonb_array_length(terms) between 1 and 20),
    reason text check (length(reason) between 1 and 500),
    made_by xid8 not null default pg_current_xact_id(),
    ended_by xid8,
    made_at timestamptz not null default clock_timestamp(),
    made_by_account uuid,
    unique (code, version)
  );
  create unique index ranking_formula_current on ranking_formula (code) where ended_by is null;
  create trigger ranking_formula_only_end before update or delete on ranking_formula
    for each row execute function only_end_version();

  create table ranking (
    id uuid primary key,
    name text not null check (length(name) between 1 and 100),
    formula_id uuid not null references ranking_formula,
    year int not null check (year between 1990 and 2100),
    quarter int not null check (quarter between 1 and 4),
    peers text not null check (peers in ('COUNTIES_OF_PROVINCE', 'LISTED_COUNTIES', 'MEMBERS_OF_GROUP')),
    /* of the group whose members are ranked */
    group_id uuid references party,
    ranked_ids uuid[] not null check (cardinality(ranked_ids) between 2 and 200),
    visibility text not null check (visibility in ('RANKED_AND_SUPERVISORS', 'SUPERVISORS')),
    state text not null check (state in ('OPEN', 'FROZEN')),
    version int not null check (version in (1, 2)),
    /* the moment as of which it was worked out */
    as_of timestamptz,
    simulated boolean not null,
    published boolean not null check (not published),
    party_ids uuid[] not null,
    place_paths text[] not null,
    opened_at timestamptz not null default clock_timestamp(),
    opened_by uuid references account,
    frozen_by uuid references account,
    check ((peers = 'MEMBERS_OF_GROUP') = (group_id is not null)),
    check ((state = 'FROZEN') = (as_of is not null) and (state = 'FROZEN') = (version = 2) and (state = 'FROZEN') = (frozen_by is not null))
  );
  create unique index ranking_once on ranking (name, year, quarter);
  create index ranking_by_party on ranking using gin (party_ids);

  create table ranking_place (
    ranking_id uuid not null references ranking,
    party_id uuid not null references party,
    place int not null check (place between 1 and 200),
    score numeric(20, 4) not null,
    /* each term with its figures and its points */
    terms jsonb not null,
    made_by xid8 not null default pg_current_xact_id(),
    primary key (ranking_id, party_id)
  );
  create trigger ranking_place_append_only before update or delete on ranking_place
    for each row execute function append_only();
`;

const FROZEN = `
  /* an open ranking is frozen once, and stays so */
  create function ranking_stays_frozen() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' or (old.state = 'FROZEN' and to_jsonb(new) - 'place_paths' <> to_jsonb(old) - 'place_paths') then
      raise exception 'a frozen ranking stays as it is' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger ranking_stays_frozen before update or delete on ranking for each row execute function ranking_stays_frozen();

  /* a frozen ranking has a place for each of the ranked, an open one none */
  create function check_ranking_places() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    of_ranking uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
  begin
    if exists (
      select 1 from ranking r where r.id = of_ranking and (select count(*) from ranking_place p where p.ranking_id = r.id and p.party_id = any (r.ranked_ids))
         <> case r.state when 'FROZEN' then cardinality(r.ranked_ids) else 0 end) then
      raise exception 'ranking % has not one place for each of the ranked', of_ranking
        using errcode = 'check_violation', constraint = 'ranking_places_complete';
    end if;
    return null;
  end $$;
  create constraint trigger check_ranking_places after insert or update of state on ranking
    deferrable initially deferred for each row execute function check_ranking_places('id');
  create constraint trigger check_ranking_places after insert on ranking_place
    deferrable initially deferred for each row execute function check_ranking_places('ranking_id');
`;

const WALLS = `
  grant select, insert on ranking_formula, ranking, ranking_place to jiedui_app;
  grant update (ended_by) on ranking_formula to jiedui_app;
  grant update (state, version, as_of, frozen_by, simulated, place_paths) on ranking to jiedui_app;
  grant select on ranking_formula, ranking, ranking_place to jiedui_worker;

  alter table ranking enable row level security;
  alter table ranking force row level security;
  create policy ranking_read on ranking for select to jiedui_app using (in_scope(published, party_ids, place_paths));
  create policy ranking_insert on ranking for insert to jiedui_app with check (in_scope(false, '{}', place_paths));
  create policy ranking_update on ranking for update to jiedui_app
    using (in_scope(false, '{}', place_paths)) with check (in_scope(false, '{}', place_paths));
  create policy ranking_worker on ranking for select to jiedui_worker using (true);
  /* the triggers look in the owner's name */
  create policy ranking_keeping on ranking for select to current_user using (true);

  alter table ranking_place enable row level security;
  alter table ranking_place force row level security;
  create policy ranking_place_read on ranking_place for select to jiedui_app
    using (exists (select 1 from ranking r where r.id = ranking_id));
  create policy ranking_place_insert on ranking_place for insert to jiedui_app
    with check (exists (select 1 from ranking r where r.id = ranking_id and in_scope(false, '{}', r.place_paths)));
  create policy ranking_place_worker on ranking_place for select to jiedui_worker using (true);
  create policy ranking_place_keeping on ranking_place for select to current_user using (true);
`;
