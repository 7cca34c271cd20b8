import { describe, expect, it } from '@jest/globals';
import type { Handoff } from '@grid/domain-handoff';
import { given } from '@grid/testkit';
import { announceCase } from './announce.js';
import { caseDecider } from './case.decider.js';
import type { CaseEvent } from './case.events.js';
import { addCoHandler, check, requestInfo, ruleReturn, take } from './case.asked.fixture.js';
import {
  answered,
  childAsksReturn,
  childReported,
  childSigned,
  civilAffairs,
  inHandling,
  order,
  t,
  town,
} from './case.fixture.js';

const added = given(caseDecider, ...inHandling, answered(childSigned)).when(addCoHandler({ now: t(10) }));
const helped: readonly CaseEvent[] = [...inHandling, answered(childSigned), ...added.events];
const heldUp = (since = t(20)): Handoff => ({
  type: 'REPORT_HELD_UP',
  taskId: 'task-town',
  caseId: 'case-1',
  waitsFor: ['task-co'],
  since,
});
const coReports = (reportedAt: string) => ({ ...childReported({ reportedAt }), taskId: 'task-co' });
const at = (history: readonly CaseEvent[], handoff: Handoff, now: string) => [
  ...history,
  ...given(caseDecider, ...history).when(take(handoff, { now })).events,
];
const waitsAfter = (history: readonly CaseEvent[]) => given(caseDecider, ...history).state?.waits;

describe('the time a lead waits for a co-handler (R-2)', () => {
  it('runs from the refused report to the report waited for, and is that unit’s', () => {
    const waiting = at(helped, heldUp(), t(21));
    const wait = { leadUnitName: town.name, unitId: civilAffairs.unitId, taskId: 'task-co', round: 1 };
    expect(waitsAfter(waiting)).toMatchObject([{ ...wait, from: t(20), to: null }]);
    expect(waitsAfter(at(waiting, coReports(t(50)), t(51)))).toMatchObject([{ ...wait, to: t(50) }]);
  });

  it('is on record even where the report waited for came first to the county', () => {
    const reported = at(helped, coReports(t(50)), t(51));
    expect(waitsAfter(reported)).toBeUndefined();
    expect(waitsAfter(at(reported, heldUp(), t(52)))).toMatchObject([{ from: t(20), to: t(50) }]);
  });

  it('runs from the co-handler’s order where the lead’s report crossed it', () => {
    const crossed = at(helped, childReported({ reportedAt: t(9) }), t(11));
    expect(waitsAfter(crossed)).toMatchObject([{ from: t(10), to: null }]);
    const [wait] = waitsAfter(at(crossed, coReports(t(30)), t(30))) ?? [];
    expect(wait).toMatchObject({ from: t(10), to: t(30) });
  });

  it('ends when the lead is let go, and begins anew for nobody but a lead that is ready', () => {
    const waiting = at(at(helped, heldUp(), t(21)), childAsksReturn, t(30));
    const ruled = [...waiting, ...given(caseDecider, ...waiting).when(ruleReturn({ now: t(40) })).events];
    expect(waitsAfter(ruled)).toMatchObject([{ from: t(20), to: t(40) }]);
  });

  it('does not run on in rework: the lead has its own work to do again', () => {
    const done = at(at(at(helped, heldUp(), t(21)), coReports(t(30)), t(30)), childReported(), t(31));
    const failed = given(caseDecider, ...done).when(check({ passed: false, remark: 'dark', now: t(40) }));
    const reworked = [...done, ...failed.events];
    const again = given(caseDecider, ...reworked).when(
      addCoHandler({ taskId: 'task-2', unit: order().unit }),
    );
    expect(again.rejection).toMatchObject({ code: 'UNIT_ALREADY_ENGAGED' });
    expect(given(caseDecider, ...reworked).state).toMatchObject({ leadReady: null, waits: [{ to: t(30) }] });
  });

  it('goes on while the case waits for facts, because its tasks do', () => {
    const waiting = at(helped, heldUp(), t(21));
    const asked = [...waiting, ...given(caseDecider, ...waiting).when(requestInfo({ now: t(25) })).events];
    expect(given(caseDecider, ...asked).state).toMatchObject({ status: 'AWAITING_INFO' });
    expect(waitsAfter(asked)).toMatchObject([{ from: t(20), to: null }]);
    expect(waitsAfter(at(asked, coReports(t(50)), t(51)))).toMatchObject([{ from: t(20), to: t(50) }]);
  });

  it('is news once, and old news where the lead has changed', () => {
    const waiting = at(helped, heldUp(), t(21));
    expect(given(caseDecider, ...waiting).when(take(heldUp(t(25)))).events).toEqual([]);
    const gone = at(helped, childAsksReturn, t(30));
    const ruled = [...gone, ...given(caseDecider, ...gone).when(ruleReturn()).events];
    expect(given(caseDecider, ...ruled).when(take(heldUp())).events).toEqual([]);
    const stranger = { ...heldUp(), taskId: 'nobody' } as Handoff;
    expect(given(caseDecider, ...helped).when(take(stranger)).rejection).toMatchObject({
      code: 'CHILD_NOT_FOUND',
    });
  });
});

describe('a lead', () => {
  const toldBy = (history: readonly CaseEvent[], handoff: Handoff) => {
    const { events, after } = given(caseDecider, ...history).when(take(handoff));
    return events.flatMap((event) => (after === null ? [] : announceCase(event, after)));
  };

  it('hears of a helper as soon as it is called, and as soon as it is done', () => {
    const { events, after } = added;
    const coHandler = { taskId: 'task-co', unit: civilAffairs, mandatory: true };
    const sent = events.flatMap((event) => (after === null ? [] : announceCase(event, after)));
    const news = { type: 'CO_HANDLER_TOLD', taskId: 'task-town' };
    expect(sent).toContainEqual({
      to: 'town-subcenter',
      partition: 't1',
      handoff: { ...news, coHandler: { ...coHandler, open: true } },
    });
    expect(toldBy(helped, coReports(t(30)))).toMatchObject([
      { to: 'town-subcenter', handoff: { ...news, coHandler: { ...coHandler, open: false } } },
    ]);
  });

  it('hears nothing of a helper that only signs', () => {
    expect(toldBy(helped, { ...childSigned, taskId: 'task-co' })).toEqual([]);
  });
});
