import { expect, it } from '@jest/globals';
import type { ObjectStore } from '../object-store/object-store.js';

/** What every object store keeps to, whoever makes it. */
export function keepsObjects(store: () => ObjectStore): void {
  const bytes = (size: number, fill: number) => Buffer.alloc(size, fill);

  it('gives back what it took, whole, and says how much that is', async () => {
    for (const size of [1, 1000, 128 * 1024, 700_001]) {
      await store().put(`file/${size}`, bytes(size, 7));
      expect(await store().sizeOf(`file/${size}`)).toBe(size);
      expect(Buffer.from((await store().read(`file/${size}`)) ?? []).equals(bytes(size, 7))).toBe(true);
    }
  });

  it('replaces what is there', async () => {
    await store().put('part/x/y', bytes(5000, 1));
    await store().put('part/x/y', bytes(10, 2));
    expect(await store().sizeOf('part/x/y')).toBe(10);
    expect(await store().read('part/x/y')).toEqual(new Uint8Array(bytes(10, 2)));
  });

  it('knows nothing of what was never there, or is there no longer', async () => {
    expect(await store().sizeOf('file/none')).toBeUndefined();
    expect(await store().read('file/none')).toBeUndefined();
    await store().remove('file/none');
    await store().put('file/some', bytes(10, 3));
    await store().remove('file/some');
    expect(await store().sizeOf('file/some')).toBeUndefined();
    expect(await store().read('file/some')).toBeUndefined();
    await store().put('file/some', bytes(20, 4));
    expect(await store().sizeOf('file/some')).toBe(20);
  });
}
