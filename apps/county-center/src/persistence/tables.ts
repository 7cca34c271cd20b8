import { VIEW_COLUMNS, type TableGrants, type TableSpec } from '@grid/platform';

/** The view table of cases, as the unit of work writes it. */
export const CASE_FILE: TableSpec = {
  name: 'case_file',
  columns: {
    ...VIEW_COLUMNS,
    number: 'text',
    status: 'text',
    round: 'integer',
    place_path: 'text',
    town_path: 'text',
    community_path: 'text',
    category_code: 'text',
    request_kind: 'text',
    submitted_at: 'timestamptz',
    due_order: 'timestamptz',
    submitted_by: 'uuid',
    citizen_id: 'uuid',
    line: 'text',
    contact_key: 'uuid',
    master_id: 'uuid',
  },
  key: ['id'],
  mode: 'upsert',
  versionColumn: 'version',
};

/** Tasks of the lower levels: an older word never replaces a newer one. */
export const REGISTER_TASK: TableSpec = {
  name: 'register_task',
  columns: {
    task_id: 'uuid',
    version: 'integer',
    case_id: 'uuid',
    unit_id: 'uuid',
    parent_task_id: 'uuid',
    line: 'text',
  },
  key: ['task_id'],
  mode: 'upsert',
  versionColumn: 'version',
};

/** Facts of the lower levels: what is there stays as it is. */
export const REGISTER_EVENT: TableSpec = {
  name: 'register_event',
  columns: {
    stream_id: 'uuid',
    version: 'integer',
    source: 'text',
    partition: 'text',
    stream_kind: 'text',
    type: 'text',
    case_id: 'uuid',
    recorded_at: 'timestamptz',
    body: 'text',
  },
  key: ['stream_id', 'version'],
  mode: 'keep',
};

/** The lists of standing data; a trigger makes rows of every version in the same transaction. */
export const RULESET: TableSpec = {
  name: 'ruleset',
  columns: { ...VIEW_COLUMNS, name: 'text', number: 'integer' },
  key: ['id'],
  mode: 'upsert',
  versionColumn: 'version',
};

/** Rulings on returns: one a task, written with the ruling. */
export const RETURN_PRECEDENT: TableSpec = {
  name: 'return_precedent',
  columns: {
    task_id: 'uuid',
    category_code: 'text',
    town_path: 'text',
    community_path: 'text',
    unit_id: 'uuid',
    granted: 'boolean',
    bound_unit_id: 'uuid',
    ruled_at: 'timestamptz',
    summary: 'json',
  },
  key: ['task_id'],
  mode: 'keep',
};

/** What the county may do to its own tables, beside those of the platform and the desk. */
export const COUNTY_GRANTS: TableGrants = {
  case_file: 'EDIT',
  case_party: 'EDIT',
  register_task: 'EDIT',
  register_event: 'APPEND',
  return_precedent: 'APPEND',
  area: 'EDIT',
  unit: 'EDIT',
  post: 'EDIT',
  account: 'EDIT',
  login_failure: 'QUEUE',
  category: 'EDIT',
  request_kind: 'EDIT',
  duty_limit: 'EDIT',
  calendar: 'APPEND',
  ruleset: 'EDIT',
  ruleset_version: 'APPEND',
  ruleset_entry: 'APPEND',
  ground: 'READ',
  rule_number: 'EDIT',
};
