import {
  ContentStore,
  NatsBuckets,
  NatsObjectStore,
  S3ObjectStore,
  typesOf,
  UploadLedger,
  Uploads,
} from '@grid/attachments';
import type { NatsConnection } from '@nats-io/transport-node';
import type { GatewayConfig } from '../config.js';

/** Uploads and stored bytes as configured. Nothing is asked of any store before the first file comes. */
export function openFiles(nats: NatsConnection, config: GatewayConfig) {
  const buckets = new NatsBuckets(nats);
  const ledger = new UploadLedger(buckets);
  const objects =
    config.FILES_S3_URL === ''
      ? new NatsObjectStore(buckets)
      : new S3ObjectStore({
          bucketUrl: config.FILES_S3_URL,
          region: config.FILES_S3_REGION,
          keyId: config.FILES_S3_KEY_ID,
          secret: config.FILES_S3_SECRET,
        });
  const contents = new ContentStore(objects, ledger);
  const uploads = new Uploads(
    { ledger, objects, contents },
    {
      types: typesOf(config.FILE_TYPES.split(',').map((ending) => ending.trim())),
      mostPixels: config.IMAGE_MAX_PIXELS,
      mostBytes: config.FILE_MAX_BYTES,
      mostOpen: config.UPLOADS_OPEN_MAX,
      expiresMs: config.UPLOAD_EXPIRES_MS,
      graceMs: config.UPLOAD_GRACE_MS,
    },
  );
  return { uploads, contents };
}
