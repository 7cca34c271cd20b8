import { directoryPublished, type DirectoryPublished, type FactMessage } from '@grid/contracts';
import { InvalidFact, type Work } from '@grid/platform';
import { SYSTEM_ACTOR } from '@grid/territory';
import { CATEGORY, UNIT } from '../../persistence/tables.js';

/**
 * The county published units and categories: keep them, so that this level can work alone.
 * @throws InvalidFact when the fact is not of its contract.
 */
export function onDirectoryPublished(fact: FactMessage): Work {
  const parsed = directoryPublished.safeParse(fact.body);
  if (!parsed.success) throw new InvalidFact('not a publication of the directory');
  const units = parsed.data.units.map((unit) => ({
    unit_id: unit.unitId,
    name: unit.name,
    kind: unit.kind,
    area_path: unit.areaPath,
    parent_unit_id: unit.parentUnitId,
  }));
  const { categories, retiredCategories = [] } = parsed.data;
  const categoryRows = [
    ...categories.map((category) => categoryRow(category, false)),
    ...retiredCategories.map((category) => categoryRow(category, true)),
  ];
  return {
    streams: [],
    actor: SYSTEM_ACTOR,
    correlationId: fact.correlationId,
    decide: () => ({
      ok: true,
      appends: [],
      rows: [
        { table: UNIT, rows: units },
        { table: CATEGORY, rows: categoryRows },
      ],
      value: () => null,
    }),
  };
}

function categoryRow(
  { code, name, onSpotAllowed }: DirectoryPublished['categories'][number],
  retired: boolean,
) {
  return { code, name, on_spot_allowed: onSpotAllowed, retired };
}
