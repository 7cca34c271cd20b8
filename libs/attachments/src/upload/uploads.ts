import { hash } from 'node:crypto';
import { inspectFile, type FileRules } from '../content/inspect-file.js';
import { readableName } from '../content/readable-name.js';
import type { ContentStore } from '../object-store/content-store.js';
import type { ObjectStore } from '../object-store/object-store.js';
import { Turns } from './turns.js';
import { writeParts } from './write-parts.js';
import type { ReadUpload, UploadLedger } from './upload-ledger.js';
import { keysOf, offsetOf, type UploadedFile, type UploadRecord } from './upload-record.js';
import { changedMeanwhile, UploadRefused, uploadNotFound } from './upload-refused.js';

/** How much may come in. */
export interface UploadLimits extends FileRules {
  /** Bytes of one file. */
  readonly mostBytes: number;
  /** Uploads of one account that are neither attached nor swept. */
  readonly mostOpen: number;
  /** How long an upload may take until it is attached. */
  readonly expiresMs: number;
}

/** An expired upload is left alone for so long: whatever was attaching it at the last moment has ended by then. */
const GRACE_MS = 600_000;
/** Who attaches one upload many times at once meets himself; a few tries are enough. */
const MOST_TRIES = 10;
/** Uploads looked into at once: each is held in memory whole meanwhile. */
const MOST_FINISHING = 2;

/** What a sweep did. */
export interface Swept {
  readonly removed: number;
  /** Nobody could say whether they are attached. */
  readonly undecided: number;
}

/** Uploads of everybody, through whichever gateway: kept at the stores, so that a killed gateway loses none. */
export class Uploads {
  private readonly finishing = new Turns(MOST_FINISHING);

  constructor(
    private readonly ledger: UploadLedger,
    private readonly objects: ObjectStore,
    private readonly contents: ContentStore,
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
    if ((await this.ledger.list(begun.accountId)).length >= mostOpen)
      throw new UploadRefused(
        'TOO_MANY_UPLOADS',
        429,
        `${mostOpen} uploads are open`,
        'Attach or delete one of them first.',
      );
    const name = readableName(begun.name);
    const record: UploadRecord = {
      ...{ ...begun, name, createdAtMs: this.now() },
      ...{ parts: [], pending: null, file: null, stored: false, places: [] },
    };
    await this.ledger.create(record);
    return record;
  }

  /** An upload of this account. @throws UploadRefused when there is none, or no more. */
  async get(accountId: string, uploadId: string): Promise<ReadUpload> {
    const found = await this.ledger.find(accountId, uploadId);
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
    return writeParts({ ledger: this.ledger, objects: this.objects }, found, bytes);
  }

  /** Looks at an upload that is whole and stores it, once. @throws UploadRefused, and forgets what is not taken. */
  finish(accountId: string, uploadId: string): Promise<UploadedFile> {
    return this.finishing.take(() => this.lookInto(accountId, uploadId));
  }

  private async lookInto(accountId: string, uploadId: string): Promise<UploadedFile> {
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
    const bytes = await this.assemble(record);
    const { mediaType, shown } = await inspectFile(bytes, this.limits).catch(async (error: unknown) => {
      if (error instanceof UploadRefused) await this.discard(found);
      throw error;
    });
    const [originalSha256, sha256] = [hash('sha256', bytes), hash('sha256', shown)];
    const file = { sha256, originalSha256, size: shown.length, mediaType, name: record.name };
    // Named before they are stored: whoever sweeps after a crash in between knows what may lie there.
    const named = await this.change({ ...record, file }, found.revision);
    await this.contents.keep(bytes, uploadId);
    await this.contents.keep(shown, uploadId);
    await this.change({ ...record, file, stored: true, parts: [], pending: null }, named);
    await this.removeAll(record);
    return file;
  }

  /**
   * A finished file, about to be attached at `place`: its bytes are there, and until it is known whether that came
   * about they stay. @throws UploadRefused.
   */
  async claim(accountId: string, uploadId: string, place: string): Promise<UploadedFile> {
    const file = await this.finish(accountId, uploadId);
    if (!(await this.contents.has(file.sha256, file.size)))
      throw new UploadRefused(
        'UPLOAD_LOST',
        410,
        'the bytes are gone from the store',
        'Upload the file again.',
      );
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const { record, revision } = await this.get(accountId, uploadId);
      if (record.places.includes(place)) return file;
      const claimed = { ...record, places: [...record.places, place] };
      if ((await this.ledger.replace(claimed, revision)) !== undefined) return file;
    }
    throw changedMeanwhile();
  }

  /** It is attached: from now on the bytes stay for good, and the upload is history. */
  async settle(accountId: string, uploadId: string): Promise<void> {
    const found = await this.ledger.find(accountId, uploadId);
    if (found) await this.ledger.forget(found);
  }

  /** Its sender thought better of it. */
  async cancel(accountId: string, uploadId: string): Promise<void> {
    const found = await this.get(accountId, uploadId);
    // Somebody began to attach it: only the sweep, which asks whether it came about, may remove it.
    if (found.record.places.length > 0)
      throw new UploadRefused('UPLOAD_IN_USE', 409, 'it is being attached', 'Leave it: it is swept in time.');
    if (!(await this.discard(found))) throw changedMeanwhile();
  }

  /** Removes uploads nobody attached in time, asking about those somebody began to attach. */
  async sweep(isAttached: (uploadId: string, place: string) => Promise<boolean>): Promise<Swept> {
    const swept = { removed: 0, undecided: 0 };
    for (const [accountId, uploadId] of await this.ledger.list()) {
      const found = await this.ledger.find(accountId, uploadId);
      if (!found || !this.isPast(found.record)) continue;
      const asked = found.record.places.map((place) => isAttached(uploadId, place));
      // Where nobody answers, nothing is removed: the next sweep asks again.
      const attached = await Promise.all(asked).catch(() => undefined);
      if (attached === undefined) swept.undecided += 1;
      else if (attached.includes(true)) await this.ledger.forget(found);
      else if (await this.discard(found)) swept.removed += 1;
    }
    return swept;
  }

  private isPast({ createdAtMs }: UploadRecord): boolean {
    return this.now() > createdAtMs + this.limits.expiresMs + GRACE_MS;
  }

  /** Forgets first: of two who want an upload, to remove it and to attach it, one is told that it changed. */
  private async discard(found: ReadUpload): Promise<boolean> {
    if (!(await this.ledger.forget(found))) return false;
    const { record } = found;
    await this.removeAll(record);
    const kept = record.file ? new Set([record.file.sha256, record.file.originalSha256]) : [];
    for (const sha256 of kept) await this.contents.drop(sha256, record.uploadId);
    return true;
  }

  private async change(record: UploadRecord, revision: number): Promise<number> {
    const changed = await this.ledger.replace(record, revision);
    if (changed === undefined) throw changedMeanwhile();
    return changed;
  }

  private async removeAll(record: UploadRecord): Promise<void> {
    await Promise.all(keysOf(record).map((key) => this.objects.remove(key)));
  }

  private async assemble(record: UploadRecord): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    for (const { key } of record.parts) {
      const part = await this.objects.read(key);
      if (!part)
        throw new UploadRefused(
          'UPLOAD_LOST',
          410,
          'the bytes are gone from the store',
          'Upload the file again.',
        );
      parts.push(part);
    }
    return Buffer.concat(parts);
  }
}
