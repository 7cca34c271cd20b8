import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A rung to fire, and when a replica looks at it next. */
@Entity({ name: 'clock_rung' })
@Check('clock_rung_awake', '(fires_at is null) = (wake_at is null)')
@Index('clock_rung_by_wake', ['wakeAt'], { where: 'wake_at is not null' })
@Index('clock_rung_spent', ['clockId'], { where: 'wake_at is null' })
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
