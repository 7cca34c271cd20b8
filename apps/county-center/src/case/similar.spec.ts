import { describe, expect, it } from '@jest/globals';
import { CASE_LINE } from '@grid/contracts';
import { actorAt } from '../spec/small-county.js';
import { similarOnes, type Candidate, type Compared } from './similar.js';

const rules = { leastLikeness: 50, most: 20 };
const operator = actorAt('county', 'OPERATOR');
const town = actorAt('town', 'TOWN_HEAD');
const asked: Compared = {
  caseId: 'asked',
  requestKind: 'HELP',
  categoryCode: 'M01',
  placePath: 'gx/t01/v001/g01',
  text: '老街口路灯不亮',
  contactKey: 'phone-1',
  citizenId: 'citizen-1',
};
const candidate = (caseId: string, over: Partial<Compared> = {}): Candidate => ({
  ...asked,
  contactKey: 'phone-2',
  citizenId: null,
  categoryCode: 'M02',
  placePath: 'gx/t01/v001/g02',
  text: '低保金没有发放',
  ...over,
  caseId,
  line: CASE_LINE.columns.map((column) => (column === 'submittedAt' ? caseId : null)),
});
const reasonsOf = (one: Candidate, reader = operator, of = asked) =>
  similarOnes(of, [one], reader, rules).map(({ reasons }) => reasons);

describe('cases that look like the same matter', () => {
  it.each([
    ['the same telephone', { contactKey: 'phone-1' }, ['SAME_CONTACT']],
    ['the same account', { citizenId: 'citizen-1' }, ['SAME_CONTACT']],
    ['the same village and category', { categoryCode: 'M01' }, ['SAME_PLACE_AND_CATEGORY']],
    ['like words', { text: '老街口的路灯不亮' }, ['SIMILAR_TEXT']],
  ])('are known by %s', (_by, over, reasons) => {
    expect(reasonsOf(candidate('other', over))).toEqual([reasons]);
  });

  it.each([
    ['nothing in common', {}],
    ['the category alone, in another village', { categoryCode: 'M01', placePath: 'gx/t01/v002' }],
  ])('are not known by %s', (_by, over) => {
    expect(reasonsOf(candidate('other', over))).toEqual([]);
  });

  it('are no more alike for being without category, telephone and account', () => {
    const bare = { contactKey: null, citizenId: null, categoryCode: '' };
    expect(reasonsOf(candidate('other', bare), operator, { ...asked, ...bare })).toEqual([]);
  });

  it('come the likeliest first, as many as the rules say, and never the case itself', () => {
    const found = similarOnes(
      asked,
      [
        candidate('b', { categoryCode: 'M01' }),
        candidate('a', { categoryCode: 'M01' }),
        candidate('c', { categoryCode: 'M01', contactKey: 'phone-1' }),
        candidate('d', { text: asked.text }),
        candidate('asked', { text: asked.text }),
      ],
      operator,
      { ...rules, most: 3 },
    );
    expect(found.map((one) => one.caseId)).toEqual(['c', 'd', 'b']);
  });

  it('are shown only where the reader’s own area covers them', () => {
    const far = candidate('far', { text: asked.text, placePath: 'gx/t02/v001' });
    expect(reasonsOf(far)).toHaveLength(1);
    expect(reasonsOf(far, town)).toEqual([]);
  });

  it('never tell anyone but the county that the same person complained before (R-6)', () => {
    const same = { contactKey: 'phone-1', citizenId: 'citizen-1' };
    expect(reasonsOf(candidate('other', same), town)).toEqual([['SAME_CONTACT']]);
    const complaint = candidate('other', { ...same, requestKind: 'COMPLAINT' });
    expect(reasonsOf(complaint, town)).toEqual([]);
    expect(reasonsOf(candidate('other', same), town, { ...asked, requestKind: 'REPORT' })).toEqual([]);
    expect(reasonsOf(complaint, operator)).toEqual([['SAME_CONTACT']]);
  });
});
