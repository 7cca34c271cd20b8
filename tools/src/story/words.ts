/** Facts in the words of the field, as a timeline shows them. */
export const FACTS: Readonly<Record<string, string>> = {
  CaseSubmitted: '提交诉求',
  CaseTakenIn: '基层受理登记',
  CaseRegistered: '受理立案',
  CaseRefused: '不予受理',
  CaseResolvedOnSpot: '即办即结',
  CaseDispatched: '派遣',
  CaseHandedUp: '上报',
  CaseNoted: '办理记录',
  FileAttached: '添加附件',
  CheckPassed: '核查通过',
  CheckFailed: '核查不通过',
  CaseClosed: '结案',
  CaseReopened: '重办',
  CaseWithdrawn: '撤回',
  CaseVoided: '作废',
  TaskReceived: '收到交办',
  RequestTakenIn: '自行受理',
  TaskTakenUp: '接手上报',
  TaskSigned: '签收',
  TaskHandedDown: '转交办',
  TaskHandedUp: '上报',
  ReturnRequested: '申请退单',
  ReturnGranted: '同意退单',
  ReturnDenied: '不同意退单',
  ReworkOrdered: '要求返工',
  TaskRecalled: '收回',
  TaskNoted: '办理记录',
  TaskReported: '报结',
  TaskCompleted: '办结',
  CaseNumbered: '取得案件编号',
  ChildAnswered: '获知下级进展',
  ChildReturnRuled: '裁定退单',
  ChildRecallOrdered: '要求收回',
  HandoffRefusalNoted: '获知对方未接',
};

/** States of a case. */
export const CASE_STATES: Readonly<Record<string, string>> = {
  SUBMITTED: '待受理',
  NOT_ACCEPTED: '不予受理',
  REGISTERED: '待派遣',
  IN_HANDLING: '办理中',
  PENDING_CHECK: '待核查',
  PENDING_FEEDBACK: '待回访评价',
  CLOSED: '已结案',
  WITHDRAWN: '已撤回',
  VOIDED: '已作废',
};

/** The five owners. */
export const LEVELS: Readonly<Record<string, string>> = {
  COUNTY_CENTER: '县中心',
  TOWN_SUBCENTER: '镇分中心',
  COMMUNITY_STATION: '社区工作站',
  GRID_WORKER: '网格员',
  BUILDING_HEAD: '楼院长',
};
