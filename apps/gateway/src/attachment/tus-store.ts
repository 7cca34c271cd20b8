import type { Readable } from 'node:stream';
import type { Uploads } from '@grid/attachments';
import { DataStore, Upload } from '@tus/server';

/** Whose upload it is and which: what the protocol's server knows an upload by. Never shown. */
export function uploadKey(accountId: string, uploadId: string): string {
  return `${accountId}.${uploadId}`;
}

function partsOf(key: string): readonly [accountId: string, uploadId: string] {
  const [accountId = '', uploadId = ''] = key.split('.');
  return [accountId, uploadId];
}

/** Uploads as the tus protocol's server asks for them. */
export class TusStore extends DataStore {
  override extensions = ['creation', 'creation-with-upload', 'expiration', 'termination'];

  constructor(private readonly uploads: Uploads) {
    super();
  }

  override async create(upload: Upload): Promise<Upload> {
    const [accountId, uploadId] = partsOf(upload.id);
    const name = upload.metadata?.['filename'] ?? upload.metadata?.['name'] ?? '';
    const record = await this.uploads.open({ accountId, uploadId, size: upload.size ?? 0, name });
    upload.creation_date = new Date(record.createdAtMs).toISOString();
    return upload;
  }

  override async getUpload(key: string): Promise<Upload> {
    const { record, offset } = await this.uploads.progress(...partsOf(key));
    return new Upload({
      id: key,
      size: record.size,
      offset,
      metadata: { filename: record.name },
      creation_date: new Date(record.createdAtMs).toISOString(),
    });
  }

  override write(bytes: Readable, key: string, offset: number): Promise<number> {
    return this.uploads.append(...partsOf(key), offset, bytes);
  }

  override remove(key: string): Promise<void> {
    return this.uploads.cancel(...partsOf(key));
  }

  override getExpiration(): number {
    return this.uploads.limits.expiresMs;
  }
}
