import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register of households is a page whose filters can be kept under a name. */
export class HouseholdViews1700000000043 implements MigrationInterface {
  readonly name = 'HouseholdViews1700000000043';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table saved_view drop constraint saved_view_page_check;
      alter table saved_view add constraint saved_view_page_check
        check (page in ('PLACEMENTS', 'PURCHASES', 'ACTIVITIES', 'FUND_ENTRIES', 'REPORTS', 'HOUSEHOLDS'));
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Saved views are not taken down: restore a backup instead.'));
  }
}
