import type { FactMessage } from '@grid/contracts';
import { DESK_CONTRACTS, DESK_GRANTS, OpenTaskDesk1700000001001, taskAggregate, TaskRow } from '@grid/desk';
import {
  InvalidFact,
  LayFoundation1700000000001,
  PLATFORM_GRANTS,
  PLATFORM_ROWS,
  type ServiceDefinition,
} from '@grid/platform';
import { caseAggregate } from './case/case.aggregate.js';
import { COUNTY_CONTRACTS, CountyModule } from './county.module.js';
import { County } from './county.js';
import { KeepCountyDirectory1700000002001 } from './persistence/migrations/1700000002001-keep-directory.migration.js';
import { SetRules1700000002002 } from './persistence/migrations/1700000002002-set-rules.migration.js';
import { OpenCases1700000002003 } from './persistence/migrations/1700000002003-open-cases.migration.js';
import { KeepRegister1700000002004 } from './persistence/migrations/1700000002004-keep-register.migration.js';
import { KeepPrecedents1700000002020 } from './persistence/migrations/1700000002020-keep-precedents.migration.js';
import { CaseFileRow } from './persistence/rows/case-file.row.js';
import { DIRECTORY_ROWS } from './persistence/rows/directory.rows.js';
import { REGISTER_ROWS } from './persistence/rows/register.rows.js';
import { ReturnPrecedentRow } from './persistence/rows/return-precedent.row.js';
import { RULE_ROWS } from './persistence/rows/rule.rows.js';
import { COUNTY_GRANTS, REGISTER_EVENT, REGISTER_TASK, RETURN_PRECEDENT } from './persistence/tables.js';
import { onHandoff } from './reactions/on-handoff/on-handoff.js';
import { onTaskRecorded } from './reactions/on-task-recorded/on-task-recorded.js';

const tasks = taskAggregate('county-center');

/** The county center: owner of the cases and of the county's own tasks, keeper of the directory and the register. */
export const countyCenter: ServiceDefinition = {
  name: 'county-center',
  schema: {
    service: 'county-center',
    schema: 'county_center',
    rows: [
      ...PLATFORM_ROWS,
      TaskRow,
      CaseFileRow,
      ...DIRECTORY_ROWS,
      ...RULE_ROWS,
      ...REGISTER_ROWS,
      ReturnPrecedentRow,
    ],
    migrations: [
      LayFoundation1700000000001,
      OpenTaskDesk1700000001001,
      KeepCountyDirectory1700000002001,
      SetRules1700000002002,
      OpenCases1700000002003,
      KeepRegister1700000002004,
      KeepPrecedents1700000002020,
    ],
    grants: { ...PLATFORM_GRANTS, ...DESK_GRANTS, ...COUNTY_GRANTS },
  },
  contracts: [...DESK_CONTRACTS, ...COUNTY_CONTRACTS],
  aggregates: [caseAggregate, tasks],
  tables: [REGISTER_TASK, REGISTER_EVENT, RETURN_PRECEDENT],
  module: (runtime) => CountyModule.of(runtime, tasks),
  factHandlers: (runtime) => {
    const county = new County(runtime);
    return [
      { receiver: 'county-center', workFor: (fact: FactMessage) => onHandoff(fact, county, tasks) },
      {
        receiver: 'register',
        workFor: (fact: FactMessage) => {
          if (fact.fact !== 'task-recorded') throw new InvalidFact(`the register does not know ${fact.fact}`);
          return onTaskRecorded(fact);
        },
      },
    ];
  },
};
