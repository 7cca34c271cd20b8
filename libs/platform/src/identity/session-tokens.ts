import type { KeyObject } from 'node:crypto';
import { actorClaims } from '@grid/contracts';
import type { Actor } from '@grid/territory';
import { ExpiringCache } from './expiring-cache.js';
import { openToken, publicKeyOf, signToken } from './jws.js';

const GATEWAY = 'grid-gateway';
const REFRESH = 'grid-gateway-refresh';

/** How long an access token is good for. */
export const ACCESS_LIFETIME_S = 15 * 60;
/** How long one may go on refreshing after a login: one shift 班次. */
export const SHIFT_S = 12 * 60 * 60;
const CACHED_SESSIONS = 20_000;

/** A person at work: who he is, and until when this token says so. */
export interface Session {
  readonly actor: Actor;
  readonly expiresAtMs: number;
}

/** What a login or a refresh hands out. */
export interface TokenPair {
  readonly accessToken: string;
  readonly accessExpiresAtMs: number;
  readonly refreshToken: string;
  readonly shiftEndsAtMs: number;
}

/** The gateway's own tokens, kept by clients: a short one for access, a shift-long one to get the next. */
export class SessionTokens {
  readonly #privateKey: KeyObject;
  readonly #publicKey: KeyObject;
  readonly #now: () => number;
  readonly #known = new ExpiringCache<Session>(CACHED_SESSIONS);

  constructor(privateKey: KeyObject, now: () => number = Date.now) {
    this.#privateKey = privateKey;
    this.#publicKey = publicKeyOf(privateKey);
    this.#now = now;
  }

  /** Tokens for an actor. `shiftEndsAtMs` carries an earlier login's end over: refreshing never prolongs a shift. */
  issue(actor: Actor, shiftEndsAtMs = this.#now() + SHIFT_S * 1000): TokenPair {
    const iat = Math.floor(this.#now() / 1000);
    const shiftEnd = Math.floor(shiftEndsAtMs / 1000);
    const exp = Math.min(iat + ACCESS_LIFETIME_S, shiftEnd);
    const claims = { iss: GATEWAY, iat, actor };
    return {
      accessToken: signToken({ ...claims, aud: GATEWAY, exp }, this.#privateKey),
      accessExpiresAtMs: exp * 1000,
      refreshToken: signToken({ ...claims, aud: REFRESH, exp: shiftEnd }, this.#privateKey),
      shiftEndsAtMs: shiftEnd * 1000,
    };
  }

  /** The session of an access token, or undefined if it opens nothing. */
  access(token: string): Session | undefined {
    const nowMs = this.#now();
    const known = this.#known.get(token, nowMs);
    if (known) return known;
    const session = this.#open(token, GATEWAY, nowMs);
    if (session) this.#known.set(token, session, session.expiresAtMs);
    return session;
  }

  /** The shift of a refresh token, with the actor as he was when it was made; undefined once it has ended. */
  shift(token: string): Session | undefined {
    return this.#open(token, REFRESH, this.#now());
  }

  #open(token: string, audience: string, nowMs: number): Session | undefined {
    const claims = openToken(token, this.#publicKey, { issuer: GATEWAY, audience }, nowMs);
    const actor = actorClaims.safeParse(claims?.['actor']);
    // Our own clock made it, so no tolerance: a session ends when it says.
    if (!claims || !actor.success || claims.exp * 1000 <= nowMs) return undefined;
    return { actor: actor.data, expiresAtMs: claims.exp * 1000 };
  }
}
