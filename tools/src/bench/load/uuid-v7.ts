import { randomFillSync } from 'node:crypto';

const pool = Buffer.allocUnsafe(10 * 1024);
let used = pool.length;

/** A UUIDv7 (RFC 9562), as a careful client makes its command ids: what they name stays in the order of time. */
export function uuidV7(nowMs = Date.now()): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const bits = pool.toString('hex', used, (used += 10));
  const time = nowMs.toString(16).padStart(12, '0');
  const variant = ((Number.parseInt(bits.charAt(3), 16) & 0b11) | 0b1000).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${bits.slice(0, 3)}-${variant}${bits.slice(4, 7)}-${bits.slice(7, 19)}`;
}
