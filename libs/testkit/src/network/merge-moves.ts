import { caseDecider } from '@grid/domain-case';
import { countyActor, pick } from '../county.js';
import { onCase, type Doing } from './choices.js';
import type { CountyNetwork } from './county-network.js';

/** How cases come to follow one another, and part again: both cases say yes, or nothing happens. */
export const MERGE_MOVES = {
  merge(network: CountyNetwork, a: number, b: number) {
    onCase(network, a, ({ caseId, number: mergedNumber }) => {
      const master = pick(network.allCases(), b);
      const said = { actor: countyActor('OPERATOR'), now: network.now() };
      const take = { type: 'TakeMerged', mergedId: caseId, mergedNumber, ...said } as const;
      if (!caseDecider.decide(master, take).ok) return;
      const { caseId: masterId, number: masterNumber } = master;
      const merge = { type: 'MergeCase', masterId, masterNumber, reason: 'the same', ...said } as const;
      if (network.atCase(caseId, merge).ok) network.atCase(masterId, take);
    });
  },
  unmerge(network: CountyNetwork, a: number) {
    onCase(network, a, ({ caseId, number: mergedNumber, mergedInto }) => {
      const said = { actor: countyActor('OPERATOR'), now: network.now() };
      const done = network.atCase(caseId, { type: 'UnmergeCase', reason: 'another', ...said });
      if (done.ok && mergedInto)
        network.atCase(mergedInto.masterId, {
          type: 'ReleaseMerged',
          mergedId: caseId,
          mergedNumber,
          ...said,
        });
    });
  },
} as const satisfies Record<string, Doing>;
