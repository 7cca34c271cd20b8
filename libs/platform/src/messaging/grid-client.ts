import {
  HEADERS,
  requestSubject,
  type Contract,
  type FaultReply,
  type InputOf,
  type Reply,
  type ValueOf,
} from '@grid/contracts';
import type { Owner } from '@grid/territory';
import { headers, type NatsConnection } from '@nats-io/transport-node';
import { ServiceFault } from '../faults.js';
import { EndOfTurn } from './end-of-turn.js';
import { ReplyInbox } from './reply-inbox.js';

/** Whom a request goes to. */
export interface Destination {
  readonly owner: Owner;
  readonly partition: string;
}

/** A request as a caller makes it. */
export interface Request<C extends Contract> {
  /** The signed actor; empty for the few contracts that need none. */
  readonly actor: string;
  readonly correlationId: string;
  readonly input: InputOf<C>;
  /** Required with commands. The same id may be sent any number of times. */
  readonly commandId?: string;
}

/** What every yes begins with, see grid-server.ts, and every fault. */
const YES = '{"ok":true,"value":';
const FAULT = '{"fault":';
const AWAY: Pick<FaultReply['fault'], 'code' | 'retryable'> = { code: 'UNAVAILABLE', retryable: true };
const FIRST_PAUSE_MS = 40;
const MOST_PAUSE_MS = 400;
/** One try waits no longer than this, so that a killed replica costs one try and not the whole deadline. */
const LONGEST_TRY_MS = 2000;

/** Asks services over NATS. Tries again within the deadline when a service is away: ids make that safe. */
export class GridClient {
  private readonly inbox: ReplyInbox;
  private readonly turn = new EndOfTurn();

  constructor(
    nats: NatsConnection,
    private readonly options: { readonly timeoutMs: number },
  ) {
    this.inbox = new ReplyInbox(nats);
  }

  /** @throws ServiceFault when no answer came in time or the service failed. */
  async request<C extends Contract>(
    contract: C,
    to: Destination,
    request: Request<C>,
  ): Promise<Reply<ValueOf<C>>> {
    return JSON.parse(await this.answer(contract, to, request)) as Reply<ValueOf<C>>;
  }

  /** The same, with a yes as the JSON text it came as. */
  async requestText(contract: Contract, to: Destination, request: Request<Contract>): Promise<Reply<string>> {
    const text = await this.answer(contract, to, request);
    if (text.startsWith(YES)) return { ok: true, value: text.slice(YES.length, -1) };
    const reply = JSON.parse(text) as Reply<unknown>;
    return reply.ok ? { ok: true, value: JSON.stringify(reply.value) } : reply;
  }

  private async answer(contract: Contract, to: Destination, request: Request<Contract>): Promise<string> {
    const subject = requestSubject(contract, to.owner, to.partition);
    const payload = JSON.stringify({ commandId: request.commandId, input: request.input });
    const head = headers();
    if (request.actor !== '') head.set(HEADERS.actor, request.actor);
    head.set(HEADERS.correlationId, request.correlationId);
    const deadline = performance.now() + this.options.timeoutMs;
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, MOST_PAUSE_MS)) {
      const left = deadline - performance.now();
      const text = await this.ask(subject, payload, head, Math.min(left, LONGEST_TRY_MS));
      if (text?.startsWith(FAULT) === false) return text;
      // No responders, a deadline, or a connection in between: all mean "not now".
      const { code, retryable } = text === undefined ? AWAY : (JSON.parse(text) as FaultReply).fault;
      if (!retryable || performance.now() + pause >= deadline) {
        throw new ServiceFault(code, `${to.owner} did not answer ${contract.name}`, retryable, {
          correlationId: request.correlationId,
        });
      }
      await new Promise((resume) => setTimeout(resume, pause));
    }
  }

  private async ask(
    subject: string,
    payload: string,
    head: ReturnType<typeof headers>,
    timeout: number,
  ): Promise<string | undefined> {
    await this.turn.wait();
    const message = await this.inbox.request(subject, payload, head, Math.max(1, timeout));
    if (!message) return undefined;
    const { buffer, byteOffset, byteLength } = message.data;
    return Buffer.from(buffer, byteOffset, byteLength).toString('utf8');
  }
}
