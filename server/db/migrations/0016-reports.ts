import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Reports: what a party hands in about a pairing and a period, step by step, each by somebody else.
 *
 *  - A form (`report_form`) says what is asked, from whom, by when, and through which steps: data, in versions. A report keeps
 *    the version that it was made under.
 *  - A step (`report_step`) is a version of the report: what the table of transitions and the form's flow allow, and nothing else.
 *  - A figure (`report_figure`) is kept in versions; what is handed in is frozen with the step that hands it in.
 *  - A paper (`report_paper`) is what was locked: its text and its workbook as they were, with their hashes.
 */
export class Reports1700000000016 implements MigrationInterface {
  readonly name = 'Reports1700000000016';

  async up(db: QueryRunner): Promise<void> {
    await db.query(FORMS);
    await db.query(REPORTS);
    await db.query(FIGURES);
    await db.query(GUARDS);
    await db.query(WALLS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Reports are not taken down: restore a backup instead.'));
  }
}

const DESKS = `('TOWNSHIP', 'DEPARTMENT', 'COUNTY', 'COUNTY_OFFICE', 'DONOR_MEMBER', 'DONOR_LEAD', 'CITY', 'PROVINCE')`;
const STATUSES = `('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'CONFIRMED', 'LOCKED')`;

const FORMS = `
  /* reference data: everybody reads it */
  create table report_form (
    id uuid primary key,
    code text not null check (code ~ '^[A-Z][A-Z0-9_]{1,59}$'),
    version int not null check (version >= 1),
    name_zh text not null check (length(name_zh) between 1 and 100),
    name_en text not null check (length(name_en) between 1 and 100),
    /* of which programme; of any where there is none */
    programme text,
    /* between whom the pairings stand that it is about */
    level text not null,
    period_kind text not null check (period_kind in ('MONTH', 'QUARTER', 'YEAR')),
    /* who hands it in: the desk of the first step */
    reporter text not null check (reporter in ${DESKS}),
    indicators text[] not null check (cardinality(indicators) between 1 and 200),
    /* due on this day, so many months after the period's last month */
    due_day int not null check (due_day between 1 and 31),
    due_months int not null check (due_months between 0 and 12),
    /* [{"action": "SUBMIT", "by": "COUNTY"}, …]; a confirmation names the figures that both sides report */
    steps jsonb not null check (jsonb_array_length(steps) between 2 and 12 and steps->0->>'action' = 'SUBMIT'
      and steps->0->>'by' = reporter and steps->-1->>'action' = 'LOCK'),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    /* why it was revised */
    reason text check (length(reason) between 1 and 500),
    made_by xid8 not null default pg_current_xact_id(),
    ended_by xid8,
    made_at timestamptz not null default clock_timestamp(),
    made_by_account uuid,
    unique (code, version)
  );
  create unique index report_form_current on report_form (code) where ended_by is null;
  create trigger report_form_only_end before update or delete on report_form
    for each row execute function only_end_version();
`;

const REPORTS = `
  /* the head: what its latest step says */
  create table report (
    id uuid primary key,
    form_id uuid not null references report_form,
    form_code text not null,
    pairing_id uuid not null references pairing,
    author_id uuid not null references party,
    /* of a department's report, what it is about */
    category text check (length(category) between 1 and 60),
    period_kind text not null,
    year int not null check (year between 1990 and 2100),
    quarter int check (quarter between 1 and 4),
    month int check (month between 1 and 12),
    period_key text not null,
    period_from date not null,
    period_to date not null check (period_to >= period_from),
    due_on date not null,
    status text not null check (status in ${STATUSES}),
    /* which step of the form comes next */
    step int not null check (step >= 0),
    /* rises when it is opened again */
    edition int not null check (edition >= 1),
    version int not null check (version >= 1),
    /* the moment of which the figures were read that were handed in last */
    read_at timestamptz,
    /* what it claims in results, once approved */
    statement_id uuid references statement,
    /* some of its records were made up for a demonstration */
    simulated boolean not null,
    published boolean not null,
    party_ids uuid[] not null,
    place_paths text[] not null,
    created_at timestamptz not null default clock_timestamp(),
    unique nulls not distinct (form_code, pairing_id, author_id, category, period_key)
  );
  create index report_by_pairing on report (pairing_id, period_to, id);
  create index report_by_due on report (due_on, id);
  create index report_by_party on report using gin (party_ids);

  create table report_step (
    report_id uuid not null references report,
    version int not null check (version >= 1),
    action text not null,
    status text not null check (status in ${STATUSES}),
    step int not null,
    edition int not null,
    /* by whose desk; of nobody's where the platform acts */
    desk text check (desk in ${DESKS}),
    reason text check (length(reason) between 1 and 1000),
    read_at timestamptz,
    made_by xid8 not null default pg_current_xact_id(),
    made_at timestamptz not null default clock_timestamp(),
    made_by_account uuid,
    primary key (report_id, version)
  );
  create trigger report_step_append_only before update or delete on report_step
    for each row execute function append_only();

  /* which steps a report may take: part of the schema */
  create table report_transition (
    /* empty for a report that does not exist yet */
    from_status text not null,
    action text not null,
    to_status text not null,
    primary key (from_status, action, to_status)
  );
  insert into report_transition values
    ('', 'DRAFT', 'DRAFT'),
    ('DRAFT', 'SET_FIGURES', 'DRAFT'), ('DRAFT', 'SUBMIT', 'SUBMITTED'),
    ('RETURNED', 'SET_FIGURES', 'RETURNED'), ('RETURNED', 'SUBMIT', 'SUBMITTED'),
    ('SUBMITTED', 'RETURN', 'RETURNED'), ('SUBMITTED', 'APPROVE', 'APPROVED'),
    ('APPROVED', 'RETURN', 'RETURNED'), ('APPROVED', 'APPROVE', 'APPROVED'), ('APPROVED', 'CONFIRM', 'CONFIRMED'), ('APPROVED', 'LOCK', 'LOCKED'),
    ('CONFIRMED', 'RETURN', 'RETURNED'), ('CONFIRMED', 'APPROVE', 'CONFIRMED'), ('CONFIRMED', 'LOCK', 'LOCKED'),
    ('LOCKED', 'REOPEN', 'DRAFT');
  create trigger report_transition_append_only before update or delete on report_transition
    for each row execute function append_only();
`;

const FIGURES = `
  create table report_figure (
    id uuid primary key,
    report_id uuid not null,
    /* the version of the report that brought it */
    version int not null,
    edition int not null,
    ordinal int not null,
    /* the definition it was made under: an indicator of one scheme version */
    indicator_id uuid not null references indicator,
    indicator_code text not null,
    unit text not null,
    /* what the report says; null for what it leaves open */
    claimed numeric,
    printed_value text check (length(printed_value) <= 60),
    printed_unit text check (length(printed_unit) <= 40),
    /* typed by somebody, and not taken from the records */
    is_typed boolean not null,
    /* why it departs from the records */
    reason text check (length(reason) between 1 and 500),
    recorded numeric,
    evidenced numeric,
    confirmed numeric,
    is_frozen boolean not null,
    made_by xid8 not null default pg_current_xact_id(),
    ended_by xid8,
    made_at timestamptz not null default clock_timestamp(),
    made_by_account uuid,
    foreign key (report_id, version) references report_step deferrable initially deferred,
    check (claimed is null or num_nulls(printed_value, printed_unit) = 0)
  );
  create unique index report_figure_current on report_figure (report_id, indicator_code) where ended_by is null;
  create index report_figure_by_version on report_figure (report_id, version);
  create trigger report_figure_only_end before update or delete on report_figure
    for each row execute function only_end_version();

  create table report_comment (
    id uuid primary key,
    report_id uuid not null references report,
    edition int not null,
    /* at which figure; at the report itself where there is none */
    indicator_code text,
    text text not null check (length(text) between 1 and 1000),
    /* who must act */
    to_desk text check (to_desk in ${DESKS}),
    to_account uuid references account,
    made_at timestamptz not null default clock_timestamp(),
    made_by_account uuid,
    settled_at timestamptz,
    settled_by_account uuid,
    check ((settled_at is null) = (settled_by_account is null))
  );
  create index report_comment_by_report on report_comment (report_id, made_at);

  /* what was locked, byte for byte */
  create table report_paper (
    report_id uuid not null references report,
    edition int not null,
    version int not null,
    read_at timestamptz not null,
    locked_at timestamptz not null,
    /* canonical JSON: sorted keys, no blanks */
    text text not null check (length(text) <= 2000000),
    text_hash text not null check (text_hash = encode(sha256(convert_to(text, 'UTF8')), 'hex')),
    workbook bytea not null check (length(workbook) <= 10000000),
    workbook_hash text not null check (workbook_hash = encode(sha256(workbook), 'hex')),
    file_name text not null check (length(file_name) between 1 and 200),
    made_by xid8 not null default pg_current_xact_id(),
    primary key (report_id, edition),
    foreign key (report_id, version) references report_step
  );
  create trigger report_paper_append_only before update or delete on report_paper
    for each row execute function append_only();
`;

/** What report.rules decides, repeated by the database. */
const GUARDS = `
  create function check_report_step() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    of_report report;
    before report_step;
    due jsonb;
  begin
    select * into of_report from report where id = new.report_id;
    select * into before from report_step where report_id = new.report_id and version = new.version - 1;
    if (before.version is null) <> (new.version = 1) then
      raise exception 'version % of report % does not follow another', new.version, new.report_id
        using errcode = 'check_violation', constraint = 'report_versions_follow';
    end if;
    if not exists (select 1 from report_transition t where t.from_status = coalesce(before.status, '') and t.action = new.action
                      and t.to_status = new.status) then
      raise exception 'report %: % does not lead from % to %', new.report_id, new.action, before.status, new.status
        using errcode = 'check_violation', constraint = 'report_step_known';
    end if;
    select f.steps -> coalesce(before.step, 0) into due from report_form f where f.id = of_report.form_id;
    if (new.action in ('SUBMIT', 'APPROVE', 'CONFIRM', 'LOCK')
          and (due ->> 'action' is distinct from new.action or new.step <> before.step + 1
               or new.desk is distinct from due ->> 'by'))
       or (new.action = 'SET_FIGURES' and new.step <> before.step)
       or (new.action in ('DRAFT', 'RETURN', 'REOPEN') and new.step <> 0)
       or new.edition <> coalesce(before.edition, 0) + (new.action in ('DRAFT', 'REOPEN'))::int then
      raise exception 'report %: % is not the step that comes after %', new.report_id, new.action, before.step
        using errcode = 'check_violation', constraint = 'report_flow_kept';
    end if;
    if new.action in ('RETURN', 'REOPEN') and new.reason is null then
      raise exception 'report %: % says why', new.report_id, new.action
        using errcode = 'check_violation', constraint = 'report_reason_given';
    end if;
    /* whoever wrote an edition neither approves nor confirms nor locks it, and the other side's word is not that of who approved it */
    if new.action in ('APPROVE', 'CONFIRM', 'LOCK') and (new.made_by_account is null or exists (
         select 1 from report_step s where s.report_id = new.report_id and s.edition = new.edition and s.made_by_account = new.made_by_account
            and (s.action in ('DRAFT', 'SET_FIGURES', 'SUBMIT') or (new.action = 'CONFIRM' and s.action = 'APPROVE')))) then
      raise exception 'report %: % is somebody else’s', new.report_id, new.action
        using errcode = 'check_violation', constraint = 'report_signed_by_another';
    end if;
    return new;
  end $$;
  create trigger check_report_step before insert on report_step for each row execute function check_report_step();

  create function check_report_head() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    of_report uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
  begin
    if not exists (
      select 1 from report r join report_step s on s.report_id = r.id and s.version = r.version
       where r.id = of_report and (r.status, r.step, r.edition) = (s.status, s.step, s.edition)
         and not exists (select 1 from report_step later where later.report_id = r.id and later.version > r.version)
         and (r.status <> 'LOCKED' or exists (select 1 from report_paper p where p.report_id = r.id and p.edition = r.edition))) then
      raise exception 'report % differs from its latest step', of_report
        using errcode = 'check_violation', constraint = 'report_head_stands';
    end if;
    return null;
  end $$;
  create constraint trigger check_report_head after insert or update of version, status, step, edition on report
    deferrable initially deferred for each row execute function check_report_head('id');
  create constraint trigger check_report_head after insert on report_step
    deferrable initially deferred for each row execute function check_report_head('report_id');

  /* figures are written while a report is written, and once more, frozen, by the step that hands it in */
  create function check_report_figure() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if not exists (select 1 from report_step s where s.report_id = new.report_id and s.version = new.version and s.edition = new.edition
                      and s.made_by = pg_current_xact_id()
                      and s.action = any(case when new.is_frozen then '{SUBMIT}'::text[] else '{DRAFT,SET_FIGURES,REOPEN}'::text[] end)) then
      raise exception 'report %: no figure is written by this step', new.report_id
        using errcode = 'check_violation', constraint = 'report_figure_written';
    end if;
    return new;
  end $$;
  create trigger check_report_figure before insert on report_figure for each row execute function check_report_figure();

  create function check_report_paper() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if not exists (select 1 from report_step s where s.report_id = new.report_id and s.version = new.version and s.edition = new.edition
                      and s.action = 'LOCK' and s.made_by = pg_current_xact_id()) then
      raise exception 'report %: a paper is made when it is locked', new.report_id
        using errcode = 'check_violation', constraint = 'report_paper_of_lock';
    end if;
    return new;
  end $$;
  create trigger check_report_paper before insert on report_paper for each row execute function check_report_paper();

  create function check_report_comment() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' or old.settled_at is not null or new.settled_at is null
       or to_jsonb(new) - '{settled_at,settled_by_account}'::text[] <> to_jsonb(old) - '{settled_at,settled_by_account}'::text[] then
      raise exception 'a comment can only be settled, once' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger check_report_comment before update or delete on report_comment for each row execute function check_report_comment();
`;

const CHILDREN = ['report_step', 'report_figure', 'report_comment', 'report_paper'];

const WALLS = `
  grant select, insert on report_form, report, ${CHILDREN.join(', ')} to jiedui_app;
  grant update (ended_by) on report_form, report_figure to jiedui_app;
  grant update (version, status, step, edition, read_at, statement_id, simulated, place_paths) on report to jiedui_app;
  grant update (settled_at, settled_by_account) on report_comment to jiedui_app;
  grant select on report_transition to jiedui_app;
  grant select on report_form, report, report_transition, ${CHILDREN.join(', ')} to jiedui_worker;

  alter table report enable row level security;
  alter table report force row level security;
  create policy report_read on report for select to jiedui_app using (in_scope(published, party_ids, place_paths));
  create policy report_insert on report for insert to jiedui_app with check (in_scope(false, party_ids, place_paths));
  create policy report_update on report for update to jiedui_app
    using (in_scope(false, party_ids, place_paths)) with check (in_scope(false, party_ids, place_paths));
  create policy report_worker on report for select to jiedui_worker using (true);

${CHILDREN.map(
  (table) => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy ${table}_read on ${table} for select to jiedui_app
    using (exists (select 1 from report r where r.id = report_id));
  create policy ${table}_insert on ${table} for insert to jiedui_app
    with check (exists (select 1 from report r where r.id = report_id and in_scope(false, r.party_ids, r.place_paths)));
  create policy ${table}_worker on ${table} for select to jiedui_worker using (true);`,
).join('\n')}
  create policy report_figure_end on report_figure for update to jiedui_app
    using (exists (select 1 from report r where r.id = report_id and in_scope(false, r.party_ids, r.place_paths)));
  create policy report_comment_settle on report_comment for update to jiedui_app
    using (exists (select 1 from report r where r.id = report_id and in_scope(false, r.party_ids, r.place_paths)));

  /* what the checks read as the owner, whom forced row-level security binds too */
${['report', ...CHILDREN].map((table) => `  create policy ${table}_checks on ${table} for select to current_user using (true);`).join('\n')}
`;
