import type { Decider } from '@grid/kernel';
import { accept, reject } from '@grid/kernel';
import { SYSTEM_ACTOR } from '@grid/territory';
import type { AggregateType } from '../aggregate.js';
import { VIEW_COLUMNS } from '../aggregate.js';
import type { Work } from '../work.js';

/** The smallest aggregate with a law: a tally that refuses to pass its limit. */
export interface Tally {
  readonly id: string;
  readonly total: number;
  readonly changedAt: string;
}

export type TallyCommand = { readonly id: string; readonly add: number; readonly at: string };
export type TallyEvent = {
  readonly type: 'Added';
  readonly id: string;
  readonly amount: number;
  readonly at: string;
};

export const LIMIT = 1000;

const decider: Decider<Tally | null, TallyCommand, TallyEvent> = {
  initial: null,
  decide: (state, { id, add, at }) =>
    (state?.total ?? 0) + add > LIMIT
      ? reject({ code: 'LIMIT', decidedBy: 'spec', reason: 'too much', nextStep: 'add less' })
      : accept({ type: 'Added', id, amount: add, at }),
  evolve: (state, { id, amount, at }) => ({ id, total: (state?.total ?? 0) + amount, changedAt: at }),
};

export const tally: AggregateType<Tally, TallyCommand, TallyEvent> = {
  kind: 'task',
  decider,
  table: {
    name: 'tally',
    columns: { ...VIEW_COLUMNS, total: 'integer' },
    key: ['id'],
    mode: 'upsert',
    versionColumn: 'version',
  },
  toRow: ({ total }) => ({ total }),
  caseIdOf: ({ id }) => id,
  changedAtOf: ({ changedAt }) => changedAt,
  announce: (recorded, { id }) =>
    recorded.map(({ version }) => ({
      to: 'register',
      partition: 'county',
      fact: 'tally-changed',
      streamId: id,
      body: { version },
    })),
  live: ({ id }, version) => ({ kind: 'task', id, caseId: id, unitId: '', version, partition: 'county' }),
};

/** Adds to a tally and answers the new total. */
export function addWork(id: string, add: number, commandId: string, fresh = false): Work<number> {
  return {
    streams: [{ aggregate: tally, id }],
    actor: SYSTEM_ACTOR,
    correlationId: commandId,
    command: { id: commandId, fingerprint: `${id}:${add}` },
    fresh,
    decide: (context) => {
      const decision = decider.decide(context.load(tally, id).state, { id, add, at: context.now });
      if (!decision.ok) return decision;
      return {
        ok: true,
        appends: [{ aggregate: tally, id, events: decision.events }],
        value: (after) => after.load(tally, id).state?.total ?? 0,
      };
    },
  };
}

export const TALLY_TABLE = `create table tally (
  id uuid constraint tally_pk primary key, version integer not null, head_hash bytea not null,
  state json not null, total integer not null)`;
