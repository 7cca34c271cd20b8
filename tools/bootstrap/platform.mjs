// Everything in this folder runs before node_modules exists: Node's own modules only.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder, wherever it was cloned to. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Something a person can put right: shown as its one sentence, without a stack. */
export class PlainProblem extends Error {
  name = 'PlainProblem';
}

/** Whether a Node version such as `20.19.0` is at least `least`. */
export function atLeast(version, least) {
  const parts = (text) =>
    text
      .replace(/^[^0-9]*/, '')
      .split('.')
      .map(Number);
  const [have, want] = [parts(version), parts(least)];
  const differs = want.findIndex((part, i) => (have[i] ?? 0) !== part);
  return differs < 0 || (have[differs] ?? 0) > want[differs];
}

/**
 * Says in one sentence why the suite cannot run here, before anything is installed.
 * @throws {PlainProblem} on a Node older than `engines.node` asks, or a system without a PostgreSQL build.
 */
export function checkPlatform({ version = process.versions.node, platform = process.platform } = {}) {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (!atLeast(version, engines.node)) {
    throw new PlainProblem(
      `Node ${version} is too old: Grid Governance needs Node ${engines.node.replace('>=', '')} or newer.`,
    );
  }
  if (platform !== 'linux' && platform !== 'darwin') {
    throw new PlainProblem(
      `This system (${platform}) is not supported: Grid Governance runs on Linux and macOS; on Windows use WSL.`,
    );
  }
}

/** Runs a command's main function; a plain problem ends it with its sentence, anything else with its stack. */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof PlainProblem ? error.message : error);
    process.exitCode = 1;
  }
}
