import type { Testbed } from '@grid/testbed';
import type { Instant } from '@grid/kernel';
import pg from 'pg';
import { databaseUrlFor } from '../../config/service-config.js';
import { createLogger } from '../../observability/logger.js';
import { ServiceMetrics } from '../../observability/metrics.js';
import { PLATFORM_GRANTS } from '../../postgres/grants.js';
import { migrateSchema } from '../../postgres/migrate.js';
import { LayFoundation1700000000001 } from '../../postgres/migrations/1700000000001-lay-foundation.migration.js';
import { PLATFORM_ROWS } from '../../postgres/rows/platform.rows.js';
import { DatabaseClock } from '../../postgres/unit-of-work/database-clock.js';
import { PLATFORM_TABLES } from '../../postgres/unit-of-work/table.js';
import { UnitOfWork } from '../../postgres/unit-of-work/unit-of-work.js';
import { CLOCK_RUNG, RUNG_GRANTS, RungQueue, RungRunner, ScheduleRungs1700000000002 } from '../index.js';
import { alarm, ALARM_TABLE, fireAlarm } from './alarm.fixture.js';

export const SCHEMA = 'alarm_keeper';

/** One replica of a service with clocks: its own connections, its own reading of the time, the application's role. */
export interface Replica {
  readonly unitOfWork: UnitOfWork;
  readonly queue: RungQueue;
  readonly runner: RungRunner;
  readonly metrics: ServiceMetrics;
}

/** A schema of its own on a real server, and replicas on it. */
export class RungBench {
  private readonly pools: pg.Pool[] = [];

  private constructor(
    readonly admin: pg.Pool,
    private readonly url: string,
  ) {}

  static async open(testbed: Testbed): Promise<RungBench> {
    const url = await testbed.createDatabase();
    await migrateSchema(
      {
        service: 'alarm-keeper',
        schema: SCHEMA,
        rows: PLATFORM_ROWS,
        migrations: [LayFoundation1700000000001, ScheduleRungs1700000000002],
        grants: { ...PLATFORM_GRANTS, ...RUNG_GRANTS },
      },
      { url, appPassword: 'spec' },
    );
    const admin = new pg.Pool({ connectionString: url, options: `-c search_path=${SCHEMA}` });
    admin.on('error', () => undefined);
    await admin.query(ALARM_TABLE);
    await admin.query(`grant select, insert, update on alarm to ${SCHEMA}_app`);
    return new RungBench(admin, url);
  }

  /** The server as the application's role sees it, in the form of a service's configuration. */
  get appUrl(): string {
    const { host, pathname } = new URL(this.url);
    return `postgres://{role}:spec@${host}${pathname}`;
  }

  async replica({ leaseMs = 10_000, pollMs = 100, skewMs = 0 } = {}): Promise<Replica> {
    const connectionString = databaseUrlFor(this.appUrl, SCHEMA);
    const pool = new pg.Pool({ connectionString, max: 4, options: `-c search_path=${SCHEMA}` });
    pool.on('error', () => undefined);
    this.pools.push(pool);
    const clock = new DatabaseClock(pool);
    await clock.synchronize(3);
    const unitOfWork = new UnitOfWork({
      pool,
      now: (): Instant => new Date(Date.parse(clock.now()) + skewMs).toISOString(),
      aggregates: [alarm],
      tables: [...PLATFORM_TABLES, alarm.table, CLOCK_RUNG],
      batchSize: 100,
      lanes: 2,
      committed: () => undefined,
    });
    const metrics = new ServiceMetrics('alarm-keeper', false);
    const queue = new RungQueue(pool, leaseMs);
    const runner = new RungRunner({
      ...{ queue, unitOfWork, workFor: fireAlarm, pollMs, batchSize: 200, metrics },
      log: createLogger({ service: 'alarm-keeper', level: 'silent' }),
    });
    return { unitOfWork, queue, runner, metrics };
  }

  /** How often each clock's rungs have been recorded: `clock key`, once for each fact. */
  async fired(ids: readonly string[]): Promise<string[]> {
    const { rows } = await this.admin.query<{ stream_id: string; key: string }>(
      `select stream_id, body::json -> 'data' ->> 'key' as key from event
       where type = 'ClockRungFired' and stream_id = any ($1) order by stream_id, version`,
      [ids],
    );
    return rows.map(({ stream_id, key }) => `${stream_id} ${key}`);
  }

  /** What stands on the schedule. */
  async scheduled(
    ids: readonly string[],
  ): Promise<{ rung_key: string; fires_at: Date | null; revision: number }[]> {
    const { rows } = await this.admin.query<{ rung_key: string; fires_at: Date | null; revision: number }>(
      'select rung_key, fires_at, revision from clock_rung where clock_id = any ($1) order by fires_at, rung_key',
      [ids],
    );
    return rows;
  }

  async close(): Promise<void> {
    await Promise.all([...this.pools, this.admin].map((pool) => pool.end()));
  }
}
