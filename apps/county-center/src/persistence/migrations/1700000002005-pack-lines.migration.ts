import { ASCII_JSON, asItWas, filledText, packed, publicTail, TASK_LINE_OF_SUMMARY } from '@grid/desk';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const CASE_LINE_OF_SUMMARY = packed([
  `to_json(concat('case_', ${publicTail('id')}))`,
  filledText('number'),
  ...asItWas('status', 'title', 'requestKind'),
  filledText('categoryCode'),
  ...asItWas(
    'placePath',
    'placeText',
    'submittedAt',
    'dueAt',
    'dueNote',
    'version',
    'round',
    'channel',
    'changedAt',
  ),
]);

/** What lists show of cases, and the register of tasks, is kept packed, as it goes out. */
export class PackLines1700000002005 implements MigrationInterface {
  readonly name = 'PackLines1700000002005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`${ASCII_JSON}
      alter table case_file add column line text;
      update case_file set line = ${CASE_LINE_OF_SUMMARY};
      alter table case_file alter column line set not null, drop column summary;
      comment on column case_file.line is 'The case as lists show it: the values of its line, packed.';

      alter table register_task add column parent_task_id uuid, add column line text;
      update register_task set parent_task_id = (summary ->> 'parentTaskId')::uuid, line = ${TASK_LINE_OF_SUMMARY};
      alter table register_task alter column line set not null, drop column summary;
      comment on column register_task.parent_task_id is
        'The task it was handed down from; null when it answers to the case.';
      drop function pg_temp.ascii_json(json);
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only move forward'));
  }
}
