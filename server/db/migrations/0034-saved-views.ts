import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What somebody looks through a ledger by, kept under a name (保存的视图). A view belongs to one account: no post, no place
 * and no supervision opens it, the auditor's and the administrator's neither.
 *
 * The audit trail is asked by what was done, to whom, about which pairing and when: an index for each.
 */
export class SavedViews1700000000034 implements MigrationInterface {
  readonly name = 'SavedViews1700000000034';

  async up(db: QueryRunner): Promise<void> {
    await db.query(VIEWS);
    await db.query(TRAIL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Saved views are not taken down: restore a backup instead.'));
  }
}

const VIEWS = `
  create table saved_view (
    id uuid primary key,
    account_id uuid not null references account,
    page text not null check (page in ('PLACEMENTS', 'PURCHASES', 'ACTIVITIES', 'FUND_ENTRIES', 'REPORTS')),
    name text not null check (length(name) between 1 and 40),
    /* as after the question mark of an address; never a path or a host */
    query text not null check (length(query) <= 1000 and query !~ '[[:cntrl:][:space:]#/\\\\]'),
    is_default boolean not null,
    version int not null default 1 check (version >= 1)
  );
  create unique index saved_view_name on saved_view (account_id, page, name);
  create unique index saved_view_default on saved_view (account_id, page) where is_default;
  grant select, insert, delete on saved_view to jiedui_app;
  grant update (name, query, is_default, version) on saved_view to jiedui_app;
  alter table saved_view enable row level security;
  alter table saved_view force row level security;
  create policy saved_view_own on saved_view for all to jiedui_app
    using (account_id = scope_account()) with check (account_id = scope_account());
`;

const TRAIL = `
  create index audit_entry_by_action on audit_entry (action, id);
  create index audit_entry_by_subject on audit_entry (subject, id) where subject is not null;
  create index audit_entry_by_pairing on audit_entry ((details->>'pairingId'), id) where details ? 'pairingId';
  create index audit_entry_by_time on audit_entry (at);
`;
