import { hash } from 'node:crypto';
import { inspectFile, type FileRules } from '../content/inspect-file.js';
import type { ReadUpload } from './upload-ledger.js';
import type { UploadedFile, UploadRecord } from './upload-record.js';
import { changedMeanwhile, uploadLost, UploadRefused } from './upload-refused.js';
import { discard, removePieces, type UploadStores } from './upload-stores.js';

/** Puts an upload that is whole together, looks at it and stores it. @throws UploadRefused, and forgets what is not taken. */
export async function storeUpload(
  stores: UploadStores,
  rules: FileRules,
  found: ReadUpload,
): Promise<UploadedFile> {
  const { record } = found;
  const { uploadId, name } = record;
  const change = async (changed: UploadRecord, revision: number) => {
    const written = await stores.ledger.replace(changed, revision);
    if (written === undefined) throw changedMeanwhile();
    return written;
  };
  const bytes = await assemble(stores, record);
  const { mediaType, shown } = await inspectFile(bytes, rules).catch(async (error: unknown) => {
    if (error instanceof UploadRefused) await discard(stores, found);
    throw error;
  });
  const [originalSha256, sha256] = [hash('sha256', bytes), hash('sha256', shown)];
  const file = { sha256, originalSha256, size: shown.length, mediaType, name };
  // Named before they are stored: whoever sweeps after a crash in between knows what may lie there.
  const named = await change({ ...record, file }, found.revision);
  await stores.contents.keep(bytes, uploadId);
  await stores.contents.keep(shown, uploadId);
  await change({ ...record, file, stored: true, parts: [], pending: null }, named);
  await removePieces(stores, record);
  return file;
}

async function assemble({ objects }: UploadStores, { parts }: UploadRecord): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for (const { key } of parts) {
    const piece = await objects.read(key);
    if (!piece) throw uploadLost();
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
