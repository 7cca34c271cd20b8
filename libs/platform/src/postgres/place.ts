const TIMESTAMP = /^(?!0000)(\d{4}-\d\d-\d\d)[ T]((?:[01]\d|2[0-3]):\d\d:\d\d)(\.\d{1,6})?(?:\+00|Z)$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * A timestamp in UTC, as PostgreSQL or we write it, and as a cursor carries it. Anybody may forge a cursor, so it is one
 * that PostgreSQL can read back: a day the calendar has, from year 1 on.
 */
export function isTimestamp(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const [, date = '', time = ''] = TIMESTAMP.exec(value) ?? [];
  const ms = Date.parse(`${date}T${time}Z`);
  // JavaScript takes 30 February for 2 March; PostgreSQL does not take it at all.
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(`${date}T${time}`);
}

/** A UUID in its canonical form. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}
