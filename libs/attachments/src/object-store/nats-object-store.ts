import { deadline } from '@nats-io/transport-node';
import { FILE_BUCKET, type NatsBuckets } from './nats-buckets.js';
import type { ObjectStore } from './object-store.js';

/** An object that has not come by then has lost some of its pieces: no store is that slow. */
const READ_WITHIN_MS = 15_000;

/** Objects in the NATS object store: what a county has without installing anything. */
export class NatsObjectStore implements ObjectStore {
  constructor(private readonly buckets: NatsBuckets) {}

  async put(key: string, bytes: Uint8Array): Promise<void> {
    await this.buckets.use(({ files }) => files.putBlob({ name: key }, bytes));
  }

  async sizeOf(key: string): Promise<number | undefined> {
    const info = await this.buckets.use(({ files }) => files.info(key));
    return info === null || info.deleted ? undefined : info.size;
  }

  async read(key: string): Promise<Uint8Array | undefined> {
    const info = await this.buckets.use(({ files }) => files.info(key));
    if (info === null || info.deleted) return undefined;
    const blob = this.buckets.use(({ files }) => files.getBlob(key));
    // The client reports a digest that does not match as an error: an object that is not whole is none.
    const bytes = await deadline(blob, READ_WITHIN_MS).catch((error: unknown) => {
      if (isCorrupt(error)) return null;
      throw error;
    });
    return bytes ?? undefined;
  }

  async remove(key: string): Promise<void> {
    await this.buckets.use(async ({ files, manager }) => {
      await files.delete(key);
      // What the client leaves behind is a note that the object was deleted, one for each key for ever.
      await manager.streams.purge(`OBJ_${FILE_BUCKET}`, { filter: `$O.${FILE_BUCKET}.M.${encoded(key)}` });
    });
  }
}

function isCorrupt(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('received a corrupt object');
}

/** A key as it stands in its subject: base64url with padding. */
function encoded(key: string): string {
  const text = Buffer.from(key).toString('base64url');
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}
