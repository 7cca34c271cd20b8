/** Where to look for programs: the caller's PATH, then the places an ordinary user's PATH often lacks. */
export function programFolders(): readonly string[] {
  const path = (process.env['PATH'] ?? '').split(':').filter(Boolean);
  return [...path, '/usr/local/bin', '/usr/local/sbin', '/usr/sbin', '/opt/homebrew/bin'];
}

/** Servers a runner has already started for the whole run, if any. */
export function sharedServers(): {
  readonly pgUrl: string | undefined;
  readonly natsUrl: string | undefined;
} {
  return {
    pgUrl: process.env['GRID_TESTBED_PG_URL'] || undefined,
    natsUrl: process.env['GRID_TESTBED_NATS_URL'] || undefined,
  };
}

/** The few variables a server process needs; nothing else of the caller's environment leaks into it. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, TMPDIR, DOCKER_HOST, HOME } = process.env;
  return {
    LC_ALL: 'C',
    TZ: 'UTC',
    ...(PATH ? { PATH } : {}),
    ...(TMPDIR ? { TMPDIR } : {}),
    ...(DOCKER_HOST ? { DOCKER_HOST } : {}),
    ...(HOME ? { HOME } : {}),
  };
}
