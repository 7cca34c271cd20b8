import type { KeyObject } from 'node:crypto';
import { actorClaims } from '@grid/contracts';
import type { Actor } from '@grid/territory';
import { ExpiringCache } from './expiring-cache.js';
import { CLOCK_TOLERANCE_S, openToken, signToken } from './jws.js';

const GATEWAY = 'grid-gateway';
const SERVICES = 'grid-services';

/** How long a signed actor is good for: long enough for a command's retries, too short to be worth stealing. */
export const ACTOR_LIFETIME_S = 120;
/** A cached one is handed out only while it has this long to go. */
const FRESH_FOR_S = 30;
const CACHED_ACTORS = 10_000;

/** The gateway's word for who acts: signs an actor for the services, once per session and minute and a half. */
export class ActorSigner {
  readonly #key: KeyObject;
  readonly #now: () => number;
  readonly #bySession = new ExpiringCache<string>(CACHED_ACTORS);

  constructor(privateKey: KeyObject, now: () => number = Date.now) {
    this.#key = privateKey;
    this.#now = now;
  }

  /** Signs anew. */
  sign(actor: Actor): string {
    const iat = Math.floor(this.#now() / 1000);
    return signToken({ iss: GATEWAY, aud: SERVICES, iat, exp: iat + ACTOR_LIFETIME_S, actor }, this.#key);
  }

  /** The session's signed actor, reused while fresh. A session (an access token) never changes its actor. */
  signFor(session: string, actor: Actor): string {
    const nowMs = this.#now();
    const known = this.#bySession.get(session, nowMs);
    if (known) return known;
    const signed = this.sign(actor);
    this.#bySession.set(session, signed, nowMs + (ACTOR_LIFETIME_S - FRESH_FOR_S) * 1000);
    return signed;
  }
}

/** Tells a service who acts. It trusts the gateway's signature and nothing else a message says of itself. */
export class ActorVerifier {
  readonly #key: KeyObject;
  readonly #now: () => number;
  readonly #known = new ExpiringCache<Actor>(CACHED_ACTORS);

  constructor(publicKey: KeyObject, now: () => number = Date.now) {
    this.#key = publicKey;
    this.#now = now;
  }

  /** The actor a token vouches for, or undefined if it does not: unsigned, foreign, altered or out of date. */
  verify(token: string): Actor | undefined {
    const nowMs = this.#now();
    const known = this.#known.get(token, nowMs);
    if (known) return known;
    const claims = openToken(token, this.#key, { issuer: GATEWAY, audience: SERVICES }, nowMs);
    const actor = actorClaims.safeParse(claims?.['actor']);
    if (!claims || !actor.success) return undefined;
    this.#known.set(token, actor.data, (claims.exp + CLOCK_TOLERANCE_S) * 1000);
    return actor.data;
  }
}
