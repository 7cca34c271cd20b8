import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@grid/territory';
import { actorAt, citizen, UNITS } from '../spec/small-county.js';
import { scopeOf } from './case-scope.js';

const area = (areaPath: string) => ({ kind: 'AREA', areaPath });
const town = actorAt('town', 'TOWN_HEAD');
const unitId = UNITS.townDepartment.unitId;

describe('the scope of a list', () => {
  it.each<[string, Actor, string | null, unknown]>([
    ['a county role and nothing asked', actorAt('county', 'LEADER'), null, area('gx')],
    ['a county role and a town', actorAt('county', 'LEADER'), 'gx/t02', area('gx/t02')],
    ['a county role and another county', actorAt('county', 'LEADER'), 'yb/t02', undefined],
    ['a town and nothing asked', town, null, area('gx/t01')],
    ['a town and the whole county', town, 'gx', area('gx/t01')],
    ['a town and one of its villages', town, 'gx/t01/v002', area('gx/t01/v002')],
    ['a town and its neighbour', town, 'gx/t02', undefined],
    ['a town and a town whose key begins alike', town, 'gx/t012', undefined],
    [
      'a department and nothing asked',
      actorAt('townDepartment', 'DEPARTMENT_CLERK'),
      null,
      { kind: 'UNIT', unitId, areaPath: null },
    ],
    [
      'a citizen and a village',
      citizen('群众一'),
      'gx/t01/v001',
      { kind: 'CITIZEN', accountId: citizen('群众一').accountId, areaPath: 'gx/t01/v001' },
    ],
  ])('for %s', (_, actor, asked, scope) => {
    expect(scopeOf(actor, asked, 'gx')).toEqual(scope);
  });
});
