import { caseDecider, type Case } from '@grid/domain-case';
import type { Work } from '@grid/platform';
import { SYSTEM_ACTOR } from '@grid/territory';
import { caseAggregate } from './case.aggregate.js';

/**
 * Archiving 归档 as one unit of work of the machine itself: whoever watches the time runs it once the window to
 * reopen is over. Run too early, late, or twice, it is told so by the case's own law and changes nothing.
 */
export function archiveWork(caseId: string, correlationId: string): Work<Case | null> {
  return {
    streams: [{ aggregate: caseAggregate, id: caseId }],
    actor: SYSTEM_ACTOR,
    correlationId,
    decide: (context) => {
      const { state } = context.load(caseAggregate, caseId);
      const decision = caseDecider.decide(state, {
        type: 'ArchiveCase',
        actor: SYSTEM_ACTOR,
        now: context.now,
      });
      if (!decision.ok) return decision;
      return {
        ok: true,
        appends: [{ aggregate: caseAggregate, id: caseId, events: decision.events }],
        value: (after) => after.load(caseAggregate, caseId).state,
      };
    },
  };
}
