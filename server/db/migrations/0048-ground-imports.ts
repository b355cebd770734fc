import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files of households on their way into the register, beside those of records. They belong to the parties whose people sent them, as
 * files of records do; a township need not see the pairing that names its people.
 */
export class GroundImports1700000000048 implements MigrationInterface {
  readonly name = 'GroundImports1700000000048';

  async up(db: QueryRunner): Promise<void> {
    for (const table of ['import', 'import_habit'])
      await db.query(`
        alter table ${table} drop constraint ${table}_kind_check;
        alter table ${table} add constraint ${table}_kind_check
          check (kind in ('PLACEMENT', 'PURCHASE', 'ACTIVITY', 'HOUSEHOLD'));
      `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Imports are not taken down: restore a backup instead.'));
  }
}
