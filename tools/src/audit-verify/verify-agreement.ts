import type { AuditedService } from './audited-services.js';
import type { BreachCode, Breaches } from './audit-report.js';
import type { Snapshot } from './snapshot.js';

/** What a parent may know of a child, and what the child then is, when nothing is on its way between them. */
const AGREES = `case above
  when 'ORDERED' then below in ('PENDING_SIGN', 'REWORK')
  when 'SIGNED' then below = 'IN_PROGRESS'
  -- What has ended hears no more answers; its last word was a recall that cannot be refused.
  when 'RECALL_ORDERED' then parent_ended and below = 'RECALLED'
  when 'HANDED_UP' then following and answers_to is not null
  else below = above end`;

/**
 * With nothing on its way, whoever answers for a task and the task itself see it alike: every handoff had
 * exactly one effect. Each task is held by one owner, and exactly the one it names answers for it.
 * @returns how many pairs of parent and child were compared
 */
export async function verifyAgreement(
  snapshot: Snapshot,
  services: readonly AuditedService[],
  breaches: Breaches,
): Promise<number> {
  const rows = await snapshot.rows<{
    /** Null in the one row that only counts. */
    service: AuditedService['name'] | null;
    subject: string;
    code: BreachCode;
    detail: string;
  }>(`
    with ${pairsOf(services)}
    (select parent_service as service, concat(parent_id, ' > ', task_id) as subject, 'DISAGREEMENT' as code,
      concat(above, ' above, ', coalesce(below, 'never opened'), ' below') as detail
    from pair where not coalesce(${AGREES}, false)
    union all
    select parent_service, concat(parent_id, ' > ', task_id), 'DISAGREEMENT', 'goes on below what has ended'
    from pair where parent_ended and not ended and above <> 'HANDED_UP'
    union all
    select min(service), id::text, 'TASK_DOUBLED', concat('held ', count(*), ' times')
    from task group by id having count(*) > 1
    union all
    -- What crossed the end of its case may stay otherwise on record: what has ended hears nothing more (R-3).
    select t.service, t.id::text, 'TASK_UNANSWERED', concat('answered for by ', count(p.task_id))
    from task t
    left join parent c on c.kind = 'case' and c.id = t.case_id
    left join pair p on p.task_id = t.id and p.above <> 'HANDED_UP'
    where not (t.ended and coalesce(c.ended, false))
    group by t.service, t.id, t.case_id, t.answers_to
    having count(p.task_id) <> 1 or min(p.parent_id::text) <> coalesce(t.answers_to, t.case_id)::text
    limit 1000)
    union all
    select null, null, null, count(*)::text from pair`);
  let compared = 0;
  for (const { service, code, subject, detail } of rows) {
    if (service) breaches.add(service, code, subject, detail);
    else compared = Number(detail);
  }
  return compared;
}

function pairsOf(services: readonly AuditedService[]): string {
  const tasks = services.map(({ name, schema }) => `select '${name}' as service, * from ${schema}.task`);
  const ended = (...statuses: string[]) =>
    `(state ->> 'status') in (${statuses.map((status) => `'${status}'`).join(', ')})`;
  return `
    task as (
      select service, id, case_id, status, state -> 'children' as children,
        not is_open as ended,
        (state ->> 'following')::boolean as following,
        (state #>> '{order,parent,taskId}')::uuid as answers_to
      from (${tasks.join(' union all ')}) as every
    ), parent as (
      select 'county-center' as service, 'case' as kind, id, state -> 'children' as children,
        ${ended('NOT_ACCEPTED', 'WITHDRAWN', 'VOIDED')} as ended
      from county_center.case_file
      union all
      select service, 'task', id, children, ended from task
    ), pair as (
      select parent.service as parent_service, parent.id as parent_id, parent.ended as parent_ended,
        (child ->> 'taskId')::uuid as task_id, child ->> 'status' as above,
        task.status as below, task.following, task.answers_to, task.ended
      from parent cross join lateral json_array_elements(parent.children) as child
      left join task on task.id = (child ->> 'taskId')::uuid
    )`;
}
