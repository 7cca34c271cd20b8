/** What people look at of a case. */
export interface CaseSeen {
  readonly id: string;
  readonly version: number;
  readonly number: string | null;
  readonly status: string;
  readonly round: number;
  readonly title: string;
  readonly description: string;
  readonly dueAt: string | null;
  readonly reworkCount: number;
  readonly rootTasks: readonly ChildSeen[];
}

/** What people look at of a task. */
export interface TaskSeen {
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
  readonly caseNumber: string | null;
  readonly unitId: string;
  readonly status: string;
  readonly following: boolean;
  readonly title: string;
  readonly reworkCount: number;
  readonly children: readonly ChildSeen[];
}

/** A task below another, or below the case. */
export interface ChildSeen {
  readonly id: string;
  readonly unitId: string;
  readonly status: string;
  /** Whether the one above waits for it. */
  readonly mandatory: boolean;
}

/** A line of a timeline. */
export interface TimelineLine {
  readonly id: string;
  readonly at: string;
  readonly source: string;
  readonly taskId: string | null;
  readonly fact: string;
  readonly actorName: string;
  readonly unitName: string;
  readonly particulars: readonly { readonly key: string; readonly value: string }[];
}

/** The rules said no. */
export interface RejectionSeen {
  readonly code: string;
  readonly decidedBy: string;
  readonly reason: string;
  readonly nextStep: string;
}

const CHILD = '{ id unitId status mandatory }';
const REJECTION = '... on Rejection { code decidedBy reason nextStep }';

/** The fields of {@link CaseSeen}. */
export const CASE = `{ id version number status round title description dueAt reworkCount rootTasks ${CHILD} }`;
/** The fields of {@link TaskSeen}. */
export const TASK = `{ id version caseId caseNumber unitId status following title reworkCount children ${CHILD} }`;
/** The fields of {@link TimelineLine}. */
export const LINE = '{ id at source taskId fact actorName unitName particulars { key value } }';

const CASE_ACTIONS = [
  'submitCase',
  'acceptCase',
  'refuseCase',
  'resolveOnSpot',
  'dispatchCase',
  'addCoHandler',
  'proposeCoHandler',
  'decideCoHandler',
  'ruleCaseReturn',
  'ruleCaseJointly',
  'recallCaseTask',
  'requestInfo',
  'supplyInfo',
  'mergeCase',
  'unmergeCase',
  'proposeShelving',
  'decideShelving',
  'unshelveCase',
  'hastenCase',
  'noteCase',
  'attachToCase',
  'checkCase',
  'closeCase',
  'reopenCase',
  'withdrawCase',
  'voidCase',
] as const;
const TASK_ACTIONS = [
  'takeInRequest',
  'signTask',
  'handDownTask',
  'handUpTask',
  'requestReturn',
  'ruleReturn',
  'recallTask',
  'noteTask',
  'attachToTask',
  'reportDone',
] as const;

/** An action on a case, by its name in the schema. */
export type CaseAction = (typeof CASE_ACTIONS)[number];
/** An action on a task, by its name in the schema. */
export type TaskAction = (typeof TASK_ACTIONS)[number];
/** Everything people do. */
export const ACTIONS: readonly (CaseAction | TaskAction)[] = [...CASE_ACTIONS, ...TASK_ACTIONS];

/** The mutation of an action, with one variable `$input`. */
export function mutationOf(action: CaseAction | TaskAction): string {
  const input = `${action[0]?.toUpperCase()}${action.slice(1)}Input`;
  const payload = (CASE_ACTIONS as readonly string[]).includes(action)
    ? `... on CasePayload { case ${CASE} }`
    : `... on TaskPayload { task ${TASK} }`;
  return `mutation ${action}($input: ${input}!) { ${action}(input: $input) { __typename ${payload} ${REJECTION} } }`;
}

/** Logs in; `$input` is a LoginInput. */
export const LOG_IN = `mutation logIn($input: LoginInput!) { login(input: $input) {
  __typename ... on Session { accessToken viewer { id role name unitId unitName areaPath } } ${REJECTION} } }`;
