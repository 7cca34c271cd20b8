import { randomUUID } from 'node:crypto';
import {
  dropParked,
  listParked,
  replayParked,
  type ParkedDecision,
  type ParkedFactView,
} from '@grid/contracts';
import { ActorSigner, connectNats, GridClient, privateKeyFromBase64 } from '@grid/platform';
import { OWNERS, SYSTEM_ACTOR, type Owner } from '@grid/territory';

/** A parked fact and the service that set it aside. */
export interface ParkedAt extends ParkedFactView {
  readonly service: Owner;
}

/** What asking all services brought: a service that is away has parked facts nobody sees now. */
export interface ParkedList {
  readonly facts: readonly ParkedAt[];
  readonly away: readonly Owner[];
}

const TIMEOUT_MS = 5000;
const MOST_AT_ONCE = 500;

/** Looks at parked facts in all services and decides on them, in the system's own name. */
export class ParkedOffice {
  private constructor(
    private readonly client: GridClient,
    private readonly signer: ActorSigner,
    /** Lets go of NATS. */
    readonly close: () => Promise<void>,
  ) {}

  /** @param natsUrl the tools' own account's. @param actorPrivateKey what the gateway signs actors with. */
  static async open(natsUrl: string, actorPrivateKey: string): Promise<ParkedOffice> {
    const nats = await connectNats({ url: natsUrl, name: 'parked' });
    const client = new GridClient(nats, { timeoutMs: TIMEOUT_MS });
    const signer = new ActorSigner(privateKeyFromBase64(actorPrivateKey));
    return new ParkedOffice(client, signer, () => nats.close());
  }

  /** All parked facts nobody has decided on, service by service, oldest first. */
  async list(services: readonly Owner[] = OWNERS): Promise<ParkedList> {
    const facts: ParkedAt[] = [];
    const away: Owner[] = [];
    for (const service of services) {
      try {
        const request = { ...this.request(), input: { limit: MOST_AT_ONCE } };
        const reply = await this.client.request(listParked, { owner: service, partition: 'county' }, request);
        if (!reply.ok) throw new Error(reply.rejection.reason);
        facts.push(...reply.value.map((fact) => ({ ...fact, service })));
      } catch {
        away.push(service);
      }
    }
    return { facts, away };
  }

  /** Applies a parked fact and all that wait behind it, in order, each once. */
  replay(fact: Pick<ParkedAt, 'service' | 'parkedId'>): Promise<ParkedDecision> {
    return this.decide(replayParked, fact);
  }

  /** Gives a parked fact up for good. */
  drop(fact: Pick<ParkedAt, 'service' | 'parkedId'>): Promise<ParkedDecision> {
    return this.decide(dropParked, fact);
  }

  private async decide(
    contract: typeof replayParked | typeof dropParked,
    { service, parkedId }: Pick<ParkedAt, 'service' | 'parkedId'>,
  ): Promise<ParkedDecision> {
    const request = { ...this.request(), input: { parkedId }, commandId: randomUUID() };
    const reply = await this.client.request(contract, { owner: service, partition: 'county' }, request);
    if (!reply.ok) throw new Error(`${reply.rejection.code}: ${reply.rejection.reason}`);
    return reply.value;
  }

  private request() {
    return { actor: this.signer.sign(SYSTEM_ACTOR), correlationId: randomUUID() };
  }
}
