import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Categories go out of use: what was taken in under them keeps them, nothing new is. */
export class RetireCategories1700000001240 implements MigrationInterface {
  readonly name = 'RetireCategories1700000001240';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table category add column retired boolean not null default false;
      comment on column category.retired is 'Out of use: the county publishes it no more.';
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only move forward'));
  }
}
