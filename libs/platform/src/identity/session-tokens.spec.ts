import { describe, expect, it } from '@jest/globals';
import { assemble, clockAt, hmacForgery, newKeys, segments, townStaff } from './identity.fixture.js';
import { ActorSigner, ActorVerifier } from './signed-actor.js';
import { ACCESS_LIFETIME_S, SessionTokens, SHIFT_S } from './session-tokens.js';

function gateway() {
  const clock = clockAt('2026-03-02T01:00:00.000Z');
  const keys = newKeys();
  return { clock, keys, tokens: new SessionTokens(keys.privateKey, clock.now) };
}

describe('session tokens', () => {
  it('open a session for a quarter of an hour, to the second', () => {
    const { clock, keys, tokens } = gateway();
    const { accessToken } = tokens.issue(townStaff);
    expect(tokens.access(accessToken)?.actor).toEqual(townStaff);
    clock.advance(ACCESS_LIFETIME_S - 1);
    expect(tokens.access(accessToken)?.actor).toEqual(townStaff);
    clock.advance(1);
    expect(tokens.access(accessToken)).toBeUndefined();
    expect(new SessionTokens(keys.privateKey, clock.now).access(accessToken)).toBeUndefined();
  });

  it('carry a shift of twelve hours, which refreshing never prolongs', () => {
    const { clock, tokens } = gateway();
    const login = tokens.issue(townStaff);
    clock.advance(SHIFT_S - 60);
    const shift = tokens.shift(login.refreshToken);
    expect(shift?.actor).toEqual(townStaff);
    const again = tokens.issue(townStaff, shift?.expiresAtMs);
    expect(again.shiftEndsAtMs).toBe(login.shiftEndsAtMs);
    expect(again.accessExpiresAtMs).toBe(login.shiftEndsAtMs);
    clock.advance(60);
    expect(tokens.shift(login.refreshToken)).toBeUndefined();
    expect(tokens.shift(again.refreshToken)).toBeUndefined();
    expect(tokens.access(again.accessToken)).toBeUndefined();
  });

  it('are not interchangeable: each opens its own door only', () => {
    const { clock, keys, tokens } = gateway();
    const { accessToken, refreshToken } = tokens.issue(townStaff);
    expect(tokens.access(refreshToken)).toBeUndefined();
    expect(tokens.shift(accessToken)).toBeUndefined();
    const services = new ActorVerifier(keys.publicKey, clock.now);
    expect(services.verify(accessToken)).toBeUndefined();
    expect(tokens.access(new ActorSigner(keys.privateKey, clock.now).sign(townStaff))).toBeUndefined();
  });

  it('are refused when forged', () => {
    const { clock, keys, tokens } = gateway();
    const { accessToken } = tokens.issue(townStaff);
    const { claims, signature } = segments(accessToken);
    const leader = { ...claims, actor: { ...townStaff, role: 'LEADER' } };
    const forgeries = [
      assemble({ alg: 'none', typ: 'JWT' }, claims, ''),
      assemble({ alg: 'EdDSA', typ: 'JWT' }, leader, signature),
      hmacForgery(leader, keys.publicDer),
      new SessionTokens(newKeys().privateKey, clock.now).issue(townStaff).accessToken,
    ];
    for (const forged of forgeries) expect(tokens.access(forged)).toBeUndefined();
  });
});
