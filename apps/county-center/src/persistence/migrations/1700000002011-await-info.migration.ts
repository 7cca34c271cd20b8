import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases may wait for facts from the citizen 待补充. */
export class AwaitInfo1700000002011 implements MigrationInterface {
  readonly name = 'AwaitInfo1700000002011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table case_file drop constraint case_file_status_known;
      alter table case_file add constraint case_file_status_known check (status in (
        'SUBMITTED', 'AWAITING_INFO', 'NOT_ACCEPTED', 'REGISTERED', 'IN_HANDLING', 'PENDING_CHECK',
        'PENDING_FEEDBACK', 'CLOSED', 'WITHDRAWN', 'VOIDED'));
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only move forward'));
  }
}
