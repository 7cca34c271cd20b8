import { toOwnedId, toPublicId, type LiveChange } from '@grid/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SessionTokens } from '@grid/platform';
import { eventually } from '@grid/testbed';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { startGatewayForSpec } from '../spec/gateway.fixture.js';
import { no } from '../spec/stand-in-services.fixture.js';
import { caseView, citizen, operator, taskView, townStaff, uuid } from '../spec/values.fixture.js';

const CASE = toPublicId('case', uuid(50));
const TASK = uuid(100);
const UNIT = toOwnedId('unit', { uuid: townStaff.unitId, owner: 'town-subcenter', partition: 't01' });

/** How the case stands at the county; specs move it. */
let title = '';
let readable = true;
let gateway: Awaited<ReturnType<typeof startGatewayForSpec>>;
const clients: Client[] = [];

beforeAll(async () => {
  gateway = await startGatewayForSpec({
    'get-case': ({ input, actor }) =>
      readable && input['caseId'] === uuid(50) && actor.role !== 'CITIZEN'
        ? { ok: true, value: { ...caseView(uuid(50)), title } }
        : no('NOT_FOUND'),
    'list-desk': ({ actor }) =>
      actor.unitId === townStaff.unitId
        ? { ok: true, value: { rows: [], nextCursor: null } }
        : no('NOT_FOUND'),
    'get-task': ({ input }) =>
      input['taskId'] === TASK ? { ok: true, value: taskView(TASK) } : no('NOT_FOUND'),
  });
});
beforeEach(() => {
  title = '路灯不亮';
  readable = true;
});
afterAll(async () => {
  for (const client of clients) await client.dispose();
  await gateway.stop();
});

const caseChange: LiveChange = { kind: 'case', id: uuid(50), caseId: uuid(50), version: 4, unitId: '' };
const taskChange = (id: string): LiveChange => ({
  kind: 'task',
  id,
  caseId: uuid(50),
  version: 2,
  unitId: townStaff.unitId,
});

/** Subscribes and gathers what comes: values, then how it ended. */
function subscribe(accessToken: string, query: string) {
  const client = createClient({
    url: gateway.url.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${accessToken}` },
    retryAttempts: 0,
    lazy: true,
  });
  clients.push(client);
  const values: unknown[] = [];
  const ended: { completed?: true; error?: unknown } = {};
  const stop = client.subscribe(
    { query },
    {
      next: ({ data, errors }) => void values.push(errors ?? data),
      error: (error) => (ended.error = error),
      complete: () => (ended.completed = true),
    },
  );
  return { values, ended, stop };
}
const tokenOf = (actor: typeof operator) => gateway.tokens.issue(actor).accessToken;

describe('a subscriber to a case', () => {
  const query = `subscription { caseChanged(id: "${CASE}") { id title } }`;

  it('sees it as it stands, then after each change', async () => {
    const { values, stop } = subscribe(tokenOf(operator), query);
    await eventually('the case as it stands', () => values.length === 1);
    title = '路灯已修复';
    await gateway.services.announce('county-center', 'county', caseChange);
    await eventually('the change', () => values.length === 2);
    expect(values).toEqual([
      { caseChanged: { id: CASE, title: '路灯不亮' } },
      { caseChanged: { id: CASE, title: '路灯已修复' } },
    ]);
    stop();
  });

  it('hears of changes to its tasks, at whichever level', async () => {
    const { values, stop } = subscribe(tokenOf(operator), query);
    await eventually('the case as it stands', () => values.length === 1);
    await gateway.services.announce('town-subcenter', 't01', taskChange(TASK));
    await eventually('the change', () => values.length === 2);
    stop();
  });

  it('is asked for anew each time, so that losing the right to it ends it', async () => {
    const { values, ended } = subscribe(tokenOf(operator), query);
    await eventually('the case as it stands', () => values.length === 1);
    readable = false;
    await gateway.services.announce('county-center', 'county', caseChange);
    await eventually('the end', () => ended.completed);
    expect(values).toHaveLength(1);
  });

  it('that is not his is told what he would be told if it did not exist', async () => {
    const foreign = subscribe(tokenOf(citizen), query);
    const unknown = subscribe(tokenOf(citizen), query.replace(CASE, toPublicId('case', uuid(51))));
    await eventually(
      'both answers',
      () =>
        foreign.values.length +
          unknown.values.length +
          Number('error' in foreign.ended) +
          Number('error' in unknown.ended) >=
        2,
    );
    const told = (of: typeof foreign) =>
      JSON.stringify([of.values, of.ended.error]).replace(/"correlationId":"[^"]+"/g, '');
    expect(told(foreign)).toEqual(told(unknown));
    expect(told(foreign)).toContain('NOT_FOUND');
  });

  it('leaves nothing behind when he goes', async () => {
    const { values, stop } = subscribe(tokenOf(operator), query);
    await eventually('the case as it stands', () => values.length === 1);
    stop();
    const asked = () => gateway.services.seen.filter(({ name }) => name === 'get-case').length;
    // Once the gateway has let go, a change makes nobody ask; until then each one still may.
    await eventually('no more questions', async () => {
      const before = asked();
      await gateway.services.announce('county-center', 'county', caseChange);
      await gateway.as(operator)('{ case(id: "case_none") { id } }');
      return asked() === before + 1;
    });
  });
});

describe('a subscriber to a desk', () => {
  const query = `subscription { deskChanged(unitId: "${UNIT}") { unitId reload task { id status } } }`;

  it('begins with a reload, then sees each task that changed, once the owner lets him', async () => {
    const { values, stop } = subscribe(tokenOf(townStaff), query);
    await eventually('the beginning', () => values.length === 1);
    await gateway.services.announce('town-subcenter', 't01', taskChange(uuid(101)), taskChange(TASK));
    await eventually('the change', () => values.length === 2);
    const task = {
      id: toOwnedId('task', { uuid: TASK, owner: 'town-subcenter', partition: 't01' }),
      status: 'PENDING_SIGN',
    };
    expect(values).toEqual([
      { deskChanged: { unitId: UNIT, reload: true, task: null } },
      { deskChanged: { unitId: UNIT, reload: false, task } },
    ]);
    stop();
  });

  it('is told to reload when the connection to the services was lost in between', async () => {
    const { values, stop } = subscribe(tokenOf(townStaff), 'subscription { deskChanged { reload } }');
    await eventually('the beginning', () => values.length === 1);
    await gateway.nats.restart();
    await eventually('the reload', () => values.length === 2);
    expect(values).toEqual([{ deskChanged: { reload: true } }, { deskChanged: { reload: true } }]);
    stop();
  });

  it('is refused when it is not his', async () => {
    const { values, ended } = subscribe(tokenOf(operator), query);
    await eventually('the refusal', () => values.length > 0 || ended.error !== undefined);
    expect(JSON.stringify([values, ended.error])).toContain('NOT_FOUND');
  });
});

describe('a connection', () => {
  it('without a session is closed', async () => {
    const { ended } = subscribe('x.y.z', 'subscription { deskChanged { reload } }');
    await eventually('the end', () => ended.error !== undefined);
    expect((ended.error as { code: number }).code).toBe(4403);
  });

  it('ends when its session does', async () => {
    const soon = new SessionTokens(gateway.tokenKey, () => Date.now() - (15 * 60 - 2) * 1000);
    const { values, ended } = subscribe(
      soon.issue(townStaff).accessToken,
      'subscription { deskChanged { reload } }',
    );
    await eventually('the beginning', () => values.length === 1);
    await eventually('the end', () => ended.error !== undefined);
    expect((ended.error as { code: number }).code).toBe(4403);
  });

  it.each([
    ['a query', '{ me { name } }'],
    ['an action', 'mutation { login(input: { username: "a", password: "b" }) { __typename } }'],
    ['an unknown field', 'subscription { caseChanged(id: "x") { secret } }'],
    ['the schema', 'subscription { caseChanged(id: "x") { id } } query Q { __schema { types { name } } }'],
    ['nonsense', 'subscription {'],
  ])('carries no %s', async (_, query) => {
    const { values, ended } = subscribe(tokenOf(operator), query);
    await eventually('the refusal', () => ended.error !== undefined);
    expect(values).toEqual([]);
    expect(JSON.stringify(ended.error)).toContain('GRAPHQL_VALIDATION_FAILED');
  });
});
