import { connect } from 'node:net';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  CallFailed,
  mutationOf,
  newCommandId,
  type CaseAction,
  type Person,
  type TaskAction,
} from '@grid/tools';
import { fetch } from 'undici';
import { Acts, request } from '../acts.js';
import type { Stage } from '../stage.js';

/** A village nobody else plays in: what is there is counted before and after. */
const VILLAGE = 'gx/t03/v001';
const HOUSE = `${VILLAGE}/g01/b01`;
const NOBODYS_UNIT = 'unit2_t01_AZm4q9RzfXm0OYXN4vGqSA';

interface Ids {
  /** Submitted, not accepted. */
  readonly fresh: string;
  /** Dispatched to the town, signed by nobody. */
  readonly dispatched: string;
  readonly taskId: string;
}

type Who = 'citizen' | 'operator' | 'dispatcher' | 'dutyChief' | 'town' | 'grid';
type Row = readonly [
  what: string,
  who: Who,
  action: CaseAction | TaskAction,
  input: (ids: Ids) => object,
  code: string,
];

const submit = (more: object) => () => ({ ...request(HOUSE), ...more });
const REFUSED: readonly Row[] = [
  ['an empty title', 'citizen', 'submitCase', submit({ title: '' }), 'INVALID_MESSAGE'],
  ['a title of blanks', 'citizen', 'submitCase', submit({ title: '   ' }), 'INVALID_MESSAGE'],
  ['a title too long', 'citizen', 'submitCase', submit({ title: '灯'.repeat(121) }), 'INVALID_MESSAGE'],
  ['a text too long', 'citizen', 'submitCase', submit({ description: '灯'.repeat(4001) }), 'INVALID_MESSAGE'],
  ['a NUL', 'citizen', 'submitCase', submit({ title: '路灯\u0000' }), 'INVALID_MESSAGE'],
  ['half a character', 'citizen', 'submitCase', submit({ title: '路灯\ud800' }), 'INVALID_MESSAGE'],
  ['a turned direction', 'citizen', 'submitCase', submit({ title: '路灯\u202e' }), 'INVALID_MESSAGE'],
  ['a path that is none', 'citizen', 'submitCase', submit({ placePath: '../etc' }), 'INVALID_MESSAGE'],
  ['a place elsewhere', 'citizen', 'submitCase', submit({ placePath: 'gx/t99' }), 'UNKNOWN_PLACE'],
  ['a category of nobody', 'citizen', 'submitCase', submit({ categoryCode: 'X1' }), 'UNKNOWN_CATEGORY'],
  [
    'a phone that is none',
    'citizen',
    'submitCase',
    submit({ reporter: { phone: "1'; drop table case_file" } }),
    'INVALID_MESSAGE',
  ],
  [
    'an id of no form',
    'operator',
    'acceptCase',
    () => ({ caseId: "x' or 1=1", categoryCode: 'C01001' }),
    'NOT_FOUND',
  ],
  [
    'an unknown category',
    'operator',
    'acceptCase',
    ({ fresh }) => ({ caseId: fresh, categoryCode: 'C99999' }),
    'UNKNOWN_CATEGORY',
  ],
  [
    'an unknown unit',
    'dispatcher',
    'dispatchCase',
    ({ fresh }) => ({ caseId: fresh, unitId: NOBODYS_UNIT }),
    'UNKNOWN_UNIT',
  ],
  [
    'a dispatch before its time',
    'dutyChief',
    'checkCase',
    ({ fresh }) => ({ caseId: fresh, passed: true }),
    'WRONG_STATE',
  ],
  [
    'a close before its time',
    'dutyChief',
    'closeCase',
    ({ dispatched }) => ({
      caseId: dispatched,
      conclusion: '结',
      feedback: [{ channel: 'PHONE', delivered: true }],
    }),
    'WRONG_STATE',
  ],
  [
    'a conclusion left empty',
    'dutyChief',
    'closeCase',
    ({ dispatched }) => ({ caseId: dispatched, conclusion: '', feedback: [] }),
    'INVALID_MESSAGE',
  ],
  [
    'a role that may not',
    'operator',
    'voidCase',
    ({ fresh }) => ({ caseId: fresh, reason: '错' }),
    'ROLE_MAY_NOT',
  ],
  [
    'a report before signing',
    'town',
    'reportDone',
    ({ taskId }) => ({ taskId, result: '已办' }),
    'WRONG_STATE',
  ],
  [
    'a rework of nothing',
    'town',
    'ruleReturn',
    ({ taskId }) => ({ taskId, childTaskId: taskId, granted: true, reason: '同意' }),
    'CHILD_NOT_FOUND',
  ],
  [
    'a place outside one’s area',
    'grid',
    'takeInRequest',
    () => ({ ...request('gx/t02/v001'), categoryCode: 'C01001', channel: 'GRID' }),
    'OUTSIDE_JURISDICTION',
  ],
  [
    'a category nobody published',
    'grid',
    'takeInRequest',
    () => ({ ...request(HOUSE), categoryCode: 'X1', channel: 'GRID' }),
    'UNKNOWN_CATEGORY',
  ],
];

const ME = '{"query":"{ me { role } }"}';
const many = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i));
const RAW: readonly (readonly [string, string | Buffer, string])[] = [
  [
    'broken UTF-8',
    Buffer.concat([Buffer.from('{"query":"'), Buffer.from([0xff, 0xfe, 0x22, 0x7d])]),
    'BAD_USER_INPUT',
  ],
  ['no JSON', '{"query":', 'BAD_USER_INPUT'],
  ['a batch', `[${ME},${ME}]`, 'BAD_USER_INPUT'],
  [
    '100 aliases',
    JSON.stringify({ query: `{ ${many(100, (i) => `a${i}: me { role }`).join(' ')} }` }),
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'a depth of 30',
    JSON.stringify({
      query: `{ area(path: "gx") ${'{ children { nodes '.repeat(15)}{ name }${' } }'.repeat(15)} }`,
    }),
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'a page of a million',
    '{"query":"{ cases(first: 1000000) { nodes { id } } }"}',
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['an unknown field', '{"query":"{ me { password } }"}', 'GRAPHQL_VALIDATION_FAILED'],
];

/** Whatever comes in wrong gets a stable code, and changes nothing. */
export function badInput(stage: () => Stage): void {
  describe('bad input', () => {
    let ids: Ids;
    let people: Readonly<Record<Who, Person>>;
    let before: string;

    beforeAll(async () => {
      const acts = await Acts.at(stage(), 't03.v001.g01.b01');
      const fresh = (await acts.submitted()).id;
      const { caseId: dispatched, taskId } = await acts.dispatched();
      await acts.sign(acts.line.town, taskId);
      const childId = await acts.handDown(acts.line.town, taskId, acts.line.station);
      await acts.sign(acts.line.station, childId);
      // The one that is not signed yet.
      const second = await acts.dispatched();
      ids = { fresh, dispatched, taskId: second.taskId };
      people = { ...(await acts.county), ...acts.line };
      before = await everythingThere();
    }, 60_000);

    /** All that can be seen of the village, versions included. */
    async function everythingThere(): Promise<string> {
      const { operator } = await stage().cast.county();
      const { cases } = await operator.ask<{ cases: { nodes: readonly object[] } }>(
        `query { cases(areaPath: "${VILLAGE}", first: 100) { nodes { id version status title } } }`,
      );
      return JSON.stringify(cases.nodes);
    }

    it.each(REFUSED)('%s, by a %s to %s, is refused by its code', async (_, who, action, input, code) => {
      const variables = { input: { commandId: newCommandId(), ...input(ids) } };
      const answer = await people[who].ask<Record<string, object>>(mutationOf(action), variables);
      expect(answer[action]).toMatchObject({ __typename: 'Rejection', code });
    });

    it.each([
      ['an unknown field', { surprise: 1 }],
      ['a field he may not set', { status: 'CLOSED' }],
      ['a number for a text', { title: 7 }],
      ['a kind that is none', { requestKind: 'RIOT' }],
      ['no command id', { commandId: undefined }],
      ['a command id that is none', { commandId: '1' }],
      ['a command id of nobody', { commandId: '00000000-0000-0000-0000-000000000000' }],
    ])('%s on a command is an error with a code', async (_, more) => {
      const { citizen } = await stage().cast.county();
      const input = { commandId: newCommandId(), ...request(HOUSE), ...more };
      const failed = await citizen.ask(mutationOf('submitCase'), { input }).catch((error: unknown) => error);
      expect(failed).toBeInstanceOf(CallFailed);
      expect((failed as CallFailed).code).toBe('BAD_USER_INPUT');
    });

    it.each([
      ['cases', 'query q($after: String) { cases(after: $after) { nodes { id } } }'],
      ['desk', 'query q($after: String) { desk(after: $after) { nodes { id } } }'],
      ['areas', 'query q($after: String) { areas(parentPath: "gx", after: $after) { nodes { id } } }'],
      ['units', 'query q($after: String) { units(areaPath: "gx", after: $after) { nodes { id } } }'],
    ])('a cursor of %s that was never given out is refused', async (_, document) => {
      const { dispatcher } = await stage().cast.county();
      for (const after of [
        'x',
        '',
        'W10',
        'e30',
        Buffer.from('["a","b"]').toString('base64url'),
        '%00',
        '九',
      ]) {
        const failed = await dispatcher.ask(document, { after }).catch((error: unknown) => error);
        expect([after, (failed as CallFailed).code]).toEqual([after, 'BAD_USER_INPUT']);
      }
    });

    it.each(RAW)('%s as a body is refused by its code', async (_, body, code) => {
      const { operator } = await stage().cast.county();
      const answer = await fetch(stage().county.endpoints.graphql, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${operator.accessToken}` },
        body,
      });
      const text = await answer.text();
      stage().responses.see(text);
      const { errors } = JSON.parse(text) as { errors: readonly { extensions: { code: string } }[] };
      expect(errors[0]?.extensions.code).toBe(code);
    });

    it('10 MB are refused before they have come in', async () => {
      const url = new URL(stage().county.endpoints.graphql);
      const answer = await beginSending(url, 10_000_000);
      stage().responses.see(answer.slice(answer.indexOf('\r\n\r\n')));
      expect(answer).toMatch(/^HTTP\/1\.1 413 /);
      expect(answer).toContain('"code":"PAYLOAD_TOO_LARGE"');
    });

    it('has changed nothing', async () => {
      expect(await everythingThere()).toBe(before);
    });
  });
}

/** Announces a body of so many bytes, sends its beginning, and reads what the server says to that. */
function beginSending({ hostname, port, pathname }: URL, bytes: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => (text += chunk));
    socket.on('error', (error) => (text === '' ? reject(error) : resolve(text)));
    socket.on('close', () => resolve(text));
    socket.write(
      `POST ${pathname} HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\n` +
        `Connection: close\r\nContent-Length: ${bytes}\r\n\r\n{"query":"${' '.repeat(1000)}`,
    );
  });
}
