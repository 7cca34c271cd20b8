import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases may be put off 挂账. */
export class ShelveCases1700000002014 implements MigrationInterface {
  readonly name = 'ShelveCases1700000002014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table case_file drop constraint case_file_status_known;
      alter table case_file add constraint case_file_status_known check (status in (
        'SUBMITTED', 'AWAITING_INFO', 'NOT_ACCEPTED', 'REGISTERED', 'IN_HANDLING', 'SHELVED', 'PENDING_CHECK',
        'PENDING_FEEDBACK', 'CLOSED', 'MERGED', 'WITHDRAWN', 'VOIDED'));
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only move forward'));
  }
}
