import { z } from 'zod';

// Control characters other than tab and line feed carry no meaning for a reader and break logs and exports.
// eslint-disable-next-line no-control-regex -- the control characters are the point of this expression
const FORBIDDEN = /[\u0000-\u0008\u000B-\u001F\u007F\u202A-\u202E\u2066-\u2069]/u;

/**
 * Text a person typed: 1 to `max` characters after trimming, kept as typed otherwise. Refuses broken UTF-16,
 * control characters and direction overrides; 4-byte Han and joiners pass unchanged.
 */
export function text(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => value.isWellFormed(), { error: 'not well-formed Unicode' })
    .refine((value) => !FORBIDDEN.test(value), { error: 'contains a control character' });
}

/** Text that may be left empty. */
export function optionalText(max: number) {
  return text(max).or(z.literal('')).default('');
}

/** An instant as UTC ISO 8601 text. */
export const instant = z.iso.datetime({ offset: false, precision: 3 });

/** A UUID in its canonical lower-case form. */
export const id = z.uuid().toLowerCase();

/** The id a client gives a command; the same id means the same command for ever. */
export const commandId = id;

/** A path of stable area keys, county first (`gx/t01/v003`). */
export const areaPath = z.string().regex(/^[a-z0-9]{1,12}(\/[a-z0-9]{1,12}){0,4}$/);

/** A key of the partition a message travels in: a town's key, or `county`. */
export const partition = z.string().regex(/^[a-z0-9]{1,12}$/);
