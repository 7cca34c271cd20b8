import type {
  CaseSummary,
  CaseView,
  InfoRequestView,
  ShelvingView,
  CoHandlerProposalView,
  JointRulingView,
  LeadWaitView,
} from '@grid/contracts';
import {
  maskReporter,
  pendingShelving,
  type Case,
  type CoHandlerProposal,
  type JointRuling,
} from '@grid/domain-case';
import { attachmentViews, childView } from '@grid/desk';
import { addressOf, COUNTY_ROLES, type Actor } from '@grid/territory';

/** A case as lists show it: nothing personal. */
export function caseSummary(theCase: Case, version: number): CaseSummary {
  return {
    caseId: theCase.caseId,
    version,
    number: theCase.number,
    status: theCase.status,
    round: theCase.round,
    title: theCase.title,
    requestKind: theCase.requestKind,
    categoryCode: theCase.categoryCode,
    placePath: theCase.placePath,
    placeText: theCase.placeText,
    channel: theCase.channel,
    submittedAt: theCase.submittedAt,
    dueAt: theCase.dueAt,
    dueNote: theCase.dueNote,
    changedAt: theCase.changedAt,
  };
}

/** A case in full, for one reader. */
export function caseView(theCase: Case, version: number, reader: Actor): CaseView {
  const reporter = mayRecogniseReporter(theCase, reader)
    ? maskReporter(theCase.reporter)
    : { name: '', phone: '' };
  return {
    ...caseSummary(theCase, version),
    description: theCase.description,
    reporterName: reporter.name,
    reporterPhone: reporter.phone,
    registeredAt: theCase.registeredAt,
    dispatchedAt: theCase.dispatchedAt,
    limitWorkDays: theCase.limitWorkDays,
    ...(theCase.rules && { ruleVersions: theCase.rules }),
    reworkCount: theCase.reworkCount,
    result: theCase.report?.result ?? null,
    closedAt: theCase.closedAt,
    reopenUntil: theCase.reopenUntil,
    levelRaised: theCase.levelRaised,
    infoRequest: infoRequestView(theCase),
    hastening: theCase.hastening ?? null,
    shelving: shelvingView(theCase),
    masterId: theCase.mergedInto?.masterId ?? null,
    mergedCount: theCase.mergedCount ?? 0,
    rootTasks: theCase.children.map(childView),
    attachments: attachmentViews(theCase.attachments, theCase.requestKind, reader),
    jointRulings: reader.role === 'CITIZEN' ? [] : (theCase.jointRulings ?? []).map(jointRulingView),
    leadWaits: reader.role === 'CITIZEN' ? [] : leadWaitViews(theCase),
    // What units wish of one another is the offices' business.
    coHandlerProposals: reader.role === 'CITIZEN' ? [] : (theCase.proposals ?? []).map(proposalView),
  };
}

function jointRulingView({ round, boundUnit, unitNames, text, by, at }: JointRuling): JointRulingView {
  const { name: boundUnitName } = boundUnit;
  return { round, boundUnitName, unitNames, ruling: text, ruledByName: by.name, ruledAt: at };
}

function leadWaitViews({ waits = [], children }: Case): readonly LeadWaitView[] {
  const units = new Map(children.map(({ taskId, unit }) => [taskId, unit]));
  return waits.flatMap((wait) => {
    const unit = units.get(wait.taskId);
    return unit === undefined ? [] : [{ ...wait, ...addressOf(unit) }];
  });
}

function proposalView({ unit, proposedBy, ...proposal }: CoHandlerProposal): CoHandlerProposalView {
  return {
    ...proposal,
    ...addressOf(unit),
    unitId: unit.unitId,
    unitName: unit.name,
    proposedByUnitName: proposedBy.unitName,
  };
}

function infoRequestView({ infoRequest }: Case): InfoRequestView | null {
  if (infoRequest === undefined) return null;
  const { round, question, requestedAt, requestedBy, suppliedAt } = infoRequest;
  return { round, question, requestedAt, requestedByUnitName: requestedBy.unitName, suppliedAt };
}

function shelvingView(theCase: Case): ShelvingView | null {
  const shelving = theCase.status === 'SHELVED' ? theCase.shelving : pendingShelving(theCase);
  if (!shelving) return null;
  const { reason, reviewAt, proposedBy, proposedAt, shelvedAt } = shelving;
  return { reason, reviewAt, proposedByUnitName: proposedBy.unitName, proposedAt, shelvedAt };
}

/**
 * A complained-of unit never sees who complained: with complaints and reports of a wrong only the county
 * itself, and whoever submitted the matter, see even the masked contact.
 */
function mayRecogniseReporter(theCase: Case, reader: Actor): boolean {
  if (theCase.requestKind !== 'COMPLAINT' && theCase.requestKind !== 'REPORT') return true;
  return COUNTY_ROLES.has(reader.role) || reader.accountId === theCase.submittedBy.accountId;
}
