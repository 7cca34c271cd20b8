import type {
  CaseSummary,
  CaseView,
  CoHandlerProposalView,
  JointRulingView,
  LeadWaitView,
} from '@grid/contracts';
import { childView } from '@grid/desk';
import { maskReporter, type Case, type CoHandlerProposal, type JointRuling } from '@grid/domain-case';
import { COUNTY_ROLES, ownerOfUnit, partitionOf, type Actor } from '@grid/territory';

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
    reworkCount: theCase.reworkCount,
    result: theCase.report?.result ?? null,
    closedAt: theCase.closedAt,
    reopenUntil: theCase.reopenUntil,
    levelRaised: theCase.levelRaised,
    rootTasks: theCase.children.map(childView),
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
    return unit === undefined
      ? []
      : [{ ...wait, owner: ownerOfUnit(unit), partition: partitionOf(unit.areaPath) }];
  });
}

function proposalView({ unit, proposedBy, ...proposal }: CoHandlerProposal): CoHandlerProposalView {
  return {
    ...proposal,
    owner: ownerOfUnit(unit),
    partition: partitionOf(unit.areaPath),
    unitId: unit.unitId,
    unitName: unit.name,
    proposedByUnitName: proposedBy.unitName,
  };
}

/**
 * A complained-of unit never sees who complained: with complaints and reports of a wrong only the county
 * itself, and whoever submitted the matter, see even the masked contact.
 */
function mayRecogniseReporter(theCase: Case, reader: Actor): boolean {
  if (theCase.requestKind !== 'COMPLAINT' && theCase.requestKind !== 'REPORT') return true;
  return COUNTY_ROLES.has(reader.role) || reader.accountId === theCase.submittedBy.accountId;
}
