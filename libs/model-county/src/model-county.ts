import type { AreaPath, Level, Role, Unit, UnitKind } from '@grid/territory';
import type { LocalDate, TimeLimit, WorkCalendar } from '@grid/worktime';

/** An area 区域 of the five-level tree. Parents come before children wherever areas are listed. */
export interface ModelArea {
  readonly areaId: string;
  readonly path: AreaPath;
  readonly parentPath: AreaPath | null;
  readonly level: Level;
  /** As people say it within the area above: `荷花村`, `第一网格`. */
  readonly name: string;
  /** As the register of statistics writes it (`荷花村民委员会`); the plain name below the village. */
  readonly officialName: string;
  /** 12 digits down to the village, 15 for a grid, 18 for a building. An attribute: codes change, areas stay. */
  readonly statisticalCode: string;
  readonly validFrom: LocalDate;
}

/** A unit 单位: the office of an area, or a department of the county or of a town. Superiors come first. */
export interface ModelUnit extends Unit {
  /** The office it answers to; null for the county center alone. */
  readonly parentUnitId: string | null;
  /** First letters of a department's name in pinyin (`mzj` 民政局), by which its accounts are named; null for offices. */
  readonly initials: string | null;
}

/** A post 岗位: a role at a unit. A citizen's post has no unit; his area is the county. */
export interface ModelPost {
  readonly postId: string;
  readonly unitId: string | null;
  readonly areaPath: AreaPath;
  readonly role: Role;
  readonly title: string;
  readonly validFrom: LocalDate;
}

/** A demonstration account in a post. It bears the post's title: the model county has no invented people. */
export interface ModelAccount {
  readonly accountId: string;
  readonly username: string;
  readonly displayName: string;
  readonly postId: string;
}

/** COMPONENT 部件: a thing that stands somewhere (a manhole cover). MATTER 事件: something that happens. */
export const CATEGORY_KINDS = ['COMPONENT', 'MATTER'] as const;
export type CategoryKind = (typeof CATEGORY_KINDS)[number];

/** A class 大类 of categories. */
export interface ModelCategoryClass {
  readonly classId: string;
  readonly kind: CategoryKind;
  readonly code: string;
  readonly name: string;
}

/** A category 小类 with its defaults. Components and matters share codes: only kind and code together are a key. */
export interface ModelCategory {
  readonly categoryId: string;
  readonly kind: CategoryKind;
  readonly code: string;
  readonly name: string;
  readonly classCode: string;
  readonly className: string;
  /** The component a matter is about (`供水井盖` of `供水井盖异常`), or null. */
  readonly componentCode: string | null;
  readonly limit: TimeLimit;
  /** Whether a case may be settled on the spot 即办即结. */
  readonly onSpotAllowed: boolean;
  readonly responsible: { readonly unitKind: UnitKind; readonly unitId: string | null };
}

/** What a citizen wants: 咨询, 求助, 建议, 投诉, 举报. */
export const REQUEST_KINDS = ['CONSULTATION', 'HELP', 'SUGGESTION', 'COMPLAINT', 'REPORT'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** A kind of request with its default limit to resolve. */
export interface ModelRequestKind {
  readonly kind: RequestKind;
  readonly name: string;
  readonly limit: TimeLimit;
  readonly onSpotAllowed: boolean;
  readonly source: string;
}

/** The duties beside resolving that have a limit or a window. */
export const DUTIES = [
  'ACCEPT', // 受理
  'REPLY', // 补充回复
  'DISPATCH', // 派遣
  'SIGN', // 签收
  'FIRST_CONTACT', // 首次联系
  'CHECK', // 核查
  'FEEDBACK_WINDOW', // 评价期
  'CALL_BACK', // 回访
  'RECTIFY', // 整改
  'REOPEN_WINDOW', // 重办期
  'SHELVE_REVIEW', // 挂账复核
  'SHARING_REPLY', // 共享答复
] as const;
export type Duty = (typeof DUTIES)[number];

/** A duty's default limit, with where the number comes from. */
export interface ModelDutyLimit {
  readonly duty: Duty;
  readonly name: string;
  readonly limit: TimeLimit;
  readonly source: string;
}

/** A ground or a reason 依据与理由 for an action on a case or a task. */
export interface ModelGround {
  /** What it is given for: REFUSAL, RETURN, SUSPENSION … */
  readonly use: string;
  readonly code: string;
  readonly name: string;
  /** The law and its article; empty where none is needed. */
  readonly legalBasis: string;
  readonly guidance: string;
}

/** A whole county to begin with: the same, to the last id, wherever and whenever it is built. */
export interface ModelCounty {
  readonly name: string;
  readonly areas: readonly ModelArea[];
  readonly units: readonly ModelUnit[];
  readonly posts: readonly ModelPost[];
  readonly accounts: readonly ModelAccount[];
  readonly categoryClasses: readonly ModelCategoryClass[];
  readonly categories: readonly ModelCategory[];
  readonly kinds: readonly ModelRequestKind[];
  readonly duties: readonly ModelDutyLimit[];
  readonly grounds: readonly ModelGround[];
  readonly calendar: WorkCalendar;
  /** The file the calendar was read from, as it is stored and given out. */
  readonly calendarFile: unknown;
}
