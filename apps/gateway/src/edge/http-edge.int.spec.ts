import { afterEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@grid/testbed';
import { startGatewayForSpec } from '../spec/gateway.fixture.js';
import { no, type Answers } from '../spec/stand-in-services.fixture.js';
import { caseView, operator, uuid } from '../spec/values.fixture.js';

let gateway: Awaited<ReturnType<typeof startGatewayForSpec>>;
const start = async (answers: Answers, environment?: Record<string, string>) => {
  gateway = await startGatewayForSpec(answers, environment);
  return gateway;
};
afterEach(() => gateway.stop());

describe('the bound on what is in flight', () => {
  it('tells whoever comes beyond it to come back, and lets him in again afterwards', async () => {
    let answer: (() => void) | undefined;
    await start(
      {
        'get-case': () =>
          new Promise((resolve) => {
            answer = () => {
              resolve({ ok: true, value: caseView(uuid(50)) });
            };
          }),
      },
      { IN_FLIGHT_MAX: '1' },
    );
    const ask = gateway.as(operator);
    const first = ask('{ case(id: "case_x") { title } }');
    await eventually('the first to be in flight', () => answer !== undefined);
    const second = await ask('{ me { name } }');
    expect(second.status).toBe(503);
    expect(second.headers.get('retry-after')).toBe('1');
    expect(second.errors?.[0]?.extensions).toMatchObject({ code: 'UNAVAILABLE', retryable: true });
    answer?.();
    expect((await first).data).toEqual({ case: { title: '路灯不亮' } });
    await eventually('room again', async () => (await ask('{ me { name } }')).status === 200);
  });

  it('is not used up by clients that hang up', async () => {
    await start({ 'get-case': () => new Promise(() => undefined) }, { IN_FLIGHT_MAX: '1' });
    const hungUp = new AbortController();
    const { accessToken } = gateway.tokens.issue(operator);
    const pending = fetch(gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${accessToken}` },
      body: '{"query":"{ case(id: \\"x\\") { id } }"}',
      signal: hungUp.signal,
    });
    await eventually('it to be in flight', () => gateway.services.last('get-case') !== undefined);
    hungUp.abort();
    await expect(pending).rejects.toThrow();
    await eventually(
      'room again',
      async () => (await gateway.as(operator)('{ me { name } }')).status === 200,
    );
  });
});

describe('an operator', () => {
  it('sees whether the gateway lives, is ready, and what it has done', async () => {
    await start({});
    const get = (path: string) => fetch(new URL(path, gateway.url));
    expect((await get('/health/live')).status).toBe(200);
    expect((await get('/health/ready')).status).toBe(200);
    await gateway.as(operator)('{ me { name } }');
    await gateway.as(undefined)('{ me { name } }');
    await gateway.as(undefined)('{ anything { name } }');
    const metrics = await (await get('/metrics')).text();
    expect(metrics).toMatch(/grid_graphql_operations_total\{field="me",outcome="ok",service="gateway"\} 1/);
    expect(metrics).toMatch(/field="me",outcome="UNAUTHENTICATED"/);
    expect(metrics).toMatch(/field="none",outcome="GRAPHQL_VALIDATION_FAILED"/);
    expect(metrics).not.toContain('anything');
    await gateway.nats.stop();
    await eventually('it to say so', async () => (await get('/health/ready')).status === 503);
    expect((await get('/health/live')).status).toBe(200);
  });
});

describe('a newcomer', () => {
  it('gets a page to try queries on that talks to nobody else', async () => {
    await start({});
    const page = await fetch(gateway.url, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("connect-src 'self'");
    const html = await page.text();
    expect(html).toContain('五级网格治理');
    expect(html).not.toMatch(/https?:\/\//);
    const schema = await gateway.as(undefined)('{ __schema { queryType { name } } }');
    expect(schema.data).toEqual({ __schema: { queryType: { name: 'Query' } } });
  });
});

describe('a shift', () => {
  const refresh = `mutation ($i: RefreshSessionInput!) { refreshSession(input: $i) {
    ... on Session { accessToken refreshToken shiftEndsAt viewer { name } } ... on Rejection { code nextStep } } }`;

  it('goes on with the post as it stands now, and ends when it would have', async () => {
    await start({
      'get-actor': ({ input }) =>
        input['accountId'] === operator.accountId
          ? { ok: true, value: { ...operator, name: '县中心受理二岗' } }
          : no('NOT_FOUND'),
    });
    const { refreshToken, shiftEndsAtMs } = gateway.tokens.issue(operator);
    const answer = await gateway.as(undefined)(refresh, { i: { refreshToken } });
    expect(answer.data.refreshSession).toMatchObject({
      shiftEndsAt: new Date(shiftEndsAtMs).toISOString(),
      viewer: { name: '县中心受理二岗' },
    });
    expect(gateway.services.last('get-actor')?.actor).toEqual(operator);
  });

  it('ends once the account has, and for any token that is not of a shift', async () => {
    await start({ 'get-actor': () => no('ACCOUNT_ENDED') });
    const { refreshToken, accessToken } = gateway.tokens.issue(operator);
    const ended = await gateway.as(undefined)(refresh, { i: { refreshToken } });
    expect(ended.data.refreshSession).toMatchObject({ code: 'ACCOUNT_ENDED' });
    for (const wrong of [accessToken, '', 'a.b.c']) {
      const refused = await gateway.as(undefined)(refresh, { i: { refreshToken: wrong } });
      expect(refused.data.refreshSession).toEqual({ code: 'SHIFT_ENDED', nextStep: 'log in' });
    }
  });
});
