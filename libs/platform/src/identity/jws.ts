import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/**
 * The one header we write and the one we read. Comparing the segment as text pins the algorithm: `none`, an
 * HMAC keyed with our public key, a foreign `kid` or `jku` never get as far as a parser.
 */
const HEADER = Buffer.from('{"alg":"EdDSA","typ":"JWT"}').toString('base64url');

/** What every token says of itself; times in whole seconds since 1970 (RFC 7519). */
export interface RegisteredClaims {
  readonly iss: string;
  readonly aud: string;
  readonly iat: number;
  readonly exp: number;
}

/** Seconds by which two machines' clocks may differ; no more is forgiven. */
export const CLOCK_TOLERANCE_S = 60;

/** Signs claims as a compact JWS (RFC 7515) with Ed25519. */
export function signToken(claims: RegisteredClaims & Record<string, unknown>, key: KeyObject): string {
  const signed = `${HEADER}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
  return `${signed}.${sign(null, Buffer.from(signed), key).toString('base64url')}`;
}

/** Who a token must come from, and for whom it must be. */
export interface ExpectedToken {
  readonly issuer: string;
  readonly audience: string;
}

/**
 * The claims of a token that is ours, for this audience and in force now; undefined for any other, without
 * saying why: the caller has nothing to do differently.
 */
export function openToken(
  token: string,
  key: KeyObject,
  { issuer, audience }: ExpectedToken,
  nowMs: number,
): (RegisteredClaims & Readonly<Record<string, unknown>>) | undefined {
  const [header, payload, signature, ...rest] = token.split('.');
  if (header !== HEADER || !payload || !signature || rest.length > 0) return undefined;
  const bytes = Buffer.from(signature, 'base64url');
  // Decoding forgives stray characters: a signature has one spelling, or caches could be filled with twins.
  if (bytes.toString('base64url') !== signature) return undefined;
  if (!verify(null, Buffer.from(`${header}.${payload}`), key, bytes)) return undefined;
  const claims = parseObject(payload);
  if (!claims || claims['iss'] !== issuer || claims['aud'] !== audience) return undefined;
  const { iat, exp } = claims;
  if (typeof iat !== 'number' || typeof exp !== 'number') return undefined;
  const nowS = nowMs / 1000;
  if (exp + CLOCK_TOLERANCE_S <= nowS || iat - CLOCK_TOLERANCE_S > nowS) return undefined;
  return { ...claims, iss: issuer, aud: audience, iat, exp };
}

function parseObject(payload: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    // Signed by us yet not JSON cannot be; if it is, it is no token.
    return undefined;
  }
}

/** Reads an Ed25519 private key from PKCS#8 DER as one line of base64. @throws if it is no such key. */
export function privateKeyFromBase64(der: string): KeyObject {
  const key = createPrivateKey({ key: Buffer.from(der, 'base64'), format: 'der', type: 'pkcs8' });
  return requireEd25519(key);
}

/** Reads an Ed25519 public key from SPKI DER as one line of base64. @throws if it is no such key. */
export function publicKeyFromBase64(der: string): KeyObject {
  const key = createPublicKey({ key: Buffer.from(der, 'base64'), format: 'der', type: 'spki' });
  return requireEd25519(key);
}

/** The public half of a private key. */
export function publicKeyOf(privateKey: KeyObject): KeyObject {
  return createPublicKey(privateKey);
}

function requireEd25519(key: KeyObject): KeyObject {
  if (key.asymmetricKeyType !== 'ed25519') {
    throw new Error(`expected an Ed25519 key, got ${key.asymmetricKeyType ?? key.type}`);
  }
  return key;
}
