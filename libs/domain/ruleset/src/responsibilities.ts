import { parentOf, type AreaPath } from '@grid/territory';

/** The keys under which RESPONSIBILITIES may name who answers for a category somewhere: nearest area first. */
export function responsibilityKeys(categoryCode: string, placePath: AreaPath): readonly string[] {
  const keys: string[] = [];
  for (let path: AreaPath | undefined = placePath; path !== undefined; path = parentOf(path))
    keys.push(`${categoryCode}|${path}`);
  return keys;
}

/** Who answers for a category somewhere: the most specific area wins. Undefined when the list says nothing. */
export function responsibleRow<Row>(
  rows: ReadonlyMap<string, Row>,
  categoryCode: string,
  placePath: AreaPath,
): Row | undefined {
  for (const key of responsibilityKeys(categoryCode, placePath)) {
    const row = rows.get(key);
    if (row !== undefined) return row;
  }
  return undefined;
}
