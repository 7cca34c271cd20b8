import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { startTestbed, type Testbed } from '../testbed.js';
import type { NatsServer } from './nats-server.js';
import { probeNats } from './probe.js';

async function withNats<T>(url: string, work: (nats: NatsConnection) => Promise<T>): Promise<T> {
  const { hostname, port, username, password } = new URL(url);
  const login = username ? { user: username, pass: decodeURIComponent(password) } : {};
  const nats = await connect({ servers: `${hostname}:${port}`, ...login, reconnect: false });
  try {
    return await work(nats);
  } finally {
    await nats.close();
  }
}

describe('startNats', () => {
  let testbed: Testbed;

  beforeAll(async () => {
    testbed = await startTestbed();
  }, 60_000);
  afterAll(() => testbed.stop());

  const streams = (server: NatsServer) =>
    withNats(server.url, async (nats) => {
      const names: string[] = [];
      for await (const name of (await jetstreamManager(nats)).streams.names()) names.push(name);
      return names;
    });

  it('keeps streams over a kill and a restart, and none when the store is wiped', async () => {
    const server = await testbed.startPrivateNats();
    await withNats(server.url, async (nats) => {
      await (await jetstreamManager(nats)).streams.add({ name: 'KEPT', subjects: ['kept.>'] });
      await jetstream(nats).publish('kept.one', 'said');
    });
    expect(() => server.wipeStore()).toThrow('running');
    await server.kill9();
    expect(await probeNats(server.url)).toBe('ECONNREFUSED');
    await server.restart();
    expect(await streams(server)).toEqual(['KEPT']);
    await server.kill9();
    server.wipeStore();
    await server.restart();
    expect(await streams(server)).toEqual([]);
  }, 60_000);

  it('lets in only its users and refuses what their permissions do not allow', async () => {
    const permissions = {
      publish: { allow: ['town.>'], deny: ['town.secret'] },
      subscribe: { allow: ['_INBOX.>', 'town.>'] },
      answersRequests: true,
    };
    const server = await testbed.startPrivateNats([
      { user: 'all', password: 'p/w' },
      { user: 'town', password: 'x', permissions },
    ]);
    expect(await probeNats(server.url)).toBe('the server says "Authorization Violation"');
    expect(await probeNats(server.urlFor('all'))).toBeUndefined();
    await withNats(server.urlFor('all'), async (all) => {
      await withNats(server.urlFor('town'), async (town) => {
        const heard: string[] = [];
        all.subscribe('>', { callback: (_, message) => void heard.push(message.subject) });
        await all.flush();
        for (const subject of ['county.x', 'town.secret', 'town.fine']) town.publish(subject);
        town.subscribe('town.ask', { callback: (_, message) => void message.respond('answer') });
        await town.flush();
        expect((await all.request('town.ask')).string()).toBe('answer');
        expect(heard.filter((subject) => !subject.startsWith('_INBOX'))).toEqual(['town.fine', 'town.ask']);
        const refused = new Promise<string>((resolve) => {
          town.subscribe('county.>', { callback: (error) => resolve(error?.message ?? '') });
        });
        expect(await refused).toMatch(/permissions violation for subscription/i);
      });
    });
  }, 60_000);
});
