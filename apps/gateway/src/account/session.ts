import { authenticate, getActor } from '@grid/contracts';
import type { Rejection } from '@grid/kernel';
import { ServiceFault, type TokenPair } from '@grid/platform';
import type { Actor } from '@grid/territory';
import { asRejection } from '../edge/answers.js';
import { COUNTY, type Caller } from '../edge/caller.js';
import type { LoginInput, RefreshSessionInput, ResolversTypes } from '../generated/schema.generated.js';

/** Either member of SessionResult. */
type SessionResult = Awaited<ResolversTypes['SessionResult']>;

/** Opens a session for an account of the county 登录. */
export async function logIn(caller: Caller, { username, password }: LoginInput): Promise<SessionResult> {
  const { grid, tokens } = caller.reception;
  const reply = await grid.request(authenticate, COUNTY, {
    actor: '',
    correlationId: caller.correlationId,
    input: { username, password, source: caller.source },
  });
  return reply.ok ? opened(tokens.issue(reply.value), reply.value) : asRejection(reply.rejection);
}

/**
 * Carries a shift on 续期, with the account and post as they stand now. While the county cannot be asked, it
 * goes on with the post it began with: a level keeps working when the one above is unreachable.
 */
export async function refresh(caller: Caller, { refreshToken }: RefreshSessionInput): Promise<SessionResult> {
  const { tokens } = caller.reception;
  const shift = tokens.shift(refreshToken);
  if (!shift) return asRejection(SHIFT_ENDED);
  const reply = await currentActor(caller, shift.actor);
  if (!reply.ok) return asRejection(reply.rejection);
  return opened(tokens.issue(reply.value, shift.expiresAtMs), reply.value);
}

async function currentActor(caller: Caller, actor: Actor) {
  const { grid, signer } = caller.reception;
  try {
    return await grid.request(getActor, COUNTY, {
      actor: signer.sign(actor),
      correlationId: caller.correlationId,
      input: { accountId: actor.accountId, postId: actor.postId },
    });
  } catch (error) {
    if (error instanceof ServiceFault && error.retryable) return { ok: true, value: actor } as const;
    throw error;
  }
}

const SHIFT_ENDED: Rejection = {
  code: 'SHIFT_ENDED',
  decidedBy: 'gateway',
  reason: 'the refresh token is not one of ours, or its shift has ended',
  nextStep: 'log in',
};

function opened(pair: TokenPair, viewer: Actor): SessionResult {
  return {
    __typename: 'Session',
    accessToken: pair.accessToken,
    accessExpiresAt: new Date(pair.accessExpiresAtMs).toISOString(),
    refreshToken: pair.refreshToken,
    shiftEndsAt: new Date(pair.shiftEndsAtMs).toISOString(),
    viewer,
  };
}
