import type { Msg } from '@nats-io/transport-node';

/**
 * What a message says as JSON, or undefined when it is none. An error thrown inside a subscription's callback
 * would leave the whole connection unread until its pings fail: garbage from anyone must not do that.
 */
export function readJson(message: Pick<Msg, 'json'>): unknown {
  try {
    return message.json();
  } catch {
    return undefined;
  }
}
