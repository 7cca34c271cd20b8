import { describe, expect, it } from '@jest/globals';
import { dueAfterWorkDays } from '@grid/worktime';
import { buildModelCounty, DUTIES, REQUEST_KINDS } from './index.js';
import { loadModelCountyData } from './load.js';

const county = buildModelCounty(loadModelCountyData());
const { units } = county;

describe('the catalogue, limits and calendar of the model county', () => {
  it('give every category a limit, and a department that exists', () => {
    const unitIds = new Set(units.map((unit) => unit.unitId));
    for (const { limit, responsible } of county.categories) {
      expect(limit.unit).toBe('WORK_DAY');
      expect(limit.amount).toBeGreaterThan(0);
      expect(responsible.unitKind === 'DEPARTMENT').toBe(responsible.unitId !== null);
      expect(responsible.unitId === null || unitIds.has(responsible.unitId)).toBe(true);
    }
  });

  it('let a category’s own row overrule its class’s', () => {
    const find = (code: string): unknown =>
      county.categories.find((each) => each.kind === 'MATTER' && each.code === code);
    expect(find('06010')).toMatchObject({ name: '暴露垃圾', limit: { amount: 1 }, onSpotAllowed: true });
    expect(find('06001')).toMatchObject({ name: '私搭乱建', limit: { amount: 15 }, onSpotAllowed: false });
    expect(find('01001')).toMatchObject({ componentCode: '01001', className: '市政公用设施类' });
  });

  it('name in its own rows only what the catalogue has, under its name', () => {
    const { classes, items } = loadModelCountyData().limits.categoryDefaults;
    const rows = [...county.categoryClasses, ...county.categories].map(({ kind, code }) => `${kind} ${code}`);
    expect([...classes, ...items].filter(({ kind, code }) => !rows.includes(`${kind} ${code}`))).toEqual([]);
  });

  it('have the default limits of the rules, each with its source', () => {
    expect(county.kinds.map(({ kind, limit }) => [kind, limit.amount, limit.unit])).toEqual(
      REQUEST_KINDS.map((kind, i) => [kind, [3, 7, 7, 15, 15][i], 'WORK_DAY']),
    );
    expect(county.duties.map(({ duty }) => duty)).toEqual([...DUTIES]);
    const limitOf = new Map(county.duties.map(({ duty, limit }) => [duty, limit]));
    expect(limitOf.get('SIGN')).toEqual({ amount: 2, unit: 'WORK_HOUR' });
    expect(limitOf.get('REOPEN_WINDOW')).toEqual({ amount: 15, unit: 'NATURAL_DAY' });
    expect([...county.kinds, ...county.duties].filter(({ source }) => source === '')).toEqual([]);
  });

  it('count by the published years to 2026 and no further (R-12)', () => {
    expect([county.calendar.firstYear, county.calendar.lastYear]).toEqual([2004, 2026]);
    const received = '2026-02-13T01:00:00.000Z';
    expect(dueAfterWorkDays(county.calendar, received, 3)).toEqual({
      kind: 'DUE',
      at: '2026-02-25T09:30:00.000Z',
    });
    expect(dueAfterWorkDays(county.calendar, received, 7)).toEqual({
      kind: 'DUE',
      at: '2026-03-02T09:30:00.000Z',
    });
    expect(dueAfterWorkDays(county.calendar, received, 300)).toEqual({
      kind: 'CALENDAR_NOT_PUBLISHED',
      year: 2027,
    });
  });
});
