import { findDate, findTime } from './dates.js';

/** What cells may name: looked up in the county as it is. */
export interface Known {
  readonly categories: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  /** Duties that have a limit already, beside those every county has. */
  readonly duties: ReadonlySet<string>;
  /** Units as a sheet writes them (`民政局`, `gx/t01 综合执法队`), with their ids. */
  readonly unitIds: ReadonlyMap<string, string>;
  /** The same the other way round. */
  readonly unitTexts: ReadonlyMap<string, string>;
}

/** A cell as it is kept, or what is wrong with it and what to do. */
export type CellRead =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly problem: string; readonly nextStep: string };

/** How one kind of cell is read from a sheet and written to one. What is written reads back as it was. */
export interface CellKind {
  read(text: string, known: Known): CellRead;
  write(value: string, known: Known): string;
}

const good = (value: string): CellRead => ({ ok: true, value });
const bad = (problem: string, nextStep: string): CellRead => ({ ok: false, problem, nextStep });
const asIs = (value: string) => value;

/** A cell that may be left blank; blank is kept as the empty text. */
export function optional(kind: CellKind): CellKind {
  return {
    read: (text, known) => (text === '' ? good('') : kind.read(text, known)),
    write: (value, known) => (value === '' ? '' : kind.write(value, known)),
  };
}

// Control characters carry no meaning in a cell; direction overrides make it read as what it is not.
// eslint-disable-next-line no-control-regex -- the control characters are the point of this expression
const FORBIDDEN = /[\u0000-\u001F\u007F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/u;

/** Words of up to `max` characters, on one line. */
export function words(max: number): CellKind {
  return {
    read: (text) => {
      if (text === '') return bad('is blank', 'fill it in');
      if ([...text].length > max) return bad(`has ${[...text].length} characters`, `use at most ${max}`);
      if (!text.isWellFormed() || FORBIDDEN.test(text))
        return bad('holds characters that cannot be shown', 'type it anew, on one line');
      return good(text);
    },
    write: asIs,
  };
}

/** A code by which rows of other lists name this one. */
export const code: CellKind = {
  read: (text) =>
    /^[A-Z0-9_-]{1,40}$/.test(text)
      ? good(text)
      : bad('is not a code', 'use up to 40 capital letters, digits, - and _'),
  write: asIs,
};

/** A whole number of a range, as digits. */
export function whole(least: number, most: number): CellKind {
  return {
    read: (text) => {
      const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
      return number >= least && number <= most
        ? good(String(number))
        : bad('is not such a number', `write a whole number from ${least} to ${most} in digits`);
    },
    write: asIs,
  };
}

/** One of a few, by its Chinese or by its identifier; written in Chinese. */
export function choice(names: Readonly<Record<string, string>>): CellKind {
  const byText = new Map(Object.entries(names).flatMap(([id, zh]) => [[id, id] as const, [zh, id] as const]));
  return {
    read: (text) => {
      const value = byText.get(text);
      return value === undefined
        ? bad('is none of the choices', `choose one of ${Object.values(names).join('、')}`)
        : good(value);
    },
    write: (value) => names[value] ?? value,
  };
}

/** 是 or 否, kept as `true` and `false`. */
export const yesNo = choice({ true: '是', false: '否' });

/** A day, `2026-02-13`; Excel's own ways of writing one are read as well. */
export const date: CellKind = {
  read: (text) => {
    const found = findDate(text);
    return found === undefined ? bad('is no date', 'write it as 2026-02-13') : good(found);
  },
  write: asIs,
};

/** A year, `2026`. */
export const year: CellKind = {
  read: (text) => (/^[12]\d{3}$/.test(text) ? good(text) : bad('is no year', 'write it as 2026')),
  write: asIs,
};

/** A time of day before midnight, `08:30`. */
export const time: CellKind = {
  read: (text) => {
    const found = findTime(text);
    return found === undefined ? bad('is no time of day', 'write it as 08:30, before 24:00') : good(found);
  },
  write: asIs,
};

/** The code of a category of the county. */
export const category: CellKind = {
  read: (text, { categories }) =>
    categories.has(text)
      ? good(text)
      : bad('is no category of this county', 'import the categories first, or choose another code'),
  write: asIs,
};

/** The path of an area of the county. */
export const place: CellKind = {
  read: (text, { places }) =>
    places.has(text)
      ? good(text)
      : bad('is no area of this county', 'write the path of an area as the directory has it, such as gx/t01'),
  write: asIs,
};

/** A unit by its name, with the path of its area in front unless it is the county's; kept as its id. */
export const unit: CellKind = {
  read: (text, { unitIds }) => {
    const found = unitIds.get(text);
    return found === undefined
      ? bad(
          'is no unit of this county',
          'write its name as the directory has it, with the path of its area in front: gx/t01 综合执法队',
        )
      : good(found);
  },
  write: (value, { unitTexts }) => unitTexts.get(value) ?? value,
};

/** A duty that has a limit: one of those named here, or one the county has a limit of already. */
export function duty(names: Readonly<Record<string, string>>): CellKind {
  const named = choice(names);
  return {
    read: (text, known) => (known.duties.has(text) ? good(text) : named.read(text, known)),
    write: (value, known) => named.write(value, known),
  };
}
