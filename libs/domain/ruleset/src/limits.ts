import type { RuleRow } from './ruleset.js';

/** Which limit is asked for: a duty, and what is known of the matter. */
export interface LimitQuestion {
  readonly duty: string;
  readonly categoryCode?: string;
  readonly requestKind?: string;
  readonly level?: string;
}

/** A row of LIMITS. `specific` says whether it names the category, the kind or the level. */
export interface LimitRow {
  readonly key: string;
  readonly name: string;
  readonly amount: number;
  readonly unit: string;
  readonly namesCategory: boolean;
}

/** The limits of one version, by their keys. */
export type LimitTable = ReadonlyMap<string, LimitRow>;

export function limitTable(rows: readonly RuleRow[]): LimitTable {
  return new Map(
    rows.map(({ key, cells }) => [
      key,
      {
        key,
        name: cells['name'] ?? '',
        amount: Number(cells['amount']),
        unit: cells['unit'] ?? '',
        namesCategory: cells['categoryCode'] !== '',
      },
    ]),
  );
}

/**
 * The limit that holds: the row that names most of the question. A category counts more than a kind of
 * request, and that more than a level. Eight look-ups at most, however long the list.
 */
export function findLimit(
  limits: LimitTable,
  { duty, categoryCode = '', requestKind = '', level = '' }: LimitQuestion,
): LimitRow | undefined {
  for (const category of both(categoryCode)) {
    for (const kind of both(requestKind)) {
      for (const at of both(level)) {
        const found = limits.get(`${duty}|${category}|${kind}|${at}`);
        if (found) return found;
      }
    }
  }
  return undefined;
}

function both(named: string): readonly string[] {
  return named === '' ? [''] : [named, ''];
}
