import type { NatsPermissions, NatsUser } from '@grid/testbed';
import { SERVICES, type ServiceName } from './services.js';

/** Every account at the NATS server. */
export const NATS_USERS: readonly NatsUserName[] = [...SERVICES, 'gateway', 'tools'];

/** The name of a NATS account. */
export type NatsUserName = ServiceName | 'gateway' | 'tools';

// What deletes facts before their receivers have them, or hands out their bytes: for tools alone.
const FORBIDDEN_JETSTREAM = [
  '$JS.API.STREAM.DELETE.>',
  '$JS.API.STREAM.PURGE.>',
  '$JS.API.STREAM.MSG.DELETE.>',
  '$JS.API.STREAM.SNAPSHOT.>',
  '$JS.API.STREAM.RESTORE.>',
  '$JS.API.ACCOUNT.>',
];

/**
 * Who may say and hear what. This table is the only place it is written: the embedded server and
 * deploy/nats/nats.conf are both made from it.
 *
 * - A service hears only commands and queries addressed to it, and states facts only in its own name.
 * - It may acknowledge any sender's facts, and ask any other about the channel between them.
 * - The gateway asks everybody, hears every live notice, and states no facts.
 */
export function natsPermissions(user: NatsUserName): NatsPermissions | undefined {
  if (user === 'tools') return undefined;
  return user === 'gateway' ? gatewayPermissions : servicePermissions(user);
}

const gatewayPermissions: NatsPermissions = {
  publish: { allow: ['grid.cmd.>', 'grid.qry.>'] },
  subscribe: { allow: ['grid.live.>', '_INBOX.>'] },
  answersRequests: false,
};

function servicePermissions(service: ServiceName): NatsPermissions {
  return {
    publish: {
      allow: [
        `grid.evt.${service}.>`,
        `grid.live.${service}.>`,
        'grid.ack.>',
        'grid.chn.*.position.v1',
        'grid.chn.*.missing.v1',
        '$JS.API.>',
        '$JS.ACK.>',
      ],
      deny: FORBIDDEN_JETSTREAM,
    },
    subscribe: {
      allow: [
        `grid.cmd.${service}.>`,
        `grid.qry.${service}.>`,
        `grid.ack.${service}.>`,
        `grid.chn.${service}.>`,
        // Its own notices: what one replica committed wakes another one's relay.
        `grid.live.${service}.>`,
        '_INBOX.>',
      ],
    },
    // Replies go to the asker's inbox and nowhere else: nobody can forge an answer to another's question.
    answersRequests: true,
  };
}

/** The accounts with their permissions, given each one's password. */
export function natsUsers(passwordOf: (user: NatsUserName) => string): NatsUser[] {
  return NATS_USERS.map((user) => {
    const permissions = natsPermissions(user);
    return { user, password: passwordOf(user), ...(permissions ? { permissions } : {}) };
  });
}
