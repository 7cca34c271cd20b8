import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, startTestbed, type NatsServer, type Testbed } from '@grid/testbed';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { keepsObjects } from '../spec/object-store.laws.fixture.js';
import { FILE_BUCKET, NatsBuckets } from './nats-buckets.js';
import { NatsObjectStore } from './nats-object-store.js';

describe('objects at NATS', () => {
  let testbed: Testbed;
  let server: NatsServer;
  let nats: NatsConnection;
  let store: NatsObjectStore;
  beforeAll(async () => {
    testbed = await startTestbed();
    server = await testbed.startPrivateNats();
    nats = await connect({ servers: server.url, maxReconnectAttempts: -1, reconnectTimeWait: 100 });
    store = new NatsObjectStore(new NatsBuckets(nats));
  }, 60_000);
  afterAll(async () => {
    await nats?.close();
    await testbed?.stop();
  });

  keepsObjects(() => store);

  it('leave nothing behind when they are removed', async () => {
    const manager = await jetstreamManager(nats);
    const messages = async () => (await manager.streams.info(`OBJ_${FILE_BUCKET}`)).state.messages;
    const before = await messages();
    await store.put('part/a/b', Buffer.alloc(300_000, 1));
    expect(await messages()).toBeGreaterThan(before);
    await store.remove('part/a/b');
    expect(await messages()).toBe(before);
  });

  it('are none when some of their bytes are lost', async () => {
    await store.put('file/torn', Buffer.alloc(400_000, 9));
    const manager = await jetstreamManager(nats);
    const { state } = await manager.streams.info(`OBJ_${FILE_BUCKET}`);
    // The pieces lie before the entry that describes them.
    await manager.streams.deleteMessage(`OBJ_${FILE_BUCKET}`, state.last_seq - 2);
    expect(await store.read('file/torn')).toBeUndefined();
  });

  it('are gone with the store, and new ones are taken all the same', async () => {
    await store.put('file/before', Buffer.from('before'));
    await server.kill9();
    server.wipeStore();
    await server.restart();
    await eventually(
      'the connection is back',
      () =>
        nats.rtt().then(
          () => true,
          () => false,
        ),
      { withinMs: 10_000 },
    );
    expect(await store.read('file/before')).toBeUndefined();
    await store.put('file/after', Buffer.from('after'));
    expect(await store.sizeOf('file/after')).toBe(5);
  }, 30_000);
});
