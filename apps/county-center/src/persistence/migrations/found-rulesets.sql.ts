/** A county that was loaded has its founding versions from the beginning of time: they govern every older case. */
const VERSION = `insert into ruleset_version
  (name, number, label, valid_from, published_at, published_by, reason, row_count)`;
const FOUNDING = `'epoch'::timestamptz, now(), 'SYSTEM', '建库 as loaded'`;

/**
 * Makes the founding versions of what the county was loaded with. Called any number of times, by any number of
 * replicas: it does nothing once they are there, and nothing before a county is. Says whether they are there.
 */
export const FOUND_RULESETS = `
  create function found_rulesets() returns boolean language plpgsql set search_path from current as $$
    declare
      county text := (select path from area where parent_path is null);
      work_calendar json := (select content from calendar order by published_at desc, version desc limit 1);
    begin
      if exists (select from ruleset_version) then return true; end if;
      if county is null or work_calendar is null then return false; end if;

      insert into ruleset_entry (name, number, key, cells)
        select 'CATEGORIES', 1, code, json_build_object('code', code, 'kind', kind, 'parentName', parent_name,
          'name', name, 'limitWorkDays', limit_work_days::text, 'onSpotAllowed', on_spot_allowed::text)
        from category on conflict do nothing;

      insert into ruleset_entry (name, number, key, cells)
        select 'LIMITS', 1, 'RESOLVE||' || kind || '|', json_build_object('duty', 'RESOLVE', 'categoryCode', '',
          'requestKind', kind, 'level', '', 'amount', limit_work_days::text, 'unit', 'WORK_DAY',
          'name', name, 'source', source)
        from request_kind
        union all
        select 'LIMITS', 1, duty || '|||', json_build_object('duty', duty, 'categoryCode', '',
          'requestKind', '', 'level', '', 'amount', amount::text, 'unit', unit, 'name', name, 'source', source)
        from duty_limit on conflict do nothing;

      insert into ruleset_entry (name, number, key, cells)
        select 'RESPONSIBILITIES', 1, code || '|' || county, json_build_object('categoryCode', code,
          'areaPath', county, 'unit', coalesce(responsible_unit_id::text, ''))
        from category on conflict do nothing;

      insert into ruleset_entry (name, number, key, cells)
        select 'GROUNDS', 1, use || '|' || code, json_build_object('use', use, 'code', code, 'name', name,
          'legalBasis', legal_basis, 'guidance', guidance)
        from ground on conflict do nothing;

      insert into ruleset_entry (name, number, key, cells)
        select 'CALENDARS', 1, concat('|', entry, '|', year, '|', date, '|', starts), json_build_object(
          'unit', '', 'entry', entry, 'year', year, 'date', date, 'from', starts, 'to', ends, 'name', title)
        from (
          select 'SLOT' as entry, '' as year, '' as date, slot ->> 'from' as starts, slot ->> 'to' as ends,
            '' as title
          from json_array_elements(work_calendar -> 'workSlots') as slot
          union all
          select 'YEAR', year, '', '', '', '' from json_object_keys(work_calendar -> 'years') as year
          union all
          select kind.entry, '', day ->> 'date', '', '', day ->> 'zh'
          from json_each(work_calendar -> 'years') as published (year, days),
            (values ('HOLIDAY', 'holidays'), ('WORK_DAY', 'adjustedWorkdays')) as kind (entry, list),
            json_array_elements(published.days -> kind.list) as day
        ) as line on conflict do nothing;

      ${VERSION}
        select name, 1, case name when 'CALENDARS' then work_calendar ->> 'version' else '' end,
          ${FOUNDING}, count(*)
        from ruleset_entry where number = 1 group by name order by name on conflict do nothing;
      return true;
    end $$;
`;
