import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { inDatabase, startTestbed, type Testbed } from '@grid/testbed';
import pg from 'pg';
import { Cast, GraphqlClient, newCommandId, type Person } from '../people/index.js';
import { startCounty, type RunningCounty } from '../start/index.js';
import { playFiveLevels } from '../story/index.js';
import type { AuditReport, BreachCode } from './audit-report.js';
import { describeAudit } from './describe-audit.js';
import { untilQuiet, verifyAudit } from './verify-audit.js';

let testbed: Testbed;
let county: RunningCounty;
let admin: pg.Client;
let copies = 0;
let copy = '';

// A county with a history; its processes are stopped, so that its database can be copied and tampered with.
beforeAll(async () => {
  testbed = await startTestbed();
  county = await startCounty({ dir: testbed.folder('county'), mode: 'processes' });
  const client = new GraphqlClient({ gateways: [county.endpoints.graphql] });
  const cast = new Cast(client, county.endpoints.demoAccounts[0]?.password ?? '');
  const people = { county: await cast.county(), line: await cast.line('t01.v001.g01.b01') };
  for (let count = 0; count < 2; count += 1) {
    await playFiveLevels({ ...people, categoryCode: 'C01001', withinMs: 60_000 });
  }
  await publishGrounds(await cast.person('county.administrator'));
  await untilQuiet(county.endpoints.databaseUrl, 30_000);
  await client.close();
  await county.processes.stop();
  admin = new pg.Client({ connectionString: county.postgres?.urlOf('postgres') });
  await admin.connect();
}, 180_000);

afterEach(async () => {
  if (copy !== '') await admin.query(`drop database if exists ${copy} with (force)`);
});

afterAll(async () => {
  await admin?.end();
  await county?.stop();
  await testbed?.stop();
}, 60_000);

/** One version of the standing data beside what the county was loaded with: a ground more. */
async function publishGrounds(administrator: Person): Promise<void> {
  const { taken } = await administrator.ask<{ taken: { file: string } }>(
    `mutation take($commandId: UUID!) { taken: exportStandingData(input: {
      commandId: $commandId, ruleset: GROUNDS, format: CSV }) { ... on StandingDataExport { file } } }`,
    { commandId: newCommandId() },
  );
  const text = `${Buffer.from(taken.file, 'base64').toString('utf8')}收回,WRONG_TOWN,派错镇,,\r\n`;
  await administrator.ask(
    `mutation put($commandId: UUID!, $file: String!) { importStandingData(input: {
      commandId: $commandId, ruleset: GROUNDS, file: $file, reason: "补充" }) { __typename } }`,
    { commandId: newCommandId(), file: Buffer.from(text).toString('base64') },
  );
}

/** Verifies a copy of the county's database in which somebody with every right changed something. */
async function verifyAfter(tampering: string, quiet = true): Promise<AuditReport> {
  copies += 1;
  copy = `tampered_${copies}`;
  const { databaseUrl } = county.endpoints;
  await admin.query(`create database ${copy} template ${new URL(databaseUrl).pathname.slice(1)}`);
  const url = inDatabase(databaseUrl, copy);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    if (tampering !== '') await client.query(tampering);
  } finally {
    await client.end();
  }
  return verifyAudit({ databaseUrl: url, quiet });
}

// One stream of the grid worker's, its second event, and the link that event would have with another text.
const STREAM = `(select min(stream_id::text)::uuid from grid_worker.event)`;
const RECHAINED = `sha256(convert_to(coalesce((select encode(before.hash, 'hex') from grid_worker.event before
  where before.stream_id = event.stream_id and before.version = event.version - 1), '') || E'\\n' || altered, 'UTF8'))`;

const TAMPERINGS: readonly (readonly [what: string, statement: string, codes: readonly BreachCode[]])[] = [
  [
    'a word of an event changed',
    `update grid_worker.event set body = replace(body, '经核实', '未核实') where type = 'TaskReported'`,
    ['CHAIN_BROKEN', 'STATE_DIFFERS', 'REGISTER_DIFFERS'],
  ],
  [
    'a space added to an event',
    `update grid_worker.event set body = body || ' ' where stream_id = ${STREAM} and version = 2`,
    ['CHAIN_BROKEN', 'REGISTER_DIFFERS'],
  ],
  [
    'another hash',
    `update grid_worker.event set hash = sha256('x') where stream_id = ${STREAM} and version = 2`,
    ['CHAIN_BROKEN'],
  ],
  [
    'two events of a stream exchanged',
    `update grid_worker.event set version = case version when 2 then 102 else 103 end
       where stream_id = ${STREAM} and version in (2, 3);
     update grid_worker.event set version = case version when 102 then 3 else 2 end
       where stream_id = ${STREAM} and version in (102, 103)`,
    ['CHAIN_BROKEN', 'COLUMN_DIFFERS', 'REGISTER_DIFFERS'],
  ],
  [
    'an event changed and its link made anew',
    `update grid_worker.event set body = altered, hash = ${RECHAINED}
     from (select replace(body, 'TaskSigned', 'TaskNoted') as altered, stream_id as id, version as at
           from grid_worker.event) as forged
     where id = stream_id and at = version and stream_id = ${STREAM} and version = 2`,
    ['CHAIN_BROKEN', 'COLUMN_DIFFERS', 'REGISTER_DIFFERS'],
  ],
  [
    'the last event changed and its link made anew',
    `update grid_worker.event set body = altered, hash = ${RECHAINED}
     from (select body || ' ' as altered, stream_id as id, version as at from grid_worker.event) as forged
     where id = stream_id and at = version and stream_id = ${STREAM}
       and version = (select max(version) from grid_worker.event where stream_id = ${STREAM})`,
    ['HEAD_DIFFERS', 'REGISTER_DIFFERS'],
  ],
  [
    'an event taken out',
    `delete from grid_worker.event where stream_id = ${STREAM} and version = 3`,
    ['VERSION_GAP', 'CHAIN_BROKEN', 'REGISTER_FOREIGN'],
  ],
  [
    'the last event taken out',
    `delete from grid_worker.event where (stream_id, version) in
       (select stream_id, max(version) from grid_worker.event group by stream_id)`,
    ['HEAD_DIFFERS', 'STATE_DIFFERS', 'REGISTER_FOREIGN'],
  ],
  [
    'a whole log taken out',
    `delete from grid_worker.event where stream_id = ${STREAM}`,
    ['LOG_MISSING', 'REGISTER_FOREIGN'],
  ],
  [
    'an event that is no event',
    `update grid_worker.event set body = 'nothing' where stream_id = ${STREAM} and version = 2`,
    ['BODY_UNREADABLE', 'CHAIN_BROKEN'],
  ],
  ['a type changed', `update grid_worker.event set type = 'TaskNoted' where version = 2`, ['COLUMN_DIFFERS']],
  [
    'an instant moved by a microsecond',
    `update grid_worker.event set recorded_at = recorded_at + interval '1 microsecond' where version = 2`,
    ['COLUMN_DIFFERS', 'REGISTER_DIFFERS'],
  ],
  [
    'an event moved to another case',
    `update grid_worker.event set case_id = gen_random_uuid() where stream_id = ${STREAM} and version = 2`,
    ['COLUMN_DIFFERS'],
  ],
  [
    'an event of a kind nobody keeps there',
    `update grid_worker.event set stream_kind = 'case' where stream_id = ${STREAM} and version = 2`,
    ['LOG_MISSING', 'VERSION_GAP'],
  ],
  ['a view taken out', `delete from grid_worker.task where id = ${STREAM}`, ['VIEW_MISSING']],
  [
    'a view of nothing',
    `insert into grid_worker.task select gen_random_uuid(), version, head_hash, state, case_id, unit_id, status,
       is_open, due_order, line from grid_worker.task limit 1`,
    ['LOG_MISSING'],
  ],
  ['a version moved on', `update grid_worker.task set version = version + 1`, ['HEAD_DIFFERS']],
  ['another head', `update grid_worker.task set head_hash = sha256('x')`, ['HEAD_DIFFERS']],
  [
    'a state changed',
    `update grid_worker.task set state = (state::jsonb || '{"noteCount": 7}')::json`,
    ['STATE_DIFFERS'],
  ],
  ...(
    [
      [`status = 'REPORTED'`, 'grid_worker.task'],
      ['is_open = not is_open', 'grid_worker.task'],
      ['unit_id = gen_random_uuid()', 'grid_worker.task'],
      [`due_order = due_order + interval '1 microsecond'`, 'town_subcenter.task'],
      [`line = replace(line, '"HELP"', '"REPORT"')`, 'grid_worker.task'],
      [`number = number || 'x'`, 'county_center.case_file'],
      [`town_path = 'gx/t02'`, 'county_center.case_file'],
      ['citizen_id = null', 'county_center.case_file'],
      [`submitted_at = submitted_at - interval '1 day'`, 'county_center.case_file'],
    ] as const
  ).map(
    ([change, table]) =>
      [`a view with ${change}`, `update ${table} set ${change}`, ['PROJECTION_DIFFERS']] as const,
  ),
  [
    'an event missing from the register',
    `delete from county_center.register_event where stream_id = ${STREAM} and version = 2`,
    ['REGISTER_MISSING'],
  ],
  [
    'an event added to the register',
    `insert into county_center.register_event select stream_id, 99, source, partition, stream_kind, type, case_id,
       recorded_at, body from county_center.register_event limit 1`,
    ['REGISTER_FOREIGN'],
  ],
  [
    'a word changed in the register',
    `update county_center.register_event set body = body || ' ' where stream_id = ${STREAM}`,
    ['REGISTER_DIFFERS'],
  ],
  [
    'a task changed in the register',
    `update county_center.register_task set line = replace(line, '"HELP"', '"REPORT"')`,
    ['REGISTER_DIFFERS'],
  ],
  [
    'a task put elsewhere in the register',
    `update county_center.register_task set parent_task_id = gen_random_uuid()`,
    ['REGISTER_DIFFERS'],
  ],
  [
    'a task taken out of the register',
    `delete from county_center.register_task where task_id = ${STREAM}`,
    ['REGISTER_MISSING', 'PARTY_DIFFERS'],
  ],
  ['a unit struck off a case', 'delete from county_center.case_party', ['PARTY_DIFFERS']],
  ['a case listed as it is not', `update county_center.case_party set status = 'VOIDED'`, ['PARTY_DIFFERS']],
  [
    'a fact taken back as never received',
    `delete from grid_worker.inbox where seq = (select max(seq) from grid_worker.inbox where sender = 'community-station')
       and sender = 'community-station'`,
    ['FACT_LOST'],
  ],
  [
    'a hole in what was received',
    `delete from grid_worker.inbox where seq = 2 and sender = 'community-station'`,
    ['INBOX_GAP'],
  ],
  [
    'a place given out and lost',
    `update community_station.outbox_channel set last_seq = last_seq + 1 where receiver = 'grid-worker'`,
    ['FACT_LOST'],
  ],
  [
    'a count set back',
    `update community_station.outbox_channel set last_seq = last_seq - 1 where receiver = 'grid-worker'`,
    ['CHANNEL_AHEAD'],
  ],
  [
    'a row of the standing data changed',
    `update county_center.ruleset_entry set cells = replace(cells::text, '派错镇', '派错')::json where number = 2`,
    ['PROJECTION_DIFFERS'],
  ],
  [
    'a row of the standing data taken out',
    `delete from county_center.ruleset_entry where number = 2 and key = 'RECALL|WRONG_TOWN'`,
    ['PROJECTION_DIFFERS'],
  ],
  [
    'a version of the standing data taken out',
    `delete from county_center.ruleset_version where number = 2`,
    ['VIEW_MISSING'],
  ],
  [
    'a version of the standing data that nobody published',
    `insert into county_center.ruleset_version
       select name, 3, label, valid_from, published_at, published_by, reason, row_count
       from county_center.ruleset_version where number = 2`,
    ['LOG_MISSING'],
  ],
  [
    'a version of the standing data valid earlier',
    `update county_center.ruleset_version set valid_from = valid_from - interval '1 day' where number = 2`,
    ['PROJECTION_DIFFERS'],
  ],
  [
    'a parent that sees its child otherwise',
    `update community_station.task set state = replace(state::text, '"status":"COMPLETED","orderedAt"',
       '"status":"SIGNED","orderedAt"')::json`,
    ['STATE_DIFFERS', 'DISAGREEMENT'],
  ],
  [
    'a parent that knows no child',
    `update community_station.task set state = (state::jsonb || '{"children": []}')::json`,
    ['STATE_DIFFERS', 'TASK_UNANSWERED'],
  ],
  [
    'a task that two owners hold',
    'insert into building_head.task select * from grid_worker.task',
    ['LOG_MISSING', 'TASK_DOUBLED'],
  ],
];

describe('the audit', () => {
  it('of a county nobody tampered with is whole', async () => {
    const report = await verifyAfter('');
    expect(report.breaches).toEqual([]);
    // Two cases, and a list of standing data.
    expect(report).toMatchObject({ ok: true, pairs: 8, services: { 'county-center': { streams: 3 } } });
    const events = Object.values(report.services).reduce((sum, counts) => sum + counts.events, 0);
    expect(report.registered).toBe(events - (report.services['county-center']?.events ?? 0));
    expect(describeAudit(report)).toContain('whole: 0 breaches');
  });

  it.each(TAMPERINGS)('finds %s', async (_, statement, codes) => {
    const report = await verifyAfter(statement);
    expect(report.ok).toBe(false);
    const found = new Set(report.breaches.map(({ code }) => code));
    expect([...found]).toEqual(expect.arrayContaining([...codes]));
    expect(describeAudit(report)).toContain(`BREACH ${codes[0]}`);
  });

  it('takes what is still on its way for what it is, and for a breach only where quiet is demanded', async () => {
    const onItsWay = `
      insert into grid_worker.outbox (receiver, partition, fact, stream_id, correlation_id, recorded_at, body)
        select 'register', 't01', 'task-recorded', stream_id, 'x', now(), json_build_object('events',
          json_build_array(json_build_object('streamId', stream_id, 'version', version)))
        from grid_worker.event where stream_id = ${STREAM} and version = 2;
      delete from county_center.register_event where stream_id = ${STREAM} and version = 2`;
    const working = await verifyAfter(onItsWay, false);
    expect(working).toMatchObject({ ok: true, pairs: null, services: { 'grid-worker': { inFlight: 1 } } });
    const resting = await verifyAfter(onItsWay, true);
    expect(resting.breaches.map(({ code }) => code)).toEqual(['NOT_QUIET']);
  });

  it('reports what is parked', async () => {
    const parked = `insert into grid_worker.parked_fact values (gen_random_uuid(), 'grid-worker', 'community-station',
      't01', 1, 'x', gen_random_uuid(), 'because', '{}', now())`;
    const report = await verifyAfter(parked, false);
    expect(report).toMatchObject({ ok: true, services: { 'grid-worker': { parked: 1 } } });
    expect((await verifyAfter(parked)).breaches.map(({ code }) => code)).toEqual(['NOT_QUIET']);
  });
});
