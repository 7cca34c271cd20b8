import { createInbox, type Msg, type MsgHdrs, type NatsConnection } from '@nats-io/transport-node';

interface Waiting {
  readonly resolve: (message: Msg | undefined) => void;
  readonly timer: NodeJS.Timeout;
}

/** NATS's own word for "nobody listens there". */
const NO_RESPONDERS = 503;

/**
 * Requests over one inbox of this process: an answer finds its asker by the last token of its subject. The
 * client's own request builds an error with a stack for each answer that comes; this one builds none.
 */
export class ReplyInbox {
  private readonly inbox = createInbox();
  private readonly waiting = new Map<string, Waiting>();
  private asked = 0;

  constructor(private readonly nats: NatsConnection) {}

  /** The answer; undefined when nobody serves the subject, none came in time, or the connection is closed. */
  request(subject: string, payload: string, head: MsgHdrs, timeoutMs: number): Promise<Msg | undefined> {
    return new Promise((resolve) => {
      this.asked += 1;
      const token = this.asked.toString(36);
      const timer = setTimeout(() => {
        this.settle(token, undefined);
      }, timeoutMs);
      this.waiting.set(token, { resolve, timer });
      try {
        if (this.asked === 1) this.listen();
        this.nats.publish(subject, payload, { reply: `${this.inbox}.${token}`, headers: head });
      } catch {
        // A connection that is closed for good.
        this.settle(token, undefined);
      }
    });
  }

  /** Begun with the first request, kept as long as the connection: it comes back with it. */
  private listen(): void {
    this.nats.subscribe(`${this.inbox}.*`, {
      callback: (error, message) => {
        if (!error) this.answered(message);
      },
    });
  }

  private answered(message: Msg): void {
    const token = message.subject.slice(this.inbox.length + 1);
    const nobody = message.data.length === 0 && message.headers?.code === NO_RESPONDERS;
    this.settle(token, nobody ? undefined : message);
  }

  private settle(token: string, message: Msg | undefined): void {
    const waiting = this.waiting.get(token);
    if (!waiting) return;
    this.waiting.delete(token);
    clearTimeout(waiting.timer);
    waiting.resolve(message);
  }
}
