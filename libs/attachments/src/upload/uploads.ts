import type { FileRules } from '../content/inspect-file.js';
import { readableName } from '../content/readable-name.js';
import { storeUpload } from './store-upload.js';
import { sweepUploads, type Swept } from './sweep-uploads.js';
import { Turns } from './turns.js';
import type { ReadUpload } from './upload-ledger.js';
import { offsetOf, type UploadedFile, type UploadRecord } from './upload-record.js';
import { changedMeanwhile, uploadLost, uploadNotFound, UploadRefused } from './upload-refused.js';
import { discard, type UploadStores } from './upload-stores.js';
import { writeParts } from './write-parts.js';

/** How much may come in. */
export interface UploadLimits extends FileRules {
  /** Bytes of one file. */
  readonly mostBytes: number;
  /** Uploads of one account that are neither attached nor swept. */
  readonly mostOpen: number;
  /** How long an upload may take until it is attached. */
  readonly expiresMs: number;
  /** How long an expired upload is left alone: whatever was attaching it at the last moment must have ended by then. */
  readonly graceMs: number;
}

/** Who attaches one upload many times at once meets himself; a few tries are enough. */
const MOST_TRIES = 10;
/** Uploads looked into at once: each is held in memory whole meanwhile. */
const MOST_FINISHING = 2;

/** Uploads of everybody, through whichever gateway: kept at the stores, so that a killed gateway loses none. */
export class Uploads {
  private readonly finishing = new Turns(MOST_FINISHING);

  constructor(
    private readonly stores: UploadStores,
    readonly limits: UploadLimits,
    private readonly now: () => number = Date.now,
  ) {}

  /** Begins an upload. @throws UploadRefused when it is too large, empty, or one too many. */
  async open(begun: Pick<UploadRecord, 'accountId' | 'uploadId' | 'size' | 'name'>): Promise<UploadRecord> {
    const { mostBytes, mostOpen } = this.limits;
    if (!(begun.size >= 1))
      throw new UploadRefused('EMPTY_FILE', 400, 'the file is empty', 'Send one that is not.');
    if (begun.size > mostBytes)
      throw new UploadRefused('FILE_TOO_LARGE', 413, `at most ${mostBytes} bytes`, 'Send a smaller file.');
    if ((await this.stores.ledger.list(begun.accountId)).length >= mostOpen)
      throw new UploadRefused(
        'TOO_MANY_UPLOADS',
        429,
        `${mostOpen} uploads are open`,
        'Attach or delete one of them first.',
      );
    const record: UploadRecord = {
      ...{ ...begun, name: readableName(begun.name), createdAtMs: this.now() },
      ...{ parts: [], pending: null, file: null, stored: false, places: [] },
    };
    await this.stores.ledger.create(record);
    return record;
  }

  /** An upload of this account. @throws UploadRefused when there is none, or no more. */
  async get(accountId: string, uploadId: string): Promise<ReadUpload> {
    const found = await this.stores.ledger.find(accountId, uploadId);
    if (!found) throw uploadNotFound();
    if (this.now() > found.record.createdAtMs + this.limits.expiresMs)
      throw new UploadRefused('UPLOAD_EXPIRED', 410, 'the upload took too long', 'Begin it again.');
    return found;
  }

  /** How far an upload is. @throws UploadRefused when there is none. */
  async progress(
    accountId: string,
    uploadId: string,
  ): Promise<{ readonly record: UploadRecord; readonly offset: number }> {
    const { record } = await this.get(accountId, uploadId);
    return { record, offset: offsetOf(record) };
  }

  /** Takes in what follows `offset`. What arrived before the line broke is kept. @returns how far the upload is. */
  async append(
    accountId: string,
    uploadId: string,
    offset: number,
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<number> {
    const found = await this.get(accountId, uploadId);
    if (offsetOf(found.record) !== offset) throw changedMeanwhile();
    return writeParts(this.stores, found, bytes);
  }

  /** Looks at an upload that is whole and stores it, once. @throws UploadRefused, and forgets what is not taken. */
  finish(accountId: string, uploadId: string): Promise<UploadedFile> {
    return this.finishing.take(async () => {
      const found = await this.get(accountId, uploadId);
      const { record } = found;
      if (record.file && record.stored) return record.file;
      if (offsetOf(record) < record.size)
        throw new UploadRefused(
          'UPLOAD_UNFINISHED',
          409,
          `${offsetOf(record)} of ${record.size} bytes have arrived`,
          'Send the rest first.',
        );
      return storeUpload(this.stores, this.limits, found);
    });
  }

  /**
   * A finished file, about to be attached at `place`: its bytes are there, and until it is known whether that came
   * about they stay. @throws UploadRefused.
   */
  async claim(accountId: string, uploadId: string, place: string): Promise<UploadedFile> {
    const file = await this.finish(accountId, uploadId);
    if (!(await this.stores.contents.has(file.sha256, file.size))) throw uploadLost();
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const { record, revision } = await this.get(accountId, uploadId);
      if (record.places.includes(place)) return file;
      const claimed = { ...record, places: [...record.places, place] };
      if ((await this.stores.ledger.replace(claimed, revision)) !== undefined) return file;
    }
    throw changedMeanwhile();
  }

  /** It is attached: from now on the bytes stay for good, and the upload is history. */
  async settle(accountId: string, uploadId: string): Promise<void> {
    const found = await this.stores.ledger.find(accountId, uploadId);
    if (found) await this.stores.ledger.forget(found);
  }

  /** Its sender thought better of it. */
  async cancel(accountId: string, uploadId: string): Promise<void> {
    const found = await this.get(accountId, uploadId);
    // Somebody began to attach it: only the sweep, which asks whether it came about, may remove it.
    if (found.record.places.length > 0)
      throw new UploadRefused('UPLOAD_IN_USE', 409, 'it is being attached', 'Leave it: it is swept in time.');
    if (!(await discard(this.stores, found))) throw changedMeanwhile();
  }

  /** Removes uploads nobody attached in time. `isAttached` asks the owner of a place; he may be away. */
  sweep(isAttached: (uploadId: string, place: string) => Promise<boolean>): Promise<Swept> {
    const { expiresMs, graceMs } = this.limits;
    const isPast = ({ createdAtMs }: UploadRecord) => this.now() > createdAtMs + expiresMs + graceMs;
    return sweepUploads(this.stores, isPast, isAttached);
  }
}
