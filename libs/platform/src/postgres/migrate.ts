import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { appRoleOf } from '../config/service-config.js';
import { createDataSource } from './database.js';
import { grantStatements, type TableGrants } from './grants.js';

/** What a service needs of PostgreSQL: its schema, the rows and migrations that shape it, the rights in it. */
export interface SchemaDefinition {
  readonly service: string;
  readonly schema: string;
  readonly rows: NonNullable<DataSourceOptions['entities']>;
  readonly migrations: NonNullable<DataSourceOptions['migrations']>;
  readonly grants: TableGrants;
}

/**
 * Brings one service's schema up to date as the migrator: role, schema, pending migrations, grants. Safe to
 * run again, and to be killed anywhere: each migration is its own transaction.
 */
export async function migrateSchema(
  definition: SchemaDefinition,
  admin: { readonly url: string; readonly appPassword: string },
): Promise<{ readonly applied: readonly string[] }> {
  await withClient(admin.url, (client) => prepareSchema(client, definition.schema, admin.appPassword));
  const dataSource = createDataSource({ ...definition, url: admin.url, poolSize: 1 });
  await dataSource.initialize();
  try {
    const applied = await dataSource.runMigrations({ transaction: 'each' });
    for (const statement of grantStatements(definition.schema, definition.grants))
      await dataSource.query(statement);
    return { applied: applied.map(({ name }) => name) };
  } finally {
    await dataSource.destroy();
  }
}

async function prepareSchema(client: Client, schema: string, appPassword: string): Promise<void> {
  await prepareRole(client, appRoleOf(schema), appPassword);
  await client.query(`create schema if not exists ${escapeIdentifier(schema)}`);
}

// Roles belong to the whole server: a county beside this one may be migrated at the same moment.
const ROLE_RACES = new Set(['42710', '23505', 'XX000']);
const MOST_ROLE_TRIES = 20;

async function prepareRole(client: Client, name: string, password: string): Promise<void> {
  const role = escapeIdentifier(name);
  for (let tries = 1; ; tries += 1) {
    try {
      const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [name]);
      if (rowCount === 0) await client.query(`create role ${role} login`);
      await client.query(`alter role ${role} with login password ${escapeLiteral(password)}`);
      return;
    } catch (error) {
      const { code } = error as { readonly code?: string };
      if (code === undefined || !ROLE_RACES.has(code) || tries >= MOST_ROLE_TRIES) throw error;
    }
  }
}

async function withClient(url: string, use: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    await use(client);
  } finally {
    await client.end();
  }
}
