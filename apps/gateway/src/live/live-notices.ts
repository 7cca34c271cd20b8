import { liveNotice, type LiveChange, type LiveNotice } from '@grid/contracts';
import { readJson } from '@grid/platform';
import type { NatsConnection, Subscription } from '@nats-io/transport-node';

/** Told of changes that concern it, and when some may have been missed. */
export interface LiveListener {
  changed(change: LiveChange): void;
  missed(): void;
}

/**
 * Hears of every committed change, and tells whoever waits for that case or that desk. Notices come at most
 * once and carry no data: they say whom to ask again, and a lost connection says that anything may have changed.
 */
export class LiveNotices {
  private readonly cases = new Map<string, Set<LiveListener>>();
  private readonly desks = new Map<string, Set<LiveListener>>();
  private readonly subscription: Subscription;

  constructor(nats: NatsConnection) {
    this.subscription = nats.subscribe('grid.live.>', {
      callback: (error, message) => {
        // Most of the time nobody waits for anything; then the notice is not even read.
        if (error || this.cases.size + this.desks.size === 0) return;
        const notice = liveNotice.safeParse(readJson(message));
        if (notice.success) this.tell(notice.data);
      },
    });
    void this.watchConnection(nats);
  }

  /** Listens for changes to a case and its tasks, until the function it returns is called. */
  ofCase(caseId: string, listener: LiveListener): () => void {
    return add(this.cases, caseId, listener);
  }

  /** Listens for changes to the tasks of a unit. */
  ofDesk(unitId: string, listener: LiveListener): () => void {
    return add(this.desks, unitId, listener);
  }

  close(): void {
    this.subscription.unsubscribe();
  }

  private tell({ changes }: LiveNotice): void {
    for (const change of changes) {
      for (const listener of this.cases.get(change.caseId) ?? []) listener.changed(change);
      if (change.unitId === '') continue;
      for (const listener of this.desks.get(change.unitId) ?? []) listener.changed(change);
    }
  }

  private async watchConnection(nats: NatsConnection): Promise<void> {
    for await (const { type } of nats.status()) {
      if (type !== 'reconnect') continue;
      for (const listeners of [...this.cases.values(), ...this.desks.values()]) {
        for (const listener of listeners) listener.missed();
      }
    }
  }
}

function add(map: Map<string, Set<LiveListener>>, key: string, listener: LiveListener): () => void {
  const listeners = map.get(key) ?? new Set();
  map.set(key, listeners.add(listener));
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0 && map.get(key) === listeners) map.delete(key);
  };
}
