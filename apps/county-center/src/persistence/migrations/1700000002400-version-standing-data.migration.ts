import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FOUND_RULESETS } from './found-rulesets.sql.js';

/**
 * Standing data in numbered versions that never change. The tables they came in before stay as what the county
 * was loaded with: the founding versions are made of them, once, by whoever asks first.
 */
export class VersionStandingData1700000002400 implements MigrationInterface {
  readonly name = 'VersionStandingData1700000002400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table event drop constraint event_kind_known;
      alter table event add constraint event_kind_known check (stream_kind in ('case', 'task', 'ruleset'));

      create table ruleset (
        id uuid not null,
        version integer not null,
        head_hash bytea not null,
        state json not null,
        name text collate "C" not null,
        number integer not null,
        constraint ruleset_pk primary key (id)
      );
      comment on table ruleset is 'One row per list of standing data that was ever published or exported: the fold of its log.';
      comment on column ruleset.number is 'The newest version published here; 0 while the founding one is the newest.';

      create table ruleset_version (
        name text collate "C" not null,
        number integer not null constraint ruleset_version_number_positive check (number > 0),
        label text not null,
        valid_from timestamptz not null,
        published_at timestamptz not null,
        published_by text not null,
        reason text not null,
        row_count integer not null,
        constraint ruleset_version_pk primary key (name, number)
      );
      comment on table ruleset_version is 'Every version of every list of standing data. Appended, never changed.';
      comment on column ruleset_version.label is 'The name the version came with, such as a calendar''s; else empty.';

      create table ruleset_entry (
        name text collate "C" not null,
        number integer not null,
        key text collate "C" not null,
        cells json not null,
        constraint ruleset_entry_pk primary key (name, number, key)
      );
      comment on table ruleset_entry is 'The rows of every version. Appended, never changed.';

      create table ground (
        use text not null,
        code text not null,
        name text not null,
        legal_basis text not null,
        guidance text not null,
        constraint ground_pk primary key (use, code)
      );
      comment on table ground is 'Grounds and reasons as the county was loaded with them; in force is ruleset_entry.';

      alter table category add column retired boolean not null default false;
      comment on column category.retired is 'Out of use: the newest version has it no more.';
      comment on table category is 'Categories as published last, for the county''s own desk; for cases, in force is ruleset_entry.';
      comment on table request_kind is 'Limits to resolve as the county was loaded with them; in force is ruleset_entry.';
      comment on table duty_limit is 'Limits of duties as the county was loaded with them; in force is ruleset_entry.';
      comment on table calendar is 'The calendar as the county was loaded with it; in force is ruleset_entry.';
    `);
    await runner.query(FOUND_RULESETS);
    await this.keepVersions(runner);
    await runner.query('select found_rulesets()');
  }

  /** A version becomes rows in the transaction of its publication, and only then. */
  private async keepVersions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function publish_categories(of_number integer, at_once boolean) returns void
        language plpgsql set search_path from current as $$
        begin
          insert into category (code, kind, name, parent_name, limit_work_days, on_spot_allowed,
              responsible_kind, responsible_unit_id)
            select key, cells ->> 'kind', cells ->> 'name', cells ->> 'parentName',
              (cells ->> 'limitWorkDays')::integer, (cells ->> 'onSpotAllowed')::boolean, 'AREA_OFFICE', null
            from ruleset_entry where ruleset_entry.name = 'CATEGORIES' and number = of_number
            on conflict (code) do update set kind = excluded.kind, name = excluded.name,
              parent_name = excluded.parent_name, limit_work_days = excluded.limit_work_days,
              on_spot_allowed = excluded.on_spot_allowed, retired = false;
          -- What goes out of use only later is still good now.
          update category set retired = true where at_once
            and not retired and not exists (select from ruleset_entry e
              where e.name = 'CATEGORIES' and e.number = of_number and e.key = category.code);
        end $$;

      create function keep_ruleset_version() returns trigger language plpgsql set search_path from current as $$
        declare newest json := new.state -> 'newest';
        begin
          insert into ruleset_version
            (name, number, label, valid_from, published_at, published_by, reason, row_count)
            values (new.name, new.number, '', (newest ->> 'validFrom')::timestamptz,
              (new.state ->> 'publishedAt')::timestamptz, new.state -> 'publishedBy' ->> 'name',
              new.state ->> 'reason', json_array_length(newest -> 'rows'))
            on conflict do nothing;
          if found then
            insert into ruleset_entry (name, number, key, cells)
              select new.name, new.number, line ->> 'key', line -> 'cells'
              from json_array_elements(newest -> 'rows') as line;
            if new.name = 'CATEGORIES' then perform publish_categories(new.number, (newest ->> 'validFrom')::timestamptz <= (new.state ->> 'publishedAt')::timestamptz); end if;
          end if;
          return null;
        end $$;
      create trigger ruleset_keeps_version after insert or update on ruleset for each row
        when (new.number > 0) execute function keep_ruleset_version();
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only move forward'));
  }
}
