import { office } from '@grid/testkit';
import type { CaseCommandOf } from './case.commands.js';
import { civilAffairs, civilAffairsLead, dispatcher, dutyChief, otherTown, t } from './case.fixture.js';

/** The commands of joint handling, complete; a spec changes what it is about. */
const now = t(10);
export const addCoHandler = (
  over: Partial<CaseCommandOf<'AddCoHandler'>> = {},
): CaseCommandOf<'AddCoHandler'> => ({
  type: 'AddCoHandler',
  taskId: 'task-co',
  unit: civilAffairs,
  mandatory: true,
  instruction: 'lend the ladder',
  actor: dispatcher,
  now,
  ...over,
});
export const proposeCoHandler = (
  over: Partial<CaseCommandOf<'ProposeCoHandler'>> = {},
): CaseCommandOf<'ProposeCoHandler'> => ({
  type: 'ProposeCoHandler',
  taskId: 'task-wish',
  unit: otherTown,
  mandatory: true,
  reason: 'it has the ladder',
  actor: civilAffairsLead,
  now,
  ...over,
});
export const decideCoHandler = (
  over: Partial<CaseCommandOf<'DecideCoHandler'>> = {},
): CaseCommandOf<'DecideCoHandler'> => ({
  type: 'DecideCoHandler',
  taskId: 'task-wish',
  consented: true,
  reason: '',
  actor: dispatcher,
  now,
  ...over,
});
export const ruleJointly = (
  over: Partial<CaseCommandOf<'RuleJointly'>> = {},
): CaseCommandOf<'RuleJointly'> => ({
  type: 'RuleJointly',
  childTaskId: 'task-town',
  taskId: 'task-bound',
  boundUnit: civilAffairs,
  units: [office('gx/t2'), civilAffairs],
  text: 'lamps are its duty',
  due: { dueAt: t(900), dueNote: 'FIXED' },
  actor: dutyChief,
  now,
  ...over,
});
