import { createHmac, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { Actor } from '@grid/territory';

/** A town's member of staff, for specs of tokens. */
export const townStaff: Actor = {
  accountId: '0198c1a0-0000-7000-8000-000000000001',
  postId: '0198c1a0-0000-7000-8000-000000000002',
  role: 'TOWN_STAFF',
  name: '巡场镇分中心值守一岗',
  unitId: '0198c1a0-0000-7000-8000-000000000003',
  unitName: '巡场镇分中心',
  unitKind: 'AREA_OFFICE',
  areaPath: 'gx/t01',
};

/** A fresh Ed25519 pair, and the public key's SPKI bytes as an attacker would use them. */
export function newKeys(): { privateKey: KeyObject; publicKey: KeyObject; publicDer: Buffer } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { privateKey, publicKey, publicDer: publicKey.export({ format: 'der', type: 'spki' }) };
}

/** A clock that moves only when told. */
export function clockAt(iso: string): { now: () => number; advance: (seconds: number) => void } {
  let nowMs = Date.parse(iso);
  return { now: () => nowMs, advance: (seconds) => (nowMs += seconds * 1000) };
}

/** The three segments of a compact JWS, the first two as objects. */
export function segments(token: string): { header: object; claims: object; signature: string } {
  const [header = '', claims = '', signature = ''] = token.split('.');
  const parse = (text: string): object => JSON.parse(Buffer.from(text, 'base64url').toString()) as object;
  return { header: parse(header), claims: parse(claims), signature };
}

/** A compact JWS put together by hand. */
export function assemble(header: object, claims: object, signature: string): string {
  return [...[header, claims].map((part) => encode(JSON.stringify(part))), signature].join('.');
}

/** A JWS "signed" by HMAC with our public key as the secret: the classic confusion of algorithms. */
export function hmacForgery(claims: object, publicDer: Buffer): string {
  const header = { alg: 'HS256', typ: 'JWT' };
  const signed = `${encode(JSON.stringify(header))}.${encode(JSON.stringify(claims))}`;
  return `${signed}.${createHmac('sha256', publicDer).update(signed).digest('base64url')}`;
}

function encode(text: string): string {
  return Buffer.from(text).toString('base64url');
}
