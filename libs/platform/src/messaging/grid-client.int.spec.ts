import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requestPattern, signTask, type CommandMessage, type Reply } from '@grid/contracts';
import { startNats, type NatsServer } from '@grid/testbed';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { NatsConnection } from '@nats-io/transport-node';
import { ServiceFault } from '../faults.js';
import { ActorSigner, ActorVerifier } from '../identity/index.js';
import { newKeys, townStaff } from '../identity/identity.fixture.js';
import { createLogger, ServiceMetrics } from '../observability/index.js';
import { GridClient } from './grid-client.js';
import { GridServer } from './grid-server.js';
import { connectNats } from './nats-connection.js';

const keys = newKeys();
const actor = new ActorSigner(keys.privateKey).sign(townStaff);
const town = { owner: 'town-subcenter', partition: 't01' } as const;
const taskId = '0198c1a0-0000-7000-8000-000000000001';
const request = { actor, correlationId: 'spec-0001', commandId: taskId, input: { taskId } };

type Handler = (message: CommandMessage<typeof signTask>) => Promise<Reply<unknown>>;

let folder: string;
let server: NatsServer;
let nats: NatsConnection;
let serving: GridServer | undefined;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'grid-client-spec-'));
  server = await startNats({ storeDir: folder });
  nats = await connectNats({ url: server.url, name: 'spec' });
});
afterEach(async () => {
  await serving?.close();
  serving = undefined;
});
afterAll(async () => {
  await nats.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A town's service that handles the one contract as the spec says. */
async function serve(handler: Handler): Promise<void> {
  serving = new GridServer({
    service: 'town-subcenter',
    nats,
    contracts: [signTask],
    verifier: new ActorVerifier(keys.publicKey),
    mostInFlight: 10,
    metrics: new ServiceMetrics('town-subcenter', false),
    log: createLogger({ service: 'town-subcenter', level: 'silent' }),
  });
  serving.addHandler(requestPattern(signTask), handler);
  serving.listen(() => undefined);
  await nats.flush();
}

const yes = { ok: true, value: { status: 'IN_PROGRESS' } } as const;

describe('asking a service', () => {
  it('brings it the command, the id and the actor that was signed for', async () => {
    let seen: unknown;
    await serve((message) => {
      seen = message;
      return Promise.resolve(yes);
    });
    const client = new GridClient(nats, { timeoutMs: 2000 });
    expect(await client.request(signTask, town, request)).toEqual(yes);
    expect(seen).toMatchObject({
      commandId: taskId,
      actor: townStaff,
      input: { taskId },
      correlationId: 'spec-0001',
    });
  });

  it('brings back a no as a value', async () => {
    const rejection = { code: 'NOT_FOUND', decidedBy: 'R-3', reason: 'none', nextStep: 'look' };
    await serve(() => Promise.resolve({ ok: false, rejection }));
    const client = new GridClient(nats, { timeoutMs: 2000 });
    expect(await client.request(signTask, town, request)).toEqual({ ok: false, rejection });
  });

  it('waits for a service that is just coming up', async () => {
    const client = new GridClient(nats, { timeoutMs: 5000 });
    const answer = client.request(signTask, town, request);
    await serve(() => Promise.resolve(yes));
    expect(await answer).toEqual(yes);
  });

  it('tries again when a service is busy, under the same command id', async () => {
    const ids: string[] = [];
    await serve(({ commandId }) => {
      ids.push(commandId);
      if (ids.length < 3) throw new ServiceFault('BUSY', 'too much at once', true);
      return Promise.resolve(yes);
    });
    const client = new GridClient(nats, { timeoutMs: 5000 });
    expect(await client.request(signTask, town, request)).toEqual(yes);
    expect(ids).toEqual([taskId, taskId, taskId]);
  });

  it('asks another replica when one dies with the request in its hands', async () => {
    let tries = 0;
    await serve(() => {
      tries += 1;
      return tries === 1 ? new Promise(() => undefined) : Promise.resolve(yes);
    });
    const client = new GridClient(nats, { timeoutMs: 5000 });
    expect(await client.request(signTask, town, request)).toEqual(yes);
    expect(tries).toBe(2);
  });
});

describe('asking in vain', () => {
  async function faultOf(asking: Promise<unknown>): Promise<ServiceFault> {
    try {
      await asking;
    } catch (error) {
      if (error instanceof ServiceFault) return error;
    }
    throw new Error('expected a fault');
  }

  it('ends by its deadline when nobody is there', async () => {
    const started = performance.now();
    const client = new GridClient(nats, { timeoutMs: 300 });
    const fault = await faultOf(client.request(signTask, town, request));
    expect(fault).toMatchObject({ code: 'UNAVAILABLE', retryable: true, correlationId: 'spec-0001' });
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('does not repeat what failed by a defect', async () => {
    let tries = 0;
    await serve(() => {
      tries += 1;
      throw new Error('select secret from table');
    });
    const fault = await faultOf(new GridClient(nats, { timeoutMs: 2000 }).request(signTask, town, request));
    expect(fault).toMatchObject({ code: 'INTERNAL', retryable: false });
    expect(fault.message).not.toContain('secret');
    expect(tries).toBe(1);
  });

  it.each([
    ['nobody', ''],
    ['somebody else signed for', new ActorSigner(newKeys().privateKey).sign(townStaff)],
  ])('is the answer to %s', async (_, forged) => {
    let tries = 0;
    await serve(() => {
      tries += 1;
      return Promise.resolve(yes);
    });
    const client = new GridClient(nats, { timeoutMs: 2000 });
    const fault = await faultOf(client.request(signTask, town, { ...request, actor: forged }));
    expect(fault).toMatchObject({ code: 'UNAUTHENTICATED', retryable: false });
    expect(tries).toBe(0);
  });
});
