import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keepsObjects } from '../spec/object-store.laws.fixture.js';
import { startS3StandIn } from '../spec/s3-stand-in.fixture.js';
import { S3ObjectStore } from './s3-object-store.js';

describe('objects at a store that speaks S3', () => {
  let s3: Awaited<ReturnType<typeof startS3StandIn>>;
  let store: S3ObjectStore;
  beforeAll(async () => {
    s3 = await startS3StandIn();
    store = new S3ObjectStore(s3.place);
  });
  afterAll(() => s3?.stop());

  keepsObjects(() => store);

  it('lie under their keys in the bucket, and no request was refused on the way', () => {
    expect(s3.objects.has('/grid-files/file/700001')).toBe(true);
    expect(s3.refusals).toEqual([]);
  });

  it('are a fault when the key is wrong, never an absence', async () => {
    const stranger = new S3ObjectStore({ ...s3.place, secret: 'another' });
    await expect(stranger.read('file/1000')).rejects.toThrow('403');
    await expect(stranger.put('file/x', Buffer.from('x'))).rejects.toThrow('403');
    await expect(stranger.sizeOf('file/1000')).rejects.toThrow('403');
    expect(s3.refusals.length).toBe(3);
  });
});
