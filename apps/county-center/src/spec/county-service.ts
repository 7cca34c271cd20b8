import { generateKeyPairSync, randomUUID } from 'node:crypto';
import type { CaseView, Contract, FactMessage, InputOf, Reply, ValueOf } from '@grid/contracts';
import { submitCase } from '@grid/contracts';
import {
  ActorSigner,
  connectNats,
  GridClient,
  migrateSchema,
  readConfig,
  serviceConfigSchema,
  startService,
  type RunningService,
} from '@grid/platform';
import type { Actor } from '@grid/territory';
import { startTestbed, type Testbed } from '@grid/testbed';
import pg from 'pg';
import { countyCenter } from '../definition.js';
import { loadSmallCounty } from './small-county.js';

/** A county center on real servers, with a small county in it. */
export class CountyService {
  private constructor(
    private readonly testbed: Testbed,
    readonly service: RunningService,
    private readonly twins: readonly RunningService[],
    private readonly admin: pg.Pool,
    private readonly nats: Awaited<ReturnType<typeof connectNats>>,
    private readonly signer: ActorSigner,
  ) {}

  /** @param replicas how many services share the commands */
  static async start(replicas = 1): Promise<CountyService> {
    const testbed = await startTestbed();
    const [databaseUrl, broker] = await Promise.all([testbed.createDatabase(), testbed.startPrivateNats()]);
    await migrateSchema(countyCenter.schema, { url: databaseUrl, appPassword: 'spec' });
    const admin = new pg.Pool({
      connectionString: databaseUrl,
      options: '-c search_path=county_center -c timezone=UTC',
      max: 8,
    });
    await loadSmallCounty(admin);
    const keys = generateKeyPairSync('ed25519');
    const url = new URL(databaseUrl);
    const config = readConfig(serviceConfigSchema, {
      DATABASE_URL: `postgres://{role}:spec@${url.host}${url.pathname}`,
      NATS_URL: broker.url,
      ACTOR_PUBLIC_KEY: keys.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
      LOG_LEVEL: 'error',
      OUTBOX_POLL_MS: '50',
    });
    const service = await startService(countyCenter, config);
    const twins = await Promise.all(
      Array.from({ length: replicas - 1 }, () => startService(countyCenter, config)),
    );
    const nats = await connectNats({ url: broker.url, name: 'spec' });
    return new CountyService(testbed, service, twins, admin, nats, new ActorSigner(keys.privateKey));
  }

  /** Asks the county as an actor; what it answers, a no included. */
  ask<C extends Contract>(
    contract: C,
    actor: Actor,
    input: InputOf<C>,
    commandId: string = randomUUID(),
  ): Promise<Reply<ValueOf<C>>> {
    const client = new GridClient(this.nats, { timeoutMs: 8000 });
    return client.request(
      contract,
      { owner: 'county-center', partition: 'county' },
      { actor: this.signer.sign(actor), correlationId: randomUUID(), input, commandId },
    );
  }

  /** Asks and expects a yes. */
  async value<C extends Contract>(contract: C, actor: Actor, input: InputOf<C>): Promise<ValueOf<C>> {
    const reply = await this.ask(contract, actor, input);
    if (!reply.ok) throw new Error(`${contract.name} was refused: ${JSON.stringify(reply.rejection)}`);
    return reply.value;
  }

  submit(actor: Actor, wish: Partial<InputOf<typeof submitCase>> = {}): Promise<CaseView> {
    return this.value(submitCase, actor, { ...aMatter(), ...wish });
  }

  /** A fact as it would arrive from another service, applied the way the receiver does. */
  async receive(...facts: readonly Omit<FactMessage, 'correlationId'>[]): Promise<void> {
    const handlers = countyCenter.factHandlers(this.service.runtime);
    const works = await Promise.all(
      facts.map(async (fact) => {
        const handler = handlers.find(({ receiver }) => receiver === fact.receiver);
        if (!handler) throw new Error(`nobody receives for ${fact.receiver}`);
        return handler.workFor({ ...fact, correlationId: randomUUID() });
      }),
    );
    await this.service.runtime.unitOfWork.executeTogether(works);
  }

  async rows<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.admin.query<Row>(text, values)).rows;
  }

  async stop(): Promise<void> {
    await this.nats.close();
    await Promise.all([this.service, ...this.twins].map((service) => service.close()));
    await this.admin.end();
    await this.testbed.stop();
  }
}

/** A request as a citizen words it. */
export function aMatter(): InputOf<typeof submitCase> {
  return {
    caseId: randomUUID(),
    title: '路灯不亮',
    description: '门口的路灯坏了三天',
    requestKind: 'HELP',
    placePath: 'gx/t01/v001/g01',
    placeText: '老街口',
    channel: 'WECHAT',
    reporter: { name: '王小明', phone: '13800000000' },
  };
}
