import type { Handoff } from '@grid/domain-handoff';
import { office } from '@grid/testkit';
import type { CaseCommandOf } from './case.commands.js';
import {
  civilAffairs,
  civilAffairsLead,
  dispatcher,
  dutyChief,
  inspector,
  operator,
  otherTown,
  reporter,
  submission,
  system,
  t,
  town,
} from './case.fixture.js';

/** The commands, complete; a spec changes what it is about. */
const now = t(10);
export const submit = (over: Partial<CaseCommandOf<'SubmitCase'>> = {}): CaseCommandOf<'SubmitCase'> => ({
  type: 'SubmitCase',
  submission,
  actor: reporter,
  now,
  ...over,
});
export const acceptCase = (over: Partial<CaseCommandOf<'AcceptCase'>> = {}): CaseCommandOf<'AcceptCase'> => ({
  type: 'AcceptCase',
  number: 'GX-1',
  requestKind: 'HELP',
  categoryCode: 'A1',
  placePath: 'gx/t1/v1/g1/b1',
  placeText: 'at the gate',
  limitWorkDays: 7,
  limitBasis: 'HELP',
  similarCaseIds: [],
  actor: operator,
  now,
  ...over,
});
export const refuseCase = (over: Partial<CaseCommandOf<'RefuseCase'>> = {}): CaseCommandOf<'RefuseCase'> => ({
  type: 'RefuseCase',
  ground: 'OTHER_COUNTY',
  explanation: 'the gate lies beyond the border',
  turnTo: 'the next county',
  actor: dutyChief,
  now,
  ...over,
});
export const resolveOnSpot = (
  over: Partial<CaseCommandOf<'ResolveOnSpot'>> = {},
): CaseCommandOf<'ResolveOnSpot'> => ({
  type: 'ResolveOnSpot',
  number: 'GX-1',
  result: 'explained on the phone',
  categoryAllows: true,
  actor: operator,
  now,
  ...over,
});
export const dispatch = (
  over: Partial<CaseCommandOf<'DispatchCase'>> = {},
): CaseCommandOf<'DispatchCase'> => ({
  type: 'DispatchCase',
  taskId: 'task-town',
  unit: town,
  instruction: 'please',
  exceptionReason: '',
  targetFromCatalogue: true,
  due: { dueAt: t(900), dueNote: 'FIXED' },
  actor: dispatcher,
  now,
  ...over,
});
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
export const ruleReturn = (over: Partial<CaseCommandOf<'RuleReturn'>> = {}): CaseCommandOf<'RuleReturn'> => ({
  type: 'RuleReturn',
  childTaskId: 'task-town',
  granted: true,
  reason: 'indeed',
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
export const recall = (over: Partial<CaseCommandOf<'RecallTask'>> = {}): CaseCommandOf<'RecallTask'> => ({
  type: 'RecallTask',
  childTaskId: 'task-town',
  reason: 'sent to the wrong town',
  actor: dispatcher,
  now,
  ...over,
});
export const note = (over: Partial<CaseCommandOf<'NoteCase'>> = {}): CaseCommandOf<'NoteCase'> => ({
  type: 'NoteCase',
  text: 'called the caller',
  visibility: 'INTERNAL',
  actor: operator,
  now,
  ...over,
});
export const check = (over: Partial<CaseCommandOf<'CheckCase'>> = {}): CaseCommandOf<'CheckCase'> => ({
  type: 'CheckCase',
  passed: true,
  remark: 'fine',
  photo: '',
  actor: inspector,
  now,
  ...over,
});
export const close = (over: Partial<CaseCommandOf<'CloseCase'>> = {}): CaseCommandOf<'CloseCase'> => ({
  type: 'CloseCase',
  feedback: [{ channel: 'PHONE', delivered: true, text: 'told' }],
  conclusion: 'done',
  reopenUntil: t(60),
  actor: dutyChief,
  now,
  ...over,
});
export const reopen = (over: Partial<CaseCommandOf<'ReopenCase'>> = {}): CaseCommandOf<'ReopenCase'> => ({
  type: 'ReopenCase',
  reason: 'dark again',
  actor: reporter,
  now,
  ...over,
});
export const withdraw = (
  over: Partial<CaseCommandOf<'WithdrawCase'>> = {},
): CaseCommandOf<'WithdrawCase'> => ({
  type: 'WithdrawCase',
  reason: 'mended itself',
  actor: reporter,
  now,
  ...over,
});
export const voidCase = (over: Partial<CaseCommandOf<'VoidCase'>> = {}): CaseCommandOf<'VoidCase'> => ({
  type: 'VoidCase',
  reason: 'a test',
  actor: dutyChief,
  now,
  ...over,
});
export const take = (
  handoff: Handoff,
  over: Partial<CaseCommandOf<'TakeHandoff'>> = {},
): CaseCommandOf<'TakeHandoff'> => ({
  type: 'TakeHandoff',
  handoff,
  number: 'GX-7',
  limitWorkDays: 7,
  due: { dueAt: t(800), dueNote: 'FIXED' },
  actor: system,
  now,
  ...over,
});
