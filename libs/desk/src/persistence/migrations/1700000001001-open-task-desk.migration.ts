import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The task desk, the same at every level. */
export class OpenTaskDesk1700000001001 implements MigrationInterface {
  readonly name = 'OpenTaskDesk1700000001001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table task (
        id uuid not null,
        version integer not null,
        head_hash bytea not null,
        state json not null,
        case_id uuid not null,
        unit_id uuid not null,
        status text not null constraint task_status_known check (status in (
          'PENDING_SIGN', 'IN_PROGRESS', 'RETURN_REQUESTED', 'REWORK', 'REPORTED', 'COMPLETED', 'RETURNED', 'RECALLED')),
        is_open boolean not null,
        due_order timestamptz not null,
        summary json not null,
        constraint task_pk primary key (id)
      );
      create index task_desk_open on task (unit_id, due_order, id) where is_open;
      create index task_desk_status on task (unit_id, status, due_order, id);
      create index task_by_case on task (case_id);
      comment on table task is 'What one unit must do about a case: the fold of its log, and how desks list it.';
      comment on column task.due_order is 'The due date, or year 9999 when there is none yet: soonest first, undated last.';
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only move forward'));
  }
}
