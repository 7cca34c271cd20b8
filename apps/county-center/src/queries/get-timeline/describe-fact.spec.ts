import { describe, expect, it } from '@jest/globals';
import { describeFact } from './describe-fact.js';

const by = {
  accountId: 'secret-account',
  postId: 'p',
  role: 'OPERATOR',
  name: '受理一岗',
  unitId: 'u',
  unitName: '县中心',
};
const brief = { title: 't', description: 'd', contactName: '王**', contactPhone: '138****0000' };
const order = {
  unit: { unitId: 'u', name: '民政局', kind: 'DEPARTMENT', areaPath: 'gx' },
  role: 'LEAD',
  dueAt: '2026-12-02T09:30:00.000Z',
  dueNote: 'FIXED',
  instruction: '请上门核实',
  brief,
};

describe('the particulars of a fact', () => {
  it('say what was dispatched to whom, and to offices also how', () => {
    const fact = { type: 'CaseDispatched', order, exceptionReason: '', by, at: '2026-11-23T00:00:00.000Z' };
    const all = { to: '民政局', dueAt: '2026-12-02T09:30:00.000Z' };
    expect(describeFact(fact, 'CITIZEN')).toEqual(all);
    expect(describeFact(fact, 'OFFICE')).toEqual({ ...all, instruction: '请上门核实' });
  });

  it('never hold who asked, and nothing of a field nobody wrote down here', () => {
    const submission = {
      title: '我家漏水',
      description: '住址是…',
      channel: 'PHONE',
      requestKind: 'HELP',
      reporter: { name: '王小明', phone: '13800000000' },
      somethingNew: '13900000000',
    };
    const told = describeFact({ type: 'CaseSubmitted', submission, by } as { type: string }, 'OFFICE');
    expect(told).toEqual({ channel: 'PHONE', requestKind: 'HELP' });
  });

  it('are none for a fact of a newer kind, nor for one named after a property every object has', () => {
    expect(
      describeFact({ type: 'CaseForgotten', until: '2027-01-01' } as { type: string }, 'OFFICE'),
    ).toEqual({});
    expect(describeFact({ type: 'constructor' }, 'OFFICE')).toEqual({});
  });
});
