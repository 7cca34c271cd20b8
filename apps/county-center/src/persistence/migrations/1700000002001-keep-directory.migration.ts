import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The county's areas, units, posts and accounts: the originals of which every level keeps a copy. */
export class KeepCountyDirectory1700000002001 implements MigrationInterface {
  readonly name = 'KeepCountyDirectory1700000002001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table area (
        path text collate "C" not null,
        area_id uuid not null,
        parent_path text collate "C",
        level text not null constraint area_level_known
          check (level in ('COUNTY', 'TOWN', 'COMMUNITY', 'GRID', 'BUILDING')),
        name text not null,
        official_name text not null,
        code text not null,
        valid_from date not null,
        valid_until date,
        constraint area_pk primary key (path)
      );
      create index area_by_parent on area (parent_path, path);
      comment on table area is 'The five-level tree. Paths are for ever, statistical codes are not.';

      create table unit (
        unit_id uuid not null,
        name text not null,
        kind text not null constraint unit_kind_known check (kind in ('AREA_OFFICE', 'DEPARTMENT')),
        area_path text collate "C" not null,
        parent_unit_id uuid,
        initials text,
        constraint unit_pk primary key (unit_id)
      );
      create index unit_by_area on unit (area_path, kind, unit_id);
      comment on table unit is 'What can hold work: the one office of each area, and departments.';

      create table post (
        post_id uuid not null,
        unit_id uuid,
        area_path text collate "C" not null,
        role text not null,
        title text not null,
        valid_from date not null,
        valid_until date,
        constraint post_pk primary key (post_id)
      );
      create index post_by_unit on post (unit_id, post_id);
      comment on table post is 'A role at a unit, for a time. A citizen has no unit.';

      create table account (
        account_id uuid not null,
        username text not null,
        display_name text not null,
        password_hash text not null,
        post_id uuid not null,
        valid_from date not null,
        valid_until date,
        constraint account_pk primary key (account_id),
        constraint account_username_unique unique (username)
      );
      comment on table account is 'Who may log in, in which post. Passwords are kept as argon2id hashes only.';

      create table login_failure (
        username text not null,
        source text not null,
        failures integer not null,
        last_failed_at timestamptz not null,
        constraint login_failure_pk primary key (username, source)
      );
      create index login_failure_by_age on login_failure (last_failed_at);
      comment on table login_failure is 'Wrong passwords of the last quarter of an hour, by account name and source.';
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only move forward'));
  }
}
