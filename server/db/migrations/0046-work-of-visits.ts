import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A piece of work may be born of the problem that a visit found. */
export class WorkOfVisits1700000000046 implements MigrationInterface {
  readonly name = 'WorkOfVisits1700000000046';

  async up(db: QueryRunner): Promise<void> {
    await db.query(ORIGINS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Work of visits is not taken down: restore a backup instead.'));
  }
}

const ORIGINS = `
  alter table work_item drop constraint work_item_origin_check,
    add constraint work_item_origin_check
      check (origin in ('MEETING', 'AGREEMENT', 'PROJECT', 'RECTIFICATION', 'FLAG', 'VISIT', 'BY_HAND'));
  create index work_item_by_visit on work_item (origin_id, id) where origin = 'VISIT';
`;
