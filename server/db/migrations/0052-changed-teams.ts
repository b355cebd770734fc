import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Teams of inspections that change after the plan, until the report.
 *
 *  - Whoever leaves keeps their place in the team, with the day: visits name people by place. Their account goes, and with it their sight.
 *  - Each change is a step with a reason that keeps the team as it was before.
 */
export class ChangedTeams1700000000052 implements MigrationInterface {
  readonly name = 'ChangedTeams1700000000052';

  async up(db: QueryRunner): Promise<void> {
    await db.query(STEPS);
    await db.query(TEAMS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Changed teams are not taken down: restore a backup instead.'));
  }
}

const STEPS = `
  insert into inspection_step values
    ('PLANNED', 'CHANGE_TEAM', 'PLANNED'), ('DRAWN', 'CHANGE_TEAM', 'DRAWN'), ('UNDER_WAY', 'CHANGE_TEAM', 'UNDER_WAY');
  alter table inspection_version
    add column team_before jsonb check (jsonb_array_length(team_before) between 1 and 30),
    add constraint inspection_version_of_team check ((action = 'CHANGE_TEAM') = (team_before is not null));
`;

const TEAMS = `
  grant update (team, team_accounts) on inspection to jiedui_app;

  create function check_inspection_team() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if old.state not in ('PLANNED', 'DRAWN', 'UNDER_WAY') or new.state <> old.state or new.version <> old.version + 1
       or (select count(*) from jsonb_array_elements(new.team) as now where now ->> 'leftOn' is null and now -> 'isLeader' = 'true') <> 1
       or exists (
            select 1 from jsonb_array_elements(old.team) with ordinality as o(was, nth)
              cross join lateral (select new.team -> (o.nth::int - 1) as now, new.team_accounts[o.nth] as account) as n
             where n.now ->> 'name' is distinct from o.was ->> 'name' or n.now ->> 'unit' is distinct from o.was ->> 'unit'
                or (o.was ->> 'leftOn' is not null and n.now is distinct from o.was)
                or n.account is distinct from case when n.now ->> 'leftOn' is null then old.team_accounts[o.nth] end) then
      raise exception 'the team of inspection % keeps who was of it, and one leader, until the report', new.id
        using errcode = 'check_violation', constraint = 'inspection_team_kept';
    end if;
    return new;
  end $$;
  create trigger check_inspection_team before update on inspection for each row
    when (old.team is distinct from new.team or old.team_accounts is distinct from new.team_accounts)
    execute function check_inspection_team();
`;
