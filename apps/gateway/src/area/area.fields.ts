import { listAreas, listChildrenOfAreas, toPublicId } from '@grid/contracts';
import { listOrError } from '../edge/answers.js';
import { COUNTY } from '../edge/caller.js';
import { PageLoaders } from '../edge/page-loaders.js';
import { pageOf } from '../edge/pages.fields.js';
import type { AreaResolvers } from '../generated/schema.generated.js';

const childrenOfAreas = new PageLoaders(async (caller, paths, size) => {
  const lists = listOrError(await caller.ask(listChildrenOfAreas, COUNTY, { paths: [...paths], ...size }));
  return new Map(lists.map(({ path, page }) => [path, page]));
});

/** Fields of Area that the view does not hold by name. */
export const Area: AreaResolvers = {
  id: (area) => toPublicId('area', area.areaId),
  children: async (area, args, { caller }) => {
    if (!area.hasChildren) return { rows: [], nextCursor: null };
    const page = pageOf(args);
    if (page.after === null) return childrenOfAreas.load(caller, area.path, page.first);
    return listOrError(await caller.ask(listAreas, COUNTY, { parentPath: area.path, ...page }));
  },
};
