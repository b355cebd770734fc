import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of collective incomes and of links on their way into the books of villages; whose they are, as files of households. */
export class VillageImports1700000000054 implements MigrationInterface {
  readonly name = 'VillageImports1700000000054';

  async up(db: QueryRunner): Promise<void> {
    for (const table of ['import', 'import_habit'])
      await db.query(`
        alter table ${table} drop constraint ${table}_kind_check;
        alter table ${table} add constraint ${table}_kind_check
          check (kind in ('PLACEMENT', 'PURCHASE', 'ACTIVITY', 'HOUSEHOLD', 'BENEFIT', 'VISIT', 'HELPER', 'WORK_ITEM',
                          'COLLECTIVE_INCOME', 'BENEFIT_LINK'));
      `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Imports are not taken down: restore a backup instead.'));
  }
}
