import { hash } from 'node:crypto';
import type { UploadLedger } from '../upload/upload-ledger.js';
import type { ObjectStore } from './object-store.js';

/**
 * Bytes known by their digest, so that the same bytes are stored once however often they are uploaded.
 *
 * Which uploads refer to which bytes stands in the ledger. Bytes nobody refers to any more are removed; should they
 * come again, they are stored under the next generation, so that a removal on its way never meets the new ones.
 */
export class ContentStore {
  constructor(
    private readonly objects: ObjectStore,
    private readonly ledger: UploadLedger,
  ) {}

  /** Stores bytes for an upload, unless they are there already, and sees that they are. */
  async keep(bytes: Uint8Array, uploadId: string): Promise<string> {
    const sha256 = hash('sha256', bytes);
    const { generation } = await this.ledger.changeContent(sha256, (known) => {
      if (known && known.uploads.length > 0) {
        const uploads = [...new Set([...known.uploads, uploadId])];
        return { generation: known.generation, uploads };
      }
      return { generation: known ? known.generation + 1 : 0, uploads: [uploadId] };
    });
    const key = keyOf(sha256, generation);
    if ((await this.objects.sizeOf(key)) !== bytes.length) await this.objects.put(key, bytes);
    if ((await this.objects.sizeOf(key)) !== bytes.length)
      throw new Error('the object store lost what it took');
    return sha256;
  }

  /** An upload refers to these bytes no longer: the last one takes them along. */
  async drop(sha256: string, uploadId: string): Promise<void> {
    const before = await this.ledger.findContent(sha256);
    if (!before?.uploads.includes(uploadId)) return;
    const after = await this.ledger.changeContent(sha256, (known) => ({
      generation: known?.generation ?? 0,
      uploads: (known?.uploads ?? []).filter((id) => id !== uploadId),
    }));
    if (after.uploads.length === 0) await this.objects.remove(keyOf(sha256, after.generation));
  }

  /** Whether the bytes are there, whole as far as their length says. */
  async has(sha256: string, size: number): Promise<boolean> {
    return (await this.objects.sizeOf(await this.keyNow(sha256))) === size;
  }

  /** The bytes, whole and with this very digest; undefined when they are gone. Never a part of them. */
  async read(sha256: string): Promise<Uint8Array | undefined> {
    const bytes = await this.objects.read(await this.keyNow(sha256));
    return bytes && hash('sha256', bytes) === sha256 ? bytes : undefined;
  }

  /** Without an entry in the ledger, as after the loss of NATS beside an S3 store, the first generation is meant. */
  private async keyNow(sha256: string): Promise<string> {
    const known = await this.ledger.findContent(sha256);
    return keyOf(sha256, known?.generation ?? 0);
  }
}

function keyOf(sha256: string, generation: number): string {
  return generation === 0 ? `file/${sha256}` : `file/${sha256}.${generation}`;
}
