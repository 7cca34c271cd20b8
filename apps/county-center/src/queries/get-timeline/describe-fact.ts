import type { CaseEvent } from '@grid/domain-case';
import type { TaskOrder } from '@grid/domain-handoff';
import type { TaskEvent } from '@grid/domain-task';

type Fact = CaseEvent | TaskEvent;
type Particulars = Readonly<Record<string, string>>;

/** What a fact says: to everyone in the case's line, and to the offices among them alone. */
interface Told {
  readonly all?: Particulars;
  readonly offices?: Particulars;
}

/**
 * The particulars of each fact, field by field: what is not written here is not shown, so no new field of an
 * event can carry personal data out by itself. Reporters, contacts and account ids are never among them.
 */
const TELLING: { readonly [Type in Fact['type']]: (fact: Extract<Fact, { type: Type }>) => Told } = {
  CaseSubmitted: ({ submission: { channel, requestKind } }) => ({ all: { channel, requestKind } }),
  CaseTakenIn: ({ number, order, limitWorkDays, dueAt, dueNote }) => ({
    all: { number, by: order.unit.name, limitWorkDays: String(limitWorkDays), ...due({ dueAt, dueNote }) },
  }),
  CaseRegistered: ({ number, categoryCode, limitWorkDays, limitBasis, similarCaseIds }) => ({
    all: { number, categoryCode, limitWorkDays: String(limitWorkDays), limitBasis },
    offices: { similarCases: String(similarCaseIds.length) },
  }),
  CaseRefused: ({ ground, explanation, turnTo }) => ({ all: { ground, explanation, turnTo } }),
  CaseResolvedOnSpot: ({ number, result }) => ({ all: { number, result } }),
  CaseDispatched: ({ order, exceptionReason }) => ({
    all: { to: order.unit.name, ...due(order) },
    offices: { instruction: order.instruction, exceptionReason },
  }),
  CoHandlerAdded: joined,
  UnitInformed: joined,
  CoHandlerProposed: ({ unit, mandatory, reason }) => ({
    offices: { unit: unit.name, mandatory: String(mandatory), reason },
  }),
  CoHandlerConsented: ({ reason }) => ({ offices: { reason } }),
  CoHandlerRefused: ({ reason }) => ({ offices: { reason } }),
  JointlyRuled: ({ boundUnit, unitNames, text }) => ({
    all: { to: boundUnit.name },
    offices: { units: unitNames.join(', '), reason: text },
  }),
  LeadHeldUp: ({ since }) => ({ all: { since } }),
  CaseHandedUp: ({ order, follower, reason }) => ({
    all: { from: follower.unit.name, ...(order ? { to: order.unit.name } : {}) },
    offices: { reason },
  }),
  CaseNoted: ({ text, visibility }) => ({ all: { text, visibility } }),
  InfoRequested: ({ question }) => ({ all: { question } }),
  InfoSupplied: ({ reply }) => ({ all: { reply } }),
  CaseMerged: ({ masterNumber, reason }) => ({ all: { master: masterNumber, reason } }),
  CaseUnmerged: ({ reason }) => ({ all: { reason } }),
  CaseTookMerged: ({ mergedNumber }) => ({ offices: { merged: mergedNumber } }),
  CaseReleasedMerged: ({ mergedNumber }) => ({ offices: { merged: mergedNumber } }),
  ShelvingProposed: ({ reason, reviewAt }) => ({ offices: { reason, reviewAt } }),
  ShelvingRefused: ({ reason }) => ({ offices: { reason } }),
  CaseShelved: ({ reason, reviewAt }) => ({ all: { reason, reviewAt } }),
  CaseUnshelved: ({ reason }) => ({ all: { reason } }),
  CaseHastened: ({ text, replyDueAt }) => ({ all: { text, replyDueAt } }),
  CaseArchived: () => ({}),
  // No name: it may name a person, and not every reader of the timeline may have the file.
  FileAttached: ({ file, visibility }) => ({
    all: { mediaType: file.mediaType, bytes: String(file.size), visibility },
  }),
  CheckPassed: ({ remark }) => ({ all: { remark } }),
  CheckFailed: ({ reason, photo }) => ({ all: { reason, photo } }),
  CaseClosed: ({ conclusion, feedback, reopenUntil }) => ({
    all: { conclusion, feedback: feedback.map(({ channel }) => channel).join(', '), reopenUntil },
  }),
  CaseReopened: ({ round, reason }) => ({ all: { round: String(round), reason } }),
  CaseWithdrawn: ({ reason }) => ({ all: { reason } }),
  CaseVoided: ({ reason }) => ({ all: { reason } }),
  ChildAnswered: ({ answer }) => ({ all: { answer: answer.type } }),
  ChildReturnRuled: ({ granted, reason, charge }) => ({
    all: { granted: String(granted) },
    offices: { reason, ...(charge === undefined ? {} : { chargedTo: charge.unitName }) },
  }),
  ChildRecallOrdered: ({ reason }) => ({ offices: { reason } }),
  HandoffRefusalNoted: ({ refused, code }) => ({ offices: { refused, code } }),
  TaskReceived: ({ order }) => ({
    all: { to: order.unit.name, role: order.role, ...due(order) },
    offices: { instruction: order.instruction },
  }),
  RequestTakenIn: ({ order, request }) => ({ all: { by: order.unit.name, channel: request.channel } }),
  TaskTakenUp: ({ order, follower, reason }) => ({
    all: { from: follower.unit.name, to: order.unit.name },
    offices: { reason },
  }),
  TaskSigned: ({ deemed }) => ({ all: { deemed: String(deemed) } }),
  TaskHandedDown: ({ order }) => ({
    all: { to: order.unit.name, role: order.role, ...due(order) },
    offices: { instruction: order.instruction },
  }),
  TaskHandedUp: ({ order, reason }) => ({ all: { to: order.unit.name }, offices: { reason } }),
  ReturnRequested: ({ ground, explanation }) => ({ all: { ground }, offices: { explanation } }),
  ReturnGranted: ({ reason }) => ({ offices: { reason } }),
  ReturnDenied: ({ reason }) => ({ offices: { reason } }),
  ReworkOrdered: ({ reason }) => ({ all: { reason } }),
  TaskRecalled: ({ reason }) => ({ offices: { reason } }),
  TaskNoted: ({ text, visibility }) => ({ all: { text, visibility } }),
  CoHandlerTold: ({ coHandler }) => ({
    offices: { unit: coHandler.unit.name, open: String(coHandler.open) },
  }),
  ReportHeldUp: ({ waitsFor }) => ({ all: { waitsFor: waitsFor.map(({ unit }) => unit.name).join(', ') } }),
  TaskReported: ({ report }) => ({
    all: {
      result: report.result,
      solved: String(report.solved),
      factsTrue: String(report.factsTrue),
      evidence: report.evidence.join(', '),
    },
  }),
  TaskCompleted: () => ({}),
  TaskHastened: ({ text, replyDueAt }) => ({ all: { text, replyDueAt } }),
  CaseNumbered: ({ caseNumber, dueAt, dueNote }) => ({
    all: { number: caseNumber, ...due({ dueAt, dueNote }) },
  }),
};

function joined({ order }: { readonly order: TaskOrder }): Told {
  const { unit, role, mandatory, instruction } = order;
  return {
    all: { to: unit.name, role, mandatory: String(mandatory), ...due(order) },
    offices: { instruction },
  };
}

function due({ dueAt, dueNote }: { readonly dueAt: string | null; readonly dueNote: string }): Particulars {
  return dueAt === null ? { dueNote } : { dueAt };
}

/** The particulars of a recorded fact for one kind of reader. A fact of a newer kind has none that are known. */
export function describeFact(
  fact: { readonly type: string },
  audience: 'OFFICE' | 'CITIZEN',
): Readonly<Record<string, string>> {
  if (!isKnown(fact)) return {};
  // One function per type of fact: the table's own type says that this one takes this fact.
  const tell = TELLING[fact.type] as (known: Fact) => Told;
  const { all = {}, offices = {} } = tell(fact);
  const told = audience === 'OFFICE' ? { ...all, ...offices } : all;
  return Object.fromEntries(Object.entries(told).filter(([, text]) => text !== ''));
}

function isKnown(fact: { readonly type: string }): fact is Fact {
  return Object.hasOwn(TELLING, fact.type);
}
