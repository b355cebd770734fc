import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Compiled reports (汇总报告): a city or a province sums up what its counties handed in, a donor's lead what its members did.
 *
 *  - A form may say of which other form's reports it is compiled (`report_form.compiles`).
 *  - Such a report is about no single pairing. It is written at a place, or at a donor's lead.
 *  - Its parts (`report_part`) are the reports below it, as they stood when it was begun, refreshed, or handed in: which edition of
 *    each was taken, and why one was left out. They never change; what is handed in has parts of its own.
 *  - A figure may be bounded: of persons who may be the same in several reports a sum tells only the most that they are.
 */
export class CompiledReports1700000000028 implements MigrationInterface {
  readonly name = 'CompiledReports1700000000028';

  async up(db: QueryRunner): Promise<void> {
    await db.query(HEADS);
    await db.query(PARTS);
    await db.query(WALLS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Compiled reports are not taken down: restore a backup instead.'));
  }
}

const HEADS = `
  /* the code of the form whose reports it sums up; none for a report about one pairing */
  alter table report_form add column compiles text check (compiles <> code);

  alter table report alter column pairing_id drop not null, alter column author_id drop not null,
    /* where it is written, if not by a party */
    add column place_id uuid references place,
    add constraint report_of_pairing_or_compiled check (
      case when pairing_id is null then num_nonnulls(author_id, place_id) = 1 and category is null and statement_id is null
           else author_id is not null and place_id is null end);
  do $$ begin
    execute (select format('alter table report drop constraint %I', conname) from pg_constraint
              where conrelid = 'report'::regclass and contype = 'u');
  end $$;
  alter table report add constraint report_once
    unique nulls not distinct (form_code, pairing_id, author_id, category, period_key, place_id);

  alter table report_figure add column bound text not null default 'EXACT' check (bound in ('EXACT', 'AT_MOST'));
`;

const PARTS = `
  create table report_part (
    report_id uuid not null,
    /* the version of the report that took it */
    version int not null,
    ordinal int not null check (ordinal >= 0),
    /* who owes it, about which pairing */
    pairing_id uuid not null references pairing,
    author_id uuid not null references party,
    category text,
    /* as the author was named then */
    author_name text not null,
    /* none where nobody had begun it */
    part_id uuid references report,
    status text,
    edition int,
    /* the version that handed in the figures taken */
    part_version int,
    due_on date not null,
    submitted_on date,
    is_late boolean not null,
    is_in boolean not null,
    /* why it was left out */
    reason text check (length(reason) between 1 and 500),
    is_frozen boolean not null,
    made_by xid8 not null default pg_current_xact_id(),
    primary key (report_id, version, ordinal),
    foreign key (report_id, version) references report_step deferrable initially deferred,
    foreign key (part_id, part_version) references report_step,
    check (num_nulls(part_id, status, edition) in (0, 3)),
    check (case when is_in then part_version is not null and status in ('APPROVED', 'CONFIRMED', 'LOCKED') and reason is null
                else part_version is null and (reason is not null) = is_frozen end)
  );
  create unique index report_part_once on report_part (report_id, version, pairing_id, author_id, category) nulls not distinct;
  create trigger report_part_append_only before update or delete on report_part
    for each row execute function append_only();

  /* parts are taken by the steps that read them, and frozen with the one that hands them in; what is in was approved, and is what it says */
  create function check_report_part() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if not exists (select 1 from report r join report_step s on s.report_id = r.id
                    where r.id = new.report_id and r.pairing_id is null and s.version = new.version and s.made_by = pg_current_xact_id()
                      and s.action = any(case when new.is_frozen then '{SUBMIT}'::text[] else '{DRAFT,SET_FIGURES,REOPEN}'::text[] end)) then
      raise exception 'report %: no part is taken by this step', new.report_id
        using errcode = 'check_violation', constraint = 'report_part_taken';
    end if;
    if new.part_id is not null and not exists (
         select 1 from report p where p.id = new.part_id and (p.pairing_id, p.author_id) = (new.pairing_id, new.author_id)
            and p.category is not distinct from new.category)
       or new.is_in and not exists (
         select 1 from report_step s where s.report_id = new.part_id and s.version = new.part_version and s.edition = new.edition and s.action = 'SUBMIT') then
      raise exception 'report %: % is not the part that it says', new.report_id, new.part_id
        using errcode = 'check_violation', constraint = 'report_part_stands';
    end if;
    return new;
  end $$;
  create trigger check_report_part before insert on report_part for each row execute function check_report_part();
`;

const WALLS = `
  grant select, insert on report_part to jiedui_app;
  grant select on report_part to jiedui_worker;

  alter table report_part enable row level security;
  alter table report_part force row level security;
  create policy report_part_read on report_part for select to jiedui_app
    using (exists (select 1 from report r where r.id = report_id));
  create policy report_part_insert on report_part for insert to jiedui_app
    with check (exists (select 1 from report r where r.id = report_id and in_scope(false, r.party_ids, r.place_paths)));
  create policy report_part_worker on report_part for select to jiedui_worker using (true);
  /* the checks look in the owner's name */
  create policy report_part_checks on report_part for select to current_user using (true);
`;
