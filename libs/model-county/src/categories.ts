import { invariant } from '@grid/kernel';
import { COUNTY_PATH } from './areas.js';
import type { CategoriesFile, CategoryClassEntry, CategoryDefaults, LimitsFile } from './data-files.js';
import type { CategoryKind, ModelCategory, ModelCategoryClass } from './model-county.js';
import { stableId } from './stable-id.js';
import { departmentIdOf } from './units.js';

/** The catalogue's classes 大类. */
export function buildCategoryClasses(file: CategoriesFile): ModelCategoryClass[] {
  return classesOf(file).map(([kind, { code, name }]) => ({
    classId: stableId(`category-class:${kind}:${code}`),
    kind,
    code,
    name,
  }));
}

/** The catalogue's categories 小类, each with its own defaults or its class's. */
export function buildCategories(file: CategoriesFile, limits: LimitsFile): ModelCategory[] {
  return classesOf(file).flatMap(([kind, parent]) =>
    parent.items.map((item) => {
      const defaults = defaultsOf(limits, kind, parent.code, item.code);
      const { limit, onSpotAllowed, unitKind, department } = defaults;
      return {
        categoryId: stableId(`category:${kind}:${item.code}`),
        kind,
        code: item.code,
        name: item.name,
        classCode: parent.code,
        className: parent.name,
        componentCode: item.component ?? null,
        limit,
        onSpotAllowed,
        responsible: {
          unitKind,
          unitId: department === null ? null : departmentIdOf(COUNTY_PATH, department),
        },
      };
    }),
  );
}

function classesOf(file: CategoriesFile): (readonly [CategoryKind, CategoryClassEntry])[] {
  return [
    ...file.components.map((entry) => ['COMPONENT', entry] as const),
    ...file.matters.map((entry) => ['MATTER', entry] as const),
  ];
}

function defaultsOf(
  limits: LimitsFile,
  kind: CategoryKind,
  classCode: string,
  code: string,
): CategoryDefaults {
  const { classes, items } = limits.categoryDefaults;
  const ofClass = classes.find((row) => row.kind === kind && row.code === classCode);
  invariant(ofClass !== undefined, `no default limit for ${kind} class ${classCode}`);
  const own = items.find((row) => row.kind === kind && row.code === code);
  return {
    limit: own?.limit ?? ofClass.limit,
    onSpotAllowed: own?.onSpotAllowed ?? ofClass.onSpotAllowed,
    unitKind: own?.unitKind ?? ofClass.unitKind,
    // A row that names no department leaves its class's; null cannot be a default of ??, it means "the area office".
    department: own?.department === undefined ? ofClass.department : own.department,
  };
}
