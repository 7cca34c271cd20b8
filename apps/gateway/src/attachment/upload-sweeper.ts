import { randomUUID } from 'node:crypto';
import type { Uploads } from '@grid/attachments';
import type { Logger } from '@grid/platform';
import { SYSTEM_ACTOR } from '@grid/territory';
import type { Reception } from '../edge/caller.js';
import type { GatewayMetrics } from '../edge/gateway-metrics.js';
import { askForAttachment, holderAt } from './holders.js';

/**
 * Removes uploads nobody attached, now and then. Every gateway does; of two who meet over one, one finds it gone.
 * An owner who cannot be asked keeps what may be his.
 */
export class UploadSweeper {
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<void> | undefined;

  constructor(
    private readonly parts: {
      readonly uploads: Uploads;
      readonly reception: Reception;
      readonly metrics: GatewayMetrics;
      readonly log: Logger;
      readonly everyMs: number;
    },
  ) {}

  start(): void {
    this.timer = setInterval(() => {
      this.sweeping ??= this.sweep().finally(() => {
        this.sweeping = undefined;
      });
    }, this.parts.everyMs);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.sweeping;
  }

  private async sweep(): Promise<void> {
    const { uploads, metrics, log } = this.parts;
    try {
      const { removed, undecided } = await uploads.sweep((uploadId, place) =>
        this.isAttached(uploadId, place),
      );
      metrics.uploadsSwept.inc(removed);
      if (removed + undecided > 0) log.info({ removed, undecided }, 'uploads swept');
    } catch (error) {
      log.warn({ err: error }, 'uploads could not be swept');
    }
  }

  private async isAttached(uploadId: string, place: string): Promise<boolean> {
    const { grid, signer } = this.parts.reception;
    const holder = holderAt(place);
    if (!holder) return false;
    const asking = { actor: signer.sign(SYSTEM_ACTOR), correlationId: randomUUID() };
    return (await askForAttachment(grid, asking, holder, uploadId)).ok;
  }
}
