import type { RunningCounty } from '../start/start-county.js';
import type pg from 'pg';
import { HttpConnection } from './load/http-connection.js';
import { logIn, type LoggedIn, type Person } from './load/people.js';

/** The county under test, and a way into its database that no service knows of. */
export interface BenchCounty {
  readonly county: RunningCounty;
  readonly databaseUrl: string;
  readonly db: pg.Client;
  readonly hasPgbench: boolean;
  readonly say: (line: string) => void;
}

/** How long and how often the cells of a run are measured. */
export interface Effort {
  readonly seconds: number;
  readonly warmUpSeconds: number;
  readonly rounds: number;
}

/** Connections of people, opened for one stretch. */
export interface Callers {
  readonly people: Readonly<Record<Person, LoggedIn>>;
  /** A connection on which someone acts; the same one for the same caller and person. */
  of(person: Person, caller: number): HttpConnection;
  close(): void;
}

/** Logs everybody in and opens so many connections for each of the people named. */
export async function openCallers(
  county: RunningCounty,
  who: readonly Person[],
  callers: number,
): Promise<Callers> {
  const { graphql } = county.endpoints;
  const people = await logIn(graphql);
  const open = new Map<string, HttpConnection>();
  for (const person of who) {
    for (let caller = 0; caller < callers; caller += 1) {
      open.set(`${person}:${caller}`, await HttpConnection.open(graphql, people[person].token));
    }
  }
  return {
    people,
    of: (person, caller) => {
      const connection = open.get(`${person}:${caller}`);
      if (!connection) throw new Error(`nobody opened a connection for ${person} ${caller}`);
      return connection;
    },
    close: () => open.forEach((connection) => connection.close()),
  };
}

/** The process ids of our own processes: what the CPU of a command is the sum of. */
export function ourPids(county: RunningCounty): number[] {
  return county.processes.list().map(({ pid }) => pid);
}
