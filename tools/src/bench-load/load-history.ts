import { buildModelCounty } from '@grid/model-county';
import { loadModelCountyData } from '@grid/model-county/load';
import pg from 'pg';
import { chunkOf, type ChunkTables } from './chunk.js';
import { copyIn } from './copy-in.js';
import { historicId, type History } from './history.js';
import { planHistory } from './plan-history.js';

/** What to bring along, and where to. */
export interface LoadHistoryOptions {
  /** An administrator's address: history is written past the services, as a restore would. */
  readonly databaseUrl: string;
  readonly cases: number;
  readonly say?: (line: string) => void;
}

/** What was done: cases that were there already are counted as skipped. */
export interface LoadedHistory {
  readonly loaded: number;
  readonly skipped: number;
  readonly seconds: number;
}

const CHUNK = 4000;
const LANES = 2;
const TABLES = [
  ...['event', 'case_file', 'register_event', 'register_task', 'case_party'].map(
    (table) => `county_center.${table}`,
  ),
  ...['event', 'task'].map((table) => `town_subcenter.${table}`),
];

/**
 * Brings a county's past along: cases with all their facts, hash-chained, each view row the fold of its log.
 * A chunk is one transaction and is there or not, so that a load that was cut short is simply begun again.
 */
export async function loadHistory(options: LoadHistoryOptions): Promise<LoadedHistory> {
  const began = performance.now();
  const say = options.say ?? (() => undefined);
  const { history, tables } = planHistory(buildModelCounty(loadModelCountyData()), options.cases, Date.now());
  let next = 0;
  let skipped = 0;
  const lane = async () => {
    const client = await connect(options.databaseUrl);
    try {
      while (next < options.cases) {
        const from = next;
        const to = Math.min(from + CHUNK, options.cases);
        next = to;
        if (await isThere(client, from)) skipped += to - from;
        else await load(client, history, from, to, tables);
        if (to % (CHUNK * 25) === 0) say(`${to} of ${options.cases} cases, ${seconds(began)} s`);
      }
    } finally {
      await client.end();
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  await settle(options.databaseUrl, say);
  return { loaded: options.cases - skipped, skipped, seconds: Number(seconds(began)) };
}

async function connect(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'bench-load' });
  await client.connect();
  // The triggers that keep case_party are spared: its rows are brought along. Foreign writers are not affected.
  await client.query('set session_replication_role = replica');
  return client;
}

async function isThere(client: pg.Client, index: number): Promise<boolean> {
  const { rowCount } = await client.query('select 1 from county_center.case_file where id = $1', [
    historicId(index, 0),
  ]);
  return rowCount === 1;
}

async function load(
  client: pg.Client,
  history: History,
  from: number,
  to: number,
  tables: ChunkTables,
): Promise<void> {
  await client.query('begin');
  try {
    for (const { statement, lines } of chunkOf(history, from, to, tables)) {
      if (lines.length > 0) await copyIn(client, statement, lines);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

/** So that the planner knows what came, and index scans need not look every row up. */
async function settle(databaseUrl: string, say: (line: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    say('vacuum and analyze');
    for (const table of TABLES) await client.query(`vacuum (analyze) ${table}`);
    await client.query('checkpoint');
  } finally {
    await client.end();
  }
}

function seconds(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(1);
}
