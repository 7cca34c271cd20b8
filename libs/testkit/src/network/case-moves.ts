import type { Case } from '@grid/domain-case';
import { citizen, countyActor, pick } from '../county.js';
import { onCase, PLACES, request, TARGETS, type Doing } from './choices.js';
import type { CountyNetwork } from './county-network.js';

/** What people do to cases. */
export const CASE_MOVES = {
  submit(network: CountyNetwork, a: number, b: number) {
    const submission = { ...request(network, b), placePath: pick(PLACES, a) };
    network.atCase(submission.caseId, {
      type: 'SubmitCase',
      submission,
      actor: citizen(1),
      now: network.now(),
    });
  },
  accept(network: CountyNetwork, a: number) {
    onCase(network, a, (theCase) => {
      const { number, limitWorkDays } = network.registration();
      network.atCase(theCase.caseId, {
        type: 'AcceptCase',
        number,
        limitWorkDays,
        requestKind: theCase.requestKind,
        categoryCode: 'A1',
        placePath: theCase.placePath,
        placeText: theCase.placeText,
        limitBasis: 'kind',
        similarCaseIds: [],
        actor: countyActor('OPERATOR'),
        now: network.now(),
      });
    });
  },
  dispatch(network: CountyNetwork, a: number, b: number, c: number) {
    onCase(network, a, (theCase) => {
      const taskId = `task-${network.tasks.size}-${network.now()}`;
      const role = c % 3 === 0 ? ('INFORM' as const) : ('CO' as const);
      const beside = { taskId: `${taskId}-beside`, unit: pick(TARGETS, c), role, mandatory: c % 4 !== 0 };
      network.atCase(theCase.caseId, {
        type: 'DispatchCase',
        taskId,
        unit: pick(TARGETS, b),
        helpers: c % 2 === 0 ? [{ ...beside, instruction: '' }] : [],
        instruction: '',
        exceptionReason: '',
        targetFromCatalogue: true,
        due: network.registration().due,
        actor: countyActor('DISPATCHER'),
        now: network.now(),
      });
    });
  },
  addCoHandler(network: CountyNetwork, a: number, b: number, c: number) {
    onCase(network, a, (theCase) => {
      network.atCase(theCase.caseId, {
        type: 'AddCoHandler',
        taskId: `co-${network.tasks.size}-${network.now()}`,
        unit: pick(TARGETS, b),
        mandatory: c % 4 !== 0,
        instruction: '',
        actor: countyActor('DISPATCHER'),
        now: network.now(),
      });
    });
  },
  resolveOnSpot(network: CountyNetwork, a: number) {
    onCase(network, a, (theCase) => {
      network.atCase(theCase.caseId, {
        type: 'ResolveOnSpot',
        number: network.registration().number,
        result: 'explained',
        categoryAllows: true,
        actor: countyActor('OPERATOR'),
        now: network.now(),
      });
    });
  },
  check(network: CountyNetwork, a: number, b: number) {
    onCase(network, a, (theCase) => checkCase(network, theCase, b % 3 !== 0));
  },
  close(network: CountyNetwork, a: number) {
    onCase(network, a, (theCase) => closeCase(network, theCase));
  },
  reopen(network: CountyNetwork, a: number) {
    onCase(network, a, (theCase) => {
      const actor = countyActor('INSPECTOR');
      network.atCase(theCase.caseId, { type: 'ReopenCase', reason: 'dark again', actor, now: network.now() });
    });
  },
  end(network: CountyNetwork, a: number, b: number) {
    onCase(network, a, (theCase) => {
      const type = b % 2 === 0 ? 'WithdrawCase' : 'VoidCase';
      const actor = countyActor(b % 2 === 0 ? 'OPERATOR' : 'DUTY_CHIEF');
      network.atCase(theCase.caseId, { type, reason: 'entered by mistake', actor, now: network.now() });
    });
  },
} as const satisfies Record<string, Doing>;

/** The county checks the work. */
export function checkCase(network: CountyNetwork, theCase: Case, passed: boolean): void {
  const actor = countyActor('INSPECTOR');
  const remark = passed ? 'fine' : 'still dark';
  network.atCase(theCase.caseId, { type: 'CheckCase', passed, remark, photo: '', actor, now: network.now() });
}

/** The duty chief concludes the case. */
export function closeCase(network: CountyNetwork, theCase: Case): void {
  network.atCase(theCase.caseId, {
    type: 'CloseCase',
    feedback: [{ channel: 'PHONE', delivered: true, text: 'told' }],
    conclusion: 'done',
    reopenUntil: '2026-12-31T00:00:00.000Z',
    actor: countyActor('DUTY_CHIEF'),
    now: network.now(),
  });
}
