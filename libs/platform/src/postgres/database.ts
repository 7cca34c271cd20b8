import 'reflect-metadata';
import type { Pool } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';

/** A service's own database: its schema, its rows, its migrations. */
export interface DatabaseOptions {
  readonly service: string;
  readonly schema: string;
  readonly url: string;
  readonly poolSize: number;
  readonly rows: NonNullable<DataSourceOptions['entities']>;
  readonly migrations?: NonNullable<DataSourceOptions['migrations']>;
}

/**
 * TypeORM over one pool, confined to the service's schema by its search path. `synchronize` is never on.
 */
export function createDataSource(options: DatabaseOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    schema: options.schema,
    entities: options.rows,
    migrations: options.migrations ?? [],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    poolSize: options.poolSize,
    applicationName: options.service,
    connectTimeoutMS: 3000,
    extra: {
      options: `-c search_path=${options.schema} -c timezone=UTC`,
      // A server that hangs must not hang the callers: a statement here is a primary-key affair.
      statement_timeout: 15_000,
      idle_in_transaction_session_timeout: 15_000,
    },
  });
}

/** The pg pool under TypeORM, for prepared statements on the hot path. */
export function poolOf(dataSource: DataSource): Pool {
  // TypeORM types its drivers loosely; for postgres the master is a pg Pool.
  const { driver } = dataSource as unknown as { readonly driver: { readonly master: Pool } };
  return driver.master;
}
