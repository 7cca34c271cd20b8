import { beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@grid/testbed';
import { newCommandId, type Person, type RejectionSeen } from '@grid/tools';
import { Acts } from '../acts.js';
import type { Stage } from '../stage.js';

type Answer<Yes> =
  | ({ readonly __typename: 'Yes' } & Yes)
  | ({ readonly __typename: 'Rejection'; readonly details: readonly Detail[] } & RejectionSeen);
interface Detail {
  readonly key: string;
  readonly value: string;
}
interface Imported {
  readonly published: number | null;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

const NO = '... on Rejection { code decidedBy reason nextStep details { key value } }';
const IMPORT = `mutation put($input: ImportStandingDataInput!) { answer: importStandingData(input: $input) {
  __typename ... on StandingDataImport { published added changed removed } ${NO} } }`;
const EXPORT = `mutation take($input: ExportStandingDataInput!) { answer: exportStandingData(input: $input) {
  __typename ... on StandingDataExport { number fileName file } ${NO} } }`;

/** Administrators keep the standing data 基础数据 in versions; cases keep the versions they began under. */
export function standingData(stage: () => Stage): void {
  describe('standing data', () => {
    let administrator: Person;
    let acts: Acts;
    beforeAll(async () => {
      administrator = await stage().cast.person('county.administrator');
      acts = await Acts.at(stage());
    });

    const ask = async <Yes>(who: Person, document: string, input: object) => {
      const { answer } = await who.ask<{ answer: Answer<Yes> }>(document, {
        input: { commandId: newCommandId(), ...input },
      });
      return answer;
    };
    const put = (file: string, more: object = {}) =>
      ask<Imported>(administrator, IMPORT, { ruleset: 'CATEGORIES', file, reason: '调整办结时限', ...more });
    const take = async (format: 'XLSX' | 'CSV', ruleset = 'CATEGORIES') => {
      const answer = await ask<{ number: number; file: string }>(administrator, EXPORT, { ruleset, format });
      if (answer.__typename === 'Rejection') throw new Error(answer.reason);
      return answer;
    };
    /** A case accepted now: its limit, and the version of the categories it names. */
    const registered = async () => {
      const { id } = await acts.accepted();
      return { id, ...(await limitOf(id)) };
    };
    const limitOf = async (id: string) => {
      const { operator } = await acts.county;
      const { case: seen } = await operator.ask<{
        case: { limitWorkDays: number; ruleVersions: readonly { ruleset: string; number: number }[] };
      }>('query limit($id: ID!) { case(id: $id) { limitWorkDays ruleVersions { ruleset number } } }', { id });
      const version = seen.ruleVersions.find(({ ruleset }) => ruleset === 'CATEGORIES')?.number ?? 0;
      return { limit: seen.limitWorkDays, version };
    };

    it('the administrator exports the categories, changes a limit and imports them: new cases have it, old ones keep theirs', async () => {
      const old = await registered();
      const { number, file } = await take('CSV');
      expect(old.version).toBe(number);
      const limit = old.limit === 2 ? 3 : 2;
      const changed = withCell(file, stage().categories.dispatched, 4, String(limit));

      const dry = await put(changed, { dryRun: true, reason: null });
      expect(dry).toMatchObject({ published: null, added: 0, changed: 1, removed: 0 });
      expect(await limitOf((await registered()).id)).toEqual({ limit: old.limit, version: number });

      expect(await put(changed, { basedOn: number })).toMatchObject({ published: number + 1, changed: 1 });
      await eventually('every replica of the county accepts cases under the new version', async () => {
        const several = await Promise.all([registered(), registered(), registered()]);
        return several.every((young) => young.limit === limit && young.version === number + 1);
      });
      expect(await limitOf(old.id)).toEqual({ limit: old.limit, version: number });

      // The file of before is out of date; put back from the newest, the limit is what it was.
      expect(await put(file, { basedOn: number })).toMatchObject({ code: 'PUBLISHED_MEANWHILE' });
      expect(await put(file, { basedOn: number + 1 })).toMatchObject({ published: number + 2, changed: 1 });
      await eventually('new cases have the limit of before', async () => {
        const several = await Promise.all([registered(), registered(), registered()]);
        return several.every((young) => young.limit === old.limit && young.version === number + 2);
      });
    });

    it.each(['CALENDARS', 'CATEGORIES', 'LIMITS', 'RESPONSIBILITIES', 'GROUNDS'])(
      '%s of the whole county: what was exported, imported again, changes nothing',
      async (ruleset) => {
        for (const format of ['XLSX', 'CSV'] as const) {
          const { file } = await take(format, ruleset);
          expect(await put(file, { ruleset })).toMatchObject({
            published: null,
            added: 0,
            changed: 0,
            removed: 0,
          });
        }
      },
    );

    it('a file with three bad rows names all three, and changes nothing', async () => {
      const { number, file } = await take('CSV');
      const bad = ['C-1,部件,设施,井盖,0,是', 'C-2,物件,设施,井盖,3,是', 'C-3,部件,设施,,3,是'];
      const text = `${Buffer.from(file, 'base64').toString('utf8')}${bad.join('\r\n')}\r\n`;
      const lines = text.split('\r\n').length - 1;
      const answer = await put(Buffer.from(text).toString('base64'));
      expect(answer).toMatchObject({ __typename: 'Rejection', code: 'FILE_HAS_ERRORS' });
      const problems = answer.__typename === 'Rejection' ? answer.details : [];
      expect(problems.filter(({ key }) => key === 'problem').map(({ value }) => value.split(':')[0])).toEqual(
        [
          `row ${lines - 2}, column 办结时限（工作日）`,
          `row ${lines - 1}, column 种类`,
          `row ${lines}, column 类别名称`,
        ],
      );
      expect((await take('CSV')).number).toBe(number);
    });

    it('everybody at work reads them, and only administrators keep them', async () => {
      const { operator, citizen } = await acts.county;
      const { standingData: lists, responsibilities } = await operator.ask<{
        standingData: readonly { name: string; inForce: { rowCount: number } }[];
        responsibilities: readonly { areaPath: string }[];
      }>(
        `query read($code: String!, $place: String!) {
          standingData { name inForce { number rowCount validFrom publishedBy } newest { number } }
          responsibilities(categoryCode: $code, placePath: $place) { areaPath unit { id name } } }`,
        { code: stage().categories.dispatched, place: acts.line.buildingPath },
      );
      expect(lists.map(({ name, inForce }) => [name, inForce.rowCount > 0])).toEqual(
        ['CALENDARS', 'CATEGORIES', 'LIMITS', 'RESPONSIBILITIES', 'GROUNDS'].map((name) => [name, true]),
      );
      expect(responsibilities.map(({ areaPath }) => areaPath)).toEqual(['gx']);
      const { file } = await take('XLSX');
      for (const who of [operator, citizen, acts.line.town]) {
        const refused = { __typename: 'Rejection', code: 'ROLE_MAY_NOT' };
        const input = { ruleset: 'CATEGORIES', file, reason: '试' };
        expect(await ask(who, IMPORT, input)).toMatchObject(refused);
        expect(await ask(who, EXPORT, { ruleset: 'CATEGORIES', format: 'CSV' })).toMatchObject(refused);
      }
    });
  });
}

/** A CSV file with one cell of one row changed, as a person would in a spreadsheet. */
function withCell(file: string, firstCell: string, column: number, text: string): string {
  const lines = Buffer.from(file, 'base64').toString('utf8').split('\r\n');
  const changed = lines.map((line) => {
    const cells = line.split(',');
    return cells[0] === firstCell ? cells.with(column, text).join(',') : line;
  });
  return Buffer.from(changed.join('\r\n')).toString('base64');
}
