import type {
  AreaView,
  CaseSummary,
  CategoryView,
  Page,
  PostView,
  ReturnPrecedentView,
  TaskSummary,
  TimelineEntry,
  UnitView,
} from '@grid/contracts';

// What each GraphQL type is made of: the services' own answers, passed on as they are. Most fields are read
// off them by name; the few that are not have a resolver beside their noun.

export type {
  AreaView,
  CaseView,
  CategoryView,
  ChildView,
  HandoverLedgerView,
  HandoverView,
  JointRulingView,
  CoHandlerProposalView,
  CoHandlerView,
  LeadWaitView,
  PostView,
  ReturnPrecedentView,
  TaskView,
  UnitView,
} from '@grid/contracts';
export type { Rejection as RejectionValue } from '@grid/kernel';
export type { Actor } from '@grid/territory';

/** A case in a list. */
export type CaseSummaryView = CaseSummary;
/** A task in a list. */
export type TaskSummaryView = TaskSummary;
/** A line of a timeline. */
export type TimelineView = TimelineEntry;

/** A task at its place in a case's tree. Its parent's public id was read off the parent itself. */
export interface PlacedTask {
  readonly parentTaskId: string | null;
  readonly task: TaskSummary;
}

export type ReturnPrecedentPage = Page<ReturnPrecedentView>;
export type AreaPage = Page<AreaView>;
export type CasePage = Page<CaseSummary>;
export type CategoryPage = Page<CategoryView>;
export type PostPage = Page<PostView>;
export type TaskPage = Page<TaskSummary>;
export type TimelinePage = Page<TimelineEntry>;
export type UnitPage = Page<UnitView>;
export type AnyPage = Page<unknown>;
