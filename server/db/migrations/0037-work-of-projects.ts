import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A plan, and a piece of work, may be a project's: the task chart shows projects against their milestones, too. */
export class WorkOfProjects1700000000037 implements MigrationInterface {
  readonly name = 'WorkOfProjects1700000000037';

  async up(db: QueryRunner): Promise<void> {
    await db.query(ORIGINS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Plans of projects are not taken down: restore a backup instead.'));
  }
}

const ORIGINS = `
  alter table work_plan drop constraint work_plan_origin_check,
    add constraint work_plan_origin_check check (origin in ('MEETING', 'AGREEMENT', 'PROJECT', 'BY_HAND'));
  alter table work_item drop constraint work_item_origin_check,
    add constraint work_item_origin_check
      check (origin in ('MEETING', 'AGREEMENT', 'PROJECT', 'RECTIFICATION', 'FLAG', 'BY_HAND'));
`;
