import type { CaseBrief, DueNote, Hastening, ParentRef, TaskPurpose, TaskRole } from '@grid/domain-handoff';
import type { TaskOrigin, TaskStatus } from '@grid/domain-task';
import type { AreaPath, Owner, UnitKind } from '@grid/territory';
import type { AttachmentView } from '../attachment/attachment.parts.js';
import type { ChildView } from '../case/case.view.js';

/** A task in a list: on a unit's desk, or in a case's tree. */
export interface TaskSummary {
  readonly taskId: string;
  readonly owner: Owner;
  readonly partition: string;
  readonly version: number;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly round: number;
  readonly parentTaskId: string | null;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitKind: UnitKind;
  readonly areaPath: AreaPath;
  readonly status: TaskStatus;
  readonly role: TaskRole;
  readonly purpose: TaskPurpose;
  readonly mandatory: boolean;
  readonly following: boolean;
  readonly title: string;
  readonly requestKind: string;
  readonly categoryCode: string;
  readonly placePath: AreaPath;
  readonly placeText: string;
  readonly dueAt: string | null;
  readonly dueNote: DueNote;
  readonly orderedAt: string;
  readonly changedAt: string;
}

/** A task in full, for its unit and those above it. */
export interface TaskView extends TaskSummary {
  readonly origin: TaskOrigin;
  readonly parent: ParentRef;
  readonly brief: CaseBrief;
  readonly instruction: string;
  readonly orderedByName: string;
  readonly orderedByUnitName: string;
  readonly signedAt: string | null;
  readonly deemedSigned: boolean;
  readonly returnAllowed: boolean;
  readonly returnGround: string | null;
  readonly result: string | null;
  readonly reportedAt: string | null;
  readonly reworkCount: number;
  /** The latest hastening 催办 of its case it heard of; null where there was none. */
  readonly hastening: Hastening | null;
  readonly children: readonly ChildView[];
  readonly attachments: readonly AttachmentView[];
  /** Absent in answers of before there were any. */
  readonly coHandlers?: readonly CoHandlerView[];
}

/** A unit that helps beside a lead, as the lead knows it. */
export interface CoHandlerView {
  readonly owner: Owner;
  readonly partition: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly mandatory: boolean;
  readonly open: boolean;
}
