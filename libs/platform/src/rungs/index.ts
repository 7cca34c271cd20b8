export { ScheduleRungs1700000000002 } from '../postgres/migrations/1700000000002-schedule-rungs.migration.js';
export { RungQueue } from './rung-queue.js';
export { RungRunner, type RungRunnerOptions, type RungWork } from './rung-runner.js';
export {
  CLOCK_RUNG,
  RUNG_GRANTS,
  rungCommandId,
  rungRows,
  type DueRung,
  type ScheduledClock,
  type ScheduledRung,
} from './rung-table.js';
