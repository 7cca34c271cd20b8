import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '@grid/territory';
import { hasSayOver, RUNS, walk, type Step } from '@grid/testkit';
import type { CaseCommand } from './case.commands.js';
import { caseDecider } from './case.decider.js';
import type { CaseEvent } from './case.events.js';
import type { Case, CaseState, CaseStatus } from './case.js';
import { anyLife, commandOf } from './case.walk.fixture.js';

interface Allowed {
  readonly states: readonly CaseStatus[];
  may(actor: Actor, theCase: Case): boolean;
}

const is = (actor: Actor, ...roles: readonly string[]) => roles.includes(actor.role);
/** Work of this round at his own unit that is neither done, nor let go, nor being called back. */
const hasInHand = (actor: Actor, { children, round }: Case, ...roles: readonly string[]) =>
  children.some(
    (child) =>
      child.unit.unitId === actor.unitId &&
      child.round === round &&
      roles.includes(child.role) &&
      ['ORDERED', 'SIGNED', 'RETURN_REQUESTED'].includes(child.status),
  );

/**
 * The table of actions told a second time, as the county's people would: who, by what relation to the case, and
 * in which states. Nothing here is read from the deciders' own table.
 */
const ORACLE: Partial<Readonly<Record<CaseCommand['type'], Allowed>>> = {
  RequestInfo: {
    states: ['SUBMITTED', 'REGISTERED', 'IN_HANDLING'],
    may: (actor, theCase) =>
      is(actor, 'OPERATOR', 'DISPATCHER', 'DUTY_CHIEF') ||
      (is(actor, 'DEPARTMENT_LEAD') && hasInHand(actor, theCase, 'LEAD', 'CO')),
  },
  MergeCase: {
    states: ['SUBMITTED', 'AWAITING_INFO', 'REGISTERED', 'IN_HANDLING'],
    may: (actor) => is(actor, 'OPERATOR', 'DUTY_CHIEF'),
  },
  UnmergeCase: { states: ['MERGED'], may: (actor) => is(actor, 'OPERATOR', 'DUTY_CHIEF') },
  ProposeShelving: {
    states: ['IN_HANDLING'],
    may: (actor, theCase) => is(actor, 'DEPARTMENT_LEAD') && hasInHand(actor, theCase, 'LEAD'),
  },
  DecideShelving: { states: ['IN_HANDLING'], may: (actor) => is(actor, 'DUTY_CHIEF') },
  UnshelveCase: {
    states: ['SHELVED'],
    may: (actor, theCase) =>
      is(actor, 'DUTY_CHIEF') || (is(actor, 'DEPARTMENT_LEAD') && hasInHand(actor, theCase, 'LEAD')),
  },
  HastenCase: {
    states: [
      'SUBMITTED',
      'AWAITING_INFO',
      'REGISTERED',
      'IN_HANDLING',
      'SHELVED',
      'PENDING_CHECK',
      'PENDING_FEEDBACK',
    ],
    may: (actor, theCase) =>
      is(actor, 'OPERATOR', 'DISPATCHER', 'DUTY_CHIEF', 'SYSTEM') ||
      (is(actor, 'CITIZEN') && actor.accountId === theCase.submittedBy.accountId),
  },
  ArchiveCase: { states: ['CLOSED'], may: (actor) => is(actor, 'SYSTEM') },
  SupplyInfo: {
    states: ['AWAITING_INFO'],
    may: (actor, theCase) =>
      (is(actor, 'CITIZEN') && actor.accountId === theCase.submittedBy.accountId) ||
      (is(actor, 'STATION_HEAD', 'STATION_STAFF', 'GRID_WORKER', 'BUILDING_HEAD') &&
        hasSayOver(actor, theCase.placePath)),
  },
};

/** Answers that say "not you", and "not now". */
const NOT_YOU = ['NOT_FOUND', 'ROLE_MAY_NOT', 'OUTSIDE_JURISDICTION', 'NOT_THE_HOLDER'];
const NOT_NOW = ['WRONG_STATE', 'CASE_ENDED'];

type AskedStep = Pick<Step<CaseState, CaseCommand, CaseEvent>, 'before' | 'command'>;

/** What the oracle says to a step of a life; undefined where it has nothing to say. */
function foretold({ before, command }: AskedStep): boolean | undefined {
  const allowed = ORACLE[command.type];
  if (allowed === undefined || before === null) return undefined;
  return allowed.states.includes(before.status) && allowed.may(command.actor, before);
}

describe('what is asked of a case', () => {
  it('is asked by exactly those who may, in exactly the states it may be', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        for (const step of walk(caseDecider, life, commandOf)) {
          const { decision } = step;
          const answer = decision.ok ? 'accepted' : decision.rejection.code;
          const may = foretold(step);
          if (may === true) expect([...NOT_YOU, ...NOT_NOW]).not.toContain(answer);
          if (may === false) expect([...NOT_YOU, ...NOT_NOW]).toContain(answer);
        }
      }),
      { numRuns: 5 * RUNS },
    );
  });

  it('is seen asked by those who may, and by those who may not', () => {
    const seen = new Set<string>();
    for (const life of fc.sample(anyLife, { numRuns: 4_000, seed: 5 }))
      for (const step of walk(caseDecider, life, commandOf)) {
        const may = foretold(step);
        if (may !== undefined) seen.add(`${step.command.type} ${may}`);
      }
    const both = Object.keys(ORACLE).flatMap((type) => [`${type} false`, `${type} true`]);
    expect([...seen].sort()).toEqual(both.sort());
  });
});
