import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toPublicId } from '@grid/contracts';
import { startGatewayForSpec, type Answer } from './spec/gateway.fixture.js';
import { caseView, operator, uuid } from './spec/values.fixture.js';

const CODES = [
  'BAD_USER_INPUT',
  'GRAPHQL_VALIDATION_FAILED',
  'NOT_FOUND',
  'PAYLOAD_TOO_LARGE',
  'UNAUTHENTICATED',
  'UNAVAILABLE',
];
const CASE = toPublicId('case', uuid(50));

let gateway: Awaited<ReturnType<typeof startGatewayForSpec>>;
let authorization: string;
beforeAll(async () => {
  gateway = await startGatewayForSpec(
    { 'get-case': () => ({ ok: true, value: caseView(uuid(50)) }) },
    { GRAPHQL_INTROSPECTION: 'false', RPC_TIMEOUT_MS: '2000' },
  );
  authorization = `Bearer ${gateway.tokens.issue(operator).accessToken}`;
});
afterAll(() => gateway.stop());

const many = (count: number, text: (i: number) => string) => Array.from({ length: count }, (_, i) => text(i));
const nested = (depth: number): string =>
  depth === 0 ? 'name' : `children { nodes { ${nested(depth - 1)} } }`;

/** What is sent, and the code of the error that must come back. */
const attacks: readonly [string, string, string][] = [
  ['a broken query', '{ me { name }', 'GRAPHQL_VALIDATION_FAILED'],
  ['an unknown field', '{ me { nam } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['an unknown operation', 'query A { me { name } } query B { me { name } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['100,000 tokens', `{ me { ${'name '.repeat(40_000)} } }`, 'GRAPHQL_VALIDATION_FAILED'],
  ['2,000 aliases', `{ ${many(2000, (i) => `a${i}: me { name }`).join(' ')} }`, 'GRAPHQL_VALIDATION_FAILED'],
  ['100 aliases', `{ ${many(100, (i) => `a${i}: me { name }`).join(' ')} }`, 'GRAPHQL_VALIDATION_FAILED'],
  ['a depth of 30', `{ area(path: "gx") { ${nested(15)} } }`, 'GRAPHQL_VALIDATION_FAILED'],
  ['500 directives', `{ me ${'@skip(if: false) '.repeat(500)} { name } }`, 'GRAPHQL_VALIDATION_FAILED'],
  ['a fragment in a circle', '{ me { ...F } } fragment F on Viewer { ...F }', 'GRAPHQL_VALIDATION_FAILED'],
  ['a page of a million', '{ cases(first: 1000000) { nodes { id } } }', 'GRAPHQL_VALIDATION_FAILED'],
  [
    'pages of pages',
    '{ areas(first: 100) { nodes { children(first: 100) { nodes { name } } } } }',
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['the schema', '{ __schema { types { name } } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['a type of the schema', '{ __type(name: "Case") { fields { name } } }', 'GRAPHQL_VALIDATION_FAILED'],
  [
    'a subscription by POST',
    `subscription { caseChanged(id: "${CASE}") { id } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['an unknown status', '{ cases(statuses: [DELETED]) { nodes { id } } }', 'GRAPHQL_VALIDATION_FAILED'],
  [
    'a status a field cannot set',
    `mutation { noteCase(input: { commandId: "${uuid(1)}", caseId: "${CASE}", text: "x", visibility: PUBLIC, status: CLOSED }) { __typename } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'a command without an id',
    `mutation { noteCase(input: { caseId: "${CASE}", text: "x", visibility: PUBLIC }) { __typename } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'an id that is none',
    `mutation { noteCase(input: { commandId: "1", caseId: "${CASE}", text: "x", visibility: PUBLIC }) { __typename } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['30 February', '{ cases(dueFrom: "2026-02-30T00:00:00Z") { nodes { id } } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['a number beyond all', '{ cases(first: 9007199254740993) { nodes { id } } }', 'GRAPHQL_VALIDATION_FAILED'],
];

describe('an operation nobody should send', () => {
  it.each(attacks)('%s is refused with a code, and reaches no service', async (_, query, code) => {
    const before = gateway.services.seen.length;
    const answer = await gateway.post(JSON.stringify({ query }), { authorization });
    expect(answer.errors?.map((error) => error.extensions['code'])).toContain(code);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expectTraced(answer);
    expect(gateway.services.seen.length).toBe(before);
    expectNothingInside(answer.text);
  });

  it('names nothing of the schema it was not told', async () => {
    for (const query of [
      '{ me { nam } }',
      '{ cas(id: "x") { id } }',
      '{ cases(status: X) { nodes { id } } }',
      '{ cases(order: NEWES) { nodes { id } } }',
    ]) {
      const answer = await gateway.post(JSON.stringify({ query }), { authorization });
      expect(answer.errors?.length).toBeGreaterThan(0);
      expect(answer.text).not.toMatch(/did you mean/i);
    }
    const variables = { o: 'NEWES' };
    const coerced = await gateway.post(
      JSON.stringify({ query: 'query ($o: CaseOrder) { cases(order: $o) { nodes { id } } }', variables }),
      { authorization },
    );
    expect(coerced.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect(coerced.text).not.toMatch(/did you mean/i);
  });
});

describe('a request nobody should send', () => {
  const me = '{"query":"{ me { name } }"}';
  it.each<[string, string | Uint8Array<ArrayBuffer>, Record<string, string>, number, string]>([
    ['10 MB', `{"query":"${' '.repeat(10_000_000)}"}`, {}, 413, 'PAYLOAD_TOO_LARGE'],
    ['no JSON', '{"query"', {}, 400, 'BAD_USER_INPUT'],
    ['nothing', '', {}, 400, 'BAD_USER_INPUT'],
    ['a batch', `[${me},${me}]`, {}, 400, 'BAD_USER_INPUT'],
    ['a query that is no text', '{"query":{"kind":"Document"}}', {}, 400, 'BAD_USER_INPUT'],
    [
      'variables that are no object',
      '{"query":"{ me { name } }","variables":[1]}',
      {},
      400,
      'BAD_USER_INPUT',
    ],
    [
      'broken UTF-8',
      new Uint8Array([...Buffer.from('{"query":"'), 0xff, 0xfe, ...Buffer.from('"}')]),
      {},
      400,
      'BAD_USER_INPUT',
    ],
    [
      'a polluted prototype',
      '{"query":"{ me { name } }","__proto__":{"admin":true}}',
      {},
      400,
      'BAD_USER_INPUT',
    ],
    ['plain text, as a foreign page could', me, { 'content-type': 'text/plain' }, 415, 'BAD_USER_INPUT'],
    [
      'a form, as a foreign page could',
      'query=%7Bme%7D',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'BAD_USER_INPUT',
    ],
    ['an upload', '--x--', { 'content-type': 'multipart/form-data; boundary=x' }, 415, 'BAD_USER_INPUT'],
  ])('%s is refused with a code', async (_, body, headers, status, code) => {
    const answer = await gateway.post(body, { authorization, ...headers });
    expect([answer.status, answer.errors?.[0]?.extensions['code']]).toEqual([status, code]);
    expectTraced(answer);
    expectNothingInside(answer.text);
  });

  it('a query in the address is refused, and there is no page to try on', async () => {
    for (const query of ['{me{name}}', 'mutation{login(input:{username:"a",password:"b"}){__typename}}']) {
      const response = await fetch(`${gateway.url}?query=${encodeURIComponent(query)}`, {
        headers: { authorization, 'apollo-require-preflight': 'yes' },
      });
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('POST');
    }
    const page = await fetch(gateway.url, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(405);
  });

  it('elsewhere finds nothing', async () => {
    for (const path of ['/graphiql', '/.env', '/graphql/../../etc/passwd', '/playground']) {
      const response = await fetch(new URL(path, gateway.url));
      expect([404, 405]).toContain(response.status);
      expectNothingInside(await response.text());
    }
  });

  it('two lengths for one body are refused', async () => {
    const { hostname, port } = new URL(gateway.url);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname);
      let text = '';
      socket.on('data', (chunk) => (text += String(chunk)));
      socket.on('close', () => {
        resolve(text);
      });
      socket.on('error', reject);
      socket.write(
        'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /metrics HTTP/1.1\r\nHost: x\r\n\r\n',
      );
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400/);
    expect(answer).not.toContain('grid_graphql');
  });
});

describe('what the world does to us', () => {
  it('a service that is away is told as unavailable, to be tried again', async () => {
    await gateway.services.stop();
    const answer = await gateway.post(JSON.stringify({ query: `{ case(id: "${CASE}") { id } }` }), {
      authorization,
    });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'UNAVAILABLE', retryable: true });
    expectTraced(answer);
    expectNothingInside(answer.text);
  });

  it('a shift goes on while the county cannot be asked', async () => {
    const { refreshToken } = gateway.tokens.issue(operator);
    const answer = await gateway.as(undefined)(
      'mutation ($i: RefreshSessionInput!) { refreshSession(input: $i) { ... on Session { accessToken viewer { name } } ... on Rejection { code } } }',
      { i: { refreshToken } },
    );
    expect(answer.data.refreshSession.viewer).toEqual({ name: operator.name });
    const session = gateway.tokens.access(answer.data.refreshSession.accessToken as string);
    expect(session?.actor).toEqual(operator);
  });
});

/** Every error says which request it answers. */
function expectTraced({ errors = [], headers }: Answer): void {
  expect(errors.length).toBeGreaterThan(0);
  for (const { extensions } of errors) {
    expect(extensions['correlationId']).toBe(headers.get('x-correlation-id'));
  }
}

function expectNothingInside(text: string): void {
  expect(text).not.toMatch(/node_modules|\.js:\d|\bat .+:\d+:\d+|select |insert |grid\.cmd|nats/i);
  const { errors = [] } = JSON.parse(text) as { errors?: { extensions: { code: string } }[] };
  for (const { extensions } of errors) expect(CODES).toContain(extensions.code);
}
