import type { Case } from '@grid/domain-case';
import { ancestorAt } from '@grid/territory';
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
  goOn(network: CountyNetwork, a: number) {
    onCase(network, a, (theCase) => goOn(network, theCase));
  },
} as const satisfies Record<string, Doing>;

/** What a case waits for comes about. */
export function goOn(network: CountyNetwork, { caseId, status, placePath }: Case): void {
  if (status !== 'AWAITING_INFO') return;
  const actor = actorAt(office(ancestorAt(placePath, 'COMMUNITY') ?? placePath));
  network.atCase(caseId, { type: 'SupplyInfo', reply: 'the northern one', actor, now: network.now() });
}
