import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Townships of one county are ranked against each other, too. */
export class RankingsOfTownships1700000000029 implements MigrationInterface {
  readonly name = 'RankingsOfTownships1700000000029';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table ranking drop constraint ranking_peers_check, add constraint ranking_peers_check
        check (peers in ('COUNTIES_OF_PROVINCE', 'LISTED_COUNTIES', 'TOWNSHIPS_OF_COUNTY', 'MEMBERS_OF_GROUP'))`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Rankings of townships are not taken down: restore a backup instead.'));
  }
}
