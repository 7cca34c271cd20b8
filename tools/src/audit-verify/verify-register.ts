import { OWNERS } from '@grid/territory';
import type { AuditedService } from './audited-services.js';
import type { BreachCode, Breaches } from './audit-report.js';
import type { Snapshot } from './snapshot.js';

const COUNTY = 'county_center';

interface Difference {
  readonly subject: string;
  readonly code: BreachCode;
  readonly detail: string;
}

/**
 * The register is the sum of the owners' logs: word for word the same events, and of each task its newest
 * line, save for what is still on its way or parked at the county.
 * @returns how many events of the register were compared
 */
export async function verifyRegister(
  snapshot: Snapshot,
  service: AuditedService,
  breaches: Breaches,
): Promise<number> {
  const { name, schema } = service;
  const differences = [
    ...(await snapshot.rows<Difference>(differentEvents(service), [name])),
    ...(await snapshot.rows<Difference>(differentTasks(service), [name])),
  ];
  for (const { subject, code, detail } of differences) breaches.add(name, code, subject, detail);
  const [compared] = await snapshot.rows<{ count: number }>(
    `select count(*)::int as count from ${COUNTY}.register_event where source = $1`,
    [name],
  );
  await verifyStrangers(snapshot, { name, schema }, breaches);
  return compared?.count ?? 0;
}

/** The county's list of who has a hand in which case is what its tasks and its register say. */
export async function verifyParties(snapshot: Snapshot, breaches: Breaches): Promise<void> {
  const rows = await snapshot.rows<{ subject: string; detail: string }>(`
    with holder as (
      select case_id, unit_id from ${COUNTY}.task union select case_id, unit_id from ${COUNTY}.register_task
    ), expected as (
      select h.unit_id, h.case_id, c.status, c.due_order, c.submitted_at, c.category_code, c.place_path
      from holder h join ${COUNTY}.case_file c on c.id = h.case_id
    )
    select concat(case_id, ' / ', unit_id) as subject,
      case when e.status is null then 'listed without a task' when p.status is null then 'not listed'
           else 'listed as it no longer is' end as detail
    from expected e full join ${COUNTY}.case_party p using (case_id, unit_id)
    where (e.status, e.due_order, e.submitted_at, e.category_code, e.place_path)
      is distinct from (p.status, p.due_order, p.submitted_at, p.category_code, p.place_path)
    limit 1000`);
  for (const { subject, detail } of rows) breaches.add('county-center', 'PARTY_DIFFERS', subject, detail);
}

/** Facts for the register that it need not hold yet: after what it has received, or set aside there. */
function excused({ schema }: Pick<AuditedService, 'schema'>): string {
  return `
    sent as (
      select o.body from ${schema}.outbox o
      left join (select partition, max(seq) as held from ${COUNTY}.inbox
                 where receiver = 'register' and sender = $1 group by partition) i using (partition)
      where o.receiver = 'register' and (o.seq is null or o.seq > coalesce(i.held, 0))
      union all
      select p.message -> 'body' from ${COUNTY}.parked_fact p
      where p.receiver = 'register' and p.sender = $1
        and not exists (select from ${COUNTY}.parked_outcome d where d.parked_id = p.parked_id)
    ), excused as (
      select distinct (e ->> 'streamId')::uuid as stream_id, (e ->> 'version')::int as version
      from sent, json_array_elements(sent.body -> 'events') as e
    )`;
}

function differentEvents(service: AuditedService): string {
  const { schema } = service;
  return `
    with ${excused(service)}
    select concat(stream_id, '@', version) as subject, code, 'compared with the log of its owner' as detail from (
      select coalesce(o.stream_id, r.stream_id) as stream_id, coalesce(o.version, r.version) as version,
        case when r.stream_id is null then 'REGISTER_MISSING'
             when o.stream_id is null then 'REGISTER_FOREIGN'
             else 'REGISTER_DIFFERS' end as code
      from ${schema}.event o
      full join (select * from ${COUNTY}.register_event where source = $1) r
        on r.stream_id = o.stream_id and r.version = o.version
      where (o.stream_kind, o.type, o.case_id, o.recorded_at, o.body)
        is distinct from (r.stream_kind, r.type, r.case_id, r.recorded_at, r.body)
    ) as different
    where code <> 'REGISTER_MISSING' or not exists (select from excused x
      where x.stream_id = different.stream_id and x.version = different.version)
    limit 1000`;
}

function differentTasks(service: AuditedService): string {
  const { schema } = service;
  return `
    with ${excused(service)}, behind as (select distinct stream_id from excused)
    select o.id::text as subject, case when r.task_id is null then 'REGISTER_MISSING' else 'REGISTER_DIFFERS' end as code,
      concat('task at ', coalesce(r.version, 0), ', its owner at ', o.version) as detail
    from ${schema}.task o left join ${COUNTY}.register_task r on r.task_id = o.id
    where (r.version, r.case_id, r.unit_id, r.parent_task_id, r.line) is distinct from
          (o.version, o.case_id, o.unit_id, (o.state #>> '{order,parent,taskId}')::uuid, o.line)
      and not exists (select from behind b where b.stream_id = o.id)
    limit 1000`;
}

/** What stands in the register in this owner's name and is nobody's. */
async function verifyStrangers(
  snapshot: Snapshot,
  { name, schema }: Pick<AuditedService, 'name' | 'schema'>,
  breaches: Breaches,
): Promise<void> {
  const rows = await snapshot.rows<{ task_id: string }>(
    `select task_id from ${COUNTY}.register_task r
     where starts_with(r.line, $1) and not exists (select from ${schema}.task o where o.id = r.task_id)
     limit 1000`,
    [`["task${OWNERS.indexOf(name) + 1}_`],
  );
  for (const { task_id } of rows)
    breaches.add(name, 'REGISTER_FOREIGN', task_id, 'its owner has no such task');
}
