import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One fact of one aggregate. Appended, hash-chained, never changed. */
@Entity({ name: 'event' })
@Index('event_by_case', ['caseId', 'recordedAt', 'streamId', 'version'])
export class EventRow {
  @PrimaryColumn({ name: 'stream_id', type: 'uuid', primaryKeyConstraintName: 'event_pk' })
  streamId!: string;
  @PrimaryColumn({ name: 'version', type: 'integer', primaryKeyConstraintName: 'event_pk' })
  version!: number;
  @Column({ name: 'stream_kind', type: 'text' })
  streamKind!: string;
  @Column({ name: 'type', type: 'text' })
  type!: string;
  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;
  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;
  @Column({ name: 'body', type: 'text' })
  body!: string;
  @Column({ name: 'hash', type: 'bytea' })
  hash!: Buffer;
}

/** What a command was answered, for as long as anyone may ask again. */
@Entity({ name: 'command_answer' })
export class CommandAnswerRow {
  @PrimaryColumn({ name: 'command_id', type: 'uuid', primaryKeyConstraintName: 'command_answer_pk' })
  commandId!: string;
  @Column({ name: 'fingerprint', type: 'text' })
  fingerprint!: string;
  @Column({ name: 'answer', type: 'text' })
  answer!: string;
  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;
}

/** A fact that a receiver has not confirmed yet. `seq` is its place in its channel, given by the relay. */
@Entity({ name: 'outbox' })
@Index('outbox_unstamped', ['id'], { where: 'seq is null' })
@Index('outbox_in_channel', ['receiver', 'partition', 'seq'], { unique: true, where: 'seq is not null' })
export class OutboxRow {
  @PrimaryColumn({
    name: 'id',
    type: 'bigint',
    primaryKeyConstraintName: 'outbox_pk',
    generated: 'increment',
  })
  id!: string;
  @Column({ name: 'receiver', type: 'text' })
  receiver!: string;
  @Column({ name: 'partition', type: 'text' })
  partition!: string;
  @Column({ name: 'seq', type: 'bigint', nullable: true })
  seq!: string | null;
  @Column({ name: 'fact', type: 'text' })
  fact!: string;
  @Column({ name: 'stream_id', type: 'uuid' })
  streamId!: string;
  @Column({ name: 'correlation_id', type: 'text' })
  correlationId!: string;
  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;
  @Column({ name: 'body', type: 'json' })
  body!: unknown;
}

/** The last sequence given out in a channel. */
@Entity({ name: 'outbox_channel' })
export class OutboxChannelRow {
  @PrimaryColumn({ name: 'receiver', type: 'text', primaryKeyConstraintName: 'outbox_channel_pk' })
  receiver!: string;
  @PrimaryColumn({ name: 'partition', type: 'text', primaryKeyConstraintName: 'outbox_channel_pk' })
  partition!: string;
  @Column({ name: 'last_seq', type: 'bigint' })
  lastSeq!: string;
}

/** A fact whose effect is recorded here. The highest of a channel is how far it is held; older ones are pruned. */
@Entity({ name: 'inbox' })
export class InboxRow {
  @PrimaryColumn({ name: 'receiver', type: 'text', primaryKeyConstraintName: 'inbox_pk' })
  receiver!: string;
  @PrimaryColumn({ name: 'sender', type: 'text', primaryKeyConstraintName: 'inbox_pk' })
  sender!: string;
  @PrimaryColumn({ name: 'partition', type: 'text', primaryKeyConstraintName: 'inbox_pk' })
  partition!: string;
  @PrimaryColumn({ name: 'seq', type: 'bigint', primaryKeyConstraintName: 'inbox_pk' })
  seq!: string;
  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;
}

/** A fact that could not take effect, kept whole with the reason until someone replays or drops it. */
@Entity({ name: 'parked_fact' })
@Index('parked_fact_by_stream', ['streamId', 'sender', 'seq'])
export class ParkedFactRow {
  @PrimaryColumn({ name: 'parked_id', type: 'uuid', primaryKeyConstraintName: 'parked_fact_pk' })
  parkedId!: string;
  @Column({ name: 'receiver', type: 'text' })
  receiver!: string;
  @Column({ name: 'sender', type: 'text' })
  sender!: string;
  @Column({ name: 'partition', type: 'text' })
  partition!: string;
  @Column({ name: 'seq', type: 'bigint' })
  seq!: string;
  @Column({ name: 'fact', type: 'text' })
  fact!: string;
  @Column({ name: 'stream_id', type: 'uuid' })
  streamId!: string;
  @Column({ name: 'reason', type: 'text' })
  reason!: string;
  @Column({ name: 'message', type: 'json' })
  message!: unknown;
  @Column({ name: 'parked_at', type: 'timestamptz' })
  parkedAt!: Date;
}

/** What became of a parked fact: at most one outcome each. */
@Entity({ name: 'parked_outcome' })
export class ParkedOutcomeRow {
  @PrimaryColumn({ name: 'parked_id', type: 'uuid', primaryKeyConstraintName: 'parked_outcome_pk' })
  parkedId!: string;
  @Column({ name: 'outcome', type: 'text' })
  outcome!: string;
  @Column({ name: 'decided_by', type: 'text' })
  decidedBy!: string;
  @Column({ name: 'decided_at', type: 'timestamptz' })
  decidedAt!: Date;
}

/** A rung of a clock that is still to fire; spent where `wakeAt` is null. */
@Entity({ name: 'clock_rung' })
@Index('clock_rung_by_wake', ['wakeAt'], { where: 'wake_at is not null' })
@Index('clock_rung_spent', ['clockId'], { where: 'wake_at is null' })
@Check('clock_rung_awake', '(fires_at is null) = (wake_at is null)')
export class ClockRungRow {
  @PrimaryColumn({ name: 'clock_id', type: 'uuid', primaryKeyConstraintName: 'clock_rung_pk' })
  clockId!: string;
  @PrimaryColumn({ name: 'rung_key', type: 'text', primaryKeyConstraintName: 'clock_rung_pk' })
  rungKey!: string;
  @Column({ name: 'stream_id', type: 'uuid' })
  streamId!: string;
  @Column({ name: 'fires_at', type: 'timestamptz', nullable: true })
  firesAt!: Date | null;
  @Column({ name: 'wake_at', type: 'timestamptz', nullable: true })
  wakeAt!: Date | null;
  @Column({ name: 'revision', type: 'integer' })
  revision!: number;
  @Column({ name: 'tries', type: 'integer', default: 0 })
  tries!: number;
}

/** The rows every service has. */
export const PLATFORM_ROWS = [
  EventRow,
  CommandAnswerRow,
  OutboxRow,
  OutboxChannelRow,
  InboxRow,
  ParkedFactRow,
  ParkedOutcomeRow,
  ClockRungRow,
];
