import * as contracts from '@grid/contracts';
import {
  liveSubject,
  requestPattern,
  type CommandMessage,
  type Contract,
  type LiveChange,
  type Reply,
} from '@grid/contracts';
import {
  ActorVerifier,
  connectNats,
  createLogger,
  GridServer,
  publicKeyFromBase64,
  ServiceMetrics,
} from '@grid/platform';
import { OWNERS, type Actor, type Owner } from '@grid/territory';

/** A request as a service saw it: parsed by the contract, its actor verified. */
export interface Seen {
  readonly subject: string;
  readonly owner: Owner;
  readonly name: string;
  readonly actor: Actor;
  readonly commandId: string | undefined;
  readonly input: Readonly<Record<string, unknown>>;
  readonly correlationId: string;
}

/** What a service answers to a request it understood. */
export type Answers = Partial<Record<string, (seen: Seen) => Reply<unknown> | Promise<Reply<unknown>>>>;

/** An answer no rule would give: a no without particulars. */
export function no(code: string): Reply<never> {
  return {
    ok: false,
    rejection: { code, decidedBy: 'R-1', reason: `refused: ${code}`, nextStep: 'do something else' },
  };
}

const everyContract: readonly Contract[] = Object.values<unknown>(contracts).filter(isContract);

function isContract(value: unknown): value is Contract {
  return typeof value === 'object' && value !== null && 'server' in value && 'input' in value;
}

/**
 * The five services as the gateway meets them: the real transport, the real contracts, the real check of who
 * acts. Only what they answer is written by the spec; what they would decide is seen end to end elsewhere.
 */
export async function startStandIns(natsUrl: string, actorPublicKey: string, answers: Answers) {
  const nats = await connectNats({ url: natsUrl, name: 'stand-ins' });
  const seen: Seen[] = [];
  const subjects: string[] = [];
  for (const root of ['grid.cmd.>', 'grid.qry.>']) {
    nats.subscribe(root, { callback: (_, message) => void subjects.push(message.subject) });
  }
  const servers = OWNERS.map((owner) => {
    const server = new GridServer({
      service: owner,
      nats,
      contracts: everyContract,
      verifier: new ActorVerifier(publicKeyFromBase64(actorPublicKey)),
      mostInFlight: 1000,
      metrics: new ServiceMetrics(owner, false),
      log: createLogger({ service: owner, level: 'silent' }),
    });
    for (const contract of everyContract) {
      const { name } = contract;
      server.addHandler(requestPattern(contract), async (message: CommandMessage<never>) => {
        const subject = [...subjects]
          .reverse()
          .find((one) => one.includes(`.${owner}.`) && one.includes(`.${name}.`));
        const request = { ...message, owner, name, subject: subject ?? '' };
        seen.push(request);
        return (await answers[name]?.(request)) ?? no('NOT_FOUND');
      });
    }
    server.listen(() => undefined);
    return server;
  });
  await nats.flush();
  return {
    seen,
    /** The latest request of a name. */
    last: (name: string): Seen | undefined => seen.findLast((request) => request.name === name),
    announce: async (owner: Owner, partition: string, ...changes: LiveChange[]) => {
      nats.publish(liveSubject(owner, partition), JSON.stringify({ changes, outbox: false }));
      await nats.flush();
    },
    stop: async () => {
      await Promise.all(servers.map((server) => server.close()));
      await nats.close();
    },
  };
}

export type StandIns = Awaited<ReturnType<typeof startStandIns>>;
