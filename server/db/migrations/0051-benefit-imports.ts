import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of policy benefits and of visits on their way to their households; whose they are, as files of households. */
export class BenefitImports1700000000051 implements MigrationInterface {
  readonly name = 'BenefitImports1700000000051';

  async up(db: QueryRunner): Promise<void> {
    for (const table of ['import', 'import_habit'])
      await db.query(`
        alter table ${table} drop constraint ${table}_kind_check;
        alter table ${table} add constraint ${table}_kind_check
          check (kind in ('PLACEMENT', 'PURCHASE', 'ACTIVITY', 'HOUSEHOLD', 'BENEFIT', 'VISIT'));
      `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Imports are not taken down: restore a backup instead.'));
  }
}
