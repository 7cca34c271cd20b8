import { toOwnedId, toPublicId } from '@grid/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startGatewayForSpec } from './spec/gateway.fixture.js';
import { no, type Answers } from './spec/stand-in-services.fixture.js';
import {
  packedCase,
  packedTask,
  caseView,
  citizen,
  operator,
  taskView,
  townStaff,
  uuid,
} from './spec/values.fixture.js';

const CASE = toPublicId('case', uuid(50));
const TASK = toOwnedId('task', { uuid: uuid(100), owner: 'town-subcenter', partition: 't01' });
const UNIT = toOwnedId('unit', { uuid: townStaff.unitId, owner: 'town-subcenter', partition: 't01' });
const COMMAND = uuid(900);

const answers: Answers = {
  authenticate: ({ input }) =>
    input['password'] === 'grid-demo-2026' ? { ok: true, value: operator } : no('LOGIN_REFUSED'),
  'get-case': ({ input }) =>
    input['caseId'] === uuid(50) ? { ok: true, value: caseView(uuid(50)) } : no('NOT_FOUND'),
  'submit-case': ({ input }) => ({ ok: true, value: caseView(String(input['caseId'])) }),
  'list-cases': ({ input }) =>
    input['after'] === 'garbage'
      ? no('BAD_CURSOR')
      : { ok: true, value: { rows: [packedCase(uuid(50)), packedCase(uuid(51))], nextCursor: 'next' } },
  'get-task': () => ({ ok: true, value: taskView(uuid(100)) }),
  'sign-task': () => ({ ok: true, value: { ...taskView(uuid(100)), status: 'IN_PROGRESS' } }),
  'take-in-request': ({ input }) => ({ ok: true, value: taskView(String(input['taskId'])) }),
  'list-desk': () => ({ ok: true, value: { rows: [packedTask(uuid(100))], nextCursor: null } }),
  'get-task-tree': () => ({
    ok: true,
    value: [
      { taskId: uuid(100), parentTaskId: null, line: packedTask(uuid(100)) },
      { taskId: uuid(101), parentTaskId: uuid(100), line: packedTask(uuid(101), 'community-station') },
    ],
  }),
  'dispatch-case': () => ({
    ok: false,
    rejection: {
      code: 'MANDATORY_CHILD_OPEN',
      decidedBy: 'R-1',
      reason: 'units are still at work',
      nextStep: 'wait for them',
      details: { waitingFor: ['民政局', '住建局'], count: 2 },
    },
  }),
};

let gateway: Awaited<ReturnType<typeof startGatewayForSpec>>;
beforeAll(async () => {
  gateway = await startGatewayForSpec(answers);
});
afterAll(() => gateway.stop());

describe('a session', () => {
  const login = `mutation ($input: LoginInput!) {
    login(input: $input) {
      ... on Session { accessToken refreshToken viewer { name role unitId } }
      ... on Rejection { code decidedBy reason nextStep }
    }
  }`;

  it('is opened by a login and says who is at work', async () => {
    const opened = await gateway.as(undefined)(login, {
      input: { username: 'county.operator', password: 'grid-demo-2026' },
    });
    expect(opened.data.login.viewer).toEqual({
      name: operator.name,
      role: 'OPERATOR',
      unitId: toOwnedId('unit', { uuid: operator.unitId, owner: 'county-center', partition: 'county' }),
    });
    const authorization = `Bearer ${opened.data.login.accessToken}`;
    const me = await gateway.post('{"query":"{ me { name } }"}', { authorization });
    expect(me.data).toEqual({ me: { name: operator.name } });
    expect(gateway.services.last('authenticate')?.input['source']).toMatch(/127\.0\.0\.1|::1/);
  });

  it('is refused for a wrong password, as an answer', async () => {
    const refused = await gateway.as(undefined)(login, { input: { username: 'x', password: 'y' } });
    expect(refused.data.login).toMatchObject({ code: 'LOGIN_REFUSED', nextStep: 'do something else' });
    expect(refused.errors).toBeUndefined();
  });

  it('is needed for everything else', async () => {
    for (const query of ['{ me { name } }', `{ case(id: "${CASE}") { id } }`, '{ cases { nodes { id } } }']) {
      const answer = await gateway.as(undefined)(query);
      expect(answer.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    }
    const forged = await gateway.post('{"query":"{ me { name } }"}', { authorization: 'Bearer x.y.z' });
    expect(forged.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });
});

describe('a command', () => {
  const submit = `mutation ($input: SubmitCaseInput!) {
    submitCase(input: $input) { ... on CasePayload { case { id number status } } ... on Rejection { code } }
  }`;
  const input = {
    commandId: COMMAND,
    title: '路灯不亮',
    description: '自上周起三盏路灯夜间不亮',
    requestKind: 'HELP',
    placePath: 'gx/t01/v001',
    placeText: null,
    channel: 'PHONE',
    reporter: { name: '王小明', phone: null },
  };

  it('reaches the county in the caller’s name, and the case it makes is named by the command', async () => {
    const first = await gateway.as(citizen)(submit, { input });
    const again = await gateway.as(citizen)(submit, { input });
    expect(again.data).toEqual(first.data);
    expect(first.data.submitCase.case).toMatchObject({ number: null, status: 'SUBMITTED' });
    const seen = gateway.services.last('submit-case');
    expect(seen).toMatchObject({
      subject: 'grid.cmd.county-center.county.submit-case.v1',
      actor: citizen,
      commandId: COMMAND,
      input: { title: '路灯不亮', placeText: '', reporter: { name: '王小明', phone: '' } },
    });
    expect(first.data.submitCase.case.id).toBe(toPublicId('case', String(seen?.input['caseId'])));
    expect(seen?.input['caseId']).not.toBe(COMMAND);
  });

  it('on a task goes to the service and partition its id names', async () => {
    const answer = await gateway.as(townStaff)(
      `mutation { signTask(input: { commandId: "${COMMAND}", taskId: "${TASK}" }) { ... on TaskPayload { task { id status } } } }`,
    );
    expect(answer.data.signTask.task).toEqual({ id: TASK, status: 'IN_PROGRESS' });
    expect(gateway.services.last('sign-task')?.subject).toBe('grid.cmd.town-subcenter.t01.sign-task.v1');
  });

  it('to take a request in goes to the caller’s own level', async () => {
    const answer = await gateway.as(townStaff)(
      `mutation ($input: TakeInRequestInput!) { takeInRequest(input: $input) { ... on TaskPayload { task { id } } } }`,
      { input: { ...input, categoryCode: 'B-01' } },
    );
    const seen = gateway.services.last('take-in-request');
    expect(seen?.subject).toBe('grid.cmd.town-subcenter.t01.take-in-request.v1');
    const made = { uuid: String(seen?.input['taskId']), owner: 'town-subcenter', partition: 't01' } as const;
    expect(answer.data.takeInRequest.task.id).toBe(toOwnedId('task', made));
    expect(seen?.input['caseId']).toBe(gateway.services.last('submit-case')?.input['caseId']);
  });

  it('that the rules refuse says who decided, why, and what to do next (R-4)', async () => {
    const answer = await gateway.as(operator)(
      `mutation { dispatchCase(input: { commandId: "${COMMAND}", caseId: "${CASE}", unitId: "${UNIT}" }) {
        ... on Rejection { code decidedBy reason nextStep details { key value } } } }`,
    );
    expect(answer.data.dispatchCase).toEqual({
      code: 'MANDATORY_CHILD_OPEN',
      decidedBy: 'R-1',
      reason: 'units are still at work',
      nextStep: 'wait for them',
      details: [
        { key: 'waitingFor', value: '民政局' },
        { key: 'waitingFor', value: '住建局' },
        { key: 'count', value: '2' },
      ],
    });
    expect(gateway.services.last('dispatch-case')?.input['unitId']).toBe(townStaff.unitId);
  });

  it('may ask only for what the contract knows: an over-long text is refused by its field', async () => {
    const answer = await gateway.as(citizen)(
      `mutation ($input: SubmitCaseInput!) { submitCase(input: $input) { ... on Rejection { code details { key } } } }`,
      { input: { ...input, title: '长'.repeat(121) } },
    );
    expect(answer.data.submitCase).toEqual({ code: 'INVALID_MESSAGE', details: [{ key: 'title' }] });
  });
});

describe('a question', () => {
  it('about one thing is null when it is unknown, not one’s own, or no id at all', async () => {
    const ask = (id: string) => gateway.as(operator)(`query ($id: ID!) { case(id: $id) { id } }`, { id });
    expect((await ask(CASE)).data).toEqual({ case: { id: CASE } });
    for (const id of [toPublicId('case', uuid(51)), 'case_nonsense', TASK, uuid(50)]) {
      const answer = await ask(id);
      expect(answer.data).toEqual({ case: null });
      expect(answer.errors).toBeUndefined();
    }
  });

  it('about a list is answered in pages', async () => {
    const answer = await gateway.as(operator)(
      `{ cases(areaPath: "gx/t01", statuses: [SUBMITTED], order: DUE_FIRST, first: 2) {
        nodes { id number categoryCode title } pageInfo { hasNextPage endCursor } } }`,
    );
    expect(answer.data.cases.pageInfo).toEqual({ hasNextPage: true, endCursor: 'next' });
    expect(answer.data.cases.nodes[0]).toEqual({
      id: CASE,
      number: null,
      categoryCode: null,
      title: '路灯不亮',
    });
    expect(gateway.services.last('list-cases')?.input).toMatchObject({
      areaPath: 'gx/t01',
      statuses: ['SUBMITTED'],
      order: 'DUE_FIRST',
      first: 2,
      categoryCode: null,
    });
  });

  it.each([
    ['a cursor that is none', 'cases(after: "garbage")', 'BAD_CURSOR'],
    ['a page that is none', 'cases(first: 0)', 'INVALID_MESSAGE'],
    ['an area that is none', 'cases(areaPath: "../etc")', 'INVALID_MESSAGE'],
    ['a page too large', 'cases(first: 101)', 'INVALID_MESSAGE'],
  ])('is an error with a stable reason for %s', async (_, field, reason) => {
    const answer = await gateway.as(operator)(`{ ${field} { nodes { id } } }`);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', reason });
  });

  it('about a case reaches its tasks at every level, each under the one above', async () => {
    const answer = await gateway.as(operator)(
      `{ case(id: "${CASE}") { rootTasks { id unitId } tasks { parentTaskId task { id caseId } } } }`,
    );
    expect(answer.data.case.rootTasks).toEqual([{ id: TASK, unitId: UNIT }]);
    expect(answer.data.case.tasks).toEqual([
      { parentTaskId: null, task: { id: TASK, caseId: CASE } },
      {
        parentTaskId: TASK,
        task: {
          id: toOwnedId('task', { uuid: uuid(101), owner: 'community-station', partition: 't01' }),
          caseId: CASE,
        },
      },
    ]);
  });

  it('about a desk goes to its owner; without a unit it is one’s own', async () => {
    const named = await gateway.as(operator)(`{ desk(unitId: "${UNIT}") { nodes { id } } }`);
    const own = await gateway.as(townStaff)(`{ desk { nodes { id } } }`);
    expect(own.data).toEqual(named.data);
    expect(gateway.services.last('list-desk')).toMatchObject({
      subject: 'grid.qry.town-subcenter.t01.list-desk.v2',
      input: { unitId: townStaff.unitId },
    });
    const homeless = await gateway.as(citizen)(`{ desk { nodes { id } } }`);
    expect(homeless.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'NO_UNIT' });
  });

  it('never shows a bare UUID', async () => {
    const answer = await gateway.as(operator)(
      `{ me { id postId unitId } task(id: "${TASK}") { id caseId unitId parentTaskId children { id unitId } }
         case(id: "${CASE}") { id rootTasks { id unitId } tasks { parentTaskId task { id caseId unitId } } } }`,
    );
    expect(answer.errors).toBeUndefined();
    expect(answer.text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/);
  });
});

describe('a correlation id', () => {
  it('travels from the client to the service and back', async () => {
    const sent = await gateway.post(`{"query":"{ case(id: \\"${CASE}\\") { id } }"}`, {
      authorization: `Bearer ${gateway.tokens.issue(operator).accessToken}`,
      'x-correlation-id': 'story-0001',
    });
    expect(sent.headers.get('x-correlation-id')).toBe('story-0001');
    expect(gateway.services.last('get-case')?.correlationId).toBe('story-0001');
  });

  it('is made where none, or no proper one, was sent, and stands in every error', async () => {
    const answer = await gateway.post('{"query":"{ me { name } }"}', { 'x-correlation-id': 'no spaces!' });
    const id = answer.headers.get('x-correlation-id');
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.errors?.[0]?.extensions['correlationId']).toBe(id);
  });
});
