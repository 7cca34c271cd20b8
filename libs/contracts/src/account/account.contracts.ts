import type { Actor } from '@grid/territory';
import { z } from 'zod';
import { query } from '../contract.js';
import { id } from '../text.js';

/**
 * Log in 登录: the county knows accounts and their posts. Unknown user and wrong password are one answer and
 * take the same time. Asked without an actor: it is where actors come from.
 */
export const authenticate = {
  ...query<Actor>()(
    'county-center',
    'authenticate',
    z.strictObject({
      username: z.string().min(1).max(64),
      password: z.string().min(1).max(256),
      source: z.string().max(64).default(''),
    }),
  ),
  anonymous: true as const,
};
/** The actor as his account and post stand now; rejected once either has ended. */
export const getActor = query<Actor>()(
  'county-center',
  'get-actor',
  z.strictObject({ accountId: id, postId: id }),
);
