import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AreaView, AreaPage, PlacedAttachment, CaseView, CasePage, CaseLinkView, CaseLinkPage, CaseSummaryView, CategoryView, CategoryPage, ChildView, InfoRequestView, CoHandlerProposalView, CoHandlerView, LeadWaitView, AnyPage, PostView, PostPage, HandoverView, HandoverLedgerView, JointRulingView, RejectionValue, ResponsibilityView, RulesetView, RulesetRowPage, RulesetVersionView, RulesetVersionPage, ReturnPrecedentView, ReturnPrecedentPage, TaskView, ShelvingView, SimilarCaseView, TaskPage, PlacedTask, TaskSummaryView, TimelinePage, TimelineView, UnitView, UnitPage, Actor } from '../schema-parents.js';
import type { GatewayContext } from '../edge/gateway-context.js';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A moment in UTC with milliseconds: `2026-02-13T08:30:00.000Z`. */
  DateTime: { input: string; output: string; }
  /** A UUID the client made, in its canonical form. UUIDv7 is best: it keeps what it names in the order of time. */
  UUID: { input: string; output: string; }
};

/** What `acceptCase` takes. What is left out stays as submitted. */
export type AcceptCaseInput = {
  /** Which case. */
  readonly caseId: Scalars['ID']['input'];
  /** Its category. */
  readonly categoryCode: Scalars['String']['input'];
  /** Made by the client; the same id is the same command for ever. */
  readonly commandId: Scalars['UUID']['input'];
  /** The area it is in, if it was entered wrongly. */
  readonly placePath?: InputMaybe<Scalars['String']['input']>;
  /** Where exactly, if it was entered wrongly. */
  readonly placeText?: InputMaybe<Scalars['String']['input']>;
  /** What the citizen wants, if it was entered wrongly. */
  readonly requestKind?: InputMaybe<RequestKind>;
};

/** What `addCoHandler` takes. */
export type AddCoHandlerInput = {
  /** Which case. */
  readonly caseId: Scalars['ID']['input'];
  /** Made by the client; the same id is the same command for ever. */
  readonly commandId: Scalars['UUID']['input'];
  /** What it should do. */
  readonly instruction?: InputMaybe<Scalars['String']['input']>;
  /** Whether the lead must wait for it (R-2). */
  readonly mandatory?: InputMaybe<Scalars['Boolean']['input']>;
  /** Which unit. */
  readonly unitId: Scalars['ID']['input'];
};

/** A node of the five-level tree 区域: county, town, community, grid, building. */
export type Area = {
  readonly __typename?: 'Area';
  /** The areas directly below. */
  readonly children: AreaConnection;
  /** The statistical code 统计用区划代码 in force; it may change while `path` never does. */
  readonly code: Scalars['String']['output'];
  /** Whether anything lies below. */
  readonly hasChildren: Scalars['Boolean']['output'];
  /** Stable, whatever happens to its code. */
  readonly id: Scalars['ID']['output'];
  /** How deep it lies. */
  readonly level: Level;
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Stable keys from the county down, `gx/t01/v003/g02/b01`. Within an area is below its path. */
  readonly path: Scalars['String']['output'];
};


/** A node of the five-level tree 区域: county, town, community, grid, building. */
export type AreaChildrenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of areas. */
export type AreaConnection = {
  readonly __typename?: 'AreaConnection';
  /** The areas of this page. */
  readonly nodes: ReadonlyArray<Area>;
  /** Where it ends. */
  readonly pageInfo: PageInfo;
};

/** What `attachToCase` takes. */
export type AttachToCaseInput = {
  /** Which case. */
  readonly caseId: Scalars['ID']['input'];
  /** Made by the client; the same id is the same command for ever. */
  readonly commandId: Scalars['UUID']['input'];
  /**
   * Whether it may show who asked; true unless said otherwise. With complaints and reports of a wrong such a file stays
   * with the county and the unit that attached it (R-6).
   */
  readonly showsReporter?: InputMaybe<Scalars['Boolean']['input']>;
  /** Which upload: the last part of the address that `/files` gave it. */
  readonly uploadId: Scalars['ID']['input'];
  /** Who may have it. */
  readonly visibility: Visibility;
};

/** What `attachToTask` takes. */
export type AttachToTaskInput = {
  /** Made by the client; the same id is the same command for ever. */
  readonly commandId: Scalars['UUID']['input'];
  /**
   * Whether it may show who asked; true unless said otherwise. With complaints and reports of a wrong such a file stays
   * with the county and the unit that attached it (R-6).
   */
  readonly showsReporter?: InputMaybe<Scalars['Boolean']['input']>;
  /** Which task. */
  readonly taskId: Scalars['ID']['input'];
  /** Which upload: the last part of the address that `/files` gave it. */
  readonly uploadId: Scalars['ID']['input'];
  /** Who may have it. */
  readonly visibility: Visibility;
};

/**
 * A photo or file 附件 of a case or task. Its bytes are fetched from `path` on the gateway with the access token that also
 * opens GraphQL. New ones are sent to `/files` by the tus protocol, and then attached.
 */
export type Attachment = {
  readonly __typename?: 'Attachment';
  /** When it was attached. */
  readonly attachedAt: Scalars['DateTime']['output'];
  /** Title of the post that attached it; null for what came with an order from above. */
  readonly attachedByName?: Maybe<Scalars['String']['output']>;
  /** Its unit; null for what came with an order from above. */
  readonly attachedByUnitName?: Maybe<Scalars['String']['output']>;
  /** Names what it is attached to: it is unknown to whoever may not read that. */
  readonly id: Scalars['ID']['output'];
  /** What it is by its content: `image/jpeg`, `application/pdf` … */
  readonly mediaType: Scalars['String']['output'];
  /** What its sender called it, as far as it can be read. */
  readonly name: Scalars['String']['output'];
  /** Where the bytes are as they were sent; for whoever attached them, null for all others. */
  readonly originalPath?: Maybe<Scalars['String']['output']>;
  /** Where its bytes are, below the gateway's address. Pictures come without what a camera writes into them. */
  readonly path: Scalars['String']['output'];
  /** SHA-256 of the bytes, in hex. */
  readonly sha256: Scalars['String']['output'];
  /** Bytes. */
  readonly size: Scalars['Int']['output'];
  /** Who may have it. */
  readonly visibility: Visibility;
};

/** One matter 案件, as the citizen sees it. It never has an assignee: units hold tasks. */
export type Case = {
  readonly __typename?: 'Case';
  /** Photos and files of the case that you may have, in the order they came. Those of its tasks are with these. */
  readonly attachments: ReadonlyArray<Attachment>;
  /** Its category's code, once fixed. */
  readonly categoryCode?: Maybe<Scalars['String']['output']>;
  /** When it last changed. */
  readonly changedAt: Scalars['DateTime']['output'];
  /** Where it came in. */
  readonly channel: IntakeChannel;
  /** When it was closed 结案. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Co-handlers that were wished for 加派协办申请, oldest first; a citizen sees none. */
  readonly coHandlerProposals: ReadonlyArray<CoHandlerProposal>;
  /** In full. */
  readonly description: Scalars['String']['output'];
  /** When it was dispatched in this round; the resolve clock starts here (R-13). */
  readonly dispatchedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it must be done. */
  readonly dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why a due date is, or is not, there. */
  readonly dueNote: DueNote;
  /** Which unit held it from when to when 流转台账; sums exactly to the time it took. */
  readonly handovers: HandoverLedger;
  /** The latest hastening 催办; null where nobody ever pressed. */
  readonly hastening?: Maybe<Hastening>;
  /** Stable. */
  readonly id: Scalars['ID']['output'];
  /** What the citizen was last asked for 要求补充; null where nothing ever was. */
  readonly infoRequest?: Maybe<InfoRequest>;
  /** Joint rulings 会商裁定, at most one a round. */
  readonly jointRulings: ReadonlyArray<JointRuling>;
  /** What leads waited for co-handlers, oldest first: the time of those waited for (R-2). A citizen sees none. */
  readonly leadWaits: ReadonlyArray<LeadWait>;
  /** From the third round on it is handled one level up. */
  readonly levelRaised: Scalars['Boolean']['output'];
  /** Work days to resolve, fixed when it was registered. */
  readonly limitWorkDays?: Maybe<Scalars['Int']['output']>;
  /** The case this one is merged into 并单, how far it is and what came of it; null while it goes its own way. */
  readonly master?: Maybe<CaseLink>;
  /** The cases that follow this one, for offices; a citizen sees only how many. */
  readonly mergedCases: CaseLinkConnection;
  /** How many cases follow this one. */
  readonly mergedCount: Scalars['Int']['output'];
  /** 案件编号, given when it is registered. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The area it is in. */
  readonly placePath: Scalars['String']['output'];
  /** Where exactly, in words. */
  readonly placeText: Scalars['String']['output'];
  /** When it was registered 立案. */
  readonly registeredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Until when the citizen may have it reopened 重办. */
  readonly reopenUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Masked name of who asked 反映人. */
  readonly reporterName: Scalars['String']['output'];
  /** Masked phone of who asked. */
  readonly reporterPhone: Scalars['String']['output'];
  /** What the citizen wants. */
  readonly requestKind: RequestKind;
  /** What was done. */
  readonly result?: Maybe<Scalars['String']['output']>;
  /** How often the result was sent back in this round 返工. */
  readonly reworkCount: Scalars['Int']['output'];
  /** The tasks that answer to the case itself; below them, see `tasks`. */
  readonly rootTasks: ReadonlyArray<ChildTask>;
  /** Counts reopenings 轮次; 1 is the first time round. */
  readonly round: Scalars['Int']['output'];
  /** The versions of the standing data it was registered under; empty before, and of cases older than versions. */
  readonly ruleVersions: ReadonlyArray<RuleVersion>;
  /** The proposal to shelve it 挂账, or the shelving itself; null while there is neither. */
  readonly shelving?: Maybe<Shelving>;
  /**
   * Open cases that look like the same matter 疑似重复, the likeliest first, for the offices of its place; others see none.
   * `categoryCode` and `placePath`: as if these were already put right. Accepting keeps which they were.
   */
  readonly similarCases: ReadonlyArray<SimilarCase>;
  /** Where it stands. */
  readonly status: CaseStatus;
  /** When it came in. */
  readonly submittedAt: Scalars['DateTime']['output'];
  /** Every task of the case at every level, parents before children. */
  readonly tasks: ReadonlyArray<TaskNode>;
  /** What happened, oldest first, at whichever level 过程留痕. */
  readonly timeline: TimelineConnection;
  /** In a line. */
  readonly title: Scalars['String']['output'];
  /** Counts its changes. */
  readonly version: Scalars['Int']['output'];
};


/** One matter 案件, as the citizen sees it. It never has an assignee: units hold tasks. */
export type CaseMergedCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One matter 案件, as the citizen sees it. It never has an assignee: units hold tasks. */
export type CaseSimilarCasesArgs = {
  categoryCode?: InputMaybe<Scalars['String']['input']>;
  placePath?: InputMaybe<Scalars['String']['input']>;
};


/** One matter 案件, as the citizen sees it. It never has an assignee: units hold tasks. */
export type CaseTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of cases. */
export type CaseConnection = {
  readonly __typename?: 'CaseConnection';
  /** The cases of this page. */
  readonly nodes: ReadonlyArray<CaseSummary>;
  /** Where it ends. */
  readonly pageInfo: PageInfo;
};

/** What one case shows of another it is merged with. Whether you may read that one is another matter. */
export type CaseLink = {
  readonly __typename?: 'CaseLink';
  /** When it was closed 结案. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Stable. */
  readonly id: Scalars['ID']['output'];
  /** 案件编号, given when it is registered. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** What was done. */
  readonly result?: Maybe<Scalars['String']['output']>;
  /** Counts reopenings 轮次. */
  readonly round: Scalars['Int']['output'];
  /** Where it stands. */
  readonly status: CaseStatus;
};

/** A page of merged cases. */
export type CaseLinkConnection = {
  readonly __typename?: 'CaseLinkConnection';
  /** The cases of this page. */
  readonly nodes: ReadonlyArray<CaseLink>;
  /** Where it ends. */
  readonly pageInfo: PageInfo;
};

/** How a list of cases is sorted. */
export type CaseOrder =
  /** Soonest due first; those without a due date last. */
  | 'DUE_FIRST'
  /** Latest submitted first. */
  | 'NEWEST';

/** The case as it now stands. */
export type CasePayload = {
  readonly __typename?: 'CasePayload';
  /** With the change in it. */
  readonly case: Case;
};

/** The case, or why not. */
export type CaseResult = CasePayload | Rejection;

/** Where a case stands 案件状态. */
export type CaseStatus =
  /** 已归档: sealed once it can be reopened no more. Final. */
  | 'ARCHIVED'
  /** 待补充: the citizen was asked for facts; silence never closes it. */
  | 'AWAITING_INFO'
  /** 已结案: concluded; it may be reopened for a while. */
  | 'CLOSED'
  /** 办理中: at least one open task. */
  | 'IN_HANDLING'
  /** 已并单: follows a master case, until it is unmerged. */
  | 'MERGED'
  /** 不予受理: refused, with ground and next addressee. Final. */
  | 'NOT_ACCEPTED'
  /** 待核查: the handler says done; another party verifies. */
  | 'PENDING_CHECK'
  /** 待回访评价: the result is sent. */
  | 'PENDING_FEEDBACK'
  /** 待派遣: accepted; number and limit fixed. */
  | 'REGISTERED'
  /** 挂账: real, cannot be done now; looked at again by a date. */
  | 'SHELVED'
  /** 待受理: received, not yet accepted. */
  | 'SUBMITTED'
  /** 已作废: by the county center, with a reason. Final. */
  | 'VOIDED'
  /** 已撤回: by the citizen. Final. */
  | 'WITHDRAWN';

/** A case in a list: what a row shows, nothing personal. */
export type CaseSummary = {
  readonly __typename?: 'CaseSummary';
  /** Its category's code, once fixed. */
  readonly categoryCode?: Maybe<Scalars['String']['output']>;
  /** When it last changed. */
  readonly changedAt: Scalars['DateTime']['output'];
  /** Where it came in. */
  readonly channel: IntakeChannel;
  /** When it must be done. */
  readonly dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why a due date is, or is not, there. */
  readonly dueNote: DueNote;
  /** Stable. */
  readonly id: Scalars['ID']['output'];
  /** 案件编号, given when it is registered. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The area it is in. */
  readonly placePath: Scalars['String']['output'];
  /** Where exactly, in words. */
  readonly placeText: Scalars['String']['output'];
  /** What the citizen wants. */
  readonly requestKind: RequestKind;
  /** Counts reopenings 轮次. */
  readonly round: Scalars['Int']['output'];
  /** Where it stands. */
  readonly status: CaseStatus;
  /** When it came in. */
  readonly submittedAt: Scalars['DateTime']['output'];
  /** In a line. */
  readonly title: Scalars['String']['output'];
  /** Counts its changes. */
  readonly version: Scalars['Int']['output'];
};

/** A category of matters 案件类别, with its default limit. */
export type Category = {
  readonly __typename?: 'Category';
  /** Its code in the national classification. */
  readonly code: Scalars['String']['output'];
  /** Work days to resolve a matter of it, unless the kind of request says otherwise. */
  readonly limitWorkDays: Scalars['Int']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Whether it may be done at once where it is taken in 即办即结. */
  readonly onSpotAllowed: Scalars['Boolean']['output'];
  /** The class it belongs to 大类. */
  readonly parentName: Scalars['String']['output'];
};

/** A page of categories. */
export type CategoryConnection = {
  readonly __typename?: 'CategoryConnection';
  /** The categories of this page. */
  readonly nodes: ReadonlyArray<Category>;
  /** Where it ends. */
  readonly pageInfo: PageInfo;
};

/** What `checkCase` takes. */
export type CheckCaseInput = {
  /** Which case. */
  readonly caseId: Scalars['ID']['input'];
  /** Made by the client; the same id is the same command for ever. */
  readonly commandId: Scalars['UUID']['input'];
  /** Whether it is done. If not, it goes back for rework. */
  readonly passed: Scalars['Boolean']['input'];
  /** Reference of a photo: an attachment's id, or any other. */
  readonly photo?: InputMaybe<Scalars['String']['input']>;
  /** What was seen; needed, or a photo, when it is not done. */
  readonly remark?: InputMaybe<Scalars['String']['input']>;
};

/** How far a child task is, as the one above knows it. */
export type ChildStatus =
  /** It is completed. Final. */
  | 'COMPLETED'
  /** It handed the matter up and answers to the unit between now. */
  | 'HANDED_UP'
  /** Ordered, not signed for yet. */
  | 'ORDERED'
  /** It was called back. Final. */
  | 'RECALLED'
  /** It has been called back and has not answered yet. */
  | 'RECALL_ORDERED'
  /** Reported done. */
  | 'REPORTED'
  /** It was let go. Final. */
  | 'RETURNED'
  /** It asks to be let go. */
  | 'RETURN_REQUESTED'
  /** Signed for. */
  | 'SIGNED';

/** A task seen from the one it answers to; it trails the task's own state by one message. */
export type ChildTask = {
  readonly __typename?: 'ChildTask';
  /** The task's id. */
  readonly id: Scalars['ID']['output'];
  /** Whether the one above must wait for it (R-1). */
  readonly mandatory: Scalars['Boolean']['output'];
  /** What part the unit has. */
  readonly role: TaskRole;
  /** The round it belongs to. */
  readonly round: Scalars['Int']['output'];
  /** How far it is. */
  readonly status: ChildStatus;
  /** The unit that holds it. */
  readonly unitId: Scalars['ID']['output'];
  /** That unit's name. */
  readonly unitName: Scalars['String']['output'];
};

/** What `closeCase` takes. */
export type CloseCaseInput = {
  /** Which case. */
  readonly caseId: Scalars['ID']['input'];
  /** Made by the client; the same id is the same command for ever. */
  readonly commandId: Scalars['UUID']['input'];
  /** The conclusion. */
  readonly conclusion: Scalars['String']['input'];
  /** The tries to bring it to the citizen: one that reached him, or two different ways tried. */
  readonly feedback: ReadonlyArray<FeedbackInput>;
};

/** A unit that helps beside a lead 协办. */
export type CoHandler = {
  readonly __typename?: 'CoHandler';
  /** Whether the lead must wait for it (R-2). */
  readonly mandatory: Scalars['Boolean']['output'];
  /** Whether it is still at work. */
  readonly open: Scalars['Boolean']['output'];
  /** The unit. */
  readonly unitId: Scalars['ID']['output'];
  /** Its name. */
  readonly unitName: Scalars['String']['output'];
};

/** A unit that helps the lead 协办. */
export type CoHandlerInput = {
  /** What it should do. */
  readonly instruction?: InputMaybe<Scalars['String']['input']>;
  /** Whether the lead must wait for it (R-2). */
  readonly mandatory?: InputMaybe<Scalars['Boolean']['input']>;
  /** Which unit. */
  readonly unitId: Scalars['ID']['input'];
};

/** A co-handler that a leading department wishes for 加派协办申请. */
export type CoHandlerProposal = {
  readonly __typename?: 'CoHandlerProposal';
  /** What the county said; empty while it has not. */
  readonly answer: Scalars['String']['output'];
  /** When it said so. */
  readonly decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether the lead would wait for it (R-2). */
  readonly mandatory: Scalars['Boolean']['output'];
  /** Since when. */
  readonly proposedAt: Scalars['DateTime']['output'];
  /** The unit that wishes. */
  readonly proposedByUnitName: Scalars['String']['output'];
  /** What it is needed for. */
  readonly reason: Scalars['String']['output'];
  /** The round it belongs to; with the round it lapses. */
  readonly round: Scalars['Int']['output'];
  /** What became of it. */
  readonly status: ProposalStatus;
  /** The id its task has once the county consents. */
  readonly taskId: Scalars['ID']['output'];
  /** The unit wished for. */
  readonly unitId: Scalars['ID']['output'];
  /** Its name. */
  readonly unitName: Scalars['String']['output'];
};

/** What `decideCoHandler` takes. */
export type DecideCoHandlerInput = {
  /** Which case. */
  readonly caseId: Scalars['ID']['input'];
  /** Made by the client; the same id is the same command for ever. */
  readonly commandId: Scalars['UUID']['input'];
  /** Whether the unit is called. */
  readonly consented: Scalars['Boolean']['input'];
  /** Why; needed when it is not. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The `taskId` of the proposal. */
  readonly taskId: Scalars['ID']['input'];
};

/** What `decideShelving` takes. */
export type DecideShelvingInput = {
  /** Whether it is shelved. */
  readonly approved: Scalars['Boolean']['input'];
  /** Which case. */
  readonly caseId: Scalars['ID']['input'];
  /** Made by the client; the same id is the same command for ever. */
  readonly commandId: Scalars['UUID']['input'];
  /** Why. */
  readonly reason: Scalars['String']['input'];
};

/** Something changed on a desk. */
export type DeskChange = {
  readonly __typename?: 'DeskChange';
  /** Changes may have been missed (at the beginning, after a lost connection): read the desk anew. */
  readonly reload: Scalars['Boolean']['output'];
  /** The task as it now stands; null with `reload`. */
  readonly task?: Maybe<Task>;
  /** Whose desk. */
  readonly unitId: Scalars['ID']['output'];
};

/** What `dispatchCase` takes. */
export type DispatchCaseInput = {
  /** Which case. */
  readonly caseId: Scalars['ID']['input'];
  /** Units that help the lead 协办, each with a task of its own. */
  readonly coHandlers?: InputMaybe<ReadonlyArray<CoHandlerInput>>;
  /** Made by the client; the same id is the same command for ever. */
  readonly commandId: Scalars['UUID']['input'];
  /** Why this unit, if the responsibility catalogue 责任清单 names another. */
  readonly exceptionReason?: InputMaybe<Scalars['String']['input']>;
  /** Units that are only told 知会: they read it, and nobody waits for them. */
  readonly informedUnitIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** What it should do. */
  readonly instruction?: InputMaybe<Scalars['String']['input']>;
  /** To which unit. */
  readonly unitId: Scalars['ID']['input'];
};

/** Why a due date is, or is not, there 期限说明. */
export type DueNote =
  /** The limit ends in a year whose work calendar the State Council has not published (R-12). */
  | 'CALENDAR_NOT_PUBLISHED'
  /** It is fixed. */
  | 'FIXED'
  /** The county has not registered the case yet, so no limit is known. */
  | 'NOT_YET_REGISTERED';

/** What `exportStandingData` takes. */
export type ExportStandingDataInput = {
  /** The id of this command. */
  readonly commandId: Scalars['UUID']['input'];
  /** As what. */
  readonly format: SheetFormat;
  /** Which version; the one in force when left out. */
  readonly number?: InputMaybe<Scalars['Int']['input']>;
  /** Which list. */
  readonly ruleset: RulesetName;
};

/** A file, or why not. */
export type ExportStandingDataResult = Rejection | StandingDataExport;

/** How a result is brought to the citizen 反馈方式. */
export type FeedbackChannel =
  /** 书面 */
  | 'LETTER'
  /** 电话 */
  | 'PHONE'
  /** 短信 */
  | 'SMS'
  /** 上门 */
  | 'VISIT'
  /** 微信 */
  | 'WECHAT';

/** One try to bring the result to the citizen. */
export type FeedbackInput = {
  /** By which way. */
  readonly channel: FeedbackChannel;
  /** Whether it reached him. */
  readonly delivered: Scalars['Boolean']['input'];
  /** What was said. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** What `handDownTask` takes. */
export type HandDownTaskInput = {
  /** Made by the client; the same id is the same command for ever. */
  readonly commandId: Scalars['UUID']['input'];
  /** Until when; never later than this task's own due date, which it is when left out. */
  readonly dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What it should do. */
  readonly instruction?: InputMaybe<Scalars['String']['input']>;
  /** Whether this task must wait for it. */
  readonly mandatory?: InputMaybe<Scalars['Boolean']['input']>;
  /** What part it gets. */
  readonly role?: InputMaybe<TaskRole>;
  /** Which task. */
  readonly taskId: Scalars['ID']['input'];
  /** To which unit below. */
  readonly unitId: Scalars['ID']['input'];
};

/** What `handUpTask` takes. */
export type HandUpTaskInput = {
  /** Made by the client; the same id is the same command for ever. */
  readonly commandId: Scalars['UUID']['input'];
  /** Why it is beyond this unit's power. */
  readonly reason: Scalars['String']['input'];
  /** Which task. */
  readonly taskId: Scalars['ID']['input'];
};

/** One holder of a case, from when to when. */
export type Handover = {
  readonly __typename?: 'Handover';
  /** How long, up to `asOf` while it lasts, in milliseconds. */
  readonly elapsedMs: Scalars['Float']['output'];
  /** Since when. */
  readonly from: Scalars['DateTime']['output'];
  /** What kind of holder. */
  readonly kind: HolderKind;
  /** The round. */
  readonly round: Scalars['Int']['output'];
  /** Until when; null while it lasts. */
  readonly to?: Maybe<Scalars['DateTime']['output']>;
  /** The unit: the one that leads, or the county's own office; null for nobody. */
  readonly unitId?: Maybe<Scalars['ID']['output']>;
  /** Its name; empty for nobody. */
  readonly unitName: Scalars['String']['output'];
};

/** The hand-over ledger of a case 流转台账: its lines follow one another without a gap and sum to `elapsedMs`. */
export type HandoverLedger = {
  readonly __typename?: 'HandoverLedger';
  /** The moment what still lasts was measured at. */
  readonly asOf: Scalars['DateTime']['output'];
  /** From the one to the other, or to `asOf`, in milliseconds. */
  readonly elapsedMs: Scalars['Float']['output'];
  /** When the case was submitted. */
  readonly from: Scalars['DateTime']['output'];
  /** Who held it, first to last. */
  readonly lines: ReadonlyArray<Handover>;
  /** When it ended or was closed; null while it goes on. */
  readonly to?: Maybe<Scalars['DateTime']['output']>;
};

/** What `hastenCase` takes. */
export type HastenCaseInput = {
  /** Which case. */
  readonly caseId: Scalars['ID']['input'];
  /** Made by the client; the same id is the same command for ever. */
  readonly commandId: Scalars['UUID']['input'];
  /** What is to be said to the units, up to 500 characters. */
  readonly text: Scalars['String']['input'];
};

/** Somebody presses for a matter 催办: the latest, and how often. */
export type Hastening = {
  readonly __typename?: 'Hastening';
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Whether it was the citizen himself. */
  readonly byCitizen: Scalars['Boolean']['output'];
  /** How often it was pressed for. */
  readonly count: Scalars['Int']['output'];
  /** By when the units are to say how far it is. */
  readonly replyDueAt: Scalars['DateTime']['output'];
  /** What was said. */
  readonly text: Scalars['String']['output'];
};

/** Who has a case in hand 持有方. */
export type HolderKind =
  /** 县中心: before the dispatch, between two units, at the check and until it is closed. */
  | 'CENTER'
  /** It lay closed before it was reopened. */
  | 'NOBODY'
  /** 主办单位: the unit that leads, from the order to its report or to when it was let go. */
  | 'UNIT';

/** What `importStandingData` takes. */
export type ImportStandingDataInput = {
  /** The version the file was made from: refused if another was published since. */
  readonly basedOn?: InputMaybe<Scalars['Int']['input']>;
  /** The id of this command. */
  readonly commandId: Scalars['UUID']['input'];
  /** Only say what it would change. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The file as base64, .xlsx or .csv in UTF-8 or GBK, at most 180,000 bytes: a long list fits as .xlsx. */
  readonly file: Scalars['String']['input'];
  /** Why; a dry run needs none. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Which list. */
  readonly ruleset: RulesetName;
  /** From when on it holds; from now on when left out. Never in the past, never before the version it follows. */
  readonly validFrom?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What an import came to. */
export type ImportStandingDataResult = Rejection | StandingDataImport;

/** A question to the citizen 要求补充, asked once a round at most. */
export type InfoRequest = {
  readonly __typename?: 'InfoRequest';
  /** What is missing. */
  readonly question: Scalars['String']['output'];
  /** Since when the case waits, or waited. */
  readonly requestedAt: Scalars['DateTime']['output'];
  /** The unit that asked. */
  readonly requestedByUnitName: Scalars['String']['output'];
  /** In which round it was asked. */
  readonly round: Scalars['Int']['output'];
  /** When it was answered; null while it is not. */
  readonly suppliedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Where a request came in 来源渠道. */
export type IntakeChannel =
  /** 窗口 */
  | 'DESK'
  /** 网格 */
  | 'GRID'
  /** 移动端 */
  | 'MOBILE'
  /** 电话 */
  | 'PHONE'
  /** 电视 */
  | 'TV'
  /** 网站 */
  | 'WEB'
  /** 微信 */
  | 'WECHAT';

/** A joint ruling 会商裁定: whose a matter is, after two units of a round were let go. Nobody is let go after it. */
export type JointRuling = {
  readonly __typename?: 'JointRuling';
  /** The unit that is bound. */
  readonly boundUnitName: Scalars['String']['output'];
  /** The round it binds in. */
  readonly round: Scalars['Int']['output'];
  /** When. */
  readonly ruledAt: Scalars['DateTime']['output'];
  /** The post that ruled. */
  readonly ruledByName: Scalars['String']['output'];
  /** What was ruled, and why. */
  readonly ruling: Scalars['String']['output'];
  /** The units that were heard. */
  readonly unitNames: ReadonlyArray<Scalars['String']['output']>;
};

/** A stretch in which a lead that was done waited for a mandatory co-handler 等待协办: that unit's own time (R-2). */
export type LeadWait = {
  readonly __typename?: 'LeadWait';
  /** Since the lead was done, or since the unit was called if that was later. */
  readonly from: Scalars['DateTime']['output'];
  /** The unit that waited. */
  readonly leadUnitName: Scalars['String']['output'];
  /** The round it belongs to. */
  readonly round: Scalars['Int']['output'];
  /** The co-handler's task. */
  readonly taskId: Scalars['ID']['output'];
  /** Until the unit reported, or nobody waited any more; null while it lasts. */
  readonly to?: Maybe<Scalars['DateTime']['output']>;
  /** The unit waited for, which the time is charged to. */
  readonly unitId: Scalars['ID']['output'];
  /** Its name. */
  readonly unitName: Scalars['String']['output'];
};

/** The five levels of the grid 五级, top down. */
export type Level =
  /** 楼院 */
  | 'BUILDING'
  /** 社区 / 村 */
  | 'COMMUNITY'
  /** 县 */
  | 'COUNTY'
  /** 网格 */
  | 'GRID'
  /** 镇 */
  | 'TOWN';

/** What `login` takes. */
export type LoginInput = {
  /** Password. */
  readonly password: Scalars['String']['input'];
  /** User name. */
  readonly username: Scalars['String']['input'];
};

/** What `mergeCase` takes. */
export type MergeCaseInput = {
  /** Which case is to follow. Nobody may be at work on it: its tasks are recalled first. */
  readonly caseId: Scalars['ID']['input'];
  /** Made by the client; the same id is the same command for ever. */
  readonly commandId: Scalars['UUID']['input'];
  /** Which case it follows: open, and not merged itself. */
  readonly masterId: Scalars['ID']['input'];
  /** Why. */
  readonly reason: Scalars['String']['input'];
};

/** Actions 操作. Each takes one input; a repeated `commandId` has one effect and the same answer (R-5). */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** 受理立案: take it on; kind, category, place and limit are fixed and it gets its number. */
  readonly acceptCase: CaseResult;
  /** 加派协办: call a further unit to help the lead. */
  readonly addCoHandler: CaseResult;
  /** 附件: attach a photo or file that was uploaded. */
  readonly attachToCase: CaseResult;
  /** 附件: attach a photo or file that was uploaded. */
  readonly attachToTask: TaskResult;
  /** 核查: say whether what was reported done is done. */
  readonly checkCase: CaseResult;
  /** 结案: conclude it once the result has reached the citizen. */
  readonly closeCase: CaseResult;
  /** 加派协办审核: consent to a proposed co-handler, which calls it at once, or refuse. */
  readonly decideCoHandler: CaseResult;
  /** 挂账审批: approve the proposal, or refuse it. */
  readonly decideShelving: CaseResult;
  /** 派遣: hand it to a unit to lead, and to others beside it, in one step. */
  readonly dispatchCase: CaseResult;
  /** Export 导出 a version of a list as a file. Who took it out is on record. Administrators only. */
  readonly exportStandingData: ExportStandingDataResult;
  /** 转交办: hand a part, or the whole, to a unit below. */
  readonly handDownTask: TaskResult;
  /** 上报: hand a matter taken in here to the unit above; this one keeps following it. */
  readonly handUpTask: TaskResult;
  /** 催办: press for it; the units at work are told, and have a limit to reply. A citizen may now and then. */
  readonly hastenCase: CaseResult;
  /**
   * Import 导入 a file as the next version of a list: all of it, or nothing. A file with errors is refused with
   * `FILE_HAS_ERRORS`, every wrong row and column in the details. Administrators only.
   */
  readonly importStandingData: ImportStandingDataResult;
  /** Log in 登录 with an account of the county. The one action that needs no token. */
  readonly login: SessionResult;
  /** 并单: let it follow another open case about the same matter. */
  readonly mergeCase: CaseResult;
  /** 办理记录: write a note into its timeline. */
  readonly noteCase: CaseResult;
  /** 办理记录: write a note into the timeline. */
  readonly noteTask: TaskResult;
  /** 加派协办申请: a department that leads wishes for a co-handler; the county decides. */
  readonly proposeCoHandler: CaseResult;
  /** 挂账申请: propose to put it off; the duty chief decides. */
  readonly proposeShelving: CaseResult;
  /** 收回: take a dispatched task back. */
  readonly recallCaseTask: CaseResult;
  /** 收回: take a child's task back. */
  readonly recallTask: TaskResult;
  /** Get the next access token of a shift 续期. The post is read anew; an account that ended is refused. */
  readonly refreshSession: SessionResult;
  /** 不予受理: refuse it, with a ground and whom to turn to. */
  readonly refuseCase: CaseResult;
  /** 重办: begin a new round. */
  readonly reopenCase: CaseResult;
  /** 报结: say it is done. */
  readonly reportDone: TaskResult;
  /** 要求补充: ask the citizen for facts; the case waits for them. */
  readonly requestInfo: CaseResult;
  /** 申请退单: ask to be let go, once a round. */
  readonly requestReturn: TaskResult;
  /** 即办即结: done at once at the county center. */
  readonly resolveOnSpot: CaseResult;
  /** 会商裁定: rule on the third return of a round, with the units concerned: it says which of them is bound. */
  readonly ruleCaseJointly: CaseResult;
  /** 裁定退单: rule on a dispatched unit's request to be let go. */
  readonly ruleCaseReturn: CaseResult;
  /** 裁定退单: rule on a child's request to be let go. */
  readonly ruleReturn: TaskResult;
  /** 签收: sign for a task. */
  readonly signTask: TaskResult;
  /** 提交: bring a request in. It waits to be accepted. */
  readonly submitCase: CaseResult;
  /** 补充: give the facts asked for. */
  readonly supplyInfo: CaseResult;
  /** 自行受理: a unit takes a request in and works it itself; the county registers it when it hears of it. */
  readonly takeInRequest: TaskResult;
  /** 拆单: let a merged case go its own way again, from the state it had. */
  readonly unmergeCase: CaseResult;
  /** 销账: take a shelved case up again. */
  readonly unshelveCase: CaseResult;
  /** 作废: strike it out, with a reason. */
  readonly voidCase: CaseResult;
  /** 撤回: the citizen takes it back. */
  readonly withdrawCase: CaseResult;
};


/** Actions 操作. Each takes one input; a repeated `commandId` has one effect and the same answer (R-5). */
export type MutationAcceptCaseArgs = {
  input: AcceptCaseInput;
};


/** Actions 操作. Each takes one input; a repeated `commandId` has one effect and the same answer (R-5). */
export type MutationAddCoHandlerArgs = {
  input: AddCoHandlerInput;
};


/** Actions 操作. Each takes one input; a repeated `commandId` has one effect and the same answer (R-5). */
export type MutationAttachToCaseArgs = {
  input: AttachToCaseInput;
};


/** Actions 操作. Each takes one input; a repeated `commandId` has one effect and the same answer (R-5). */
export type MutationAttachToTaskArgs = {
  input: AttachToTaskInput;
};


/** Actions 操作. Each takes one input; a repeated `commandId` has one effect and the same answer (R-5). */
export type MutationCheckCaseArgs = {
  input: CheckCaseInput;
};


/** Actions 操作. Each takes one input; a repeated `commandId` has one effect and the same answer (R-5). */
export type MutationCloseCaseArgs = {
  input: CloseCaseInput;
};


/** Actions 操作. Each takes one input; a repeated `commandId` has one effect and the same answer (R-5). */
export type MutationDecideCoHandlerArgs = {
  input: DecideCoHandlerInput;
};


/** Actions 操作. Each takes one input; a repeated `commandId` has one effect and the same answer (R-5). */
export type MutationDecideShelvingArgs = {
  input: DecideShelvingInput;
};


/** Actions 操作. Each takes one input; a repeated `commandId` has one effect and the same answer (R-5). */
export type MutationDispatchCaseArgs = {
  input: DispatchCaseInput;
};


/** Actions 操作. Each takes one input; a repeated `commandId` has one effect and the same answer (R-5). */
export type MutationExportStandingDataArgs = {
  input: ExportStandingDataInput;
};


/** Actions 操作. Each takes one input; a repeated `commandId` has one effect and the same answer (R-5). */
export type MutationHandDownTaskArgs = {
  input: HandDownTaskInput;
};


/** Actions 操作. Each takes one input; a repeated `commandId` has one effect and the same answer (R-5). */
export type MutationHandUpTaskArgs = {
  input: HandUpTaskInput;
};


/** Actions 操作. Each takes one input; a repeated `commandId` has one effect and the same answer (R-5). */
export type MutationHastenCaseArgs = {
  input: HastenCaseInput;
};


/** Actions 操作. Each takes one input; a repeated `commandId` has one effect and the same answer (R-5). */
export type MutationImportStandingDataArgs = {
  input: ImportStandingDataInput;
};


/** Actions 操作. Each takes one input; a repeated `commandId` has one effect and the same answer (R-5). */
export type MutationLoginArgs = {
  input: LoginInput;
};


/** Actions 操作. Each takes one input; a repeated `commandId` has one effect and the same answer (R-5). */
export type MutationMergeCaseArgs = {
  input: MergeCaseInput;
};


/** Actions 操作. Each takes one input; a repeated `commandId` has one effect and the same answer (R-5). */
export type MutationNoteCaseArgs = {
  input: NoteCaseInput;
};


/** Actions 操作. Each takes one input; a repeated `commandId` has one effect and the same answer (R-5). */
export type MutationNoteTaskArgs = {
  input: NoteTaskInput;
};


/** Actions 操作. Each takes one input; a repeated `commandId` has one effect and the same answer (R-5). */
export type MutationProposeCoHandlerArgs = {
  input: ProposeCoHandlerInput;
};


/** Actions 操作. Each takes one input; a repeated `commandId` has one effect and the same answer (R-5). */
export type MutationProposeShelvingArgs = {
  input: ProposeShelvingInput;
};


/** Actions 操作. Each takes one input; a repeated `commandId` has one effect and the same answer (R-5). */
export type MutationRecallCaseTaskArgs = {
  input: RecallCaseTaskInput;
};


/** Actions 操作. Each takes one input; a repeated `commandId` has one effect and the same answer (R-5). */
export type MutationRecallTaskArgs = {
  input: RecallTaskInput;
};


/** Actions 操作. Each takes one input; a repeated `commandId` has one effect and the same answer (R-5). */
export type MutationRefreshSessionArgs = {
  input: RefreshSessionInput;
};


/** Actions 操作. Each takes one input; a repeated `commandId` has one effect and the same answer (R-5). */
export type MutationRefuseCaseArgs = {
  input: RefuseCaseInput;
};


/** Actions 操作. Each takes one input; a repeated `commandId` has one effect and the same answer (R-5). */
export type MutationReopenCaseArgs = {
  input: ReopenCaseInput;
};


/** Actions 操作. Each takes one input; a repeated `commandId` has one effect and the same answer (R-5). */
export type MutationReportDoneArgs = {
  input: ReportDoneInput;
};


/** Actions 操作. Each takes one input; a repeated `commandId` has one effect and the same answer (R-5). */
export type MutationRequestInfoArgs = {
  input: RequestInfoInput;
};


/** Actions 操作. Each takes one input; a repeated `commandId` has one effect and the same answer (R-5). */
export type MutationRequestReturnArgs = {
  input: RequestReturnInput;
};


/** Actions 操作. Each takes one input; a repeated `commandId` has one effect and the same answer (R-5). */
export type MutationResolveOnSpotArgs = {
  input: ResolveOnSpotInput;
};


/** Actions 操作. Each takes one input; a repeated `commandId` has one effect and the same answer (R-5). */
export type MutationRuleCaseJointlyArgs = {
  input: RuleCaseJointlyInput;
};


/** Actions 操作. Each takes one input; a repeated `commandId` has one effect and the same answer (R-5). */
export type MutationRuleCaseReturnArgs = {
  input: RuleCaseReturnInput;
};


/** Actions 操作. Each takes one input; a repeated `commandId` has one effect and the same answer (R-5). */
export type MutationRuleReturnArgs = {
  input: RuleReturnInput;
};


/** Actions 操作. Each takes one input; a repeated `commandId` has one effect and the same answer (R-5). */
export type MutationSignTaskArgs = {
  input: SignTaskInput;
};


/** Actions 操作. Each takes one input; a repeated `commandId` has one effect and the same answer (R-5). */
export type MutationSubmitCaseArgs = {
  input: SubmitCaseInput;
};


/** Actions 操作. Each takes one input; a repeated `commandId` has one effect and the same answer (R-5). */
export type MutationSupplyInfoArgs = {
  input: SupplyInfoInput;
};


/** Actions 操作. Each takes one input; a repeated `commandId` has one effect and the same answer (R-5). */
export type MutationTakeInRequestArgs = {
  input: TakeInRequestInput;
};


/** Actions 操作. Each takes one input; a repeated `commandId` has one effect and the same answer (R-5). */
export type MutationUnmergeCaseArgs = {
  input: UnmergeCaseInput;
};


/** Actions 操作. Each takes one input; a repeated `commandId` has one effect and the same answer (R-5). */
export type MutationUnshelveCaseArgs = {
  input: UnshelveCaseInput;
};


/** Actions 操作. Each takes one input; a repeated `commandId` has one effect and the same answer (R-5). */
export type MutationVoidCaseArgs = {
  input: VoidCaseInput;
};


/** Actions 操作. Each takes one input; a repeated `commandId` has one effect and the same answer (R-5). */
export type MutationWithdrawCaseArgs = {
  input: WithdrawCaseInput;
};

/** What `noteCase` takes. */
export type NoteCaseInput = {
  /** Which case. */
  readonly caseId: Scalars['ID']['input'];
  /** Made by the client; the same id is the same command for ever. */
  readonly commandId: Scalars['UUID']['input'];
  /** The note. */
  readonly text: Scalars['String']['input'];
  /** Who may read it. */
  readonly visibility: Visibility;
};

/** What `noteTask` takes. */
export type NoteTaskInput = {
  /** Made by the client; the same id is the same command for ever. */
  readonly commandId: Scalars['UUID']['input'];
  /** Which task. */
  readonly taskId: Scalars['ID']['input'];
  /** The note. */
  readonly text: Scalars['String']['input'];
  /** Who may read it. */
  readonly visibility: Visibility;
};

/** Where a page of a list ends, and whether more follows. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Opaque; handed back as `after` it asks for the next page. Null on the last. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether another page follows. */
  readonly hasNextPage: Scalars['Boolean']['output'];
};

/** One particular of a fact. */
export type Particular = {
  readonly __typename?: 'Particular';
  /** What it is. */
  readonly key: Scalars['String']['output'];
  /** Its value. */
  readonly value: Scalars['String']['output'];
};

/** A post 岗位: a role at a unit. It bears the post's title, not a person's name. */
export type Post = {
  readonly __typename?: 'Post';
  /** Stable. */
  readonly id: Scalars['ID']['output'];
  /** Its title. */
  readonly name: Scalars['String']['output'];
  /** What its holder may do. */
  readonly role: Role;
};

/** A page of posts. */
export type PostConnection = {
  readonly __typename?: 'PostConnection';
  /** The posts of this page. */
  readonly nodes: ReadonlyArray<Post>;
  /** Where it ends. */
  readonly pageInfo: PageInfo;
};

/** What became of a proposal 申请状态. */
export type ProposalStatus =
  /** 同意 */
  | 'CONSENTED'
  /** 待审核 */
  | 'OPEN'
  /** 不同意 */
  | 'REFUSED';

/** What `proposeCoHandler` takes. */
export type ProposeCoHandlerInput = {
  /** Which case. */
  readonly caseId: Scalars['ID']['input'];
  /** Made by the client; the same id is the same command for ever. */
  readonly commandId: Scalars['UUID']['input'];
  /** Whether the lead must wait for it (R-2). */
  readonly mandatory?: InputMaybe<Scalars['Boolean']['input']>;
  /** What it is needed for. */
  readonly reason: Scalars['String']['input'];
  /** Which unit. */
  readonly unitId: Scalars['ID']['input'];
};

/** What `proposeShelving` takes. */
export type ProposeShelvingInput = {
  /** Which case. */
  readonly caseId: Scalars['ID']['input'];
  /** Made by the client; the same id is the same command for ever. */
  readonly commandId: Scalars['UUID']['input'];
  /** Why it cannot be done now. */
  readonly reason: Scalars['String']['input'];
  /** When it is to be looked at again; the rules set how far off that may be. */
  readonly reviewAt: Scalars['DateTime']['input'];
};

/** Questions 查询. They change nothing. */
export type Query = {
  readonly __typename?: 'Query';
  /** An area by its path; null if there is none. */
  readonly area?: Maybe<Area>;
  /** The areas directly below one; without `parentPath`, the county itself. */
  readonly areas: AreaConnection;
  /** A case by its id; null if there is none, or none of yours. */
  readonly case?: Maybe<Case>;
  /**
   * The cases you may see, filtered. `areaPath`: within this area; `statuses`: any of these, empty means all.
   * `dueFrom` and `dueTo`: due in between, both ends included; they go with `order: DUE_FIRST` only, and are refused as
   * BAD_USER_INPUT with reason DUE_RANGE_NEEDS_DUE_ORDER in any other.
   */
  readonly cases: CaseConnection;
  /** The categories of matters, by code. */
  readonly categories: CategoryConnection;
  /** A unit's desk 待办, soonest due first; your own unit's without `unitId`, all that has not ended without `statuses`. */
  readonly desk: TaskConnection;
  /** Who is asking 本人. */
  readonly me: Viewer;
  /**
   * Who answers for a category at a place 责任清单: one row for each area that names somebody, the nearest first.
   * The first one wins; an empty list leaves it to the office of the place.
   */
  readonly responsibilities: ReadonlyArray<Responsibility>;
  /**
   * Rulings on returns of a category 先例, newest first; within an area, down to the community. For county roles and the
   * offices whose area it is.
   */
  readonly returnPrecedents: ReturnPrecedentConnection;
  /** The rows of a version, by key; of the one in force when no number is given. */
  readonly rulesetRows: RulesetRowConnection;
  /** The versions of a list, newest first. */
  readonly rulesetVersions: RulesetVersionConnection;
  /** The lists of standing data 基础数据, each with the version in force and the newest one. */
  readonly standingData: ReadonlyArray<Ruleset>;
  /** A task by its id; null if there is none, or none of yours. */
  readonly task?: Maybe<Task>;
  /** A unit by its id; null if there is none. */
  readonly unit?: Maybe<Unit>;
  /** Units of an area (`below`: also of all areas below it), of a kind, with a name that contains `name`. */
  readonly units: UnitConnection;
};


/** Questions 查询. They change nothing. */
export type QueryAreaArgs = {
  path: Scalars['String']['input'];
};


/** Questions 查询. They change nothing. */
export type QueryAreasArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  parentPath?: InputMaybe<Scalars['String']['input']>;
};


/** Questions 查询. They change nothing. */
export type QueryCaseArgs = {
  id: Scalars['ID']['input'];
};


/** Questions 查询. They change nothing. */
export type QueryCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  areaPath?: InputMaybe<Scalars['String']['input']>;
  categoryCode?: InputMaybe<Scalars['String']['input']>;
  dueFrom?: InputMaybe<Scalars['DateTime']['input']>;
  dueTo?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<CaseOrder>;
  statuses?: InputMaybe<ReadonlyArray<CaseStatus>>;
};


/** Questions 查询. They change nothing. */
export type QueryCategoriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions 查询. They change nothing. */
export type QueryDeskArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  statuses?: InputMaybe<ReadonlyArray<TaskStatus>>;
  unitId?: InputMaybe<Scalars['ID']['input']>;
};


/** Questions 查询. They change nothing. */
export type QueryResponsibilitiesArgs = {
  categoryCode: Scalars['String']['input'];
  placePath: Scalars['String']['input'];
};


/** Questions 查询. They change nothing. */
export type QueryReturnPrecedentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  areaPath?: InputMaybe<Scalars['String']['input']>;
  categoryCode: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions 查询. They change nothing. */
export type QueryRulesetRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  number?: InputMaybe<Scalars['Int']['input']>;
  ruleset: RulesetName;
};


/** Questions 查询. They change nothing. */
export type QueryRulesetVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  ruleset: RulesetName;
};


/** Questions 查询. They change nothing. */
export type QueryTaskArgs = {
  id: Scalars['ID']['input'];
};


/** Questions 查询. They change nothing. */
export type QueryUnitArgs = {
  id: Scalars['ID']['input'];
};


/** Questions 查询. They change nothing. */
export type QueryUnitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  areaPath?: InputMaybe<Scalars['String']['input']>;
  below?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind?: InputMaybe<UnitKind>;
  name?: InputMaybe<Scalars['String']['input']>;
};

/** What `recallCaseTask` takes. */
export type RecallCaseTaskInput = {
  /** Which case. */
  readonly caseId: Scalars['ID']['input'];
  /** Made by the client; the same id is the same command for ever. */
  readonly commandId: Scalars['UUID']['input'];
  /** Why. */
  readonly reason: Scalars['String']['input'];
  /** Which of its tasks. */
  readonly taskId: Scalars['ID']['input'];
};

/** What `recallTask` takes. */
export type RecallTaskInput = {
  /** The child to take back. */
  readonly childTaskId: Scalars['ID']['input'];
  /** Made by the client; the same id is the same command for ever. */
  readonly commandId: Scalars['UUID']['input'];
  /** Why. */
  readonly reason: Scalars['String']['input'];
  /** The task above, which is yours. */
  readonly taskId: Scalars['ID']['input'];
};

/** What `refreshSession` takes. */
export type RefreshSessionInput = {
  /** The refresh token of the last login or refresh. */
  readonly refreshToken: Scalars['String']['input'];
};

/** Why a request is not taken on 不予受理依据. */
export type RefusalGround =
  /** 已有处理结论 */
  | 'ALREADY_DECIDED'
  /** 已进入诉讼、信访等程序 */
  | 'IN_COURT_OR_PETITION'
  /** 非政府职责 */
  | 'NOT_GOVERNMENT_MATTER'
  /** 事实不清、无法核实 */
  | 'NO_FACTS'
  /** 不属本县管辖 */
  | 'OTHER_COUNTY';

/** What `refuseCase` takes. */
export type RefuseCaseInput = {
  /** Which case. */
  readonly caseId: Scalars['ID']['input'];
  /** Made by the client; the same id is the same command for ever. */
  readonly commandId: Scalars['UUID']['input'];
  /** What the citizen is told. */
  readonly explanation: Scalars['String']['input'];
  /** On what ground. */
  readonly ground: RefusalGround;
  /** Whom he can turn to. */
  readonly turnTo: Scalars['String']['input'];
};

/**
 * The rules say no 驳回: nothing has changed. Every refusal says who decided, why, and what to do next (R-4).
 * Something unknown and something that is not yours are the same answer.
 */
export type Rejection = {
  readonly __typename?: 'Rejection';
  /** Stable, for programs: `NOT_FOUND`, `MANDATORY_CHILD_OPEN` … */
  readonly code: Scalars['String']['output'];
  /** Who decided: a rule by its number, a role, or a service. */
  readonly decidedBy: Scalars['String']['output'];
  /** Plain particulars, such as the names of the units one waits for. */
  readonly details: ReadonlyArray<RejectionDetail>;
  /** What to do instead. */
  readonly nextStep: Scalars['String']['output'];
  /** Why, in English for developers; consoles look their own text up by `code`. */
  readonly reason: Scalars['String']['output'];
};

/** One particular of a refusal. */
export type RejectionDetail = {
  readonly __typename?: 'RejectionDetail';
  /** What it is. */
  readonly key: Scalars['String']['output'];
  /** Its value; several values are several details of one key. */
  readonly value: Scalars['String']['output'];
};

/** What `reopenCase` takes. */
export type ReopenCaseInput = {
  /** Which case. */
  readonly caseId: Scalars['ID']['input'];
  /** Made by the client; the same id is the same command for ever. */
  readonly commandId: Scalars['UUID']['input'];
  /** Why. */
  readonly reason: Scalars['String']['input'];
};

/** What `reportDone` takes. */
export type ReportDoneInput = {
  /** Made by the client; the same id is the same command for ever. */
  readonly commandId: Scalars['UUID']['input'];
  /** References of evidence, such as photos. */
  readonly evidence?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Whether the facts were as described. */
  readonly factsTrue?: InputMaybe<Scalars['Boolean']['input']>;
  /** What was done. */
  readonly result: Scalars['String']['input'];
  /** Whether the matter is solved. */
  readonly solved?: InputMaybe<Scalars['Boolean']['input']>;
  /** Which task. */
  readonly taskId: Scalars['ID']['input'];
};

/** Who asked 反映人. Personal data: kept by the level that took it in and the county, masked everywhere else. */
export type ReporterInput = {
  /** Name; may be left out. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Phone; may be left out. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
};

/** What `requestInfo` takes. */
export type RequestInfoInput = {
  /** Which case. */
  readonly caseId: Scalars['ID']['input'];
  /** Made by the client; the same id is the same command for ever. */
  readonly commandId: Scalars['UUID']['input'];
  /** What is missing, up to 1000 characters. */
  readonly question: Scalars['String']['input'];
};

/** What kind of matter it is 诉求类型. */
export type RequestKind =
  /** 投诉 */
  | 'COMPLAINT'
  /** 咨询 */
  | 'CONSULTATION'
  /** 求助 */
  | 'HELP'
  /** 举报 */
  | 'REPORT'
  /** 建议 */
  | 'SUGGESTION';

/** What `requestReturn` takes. */
export type RequestReturnInput = {
  /** Made by the client; the same id is the same command for ever. */
  readonly commandId: Scalars['UUID']['input'];
  /** In words. */
  readonly explanation: Scalars['String']['input'];
  /** On what ground. */
  readonly ground: ReturnGround;
  /** Whose it should be. */
  readonly suggestedUnitId?: InputMaybe<Scalars['ID']['input']>;
  /** Which task. */
  readonly taskId: Scalars['ID']['input'];
};

/** What `resolveOnSpot` takes. */
export type ResolveOnSpotInput = {
  /** Which case. */
  readonly caseId: Scalars['ID']['input'];
  /** Its category, if not fixed yet; it must allow this. */
  readonly categoryCode?: InputMaybe<Scalars['String']['input']>;
  /** Made by the client; the same id is the same command for ever. */
  readonly commandId: Scalars['UUID']['input'];
  /** What was done. */
  readonly result: Scalars['String']['input'];
};

/** A row of the responsibility catalogue 责任清单. */
export type Responsibility = {
  readonly __typename?: 'Responsibility';
  /** The area the row names. */
  readonly areaPath: Scalars['String']['output'];
  /** The category's code. */
  readonly categoryCode: Scalars['String']['output'];
  /** The unit that answers; null for the office of wherever it is 属地. */
  readonly unit?: Maybe<Unit>;
};

/** Why a unit asks to be let go 退单理由. */
export type ReturnGround =
  /** 重复 */
  | 'DUPLICATE'
  /** 不属本辖区 */
  | 'NOT_OUR_AREA'
  /** 不属本部门职责 */
  | 'NOT_OUR_DUTY'
  /** 其他 */
  | 'OTHER'
  /** 事实有误 */
  | 'WRONG_FACTS';

/** A ruling on a return 先例: what to go by the next time. */
export type ReturnPrecedent = {
  readonly __typename?: 'ReturnPrecedent';
  /** The unit a joint ruling bound; null after any other. */
  readonly boundUnitName?: Maybe<Scalars['String']['output']>;
  /** The case it was about. */
  readonly caseId: Scalars['ID']['output'];
  /** Its number. */
  readonly caseNumber: Scalars['String']['output'];
  /** The case's category. */
  readonly categoryCode: Scalars['String']['output'];
  /** That time begins: upheld, with the order that went astray; denied, when the unit asked. */
  readonly chargedFrom: Scalars['DateTime']['output'];
  /** It ends with the ruling. */
  readonly chargedTo: Scalars['DateTime']['output'];
  /** Whose time the return was 退单责任方: the centre's when it was upheld, the unit's when it was not. */
  readonly chargedUnitName: Scalars['String']['output'];
  /** In its own words. */
  readonly explanation: Scalars['String']['output'];
  /** Whether it was let go. */
  readonly granted: Scalars['Boolean']['output'];
  /** On what ground. */
  readonly ground: ReturnGround;
  /** The area it was in. */
  readonly placePath: Scalars['String']['output'];
  /** Why, or why not. */
  readonly reason: Scalars['String']['output'];
  /** The round. */
  readonly round: Scalars['Int']['output'];
  /** When. */
  readonly ruledAt: Scalars['DateTime']['output'];
  /** The post that ruled. */
  readonly ruledByName: Scalars['String']['output'];
  /** The unit that asked to be let go. */
  readonly unitId: Scalars['ID']['output'];
  /** Its name. */
  readonly unitName: Scalars['String']['output'];
};

/** A page of precedents. */
export type ReturnPrecedentConnection = {
  readonly __typename?: 'ReturnPrecedentConnection';
  /** The precedents of this page. */
  readonly nodes: ReadonlyArray<ReturnPrecedent>;
  /** Where it ends. */
  readonly pageInfo: PageInfo;
};

/** Who a person is at a unit 岗位角色. */
export type Role =
  /** 管理员 */
  | 'ADMINISTRATOR'
  /** 审计员 */
  | 'AUDITOR'
  /** 楼院长 */
  | 'BUILDING_HEAD'
  /** 群众 */
  | 'CITIZEN'
  /** 部门经办人 */
  | 'DEPARTMENT_CLERK'
  /** 部门负责人 */
  | 'DEPARTMENT_LEAD'
  /** 部门业务系统 */
  | 'DEPARTMENT_SYSTEM'
  /** 派遣员 */
  | 'DISPATCHER'
  /** 值班长 */
  | 'DUTY_CHIEF'
  /** 网格员 */
  | 'GRID_WORKER'
  /** 督查员 */
  | 'INSPECTOR'
  /** 领导 */
  | 'LEADER'
  /** 受理员 */
  | 'OPERATOR'
  /** 社区工作站负责人 */
  | 'STATION_HEAD'
  /** 社区工作站工作人员 */
  | 'STATION_STAFF'
  /** 系统: where a rule acts by time or by a fact. */
  | 'SYSTEM'
  /** 镇分中心负责人 */
  | 'TOWN_HEAD'
  /** 镇分中心工作人员 */
  | 'TOWN_STAFF';

/** What `ruleCaseJointly` takes. */
export type RuleCaseJointlyInput = {
  /** The unit that is bound: the one that asked, or another, which gets its part at once. */
  readonly boundUnitId: Scalars['ID']['input'];
  /** Which case. */
  readonly caseId: Scalars['ID']['input'];
  /** Made by the client; the same id is the same command for ever. */
  readonly commandId: Scalars['UUID']['input'];
  /** What was ruled, and why. */
  readonly ruling: Scalars['String']['input'];
  /** The task whose unit asked to be let go. */
  readonly taskId: Scalars['ID']['input'];
  /** The units that were heard, the bound one among them. */
  readonly unitIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** What `ruleCaseReturn` takes. */
export type RuleCaseReturnInput = {
  /** Which case. */
  readonly caseId: Scalars['ID']['input'];
  /** Made by the client; the same id is the same command for ever. */
  readonly commandId: Scalars['UUID']['input'];
  /** Whether it is. */
  readonly granted: Scalars['Boolean']['input'];
  /** Why; kept as precedent. */
  readonly reason: Scalars['String']['input'];
  /** The task whose unit asked to be let go. */
  readonly taskId: Scalars['ID']['input'];
};

/** What `ruleReturn` takes. */
export type RuleReturnInput = {
  /** The child that asked to be let go. */
  readonly childTaskId: Scalars['ID']['input'];
  /** Made by the client; the same id is the same command for ever. */
  readonly commandId: Scalars['UUID']['input'];
  /** Whether it is. */
  readonly granted: Scalars['Boolean']['input'];
  /** Why; kept as precedent. */
  readonly reason: Scalars['String']['input'];
  /** The task above, which is yours. */
  readonly taskId: Scalars['ID']['input'];
};

/** Which version of a list something was decided under. */
export type RuleVersion = {
  readonly __typename?: 'RuleVersion';
  /** Which version. */
  readonly number: Scalars['Int']['output'];
  /** Which list. */
  readonly ruleset: RulesetName;
};

/** A list of standing data. */
export type Ruleset = {
  readonly __typename?: 'Ruleset';
  /** The version that new cases take; null while the list has none. */
  readonly inForce?: Maybe<RulesetVersion>;
  /** Which list. */
  readonly name: RulesetName;
  /** The last version published; it may be valid only later. */
  readonly newest?: Maybe<RulesetVersion>;
};

/** A cell. */
export type RulesetCell = {
  readonly __typename?: 'RulesetCell';
  /** The column's identifier. */
  readonly column: Scalars['String']['output'];
  /** The column's heading in a sheet. */
  readonly heading: Scalars['String']['output'];
  /** What is written there. */
  readonly text: Scalars['String']['output'];
};

/** The lists of standing data 规则集. */
export type RulesetName =
  /** 工作日历: published years, days off, worked weekends, office hours; a unit may have its own. */
  | 'CALENDARS'
  /** 案件类别: GB/T 47678.5 to begin with. */
  | 'CATEGORIES'
  /** 依据与理由: grounds of refusals, returns, suspensions …, and reasons. */
  | 'GROUNDS'
  /** 时限 by duty, category, kind of request and level: the row that names most holds. */
  | 'LIMITS'
  /** 责任清单: who answers for a category in an area; the most specific area wins. */
  | 'RESPONSIBILITIES';

/** A row of a version, as a sheet has it. */
export type RulesetRow = {
  readonly __typename?: 'RulesetRow';
  /** Its cells, in the order of the columns. */
  readonly cells: ReadonlyArray<RulesetCell>;
};

/** A page of rows. */
export type RulesetRowConnection = {
  readonly __typename?: 'RulesetRowConnection';
  /** The rows of this page. */
  readonly nodes: ReadonlyArray<RulesetRow>;
  /** Where it ends. */
  readonly pageInfo: PageInfo;
};

/** A version of a list. It never changes; what is wrong is put right by the next one. */
export type RulesetVersion = {
  readonly __typename?: 'RulesetVersion';
  /** What the version was called when it came, such as a calendar's `cn-2026.1`. */
  readonly label?: Maybe<Scalars['String']['output']>;
  /** 1 is what the county was loaded with. */
  readonly number: Scalars['Int']['output'];
  /** When it was published. */
  readonly publishedAt: Scalars['DateTime']['output'];
  /** The post that published it; `SYSTEM` for what the county was loaded with. */
  readonly publishedBy: Scalars['String']['output'];
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** How many rows it has. */
  readonly rowCount: Scalars['Int']['output'];
  /** Which list. */
  readonly ruleset: RulesetName;
  /** From when on new cases take it. */
  readonly validFrom: Scalars['DateTime']['output'];
};

/** A page of versions. */
export type RulesetVersionConnection = {
  readonly __typename?: 'RulesetVersionConnection';
  /** The versions of this page. */
  readonly nodes: ReadonlyArray<RulesetVersion>;
  /** Where it ends. */
  readonly pageInfo: PageInfo;
};

/** The five services, each the owner of its level's tasks. */
export type Service =
  /** 楼院长 */
  | 'BUILDING_HEAD'
  /** 社区工作站 */
  | 'COMMUNITY_STATION'
  /** 县中心 */
  | 'COUNTY_CENTER'
  /** 网格员 */
  | 'GRID_WORKER'
  /** 镇分中心 */
  | 'TOWN_SUBCENTER';

/** An open session 会话. */
export type Session = {
  readonly __typename?: 'Session';
  /** When the access token ends. */
  readonly accessExpiresAt: Scalars['DateTime']['output'];
  /** Sent as `Authorization: Bearer …`, good for a quarter of an hour. */
  readonly accessToken: Scalars['String']['output'];
  /** Good for `refreshSession` until the shift ends. */
  readonly refreshToken: Scalars['String']['output'];
  /** When the shift 班次 ends, twelve hours after the login; refreshing never prolongs it. */
  readonly shiftEndsAt: Scalars['DateTime']['output'];
  /** Who it is. */
  readonly viewer: Viewer;
};

/** A session, or why not. */
export type SessionResult = Rejection | Session;

/** What a file of standing data is written as 文件格式. */
export type SheetFormat =
  /** Comma-separated text in UTF-8. */
  | 'CSV'
  /** A workbook. */
  | 'XLSX';

/** A matter put off 挂账, or the wish to. */
export type Shelving = {
  readonly __typename?: 'Shelving';
  /** When it was proposed. */
  readonly proposedAt: Scalars['DateTime']['output'];
  /** The department that proposed it. */
  readonly proposedByUnitName: Scalars['String']['output'];
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** When it is looked at again. */
  readonly reviewAt: Scalars['DateTime']['output'];
  /** When the duty chief approved; null while he has not. */
  readonly shelvedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What `signTask` takes. */
export type SignTaskInput = {
  /** Made by the client; the same id is the same command for ever. */
  readonly commandId: Scalars['UUID']['input'];
  /** Which task. */
  readonly taskId: Scalars['ID']['input'];
};

/** A case that looks like the same matter. */
export type SimilarCase = {
  readonly __typename?: 'SimilarCase';
  /** The other case. */
  readonly case: CaseSummary;
  /** How alike the words are, 0 to 100. */
  readonly likeness: Scalars['Int']['output'];
  /** Why it looks like it. */
  readonly reasons: ReadonlyArray<SimilarityReason>;
};

/** Why a case looks like the same matter 疑似重复依据. */
export type SimilarityReason =
  /** 同一联系方式: the same telephone or account. With complaints and reports only the county is told. */
  | 'SAME_CONTACT'
  /** 同地同类: the same village and category. */
  | 'SAME_PLACE_AND_CATEGORY'
  /** 内容相似: the words are alike. */
  | 'SIMILAR_TEXT';

/** A version as a file. */
export type StandingDataExport = {
  readonly __typename?: 'StandingDataExport';
  /** The file as base64. */
  readonly file: Scalars['String']['output'];
  /** A name for the file. */
  readonly fileName: Scalars['String']['output'];
  /** As what. */
  readonly format: SheetFormat;
  /** Which version. */
  readonly number: Scalars['Int']['output'];
  /** Which list. */
  readonly ruleset: RulesetName;
};

/** What a file changed, or would change. */
export type StandingDataImport = {
  readonly __typename?: 'StandingDataImport';
  /** Rows that were not there. */
  readonly added: Scalars['Int']['output'];
  /** Rows that said something else. */
  readonly changed: Scalars['Int']['output'];
  /** Whether this only said what would change. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** The number of the version published; null after a dry run, and when the file says what is there already. */
  readonly published?: Maybe<Scalars['Int']['output']>;
  /** Rows that are gone. */
  readonly removed: Scalars['Int']['output'];
  /** Which list. */
  readonly ruleset: RulesetName;
  /** From when on it holds. */
  readonly validFrom?: Maybe<Scalars['DateTime']['output']>;
};

/** What `submitCase` takes. */
export type SubmitCaseInput = {
  /** May be left out: it is fixed when the case is accepted. */
  readonly categoryCode?: InputMaybe<Scalars['String']['input']>;
  /** Where it came in. */
  readonly channel: IntakeChannel;
  /** Made by the client; the same id is the same command for ever. */
  readonly commandId: Scalars['UUID']['input'];
  /** In full, up to 4000 characters. */
  readonly description: Scalars['String']['input'];
  /** The area it is in. */
  readonly placePath: Scalars['String']['input'];
  /** Where exactly, in words. */
  readonly placeText?: InputMaybe<Scalars['String']['input']>;
  /** Who asked. */
  readonly reporter?: InputMaybe<ReporterInput>;
  /** What the citizen wants. */
  readonly requestKind: RequestKind;
  /** In a line, up to 120 characters. */
  readonly title: Scalars['String']['input'];
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** A case as it stands, then again after each change, as long as you may read it. */
  readonly caseChanged: Case;
  /** What changes on a unit's desk; your own unit's without `unitId`. It begins with a reload. */
  readonly deskChanged: DeskChange;
};


export type SubscriptionCaseChangedArgs = {
  id: Scalars['ID']['input'];
};


export type SubscriptionDeskChangedArgs = {
  unitId?: InputMaybe<Scalars['ID']['input']>;
};

/** What `supplyInfo` takes. */
export type SupplyInfoInput = {
  /** Which case. */
  readonly caseId: Scalars['ID']['input'];
  /** Made by the client; the same id is the same command for ever. */
  readonly commandId: Scalars['UUID']['input'];
  /** What the citizen says, up to 2000 characters. */
  readonly reply: Scalars['String']['input'];
};

/** What `takeInRequest` takes. It opens a task of your own unit. */
export type TakeInRequestInput = {
  /** The matter's category. */
  readonly categoryCode: Scalars['String']['input'];
  /** Where it came in. */
  readonly channel: IntakeChannel;
  /** Made by the client; the same id is the same command for ever. */
  readonly commandId: Scalars['UUID']['input'];
  /** In full, up to 4000 characters. */
  readonly description: Scalars['String']['input'];
  /** The area it is in. */
  readonly placePath: Scalars['String']['input'];
  /** Where exactly, in words. */
  readonly placeText?: InputMaybe<Scalars['String']['input']>;
  /** Who asked. */
  readonly reporter?: InputMaybe<ReporterInput>;
  /** What the citizen wants. */
  readonly requestKind: RequestKind;
  /** What was done, when it is done at once 即办即结. */
  readonly resolvedOnSpot?: InputMaybe<Scalars['String']['input']>;
  /** In a line, up to 120 characters. */
  readonly title: Scalars['String']['input'];
};

/** What one unit must do about a case 交办任务. */
export type Task = {
  readonly __typename?: 'Task';
  /** Where that unit sits. */
  readonly areaPath: Scalars['String']['output'];
  /** Photos and files you may have: those that came with the order, then the task's own. */
  readonly attachments: ReadonlyArray<Attachment>;
  /** The case it is about. */
  readonly caseId: Scalars['ID']['output'];
  /** 案件编号; null while the county has not registered the case. */
  readonly caseNumber?: Maybe<Scalars['String']['output']>;
  /** The matter's category, once fixed. */
  readonly categoryCode?: Maybe<Scalars['String']['output']>;
  /** When it last changed. */
  readonly changedAt: Scalars['DateTime']['output'];
  /** The tasks it handed down, as far as it has heard of them. */
  readonly children: ReadonlyArray<ChildTask>;
  /** Units that help beside this lead 协办, as it was told: its report waits for the mandatory ones (R-2). */
  readonly coHandlers: ReadonlyArray<CoHandler>;
  /** Masked name of who asked. */
  readonly contactName: Scalars['String']['output'];
  /** Masked phone of who asked. */
  readonly contactPhone: Scalars['String']['output'];
  /** 视同签收: nobody signed in time, so it counts as signed. */
  readonly deemedSigned: Scalars['Boolean']['output'];
  /** The matter in full. */
  readonly description: Scalars['String']['output'];
  /** When it must be done. */
  readonly dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why a due date is, or is not, there. */
  readonly dueNote: DueNote;
  /** The unit handed the matter up and only follows it. */
  readonly following: Scalars['Boolean']['output'];
  /** The latest hastening 催办 of its case, as this unit heard of it; null where there was none. */
  readonly hastening?: Maybe<Hastening>;
  /** Says which service and partition owns it. */
  readonly id: Scalars['ID']['output'];
  /** What is asked of the unit. */
  readonly instruction: Scalars['String']['output'];
  /** Whether the one above must wait for it (R-1). */
  readonly mandatory: Scalars['Boolean']['output'];
  /** When it was ordered. */
  readonly orderedAt: Scalars['DateTime']['output'];
  /** Title of the post that ordered it. */
  readonly orderedByName: Scalars['String']['output'];
  /** Its unit. */
  readonly orderedByUnitName: Scalars['String']['output'];
  /** How it came to be here. */
  readonly origin: TaskOrigin;
  /** The task it answers to; null when it answers to the case itself. */
  readonly parentTaskId?: Maybe<Scalars['ID']['output']>;
  /** The area the matter is in. */
  readonly placePath: Scalars['String']['output'];
  /** Where exactly, in words. */
  readonly placeText: Scalars['String']['output'];
  /** What kind of work is asked. */
  readonly purpose: TaskPurpose;
  /** When. */
  readonly reportedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the citizen wants. */
  readonly requestKind: RequestKind;
  /** What was reported done 报结. */
  readonly result?: Maybe<Scalars['String']['output']>;
  /** Whether the unit may still ask to be let go in this round. */
  readonly returnAllowed: Scalars['Boolean']['output'];
  /** On what ground it asked, if it did. */
  readonly returnGround?: Maybe<ReturnGround>;
  /** How often it was sent back 返工. */
  readonly reworkCount: Scalars['Int']['output'];
  /** What part the unit has. */
  readonly role: TaskRole;
  /** The case's round. */
  readonly round: Scalars['Int']['output'];
  /** When it was signed for 签收. */
  readonly signedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands. */
  readonly status: TaskStatus;
  /** The matter in a line. */
  readonly title: Scalars['String']['output'];
  /** The unit that holds it. */
  readonly unitId: Scalars['ID']['output'];
  /** That unit's kind. */
  readonly unitKind: UnitKind;
  /** That unit's name. */
  readonly unitName: Scalars['String']['output'];
  /** Counts its changes. */
  readonly version: Scalars['Int']['output'];
};

/** A page of tasks. */
export type TaskConnection = {
  readonly __typename?: 'TaskConnection';
  /** The tasks of this page. */
  readonly nodes: ReadonlyArray<TaskSummary>;
  /** Where it ends. */
  readonly pageInfo: PageInfo;
};

/** A task at its place in a case's tree. */
export type TaskNode = {
  readonly __typename?: 'TaskNode';
  /** The task above it; null when it answers to the case itself. */
  readonly parentTaskId?: Maybe<Scalars['ID']['output']>;
  /** The task. */
  readonly task: TaskSummary;
};

/** How a task came to be where it is. */
export type TaskOrigin =
  /** 转交办: ordered from above. */
  | 'HANDED_DOWN'
  /** 上报: handed up from below. */
  | 'HANDED_UP'
  /** 自行受理: taken in here. */
  | 'TAKEN_IN';

/** The task as it now stands. */
export type TaskPayload = {
  readonly __typename?: 'TaskPayload';
  /** With the change in it. */
  readonly task: Task;
};

/** What kind of work is asked. */
export type TaskPurpose =
  /** 回访 */
  | 'CALL_BACK'
  /** 核查: look after. */
  | 'CHECK'
  /** 处置 */
  | 'HANDLE'
  /** 整改 */
  | 'RECTIFY'
  /** 核实: look before. */
  | 'VERIFY';

/** The task, or why not. */
export type TaskResult = Rejection | TaskPayload;

/** What part a unit has in a matter. */
export type TaskRole =
  /** 协办: helps with a part. */
  | 'CO'
  /** 知会: follows. */
  | 'INFORM'
  /** 主办: answers for the result. */
  | 'LEAD';

/** Where a task stands 任务状态. */
export type TaskStatus =
  /** 已完成. Final. */
  | 'COMPLETED'
  /** 办理中 */
  | 'IN_PROGRESS'
  /** 待签收 */
  | 'PENDING_SIGN'
  /** 已收回. Final. */
  | 'RECALLED'
  /** 已报结 */
  | 'REPORTED'
  /** 已退单. Final. */
  | 'RETURNED'
  /** 退单申请中 */
  | 'RETURN_REQUESTED'
  /** 返工 */
  | 'REWORK';

/** A task in a list: on a unit's desk, or in a case's tree. */
export type TaskSummary = {
  readonly __typename?: 'TaskSummary';
  /** Where that unit sits. */
  readonly areaPath: Scalars['String']['output'];
  /** The case it is about. */
  readonly caseId: Scalars['ID']['output'];
  /** 案件编号; null while the county has not registered the case. */
  readonly caseNumber?: Maybe<Scalars['String']['output']>;
  /** The matter's category, once fixed. */
  readonly categoryCode?: Maybe<Scalars['String']['output']>;
  /** When it last changed. */
  readonly changedAt: Scalars['DateTime']['output'];
  /** When it must be done. */
  readonly dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why a due date is, or is not, there. */
  readonly dueNote: DueNote;
  /** The unit handed the matter up and only follows it. */
  readonly following: Scalars['Boolean']['output'];
  /** Says which service and partition owns it. */
  readonly id: Scalars['ID']['output'];
  /** Whether the one above must wait for it (R-1). */
  readonly mandatory: Scalars['Boolean']['output'];
  /** When it was ordered. */
  readonly orderedAt: Scalars['DateTime']['output'];
  /** The area the matter is in. */
  readonly placePath: Scalars['String']['output'];
  /** Where exactly, in words. */
  readonly placeText: Scalars['String']['output'];
  /** What kind of work is asked. */
  readonly purpose: TaskPurpose;
  /** What the citizen wants. */
  readonly requestKind: RequestKind;
  /** What part the unit has. */
  readonly role: TaskRole;
  /** The case's round. */
  readonly round: Scalars['Int']['output'];
  /** Where it stands. */
  readonly status: TaskStatus;
  /** The matter in a line. */
  readonly title: Scalars['String']['output'];
  /** The unit that holds it. */
  readonly unitId: Scalars['ID']['output'];
  /** That unit's kind. */
  readonly unitKind: UnitKind;
  /** That unit's name. */
  readonly unitName: Scalars['String']['output'];
  /** Counts its changes. */
  readonly version: Scalars['Int']['output'];
};

/** A page of a timeline. */
export type TimelineConnection = {
  readonly __typename?: 'TimelineConnection';
  /** The lines of this page. */
  readonly nodes: ReadonlyArray<TimelineEntry>;
  /** Where it ends. */
  readonly pageInfo: PageInfo;
};

/** A line of a case's timeline: one fact. */
export type TimelineEntry = {
  readonly __typename?: 'TimelineEntry';
  /** Title of the post that acted. */
  readonly actorName: Scalars['String']['output'];
  /** Its role. */
  readonly actorRole: Role;
  /** When it was recorded. */
  readonly at: Scalars['DateTime']['output'];
  /** The fact's name, past tense: `CaseDispatched`, `TaskSigned` … */
  readonly fact: Scalars['String']['output'];
  /** Stable. */
  readonly id: Scalars['ID']['output'];
  /** Plain particulars: `reason`, `to`, `result` … */
  readonly particulars: ReadonlyArray<Particular>;
  /** The service that recorded it. */
  readonly source: Service;
  /** The task it happened to; null when it happened to the case itself. */
  readonly taskId?: Maybe<Scalars['ID']['output']>;
  /** Its unit. */
  readonly unitName: Scalars['String']['output'];
};

/** What can hold work 单位: the office of an area, or a department of the county or of a town. */
export type Unit = {
  readonly __typename?: 'Unit';
  /** That area's name. */
  readonly areaName: Scalars['String']['output'];
  /** The area it sits at. */
  readonly areaPath: Scalars['String']['output'];
  /** Says which level and partition owns its work. */
  readonly id: Scalars['ID']['output'];
  /** Office or department. */
  readonly kind: UnitKind;
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** The unit above it; null at the top. */
  readonly parent?: Maybe<Unit>;
  /** Its posts 岗位. */
  readonly posts: PostConnection;
};


/** What can hold work 单位: the office of an area, or a department of the county or of a town. */
export type UnitPostsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of units. */
export type UnitConnection = {
  readonly __typename?: 'UnitConnection';
  /** The units of this page. */
  readonly nodes: ReadonlyArray<Unit>;
  /** Where it ends. */
  readonly pageInfo: PageInfo;
};

/** What a unit is. */
export type UnitKind =
  /** The one office of an area: 县中心, 镇分中心, 社区工作站, 网格, 楼院. */
  | 'AREA_OFFICE'
  /** A department 部门 of the county or of a town. */
  | 'DEPARTMENT';

/** What `unmergeCase` takes. */
export type UnmergeCaseInput = {
  /** Which merged case. */
  readonly caseId: Scalars['ID']['input'];
  /** Made by the client; the same id is the same command for ever. */
  readonly commandId: Scalars['UUID']['input'];
  /** Why. */
  readonly reason: Scalars['String']['input'];
};

/** What `unshelveCase` takes. */
export type UnshelveCaseInput = {
  /** Which case. */
  readonly caseId: Scalars['ID']['input'];
  /** Made by the client; the same id is the same command for ever. */
  readonly commandId: Scalars['UUID']['input'];
  /** Why. */
  readonly reason: Scalars['String']['input'];
};

/** A person at work: an account in a post, as every service knows him 操作人. */
export type Viewer = {
  readonly __typename?: 'Viewer';
  /** Where the unit sits; the county for a citizen. */
  readonly areaPath: Scalars['String']['output'];
  /** The account 账号. */
  readonly id: Scalars['ID']['output'];
  /** The post's title. */
  readonly name: Scalars['String']['output'];
  /** The post 岗位. */
  readonly postId: Scalars['ID']['output'];
  /** The role 角色. */
  readonly role: Role;
  /** The unit he works for 单位; null for a citizen. */
  readonly unitId?: Maybe<Scalars['ID']['output']>;
  /** The unit's name; empty for a citizen. */
  readonly unitName: Scalars['String']['output'];
};

/** Who may read a note 公开范围. */
export type Visibility =
  /** 内部: the handling units and the county. */
  | 'INTERNAL'
  /** 公开: the citizen as well. */
  | 'PUBLIC';

/** What `voidCase` takes. */
export type VoidCaseInput = {
  /** Which case. */
  readonly caseId: Scalars['ID']['input'];
  /** Made by the client; the same id is the same command for ever. */
  readonly commandId: Scalars['UUID']['input'];
  /** Why. */
  readonly reason: Scalars['String']['input'];
};

/** What `withdrawCase` takes. */
export type WithdrawCaseInput = {
  /** Which case. */
  readonly caseId: Scalars['ID']['input'];
  /** Made by the client; the same id is the same command for ever. */
  readonly commandId: Scalars['UUID']['input'];
  /** Why. */
  readonly reason: Scalars['String']['input'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CaseResult:
    | ( Omit<CasePayload, 'case'> & { case: _RefType['Case'] } & { __typename: 'CasePayload' } )
    | ( RejectionValue & { __typename: 'Rejection' } )
  ;
  ExportStandingDataResult:
    | ( RejectionValue & { __typename: 'Rejection' } )
    | ( StandingDataExport & { __typename: 'StandingDataExport' } )
  ;
  ImportStandingDataResult:
    | ( RejectionValue & { __typename: 'Rejection' } )
    | ( StandingDataImport & { __typename: 'StandingDataImport' } )
  ;
  SessionResult:
    | ( RejectionValue & { __typename: 'Rejection' } )
    | ( Omit<Session, 'viewer'> & { viewer: _RefType['Viewer'] } & { __typename: 'Session' } )
  ;
  TaskResult:
    | ( RejectionValue & { __typename: 'Rejection' } )
    | ( Omit<TaskPayload, 'task'> & { task: _RefType['Task'] } & { __typename: 'TaskPayload' } )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptCaseInput: AcceptCaseInput;
  AddCoHandlerInput: AddCoHandlerInput;
  Area: ResolverTypeWrapper<AreaView>;
  AreaConnection: ResolverTypeWrapper<AreaPage>;
  AttachToCaseInput: AttachToCaseInput;
  AttachToTaskInput: AttachToTaskInput;
  Attachment: ResolverTypeWrapper<PlacedAttachment>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Case: ResolverTypeWrapper<CaseView>;
  CaseConnection: ResolverTypeWrapper<CasePage>;
  CaseLink: ResolverTypeWrapper<CaseLinkView>;
  CaseLinkConnection: ResolverTypeWrapper<CaseLinkPage>;
  CaseOrder: CaseOrder;
  CasePayload: ResolverTypeWrapper<Omit<CasePayload, 'case'> & { case: ResolversTypes['Case'] }>;
  CaseResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CaseResult']>;
  CaseStatus: CaseStatus;
  CaseSummary: ResolverTypeWrapper<CaseSummaryView>;
  Category: ResolverTypeWrapper<CategoryView>;
  CategoryConnection: ResolverTypeWrapper<CategoryPage>;
  CheckCaseInput: CheckCaseInput;
  ChildStatus: ChildStatus;
  ChildTask: ResolverTypeWrapper<ChildView>;
  CloseCaseInput: CloseCaseInput;
  CoHandler: ResolverTypeWrapper<CoHandlerView>;
  CoHandlerInput: CoHandlerInput;
  CoHandlerProposal: ResolverTypeWrapper<CoHandlerProposalView>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DecideCoHandlerInput: DecideCoHandlerInput;
  DecideShelvingInput: DecideShelvingInput;
  DeskChange: ResolverTypeWrapper<Omit<DeskChange, 'task'> & { task?: Maybe<ResolversTypes['Task']> }>;
  DispatchCaseInput: DispatchCaseInput;
  DueNote: DueNote;
  ExportStandingDataInput: ExportStandingDataInput;
  ExportStandingDataResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ExportStandingDataResult']>;
  FeedbackChannel: FeedbackChannel;
  FeedbackInput: FeedbackInput;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  HandDownTaskInput: HandDownTaskInput;
  HandUpTaskInput: HandUpTaskInput;
  Handover: ResolverTypeWrapper<HandoverView>;
  HandoverLedger: ResolverTypeWrapper<HandoverLedgerView>;
  HastenCaseInput: HastenCaseInput;
  Hastening: ResolverTypeWrapper<Hastening>;
  HolderKind: HolderKind;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ImportStandingDataInput: ImportStandingDataInput;
  ImportStandingDataResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ImportStandingDataResult']>;
  InfoRequest: ResolverTypeWrapper<InfoRequestView>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  IntakeChannel: IntakeChannel;
  JointRuling: ResolverTypeWrapper<JointRulingView>;
  LeadWait: ResolverTypeWrapper<LeadWaitView>;
  Level: Level;
  LoginInput: LoginInput;
  MergeCaseInput: MergeCaseInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NoteCaseInput: NoteCaseInput;
  NoteTaskInput: NoteTaskInput;
  PageInfo: ResolverTypeWrapper<AnyPage>;
  Particular: ResolverTypeWrapper<Particular>;
  Post: ResolverTypeWrapper<PostView>;
  PostConnection: ResolverTypeWrapper<PostPage>;
  ProposalStatus: ProposalStatus;
  ProposeCoHandlerInput: ProposeCoHandlerInput;
  ProposeShelvingInput: ProposeShelvingInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecallCaseTaskInput: RecallCaseTaskInput;
  RecallTaskInput: RecallTaskInput;
  RefreshSessionInput: RefreshSessionInput;
  RefusalGround: RefusalGround;
  RefuseCaseInput: RefuseCaseInput;
  Rejection: ResolverTypeWrapper<RejectionValue>;
  RejectionDetail: ResolverTypeWrapper<RejectionDetail>;
  ReopenCaseInput: ReopenCaseInput;
  ReportDoneInput: ReportDoneInput;
  ReporterInput: ReporterInput;
  RequestInfoInput: RequestInfoInput;
  RequestKind: RequestKind;
  RequestReturnInput: RequestReturnInput;
  ResolveOnSpotInput: ResolveOnSpotInput;
  Responsibility: ResolverTypeWrapper<ResponsibilityView>;
  ReturnGround: ReturnGround;
  ReturnPrecedent: ResolverTypeWrapper<ReturnPrecedentView>;
  ReturnPrecedentConnection: ResolverTypeWrapper<ReturnPrecedentPage>;
  Role: Role;
  RuleCaseJointlyInput: RuleCaseJointlyInput;
  RuleCaseReturnInput: RuleCaseReturnInput;
  RuleReturnInput: RuleReturnInput;
  RuleVersion: ResolverTypeWrapper<RuleVersion>;
  Ruleset: ResolverTypeWrapper<RulesetView>;
  RulesetCell: ResolverTypeWrapper<RulesetCell>;
  RulesetName: RulesetName;
  RulesetRow: ResolverTypeWrapper<RulesetRow>;
  RulesetRowConnection: ResolverTypeWrapper<RulesetRowPage>;
  RulesetVersion: ResolverTypeWrapper<RulesetVersionView>;
  RulesetVersionConnection: ResolverTypeWrapper<RulesetVersionPage>;
  Service: Service;
  Session: ResolverTypeWrapper<Omit<Session, 'viewer'> & { viewer: ResolversTypes['Viewer'] }>;
  SessionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SessionResult']>;
  SheetFormat: SheetFormat;
  Shelving: ResolverTypeWrapper<ShelvingView>;
  SignTaskInput: SignTaskInput;
  SimilarCase: ResolverTypeWrapper<SimilarCaseView>;
  SimilarityReason: SimilarityReason;
  StandingDataExport: ResolverTypeWrapper<StandingDataExport>;
  StandingDataImport: ResolverTypeWrapper<StandingDataImport>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  SubmitCaseInput: SubmitCaseInput;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SupplyInfoInput: SupplyInfoInput;
  TakeInRequestInput: TakeInRequestInput;
  Task: ResolverTypeWrapper<TaskView>;
  TaskConnection: ResolverTypeWrapper<TaskPage>;
  TaskNode: ResolverTypeWrapper<PlacedTask>;
  TaskOrigin: TaskOrigin;
  TaskPayload: ResolverTypeWrapper<Omit<TaskPayload, 'task'> & { task: ResolversTypes['Task'] }>;
  TaskPurpose: TaskPurpose;
  TaskResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TaskResult']>;
  TaskRole: TaskRole;
  TaskStatus: TaskStatus;
  TaskSummary: ResolverTypeWrapper<TaskSummaryView>;
  TimelineConnection: ResolverTypeWrapper<TimelinePage>;
  TimelineEntry: ResolverTypeWrapper<TimelineView>;
  UUID: ResolverTypeWrapper<Scalars['UUID']['output']>;
  Unit: ResolverTypeWrapper<UnitView>;
  UnitConnection: ResolverTypeWrapper<UnitPage>;
  UnitKind: UnitKind;
  UnmergeCaseInput: UnmergeCaseInput;
  UnshelveCaseInput: UnshelveCaseInput;
  Viewer: ResolverTypeWrapper<Actor>;
  Visibility: Visibility;
  VoidCaseInput: VoidCaseInput;
  WithdrawCaseInput: WithdrawCaseInput;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcceptCaseInput: AcceptCaseInput;
  AddCoHandlerInput: AddCoHandlerInput;
  Area: AreaView;
  AreaConnection: AreaPage;
  AttachToCaseInput: AttachToCaseInput;
  AttachToTaskInput: AttachToTaskInput;
  Attachment: PlacedAttachment;
  Boolean: Scalars['Boolean']['output'];
  Case: CaseView;
  CaseConnection: CasePage;
  CaseLink: CaseLinkView;
  CaseLinkConnection: CaseLinkPage;
  CasePayload: Omit<CasePayload, 'case'> & { case: ResolversParentTypes['Case'] };
  CaseResult: ResolversUnionTypes<ResolversParentTypes>['CaseResult'];
  CaseSummary: CaseSummaryView;
  Category: CategoryView;
  CategoryConnection: CategoryPage;
  CheckCaseInput: CheckCaseInput;
  ChildTask: ChildView;
  CloseCaseInput: CloseCaseInput;
  CoHandler: CoHandlerView;
  CoHandlerInput: CoHandlerInput;
  CoHandlerProposal: CoHandlerProposalView;
  DateTime: Scalars['DateTime']['output'];
  DecideCoHandlerInput: DecideCoHandlerInput;
  DecideShelvingInput: DecideShelvingInput;
  DeskChange: Omit<DeskChange, 'task'> & { task?: Maybe<ResolversParentTypes['Task']> };
  DispatchCaseInput: DispatchCaseInput;
  ExportStandingDataInput: ExportStandingDataInput;
  ExportStandingDataResult: ResolversUnionTypes<ResolversParentTypes>['ExportStandingDataResult'];
  FeedbackInput: FeedbackInput;
  Float: Scalars['Float']['output'];
  HandDownTaskInput: HandDownTaskInput;
  HandUpTaskInput: HandUpTaskInput;
  Handover: HandoverView;
  HandoverLedger: HandoverLedgerView;
  HastenCaseInput: HastenCaseInput;
  Hastening: Hastening;
  ID: Scalars['ID']['output'];
  ImportStandingDataInput: ImportStandingDataInput;
  ImportStandingDataResult: ResolversUnionTypes<ResolversParentTypes>['ImportStandingDataResult'];
  InfoRequest: InfoRequestView;
  Int: Scalars['Int']['output'];
  JointRuling: JointRulingView;
  LeadWait: LeadWaitView;
  LoginInput: LoginInput;
  MergeCaseInput: MergeCaseInput;
  Mutation: Record<PropertyKey, never>;
  NoteCaseInput: NoteCaseInput;
  NoteTaskInput: NoteTaskInput;
  PageInfo: AnyPage;
  Particular: Particular;
  Post: PostView;
  PostConnection: PostPage;
  ProposeCoHandlerInput: ProposeCoHandlerInput;
  ProposeShelvingInput: ProposeShelvingInput;
  Query: Record<PropertyKey, never>;
  RecallCaseTaskInput: RecallCaseTaskInput;
  RecallTaskInput: RecallTaskInput;
  RefreshSessionInput: RefreshSessionInput;
  RefuseCaseInput: RefuseCaseInput;
  Rejection: RejectionValue;
  RejectionDetail: RejectionDetail;
  ReopenCaseInput: ReopenCaseInput;
  ReportDoneInput: ReportDoneInput;
  ReporterInput: ReporterInput;
  RequestInfoInput: RequestInfoInput;
  RequestReturnInput: RequestReturnInput;
  ResolveOnSpotInput: ResolveOnSpotInput;
  Responsibility: ResponsibilityView;
  ReturnPrecedent: ReturnPrecedentView;
  ReturnPrecedentConnection: ReturnPrecedentPage;
  RuleCaseJointlyInput: RuleCaseJointlyInput;
  RuleCaseReturnInput: RuleCaseReturnInput;
  RuleReturnInput: RuleReturnInput;
  RuleVersion: RuleVersion;
  Ruleset: RulesetView;
  RulesetCell: RulesetCell;
  RulesetRow: RulesetRow;
  RulesetRowConnection: RulesetRowPage;
  RulesetVersion: RulesetVersionView;
  RulesetVersionConnection: RulesetVersionPage;
  Session: Omit<Session, 'viewer'> & { viewer: ResolversParentTypes['Viewer'] };
  SessionResult: ResolversUnionTypes<ResolversParentTypes>['SessionResult'];
  Shelving: ShelvingView;
  SignTaskInput: SignTaskInput;
  SimilarCase: SimilarCaseView;
  StandingDataExport: StandingDataExport;
  StandingDataImport: StandingDataImport;
  String: Scalars['String']['output'];
  SubmitCaseInput: SubmitCaseInput;
  Subscription: Record<PropertyKey, never>;
  SupplyInfoInput: SupplyInfoInput;
  TakeInRequestInput: TakeInRequestInput;
  Task: TaskView;
  TaskConnection: TaskPage;
  TaskNode: PlacedTask;
  TaskPayload: Omit<TaskPayload, 'task'> & { task: ResolversParentTypes['Task'] };
  TaskResult: ResolversUnionTypes<ResolversParentTypes>['TaskResult'];
  TaskSummary: TaskSummaryView;
  TimelineConnection: TimelinePage;
  TimelineEntry: TimelineView;
  UUID: Scalars['UUID']['output'];
  Unit: UnitView;
  UnitConnection: UnitPage;
  UnmergeCaseInput: UnmergeCaseInput;
  UnshelveCaseInput: UnshelveCaseInput;
  Viewer: Actor;
  VoidCaseInput: VoidCaseInput;
  WithdrawCaseInput: WithdrawCaseInput;
};

export type AreaResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Area'] = ResolversParentTypes['Area']> = {
  children?: Resolver<ResolversTypes['AreaConnection'], ParentType, ContextType, RequireFields<AreaChildrenArgs, 'first'>>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hasChildren?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Level'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AreaConnectionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['AreaConnection'] = ResolversParentTypes['AreaConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Area']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AttachmentResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Attachment'] = ResolversParentTypes['Attachment']> = {
  attachedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  attachedByName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  attachedByUnitName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mediaType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  originalPath?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  visibility?: Resolver<ResolversTypes['Visibility'], ParentType, ContextType>;
};

export type CaseResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Case'] = ResolversParentTypes['Case']> = {
  attachments?: Resolver<ReadonlyArray<ResolversTypes['Attachment']>, ParentType, ContextType>;
  categoryCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['IntakeChannel'], ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  coHandlerProposals?: Resolver<ReadonlyArray<ResolversTypes['CoHandlerProposal']>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dispatchedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dueNote?: Resolver<ResolversTypes['DueNote'], ParentType, ContextType>;
  handovers?: Resolver<ResolversTypes['HandoverLedger'], ParentType, ContextType>;
  hastening?: Resolver<Maybe<ResolversTypes['Hastening']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  infoRequest?: Resolver<Maybe<ResolversTypes['InfoRequest']>, ParentType, ContextType>;
  jointRulings?: Resolver<ReadonlyArray<ResolversTypes['JointRuling']>, ParentType, ContextType>;
  leadWaits?: Resolver<ReadonlyArray<ResolversTypes['LeadWait']>, ParentType, ContextType>;
  levelRaised?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  limitWorkDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  master?: Resolver<Maybe<ResolversTypes['CaseLink']>, ParentType, ContextType>;
  mergedCases?: Resolver<ResolversTypes['CaseLinkConnection'], ParentType, ContextType, RequireFields<CaseMergedCasesArgs, 'first'>>;
  mergedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  placePath?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  placeText?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  registeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reopenUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reporterName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reporterPhone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestKind?: Resolver<ResolversTypes['RequestKind'], ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reworkCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rootTasks?: Resolver<ReadonlyArray<ResolversTypes['ChildTask']>, ParentType, ContextType>;
  round?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ruleVersions?: Resolver<ReadonlyArray<ResolversTypes['RuleVersion']>, ParentType, ContextType>;
  shelving?: Resolver<Maybe<ResolversTypes['Shelving']>, ParentType, ContextType>;
  similarCases?: Resolver<ReadonlyArray<ResolversTypes['SimilarCase']>, ParentType, ContextType, Partial<CaseSimilarCasesArgs>>;
  status?: Resolver<ResolversTypes['CaseStatus'], ParentType, ContextType>;
  submittedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  tasks?: Resolver<ReadonlyArray<ResolversTypes['TaskNode']>, ParentType, ContextType>;
  timeline?: Resolver<ResolversTypes['TimelineConnection'], ParentType, ContextType, RequireFields<CaseTimelineArgs, 'first'>>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CaseConnectionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CaseConnection'] = ResolversParentTypes['CaseConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CaseSummary']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CaseLinkResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CaseLink'] = ResolversParentTypes['CaseLink']> = {
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  round?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CaseStatus'], ParentType, ContextType>;
};

export type CaseLinkConnectionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CaseLinkConnection'] = ResolversParentTypes['CaseLinkConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CaseLink']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CasePayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CasePayload'] = ResolversParentTypes['CasePayload']> = {
  case?: Resolver<ResolversTypes['Case'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CaseResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CaseResult'] = ResolversParentTypes['CaseResult']> = {
  __resolveType: TypeResolveFn<'CasePayload' | 'Rejection', ParentType, ContextType>;
};

export type CaseSummaryResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CaseSummary'] = ResolversParentTypes['CaseSummary']> = {
  categoryCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['IntakeChannel'], ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dueNote?: Resolver<ResolversTypes['DueNote'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  placePath?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  placeText?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestKind?: Resolver<ResolversTypes['RequestKind'], ParentType, ContextType>;
  round?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CaseStatus'], ParentType, ContextType>;
  submittedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CategoryResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  limitWorkDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  onSpotAllowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  parentName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CategoryConnectionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CategoryConnection'] = ResolversParentTypes['CategoryConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ChildTaskResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ChildTask'] = ResolversParentTypes['ChildTask']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mandatory?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['TaskRole'], ParentType, ContextType>;
  round?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ChildStatus'], ParentType, ContextType>;
  unitId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  unitName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CoHandlerResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CoHandler'] = ResolversParentTypes['CoHandler']> = {
  mandatory?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unitId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  unitName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CoHandlerProposalResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CoHandlerProposal'] = ResolversParentTypes['CoHandlerProposal']> = {
  answer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  mandatory?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  proposedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  proposedByUnitName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  round?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ProposalStatus'], ParentType, ContextType>;
  taskId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  unitId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  unitName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeskChangeResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['DeskChange'] = ResolversParentTypes['DeskChange']> = {
  reload?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
  unitId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ExportStandingDataResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ExportStandingDataResult'] = ResolversParentTypes['ExportStandingDataResult']> = {
  __resolveType: TypeResolveFn<'Rejection' | 'StandingDataExport', ParentType, ContextType>;
};

export type HandoverResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Handover'] = ResolversParentTypes['Handover']> = {
  elapsedMs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['HolderKind'], ParentType, ContextType>;
  round?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  unitId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  unitName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HandoverLedgerResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['HandoverLedger'] = ResolversParentTypes['HandoverLedger']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  elapsedMs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['Handover']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type HasteningResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Hastening'] = ResolversParentTypes['Hastening']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  byCitizen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  replyDueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImportStandingDataResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ImportStandingDataResult'] = ResolversParentTypes['ImportStandingDataResult']> = {
  __resolveType: TypeResolveFn<'Rejection' | 'StandingDataImport', ParentType, ContextType>;
};

export type InfoRequestResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['InfoRequest'] = ResolversParentTypes['InfoRequest']> = {
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requestedByUnitName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  round?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  suppliedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type JointRulingResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['JointRuling'] = ResolversParentTypes['JointRuling']> = {
  boundUnitName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  round?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ruledAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  ruledByName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ruling?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unitNames?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LeadWaitResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['LeadWait'] = ResolversParentTypes['LeadWait']> = {
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  leadUnitName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  round?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  taskId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  unitId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  unitName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptCase?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationAcceptCaseArgs, 'input'>>;
  addCoHandler?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationAddCoHandlerArgs, 'input'>>;
  attachToCase?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationAttachToCaseArgs, 'input'>>;
  attachToTask?: Resolver<ResolversTypes['TaskResult'], ParentType, ContextType, RequireFields<MutationAttachToTaskArgs, 'input'>>;
  checkCase?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationCheckCaseArgs, 'input'>>;
  closeCase?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationCloseCaseArgs, 'input'>>;
  decideCoHandler?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationDecideCoHandlerArgs, 'input'>>;
  decideShelving?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationDecideShelvingArgs, 'input'>>;
  dispatchCase?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationDispatchCaseArgs, 'input'>>;
  exportStandingData?: Resolver<ResolversTypes['ExportStandingDataResult'], ParentType, ContextType, RequireFields<MutationExportStandingDataArgs, 'input'>>;
  handDownTask?: Resolver<ResolversTypes['TaskResult'], ParentType, ContextType, RequireFields<MutationHandDownTaskArgs, 'input'>>;
  handUpTask?: Resolver<ResolversTypes['TaskResult'], ParentType, ContextType, RequireFields<MutationHandUpTaskArgs, 'input'>>;
  hastenCase?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationHastenCaseArgs, 'input'>>;
  importStandingData?: Resolver<ResolversTypes['ImportStandingDataResult'], ParentType, ContextType, RequireFields<MutationImportStandingDataArgs, 'input'>>;
  login?: Resolver<ResolversTypes['SessionResult'], ParentType, ContextType, RequireFields<MutationLoginArgs, 'input'>>;
  mergeCase?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationMergeCaseArgs, 'input'>>;
  noteCase?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationNoteCaseArgs, 'input'>>;
  noteTask?: Resolver<ResolversTypes['TaskResult'], ParentType, ContextType, RequireFields<MutationNoteTaskArgs, 'input'>>;
  proposeCoHandler?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationProposeCoHandlerArgs, 'input'>>;
  proposeShelving?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationProposeShelvingArgs, 'input'>>;
  recallCaseTask?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationRecallCaseTaskArgs, 'input'>>;
  recallTask?: Resolver<ResolversTypes['TaskResult'], ParentType, ContextType, RequireFields<MutationRecallTaskArgs, 'input'>>;
  refreshSession?: Resolver<ResolversTypes['SessionResult'], ParentType, ContextType, RequireFields<MutationRefreshSessionArgs, 'input'>>;
  refuseCase?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationRefuseCaseArgs, 'input'>>;
  reopenCase?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationReopenCaseArgs, 'input'>>;
  reportDone?: Resolver<ResolversTypes['TaskResult'], ParentType, ContextType, RequireFields<MutationReportDoneArgs, 'input'>>;
  requestInfo?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationRequestInfoArgs, 'input'>>;
  requestReturn?: Resolver<ResolversTypes['TaskResult'], ParentType, ContextType, RequireFields<MutationRequestReturnArgs, 'input'>>;
  resolveOnSpot?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationResolveOnSpotArgs, 'input'>>;
  ruleCaseJointly?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationRuleCaseJointlyArgs, 'input'>>;
  ruleCaseReturn?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationRuleCaseReturnArgs, 'input'>>;
  ruleReturn?: Resolver<ResolversTypes['TaskResult'], ParentType, ContextType, RequireFields<MutationRuleReturnArgs, 'input'>>;
  signTask?: Resolver<ResolversTypes['TaskResult'], ParentType, ContextType, RequireFields<MutationSignTaskArgs, 'input'>>;
  submitCase?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationSubmitCaseArgs, 'input'>>;
  supplyInfo?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationSupplyInfoArgs, 'input'>>;
  takeInRequest?: Resolver<ResolversTypes['TaskResult'], ParentType, ContextType, RequireFields<MutationTakeInRequestArgs, 'input'>>;
  unmergeCase?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationUnmergeCaseArgs, 'input'>>;
  unshelveCase?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationUnshelveCaseArgs, 'input'>>;
  voidCase?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationVoidCaseArgs, 'input'>>;
  withdrawCase?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationWithdrawCaseArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ParticularResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Particular'] = ResolversParentTypes['Particular']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PostResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Post'] = ResolversParentTypes['Post']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
};

export type PostConnectionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PostConnection'] = ResolversParentTypes['PostConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Post']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  area?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType, RequireFields<QueryAreaArgs, 'path'>>;
  areas?: Resolver<ResolversTypes['AreaConnection'], ParentType, ContextType, RequireFields<QueryAreasArgs, 'first'>>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType, RequireFields<QueryCaseArgs, 'id'>>;
  cases?: Resolver<ResolversTypes['CaseConnection'], ParentType, ContextType, RequireFields<QueryCasesArgs, 'first' | 'order'>>;
  categories?: Resolver<ResolversTypes['CategoryConnection'], ParentType, ContextType, RequireFields<QueryCategoriesArgs, 'first'>>;
  desk?: Resolver<ResolversTypes['TaskConnection'], ParentType, ContextType, RequireFields<QueryDeskArgs, 'first'>>;
  me?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
  responsibilities?: Resolver<ReadonlyArray<ResolversTypes['Responsibility']>, ParentType, ContextType, RequireFields<QueryResponsibilitiesArgs, 'categoryCode' | 'placePath'>>;
  returnPrecedents?: Resolver<ResolversTypes['ReturnPrecedentConnection'], ParentType, ContextType, RequireFields<QueryReturnPrecedentsArgs, 'categoryCode' | 'first'>>;
  rulesetRows?: Resolver<ResolversTypes['RulesetRowConnection'], ParentType, ContextType, RequireFields<QueryRulesetRowsArgs, 'first' | 'ruleset'>>;
  rulesetVersions?: Resolver<ResolversTypes['RulesetVersionConnection'], ParentType, ContextType, RequireFields<QueryRulesetVersionsArgs, 'first' | 'ruleset'>>;
  standingData?: Resolver<ReadonlyArray<ResolversTypes['Ruleset']>, ParentType, ContextType>;
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType, RequireFields<QueryTaskArgs, 'id'>>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType, RequireFields<QueryUnitArgs, 'id'>>;
  units?: Resolver<ResolversTypes['UnitConnection'], ParentType, ContextType, RequireFields<QueryUnitsArgs, 'below' | 'first'>>;
};

export type RejectionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Rejection'] = ResolversParentTypes['Rejection']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  details?: Resolver<ReadonlyArray<ResolversTypes['RejectionDetail']>, ParentType, ContextType>;
  nextStep?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RejectionDetailResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RejectionDetail'] = ResolversParentTypes['RejectionDetail']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ResponsibilityResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Responsibility'] = ResolversParentTypes['Responsibility']> = {
  areaPath?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  categoryCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
};

export type ReturnPrecedentResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ReturnPrecedent'] = ResolversParentTypes['ReturnPrecedent']> = {
  boundUnitName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  caseId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  caseNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  categoryCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  chargedFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  chargedTo?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  chargedUnitName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  granted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  ground?: Resolver<ResolversTypes['ReturnGround'], ParentType, ContextType>;
  placePath?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  round?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ruledAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  ruledByName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unitId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  unitName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReturnPrecedentConnectionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ReturnPrecedentConnection'] = ResolversParentTypes['ReturnPrecedentConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ReturnPrecedent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RuleVersionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RuleVersion'] = ResolversParentTypes['RuleVersion']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ruleset?: Resolver<ResolversTypes['RulesetName'], ParentType, ContextType>;
};

export type RulesetResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Ruleset'] = ResolversParentTypes['Ruleset']> = {
  inForce?: Resolver<Maybe<ResolversTypes['RulesetVersion']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['RulesetName'], ParentType, ContextType>;
  newest?: Resolver<Maybe<ResolversTypes['RulesetVersion']>, ParentType, ContextType>;
};

export type RulesetCellResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RulesetCell'] = ResolversParentTypes['RulesetCell']> = {
  column?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  heading?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RulesetRowResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RulesetRow'] = ResolversParentTypes['RulesetRow']> = {
  cells?: Resolver<ReadonlyArray<ResolversTypes['RulesetCell']>, ParentType, ContextType>;
};

export type RulesetRowConnectionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RulesetRowConnection'] = ResolversParentTypes['RulesetRowConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['RulesetRow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RulesetVersionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RulesetVersion'] = ResolversParentTypes['RulesetVersion']> = {
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  publishedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rowCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ruleset?: Resolver<ResolversTypes['RulesetName'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RulesetVersionConnectionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RulesetVersionConnection'] = ResolversParentTypes['RulesetVersionConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['RulesetVersion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SessionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  accessExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shiftEndsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SessionResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['SessionResult'] = ResolversParentTypes['SessionResult']> = {
  __resolveType: TypeResolveFn<'Rejection' | 'Session', ParentType, ContextType>;
};

export type ShelvingResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Shelving'] = ResolversParentTypes['Shelving']> = {
  proposedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  proposedByUnitName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reviewAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  shelvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SimilarCaseResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['SimilarCase'] = ResolversParentTypes['SimilarCase']> = {
  case?: Resolver<ResolversTypes['CaseSummary'], ParentType, ContextType>;
  likeness?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['SimilarityReason']>, ParentType, ContextType>;
};

export type StandingDataExportResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['StandingDataExport'] = ResolversParentTypes['StandingDataExport']> = {
  file?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  format?: Resolver<ResolversTypes['SheetFormat'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ruleset?: Resolver<ResolversTypes['RulesetName'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StandingDataImportResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['StandingDataImport'] = ResolversParentTypes['StandingDataImport']> = {
  added?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  published?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  removed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ruleset?: Resolver<ResolversTypes['RulesetName'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  caseChanged?: SubscriptionResolver<ResolversTypes['Case'], "caseChanged", ParentType, ContextType, RequireFields<SubscriptionCaseChangedArgs, 'id'>>;
  deskChanged?: SubscriptionResolver<ResolversTypes['DeskChange'], "deskChanged", ParentType, ContextType, Partial<SubscriptionDeskChangedArgs>>;
};

export type TaskResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Task'] = ResolversParentTypes['Task']> = {
  areaPath?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  attachments?: Resolver<ReadonlyArray<ResolversTypes['Attachment']>, ParentType, ContextType>;
  caseId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  caseNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  categoryCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  children?: Resolver<ReadonlyArray<ResolversTypes['ChildTask']>, ParentType, ContextType>;
  coHandlers?: Resolver<ReadonlyArray<ResolversTypes['CoHandler']>, ParentType, ContextType>;
  contactName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contactPhone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deemedSigned?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dueNote?: Resolver<ResolversTypes['DueNote'], ParentType, ContextType>;
  following?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hastening?: Resolver<Maybe<ResolversTypes['Hastening']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instruction?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mandatory?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  orderedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  orderedByName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  orderedByUnitName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['TaskOrigin'], ParentType, ContextType>;
  parentTaskId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  placePath?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  placeText?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['TaskPurpose'], ParentType, ContextType>;
  reportedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  requestKind?: Resolver<ResolversTypes['RequestKind'], ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  returnAllowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  returnGround?: Resolver<Maybe<ResolversTypes['ReturnGround']>, ParentType, ContextType>;
  reworkCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['TaskRole'], ParentType, ContextType>;
  round?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  signedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TaskStatus'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unitId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  unitKind?: Resolver<ResolversTypes['UnitKind'], ParentType, ContextType>;
  unitName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TaskConnectionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['TaskConnection'] = ResolversParentTypes['TaskConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['TaskSummary']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TaskNodeResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['TaskNode'] = ResolversParentTypes['TaskNode']> = {
  parentTaskId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  task?: Resolver<ResolversTypes['TaskSummary'], ParentType, ContextType>;
};

export type TaskPayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['TaskPayload'] = ResolversParentTypes['TaskPayload']> = {
  task?: Resolver<ResolversTypes['Task'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TaskResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['TaskResult'] = ResolversParentTypes['TaskResult']> = {
  __resolveType: TypeResolveFn<'Rejection' | 'TaskPayload', ParentType, ContextType>;
};

export type TaskSummaryResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['TaskSummary'] = ResolversParentTypes['TaskSummary']> = {
  areaPath?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  caseId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  caseNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  categoryCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dueNote?: Resolver<ResolversTypes['DueNote'], ParentType, ContextType>;
  following?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mandatory?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  orderedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  placePath?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  placeText?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['TaskPurpose'], ParentType, ContextType>;
  requestKind?: Resolver<ResolversTypes['RequestKind'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['TaskRole'], ParentType, ContextType>;
  round?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TaskStatus'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unitId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  unitKind?: Resolver<ResolversTypes['UnitKind'], ParentType, ContextType>;
  unitName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TimelineConnectionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['TimelineConnection'] = ResolversParentTypes['TimelineConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['TimelineEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TimelineEntryResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['TimelineEntry'] = ResolversParentTypes['TimelineEntry']> = {
  actorName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actorRole?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fact?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  particulars?: Resolver<ReadonlyArray<ResolversTypes['Particular']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
  taskId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  unitName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface UuidScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['UUID'], any> {
  name: 'UUID';
}

export type UnitResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Unit'] = ResolversParentTypes['Unit']> = {
  areaName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  areaPath?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['UnitKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  posts?: Resolver<ResolversTypes['PostConnection'], ParentType, ContextType, RequireFields<UnitPostsArgs, 'first'>>;
};

export type UnitConnectionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['UnitConnection'] = ResolversParentTypes['UnitConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Unit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  areaPath?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  postId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  unitId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  unitName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = GatewayContext> = {
  Area?: AreaResolvers<ContextType>;
  AreaConnection?: AreaConnectionResolvers<ContextType>;
  Attachment?: AttachmentResolvers<ContextType>;
  Case?: CaseResolvers<ContextType>;
  CaseConnection?: CaseConnectionResolvers<ContextType>;
  CaseLink?: CaseLinkResolvers<ContextType>;
  CaseLinkConnection?: CaseLinkConnectionResolvers<ContextType>;
  CasePayload?: CasePayloadResolvers<ContextType>;
  CaseResult?: CaseResultResolvers<ContextType>;
  CaseSummary?: CaseSummaryResolvers<ContextType>;
  Category?: CategoryResolvers<ContextType>;
  CategoryConnection?: CategoryConnectionResolvers<ContextType>;
  ChildTask?: ChildTaskResolvers<ContextType>;
  CoHandler?: CoHandlerResolvers<ContextType>;
  CoHandlerProposal?: CoHandlerProposalResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeskChange?: DeskChangeResolvers<ContextType>;
  ExportStandingDataResult?: ExportStandingDataResultResolvers<ContextType>;
  Handover?: HandoverResolvers<ContextType>;
  HandoverLedger?: HandoverLedgerResolvers<ContextType>;
  Hastening?: HasteningResolvers<ContextType>;
  ImportStandingDataResult?: ImportStandingDataResultResolvers<ContextType>;
  InfoRequest?: InfoRequestResolvers<ContextType>;
  JointRuling?: JointRulingResolvers<ContextType>;
  LeadWait?: LeadWaitResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Particular?: ParticularResolvers<ContextType>;
  Post?: PostResolvers<ContextType>;
  PostConnection?: PostConnectionResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Rejection?: RejectionResolvers<ContextType>;
  RejectionDetail?: RejectionDetailResolvers<ContextType>;
  Responsibility?: ResponsibilityResolvers<ContextType>;
  ReturnPrecedent?: ReturnPrecedentResolvers<ContextType>;
  ReturnPrecedentConnection?: ReturnPrecedentConnectionResolvers<ContextType>;
  RuleVersion?: RuleVersionResolvers<ContextType>;
  Ruleset?: RulesetResolvers<ContextType>;
  RulesetCell?: RulesetCellResolvers<ContextType>;
  RulesetRow?: RulesetRowResolvers<ContextType>;
  RulesetRowConnection?: RulesetRowConnectionResolvers<ContextType>;
  RulesetVersion?: RulesetVersionResolvers<ContextType>;
  RulesetVersionConnection?: RulesetVersionConnectionResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SessionResult?: SessionResultResolvers<ContextType>;
  Shelving?: ShelvingResolvers<ContextType>;
  SimilarCase?: SimilarCaseResolvers<ContextType>;
  StandingDataExport?: StandingDataExportResolvers<ContextType>;
  StandingDataImport?: StandingDataImportResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Task?: TaskResolvers<ContextType>;
  TaskConnection?: TaskConnectionResolvers<ContextType>;
  TaskNode?: TaskNodeResolvers<ContextType>;
  TaskPayload?: TaskPayloadResolvers<ContextType>;
  TaskResult?: TaskResultResolvers<ContextType>;
  TaskSummary?: TaskSummaryResolvers<ContextType>;
  TimelineConnection?: TimelineConnectionResolvers<ContextType>;
  TimelineEntry?: TimelineEntryResolvers<ContextType>;
  UUID?: GraphQLScalarType;
  Unit?: UnitResolvers<ContextType>;
  UnitConnection?: UnitConnectionResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
};

