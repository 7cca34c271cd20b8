import type { Handoff } from '@grid/domain-handoff';
import { actorAt } from '@grid/testkit';
import type { CaseCommandOf } from './case.commands.js';
import {
  civilAffairs,
  dispatcher,
  dutyChief,
  file,
  inspector,
  operator,
  reporter,
  submission,
  system,
  t,
  town,
} from './case.fixture.js';

export * from './joint.asked.fixture.js';

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
export const ruleReturn = (over: Partial<CaseCommandOf<'RuleReturn'>> = {}): CaseCommandOf<'RuleReturn'> => ({
  type: 'RuleReturn',
  childTaskId: 'task-town',
  granted: true,
  reason: 'indeed',
  actor: dispatcher,
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
export const requestInfo = (
  over: Partial<CaseCommandOf<'RequestInfo'>> = {},
): CaseCommandOf<'RequestInfo'> => ({
  type: 'RequestInfo',
  question: 'which of the two gates?',
  actor: operator,
  now,
  ...over,
});
export const supplyInfo = (over: Partial<CaseCommandOf<'SupplyInfo'>> = {}): CaseCommandOf<'SupplyInfo'> => ({
  type: 'SupplyInfo',
  reply: 'the northern one',
  actor: reporter,
  now,
  ...over,
});
export const mergeCase = (over: Partial<CaseCommandOf<'MergeCase'>> = {}): CaseCommandOf<'MergeCase'> => ({
  type: 'MergeCase',
  masterId: 'case-2',
  masterNumber: 'GX-2',
  reason: 'the same lamp',
  actor: operator,
  now,
  ...over,
});
export const unmergeCase = (
  over: Partial<CaseCommandOf<'UnmergeCase'>> = {},
): CaseCommandOf<'UnmergeCase'> => ({
  type: 'UnmergeCase',
  reason: 'another lamp after all',
  actor: operator,
  now,
  ...over,
});
export const takeMerged = (over: Partial<CaseCommandOf<'TakeMerged'>> = {}): CaseCommandOf<'TakeMerged'> => ({
  type: 'TakeMerged',
  mergedId: 'case-2',
  mergedNumber: 'GX-2',
  actor: operator,
  now,
  ...over,
});
export const releaseMerged = (
  over: Partial<CaseCommandOf<'ReleaseMerged'>> = {},
): CaseCommandOf<'ReleaseMerged'> => ({
  type: 'ReleaseMerged',
  mergedId: 'case-2',
  mergedNumber: 'GX-2',
  actor: operator,
  now,
  ...over,
});
export const proposeShelving = (
  over: Partial<CaseCommandOf<'ProposeShelving'>> = {},
): CaseCommandOf<'ProposeShelving'> => ({
  type: 'ProposeShelving',
  reason: 'no money before summer',
  reviewAt: t(400),
  latestReviewAt: t(500),
  actor: actorAt(civilAffairs),
  now,
  ...over,
});
export const decideShelving = (
  over: Partial<CaseCommandOf<'DecideShelving'>> = {},
): CaseCommandOf<'DecideShelving'> => ({
  type: 'DecideShelving',
  approved: true,
  reason: 'indeed',
  actor: dutyChief,
  now,
  ...over,
});
export const unshelveCase = (
  over: Partial<CaseCommandOf<'UnshelveCase'>> = {},
): CaseCommandOf<'UnshelveCase'> => ({
  type: 'UnshelveCase',
  reason: 'there is money now',
  actor: dutyChief,
  now,
  ...over,
});
export const hastenCase = (over: Partial<CaseCommandOf<'HastenCase'>> = {}): CaseCommandOf<'HastenCase'> => ({
  type: 'HastenCase',
  text: 'still dark',
  replyDueAt: t(70),
  citizenAgainAt: null,
  actor: reporter,
  now,
  ...over,
});
export const archiveCase = (
  over: Partial<CaseCommandOf<'ArchiveCase'>> = {},
): CaseCommandOf<'ArchiveCase'> => ({ type: 'ArchiveCase', actor: system, now, ...over });
export const note = (over: Partial<CaseCommandOf<'NoteCase'>> = {}): CaseCommandOf<'NoteCase'> => ({
  type: 'NoteCase',
  text: 'called the caller',
  visibility: 'INTERNAL',
  actor: operator,
  now,
  ...over,
});
export const attach = (over: Partial<CaseCommandOf<'AttachToCase'>> = {}): CaseCommandOf<'AttachToCase'> => ({
  type: 'AttachToCase',
  ...{ file, visibility: 'INTERNAL', showsReporter: true, most: 2, actor: operator, now },
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
