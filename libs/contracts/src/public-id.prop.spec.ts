import { OWNERS } from '@grid/territory';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromOwnedId, fromPublicId, toOwnedId, toPublicId } from './public-id.js';

const KINDS = ['case', 'area', 'post', 'acct', 'evt'] as const;
const uuid = fc.uuid({ version: [1, 2, 3, 4, 5, 6, 7, 8] });
const kind = fc.constantFrom(...KINDS);
const ownedKind = fc.constantFrom('task' as const, 'unit' as const);
const townKey = fc.stringMatching(/^[a-z0-9]{1,12}$/).filter((key) => key !== 'county');
const owned = fc
  .record({ uuid, owner: fc.constantFrom(...OWNERS), partition: townKey })
  .map((of) => (of.owner === 'county-center' ? { ...of, partition: 'county' } : of));

describe('a public id', () => {
  it('leads back to the one thing it was made of', () => {
    fc.assert(fc.property(kind, uuid, (k, id) => fromPublicId(k, toPublicId(k, id)) === id));
    fc.assert(fc.property(ownedKind, owned, (k, of) => expect(fromOwnedId(k, toOwnedId(k, of))).toEqual(of)));
  });

  it('never shows a bare UUID', () => {
    fc.assert(fc.property(ownedKind, owned, (k, of) => !/[0-9a-f]{8}-[0-9a-f]{4}-/.test(toOwnedId(k, of))));
  });

  it('has one spelling: whatever is read is what would be written', () => {
    const nearly = fc
      .tuple(fc.constantFrom(...KINDS), fc.stringMatching(/^[A-Za-z0-9_-]{20,24}$/))
      .map(([k, tail]) => `${k}_${tail}`);
    fc.assert(
      fc.property(kind, fc.oneof(nearly, fc.string()), (k, id) => {
        const read = fromPublicId(k, id);
        return read === undefined || toPublicId(k, read) === id;
      }),
      { numRuns: 2000 },
    );
  });

  it('opens as no other noun', () => {
    fc.assert(
      fc.property(uuid, kind, kind, (id, k, other) => k === other || !fromPublicId(other, toPublicId(k, id))),
    );
    fc.assert(fc.property(owned, (of) => !fromOwnedId('task', toOwnedId('unit', of))));
  });

  it.each([
    '',
    'task',
    'task1_county_',
    'task0_county_AZjBoAAAcACAAAAAAAAAAQ',
    'task6_t01_AZjBoAAAcACAAAAAAAAAAQ',
    'task2_county_AZjBoAAAcACAAAAAAAAAAQ', // a town's task outside a town
    'task1_t01_AZjBoAAAcACAAAAAAAAAAQ', // a county's task inside one
    'task2_t01.>_AZjBoAAAcACAAAAAAAAAAQ', // a subject smuggled in
    'task2_*_AZjBoAAAcACAAAAAAAAAAQ',
    'task2_T01_AZjBoAAAcACAAAAAAAAAAQ',
    'task2_t01_AZjBoAAAcACAAAAAAAAAAR', // stray bits behind the last byte
    'task2_t01_AAAAAAAAAAAAAAAAAAAAAA', // 16 bytes, yet no UUID
    'task2_t01_AZjBoAAAcACAAAAAAAAAAQ\n',
    '0198c1a0-0000-7000-8000-000000000001',
  ])('is undefined when malformed: %j', (id) => {
    expect(fromOwnedId('task', id)).toBeUndefined();
  });

  it('while its well-formed neighbour is read', () => {
    expect(fromOwnedId('task', 'task2_t01_AZjBoAAAcACAAAAAAAAAAQ')).toEqual({
      uuid: '0198c1a0-0000-7000-8000-000000000001',
      owner: 'town-subcenter',
      partition: 't01',
    });
  });
});
