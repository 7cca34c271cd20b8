/** What a failed statement means for the unit of work that ran it. */
export type FailureKind = 'CONFLICT' | 'AWAY' | 'DEFECT';

// 23505: another writer was first (a version, a command id, an inbox entry). 40001/40P01: serialization, deadlock.
const CONFLICTS = new Set(['23505', '40001', '40P01']);
// Classes of "the server is not there, or not now": connection, resources, operator intervention, system.
const AWAY_CLASSES = new Set(['08', '53', '57', '58', '25']);
const AWAY_SOCKET = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ENOENT',
]);

/** Sorts an error of `pg`. A conflict is decided again from the start; away is for the caller to retry. */
export function failureKind(error: unknown): FailureKind {
  const code = codeOf(error);
  if (CONFLICTS.has(code)) return 'CONFLICT';
  if (AWAY_CLASSES.has(code.slice(0, 2)) || AWAY_SOCKET.has(code)) return 'AWAY';
  // pg reports a connection lost in mid-query, and a pool that could not connect in time, without any code.
  if (code === '' && error instanceof Error && /connection|timeout/i.test(error.message)) return 'AWAY';
  return 'DEFECT';
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
