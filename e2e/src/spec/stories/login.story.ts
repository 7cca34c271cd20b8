import { describe, expect, it } from '@jest/globals';
import { ROLES } from '@grid/territory';
import { CallFailed, Person } from '@grid/tools';
import type { Stage } from '../stage.js';

const LOGIN = `mutation login($input: LoginInput!) { login(input: $input) { __typename
  ... on Session { accessToken refreshToken } ... on Rejection { code decidedBy reason nextStep } } }`;
const REFRESH = `mutation again($input: RefreshSessionInput!) { refreshSession(input: $input) { __typename
  ... on Session { accessToken viewer { role } } ... on Rejection { code } } }`;

interface LoginAnswer {
  readonly login: {
    readonly __typename: string;
    readonly code?: string;
    readonly accessToken?: string;
    readonly refreshToken?: string;
  };
}

/** Logging in, in every role there is. */
export function logins(stage: () => Stage): void {
  const call = (username: string, password: string) =>
    stage().client.call<LoginAnswer>(LOGIN, { input: { username, password } });

  describe('logging in', () => {
    it('is open to every role, and each is told who it is', async () => {
      const { demoAccounts } = stage().county.endpoints;
      const byRole = new Map(demoAccounts.map((account) => [account.role, account]));
      expect([...byRole.keys()].sort()).toEqual([...ROLES].sort());
      for (const { role, username, password } of byRole.values()) {
        const person = await Person.logIn(stage().client, username, password);
        const { me } = await person.ask<{ me: { role: string; unitName: string } }>(
          'query { me { role unitName } }',
        );
        expect([username, me.role, person.viewer.role]).toEqual([username, role, role]);
      }
    });

    it('answers a wrong password and an unknown name alike', async () => {
      const { login: wrong } = await call('t03.head', 'not-it');
      const { login: unknown } = await call('t99.head', 'not-it');
      expect(wrong).toMatchObject({ __typename: 'Rejection', code: 'BAD_CREDENTIALS' });
      expect(unknown).toEqual(wrong);
    });

    it('can be carried on by its refresh token, and by nothing else', async () => {
      const [account] = stage().county.endpoints.demoAccounts;
      const { login } = await call(account?.username ?? '', account?.password ?? '');
      const refresh = (refreshToken: string) =>
        stage().client.call<{ refreshSession: { __typename: string; code?: string } }>(REFRESH, {
          input: { refreshToken },
        });
      expect((await refresh(login.refreshToken ?? '')).refreshSession.__typename).toBe('Session');
      // An access token is for asking, not for prolonging.
      for (const token of [login.accessToken ?? '', 'none', '']) {
        expect((await refresh(token)).refreshSession).toMatchObject({ code: 'SHIFT_ENDED' });
      }
    });

    it.each([
      ['no token', ''],
      ['something else', 'abc'],
      ['an unsigned token', `${Buffer.from('{"alg":"none"}').toString('base64url')}.e30.`],
    ])('is needed: %s opens nothing', async (_, token) => {
      await expect(stage().client.call('query { me { role } }', {}, token)).rejects.toMatchObject({
        name: CallFailed.name,
        code: 'UNAUTHENTICATED',
      });
    });
  });
}
