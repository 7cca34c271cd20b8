import { describe, expect, it } from '@jest/globals';
import { OWNERS } from '@grid/territory';
import fc from 'fast-check';
import { fromAttachmentId, toAttachmentId, type Holder } from './attachment-id.js';

const uuid = fc.uuid({ version: [4, 7] });
const holder: fc.Arbitrary<Holder> = fc.oneof(
  uuid.map((caseId) => ({ kind: 'CASE' as const, caseId })),
  fc.record({ uuid, owner: fc.constantFrom(...OWNERS) }).map(({ owner, uuid: id }) => ({
    kind: 'TASK' as const,
    task: { uuid: id, owner, partition: owner === 'county-center' ? 'county' : 't01' },
  })),
);

describe('the id of an attachment', () => {
  it('names what it hangs on, and reads back as it was made', () => {
    fc.assert(
      fc.property(holder, uuid, (on, attachmentId) => {
        const id = toAttachmentId(on, attachmentId);
        expect(id).toMatch(/^[\w.-]+$/);
        expect(fromAttachmentId(id)).toEqual({ holder: on, attachmentId });
      }),
    );
  });

  it.each([
    '',
    '.',
    'file_AZm4q9RzfXm0OYXN4vGqSA',
    'case_x.file_y',
    'case_AZm4q9RzfXm0OYXN4vGqSA.',
    '../../etc',
  ])('is none in %j', (id) => {
    expect(fromAttachmentId(id)).toBeUndefined();
    expect(fromAttachmentId(`${id}.file_AZm4q9RzfXm0OYXN4vGqSA`)).toBeUndefined();
  });
});
