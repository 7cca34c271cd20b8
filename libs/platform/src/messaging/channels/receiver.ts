import { ackSubject, FACT_STREAM, factMessage, type ChannelAck, type FactMessage } from '@grid/contracts';
import { msOfInstant, type Instant } from '@grid/kernel';
import { jetstream, type ConsumerMessages, type JsMsg } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { ServiceFault } from '../../faults.js';
import type { Logger } from '../../observability/logger.js';
import type { ServiceMetrics } from '../../observability/metrics.js';
import { failureKind } from '../../postgres/unit-of-work/pg-errors.js';
import type { UnitOfWork } from '../../postgres/unit-of-work/unit-of-work.js';
import type { Work } from '../../postgres/unit-of-work/work.js';
import { ChannelBuffer, type Held } from './channel-buffer.js';
import { InvalidFact, type FactHandler } from './fact-handler.js';
import { ensureConsumer } from './fact-stream.js';
import { inboxEntry, type Inbox } from './inbox.js';
import { parkingWork, type ParkedFacts } from './parked.js';
import { askMissing } from './position.js';
import { Pulse } from './pulse.js';

/** Facts taken into one transaction. */
const MOST_AT_ONCE = 200;
/** How many times a missing stretch is asked for in one answer. */
const MOST_MISSING = 500;

export interface ReceiverOptions {
  readonly handler: FactHandler;
  readonly nats: NatsConnection;
  readonly inbox: Inbox;
  readonly parked: ParkedFacts;
  readonly unitOfWork: UnitOfWork;
  readonly now: () => Instant;
  readonly parkAfterTries: number;
  readonly reconcileMs: number;
  readonly log: Logger;
  readonly metrics: ServiceMetrics;
}

/**
 * Takes in the facts addressed to one receiver, on the leading replica only: channel by channel in sequence,
 * many to a transaction, each with its inbox entry. A gap is fetched from the sender's outbox; a twin is
 * confirmed and forgotten; a fact that keeps failing is parked, and only its own aggregate waits behind it.
 */
export class FactReceiver {
  private readonly buffer: ChannelBuffer;
  private readonly applying: Pulse;
  private readonly tending: Pulse;
  private readonly pruning: Pulse;
  private messages: ConsumerMessages | undefined;
  private parkedStreams = new Set<string>();
  private ready = false;

  constructor(private readonly options: ReceiverOptions) {
    this.buffer = new ChannelBuffer();
    const failed = (what: string) => (error: unknown) => {
      options.log.warn({ err: error, what, receiver: options.handler.receiver }, 'receiver will try again');
    };
    this.applying = new Pulse(() => this.apply(), 250, failed('apply'));
    this.tending = new Pulse(() => this.tend(), options.reconcileMs, failed('tend'));
    this.pruning = new Pulse(() => options.inbox.prune(), 300_000, failed('prune'));
  }

  start(): void {
    this.ready = false;
    this.tending.start();
    this.applying.start();
    this.pruning.start();
  }

  async stop(): Promise<void> {
    this.messages?.stop();
    this.messages = undefined;
    await Promise.all([this.tending.stop(), this.applying.stop(), this.pruning.stop()]);
    this.buffer.clear();
  }

  /** Parked facts were decided on elsewhere: look again which streams still wait. */
  async reloadParked(): Promise<void> {
    this.parkedStreams = await this.options.parked.streams(this.options.handler.receiver);
  }

  /** Keeps consumer and pull alive, through wiped stores and restarts. */
  private async tend(): Promise<void> {
    const { nats, handler, inbox } = this.options;
    if (!this.ready) {
      this.buffer.reset(await inbox.positions(handler.receiver));
      await this.reloadParked();
      this.ready = true;
    }
    await ensureConsumer(nats, handler.receiver);
    if (this.messages) return;
    const consumer = await jetstream(nats, { timeout: 3000 }).consumers.get(
      FACT_STREAM.name,
      handler.receiver,
    );
    const messages = await consumer.consume({
      max_messages: 500,
      expires: 5000,
      idle_heartbeat: 1000,
      callback: (message: JsMsg) => {
        this.take(message);
      },
    });
    this.messages = messages;
    void messages.closed().finally(() => {
      if (this.messages === messages) this.messages = undefined;
    });
  }

  private take(message: JsMsg): void {
    if (message.redelivered)
      this.options.metrics.redeliveries.inc({ receiver: this.options.handler.receiver });
    let fact: FactMessage | undefined;
    try {
      const parsed = factMessage.safeParse(message.json());
      if (parsed.success) fact = parsed.data;
    } catch {
      fact = undefined;
    }
    if (!fact || fact.receiver !== this.options.handler.receiver) {
      // Not an envelope of ours. The sender's outbox has the real one, and the gap will fetch it.
      this.options.log.error({ subject: message.subject }, 'unreadable message on the fact stream');
      message.term('unreadable');
      return;
    }
    this.buffer.add(fact, message);
    this.applying.wake();
  }

  private async apply(): Promise<void> {
    if (!this.ready) return;
    for (;;) {
      this.settle(this.buffer.takeTwins(), 'duplicate');
      await this.fillGaps();
      const held = this.buffer.nextInSequence(MOST_AT_ONCE, performance.now());
      if (held.length === 0) return;
      // Another replica may have taken the decision that lets them go.
      if (held.some(({ fact }) => this.parkedStreams.has(fact.streamId))) await this.reloadParked();
      await this.applyTogether(held);
    }
  }

  private async fillGaps(): Promise<void> {
    for (const { sender, partition, afterSeq } of this.buffer.gaps()) {
      const receiver = this.options.handler.receiver;
      const facts = await askMissing(this.options.nats, sender, {
        receiver,
        partition,
        afterSeq,
        limit: MOST_MISSING,
      });
      for (const fact of facts ?? []) this.buffer.add(fact);
      if (facts?.length)
        this.options.metrics.factsReceived.inc({ receiver, outcome: 'fetched' }, facts.length);
      if (facts && facts[0]?.seq !== afterSeq + 1) {
        // The sender keeps what is not confirmed, so this must not be. Until someone looks, the channel waits.
        this.options.metrics.factsReceived.inc({ receiver, outcome: 'missing' });
        this.options.log.error(
          { receiver, sender, partition, seq: afterSeq + 1 },
          'the sender no longer has a fact',
        );
      }
    }
  }

  private async applyTogether(held: readonly Held[]): Promise<void> {
    let works: Work[];
    try {
      works = await Promise.all(held.map(({ fact }) => this.workFor(fact)));
      await this.options.unitOfWork.executeTogether(works);
      this.settle(held, 'applied');
    } catch (error) {
      if (error instanceof ServiceFault) {
        // PostgreSQL is away, or another leader was faster: what is held is read again before the next try.
        this.buffer.reset(await this.options.inbox.positions(this.options.handler.receiver));
        throw error;
      }
      await this.applyOneByOne(held);
    }
  }

  /** One of them fails: find it, let the others through. A channel stops at its first failure. */
  private async applyOneByOne(held: readonly Held[]): Promise<void> {
    const stopped = new Set<string>();
    for (const one of held) {
      if (stopped.has(one.channel)) continue;
      try {
        await this.options.unitOfWork.executeTogether([await this.workFor(one.fact)]);
        this.settle([one], 'applied');
      } catch (error) {
        if (error instanceof ServiceFault) throw error;
        const tries = this.buffer.failed(one, performance.now());
        this.options.log.error(
          { err: error, fact: one.fact.fact, seq: one.fact.seq, sender: one.fact.sender, tries },
          'fact failed',
        );
        if (error instanceof InvalidFact || tries >= this.options.parkAfterTries) await this.park(one, error);
        else stopped.add(one.channel);
      }
    }
  }

  private async park(one: Held, error: unknown): Promise<void> {
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown';
    await this.options.unitOfWork.executeTogether([parkingWork(one.fact, reason)]);
    this.parkedStreams.add(one.fact.streamId);
    this.settle([one], 'parked');
  }

  private async workFor(fact: FactMessage): Promise<Work> {
    if (this.parkedStreams.has(fact.streamId))
      return parkingWork(fact, 'waits behind a parked fact of the same aggregate');
    const work = await this.lookedUp(fact);
    return {
      ...work,
      notBefore: fact.recordedAt,
      once: [...(work.once ?? []), inboxEntry(fact, this.options.now())],
    };
  }

  /** A database that is away while something is looked up is no fault of the fact: it must not be parked for it. */
  private async lookedUp(fact: FactMessage): Promise<Work> {
    try {
      return await this.options.handler.workFor(fact);
    } catch (error) {
      if (failureKind(error) !== 'AWAY') throw error;
      throw new ServiceFault('UNAVAILABLE', 'the database is away', true, { cause: error });
    }
  }

  /** The effect is durable: confirm to JetStream and to the sender. */
  private settle(held: readonly Held[], outcome: 'applied' | 'duplicate' | 'parked'): void {
    if (held.length === 0) return;
    const { nats, metrics, handler } = this.options;
    metrics.factsReceived.inc({ receiver: handler.receiver, outcome }, held.length);
    for (const one of held) {
      if (outcome !== 'duplicate') this.buffer.advance(one);
      one.message?.ack();
      const { sender, fact, seq, correlationId } = one.fact;
      this.options.log.info(
        { receiver: handler.receiver, sender, fact, seq, outcome, correlationId },
        'received',
      );
    }
    const last = held[held.length - 1];
    if (last && outcome === 'applied') {
      const lagMs = msOfInstant(this.options.now()) - msOfInstant(last.fact.recordedAt);
      metrics.receiverLag.set({ receiver: handler.receiver }, Math.max(0, lagMs) / 1000);
    }
    const channels = new Map(held.map((one) => [one.channel, one.fact]));
    for (const [channel, { sender, partition }] of channels) {
      const ack: ChannelAck = { receiver: handler.receiver, partition, seq: this.buffer.positionOf(channel) };
      nats.publish(ackSubject(sender, partition), JSON.stringify(ack));
    }
  }
}
