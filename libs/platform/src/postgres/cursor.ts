/** A place in a list, opaque to clients: the ordering columns of the last row, as text. */
export function cursorOf(values: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/**
 * The ordering columns a cursor holds, or undefined when it is not one of ours: not base64url, not JSON, or
 * not the shape given by `check`.
 */
export function readCursor<Values extends readonly (string | number | null)[]>(
  cursor: string,
  check: (values: readonly unknown[]) => values is Values,
): Values | undefined {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(values) && check(values) ? values : undefined;
  } catch {
    return undefined;
  }
}
