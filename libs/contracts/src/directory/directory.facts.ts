import { z } from 'zod';
import { areaPath } from '../text.js';

const category = z.object({ code: z.string(), name: z.string(), onSpotAllowed: z.boolean() });

/** What every level needs to know of the county to work alone: units and categories. A chunk, whole rows. */
export const directoryPublished = z.object({
  units: z.array(
    z.object({
      unitId: z.uuid(),
      name: z.string(),
      kind: z.enum(['AREA_OFFICE', 'DEPARTMENT']),
      areaPath,
      parentUnitId: z.uuid().nullable(),
    }),
  ),
  categories: z.array(category),
  /** Out of use from now on. */
  retiredCategories: z.array(category).optional(),
});
export type DirectoryPublished = z.infer<typeof directoryPublished>;
