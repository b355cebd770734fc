import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What somebody should look at now (预警): money that lies idle, indicators behind plan, silent counties, and whatever waits
 * past its deadline. An alarm is kept while it lasts, so that its beginning and its end are told once each, whichever of
 * several servers finds them; one that has ended never changes, and what begins again is another.
 */
export class Alarms1700000000021 implements MigrationInterface {
  readonly name = 'Alarms1700000000021';

  async up(db: QueryRunner): Promise<void> {
    await db.query(ALARMS);
    await db.query(WALLS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Alarms are not taken down: restore a backup instead.'));
  }
}

const ALARMS = `
  create table alarm (
    id uuid primary key,
    pairing_id uuid not null references pairing,
    kind text not null check (kind ~ '^[A-Z_]{3,60}$'),
    /* what it is about: the type of the contract and the key; of several tables, so checks ask whether it is there */
    subject_type text not null check (length(subject_type) between 1 and 60),
    subject_id uuid not null,
    /* of an agreement's indicator */
    indicator_code text check (length(indicator_code) <= 64),
    indicator_id uuid references indicator,
    /* the figures of its sentence */
    numbers jsonb not null,
    since date not null,
    severity text not null check (severity in ('NOTICE', 'WARNING', 'SERIOUS')),
    turn text not null check (turn in ('DONOR', 'RECIPIENT', 'UNIT', 'OFFICE', 'SUPERVISOR')),
    simulated boolean not null,
    published boolean not null,
    party_ids uuid[] not null,
    place_paths text[] not null,
    began_at timestamptz not null default clock_timestamp(),
    ended_at timestamptz,
    check ((indicator_code is null) = (indicator_id is null))
  );
  create unique index alarm_once on alarm (pairing_id, kind, subject_type, subject_id, indicator_code)
    nulls not distinct where ended_at is null;
  create index alarm_by_pairing on alarm (pairing_id, id);
  create index alarm_by_party on alarm using gin (party_ids) where ended_at is null;

  create function alarm_stays_ended() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' or (old.ended_at is not null and to_jsonb(new) - 'place_paths' <> to_jsonb(old) - 'place_paths') then
      raise exception 'an alarm that has ended stays as it is' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger alarm_stays_ended before update or delete on alarm for each row execute function alarm_stays_ended();
`;

const WALLS = `
  grant select, insert on alarm to jiedui_app;
  grant update (indicator_id, numbers, since, severity, turn, ended_at, place_paths) on alarm to jiedui_app;
  grant select on alarm to jiedui_worker;

  alter table alarm enable row level security;
  alter table alarm force row level security;
  create policy alarm_read on alarm for select to jiedui_app using (in_scope(published, party_ids, place_paths));
  create policy alarm_insert on alarm for insert to jiedui_app with check (scope_admin());
  create policy alarm_update on alarm for update to jiedui_app
    using (in_scope(false, party_ids, place_paths)) with check (in_scope(false, party_ids, place_paths));
  create policy alarm_worker on alarm for select to jiedui_worker using (true);
`;
