import { reject } from '@grid/kernel';

/** Not there and not yours are one answer: it says nothing about what exists. */
export function notFound(what: string) {
  return reject({
    code: 'NOT_FOUND',
    decidedBy: 'jurisdiction',
    reason: `there is no such ${what} within your reach`,
    nextStep: 'check the id, or ask the unit that holds it',
  });
}

export function unknownUnit() {
  return reject({
    code: 'UNKNOWN_UNIT',
    decidedBy: 'directory',
    reason: 'no unit of this county has this id, or it is not of the right level',
    nextStep: 'choose a unit from the directory',
  });
}

export function unknownCategory() {
  return reject({
    code: 'UNKNOWN_CATEGORY',
    decidedBy: 'directory',
    reason: 'no category of this county has this code',
    nextStep: 'choose a category from the directory',
  });
}

export function invalidCursor() {
  return reject({
    code: 'INVALID_CURSOR',
    decidedBy: 'contract',
    reason: 'the cursor is not one this list gave out',
    nextStep: 'start again from the first page',
  });
}
