import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ended, followed, headed, indexed, OWNED_BY_COUNTY, SAID, seenWith, whole } from './village-tables';

/**
 * Villages lifted out of poverty (贫困村出列), judged by two people.
 *
 *  - What a village is held against (`village_standard`) is data, with its days.
 *  - A village stands on the list of a year (`village_lift`); what happens to it is a version with its day, its account and its papers
 *    (`village_lift_version`). The table `village_lift_path` says which step leads where; whoever proposes does not accept.
 *  - How a village stood to a standard on a day (`village_check`) is added, never edited.
 *  - These rows are the county's, its townships' and supervision's above the place. Whoever sees a pairing of the county is told how many
 *    villages were lifted (`village_lift_counts`), as a number alone, by what was entered until a moment.
 */
export class VillageLifts1700000000045 implements MigrationInterface {
  readonly name = 'VillageLifts1700000000045';

  async up(db: QueryRunner): Promise<void> {
    await db.query(STANDARDS);
    await db.query(LIFTS);
    await db.query(CHECKS);
    await db.query(STEPS);
    await db.query(OPENING);
    await db.query(COUNTS);
    await db.query(WALLS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The acceptance of villages is not taken down: restore a backup instead.'));
  }
}

/** A later version of a standard takes the place of an earlier one; where a province asks for more, rows are added. */
const STANDARDS = `
  create table village_standard (
    code text not null check (code ~ '^[A-Z_]{2,40}$'),
    from_day date not null,
    until_day date check (until_day >= from_day),
    ordinal int not null,
    /* BELOW and AT_LEAST compare what was measured with the threshold; MET is seen on the spot */
    measure text not null check (measure in ('BELOW', 'AT_LEAST', 'MET')),
    threshold numeric(14, 2) check (threshold >= 0),
    unit text check (unit in ('PERCENT', 'YUAN')),
    name_zh text not null check (length(name_zh) between 1 and 60),
    name_en text not null check (length(name_en) between 1 and 100),
    primary key (code, from_day),
    check ((measure = 'MET') = (threshold is null) and (threshold is null) = (unit is null))
  );
  insert into village_standard values
    ('POVERTY_RATE', '2014-01-01', '2020-12-31', 1, 'BELOW', 3, 'PERCENT', '贫困发生率', 'poverty rate'),
    ('COLLECTIVE_INCOME', '2014-01-01', '2017-12-31', 2, 'AT_LEAST', 20000, 'YUAN', '村集体经济收入', 'collective income of the village'),
    ('COLLECTIVE_INCOME', '2018-01-01', '2020-12-31', 2, 'AT_LEAST', 30000, 'YUAN', '村集体经济收入', 'collective income of the village'),
    ('ROAD', '2014-01-01', '2020-12-31', 3, 'MET', null, null, '通硬化路', 'a paved road'),
    ('WATER', '2014-01-01', '2020-12-31', 4, 'MET', null, null, '饮水安全', 'safe drinking water'),
    ('ELECTRICITY', '2014-01-01', '2020-12-31', 5, 'MET', null, null, '通生产生活用电', 'electricity for homes and work'),
    ('NETWORK', '2014-01-01', '2020-12-31', 6, 'MET', null, null, '通网络宽带', 'a broadband network'),
    ('MEDICAL_ROOM', '2014-01-01', '2020-12-31', 7, 'MET', null, null, '有标准化卫生室', 'a medical room');
  create trigger village_standard_append_only before update or delete on village_standard
    for each row execute function append_only();
`;

const STATE = `text not null check (state in ('LISTED', 'PROPOSED', 'LIFTED', 'WATCHED'))`;

const LIFTS = `
  create table village_lift (${OWNED_BY_COUNTY},
    /* the year in which it is to be lifted, and the day on which it was put on the list */
    year int not null check (year between 2014 and 2100),
    listed_on date not null,
    state ${STATE},
    lifted_on date check (lifted_on >= listed_on),
    check ((lifted_on is null) = (state in ('LISTED', 'PROPOSED')))
  );
  ${indexed('village_lift')}
  create unique index village_lift_once on village_lift (place_id, coalesce(village, '')) where not withdrawn;
  create index village_lift_by_county on village_lift (recipient_id, listed_on, id);

  create table village_lift_version (
    lift_id uuid not null references village_lift,
    version int not null check (version >= 1),
    action text not null check (action in ('LIST', 'CHECK', 'PROPOSE', 'CONFIRM', 'SEND_BACK', 'RECALL', 'WATCH', 'RELEASE', 'REVOKE', 'WITHDRAW')),
    day date not null,
    state ${STATE},
    lifted_on date,
    ${SAID('lift_id')},
    check ((action = 'LIST') = (version = 1)),
    check (withdrawn = (action = 'WITHDRAW')),
    check (reason is not null or action in ('LIST', 'CHECK')),
    check (action not in ('PROPOSE', 'CONFIRM') or cardinality(evidence) > 0)
  );
  create unique index village_lift_version_current on village_lift_version (lift_id) where ended_by is null;
  ${headed('village_lift', 'lift_id', 'state, lifted_on')}
`;

const CHECKS = `
  /* how a village stood to a standard on the day of the version; the latest day stands, of one day what was said last */
  create table village_check (
    lift_id uuid not null,
    version int not null,
    code text not null,
    /* what was measured, where the standard measures */
    value numeric(14, 2) check (value >= 0),
    is_met boolean not null,
    note text check (length(note) between 1 and 500),
    primary key (lift_id, version, code),
    foreign key (lift_id, version) references village_lift_version
  );
  create trigger village_check_append_only before update or delete on village_check
    for each row execute function append_only();

  /* how each standard in force on a day stood then, to say whether it was met; null where nobody had checked it */
  create function village_standing(of_lift uuid, up_to int, on_day date) returns table (code text, is_met boolean)
    language sql stable set search_path = public, pg_temp as $$
    select s.code, c.is_met and case s.measure when 'BELOW' then c.value < s.threshold when 'AT_LEAST' then c.value >= s.threshold else true end
      from village_standard s
      left join lateral (
        select k.value, k.is_met from village_check k join village_lift_version v on v.lift_id = k.lift_id and v.version = k.version
         where k.lift_id = of_lift and k.code = s.code and v.version <= up_to and v.day <= on_day
         order by v.day desc, v.version desc limit 1) as c on true
     where s.from_day <= on_day and (s.until_day is null or s.until_day >= on_day)
  $$;
`;

const PATH: readonly (readonly [from: string, action: string, to: string])[] = [
  ['', 'LIST', 'LISTED'],
  ['LISTED', 'CHECK', 'LISTED'],
  ['LISTED', 'PROPOSE', 'PROPOSED'],
  ['LISTED', 'WITHDRAW', 'LISTED'],
  ['PROPOSED', 'CONFIRM', 'LIFTED'],
  ['PROPOSED', 'SEND_BACK', 'LISTED'],
  ['PROPOSED', 'RECALL', 'LISTED'],
  ['LIFTED', 'CHECK', 'LIFTED'],
  ['LIFTED', 'WATCH', 'WATCHED'],
  ['LIFTED', 'REVOKE', 'LISTED'],
  ['WATCHED', 'CHECK', 'WATCHED'],
  ['WATCHED', 'RELEASE', 'LIFTED'],
  ['WATCHED', 'REVOKE', 'LISTED'],
];

const STEPS = `
  create table village_lift_path (
    /* empty for a village that is on no list yet */
    from_state text not null,
    action text not null,
    to_state text not null,
    primary key (from_state, action)
  );
  insert into village_lift_path values ${PATH.map((step) => `(${step.map((word) => `'${word}'`).join(', ')})`).join(', ')};
  create trigger village_lift_path_append_only before update or delete on village_lift_path
    for each row execute function append_only();

  create function check_village_lift_step() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    lift village_lift;
    before village_lift_version;
    moved_on date;
    other uuid;
  begin
    select * into lift from village_lift where id = new.lift_id;
    select * into before from village_lift_version where lift_id = new.lift_id and version = new.version - 1;
    if not exists (select 1 from village_lift_path p where p.from_state = coalesce(before.state, '') and p.action = new.action
                      and p.to_state = new.state)
       or new.lifted_on is distinct from (case when new.action = 'CONFIRM' then new.day when new.state in ('LIFTED', 'WATCHED') then before.lifted_on end) then
      raise exception 'village lift %: % does not lead from % to %', new.lift_id, new.action, before.state, new.state
        using errcode = 'check_violation', constraint = 'village_lift_step_known';
    end if;
    select max(v.day) into moved_on from village_lift_version v
     where v.lift_id = new.lift_id and v.version < new.version and v.action <> 'CHECK';
    if new.day < lift.listed_on or (new.action <> 'CHECK' and new.day < moved_on) then
      raise exception 'village lift %: % comes too early', new.lift_id, new.action
        using errcode = 'check_violation', constraint = 'village_lift_days_follow';
    end if;
    select v.made_by_account into other from village_lift_version v
     where v.lift_id = new.lift_id and v.version < new.version and v.action = 'PROPOSE' order by v.version desc limit 1;
    if new.action in ('CONFIRM', 'SEND_BACK') and new.made_by_account = other then
      raise exception 'village lift %: % is by a second person', new.lift_id, new.action
        using errcode = 'check_violation', constraint = 'village_lift_judged_by_another';
    end if;
    return new;
  end $$;
  create trigger check_village_lift_step before insert on village_lift_version
    for each row execute function check_village_lift_step();

  /* no village is proposed or accepted before every standard of the day was checked and met; at the end, because checks follow their version */
  create function check_village_lift_standards() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if not (select coalesce(bool_and(coalesce(s.is_met, false)), false) from village_standing(new.lift_id, new.version, new.day) s) then
      raise exception 'village lift %: not every standard is met', new.lift_id
        using errcode = 'check_violation', constraint = 'village_lift_standards_met';
    end if;
    return null;
  end $$;
  create constraint trigger check_village_lift_standards after insert on village_lift_version
    deferrable initially deferred for each row when (new.action in ('PROPOSE', 'CONFIRM')) execute function check_village_lift_standards();
`;

/** A township that is registered later finds the villages that lie there. */
const OPENING = `
  create function open_village_lifts_to_cover() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update village_lift l set party_ids = l.party_ids || new.party_id
     where path_prefixes(l.place_paths) && array[new.path] and not l.party_ids @> array[new.party_id]
       and exists (select 1 from party p where p.id = new.party_id and p.kind = 'GOVERNMENT')
       and exists (select 1 from party_cover county where county.party_id = l.recipient_id and starts_with(new.path, county.path));
    return null;
  end $$;
  create trigger open_village_lifts_to_cover after insert on party_cover
    for each row execute function open_village_lifts_to_cover();
`;

const COUNTS = `
  /* the counties that have lists, and since when; a probe of the index for each, however many villages there are */
  create function village_lift_counties() returns table (recipient_id uuid, since date)
    language sql stable security definer set search_path = public, pg_temp as $$
    with recursive county as (
      (select l.recipient_id, l.listed_on from village_lift l order by l.recipient_id, l.listed_on limit 1)
      union all
      select next.recipient_id, next.listed_on from county c cross join lateral (
        select l.recipient_id, l.listed_on from village_lift l where l.recipient_id > c.recipient_id order by l.recipient_id, l.listed_on limit 1) as next)
    select c.recipient_id, c.listed_on from county c
  $$;

  /* how many villages were lifted within days, and how many of these by a proposal that names its papers; a village once in a cell */
  create function village_lift_counts(parts jsonb, known pg_snapshot) returns table (cell text, villages bigint, evidenced bigint, simulated boolean)
    language sql stable security definer set search_path = public, pg_temp as $$
    with part as materialized (
      select distinct c.cell, p.recipient_id, c."from", c."to"
        from jsonb_to_recordset(parts) as c (cell text, "pairingId" uuid, "from" date, "to" date) join pairing p on p.id = c."pairingId"
       where scope_all() or (p.published and scope_published()) or p.id in (select own_pairings())),
    lifted as materialized (
      select l.id, l.recipient_id, l.simulated, v.lifted_on,
             (select cardinality(said.evidence) > 0 from village_lift_version said
               where said.lift_id = l.id and said.version <= v.version and said.action = 'PROPOSE' order by said.version desc limit 1) as has_evidence
        from village_lift l join village_lift_version v on v.lift_id = l.id
       where l.recipient_id in (select part.recipient_id from part) and v.lifted_on is not null and not v.withdrawn
         and case when known is null then v.ended_by is null else known_in(v.made_by, v.ended_by, known) end)
    select part.cell, count(distinct l.id), count(distinct l.id) filter (where l.has_evidence), bool_or(l.simulated)
      from part join lifted l on l.recipient_id = part.recipient_id and l.lifted_on between part."from" and part."to"
     group by part.cell
  $$;
`;

const WALLS = `
  grant select on village_standard, village_lift_path to jiedui_app, jiedui_worker;
  revoke execute on function village_standing, village_lift_counties, village_lift_counts from public;
  grant execute on function village_lift_counties, village_lift_counts to jiedui_app;
  grant execute on function village_standing to jiedui_app, jiedui_worker;

  grant select, insert on village_lift to jiedui_app;
  grant update (version, withdrawn, party_ids, place_paths, state, lifted_on) on village_lift to jiedui_app;
  grant select on village_lift to jiedui_worker;
  alter table village_lift enable row level security;
  alter table village_lift force row level security;
  create policy village_lift_read on village_lift for select to jiedui_app using (in_scope(published, party_ids, place_paths));
  create policy village_lift_insert on village_lift for insert to jiedui_app with check (in_scope(false, party_ids, place_paths));
  create policy village_lift_update on village_lift for update to jiedui_app
    using (in_scope(false, party_ids, place_paths)) with check (in_scope(false, party_ids, place_paths));
  create policy village_lift_worker on village_lift for select to jiedui_worker using (true);
  create policy village_lift_keeping on village_lift for all to current_user using (true) with check (true);
  ${whole('village_lift_version', 'village_lift', 'lift_id')}${ended('village_lift_version', 'village_lift', 'lift_id')}
  ${followed('village_check', 'village_lift', 'lift_id')}${seenWith('village_check', 'village_lift', 'lift_id')}
`;
