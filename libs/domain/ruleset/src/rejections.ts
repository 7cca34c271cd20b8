import { reject } from '@grid/kernel';
import type { SheetProblem } from './sheet.js';

/** Problems told at once; a sheet with more than these has them for one reason. */
const MOST_PROBLEMS = 100;

/** Only administrators keep standing data. */
export function roleMayNot(role: string) {
  return reject({
    code: 'ROLE_MAY_NOT',
    decidedBy: role,
    reason: `standing data are not kept by a ${role}`,
    nextStep: 'Ask an administrator.',
    details: { allowedRoles: ['ADMINISTRATOR'] },
  });
}

/** A text the record cannot do without. */
export function textMissing(field: string) {
  return reject({
    code: 'TEXT_MISSING',
    decidedBy: 'R-4',
    reason: `${field} must say something`,
    nextStep: `Fill in ${field}.`,
    details: { field },
  });
}

/** Somebody else published a version that this one does not know of. */
export function publishedMeanwhile(basedOn: number, newest: number) {
  return reject({
    code: 'PUBLISHED_MEANWHILE',
    decidedBy: 'ruleset',
    reason: `the file was made from version ${basedOn}, and the newest is ${newest}`,
    nextStep: 'Export the newest version, make the changes there, and import that.',
    details: { basedOn, newest },
  });
}

/** A version takes effect neither in the past nor before the one it follows. */
export function validFromTooEarly(earliest: string) {
  return reject({
    code: 'VALID_FROM_TOO_EARLY',
    decidedBy: 'ruleset',
    reason: 'a version is valid neither from the past nor from before the version it follows',
    nextStep: `Leave the date out, or name one from ${earliest} on.`,
    details: { earliest },
  });
}

/** The file is well-formed as a file, and wrong in these places; nothing was changed. */
export function fileHasErrors(problems: readonly SheetProblem[]) {
  const told = problems.slice(0, MOST_PROBLEMS);
  return reject({
    code: 'FILE_HAS_ERRORS',
    decidedBy: 'ruleset',
    reason: `the file is wrong in ${problems.length} places; nothing was changed`,
    nextStep: 'Put every row named in the details right and import the file again.',
    details: {
      count: problems.length,
      problem: told.map(describeProblem),
    },
  });
}

/** A problem in a line: where, what, and what to do. */
export function describeProblem({ row, column, problem, nextStep }: SheetProblem): string {
  const where = row === 0 ? 'file' : column === '' ? `row ${row}` : `row ${row}, column ${column}`;
  return `${where}: ${problem}; ${nextStep}`;
}
