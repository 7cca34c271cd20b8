import { asciiJson } from '@grid/contracts';
import { instantFromMs } from '@grid/kernel';
import type { ModelCounty } from '@grid/model-county';
import { addNaturalDays, dueAfterWorkDays, localDateOf } from '@grid/worktime';
import { LINE_SENTINELS, SENTINELS, SLOTS, tailOf } from './sentinels.js';
import { MOMENT_SLOTS, type Template } from './template.js';

const DAY_MS = 86_400_000;
const YEARS_MS = 2 * 365 * DAY_MS;
/** Open cases came in within this time before the history ends. */
const RECENT_MS = 12 * DAY_MS;
const FIRST_SERIAL = 10_000_000;
const REOPEN_DAYS = 15;

interface Town {
  readonly key: string;
  readonly unitId: string;
  readonly unitName: string;
  /** As a line holds it, and COPY reads it. */
  readonly nameInLine: string;
  readonly accountId: string;
  readonly postId: string;
}

/** Says of the n-th historic case how it went, where and when: always the same for the same n and the same end. */
export class History {
  private readonly towns: ReadonlyMap<string, Town>;
  private readonly places: readonly (readonly string[])[];
  private readonly untilMs: number;

  constructor(
    private readonly county: ModelCounty,
    private readonly templates: readonly (readonly Template[])[],
    private readonly cases: number,
    nowMs: number,
  ) {
    this.towns = townsOf(county);
    this.places = county.areas.filter(({ level }) => level === 'GRID').map(({ path }) => path.split('/'));
    // Limits must end within the published calendar, and nothing may have happened in the future.
    this.untilMs = Math.min(nowMs - 20 * DAY_MS, Date.UTC(county.calendar.lastYear, 10, 15));
  }

  /** The template of a case, and a value for each of its slots. */
  caseOf(index: number): { readonly template: Template; readonly values: string[] } {
    const variants = this.templates[mixed(index, 1) % this.templates.length] ?? [];
    const template = variants[mixed(index, 2) % variants.length];
    const [, townKey = '', village = '', grid = ''] = this.places[mixed(index, 3) % this.places.length] ?? [];
    const town = this.towns.get(townKey);
    if (!template || !town) throw new Error('a history without a template or a town');
    const values = new Array<string>(SLOTS.length).fill('');
    const put = (name: keyof typeof SENTINELS, value: string) => {
      values[SLOTS.indexOf(SENTINELS[name])] = value;
    };
    const startMs = template.scenario.open
      ? this.untilMs - (mixed(index, 4) % RECENT_MS)
      : this.untilMs - RECENT_MS - Math.floor((1 - index / this.cases) * YEARS_MS);
    let atMs = startMs;
    MOMENT_SLOTS.forEach((slot, n) => {
      // From ten minutes to thirty hours between one thing and the next.
      if (n > 0) atMs += 600_000 + (mixed(index, 10 + n) % 107_000_000);
      values[slot] = instantFromMs(atMs);
    });
    const putBoth = (name: keyof typeof LINE_SENTINELS, value: string, inLine: string) => {
      put(name, value);
      values[SLOTS.indexOf(LINE_SENTINELS[name])] = inLine;
    };
    const putId = (name: 'caseId' | 'taskId' | 'unitId', uuid: string) => putBoth(name, uuid, tailOf(uuid));
    putId('caseId', historicId(index, 0));
    putId('taskId', historicId(index, 1));
    putId('unitId', town.unitId);
    put('accountId', town.accountId);
    put('postId', town.postId);
    putBoth('unitName', town.unitName, town.nameInLine);
    put('serial', String(FIRST_SERIAL + index));
    put('year', localDateOf(instantFromMs(startMs)).slice(0, 4));
    put('town', townKey);
    put('village', village);
    put('grid', grid);
    put('dueAt', this.dueAt(values[template.dispatchedAtSlot] ?? '', template.matter.limitWorkDays));
    put('reopenUntil', addNaturalDays(values[template.changedAtSlot] ?? '', REOPEN_DAYS));
    return { template, values };
  }

  private dueAt(from: string, workDays: number): string {
    const due = dueAfterWorkDays(this.county.calendar, from, workDays);
    if (due.kind !== 'DUE') throw new Error(`a limit from ${from} ends in a year that is not published`);
    return due.at;
  }
}

function townsOf(county: ModelCounty): Map<string, Town> {
  const offices = county.units.filter(
    ({ kind, areaPath }) => kind === 'AREA_OFFICE' && areaPath.split('/').length === 2,
  );
  return new Map(
    offices.map(({ unitId, name, areaPath }): [string, Town] => {
      const post = county.posts.find((each) => each.unitId === unitId && each.role === 'TOWN_HEAD');
      const account = county.accounts.find((each) => each.postId === post?.postId);
      const key = areaPath.split('/')[1] ?? '';
      const postId = post?.postId ?? unitId;
      const nameInLine = asciiJson(name).slice(1, -1).replaceAll('\\', '\\\\');
      return [
        key,
        { key, unitId, unitName: name, nameInLine, postId, accountId: account?.accountId ?? postId },
      ];
    }),
  );
}

/** A UUIDv8 that says which historic case it belongs to; in the order of the cases. */
export function historicId(index: number, what: 0 | 1): string {
  const hex = index.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-8000-8000-00000000000${what}`;
}

/** A whole number that looks as if drawn by lot, always the same for the same arguments. */
function mixed(index: number, lot: number): number {
  let x = Math.imul(index ^ Math.imul(lot, 0x9e3779b1), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  x = Math.imul(x ^ (x >>> 16), 0x27d4eb2f);
  return (x ^ (x >>> 15)) >>> 0;
}
