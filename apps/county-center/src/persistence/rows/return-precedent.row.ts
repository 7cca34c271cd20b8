import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A ruling on a return 先例, found by category and area. */
@Entity({ name: 'return_precedent' })
@Index('return_precedent_by_category', ['categoryCode', 'ruledAt', 'taskId'])
@Index('return_precedent_by_town', ['categoryCode', 'townPath', 'ruledAt', 'taskId'])
@Index('return_precedent_by_community', ['categoryCode', 'communityPath', 'ruledAt', 'taskId'])
export class ReturnPrecedentRow {
  @PrimaryColumn({ name: 'task_id', type: 'uuid', primaryKeyConstraintName: 'return_precedent_pk' })
  taskId!: string;
  @Column({ name: 'category_code', type: 'text', collation: 'C' })
  categoryCode!: string;
  @Column({ name: 'town_path', type: 'text', collation: 'C' })
  townPath!: string;
  @Column({ name: 'community_path', type: 'text', collation: 'C' })
  communityPath!: string;
  @Column({ name: 'unit_id', type: 'uuid' })
  unitId!: string;
  @Column({ name: 'granted', type: 'boolean' })
  granted!: boolean;
  @Column({ name: 'bound_unit_id', type: 'uuid', nullable: true })
  boundUnitId!: string | null;
  @Column({ name: 'ruled_at', type: 'timestamptz' })
  ruledAt!: Date;
  @Column({ name: 'summary', type: 'json' })
  summary!: unknown;
}
