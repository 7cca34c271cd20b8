import type { MigrationInterface, QueryRunner } from 'typeorm';

const LISTED = 'status, due_order, submitted_at, category_code, place_path';

/** The register: what the lower levels tell the county of their tasks, and which units have a hand in a case. */
export class KeepRegister1700000002004 implements MigrationInterface {
  readonly name = 'KeepRegister1700000002004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table register_task (
        task_id uuid not null,
        version integer not null,
        case_id uuid not null,
        unit_id uuid not null,
        summary json not null,
        constraint register_task_pk primary key (task_id)
      );
      create index register_task_by_case on register_task (case_id, unit_id);
      comment on table register_task is 'Tasks of the lower levels, each as its owner last told it.';

      create table register_event (
        stream_id uuid not null,
        version integer not null,
        source text not null,
        partition text not null,
        stream_kind text not null,
        type text not null,
        case_id uuid not null,
        recorded_at timestamptz not null,
        body text not null,
        constraint register_event_pk primary key (stream_id, version)
      );
      create index register_event_by_case on register_event (case_id, recorded_at, stream_id, version);
      comment on table register_event is 'Facts of the lower levels, word for word. Appended, never changed.';

      create table case_party (
        unit_id uuid not null,
        case_id uuid not null,
        status text not null,
        due_order timestamptz not null,
        submitted_at timestamptz not null,
        category_code text collate "C" not null,
        place_path text collate "C" not null,
        constraint case_party_pk primary key (case_id, unit_id)
      );
      create index case_party_due on case_party (unit_id, status, due_order, case_id) where due_order > '-infinity';
      create index case_party_new on case_party (unit_id, status, submitted_at, case_id)
        where submitted_at > '-infinity';
      comment on table case_party is
        'Units with a task of a case, at whatever level. Kept by triggers in the transaction of the change itself.';
    `);
    await this.keepParties(runner);
  }

  /**
   * A case and its tasks arrive by independent channels. Whichever is recorded second sees the first: both
   * sides take the case's lock before they look, so that neither can miss the other.
   */
  private async keepParties(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function lock_parties(of_case uuid) returns void language sql as
        $$ select pg_advisory_xact_lock(hashtextextended(of_case::text, 1)) $$;

      create function join_case() returns trigger language plpgsql set search_path from current as $$
        begin
          perform lock_parties(new.case_id);
          insert into case_party (unit_id, case_id, ${LISTED})
            select new.unit_id, id, ${LISTED} from case_file where id = new.case_id
            on conflict do nothing;
          return null;
        end $$;
      create trigger task_joins_case after insert on task for each row execute function join_case();
      create trigger register_task_joins_case after insert on register_task for each row execute function join_case();

      create function gather_parties() returns trigger language plpgsql set search_path from current as $$
        begin
          perform lock_parties(new.id);
          insert into case_party (unit_id, case_id, ${LISTED})
            select unit_id, new.id, new.status, new.due_order, new.submitted_at, new.category_code, new.place_path
            from (select unit_id from task where case_id = new.id
                  union select unit_id from register_task where case_id = new.id) as holder
            on conflict do nothing;
          return null;
        end $$;
      create trigger case_file_gathers after insert on case_file for each row
        when (new.status <> 'SUBMITTED') execute function gather_parties();

      create function follow_case() returns trigger language plpgsql set search_path from current as $$
        begin
          perform lock_parties(new.id);
          update case_party set status = new.status, due_order = new.due_order,
            category_code = new.category_code, place_path = new.place_path
          where case_id = new.id;
          return null;
        end $$;
      create trigger case_file_leads after update on case_file for each row
        when ((old.status, old.due_order, old.category_code, old.place_path)
          is distinct from (new.status, new.due_order, new.category_code, new.place_path))
        execute function follow_case();
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only move forward'));
  }
}
