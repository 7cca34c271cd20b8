import { hash } from 'node:crypto';

/** The hash before the first event of a stream. */
export const GENESIS = '';

/**
 * The link of a stream's chain: SHA-256 over the previous link (hex, empty before the first) and the event's
 * stored text. Anyone with the rows can recompute it; changing, removing or reordering one breaks the rest.
 */
export function linkOf(previousHex: string, body: string): string {
  return hash('sha256', `${previousHex}\n${body}`);
}
