import type {
  AreaView,
  CaseLine,
  CaseLink,
  CategoryView,
  PackedLine,
  AttachmentView,
  Holder,
  Page,
  PostView,
  TaskLine,
  RulesetRowView,
  RulesetVersionView as RulesetVersion,
  SimilarCase,
  ReturnPrecedentView,
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
  InfoRequestView,
  ResponsibilityView,
  RulesetVersionView,
  RulesetView,
  ShelvingView,
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
export type CaseSummaryView = CaseLine;
/** A case as one it is merged with shows it. */
export type CaseLinkView = CaseLink;
/** A case that looks like the same matter. */
export type SimilarCaseView = SimilarCase;
/** A task in a list. */
export type TaskSummaryView = TaskLine;
/** A line of a timeline. */
export type TimelineView = TimelineEntry;

/** A task at its place in a case's tree. Its parent's public id was read off the parent itself. */
export interface PlacedTask {
  readonly parentTaskId: string | null;
  readonly task: TaskLine;
}

/** An attachment with what it hangs on: both together are its id. */
export interface PlacedAttachment {
  readonly holder: Holder;
  readonly attachment: AttachmentView;
}

export type ReturnPrecedentPage = Page<ReturnPrecedentView>;
export type AreaPage = Page<AreaView>;
export type CasePage = Page<PackedLine<CaseLine>>;
export type CaseLinkPage = Page<CaseLink>;
export type CategoryPage = Page<CategoryView>;
export type PostPage = Page<PostView>;
export type TaskPage = Page<PackedLine<TaskLine>>;
export type RulesetRowPage = Page<RulesetRowView>;
export type RulesetVersionPage = Page<RulesetVersion>;
export type TimelinePage = Page<TimelineEntry>;
export type UnitPage = Page<UnitView>;
export type AnyPage = Page<unknown>;
