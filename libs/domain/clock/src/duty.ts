/** What a clock limits 时限事项: one duty, of one case or task. */
export const DUTIES = [
  'ACCEPT', // 受理
  'REPLY', // 补充回复
  'DISPATCH', // 派遣
  'SIGN', // 签收
  'FIRST_CONTACT', // 首次联系
  'RESOLVE', // 办结
  'CHECK', // 核查
  'CALL_BACK', // 回访
  'RECTIFY', // 整改
  'SHELVE_REVIEW', // 挂账复核
  'FEEDBACK_WINDOW', // 评价期
  'REOPEN_WINDOW', // 重办期
  'SHARING_REPLY', // 共享答复
  'HASTENING_REPLY', // 催办回复
  'SUPERVISION_REPLY', // 督办回复
] as const;
export type Duty = (typeof DUTIES)[number];

/** What a rung says when its instant has come. */
export const RUNG_KINDS = [
  'WARNING',
  'DUE',
  'OVERDUE',
  'DEEMED_SIGNED',
  'WINDOW_END',
  'AUTO_RESUME',
] as const;
export type RungKind = (typeof RUNG_KINDS)[number];

/** What it means that the whole budget is used: late, for most; signing is deemed done, and a window ends. */
export function meaningOfDue(duty: Duty): RungKind {
  if (duty === 'SIGN') return 'DEEMED_SIGNED';
  return duty === 'FEEDBACK_WINDOW' || duty === 'REOPEN_WINDOW' ? 'WINDOW_END' : 'DUE';
}
