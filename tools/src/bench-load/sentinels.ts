import { toPublicId } from '@grid/contracts';
import type { Instant } from '@grid/kernel';

/**
 * What stands in a template where each case has its own value. Deciders carry these through untouched, so a
 * history decided once, with the values put in afterwards, is what deciding it anew would have given.
 */
export const SENTINELS = {
  caseId: 'cccccccc-cccc-7ccc-8ccc-cccccccccccc',
  taskId: 'dddddddd-dddd-7ddd-8ddd-dddddddddddd',
  unitId: 'eeeeeeee-eeee-8eee-8eee-eeeeeeeeeee0',
  accountId: 'eeeeeeee-eeee-8eee-8eee-eeeeeeeeeee1',
  postId: 'eeeeeeee-eeee-8eee-8eee-eeeeeeeeeee2',
  unitName: 'QQUNITQQ',
  serial: 'QQSERIALQQ',
  year: 'QQYEARQQ',
  /** The stable keys of the place, each by itself: paths of every depth are made of them. */
  town: 'tQQ',
  village: 'vQQQ',
  grid: 'gQQ',
  dueAt: '1902-01-01T00:00:00.000Z',
  reopenUntil: '1903-01-01T00:00:00.000Z',
} as const;

/** The same as lists show them: what public ids end with, and a name in ASCII. */
export const LINE_SENTINELS = {
  caseId: tailOf(SENTINELS.caseId),
  taskId: tailOf(SENTINELS.taskId),
  unitId: tailOf(SENTINELS.unitId),
  unitName: 'QQNAMEQQ',
} as const;

/** What a public id of anything ends with. */
export function tailOf(uuid: string): string {
  return toPublicId('case', uuid).slice('case_'.length);
}

/** As many moments as the longest history has. */
export const MOMENTS = 10;

/** When the n-th thing of a history happens. */
export function moment(n: number): Instant {
  return `1901-01-01T00:00:0${n}.000Z`;
}

/** Every sentinel, in the order in which values are given to {@link Text}. */
export const SLOTS: readonly string[] = [
  ...Object.values(SENTINELS),
  ...Object.values(LINE_SENTINELS),
  ...Array.from({ length: MOMENTS }, (_, n) => moment(n)),
];

const ANY = new RegExp(`(${SLOTS.join('|')})`);

/** A text with places in it, ready to be filled in many times. */
export class Text {
  private readonly literals: readonly string[];
  private readonly slots: readonly number[];

  constructor(text: string) {
    const pieces = text.split(ANY);
    this.literals = pieces.filter((_, index) => index % 2 === 0);
    this.slots = pieces.filter((_, index) => index % 2 === 1).map((sentinel) => SLOTS.indexOf(sentinel));
  }

  /** The text with a value for each slot of {@link SLOTS}. */
  fill(values: readonly string[]): string {
    let filled = this.literals[0] ?? '';
    for (let index = 0; index < this.slots.length; index += 1) {
      filled += (values[this.slots[index] ?? 0] ?? '') + (this.literals[index + 1] ?? '');
    }
    return filled;
  }
}
