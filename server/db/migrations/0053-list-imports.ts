import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of helpers on their way to their households, and of work on its way to its plans. */
export class ListImports1700000000053 implements MigrationInterface {
  readonly name = 'ListImports1700000000053';

  async up(db: QueryRunner): Promise<void> {
    for (const table of ['import', 'import_habit'])
      await db.query(`
        alter table ${table} drop constraint ${table}_kind_check;
        alter table ${table} add constraint ${table}_kind_check
          check (kind in ('PLACEMENT', 'PURCHASE', 'ACTIVITY', 'HOUSEHOLD', 'BENEFIT', 'VISIT', 'HELPER', 'WORK_ITEM'));
      `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Imports are not taken down: restore a backup instead.'));
  }
}
