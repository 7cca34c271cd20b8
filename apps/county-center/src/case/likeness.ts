/**
 * How alike two texts are, 0 to 100: the share of pairs of neighbouring characters they have in common (Dice).
 * Pairs need no dictionary and no spaces between words, so that it does for Chinese; marks and case do not count.
 */
export function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const pair of a) if (b.has(pair)) common += 1;
  return Math.round((200 * common) / (a.size + b.size));
}

function pairsOf(text: string): ReadonlySet<string> {
  const characters = [...text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')];
  return new Set(characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`));
}
