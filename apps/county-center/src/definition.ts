import type { FactMessage } from '@grid/contracts';
import {
  DESK_CONTRACTS,
  DESK_GRANTS,
  OpenTaskDesk1700000001001,
  PackTaskLines1700000001003,
  taskAggregate,
  TaskRow,
} from '@grid/desk';
import {
  InvalidFact,
  LayFoundation1700000000001,
  PLATFORM_GRANTS,
  PLATFORM_ROWS,
  RUNG_GRANTS,
  ScheduleRungs1700000000002,
  type ServiceDefinition,
} from '@grid/platform';
import { caseAggregate } from './case/case.aggregate.js';
import { COUNTY_CONTRACTS, CountyModule } from './county.module.js';
import { County } from './county.js';
import { KeepCountyDirectory1700000002001 } from './persistence/migrations/1700000002001-keep-directory.migration.js';
import { SetRules1700000002002 } from './persistence/migrations/1700000002002-set-rules.migration.js';
import { OpenCases1700000002003 } from './persistence/migrations/1700000002003-open-cases.migration.js';
import { KeepRegister1700000002004 } from './persistence/migrations/1700000002004-keep-register.migration.js';
import { PackLines1700000002005 } from './persistence/migrations/1700000002005-pack-lines.migration.js';
import { VersionStandingData1700000002400 } from './persistence/migrations/1700000002400-version-standing-data.migration.js';
import { AwaitInfo1700000002011 } from './persistence/migrations/1700000002011-await-info.migration.js';
import { MergeCases1700000002012 } from './persistence/migrations/1700000002012-merge-cases.migration.js';
import { FindSimilar1700000002013 } from './persistence/migrations/1700000002013-find-similar.migration.js';
import { ShelveCases1700000002014 } from './persistence/migrations/1700000002014-shelve-cases.migration.js';
import { HastenAndArchive1700000002015 } from './persistence/migrations/1700000002015-hasten-and-archive.migration.js';
import { CaseFileRow } from './persistence/rows/case-file.row.js';
import { DIRECTORY_ROWS } from './persistence/rows/directory.rows.js';
import { REGISTER_ROWS } from './persistence/rows/register.rows.js';
import { RULESET_ROWS } from './persistence/rows/ruleset.rows.js';
import { RULE_ROWS } from './persistence/rows/rule.rows.js';
import { COUNTY_GRANTS, REGISTER_EVENT, REGISTER_TASK, RETURN_PRECEDENT } from './persistence/tables.js';
import { rulesetAggregate } from './ruleset/ruleset.aggregate.js';
import { KeepPrecedents1700000002020 } from './persistence/migrations/1700000002020-keep-precedents.migration.js';
import { ReturnPrecedentRow } from './persistence/rows/return-precedent.row.js';
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
      ...RULESET_ROWS,
      ReturnPrecedentRow,
    ],
    migrations: [
      LayFoundation1700000000001,
      ScheduleRungs1700000000002,
      OpenTaskDesk1700000001001,
      PackTaskLines1700000001003,
      KeepCountyDirectory1700000002001,
      SetRules1700000002002,
      OpenCases1700000002003,
      KeepRegister1700000002004,
      PackLines1700000002005,
      VersionStandingData1700000002400,
      AwaitInfo1700000002011,
      MergeCases1700000002012,
      FindSimilar1700000002013,
      ShelveCases1700000002014,
      HastenAndArchive1700000002015,
      KeepPrecedents1700000002020,
    ],
    grants: { ...PLATFORM_GRANTS, ...RUNG_GRANTS, ...DESK_GRANTS, ...COUNTY_GRANTS },
  },
  contracts: [...DESK_CONTRACTS, ...COUNTY_CONTRACTS],
  aggregates: [caseAggregate, tasks, rulesetAggregate],
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
