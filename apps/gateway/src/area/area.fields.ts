import { listAreas, toPublicId } from '@grid/contracts';
import { listOrError } from '../edge/answers.js';
import { COUNTY } from '../edge/caller.js';
import { pageOf } from '../edge/pages.fields.js';
import type { AreaResolvers } from '../generated/schema.generated.js';

/** Fields of Area that the view does not hold by name. */
export const Area: AreaResolvers = {
  id: (area) => toPublicId('area', area.areaId),
  children: async (area, page, { caller }) => {
    if (!area.hasChildren) return { rows: [], nextCursor: null };
    return listOrError(await caller.ask(listAreas, COUNTY, { parentPath: area.path, ...pageOf(page) }));
  },
};
