import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases may be sealed 已归档; and the limits of hastening 催办, as defaults. */
export class HastenAndArchive1700000002015 implements MigrationInterface {
  readonly name = 'HastenAndArchive1700000002015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table case_file drop constraint case_file_status_known;
      alter table case_file add constraint case_file_status_known check (status in (
        'SUBMITTED', 'AWAITING_INFO', 'NOT_ACCEPTED', 'REGISTERED', 'IN_HANDLING', 'SHELVED', 'PENDING_CHECK',
        'PENDING_FEEDBACK', 'CLOSED', 'ARCHIVED', 'MERGED', 'WITHDRAWN', 'VOIDED'));
      insert into duty_limit (duty, name, amount, unit, source) values
        ('HASTEN_REPLY', '催办回复', 1, 'WORK_DAY', 'a default of the suite; no outside source'),
        ('HASTEN_INTERVAL', '群众两次催办间隔', 1, 'NATURAL_DAY', 'a default of the suite; no outside source')
        on conflict do nothing;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only move forward'));
  }
}
