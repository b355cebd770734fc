import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is locked is kept as a document beside its workbook, with its hash. Papers of before have none: theirs is made of their text
 * when it is asked for. From now on a lock without one is refused.
 */
export class ReportDocuments1700000000030 implements MigrationInterface {
  readonly name = 'ReportDocuments1700000000030';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table report_paper
        add column document bytea check (length(document) <= 10000000),
        add column document_hash text check (document_hash = encode(sha256(document), 'hex')),
        add check ((document is null) = (document_hash is null));

      create or replace function check_report_paper() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        if not exists (select 1 from report_step s where s.report_id = new.report_id and s.version = new.version and s.edition = new.edition
                          and s.action = 'LOCK' and s.made_by = pg_current_xact_id()) then
          raise exception 'report %: a paper is made when it is locked', new.report_id
            using errcode = 'check_violation', constraint = 'report_paper_of_lock';
        end if;
        if new.document is null then
          raise exception 'report %: what is locked is kept as a document, too', new.report_id
            using errcode = 'check_violation', constraint = 'report_paper_whole';
        end if;
        return new;
      end $$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Documents that were kept are not thrown away: restore a backup instead.'));
  }
}
