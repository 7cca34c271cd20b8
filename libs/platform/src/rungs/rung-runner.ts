import type { Reply } from '@grid/contracts';
import { SYSTEM_ACTOR } from '@grid/territory';
import { Pulse } from '../messaging/channels/pulse.js';
import type { Logger } from '../observability/logger.js';
import type { ServiceMetrics } from '../observability/metrics.js';
import type { UnitOfWork } from '../postgres/unit-of-work/unit-of-work.js';
import type { Work } from '../postgres/unit-of-work/work.js';
import type { RungQueue } from './rung-queue.js';
import type { DueRung } from './rung-table.js';

/** What a service does when a rung of one of its clocks is due: which streams to load, and what follows. */
export type RungWork = (rung: DueRung) => Pick<Work, 'streams' | 'decide'>;

export interface RungRunnerOptions {
  readonly queue: RungQueue;
  readonly unitOfWork: Pick<UnitOfWork, 'execute'>;
  readonly workFor: RungWork;
  /** How often the schedule is looked at. Nothing depends on it but how soon a rung fires. */
  readonly pollMs: number;
  readonly batchSize: number;
  readonly log: Logger;
  readonly metrics: ServiceMetrics;
}

/**
 * Fires rungs when their instant has come, in every replica: the table shares them out. Each is a command
 * of the system's own, with an id that makes a second firing impossible. What fails is tried again when
 * its lease ends. The timer only looks; that something is due stands in the table.
 */
export class RungRunner {
  private readonly pulse: Pulse;
  private stopping = false;

  constructor(private readonly options: RungRunnerOptions) {
    this.pulse = new Pulse(
      () => this.fireDue(),
      options.pollMs,
      (error) => {
        options.log.warn({ err: error }, 'rungs will be looked for again');
      },
    );
  }

  start(): void {
    this.pulse.start();
  }

  /** Lets what was taken be fired; nothing more is taken. */
  stop(): Promise<void> {
    this.stopping = true;
    return this.pulse.stop();
  }

  private async fireDue(): Promise<void> {
    const { queue, batchSize } = this.options;
    for (let taken = batchSize; taken === batchSize && !this.stopping;) {
      const rungs = await queue.take(batchSize);
      taken = rungs.length;
      const answered = await Promise.all(rungs.map((rung) => this.fire(rung)));
      await queue.settle(rungs.filter((_, i) => answered[i]));
    }
    await queue.sweep();
  }

  /** @returns whether there was an answer, be it a no: then it is the same for ever. */
  private async fire(rung: DueRung): Promise<boolean> {
    const { log, metrics } = this.options;
    try {
      const reply = await this.execute(rung);
      metrics.rungs.inc({ outcome: reply.ok ? 'fired' : 'refused' });
      if (!reply.ok) {
        const { clockId, key } = rung;
        log.warn({ clockId, key, code: reply.rejection.code }, 'a rung was refused');
      }
      return true;
    } catch (error) {
      metrics.rungs.inc({ outcome: 'failed' });
      log.warn({ err: error, clockId: rung.clockId, key: rung.key }, 'a rung will be fired again');
      return false;
    }
  }

  private execute(rung: DueRung): Promise<Reply<unknown>> {
    const { clockId, key, revision, firesAt, commandId } = rung;
    return this.options.unitOfWork.execute({
      ...this.options.workFor(rung),
      actor: SYSTEM_ACTOR,
      correlationId: commandId,
      command: { id: commandId, fingerprint: `fire-rung:${clockId}:${key}:${revision}` },
      // A replica whose reading of the time is a little behind must not find the rung not yet due.
      notBefore: firesAt,
    });
  }
}
