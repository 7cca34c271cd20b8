import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestbed, type Testbed } from '@grid/testbed';
import { Cast, GraphqlClient, newCommandId } from '../people/index.js';
import { startCounty, type RunningCounty } from '../start/index.js';
import { Ledger, type Submit } from './ledger.js';
import { judge } from './oracle.js';

let testbed: Testbed;
let county: RunningCounty;
let client: GraphqlClient;
let cast: Cast;
let ledger: Ledger;
let books = 0;

beforeAll(async () => {
  testbed = await startTestbed();
  county = await startCounty({ dir: testbed.folder('county') });
  client = new GraphqlClient({ gateways: [county.endpoints.graphql] });
  cast = new Cast(client, county.endpoints.demoAccounts[0]?.password ?? '');
}, 120_000);

afterAll(async () => {
  await client?.close();
  await county?.stop();
  await testbed?.stop();
}, 60_000);

beforeEach(() => {
  books += 1;
  ledger = new Ledger(testbed.folder(`ledger-${books}`));
});

afterEach(() => ledger.close());

function entry(title: string): Submit {
  const key = newCommandId();
  const input = {
    title: `${title} ${key}`,
    description: '路口积水。',
    requestKind: 'HELP',
    placePath: 'gx/t01/v001',
    channel: 'MOBILE',
  };
  return ledger.sendSubmit({ key, username: 'citizen.one', input });
}

async function send(submit: Submit): Promise<string> {
  const citizen = await cast.person(submit.username);
  const answer = await citizen.actOnCase('submitCase', submit.input, submit.key);
  if (!answer.ok) throw new Error(answer.rejection.code);
  return answer.value.id;
}

const verdict = () => judge(county.endpoints.databaseUrl, ledger, cast);

describe('the oracle', () => {
  it('is content with what was acknowledged and kept, and with what became a case unheard', async () => {
    const acked = entry('答复了');
    ledger.answerSubmit(acked, await send(acked));
    const unheard = entry('没听到');
    await send(unheard);
    entry('没收到');
    const found = await verdict();
    expect(found).toMatchObject({ acked: 1, unknown: 2, unknownKept: 1, lost: [], doubled: [] });
    expect(found.audit.breaches).toEqual([]);
  });

  it('misses an acknowledged submit that is no case, though sending it again would make it one', async () => {
    const lost = entry('答复了却没有');
    ledger.answerSubmit(lost, 'case_AZm4q9RzfXm0OYXN4vGqSA');
    expect((await verdict()).lost).toEqual([`${lost.key}: no case`]);
  });

  it('sees a case that says something else than was sent', async () => {
    const sent = entry('原文');
    const id = await send(sent);
    const altered = { ...sent, payloadHash: 'another', caseId: id };
    ledger.submits.splice(0, 1, altered);
    expect((await verdict()).lost.join()).toContain('says something else');
  });

  it('sees one submit kept twice', async () => {
    const once = entry('两次');
    ledger.answerSubmit(once, await send(once));
    await send({ ...once, key: newCommandId() });
    expect((await verdict()).doubled.join()).toContain('2 cases');
  });
});
