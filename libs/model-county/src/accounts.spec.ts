import { describe, expect, it } from '@jest/globals';
import { ROLES } from '@grid/territory';
import { buildModelCounty } from './index.js';
import { loadModelCountyData } from './load.js';

const { units, posts, accounts } = buildModelCounty(loadModelCountyData());
const postOf = new Map(posts.map((post) => [post.postId, post]));

describe('the posts and accounts of the model county', () => {
  it('give every unit a post, and every account a post of its own', () => {
    const manned = new Set(posts.map((post) => post.unitId));
    expect(units.filter((unit) => !manned.has(unit.unitId))).toEqual([]);
    expect(accounts.filter((account) => !postOf.has(account.postId))).toEqual([]);
  });

  it('let one log in in every role', () => {
    const roles = new Set(accounts.map((account) => postOf.get(account.postId)?.role));
    expect(ROLES.filter((role) => !roles.has(role))).toEqual([]);
  });

  it.each([
    ['county.operator', 'OPERATOR', '珙县中心受理一岗'],
    ['county.operator-two', 'OPERATOR', '珙县中心受理二岗'],
    ['county.dispatcher', 'DISPATCHER', '珙县中心派遣一岗'],
    ['county.duty-chief', 'DUTY_CHIEF', '珙县中心值班长岗'],
    ['county.inspector', 'INSPECTOR', '珙县中心督查岗'],
    ['t01.head', 'TOWN_HEAD', '珙泉镇分中心负责岗'],
    ['t01.staff', 'TOWN_STAFF', '珙泉镇分中心值守一岗'],
    ['t03.v002.staff', 'STATION_STAFF', '龙窝村工作站值守一岗'],
    ['t01.v001.g01', 'GRID_WORKER', '南城社区第一网格网格员岗'],
    ['t01.v001.g01.b01', 'BUILDING_HEAD', '南城社区第一网格1号楼院楼院长岗'],
    ['mzj.lead', 'DEPARTMENT_LEAD', '民政局负责岗'],
    ['mzj.system', 'DEPARTMENT_SYSTEM', '民政局业务系统'],
    ['citizen.one', 'CITIZEN', '群众一'],
  ])('know %s', (username, role, displayName) => {
    const account = accounts.find((each) => each.username === username);
    expect(account?.displayName).toBe(displayName);
    expect(postOf.get(account?.postId ?? '')?.role).toBe(role);
  });

  it('end where the demonstration lines end', () => {
    const absent = [
      't04.head',
      't01.v003.staff',
      't01.v001.g03',
      't01.v001.g01.b03',
      'fgj.lead',
      't01.zfd.lead',
    ];
    expect(accounts.filter((account) => absent.includes(account.username))).toEqual([]);
  });
});
