import type { RuleRow } from './ruleset.js';

/** What a new version does to the one before it, by the keys of the rows. */
export interface RuleChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** Compares two versions row by row. The order of rows, and of cells, carries no meaning. */
export function changesBetween(before: readonly RuleRow[], after: readonly RuleRow[]): RuleChanges {
  const old = new Map(before.map((row) => [row.key, row]));
  const added: string[] = [];
  const changed: string[] = [];
  for (const row of after) {
    const known = old.get(row.key);
    if (!known) added.push(row.key);
    else if (!sameCells(known, row)) changed.push(row.key);
    old.delete(row.key);
  }
  return { added, changed, removed: [...old.keys()] };
}

/** Whether a new version says what the old one says. */
export function isSame({ added, changed, removed }: RuleChanges): boolean {
  return added.length + changed.length + removed.length === 0;
}

function sameCells(one: RuleRow, other: RuleRow): boolean {
  const names = new Set([...Object.keys(one.cells), ...Object.keys(other.cells)]);
  return [...names].every((name) => (one.cells[name] ?? '') === (other.cells[name] ?? ''));
}
