import { CASE_LINE, caseLine } from '@grid/contracts';
import { handoffOutgoing, NO_DUE_DATE } from '@grid/desk';
import { announceCase, caseDecider, type Case, type CaseCommand, type CaseEvent } from '@grid/domain-case';
import type { AggregateType } from '@grid/platform';
import { ancestorAt, partitionOf } from '@grid/territory';
import { CASE_FILE } from '../persistence/tables.js';
import { contactKeyOf } from './contact-key.js';
import { caseSummary } from './case-views.js';

export type CaseAggregate = AggregateType<Case, CaseCommand, CaseEvent>;

/** The case, as the county keeps it. The county's own log is the register's already: it tells nobody but units. */
export const caseAggregate: CaseAggregate = {
  kind: 'case',
  decider: caseDecider,
  table: CASE_FILE,
  toRow: (theCase, version) => ({
    number: theCase.number,
    status: theCase.status,
    round: theCase.round,
    place_path: theCase.placePath,
    town_path: ancestorAt(theCase.placePath, 'TOWN') ?? '',
    community_path: ancestorAt(theCase.placePath, 'COMMUNITY') ?? '',
    category_code: theCase.categoryCode,
    request_kind: theCase.requestKind,
    submitted_at: theCase.submittedAt,
    due_order: theCase.dueAt ?? NO_DUE_DATE,
    submitted_by: theCase.submittedBy.accountId,
    citizen_id: theCase.submittedBy.role === 'CITIZEN' ? theCase.submittedBy.accountId : null,
    line: CASE_LINE.pack(caseLine(caseSummary(theCase, version))),
    contact_key: contactKeyOf(theCase.reporter.phone),
    master_id: theCase.mergedInto?.masterId ?? null,
  }),
  caseIdOf: (theCase) => theCase.caseId,
  changedAtOf: (theCase) => theCase.changedAt,
  announce: (recorded, theCase) =>
    recorded
      .flatMap(({ event }) => announceCase(event, theCase))
      .map((announcement) => handoffOutgoing(announcement, { kind: 'CASE', caseId: theCase.caseId })),
  live: (theCase, version) => ({
    kind: 'case',
    id: theCase.caseId,
    caseId: theCase.caseId,
    version,
    unitId: '',
    partition: partitionOf(theCase.placePath),
  }),
};
