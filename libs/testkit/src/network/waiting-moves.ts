import type { Case } from '@grid/domain-case';
import { ancestorAt, SYSTEM_ACTOR } from '@grid/territory';
import { minute } from '../arbitraries.js';
import { actorAt, countyActor, office } from '../county.js';
import { onCase, type Doing } from './choices.js';
import type { CountyNetwork } from './county-network.js';

/** How cases come to wait, and go on. */
export const WAITING_MOVES = {
  requestInfo(network: CountyNetwork, a: number) {
    onCase(network, a, ({ caseId }) => {
      const actor = countyActor('OPERATOR');
      network.atCase(caseId, { type: 'RequestInfo', question: 'which gate?', actor, now: network.now() });
    });
  },
  shelve(network: CountyNetwork, a: number, b: number) {
    onCase(network, a, ({ caseId, children }) => {
      const lead = children.find(({ unit }) => unit.kind === 'DEPARTMENT');
      if (lead === undefined) return;
      const reviewAt = minute(9_000);
      const proposed = {
        type: 'ProposeShelving',
        reason: 'no money',
        reviewAt,
        latestReviewAt: reviewAt,
      } as const;
      network.atCase(caseId, { ...proposed, actor: actorAt(lead.unit), now: network.now() });
      const actor = countyActor('DUTY_CHIEF');
      const decided = { type: 'DecideShelving', approved: b % 4 !== 0, reason: 'indeed' } as const;
      network.atCase(caseId, { ...decided, actor, now: network.now() });
    });
  },
  hasten(network: CountyNetwork, a: number) {
    onCase(network, a, ({ caseId }) => {
      const said = { type: 'HastenCase', text: 'still dark', replyDueAt: minute(9_000) } as const;
      const actor = countyActor('OPERATOR');
      network.atCase(caseId, { ...said, citizenAgainAt: null, actor, now: network.now() });
    });
  },
  archive(network: CountyNetwork, a: number, b: number) {
    // The window of these cases ends with their year.
    const now = b % 3 === 0 ? '2027-01-01T00:00:00.000Z' : network.now();
    onCase(network, a, ({ caseId }) =>
      network.atCase(caseId, { type: 'ArchiveCase', actor: SYSTEM_ACTOR, now }),
    );
  },
  goOn(network: CountyNetwork, a: number) {
    onCase(network, a, (theCase) => goOn(network, theCase));
  },
} as const satisfies Record<string, Doing>;

/** What a case waits for comes about. */
export function goOn(network: CountyNetwork, { caseId, status, placePath }: Case): void {
  if (status === 'SHELVED') {
    const actor = countyActor('DUTY_CHIEF');
    network.atCase(caseId, { type: 'UnshelveCase', reason: 'there is money', actor, now: network.now() });
  }
  if (status !== 'AWAITING_INFO') return;
  const actor = actorAt(office(ancestorAt(placePath, 'COMMUNITY') ?? placePath));
  network.atCase(caseId, { type: 'SupplyInfo', reply: 'the northern one', actor, now: network.now() });
}
