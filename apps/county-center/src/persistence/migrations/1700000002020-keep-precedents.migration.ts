import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rulings on returns, kept as precedent for category and area. */
export class KeepPrecedents1700000002020 implements MigrationInterface {
  readonly name = 'KeepPrecedents1700000002020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table return_precedent (
        task_id uuid not null,
        category_code text collate "C" not null,
        town_path text collate "C" not null,
        community_path text collate "C" not null,
        unit_id uuid not null,
        granted boolean not null,
        bound_unit_id uuid,
        ruled_at timestamptz not null,
        summary json not null,
        constraint return_precedent_pk primary key (task_id)
      );
      create index return_precedent_by_category on return_precedent (category_code, ruled_at, task_id);
      create index return_precedent_by_town on return_precedent (category_code, town_path, ruled_at, task_id);
      create index return_precedent_by_community
        on return_precedent (category_code, community_path, ruled_at, task_id);
      comment on table return_precedent is
        'Rulings on returns, one a task: a unit asks once a round, so a task is ruled on once. Appended, never changed.';
      comment on column return_precedent.bound_unit_id is 'The unit a joint ruling bound; null after any other.';
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only move forward'));
  }
}
