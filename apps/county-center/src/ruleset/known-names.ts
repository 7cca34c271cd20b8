import type { Known } from '@grid/domain-ruleset';
import type { ServiceRuntime } from '@grid/platform';
import type { CountyRules } from '../persistence/standing-data.js';

/** A unit as sheets name it. */
interface NamedUnit {
  readonly unitId: string;
  readonly name: string;
  readonly areaPath: string;
}

/** What cells may name: the county's categories and areas in force, its units, and the duties it has limits of. */
export async function knownNames(runtime: Pick<ServiceRuntime, 'pool'>, rules: CountyRules): Promise<Known> {
  const { rows } = await runtime.pool.query<NamedUnit>({
    name: 'units-to-name',
    text: `select unit_id as "unitId", name, area_path as "areaPath" from unit order by area_path, kind, unit_id`,
  });
  return {
    categories: new Set(rules.categories.keys()),
    places: rules.places,
    duties: new Set(rules.duties.keys()),
    ...unitNames(rows, rules.countyPath),
  };
}

/** The names of some units, for showing rows that name them. */
export async function namesOfUnits(
  runtime: Pick<ServiceRuntime, 'pool'>,
  unitIds: readonly string[],
  countyPath: string,
): Promise<Pick<Known, 'unitIds' | 'unitTexts'>> {
  const { rows } = await runtime.pool.query<NamedUnit>({
    name: 'units-to-show',
    text: `select unit_id as "unitId", name, area_path as "areaPath" from unit where unit_id = any($1::uuid[])`,
    values: [unitIds],
  });
  return unitNames(rows, countyPath);
}

/**
 * Units by their names, with the path of the area in front unless it is the county's. Two of one name in one
 * area cannot be told apart by it: the second is written by its id, and every id is read.
 */
export function unitNames(
  units: readonly NamedUnit[],
  countyPath: string,
): Pick<Known, 'unitIds' | 'unitTexts'> {
  const unitIds = new Map<string, string>();
  const unitTexts = new Map<string, string>();
  for (const { unitId, name, areaPath } of units) {
    const text = areaPath === countyPath ? name : `${areaPath} ${name}`;
    const isFirst = !unitIds.has(text);
    if (isFirst) unitIds.set(text, unitId);
    unitTexts.set(unitId, isFirst ? text : unitId);
    unitIds.set(unitId, unitId);
  }
  return { unitIds, unitTexts };
}
