/** One lane of the hash: FNV-1a with its own basis and odd multiplier, so that no two lanes collide together. */
const LANES = [
  { basis: 0x811c9dc5, multiplier: 0x01000193 },
  { basis: 0x9e3779b9, multiplier: 0x85ebca6b },
  { basis: 0xc2b2ae35, multiplier: 0x27d4eb2f },
  { basis: 0x165667b1, multiplier: 0x9e3779b1 },
] as const;

/**
 * An id that is the same on every installation and every day: UUID version 8 (RFC 9562) from a hash of a name.
 * Not for secrets: anyone can work it out, and nothing here needs more than that names stay apart.
 */
export function stableId(name: string): string {
  const hex = LANES.map(({ basis, multiplier }) =>
    hash32(name, basis, multiplier).toString(16).padStart(8, '0'),
  ).join('');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
}

/** A whole number from `least` to `most` that a name always gives. */
export function stableNumber(name: string, least: number, most: number): number {
  const [lane] = LANES;
  return least + (hash32(name, lane.basis, lane.multiplier) % (most - least + 1));
}

function hash32(text: string, basis: number, multiplier: number): number {
  let hash = basis;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), multiplier);
  // FNV leaves the last characters in the low bits only; this spreads them (the finish of MurmurHash3).
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
