import { connect, type NatsConnection } from '@nats-io/transport-node';

/**
 * Connects to NATS and stays: reconnects for ever, at once and then four times a second, so that a restarted
 * server is found within moments. User and password may stand in the address.
 */
export async function connectNats(options: {
  readonly url: string;
  readonly name: string;
}): Promise<NatsConnection> {
  const url = new URL(options.url);
  return connect({
    servers: `${url.hostname}:${url.port === '' ? '4222' : url.port}`,
    ...(url.username === ''
      ? {}
      : { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }),
    ...(url.protocol === 'tls:' ? { tls: {} } : {}),
    name: options.name,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    reconnectJitter: 50,
    timeout: 3000,
    pingInterval: 10_000,
    maxPingOut: 2,
    ignoreClusterUpdates: true,
    // Otherwise every request captures a stack beforehand: a sixteenth of the gateway's whole cost.
    noAsyncTraces: true,
  });
}
