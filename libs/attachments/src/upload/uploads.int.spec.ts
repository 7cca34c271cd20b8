import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestbed, type Testbed } from '@grid/testbed';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { typesOf } from '../content/inspect-file.js';
import { ContentStore } from '../object-store/content-store.js';
import { NatsBuckets } from '../object-store/nats-buckets.js';
import { NatsObjectStore } from '../object-store/nats-object-store.js';
import { PDF, photo, PROGRAM } from '../spec/pictures.fixture.js';
import { UploadLedger } from './upload-ledger.js';
import { offsetOf } from './upload-record.js';
import { Uploads } from './uploads.js';

const HOUR_MS = 3_600_000;
const limits = {
  ...{ types: typesOf(['jpg', 'pdf']), mostPixels: 1_000_000 },
  ...{ mostBytes: 3_000_000, mostOpen: 3, expiresMs: HOUR_MS, graceMs: 600_000 },
};

describe('uploads', () => {
  let testbed: Testbed;
  let nats: NatsConnection;
  let objects: NatsObjectStore;
  let ledger: UploadLedger;
  let contents: ContentStore;
  let nowMs = 0;
  let accountId = '';

  beforeAll(async () => {
    testbed = await startTestbed();
    nats = await connect({ servers: testbed.natsUrl });
    const buckets = new NatsBuckets(nats);
    objects = new NatsObjectStore(buckets);
    ledger = new UploadLedger(buckets);
    contents = new ContentStore(objects, ledger);
  }, 60_000);
  afterAll(async () => {
    await nats?.close();
    await testbed?.stop();
  });
  beforeEach(() => {
    nowMs = Date.UTC(2026, 0, 5);
    accountId = randomUUID();
  });

  /** What one gateway is made of: it keeps nothing between two calls. */
  const gateway = () => new Uploads({ ledger, objects, contents }, limits, () => nowMs);
  const open = async (size: number, name = 'x.pdf') =>
    (await gateway().open({ accountId, uploadId: randomUUID(), size, name })).uploadId;
  async function* of(...chunks: readonly Uint8Array[]) {
    yield* chunks;
  }
  /** A line that breaks after these bytes. */
  async function* broken(...chunks: readonly Uint8Array[]) {
    yield* chunks;
    throw new Error('the line broke');
  }
  const sent = async (bytes: Uint8Array, name?: string) => {
    const uploadId = await open(bytes.length, name);
    await gateway().append(accountId, uploadId, 0, of(bytes));
    return uploadId;
  };
  const progress = async (uploadId: string) => offsetOf((await gateway().get(accountId, uploadId)).record);

  it('go on, at another gateway, from where the line broke', async () => {
    const bytes = Buffer.concat([PDF, Buffer.alloc(1_500_000, 5)]);
    const uploadId = await open(bytes.length);
    const first = gateway().append(
      accountId,
      uploadId,
      0,
      broken(bytes.subarray(0, 650_000), bytes.subarray(650_000, 700_000)),
    );
    await expect(first).rejects.toThrow('the line broke');
    expect(await progress(uploadId)).toBe(700_000);
    const rest = of(bytes.subarray(700_000, 1_000_000), bytes.subarray(1_000_000));
    expect(await gateway().append(accountId, uploadId, 700_000, rest)).toBe(bytes.length);
    const file = await gateway().finish(accountId, uploadId);
    expect(Buffer.from((await contents.read(file.sha256)) ?? []).equals(bytes)).toBe(true);
    expect(await progress(uploadId)).toBe(bytes.length);
  });

  it('keep what a gateway had stored when it was killed, and nothing it had not', async () => {
    const bytes = Buffer.concat([PDF, Buffer.alloc(1_400_000, 6)]);
    const uploadId = await open(bytes.length);
    let killed: (reason: unknown) => void = () => undefined;
    let stalled: (value?: unknown) => void = () => undefined;
    const held = new Promise((resolve) => (stalled = resolve));
    async function* untilKilled() {
      yield bytes.subarray(0, 600_000);
      yield bytes.subarray(600_000, 700_000);
      stalled();
      await new Promise((_, reject) => (killed = reject));
    }
    // A killed process runs nothing more: its upload simply never goes on.
    const dead = gateway().append(accountId, uploadId, 0, untilKilled());
    await held;
    expect(await progress(uploadId)).toBe(600_000);
    expect(await gateway().append(accountId, uploadId, 600_000, of(bytes.subarray(600_000)))).toBe(
      bytes.length,
    );
    const file = await gateway().finish(accountId, uploadId);
    expect(file.size).toBe(bytes.length);
    // Should it only have been slow, it is told that it was overtaken, and spoils nothing.
    killed(new Error('woken'));
    await expect(dead).rejects.toMatchObject({ code: 'UPLOAD_CHANGED_MEANWHILE' });
    expect(Buffer.from((await contents.read(file.sha256)) ?? []).equals(bytes)).toBe(true);
  });

  it('go to one of two who send the same piece at once', async () => {
    const bytes = Buffer.concat([PDF, Buffer.alloc(600_000, 7)]);
    const uploadId = await open(bytes.length);
    const both = await Promise.allSettled(
      [1, 2].map(() => gateway().append(accountId, uploadId, 0, of(bytes))),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await gateway().finish(accountId, uploadId)).size).toBe(bytes.length);
  });

  it('of the same bytes are stored once, and stay as long as one of them does', async () => {
    const bytes = Buffer.concat([PDF, Buffer.from(randomUUID())]);
    const [one, two] = [await sent(bytes), await sent(bytes, 'other name.pdf')];
    const [first, second] = await Promise.all([one, two].map((id) => gateway().finish(accountId, id)));
    expect(second?.sha256).toBe(first?.sha256);
    const sha256 = first?.sha256 ?? '';
    expect((await ledger.findContent(sha256))?.uploads.toSorted()).toEqual([one, two].toSorted());
    await gateway().cancel(accountId, one);
    expect(await contents.read(sha256)).toBeDefined();
    await gateway().cancel(accountId, two);
    expect(await contents.read(sha256)).toBeUndefined();
    await gateway().finish(accountId, await sent(bytes));
    expect(Buffer.from((await contents.read(sha256)) ?? []).equals(bytes)).toBe(true);
  });

  it('are not taken when their content is of a wrong type behind a right name, and nothing stays', async () => {
    const uploadId = await sent(PROGRAM, 'photo.jpg');
    await expect(gateway().finish(accountId, uploadId)).rejects.toMatchObject({
      code: 'FILE_TYPE_NOT_ALLOWED',
    });
    await expect(gateway().get(accountId, uploadId)).rejects.toMatchObject({ code: 'UPLOAD_NOT_FOUND' });
  });

  it('are bounded in size and number', async () => {
    await expect(open(limits.mostBytes + 1)).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
    await expect(open(0)).rejects.toMatchObject({ code: 'EMPTY_FILE' });
    const uploadId = await open(10);
    const more = gateway().append(accountId, uploadId, 0, of(Buffer.alloc(11)));
    await expect(more).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
    await open(10);
    await open(10);
    await expect(open(10)).rejects.toMatchObject({ code: 'TOO_MANY_UPLOADS' });
  });

  it('are nobody else’s', async () => {
    const uploadId = await sent(PDF);
    const stranger = randomUUID();
    await expect(gateway().get(stranger, uploadId)).rejects.toMatchObject({ code: 'UPLOAD_NOT_FOUND' });
    await expect(gateway().claim(stranger, uploadId, 'case')).rejects.toMatchObject({
      code: 'UPLOAD_NOT_FOUND',
    });
  });

  it('show a picture without what the camera wrote, and keep what was sent beside it', async () => {
    const taken = await photo();
    const file = await gateway().finish(accountId, await sent(taken, '现场.jpg'));
    expect(file).toMatchObject({ mediaType: 'image/jpeg', name: '现场.jpg' });
    const shown = Buffer.from((await contents.read(file.sha256)) ?? []);
    expect(shown.toString('latin1')).not.toContain('OWNER-OF-THE-PHONE');
    expect(Buffer.from((await contents.read(file.originalSha256)) ?? []).equals(taken)).toBe(true);
  });

  it('are swept when nobody attached them in time; what was attached stays', async () => {
    const [left, attached, refused] = [await sent(PDF), await sent(PDF), await open(100)];
    const file = await gateway().claim(accountId, attached, 'case_1');
    await gateway().finish(accountId, left);
    await gateway().append(accountId, refused, 0, of(Buffer.alloc(10)));
    const asked: unknown[] = [];
    const isAttached = (uploadId: string, place: string) => {
      asked.push([uploadId, place]);
      return Promise.resolve(uploadId === attached);
    };
    expect(await gateway().sweep(isAttached)).toEqual({ removed: 0, undecided: 0 });
    nowMs += HOUR_MS + 1;
    await expect(gateway().claim(accountId, left, 'case_1')).rejects.toMatchObject({
      code: 'UPLOAD_EXPIRED',
    });
    expect(await gateway().sweep(isAttached)).toEqual({ removed: 0, undecided: 0 });
    nowMs += HOUR_MS;
    const away = await gateway().sweep(() => Promise.reject(new Error('nobody answers')));
    expect(away.undecided).toBe(1);
    expect((await ledger.list(accountId)).map(([, uploadId]) => uploadId)).toEqual([attached]);
    await gateway().sweep(isAttached);
    expect(asked).toEqual([[attached, 'case_1']]);
    expect(await ledger.list(accountId)).toEqual([]);
    expect((await ledger.findContent(file.sha256))?.uploads).toContain(attached);
    expect((await ledger.findContent(file.sha256))?.uploads).not.toContain(left);
    expect(await contents.read(file.sha256)).toEqual(new Uint8Array(PDF));
  });
});
