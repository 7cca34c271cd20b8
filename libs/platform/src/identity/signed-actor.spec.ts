import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { assemble, clockAt, hmacForgery, newKeys, segments, townStaff } from './identity.fixture.js';
import { signToken } from './jws.js';
import { ActorSigner, ActorVerifier } from './signed-actor.js';

const START = '2026-03-02T01:00:00.000Z';

function gatewayAndService() {
  const clock = clockAt(START);
  const keys = newKeys();
  const signer = new ActorSigner(keys.privateKey, clock.now);
  const verifier = new ActorVerifier(keys.publicKey, clock.now);
  return { clock, keys, signer, verifier };
}

describe('a signed actor', () => {
  it('is the same actor at the service, time after time', () => {
    const { signer, verifier } = gatewayAndService();
    const token = signer.sign(townStaff);
    expect(verifier.verify(token)).toEqual(townStaff);
    expect(verifier.verify(token)).toEqual(townStaff);
  });

  it('ends two minutes after it was signed, with a minute for clocks that differ, cached or not', () => {
    const { clock, keys, signer, verifier } = gatewayAndService();
    const token = signer.sign(townStaff);
    clock.advance(179);
    expect(verifier.verify(token)).toEqual(townStaff);
    clock.advance(1);
    expect(verifier.verify(token)).toBeUndefined();
    expect(new ActorVerifier(keys.publicKey, clock.now).verify(token)).toBeUndefined();
  });

  it('is refused when it was signed more than a minute in the future', () => {
    const { clock, signer, verifier } = gatewayAndService();
    clock.advance(61);
    const token = signer.sign(townStaff);
    clock.advance(-61);
    expect(verifier.verify(token)).toBeUndefined();
    clock.advance(1);
    expect(verifier.verify(token)).toEqual(townStaff);
  });

  it('is signed once per session while it is fresh, and anew before it ends', () => {
    const { clock, signer } = gatewayAndService();
    const first = signer.signFor('session', townStaff);
    clock.advance(89);
    expect(signer.signFor('session', townStaff)).toBe(first);
    expect(signer.signFor('another', townStaff)).not.toBe(first);
    clock.advance(1);
    expect(signer.signFor('session', townStaff)).not.toBe(first);
  });
});

describe('what is not a signed actor', () => {
  const { keys, signer, verifier, clock } = gatewayAndService();
  const token = signer.sign(townStaff);
  const { claims, signature } = segments(token);
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const rs256 = assemble({ alg: 'RS256', typ: 'JWT' }, claims, '').slice(0, -1);
  const iat = Math.floor(clock.now() / 1000);
  const good = { iss: 'grid-gateway', aud: 'grid-services', iat, exp: iat + 60, actor: townStaff };

  it.each<[string, string]>([
    ['nothing', ''],
    ['no token at all', 'county.dispatcher'],
    ['alg none, without a signature', assemble({ alg: 'none', typ: 'JWT' }, claims, '')],
    ['alg none, with our signature', assemble({ alg: 'none', typ: 'JWT' }, claims, signature)],
    ['an HMAC keyed with our public key', hmacForgery(claims, keys.publicDer)],
    [
      'an RSA signature',
      `${rs256}.${sign('sha256', Buffer.from(rs256), rsa.privateKey).toString('base64url')}`,
    ],
    [
      'a header that brings its own key',
      assemble({ alg: 'EdDSA', typ: 'JWT', kid: '../key' }, claims, signature),
    ],
    ['another key', new ActorSigner(newKeys().privateKey, clock.now).sign(townStaff)],
    [
      'another role under our signature',
      assemble(
        { alg: 'EdDSA', typ: 'JWT' },
        { ...claims, actor: { ...townStaff, role: 'LEADER' } },
        signature,
      ),
    ],
    ['a signature cut short', token.slice(0, -4)],
    ['a signature spelt differently', `${token}=`],
    ['a fourth segment', `${token}.x`],
    ['another issuer', signToken({ ...good, iss: 'somebody' }, keys.privateKey)],
    ['another audience', signToken({ ...good, aud: 'grid-gateway' }, keys.privateKey)],
    ['an end long past', signToken({ ...good, iat: iat - 600, exp: iat - 60 }, keys.privateKey)],
    ['no actor', signToken({ ...good, actor: undefined }, keys.privateKey)],
    ['a role there is not', signToken({ ...good, actor: { ...townStaff, role: 'KING' } }, keys.privateKey)],
  ])('is %s', (_, forged) => {
    expect(verifier.verify(forged)).toBeUndefined();
  });

  it('while the genuine one passes, made the same way', () => {
    expect(verifier.verify(signToken(good, keys.privateKey))).toEqual(townStaff);
    expect(verifier.verify(token)).toEqual(townStaff);
  });
});
