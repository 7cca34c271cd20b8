import {
  dropParked,
  listParked,
  replayParked,
  type CommandMessage,
  type ParkedDecision,
  type ParkedFactView,
  type QueryMessage,
  type Reply,
} from '@grid/contracts';
import { reject } from '@grid/kernel';
import type { Actor } from '@grid/territory';
import { Controller, Inject } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import type { FactHandler } from '../messaging/channels/fact-handler.js';
import { outcomeRows } from '../messaging/channels/parked.js';
import { SERVICE_RUNTIME, type ServiceRuntime } from './service-runtime.js';

/** Injection token of the service's fact handlers. */
export const FACT_HANDLERS = Symbol('FACT_HANDLERS');

/** Parked facts: look, replay, drop. For the county's administrator and the machine itself. */
@Controller()
export class ParkedController {
  constructor(
    @Inject(SERVICE_RUNTIME) private readonly runtime: ServiceRuntime,
    @Inject(FACT_HANDLERS) private readonly handlers: readonly FactHandler[],
  ) {}

  @MessagePattern('list-parked.v1')
  async list({ input, actor }: QueryMessage<typeof listParked>): Promise<Reply<readonly ParkedFactView[]>> {
    if (!mayDecide(actor)) return notForYou();
    return { ok: true, value: await this.runtime.parked.list(input.limit) };
  }

  @MessagePattern('replay-parked.v1')
  async replay({ input, actor }: CommandMessage<typeof replayParked>): Promise<Reply<ParkedDecision>> {
    if (!mayDecide(actor)) return notForYou();
    const decided: string[] = [];
    for (const { parkedId, message } of await this.runtime.parked.behind(input.parkedId)) {
      try {
        const handler = this.handlers.find(({ receiver }) => receiver === message.receiver);
        if (!handler) throw new Error(`nobody here receives for ${message.receiver}`);
        const work = await handler.workFor(message);
        const closing = outcomeRows(parkedId, 'REPLAYED', actor, this.runtime.now());
        await this.runtime.unitOfWork.executeTogether([{ ...work, once: [...(work.once ?? []), closing] }]);
        decided.push(parkedId);
      } catch (error) {
        await this.reload();
        const reason = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown';
        return { ok: true, value: { decided, failed: { parkedId, reason } } };
      }
    }
    await this.reload();
    return { ok: true, value: { decided, failed: null } };
  }

  @MessagePattern('drop-parked.v1')
  async drop({
    input,
    actor,
    correlationId,
  }: CommandMessage<typeof dropParked>): Promise<Reply<ParkedDecision>> {
    if (!mayDecide(actor)) return notForYou();
    const waiting = await this.runtime.parked.behind(input.parkedId);
    if (!waiting.some(({ parkedId }) => parkedId === input.parkedId)) return notForYou();
    await this.runtime.unitOfWork.execute({
      streams: [],
      actor,
      correlationId,
      decide: ({ now }) => ({
        ok: true,
        appends: [],
        rows: [outcomeRows(input.parkedId, 'DROPPED', actor, now)],
        value: () => null,
      }),
    });
    await this.reload();
    return { ok: true, value: { decided: [input.parkedId], failed: null } };
  }

  private async reload(): Promise<void> {
    await Promise.all(this.runtime.receivers.map((receiver) => receiver.reloadParked()));
  }
}

function mayDecide(actor: Actor): boolean {
  return actor.role === 'ADMINISTRATOR' || actor.role === 'SYSTEM';
}

function notForYou() {
  return reject({
    code: 'NOT_FOUND',
    decidedBy: 'role',
    reason: 'there is no such parked fact, or it is not yours to decide on',
    nextStep: 'ask the county administrator',
  });
}
