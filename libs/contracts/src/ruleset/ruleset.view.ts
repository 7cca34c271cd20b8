import type { RulesetName, SheetFormat } from '@grid/domain-ruleset';

/** A version of a list of standing data, without its rows. */
export interface RulesetVersionView {
  readonly ruleset: RulesetName;
  readonly number: number;
  /** What the version was called when it came, such as a calendar's `cn-2026.1`; empty for those published here. */
  readonly label: string;
  readonly validFrom: string;
  readonly publishedAt: string;
  /** The post that published it; `SYSTEM` for what the county was loaded with. */
  readonly publishedBy: string;
  readonly reason: string;
  readonly rowCount: number;
}

/** A list of standing data, and which of its versions matter now. */
export interface RulesetView {
  readonly ruleset: RulesetName;
  readonly inForce: RulesetVersionView | null;
  /** May be valid only later. */
  readonly newest: RulesetVersionView | null;
}

/** A row of a version, its cells as a sheet has them. */
export interface RulesetRowView {
  readonly cells: readonly { readonly column: string; readonly heading: string; readonly text: string }[];
}

/** What a file did, or would do, to a list. */
export interface RulesetImportView {
  readonly ruleset: RulesetName;
  readonly dryRun: boolean;
  /** The version that was published; null after a dry run, and when the file says what is in force already. */
  readonly published: number | null;
  readonly validFrom: string | null;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** A version as a file. */
export interface RulesetExportView {
  readonly ruleset: RulesetName;
  readonly number: number;
  readonly format: SheetFormat;
  readonly fileName: string;
  /** Base64. */
  readonly file: string;
}

/** Who answers for a category at a place, as one row of the responsibility catalogue has it. */
export interface ResponsibilityView {
  readonly categoryCode: string;
  /** The area the row names: the place's own, or one it lies in. */
  readonly areaPath: string;
  /** Null: the office of wherever it is 属地. */
  readonly unitId: string | null;
}
