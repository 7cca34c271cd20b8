import { CASE_LINE, caseLine, type CaseSummary } from '@grid/contracts';
import { CASE_STATUSES, type CaseStatus } from '@grid/domain-case';
import { stableUuid } from './stable-uuid.js';
import type { CountyService } from './county-service.js';
import { AREAS, citizen, UNITS } from './small-county.js';

/** A case as lists know it. */
export interface ListedCase {
  readonly id: string;
  readonly status: CaseStatus;
  readonly placePath: string;
  readonly categoryCode: string;
  readonly submittedAt: string;
  readonly dueAt: string | null;
  readonly citizenId: string | null;
  readonly unitIds: readonly string[];
}

/** Numbers that look drawn by lot and are the same in every run. */
export function lots(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Cases with every trait drawn by lot; instants collide often, so that ties are met. */
export function drawCases(count: number, seed: number): readonly ListedCase[] {
  const draw = lots(seed);
  const pick = <Value>(values: readonly Value[]): Value => values[draw(values.length)] as Value;
  const units = Object.values(UNITS).map(({ unitId }) => unitId);
  const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n, 9, 30)).toISOString();
  return Array.from({ length: count }, (_, index) => {
    const status = pick(CASE_STATUSES);
    return {
      id: stableUuid(`case:${seed}:${index}`),
      status,
      placePath: pick(AREAS)[0],
      categoryCode: pick(['', 'M01', 'M02']),
      submittedAt: day(draw(40)),
      dueAt: draw(3) === 0 ? null : day(40 + draw(20)),
      citizenId: draw(2) === 0 ? pick(['群众一', '群众二']) : null,
      unitIds: status === 'SUBMITTED' ? [] : units.filter(() => draw(6) === 0),
    };
  }).map((one) => ({ ...one, citizenId: one.citizenId && citizen(one.citizenId).accountId }));
}

/** Puts them into the county's tables, some before and some after the register hears of their tasks. */
export async function insertCases(county: CountyService, cases: readonly ListedCase[]): Promise<void> {
  const half = Math.floor(cases.length / 2);
  await insertFiles(county, cases.slice(0, half));
  await insertTasks(county, cases);
  await insertFiles(county, cases.slice(half));
}

async function insertFiles(county: CountyService, cases: readonly ListedCase[]): Promise<void> {
  await insert(
    county,
    'case_file',
    cases.map((one) => {
      const [root, town, village] = one.placePath.split('/');
      return {
        id: one.id,
        version: 1,
        head_hash: `\\x${'00'.repeat(32)}`,
        state: {},
        number: '',
        status: one.status,
        round: 1,
        place_path: one.placePath,
        town_path: town ? `${root}/${town}` : '',
        community_path: village ? `${root}/${town}/${village}` : '',
        category_code: one.categoryCode,
        request_kind: 'HELP',
        submitted_at: one.submittedAt,
        due_order: one.dueAt ?? '9999-12-31T00:00:00.000Z',
        submitted_by: one.citizenId ?? stableUuid('account:county:OPERATOR'),
        citizen_id: one.citizenId,
        line: CASE_LINE.pack(caseLine(summaryOf(one))),
      };
    }),
  );
}

function summaryOf({ id, status, placePath, categoryCode, submittedAt, dueAt }: ListedCase): CaseSummary {
  return {
    caseId: id,
    version: 1,
    number: '',
    status,
    round: 1,
    title: '路灯不亮',
    requestKind: 'HELP',
    categoryCode,
    placePath,
    placeText: '文化广场东侧',
    channel: 'PHONE',
    submittedAt,
    dueAt,
    dueNote: dueAt === null ? 'NOT_YET_REGISTERED' : 'FIXED',
    changedAt: submittedAt,
  };
}

async function insertTasks(county: CountyService, cases: readonly ListedCase[]): Promise<void> {
  await insert(
    county,
    'register_task',
    cases.flatMap((one) =>
      one.unitIds.map((unitId) => ({
        task_id: stableUuid(`task:${one.id}:${unitId}`),
        version: 1,
        case_id: one.id,
        unit_id: unitId,
        line: '[]',
      })),
    ),
  );
}

async function insert(
  county: CountyService,
  table: string,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  await county.rows(
    `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}
