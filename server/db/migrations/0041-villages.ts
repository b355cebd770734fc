import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ended, followed, headed, indexed, OWNED, SAID, whole } from './village-tables';

/**
 * What villages own together and by what their households share in it (村集体经济、利益联结、易地搬迁后续扶持).
 *
 *  - A village's collective income of a year or a quarter and a source (`collective_income`), in fen, with its past
 *    (`collective_income_version`). A year of a source is told as a whole or by quarters, never both.
 *  - A link (`benefit_link`): who links whom and how, the money put in and paid out by day (`benefit_link_entry`, reversed and never
 *    edited), and the registered households that it reaches (`benefit_link_household`).
 *  - Relocation sites (`relocation_site`) with what stands beside them; their workshops are records of the activities' ledger.
 *  - These rows go to both sides of the pairing, the offices of the place and supervision. Households behind a link are
 *    seen where households are seen; how many they are is told to both sides (`benefit_reach`), as numbers alone.
 */
export class Villages1700000000041 implements MigrationInterface {
  readonly name = 'Villages1700000000041';

  async up(db: QueryRunner): Promise<void> {
    await db.query(WORDS);
    await db.query(INCOMES);
    await db.query(LINKS);
    await db.query(MONEY);
    await db.query(HOUSEHOLDS);
    await db.query(SITES);
    await db.query(HEADS);
    await db.query(OPENING);
    await db.query(WALLS);
    await db.query(REACH);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The books of villages are not taken down: restore a backup instead.'));
  }
}

/** What income comes from, and below which operating income of a year a village counts as weak: both differ by era and are data. */
const WORDS = `
  create table collective_income_source (
    code text primary key check (code ~ '^[A-Z_]{2,40}$'),
    ordinal int not null unique,
    /* earned by the village itself, as a threshold counts it */
    is_operating boolean not null,
    name_zh text not null check (length(name_zh) between 1 and 60),
    name_en text not null check (length(name_en) between 1 and 100)
  );
  insert into collective_income_source values
    ('LEASE', 1, true, '资源发包', 'land and resources let'),
    ('ASSET', 2, true, '资产租赁', 'assets let'),
    ('SHARES', 3, true, '入股分红', 'dividends of shares'),
    ('SALES', 4, true, '产业经营', 'own produce and business'),
    ('SERVICE', 5, true, '服务收入', 'services'),
    ('SUBSIDY', 6, false, '财政补助', 'subsidies'),
    ('DONATION', 7, false, '社会捐赠', 'donations'),
    ('OTHER', 8, false, '其他收入', 'other income');
  create trigger collective_income_source_append_only before update or delete on collective_income_source
    for each row execute function append_only();

  create table collective_income_threshold (
    /* of this year and those after it, until the next */
    from_year int primary key check (from_year between 2013 and 2100),
    weak_below_fen bigint not null check (weak_below_fen > 0)
  );
  insert into collective_income_threshold values (2013, 5000000), (2021, 10000000);
  create trigger collective_income_threshold_append_only before update or delete on collective_income_threshold
    for each row execute function append_only();
`;

const INCOMES = `
  create table collective_income (${OWNED},
    year int not null check (year between 2013 and 2100),
    /* 0 tells of the whole year */
    quarter int not null check (quarter between 0 and 4),
    source text not null references collective_income_source,
    /* nothing earned is a figure, too */
    amount_fen bigint not null check (amount_fen between 0 and 100000000000)
  );
  ${indexed('collective_income')}
  create unique index collective_income_once on collective_income (place_id, coalesce(village, ''), year, source, quarter) where not withdrawn;

  create table collective_income_version (
    income_id uuid not null references collective_income,
    version int not null check (version >= 1),
    amount_fen bigint not null,
    ${SAID('income_id')},
    check ((version = 1) = (reason is null))
  );
  create unique index collective_income_version_current on collective_income_version (income_id) where ended_by is null;

  /* a year of one source is told as a whole or by quarters; who writes holds the lock of that year */
  create function check_collective_income() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if not new.withdrawn and exists (
      select 1 from collective_income i
       where i.place_id = new.place_id and coalesce(i.village, '') = coalesce(new.village, '') and i.year = new.year and i.source = new.source
         and i.id <> new.id and not i.withdrawn and (i.quarter = 0 or new.quarter = 0)) then
      raise exception 'income % tells of a period that is told already', new.id
        using errcode = 'check_violation', constraint = 'collective_income_period_free';
    end if;
    return new;
  end $$;
  create trigger check_collective_income before insert or update of withdrawn on collective_income
    for each row execute function check_collective_income();
`;

const LINKS = `
  create table benefit_link (${OWNED},
    name text not null check (length(name) between 1 and 200),
    kind text not null check (kind in ('SHARES', 'ORDERS', 'TRUSTEESHIP', 'LEASE', 'WORK', 'SALES', 'OTHER')),
    from_day date not null,
    until_day date check (until_day >= from_day),
    project_id uuid references project,
    asset_id uuid references asset,
    /* households beside those of the register, as somebody counted them */
    other_households int not null check (other_households between 0 and 1000000)
  );
  ${indexed('benefit_link')}
  create index benefit_link_by_project on benefit_link (project_id) where project_id is not null;

  create table benefit_link_version (
    link_id uuid not null references benefit_link,
    version int not null check (version >= 1),
    action text not null check (action in ('OPEN', 'CORRECT', 'CHANGE_HOUSEHOLDS', 'RECORD_MONEY', 'REVERSE_MONEY', 'WITHDRAW')),
    name text not null,
    kind text not null,
    from_day date not null,
    until_day date,
    project_id uuid,
    asset_id uuid,
    other_households int not null,
    ${SAID('link_id')},
    check ((action = 'OPEN') = (version = 1)),
    check (reason is not null or action not in ('CORRECT', 'REVERSE_MONEY', 'WITHDRAW'))
  );
  create unique index benefit_link_version_current on benefit_link_version (link_id) where ended_by is null;

  /* who it links: a party of the platform, or a name as it is printed */
  create table benefit_link_partner (
    link_id uuid not null,
    version int not null,
    ordinal int not null check (ordinal between 1 and 20),
    role text not null check (role in ('ENTERPRISE', 'COOPERATIVE', 'BASE', 'OTHER')),
    party_id uuid references party,
    name text check (length(name) between 1 and 200),
    made_by xid8 not null default pg_current_xact_id(),
    ended_by xid8,
    primary key (link_id, version, ordinal),
    foreign key (link_id, version) references benefit_link_version,
    check ((party_id is null) <> (name is null))
  );
  create index benefit_link_partner_current on benefit_link_partner (link_id, ordinal) where ended_by is null;

  /* what it comes from is of the same pairing */
  create function check_benefit_link() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if (new.project_id is not null and not exists (select 1 from project p where p.id = new.project_id and p.pairing_id = new.pairing_id))
       or (new.asset_id is not null and not exists (
             select 1 from asset a join project p on p.id = a.project_id where a.id = new.asset_id and p.pairing_id = new.pairing_id)) then
      raise exception 'link % comes from what is not of its pairing', new.id
        using errcode = 'check_violation', constraint = 'benefit_link_of_pairing';
    end if;
    return new;
  end $$;
  create trigger check_benefit_link before insert or update of project_id, asset_id on benefit_link
    for each row execute function check_benefit_link();
`;

const MONEY = `
  create table benefit_link_entry (
    id uuid primary key,
    link_id uuid not null,
    /* of the link: the act by which it was written */
    version int not null,
    kind text not null check (kind in ('PUT_IN', 'PAID_OUT')),
    day date not null,
    amount_fen bigint not null check (amount_fen between 1 and 100000000000),
    note text check (length(note) between 1 and 500),
    /* the entry that it takes back, once and to the fen */
    reverses uuid unique references benefit_link_entry,
    made_by xid8 not null default pg_current_xact_id(),
    made_at timestamptz not null default clock_timestamp(),
    made_by_account uuid references account,
    unique (link_id, version),
    foreign key (link_id, version) references benefit_link_version
  );
  create index benefit_link_entry_by_link on benefit_link_entry (link_id, day, id);
  create trigger benefit_link_entry_append_only before update or delete on benefit_link_entry
    for each row execute function append_only();

  create function check_benefit_link_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    link benefit_link;
    taken benefit_link_entry;
  begin
    select * into link from benefit_link where id = new.link_id;
    if new.day < link.from_day then
      raise exception 'an entry of link % comes before it', new.link_id
        using errcode = 'check_violation', constraint = 'benefit_link_entry_in_time';
    end if;
    if new.reverses is not null then
      select * into taken from benefit_link_entry where id = new.reverses;
      if (taken.link_id, taken.kind, taken.day, taken.amount_fen) is distinct from (new.link_id, new.kind, new.day, new.amount_fen) or taken.reverses is not null then
        raise exception 'entry % does not take back entry %', new.id, new.reverses
          using errcode = 'check_violation', constraint = 'benefit_link_entry_mirrors';
      end if;
    end if;
    return new;
  end $$;
  create trigger check_benefit_link_entry before insert on benefit_link_entry
    for each row execute function check_benefit_link_entry();
`;

const HOUSEHOLDS = `
  create table benefit_link_household (
    link_id uuid not null,
    /* the act by which it was named */
    version int not null,
    household_id uuid not null references household,
    made_by xid8 not null default pg_current_xact_id(),
    ended_by xid8,
    primary key (link_id, household_id, version),
    foreign key (link_id, version) references benefit_link_version
  );
  create unique index benefit_link_household_current on benefit_link_household (link_id, household_id) where ended_by is null;
  create index benefit_link_household_by_household on benefit_link_household (household_id);

  create function check_benefit_link_household() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if not exists (select 1 from benefit_link l join household h on h.recipient_id = l.recipient_id
                    where l.id = new.link_id and h.id = new.household_id) then
      raise exception 'household % is not of the county of link %', new.household_id, new.link_id
        using errcode = 'check_violation', constraint = 'benefit_link_household_of_county';
    end if;
    return new;
  end $$;
  create trigger check_benefit_link_household before insert on benefit_link_household
    for each row execute function check_benefit_link_household();
`;

const SITES = `
  create table relocation_site (${OWNED},
    name text not null check (length(name) between 1 and 200),
    households int not null check (households between 1 and 100000),
    persons int not null check (persons between households and 1000000),
    settled_on date not null,
    services text[] not null check (services <@ array['SCHOOL', 'KINDERGARTEN', 'CLINIC', 'MARKET', 'SERVICE_CENTRE', 'ELDERLY_CARE', 'PROPERTY', 'POLICE', 'BUS'])
  );
  ${indexed('relocation_site')}
  create unique index relocation_site_once on relocation_site (place_id, coalesce(village, ''), name) where not withdrawn;

  create table relocation_site_version (
    site_id uuid not null references relocation_site,
    version int not null check (version >= 1),
    name text not null,
    households int not null,
    persons int not null,
    settled_on date not null,
    services text[] not null,
    ${SAID('site_id')},
    check ((version = 1) = (reason is null))
  );
  create unique index relocation_site_version_current on relocation_site_version (site_id) where ended_by is null;

  /* the workshops and firms beside it, as the activities' ledger has them */
  create table relocation_site_activity (
    site_id uuid not null,
    version int not null,
    activity_id uuid not null references activity,
    made_by xid8 not null default pg_current_xact_id(),
    ended_by xid8,
    primary key (site_id, activity_id, version),
    foreign key (site_id, version) references relocation_site_version
  );
  create unique index relocation_site_activity_current on relocation_site_activity (site_id, activity_id) where ended_by is null;

  create function check_relocation_site_activity() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if not exists (select 1 from relocation_site s join activity a on a.pairing_id = s.pairing_id and a.of_id is null
                    where s.id = new.site_id and a.id = new.activity_id and a.kind in ('WORKSHOP', 'ENTERPRISE_LANDED', 'PARK')) then
      raise exception 'activity % is no workshop of the pairing of site %', new.activity_id, new.site_id
        using errcode = 'check_violation', constraint = 'relocation_site_activity_of_pairing';
    end if;
    return new;
  end $$;
  create trigger check_relocation_site_activity before insert on relocation_site_activity
    for each row execute function check_relocation_site_activity();
`;

const FACTS = {
  collective_income: { key: 'income_id', facts: 'amount_fen' },
  benefit_link: { key: 'link_id', facts: 'name, kind, from_day, until_day, project_id, asset_id, other_households' },
  relocation_site: { key: 'site_id', facts: 'name, households, persons, settled_on, services' },
} as const;
const TABLES = Object.entries(FACTS);
const ENDED = ['benefit_link_partner', 'benefit_link_household', 'relocation_site_activity'];

const HEADS = `
  ${TABLES.map(([table, { key, facts }]) => headed(table, key, facts)).join('')}
  ${ENDED.map((table) => `create trigger ${table}_only_end before update or delete on ${table} for each row execute function only_end_version();`).join('\n  ')}
`;

/** A township that is registered later finds what was recorded of its villages. */
const OPENING = `
  create function open_villages_to_cover() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if not exists (select 1 from party p where p.id = new.party_id and p.kind = 'GOVERNMENT') then
      return null;
    end if;
    ${TABLES.map(
      ([table]) => `
    update ${table} t set party_ids = t.party_ids || new.party_id
      from place pl
     where pl.id = t.place_id and starts_with(pl.path, new.path) and not t.party_ids @> array[new.party_id]
       and exists (select 1 from party_cover county where county.party_id = t.recipient_id and starts_with(new.path, county.path));`,
    ).join('')}
    return null;
  end $$;
  create trigger open_villages_to_cover after insert on party_cover
    for each row execute function open_villages_to_cover();
`;

const WALLS = `
  grant select on collective_income_source, collective_income_threshold to jiedui_app, jiedui_worker;
  ${TABLES.map(
    ([table, { key, facts }]) => `
  grant select, insert on ${table} to jiedui_app;
  grant update (version, withdrawn, party_ids, place_paths, ${facts}) on ${table} to jiedui_app;
  grant select on ${table} to jiedui_worker;
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy ${table}_read on ${table} for select to jiedui_app using (in_scope(published, party_ids, place_paths));
  create policy ${table}_insert on ${table} for insert to jiedui_app with check (in_scope(false, party_ids, place_paths));
  create policy ${table}_update on ${table} for update to jiedui_app
    using (in_scope(false, party_ids, place_paths)) with check (in_scope(false, party_ids, place_paths));
  create policy ${table}_worker on ${table} for select to jiedui_worker using (true);
  create policy ${table}_keeping on ${table} for all to current_user using (true) with check (true);
  ${whole(`${table}_version`, table, key)}${ended(`${table}_version`, table, key)}`,
  ).join('')}
  ${whole('benefit_link_partner', 'benefit_link', 'link_id')}${ended('benefit_link_partner', 'benefit_link', 'link_id')}
  ${whole('benefit_link_entry', 'benefit_link', 'link_id')}
  ${whole('relocation_site_activity', 'relocation_site', 'site_id')}${ended('relocation_site_activity', 'relocation_site', 'site_id')}
  /* which households a link reaches is seen by who sees the household, whoever else sees the link */
  ${followed('benefit_link_household', 'household', 'household_id')}
  create policy benefit_link_household_read on benefit_link_household for select to jiedui_app
    using (exists (select 1 from household h where h.id = household_id));
  ${ended('benefit_link_household', 'household', 'household_id')}
`;

/*
 * How many registered households links reach, and how many people are in them today, in the owner's name and of links that the caller sees.
 * Distinct in every cell; how many of the households the caller may look at stands beside it.
 */
const REACH = `
  create function benefit_reach(of_links uuid[], grouped_by text, on_day date) returns table (key text, households int, persons int, visible int)
    language sql stable security definer set search_path = public, pg_temp as $$
    with seen as materialized (
      select l.id, l.kind, l.place_id, l.pairing_id from benefit_link l
       where not l.withdrawn and in_scope(l.published, l.party_ids, l.place_paths) and l.id = any(of_links))
    select c.cell, count(distinct h.id)::int, count(distinct m.person_id)::int,
           (count(distinct h.id) filter (where in_scope(h.published, h.party_ids, h.place_paths)))::int
      from (select s.id, case grouped_by when 'LINK' then s.id::text when 'KIND' then s.kind when 'PLACE' then s.place_id::text
                                         else '' end as cell from seen s) as c
      join benefit_link_household b on b.link_id = c.id and b.ended_by is null
      join household h on h.id = b.household_id
      left join household_member m on m.household_id = h.id and m.ended_by is null and m.since <= on_day and (m.until is null or m.until >= on_day)
     group by c.cell
  $$;
  revoke execute on function benefit_reach from public;
  grant execute on function benefit_reach to jiedui_app;
`;
