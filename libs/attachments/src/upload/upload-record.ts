import { z } from 'zod';

/** What an upload turned out to be, once it was whole, looked at and stored. */
const uploadedFile = z.object({
  sha256: z.string(),
  originalSha256: z.string(),
  size: z.number(),
  mediaType: z.string(),
  name: z.string(),
});
export type UploadedFile = Readonly<z.output<typeof uploadedFile>>;

/** An upload on its way: from its creation until it is attached or swept. */
export const uploadRecord = z.object({
  uploadId: z.string(),
  accountId: z.string(),
  /** As the sender called it; shown, never trusted. */
  name: z.string(),
  /** Bytes announced. */
  size: z.number(),
  /** The pieces that arrived, in order; their sizes add up to how far the upload is. */
  parts: z.array(z.object({ key: z.string(), size: z.number() })),
  /** A piece being written: announced first, so that one cut off by a crash can be found and removed. */
  pending: z.string().nullable(),
  createdAtMs: z.number(),
  /** Set once all bytes were looked at; from then on they may be in the store under these digests. */
  file: uploadedFile.nullable(),
  /** They are. */
  stored: z.boolean(),
  /** Where somebody began to attach it: asked about before it is swept. */
  places: z.array(z.string()),
});
export type UploadRecord = Readonly<z.output<typeof uploadRecord>>;

/** Which uploads refer to some bytes, and how often those came anew after having been removed. */
export const contentRecord = z.object({ generation: z.number(), uploads: z.array(z.string()) });
export type ContentRecord = Readonly<z.output<typeof contentRecord>>;

/** How many bytes of an upload have arrived. */
export function offsetOf({ parts, size: whole, stored }: UploadRecord): number {
  return stored ? whole : parts.reduce((sum, { size }) => sum + size, 0);
}

/** Keys of everything in the object store that is this upload's alone. */
export function keysOf({ parts, pending }: Pick<UploadRecord, 'parts' | 'pending'>): string[] {
  return [...parts.map(({ key }) => key), ...(pending === null ? [] : [pending])];
}
