import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Inspections (督查、暗访、观摩、回头看、交叉考核).
 *
 *  - An inspection names its team and what it asks; that never changes. Each step is a version.
 *  - A sample (`inspection_draw`, `inspection_member`) keeps its seed and what it was drawn from, so that anybody draws it again. Another
 *    draw needs a reason, and the one before stays.
 *  - Until somebody has been visited, an unannounced inspection is its orderer's and its team's alone; its sample is until the report.
 *  - What it finds goes to the rectification list. Who reports does not close, and nothing is closed while something is open.
 */
export class Inspections1700000000040 implements MigrationInterface {
  readonly name = 'Inspections1700000000040';

  async up(db: QueryRunner): Promise<void> {
    await db.query(INSPECTIONS);
    await db.query(SAMPLES);
    await db.query(FINDINGS);
    await db.query(STEPS_OF_INSPECTIONS);
    await db.query(WALLS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Inspections are not taken down: restore a backup instead.'));
  }
}

const INSPECTIONS = `
  create table inspection (
    id uuid primary key,
    pairing_id uuid not null references pairing,
    kind text not null check (kind in ('SUPERVISION', 'UNANNOUNCED', 'OBSERVATION', 'LOOK_BACK', 'CROSS')),
    title text not null check (length(title) between 1 and 200),
    /* who ordered it: a party of one side, or whoever supervises a place */
    office text not null check (office in ('DONOR', 'RECIPIENT', 'SUPERVISOR')),
    orderer_id uuid references party,
    orderer_place_id uuid references place,
    /* the area that it looks at */
    place_id uuid not null references place,
    from_day date not null,
    until_day date not null check (until_day >= from_day),
    subjects text[] not null check (cardinality(subjects) between 1 and 3 and subjects <@ '{HOUSEHOLDS,PROJECTS,PLACES}'),
    /* [{ name, unit, isLeader }], in the order in which visits name them */
    team jsonb not null check (jsonb_array_length(team) between 1 and 30),
    /* the account of each, null where it is not known */
    team_accounts uuid[] not null check (cardinality(team_accounts) = jsonb_array_length(team)),
    /* [{ subject, kind, text }], in the order in which answers name them */
    questions jsonb not null check (jsonb_array_length(questions) <= 30),
    state text not null check (state in ('PLANNED', 'DRAWN', 'UNDER_WAY', 'REPORTED', 'CLOSED', 'CALLED_OFF')),
    version int not null check (version >= 1),
    /* whether both sides of the pairing are told; an unannounced one only once somebody was visited */
    is_told boolean not null,
    /* a visit or an observation of the records room that this is, said with the report */
    activity_id uuid references activity,
    simulated boolean not null,
    /* made-up or not, an inspection is for those who mend and check */
    published boolean not null default false check (not published),
    /* whoever ordered it */
    own_party_ids uuid[] not null,
    own_place_paths text[] not null,
    party_ids uuid[] not null,
    place_paths text[] not null,
    check ((office = 'SUPERVISOR') = (orderer_place_id is not null) and (office = 'SUPERVISOR') = (orderer_id is null)),
    check (party_ids @> own_party_ids),
    check (is_told or (kind = 'UNANNOUNCED' and own_party_ids @> party_ids))
  );
  create index inspection_by_pairing on inspection (pairing_id, id);
  create index inspection_by_party on inspection using gin (party_ids);
  create index inspection_by_team on inspection using gin (team_accounts);
  create index inspection_by_path on inspection using gin (path_prefixes(place_paths));

  create table inspection_version (
    inspection_id uuid not null references inspection,
    version int not null check (version >= 1),
    action text not null,
    state text not null,
    day date not null,
    /* why it was drawn again, returned or called off; what was found, or concluded */
    text text check (length(text) between 1 and 4000),
    made_by xid8 not null default pg_current_xact_id(),
    ended_by xid8,
    made_at timestamptz not null default clock_timestamp(),
    made_by_account uuid references account,
    primary key (inspection_id, version),
    check (text is not null or action in ('PLAN', 'DRAW', 'START'))
  );
  create unique index inspection_version_current on inspection_version (inspection_id) where ended_by is null;
  create trigger inspection_version_only_end before update or delete on inspection_version
    for each row execute function only_end_version();
`;

const SAMPLES = `
  /* one drawing of one kind of thing; the latest of a kind stands */
  create table inspection_draw (
    id uuid primary key,
    inspection_id uuid not null references inspection,
    /* from 1, over all kinds */
    nth int not null check (nth >= 1),
    subject text not null check (subject in ('HOUSEHOLDS', 'PROJECTS', 'PLACES')),
    day date not null,
    seed text not null check (seed ~ '^[0-9a-f]{64}$'),
    size int not null check (size between 1 and 500),
    per_stratum int not null check (per_stratum between 0 and 100),
    population int not null check (population >= 1),
    /* SHA-256 over the sorted lines "id stratum" */
    population_hash text not null check (population_hash ~ '^[0-9a-f]{64}$'),
    /* the places of the area at that moment, with the township that each is or lies in */
    place_ids uuid[] not null,
    stratum_ids uuid[] not null check (cardinality(stratum_ids) = cardinality(place_ids)),
    /* what was in the books at that moment */
    seen pg_snapshot not null,
    reason text check (length(reason) between 1 and 500),
    made_by xid8 not null default pg_current_xact_id(),
    ended_by xid8,
    made_at timestamptz not null default clock_timestamp(),
    made_by_account uuid references account,
    unique (inspection_id, nth)
  );
  create unique index inspection_draw_current on inspection_draw (inspection_id, subject) where ended_by is null;
  create trigger inspection_draw_only_end before update or delete on inspection_draw
    for each row execute function only_end_version();

  create table inspection_member (
    id uuid primary key,
    inspection_id uuid not null references inspection,
    draw_id uuid not null references inspection_draw,
    nth int not null check (nth >= 1),
    subject text not null,
    /* a household, a project or a place */
    subject_id uuid not null,
    stratum_id uuid not null references place,
    unique (draw_id, nth),
    unique (draw_id, subject_id)
  );
  create index inspection_member_by_inspection on inspection_member (inspection_id, id);
  create index inspection_member_by_subject on inspection_member (subject_id);
  create trigger inspection_member_append_only before update or delete on inspection_member
    for each row execute function append_only();

  /* who looked at it when, and what was answered; a correction ends what stood */
  create table inspection_visit (
    member_id uuid not null references inspection_member,
    version int not null check (version >= 1),
    inspection_id uuid not null references inspection,
    day date not null,
    /* from 1, as the team stands */
    visitors int[] not null check (cardinality(visitors) between 1 and 30),
    /* [{ question, yes | number | text }] */
    answers jsonb not null check (jsonb_array_length(answers) <= 30),
    note text check (length(note) between 1 and 1000),
    made_by xid8 not null default pg_current_xact_id(),
    ended_by xid8,
    made_at timestamptz not null default clock_timestamp(),
    made_by_account uuid references account,
    primary key (member_id, version)
  );
  create unique index inspection_visit_current on inspection_visit (member_id) where ended_by is null;
  create index inspection_visit_by_inspection on inspection_visit (inspection_id) where ended_by is null;
  create trigger inspection_visit_only_end before update or delete on inspection_visit
    for each row execute function only_end_version();

  create function check_inspection_sample() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    of_draw uuid;
    state text;
  begin
    select i.state into state from inspection i where i.id = new.inspection_id;
    if tg_table_name = 'inspection_draw' then
      if state not in ('PLANNED', 'DRAWN') or (new.nth > 1 and not exists (
           select 1 from inspection_draw d where d.inspection_id = new.inspection_id and d.nth = new.nth - 1)) then
        raise exception 'inspection % is not drawn any more', new.inspection_id
          using errcode = 'check_violation', constraint = 'inspection_drawn_before_visits';
      end if;
    elsif tg_table_name = 'inspection_member' then
      if not exists (select 1 from inspection_draw d where d.id = new.draw_id and d.inspection_id = new.inspection_id
                        and d.subject = new.subject and d.made_by = pg_current_xact_id()) then
        raise exception 'a member comes with its draw'
          using errcode = 'check_violation', constraint = 'inspection_member_of_draw';
      end if;
    else
      select m.draw_id into of_draw from inspection_member m where m.id = new.member_id and m.inspection_id = new.inspection_id;
      if state <> 'UNDER_WAY' or not exists (select 1 from inspection_draw d where d.id = of_draw and d.ended_by is null)
         or new.version <> 1 + (select count(*) from inspection_visit v where v.member_id = new.member_id) then
        raise exception 'a visit is to a member of the sample that stands'
          using errcode = 'check_violation', constraint = 'inspection_visit_of_sample';
      end if;
    end if;
    return new;
  end $$;
  create trigger check_inspection_sample before insert on inspection_draw for each row execute function check_inspection_sample();
  create trigger check_inspection_sample before insert on inspection_member for each row execute function check_inspection_sample();
  create trigger check_inspection_sample before insert on inspection_visit for each row execute function check_inspection_sample();
`;

/** What was found stands in the rectification list; a meeting can be where it was found, too. */
const FINDINGS = `
  alter table rectification
    add column inspection_id uuid references inspection,
    add column meeting_id uuid references activity,
    drop constraint rectification_origin_check,
    add constraint rectification_origin_check check (origin in ('INSPECTION', 'MEETING', 'FLAG', 'BY_HAND')),
    add constraint rectification_of_inspection check (inspection_id is null or origin = 'INSPECTION'),
    add constraint rectification_of_meeting check ((origin = 'MEETING') = (meeting_id is not null));
  create index rectification_by_inspection on rectification (inspection_id) where inspection_id is not null;
  create index rectification_by_meeting on rectification (meeting_id) where meeting_id is not null;

  create table inspection_finding (
    rectification_id uuid primary key references rectification,
    inspection_id uuid not null references inspection,
    nth int not null check (nth >= 1),
    /* where; null for elsewhere in the area */
    member_id uuid references inspection_member,
    severity text not null check (severity in ('MINOR', 'MODERATE', 'SERIOUS')),
    /* why the inspection ends without it, and whose it is from then on */
    handed_over text check (length(handed_over) between 1 and 500),
    unique (inspection_id, nth)
  );
  create index inspection_finding_by_member on inspection_finding (member_id) where member_id is not null;

  create function check_inspection_finding() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if tg_op = 'UPDATE' then
      if old.handed_over is not null then
        raise exception 'finding % was handed over', new.rectification_id
          using errcode = 'check_violation', constraint = 'inspection_handed_over_once';
      end if;
      return new;
    end if;
    if new.handed_over is not null
       or not exists (select 1 from inspection i where i.id = new.inspection_id and i.state = 'UNDER_WAY')
       or not exists (select 1 from rectification r where r.id = new.rectification_id and r.inspection_id = new.inspection_id)
       or (new.member_id is not null and not exists (
             select 1 from inspection_member m where m.id = new.member_id and m.inspection_id = new.inspection_id)) then
      raise exception 'a finding is an item of its inspection, while that is under way'
        using errcode = 'check_violation', constraint = 'inspection_finding_of_item';
    end if;
    return new;
  end $$;
  create trigger check_inspection_finding before insert or update on inspection_finding
    for each row execute function check_inspection_finding();
`;

const STEPS: readonly (readonly [from: string, action: string, to: string])[] = [
  ['', 'PLAN', 'PLANNED'],
  ['PLANNED', 'DRAW', 'DRAWN'],
  ['DRAWN', 'DRAW', 'DRAWN'],
  ['DRAWN', 'START', 'UNDER_WAY'],
  ['UNDER_WAY', 'REPORT', 'REPORTED'],
  ['REPORTED', 'RETURN', 'UNDER_WAY'],
  ['REPORTED', 'CLOSE', 'CLOSED'],
  ['PLANNED', 'CALL_OFF', 'CALLED_OFF'],
  ['DRAWN', 'CALL_OFF', 'CALLED_OFF'],
  ['UNDER_WAY', 'CALL_OFF', 'CALLED_OFF'],
];

const STEPS_OF_INSPECTIONS = `
  create table inspection_step (
    /* empty for an inspection that does not exist yet */
    from_state text not null,
    action text not null,
    to_state text not null,
    primary key (from_state, action)
  );
  insert into inspection_step values ${STEPS.map((step) => `(${step.map((word) => `'${word}'`).join(', ')})`).join(', ')};
  create trigger inspection_step_append_only before update or delete on inspection_step
    for each row execute function append_only();

  create function check_inspection_step() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    whole inspection;
    before inspection_version;
    reporter uuid;
  begin
    select * into whole from inspection where id = new.inspection_id;
    select * into before from inspection_version where inspection_id = new.inspection_id and version = new.version - 1;
    if (before.version is null) <> (new.version = 1) then
      raise exception 'version % of inspection % does not follow another', new.version, new.inspection_id
        using errcode = 'check_violation', constraint = 'inspection_versions_follow';
    end if;
    if new.day < before.day or not exists (
         select 1 from inspection_step s where s.from_state = coalesce(before.state, '') and s.action = new.action and s.to_state = new.state) then
      raise exception 'inspection %: % does not lead from % to %', new.inspection_id, new.action, before.state, new.state
        using errcode = 'check_violation', constraint = 'inspection_step_known';
    end if;
    /* every step is somebody's; only a simulation may act by itself. Who reported does not close */
    select v.made_by_account into reporter from inspection_version v
     where v.inspection_id = new.inspection_id and v.action = 'REPORT' and v.version < new.version order by v.version desc limit 1;
    if (new.made_by_account is null and not whole.simulated)
       or (new.action in ('CLOSE', 'RETURN') and new.made_by_account = reporter) then
      raise exception 'inspection %: % is by a second person', new.inspection_id, new.action
        using errcode = 'check_violation', constraint = 'inspection_closed_by_another';
    end if;
    if new.action = 'CLOSE' and exists (
         select 1 from inspection_finding f join rectification r on r.id = f.rectification_id
          where f.inspection_id = new.inspection_id and r.state <> 'CLOSED' and f.handed_over is null) then
      raise exception 'inspection %: something is open', new.inspection_id
        using errcode = 'check_violation', constraint = 'inspection_closed_with_items';
    end if;
    return new;
  end $$;
  create trigger check_inspection_step before insert on inspection_version
    for each row execute function check_inspection_step();

  create function check_inspection_head() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    head uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
  begin
    if not exists (
      select 1 from inspection i join inspection_version v on v.inspection_id = i.id and v.version = i.version and v.ended_by is null
       where i.id = head and i.state = v.state) then
      raise exception 'inspection % differs from its latest version', head
        using errcode = 'check_violation', constraint = 'inspection_head_stands';
    end if;
    return null;
  end $$;
  create constraint trigger check_inspection_head after insert or update of version, state on inspection
    deferrable initially deferred for each row execute function check_inspection_head('id');
  create constraint trigger check_inspection_head after insert or update on inspection_version
    deferrable initially deferred for each row execute function check_inspection_head('inspection_id');
`;

/** Whoever ordered it, or is of its team. */
const OWN = (i: string): string =>
  `(in_scope(false, ${i}.own_party_ids, ${i}.own_place_paths) or scope_account() = any(${i}.team_accounts))`;

/** Whose sample everybody sees who sees the inspection: whoever is inspected without being told does not learn who comes next. */
const OPEN_SAMPLE = (i: string): string =>
  `(${i}.kind <> 'UNANNOUNCED' or ${i}.state in ('REPORTED', 'CLOSED') or ${OWN(i)})`;

const walled = (table: string, reading: string): string => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy ${table}_read on ${table} for select to jiedui_app
    using (exists (select 1 from inspection i where i.id = inspection_id${reading}));
  create policy ${table}_insert on ${table} for insert to jiedui_app
    with check (exists (select 1 from inspection i where i.id = inspection_id and ${OWN('i')}));
  create policy ${table}_worker on ${table} for select to jiedui_worker using (true);
  create policy ${table}_keeping on ${table} for select to current_user using (true);
`;

const changed = (table: string): string => `
  create policy ${table}_end on ${table} for update to jiedui_app
    using (exists (select 1 from inspection i where i.id = inspection_id and ${OWN('i')}));
`;

const WALLS = `
  grant select on inspection_step to jiedui_app, jiedui_worker;
  grant select, insert on inspection, inspection_version, inspection_draw, inspection_member, inspection_visit, inspection_finding to jiedui_app;
  grant update (state, version, is_told, activity_id, party_ids, place_paths, own_place_paths) on inspection to jiedui_app;
  grant update (ended_by) on inspection_version, inspection_draw, inspection_visit to jiedui_app;
  grant update (handed_over) on inspection_finding to jiedui_app;
  grant select on inspection, inspection_version, inspection_draw, inspection_member, inspection_visit, inspection_finding to jiedui_worker;

  alter table inspection enable row level security;
  alter table inspection force row level security;
  create policy inspection_read on inspection for select to jiedui_app
    using (in_scope(published, party_ids, place_paths) or scope_account() = any(team_accounts));
  create policy inspection_insert on inspection for insert to jiedui_app
    with check (in_scope(false, own_party_ids, own_place_paths));
  create policy inspection_update on inspection for update to jiedui_app using (${OWN('inspection')}) with check (${OWN('inspection')});
  create policy inspection_worker on inspection for select to jiedui_worker using (true);
  /* the triggers look in the owner's name */
  create policy inspection_keeping on inspection for select to current_user using (true);

  ${walled('inspection_version', '')}
  ${walled('inspection_draw', ` and ${OPEN_SAMPLE('i')}`)}
  ${walled('inspection_member', ` and (${OPEN_SAMPLE('i')} or exists (select 1 from inspection_visit v where v.member_id = inspection_member.id))`)}
  ${walled('inspection_visit', '')}
  ${walled('inspection_finding', '')}
  ${['inspection_version', 'inspection_draw', 'inspection_visit', 'inspection_finding'].map(changed).join('')}
`;
