import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FACT_STREAM, ackSubject, factSubject, factWildcard, liveSubject } from '@grid/contracts';
import { NatsBuckets, NatsObjectStore, UploadLedger } from '@grid/attachments';
import { startTestbed, type NatsServer, type Testbed } from '@grid/testbed';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { NATS_USERS, natsUsers, type NatsUserName } from './nats-permissions.js';

describe('what each account may say and hear', () => {
  let testbed: Testbed;
  let server: NatsServer;
  const connections = new Map<NatsUserName, NatsConnection>();
  const as = (user: NatsUserName) => {
    const connection = connections.get(user);
    if (!connection) throw new Error(`not connected: ${user}`);
    return connection;
  };

  beforeAll(async () => {
    testbed = await startTestbed();
    server = await testbed.startPrivateNats(natsUsers((user) => `${user}-secret`));
    for (const user of NATS_USERS) {
      const servers = `127.0.0.1:${server.port}`;
      connections.set(user, await connect({ servers, user, pass: `${user}-secret`, timeout: 5_000 }));
    }
  }, 60_000);
  afterAll(async () => {
    for (const connection of connections.values()) await connection.close();
    await testbed.stop();
  });

  /** Of the subjects, those that reached the server's other side when `user` published them. */
  async function said(user: NatsUserName, subjects: readonly string[]): Promise<string[]> {
    const heard: string[] = [];
    const ear = as('tools').subscribe('>', { callback: (_, { subject }) => void heard.push(subject) });
    await as('tools').flush();
    for (const subject of subjects) as(user).publish(subject, 'x');
    await as(user).flush();
    await as('tools').flush();
    ear.unsubscribe();
    return heard.filter((subject) => subjects.includes(subject));
  }

  /** Of the patterns, those `user` may subscribe to. */
  async function hears(user: NatsUserName, patterns: readonly string[]): Promise<string[]> {
    const refused = new Set<string>();
    const ears = patterns.map((pattern) =>
      as(user).subscribe(pattern, { callback: (error) => void (error && refused.add(pattern)) }),
    );
    // The server answers in order: what it refuses it has refused before it answers this.
    await as(user).flush();
    await as(user).flush();
    ears.forEach((ear) => ear.isClosed() || ear.unsubscribe());
    return patterns.filter((pattern) => !refused.has(pattern));
  }

  it('lets a service state facts and notices in its own name only, and acknowledge anybody’s', async () => {
    const own = [
      factSubject('town-subcenter', '511526101', 'task-signed', 'county-center'),
      liveSubject('town-subcenter', '511526101'),
      ackSubject('county-center', 'county'),
      'grid.chn.county-center.missing.v1',
      'grid.chn.grid-worker.position.v1',
    ];
    const others = [
      factSubject('county-center', 'county', 'task-recalled', 'town-subcenter'),
      liveSubject('county-center', 'county'),
      'grid.cmd.county-center.county.close-case.v1',
      'grid.qry.county-center.county.get-case.v1',
      '_INBOX.somebody.1',
    ];
    expect(await said('town-subcenter', [...own, ...others])).toEqual(own);
  });

  it('lets a service hear only what is addressed to it', async () => {
    const own = [
      'grid.cmd.grid-worker.>',
      'grid.qry.grid-worker.>',
      'grid.ack.grid-worker.>',
      'grid.chn.grid-worker.>',
      'grid.live.grid-worker.>',
    ];
    const others = ['grid.cmd.building-head.>', 'grid.cmd.>', 'grid.chn.>', 'grid.evt.>', 'grid.live.>', '>'];
    expect(await hears('grid-worker', [...own, ...others])).toEqual(own);
  });

  it('lets the gateway ask everybody and hear every notice, and state nothing', async () => {
    const asks = ['grid.cmd.county-center.county.submit.v1', 'grid.qry.grid-worker.county.get-desk.v1'];
    const states = [
      'grid.evt.county-center.county.x.town-subcenter',
      'grid.ack.county-center.county',
      '$JS.API.STREAM.INFO.GRID_FACTS',
      '$JS.API.CONSUMER.CREATE.GRID_FACTS.x',
    ];
    expect(await said('gateway', [...asks, ...states])).toEqual(asks);
    expect(await hears('gateway', ['grid.live.>', 'grid.cmd.>', 'grid.evt.>'])).toEqual(['grid.live.>']);
  });

  it('lets a service answer what it was asked, once', async () => {
    const ear = as('building-head').subscribe('grid.qry.building-head.>', {
      callback: (_, message) => {
        message.respond('first');
        message.respond('second');
      },
    });
    await as('building-head').flush();
    const answers: string[] = [];
    const inbox = as('gateway').subscribe('_INBOX.gateway.1', {
      callback: (_, message) => void answers.push(message.string()),
    });
    as('gateway').publish('grid.qry.building-head.county.get-desk.v1', 'x', { reply: '_INBOX.gateway.1' });
    await as('gateway').flush();
    await as('building-head').flush();
    await as('gateway').flush();
    expect(answers).toEqual(['first']);
    ear.unsubscribe();
    inbox.unsubscribe();
  });

  it('lets the gateway keep files, and no service read them past their owner', async () => {
    const buckets = new NatsBuckets(as('gateway'));
    const objects = new NatsObjectStore(buckets);
    await objects.put('file/x', Buffer.alloc(300_000, 1));
    expect((await objects.read('file/x'))?.length).toBe(300_000);
    const ledger = new UploadLedger(buckets);
    await ledger.changeContent('x', () => ({ generation: 0, uploads: ['y'] }));
    expect(await ledger.findContent('x')).toEqual({ generation: 0, uploads: ['y'] });
    expect(await ledger.list()).toEqual([]);
    await objects.remove('file/x');
    expect(await objects.read('file/x')).toBeUndefined();
    const peeks = [
      '$JS.API.STREAM.MSG.GET.OBJ_grid_files',
      '$JS.API.DIRECT.GET.OBJ_grid_files.$O.grid_files.M.x',
      '$JS.API.CONSUMER.CREATE.OBJ_grid_files.x',
      '$JS.API.CONSUMER.DURABLE.CREATE.OBJ_grid_files.x',
      '$JS.API.STREAM.UPDATE.KV_grid_uploads',
      '$O.grid_files.C.x',
    ];
    expect(await said('grid-worker', [...peeks, '$JS.API.STREAM.INFO.GRID_FACTS'])).toEqual([
      '$JS.API.STREAM.INFO.GRID_FACTS',
    ]);
  }, 30_000);

  it('lets services carry facts over JetStream, and none of them delete what others have not had yet', async () => {
    const county = await jetstreamManager(as('county-center'));
    await county.streams.add({ ...FACT_STREAM, subjects: [...FACT_STREAM.subjects] });
    const fact = factSubject('county-center', 'county', 'task-dispatched', 'town-subcenter');
    await jetstream(as('county-center')).publish(fact, 'x');
    const town = await jetstreamManager(as('town-subcenter'));
    const filter = factWildcard('town-subcenter');
    await town.consumers.add(FACT_STREAM.name, { durable_name: 'town', filter_subject: filter });
    const consumer = await jetstream(as('town-subcenter')).consumers.get(FACT_STREAM.name, 'town');
    const message = await consumer.next({ expires: 5_000 });
    expect(message?.subject).toBe(fact);
    await message?.ackAck();
    expect((await consumer.info()).num_ack_pending).toBe(0);
    await expect(town.streams.purge(FACT_STREAM.name)).rejects.toThrow(/permission/i);
    await expect(town.streams.delete(FACT_STREAM.name)).rejects.toThrow(/permission/i);
    expect((await county.streams.info(FACT_STREAM.name)).state.messages).toBe(1);
  }, 30_000);
});
