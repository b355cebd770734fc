import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Flags as they were known at a past moment, and flags about what a county's own offices say.
 *
 *  - A version keeps whose turn it was to answer, too; of versions before this one the head tells it.
 *  - `sayings` is who of the offices says what, when and on which report: what is no statement has no figures of its own.
 */
export class FlagsAsKnown1700000000027 implements MigrationInterface {
  readonly name = 'FlagsAsKnown1700000000027';

  async up(db: QueryRunner): Promise<void> {
    await db.query(FLAGS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('What flags say is not taken down: restore a backup instead.'));
  }
}

const SAYINGS = `sayings jsonb not null default '[]' check (jsonb_typeof(sayings) = 'array' and jsonb_array_length(sayings) <= 20)`;

const FLAGS = `
  alter table integrity_flag add column ${SAYINGS};
  alter table integrity_flag_version
    add column turn text check (turn in ('DONOR', 'RECIPIENT')),
    add column ${SAYINGS};
  grant update (sayings) on integrity_flag to jiedui_app;
`;
