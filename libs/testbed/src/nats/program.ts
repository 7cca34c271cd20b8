import { execFile, execFileSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CannotStart } from '../cannot-start.js';
import { programFolders } from '../config.js';

const run = promisify(execFile);

/** The image used where there is a container engine and no nats-server. */
export const NATS_IMAGE = 'nats:2.10';

/** A way to run nats-server on this machine. */
export type NatsProgram = { readonly kind: 'BINARY'; readonly path: string } | { readonly kind: 'CONTAINER' };

/** Where to look and whom to tell; the defaults are those of a person at a keyboard. */
export interface FindNats {
  /** Where a fetched server program is kept. */
  readonly programDir: string;
  readonly folders?: readonly string[];
  readonly say?: (line: string) => void;
}

/**
 * Finds a nats-server: on the PATH, fetched earlier, from Debian's archive (unpacked into `programDir`;
 * nothing is installed in the system and no system service starts), or a container engine.
 */
export async function findNats({
  programDir,
  folders = programFolders(),
  say,
}: FindNats): Promise<NatsProgram> {
  const fetched = join(programDir, 'nats-server');
  const path = [...folders.map((folder) => join(folder, 'nats-server')), fetched].find(isExecutable);
  if (path) return { kind: 'BINARY', path };
  if (await fetchFromDebian(programDir, folders, say)) return { kind: 'BINARY', path: fetched };
  if (await hasContainerEngine()) return { kind: 'CONTAINER' };
  throw new CannotStart(
    process.platform === 'darwin'
      ? 'NATS is missing: type "brew install nats-server" and start again, or set NATS_URL to a running server.'
      : 'NATS is missing: type "sudo apt-get install nats-server" and start again, or set NATS_URL to a running server.',
  );
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function fetchFromDebian(
  programDir: string,
  folders: readonly string[],
  say: FindNats['say'],
): Promise<boolean> {
  const has = (program: string) => folders.some((folder) => isExecutable(join(folder, program)));
  if (!has('apt-get') || !has('dpkg-deb')) return false;
  say?.("nats-server is not on the PATH: fetching Debian's package");
  if (await download(programDir)) return true;
  const root = process.getuid?.() === 0;
  if (!root && !(await works('sudo', ['-n', 'true']))) return false;
  say?.("refreshing Debian's package lists (apt-get update)");
  const update = ['-q', 'update'];
  return (
    (await works(root ? 'apt-get' : 'sudo', root ? update : ['-n', 'apt-get', ...update])) &&
    download(programDir)
  );
}

/** `apt-get download` needs no privilege, only package lists, and checks the archive's signatures. */
async function download(programDir: string): Promise<boolean> {
  mkdirSync(programDir, { recursive: true });
  const folder = mkdtempSync(join(programDir, 'download-'));
  try {
    await run('apt-get', ['-q', 'download', 'nats-server'], { cwd: folder, timeout: 180_000 });
    const archive = readdirSync(folder).find((name) => name.endsWith('.deb'));
    if (!archive) return false;
    execFileSync('dpkg-deb', ['-x', archive, 'unpacked'], { cwd: folder });
    const program = ['usr/sbin', 'usr/bin']
      .map((at) => join(folder, 'unpacked', at, 'nats-server'))
      .find(existsSync);
    if (!program) return false;
    renameSync(program, join(programDir, 'nats-server'));
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function hasContainerEngine(): Promise<boolean> {
  return works('docker', ['version', '--format', '{{.Server.Version}}'], 5_000);
}

async function works(command: string, args: readonly string[], timeout = 180_000): Promise<boolean> {
  try {
    await run(command, [...args], { timeout });
    return true;
  } catch {
    return false;
  }
}
