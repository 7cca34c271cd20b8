import type { CaseView, CommandContract, CommandMessage } from '@grid/contracts';
import { caseDecider, type Case } from '@grid/domain-case';
import { ServiceFault, type Work } from '@grid/platform';
import { caseAggregate } from './case.aggregate.js';
import { caseView } from './case-views.js';

interface Pair {
  readonly caseId: string;
  readonly masterId: string;
  readonly reason: string;
}

/**
 * Merging and unmerging as one transaction over both cases. Each decides for itself, and each gets a fact: so of
 * two people who merge the same cases both ways round at once, one loses the race and is decided again on what
 * the other made of them.
 */
export function mergeWork(
  type: 'MergeCase' | 'UnmergeCase',
  { caseId, masterId, reason }: Pair,
  message: CommandMessage<CommandContract>,
): Work<CaseView> {
  const { actor, correlationId, commandId, fingerprint } = message;
  return {
    streams: [caseId, masterId].map((id) => ({ aggregate: caseAggregate, id })),
    actor,
    correlationId,
    command: { id: commandId, fingerprint },
    decide: (context) => {
      const { now } = context;
      const theCase = context.load(caseAggregate, caseId).state;
      const master = context.load(caseAggregate, masterId).state;
      if (type === 'UnmergeCase') seeSameMaster(theCase, masterId);
      const own = caseDecider.decide(theCase, {
        ...(type === 'MergeCase'
          ? { type, masterId, masterNumber: master?.number ?? '', reason }
          : { type, reason }),
        actor,
        now,
      });
      if (!own.ok) return own;
      const masters = caseDecider.decide(master, {
        type: type === 'MergeCase' ? 'TakeMerged' : 'ReleaseMerged',
        mergedId: caseId,
        mergedNumber: theCase?.number ?? '',
        actor,
        now,
      });
      if (!masters.ok) return masters;
      return {
        ok: true,
        appends: [
          { aggregate: caseAggregate, id: caseId, events: own.events },
          { aggregate: caseAggregate, id: masterId, events: masters.events },
        ],
        value: (after) => {
          const { state, version } = after.load(caseAggregate, caseId);
          if (state === null) throw new Error(`case ${caseId} is not there after a yes`);
          return caseView(state, version, actor);
        },
      };
    },
  };
}

/** Between looking up the master and deciding, somebody may have unmerged the case and merged it elsewhere. */
function seeSameMaster(theCase: Case | null, masterId: string): void {
  if (theCase?.status === 'MERGED' && theCase.mergedInto?.masterId !== masterId)
    throw new ServiceFault('UNAVAILABLE', 'the case was merged elsewhere in this very moment', true);
}
