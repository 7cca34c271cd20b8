import { discard, type UploadStores } from './upload-stores.js';
import type { UploadRecord } from './upload-record.js';

/** What a sweep did. */
export interface Swept {
  readonly removed: number;
  /** Nobody could say whether they are attached. */
  readonly undecided: number;
}

/** Removes uploads that are past their time and attached nowhere, asking about those somebody began to attach. */
export async function sweepUploads(
  stores: UploadStores,
  isPast: (record: UploadRecord) => boolean,
  isAttached: (uploadId: string, place: string) => Promise<boolean>,
): Promise<Swept> {
  const swept = { removed: 0, undecided: 0 };
  for (const [accountId, uploadId] of await stores.ledger.list()) {
    const found = await stores.ledger.find(accountId, uploadId);
    if (!found || !isPast(found.record)) continue;
    const asked = found.record.places.map((place) => isAttached(uploadId, place));
    // Where nobody answers, nothing is removed: the next sweep asks again.
    const attached = await Promise.all(asked).catch(() => undefined);
    if (attached === undefined) swept.undecided += 1;
    else if (attached.includes(true)) await stores.ledger.forget(found);
    else if (await discard(stores, found)) swept.removed += 1;
  }
  return swept;
}
