// A run of named steps, each in a process group of its own, with a limit, a result and a time.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root } from './platform.mjs';
import { elapsed } from './progress.mjs';

const GRACE_MS = 20_000;

/** Runs steps one after another and keeps count, so that one failure does not hide the next. */
export class Steps {
  passed = 0;
  failed = 0;
  results = [];
  #children = new Set();
  #interrupted = false;

  /** `print` takes each line for people. */
  constructor(print = (line) => console.log(line)) {
    this.print = print;
  }

  /**
   * Runs one step and counts it; what it needs must have passed.
   * `work` answers `{ passed, failed }` or nothing, which counts as one passed; an error counts as one failed.
   * @param {string} name
   * @param {{ needs?: string[] }} options
   * @param {() => unknown} work
   */
  async run(name, { needs = [] } = {}, work) {
    if (this.#interrupted) return;
    const missing = needs.find((other) => this.results.some((step) => step.name === other && !step.ok));
    if (missing) return this.#count(name, { passed: 0, failed: 1 }, `not run: ${missing} failed`);
    this.print(`\n▸ ${name}`);
    const start = performance.now();
    let counts;
    try {
      counts = (await work()) ?? { passed: 1, failed: 0 };
    } catch (error) {
      this.print(error.stack && error.name !== 'PlainProblem' ? error.stack : error.message);
      counts = { passed: 0, failed: 1 };
    }
    this.#count(name, counts, elapsed(start));
  }

  #count(name, { passed, failed }, time) {
    this.passed += passed;
    this.failed += failed;
    const ok = failed === 0;
    this.results.push({ name, ok, passed, failed, time });
    this.print(`${ok ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed (${time})`);
  }

  /**
   * Starts a command in its own process group, so that a signal reaches all it started and Ctrl-C only us.
   * @returns its exit code: 128 + the signal's number when it was killed, 127 when there is no such command.
   */
  async exec(command, args, { env = {}, limitMs = 15 * 60_000 } = {}) {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    this.#children.add(child);
    const timer = setTimeout(() => {
      this.print(`stopped: not done after ${Math.round(limitMs / 60_000)} min`);
      void this.end(child);
    }, limitMs);
    const code = await exitOf(child);
    clearTimeout(timer);
    this.#children.delete(child);
    return code;
  }

  /** Like `exec`, but a non-zero exit is an error. */
  async must(command, args, options) {
    const code = await this.exec(command, args, options);
    if (code !== 0) throw Object.assign(new Error(`exit code ${code}`), { name: 'PlainProblem' });
  }

  /** Ends a child's whole group: politely, then not. */
  async end(child) {
    signalGroup(child, 'SIGTERM');
    const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE_MS);
    await exitOf(child);
    clearTimeout(timer);
    signalGroup(child, 'SIGKILL'); // whatever the leader left behind in its group
  }

  /** Ctrl-C: no further step starts, the present one is ended. */
  async interrupt() {
    this.#interrupted = true;
    this.failed += 1;
    await Promise.all([...this.#children].map((child) => this.end(child)));
  }
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group has ended already.
  }
}

function exitOf(child) {
  const codeOf = (code, signal) => code ?? 128 + (constants.signals[signal] ?? 0);
  if (child.exitCode !== null || child.signalCode !== null) return codeOf(child.exitCode, child.signalCode);
  return new Promise((resolve) => {
    child.once('error', () => resolve(127));
    child.once('exit', (code, signal) => resolve(codeOf(code, signal)));
  });
}
