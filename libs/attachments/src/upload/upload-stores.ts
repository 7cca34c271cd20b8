import type { ContentStore } from '../object-store/content-store.js';
import type { ObjectStore } from '../object-store/object-store.js';
import type { ReadUpload, UploadLedger } from './upload-ledger.js';
import { keysOf, type UploadRecord } from './upload-record.js';

/** What uploads are kept in; nothing of them is anywhere else. */
export interface UploadStores {
  readonly ledger: UploadLedger;
  readonly objects: ObjectStore;
  readonly contents: ContentStore;
}

/** Removes the pieces an upload arrived in. */
export async function removePieces({ objects }: UploadStores, record: UploadRecord): Promise<void> {
  await Promise.all(keysOf(record).map((key) => objects.remove(key)));
}

/**
 * Removes an upload with all that is its alone, unless it changed since it was read. It is forgotten first: of two who
 * want it, to remove it and to attach it, one is told that it changed. @returns whether it is gone.
 */
export async function discard(stores: UploadStores, found: ReadUpload): Promise<boolean> {
  if (!(await stores.ledger.forget(found))) return false;
  const { record } = found;
  await removePieces(stores, record);
  const kept = record.file ? new Set([record.file.sha256, record.file.originalSha256]) : [];
  for (const sha256 of kept) await stores.contents.drop(sha256, record.uploadId);
  return true;
}
