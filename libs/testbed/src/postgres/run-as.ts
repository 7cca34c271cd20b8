import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { CannotStart } from '../cannot-start.js';
import { programFolders } from '../config.js';

const USER = 'grid-postgres';

/** The system user a server is run as. */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
  readonly name: string;
}

/**
 * The user PostgreSQL shall run as, or undefined when this program is not root and simply runs it itself.
 * PostgreSQL refuses root, so root gets the system user `grid-postgres`, made here the first time.
 */
export function unprivilegedUser(): RunAs | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const existing = userNamed(USER);
  if (existing) return existing;
  const options = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', USER];
  for (const folder of programFolders()) {
    if (existsSync(`${folder}/useradd`)) {
      spawnSync(`${folder}/useradd`, options, { stdio: 'ignore' });
      break;
    }
  }
  const user = userNamed(USER) ?? userNamed('postgres') ?? userNamed('nobody');
  if (user) return user;
  throw new CannotStart(
    `PostgreSQL does not run as root and the system user "${USER}" could not be created: ` +
      'run as an ordinary user, or set DATABASE_URL to a running server.',
  );
}

function userNamed(name: string): RunAs | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid && uid !== '0' ? { uid: Number(uid), gid: Number(gid), name } : undefined;
}

/** Whether that user can enter a folder or run a program: asked of the system, as that user. */
export function canReach(path: string, user: RunAs | undefined): boolean {
  if (!user) return true;
  const answer = spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], {
    uid: user.uid,
    gid: user.gid,
    cwd: '/',
    stdio: 'ignore',
  });
  return answer.status === 0;
}
