import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who a session is need not be put together anew for each operation: what may change it leaves a mark in the transaction that
 * changes it, and the session's own row is looked at every time. A card that was put together under a snapshot holds as long as
 * no mark is visible that the snapshot did not see: exact, in one indexed look-up.
 */
export class KnownSessions1700000000023 implements MigrationInterface {
  readonly name = 'KnownSessions1700000000023';

  async up(db: QueryRunner): Promise<void> {
    await db.query(MARKS);
    await db.query(STANDS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Known sessions are not taken down: restore a backup instead.'));
  }
}

const MARKS = `
  create table access_change (
    id bigint generated always as identity primary key,
    what text not null,
    made_by xid8 not null default pg_current_xact_id()
  );
  create index access_change_by_transaction on access_change (made_by);
  create trigger access_change_append_only before update or delete on access_change
    for each row execute function append_only();

  create function mark_access_change() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    insert into access_change (what) values (tg_table_name);
    return null;
  end $$;

  /* all that enter_session tells, but for the session's own row */
  create trigger account_changes_access after update of is_active, must_change_password on account
    for each statement execute function mark_access_change();
  create trigger post_changes_access after insert or update or delete on post
    for each statement execute function mark_access_change();
  create trigger membership_changes_access after insert or update or delete on membership
    for each statement execute function mark_access_change();
  create trigger party_changes_access after update of kind, place_id on party
    for each statement execute function mark_access_change();
  create trigger place_changes_access after update of path on place
    for each statement execute function mark_access_change();
`;

const STANDS = `
  /* only the functions that run in the owner's name see more than the session at the door */
  create policy session_known on session for select to current_user using (true);

  /*
   * How a session stands now, and whether who it is can have changed since the snapshot. A snapshot that lies ahead of this
   * database is of another one, from before a backup was restored.
   */
  create function known_session(wanted uuid, since pg_snapshot)
    returns table (access_hash text, is_ended boolean, is_expired boolean, is_unchanged boolean)
    language sql stable security definer set search_path = public, pg_temp as $$
    select s.access_hash,
           s.ended_at is not null or s.refresh_expires_at <= clock_timestamp(),
           s.access_expires_at <= clock_timestamp(),
           pg_snapshot_xmax(since) <= pg_snapshot_xmax(pg_current_snapshot())
             and not exists (select from access_change c
                              where c.made_by >= pg_snapshot_xmin(since) and not pg_visible_in_snapshot(c.made_by, since))
      from session s where s.id = wanted
  $$;
  revoke execute on function known_session(uuid, pg_snapshot) from public;
  grant execute on function known_session(uuid, pg_snapshot) to jiedui_app;
`;
