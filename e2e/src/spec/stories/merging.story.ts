import { describe, expect, it } from '@jest/globals';
import type { Person } from '@grid/tools';
import { Acts, done, expectRefused, request } from '../acts.js';
import type { Stage } from '../stage.js';
import { childIs } from './twists.story.js';

interface Linked {
  readonly status: string;
  readonly master: { readonly id: string; readonly status: string; readonly result: string | null } | null;
  readonly mergedCount: number;
  readonly mergedCases: { readonly nodes: readonly { readonly id: string }[] };
}

interface Similar {
  readonly case: { readonly id: string };
  readonly reasons: readonly string[];
  readonly likeness: number;
}

/** Two people report the same thing: one case follows the other, and its submitter learns what came of it. */
export function merging(stage: () => Stage): void {
  describe('merging 并单', () => {
    it('lets a case follow another, which tells its outcome to whoever submitted the merged one', async () => {
      const acts = await Acts.at(stage());
      const { operator, inspector } = await acts.county;
      const neighbour = await stage().cast.person('citizen.two');
      const { caseId: masterId } = await acts.dispatched();
      const asked = request(acts.line.buildingPath);
      const { id: caseId } = done('submit', await neighbour.actOnCase('submitCase', asked));

      const wrongWay = { caseId: masterId, masterId: caseId, reason: '反向并单' };
      expectRefused(await operator.actOnCase('mergeCase', wrongWay), 'TASKS_OPEN');
      const merge = { caseId, masterId, reason: '同一处照明灯' };
      expect(done('merge', await operator.actOnCase('mergeCase', merge)).status).toBe('MERGED');
      expect(await links(operator, masterId)).toMatchObject({
        mergedCount: 1,
        mergedCases: { nodes: [{ id: caseId }] },
      });
      expectRefused(await neighbour.actOnCase('withdrawCase', { caseId, reason: '算了' }), 'CASE_ENDED');

      const { rootTasks } = (await operator.seeCase(masterId)) ?? { rootTasks: [] };
      const taskId = rootTasks.at(-1)?.id ?? '';
      await acts.sign(acts.line.town, taskId);
      await acts.report(acts.line.town, taskId, '已更换灯具');
      await childIs(acts, masterId, taskId, 'REPORTED');
      await acts.pass(masterId);
      await acts.close(masterId);
      expect(await links(neighbour, caseId)).toMatchObject({
        status: 'MERGED',
        master: { id: masterId, status: 'CLOSED', result: '已更换灯具' },
      });
      // The link is all a neighbour sees of the other case.
      expect(await neighbour.seeCase(masterId)).toBeNull();
      expect((await links(inspector, caseId))?.master?.id).toBe(masterId);
    });

    it('begins with what looks like the same matter, shown before accepting and kept with it', async () => {
      const acts = await Acts.at(stage());
      const { operator } = await acts.county;
      const neighbour = await stage().cast.person('citizen.two');
      const words = { title: '三单元门禁失灵', description: '三单元门禁刷卡没有反应，进不了楼。' };
      const first = await acts.submitted(words);
      const asked = request(acts.line.buildingPath, { ...words, reporter: { phone: '13700000001' } });
      const { id: caseId } = done('submit', await neighbour.actOnCase('submitCase', asked));
      const document = `query similar($id: ID!) { case(id: $id) { similarCases { case { id } reasons likeness } } }`;
      const seen = async (who: Person) =>
        (await who.ask<{ case: { similarCases: readonly Similar[] } }>(document, { id: caseId })).case;
      const { similarCases } = await seen(operator);
      expect(similarCases[0]).toMatchObject({ case: { id: first.id }, reasons: ['SIMILAR_TEXT'] });
      expect((await seen(neighbour)).similarCases).toEqual([]);
      const categoryCode = stage().categories.dispatched;
      done('accept', await operator.actOnCase('acceptCase', { caseId, categoryCode }));
      const told = await operator.timeline(caseId);
      const registered = told.find(({ fact }) => fact === 'CaseRegistered');
      const kept = registered?.particulars.find(({ key }) => key === 'similarCases');
      expect(Number(kept?.value)).toBeGreaterThan(0);
    });

    it('is undone: the case goes its own way again from the state it had', async () => {
      const acts = await Acts.at(stage());
      const { operator, dispatcher } = await acts.county;
      const [{ id: masterId }, { id: caseId }] = [await acts.submitted(), await acts.accepted()];
      const merge = { caseId, masterId, reason: '疑似同一事项' };
      expectRefused(await dispatcher.actOnCase('mergeCase', merge), 'ROLE_MAY_NOT');
      done('merge', await operator.actOnCase('mergeCase', merge));
      const again = { caseId: masterId, masterId: caseId, reason: '反向并单' };
      expectRefused(await operator.actOnCase('mergeCase', again), 'CASE_IS_MASTER');
      const apart = { caseId, reason: '不是同一事项' };
      expect(done('unmerge', await operator.actOnCase('unmergeCase', apart)).status).toBe('REGISTERED');
      expect(await links(operator, masterId)).toMatchObject({ mergedCount: 0, mergedCases: { nodes: [] } });
      expect(done('merge', await operator.actOnCase('mergeCase', again)).status).toBe('MERGED');
    });
  });
}

async function links(who: Person, id: string): Promise<Linked | null> {
  const document = `query links($id: ID!) { case(id: $id) {
    status master { id status result } mergedCount mergedCases { nodes { id } } } }`;
  return (await who.ask<{ case: Linked | null }>(document, { id })).case;
}
