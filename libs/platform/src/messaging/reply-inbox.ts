import { createInbox, type Msg, type MsgHdrs, type NatsConnection } from '@nats-io/transport-node';

interface Waiting {
  readonly resolve: (message: Msg | undefined) => void;
  readonly timer: NodeJS.Timeout;
}

/** NATS's own word for "nobody listens there". */
const NO_RESPONDERS = 503;

/**
 * Requests over one inbox of this process: an answer finds its asker by the last token of its subject. The
 * client's own request builds an error with a stack for each answer that comes; this one builds none. And as the
 * server keeps for every subject it meets who listens there and who may speak there, few subjects are cheap and
 * ever new ones dear: a token whose answer has come is given out again, one whose answer may still come is not.
 */
export class ReplyInbox {
  private readonly inbox = createInbox();
  private readonly waiting = new Map<string, Waiting>();
  private readonly free: string[] = [];
  private made = 0;
  private listening = false;

  constructor(private readonly nats: NatsConnection) {}

  /** The answer; undefined when nobody serves the subject, none came in time, or the connection is closed. */
  request(subject: string, payload: string, head: MsgHdrs, timeoutMs: number): Promise<Msg | undefined> {
    return new Promise((resolve) => {
      const token = this.free.pop() ?? this.newToken();
      const timer = setTimeout(() => {
        this.settle(token, undefined);
      }, timeoutMs);
      this.waiting.set(token, { resolve, timer });
      try {
        if (!this.listening) this.listen();
        this.nats.publish(subject, payload, { reply: `${this.inbox}.${token}`, headers: head });
      } catch {
        // A connection that is closed for good.
        this.settle(token, undefined);
      }
    });
  }

  private newToken(): string {
    this.made += 1;
    return this.made.toString(36);
  }

  /** Begun with the first request, kept as long as the connection: it comes back with it. */
  private listen(): void {
    this.listening = true;
    this.nats.subscribe(`${this.inbox}.*`, {
      callback: (error, message) => {
        if (!error) this.answered(message);
      },
    });
  }

  private answered(message: Msg): void {
    const token = message.subject.slice(this.inbox.length + 1);
    const nobody = message.data.length === 0 && message.headers?.code === NO_RESPONDERS;
    if (this.settle(token, nobody ? undefined : message)) this.free.push(token);
  }

  /** Whether somebody was waiting. */
  private settle(token: string, message: Msg | undefined): boolean {
    const waiting = this.waiting.get(token);
    if (!waiting) return false;
    this.waiting.delete(token);
    clearTimeout(waiting.timer);
    waiting.resolve(message);
    return true;
  }
}
