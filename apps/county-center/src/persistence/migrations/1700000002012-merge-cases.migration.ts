import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases may follow a master 已并单; an index finds those that follow one. */
export class MergeCases1700000002012 implements MigrationInterface {
  readonly name = 'MergeCases1700000002012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table case_file drop constraint case_file_status_known;
      alter table case_file add constraint case_file_status_known check (status in (
        'SUBMITTED', 'AWAITING_INFO', 'NOT_ACCEPTED', 'REGISTERED', 'IN_HANDLING', 'PENDING_CHECK',
        'PENDING_FEEDBACK', 'CLOSED', 'MERGED', 'WITHDRAWN', 'VOIDED'));
      alter table case_file add column master_id uuid;
      create index case_file_merged on case_file (master_id, id) where master_id is not null;
      comment on column case_file.master_id is 'The case this one is merged into; null while it goes its own way.';
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only move forward'));
  }
}
