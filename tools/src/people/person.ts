import { setTimeout as pause } from 'node:timers/promises';
import { newCommandId } from './command-id.js';
import {
  CASE,
  LINE,
  LOG_IN,
  mutationOf,
  TASK,
  type CaseAction,
  type CaseSeen,
  type RejectionSeen,
  type TaskAction,
  type TaskSeen,
  type TimelineLine,
} from './documents.js';
import { CallFailed, type GraphqlClient } from './graphql-call.js';

/** Whom a login names. */
export interface Viewer {
  readonly id: string;
  readonly role: string;
  readonly name: string;
  readonly unitId: string | null;
  readonly unitName: string;
  readonly areaPath: string;
}

/** What an action came to: the new state, or why not. */
export type Acted<Seen> =
  { readonly ok: true; readonly value: Seen } | { readonly ok: false; readonly rejection: RejectionSeen };

/** What an action takes, beside its command id. */
export type ActionInput = Readonly<Record<string, unknown>>;

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1_000;

/**
 * Somebody at work: logged in, and patient. What is not available just now is asked again, commands with the
 * same command id, until `patienceMs` is over.
 */
export class Person {
  private constructor(
    private readonly client: GraphqlClient,
    private readonly credentials: { readonly username: string; readonly password: string },
    readonly viewer: Viewer,
    private token: string,
    private readonly patienceMs: number,
  ) {}

  /** @throws when the county refuses the login, or cannot be reached in time. */
  static async logIn(
    client: GraphqlClient,
    username: string,
    password: string,
    patienceMs = 60_000,
  ): Promise<Person> {
    const credentials = { username, password };
    const { accessToken, viewer } = await patiently(patienceMs, () => openSession(client, credentials));
    return new Person(client, credentials, viewer, accessToken, patienceMs);
  }

  get username(): string {
    return this.credentials.username;
  }

  /** The access token, for subscriptions. */
  get accessToken(): string {
    return this.token;
  }

  /** The unit he works for. @throws for a citizen. */
  get unitId(): string {
    if (this.viewer.unitId === null) throw new Error(`${this.viewer.name} has no unit.`);
    return this.viewer.unitId;
  }

  /** Asks anything. @throws CallFailed. */
  ask<Data>(document: string, variables: object = {}): Promise<Data> {
    return patiently(this.patienceMs, () => this.once<Data>(document, variables));
  }

  /** Does something to a case. */
  actOnCase(action: CaseAction, input: ActionInput, commandId = newCommandId()): Promise<Acted<CaseSeen>> {
    return this.act<CaseSeen>(action, 'case', input, commandId);
  }

  /** Does something to a task. */
  actOnTask(action: TaskAction, input: ActionInput, commandId = newCommandId()): Promise<Acted<TaskSeen>> {
    return this.act<TaskSeen>(action, 'task', input, commandId);
  }

  /** A case, or null where there is none of his. */
  async seeCase(id: string): Promise<CaseSeen | null> {
    const document = `query seeCase($id: ID!) { case(id: $id) ${CASE} }`;
    return (await this.ask<{ case: CaseSeen | null }>(document, { id })).case;
  }

  /** A task, or null where there is none of his. */
  async seeTask(id: string): Promise<TaskSeen | null> {
    const document = `query seeTask($id: ID!) { task(id: $id) ${TASK} }`;
    return (await this.ask<{ task: TaskSeen | null }>(document, { id })).task;
  }

  /** A case's whole timeline, oldest first; empty where there is no such case of his. */
  async timeline(id: string): Promise<readonly TimelineLine[]> {
    const document = `query timeline($id: ID!, $after: String) { case(id: $id) {
      timeline(first: 50, after: $after) { nodes ${LINE} pageInfo { hasNextPage endCursor } } } }`;
    const lines: TimelineLine[] = [];
    for (let after: string | null = null; ;) {
      const page: TimelinePage = await this.ask<TimelinePage>(document, { id, after });
      if (!page.case) return lines;
      lines.push(...page.case.timeline.nodes);
      after = page.case.timeline.pageInfo.endCursor;
      if (!page.case.timeline.pageInfo.hasNextPage) return lines;
    }
  }

  private async act<Seen>(
    action: CaseAction | TaskAction,
    noun: 'case' | 'task',
    input: ActionInput,
    commandId: string,
  ): Promise<Acted<Seen>> {
    const data = await this.ask<Record<string, { __typename: string } & Record<string, unknown>>>(
      mutationOf(action),
      { input: { commandId, ...input } },
    );
    const answer = data[action];
    if (answer?.__typename === 'Rejection') {
      return { ok: false, rejection: answer as unknown as RejectionSeen };
    }
    return { ok: true, value: answer?.[noun] as Seen };
  }

  private async once<Data>(document: string, variables: object): Promise<Data> {
    try {
      return await this.client.call<Data>(document, variables, this.token);
    } catch (error) {
      if (!(error instanceof CallFailed) || error.code !== 'UNAUTHENTICATED') throw error;
      // A quarter of an hour has passed: the next call shows whether the account still stands.
      this.token = (await openSession(this.client, this.credentials)).accessToken;
      return this.client.call<Data>(document, variables, this.token);
    }
  }
}

interface TimelinePage {
  readonly case: {
    readonly timeline: {
      readonly nodes: readonly TimelineLine[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
}

interface OpenedSession {
  readonly accessToken: string;
  readonly viewer: Viewer;
}

async function openSession(
  client: GraphqlClient,
  credentials: { readonly username: string; readonly password: string },
): Promise<OpenedSession> {
  const { login } = await client.call<{ login: { __typename: string } & OpenedSession & RejectionSeen }>(
    LOG_IN,
    { input: credentials },
  );
  if (login.__typename === 'Session') return login;
  throw new Error(`${credentials.username} cannot log in: ${login.code} (${login.reason})`);
}

/** Tries again while the world is only passing through a failure. */
async function patiently<T>(patienceMs: number, attempt: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + patienceMs;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
    try {
      return await attempt();
    } catch (error) {
      const passing = error instanceof CallFailed && error.isPassing;
      if (!passing || performance.now() + pauseMs >= deadline) throw error;
    }
    await pause(pauseMs);
  }
}
