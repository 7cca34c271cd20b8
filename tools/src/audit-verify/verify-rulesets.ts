import type { BreachCode, Breaches } from './audit-report.js';
import type { Snapshot } from './snapshot.js';

const COUNTY = 'county_center';

/**
 * Every version of the standing data that was published is in the log with all its rows: the tables that cases are
 * registered by say the same, row by row. What a county was loaded with is older than its log and is not judged.
 */
export async function verifyRulesets(snapshot: Snapshot, breaches: Breaches): Promise<void> {
  const rows = await snapshot.rows<{ subject: string; code: BreachCode; detail: string }>(`
    with published as (
      select data ->> 'ruleset' as name, (data ->> 'number')::integer as number, data -> 'rows' as rows,
        data ->> 'reason' as reason, (data ->> 'validFrom')::timestamptz as valid_from
      from (select body::json -> 'data' as data from ${COUNTY}.event
            where stream_id in (select id from ${COUNTY}.ruleset) and type = 'RulesetPublished' and body is json) as fact
    ), told as (
      select p.name, p.number, line ->> 'key' as key, (line -> 'cells')::jsonb as cells
      from published p cross join lateral json_array_elements(p.rows) as line
    ), kept as (
      select e.name, e.number, e.key, e.cells::jsonb from ${COUNTY}.ruleset_entry e
      join published p on p.name = e.name and p.number = e.number
    )
    select concat(coalesce(p.name, v.name), ' ', coalesce(p.number, v.number)) as subject,
      case when v.name is null then 'VIEW_MISSING' when p.name is null then 'LOG_MISSING'
           else 'PROJECTION_DIFFERS' end as code, 'a version of the standing data' as detail
    from published p
    full join (select * from ${COUNTY}.ruleset_version where published_by <> 'SYSTEM') v
      on v.name = p.name and v.number = p.number
    where (v.name, v.reason, v.valid_from, v.row_count) is distinct from
          (p.name, p.reason, p.valid_from, json_array_length(p.rows))
    union all
    select concat(name, ' ', number), 'PROJECTION_DIFFERS', concat('row ', key)
    from ((table told except table kept) union (table kept except table told)) as different
    limit 1000`);
  for (const { subject, code, detail } of rows) breaches.add('county-center', code, subject, detail);
}
