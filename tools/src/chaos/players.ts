import { setTimeout as pause } from 'node:timers/promises';
import { CallFailed, newCommandId, Person, type Cast, type GraphqlClient } from '../people/index.js';
import type { Chance } from './chance.js';
import type { Ledger } from './ledger.js';
import { playLifecycle, PLOTS } from './lifecycles.js';

/** Who plays, and how much of it there was. */
export interface LoadCounts {
  readonly lifecycles: Record<string, number>;
  /** What a player met that no fault excuses. */
  readonly wrong: string[];
}

/** How many play at once. */
export interface LoadPlan {
  readonly submitters: number;
  readonly lifecycles: number;
}

const SUBMITTERS = ['citizen.one', 'citizen.two', 'county.operator', 'county.operator-two'];

/** Several people at work at once, through all gateways, until told to stop. */
export class Load {
  readonly counts: LoadCounts = { lifecycles: {}, wrong: [] };
  private stopping = false;
  private readonly playing: Promise<void>[] = [];

  constructor(
    private readonly setting: {
      readonly cast: Cast;
      /** Of those who submit. */
      readonly client: GraphqlClient;
      readonly password: string;
      readonly ledger: Ledger;
      readonly chance: Chance;
      readonly categoryCode: string;
    },
  ) {}

  start({ submitters, lifecycles }: LoadPlan): void {
    const { chance } = this.setting;
    for (let index = 0; index < submitters; index += 1) {
      this.playing.push(this.submit(index, chance.branch(index)));
    }
    for (let index = 0; index < lifecycles; index += 1) {
      this.playing.push(this.live(chance.branch(1000 + index), index));
    }
  }

  /** Nobody begins anything new; resolves when all have finished what they began. */
  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.all(this.playing);
  }

  /** Submits without patience: what is not answered at the first try stays unknown. */
  private async submit(index: number, chance: Chance): Promise<void> {
    const { client, password, ledger } = this.setting;
    const username = SUBMITTERS[index % SUBMITTERS.length] ?? '';
    let person: Person | undefined;
    while (!this.stopping) {
      await pause(chance.between(20, 60));
      try {
        person ??= await Person.logIn(client, username, password, 0);
      } catch (error) {
        if (error instanceof CallFailed) continue;
        this.counts.wrong.push(`login of ${username}: ${String(error)}`);
        return;
      }
      const key = newCommandId();
      const submit = ledger.sendSubmit({
        key,
        username,
        input: {
          title: `积水 ${key}`,
          description: `路口积水，行人绕行。${chance.below(1_000_000)}`,
          requestKind: 'HELP',
          placePath: chance.pick(['gx/t01/v001', 'gx/t02/v001/g01', 'gx/t03', 'gx/t05/v002']),
          channel: 'MOBILE',
        },
      });
      try {
        const answer = await person.actOnCase('submitCase', submit.input, key);
        if (answer.ok) ledger.answerSubmit(submit, answer.value.id);
        else this.counts.wrong.push(`submit ${key}: ${answer.rejection.code}`);
      } catch (error) {
        if (!(error instanceof CallFailed && error.isPassing)) {
          this.counts.wrong.push(`submit ${key}: ${String(error)}`);
        }
      }
    }
  }

  /** Plays whole lives of cases, patiently: every act is repeated until it is answered. */
  private async live(chance: Chance, offset: number): Promise<void> {
    const { cast, ledger, categoryCode } = this.setting;
    for (let count = offset; !this.stopping; count += 1) {
      const plot = PLOTS[count % PLOTS.length] ?? 'complete';
      try {
        await playLifecycle(plot, { cast, ledger, categoryCode, chance });
        this.counts.lifecycles[plot] = (this.counts.lifecycles[plot] ?? 0) + 1;
      } catch (error) {
        this.counts.wrong.push(`${plot}: ${(error as Error).message}`);
      }
    }
  }
}

/** How long anybody waits for a county that is being killed. */
export const PATIENCE_MS = 90_000;
