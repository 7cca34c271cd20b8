import { contains, ownerOfUnit, parentOf, SYSTEM_ACTOR, type Unit } from '@grid/territory';
import type { Task } from '@grid/domain-task';
import type { Case } from '@grid/domain-case';
import {
  actorAt,
  citizen,
  COUNTY,
  countyActor,
  department,
  office,
  pick,
  UNITS,
  usualRole,
} from '../county.js';
import type { CountyNetwork } from './county-network.js';

/** One thing somebody tries; the numbers choose whom, where and what. Rules may say no. */
export interface Move {
  readonly kind: keyof typeof MOVES;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

const PLACES = ['gx/t1/v1/g1/b1', 'gx/t1/v1/g2', 'gx/t10/v2/g1/b2', 'gx/t2/v1'];

// The county desk is the checker of last resort, so it gets no work of its own here.
const TARGETS = UNITS.filter((unit) => unit.unitId !== office(COUNTY).unitId);
/** Who takes requests in and finds matters: everything along the places' lines, and a department. */
const TAKERS = [
  ...TARGETS.filter(
    (unit) => unit.kind === 'AREA_OFFICE' && PLACES.some((place) => contains(unit.areaPath, place)),
  ),
  department('gx/t1', 'nyzx'),
];

const request = (network: CountyNetwork, n: number) => ({
  caseId: `case-${network.cases.size}-${network.tasks.size}`,
  title: 'a broken lamp',
  description: 'dark since Monday',
  requestKind: pick(['HELP', 'COMPLAINT'] as const, n),
  categoryCode: '',
  placeText: 'at the gate',
  channel: 'GRID' as const,
  reporter: { name: '王某', phone: '13800000000' },
});

function onTask(network: CountyNetwork, n: number, act: (task: Task, freshId: string) => void): void {
  const tasks = network.allTasks();
  if (tasks.length > 0) act(pick(tasks, n), `task-${network.tasks.size}-${network.now()}`);
}

function onCase(network: CountyNetwork, n: number, act: (theCase: Case) => void): void {
  const cases = network.allCases();
  if (cases.length > 0) act(pick(cases, n));
}

const by = (unit: Unit) => actorAt(unit, usualRole(unit));
const at = (task: Task) => [task.order.taskId, ownerOfUnit(task.order.unit)] as const;
const upper = (unit: Unit) =>
  office(unit.kind === 'DEPARTMENT' ? unit.areaPath : (parentOf(unit.areaPath) ?? COUNTY));

/** Everything that can happen in the county, each as one person would do it. */
export const MOVES = {
  deliver(network: CountyNetwork, a: number, b: number) {
    const waiting = network.waiting();
    if (waiting.length > 0) network.deliver(pick(waiting, a), b % 4 === 0);
  },
  submit(network: CountyNetwork, a: number, b: number) {
    const submission = { ...request(network, b), placePath: pick(PLACES, a) };
    network.atCase(submission.caseId, {
      type: 'SubmitCase',
      submission,
      actor: citizen(1),
      now: network.now(),
    });
  },
  takeIn(network: CountyNetwork, a: number, b: number, c: number) {
    const unit = pick(TAKERS, a);
    const place = PLACES.find((path) => contains(unit.areaPath, path)) ?? unit.areaPath;
    const { caseId, ...rest } = request(network, b);
    const taskId = `taken-${network.tasks.size}-${network.now()}`;
    network.atTask(taskId, ownerOfUnit(unit), {
      type: 'TakeInRequest',
      taskId,
      request: { ...rest, caseId: `${caseId}-${taskId}`, placePath: place },
      unit,
      onSpot: c % 6 === 0 ? { result: 'mended at once', allowed: true } : null,
      actor: by(unit),
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
  dispatch(network: CountyNetwork, a: number, b: number) {
    onCase(network, a, (theCase) => {
      network.atCase(theCase.caseId, {
        type: 'DispatchCase',
        taskId: `task-${network.tasks.size}-${network.now()}`,
        unit: pick(TARGETS, b),
        instruction: '',
        exceptionReason: '',
        targetFromCatalogue: true,
        due: network.registration().due,
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
  sign(network: CountyNetwork, a: number, b: number) {
    onTask(network, a, (task) => {
      const actor = b % 5 === 0 ? SYSTEM_ACTOR : by(task.order.unit);
      network.atTask(...at(task), { type: 'SignTask', actor, now: network.now() });
    });
  },
  handDown(network: CountyNetwork, a: number, b: number, c: number) {
    onTask(network, a, (task, childTaskId) => {
      const { unit } = task.order;
      const inside = UNITS.filter((other) => contains(unit.areaPath, other.areaPath));
      network.atTask(...at(task), {
        type: 'HandDownTask',
        childTaskId,
        unit: pick(inside, b),
        role: pick(['LEAD', 'CO', 'INFORM'] as const, c),
        mandatory: c % 4 !== 0,
        instruction: '',
        dueAt: null,
        actor: by(unit),
        now: network.now(),
      });
    });
  },
  handUp(network: CountyNetwork, a: number) {
    onTask(network, a, (task, upperTaskId) => {
      const { unit } = task.order;
      network.atTask(...at(task), {
        type: 'HandUpTask',
        upperTaskId,
        upperUnit: upper(unit),
        reason: 'beyond us',
        actor: by(unit),
        now: network.now(),
      });
    });
  },
  requestReturn(network: CountyNetwork, a: number) {
    onTask(network, a, (task) => {
      network.atTask(...at(task), {
        type: 'RequestReturn',
        ground: 'NOT_OUR_DUTY',
        explanation: 'another unit looks after lamps',
        suggestedUnitId: null,
        actor: by(task.order.unit),
        now: network.now(),
      });
    });
  },
  ruleReturn(network: CountyNetwork, a: number, b: number) {
    ruleReturns(network, a, b % 2 === 0);
  },
  recall(network: CountyNetwork, a: number, b: number) {
    const reason = 'sent to the wrong place';
    onTask(network, a, (task) => {
      if (task.children.length === 0) return;
      const childTaskId = pick(task.children, b).taskId;
      const actor = by(task.order.unit);
      network.atTask(...at(task), { type: 'RecallTask', childTaskId, reason, actor, now: network.now() });
    });
    onCase(network, b, (theCase) => {
      if (theCase.children.length === 0) return;
      const childTaskId = pick(theCase.children, a).taskId;
      const actor = countyActor('DISPATCHER');
      network.atCase(theCase.caseId, { type: 'RecallTask', childTaskId, reason, actor, now: network.now() });
    });
  },
  report(network: CountyNetwork, a: number) {
    onTask(network, a, (task) => reportTask(network, task));
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
} as const satisfies Record<string, (network: CountyNetwork, a: number, b: number, c: number) => void>;

/** Rules on the return requests of a task's, and of a case's, children. */
export function ruleReturns(network: CountyNetwork, n: number, granted: boolean): void {
  const reason = granted ? 'indeed' : 'it is yours';
  onTask(network, n, (task) => {
    for (const child of task.children.filter(({ status }) => status === 'RETURN_REQUESTED'))
      network.atTask(...at(task), {
        type: 'RuleReturn',
        childTaskId: child.taskId,
        granted,
        reason,
        actor: by(task.order.unit),
        now: network.now(),
      });
  });
  onCase(network, n, (theCase) => {
    for (const child of theCase.children.filter(({ status }) => status === 'RETURN_REQUESTED'))
      network.atCase(theCase.caseId, {
        type: 'RuleReturn',
        childTaskId: child.taskId,
        granted,
        reason,
        actor: countyActor('DUTY_CHIEF'),
        now: network.now(),
      });
  });
}

/** The unit says it is done. */
export function reportTask(network: CountyNetwork, task: Task): void {
  network.atTask(...at(task), {
    type: 'ReportDone',
    result: 'mended',
    solved: true,
    factsTrue: true,
    evidence: [],
    actor: by(task.order.unit),
    now: network.now(),
  });
}

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
