import { beforeAll, describe, expect, it } from '@jest/globals';
import { CallFailed, mutationOf, type CaseAction, type Person, type TaskAction } from '@grid/tools';
import { Acts, awaitTask, ELSEWHERE } from '../acts.js';
import type { Stage } from '../stage.js';

/** Ids of the right form that nobody has. */
const NOBODYS = {
  case: 'case_AZm4q9RzfXm0OYXN4vGqSA',
  task: 'task2_t01_AZm4q9RzfXm0OYXN4vGqSA',
  lower: 'task3_t01_AZm4q9RzfXm0OYXN4vGqSA',
};

const text = { reason: '理由' };
const CASE_ACTIONS: readonly (readonly [CaseAction, object])[] = [
  ['acceptCase', { categoryCode: 'C01001' }],
  ['refuseCase', { ground: 'NO_FACTS', explanation: '不清', turnTo: '镇政府' }],
  ['resolveOnSpot', { result: '当场' }],
  ['noteCase', { text: '记录', visibility: 'INTERNAL' }],
  ['requestInfo', { question: '哪个门' }],
  ['supplyInfo', { reply: '北门' }],
  ['mergeCase', { masterId: NOBODYS.case, ...text }],
  ['unmergeCase', text],
  ['proposeShelving', { ...text, reviewAt: '2030-01-01T00:00:00.000Z' }],
  ['decideShelving', { ...text, approved: true }],
  ['unshelveCase', text],
  ['hastenCase', { text: '请尽快' }],
  ['checkCase', { passed: true }],
  ['closeCase', { conclusion: '结', feedback: [{ channel: 'PHONE', delivered: true }] }],
  ['reopenCase', text],
  ['withdrawCase', text],
  ['voidCase', text],
];
const TASK_ACTIONS: readonly (readonly [TaskAction, object])[] = [
  ['signTask', {}],
  ['handUpTask', text],
  ['requestReturn', { ground: 'OTHER', explanation: '说明' }],
  ['noteTask', { text: '记录', visibility: 'INTERNAL' }],
  ['reportDone', { result: '已办' }],
];

/** Another town's people are told of a case exactly what they are told of one that does not exist. */
export function jurisdiction(stage: () => Stage): void {
  describe('who is outside a case’s line', () => {
    let ids: { caseId: string; taskId: string; childTaskId: string; unitId: string };
    let strangers: readonly Person[];

    beforeAll(async () => {
      const acts = await Acts.at(stage());
      const { town, station } = acts.line;
      const { caseId, taskId } = await acts.dispatched();
      await acts.sign(town, taskId);
      const childTaskId = await acts.handDown(town, taskId, station);
      await awaitTask(station, childTaskId, 'arrived');
      ids = { caseId, taskId, childTaskId, unitId: town.unitId };
      const other = await stage().cast.line(ELSEWHERE);
      const [department, citizen] = await Promise.all(
        ['zjj.lead', 'citizen.two'].map((username) => stage().cast.person(username)),
      );
      if (!department || !citizen) throw new Error('nobody is there');
      strangers = [other.town, other.station, other.grid, other.building, department, citizen];
    });

    /** What somebody is answered, whole: data or error, without what names the request itself. */
    async function answerTo(who: Person, document: string, variables: object): Promise<unknown> {
      try {
        return await who.ask(document, variables);
      } catch (error) {
        if (!(error instanceof CallFailed)) throw error;
        return { code: error.code, message: error.message };
      }
    }

    it('learns nothing by acting on a case or a task', async () => {
      const commandId = () => crypto.randomUUID();
      const asked: (readonly [string, object, object])[] = [
        ...CASE_ACTIONS.map(
          ([action, input]) =>
            [action, { ...input, caseId: ids.caseId }, { ...input, caseId: NOBODYS.case }] as const,
        ),
        ...TASK_ACTIONS.map(
          ([action, input]) =>
            [action, { ...input, taskId: ids.taskId }, { ...input, taskId: NOBODYS.task }] as const,
        ),
        [
          'dispatchCase',
          { caseId: ids.caseId, unitId: ids.unitId },
          { caseId: NOBODYS.case, unitId: ids.unitId },
        ],
        [
          'ruleCaseReturn',
          { caseId: ids.caseId, taskId: ids.taskId, granted: true, ...text },
          { caseId: NOBODYS.case, taskId: NOBODYS.task, granted: true, ...text },
        ],
        [
          'recallCaseTask',
          { caseId: ids.caseId, taskId: ids.taskId, ...text },
          { caseId: NOBODYS.case, taskId: NOBODYS.task, ...text },
        ],
        [
          'handDownTask',
          { taskId: ids.taskId, unitId: ids.unitId },
          { taskId: NOBODYS.task, unitId: ids.unitId },
        ],
        [
          'ruleReturn',
          { taskId: ids.taskId, childTaskId: ids.childTaskId, granted: true, ...text },
          { taskId: NOBODYS.task, childTaskId: NOBODYS.lower, granted: true, ...text },
        ],
        [
          'recallTask',
          { taskId: ids.taskId, childTaskId: ids.childTaskId, ...text },
          { taskId: NOBODYS.task, childTaskId: NOBODYS.lower, ...text },
        ],
      ];
      for (const who of strangers) {
        for (const [action, theirs, nobodys] of asked) {
          const document = mutationOf(action as CaseAction);
          const known = await answerTo(who, document, { input: { commandId: commandId(), ...theirs } });
          const unknown = await answerTo(who, document, { input: { commandId: commandId(), ...nobodys } });
          expect([who.username, action, known]).toEqual([who.username, action, unknown]);
          expect(known).toMatchObject({ [action]: { __typename: 'Rejection', code: 'NOT_FOUND' } });
        }
      }
    });

    it('learns nothing by reading', async () => {
      const first = 'nodes { id }';
      const asked = [
        [
          'query a($id: ID!) { case(id: $id) { id status timeline { nodes { id } } } }',
          ids.caseId,
          NOBODYS.case,
        ],
        ['query b($id: ID!) { task(id: $id) { id status } }', ids.taskId, NOBODYS.task],
        ['query c($id: ID!) { task(id: $id) { id status } }', ids.childTaskId, NOBODYS.lower],
        [
          `query d($id: ID!) { desk(unitId: $id) { ${first} } }`,
          ids.unitId,
          'unit2_t01_AZm4q9RzfXm0OYXN4vGqSA',
        ],
      ] as const;
      for (const who of strangers) {
        for (const [document, theirs, nobodys] of asked) {
          const known = await answerTo(who, document, { id: theirs });
          const unknown = await answerTo(who, document, { id: nobodys });
          expect([who.username, document, known]).toEqual([who.username, document, unknown]);
        }
        const { cases } = await who.ask<{ cases: { nodes: readonly { id: string }[] } }>(
          'query { cases(first: 100) { nodes { id } } }',
        );
        expect(cases.nodes.map(({ id }) => id)).not.toContain(ids.caseId);
      }
    });

    it('is not whoever works on it: each level of its line reads case, timeline and its own task', async () => {
      const { line } = await Acts.at(stage());
      for (const who of [line.town, line.station]) {
        expect(await who.seeCase(ids.caseId)).toMatchObject({ id: ids.caseId });
        expect((await who.timeline(ids.caseId)).length).toBeGreaterThan(3);
      }
      // Below it, one sees one's own part and nothing above.
      expect(await line.station.seeTask(ids.taskId)).toBeNull();
      expect(await line.town.seeTask(ids.childTaskId)).toMatchObject({ id: ids.childTaskId });
    });
  });
}
