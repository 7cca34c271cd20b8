import {
  category,
  choice,
  code,
  date,
  duty,
  optional,
  place,
  time,
  unit,
  whole,
  words,
  year,
  yesNo,
} from './cells.js';
import type { CellKind } from './cells.js';
import type { RulesetName } from './ruleset.js';

/** A column: its identifier, its heading in a sheet, and what its cells hold. */
export interface Column {
  readonly name: string;
  readonly heading: string;
  readonly kind: CellKind;
}

/** Limits that a case or a task may have 时限事项: resolving, and the duties and windows beside it. */
export const LIMIT_DUTIES = {
  RESOLVE: '办结',
  ACCEPT: '受理',
  REPLY: '补充回复',
  DISPATCH: '派遣',
  SIGN: '签收',
  FIRST_CONTACT: '首次联系',
  CHECK: '核查',
  FEEDBACK_WINDOW: '评价期',
  CALL_BACK: '差评回访',
  RECTIFY: '差评整改',
  REOPEN_WINDOW: '重办期',
  SHELVE_REVIEW: '挂账复核',
  SHARING_REPLY: '共享答复',
  SIMILAR_WINDOW: '重复检索',
} as const;

/** Kinds of requests 诉求类型. Every one has its general limit to resolve. */
export const REQUEST_KIND_NAMES = {
  CONSULTATION: '咨询',
  HELP: '求助',
  SUGGESTION: '建议',
  COMPLAINT: '投诉',
  REPORT: '举报',
} as const;

const LEVEL_NAMES = { COUNTY: '县级', TOWN: '镇级', COMMUNITY: '社区级', GRID: '网格级', BUILDING: '楼院级' };

const LIMIT_UNIT_NAMES = {
  WORK_DAY: '工作日',
  WORK_HOUR: '工作时',
  NATURAL_DAY: '自然日',
  NATURAL_HOUR: '自然时',
  URGENT_HOUR: '急要件时',
};

/** What a ground or a reason is given for. */
export const GROUND_USES = {
  REFUSAL: '不予受理',
  RETURN: '退单',
  SUSPENSION: '中止',
  EXTENSION: '延时',
  SHELVING: '挂账',
  RECALL: '收回',
  REOPENING: '重办',
  WITHDRAWAL: '撤回',
  VOIDING: '作废',
} as const;

/** What a row of a calendar says: a published year, a stretch of office hours, a day off, a worked weekend day. */
export const CALENDAR_ENTRIES = {
  YEAR: '公布年度',
  SLOT: '工作时段',
  HOLIDAY: '放假',
  WORK_DAY: '调休上班',
} as const;

const column = (name: string, heading: string, kind: CellKind): Column => ({ name, heading, kind });

/** The columns of every ruleset, in the order in which sheets have them. */
export const COLUMNS: Readonly<Record<RulesetName, readonly Column[]>> = {
  CALENDARS: [
    // Blank is the county's own; a department's variant has office hours, and days, of its own.
    column('unit', '适用单位', optional(unit)),
    column('entry', '内容', choice(CALENDAR_ENTRIES)),
    column('year', '年度', optional(year)),
    column('date', '日期', optional(date)),
    column('from', '开始时间', optional(time)),
    column('to', '结束时间', optional(time)),
    column('name', '名称', optional(words(40))),
  ],
  CATEGORIES: [
    column('code', '类别编码', {
      read: (text) =>
        /^[A-Z0-9-]{1,24}$/.test(text)
          ? { ok: true, value: text }
          : { ok: false, problem: 'is not a code', nextStep: 'use up to 24 capital letters, digits and -' },
      write: (value) => value,
    }),
    column('kind', '种类', choice({ COMPONENT: '部件', MATTER: '事件' })),
    column('parentName', '大类', words(60)),
    column('name', '类别名称', words(60)),
    column('limitWorkDays', '办结时限（工作日）', whole(1, 365)),
    column('onSpotAllowed', '可即办即结', yesNo),
  ],
  LIMITS: [
    column('duty', '时限事项', duty(LIMIT_DUTIES)),
    column('categoryCode', '类别编码', optional(category)),
    column('requestKind', '诉求类型', optional(choice(REQUEST_KIND_NAMES))),
    column('level', '受理层级', optional(choice(LEVEL_NAMES))),
    column('amount', '时限', whole(1, 9999)),
    column('unit', '单位', choice(LIMIT_UNIT_NAMES)),
    column('name', '名称', words(60)),
    column('source', '依据', optional(words(200))),
  ],
  RESPONSIBILITIES: [
    column('categoryCode', '类别编码', category),
    column('areaPath', '区域', place),
    // Blank is the office of wherever the matter is 属地.
    column('unit', '责任单位', optional(unit)),
  ],
  GROUNDS: [
    column('use', '用途', choice(GROUND_USES)),
    column('code', '编码', code),
    column('name', '名称', words(60)),
    column('legalBasis', '法律依据', optional(words(200))),
    column('guidance', '说明', optional(words(200))),
  ],
};

/** The columns whose cells together name a row. */
export const KEY_COLUMNS: Readonly<Record<RulesetName, readonly string[]>> = {
  CALENDARS: ['unit', 'entry', 'year', 'date', 'from'],
  CATEGORIES: ['code'],
  LIMITS: ['duty', 'categoryCode', 'requestKind', 'level'],
  RESPONSIBILITIES: ['categoryCode', 'areaPath'],
  GROUNDS: ['use', 'code'],
};

/** The key of a row: no cell that names one holds a bar. */
export function keyOf(name: RulesetName, cells: Readonly<Record<string, string>>): string {
  return KEY_COLUMNS[name].map((column) => cells[column] ?? '').join('|');
}
