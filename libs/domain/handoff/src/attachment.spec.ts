import { describe, expect, it } from '@jest/globals';
import { actorAt, citizen, countyActor, department, office } from '@grid/testkit';
import { actedBy } from './acted-by.js';
import { filesForBrief, mayReadAttachment, withAttachment, type Attachment } from './attachment.js';
import { briefWithFiles, type CaseBrief } from './brief.js';

const station = actorAt(office('gx/t1/v1'));
const town = actorAt(office('gx/t1'));
const police = actorAt(department('gx', 'gaj'), 'DEPARTMENT_LEAD');
const operator = countyActor('OPERATOR');
const reporter = citizen(1);

function attached(over: Partial<Attachment> = {}): Attachment {
  return {
    ...{
      attachmentId: 'f1',
      sha256: 'aa',
      originalSha256: 'bb',
      size: 10,
      mediaType: 'image/jpeg',
      name: 'a.jpg',
    },
    ...{ visibility: 'INTERNAL', showsReporter: true, attachedAt: '2026-01-05T01:00:00.000Z' },
    attachedBy: actedBy(station),
    ...over,
  };
}
const brief: CaseBrief = {
  ...{ title: 'noise', description: 'every night', requestKind: 'HELP', categoryCode: 'B2' },
  ...{ placePath: 'gx/t1', placeText: '', contactName: '', contactPhone: '' },
};

describe('who may have a file (R-6)', () => {
  it.each([
    ['whoever works on a plain request', 'HELP', town, {}, true],
    ['a county post, with a complaint', 'COMPLAINT', operator, {}, true],
    [
      'the unit that attached it, with a complaint',
      'COMPLAINT',
      { ...station, accountId: 'colleague' },
      {},
      true,
    ],
    ['the unit above, with a complaint', 'COMPLAINT', town, {}, false],
    ['a department, with a report of a wrong', 'REPORT', police, {}, false],
    ['a department, where it does not show who asked', 'REPORT', police, { showsReporter: false }, true],
    ['a citizen, what is internal', 'HELP', reporter, {}, false],
    ['a citizen, what is public', 'COMPLAINT', reporter, { visibility: 'PUBLIC' }, true],
    ['a citizen, what is his own', 'COMPLAINT', reporter, { attachedBy: actedBy(reporter) }, true],
  ] as const)('%s', (_who, kind, reader, over, may) => {
    expect(mayReadAttachment(reader, attached(over), kind)).toBe(may);
  });

  it('is never a unit because neither it nor the other has one', () => {
    const without = { ...police, unitId: '' };
    expect(
      mayReadAttachment(without, attached({ attachedBy: { ...actedBy(station), unitId: '' } }), 'REPORT'),
    ).toBe(false);
  });
});

describe('the files of a brief (R-6)', () => {
  const [plain, showing] = [attached({ attachmentId: 'f2', showsReporter: false }), attached()];

  it('are those that cannot show who complained, and say nothing of who attached them', () => {
    expect(filesForBrief('HELP', [showing, plain]).map(({ attachmentId }) => attachmentId)).toEqual([
      'f1',
      'f2',
    ]);
    for (const kind of ['COMPLAINT', 'REPORT'] as const)
      expect(filesForBrief(kind, [showing, plain])).toEqual([
        {
          ...{ attachmentId: 'f2', sha256: 'aa', size: 10, mediaType: 'image/jpeg', name: 'a.jpg' },
          ...{ visibility: 'INTERNAL', attachedAt: '2026-01-05T01:00:00.000Z' },
        },
      ]);
  });

  it('add up on the way down, each once; a brief without any stays as it is', () => {
    expect(briefWithFiles(brief, undefined)).toBe(brief);
    const once = briefWithFiles(brief, [showing]);
    expect(briefWithFiles(once, [showing, plain]).files?.map(({ attachmentId }) => attachmentId)).toEqual([
      'f1',
      'f2',
    ]);
    expect(briefWithFiles({ ...brief, requestKind: 'REPORT' }, [showing])).not.toHaveProperty('files');
  });
});

it('what is attached keeps its order', () => {
  const fact = {
    type: 'FileAttached' as const,
    file: {
      attachmentId: 'f3',
      sha256: 'cc',
      originalSha256: 'cc',
      size: 1,
      mediaType: 'application/pdf',
      name: 'b',
    },
    ...{
      visibility: 'PUBLIC' as const,
      showsReporter: false,
      by: actedBy(town),
      at: '2026-01-05T02:00:00.000Z',
    },
  };
  expect(withAttachment([attached()], fact)).toMatchObject([
    { attachmentId: 'f1' },
    { attachmentId: 'f3', visibility: 'PUBLIC', attachedBy: actedBy(town) },
  ]);
});
