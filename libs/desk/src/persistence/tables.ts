import type { TableGrants, TableSpec } from '@grid/platform';
import { VIEW_COLUMNS } from '@grid/platform';

/** The view table of tasks, as the unit of work writes it. */
export const TASK: TableSpec = {
  name: 'task',
  columns: {
    ...VIEW_COLUMNS,
    case_id: 'uuid',
    unit_id: 'uuid',
    status: 'text',
    is_open: 'boolean',
    due_order: 'timestamptz',
    line: 'text',
  },
  key: ['id'],
  mode: 'upsert',
  versionColumn: 'version',
};

/** The copy of the county's units. A newer publication replaces the row. */
export const UNIT: TableSpec = {
  name: 'unit',
  columns: { unit_id: 'uuid', name: 'text', kind: 'text', area_path: 'text', parent_unit_id: 'uuid' },
  key: ['unit_id'],
  mode: 'upsert',
};

/** The copy of the county's categories. */
export const CATEGORY: TableSpec = {
  name: 'category',
  columns: { code: 'text', name: 'text', on_spot_allowed: 'boolean', retired: 'boolean' },
  key: ['code'],
  mode: 'upsert',
};

/** What a service may do to its desk. */
export const DESK_GRANTS: TableGrants = { task: 'EDIT' };

/** What a level may do to its copy of the directory. */
export const DIRECTORY_GRANTS: TableGrants = { unit: 'EDIT', category: 'EDIT' };
