import type { FactMessage } from '@grid/contracts';
import { handoffWork, taskRoute, type HandoffRoute, type TaskAggregate } from '@grid/desk';
import { caseDecider, type CaseCommandOf } from '@grid/domain-case';
import type { Handoff, TakenInRequest } from '@grid/domain-handoff';
import type { Work } from '@grid/platform';
import { levelOf, SYSTEM_ACTOR, type AreaPath } from '@grid/territory';
import { caseAggregate } from '../../case/case.aggregate.js';
import { dueFrom, limitOfMatter } from '../../case/limits.js';
import type { County } from '../../county.js';
import { required, type CountyRules } from '../../persistence/standing-data.js';

/** Handoffs that may begin a case: it happened below, and the county hears of it now. */
const BEGINNING: ReadonlySet<string> = new Set(['request-taken-in', 'task-handed-up']);

type Registration = Pick<CaseCommandOf<'TakeHandoff'>, 'number' | 'limitWorkDays' | 'due' | 'rules'>;

const NOTHING_TO_REGISTER: Registration = {
  number: '',
  limitWorkDays: 0,
  due: { dueAt: null, dueNote: 'NOT_YET_REGISTERED' },
};

/** A handoff addressed to the county: about a case, or about a task of the county desk or a county department. */
export async function onHandoff(fact: FactMessage, county: County, tasks: TaskAggregate): Promise<Work> {
  const registrar = BEGINNING.has(fact.fact)
    ? { number: await county.numbers.allocate(), rules: await county.standing.rules() }
    : undefined;
  return handoffWork(fact, 'county-center', (target, handoff) => {
    if (target.kind === 'TASK') return taskRoute(tasks, target.taskId, handoff);
    const registration =
      registrar && 'request' in handoff
        ? register(registrar.number, handoff.request, takenInAt(handoff), registrar.rules)
        : NOTHING_TO_REGISTER;
    return caseRoute(target.caseId, handoff, registration);
  });
}

function caseRoute(caseId: string, handoff: Handoff, registration: Registration): HandoffRoute {
  return {
    aggregate: caseAggregate,
    id: caseId,
    decide: (context, now) =>
      caseDecider.decide(context.load(caseAggregate, caseId).state, {
        type: 'TakeHandoff',
        handoff,
        ...registration,
        actor: SYSTEM_ACTOR,
        now,
      }),
  };
}

/** Where the unit sits that took the request in. */
function takenInAt(handoff: Extract<Handoff, { request: TakenInRequest }>): AreaPath {
  return ('follower' in handoff ? handoff.follower : handoff.order).unit.areaPath;
}

/** Its clock runs from when it was taken in, however late the county hears of it. */
function register(
  number: string,
  request: TakenInRequest,
  unitPath: AreaPath,
  { categories, kinds, calendar, limits, versions }: CountyRules,
): Registration {
  const kind = required(kinds.get(request.requestKind), `limit of ${request.requestKind}`);
  const category = categories.get(request.categoryCode);
  const limitWorkDays = category
    ? limitOfMatter(limits, category, kind, levelOf(unitPath)).workDays
    : kind.limitWorkDays;
  const due = dueFrom(calendar, request.takenInAt, limitWorkDays);
  return { number, limitWorkDays, due, rules: versions };
}
