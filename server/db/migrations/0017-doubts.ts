import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is asked about figures, besides money, and how the rules are set.
 *
 *  - A flag may stand on figures of statements: what tells its condition apart (`subject`) stays the same over the versions
 *    of a statement, the figures that it names (`figure_ids`) follow them.
 *  - A flag may be accepted as it is, by somebody other than who explained it; when its numbers change it is open again.
 *  - How much a rule's flags weigh, whether it asks at all and beyond which threshold is data (`flag_rule`), kept in versions.
 */
export class Doubts1700000000017 implements MigrationInterface {
  readonly name = 'Doubts1700000000017';

  async up(db: QueryRunner): Promise<void> {
    await db.query(FLAGS);
    await db.query(STATES);
    await db.query(RULES);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Doubts are not taken down: restore a backup instead.'));
  }
}

const FLAGS = `
  alter table integrity_flag
    add column subject text not null default '' check (length(subject) <= 800),
    add column statement_ids uuid[] not null default '{}' check (cardinality(statement_ids) <= 100),
    add column figure_ids uuid[] not null default '{}' check (cardinality(figure_ids) <= 100),
    /* the names that its sentence uses */
    add column words jsonb not null default '{}';
  alter table integrity_flag_version
    add column severity text check (severity in ('NOTICE', 'WARNING', 'SERIOUS')),
    add column statement_ids uuid[] not null default '{}',
    add column figure_ids uuid[] not null default '{}',
    add column words jsonb not null default '{}';
  drop index integrity_flag_once;
  create unique index integrity_flag_once
    on integrity_flag (pairing_id, rule, year, fund_id, custodian_id, project_id, entry_id, subject)
    nulls not distinct where state <> 'CORRECTED';
  create index integrity_flag_standing on integrity_flag (pairing_id) where state <> 'CORRECTED';
  grant update (statement_ids, figure_ids, words) on integrity_flag to jiedui_app;

  /* the way from a statement to what is asked about it, or once was: arrays are not looked up by an index behind the walls */
  create table integrity_flag_statement (
    statement_id uuid not null references statement,
    flag_id uuid not null references integrity_flag,
    primary key (statement_id, flag_id)
  );
  create index integrity_flag_statement_by_flag on integrity_flag_statement (flag_id);
  create trigger integrity_flag_statement_append_only before update or delete on integrity_flag_statement
    for each row execute function append_only();
  grant select, insert on integrity_flag_statement to jiedui_app;
  grant select on integrity_flag_statement to jiedui_worker;
  alter table integrity_flag_statement enable row level security;
  alter table integrity_flag_statement force row level security;
  create policy integrity_flag_statement_read on integrity_flag_statement for select to jiedui_app
    using (exists (select 1 from integrity_flag f where f.id = flag_id));
  create policy integrity_flag_statement_insert on integrity_flag_statement for insert to jiedui_app with check (scope_admin());
  create policy integrity_flag_statement_worker on integrity_flag_statement for select to jiedui_worker using (true);
`;

const STATES = `
  alter table integrity_flag
    drop constraint integrity_flag_state_check,
    add constraint integrity_flag_state_check check (state in ('OPEN', 'EXPLAINED', 'ACCEPTED', 'CORRECTED'));
  alter table integrity_flag_version
    drop constraint integrity_flag_version_state_check,
    add constraint integrity_flag_version_state_check check (state in ('OPEN', 'EXPLAINED', 'ACCEPTED', 'CORRECTED')),
    drop constraint integrity_flag_version_check,
    add constraint integrity_flag_version_said check ((state in ('EXPLAINED', 'ACCEPTED')) = (reason is not null));

  /* nobody accepts what they have explained themselves */
  create function flag_accepted_by_another() returns trigger language plpgsql as $$
  begin
    if exists (select 1 from integrity_flag_version v
                where v.flag_id = new.flag_id and v.state = 'EXPLAINED' and v.made_by_account = new.made_by_account
                  and not exists (select 1 from integrity_flag_version later
                                   where later.flag_id = v.flag_id and later.version > v.version and later.state = 'OPEN')) then
      raise exception 'a flag is accepted by somebody other than who explained it'
        using errcode = 'check_violation', constraint = 'flag_accepted_by_another';
    end if;
    return new;
  end $$;
  create trigger flag_accepted_by_another before insert on integrity_flag_version
    for each row when (new.state = 'ACCEPTED') execute function flag_accepted_by_another();
`;

const RULES = `
  /* reference data: everybody reads it */
  create table flag_rule (
    id uuid primary key,
    rule text not null check (rule ~ '^[A-Z_]{3,60}$'),
    version int not null check (version >= 1),
    severity text not null check (severity in ('NOTICE', 'WARNING', 'SERIOUS')),
    is_on boolean not null,
    thresholds jsonb not null check (jsonb_typeof(thresholds) = 'object'),
    /* why it was revised */
    reason text check (length(reason) between 1 and 500),
    made_by xid8 not null default pg_current_xact_id(),
    ended_by xid8,
    made_at timestamptz not null default clock_timestamp(),
    made_by_account uuid,
    unique (rule, version)
  );
  create unique index flag_rule_current on flag_rule (rule) where ended_by is null;
  create trigger flag_rule_only_end before update or delete on flag_rule
    for each row execute function only_end_version();
  grant select, insert on flag_rule to jiedui_app;
  grant update (ended_by) on flag_rule to jiedui_app;
  grant select on flag_rule to jiedui_worker;
`;
