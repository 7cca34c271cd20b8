export { attachmentViews } from './attachment-views.js';
export { carryOut, type OneAggregateCommand } from './command-work.js';
export { Desk, type TaskCommandBody } from './desk.js';
export { DESK_CONTRACTS, DeskModule } from './desk.module.js';
export { handoffOutgoing } from './handoff/handoff-outgoing.js';
export { handoffWork, type HandoffRoute } from './handoff/handoff-work.js';
export { levelService } from './level-service.js';
export { DirectoryReader, type CategoryRecord, type UnitRecord } from './persistence/directory-reader.js';
export { OpenTaskDesk1700000001001 } from './persistence/migrations/1700000001001-open-task-desk.migration.js';
export { linesOf, pageOfLines, type Lines } from './persistence/lines.js';
export { PackTaskLines1700000001003 } from './persistence/migrations/1700000001003-pack-task-lines.migration.js';
export {
  ASCII_JSON,
  asItWas,
  filledText,
  packed,
  publicTail,
  TASK_LINE_OF_SUMMARY,
} from './persistence/packed-line.js';
export { CATEGORY, DESK_GRANTS, TASK, UNIT } from './persistence/tables.js';
export { TaskRow } from './persistence/task.row.js';
export { invalidCursor, notFound, unknownCategory, unknownUnit } from './rejections.js';
export { taskRoute } from './reactions/on-handoff/on-handoff.js';
export { NO_DUE_DATE, taskAggregate, type TaskAggregate } from './task/task.aggregate.js';
export { childView, taskSummary, taskView } from './task/task-views.js';
