import type { Instant } from '@grid/kernel';
import type { Actor } from '@grid/territory';
import type { RuleRow, RulesetName, RulesetVersion, SheetFormat } from './ruleset.js';

/** What administrators may do to a ruleset. Rows are handed in checked. */
export type RulesetCommand = { readonly actor: Actor; readonly now: Instant } & (
  | {
      readonly type: 'PublishRuleset';
      readonly ruleset: RulesetName;
      readonly rows: readonly RuleRow[];
      /** The newest version when nothing was published here yet: what the county was loaded with. */
      readonly founding: RulesetVersion | null;
      /** The version the rows were made from; null when that is not said. */
      readonly basedOn: number | null;
      /** Null: from now on. */
      readonly validFrom: Instant | null;
      readonly reason: string;
      readonly dryRun: boolean;
    }
  | {
      readonly type: 'ExportRuleset';
      readonly ruleset: RulesetName;
      readonly number: number;
      readonly format: SheetFormat;
    }
);

/** One kind of ruleset command. */
export type RulesetCommandOf<Type extends RulesetCommand['type']> = Extract<
  RulesetCommand,
  { readonly type: Type }
>;
