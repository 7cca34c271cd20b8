import { getTask, listDesk, toOwnedId, type OwnedId, type TaskView } from '@grid/contracts';
import type { Caller } from '../edge/caller.js';
import { refusedList } from '../edge/errors.js';
import { Bell, stream } from './bell.js';
import { RETRY_MS, whenReachable } from './case-changes.js';
import type { LiveNotices } from './live-notices.js';

/** More changes than this at once are told as "read the desk anew". */
const MOST_PENDING = 200;

/** What changes on a desk. */
export interface DeskChangeValue {
  readonly unitId: string;
  readonly task: TaskView | null;
  readonly reload: boolean;
}

/**
 * The changes on a unit's desk, beginning with a reload. The desk's owner is asked for each changed task in the
 * subscriber's name, so it decides what he sees. @throws BAD_USER_INPUT if the desk is not his to read.
 */
export async function deskChanges(
  caller: Caller,
  notices: LiveNotices,
  unit: OwnedId,
): Promise<AsyncIterableIterator<{ deskChanged: DeskChangeValue }>> {
  const pending = new PendingChanges();
  const stop = notices.ofDesk(unit.uuid, pending);
  try {
    const first = await caller.ask(listDesk, unit, { unitId: unit.uuid, first: 1 });
    if (!first.ok) throw refusedList(first.rejection);
    return stream(pending.bell, follow(caller, unit, pending, stop));
  } catch (error) {
    stop();
    throw error;
  }
}

async function* follow(caller: Caller, unit: OwnedId, pending: PendingChanges, stop: () => void) {
  const unitId = toOwnedId('unit', unit);
  try {
    let again: number | undefined;
    while (await pending.bell.heard(again)) {
      again = undefined;
      if (pending.takeReload()) yield { deskChanged: { unitId, task: null, reload: true } };
      for (const taskId of pending.takeTasks()) {
        const reply = await whenReachable(() => caller.ask(getTask, unit, { taskId }));
        if (reply?.ok) yield { deskChanged: { unitId, task: reply.value, reload: false } };
        if (reply) continue;
        pending.add(taskId);
        again = RETRY_MS;
      }
    }
  } finally {
    stop();
  }
}

/** What has changed since one last looked: which tasks, or too much to say. */
class PendingChanges {
  readonly bell = new Bell();
  private readonly tasks = new Set<string>();
  private reload = true;

  constructor() {
    this.bell.ring();
  }

  changed({ kind, id }: { readonly kind: string; readonly id: string }): void {
    if (kind !== 'task') return;
    this.add(id);
    this.bell.ring();
  }

  missed(): void {
    this.tasks.clear();
    this.reload = true;
    this.bell.ring();
  }

  add(taskId: string): void {
    this.tasks.add(taskId);
    if (this.tasks.size > MOST_PENDING) this.missed();
  }

  takeReload(): boolean {
    const reload = this.reload;
    this.reload = false;
    return reload;
  }

  takeTasks(): string[] {
    const tasks = [...this.tasks];
    this.tasks.clear();
    return tasks;
  }
}
