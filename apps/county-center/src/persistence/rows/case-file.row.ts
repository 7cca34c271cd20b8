import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

// True of every row: an index serves the lists of its own order only.
const DUE = `due_order > '-infinity'`;
const NEW = `submitted_at > '-infinity'`;

/**
 * A case as its log adds up, with what lists filter and order by. Every list index starts with what is asked
 * to be equal and ends with the order and the id, so that a page is one walk along it; the trailing place
 * lets areas below a village, and any area of a category, be sifted within the index.
 */
@Entity({ name: 'case_file' })
@Index('case_file_due', ['status', 'dueOrder', 'id'], { where: DUE })
@Index('case_file_new', ['status', 'submittedAt', 'id'], { where: NEW })
@Index('case_file_town_due', ['townPath', 'status', 'dueOrder', 'id'], { where: DUE })
@Index('case_file_town_new', ['townPath', 'status', 'submittedAt', 'id'], { where: NEW })
@Index('case_file_community_due', ['communityPath', 'status', 'dueOrder', 'id', 'placePath'], { where: DUE })
@Index('case_file_community_new', ['communityPath', 'status', 'submittedAt', 'id', 'placePath'], {
  where: NEW,
})
@Index('case_file_category_due', ['categoryCode', 'status', 'dueOrder', 'id', 'placePath'], {
  where: `category_code <> '' and ${DUE}`,
})
@Index('case_file_category_new', ['categoryCode', 'status', 'submittedAt', 'id', 'placePath'], {
  where: `category_code <> '' and ${NEW}`,
})
@Index('case_file_citizen_due', ['citizenId', 'status', 'dueOrder', 'id'], {
  where: `citizen_id is not null and ${DUE}`,
})
@Index('case_file_citizen_new', ['citizenId', 'status', 'submittedAt', 'id'], {
  where: `citizen_id is not null and ${NEW}`,
})
@Index('case_file_number', ['number'], { unique: true, where: `number <> ''` })
@Index('case_file_contact_new', ['contactKey', 'status', 'submittedAt', 'id'], {
  where: 'contact_key is not null',
})
@Index('case_file_merged', ['masterId', 'id'], { where: 'master_id is not null' })
@Check(
  'case_file_status_known',
  `status = any (array['SUBMITTED'::text, 'AWAITING_INFO'::text, 'NOT_ACCEPTED'::text, 'REGISTERED'::text, 'IN_HANDLING'::text, 'SHELVED'::text, 'PENDING_CHECK'::text, 'PENDING_FEEDBACK'::text, 'CLOSED'::text, 'ARCHIVED'::text, 'MERGED'::text, 'WITHDRAWN'::text, 'VOIDED'::text])`,
)
@Check('case_file_round_positive', `round > 0`)
export class CaseFileRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'case_file_pk' })
  id!: string;
  @Column({ name: 'version', type: 'integer' })
  version!: number;
  @Column({ name: 'head_hash', type: 'bytea' })
  headHash!: Buffer;
  @Column({ name: 'state', type: 'json' })
  state!: unknown;
  @Column({ name: 'number', type: 'text' })
  number!: string;
  @Column({ name: 'status', type: 'text' })
  status!: string;
  @Column({ name: 'round', type: 'integer' })
  round!: number;
  @Column({ name: 'place_path', type: 'text', collation: 'C' })
  placePath!: string;
  @Column({ name: 'town_path', type: 'text', collation: 'C' })
  townPath!: string;
  @Column({ name: 'community_path', type: 'text', collation: 'C' })
  communityPath!: string;
  @Column({ name: 'category_code', type: 'text', collation: 'C' })
  categoryCode!: string;
  @Column({ name: 'request_kind', type: 'text' })
  requestKind!: string;
  @Column({ name: 'submitted_at', type: 'timestamptz' })
  submittedAt!: Date;
  @Column({ name: 'due_order', type: 'timestamptz' })
  dueOrder!: Date;
  @Column({ name: 'submitted_by', type: 'uuid' })
  submittedBy!: string;
  @Column({ name: 'citizen_id', type: 'uuid', nullable: true })
  citizenId!: string | null;
  @Column({ name: 'line', type: 'text' })
  line!: string;
  @Column({ name: 'master_id', type: 'uuid', nullable: true })
  masterId!: string | null;
  @Column({ name: 'contact_key', type: 'uuid', nullable: true })
  contactKey!: string | null;
}
