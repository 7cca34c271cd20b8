import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the search for similar cases goes by: a digest of the telephone, and the rules' plain numbers. */
export class FindSimilar1700000002013 implements MigrationInterface {
  readonly name = 'FindSimilar1700000002013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table case_file add column contact_key uuid;
      with dialled as (
        select id, regexp_replace(regexp_replace(state -> 'reporter' ->> 'phone', '[^0-9]', '', 'g'),
          '^86(1[0-9]{10})$', '\\1') as digits from case_file)
      update case_file set contact_key =
        substr(encode(sha256(convert_to('contact:' || digits, 'UTF8')), 'hex'), 1, 32)::uuid
        from dialled where dialled.id = case_file.id and length(digits) >= 7;
      create index case_file_contact_new on case_file (contact_key, status, submitted_at, id)
        where contact_key is not null;
      comment on column case_file.contact_key is
        'A digest of the digits of the reporter''s telephone: tells requests of one contact, and not whose.';

      create table rule_number (
        name text not null,
        amount integer not null constraint rule_number_positive check (amount > 0),
        meaning text not null,
        constraint rule_number_pk primary key (name)
      );
      comment on table rule_number is 'Numbers the rules name that are no spans of time: counts and shares.';
      insert into rule_number (name, amount, meaning) values
        ('SIMILAR_TEXT_PERCENT', 50, 'texts this alike, of 100, are called similar'),
        ('SIMILAR_MOST', 20, 'so many similar cases are shown and kept at most');
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only move forward'));
  }
}
