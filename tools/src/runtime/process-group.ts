import { ManagedProcess, type ProcessSpec } from './managed-process.js';
import type { RunningProcess } from './endpoints.js';
import type { ProcessName } from './services.js';

const READY_WITHIN_MS = 60_000;

/** All processes of ours that make a county, kept running until stopped. */
export class ProcessGroup {
  private readonly members: readonly ManagedProcess[];

  /** @param changed called whenever a process was started, and so got another process id */
  constructor(specs: readonly ProcessSpec[], changed: () => void) {
    this.members = specs.map((spec) => new ManagedProcess(spec, changed));
  }

  /** Starts what is not running (all of it, or one name, or one replica) and waits until it is ready. */
  async start(name?: ProcessName, replica?: number, signal?: AbortSignal): Promise<void> {
    await settle(this.select(name, replica).map((member) => member.start(READY_WITHIN_MS, signal)));
  }

  /** Stops in good order; what is stopped stays down until `start`. */
  async stop(name?: ProcessName, replica?: number, deadlineMs?: number): Promise<void> {
    await settle(this.select(name, replica).map((member) => member.stop(deadlineMs)));
  }

  /** SIGKILL, as a crash would do it; the process is started again by itself. */
  async kill9(name: ProcessName, replica = 1): Promise<void> {
    await settle(this.select(name, replica).map((member) => member.kill9()));
  }

  /** Resolves when everything selected answers as ready. */
  async ready(name?: ProcessName, replica?: number, withinMs?: number): Promise<void> {
    await settle(this.select(name, replica).map((member) => member.ready(withinMs)));
  }

  /** How often the selected processes ended by themselves and were started again, in all. */
  restartCount(name?: ProcessName, replica?: number): number {
    return this.select(name, replica).reduce((sum, member) => sum + member.restartCount, 0);
  }

  /** The processes as they are now. */
  list(): RunningProcess[] {
    return this.members.map(({ pid, spec }) => ({
      name: spec.name,
      replica: spec.replica,
      pid,
      healthUrl: spec.healthUrl,
    }));
  }

  private select(name?: ProcessName, replica?: number): ManagedProcess[] {
    const found = this.members.filter(
      ({ spec }) => (name ?? spec.name) === spec.name && (replica ?? spec.replica) === spec.replica,
    );
    if (found.length === 0) throw new Error(`There is no process ${name ?? ''} ${replica ?? ''}.`);
    return found;
  }
}

/** Waits for all, also after one failed, so that nothing goes on behind the caller's back. */
async function settle(works: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(works)).find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}
