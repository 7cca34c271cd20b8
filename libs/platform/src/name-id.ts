import { createHash } from 'node:crypto';

/** An id that a name always gives, in every process and on every day: UUID version 8 (RFC 9562) from its SHA-256. */
export function idOfName(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
