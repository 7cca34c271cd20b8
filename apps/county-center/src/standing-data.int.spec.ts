import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  acceptCase,
  dispatchCase,
  exportStandingData,
  getCase,
  importStandingData,
  listCategories,
  listResponsibilities,
  listRulesetRows,
  listRulesets,
  listRulesetVersions,
  submitCase,
  type InputOf,
  type RulesetExportView,
} from '@grid/contracts';
import { RULESETS, SHEET_FORMATS, type RulesetName } from '@grid/domain-ruleset';
import { writeCsv } from './sheets/csv-file.js';
import { readSheetFile } from './sheets/sheet-formats.js';
import { aMatter, CountyService } from './spec/county-service.js';
import { actorAt, citizen, UNITS } from './spec/small-county.js';

const administrator = actorAt('county', 'ADMINISTRATOR');
const operator = actorAt('county', 'OPERATOR');
const dispatcher = actorAt('county', 'DISPATCHER');
const one = citizen('群众一');

describe('standing data', () => {
  let county: CountyService;
  beforeAll(async () => {
    county = await CountyService.start();
    await county.rows(
      `insert into ground (use, code, name, legal_basis, guidance)
       values ('REFUSAL', 'NO_FACTS', '=没有事实', '', '-1')`,
    );
  }, 60_000);
  afterAll(() => county.stop());

  const take = (ruleset: RulesetName, format: 'XLSX' | 'CSV' = 'CSV', number: number | null = null) =>
    county.value(exportStandingData, administrator, { ruleset, format, number });
  const send = (ruleset: RulesetName, file: string, more: Partial<InputOf<typeof importStandingData>> = {}) =>
    county.ask(importStandingData, administrator, { ruleset, file, reason: '调整', ...more });
  const change = async (ruleset: RulesetName, edit: (lines: string[][]) => string[][]) => {
    const lines = await linesOf(await take(ruleset));
    return Buffer.from(writeCsv(edit(lines))).toString('base64');
  };

  it('has what the county was loaded with as version 1 of every list', async () => {
    const lists = await county.value(listRulesets, operator, {});
    expect(lists.map(({ ruleset, inForce }) => [ruleset, inForce?.number, inForce?.rowCount])).toEqual([
      ['CALENDARS', 1, 7],
      ['CATEGORIES', 1, 2],
      ['LIMITS', 1, 10],
      ['RESPONSIBILITIES', 1, 2],
      ['GROUNDS', 1, 1],
    ]);
    expect(lists[0]?.inForce).toMatchObject({ label: 'spec-1', publishedBy: 'SYSTEM' });
  });

  it.each(RULESETS.flatMap((ruleset) => SHEET_FORMATS.map((format) => [ruleset, format] as const)))(
    '%s as %s: importing what was exported changes nothing',
    async (ruleset, format) => {
      const { file } = await take(ruleset, format);
      expect(await send(ruleset, file)).toEqual({
        ok: true,
        value: { ruleset, dryRun: false, published: null, validFrom: null, added: 0, changed: 0, removed: 0 },
      });
    },
  );

  it('runs no formula out of an exported file', async () => {
    const { file } = await take('GROUNDS');
    expect(Buffer.from(file, 'base64').toString('utf8')).toContain(`,'=没有事实,,'-1\r\n`);
  });

  it('gives a new case the new limit; an old one keeps its own, and names what it was registered under (R-19)', async () => {
    const register = async () => {
      const { caseId } = await county.submit(one);
      return county.value(acceptCase, operator, { caseId, categoryCode: 'M01' });
    };
    const old = await register();
    const file = await change('CATEGORIES', (lines) =>
      lines.map((cells) => cells.map((text, at) => (cells[0] === 'M01' && at === 4 ? '5' : text))),
    );
    const dry = await send('CATEGORIES', file, { dryRun: true, reason: '' });
    expect(dry).toMatchObject({ ok: true, value: { published: null, added: 0, changed: 1, removed: 0 } });
    expect((await register()).limitWorkDays).toBe(3);

    const commandId = randomUUID();
    const input = { ruleset: 'CATEGORIES' as const, file, reason: '放宽路灯时限', basedOn: 1 };
    const done = await county.ask(importStandingData, administrator, input, commandId);
    expect(done).toMatchObject({ ok: true, value: { published: 2, changed: 1 } });
    // The same command again is the same answer, though version 1 is no longer the newest.
    expect(await county.ask(importStandingData, administrator, input, commandId)).toEqual(done);
    expect(await send('CATEGORIES', file, { basedOn: 1 })).toMatchObject({
      ok: false,
      rejection: { code: 'PUBLISHED_MEANWHILE' },
    });

    const young = await register();
    expect(young.limitWorkDays).toBe(5);
    const again = await county.value(getCase, operator, { caseId: old.caseId });
    expect(again.limitWorkDays).toBe(3);
    const kept = await county.rows<{ rules: Record<string, number> }>(
      `select state -> 'rules' as rules from case_file where id = any($1::uuid[]) order by submitted_at`,
      [[old.caseId, young.caseId]],
    );
    expect(kept.map(({ rules }) => rules['CATEGORIES'])).toEqual([1, 2]);
    const { rows } = await county.value(listCategories, operator, {});
    expect(rows.map(({ code, limitWorkDays }) => [code, limitWorkDays])).toEqual([
      ['M01', 5],
      ['M02', 9],
    ]);
    const versions = await county.value(listRulesetVersions, operator, { ruleset: 'CATEGORIES', first: 1 });
    expect(versions.rows[0]).toMatchObject({
      number: 2,
      reason: '放宽路灯时限',
      publishedBy: administrator.name,
    });
    expect(versions.nextCursor).not.toBeNull();
  });

  it('tells the levels below of the categories', async () => {
    const sent = await county.rows<{ receiver: string }>(
      `select distinct receiver from outbox where fact = 'directory-published' order by receiver`,
    );
    expect(sent.map(({ receiver }) => receiver)).toEqual([
      'building-head',
      'community-station',
      'grid-worker',
      'town-subcenter',
    ]);
  });

  it('names every bad row, and changes nothing', async () => {
    const file = await change('LIMITS', (lines) => [
      ...lines,
      ['办结', 'X99', '', '', '5', '工作日', '无此类别', ''],
      ['办结', 'M01', '', '', '0', '工作日', '零天', ''],
      ['办结', 'M02', '', '', '5', '周', '单位不对', ''],
    ]);
    const refused = await send('LIMITS', file);
    expect(refused).toMatchObject({
      ok: false,
      rejection: { code: 'FILE_HAS_ERRORS', details: { count: 3 } },
    });
    const problems = refused.ok ? [] : (refused.rejection.details?.['problem'] as string[]);
    expect(problems.map((text) => text.split(':')[0])).toEqual([
      'row 12, column 类别编码',
      'row 13, column 时限',
      'row 14, column 单位',
    ]);
    const { rows } = await county.value(listRulesetVersions, operator, { ruleset: 'LIMITS' });
    expect(rows.map(({ number }) => number)).toEqual([1]);
  });

  it('takes the limit that says most: category and kind before kind, kind and level before kind', async () => {
    const file = await change('LIMITS', (lines) => [
      ...lines,
      ['办结', 'M02', '求助', '', '12', '工作日', '低保求助', ''],
      ['办结', '', '建议', '县级', '2', '工作日', '县级建议', ''],
    ]);
    expect(await send('LIMITS', file)).toMatchObject({ ok: true, value: { published: 2, added: 2 } });
    const limitOf = async (requestKind: 'HELP' | 'SUGGESTION') => {
      const { caseId } = await county.submit(one, { requestKind });
      const input = { caseId, categoryCode: 'M02' };
      return (await county.value(acceptCase, operator, input)).limitWorkDays;
    };
    expect([await limitOf('HELP'), await limitOf('SUGGESTION')]).toEqual([12, 2]);
  });

  it('lets the most specific area of the responsibility catalogue win', async () => {
    const file = await change('RESPONSIBILITIES', (lines) => [
      ...lines,
      ['M02', 'gx/t01', '公安局'],
      ['M02', 'gx/t01/v002', 'gx/t01 甲镇综合执法队'],
    ]);
    expect(await send('RESPONSIBILITIES', file)).toMatchObject({ ok: true, value: { added: 2 } });
    const at = async (placePath: string) =>
      (await county.value(listResponsibilities, operator, { categoryCode: 'M02', placePath })).map(
        ({ unitId }) => unitId,
      );
    expect(await at('gx/t02/v001')).toEqual([UNITS.department.unitId]);
    expect(await at('gx/t01/v001/g01')).toEqual([UNITS.otherDepartment.unitId, UNITS.department.unitId]);
    expect((await at('gx/t01/v002'))[0]).toBe(UNITS.townDepartment.unitId);

    const { caseId } = await county.submit(one);
    await county.value(acceptCase, operator, { caseId, categoryCode: 'M02' });
    const dispatch = { caseId, taskId: randomUUID() };
    const elsewhere = { ...dispatch, unitId: UNITS.department.unitId };
    expect(await county.ask(dispatchCase, dispatcher, elsewhere)).toMatchObject({
      ok: false,
      rejection: { code: 'EXCEPTION_REASON_MISSING' },
    });
    const named = { ...dispatch, unitId: UNITS.otherDepartment.unitId };
    expect((await county.value(dispatchCase, dispatcher, named)).status).toBe('IN_HANDLING');
  });

  it('shows rows as a sheet has them, page by page', async () => {
    const first = await county.value(listRulesetRows, operator, { ruleset: 'RESPONSIBILITIES', first: 3 });
    expect(first.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['M01', 'gx', ''],
      ['M02', 'gx', '民政局'],
      ['M02', 'gx/t01', '公安局'],
    ]);
    const rest = { ruleset: 'RESPONSIBILITIES' as const, first: 3, after: first.nextCursor };
    expect((await county.value(listRulesetRows, operator, rest)).rows).toHaveLength(1);
    const none = { ruleset: 'RESPONSIBILITIES' as const, number: 99 };
    expect(await county.ask(listRulesetRows, operator, none)).toMatchObject({
      ok: false,
      rejection: { code: 'UNKNOWN_VERSION' },
    });
  });

  it('makes a version valid later, and none before that', async () => {
    const validFrom = new Date(Date.now() + 3_600_000).toISOString();
    const file = await change('GROUNDS', (lines) => [
      ...lines,
      ['退单', 'NOT_OUR_DUTY', '非本单位职责', '', ''],
    ]);
    expect(await send('GROUNDS', file, { validFrom })).toMatchObject({ ok: true, value: { published: 2 } });
    const [grounds] = (await county.value(listRulesets, operator, {})).slice(-1);
    expect([grounds?.inForce?.number, grounds?.newest?.number]).toEqual([1, 2]);
    const past = new Date(Date.now() - 3_600_000).toISOString();
    const more = await change('GROUNDS', (lines) => [...lines, ['收回', 'MISTAKE', '派错', '', '']]);
    for (const tooEarly of [past, null])
      expect(await send('GROUNDS', more, { validFrom: tooEarly })).toMatchObject({
        ok: false,
        rejection: { code: 'VALID_FROM_TOO_EARLY' },
      });
  });

  it('gives a unit office hours of its own, and the county another version of its calendar', async () => {
    const file = await change('CALENDARS', (lines) => [
      ...lines,
      ['', '放假', '', '2026-10-01', '', '', '国庆节'],
      ['民政局', '工作时段', '', '', '09:00', '16:00', ''],
    ]);
    expect(await send('CALENDARS', file)).toMatchObject({ ok: true, value: { published: 2, added: 2 } });
    const broken = await change('CALENDARS', (lines) => [
      ...lines,
      ['', '调休上班', '', '2026-10-05', '', '', '周一'],
    ]);
    expect(await send('CALENDARS', broken)).toMatchObject({
      ok: false,
      rejection: { code: 'FILE_HAS_ERRORS', details: { count: 1 } },
    });
  });

  it('keeps a category that another list still names', async () => {
    const file = await change('CATEGORIES', (lines) => lines.filter(([code]) => code !== 'M02'));
    expect(await send('CATEGORIES', file)).toMatchObject({
      ok: false,
      rejection: { code: 'FILE_HAS_ERRORS', details: { count: 1 } },
    });
  });

  it('takes a category out of use, here and at the levels below', async () => {
    for (const ruleset of ['RESPONSIBILITIES', 'LIMITS', 'CATEGORIES'] as const) {
      const file = await change(ruleset, (lines) => lines.filter((cells) => !cells.includes('M02')));
      expect(await send(ruleset, file)).toMatchObject({ ok: true, value: { added: 0, changed: 0 } });
    }
    expect(await county.ask(submitCase, one, { ...aMatter(), categoryCode: 'M02' })).toMatchObject({
      ok: false,
      rejection: { code: 'UNKNOWN_CATEGORY' },
    });
    const own = await county.rows('select code, limit_work_days, retired from category order by code');
    expect(own).toEqual([
      { code: 'M01', limit_work_days: 5, retired: false },
      { code: 'M02', limit_work_days: 9, retired: true },
    ]);
    const told = await county.rows<{ retired: string }>(
      `select body #>> '{retiredCategories,0,code}' as retired from outbox
       where fact = 'directory-published' order by id desc limit 4`,
    );
    expect(told.map(({ retired }) => retired)).toEqual(['M02', 'M02', 'M02', 'M02']);
  });

  it('is kept by administrators alone, with a reason, from a file that is one', async () => {
    const { file } = await take('CATEGORIES', 'XLSX');
    for (const actor of [operator, actorAt('county', 'DUTY_CHIEF'), one]) {
      for (const asked of [
        county.ask(importStandingData, actor, { ruleset: 'CATEGORIES', file, reason: '试' }),
        county.ask(exportStandingData, actor, { ruleset: 'CATEGORIES', format: 'CSV' }),
      ])
        expect(await asked).toMatchObject({ ok: false, rejection: { code: 'ROLE_MAY_NOT' } });
    }
    const edited = await change('CATEGORIES', (lines) =>
      lines.map((cells) => cells.map((text) => (text === '路灯' ? '路灯照明' : text))),
    );
    expect(await send('CATEGORIES', edited, { reason: '' })).toMatchObject({
      ok: false,
      rejection: { code: 'TEXT_MISSING' },
    });
    for (const rubbish of [Buffer.from([0xff, 0xfe, 0, 1, 2]), Buffer.from('PK\u0003\u0004 nothing')])
      expect(await send('CATEGORIES', rubbish.toString('base64'))).toMatchObject({
        ok: false,
        rejection: { code: 'FILE_UNREADABLE' },
      });
  });

  it('has every version in its log, hash-chained, and every export', async () => {
    const facts = await county.rows<{ type: string; count: number }>(
      `select type, count(*)::int as count from event where stream_kind = 'ruleset' group by type order by type`,
    );
    expect(facts.map(({ type }) => type)).toEqual(['RulesetExported', 'RulesetPublished']);
    expect(facts[1]?.count).toBe(8);
    const lost = await county.rows(
      `select 1 from event e where type = 'RulesetPublished' and not exists (
         select 1 from ruleset_version v where v.name = e.body::json #>> '{data,ruleset}'
           and v.number = (e.body::json #>> '{data,number}')::int
           and v.row_count = (select count(*) from ruleset_entry r where (r.name, r.number) = (v.name, v.number)))`,
    );
    expect(lost).toEqual([]);
  });
});

async function linesOf({ file }: RulesetExportView): Promise<string[][]> {
  const read = await readSheetFile(Buffer.from(file, 'base64'));
  if (!read.ok) throw new Error(read.problem);
  return [[...read.sheet.heading], ...read.sheet.rows.map(({ cells }) => [...cells])];
}
