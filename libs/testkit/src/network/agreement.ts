import { isOpen, type Child } from '@grid/domain-handoff';
import { isEnded as isCaseEnded, type Case } from '@grid/domain-case';
import { isEnded as isTaskEnded, type Task } from '@grid/domain-task';
import type { CountyNetwork } from './county-network.js';

/** One who answers for children, whichever machine it is. */
interface Parent {
  readonly name: string;
  readonly taskId: string | null;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly dueAt: string | null;
  readonly ended: boolean;
  readonly children: readonly Child[];
}

const parentOfCase = (theCase: Case): Parent => ({
  name: `case ${theCase.caseId} (${theCase.status})`,
  taskId: null,
  caseId: theCase.caseId,
  caseNumber: theCase.number,
  dueAt: null,
  ended: isCaseEnded(theCase),
  children: theCase.children,
});

const parentOfTask = (task: Task): Parent => ({
  name: `task ${task.order.taskId} (${task.status})`,
  taskId: task.order.taskId,
  caseId: task.order.caseId,
  caseNumber: task.order.caseNumber,
  dueAt: task.order.dueAt,
  ended: isTaskEnded(task),
  children: task.children,
});

/**
 * Everything that is wrong with a county in which no message is under way: a parent and a child that see the
 * child differently, a task nobody answers for, work that goes on below something that has ended, a number or
 * a date that did not come down. Empty is well.
 */
export function disagreements(network: CountyNetwork): readonly string[] {
  const parents = [...network.allCases().map(parentOfCase), ...network.allTasks().map(parentOfTask)];
  const tasks = new Map(network.allTasks().map((task) => [task.order.taskId, task]));
  return [
    ...parents.flatMap((parent) =>
      parent.children.flatMap((child) => betweenParentAndChild(parent, child, tasks.get(child.taskId))),
    ),
    ...network.allTasks().flatMap((task) => unanswered(task, parents)),
    ...network.allCases().flatMap((theCase) => leadMisled(theCase, tasks)),
  ];
}

/** The lead of a case knows exactly those that it must wait for, without ever asking the county. */
function leadMisled(theCase: Case, tasks: ReadonlyMap<string, Task>): readonly string[] {
  if (isCaseEnded(theCase)) return [];
  const inRound = theCase.children.filter((child) => child.round === theCase.round);
  const helping = inRound.filter((child) => child.role === 'CO' && child.mandatory && isOpen(child));
  const leads = inRound.filter(
    (child) => child.role === 'LEAD' && (isOpen(child) || child.status === 'REPORTED'),
  );
  const names = (list: readonly { readonly taskId: string }[]) => list.map(({ taskId }) => taskId).sort();
  return leads.flatMap((lead) => {
    const known = tasks.get(lead.taskId)?.coHandlers ?? [];
    const told = names(known.filter((helper) => helper.mandatory && helper.open));
    const pair = `case ${theCase.caseId} and its lead ${lead.taskId}`;
    return told.join() === names(helping).join()
      ? []
      : [`${pair}: ${names(helping).join()} / ${told.join()}`];
  });
}

function betweenParentAndChild(parent: Parent, child: Child, task: Task | undefined): readonly string[] {
  const pair = `${parent.name} and ${child.taskId}`;
  if (task === undefined) return [`${pair}: never opened`];
  const found: string[] = [];
  if (!agrees(parent, child, task)) found.push(`${pair}: ${child.status} above, ${task.status} below`);
  if (child.status === 'HANDED_UP') return found;
  if (parent.ended && !isTaskEnded(task)) found.push(`${pair}: ${task.status} goes on below what has ended`);
  // A case that ended in the meantime never heard that the matter was handed up.
  if (!parent.ended && child.follower !== task.following)
    found.push(`${pair}: follower ${child.follower} above, following ${task.following} below`);
  const { dueAt, caseNumber } = task.order;
  if (!isTaskEnded(task) && caseNumber !== parent.caseNumber) found.push(`${pair}: number did not come down`);
  if (!isTaskEnded(task) && parent.dueAt !== null && (dueAt === null || dueAt > parent.dueAt))
    found.push(`${pair}: due ${parent.dueAt} above, ${dueAt ?? 'never'} below`);
  return found;
}

function agrees(parent: Parent, child: Child, task: Task): boolean {
  switch (child.status) {
    case 'ORDERED':
      return task.status === 'PENDING_SIGN' || task.status === 'REWORK';
    case 'SIGNED':
      return task.status === 'IN_PROGRESS';
    // What has ended hears no more answers; its last word was a recall that cannot be refused.
    case 'RECALL_ORDERED':
      return parent.ended && task.status === 'RECALLED';
    case 'HANDED_UP':
      return task.following && task.order.parent.kind === 'TASK';
    case 'REPORTED':
    case 'RETURN_REQUESTED':
    case 'RETURNED':
    case 'RECALLED':
    case 'COMPLETED':
      return task.status === child.status;
  }
}

/**
 * Exactly one parent answers for a task: the one the task names. Only what crossed the end of its case may
 * stay otherwise on record there, because what has ended hears nothing more.
 */
function unanswered(task: Task, parents: readonly Parent[]): readonly string[] {
  const { taskId, caseId, parent } = task.order;
  const theCase = parents.find((candidate) => candidate.taskId === null && candidate.caseId === caseId);
  if (isTaskEnded(task) && theCase?.ended === true) return [];
  const answering = parents.filter((candidate) =>
    candidate.children.some((child) => child.taskId === taskId && child.status !== 'HANDED_UP'),
  );
  const named = parent.kind === 'CASE' ? null : parent.taskId;
  if (answering.length === 1 && answering[0]?.taskId === named) return [];
  const names = answering.map(({ name }) => name).join(', ') || 'nobody';
  return [`task ${taskId} (${task.status}): answered for by ${names}`];
}
