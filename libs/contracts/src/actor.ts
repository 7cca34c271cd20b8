import type { Actor } from '@grid/territory';
import { ROLES } from '@grid/territory';
import { z } from 'zod';

/** The actor as signed by the gateway and parsed by every service. */
export const actorClaims: z.ZodType<Actor> = z.object({
  accountId: z.uuid(),
  postId: z.uuid(),
  role: z.enum([...ROLES, 'SYSTEM']),
  name: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  unitKind: z.enum(['AREA_OFFICE', 'DEPARTMENT', 'NONE']),
  areaPath: z.string(),
});
