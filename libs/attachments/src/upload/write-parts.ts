import { randomUUID } from 'node:crypto';
import type { ObjectStore } from '../object-store/object-store.js';
import type { ReadUpload, UploadLedger } from './upload-ledger.js';
import { offsetOf, type UploadRecord } from './upload-record.js';
import { changedMeanwhile, UploadRefused } from './upload-refused.js';

/** Bytes held in memory before they are stored: what a killed gateway makes the sender send again at most. */
const PART_BYTES = 512 * 1024;
/** A sender who dribbles fills the store with crumbs. */
const MOST_PARTS = 1000;

/**
 * Stores a stream of bytes piece by piece behind what arrived before. When the stream breaks off, what came is
 * stored all the same, and the sender goes on from there. @returns how far the upload is.
 */
export async function writeParts(
  to: { readonly ledger: UploadLedger; readonly objects: ObjectStore },
  { record: begun, revision: readAt }: ReadUpload,
  bytes: AsyncIterable<Uint8Array>,
): Promise<number> {
  let record: UploadRecord = begun;
  let revision = readAt;
  let held: Uint8Array[] = [];
  let heldBytes = 0;

  const change = async (changed: UploadRecord) => {
    const written = await to.ledger.replace(changed, revision);
    if (written === undefined) throw changedMeanwhile();
    [record, revision] = [changed, written];
  };
  const store = async () => {
    if (heldBytes === 0) return;
    if (record.parts.length >= MOST_PARTS)
      throw new UploadRefused('TOO_MANY_PARTS', 413, 'the pieces are too small', 'Send larger pieces.');
    const part = Buffer.concat(held);
    [held, heldBytes] = [[], 0];
    if (record.pending !== null) await to.objects.remove(record.pending);
    // A key of its own: should another gateway write here at once, neither touches what the other wrote.
    const key = `part/${record.uploadId}/${randomUUID()}`;
    await change({ ...record, pending: key });
    // The bytes before the entry that counts them: it never promises what is not there.
    await to.objects.put(key, part);
    await change({ ...record, pending: null, parts: [...record.parts, { key, size: part.length }] });
  };

  try {
    for await (const chunk of bytes) {
      if (offsetOf(record) + heldBytes + chunk.length > record.size)
        throw new UploadRefused(
          'FILE_TOO_LARGE',
          413,
          'more bytes than announced',
          'Announce the right size.',
        );
      held.push(chunk);
      heldBytes += chunk.length;
      if (heldBytes >= PART_BYTES) await store();
    }
  } catch (error) {
    if (!(error instanceof UploadRefused)) await store();
    throw error;
  }
  await store();
  return offsetOf(record);
}
