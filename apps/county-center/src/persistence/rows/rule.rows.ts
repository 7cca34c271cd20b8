import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A category of matters 小类 with its limit and who is responsible for it 责任清单. */
@Entity({ name: 'category' })
@Check('category_kind_known', `kind = any (array['COMPONENT'::text, 'MATTER'::text])`)
@Check('category_limit_positive', `limit_work_days > 0`)
@Check(
  'category_responsible_known',
  `responsible_kind = any (array['AREA_OFFICE'::text, 'DEPARTMENT'::text])`,
)
export class CountyCategoryRow {
  @PrimaryColumn({ name: 'code', type: 'text', collation: 'C', primaryKeyConstraintName: 'category_pk' })
  code!: string;
  @Column({ name: 'kind', type: 'text' })
  kind!: string;
  @Column({ name: 'name', type: 'text' })
  name!: string;
  @Column({ name: 'parent_name', type: 'text' })
  parentName!: string;
  @Column({ name: 'limit_work_days', type: 'integer' })
  limitWorkDays!: number;
  @Column({ name: 'on_spot_allowed', type: 'boolean' })
  onSpotAllowed!: boolean;
  @Column({ name: 'responsible_kind', type: 'text' })
  responsibleKind!: string;
  @Column({ name: 'responsible_unit_id', type: 'uuid', nullable: true })
  responsibleUnitId!: string | null;
  @Column({ name: 'retired', type: 'boolean', default: false })
  retired!: boolean;
}

/** A kind of request 诉求类型 with its limit to resolve. */
@Entity({ name: 'request_kind' })
@Check('request_kind_limit_positive', `limit_work_days > 0`)
export class RequestKindRow {
  @PrimaryColumn({ name: 'kind', type: 'text', primaryKeyConstraintName: 'request_kind_pk' })
  kind!: string;
  @Column({ name: 'name', type: 'text' })
  name!: string;
  @Column({ name: 'limit_work_days', type: 'integer' })
  limitWorkDays!: number;
  @Column({ name: 'on_spot_allowed', type: 'boolean' })
  onSpotAllowed!: boolean;
  @Column({ name: 'source', type: 'text' })
  source!: string;
}

/** The limit of a duty beside resolving, or the length of a window. */
@Entity({ name: 'duty_limit' })
@Check('duty_limit_positive', `amount > 0`)
@Check(
  'duty_limit_unit_known',
  `unit = any (array['WORK_DAY'::text, 'WORK_HOUR'::text, 'NATURAL_DAY'::text, 'NATURAL_HOUR'::text, 'URGENT_HOUR'::text])`,
)
export class DutyLimitRow {
  @PrimaryColumn({ name: 'duty', type: 'text', primaryKeyConstraintName: 'duty_limit_pk' })
  duty!: string;
  @Column({ name: 'name', type: 'text' })
  name!: string;
  @Column({ name: 'amount', type: 'integer' })
  amount!: number;
  @Column({ name: 'unit', type: 'text' })
  unit!: string;
  @Column({ name: 'source', type: 'text' })
  source!: string;
}

/** A published calendar. The newest is in force; older ones stay, because due dates name theirs. */
@Entity({ name: 'calendar' })
export class CalendarRow {
  @PrimaryColumn({ name: 'version', type: 'text', primaryKeyConstraintName: 'calendar_pk' })
  version!: string;
  @Column({ name: 'content', type: 'json' })
  content!: unknown;
  @Column({ name: 'published_at', type: 'timestamptz' })
  publishedAt!: Date;
}

/** A number of the rules that is no span of time: a count, or a share of a hundred. */
@Entity({ name: 'rule_number' })
@Check('rule_number_positive', `amount > 0`)
export class RuleNumberRow {
  @PrimaryColumn({ name: 'name', type: 'text', primaryKeyConstraintName: 'rule_number_pk' })
  name!: string;
  @Column({ name: 'amount', type: 'integer' })
  amount!: number;
  @Column({ name: 'meaning', type: 'text' })
  meaning!: string;
}

/** The rows of limits, responsibilities and calendars. */
export const RULE_ROWS = [CountyCategoryRow, RequestKindRow, DutyLimitRow, CalendarRow, RuleNumberRow];
