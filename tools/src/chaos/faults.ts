import { setTimeout as pause } from 'node:timers/promises';
import { SERVICES, type ProcessName } from '../runtime/index.js';
import type { RunningCounty } from '../start/index.js';
import type { Chance } from './chance.js';

/** What can be killed. */
export type Target = ProcessName | 'nats' | 'postgres';

export const TARGETS: readonly Target[] = [...SERVICES, 'gateway', 'nats', 'postgres'];

/** What was done to the county. */
export interface FaultCounts {
  readonly kills: Record<string, number>;
  wipedStores: number;
}

/** How hard to hit. */
export interface FaultPlan {
  readonly kills: number;
  readonly replicas: number;
  /** Between two faults, so that each meets a county under load. */
  readonly pauseMs: readonly [number, number];
}

const BACK_WITHIN_MS = 60_000;

/** Kills every target in turn, in an order and at instants that chance decides, and wipes NATS's store once. */
export class Faults {
  readonly counts: FaultCounts = { kills: {}, wipedStores: 0 };
  private done = 0;

  constructor(
    private readonly county: RunningCounty,
    private readonly chance: Chance,
    private readonly plan: FaultPlan,
    private readonly say: (line: string) => void,
  ) {}

  async play(): Promise<void> {
    // The store goes while there is much on its way, and there is much time left for it to be missed.
    const wipeAfter = Math.floor(this.plan.kills / 2);
    for (let round = 1; this.done < this.plan.kills; round += 1) {
      for (const target of this.chance.shuffled(TARGETS)) {
        // The first round is always played to its end: everything is killed at least once.
        if (round > 1 && this.done >= this.plan.kills) break;
        await pause(this.chance.between(...this.plan.pauseMs));
        await this.kill(target);
        if (this.counts.wipedStores === 0 && this.done >= wipeAfter) await this.wipe();
      }
    }
    await this.county.processes.ready(undefined, undefined, BACK_WITHIN_MS);
  }

  private async kill(target: Target): Promise<void> {
    const { county, chance } = this;
    if (target === 'nats' || target === 'postgres') {
      const server = target === 'nats' ? county.nats : county.postgres;
      const downMs = chance.between(0, 1500);
      this.say(`kill -9 ${target}, back after ${Math.round(downMs)} ms`);
      this.count(target);
      await server?.kill9();
      await pause(downMs);
      await server?.restart();
      return;
    }
    const [first, second] = chance.shuffled([1, 2]);
    // Now and then a whole service is gone, not one of its replicas.
    const victims = this.plan.replicas > 1 && chance.next() < 0.3 ? [first, second] : [first];
    const replicas = victims.filter((replica) => replica !== undefined && replica <= this.plan.replicas);
    for (const replica of replicas.length > 0 ? replicas : [1]) {
      this.say(`kill -9 ${target} ${replica}`);
      this.count(target);
      await county.processes.kill9(target, replica);
    }
    await county.processes.ready(target, undefined, BACK_WITHIN_MS);
  }

  private async wipe(): Promise<void> {
    this.say('NATS stops, its whole store is deleted, NATS starts again');
    await this.county.nats?.stop();
    this.county.nats?.wipeStore();
    await this.county.nats?.restart();
    this.counts.wipedStores += 1;
  }

  private count(target: Target): void {
    this.done += 1;
    this.counts.kills[target] = (this.counts.kills[target] ?? 0) + 1;
  }
}
