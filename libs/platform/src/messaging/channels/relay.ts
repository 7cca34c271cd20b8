import {
  ackSubject,
  channelAck,
  factSubject,
  liveSubject,
  type ChannelAck,
  type FactMessage,
  type Receiver,
} from '@grid/contracts';
import { instantFromMs, msOfInstant, type Instant } from '@grid/kernel';
import type { Owner } from '@grid/territory';
import { jetstream, type JetStreamClient } from '@nats-io/jetstream';
import type { NatsConnection, Subscription } from '@nats-io/transport-node';
import type { Logger } from '../../observability/logger.js';
import type { ServiceMetrics } from '../../observability/metrics.js';
import { readJson } from '../read-json.js';
import { ensureFactStream } from './fact-stream.js';
import type { Outbox } from './outbox.js';
import { askPosition } from './position.js';
import { Pulse } from './pulse.js';

export interface RelayOptions {
  readonly service: Owner;
  readonly nats: NatsConnection;
  readonly outbox: Outbox;
  readonly now: () => Instant;
  readonly batchSize: number;
  readonly pollMs: number;
  readonly reconcileMs: number;
  readonly log: Logger;
  readonly metrics: ServiceMetrics;
}

/**
 * Carries facts from the outbox to JetStream, on the leading replica only: stamps them with their place in
 * their channel, publishes, and lets a row go when its receiver says the effect is recorded. What nobody
 * confirms is compared with the receiver's own count and offered again: a broker's yes is not a delivery.
 */
export class OutboxRelay {
  private readonly jetstream: JetStreamClient;
  private readonly sending: Pulse;
  private readonly confirming: Pulse;
  private readonly reconciling: Pulse;
  private readonly confirmed = new Map<string, ChannelAck>();
  private readonly lastPosition = new Map<string, number>();
  private subscriptions: Subscription[] = [];
  private streamSeen = false;

  constructor(private readonly options: RelayOptions) {
    this.jetstream = jetstream(options.nats, { timeout: 3000 });
    const failed = (what: string) => (error: unknown) => {
      options.log.warn({ err: error, what }, 'relay will try again');
    };
    this.sending = new Pulse(() => this.send(), options.pollMs, failed('send'));
    this.confirming = new Pulse(() => this.confirm(), options.pollMs, failed('confirm'));
    this.reconciling = new Pulse(() => this.reconcile(), options.reconcileMs, failed('reconcile'));
  }

  start(): void {
    const { nats, service } = this.options;
    this.subscriptions = [
      // Any replica's commit wakes the leader's relay.
      nats.subscribe(liveSubject(service, '*'), {
        callback: (error, message) => {
          if (!error && saysOutbox(readJson(message))) this.sending.wake();
        },
      }),
      nats.subscribe(ackSubject(service, '*'), {
        callback: (error, message) => {
          if (!error) this.noteAck(readJson(message));
        },
      }),
    ];
    this.sending.start();
    this.confirming.start();
    this.reconciling.start();
  }

  async stop(): Promise<void> {
    for (const subscription of this.subscriptions) subscription.unsubscribe();
    this.subscriptions = [];
    this.options.metrics.outboxLag.reset();
    await Promise.all([this.sending.stop(), this.confirming.stop(), this.reconciling.stop()]);
  }

  /** There is something in the outbox. */
  wake(): void {
    this.sending.wake();
  }

  private async send(): Promise<void> {
    // A new installation has no stream yet, and the first facts are in a hurry: a directory for whole levels.
    if (!this.streamSeen) await ensureFactStream(this.options.nats);
    this.streamSeen = true;
    for (;;) {
      const facts = await this.options.outbox.stamp(this.options.batchSize);
      if (facts.length > 0) await this.publish(facts, false);
      if (facts.length < this.options.batchSize) return;
    }
  }

  /** Publishes; what fails stays in the outbox and is found by {@link reconcile}. */
  private async publish(facts: readonly FactMessage[], again: boolean): Promise<void> {
    const results = await Promise.allSettled(facts.map((fact) => this.publishOne(fact, again)));
    const failed = results.find((result) => result.status === 'rejected');
    this.options.metrics.factsSent.inc({ again: String(again) }, facts.length);
    if (!failed) return;
    this.options.log.warn(
      { err: failed.reason as unknown, facts: facts.length },
      'facts not published, they stay in the outbox',
    );
    // The usual reason is a stream that is gone: a new one is empty, and is filled from here.
    await ensureFactStream(this.options.nats);
  }

  private publishOne(fact: FactMessage, again: boolean): Promise<unknown> {
    const { service } = this.options;
    const id = `${service}:${fact.partition}:${fact.receiver}:${fact.seq}`;
    return this.jetstream.publish(
      factSubject(service, fact.partition, fact.fact, fact.receiver),
      JSON.stringify(fact),
      {
        // Offered again it must pass JetStream's own duplicate window; the receiver's inbox tells twins apart.
        msgID: again ? `${id}:${performance.now()}` : id,
        timeout: 3000,
      },
    );
  }

  private noteAck(message: unknown): void {
    const parsed = channelAck.safeParse(message);
    if (!parsed.success) return;
    const ack = parsed.data;
    const key = `${ack.partition}:${ack.receiver}`;
    if ((this.confirmed.get(key)?.seq ?? 0) < ack.seq) this.confirmed.set(key, ack);
    this.confirming.wake();
  }

  private async confirm(): Promise<void> {
    const acks = [...this.confirmed.entries()];
    this.confirmed.clear();
    for (const [key, ack] of acks) {
      await this.options.outbox.confirm(ack.receiver, ack.partition, ack.seq);
      this.lastPosition.set(key, ack.seq);
    }
  }

  private async reconcile(): Promise<void> {
    const before = instantFromMs(msOfInstant(this.options.now()) - this.options.reconcileMs);
    const channels = await this.options.outbox.unconfirmedSince(before);
    for (const { receiver, partition } of channels) await this.compare(receiver, partition);
    this.options.metrics.outboxLag.reset();
    for (const { receiver, count } of await this.options.outbox.backlog()) {
      this.options.metrics.outboxLag.set({ receiver }, count);
    }
  }

  private async compare(receiver: Receiver, partition: string): Promise<void> {
    const position = await askPosition(this.options.nats, this.options.service, receiver, partition);
    if (position === undefined) return; // Its receiver is away; the stream keeps the facts until it is back.
    await this.options.outbox.confirm(receiver, partition, position);
    const key = `${partition}:${receiver}`;
    // A receiver that is getting on needs no help; one that stands still lacks what the stream no longer has.
    const standsStill = this.lastPosition.get(key) === position;
    this.lastPosition.set(key, position);
    if (!standsStill) return;
    const missing = await this.options.outbox.after(receiver, partition, position, this.options.batchSize);
    if (missing.length > 0) await this.publish(missing, true);
  }
}

function saysOutbox(notice: unknown): boolean {
  return typeof notice === 'object' && notice !== null && 'outbox' in notice && notice.outbox === true;
}
