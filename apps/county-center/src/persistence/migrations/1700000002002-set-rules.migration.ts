import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Limits, responsibilities and calendars: every number the rules name lives in these tables, never in code. */
export class SetRules1700000002002 implements MigrationInterface {
  readonly name = 'SetRules1700000002002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table category (
        code text collate "C" not null,
        kind text not null constraint category_kind_known check (kind in ('COMPONENT', 'MATTER')),
        name text not null,
        parent_name text not null,
        limit_work_days integer not null constraint category_limit_positive check (limit_work_days > 0),
        on_spot_allowed boolean not null,
        responsible_kind text not null constraint category_responsible_known
          check (responsible_kind in ('AREA_OFFICE', 'DEPARTMENT')),
        responsible_unit_id uuid,
        constraint category_pk primary key (code)
      );
      comment on table category is 'Categories of matters, their limits, and who is responsible for them.';

      create table request_kind (
        kind text not null,
        name text not null,
        limit_work_days integer not null constraint request_kind_limit_positive check (limit_work_days > 0),
        on_spot_allowed boolean not null,
        source text not null,
        constraint request_kind_pk primary key (kind)
      );
      comment on table request_kind is 'Kinds of requests and their limits to resolve.';

      create table duty_limit (
        duty text not null,
        name text not null,
        amount integer not null constraint duty_limit_positive check (amount > 0),
        unit text not null constraint duty_limit_unit_known
          check (unit in ('WORK_DAY', 'WORK_HOUR', 'NATURAL_DAY', 'NATURAL_HOUR', 'URGENT_HOUR')),
        source text not null,
        constraint duty_limit_pk primary key (duty)
      );
      comment on table duty_limit is 'Limits of the duties beside resolving, and the lengths of windows.';

      create table calendar (
        version text not null,
        content json not null,
        published_at timestamptz not null,
        constraint calendar_pk primary key (version)
      );
      comment on table calendar is 'Work calendars as published. The newest is in force.';
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only move forward'));
  }
}
