import { beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@grid/testbed';
import { newCommandId, type Person } from '@grid/tools';
import { Acts, awaitTask, done, expectRefused, request } from '../acts.js';
import type { Stage } from '../stage.js';

const AT_ONCE = 50;

/** The same command, any number of times; and lists, page by page. */
export function repeatsAndLists(stage: () => Stage): void {
  describe('a command with the same id', () => {
    it('has one effect and one answer, fifty times at once and again later', async () => {
      const acts = await Acts.at(stage());
      const { citizen, operator } = await acts.county;
      const commandId = newCommandId();
      const title = `同一件事 ${commandId.slice(-6)}`;
      const send = () =>
        citizen.actOnCase('submitCase', request(acts.line.buildingPath, { title }), commandId);
      const answers = await Promise.all(Array.from({ length: AT_ONCE }, send));
      const first = done('submit', await send());
      for (const answer of answers) expect(done('submit', answer)).toEqual(first);
      const { cases } = await operator.ask<{ cases: { nodes: readonly { title: string }[] } }>(
        'query { cases(first: 100, statuses: [SUBMITTED]) { nodes { title } } }',
      );
      expect(cases.nodes.filter((found) => found.title === title)).toHaveLength(1);
      // The answer of then, even after the case has moved on.
      const accept = { caseId: first.id, categoryCode: stage().categories.dispatched };
      done('accept', await operator.actOnCase('acceptCase', accept));
      expect(done('submit', await send())).toEqual(first);
    });

    it('keeps its refusal, too', async () => {
      const acts = await Acts.at(stage());
      const { inspector } = await acts.county;
      const { caseId, taskId } = await acts.dispatched();
      const commandId = newCommandId();
      const check = () => inspector.actOnCase('checkCase', { caseId, passed: true }, commandId);
      const early = await check();
      expectRefused(early, 'WRONG_STATE');
      await acts.sign(acts.line.town, taskId);
      await acts.report(acts.line.town, taskId);
      await eventually('it waits for the check', async () => {
        return (await inspector.seeCase(caseId))?.status === 'PENDING_CHECK';
      });
      expect(await check()).toEqual(early);
    });

    it('and other content is refused, at every owner', async () => {
      const acts = await Acts.at(stage());
      const { citizen } = await acts.county;
      const { grid } = acts.line;
      const commandId = newCommandId();
      const there = acts.line.buildingPath;
      done('submit', await citizen.actOnCase('submitCase', request(there), commandId));
      const other = request(there, { title: '另一件事' });
      expectRefused(await citizen.actOnCase('submitCase', other, commandId), 'COMMAND_ID_REUSED');

      const categoryCode = stage().categories.dispatched;
      const here = (more = {}) => request(grid.viewer.areaPath, { categoryCode, channel: 'GRID', ...more });
      const second = newCommandId();
      done('take in', await grid.actOnTask('takeInRequest', here(), second));
      const altered = await grid.actOnTask('takeInRequest', here({ title: '另一件事' }), second);
      expectRefused(altered, 'COMMAND_ID_REUSED');
    });

    it('of another person is nothing of his: one signs once, whoever shouts', async () => {
      const acts = await Acts.at(stage());
      const { town } = acts.line;
      const staff = await stage().cast.person('t01.staff');
      const { taskId } = await acts.dispatched();
      await awaitTask(town, taskId, 'arrived');
      const answers = await Promise.all(
        Array.from({ length: 40 }, (_, index) =>
          (index % 2 ? town : staff).actOnTask('signTask', { taskId }),
        ),
      );
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      for (const answer of answers) if (!answer.ok) expectRefused(answer, 'WRONG_STATE');
    });
  });

  describe('lists of cases', () => {
    // A village that no other story plays in, so that what is in it is known exactly.
    const village = 'gx/t03/v002';
    const ids = new Set<string>();

    beforeAll(async () => {
      const acts = await Acts.at(stage(), 't03.v002.g01.b01');
      const submitted = await Promise.all(Array.from({ length: 13 }, () => acts.submitted()));
      for (const { id } of submitted) ids.add(id);
      for (const { id: caseId } of submitted.slice(0, 5)) {
        const { operator } = await acts.county;
        const categoryCode = stage().categories.dispatched;
        done('accept', await operator.actOnCase('acceptCase', { caseId, categoryCode }));
      }
      for (const { id } of submitted.slice(0, 3)) await acts.dispatched(id);
    });

    it.each([
      ['NEWEST', 1],
      ['NEWEST', 4],
      ['DUE_FIRST', 3],
      ['DUE_FIRST', 100],
    ])('come whole and without twins, by %s in pages of %i', async (order, first) => {
      const { operator } = await stage().cast.county();
      const rows = await allPages(operator, { areaPath: village, order, first });
      const listed = rows.map(({ id }) => id);
      expect(new Set(listed)).toEqual(ids);
      expect(listed).toHaveLength(ids.size);
      const keys = rows.map((row) => (order === 'NEWEST' ? row.submittedAt : (row.dueAt ?? '9999')));
      const sorted = [...keys].sort();
      expect(keys).toEqual(order === 'NEWEST' ? sorted.reverse() : sorted);
    });

    it('are filtered by state, category and due date', async () => {
      const { operator } = await stage().cast.county();
      const count = async (filter: object) =>
        (await allPages(operator, { areaPath: village, first: 4, ...filter })).length;
      expect(await count({ statuses: ['SUBMITTED'] })).toBe(8);
      expect(await count({ statuses: ['REGISTERED', 'IN_HANDLING'] })).toBe(5);
      expect(await count({ categoryCode: stage().categories.dispatched })).toBe(5);
      const order = 'DUE_FIRST';
      const dueTo = '2999-01-01T00:00:00.000Z';
      expect(await count({ dueTo, order })).toBe(3);
      expect(await count({ dueFrom: dueTo, order, statuses: ['IN_HANDLING'] })).toBe(0);
    });

    it('show each office its own area and nobody another one’s', async () => {
      const [here, other] = await Promise.all([
        stage().cast.line('t03.v002.g01.b01'),
        stage().cast.line('t02.v001.g01.b01'),
      ]);
      for (const who of [here.town, here.station]) {
        const listed = (await allPages(who, { first: 50 })).map(({ id }) => id);
        expect(listed).toEqual(expect.arrayContaining([...ids]));
      }
      const strange = (await allPages(other.town, { first: 50 })).map(({ id }) => id);
      expect(strange.filter((id) => ids.has(id))).toEqual([]);
      expect(await allPages(other.town, { areaPath: village, first: 50 })).toEqual([]);
    });

    it('of a desk come whole, too, soonest due first', async () => {
      const { town } = await stage().cast.line('t03.v002.g01.b01');
      const document = `query desk($after: String) { desk(first: 2, after: $after) {
        nodes { id caseId dueAt } pageInfo { hasNextPage endCursor } } }`;
      await eventually('all three dispatched ones are on the desk, each once', async () => {
        const rows: { id: string; caseId: string; dueAt: string | null }[] = [];
        for (let after: string | null = null; ;) {
          const { desk }: DeskPage = await town.ask<DeskPage>(document, { after });
          rows.push(...desk.nodes);
          after = desk.pageInfo.endCursor;
          if (!desk.pageInfo.hasNextPage) break;
        }
        const due = rows.map(({ dueAt }) => dueAt ?? '9999');
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
        expect(due).toEqual([...due].sort());
        return rows.filter(({ caseId }) => ids.has(caseId)).length === 3;
      });
    });
  });
}

interface DeskPage {
  readonly desk: {
    readonly nodes: readonly { id: string; caseId: string; dueAt: string | null }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

interface CaseRow {
  readonly id: string;
  readonly submittedAt: string;
  readonly dueAt: string | null;
}

interface CasesPage {
  readonly cases: {
    readonly nodes: readonly CaseRow[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const CASES = `query cases($areaPath: String, $statuses: [CaseStatus!], $categoryCode: String, $dueFrom: DateTime,
    $dueTo: DateTime, $order: CaseOrder, $first: Int, $after: String) {
  cases(areaPath: $areaPath, statuses: $statuses, categoryCode: $categoryCode, dueFrom: $dueFrom, dueTo: $dueTo,
    order: $order, first: $first, after: $after) {
    nodes { id submittedAt dueAt } pageInfo { hasNextPage endCursor } } }`;

async function allPages(who: Person, filter: object): Promise<readonly CaseRow[]> {
  const rows: CaseRow[] = [];
  for (let after: string | null = null; ;) {
    const { cases }: CasesPage = await who.ask<CasesPage>(CASES, { ...filter, after });
    rows.push(...cases.nodes);
    after = cases.pageInfo.endCursor;
    if (!cases.pageInfo.hasNextPage) return rows;
  }
}
