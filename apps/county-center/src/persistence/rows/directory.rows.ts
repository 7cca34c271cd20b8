import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** An area 区域 of the five-level tree. Its path never changes; its statistical code may. */
@Entity({ name: 'area' })
@Index('area_by_parent', ['parentPath', 'path'])
@Check(
  'area_level_known',
  `level = any (array['COUNTY'::text, 'TOWN'::text, 'COMMUNITY'::text, 'GRID'::text, 'BUILDING'::text])`,
)
export class AreaRow {
  @PrimaryColumn({ name: 'path', type: 'text', collation: 'C', primaryKeyConstraintName: 'area_pk' })
  path!: string;
  @Column({ name: 'area_id', type: 'uuid' })
  areaId!: string;
  @Column({ name: 'parent_path', type: 'text', collation: 'C', nullable: true })
  parentPath!: string | null;
  @Column({ name: 'level', type: 'text' })
  level!: string;
  @Column({ name: 'name', type: 'text' })
  name!: string;
  @Column({ name: 'official_name', type: 'text' })
  officialName!: string;
  @Column({ name: 'code', type: 'text' })
  code!: string;
  @Column({ name: 'valid_from', type: 'date' })
  validFrom!: string;
  @Column({ name: 'valid_until', type: 'date', nullable: true })
  validUntil!: string | null;
}

/** A unit 单位: the office of an area, or a department. The county's is the original every level copies. */
@Entity({ name: 'unit' })
@Index('unit_by_area', ['areaPath', 'kind', 'unitId'])
@Check('unit_kind_known', `kind = any (array['AREA_OFFICE'::text, 'DEPARTMENT'::text])`)
export class CountyUnitRow {
  @PrimaryColumn({ name: 'unit_id', type: 'uuid', primaryKeyConstraintName: 'unit_pk' })
  unitId!: string;
  @Column({ name: 'name', type: 'text' })
  name!: string;
  @Column({ name: 'kind', type: 'text' })
  kind!: string;
  @Column({ name: 'area_path', type: 'text', collation: 'C' })
  areaPath!: string;
  @Column({ name: 'parent_unit_id', type: 'uuid', nullable: true })
  parentUnitId!: string | null;
  @Column({ name: 'initials', type: 'text', nullable: true })
  initials!: string | null;
}

/** A post 岗位: a role at a unit, for a time. A citizen's has no unit. */
@Entity({ name: 'post' })
@Index('post_by_unit', ['unitId', 'postId'])
export class PostRow {
  @PrimaryColumn({ name: 'post_id', type: 'uuid', primaryKeyConstraintName: 'post_pk' })
  postId!: string;
  @Column({ name: 'unit_id', type: 'uuid', nullable: true })
  unitId!: string | null;
  @Column({ name: 'area_path', type: 'text', collation: 'C' })
  areaPath!: string;
  @Column({ name: 'role', type: 'text' })
  role!: string;
  @Column({ name: 'title', type: 'text' })
  title!: string;
  @Column({ name: 'valid_from', type: 'date' })
  validFrom!: string;
  @Column({ name: 'valid_until', type: 'date', nullable: true })
  validUntil!: string | null;
}

/** Who may log in, in which post, for a time. */
@Entity({ name: 'account' })
@Unique('account_username_unique', ['username'])
export class AccountRow {
  @PrimaryColumn({ name: 'account_id', type: 'uuid', primaryKeyConstraintName: 'account_pk' })
  accountId!: string;
  @Column({ name: 'username', type: 'text' })
  username!: string;
  @Column({ name: 'display_name', type: 'text' })
  displayName!: string;
  @Column({ name: 'password_hash', type: 'text' })
  passwordHash!: string;
  @Column({ name: 'post_id', type: 'uuid' })
  postId!: string;
  @Column({ name: 'valid_from', type: 'date' })
  validFrom!: string;
  @Column({ name: 'valid_until', type: 'date', nullable: true })
  validUntil!: string | null;
}

/** Wrong passwords of late, by account name and source: five of them lock for a quarter of an hour. */
@Entity({ name: 'login_failure' })
@Index('login_failure_by_age', ['lastFailedAt'])
export class LoginFailureRow {
  @PrimaryColumn({ name: 'username', type: 'text', primaryKeyConstraintName: 'login_failure_pk' })
  username!: string;
  @PrimaryColumn({ name: 'source', type: 'text', primaryKeyConstraintName: 'login_failure_pk' })
  source!: string;
  @Column({ name: 'failures', type: 'integer' })
  failures!: number;
  @Column({ name: 'last_failed_at', type: 'timestamptz' })
  lastFailedAt!: Date;
}

/** The rows of the directory. */
export const DIRECTORY_ROWS = [AreaRow, CountyUnitRow, PostRow, AccountRow, LoginFailureRow];
