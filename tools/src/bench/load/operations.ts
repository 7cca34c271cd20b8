import { uuidV7 } from './uuid-v7.js';

// The operations that are measured, as a console sends them: one text each, so that it is parsed once.

const CASE = '... on CasePayload { case { id number status version } } ... on Rejection { code reason }';
const TASK = '... on TaskPayload { task { id status version } } ... on Rejection { code reason }';

function mutation(name: string, type: string, payload: string): string {
  return `mutation ${name}($input: ${type}!) { ${name}(input: $input) { __typename ${payload} } }`;
}

export const ACTIONS = {
  submitCase: mutation('submitCase', 'SubmitCaseInput', CASE),
  acceptCase: mutation('acceptCase', 'AcceptCaseInput', CASE),
  dispatchCase: mutation(
    'dispatchCase',
    'DispatchCaseInput',
    '... on CasePayload { case { id status rootTasks { id } } } ... on Rejection { code reason }',
  ),
  signTask: mutation('signTask', 'SignTaskInput', TASK),
  reportDone: mutation('reportDone', 'ReportDoneInput', TASK),
  checkCase: mutation('checkCase', 'CheckCaseInput', CASE),
  closeCase: mutation('closeCase', 'CloseCaseInput', CASE),
} as const;

export const QUESTIONS = {
  case: 'query caseStatus($id: ID!) { case(id: $id) { status } }',
  task: 'query taskStatus($id: ID!) { task(id: $id) { status } }',
  cases: `query cases($areaPath: String, $statuses: [CaseStatus!], $first: Int, $after: String) {
    cases(areaPath: $areaPath, statuses: $statuses, order: DUE_FIRST, first: $first, after: $after) {
      nodes { id number status title requestKind categoryCode placePath placeText submittedAt dueAt }
      pageInfo { hasNextPage endCursor } } }`,
  desk: `query desk($unitId: ID, $first: Int, $after: String) {
    desk(unitId: $unitId, first: $first, after: $after) {
      nodes { id caseId caseNumber status role title categoryCode placePath placeText dueAt }
      pageInfo { hasNextPage endCursor } } }`,
  anyCases: `query anyCases($areaPath: String, $statuses: [CaseStatus!], $categoryCode: String, $dueFrom: DateTime,
      $dueTo: DateTime, $order: CaseOrder, $first: Int, $after: String) {
    cases(areaPath: $areaPath, statuses: $statuses, categoryCode: $categoryCode, dueFrom: $dueFrom, dueTo: $dueTo,
      order: $order, first: $first, after: $after) { nodes { id status } pageInfo { endCursor } } }`,
  anyDesk: `query anyDesk($statuses: [TaskStatus!], $first: Int) {
    desk(statuses: $statuses, first: $first) { nodes { id } pageInfo { endCursor } } }`,
  wholeCase: `query wholeCase($id: ID!) {
    case(id: $id) { status tasks { task { id status } } timeline(first: 50) { nodes { fact at } } } }`,
} as const;

/** A request body. */
export function body(query: string, variables: object): string {
  return JSON.stringify({ query, variables });
}

/** Everything of a submission but what makes it unique. */
const MATTER = {
  requestKind: 'HELP',
  categoryCode: '',
  channel: 'PHONE',
  description:
    '小区东门外人行道路面塌陷约两平方米,夜间无照明,老人和学生经过时容易摔倒,希望尽快设置警示并修复。',
  reporter: { name: '来电群众', phone: '13800000000' },
};
const before = `{"query":${JSON.stringify(ACTIONS.submitCase)},"variables":{"input":{"commandId":"`;
const between = `",${JSON.stringify(MATTER).slice(1, -1)},"placePath":"`;

/** A submission nobody has made yet, put together from ready pieces. `serial` makes its text unique. */
export function submission(serial: number, placePath: string): string {
  return `${before}${uuidV7()}${between}${placePath}","placeText":"东门外第${serial}号路灯旁","title":"路面塌陷待修复(${serial})"}}}`;
}
