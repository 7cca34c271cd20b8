import type { KvEntry } from '@nats-io/kv';
import type { z } from 'zod';
import { isRaceLost, UPLOAD_BUCKET, type NatsBuckets } from '../object-store/nats-buckets.js';
import { contentRecord, uploadRecord, type ContentRecord, type UploadRecord } from './upload-record.js';

/** An upload with the revision it was read at. */
export interface ReadUpload {
  readonly record: UploadRecord;
  readonly revision: number;
}

/** Gives up after as many lost races: two replicas never need more than a few. */
const MOST_TRIES = 20;

/**
 * What is known of uploads, shared by all gateways: each entry changes by comparing its revision, so that of two who
 * write at once one is told. Entries of uploads go when these are attached or swept, so the list stays short.
 */
export class UploadLedger {
  constructor(private readonly buckets: NatsBuckets) {}

  async find(accountId: string, uploadId: string): Promise<ReadUpload | undefined> {
    const entry = await this.read(uploadKey(accountId, uploadId), uploadRecord);
    return entry && { record: entry.value, revision: entry.revision };
  }

  async create(record: UploadRecord): Promise<void> {
    await this.write(uploadKey(record.accountId, record.uploadId), record, 0);
  }

  /** Replaces an upload as it was read. Undefined when somebody was faster. */
  async replace(record: UploadRecord, revision: number): Promise<number | undefined> {
    try {
      return await this.write(uploadKey(record.accountId, record.uploadId), record, revision);
    } catch (error) {
      if (isRaceLost(error)) return undefined;
      throw error;
    }
  }

  /** Forgets an upload, unless it changed since it was read. @returns whether it is gone. */
  async forget({ record, revision }: ReadUpload): Promise<boolean> {
    const key = uploadKey(record.accountId, record.uploadId);
    try {
      await this.buckets.use(async ({ uploads, manager }) => {
        await uploads.purge(key, { previousSeq: revision });
        // A purge leaves a marker, and markers would add up.
        await manager.streams.purge(`KV_${UPLOAD_BUCKET}`, { filter: `$KV.${UPLOAD_BUCKET}.${key}` });
      });
      return true;
    } catch (error) {
      if (isRaceLost(error)) return false;
      throw error;
    }
  }

  /** Ids of all uploads, or of one account's: pairs of account and upload. */
  async list(accountId = '*'): Promise<readonly (readonly [accountId: string, uploadId: string])[]> {
    const filter = `$KV.${UPLOAD_BUCKET}.${uploadKey(accountId, '*')}`;
    const { state } = await this.buckets.use(({ manager }) =>
      manager.streams.info(`KV_${UPLOAD_BUCKET}`, { subjects_filter: filter }),
    );
    return Object.keys(state.subjects ?? {}).map((subject) => {
      const [account = '', upload = ''] = subject.split('.').slice(-2);
      return [account, upload] as const;
    });
  }

  async findContent(sha256: string): Promise<ContentRecord | undefined> {
    return (await this.read(contentKey(sha256), contentRecord))?.value;
  }

  /** Changes the entry of some bytes, from whatever it is at that moment. */
  async changeContent(
    sha256: string,
    change: (known: ContentRecord | undefined) => ContentRecord,
  ): Promise<ContentRecord> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const known = await this.read(contentKey(sha256), contentRecord);
      const changed = change(known?.value);
      try {
        await this.write(contentKey(sha256), changed, known?.revision ?? 0);
        return changed;
      } catch (error) {
        if (!isRaceLost(error)) throw error;
      }
    }
    throw new Error('the entry of some bytes kept changing under us');
  }

  private async read<Schema extends z.ZodType>(key: string, schema: Schema) {
    const entry: KvEntry | null = await this.buckets.use(({ uploads }) => uploads.get(key));
    if (entry === null || entry.operation !== 'PUT') return undefined;
    return { value: schema.parse(entry.json()), revision: entry.revision };
  }

  private write(key: string, value: unknown, revision: number): Promise<number> {
    return this.buckets.use(({ uploads }) =>
      uploads.put(key, JSON.stringify(value), { previousSeq: revision }),
    );
  }
}

function uploadKey(accountId: string, uploadId: string): string {
  return `upload.${accountId}.${uploadId}`;
}

function contentKey(sha256: string): string {
  return `content.${sha256}`;
}
