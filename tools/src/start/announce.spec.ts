import { describe, expect, it } from '@jest/globals';
import { accountTable, displayWidth, oneOfEachRole } from './announce.js';

describe('the table of accounts', () => {
  it('measures Han characters and full-width signs as two columns', () => {
    expect(['abc', '珙县', '李·A', '（一）', '𠮷'].map(displayWidth)).toEqual([3, 4, 4, 6, 2]);
  });

  it('keeps its columns with Chinese in them', () => {
    const rows = [
      { role: '受理员', username: 'wang', password: 'x', name: '王小明', unit: '珙县中心' },
      { role: 'operator', username: 'li', password: 'yy', name: 'Li', unit: 'A' },
    ];
    expect(accountTable(rows).split('\n')).toEqual([
      '  username  password  role      name    unit',
      '  wang      x         受理员    王小明  珙县中心',
      '  li        yy        operator  Li      A',
    ]);
  });

  it('shows one post of each role, the first', () => {
    const post = (username: string, role: string) => ({
      role,
      username,
      password: 'x',
      name: 'x',
      unit: 'x',
    });
    const shown = oneOfEachRole([
      post('t01.head', 'TOWN_HEAD'),
      post('t02.head', 'TOWN_HEAD'),
      post('t01.staff', 'TOWN_STAFF'),
    ]);
    expect(shown.map(({ username }) => username)).toEqual(['t01.head', 't01.staff']);
  });
});
