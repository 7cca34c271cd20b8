import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { eventually } from '../eventually.js';
import { freePort } from '../free-port.js';
import { placeDataFolder, removePostgresData } from './data-folder.js';
import { startPostgres, type PostgresServer } from './postgres-server.js';
import { unprivilegedUser } from './run-as.js';

async function query(url: string, text: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(text);
  } finally {
    await client.end();
  }
}

describe('startPostgres', () => {
  let root: string;
  let dataDir: string;
  let postgres: PostgresServer;

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'grid-postgres-spec-'));
    chmodSync(root, 0o711);
    dataDir = join(root, 'postgres');
    postgres = await startPostgres({ dataDir, password: 'a b@c/d', maxConnections: 20 });
    await query(postgres.url, 'CREATE TABLE kept (n integer PRIMARY KEY)');
  }, 60_000);

  afterAll(async () => {
    await postgres.stop();
    for (const name of ['postgres', 'other']) removePostgresData(join(root, name));
    rmSync(root, { recursive: true, force: true });
  });

  it('runs PostgreSQL 18 durably, in UTF-8, and not as root', async () => {
    const shown = await query(
      postgres.url,
      `SELECT current_setting('server_version_num')::int / 10000 AS major, current_setting('fsync') AS fsync,
              current_setting('synchronous_commit') AS commit, current_setting('server_encoding') AS encoding,
              current_setting('max_connections') AS connections, '镇' < '村' AS sorted`,
    );
    expect(shown.rows).toEqual([
      { major: 18, fsync: 'on', commit: 'on', encoding: 'UTF8', connections: '20', sorted: false },
    ]);
    const data = placeDataFolder(dataDir, unprivilegedUser());
    expect(statSync(data).uid).not.toBe(0);
    expect(statSync(data).mode & 0o777).toBe(0o700);
  });

  it('refuses a wrong password', async () => {
    const wrong = `postgres://postgres:wrong@127.0.0.1:${postgres.port}/postgres`;
    await expect(query(wrong, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('keeps what was committed when the postmaster is killed, also with a backend deep in a statement', async () => {
    await query(postgres.url, 'INSERT INTO kept VALUES (1)');
    const busy = new pg.Client({ connectionString: postgres.url });
    busy.on('error', () => undefined);
    await busy.connect();
    const lost = expect(busy.query('SELECT pg_sleep(600)')).rejects.toThrow();
    const { pid } = postgres;
    await postgres.kill9();
    expect(postgres.pid).toBe(0);
    expect(() => process.kill(pid, 0)).toThrow();
    await postgres.restart();
    await lost;
    expect((await query(postgres.url, 'SELECT n FROM kept')).rows).toEqual([{ n: 1 }]);
  }, 60_000);

  it('starts over a pid file whose number now belongs to another program', async () => {
    await postgres.kill9();
    const data = placeDataFolder(dataDir, unprivilegedUser());
    const stranger = spawn('sleep', ['600']);
    await once(stranger, 'spawn');
    const [, ...rest] = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    writeFileSync(join(data, 'postmaster.pid'), [stranger.pid, ...rest].join('\n'));
    await postgres.restart();
    stranger.kill();
    expect((await query(postgres.url, 'SELECT count(*)::int AS n FROM kept')).rows).toEqual([{ n: 1 }]);
  }, 60_000);

  it('tells of an end nobody asked for, and only of that', async () => {
    const told: string[] = [];
    postgres.onUnexpectedEnd((how) => told.push(how));
    await postgres.restart();
    expect(told).toEqual([]);
    process.kill(postgres.pid, 'SIGKILL');
    await eventually('the end is told', () => told.length > 0);
    expect(told).toEqual(['ended by SIGKILL']);
    await postgres.restart();
  }, 60_000);

  it('says in one sentence that the port is taken, or the password is not the one of the data', async () => {
    const port = await freePort();
    const squatter: Server = createServer().listen(port, '127.0.0.1');
    await once(squatter, 'listening');
    await expect(startPostgres({ dataDir: join(root, 'other'), port })).rejects.toThrow(
      `PostgreSQL cannot start: port ${port} is taken by another program.`,
    );
    squatter.close();
    await postgres.stop();
    await expect(startPostgres({ dataDir, password: 'other' })).rejects.toThrow(
      'PostgreSQL could not start: password authentication failed for user "postgres"',
    );
    await postgres.restart();
  }, 60_000);

  it('removes its data', async () => {
    const gone = join(root, 'gone');
    const other = await startPostgres({ dataDir: gone });
    await other.stop();
    const data = placeDataFolder(gone, unprivilegedUser());
    removePostgresData(gone);
    expect(statSync(data, { throwIfNoEntry: false })).toBeUndefined();
  }, 60_000);
});
