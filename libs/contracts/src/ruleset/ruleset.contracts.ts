import { RULESETS, SHEET_FORMATS } from '@grid/domain-ruleset';
import { z } from 'zod';
import { categoryCode } from '../case/case.contracts.js';
import { command, query } from '../contract.js';
import { page, type Page } from '../page.js';
import { areaPath, instant, optionalText } from '../text.js';
import type {
  ResponsibilityView,
  RulesetExportView,
  RulesetImportView,
  RulesetRowView,
  RulesetVersionView,
  RulesetView,
} from './ruleset.view.js';

export const rulesetName = z.enum(RULESETS);

/** Largest file that is taken in, in bytes. As base64 it fits the gateway's largest body with room for the rest. */
export const MOST_FILE_BYTES = 180_000;

const county = 'county-center';
const versionNumber = z.int().min(1).max(1_000_000);

/** Publishes a file as the next version of a list, or says what it would change. All of it, or nothing. */
export const importStandingData = command<RulesetImportView>()(
  county,
  'import-standing-data',
  z.strictObject({
    ruleset: rulesetName,
    /** An .xlsx or .csv file; which, its content says. */
    file: z
      .base64()
      .min(4)
      .max(Math.ceil(MOST_FILE_BYTES / 3) * 4),
    dryRun: z.boolean().default(false),
    /** Why; a dry run needs none. */
    reason: optionalText(500),
    /** The version the file was made from: refused when another was published since. */
    basedOn: z.int().min(0).max(1_000_000).nullable().default(null),
    /** Null: from now on. */
    validFrom: instant.nullable().default(null),
  }),
);

/** Writes a version as a file. Who took what out is on record. */
export const exportStandingData = command<RulesetExportView>()(
  county,
  'export-standing-data',
  z.strictObject({
    ruleset: rulesetName,
    format: z.enum(SHEET_FORMATS),
    /** Null: the one in force. */
    number: versionNumber.nullable().default(null),
  }),
);

export const listRulesets = query<readonly RulesetView[]>()(county, 'list-rulesets', z.strictObject({}));
/** Newest first. */
export const listRulesetVersions = query<Page<RulesetVersionView>>()(
  county,
  'list-ruleset-versions',
  z.strictObject({ ...page, ruleset: rulesetName }),
);
/** By key. */
export const listRulesetRows = query<Page<RulesetRowView>>()(
  county,
  'list-ruleset-rows',
  z.strictObject({ ...page, ruleset: rulesetName, number: versionNumber.nullable().default(null) }),
);
/** Rows of the responsibility catalogue for a category at a place, the most specific area first: it wins. */
export const listResponsibilities = query<readonly ResponsibilityView[]>()(
  county,
  'list-responsibilities',
  z.strictObject({ categoryCode, placePath: areaPath }),
);
