import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ASCII_JSON, TASK_LINE_OF_SUMMARY } from '../packed-line.js';

/** What a desk shows of a task is kept packed, as it goes out: a page is half as long at every hop. */
export class PackTaskLines1700000001003 implements MigrationInterface {
  readonly name = 'PackTaskLines1700000001003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`${ASCII_JSON}
      alter table task add column line text;
      update task set line = ${TASK_LINE_OF_SUMMARY};
      alter table task alter column line set not null, drop column summary;
      drop function pg_temp.ascii_json(json);
      comment on column task.line is 'The task as lists show it: the values of its line, packed.';
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only move forward'));
  }
}
