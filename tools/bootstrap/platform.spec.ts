import { describe, expect, it } from '@jest/globals';
import { PlainProblem, atLeast, checkPlatform } from './platform.mjs';

describe('checkPlatform', () => {
  it('lets a supported system pass', () => {
    expect(() => checkPlatform({ version: '20.19.0', platform: 'linux' })).not.toThrow();
    expect(() => checkPlatform({ version: '24.1.3', platform: 'darwin' })).not.toThrow();
  });

  it('names the Node it needs in one sentence', () => {
    const old = () => checkPlatform({ version: '20.18.9', platform: 'linux' });
    expect(old).toThrow(PlainProblem);
    expect(old).toThrow(/^Node 20\.18\.9 is too old: .* needs Node 20\.19 or newer\.$/);
  });

  it('says what to do on a system without a PostgreSQL build', () => {
    expect(() => checkPlatform({ version: '22.0.0', platform: 'win32' })).toThrow(/win32.*use WSL\.$/);
  });

  it.each([
    ['20.19.0', '>=20.19', true],
    ['20.9.0', '>=20.19', false],
    ['22.0.0', '>=20.19', true],
    ['18.20.0', '>=20.19', false],
    ['20.19.0', '>=20.19.1', false],
  ])('reads versions as numbers: is %s %s?', (version, least, answer) => {
    expect(atLeast(version, least)).toBe(answer);
  });
});
