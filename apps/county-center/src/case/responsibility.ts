import { responsibleRow, type RuleRow } from '@grid/domain-ruleset';
import { ancestorAt, contains, type AreaPath, type Unit, type UnitKind } from '@grid/territory';

/** Who answers for a category 责任清单: one department, or the office of wherever it is. */
export interface Responsibility {
  readonly responsibleKind: UnitKind;
  readonly responsibleUnitId: string | null;
}

/** Who answers for a category at a place: the row of the most specific area. Undefined when none speaks of it. */
export function responsibilityAt(
  rows: ReadonlyMap<string, RuleRow>,
  categoryCode: string,
  placePath: AreaPath,
): Responsibility | undefined {
  const row = responsibleRow(rows, categoryCode, placePath);
  if (row === undefined) return undefined;
  const unitId = row.cells['unit'] ?? '';
  return unitId === ''
    ? { responsibleKind: 'AREA_OFFICE', responsibleUnitId: null }
    : { responsibleKind: 'DEPARTMENT', responsibleUnitId: unitId };
}

/**
 * Whether the responsibility catalogue names a unit for a matter: the category's own department, the office of
 * an area the place lies in, or a department of the place's town. Anyone else takes a reason in writing.
 */
export function isNamedByCatalogue(
  unit: Unit,
  placePath: AreaPath,
  category: Responsibility | undefined,
): boolean {
  if (category?.responsibleUnitId === unit.unitId) return true;
  if (unit.kind === 'AREA_OFFICE') return contains(unit.areaPath, placePath);
  const town = ancestorAt(placePath, 'TOWN');
  return town !== undefined && unit.areaPath === town;
}
