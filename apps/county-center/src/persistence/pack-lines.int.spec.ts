import { randomUUID } from 'node:crypto';
import {
  CASE_LINE,
  caseLine,
  TASK_LINE,
  taskLine,
  type CaseSummary,
  type TaskSummary,
} from '@grid/contracts';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { migrateSchema } from '@grid/platform';
import { startTestbed, type Testbed } from '@grid/testbed';
import pg from 'pg';
import { countyCenter } from '../definition.js';

const { schema } = countyCenter;
const ADMIN = { appPassword: 'spec' };
const TITLES = [
  '路灯不亮',
  '"引号"\\反斜杠/',
  '第一行\n第二行\t制表',
  '🏮灯笼',
  '',
  'plain \u0007\u007f\u2028',
];

const cases = TITLES.map((title, nth): CaseSummary => ({
  caseId: randomUUID(),
  version: nth + 1,
  number: nth % 2 === 0 ? '' : `GX-2026-00000${nth}`,
  status: 'IN_HANDLING',
  round: 1,
  title,
  requestKind: 'HELP',
  categoryCode: nth % 3 === 0 ? '' : 'M01',
  placePath: 'gx/t01',
  placeText: title,
  channel: 'PHONE',
  submittedAt: '2026-03-02T01:00:00.000Z',
  dueAt: nth === 2 ? null : '2026-03-11T09:30:00.000Z',
  dueNote: 'FIXED',
  changedAt: '2026-03-02T01:00:00.000Z',
}));
const tasks = cases.map(({ caseId, title, dueAt, categoryCode, number }, nth): TaskSummary => ({
  taskId: randomUUID(),
  owner: nth % 2 === 0 ? 'town-subcenter' : 'building-head',
  partition: 't01',
  version: 2,
  caseId,
  caseNumber: number,
  round: 1,
  parentTaskId: nth % 2 === 0 ? null : randomUUID(),
  unitId: randomUUID(),
  unitName: '珙泉镇分中心',
  unitKind: 'AREA_OFFICE',
  areaPath: 'gx/t01',
  status: 'IN_PROGRESS',
  role: 'LEAD',
  purpose: 'HANDLE',
  mandatory: true,
  following: false,
  title,
  requestKind: 'HELP',
  categoryCode,
  placePath: 'gx/t01',
  placeText: title,
  dueAt,
  dueNote: 'FIXED',
  orderedAt: '2026-03-02T02:00:00.000Z',
  changedAt: '2026-03-02T02:00:00.000Z',
}));

async function connected(url: string, use: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await use(client);
  } finally {
    await client.end();
  }
}

let testbed: Testbed;
beforeAll(async () => {
  testbed = await startTestbed();
}, 60_000);
afterAll(() => testbed.stop());

it('packs the lines of what is there exactly as they are packed from now on', async () => {
  const url = await testbed.createDatabase();
  const packing = /^PackLines|^PackTaskLines/;
  // The list is classes throughout: that is what the definition says.
  const before = (schema.migrations as readonly { readonly name: string }[]).filter(
    ({ name }) => !packing.test(name),
  );
  await migrateSchema({ ...schema, migrations: before as never }, { url, ...ADMIN });
  await connected(url, async (client) => {
    await client.query(
      `insert into county_center.case_file select (s ->> 'caseId')::uuid, 1, '\\x00', '{}', s ->> 'number', 'IN_HANDLING',
         1, 'gx/t01', 'gx/t01', '', s ->> 'categoryCode', 'HELP', now(), now(), gen_random_uuid(), null, s
       from json_array_elements($1::json) as s`,
      [JSON.stringify(cases)],
    );
    await client.query(
      `insert into county_center.register_task
       select (s ->> 'taskId')::uuid, 2, (s ->> 'caseId')::uuid, (s ->> 'unitId')::uuid, s
       from json_array_elements($1::json) as s`,
      [JSON.stringify(tasks)],
    );
    await client.query(
      `insert into county_center.task select (s ->> 'taskId')::uuid, 2, '\\x00', '{}', (s ->> 'caseId')::uuid,
         (s ->> 'unitId')::uuid, 'IN_PROGRESS', true, now(), s
       from json_array_elements($1::json) as s`,
      [JSON.stringify(tasks)],
    );
  });

  await migrateSchema(schema, { url, ...ADMIN });

  const packedCases = new Map(cases.map((one) => [one.caseId, CASE_LINE.pack(caseLine(one))]));
  const packedTasks = new Map(tasks.map((one) => [one.taskId, TASK_LINE.pack(taskLine(one))]));
  const parents = new Map(tasks.map((one) => [one.taskId, one.parentTaskId]));
  await connected(url, async (client) => {
    const lines = async (table: string, id: string) => {
      const { rows } = await client.query<{ id: string; line: string }>(
        `select ${id} as id, line from county_center.${table}`,
      );
      return new Map(rows.map((row) => [row.id, row.line]));
    };
    expect(await lines('case_file', 'id')).toEqual(packedCases);
    expect(await lines('task', 'id')).toEqual(packedTasks);
    expect(await lines('register_task', 'task_id')).toEqual(packedTasks);
    const { rows } = await client.query<{ id: string; parent: string | null }>(
      'select task_id as id, parent_task_id as parent from county_center.register_task',
    );
    expect(new Map(rows.map(({ id, parent }) => [id, parent]))).toEqual(parents);
  });
});
