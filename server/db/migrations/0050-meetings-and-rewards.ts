import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Meetings that name problems, rewards, and what an unannounced inspection photographed.
 *
 *  - A meeting of the records says who presided, and a problem who answers for it in person.
 *  - Rewards for labour and production, points, and charity supermarkets are activities. What they pay is no aid of its own: where a fund
 *    pays it, the fund's ledger counts it, so no measure of activities adds it up.
 *  - What a team shows with a finding of an unannounced inspection is its own and its orderer's until the report.
 */
export class MeetingsAndRewards1700000000050 implements MigrationInterface {
  readonly name = 'MeetingsAndRewards1700000000050';

  async up(db: QueryRunner): Promise<void> {
    await db.query(ACTIVITIES);
    await db.query(PROBLEMS);
    await db.query(SHOWN_BY_TEAMS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Meetings and rewards are not taken down: restore a backup instead.'));
  }
}

/** The forms that kinds have besides those of their first migration. */
export const MORE_FORMS: Record<string, string[]> = {
  MEETING: ['PROGRESS'],
  REWARD: ['LABOR_REWARD', 'PRODUCTION_REWARD', 'POINTS'],
  SUPERMARKET: ['OPENED', 'TURNOVER'],
};
const ROWS = Object.entries(MORE_FORMS).flatMap(([kind, forms]) => forms.map((form) => `('${kind}', '${form}')`));

const COLUMNS = `
    add column presider text,
    add column funded_by text,
    add column households int,
    add column points_given int,
    add column points_redeemed int,
    add column reward_fen bigint,
    add column turnover_fen bigint`;

const ACTIVITIES = `
  insert into activity_form values ${ROWS.join(', ')};

  /* a row goes to its past as it stands: the moment that ended it comes last there, after the columns that are added */
  drop trigger activity_past_append_only on activity_past;
  alter table activity_past rename column ended_by to ended;
  alter table activity_past ${COLUMNS}, add column ended_by xid8;
  update activity_past set ended_by = ended;
  alter table activity_past drop column ended, alter column ended_by set not null;
  create trigger activity_past_append_only before update or delete on activity_past for each row execute function append_only();

  /* the rule about parts was written without a name */
  do $$
  declare
    unnamed text;
  begin
    select conname into strict unnamed from pg_constraint
     where conrelid = 'activity'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%INVESTMENT%';
    execute format('alter table activity drop constraint %I', unnamed);
  end $$;
  alter table activity ${COLUMNS},
    add check (length(presider) between 1 and 60),
    add check (length(funded_by) between 1 and 200),
    add check (households >= 0 and (persons is null or households <= persons)),
    add check (points_given > 0),
    add check (points_redeemed > 0),
    add check (reward_fen > 0),
    add check (turnover_fen > 0),
    add constraint activity_part_check check ((form in ('ROSTER', 'INVESTMENT', 'TURNOVER')) = (of_id is not null)),
    add constraint activity_month_check check (form <> 'TURNOVER' or extract(day from from_day) = 1);
`;

const PROBLEMS = `
  alter table rectification add column responsible_person text check (length(responsible_person) between 1 and 60);
`;

const SHOWN_BY_TEAMS = `
  alter table evidence_link add column inspection_id uuid references inspection,
    add constraint evidence_link_of_inspection check (inspection_id is null or record_kind = 'RECTIFICATION');
  create index evidence_link_by_inspection on evidence_link (inspection_id) where inspection_id is not null;

  /* whoever mends what was found need not see the inspection: asked in the owner's name, for whoever asks */
  create function inspection_shows_files(wanted uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce(bool_or(i.kind <> 'UNANNOUNCED' or i.state in ('REPORTED', 'CLOSED')
      or in_scope(false, i.own_party_ids, i.own_place_paths) or scope_account() = any(i.team_accounts)), false)
      from inspection i where i.id = wanted
  $$;
  revoke execute on function inspection_shows_files(uuid) from public;
  grant execute on function inspection_shows_files(uuid) to jiedui_app;
  create policy evidence_link_of_team on evidence_link as restrictive for select to jiedui_app
    using (inspection_id is null or inspection_shows_files(inspection_id));
`;
