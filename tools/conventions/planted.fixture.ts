import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../bootstrap/platform.mjs';

/** A text planted at a path of the repository; `typed` needs a path that exists. */
export interface Planted {
  readonly file: string;
  readonly text: string;
  readonly typed?: boolean;
}

/** What lint says about a planted text. */
export interface Report {
  readonly ruleId: string | null;
  readonly line: number;
  readonly message: string;
}

/**
 * Lints planted texts with the repository's own configuration, all in one process of their own: ESLint and
 * Nx load native code and configuration files in ways that a spec's sandbox does not allow.
 */
export function lintPlanted(planted: readonly Planted[]): Report[][] {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'tools', 'conventions', 'lint-text.mjs')],
    { cwd: root, input: JSON.stringify(planted), encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (status !== 0) throw new Error(`Linting planted texts failed:\n${stderr}`);
  return JSON.parse(stdout.slice(stdout.indexOf('[['))) as Report[][];
}
