import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables every service stands on: log, answers, outbox, inbox, parked facts. */
export class LayFoundation1700000000001 implements MigrationInterface {
  readonly name = 'LayFoundation1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table event (
        stream_id uuid not null,
        version integer not null constraint event_version_positive check (version > 0),
        stream_kind text not null constraint event_kind_known check (stream_kind in ('case', 'task')),
        type text not null,
        case_id uuid not null,
        recorded_at timestamptz not null,
        body text not null,
        hash bytea not null constraint event_hash_length check (length(hash) = 32),
        constraint event_pk primary key (stream_id, version)
      );
      create index event_by_case on event (case_id, recorded_at, stream_id, version);
      comment on table event is 'The log: every fact of every aggregate, hash-chained by stream. Appended, never changed.';

      create table command_answer (
        command_id uuid not null,
        fingerprint text not null,
        answer text not null,
        recorded_at timestamptz not null,
        constraint command_answer_pk primary key (command_id)
      );
      comment on table command_answer is 'What each command was answered: the same id gets the same answer (R-5).';

      create table outbox (
        id bigserial not null,
        receiver text not null,
        partition text not null,
        seq bigint,
        fact text not null,
        stream_id uuid not null,
        correlation_id text not null,
        recorded_at timestamptz not null,
        body json not null,
        constraint outbox_pk primary key (id)
      );
      create index outbox_unstamped on outbox (id) where seq is null;
      create unique index outbox_in_channel on outbox (receiver, partition, seq) where seq is not null;
      comment on table outbox is 'Facts on their way. A row goes when its receiver has recorded the effect.';

      create table outbox_channel (
        receiver text not null,
        partition text not null,
        last_seq bigint not null,
        constraint outbox_channel_pk primary key (receiver, partition)
      );
      comment on table outbox_channel is 'The last sequence given out to each receiver: 1, 2, 3 ... without gap.';

      create table inbox (
        receiver text not null,
        sender text not null,
        partition text not null,
        seq bigint not null,
        recorded_at timestamptz not null,
        constraint inbox_pk primary key (receiver, sender, partition, seq)
      );
      comment on table inbox is 'Facts received, written with their effect: none takes effect twice.';

      create table parked_fact (
        parked_id uuid not null,
        receiver text not null,
        sender text not null,
        partition text not null,
        seq bigint not null,
        fact text not null,
        stream_id uuid not null,
        reason text not null,
        message json not null,
        parked_at timestamptz not null,
        constraint parked_fact_pk primary key (parked_id)
      );
      create index parked_fact_by_stream on parked_fact (stream_id, sender, seq);
      comment on table parked_fact is 'Facts that could not take effect, with the reason, until replayed or dropped.';

      create table parked_outcome (
        parked_id uuid not null,
        outcome text not null constraint parked_outcome_known check (outcome in ('REPLAYED', 'DROPPED')),
        decided_by text not null,
        decided_at timestamptz not null,
        constraint parked_outcome_pk primary key (parked_id)
      );
      comment on table parked_outcome is 'What became of each parked fact: one outcome, once.';
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only move forward'));
  }
}
