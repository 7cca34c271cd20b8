import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A unit as the county published it: what a level must know to work alone. */
@Entity({ name: 'unit' })
@Index('unit_by_area', ['areaPath', 'kind'])
export class UnitRow {
  @PrimaryColumn({ name: 'unit_id', type: 'uuid', primaryKeyConstraintName: 'unit_pk' })
  unitId!: string;
  @Column({ name: 'name', type: 'text' })
  name!: string;
  @Column({ name: 'kind', type: 'text' })
  kind!: string;
  @Column({ name: 'area_path', type: 'text' })
  areaPath!: string;
  @Column({ name: 'parent_unit_id', type: 'uuid', nullable: true })
  parentUnitId!: string | null;
}

/** A category as the county published it. */
@Entity({ name: 'category' })
export class CategoryRow {
  @PrimaryColumn({ name: 'code', type: 'text', primaryKeyConstraintName: 'category_pk' })
  code!: string;
  @Column({ name: 'name', type: 'text' })
  name!: string;
  @Column({ name: 'on_spot_allowed', type: 'boolean' })
  onSpotAllowed!: boolean;
  @Column({ name: 'retired', type: 'boolean', default: false })
  retired!: boolean;
}
