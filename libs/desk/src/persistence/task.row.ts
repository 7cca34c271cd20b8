import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A task as its log adds up, with what desks are listed by. */
@Entity({ name: 'task' })
@Index('task_desk_open', ['unitId', 'dueOrder', 'id'], { where: 'is_open' })
@Index('task_desk_status', ['unitId', 'status', 'dueOrder', 'id'])
@Index('task_by_case', ['caseId'])
export class TaskRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'task_pk' })
  id!: string;
  @Column({ name: 'version', type: 'integer' })
  version!: number;
  @Column({ name: 'head_hash', type: 'bytea' })
  headHash!: Buffer;
  @Column({ name: 'state', type: 'json' })
  state!: unknown;
  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;
  @Column({ name: 'unit_id', type: 'uuid' })
  unitId!: string;
  @Column({ name: 'status', type: 'text' })
  status!: string;
  @Column({ name: 'is_open', type: 'boolean' })
  isOpen!: boolean;
  @Column({ name: 'due_order', type: 'timestamptz' })
  dueOrder!: Date;
  @Column({ name: 'line', type: 'text' })
  line!: string;
}
