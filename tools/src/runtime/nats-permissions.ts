import { FILE_BUCKET, UPLOAD_BUCKET } from '@grid/attachments';
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
 * - The gateway asks everybody, hears every live notice, and states no facts. Files are its alone: it keeps their
 *   bytes and asks the owners who may have them.
 */
export function natsPermissions(user: NatsUserName): NatsPermissions | undefined {
  if (user === 'tools') return undefined;
  return user === 'gateway' ? gatewayPermissions : servicePermissions(user);
}

/** The streams behind the two buckets of files: bytes, and uploads on their way. */
const BUCKET_STREAMS = [`OBJ_${FILE_BUCKET}`, `KV_${UPLOAD_BUCKET}`];

/** What it takes to read, write, list and remove in these two streams, and in no other. */
const bucketSubjects = [
  '$JS.API.INFO',
  ...BUCKET_STREAMS.flatMap((stream) => [
    `$JS.API.STREAM.INFO.${stream}`,
    `$JS.API.STREAM.CREATE.${stream}`,
    `$JS.API.STREAM.PURGE.${stream}`,
    `$JS.API.STREAM.MSG.GET.${stream}`,
    `$JS.API.CONSUMER.CREATE.${stream}`,
    `$JS.API.CONSUMER.CREATE.${stream}.>`,
    `$JS.API.CONSUMER.INFO.${stream}.>`,
    `$JS.API.CONSUMER.DELETE.${stream}.>`,
    `$JS.FC.${stream}.>`,
  ]),
  `$O.${FILE_BUCKET}.>`,
  `$KV.${UPLOAD_BUCKET}.>`,
];

/** Whoever may read these streams may read every file, whatever its owner says of him. */
const FORBIDDEN_BUCKETS = BUCKET_STREAMS.flatMap((stream) => [
  `$JS.API.STREAM.*.${stream}`,
  `$JS.API.STREAM.MSG.*.${stream}`,
  `$JS.API.DIRECT.GET.${stream}`,
  `$JS.API.DIRECT.GET.${stream}.>`,
  `$JS.API.CONSUMER.*.${stream}`,
  `$JS.API.CONSUMER.*.${stream}.>`,
  `$JS.API.CONSUMER.*.*.${stream}.>`,
]);

const gatewayPermissions: NatsPermissions = {
  publish: { allow: ['grid.cmd.>', 'grid.qry.>', ...bucketSubjects] },
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
      deny: [...FORBIDDEN_JETSTREAM, ...FORBIDDEN_BUCKETS],
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
