import type { ActedBy } from '@grid/domain-handoff';
import type { Instant } from '@grid/kernel';
import type { RuleRow, RulesetName, SheetFormat } from './ruleset.js';

/** The facts of a ruleset. */
export type RulesetEvent =
  /** The whole version, so that the log alone says what was in force at any time. */
  | {
      readonly type: 'RulesetPublished';
      readonly ruleset: RulesetName;
      readonly number: number;
      readonly validFrom: Instant;
      readonly reason: string;
      readonly rows: readonly RuleRow[];
      readonly added: number;
      readonly changed: number;
      readonly removed: number;
      /** The rows that are gone, as they last were. */
      readonly removedRows: readonly RuleRow[];
      readonly by: ActedBy;
      readonly at: Instant;
    }
  | {
      readonly type: 'RulesetExported';
      readonly ruleset: RulesetName;
      readonly number: number;
      readonly format: SheetFormat;
      readonly by: ActedBy;
      readonly at: Instant;
    };
