import type { MigrationInterface, QueryRunner } from 'typeorm';

// True of every row, and said by a list in the one order only: so that PostgreSQL never takes the other order's
// index and sorts, which it will while a table is young and its statistics say nothing.
const DUE = `due_order > '-infinity'`;
const NEW = `submitted_at > '-infinity'`;

/** The cases, their public numbers, and an index for every list there is. */
export class OpenCases1700000002003 implements MigrationInterface {
  readonly name = 'OpenCases1700000002003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table case_file (
        id uuid not null,
        version integer not null,
        head_hash bytea not null,
        state json not null,
        number text not null,
        status text not null constraint case_file_status_known check (status in (
          'SUBMITTED', 'NOT_ACCEPTED', 'REGISTERED', 'IN_HANDLING', 'PENDING_CHECK', 'PENDING_FEEDBACK',
          'CLOSED', 'WITHDRAWN', 'VOIDED')),
        round integer not null constraint case_file_round_positive check (round > 0),
        place_path text collate "C" not null,
        town_path text collate "C" not null,
        community_path text collate "C" not null,
        category_code text collate "C" not null,
        request_kind text not null,
        submitted_at timestamptz not null,
        due_order timestamptz not null,
        submitted_by uuid not null,
        citizen_id uuid,
        summary json not null,
        constraint case_file_pk primary key (id)
      ) with (fillfactor = 85);
      create index case_file_due on case_file (status, due_order, id) where ${DUE};
      create index case_file_new on case_file (status, submitted_at, id) where ${NEW};
      create index case_file_town_due on case_file (town_path, status, due_order, id) where ${DUE};
      create index case_file_town_new on case_file (town_path, status, submitted_at, id) where ${NEW};
      create index case_file_community_due on case_file (community_path, status, due_order, id, place_path)
        where ${DUE};
      create index case_file_community_new on case_file (community_path, status, submitted_at, id, place_path)
        where ${NEW};
      create index case_file_category_due on case_file (category_code, status, due_order, id, place_path)
        where category_code <> '' and ${DUE};
      create index case_file_category_new on case_file (category_code, status, submitted_at, id, place_path)
        where category_code <> '' and ${NEW};
      create index case_file_citizen_due on case_file (citizen_id, status, due_order, id)
        where citizen_id is not null and ${DUE};
      create index case_file_citizen_new on case_file (citizen_id, status, submitted_at, id)
        where citizen_id is not null and ${NEW};
      create unique index case_file_number on case_file (number) where number <> '';
      comment on table case_file is 'One row per case: the fold of its log, and how cases are listed.';
      comment on column case_file.due_order is 'The due date, or year 9999 when there is none yet: soonest first, undated last.';
      comment on column case_file.town_path is 'The place''s town; empty for a place that is the county itself.';
      comment on column case_file.citizen_id is 'The account of the citizen who submitted it; null when staff did.';

      create sequence case_number increment by 50;
      comment on sequence case_number is 'Public case numbers, given out in blocks of fifty.';
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only move forward'));
  }
}
