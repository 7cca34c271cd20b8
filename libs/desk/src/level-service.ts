import type { FactMessage } from '@grid/contracts';
import {
  LayFoundation1700000000001,
  PLATFORM_GRANTS,
  PLATFORM_ROWS,
  RUNG_GRANTS,
  ScheduleRungs1700000000002,
  schemaOf,
  type ServiceDefinition,
} from '@grid/platform';
import type { Owner } from '@grid/territory';
import { DESK_CONTRACTS, DeskModule } from './desk.module.js';
import { CategoryRow, UnitRow } from './persistence/directory.rows.js';
import { OpenTaskDesk1700000001001 } from './persistence/migrations/1700000001001-open-task-desk.migration.js';
import { KeepDirectory1700000001002 } from './persistence/migrations/1700000001002-keep-directory.migration.js';
import { PackTaskLines1700000001003 } from './persistence/migrations/1700000001003-pack-task-lines.migration.js';
import { RetireCategories1700000001240 } from './persistence/migrations/1700000001240-retire-categories.migration.js';
import { CATEGORY, DESK_GRANTS, DIRECTORY_GRANTS, UNIT } from './persistence/tables.js';
import { TaskRow } from './persistence/task.row.js';
import { onDirectoryPublished } from './reactions/on-directory-published/on-directory-published.js';
import { onHandoff } from './reactions/on-handoff/on-handoff.js';
import { taskAggregate } from './task/task.aggregate.js';

/**
 * A level below the county: the desk, a copy of the directory, and the one handoff contract with the levels
 * above and below. The four levels are this same shape; what is a level's alone is added by its service.
 */
export function levelService(owner: Exclude<Owner, 'county-center'>): ServiceDefinition {
  const tasks = taskAggregate(owner);
  return {
    name: owner,
    schema: {
      service: owner,
      schema: schemaOf(owner),
      rows: [...PLATFORM_ROWS, TaskRow, UnitRow, CategoryRow],
      migrations: [
        LayFoundation1700000000001,
        ScheduleRungs1700000000002,
        OpenTaskDesk1700000001001,
        KeepDirectory1700000001002,
        PackTaskLines1700000001003,
        RetireCategories1700000001240,
      ],
      grants: { ...PLATFORM_GRANTS, ...RUNG_GRANTS, ...DESK_GRANTS, ...DIRECTORY_GRANTS },
    },
    contracts: DESK_CONTRACTS,
    aggregates: [tasks],
    tables: [UNIT, CATEGORY],
    module: (runtime) => DeskModule.of(runtime, owner, tasks),
    factHandlers: () => [
      {
        receiver: owner,
        workFor: (fact: FactMessage) =>
          fact.fact === 'directory-published' ? onDirectoryPublished(fact) : onHandoff(fact, owner, tasks),
      },
    ],
  };
}
