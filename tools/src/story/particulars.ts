const DAY = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'medium' });
const LONGEST = 40;

const CHANNELS: Readonly<Record<string, string>> = {
  PHONE: '电话',
  DESK: '窗口',
  WEB: '网站',
  WECHAT: '微信',
  MOBILE: '移动端',
  TV: '电视',
  GRID: '网格',
};
const KINDS: Readonly<Record<string, string>> = {
  CONSULTATION: '咨询',
  HELP: '求助',
  SUGGESTION: '建议',
  COMPLAINT: '投诉',
  REPORT: '举报',
};
const ANSWERS: Readonly<Record<string, string>> = {
  TASK_SIGNED: '下级已签收',
  TASK_REPORTED: '下级已报结',
  RETURN_REQUESTED: '下级申请退单',
  TASK_RECALLED: '下级已收回',
};

const asIs = (text: string) => [...text].slice(0, LONGEST).join('');
const lookedUp = (words: Readonly<Record<string, string>>) => (text: string) => words[text] ?? text;
const day = (text: string) => DAY.format(new Date(text));

/** How each particular is said; what is not here goes without saying. */
const SAID: Readonly<Record<string, (value: string) => string>> = {
  channel: lookedUp(CHANNELS),
  requestKind: lookedUp(KINDS),
  number: (text) => `编号 ${text}`,
  limitWorkDays: (text) => `时限 ${text} 个工作日`,
  to: (text) => `→ ${text}`,
  from: (text) => `自 ${text}`,
  dueAt: (text) => `${day(text)}前办结`,
  instruction: asIs,
  answer: lookedUp(ANSWERS),
  result: asIs,
  remark: asIs,
  reason: asIs,
  text: asIs,
  conclusion: asIs,
  reopenUntil: (text) => `${day(text)}前可申请重办`,
};

/** What a fact has to say besides its name, in the words of the field. */
export function particularsInWords(
  particulars: readonly { readonly key: string; readonly value: string }[],
): string {
  return particulars.flatMap(({ key, value }) => SAID[key]?.(value) ?? []).join('，');
}
