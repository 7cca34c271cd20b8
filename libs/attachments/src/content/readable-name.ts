const MOST_CHARACTERS = 120;
// Controls, direction overrides, invisible characters, and what some system or other takes for part of a path.
// eslint-disable-next-line no-control-regex -- the control characters are the point of this expression
const UNREADABLE = /[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\\/:*?"<>|]/gu;

/**
 * A sender's file name as people may read it. It decides nothing: where bytes lie and what they are is never taken
 * from it. Folders are cut off, and what is left says something in any case.
 */
export function readableName(given: string): string {
  const last = given.toWellFormed().normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .replace(UNREADABLE, '')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+/, '')
    .trim();
  const short = [...clean].slice(0, MOST_CHARACTERS).join('').trim();
  // Characters outside the basic plane count twice where the contract counts.
  return short === '' ? 'file' : short.slice(0, MOST_CHARACTERS).toWellFormed().replaceAll('\uFFFD', '');
}

/** A name for the browser to save as: readable, with the ending that belongs to what the file really is. */
export function fileNameFor(name: string, extension: string): string {
  return name.toLowerCase().endsWith(`.${extension}`) ? name : `${name}.${extension}`;
}
