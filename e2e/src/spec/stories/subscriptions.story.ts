import { describe, expect, it } from '@jest/globals';
import { eventually } from '@grid/testbed';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Person } from '@grid/tools';
import { Acts, ELSEWHERE } from '../acts.js';
import type { Stage } from '../stage.js';

/** A subscription being heard. */
interface Hearing<Data> {
  readonly heard: readonly Data[];
  readonly errors: readonly unknown[];
  readonly stop: () => void;
}

/** Changes as they happen, over graphql-ws. */
export function subscriptions(stage: () => Stage): void {
  function hear<Data>(who: Person, gateway: number, query: string, variables = {}): Hearing<Data> {
    const { graphql } = stage().county.endpoints.gateways[gateway] ?? { graphql: '' };
    const client = createClient({
      url: graphql.replace(/^http/, 'ws'),
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${who.accessToken}` },
      retryAttempts: 0,
    });
    const heard: Data[] = [];
    const errors: unknown[] = [];
    client.subscribe<Data>(
      { query, variables },
      {
        next: ({ data, errors: failed }) => {
          if (data) heard.push(data);
          if (failed) errors.push(...failed);
        },
        error: (error) => errors.push(...(Array.isArray(error) ? (error as unknown[]) : [error])),
        complete: () => undefined,
      },
    );
    return { heard, errors, stop: () => void client.dispose() };
  }

  describe('subscriptions', () => {
    it('show a case as it stands and after each change, through either gateway', async () => {
      const acts = await Acts.at(stage());
      const { dispatcher } = await acts.county;
      const { id } = await acts.accepted();
      const query =
        'subscription follow($id: ID!) { caseChanged(id: $id) { id status rootTasks { status } } }';
      const followers = [0, 1].map((gateway) =>
        hear<{ caseChanged: { status: string; rootTasks: readonly { status: string }[] } }>(
          dispatcher,
          gateway,
          query,
          { id },
        ),
      );
      try {
        for (const { heard } of followers) {
          await eventually(
            'it begins with how it stands',
            () => heard[0]?.caseChanged.status === 'REGISTERED',
          );
        }
        const { taskId } = await acts.dispatched(id);
        await acts.sign(acts.line.town, taskId);
        await acts.report(acts.line.town, taskId);
        for (const { heard, errors } of followers) {
          await eventually(
            'it ends with what happened',
            () => heard.at(-1)?.caseChanged.status === 'PENDING_CHECK',
          );
          expect(heard.map(({ caseChanged }) => caseChanged.status)).toContain('IN_HANDLING');
          expect(errors).toEqual([]);
        }
      } finally {
        for (const { stop } of followers) stop();
      }
    });

    it('show a desk what comes to it, after one reload', async () => {
      const acts = await Acts.at(stage());
      const { town } = acts.line;
      const query = 'subscription desk { deskChanged { reload task { id status } } }';
      const { heard, stop } = hear<{
        deskChanged: { reload: boolean; task: { id: string; status: string } | null };
      }>(town, 1, query);
      try {
        await eventually('it begins with a reload', () => heard[0]?.deskChanged.reload === true);
        const { taskId } = await acts.dispatched();
        await acts.sign(town, taskId);
        await eventually('what came was shown, and what became of it', () => {
          const states = heard
            .filter(({ deskChanged }) => deskChanged.task?.id === taskId)
            .map(({ deskChanged }) => deskChanged.task?.status);
          return states.at(-1) === 'IN_PROGRESS';
        });
      } finally {
        stop();
      }
    });

    it('are not for strangers', async () => {
      const acts = await Acts.at(stage());
      const { id } = await acts.submitted();
      const { town } = await stage().cast.line(ELSEWHERE);
      const query = 'subscription follow($id: ID!) { caseChanged(id: $id) { id status } }';
      const { heard, errors, stop } = hear(town, 0, query, { id });
      try {
        await eventually('it is refused', () => errors.length > 0);
        expect(heard).toEqual([]);
      } finally {
        stop();
      }
    });
  });
}
