import {
  clockDecider,
  rungsOf,
  type ClockCommand,
  type ClockEvent,
  type ClockLedger,
  type ClockState,
} from '@grid/domain-clock';
import { actedBy } from '@grid/domain-handoff';
import { fold, type Decider, type Instant } from '@grid/kernel';
import { SYSTEM_ACTOR } from '@grid/territory';
import { specCalendars } from '@grid/testkit';
import { randomUUID } from 'node:crypto';
import { VIEW_COLUMNS, type AggregateType } from '../../postgres/unit-of-work/aggregate.js';
import type { Work, WorkContext } from '../../postgres/unit-of-work/work.js';
import { rungRows } from '../rung-table.js';
import type { RungWork } from '../rung-runner.js';

const BOOK = specCalendars();
const law = clockDecider(BOOK);
export const by = actedBy(SYSTEM_ACTOR);

/** The smallest aggregate that keeps a clock: the ledger, and when it last changed. */
interface Alarm {
  readonly ledger: ClockLedger;
  readonly changedAt: Instant;
}

const decider: Decider<Alarm | null, ClockCommand, ClockEvent> = {
  initial: null,
  decide: (state, command) => law.decide(state?.ledger ?? null, command),
  evolve: (state, event) => {
    const ledger: ClockState = law.evolve(state?.ledger ?? null, event);
    if (ledger === null) throw new Error('a clock that has started stays');
    return { ledger, changedAt: event.at };
  },
};

export const alarm: AggregateType<Alarm, ClockCommand, ClockEvent> = {
  kind: 'task',
  decider,
  table: {
    name: 'alarm',
    columns: { ...VIEW_COLUMNS },
    key: ['id'],
    mode: 'upsert',
    versionColumn: 'version',
  },
  toRow: () => ({}),
  caseIdOf: ({ ledger }) => ledger.clockId,
  changedAtOf: ({ changedAt }) => changedAt,
  announce: () => [],
  live: ({ ledger: { clockId: id } }, version) => ({
    ...{ kind: 'task', id, caseId: id, unitId: '', version, partition: 'county' },
  }),
};

export const ALARM_TABLE = `create table alarm (
  id uuid constraint alarm_pk primary key, version integer not null, head_hash bytea not null, state json not null)`;

type Wish = (now: Instant) => ClockCommand;

/** What is asked of a clock, with the schedule brought in line in the same unit of work. */
function decideOn(id: string, wish: Wish): Work<readonly string[]>['decide'] {
  return (context: WorkContext) => {
    const before = context.load(alarm, id).state;
    const decision = decider.decide(before, wish(context.now));
    if (!decision.ok) return decision;
    const after = fold(decider, decision.events, before);
    const rows =
      after === null
        ? []
        : [
            rungRows(
              { clockId: id, streamId: id, revision: after.ledger.revision },
              before === null ? [] : rungsOf(before.ledger, BOOK),
              rungsOf(after.ledger, BOOK),
            ),
          ];
    return {
      ok: true,
      appends: [{ aggregate: alarm, id, events: decision.events }],
      rows,
      value: () => decision.events.map(({ type }) => type),
    };
  };
}

/** A command to one alarm's clock. */
export function alarmWork(id: string, wish: Wish): Work<readonly string[]> {
  const commandId = randomUUID();
  return {
    streams: [{ aggregate: alarm, id }],
    actor: SYSTEM_ACTOR,
    correlationId: commandId,
    command: { id: commandId, fingerprint: commandId },
    decide: decideOn(id, wish),
  };
}

/** Starts a clock of one natural hour that has been running for so many minutes. */
export function startAlarm(
  id: string,
  minutesAgo: number,
  rungs: readonly number[] = [100],
): Work<readonly string[]> {
  return alarmWork(id, (now) => ({
    ...{ type: 'StartClock', clockId: id, subject: { kind: 'TASK', id }, duty: 'RESOLVE', basis: 'spec' },
    ...{ limit: { amount: 1, unit: 'NATURAL_HOUR' }, calendarVersion: 'cn-2026', now, by },
    marks: { rungs, yellow: 80, late: 90 },
    startedAt: new Date(Date.parse(now) - minutesAgo * 60_000).toISOString(),
  }));
}

/** What a service does with a due rung: it asks the clock to fire it. */
export const fireAlarm: RungWork = ({ streamId, key }) => ({
  streams: [{ aggregate: alarm, id: streamId }],
  decide: decideOn(streamId, (now) => ({ type: 'FireRung', key, now, by })),
});
