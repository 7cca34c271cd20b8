import { spawn, type ChildProcess } from 'node:child_process';

// A server runs in a session of its own, so that Ctrl-C reaches only the program that stops things in
// order. Then nobody would stop it if that program itself were killed: this small shell does. It holds
// the read end of a pipe, which the kernel closes whatever way the program ends. All get their signal
// and eight seconds, then SIGKILL; temporary folders go last.
const SCRIPT = `
trap '' INT HUP TERM
pids='' folders=''
while read -r verb value signal; do
  case "$verb" in
    add) pids="$value:$signal $pids" ;;
    drop) kept=''
      for entry in $pids; do [ "\${entry%%:*}" = "$value" ] || kept="$kept $entry"; done
      pids="$kept" ;;
    folder) folders="$folders $value" ;;
    keep) kept=''
      for entry in $folders; do [ "$entry" = "$value" ] || kept="$kept $entry"; done
      folders="$kept" ;;
  esac
done
for entry in $pids; do kill -s "\${entry##*:}" "\${entry%%:*}" 2>/dev/null; done
tries=0
while [ $tries -lt 80 ]; do
  left=''
  for entry in $pids; do kill -0 "\${entry%%:*}" 2>/dev/null && left="$left $entry"; done
  [ -n "$left" ] || break
  pids="$left"
  sleep 0.1
  tries=$((tries + 1))
done
for entry in $left; do kill -s KILL "\${entry%%:*}" 2>/dev/null; done
for folder in $folders; do rm -rf "$folder"; done
`;

let guard: ChildProcess | undefined;

function tell(line: string): void {
  if (!guard || guard.exitCode !== null || guard.stdin?.destroyed) {
    guard = spawn('/bin/sh', ['-c', SCRIPT], {
      detached: true,
      cwd: '/',
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    guard.on('error', () => undefined);
    guard.stdin?.on('error', () => undefined);
    guard.unref();
    // The pipe must not keep this program alive; its types do not say that it is a socket.
    (guard.stdin as unknown as { unref(): void }).unref();
  }
  guard.stdin?.write(`${line}\n`);
}

/** Have `pid` stopped with `signal` if this program ends without stopping it. */
export function guardProcess(pid: number, signal: 'INT' | 'TERM'): void {
  tell(`add ${pid} ${signal}`);
}

/** `pid` has ended: its number may soon be another's. */
export function releaseProcess(pid: number): void {
  if (guard) tell(`drop ${pid}`);
}

/** Have a temporary folder (without white space in its name) removed when this program has ended. */
export function guardTemporaryFolder(path: string): void {
  if (/\s/.test(path)) throw new Error(`White space in the name of a temporary folder: ${path}`);
  tell(`folder ${path}`);
}

/** The folder was removed in good order. */
export function releaseTemporaryFolder(path: string): void {
  if (guard) tell(`keep ${path}`);
}
