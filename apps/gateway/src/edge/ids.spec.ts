import { fromOwnedId, fromPublicId, toOwnedId, toPublicId } from '@grid/contracts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { derivedId, ownedOf, uuidOf } from './ids.js';

const uuid = fc.uuid({ version: [4, 7] });
const V8 = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('an id derived from a command', () => {
  it('is the same however often the command is sent (R-5), and a proper UUID', () => {
    fc.assert(
      fc.property(uuid, (id) => {
        expect(derivedId(id, 'case')).toBe(derivedId(id, 'case'));
        expect(derivedId(id, 'case')).toMatch(V8);
        const publicId = toPublicId('case', derivedId(id, 'case'));
        expect(fromPublicId('case', publicId)).toBe(derivedId(id, 'case'));
      }),
    );
  });

  it('is another for another command, and for another thing the same command makes', () => {
    fc.assert(
      fc.property(uuid, uuid, (one, other) => {
        expect(derivedId(one, 'case')).not.toBe(derivedId(one, 'task'));
        expect(derivedId(one, 'case')).not.toBe(one);
        if (one !== other) expect(derivedId(one, 'case')).not.toBe(derivedId(other, 'case'));
      }),
    );
  });

  it('sorts as its command does when that names its time', () => {
    const early = derivedId('0198c1a0-0000-7000-8000-000000000001', 'case');
    const late = derivedId('0198c1a0-0001-7000-8000-000000000000', 'case');
    expect(early < late).toBe(true);
    expect(early.startsWith('0198c1a0-0000-8')).toBe(true);
  });
});

describe('an id from outside', () => {
  it('is read when it is one, and else stands for something nobody has, always the same', () => {
    const id = '0198c1a0-0000-7000-8000-000000000001';
    expect(uuidOf('case', toPublicId('case', id))).toBe(id);
    for (const nonsense of ['', id, 'case_x', toPublicId('area', id)]) {
      expect(uuidOf('case', nonsense)).toMatch(V8);
      expect(uuidOf('case', nonsense)).toBe(uuidOf('case', nonsense));
      expect(uuidOf('case', nonsense)).not.toBe(id);
    }
  });

  it('of a task says where to ask; nonsense is asked for at the county', () => {
    const task = {
      uuid: '0198c1a0-0000-7000-8000-000000000001',
      owner: 'grid-worker',
      partition: 't07',
    } as const;
    expect(ownedOf('task', toOwnedId('task', task))).toEqual(task);
    const nobody = ownedOf('task', 'task9_x');
    expect(nobody).toMatchObject({ owner: 'county-center', partition: 'county' });
    expect(fromOwnedId('task', toOwnedId('task', nobody))).toEqual(nobody);
  });
});
