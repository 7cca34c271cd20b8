import pg from 'pg';
import { closedLoop, type Loop } from '../load/closed-loop.js';
import type { Measured } from '../load/measured.js';

/** One prepared statement with the parameters of each run. */
export interface Prepared {
  readonly text: string;
  readonly values: () => unknown[];
}

/** Runs a prepared statement through `pg` from Node, a connection to each caller. */
export async function nodePg(databaseUrl: string, loop: Loop, { text, values }: Prepared): Promise<Measured> {
  const clients = await Promise.all(
    Array.from({ length: loop.connections }, async () => {
      const client = new pg.Client({ connectionString: databaseUrl });
      await client.connect();
      return client;
    }),
  );
  try {
    return await closedLoop(loop, async (connection) => {
      await clients[connection]?.query({ name: 'limit', text, values: values() });
    });
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}
