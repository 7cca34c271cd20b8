import { generateKeyPairSync, randomUUID } from 'node:crypto';
import {
  ActorSigner,
  connectNats,
  GridClient,
  migrateSchema,
  readConfig,
  serviceConfigSchema,
  startService,
  type RunningService,
  type ServiceDefinition,
} from '@grid/platform';
import {
  factSubject,
  type Contract,
  type FactMessage,
  type InputOf,
  type Reply,
  type ValueOf,
} from '@grid/contracts';
import { addressOf, type Actor, type Role, type Unit } from '@grid/territory';
import { startTestbed, type Testbed } from '@grid/testbed';
import pg from 'pg';
import { levelService } from './level-service.js';

export const STATION: Unit = {
  unitId: '00000000-0000-8000-8000-000000000301',
  name: '南城社区工作站',
  kind: 'AREA_OFFICE',
  areaPath: 'gx/t01/v001',
};
export const GRID: Unit = {
  unitId: '00000000-0000-8000-8000-000000000401',
  name: '第一网格',
  kind: 'AREA_OFFICE',
  areaPath: 'gx/t01/v001/g01',
};

/** Whoever holds a post at a unit. */
export function actorAt(unit: Unit, role: Role): Actor {
  return {
    accountId: randomUUID(),
    postId: randomUUID(),
    role,
    name: `${unit.name}岗`,
    unitId: unit.unitId,
    unitName: unit.name,
    unitKind: unit.kind,
    areaPath: unit.areaPath,
  };
}

/** Station and grid worker as real services on real servers, with the county out of reach. */
export class TwoLevels {
  readonly definitions = {
    station: levelService('community-station'),
    grid: levelService('grid-worker'),
  };
  private readonly keys = generateKeyPairSync('ed25519');
  private readonly signer = new ActorSigner(this.keys.privateKey);
  private readonly running = new Set<RunningService>();

  private constructor(
    private readonly testbed: Testbed,
    readonly databaseUrl: string,
    readonly nats: Awaited<ReturnType<Testbed['startPrivateNats']>>,
  ) {}

  static async start(): Promise<TwoLevels> {
    const testbed = await startTestbed();
    const levels = new TwoLevels(testbed, await testbed.createDatabase(), await testbed.startPrivateNats());
    for (const definition of Object.values(levels.definitions)) {
      await migrateSchema(definition.schema, { url: levels.databaseUrl, appPassword: 'spec' });
      for (const unit of [STATION, GRID]) {
        await levels.query(
          `insert into ${definition.schema.schema}.unit (unit_id, name, kind, area_path) values ($1, $2, $3, $4)`,
          [unit.unitId, unit.name, unit.kind, unit.areaPath],
        );
      }
      await levels.query(`insert into ${definition.schema.schema}.category values ('010101', '路灯', true)`);
    }
    return levels;
  }

  async startService(
    definition: ServiceDefinition,
    settings: Record<string, string> = {},
  ): Promise<RunningService> {
    const url = new URL(this.databaseUrl);
    const service = await startService(
      definition,
      readConfig(serviceConfigSchema, {
        DATABASE_URL: `postgres://{role}:spec@${url.host}${url.pathname}`,
        NATS_URL: this.nats.url,
        ACTOR_PUBLIC_KEY: this.keys.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
        LOG_LEVEL: 'silent',
        RECONCILE_MS: '300',
        OUTBOX_POLL_MS: '50',
        ...settings,
      }),
    );
    this.running.add(service);
    return service;
  }

  async stopService(service: RunningService): Promise<void> {
    this.running.delete(service);
    await service.close();
  }

  /** Asks a unit's own service as an actor. */
  async ask<C extends Contract>(
    contract: C,
    actor: Actor,
    input: InputOf<C>,
    commandId: string = randomUUID(),
  ): Promise<Reply<ValueOf<C>>> {
    const nats = await connectNats({ url: this.nats.url, name: 'spec' });
    try {
      const client = new GridClient(nats, { timeoutMs: 8000 });
      return await client.request(contract, addressOf(actor), {
        actor: this.signer.sign(actor),
        correlationId: randomUUID(),
        input,
        commandId,
      });
    } finally {
      await nats.close();
    }
  }

  /** Puts facts on the stream by hand, past any duplicate window. */
  async publishFacts(facts: readonly FactMessage[]): Promise<void> {
    const nats = await connectNats({ url: this.nats.url, name: 'spec' });
    try {
      for (const fact of facts) {
        const subject = factSubject(fact.sender, fact.partition, fact.fact, fact.receiver);
        await nats.request(subject, JSON.stringify(fact), { timeout: 3000 });
      }
    } finally {
      await nats.close();
    }
  }

  /** Says anything on any subject. */
  async publishRaw(messages: readonly { readonly subject: string; readonly text: string }[]): Promise<void> {
    const nats = await connectNats({ url: this.nats.url, name: 'spec' });
    for (const { subject, text } of messages) nats.publish(subject, text);
    await nats.drain();
  }

  async query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    const client = new pg.Client({ connectionString: this.databaseUrl });
    await client.connect();
    try {
      return (await client.query<Row>(text, values)).rows;
    } finally {
      await client.end();
    }
  }

  async stop(): Promise<void> {
    for (const service of this.running) await service.close();
    await this.testbed.stop();
  }
}
