import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rungs of a service's clocks that are still to fire. */
export class ScheduleRungs1700000000002 implements MigrationInterface {
  readonly name = 'ScheduleRungs1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table clock_rung (
        clock_id uuid not null,
        rung_key text not null,
        stream_id uuid not null,
        fires_at timestamptz,
        wake_at timestamptz,
        revision integer not null,
        tries integer not null default 0,
        constraint clock_rung_pk primary key (clock_id, rung_key),
        constraint clock_rung_awake check ((fires_at is null) = (wake_at is null))
      );
      create index clock_rung_by_wake on clock_rung (wake_at) where wake_at is not null;
      create index clock_rung_spent on clock_rung (clock_id) where wake_at is null;
      comment on table clock_rung is 'Rungs to fire: fires_at is the ledger''s word, wake_at when a replica looks next. Null in both: spent, about to go.';
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only move forward'));
  }
}
