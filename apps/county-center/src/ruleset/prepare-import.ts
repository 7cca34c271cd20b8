import {
  checkRows,
  COLUMNS,
  fileHasErrors,
  readSheet,
  RULESETS,
  type RuleRow,
  type RulesetName,
  type RulesetVersion,
  type RuleVersions,
} from '@grid/domain-ruleset';
import type { Decision } from '@grid/kernel';
import type { County } from '../county.js';
import type { VersionRecord } from '../persistence/ruleset-reader.js';
import { fileUnreadable } from '../rejections.js';
import { readSheetFile } from '../sheets/sheet-formats.js';
import { knownNames } from './known-names.js';

/** A file read and checked against the county as it is, or why it is not taken. */
export type PreparedImport =
  | { readonly ok: true; readonly rows: readonly RuleRow[]; readonly founding: RulesetVersion | null }
  | Extract<Decision<never>, { ok: false }>;

/** Reads a file and checks every row of it; nothing is changed. Lists are checked against the newest of the others. */
export async function prepareImport(
  county: County,
  ruleset: RulesetName,
  file: string,
): Promise<PreparedImport> {
  const read = await readSheetFile(Buffer.from(file, 'base64'));
  if (!read.ok) return fileUnreadable(read.problem, read.nextStep);
  const newest = await county.standing.rulesets.newest();
  const rules = await county.standing.rulesUnder(numbersOf(newest));
  const known = await knownNames(county.runtime, rules);
  const latest = newest.find(({ name }) => name === ruleset);
  const before = latest ? await county.standing.rulesets.whole(latest) : null;
  const { rows, problems } = readSheet(ruleset, read.sheet, known);
  // Rows that cannot be read would be missing in a check of the whole.
  const found =
    problems.length > 0
      ? problems
      : checkRows(ruleset, rows, {
          before: before?.rows ?? [],
          categoriesInUse: ruleset === 'CATEGORIES' ? await categoriesInUse(county, newest) : new Map(),
        });
  if (found.length > 0) return fileHasErrors([...found].sort((a, b) => a.row - b.row));
  return { ok: true, rows: rows.map(({ key, cells }) => ({ key, cells })), founding: before };
}

function numbersOf(versions: readonly VersionRecord[]): RuleVersions {
  return Object.fromEntries(versions.map(({ name, number }) => [name, number]));
}

/** Categories that the newest versions of other lists name, with what those lists are called. */
async function categoriesInUse(
  county: County,
  newest: readonly VersionRecord[],
): Promise<ReadonlyMap<string, string>> {
  const inUse = new Map<string, string>();
  for (const name of RULESETS) {
    const version = newest.find((one) => one.name === name);
    if (!version || !COLUMNS[name].some((column) => column.name === 'categoryCode')) continue;
    for (const { cells } of await county.standing.rulesets.rows(name, version.number)) {
      const code = cells['categoryCode'] ?? '';
      if (code !== '' && !inUse.has(code)) inUse.set(code, name);
    }
  }
  return inUse;
}
