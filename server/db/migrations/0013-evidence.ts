import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What proves the records, and what the other side says of them.
 *
 *  - `evidence_file`: a file that somebody handed in. Its content lies on the shelf under its hash, once however often it comes.
 *  - `evidence_link`: which records it proves. A record's own `evidence` counts its living links.
 *  - `record_word`: that one side confirmed or disputed what the other had recorded, and which version it had seen.
 *
 * Records are of several tables, so none of these refers to one by a key: checks ask whether they are there.
 */
export class Evidence1700000000013 implements MigrationInterface {
  readonly name = 'Evidence1700000000013';

  async up(db: QueryRunner): Promise<void> {
    await db.query(FILES);
    await db.query(WORDS);
    await db.query(WALLS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Evidence is not taken down: restore a backup instead.'));
  }
}

const FILES = `
  create table evidence_file (
    id uuid primary key,
    /* SHA-256 of the content: its place on the shelf */
    hash text collate "C" not null check (hash ~ '^[0-9a-f]{64}$'),
    size bigint not null check (size > 0),
    type text not null check (type in ('JPEG', 'PNG', 'WEBP', 'HEIC', 'PDF', 'XLSX', 'XLS', 'CSV', 'DOCX')),
    name text not null check (length(name) between 1 and 200),
    /* null for the platform itself */
    handed_in_by uuid references account,
    handed_in_at timestamptz not null default clock_timestamp(),
    made_by xid8 not null default pg_current_xact_id(),
    unique (id, hash)
  );
  /* an upload that is tried again gives what the first one gave */
  create unique index evidence_file_once on evidence_file (handed_in_by, hash, name) nulls not distinct;
  create index evidence_file_by_hash on evidence_file (hash);
  create trigger evidence_file_append_only before update or delete on evidence_file
    for each row execute function append_only();

  create table evidence_link (
    id uuid primary key,
    file_id uuid not null,
    hash text collate "C" not null,
    record_kind text collate "C" not null check (record_kind in ('PLACEMENT', 'PURCHASE', 'ACTIVITY', 'FUND_ENTRY')),
    record_id uuid not null,
    pairing_id uuid not null references pairing,
    /* whose people attached it; null for an office above both */
    side text check (side in ('DONOR', 'RECIPIENT')),
    simulated boolean not null,
    attached_by uuid references account,
    attached_at timestamptz not null default clock_timestamp(),
    made_by xid8 not null default pg_current_xact_id(),
    ended_by xid8,
    foreign key (file_id, hash) references evidence_file (id, hash)
  );
  /* one content proves a record once, by whichever file it came */
  create unique index evidence_link_once on evidence_link (record_id, hash, record_kind) where ended_by is null;
  create index evidence_link_by_file on evidence_link (file_id) where ended_by is null;
  create index evidence_link_by_hash on evidence_link (hash) where ended_by is null;
  create index evidence_link_by_pairing on evidence_link (pairing_id) where ended_by is null;
  create trigger evidence_link_only_end before update or delete on evidence_link
    for each row execute function only_end_version();

  /* how many records each content proves, anybody's: that a file is used twice has to show though one may not see where */
  create function evidence_uses(wanted text[]) returns table (hash text, uses bigint)
    language sql stable security definer set search_path = public, pg_temp as $$
    select l.hash, count(*) from evidence_link l where l.hash = any(wanted) and l.ended_by is null group by l.hash
  $$;
  revoke execute on function evidence_uses(text[]) from public;
  grant execute on function evidence_uses(text[]) to jiedui_app;
`;

const WORDS = `
  create table record_word (
    id uuid primary key,
    /* what was said in one go */
    call_id uuid not null,
    record_kind text collate "C" not null check (record_kind in ('PLACEMENT', 'PURCHASE', 'ACTIVITY')),
    record_id uuid not null,
    pairing_id uuid not null references pairing,
    /* the version that was seen; the word itself makes the next one */
    version int not null check (version >= 1),
    word text not null check (word in ('CONFIRMED', 'DISPUTED')),
    /* who says it */
    side text not null check (side in ('DONOR', 'RECIPIENT')),
    reason text check (length(reason) between 1 and 1000),
    /* until when the other side is to answer a dispute */
    due_on date,
    simulated boolean not null,
    account_id uuid references account,
    at timestamptz not null default clock_timestamp(),
    made_by xid8 not null default pg_current_xact_id(),
    check ((word = 'DISPUTED') = (reason is not null)),
    check ((word = 'DISPUTED') = (due_on is not null))
  );
  create unique index record_word_once on record_word (record_id, version, record_kind);
  create index record_word_by_call on record_word (call_id);
  create index record_word_by_pairing on record_word (pairing_id, at);
  create trigger record_word_append_only before update or delete on record_word
    for each row execute function append_only();
`;

const WALLS = `
  grant select, insert on evidence_file, evidence_link, record_word to jiedui_app;
  grant update (ended_by) on evidence_link to jiedui_app;
  grant select on evidence_file, evidence_link, record_word to jiedui_worker;

${['evidence_link', 'record_word']
  .map(
    (table) => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy ${table}_read on ${table} for select to jiedui_app
    using ((select scope_all()) or (simulated and (select scope_published())) or pairing_id in (select own_pairings()));
  create policy ${table}_insert on ${table} for insert to jiedui_app
    with check ((select scope_all()) or pairing_id in (select own_pairings()));
  create policy ${table}_worker on ${table} for select to jiedui_worker using (true);`,
  )
  .join('\n')}
  create policy evidence_link_end on evidence_link for update to jiedui_app
    using ((select scope_all()) or pairing_id in (select own_pairings()))
    with check ((select scope_all()) or pairing_id in (select own_pairings()));
  /* evidence_uses counts in the owner's name */
  create policy evidence_link_count on evidence_link for select to current_user using (true);

  /* a file is seen by whoever handed it in, and by all who see a record that it proves */
  alter table evidence_file enable row level security;
  alter table evidence_file force row level security;
  create policy evidence_file_read on evidence_file for select to jiedui_app
    using ((select scope_all()) or handed_in_by = (select scope_account())
      or exists (select 1 from evidence_link l where l.file_id = evidence_file.id and l.ended_by is null));
  create policy evidence_file_insert on evidence_file for insert to jiedui_app
    with check (handed_in_by is not distinct from (select scope_account()));
  create policy evidence_file_worker on evidence_file for select to jiedui_worker using (true);
`;
