export { privateKeyFromBase64, publicKeyFromBase64, publicKeyOf } from './jws.js';
export { ACTOR_LIFETIME_S, ActorSigner, ActorVerifier } from './signed-actor.js';
export { ACCESS_LIFETIME_S, SessionTokens, SHIFT_S, type Session, type TokenPair } from './session-tokens.js';
