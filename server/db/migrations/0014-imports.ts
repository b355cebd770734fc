import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files on their way into the books.
 *
 *  - `import` is the file and what is known of it; it belongs to the parties whose people sent it, not to both sides of the pairing:
 *    what is not in the books yet is nobody else's to see.
 *  - `import_line` is one row as it was read, sealed by the application: no plain name or number is ever part of a statement.
 *  - `import_habit` remembers what a sender has said about a table with the same headings.
 */
export class Imports1700000000014 implements MigrationInterface {
  readonly name = 'Imports1700000000014';

  async up(db: QueryRunner): Promise<void> {
    await db.query(IMPORTS);
    await db.query(WALLS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Imports are not taken down: restore a backup instead.'));
  }
}

const IMPORTS = `
  create table import (
    id uuid primary key,
    pairing_id uuid not null references pairing,
    kind text not null check (kind in ('PLACEMENT', 'PURCHASE', 'ACTIVITY')),
    name text not null check (length(name) between 1 and 200),
    bytes int not null check (bytes between 0 and 104857600),
    state text not null check (state in ('READING', 'NEEDS_MAPPING', 'READY', 'COMMITTED', 'DISCARDED', 'FAILED')),
    version int not null default 1,
    /* its sheets, and which of them is read how: null until it has been looked at */
    sheets jsonb,
    layout jsonb,
    /* the word for why it could not be read */
    fault text check (fault ~ '^[A-Z_]{3,40}$'),
    done int not null default 0 check (done >= 0),
    total int check (total >= 0),
    good int not null default 0 check (good >= 0),
    repaired int not null default 0 check (repaired >= 0),
    refused int not null default 0 check (refused >= 0),
    duplicates int not null default 0 check (duplicates >= 0),
    skipped int not null default 0 check (skipped >= 0),
    /* how many of its rows stand in the books */
    recorded int check (recorded >= 0),
    side text check (side in ('DONOR', 'RECIPIENT')),
    made_by_account uuid references account,
    made_at timestamptz not null default clock_timestamp(),
    /* when whoever reads it last said so: one that has been silent for long has ended */
    beat_at timestamptz not null default clock_timestamp(),
    published boolean not null default false check (not published),
    party_ids uuid[] not null,
    place_paths text[] not null default '{}',
    check ((state = 'FAILED') = (fault is not null)),
    check ((state = 'COMMITTED') = (recorded is not null))
  );
  create index import_by_pairing on import (pairing_id, id);
  create index import_reading on import (beat_at) where state = 'READING';

  create table import_line (
    import_id uuid not null references import,
    /* of the row in its sheet */
    number int not null check (number between 1 and 1048576),
    state text not null check (state in ('GOOD', 'REPAIRED', 'REFUSED', 'DUPLICATE', 'SKIPPED')),
    sealed bytea not null check (length(sealed) between 1 and 4194304),
    primary key (import_id, number)
  );
  create index import_line_by_state on import_line (import_id, state, number);

  create table import_habit (
    party_id uuid not null references party,
    kind text not null check (kind in ('PLACEMENT', 'PURCHASE', 'ACTIVITY')),
    /* of the headings in their order */
    signature text collate "C" not null check (signature ~ '^[0-9a-f]{64}$'),
    said jsonb not null,
    made_at timestamptz not null default clock_timestamp(),
    primary key (party_id, kind, signature)
  );
`;

const WALLS = `
  grant select, insert, update on import to jiedui_app;
  grant select, insert, update, delete on import_line to jiedui_app;
  grant select, insert, update on import_habit to jiedui_app;

  alter table import enable row level security;
  alter table import force row level security;
  create policy import_read on import for select to jiedui_app using (in_scope(false, party_ids, place_paths));
  create policy import_insert on import for insert to jiedui_app with check (in_scope(false, party_ids, place_paths));
  create policy import_update on import for update to jiedui_app
    using (in_scope(false, party_ids, place_paths)) with check (in_scope(false, party_ids, place_paths));

  alter table import_line enable row level security;
  alter table import_line force row level security;
  create policy import_line_own on import_line for all to jiedui_app
    using (exists (select 1 from import i where i.id = import_id))
    with check (exists (select 1 from import i where i.id = import_id));

  alter table import_habit enable row level security;
  alter table import_habit force row level security;
  create policy import_habit_own on import_habit for all to jiedui_app
    using ((select scope_all()) or party_id = any(scope_parties()))
    with check ((select scope_all()) or party_id = any(scope_parties()));
`;
