import type { ActedBy } from '@grid/domain-handoff';
import type { Instant } from '@grid/kernel';

/** The lists of standing data 基础数据 that administrators keep. */
export const RULESETS = [
  'CALENDARS', // 工作日历
  'CATEGORIES', // 案件类别
  'LIMITS', // 时限
  'RESPONSIBILITIES', // 责任清单
  'GROUNDS', // 依据与理由
] as const;
export type RulesetName = (typeof RULESETS)[number];

/** A row of a ruleset: every cell in its canonical form, and the key that names it among the others. */
export interface RuleRow {
  readonly key: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** A published version of a ruleset. Never changed: what is wrong is put right by the next one. */
export interface RulesetVersion {
  readonly number: number;
  /** From when on new cases take it. Never earlier than that of the version before. */
  readonly validFrom: Instant;
  /** In the order of their keys. */
  readonly rows: readonly RuleRow[];
}

/** A ruleset since the county was loaded. Its founding version is older than its first fact. */
export interface Ruleset {
  readonly name: RulesetName;
  /** The newest version published here; null while the founding version is still the newest. */
  readonly newest: RulesetVersion | null;
  readonly reason: string;
  readonly publishedBy: ActedBy | null;
  readonly publishedAt: Instant | null;
  readonly exportCount: number;
  readonly changedAt: Instant;
}

export type RulesetState = Ruleset | null;

/** Which version of each ruleset something was decided under. A ruleset that has none is absent. */
export type RuleVersions = Readonly<Partial<Record<RulesetName, number>>>;

/** The formats standing data are written to and read from. */
export const SHEET_FORMATS = ['XLSX', 'CSV'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];
