import { describe, expect, it } from '@jest/globals';
import { parseCalendar } from '@grid/worktime';
import { dueFrom, resolveLimit } from './limits.js';

const parsed = parseCalendar({
  version: 'spec',
  workSlots: [{ from: '08:30', to: '17:30' }],
  years: { '2026': { holidays: [], adjustedWorkdays: [] } },
});
if (!parsed.ok) throw new Error(parsed.problems.join());
const { calendar } = parsed;

const kind = { kind: 'HELP', name: '求助', limitWorkDays: 7 };

describe('the limit to resolve', () => {
  it('is the shorter of the category’s and the kind’s, and says which', () => {
    const category = { code: 'M01', name: '路灯', limitWorkDays: 3 };
    expect(resolveLimit(category, kind)).toEqual({ workDays: 3, basis: 'category M01 路灯' });
    expect(resolveLimit({ ...category, limitWorkDays: 9 }, kind)).toEqual({
      workDays: 7,
      basis: 'request kind HELP 求助',
    });
  });

  it('ends with the last work day', () => {
    expect(dueFrom(calendar, '2026-11-23T02:00:00.000Z', 3)).toEqual({
      dueAt: '2026-11-26T09:30:00.000Z',
      dueNote: 'FIXED',
    });
  });

  it('has no date past the published calendar (R-12), nor before registration', () => {
    expect(dueFrom(calendar, '2026-12-30T02:00:00.000Z', 7)).toEqual({
      dueAt: null,
      dueNote: 'CALENDAR_NOT_PUBLISHED',
    });
    expect(dueFrom(calendar, '2026-11-23T02:00:00.000Z', null)).toEqual({
      dueAt: null,
      dueNote: 'NOT_YET_REGISTERED',
    });
  });
});
