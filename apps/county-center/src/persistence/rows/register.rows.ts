import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A task of a lower level as its owner last told the register. */
@Entity({ name: 'register_task' })
@Index('register_task_by_case', ['caseId', 'unitId'])
export class RegisterTaskRow {
  @PrimaryColumn({ name: 'task_id', type: 'uuid', primaryKeyConstraintName: 'register_task_pk' })
  taskId!: string;
  @Column({ name: 'version', type: 'integer' })
  version!: number;
  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;
  @Column({ name: 'unit_id', type: 'uuid' })
  unitId!: string;
  @Column({ name: 'parent_task_id', type: 'uuid', nullable: true })
  parentTaskId!: string | null;
  @Column({ name: 'line', type: 'text' })
  line!: string;
}

/** A fact of a lower level's task, word for word as its owner's log has it. */
@Entity({ name: 'register_event' })
@Index('register_event_by_case', ['caseId', 'recordedAt', 'streamId', 'version'])
export class RegisterEventRow {
  @PrimaryColumn({ name: 'stream_id', type: 'uuid', primaryKeyConstraintName: 'register_event_pk' })
  streamId!: string;
  @PrimaryColumn({ name: 'version', type: 'integer', primaryKeyConstraintName: 'register_event_pk' })
  version!: number;
  @Column({ name: 'source', type: 'text' })
  source!: string;
  @Column({ name: 'partition', type: 'text' })
  partition!: string;
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
}

/** A unit that holds, or held, a task of a case, with what the unit's list of cases is ordered by. */
@Entity({ name: 'case_party' })
@Index('case_party_due', ['unitId', 'status', 'dueOrder', 'caseId'], { where: `due_order > '-infinity'` })
@Index('case_party_new', ['unitId', 'status', 'submittedAt', 'caseId'], {
  where: `submitted_at > '-infinity'`,
})
export class CasePartyRow {
  @PrimaryColumn({ name: 'unit_id', type: 'uuid', primaryKeyConstraintName: 'case_party_pk' })
  unitId!: string;
  @PrimaryColumn({ name: 'case_id', type: 'uuid', primaryKeyConstraintName: 'case_party_pk' })
  caseId!: string;
  @Column({ name: 'status', type: 'text' })
  status!: string;
  @Column({ name: 'due_order', type: 'timestamptz' })
  dueOrder!: Date;
  @Column({ name: 'submitted_at', type: 'timestamptz' })
  submittedAt!: Date;
  @Column({ name: 'category_code', type: 'text', collation: 'C' })
  categoryCode!: string;
  @Column({ name: 'place_path', type: 'text', collation: 'C' })
  placePath!: string;
}

/** The rows of the register. */
export const REGISTER_ROWS = [RegisterTaskRow, RegisterEventRow, CasePartyRow];
