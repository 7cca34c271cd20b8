import { describe, expect, it } from '@jest/globals';
import { checkRows, readSheet, type RulesetName } from './index.js';
import { KNOWN } from './rows.fixture.js';

const NOTHING_BEFORE = { before: [], categoriesInUse: new Map<string, string>() };

function problemsOf(name: RulesetName, heading: string, ...lines: readonly string[]): readonly string[] {
  const cellsOf = (line: string) => line.split(',');
  const sheet = {
    heading: cellsOf(heading),
    rows: lines.map((line, index) => ({ row: index + 2, cells: cellsOf(line) })),
  };
  const { rows, problems } = readSheet(name, sheet, KNOWN);
  const found = problems.length > 0 ? problems : checkRows(name, rows, NOTHING_BEFORE);
  return found.map(({ row, column, problem }) => `${row} ${column}: ${problem}`);
}

const CATEGORIES = '类别编码,种类,大类,类别名称,办结时限（工作日）,可即办即结';
const LIMITS = '时限事项,类别编码,诉求类型,受理层级,时限,单位,名称,依据';
const CALENDARS = '适用单位,内容,年度,日期,开始时间,结束时间,名称';

describe('a sheet of standing data', () => {
  it('takes identifiers for headings and choices as well, and columns in any order', () => {
    expect(
      problemsOf(
        'CATEGORIES',
        'name,code,kind,parentName,onSpotAllowed,limitWorkDays',
        '井盖,C1,COMPONENT,设施,true,3',
      ),
    ).toEqual([]);
  });

  it('names every wrong cell with its row, as a spreadsheet numbers it, and its column', () => {
    expect(
      problemsOf(
        'CATEGORIES',
        CATEGORIES,
        'C1,部件,设施,井盖,3,是',
        '',
        'c2,物,设施,,400,也许',
        'C1,部件,设施,井盖,3,是',
      ),
    ).toEqual([
      '4 类别编码: is not a code',
      '4 种类: is none of the choices',
      '4 类别名称: is blank',
      '4 办结时限（工作日）: is not such a number',
      '4 可即办即结: is none of the choices',
      '5 : names the same as row 2',
    ]);
  });

  it('names columns that are missing, doubled or strange, and then reads no row', () => {
    expect(problemsOf('CATEGORIES', `${CATEGORIES},name,备注`.replace('种类,', ''), 'x')).toEqual([
      '1 种类: the column is missing',
      '1 类别名称: the column is there twice',
      '1 备注: there is no such column',
    ]);
  });

  it('wants the general limit of every kind of request, in work days', () => {
    const kinds = ['咨询', '求助', '建议', '投诉'].map((kind) => `办结,,${kind},,3,工作日,${kind},`);
    expect(problemsOf('LIMITS', LIMITS, ...kinds, '办结,,举报,镇级,3,自然日,举报,')).toEqual([
      '6 单位: a limit to resolve counts work days',
      '0 : the general limit of 办结 举报 is gone',
    ]);
  });

  it('keeps the general limit of a duty that had one', () => {
    const rows = ['CONSULTATION', 'HELP', 'SUGGESTION', 'COMPLAINT', 'REPORT'].map((kind, index) => ({
      row: index + 2,
      key: `RESOLVE||${kind}|`,
      cells: { duty: 'RESOLVE', unit: 'WORK_DAY' },
    }));
    const before = [{ key: 'SIGN|||', cells: {} }];
    const found = checkRows('LIMITS', rows, { ...NOTHING_BEFORE, before });
    expect(found.map(({ problem }) => problem)).toEqual(['the general limit of 签收 is gone']);
    expect(checkRows('LIMITS', rows, NOTHING_BEFORE)).toEqual([]);
  });

  it('wants the law that a suspension rests on (R-14)', () => {
    expect(
      problemsOf('GROUNDS', '用途,编码,名称,法律依据,说明', '中止,X,不可抗力,,', '收回,X,派错,,'),
    ).toEqual(['2 法律依据: a suspension takes a legal basis (R-14)']);
  });

  it('finds what is wrong with a calendar day by day (R-12)', () => {
    expect(
      problemsOf(
        'CALENDARS',
        CALENDARS,
        ',公布年度,2026,,,,',
        ',工作时段,,,8:30,12:00,',
        ',放假,,2027/1/1,,,元旦',
        ',调休上班,,2026-02-13,,,周五',
        ',放假,,2026年2月14日,,,',
        '民政局,公布年度,2026,,,,',
      ),
    ).toEqual([
      '4 日期: the year 2027 is not among the published ones',
      '5 日期: is no Saturday or Sunday, and worked anyway',
      '6 名称: is blank',
      '7 适用单位: years are published for the whole county',
    ]);
    expect(problemsOf('CALENDARS', CALENDARS, ',公布年度,2026,,,,', ',公布年度,2028,,,,')).toEqual([
      "0 : the county's calendar does not hold: workSlots: at least one is needed",
      "0 : the county's calendar does not hold: years.2028: does not follow 2026, years must have no gap",
    ]);
  });
});
