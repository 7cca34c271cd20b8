import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold, type Instant } from '@grid/kernel';
import { minute, RUNS, walk } from '@grid/testkit';
import { caseDecider } from './case.decider.js';
import type { CaseEvent } from './case.events.js';
import { anyLife, commandOf, type Choice } from './case.walk.fixture.js';
import {
  answered,
  checkPassed,
  childAsksReturn,
  childReported,
  civilAffairs,
  closed,
  dispatched,
  registered,
  reopened,
  submitted,
  t,
  town,
} from './case.fixture.js';
import { elapsedMs, handoversOf, holderOf } from './handovers.js';

const factsOf = (life: readonly Choice[]): readonly CaseEvent[] =>
  walk(caseDecider, life, commandOf).flatMap(({ decision }) => (decision.ok ? decision.events : []));

const at = (events: readonly CaseEvent[], time: Instant) =>
  events.filter((event, index) => index === 0 || event.at <= time);

describe('the hand-over ledger of a case', () => {
  it('goes from the centre to the unit, back, and to the next, its wish to return included', () => {
    const events: CaseEvent[] = [
      submitted,
      registered,
      dispatched(),
      { ...answered(childAsksReturn), at: t(5) } as CaseEvent,
      {
        type: 'ChildReturnRuled',
        taskId: 'task-town',
        granted: true,
        reason: '',
        by: registered.by,
        at: t(9),
      },
      { ...dispatched({ taskId: 'task-2', unit: civilAffairs }), at: t(12) } as CaseEvent,
      { ...answered({ ...childReported(), taskId: 'task-2' }), at: t(20) } as CaseEvent,
      { ...checkPassed, at: t(24) } as CaseEvent,
      { ...closed, at: t(30) } as CaseEvent,
    ];
    const ledger = handoversOf(events);
    const line = (kind: string, unitId: string | undefined, from: number, to: number) => ({
      holder: unitId === undefined ? { kind, unit: null } : { kind, unit: { unitId } },
      from: t(from),
      to: t(to),
    });
    expect(ledger).toMatchObject({ from: t(1), to: t(30) });
    expect(ledger?.lines).toMatchObject([
      line('CENTER', undefined, 1, 3),
      line('UNIT', town.unitId, 3, 9),
      line('CENTER', undefined, 9, 12),
      line('UNIT', civilAffairs.unitId, 12, 20),
      line('CENTER', undefined, 20, 30),
    ]);
    const again = handoversOf([...events, { ...reopened(2), at: t(40) } as CaseEvent]);
    expect(again?.lines.slice(-2)).toMatchObject([
      { holder: { kind: 'NOBODY' }, from: t(30), to: t(40) },
      { holder: { kind: 'CENTER' }, round: 2, from: t(40), to: null },
    ]);
  });

  it('stays with the unit that leads while the case waits, and with the centre where nobody works on it', () => {
    const { by } = registered;
    const asked: CaseEvent = { type: 'InfoRequested', question: 'which lamp?', by, at: t(6) };
    const shelved: CaseEvent = { type: 'CaseShelved', reason: '', reviewAt: t(400), by, at: t(6) };
    const merged: CaseEvent = {
      ...{ type: 'CaseMerged', masterId: 'case-2', masterNumber: 'GX-2', reason: '', by },
      at: t(6),
    };
    for (const waiting of [asked, shelved])
      expect(handoversOf([submitted, registered, dispatched(), waiting])?.lines).toMatchObject([
        { holder: { kind: 'CENTER' }, to: t(3) },
        { holder: { kind: 'UNIT', unit: { unitId: town.unitId } }, from: t(3), to: null },
      ]);
    for (const idle of [asked, merged])
      expect(handoversOf([submitted, registered, idle])?.lines).toMatchObject([
        { holder: { kind: 'CENTER' }, from: t(1), to: null },
      ]);
    const archived: CaseEvent = { type: 'CaseArchived', by, at: t(90) };
    const over = handoversOf([submitted, { ...closed, at: t(30) } as CaseEvent, archived]);
    expect(over).toMatchObject({ to: t(30), lines: [{ holder: { kind: 'CENTER' }, to: t(30) }] });
  });

  it('knows nothing of a case that never began', () => {
    expect(handoversOf([])).toBeNull();
  });

  it('has no gap and no overlap, and sums to the case’s elapsed time to the millisecond', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        const ledger = handoversOf(factsOf(life));
        if (ledger === null) return;
        const { lines, from, to } = ledger;
        expect(lines[0]?.from ?? to).toBe(from);
        lines.slice(1).forEach((line, index) => {
          expect(lines[index]?.to).toBe(line.from);
        });
        expect(lines.at(-1)?.to ?? null).toBe(lines.length === 0 ? null : to);
        const now = minute(1_000);
        const sum = lines.reduce((total, line) => total + elapsedMs(line, now), 0);
        expect(sum).toBe(elapsedMs(ledger, now));
      }),
      { numRuns: RUNS },
    );
  });

  it('names at every minute whoever the case’s facts up to then say has it', () => {
    fc.assert(
      fc.property(anyLife, fc.nat({ max: 45 }), (life, n) => {
        const events = factsOf(life);
        const ledger = handoversOf(events);
        const time = minute(n);
        if (ledger === null || time < ledger.from) return;
        const then = fold(caseDecider, at(events, time));
        const line = ledger.lines.find((one) => one.from <= time && (one.to === null || time < one.to));
        const holder = then === null ? undefined : holderOf(then);
        expect(line?.holder.kind ?? 'NOBODY').toBe(holder?.kind);
        expect(line?.holder.unit?.unitId).toBe(holder?.unit?.unitId);
      }),
      { numRuns: RUNS },
    );
  });
});
