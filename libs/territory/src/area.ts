/** The five levels of the grid, top down: 县 镇 社区 网格 楼院. */
export const LEVELS = ['COUNTY', 'TOWN', 'COMMUNITY', 'GRID', 'BUILDING'] as const;
export type Level = (typeof LEVELS)[number];

/**
 * Where an area hangs in the tree: stable keys from the county down, joined by `/`
 * (`gx/t01/v003/g02/b01`). Keys never change when statistical codes do, so "within my area" is a prefix.
 */
export type AreaPath = string;

const SEPARATOR = '/';

/** The level of a path, 1 key deep = COUNTY … 5 = BUILDING. */
export function levelOf(path: AreaPath): Level {
  return LEVELS[Math.min(path.split(SEPARATOR).length, LEVELS.length) - 1] ?? 'COUNTY';
}

/** Whether `inner` is `outer` or lies below it. Whole keys only: `gx/t1` does not contain `gx/t10`. */
export function contains(outer: AreaPath, inner: AreaPath): boolean {
  return inner === outer || inner.startsWith(outer + SEPARATOR);
}

/** The path one level up, or undefined at the county. */
export function parentOf(path: AreaPath): AreaPath | undefined {
  const cut = path.lastIndexOf(SEPARATOR);
  return cut < 0 ? undefined : path.slice(0, cut);
}

/** The path cut to a level (`town` of `gx/t01/v003` is `gx/t01`), or undefined if it lies above that level. */
export function ancestorAt(path: AreaPath, level: Level): AreaPath | undefined {
  const depth = LEVELS.indexOf(level) + 1;
  const keys = path.split(SEPARATOR);
  return keys.length < depth ? undefined : keys.slice(0, depth).join(SEPARATOR);
}

/** The key of the partition a path's traffic travels in: the town's key, or `county` above the towns. */
export function partitionOf(path: AreaPath): string {
  return path.split(SEPARATOR)[1] ?? 'county';
}
