import { hash } from 'node:crypto';

/** Shorter ones are extensions and slips of the finger: they tell nobody apart. */
const LEAST_DIGITS = 7;

/**
 * What tells that two requests came from one telephone, without being the number: a digest of its digits, as a
 * UUID. Null where there is no number to speak of. The migration that filled it for older cases says the same.
 */
export function contactKeyOf(phone: string): string | null {
  const digits = phone.replace(/[^0-9]/g, '').replace(/^86(?=1[0-9]{10}$)/, '');
  if (digits.length < LEAST_DIGITS) return null;
  const hex = hash('sha256', `contact:${digits}`).slice(0, 32);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
