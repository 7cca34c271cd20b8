import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A list of standing data 规则集: the fold of its log, its newest version included. */
@Entity({ name: 'ruleset' })
export class RulesetRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'ruleset_pk' })
  id!: string;
  @Column({ name: 'version', type: 'integer' })
  version!: number;
  @Column({ name: 'head_hash', type: 'bytea' })
  headHash!: Buffer;
  @Column({ name: 'state', type: 'json' })
  state!: unknown;
  @Column({ name: 'name', type: 'text', collation: 'C' })
  name!: string;
  @Column({ name: 'number', type: 'integer' })
  number!: number;
}

/** A version of a list, without its rows. */
@Entity({ name: 'ruleset_version' })
@Check('ruleset_version_number_positive', `number > 0`)
export class RulesetVersionRow {
  @PrimaryColumn({
    name: 'name',
    type: 'text',
    collation: 'C',
    primaryKeyConstraintName: 'ruleset_version_pk',
  })
  name!: string;
  @PrimaryColumn({ name: 'number', type: 'integer', primaryKeyConstraintName: 'ruleset_version_pk' })
  number!: number;
  @Column({ name: 'label', type: 'text' })
  label!: string;
  @Column({ name: 'valid_from', type: 'timestamptz' })
  validFrom!: Date;
  @Column({ name: 'published_at', type: 'timestamptz' })
  publishedAt!: Date;
  @Column({ name: 'published_by', type: 'text' })
  publishedBy!: string;
  @Column({ name: 'reason', type: 'text' })
  reason!: string;
  @Column({ name: 'row_count', type: 'integer' })
  rowCount!: number;
}

/** A row of a version. */
@Entity({ name: 'ruleset_entry' })
export class RulesetEntryRow {
  @PrimaryColumn({ name: 'name', type: 'text', collation: 'C', primaryKeyConstraintName: 'ruleset_entry_pk' })
  name!: string;
  @PrimaryColumn({ name: 'number', type: 'integer', primaryKeyConstraintName: 'ruleset_entry_pk' })
  number!: number;
  @PrimaryColumn({ name: 'key', type: 'text', collation: 'C', primaryKeyConstraintName: 'ruleset_entry_pk' })
  key!: string;
  @Column({ name: 'cells', type: 'json' })
  cells!: unknown;
}

/** A ground or a reason, as the county was loaded with it. */
@Entity({ name: 'ground' })
export class GroundRow {
  @PrimaryColumn({ name: 'use', type: 'text', primaryKeyConstraintName: 'ground_pk' })
  use!: string;
  @PrimaryColumn({ name: 'code', type: 'text', primaryKeyConstraintName: 'ground_pk' })
  code!: string;
  @Column({ name: 'name', type: 'text' })
  name!: string;
  @Column({ name: 'legal_basis', type: 'text' })
  legalBasis!: string;
  @Column({ name: 'guidance', type: 'text' })
  guidance!: string;
}

/** The rows of standing data in versions. */
export const RULESET_ROWS = [RulesetRow, RulesetVersionRow, RulesetEntryRow, GroundRow];
