import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Inspections that look back at an earlier one (回头看), and inspections as the ground of praise and accountability.
 *
 *  - A look back names an inspection of its pairing that is closed, and takes over what that found (`inspection_follow_up`). Of each the
 *    team says once what it sees now; nobody says it of what they answered or checked, and nothing is reported before all is said.
 *  - What was closed stays closed: what is not put right after all is a new item that names the one that it repeats.
 *  - An entry may rest on what an inspection found, or on its report, with the figures of the day on which it was drafted. Of one kind
 *    about one fact one entry stands, also where the fact is named in two ways.
 */
export class LooksBack1700000000056 implements MigrationInterface {
  readonly name = 'LooksBack1700000000056';

  async up(db: QueryRunner): Promise<void> {
    await db.query(REPEATED);
    await db.query(LOOKS_BACK);
    await db.query(FOLLOW_UPS);
    await db.query(REPORTS);
    await db.query(WALLS);
    await db.query(GROUNDS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Looks back are not taken down: restore a backup instead.'));
  }
}

const REPEATED = `
  alter table rectification
    add column repeats_id uuid references rectification,
    add constraint rectification_repeats check (repeats_id is null or (inspection_id is not null and repeats_id <> id));
  /* a chain: what is repeated again repeats the latest */
  create unique index rectification_by_repeated on rectification (repeats_id) where repeats_id is not null;

  create function check_rectification_repeats() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if not exists (select 1 from rectification r
                    where r.id = new.repeats_id and r.pairing_id = new.pairing_id and r.state = 'CLOSED') then
      raise exception 'item % repeats what is not closed', new.id
        using errcode = 'check_violation', constraint = 'rectification_repeats_closed';
    end if;
    return new;
  end $$;
  create trigger check_rectification_repeats before insert on rectification for each row
    when (new.repeats_id is not null) execute function check_rectification_repeats();
`;

const LOOKS_BACK = `
  alter table inspection
    add column looks_back_id uuid references inspection,
    add constraint inspection_looks_back check (looks_back_id is null or kind = 'LOOK_BACK');
  create index inspection_by_looked_back on inspection (looks_back_id) where looks_back_id is not null;

  create function check_inspection_looks_back() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if not exists (select 1 from inspection i
                    where i.id = new.looks_back_id and i.pairing_id = new.pairing_id and i.state = 'CLOSED') then
      raise exception 'inspection % looks back at what is not closed', new.id
        using errcode = 'check_violation', constraint = 'inspection_looks_back_at_closed';
    end if;
    return new;
  end $$;
  create trigger check_inspection_looks_back before insert on inspection for each row
    when (new.looks_back_id is not null) execute function check_inspection_looks_back();

  /* what was found before is looked at without a sample being drawn */
  insert into inspection_step values ('PLANNED', 'START', 'UNDER_WAY');
`;

const FOLLOW_UPS = `
  create table inspection_follow_up (
    inspection_id uuid not null references inspection,
    /* its number among the earlier findings */
    nth int not null check (nth >= 1),
    rectification_id uuid not null references rectification,
    /* as it was found: whoever is sent need not see the list of the pairing */
    severity text not null check (severity in ('MINOR', 'MODERATE', 'SERIOUS')),
    problem text not null check (length(problem) between 1 and 1000),
    lead_unit_id uuid not null references party,
    verdict text check (verdict in ('PUT_RIGHT', 'NOT_PUT_RIGHT', 'REBOUND')),
    /* what is seen now */
    note text check (length(note) between 1 and 1000),
    day date,
    /* from 1, as the team stands */
    visitors int[] check (cardinality(visitors) between 1 and 30),
    /* the item that repeats it, where it had been closed */
    opened_id uuid unique references rectification,
    looked_by uuid references account,
    looked_at timestamptz,
    primary key (inspection_id, nth),
    unique (inspection_id, rectification_id),
    check ((verdict is null) = (day is null) and (verdict is null) = (visitors is null) and (verdict is null) = (looked_at is null)),
    check (verdict is not null or (note is null and opened_id is null and looked_by is null)),
    check (verdict is null or verdict = 'PUT_RIGHT' or note is not null),
    check (opened_id is null or verdict <> 'PUT_RIGHT')
  );
  create index inspection_follow_up_of_item on inspection_follow_up (rectification_id);

  create function check_inspection_follow_up() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    whole inspection;
    item rectification;
    latest rectification;
  begin
    select * into whole from inspection where id = new.inspection_id;
    select * into item from rectification where id = new.rectification_id;
    if tg_op = 'INSERT' then
      if whole.state <> 'PLANNED' or new.verdict is not null or not exists (
           select 1 from inspection_finding f where f.inspection_id = whole.looks_back_id and f.rectification_id = new.rectification_id
              and (f.nth, f.severity) = (new.nth, new.severity) and (item.problem, item.lead_unit_id) = (new.problem, new.lead_unit_id)) then
        raise exception 'inspection % follows what the earlier one found', new.inspection_id
          using errcode = 'check_violation', constraint = 'inspection_follow_up_of_earlier';
      end if;
      return new;
    end if;
    if old.verdict is not null or new.verdict is null or whole.state <> 'UNDER_WAY' then
      raise exception 'of finding % it is said once, while the inspection is under way', new.nth
        using errcode = 'restrict_violation', constraint = 'inspection_looked_once';
    end if;
    /* the end of the chain, but for what is opened now */
    with recursive chain as (
      select r.id from rectification r where r.id = new.rectification_id
      union select n.id from chain c join rectification n on n.repeats_id = c.id and n.id is distinct from new.opened_id)
    select r.* into latest from chain c join rectification r on r.id = c.id
     where not exists (select 1 from rectification n where n.repeats_id = c.id and n.id is distinct from new.opened_id);
    if (new.looked_by is null and not whole.simulated) or exists (
         select 1 from rectification_version v where v.rectification_id in (new.rectification_id, latest.id) and v.action <> 'OPEN'
            and v.made_by_account = new.looked_by) then
      raise exception 'finding % is looked back at by somebody else than answered or checked it', new.nth
        using errcode = 'check_violation', constraint = 'inspection_looked_by_another';
    end if;
    /* what was closed is opened anew as another item; what is open stays the item that it is, and cannot rebound */
    if (latest.state = 'CLOSED' and new.verdict <> 'PUT_RIGHT') <> (new.opened_id is not null)
       or (new.verdict = 'REBOUND' and latest.state <> 'CLOSED')
       or (new.opened_id is not null and not exists (
             select 1 from rectification r where r.id = new.opened_id and r.repeats_id = latest.id
                and r.inspection_id = new.inspection_id)) then
      raise exception 'finding % is % without the item that this asks for', new.nth, new.verdict
        using errcode = 'check_violation', constraint = 'inspection_look_opens';
    end if;
    return new;
  end $$;
  create trigger check_inspection_follow_up before insert or update on inspection_follow_up
    for each row execute function check_inspection_follow_up();
`;

/** What is not begun, and not reported, too early. */
const REPORTS = `
  create function check_inspection_looked() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if new.action = 'REPORT' and exists (
         select 1 from inspection_follow_up f where f.inspection_id = new.inspection_id and f.verdict is null) then
      raise exception 'inspection %: something was not looked back at', new.inspection_id
        using errcode = 'check_violation', constraint = 'inspection_looked_at_all';
    end if;
    if new.action = 'START' and exists (
         select 1 from inspection i join inspection_version v on v.inspection_id = i.id and v.version = new.version - 1
          where i.id = new.inspection_id and v.state = 'PLANNED' and i.looks_back_id is null) then
      raise exception 'inspection %: nothing is drawn that could be looked at', new.inspection_id
        using errcode = 'check_violation', constraint = 'inspection_begun_with_sample';
    end if;
    return new;
  end $$;
  create trigger check_inspection_looked before insert on inspection_version for each row
    when (new.action in ('REPORT', 'START')) execute function check_inspection_looked();
`;

/** Whoever ordered it, or is of its team. */
const OWN = `exists (select 1 from inspection i where i.id = inspection_id
    and (in_scope(false, i.own_party_ids, i.own_place_paths) or scope_account() = any(i.team_accounts)))`;

const WALLS = `
  grant select, insert on inspection_follow_up to jiedui_app;
  grant update (verdict, note, day, visitors, opened_id, looked_by, looked_at) on inspection_follow_up to jiedui_app;
  grant select on inspection_follow_up to jiedui_worker;

  alter table inspection_follow_up enable row level security;
  alter table inspection_follow_up force row level security;
  /* others who see the inspection see of it what they see on the list */
  create policy inspection_follow_up_read on inspection_follow_up for select to jiedui_app
    using (${OWN} or (exists (select 1 from inspection i where i.id = inspection_id)
      and exists (select 1 from rectification y where y.id = rectification_id)));
  create policy inspection_follow_up_insert on inspection_follow_up for insert to jiedui_app with check (${OWN});
  create policy inspection_follow_up_look on inspection_follow_up for update to jiedui_app using (${OWN});
  create policy inspection_follow_up_worker on inspection_follow_up for select to jiedui_worker using (true);
  /* the triggers look in the owner's name */
  create policy inspection_follow_up_keeping on inspection_follow_up for select to current_user using (true);
`;

const GROUNDS = `
  alter table accountability_entry
    drop constraint accountability_entry_basis_check,
    add constraint accountability_entry_basis_check check (
      basis in ('RANKING_PLACE', 'WORK_ITEM', 'RECTIFICATION', 'INSPECTION_FINDING', 'INSPECTION_REPORT', 'FREE')),
    /* of a finding, the inspection that found it and how much it weighed */
    add column basis_of text check (length(basis_of) between 1 and 200),
    add column basis_severity text check (basis_severity in ('MINOR', 'MODERATE', 'SERIOUS')),
    /* of a report, how many of its findings were the party's, and how many of these were open */
    add column basis_found int check (basis_found >= 0),
    add column basis_open int check (basis_open between 0 and basis_found),
    /* of a finding, how often it had been found before; of a report, how many had been found before or were not put right */
    add column basis_repeated int check (basis_repeated >= 0),
    add constraint accountability_of_finding check (
      (basis = 'INSPECTION_FINDING') = (basis_of is not null) and (basis = 'INSPECTION_FINDING') = (basis_severity is not null)),
    add constraint accountability_of_report check (
      (basis = 'INSPECTION_REPORT') = (basis_found is not null) and (basis = 'INSPECTION_REPORT') = (basis_open is not null)),
    add constraint accountability_of_inspection check (
      (basis in ('INSPECTION_FINDING', 'INSPECTION_REPORT')) = (basis_repeated is not null));

  /* an item of the list is one fact, whether it is named as an item or as what an inspection found */
  drop index accountability_once;
  create unique index accountability_once on accountability_entry (kind, party_id, basis_id)
    where basis <> 'FREE' and state in ('SIGNED', 'ACKNOWLEDGED', 'ANSWERED');
`;
