import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The copy of the county's directory that lets a level work while the county cannot be reached. */
export class KeepDirectory1700000001002 implements MigrationInterface {
  readonly name = 'KeepDirectory1700000001002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table unit (
        unit_id uuid not null,
        name text not null,
        kind text not null constraint unit_kind_known check (kind in ('AREA_OFFICE', 'DEPARTMENT')),
        area_path text not null,
        parent_unit_id uuid,
        constraint unit_pk primary key (unit_id)
      );
      create index unit_by_area on unit (area_path, kind);
      comment on table unit is 'Units as the county published them last.';

      create table category (
        code text not null,
        name text not null,
        on_spot_allowed boolean not null,
        constraint category_pk primary key (code)
      );
      comment on table category is 'Categories of matters as the county published them last.';
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only move forward'));
  }
}
