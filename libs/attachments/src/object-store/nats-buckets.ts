import { JetStreamApiCodes, JetStreamApiError, jetstreamManager, StorageType } from '@nats-io/jetstream';
import type { JetStreamManager } from '@nats-io/jetstream';
import { Kvm, type KV } from '@nats-io/kv';
import { Objm, type ObjectStore as NatsStore } from '@nats-io/obj';
import { NoRespondersError, type NatsConnection } from '@nats-io/transport-node';

/** The two buckets: bytes, and what is known of uploads and of who refers to which bytes. */
export const FILE_BUCKET = 'grid_files';
export const UPLOAD_BUCKET = 'grid_uploads';

/** The buckets, open. */
export interface OpenBuckets {
  readonly manager: JetStreamManager;
  readonly files: NatsStore;
  readonly uploads: KV;
}

/**
 * The buckets at NATS, made when first needed and made again when the store was wiped under us: what lay in them is
 * gone then, but new uploads go on.
 */
export class NatsBuckets {
  private opened: Promise<OpenBuckets> | undefined;

  constructor(
    private readonly nats: NatsConnection,
    private readonly replicas = 1,
  ) {}

  /** Does something with the buckets. @throws when JetStream cannot be reached. */
  async use<Result>(work: (buckets: OpenBuckets) => Promise<Result>): Promise<Result> {
    const buckets = await this.open();
    try {
      return await work(buckets);
    } catch (error) {
      if (!isBucketMissing(error)) throw error;
      this.opened = undefined;
      return work(await this.open());
    }
  }

  private open(): Promise<OpenBuckets> {
    this.opened ??= this.make().catch((error: unknown) => {
      this.opened = undefined;
      throw error;
    });
    return this.opened;
  }

  private async make(): Promise<OpenBuckets> {
    const manager = await jetstreamManager(this.nats, { timeout: 3000 });
    const options = { storage: StorageType.File, replicas: this.replicas };
    const files = await new Objm(manager.jetstream()).create(FILE_BUCKET, options);
    const uploads = await new Kvm(manager.jetstream()).create(UPLOAD_BUCKET, {
      ...options,
      history: 1,
      // Read where it is written: never an older revision, and a bucket that is gone says so at once.
      allow_direct: false,
    });
    return { manager, files, uploads };
  }
}

/** A stream that is not there: asked about, it is unknown; published to, nobody answers. */
function isBucketMissing(error: unknown): boolean {
  if (error instanceof JetStreamApiError) return error.code === JetStreamApiCodes.StreamNotFound;
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if (at instanceof NoRespondersError) return true;
  }
  return false;
}

/** Whether somebody else changed the same thing first. */
export function isRaceLost(error: unknown): boolean {
  return (
    error instanceof JetStreamApiError &&
    (error.code === JetStreamApiCodes.StreamWrongLastSequence ||
      error.code === JetStreamApiCodes.StreamWrongLastSequenceUnknown)
  );
}
